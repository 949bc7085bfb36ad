### The Science Behind Botox for Chronic Pain Management
### Translated from the source text, locales/en.

title = 慢性の痛みに対する{ -botox }治療の科学
# The picture in the banner, for people who cannot see it.
banner =
    .alt = 左に光る神経細胞、右に手袋をはめた手が描かれ、その手は{ -botox }のバイアル（薬の小瓶）と注射器を持っています。痛みの治療における{ -botox }の科学的な面と臨床的な面を表しています。

## Introduction

intro-lead = 「{ -botox }」と聞くと、おそらく、しわのない額や有名人の笑顔を思い浮かべることでしょう。でも、{ -botox }が、特定の種類の慢性の痛みの治療薬としても、米国食品医薬品局（FDA）の承認を受けていることは、ご存じでしたか。そうなのです。美容の定番であるこの薬には、本格的な医療の一面もあるのです。
intro-dive = それでは、{ -botox }をめぐる実に興味深い科学を詳しく見ていきましょう。{ -botox }が慢性の痛みの治療のあり方をどのように変えつつあるのかもご紹介します。

## What is Botox?

what = そもそも{ -botox }とは
# Clostridium botulinum is a species' name: not translated, and in italics where the script has them.
what-is = { -botox }は、A型ボツリヌス毒素の商品名です。A型ボツリヌス毒素は、ボツリヌス菌（<em>Clostridium botulinum</em>）という細菌に由来する、神経に対する毒性を持つタンパク質です。量が多いと有毒です。しかし、少量を管理して使えば、医療で大きな力を発揮し、片頭痛から筋肉のけいれんまで、さまざまな病気や症状の治療に使われています。そう、慢性の痛みもその一つです。

## How it works

how = { -botox }が痛みに効く仕組み
how-intro = { -botox }は、筋肉の収縮を引き起こす神経の信号を遮断することで作用します。体の中では、次のようなことが順に起こります。
how-overactive = 痛みは、神経の過剰な活動から始まります。
    .detail = 神経が痛みの信号を脳に送ります。炎症や筋肉のこわばりが原因であることがよくあります。
how-release = { -botox }が、神経伝達物質の放出を止めます。
    .detail = 筋肉に収縮を指示する化学物質、アセチルコリンが放出されなくなります。
how-relax = 筋肉がゆるみ、炎症が軽くなります。
    .detail = その結果、周りの神経への圧迫が減り、筋肉のけいれんが少なくなり、痛みが和らぎます。
how-beyond = しかし、効果は筋肉をゆるめることにとどまりません。研究では、{ -botox }が、痛みを伝える物質の放出も抑え、神経そのものを鎮めることができると示されています。そうした物質には、サブスタンスPやグルタミン酸などがあります。

## Conditions

conditions = { -botox }が治療に役立つ病気
conditions-intro = { -botox }は、あらゆる痛みを治す万能薬ではありませんが、次のような、いくつかの慢性の病気には高い効果があります。
# $migraine-approved-year: the year of the FDA's approval
conditions-migraine = 慢性片頭痛
    .detail = { $migraine-approved-year }年からFDAの承認を受けています。頭と首の周りに注射することで、頭痛の回数が減り、痛みの程度も軽くなります。
conditions-myofascial = 筋筋膜性疼痛症候群
    .detail = 首・肩・あごにある、硬くこわばって痛むトリガーポイント（痛みの引き金となる点）に特に有効です。
conditions-trigeminal = 三叉神経痛
    .detail = 研究では、{ -botox }が、神経が関係する顔の痛みを大きく軽減できることが示唆されています。
conditions-dystonia = 頸部ジストニア（痙性斜頸）
    .detail = 首の筋肉が自分の意思とは関係なく収縮し、痛みと姿勢の異常を引き起こします。
conditions-pelvic = 骨盤部の痛み（骨盤痛）と膀胱痛症候群
    .detail = 骨盤底の筋肉への{ -botox }注射で、有望な結果が示されています。

## Evidence

evidence = 科学による裏付け
evidence-intro = 複数の臨床試験や研究が、{ -botox }の有効性を裏付けています。
# $cochrane-review-year: a year; $headache-reduction-percent: a percentage
evidence-cochrane = { $cochrane-review-year }年のコクランレビュー（Cochrane Review）では、{ -botox }により、慢性片頭痛の患者さんの頭痛のある日数が最大{ PERCENT($headache-reduction-percent) }減ったと報告されました。コクランレビューとは、研究を系統的に集めて評価した報告です。
evidence-meta-analysis = 医学誌『Journal of Pain Research』に、メタ解析（複数の研究の結果を統合した分析）が掲載されました。この解析では、筋肉と筋膜の痛み（筋筋膜性疼痛）のある患者さんで、{ -botox }治療の後に痛みが大きく和らいだと報告されました。
evidence-academy = 米国神経学会（American Academy of Neurology）によると、{ -botox }は、慢性片頭痛に一貫して効果を示す数少ない予防治療の一つです。
evidence-sources = ［出典：Cochrane.org、Journal of Pain Research、AAN.com］

## What to expect

expect = { -botox }治療の内容と経過
expect-intro = 痛みに対する{ -botox }治療は、体への負担が少ない治療（低侵襲治療）で、クリニックで行われます。
# $procedure-minutes: a range of minutes
expect-procedure = 処置にかかる時間
    .value = 約{ RANGE($procedure-minutes) }分
# $relief-days: a range of days
expect-relief = 痛みが和らぎ始める時期
    .value = 治療後{ RANGE($relief-days) }日
# $effect-months: a range of months
expect-effect = 効果が続く期間
    .value = { RANGE($effect-months) }か月
expect-side-effects = 副作用
    .value = 一時的な痛み、軽いあざ（内出血）、または疲労感
expect-specialist = 適切な部位に適切な量を注射するためには、資格のある専門医、できれば痛み治療の専門家を受診することが欠かせません。

## Is it right for you?

right = { -botox }はあなたの痛みに合いますか
right-intro = { -botox }は、すべての方にとって最初に選ぶ治療（第一選択）というわけではありません。しかし、次のような場合には、状況を大きく変える治療になることがあります。
right-medications = 薬を試したが、あまり効果がなかった
right-daily-life = 痛みが日常生活の妨げになっている
right-tightness = 筋肉のこわばりやけいれんがある
right-nerve = 神経が関係する痛みがある
right-invitation = { -botox }が役立つ可能性があるかどうか知りたい方は、痛み治療の専門医に相談してみましょう。{ -clinic }では、科学的根拠に基づき、一人ひとりに合わせた医療を提供しており、適している方には{ -botox }治療も行っています。

## Final thoughts

final = おわりに
final-fix = { -botox }は、単なる美容の手段ではありません。科学的に裏付けられ、FDAに承認された治療手段として、患者さんが慢性の痛みから自分の生活を取り戻すのを助けています。副作用はごくわずかで、有効性を裏付ける証拠も増えており、{ -botox }は現代の痛み治療の中で確かな地位を築きつつあります。
final-remember = ですから、次に「{ -botox }」と聞いたときは、思い出してください。{ -botox }は美しさのためだけのものではありません。痛みを減らし、よりよく生きるためのものでもあるのです。
