### The clinic, its people and the names that every article uses.

## Names. A translation writes them as they are known in its language.

-clinic = คลินิกระงับปวดดาราเดีย
-botox = โบท็อกซ์
# The brand's Latin spelling, shown once in `what-is`.
-botox-latin = Botox

# “คุณหมอ” suits men and women; “ดร.” would mean a PhD.
author-sushpa-das = คุณหมอสุษปา ดาส
# The account that published the article; not translated.
account-daradia-new = daradia_new
# Read to people who cannot see the picture on the author card.
author-avatar =
    .alt = ภาพแทนตัวผู้เขียน

## How to reach the clinic.

clinic-name = { -clinic }
# A web address or a telephone number is data: keep it as it is.
clinic-contact = { -clinic } โกลกาตา · www.daradia.com
