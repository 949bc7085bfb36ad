### Words that every leaflet uses: date, status, footer, help line.

# This language's own name. `.in-source` is its name in the source language (English),
# for staff who cannot read the script.
language-name = తెలుగు
    .in-source = Telugu

## Under the title.

# $author: the author's name, from clinic.ftl
byline = రచన: { $author }
published = { DATETIME($published) }
# $comments: how many comments the article has on the website
comments =
    { $comments ->
        [one] { NUMBER($comments) } కామెంట్
       *[other] { NUMBER($comments) } కామెంట్లు
    }

## Status, shown on every page of a leaflet that nobody has approved yet.

draft = చిత్తుప్రతి – రోగుల కోసం కాదు
status-source = మూల పాఠం
status-signed-off = సమీక్ష పూర్తయింది

## The footer.

# $version: the leaflet's version, such as 1.0
version = వెర్షన్ { $version }
# $review-by: the month by which the leaflet must be reviewed
review-by = { DATETIME($review-by, month: "long", year: "numeric") } నాటికి సమీక్షించాలి
# $page, $pages: numbers in this language's digits
page-of = పేజీ { $page } / { $pages }

## The last lines.

help-line = ఈ సమాచార పత్రం వేరే భాషలో గానీ, పెద్ద అక్షరాల్లో గానీ కావాలన్నా, చదివి వినిపించాలన్నా మమ్మల్ని అడగండి
# On formats that have no room for every section. $url: the address of the whole text
shortened = ఇది సంక్షిప్త రూపం. పూర్తి పాఠ్యం: { $url }
# The same, for an article without a web address
shortened-ask = ఇది సంక్షిప్త రూపం. పూర్తి పాఠ్యం కావాలంటే మమ్మల్ని అడగండి
read-more = <a data-l10n-name="more">మరిన్ని వివరాలు ఇక్కడ చదవండి</a>.
# $url: the address in the code
qr-code =
    .alt = ఈ వెబ్ చిరునామా QR కోడ్: { $url }
notes = నోట్స్
# Shown above a part that is still in the source language.
fallback = ఇంకా అనువదించలేదు

## Callouts: read out before the text of a highlighted box.

callout-info = తెలుసుకోవాల్సిన విషయం
callout-warning = హెచ్చరిక
callout-emergency = అత్యవసర పరిస్థితి
