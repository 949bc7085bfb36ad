### The Science Behind Botox for Chronic Pain Management
### Translated from the source text, locales/en.

title = { -botox } bei chronischen Schmerzen: die Wissenschaft dahinter
# The picture in the banner, for people who cannot see it.
banner =
    .alt = Links eine leuchtende Nervenzelle, rechts eine behandschuhte Hand mit einem { -botox }-Fläschchen und einer Spritze. Das Bild steht für die wissenschaftliche und die klinische Seite von { -botox } in der Schmerzbehandlung.

## Introduction

intro-lead = Wenn Sie „{ -botox }“ hören, denken Sie wahrscheinlich an eine faltenfreie Stirn und das Lächeln der Stars. Aber wussten Sie, dass { -botox } von der US-Arzneimittelbehörde FDA auch zur Behandlung bestimmter Arten chronischer Schmerzen zugelassen ist? Ganz richtig: Dieses Standardmittel der Schönheitsmedizin hat auch eine ernsthafte medizinische Seite.
intro-dive = Erfahren Sie hier, welche faszinierende Wissenschaft hinter { -botox } steckt und wie es die Behandlung chronischer Schmerzen grundlegend verändert.

## What is Botox?

what = Was ist { -botox } eigentlich?
# Clostridium botulinum is a species' name: not translated, and in italics where the script has them.
what-is = { -botox } ist der Markenname für Botulinumtoxin Typ A, ein Eiweiß, das als Nervengift wirkt und von dem Bakterium <em>Clostridium botulinum</em> stammt. In hohen Dosen ist es giftig. In kleinen, kontrollierten Mengen aber ist es ein starkes Arzneimittel, das gegen vieles eingesetzt wird, von Migräne bis zu Muskelkrämpfen – und eben auch gegen chronische Schmerzen.

## How it works

how = Wie wirkt { -botox } bei Schmerzen?
how-intro = { -botox } blockiert Nervensignale, die Muskeln dazu bringen, sich zusammenzuziehen. Schritt für Schritt geschieht dabei Folgendes:
how-overactive = Schmerz beginnt mit überaktiven Nerven.
    .detail = Nerven senden Schmerzsignale an das Gehirn, oft aufgrund von Entzündungen oder verspannten Muskeln.
how-release = { -botox } stoppt die Ausschüttung von Botenstoffen (Neurotransmittern).
    .detail = Es unterbindet die Freisetzung von Acetylcholin – dem Stoff, der den Muskeln das Signal gibt, sich zusammenzuziehen.
how-relax = Die Muskeln entspannen sich, und die Entzündung geht zurück.
    .detail = Die Folge: weniger Druck auf die umliegenden Nerven, weniger Muskelkrämpfe und weniger Schmerzen.
how-beyond = Der Nutzen geht jedoch über die reine Muskelentspannung hinaus. Studien zeigen, dass { -botox } auch die Freisetzung von Schmerzbotenstoffen wie Substanz P und Glutamat hemmen und so die Nerven selbst beruhigen kann.

## Conditions

conditions = Erkrankungen, bei denen { -botox } hilft
conditions-intro = { -botox } ist kein Wundermittel gegen jeden Schmerz, aber bei mehreren chronischen Erkrankungen sehr wirksam:
# $migraine-approved-year: the year of the FDA's approval
conditions-migraine = Chronische Migräne
    .detail = Seit { $migraine-approved-year } von der FDA zugelassen. Injektionen im Bereich von Kopf und Nacken verringern die Häufigkeit und die Stärke der Kopfschmerzen.
conditions-myofascial = Myofasziales Schmerzsyndrom
    .detail = Besonders wirksam bei verspannten, schmerzhaften Triggerpunkten in Nacken, Schultern und Kiefer.
conditions-trigeminal = Trigeminusneuralgie
    .detail = Forschungsergebnisse deuten darauf hin, dass { -botox } Nervenschmerzen im Gesicht deutlich verringern kann.
conditions-dystonia = Zervikale Dystonie
    .detail = Unwillkürliches Zusammenziehen der Halsmuskeln, das Schmerzen und eine Fehlhaltung verursacht.
conditions-pelvic = Beckenschmerzen und Blasenschmerzsyndrom
    .detail = { -botox }-Injektionen in die Beckenbodenmuskulatur haben vielversprechende Ergebnisse gezeigt.

## Evidence

evidence = Die Forschung spricht dafür
evidence-intro = Mehrere klinische Studien und andere Forschungsarbeiten untermauern die Wirksamkeit von { -botox }:
# $cochrane-review-year: a year; $headache-reduction-percent: a percentage
evidence-cochrane = Eine Cochrane-Übersichtsarbeit von { $cochrane-review-year } kam zu dem Ergebnis, dass { -botox } bei Menschen mit chronischer Migräne die Zahl der Kopfschmerztage um bis zu { PERCENT($headache-reduction-percent) } verringerte.
evidence-meta-analysis = Eine Metaanalyse in der Fachzeitschrift „Journal of Pain Research“ berichtete über eine deutliche Schmerzlinderung bei Patientinnen und Patienten mit myofaszialen Schmerzen nach einer { -botox }-Behandlung.
evidence-academy = Nach Angaben der American Academy of Neurology, der neurologischen Fachgesellschaft der USA, ist { -botox } eine der wenigen vorbeugenden Behandlungen, die bei chronischer Migräne zuverlässig wirken.
evidence-sources = [Quellen: Cochrane.org, Journal of Pain Research, AAN.com]

## What to expect

expect = Was Sie bei { -botox } erwartet
expect-intro = { -botox }-Behandlungen gegen Schmerzen sind minimalinvasiv und finden in einer Klinik oder Praxis statt:
# $procedure-minutes: a range of minutes
expect-procedure = Dauer des Eingriffs
    .value = Etwa { RANGE($procedure-minutes) } Minuten
# $relief-days: a range of days
expect-relief = Beginn der Linderung
    .value = { NUMBER($relief-days-min) } bis { NUMBER($relief-days-max) } Tage nach der Behandlung
# $effect-months: a range of months
expect-effect = Dauer der Wirkung
    .value = { NUMBER($effect-months-min) } bis { NUMBER($effect-months-max) } Monate
expect-side-effects = Nebenwirkungen
    .value = Vorübergehende Schmerzhaftigkeit, leichte Blutergüsse oder Müdigkeit
expect-specialist = Damit die Injektionen an der richtigen Stelle und in der richtigen Dosis gegeben werden, ist es unerlässlich, dass Sie qualifizierte Fachleute aufsuchen, am besten aus der Schmerztherapie.

## Is it right for you?

right = Ist { -botox } bei Ihren Schmerzen das Richtige?
right-intro = { -botox } ist nicht für alle die Behandlung der ersten Wahl, kann aber in folgenden Fällen die entscheidende Wende bringen:
right-medications = Sie haben es mit Medikamenten versucht, aber mit wenig Erfolg
right-daily-life = Die Schmerzen beeinträchtigen Ihren Alltag
right-tightness = Sie haben Muskelverspannungen oder Muskelkrämpfe
right-nerve = Sie haben Nervenschmerzen
right-invitation = Wenn Sie wissen möchten, ob { -botox } Ihnen helfen könnte, ist es Zeit für ein Gespräch mit Fachleuten für Schmerztherapie. In der { -clinic } bieten wir Ihnen eine persönlich abgestimmte, evidenzbasierte Behandlung – einschließlich der { -botox }-Therapie für alle, für die sie geeignet ist.

## Final thoughts

final = Zum Schluss
final-fix = { -botox } ist mehr als nur ein Schönheitsmittel. Es ist ein wissenschaftlich gestütztes, von der FDA zugelassenes Mittel, das Patientinnen und Patienten hilft, sich ihr Leben von den chronischen Schmerzen zurückzuholen. Mit minimalen Nebenwirkungen und immer mehr Belegen für seine Wirksamkeit erobert sich { -botox } einen echten Platz in der modernen Schmerzmedizin.
final-remember = Wenn Sie also das nächste Mal „{ -botox }“ hören, denken Sie daran: Es geht nicht nur um Schönheit – es geht um ein besseres Leben mit weniger Schmerzen.
