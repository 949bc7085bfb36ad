### The clinic, its people and the names that every article uses.

## Names. A translation writes them as they are known in its language.

-clinic = Phòng khám Điều trị Đau Daradia
-botox = Botox

author-sushpa-das = Bác sĩ Sushpa Das
# The account that published the article; not translated.
account-daradia-new = daradia_new
# Read to people who cannot see the picture on the author card.
author-avatar =
    .alt = ảnh đại diện của tác giả

## How to reach the clinic.

clinic-name = { -clinic }
# A web address or a telephone number is data: keep it as it is.
clinic-contact = { -clinic }, Kolkata · www.daradia.com
