### Words that every leaflet uses: date, status, footer, help line.

# This language's own name. `.in-source` is its name in the source language (English),
# for staff who cannot read the script.
language-name = Español
    .in-source = Spanish

## Under the title.

# $author: the author's name, from clinic.ftl
byline = Texto: { $author }
published = { DATETIME($published) }
# $comments: how many comments the article has on the website
comments =
    { $comments ->
        [one] { NUMBER($comments) } comentario
        [many] { NUMBER($comments) } de comentarios
       *[other] { NUMBER($comments) } comentarios
    }

## Status, shown on every page of a leaflet that nobody has approved yet.

draft = Borrador: no es para pacientes
status-source = Texto original
status-signed-off = Revisado

## The footer.

# $version: the leaflet's version, such as 1.0
version = versión { $version }
# $review-by: the month by which the leaflet must be reviewed
review-by = revisar a más tardar en { DATETIME($review-by, month: "long", year: "numeric") }
# $page, $pages: numbers in this language's digits
page-of = Página { $page } de { $pages }

## The last lines.

help-line = Este folleto en otros idiomas, en letra grande o leído en voz alta: pídanoslo
# On formats that have no room for every section. $url: the address of the whole text
shortened = Esta es una versión abreviada. Texto completo: { $url }
# The same, for an article without a web address
shortened-ask = Esta es una versión abreviada. Texto completo: pídanoslo
read-more = <a data-l10n-name="more">Más información aquí</a>.
# $url: the address in the code
qr-code =
    .alt = Código QR con la dirección { $url }
notes = Notas
# Shown above a part that is still in the source language.
fallback = Aún sin traducir

## Callouts: read out before the text of a highlighted box.

callout-info = Conviene saber
callout-warning = Advertencia
callout-emergency = Emergencia
