### The Science Behind Botox for Chronic Pain Management
### Translated from the source text, locales/en.

title = الأساس العلمي لاستخدام { -botox } في علاج الألم المزمن
# The picture in the banner, for people who cannot see it.
banner =
    .alt = خلية عصبية متوهجة على اليسار، ويد ترتدي قفازًا وتمسك قنينة { -botox } ومحقنة على اليمين، تعبيرًا عن الجوانب العلمية والسريرية لاستخدام { -botox } في علاج الألم.

## Introduction

intro-lead = عند سماع كلمة «{ -botox }»، يتبادر إلى ذهنك على الأرجح جبين خالٍ من التجاعيد وابتسامات المشاهير. ولكن هل تعلم أن { -botox } هو أيضًا علاج معتمد من إدارة الغذاء والدواء الأمريكية (FDA) لأنواع معيّنة من الألم المزمن؟ نعم، فلهذا المستحضر التجميلي الشائع جانب طبي جادّ.
intro-dive = لنتعرّف معًا على العلم المثير للاهتمام وراء { -botox }، وكيف يُحدث تحوّلًا في طريقة علاجنا للألم المزمن.

## What is Botox?

what = ما هو { -botox } في الحقيقة؟
# Clostridium botulinum is a species' name: not translated.
what-is = { -botox } ({ -botox-latin }) هو الاسم التجاري لتوكسين البوتولينوم من النوع A، وهو بروتين سامّ للأعصاب مشتقّ من بكتيريا <em>Clostridium botulinum</em>. وهو سامّ بالجرعات العالية. أما بكميات صغيرة ومضبوطة، فهو دواء قويّ يُستخدم في حالات شتّى، من الصداع النصفي (الشقيقة) إلى التشنّجات العضلية، وكذلك في الألم المزمن.

## How it works

how = كيف يعمل { -botox } في علاج الألم؟
how-intro = يعمل { -botox } عن طريق حجب الإشارات العصبية التي تحفّز انقباض العضلات. وهذا ما يحدث خطوة بخطوة:
how-overactive = يبدأ الألم بأعصاب مفرطة النشاط.
    .detail = ترسل الأعصاب إشارات الألم إلى الدماغ، وغالبًا ما يكون ذلك بسبب الالتهاب أو شدّ العضلات.
how-release = يوقف { -botox } إفراز النواقل العصبية.
    .detail = فهو يوقف إفراز الأستيل كولين، أي المادة الكيميائية التي تأمر العضلات بالانقباض.
how-relax = ترتخي العضلات ويخفّ الالتهاب.
    .detail = والنتيجة؟ ضغط أقل على الأعصاب المحيطة، وتشنّج عضلي أقل، وألم أخفّ.
how-beyond = لكن الفوائد لا تقتصر على ارتخاء العضلات. فالدراسات تُظهر أن { -botox } يمكن أن يثبّط أيضًا إفراز المواد الوسيطة للألم، مثل المادة P والغلوتامات، فيهدّئ الأعصاب نفسها.

## Conditions

conditions = حالات يساعد { -botox } في علاجها
conditions-intro = ليس { -botox } علاجًا سحريًا لكل الآلام، لكنه عالي الفعالية في عدة حالات مزمنة:
# $migraine-approved-year: the year of the FDA's approval
conditions-migraine = الصداع النصفي المزمن
    .detail = علاج معتمد من FDA منذ عام { $migraine-approved-year }. تقلّل الحُقن حول الرأس والرقبة من تكرار الصداع وشدّته.
conditions-myofascial = متلازمة الألم العضلي اللفافي (myofascial pain)
    .detail = فعّال بوجه خاص للنقاط المشدودة والمؤلمة (نقاط الزناد) في الرقبة والكتفين والفك.
conditions-trigeminal = ألم العصب الثلاثي التوائم (العصب الخامس)
    .detail = تشير الأبحاث إلى أن { -botox } يمكن أن يقلّل بدرجة ملحوظة ألم الوجه المرتبط بالأعصاب.
conditions-dystonia = خلل التوتر العضلي في الرقبة
    .detail = انقباضات لاإرادية في عضلات الرقبة تسبّب ألمًا ووضعية غير طبيعية.
conditions-pelvic = ألم الحوض ومتلازمة ألم المثانة
    .detail = أظهرت حُقن { -botox } في عضلات قاع الحوض نتائج واعدة.

## Evidence

evidence = العلم يدعم ذلك
evidence-intro = هناك تجارب سريرية ودراسات متعددة تدعم فعالية { -botox }:
# $cochrane-review-year: a year; $headache-reduction-percent: a percentage
evidence-cochrane = وجدت مراجعة علمية لمؤسسة كوكرين (Cochrane Review) صدرت عام { $cochrane-review-year } أن { -botox } قلّل عدد أيام الصداع لدى المصابين بالصداع النصفي المزمن بنسبة تصل إلى { PERCENT($headache-reduction-percent) }.
evidence-meta-analysis = أفاد تحليل تجميعي لعدة دراسات في مجلة Journal of Pain Research بحدوث تخفيف ملحوظ للألم لدى مرضى الألم العضلي اللفافي بعد العلاج { -botox(case: "with") }.
evidence-academy = وفقًا للأكاديمية الأمريكية لطب الأعصاب (American Academy of Neurology)، يُعدّ { -botox } أحد العلاجات الوقائية القليلة التي تنجح باستمرار في حالات الصداع النصفي المزمن.
evidence-sources = [المصادر: Cochrane.org، Journal of Pain Research، AAN.com]

## What to expect

expect = ما المتوقع من العلاج { -botox(case: "with") }؟
expect-intro = علاج الألم { -botox(case: "with") } إجراء طفيف التوغّل في الجسم، ويتمّ في العيادة:
# $procedure-minutes: a range of minutes; the noun follows the larger number
expect-procedure = مدة الإجراء
    .value =
        { $procedure-minutes-max ->
            [zero] { RANGE($procedure-minutes) } دقيقة تقريبًا
            [one] { RANGE($procedure-minutes) } دقيقة تقريبًا
            [two] { RANGE($procedure-minutes) } دقيقة تقريبًا
            [few] { RANGE($procedure-minutes) } دقائق تقريبًا
            [many] { RANGE($procedure-minutes) } دقيقة تقريبًا
           *[other] { RANGE($procedure-minutes) } دقيقة تقريبًا
        }
# $relief-days: a range of days; the noun follows the larger number
expect-relief = بدء التحسّن
    .value =
        { $relief-days-max ->
            [zero] بعد { NUMBER($relief-days-min) } إلى { NUMBER($relief-days-max) } يوم من العلاج
            [one] بعد { NUMBER($relief-days-min) } إلى { NUMBER($relief-days-max) } يوم من العلاج
            [two] بعد { NUMBER($relief-days-min) } إلى { NUMBER($relief-days-max) } يوم من العلاج
            [few] بعد { NUMBER($relief-days-min) } إلى { NUMBER($relief-days-max) } أيام من العلاج
            [many] بعد { NUMBER($relief-days-min) } إلى { NUMBER($relief-days-max) } يومًا من العلاج
           *[other] بعد { NUMBER($relief-days-min) } إلى { NUMBER($relief-days-max) } يوم من العلاج
        }
# $effect-months: a range of months; the noun follows the larger number
expect-effect = مدة المفعول
    .value =
        { $effect-months-max ->
            [zero] من { NUMBER($effect-months-min) } إلى { NUMBER($effect-months-max) } شهر
            [one] من { NUMBER($effect-months-min) } إلى { NUMBER($effect-months-max) } شهر
            [two] من { NUMBER($effect-months-min) } إلى { NUMBER($effect-months-max) } شهر
            [few] من { NUMBER($effect-months-min) } إلى { NUMBER($effect-months-max) } أشهر
            [many] من { NUMBER($effect-months-min) } إلى { NUMBER($effect-months-max) } شهرًا
           *[other] من { NUMBER($effect-months-min) } إلى { NUMBER($effect-months-max) } شهر
        }
expect-side-effects = الآثار الجانبية
    .value = وجع مؤقت أو كدمات خفيفة أو تعب
expect-specialist = من الضروري مراجعة اختصاصي مؤهل، والأفضل أن يكون خبيرًا في علاج الألم، ليكون موضع الحقن والجرعة صحيحين.

## Is it right for you?

right = هل { -botox } مناسب لألمك؟
right-intro = ليس { -botox } خط العلاج الأول للجميع، لكنه قد يُحدث فرقًا كبيرًا إذا:
right-medications = جرّبت أدوية ولم تنفعك إلا قليلًا
right-daily-life = كان الألم يعيق حياتك اليومية
right-tightness = كان لديك شدّ أو تشنّجات في العضلات
right-nerve = كان ألمك مرتبطًا بالأعصاب
right-invitation = إذا أردت معرفة ما إذا كان { -botox } قد يفيدك، فقد حان الوقت للتحدث مع اختصاصي في علاج الألم. في { -clinic } نقدّم رعاية تراعي حالة كل مريض وتقوم على الأدلة العلمية، بما في ذلك العلاج { -botox(case: "with") } لمن يناسبهم.

## Final thoughts

final = كلمة أخيرة
final-fix = { -botox } أكثر من مجرد حلّ تجميلي. فهو وسيلة علاجية مدعومة علميًا ومعتمدة من FDA، تساعد المرضى على استعادة حياتهم من قبضة الألم المزمن. ومع آثار جانبية قليلة جدًا وأدلة متزايدة على فعاليته، يشقّ { -botox } طريقه إلى مكانة حقيقية في طب الألم الحديث.
final-remember = لذا، عند سماع كلمة «{ -botox }» في المرة القادمة، لنتذكّر: الأمر لا يتعلق بالجمال فحسب، بل بحياة أفضل وألم أقل.
