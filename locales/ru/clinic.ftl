### The clinic, its people and the names that every article uses.

## Names. A translation writes them as they are known in its language.

-clinic =
    { $case ->
       *[nominative] Клиника лечения боли «Дарадия»
        [genitive] Клиники лечения боли «Дарадия»
        [dative] Клинике лечения боли «Дарадия»
        [accusative] Клинику лечения боли «Дарадия»
        [instrumental] Клиникой лечения боли «Дарадия»
        [prepositional] Клинике лечения боли «Дарадия»
    }
-botox =
    { $case ->
       *[nominative] Ботокс
        [genitive] Ботокса
        [dative] Ботоксу
        [accusative] Ботокс
        [instrumental] Ботоксом
        [prepositional] Ботоксе
    }

author-sushpa-das = доктор Сушпа Дас
# The account that published the article; not translated.
account-daradia-new = daradia_new
# Read to people who cannot see the picture on the author card.
author-avatar =
    .alt = аватар автора

## How to reach the clinic.

clinic-name = { -clinic }
# A web address or a telephone number is data: keep it as it is.
clinic-contact = { -clinic }, Калькутта · www.daradia.com
