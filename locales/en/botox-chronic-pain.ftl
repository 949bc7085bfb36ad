### The Science Behind Botox for Chronic Pain Management
### The source text: every other locale is translated from this file.

title = The Science Behind { -botox } for Chronic Pain Management
# The picture in the banner, for people who cannot see it.
banner =
    .alt = A glowing neuron on the left and a gloved hand holding a { -botox } vial and syringe on the right, representing the scientific and clinical aspects of { -botox } in pain treatment.

## Introduction

intro-lead = When you hear “{ -botox },” you probably think of wrinkle-free foreheads and celebrity smiles. But did you know { -botox } is also an FDA-approved treatment for certain types of chronic pain? That’s right — this cosmetic staple has a serious medical side.
intro-dive = Let’s dive into the fascinating science behind { -botox } and how it’s transforming the way we treat chronic pain.

## What is Botox?

what = What Is { -botox }, Really?
# Clostridium botulinum is a species' name: not translated, and in italics where the script has them.
what-is = { -botox } is the brand name for botulinum toxin type A, a neurotoxic protein derived from <em>Clostridium botulinum</em> bacteria. In high doses, it’s toxic. But in small, controlled amounts, it’s a medical powerhouse used for everything from migraines to muscle spasms — and yes, chronic pain.

## How it works

how = How Does { -botox } Work for Pain?
how-intro = { -botox } works by blocking nerve signals that trigger muscle contractions. Here’s what happens step-by-step:
how-overactive = Pain starts with overactive nerves.
    .detail = Nerves send pain signals to the brain, often because of inflammation or tight muscles.
how-release = { -botox } stops neurotransmitter release.
    .detail = It halts the release of acetylcholine — the chemical that tells muscles to contract.
how-relax = Muscles relax, and inflammation reduces.
    .detail = The result? Less pressure on surrounding nerves, less muscle spasm, and reduced pain.
how-beyond = But the benefits go beyond just muscle relaxation. Studies show { -botox } can also inhibit the release of pain mediators like substance P and glutamate, calming the nerves themselves.

## Conditions

conditions = Conditions { -botox } Helps Treat
conditions-intro = { -botox } isn’t a miracle cure for all pain, but it’s highly effective for several chronic conditions:
# $migraine-approved-year: the year of the FDA's approval
conditions-migraine = Chronic migraine
    .detail = FDA-approved since { $migraine-approved-year }. Injections around the head and neck reduce headache frequency and severity.
conditions-myofascial = Myofascial pain syndrome
    .detail = Especially effective for tight, painful trigger points in the neck, shoulders, and jaw.
conditions-trigeminal = Trigeminal neuralgia
    .detail = Research suggests { -botox } can significantly reduce nerve-related facial pain.
conditions-dystonia = Cervical dystonia
    .detail = Involuntary neck muscle contractions causing pain and abnormal posture.
conditions-pelvic = Pelvic pain & bladder pain syndrome
    .detail = { -botox } injections into pelvic floor muscles have shown promising results.

## Evidence

evidence = The Science Supports It
evidence-intro = Multiple clinical trials and studies back { -botox }’s efficacy:
# $cochrane-review-year: a year; $headache-reduction-percent: a percentage
evidence-cochrane = A { $cochrane-review-year } Cochrane Review found { -botox } reduced headache days in chronic migraine sufferers by up to { PERCENT($headache-reduction-percent) }.
evidence-meta-analysis = A meta-analysis in the Journal of Pain Research reported significant pain relief in patients with myofascial pain following { -botox } treatment.
evidence-academy = According to the American Academy of Neurology, { -botox } is one of the few preventive treatments that consistently works for chronic migraine.
evidence-sources = [Sources: Cochrane.org, Journal of Pain Research, AAN.com]

## What to expect

expect = What to Expect from a { -botox } Treatment
expect-intro = { -botox } treatments for pain are minimally invasive and done in a clinic setting:
# $procedure-minutes: a range of minutes
expect-procedure = Procedure time
    .value = Around { RANGE($procedure-minutes) } minutes
# $relief-days: a range of days
expect-relief = Relief onset
    .value = { NUMBER($relief-days-min) } to { NUMBER($relief-days-max) } days post-treatment
# $effect-months: a range of months
expect-effect = Effect duration
    .value = { NUMBER($effect-months-min) } to { NUMBER($effect-months-max) } months
expect-side-effects = Side effects
    .value = Temporary soreness, mild bruising, or fatigue
expect-specialist = It’s essential to see a qualified specialist, ideally a pain management expert, for proper injection placement and dosage.

## Is it right for you?

right = Is { -botox } Right for Your Pain?
right-intro = { -botox } isn’t a first-line treatment for everyone, but it can be a game-changer if:
right-medications = You’ve tried medications with little success
right-daily-life = Pain interferes with your daily life
right-tightness = You experience muscle tightness or spasms
right-nerve = You’re dealing with nerve-related pain
right-invitation = If you’re curious about whether { -botox } might help, it’s time to talk to a pain management specialist. At { -clinic }, we offer personalized, evidence-based care — including { -botox } therapy for the right candidates.

## Final thoughts

final = Final Thoughts
final-fix = { -botox } is more than just a cosmetic fix. It’s a scientifically-backed, FDA-approved tool helping patients reclaim their lives from chronic pain. With minimal side effects and growing evidence behind its effectiveness, { -botox } is carving out a real place in modern pain medicine.
final-remember = So next time you hear “{ -botox },” remember: it’s not just about beauty — it’s about better living, with less pain.
