### Words that every leaflet uses: date, status, footer, help line.

# This language's own name, and its name in the source language.
language-name = اردو
    .in-source = Urdu

## Under the title.

# $author: the author's name, from clinic.ftl
byline = تحریر: { $author }
published = { DATETIME($published) }
# $comments: how many comments the article has on the website
comments =
    { $comments ->
        [one] { NUMBER($comments) } تبصرہ
       *[other] { NUMBER($comments) } تبصرے
    }

## Status, shown on every page of a leaflet that nobody has approved yet.

draft = مسودہ – مریضوں کے لیے نہیں
status-source = اصل متن
status-signed-off = جانچا گیا

## The footer.

# $version: the leaflet's version, such as 1.0
version = ورژن { $version }
# $review-by: the month by which the leaflet must be reviewed
review-by = نظرثانی { DATETIME($review-by, month: "long", year: "numeric") } تک
# $page, $pages: numbers in this language's digits
page-of = صفحہ { $page } از { $pages }

## The last lines.

help-line = یہ معلوماتی پرچہ کسی اور زبان میں یا بڑے حروف میں چاہیے، یا پڑھوا کر سننا ہو، تو ہمیں بتائیے
# On formats that have no room for every section. $url: the address of the whole text
shortened = یہ اس پرچے کی مختصر شکل ہے۔ مکمل متن: { $url }
# The same, for an article without a web address
shortened-ask = یہ اس پرچے کی مختصر شکل ہے۔ مکمل متن چاہیے ہو تو ہمیں بتائیے
read-more = <a data-l10n-name="more">مزید یہاں پڑھیے</a>۔
# $url: the address in the code
qr-code =
    .alt = کیو آر کوڈ جس میں یہ پتا درج ہے: { $url }
notes = نوٹ لکھنے کے لیے
# Shown above a part that is still in the source language.
fallback = ابھی ترجمہ نہیں ہوا

## Callouts: read out before the text of a highlighted box.

callout-info = مفید معلومات
callout-warning = انتباہ
callout-emergency = ہنگامی صورت
