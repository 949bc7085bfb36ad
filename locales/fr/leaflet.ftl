### Words that every leaflet uses: date, status, footer, help line.

# This language's own name. `.in-source` is its name in the source language (English),
# for staff who cannot read the script.
language-name = Français
    .in-source = French

## Under the title.

# $author: the author's name, from clinic.ftl
byline = Texte : { $author }
published = { DATETIME($published) }
# $comments: how many comments the article has on the website
comments =
    { $comments ->
        [one] { NUMBER($comments) } commentaire
        [many] { NUMBER($comments) } de commentaires
       *[other] { NUMBER($comments) } commentaires
    }

## Status, shown on every page of a leaflet that nobody has approved yet.

draft = Brouillon – non destiné aux patients
status-source = Texte source
status-signed-off = Vérifié

## The footer.

# $version: the leaflet's version, such as 1.0
version = version { $version }
# $review-by: the month by which the leaflet must be reviewed
review-by = à réviser au plus tard en { DATETIME($review-by, month: "long", year: "numeric") }
# $page, $pages: numbers in this language's digits
page-of = Page { $page } sur { $pages }

## The last lines.

help-line = Cette brochure dans d’autres langues, en gros caractères ou lue à voix haute : adressez-vous à nous
# On formats that have no room for every section. $url: the address of the whole text
shortened = Ceci est une version abrégée. Texte complet : { $url }
# The same, for an article without a web address
shortened-ask = Ceci est une version abrégée. Texte complet : adressez-vous à nous
read-more = <a data-l10n-name="more">Plus d’informations ici</a>.
# $url: the address in the code
qr-code =
    .alt = Code QR avec l’adresse { $url }
notes = Notes
# Shown above a part that is still in the source language.
fallback = Pas encore traduit

## Callouts: read out before the text of a highlighted box.

callout-info = Bon à savoir
callout-warning = Attention
callout-emergency = Urgence
