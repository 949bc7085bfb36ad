### Words that every leaflet uses: date, status, footer, help line.

# This language's own name. `.in-source` is its name in the source language (English),
# for staff who cannot read the script.
language-name = English
    .in-source = English

## Under the title.

# $author: the author's name, from clinic.ftl
byline = Written by { $author }
published = { DATETIME($published) }
# $comments: how many comments the article has on the website
comments =
    { $comments ->
        [one] { NUMBER($comments) } Comment
       *[other] { NUMBER($comments) } Comments
    }

## Status, shown on every page of a leaflet that nobody has approved yet.

draft = Draft – not for patients
status-source = Source text
status-signed-off = Reviewed

## The footer.

# $version: the leaflet's version, such as 1.0
version = version { $version }
# $review-by: the month by which the leaflet must be reviewed
review-by = review by { DATETIME($review-by, month: "long", year: "numeric") }
# $page, $pages: numbers in this language's digits
page-of = { $page } of { $pages }

## The last lines.

help-line = This leaflet in other languages, in large print or read aloud: ask us
# On formats that have no room for every section. $url: the address of the whole text
shortened = This is a short version. Full text: { $url }
# The same, for an article without a web address
shortened-ask = This is a short version. Full text: ask us
read-more = <a data-l10n-name="more">Read more here</a>.
# $url: the address in the code
qr-code =
    .alt = QR code with the address { $url }
notes = Notes
# Shown above a part that is still in the source language.
fallback = Not yet translated

## Callouts: read out before the text of a highlighted box.

callout-info = Good to know
callout-warning = Warning
callout-emergency = Emergency
