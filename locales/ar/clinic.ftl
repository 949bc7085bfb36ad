### The clinic, its people and the names that every article uses.

## Names. A translation writes them as they are known in its language.

-clinic = عيادة داراديا لعلاج الألم
# $case: "with" for the word joined to the preposition ب.
-botox =
    { $case ->
        [with] بالبوتوكس
       *[plain] البوتوكس
    }
# The brand's Latin spelling, shown once in `what-is`.
-botox-latin = Botox

# “د.” leaves open whether the doctor is a man or a woman.
author-sushpa-das = د. سوشبا داس
# The account that published the article; not translated.
account-daradia-new = daradia_new
# Read to people who cannot see the picture on the author card.
author-avatar =
    .alt = صورة رمزية لكاتب المقال

## How to reach the clinic.

clinic-name = { -clinic }
# A web address or a telephone number is data: keep it as it is.
clinic-contact = { -clinic }، كولكاتا · www.daradia.com
