### The clinic, its people and the names that every article uses.

## Names. A translation writes them as they are known in its language.

-clinic =
    { $case ->
        [locative] దరదియా పెయిన్ క్లినిక్‌లో
       *[nominative] దరదియా పెయిన్ క్లినిక్
    }
-botox = బొటాక్స్
# The Latin spelling, shown once in an article.
-botox-latin = Botox

author-sushpa-das = డాక్టర్ సుష్పా దాస్
# The account that published the article; not translated.
account-daradia-new = daradia_new
# Read to people who cannot see the picture on the author card.
author-avatar =
    .alt = రాసిన వారి ప్రొఫైల్ చిత్రం

## How to reach the clinic.

clinic-name = { -clinic }
# A web address or a telephone number is data: keep it as it is.
clinic-contact = { -clinic }, కోల్‌కతా · www.daradia.com
