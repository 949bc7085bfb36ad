### The Science Behind Botox for Chronic Pain Management
### Translated from the source text, locales/en.

title = Le { -botox } contre la douleur chronique : les bases scientifiques
# The picture in the banner, for people who cannot see it.
banner =
    .alt = À gauche, un neurone lumineux ; à droite, une main gantée tenant un flacon de { -botox } et une seringue. L’image représente les aspects scientifiques et cliniques du { -botox } dans le traitement de la douleur.

## Introduction

intro-lead = Quand vous entendez « { -botox } », vous pensez probablement à des fronts sans rides et à des sourires de célébrités. Mais saviez-vous que le { -botox } est aussi un traitement approuvé par la FDA, l’agence américaine du médicament, pour certains types de douleur chronique ? Eh oui : ce grand classique de la médecine esthétique a aussi une facette médicale sérieuse.
intro-dive = Découvrez la science fascinante qui se cache derrière le { -botox } et la façon dont il transforme le traitement de la douleur chronique.

## What is Botox?

what = Qu’est-ce que le { -botox } exactement ?
# Clostridium botulinum is a species' name: not translated, and in italics where the script has them.
what-is = { -botox } est le nom de marque de la toxine botulique de type A, une protéine neurotoxique issue de la bactérie <em>Clostridium botulinum</em>. À forte dose, cette protéine est toxique. Mais en petites quantités contrôlées, c’est un outil médical puissant, utilisé contre des troubles très divers, de la migraine aux spasmes musculaires – et, oui, contre la douleur chronique.

## How it works

how = Comment agit le { -botox } contre la douleur ?
how-intro = Le { -botox } bloque les signaux nerveux qui déclenchent les contractions musculaires. Voici ce qui se passe, étape par étape :
how-overactive = La douleur part de nerfs trop actifs.
    .detail = Les nerfs envoient des signaux de douleur au cerveau, souvent à cause d’une inflammation ou de muscles tendus.
how-release = Le { -botox } stoppe la libération de messagers chimiques (neurotransmetteurs).
    .detail = Il interrompt la libération d’acétylcholine, la substance chimique qui ordonne aux muscles de se contracter.
how-relax = Les muscles se détendent et l’inflammation diminue.
    .detail = Le résultat ? Moins de pression sur les nerfs voisins, moins de spasmes musculaires et moins de douleur.
how-beyond = Mais les bienfaits vont au-delà du simple relâchement musculaire. Des études montrent que le { -botox } peut aussi inhiber la libération de médiateurs de la douleur, comme la substance P et le glutamate, et calmer ainsi les nerfs eux-mêmes.

## Conditions

conditions = Ce que le { -botox } aide à traiter
conditions-intro = Le { -botox } n’est pas un remède miracle contre toutes les douleurs, mais il est très efficace dans plusieurs affections chroniques :
# $migraine-approved-year: the year of the FDA's approval
conditions-migraine = Migraine chronique
    .detail = Traitement approuvé par la FDA depuis { $migraine-approved-year }. Les injections au niveau de la tête et du cou réduisent la fréquence et l’intensité des maux de tête.
conditions-myofascial = Syndrome douloureux myofascial
    .detail = Particulièrement efficace sur les zones musculaires tendues et douloureuses (points gâchettes) du cou, des épaules et de la mâchoire.
conditions-trigeminal = Névralgie du trijumeau
    .detail = Des recherches laissent penser que le { -botox } peut réduire nettement les douleurs du visage liées aux nerfs (neuropathiques).
conditions-dystonia = Dystonie cervicale
    .detail = Contractions involontaires des muscles du cou, qui provoquent des douleurs et une posture anormale.
conditions-pelvic = Douleurs pelviennes et syndrome de la vessie douloureuse
    .detail = Des injections de { -botox } dans les muscles du plancher pelvien ont donné des résultats prometteurs.

## Evidence

evidence = La science à l’appui
evidence-intro = Plusieurs essais cliniques et études étayent l’efficacité du { -botox } :
# $cochrane-review-year: a year; $headache-reduction-percent: a percentage
evidence-cochrane = Une revue Cochrane (synthèse d’études) de { $cochrane-review-year } a constaté que, chez les personnes souffrant de migraine chronique, le { -botox } réduisait le nombre de jours de maux de tête, avec une baisse allant jusqu’à { PERCENT($headache-reduction-percent) }.
evidence-meta-analysis = Une méta-analyse parue dans la revue scientifique « Journal of Pain Research » a rapporté un soulagement significatif de la douleur chez des personnes atteintes de douleurs myofasciales après un traitement par { -botox }.
evidence-academy = Selon l’American Academy of Neurology (Académie américaine de neurologie), le { -botox } est l’un des rares traitements préventifs efficaces de façon constante contre la migraine chronique.
evidence-sources = [Sources : Cochrane.org, Journal of Pain Research, AAN.com]

## What to expect

expect = Traitement par { -botox } : à quoi s’attendre
expect-intro = Les traitements de la douleur par { -botox } sont peu invasifs et se font en clinique ou en cabinet médical :
# $procedure-minutes: a range of minutes
expect-procedure = Durée de la séance
    .value = Environ { NUMBER($procedure-minutes-min) } à { NUMBER($procedure-minutes-max) } minutes
# $relief-days: a range of days
expect-relief = Début du soulagement
    .value = { NUMBER($relief-days-min) } à { NUMBER($relief-days-max) } jours après le traitement
# $effect-months: a range of months
expect-effect = Durée de l’effet
    .value = { NUMBER($effect-months-min) } à { NUMBER($effect-months-max) } mois
expect-side-effects = Effets secondaires
    .value = Endolorissement passager, légers bleus ou fatigue
expect-specialist = Il est essentiel de consulter un spécialiste qualifié, idéalement expert du traitement de la douleur, pour que les injections soient faites au bon endroit et à la bonne dose.

## Is it right for you?

right = Le { -botox } est-il adapté à votre douleur ?
right-intro = Le { -botox } n’est pas un traitement de première intention pour tout le monde, mais il peut changer la donne dans les cas suivants :
right-medications = Vous avez essayé des médicaments sans grand succès
right-daily-life = La douleur perturbe votre vie quotidienne
right-tightness = Vous avez des tensions ou des spasmes musculaires
right-nerve = Vous avez des douleurs liées aux nerfs (neuropathiques)
right-invitation = Vous vous demandez si le { -botox } pourrait vous aider ? C’est le moment d’en parler à un ou une spécialiste du traitement de la douleur. À la { -clinic }, nous proposons des soins personnalisés et fondés sur des preuves scientifiques, y compris le traitement par { -botox } pour les personnes à qui il convient.

## Final thoughts

final = Pour conclure
final-fix = Le { -botox } est plus qu’une simple solution esthétique. C’est un outil étayé par des données scientifiques et approuvé par la FDA, qui aide les personnes souffrant de douleur chronique à reprendre le contrôle de leur vie. Avec des effets secondaires minimes et des preuves d’efficacité de plus en plus nombreuses, le { -botox } est en train de se faire une vraie place dans la médecine moderne de la douleur.
final-remember = Alors, la prochaine fois que vous entendrez « { -botox } », rappelez-vous : il ne s’agit pas seulement de beauté, il s’agit de mieux vivre, avec moins de douleur.
