### Words that every leaflet uses: date, status, footer, help line.

# This language's own name. `.in-source` is its name in the source language (English),
# for staff who cannot read the script.
language-name = Deutsch
    .in-source = German

## Under the title.

# $author: the author's name, from clinic.ftl
byline = Verfasst von { $author }
published = { DATETIME($published) }
# $comments: how many comments the article has on the website
comments =
    { $comments ->
        [one] { NUMBER($comments) } Kommentar
       *[other] { NUMBER($comments) } Kommentare
    }

## Status, shown on every page of a leaflet that nobody has approved yet.

draft = Entwurf – nicht für Patienten
status-source = Ausgangstext
status-signed-off = Geprüft

## The footer.

# $version: the leaflet's version, such as 1.0
version = Version { $version }
# $review-by: the month by which the leaflet must be reviewed
review-by = zu überprüfen bis { DATETIME($review-by, month: "long", year: "numeric") }
# $page, $pages: numbers in this language's digits
page-of = Seite { $page } von { $pages }

## The last lines.

help-line = Sie möchten diese Patienteninformation in einer anderen Sprache, in Großdruck oder vorgelesen bekommen? Fragen Sie uns.
# On formats that have no room for every section. $url: the address of the whole text
shortened = Dies ist eine Kurzfassung. Vollständiger Text: { $url }
# The same, for an article without a web address
shortened-ask = Dies ist eine Kurzfassung. Sie möchten den vollständigen Text bekommen? Fragen Sie uns.
read-more = <a data-l10n-name="more">Lesen Sie hier mehr</a>.
# $url: the address in the code
qr-code =
    .alt = QR-Code mit der Adresse { $url }
notes = Notizen
# Shown above a part that is still in the source language.
fallback = Noch nicht übersetzt

## Callouts: read out before the text of a highlighted box.

callout-info = Gut zu wissen
callout-warning = Warnung
callout-emergency = Notfall
