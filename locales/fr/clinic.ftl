### The clinic, its people and the names that every article uses.

## Names. A translation writes them as they are known in its language.

-clinic = Clinique de la douleur Daradia
-botox = Botox

author-sushpa-das = Dr Sushpa Das
# The account that published the article; not translated.
account-daradia-new = daradia_new
# Read to people who cannot see the picture on the author card.
author-avatar =
    .alt = image de profil de la personne qui a écrit l’article

## How to reach the clinic.

clinic-name = { -clinic }
# A web address or a telephone number is data: keep it as it is.
clinic-contact = { -clinic }, Calcutta · www.daradia.com
