### The clinic, its people and the names that every article uses.

## Names. A translation writes them as they are known in its language.

-clinic = 达拉迪亚疼痛诊所
-botox = 保妥适
# The spelling on the package, given once, in `intro-lead`.
-botox-latin = Botox

author-sushpa-das = 苏什帕·达斯医生
# The account that published the article; not translated.
account-daradia-new = daradia_new
# Read to people who cannot see the picture on the author card.
author-avatar =
    .alt = 作者头像

## How to reach the clinic.

clinic-name = { -clinic }
# A web address or a telephone number is data: keep it as it is.
clinic-contact = { -clinic }，加尔各答 · www.daradia.com
