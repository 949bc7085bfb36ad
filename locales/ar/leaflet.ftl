### Words that every leaflet uses: date, status, footer, help line.

# This language's own name, and its name in the source language.
language-name = العربية
    .in-source = Arabic

## Under the title.

# $author: the author's name, from clinic.ftl
byline = بقلم { $author }
published = { DATETIME($published) }
# $comments: how many comments the article has on the website
comments =
    { $comments ->
        [zero] لا توجد تعليقات
        [one] تعليق واحد
        [two] تعليقان
        [few] { NUMBER($comments) } تعليقات
        [many] { NUMBER($comments) } تعليقًا
       *[other] { NUMBER($comments) } تعليق
    }

## Status, shown on every page of a leaflet that nobody has approved yet.

draft = مسودة – ليست للمرضى
status-source = النص الأصلي
status-signed-off = تمت مراجعتها

## The footer.

# $version: the leaflet's version, such as 1.0
version = الإصدار { $version }
# $review-by: the month by which the leaflet must be reviewed
review-by = تُراجَع بحلول { DATETIME($review-by, month: "long", year: "numeric") }
# $page, $pages: numbers in this language's digits
page-of = الصفحة { $page } من { $pages }

## The last lines.

help-line = للحصول على هذه النشرة بلغات أخرى أو بخط كبير، أو لقراءتها لك بصوت مسموع: يُرجى سؤالنا
# On formats that have no room for every section. $url: the address of the whole text
shortened = هذه نسخة مختصرة. النص الكامل: { $url }
# The same, for an article without a web address
shortened-ask = هذه نسخة مختصرة. للحصول على النص الكامل، يُرجى طلبه منّا
read-more = <a data-l10n-name="more">اقرأ المزيد هنا</a>.
# $url: the address in the code
qr-code =
    .alt = رمز الاستجابة السريعة (QR) وفيه العنوان { $url }
notes = ملاحظات
# Shown above a part that is still in the source language.
fallback = لم يُترجَم بعد

## Callouts: read out before the text of a highlighted box.

callout-info = معلومة مفيدة
callout-warning = تحذير
callout-emergency = حالة طارئة
