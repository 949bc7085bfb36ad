### Words that every leaflet uses: date, status, footer, help line.

# This language's own name. `.in-source` is its name in the source language (English),
# for staff who cannot read the script.
language-name = Русский
    .in-source = Russian

## Under the title.

# $author: the author's name, from clinic.ftl
byline = Автор: { $author }
published = { DATETIME($published) }
# $comments: how many comments the article has on the website
comments =
    { $comments ->
        [one] { NUMBER($comments) } комментарий
        [few] { NUMBER($comments) } комментария
        [many] { NUMBER($comments) } комментариев
       *[other] { NUMBER($comments) } комментария
    }

## Status, shown on every page of a leaflet that nobody has approved yet.

draft = Черновик — не для пациентов
status-source = Исходный текст
status-signed-off = Проверено

## The footer.

# $version: the leaflet's version, such as 1.0
version = версия { $version }
# $review-by: the month by which the leaflet must be reviewed
review-by = срок пересмотра: { DATETIME($review-by, month: "long", year: "numeric") }
# $page, $pages: numbers in this language's digits
page-of = Страница { $page } из { $pages }

## The last lines.

help-line = Нужна эта памятка на другом языке или крупным шрифтом? Нужно, чтобы её прочитали вслух? Обратитесь к нам.
# On formats that have no room for every section. $url: the address of the whole text
shortened = Это сокращённая версия. Полный текст: { $url }
# The same, for an article without a web address
shortened-ask = Это сокращённая версия. Нужен полный текст? Обратитесь к нам.
read-more = <a data-l10n-name="more">Подробнее читайте здесь</a>.
# $url: the address in the code
qr-code =
    .alt = QR-код с адресом { $url }
notes = Для заметок
# Shown above a part that is still in the source language.
fallback = Ещё не переведено

## Callouts: read out before the text of a highlighted box.

callout-info = Полезно знать
callout-warning = Предупреждение
callout-emergency = Экстренная ситуация
