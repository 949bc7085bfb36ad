### The clinic, its people and the names that every article uses.

## Names. A translation writes them as they are known in its language.

-clinic =
    { $case ->
        [locative] দরদিয়া পেইন ক্লিনিকে
       *[nominative] দরদিয়া পেইন ক্লিনিক
    }
-botox =
    { $case ->
        [genitive] বোটক্সের
        [locative] বোটক্সে
       *[nominative] বোটক্স
    }
# The Latin spelling, shown once in an article.
-botox-latin = Botox

author-sushpa-das = ডাঃ সুষ্পা দাস
# The account that published the article; not translated.
account-daradia-new = daradia_new
# Read to people who cannot see the picture on the author card.
author-avatar =
    .alt = লেখকের প্রোফাইল ছবি

## How to reach the clinic.

clinic-name = { -clinic }
# A web address or a telephone number is data: keep it as it is.
clinic-contact = { -clinic }, কলকাতা · www.daradia.com
