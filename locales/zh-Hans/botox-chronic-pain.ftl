### The Science Behind Botox for Chronic Pain Management
### Translated from the source text, locales/en.

title = { -botox }治疗慢性疼痛的科学原理
# The picture in the banner, for people who cannot see it.
banner =
    .alt = 左侧是一个发光的神经元，右侧是一只戴着手套的手，拿着一小瓶{ -botox }和一支注射器，代表{ -botox }用于疼痛治疗的科学与临床两个方面。

## Introduction

intro-lead = 听到“{ -botox }”（{ -botox-latin }），您多半会想到没有皱纹的额头和明星的笑容。但您知道吗？{ -botox }也是经美国食品药品监督管理局（FDA）批准、用于治疗某些类型慢性疼痛的药物。没错，这种美容常用的产品，在医学上也有重要的用途。
intro-dive = 下面就让我们一起了解{ -botox }背后引人入胜的科学，看看它正在给慢性疼痛的治疗方式带来怎样的转变。

## What is Botox?

what = { -botox }究竟是什么？
# Clostridium botulinum is a species' name: not translated, and in italics where the script has them.
what-is = { -botox }是A型肉毒毒素的商品名。A型肉毒毒素是一种神经毒性蛋白质，来源于肉毒梭菌（<em>Clostridium botulinum</em>）。大剂量时有毒；但在少量、受控使用时，它却是医学上的得力药物，从偏头痛到肌肉痉挛都用得上——当然，也包括慢性疼痛。

## How it works

how = { -botox }如何缓解疼痛？
how-intro = { -botox }通过阻断引起肌肉收缩的神经信号而起作用。具体过程如下：
how-overactive = 疼痛始于神经过度活跃。
    .detail = 神经向大脑发送疼痛信号，常常是由于炎症或肌肉紧张。
how-release = { -botox }阻止神经递质的释放。
    .detail = 它会阻断乙酰胆碱的释放，而乙酰胆碱正是让肌肉收缩的化学物质。
how-relax = 肌肉放松，炎症减轻。
    .detail = 结果如何？周围神经受到的压迫减少，肌肉痉挛减少，疼痛也随之减轻。
how-beyond = 但它的益处不只是放松肌肉。研究表明，{ -botox }还能抑制P物质、谷氨酸等疼痛介质的释放，使神经本身平静下来。

## Conditions

conditions = { -botox }有助于治疗的疾病
conditions-intro = { -botox }并不是包治一切疼痛的灵丹妙药，但对几种慢性疾病非常有效：
# $migraine-approved-year: the year of the FDA's approval
conditions-migraine = 慢性偏头痛
    .detail = 自{ $migraine-approved-year }年起获FDA批准。在头颈部周围注射，可减少头痛发作的次数，减轻头痛的程度。
conditions-myofascial = 肌筋膜疼痛综合征
    .detail = 对位于颈部、肩部和下颌的紧绷、疼痛的触发点尤其有效。
conditions-trigeminal = 三叉神经痛
    .detail = 有研究提示，{ -botox }可显著减轻神经性面部疼痛。
conditions-dystonia = 颈部肌张力障碍
    .detail = 颈部肌肉不自主收缩，引起疼痛和姿势异常。
conditions-pelvic = 盆腔疼痛与膀胱疼痛综合征
    .detail = 在盆底肌注射{ -botox }，已显示出令人期待的效果。

## Evidence

evidence = 科学证据支持其疗效
evidence-intro = 多项临床试验和研究支持{ -botox }的疗效：
# $cochrane-review-year: a year; $headache-reduction-percent: a percentage
evidence-cochrane = { $cochrane-review-year }年的一项Cochrane系统综述发现，{ -botox }使慢性偏头痛患者的头痛天数最多减少了{ PERCENT($headache-reduction-percent) }。
evidence-meta-analysis = 《疼痛研究杂志》（Journal of Pain Research）发表的一项荟萃分析显示，肌筋膜疼痛患者接受{ -botox }治疗后，疼痛显著缓解。
evidence-academy = 据美国神经病学学会（American Academy of Neurology）介绍，{ -botox }是为数不多的对慢性偏头痛疗效稳定的预防性治疗之一。
evidence-sources = ［来源：Cochrane.org、Journal of Pain Research、AAN.com］

## What to expect

expect = { -botox }治疗须知
expect-intro = 用{ -botox }治疗疼痛属于微创治疗，在诊所内进行：
# $procedure-minutes: a range of minutes
expect-procedure = 操作时间
    .value = 约{ RANGE($procedure-minutes) }分钟
# $relief-days: a range of days
expect-relief = 开始缓解
    .value = 治疗后{ NUMBER($relief-days-min) }至{ NUMBER($relief-days-max) }天
# $effect-months: a range of months
expect-effect = 效果持续
    .value = { NUMBER($effect-months-min) }至{ NUMBER($effect-months-max) }个月
expect-side-effects = 副作用
    .value = 暂时的酸痛、轻微瘀青或疲倦
expect-specialist = 请务必找有资质的专科医生（最好是疼痛治疗专家）就诊，以确保注射部位和剂量得当。

## Is it right for you?

right = 您的疼痛适合用{ -botox }治疗吗？
right-intro = { -botox }并非对每个人都是首选治疗，但如果您有以下情况，它可能会带来转机：
right-medications = 试过药物治疗，但收效不大
right-daily-life = 疼痛影响日常生活
right-tightness = 肌肉紧张或痉挛
right-nerve = 有神经性疼痛
right-invitation = 如果您想知道{ -botox }是否可能对您有帮助，现在就该与疼痛专科医生谈一谈了。在{ -clinic }，我们提供个性化的循证医疗，包括为适合的患者提供{ -botox }治疗。

## Final thoughts

final = 结语
final-fix = { -botox }不只是一种美容手段。它是有科学依据、经FDA批准的治疗手段，正在帮助患者从慢性疼痛中找回自己的生活。{ -botox }副作用极小，支持其疗效的证据越来越多，正在现代疼痛医学中赢得真正的一席之地。
final-remember = 所以，下次听到“{ -botox }”时，请记住：它不只关乎美丽，更关乎少一些疼痛、过上更好的生活。
