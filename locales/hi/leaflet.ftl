### Words that every leaflet uses: date, status, footer, help line.

# This language's own name. `.in-source` is its name in the source language (English).
language-name = हिन्दी
    .in-source = Hindi

## Under the title.

# $author: the author's name, from clinic.ftl
byline = लेखन: { $author }
published = { DATETIME($published) }
# $comments: how many comments the article has on the website
comments =
    { $comments ->
        [one] { NUMBER($comments) } टिप्पणी
       *[other] { NUMBER($comments) } टिप्पणियाँ
    }

## Status, shown on every page of a leaflet that nobody has approved yet.

draft = मसौदा – मरीज़ों के लिए नहीं
status-source = मूल पाठ
status-signed-off = जाँचा गया

## The footer.

# $version: the leaflet's version, such as 1.0
version = संस्करण { $version }
# $review-by: the month by which the leaflet must be reviewed
review-by = { DATETIME($review-by, month: "long", year: "numeric") } तक समीक्षा
# $page, $pages: numbers in this language's digits
page-of = पृष्ठ { $page } / { $pages }

## The last lines.

help-line = यह पत्रक किसी और भाषा में या बड़े अक्षरों में चाहिए, या पढ़वाकर सुनना हो, तो हमें बताएँ
# On formats that have no room for every section. $url: the address of the whole text
shortened = यह संक्षिप्त रूप है। पूरा पाठ: { $url }
# The same, for an article without a web address
shortened-ask = यह संक्षिप्त रूप है। पूरा पाठ चाहिए हो, तो कृपया हमें बताएँ
read-more = <a data-l10n-name="more">यहाँ और पढ़ें</a>।
# $url: the address in the code
qr-code =
    .alt = इस वेब पते का QR कोड: { $url }
notes = नोट
# Shown above a part that is still in the source language.
fallback = अभी अनुवाद नहीं हुआ है

## Callouts: read out before the text of a highlighted box.

callout-info = जानने योग्य बात
callout-warning = चेतावनी
callout-emergency = आपात स्थिति
