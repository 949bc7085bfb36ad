### Words that every leaflet uses: date, status, footer, help line.

# This language's own name. `.in-source` is its name in the source language (English),
# for staff who cannot read the script.
language-name = Português (Brasil)
    .in-source = Brazilian Portuguese

## Under the title.

# $author: the author's name, from clinic.ftl
byline = Texto: { $author }
published = { DATETIME($published) }
# $comments: how many comments the article has on the website
comments =
    { $comments ->
        [one] { NUMBER($comments) } comentário
        [many] { NUMBER($comments) } de comentários
       *[other] { NUMBER($comments) } comentários
    }

## Status, shown on every page of a leaflet that nobody has approved yet.

draft = Rascunho — não destinado a pacientes
status-source = Texto original
status-signed-off = Revisado

## The footer.

# $version: the leaflet's version, such as 1.0
version = versão { $version }
# $review-by: the month by which the leaflet must be reviewed
review-by = revisar até { DATETIME($review-by, month: "long", year: "numeric") }
# $page, $pages: numbers in this language's digits
page-of = Página { $page } de { $pages }

## The last lines.

help-line = Este folheto em outros idiomas, em letras grandes ou lido em voz alta: fale conosco
# On formats that have no room for every section. $url: the address of the whole text
shortened = Esta é uma versão resumida. Texto completo: { $url }
# The same, for an article without a web address
shortened-ask = Esta é uma versão resumida. Texto completo: fale conosco
read-more = <a data-l10n-name="more">Leia mais aqui</a>.
# $url: the address in the code
qr-code =
    .alt = Código QR com o endereço { $url }
notes = Anotações
# Shown above a part that is still in the source language.
fallback = Ainda não traduzido

## Callouts: read out before the text of a highlighted box.

callout-info = É bom saber
callout-warning = Atenção
callout-emergency = Emergência
