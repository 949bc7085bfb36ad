### The clinic, its people and the names that every article uses.

## Names. A translation writes them as they are known in its language.

-clinic = ダラディア・ペインクリニック
-botox = ボトックス

author-sushpa-das = スシュパ・ダス医師
# The account that published the article; not translated.
account-daradia-new = daradia_new
# Read to people who cannot see the picture on the author card.
author-avatar =
    .alt = 著者のプロフィール画像

## How to reach the clinic.

clinic-name = { -clinic }
# A web address or a telephone number is data: keep it as it is.
clinic-contact = { -clinic }（コルカタ）・www.daradia.com
