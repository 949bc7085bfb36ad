### The clinic, its people and the names that every article uses.

## Names. A translation writes them as they are known in its language.

-clinic =
    { $case ->
        [locative] தரதியா பெயின் கிளினிக்கில்
       *[nominative] தரதியா பெயின் கிளினிக்
    }
-botox =
    { $case ->
        [genitive] போடாக்ஸின்
       *[nominative] போடாக்ஸ்
    }
# The Latin spelling, shown once in an article.
-botox-latin = Botox

author-sushpa-das = டாக்டர் சுஷ்பா தாஸ்
# The account that published the article; not translated.
account-daradia-new = daradia_new
# Read to people who cannot see the picture on the author card.
author-avatar =
    .alt = எழுதியவரின் சுயவிவரப் படம்

## How to reach the clinic.

clinic-name = { -clinic }
# A web address or a telephone number is data: keep it as it is.
clinic-contact = { -clinic }, கொல்கத்தா · www.daradia.com
