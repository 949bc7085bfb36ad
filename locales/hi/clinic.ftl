### The clinic, its people and the names that every article uses.

## Names. A translation writes them as they are known in its language.

-clinic = दरदिया पेन क्लिनिक
-botox = बोटॉक्स
# The Latin spelling, shown once in an article.
-botox-latin = Botox

author-sushpa-das = डॉ. सुष्पा दास
# The account that published the article; not translated.
account-daradia-new = daradia_new
# Read to people who cannot see the picture on the author card.
author-avatar =
    .alt = लेखक की प्रोफ़ाइल तस्वीर

## How to reach the clinic.

clinic-name = { -clinic }
# A web address or a telephone number is data: keep it as it is.
clinic-contact = { -clinic }, कोलकाता · www.daradia.com
