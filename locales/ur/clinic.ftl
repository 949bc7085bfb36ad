### The clinic, its people and the names that every article uses.

## Names. A translation writes them as they are known in its language.

-clinic = دردیا پین کلینک
-botox = بوٹوکس
# The brand's Latin spelling, shown once in `what-is`.
-botox-latin = Botox

author-sushpa-das = ڈاکٹر سُشپا داس
# The account that published the article; not translated.
account-daradia-new = daradia_new
# Read to people who cannot see the picture on the author card.
author-avatar =
    .alt = مصنف کی علامتی تصویر

## How to reach the clinic.

clinic-name = { -clinic }
# A web address or a telephone number is data: keep it as it is.
clinic-contact = { -clinic }، کولکاتا · www.daradia.com
