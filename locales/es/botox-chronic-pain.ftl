### The Science Behind Botox for Chronic Pain Management
### Translated from the source text, locales/en.

title = La base científica del { -botox } en el tratamiento del dolor crónico
# The picture in the banner, for people who cannot see it.
banner =
    .alt = A la izquierda, una neurona luminosa; a la derecha, una mano enguantada que sostiene un vial de { -botox } y una jeringa. Representan los aspectos científicos y clínicos del { -botox } en el tratamiento del dolor.

## Introduction

intro-lead = Al oír «{ -botox }», probablemente piense en frentes sin arrugas y sonrisas de famosos. Pero ¿sabía que el { -botox } es también un tratamiento aprobado por la FDA, la agencia estadounidense del medicamento, para ciertos tipos de dolor crónico? Así es: este clásico de la medicina estética tiene también una faceta médica seria.
intro-dive = Le invitamos a conocer la fascinante ciencia que hay detrás del { -botox } y cómo está transformando la manera de tratar el dolor crónico.

## What is Botox?

what = ¿Qué es realmente el { -botox }?
# Clostridium botulinum is a species' name: not translated, and in italics where the script has them.
what-is = { -botox } es el nombre comercial de la toxina botulínica de tipo A, una proteína neurotóxica que procede de la bacteria <em>Clostridium botulinum</em>. En dosis altas es tóxica. Pero en cantidades pequeñas y controladas es un potente recurso médico que se emplea para afecciones muy diversas, desde las migrañas hasta los espasmos musculares; y sí, también para el dolor crónico.

## How it works

how = ¿Cómo actúa el { -botox } contra el dolor?
how-intro = El { -botox } actúa bloqueando las señales nerviosas que desencadenan las contracciones musculares. Esto es lo que ocurre, paso a paso:
how-overactive = El dolor empieza con nervios hiperactivos.
    .detail = Los nervios envían señales de dolor al cerebro, a menudo a causa de una inflamación o de la tensión muscular.
how-release = El { -botox } detiene la liberación de neurotransmisores.
    .detail = Interrumpe la liberación de acetilcolina, la sustancia química que ordena a los músculos contraerse.
how-relax = Los músculos se relajan y la inflamación disminuye.
    .detail = ¿El resultado? Menos presión sobre los nervios cercanos, menos espasmos musculares y menos dolor.
how-beyond = Pero los beneficios van más allá de la relajación muscular. Hay estudios que muestran que el { -botox } también puede inhibir la liberación de mediadores del dolor, como la sustancia P y el glutamato, y calmar así las propias fibras nerviosas.

## Conditions

conditions = Enfermedades que el { -botox } ayuda a tratar
conditions-intro = El { -botox } no es un remedio milagroso para todos los dolores, pero es muy eficaz en varias enfermedades crónicas:
# $migraine-approved-year: the year of the FDA's approval
conditions-migraine = Migraña crónica
    .detail = Aprobado por la FDA desde { $migraine-approved-year }. Las inyecciones en la zona de la cabeza y el cuello reducen la frecuencia y la intensidad de los dolores de cabeza.
conditions-myofascial = Síndrome de dolor miofascial
    .detail = Especialmente eficaz para los puntos gatillo tensos y dolorosos del cuello, los hombros y la mandíbula.
conditions-trigeminal = Neuralgia del trigémino
    .detail = Las investigaciones apuntan a que el { -botox } puede reducir de forma significativa el dolor facial relacionado con los nervios (neuropático).
conditions-dystonia = Distonía cervical
    .detail = Contracciones involuntarias de los músculos del cuello que causan dolor y una postura anómala.
conditions-pelvic = Dolor pélvico y síndrome de vejiga dolorosa
    .detail = Las inyecciones de { -botox } en los músculos del suelo pélvico han dado resultados prometedores.

## Evidence

evidence = La ciencia lo respalda
evidence-intro = Múltiples ensayos clínicos y estudios respaldan la eficacia del { -botox }:
# $cochrane-review-year: a year; $headache-reduction-percent: a percentage
evidence-cochrane = Una revisión Cochrane de { $cochrane-review-year } concluyó que el { -botox } redujo hasta en un { PERCENT($headache-reduction-percent) } los días con dolor de cabeza en personas con migraña crónica.
evidence-meta-analysis = Un metaanálisis publicado en la revista «Journal of Pain Research» informó de un alivio significativo del dolor en pacientes con dolor miofascial tras el tratamiento con { -botox }.
evidence-academy = Según la Academia Estadounidense de Neurología (American Academy of Neurology), el { -botox } es uno de los pocos tratamientos preventivos que funcionan de forma fiable en la migraña crónica.
evidence-sources = [Fuentes: Cochrane.org, Journal of Pain Research, AAN.com]

## What to expect

expect = Qué esperar de un tratamiento con { -botox }
expect-intro = Los tratamientos con { -botox } para el dolor son mínimamente invasivos y se realizan en una clínica o consulta médica:
# $procedure-minutes: a range of minutes
expect-procedure = Duración del procedimiento
    .value = Unos { RANGE($procedure-minutes) } minutos
# $relief-days: a range of days
expect-relief = Inicio del alivio
    .value = De { NUMBER($relief-days-min) } a { NUMBER($relief-days-max) } días después del tratamiento
# $effect-months: a range of months
expect-effect = Duración del efecto
    .value = De { NUMBER($effect-months-min) } a { NUMBER($effect-months-max) } meses
expect-side-effects = Efectos secundarios
    .value = Molestias dolorosas pasajeras, hematomas leves o cansancio
expect-specialist = Es fundamental acudir a un especialista cualificado, preferiblemente experto en el tratamiento del dolor, para que las inyecciones se apliquen en el lugar y con la dosis adecuados.

## Is it right for you?

right = ¿Es adecuado el { -botox } para su dolor?
right-intro = El { -botox } no es un tratamiento de primera elección para todo el mundo, pero puede marcar un antes y un después en estos casos:
right-medications = Ha probado medicamentos con poco éxito
right-daily-life = El dolor interfiere en su vida diaria
right-tightness = Siente tensión o espasmos musculares
right-nerve = Tiene dolor relacionado con los nervios (neuropático)
right-invitation = Si le interesa saber si el { -botox } podría ayudarle, es el momento de hablar con un especialista en el tratamiento del dolor. En la { -clinic } ofrecemos una atención personalizada y basada en la evidencia, que incluye el tratamiento con { -botox } para las personas en quienes está indicado.

## Final thoughts

final = Para terminar
final-fix = El { -botox } es más que un simple retoque estético. Es una herramienta con respaldo científico y aprobada por la FDA que ayuda a los pacientes a recuperar la vida que les quita el dolor crónico. Con mínimos efectos secundarios y cada vez más pruebas de su eficacia, el { -botox } se está ganando un verdadero lugar en la moderna medicina del dolor.
final-remember = Así que, la próxima vez que oiga «{ -botox }», recuerde: no se trata solo de belleza, se trata de vivir mejor, con menos dolor.
