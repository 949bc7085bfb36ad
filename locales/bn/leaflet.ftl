### Words that every leaflet uses: date, status, footer, help line.

# This language's own name. `.in-source` is its name in the source language (English).
language-name = বাংলা
    .in-source = Bengali

## Under the title.

# $author: the author's name, from clinic.ftl
byline = লিখেছেন { $author }
published = { DATETIME($published) }
# $comments: how many comments the article has on the website
comments =
    { $comments ->
        [one] { NUMBER($comments) }টি মন্তব্য
       *[other] { NUMBER($comments) }টি মন্তব্য
    }

## Status, shown on every page of a leaflet that nobody has approved yet.

draft = খসড়া – রোগীদের জন্য নয়
status-source = মূল পাঠ
status-signed-off = যাচাই করা হয়েছে

## The footer.

# $version: the leaflet's version, such as 1.0
version = সংস্করণ { $version }
# $review-by: the month by which the leaflet must be reviewed
review-by = { DATETIME($review-by, month: "long", year: "numeric") }-এর মধ্যে পর্যালোচনা
# $page, $pages: numbers in this language's digits
page-of = পৃষ্ঠা { $page } / { $pages }

## The last lines.

help-line = এই লিফলেটটি অন্য ভাষায় বা বড় হরফে চাইলে, কিংবা পড়ে শোনানোর দরকার হলে, আমাদের বলুন
# On formats that have no room for every section. $url: the address of the whole text
shortened = এটি একটি সংক্ষিপ্ত সংস্করণ। সম্পূর্ণ লেখা: { $url }
# The same, for an article without a web address
shortened-ask = এটি একটি সংক্ষিপ্ত সংস্করণ। সম্পূর্ণ লেখাটি চাইলে আমাদের বলুন
read-more = <a data-l10n-name="more">এখানে আরও পড়ুন</a>।
# $url: the address in the code
qr-code =
    .alt = এই ওয়েব ঠিকানার QR কোড: { $url }
notes = নোট
# Shown above a part that is still in the source language.
fallback = এখনও অনুবাদ হয়নি

## Callouts: read out before the text of a highlighted box.

callout-info = জেনে রাখুন
callout-warning = সতর্কতা
callout-emergency = জরুরি অবস্থা
