### Words that every leaflet uses: date, status, footer, help line.

# This language's own name. `.in-source` is its name in the source language (English).
language-name = தமிழ்
    .in-source = Tamil

## Under the title.

# $author: the author's name, from clinic.ftl
byline = எழுதியவர்: { $author }
published = { DATETIME($published) }
# $comments: how many comments the article has on the website
comments =
    { $comments ->
        [one] { NUMBER($comments) } கருத்து
       *[other] { NUMBER($comments) } கருத்துகள்
    }

## Status, shown on every page of a leaflet that nobody has approved yet.

draft = வரைவு – நோயாளிகளுக்கானது அல்ல
status-source = மூல உரை
status-signed-off = சரிபார்க்கப்பட்டது

## The footer.

# $version: the leaflet's version, such as 1.0
version = பதிப்பு { $version }
# $review-by: the month by which the leaflet must be reviewed
review-by = { DATETIME($review-by, month: "long", year: "numeric") }-க்குள் மறுஆய்வு
# $page, $pages: numbers in this language's digits
page-of = பக்கம் { $page } / { $pages }

## The last lines.

help-line = இந்தத் தகவல் தாள் வேறு மொழிகளிலோ பெரிய எழுத்திலோ வேண்டுமென்றால், அல்லது வாசித்துக் காட்ட வேண்டுமென்றால், எங்களிடம் கேளுங்கள்
# On formats that have no room for every section. $url: the address of the whole text
shortened = இது சுருக்கமான வடிவம். முழு உரை: { $url }
# The same, for an article without a web address
shortened-ask = இது சுருக்கமான வடிவம். முழு உரை வேண்டுமென்றால், எங்களிடம் கேளுங்கள்
read-more = <a data-l10n-name="more">இங்கே மேலும் படிக்கவும்</a>.
# $url: the address in the code
qr-code =
    .alt = இந்த இணைய முகவரிக்கான QR குறியீடு: { $url }
notes = குறிப்புகள்
# Shown above a part that is still in the source language.
fallback = இன்னும் மொழிபெயர்க்கப்படவில்லை

## Callouts: read out before the text of a highlighted box.

callout-info = தெரிந்துகொள்ளுங்கள்
callout-warning = எச்சரிக்கை
callout-emergency = அவசரநிலை
