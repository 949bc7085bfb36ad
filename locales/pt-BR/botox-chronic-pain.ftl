### The Science Behind Botox for Chronic Pain Management
### Translated from the source text, locales/en.

title = A ciência por trás do { -botox } no tratamento da dor crônica
# The picture in the banner, for people who cannot see it.
banner =
    .alt = À esquerda, um neurônio luminoso; à direita, uma mão com luva segurando um frasco de { -botox } e uma seringa. A imagem representa os aspectos científicos e clínicos do { -botox } no tratamento da dor.

## Introduction

intro-lead = Ao ouvir a palavra “{ -botox }”, você provavelmente pensa em testas sem rugas e sorrisos de celebridades. Mas você sabia que o { -botox } também é um tratamento aprovado pela FDA, a agência reguladora de medicamentos dos Estados Unidos, para certos tipos de dor crônica? Isso mesmo: esse clássico da estética também tem um lado médico sério.
intro-dive = Vamos conhecer a fascinante ciência por trás do { -botox } e ver como ele está transformando a maneira de tratar a dor crônica.

## What is Botox?

what = Afinal, o que é o { -botox }?
# Clostridium botulinum is a species' name: not translated, and in italics where the script has them.
what-is = { -botox } é o nome comercial da toxina botulínica tipo A, uma proteína neurotóxica derivada da bactéria <em>Clostridium botulinum</em>. Em doses altas, essa proteína é tóxica. Mas, em quantidades pequenas e controladas, é um poderoso recurso da medicina, usado para tratar desde enxaquecas até espasmos musculares — e, sim, também a dor crônica.

## How it works

how = Como o { -botox } age contra a dor?
how-intro = O { -botox } age bloqueando os sinais nervosos que provocam as contrações musculares. Veja o que acontece, passo a passo:
how-overactive = A dor começa com nervos hiperativos.
    .detail = Os nervos enviam sinais de dor ao cérebro, muitas vezes por causa de inflamação ou de músculos tensos.
how-release = O { -botox } interrompe a liberação de neurotransmissores.
    .detail = Ele impede a liberação de acetilcolina — a substância química que dá aos músculos a ordem de se contraírem.
how-relax = Os músculos relaxam, e a inflamação diminui.
    .detail = O resultado? Menos pressão sobre os nervos ao redor, menos espasmos musculares e menos dor.
how-beyond = Mas os benefícios vão além do relaxamento muscular. Estudos mostram que o { -botox } também pode inibir a liberação de mediadores da dor, como a substância P e o glutamato, acalmando os próprios nervos.

## Conditions

conditions = O que o { -botox } ajuda a tratar
conditions-intro = O { -botox } não é uma cura milagrosa para todo tipo de dor, mas é muito eficaz em várias doenças crônicas:
# $migraine-approved-year: the year of the FDA's approval
conditions-migraine = Enxaqueca crônica
    .detail = Uso aprovado pela FDA desde { $migraine-approved-year }. Injeções na região da cabeça e do pescoço reduzem a frequência e a intensidade das dores de cabeça.
conditions-myofascial = Síndrome dolorosa miofascial
    .detail = O tratamento é especialmente eficaz em pontos-gatilho tensos e dolorosos no pescoço, nos ombros e na mandíbula.
conditions-trigeminal = Neuralgia do trigêmeo
    .detail = Pesquisas sugerem que o { -botox } pode reduzir de forma significativa a dor no rosto relacionada aos nervos (neuropática).
conditions-dystonia = Distonia cervical
    .detail = Contrações involuntárias dos músculos do pescoço, que causam dor e postura anormal.
conditions-pelvic = Dor pélvica e síndrome da bexiga dolorosa
    .detail = Injeções de { -botox } nos músculos do assoalho pélvico mostraram resultados promissores.

## Evidence

evidence = O respaldo da ciência
evidence-intro = Diversos ensaios clínicos e estudos respaldam a eficácia do { -botox }:
# $cochrane-review-year: a year; $headache-reduction-percent: a percentage
evidence-cochrane = Uma revisão Cochrane de { $cochrane-review-year } concluiu que o { -botox } reduziu em até { PERCENT($headache-reduction-percent) } os dias com dor de cabeça em pessoas com enxaqueca crônica.
evidence-meta-analysis = Uma metanálise publicada na revista científica “Journal of Pain Research” relatou alívio significativo da dor em pacientes com dor miofascial após o tratamento com { -botox }.
evidence-academy = Segundo a Academia Americana de Neurologia (American Academy of Neurology), o { -botox } é um dos poucos tratamentos preventivos que funcionam de forma consistente na enxaqueca crônica.
evidence-sources = [Fontes: Cochrane.org, Journal of Pain Research, AAN.com]

## What to expect

expect = O que esperar do tratamento com { -botox }
expect-intro = Os tratamentos com { -botox } para a dor são minimamente invasivos e realizados em clínica ou consultório:
# $procedure-minutes: a range of minutes
expect-procedure = Duração do procedimento
    .value = Cerca de { NUMBER($procedure-minutes-min) } a { NUMBER($procedure-minutes-max) } minutos
# $relief-days: a range of days
expect-relief = Início do alívio
    .value = De { NUMBER($relief-days-min) } a { NUMBER($relief-days-max) } dias após o tratamento
# $effect-months: a range of months
expect-effect = Duração do efeito
    .value = De { NUMBER($effect-months-min) } a { NUMBER($effect-months-max) } meses
expect-side-effects = Efeitos colaterais
    .value = Dor e sensibilidade temporárias, hematomas leves ou cansaço
expect-specialist = É essencial procurar um especialista qualificado, de preferência em tratamento da dor, para que as injeções sejam aplicadas no local certo e na dose correta.

## Is it right for you?

right = O { -botox } é adequado para a sua dor?
right-intro = O { -botox } não é um tratamento de primeira escolha para todas as pessoas, mas pode fazer toda a diferença nestes casos:
right-medications = Você já usou medicamentos, mas com pouco resultado
right-daily-life = A dor atrapalha o seu dia a dia
right-tightness = Você tem tensão muscular ou espasmos
right-nerve = Você tem dor relacionada aos nervos (neuropática)
right-invitation = Se você quer saber se o { -botox } poderia ajudar, é hora de conversar com um especialista em tratamento da dor. Na { -clinic }, oferecemos um atendimento personalizado e baseado em evidências, que inclui o tratamento com { -botox } para quem tem indicação.

## Final thoughts

final = Para concluir
final-fix = O { -botox } é mais do que um simples retoque estético. É um recurso com respaldo científico, aprovado pela FDA, que ajuda pacientes com dor crônica a retomar a própria vida. Com efeitos colaterais mínimos e cada vez mais evidências de sua eficácia, o { -botox } vem conquistando um lugar de verdade na moderna medicina da dor.
final-remember = Por isso, da próxima vez que ouvir “{ -botox }”, lembre-se: não se trata só de beleza — trata-se de viver melhor, com menos dor.
