### Words that every leaflet uses: date, status, footer, help line.

# This language's own name, and its name in the source language.
language-name = ไทย
    .in-source = Thai

## Under the title.

# $author: the author's name, from clinic.ftl
byline = เขียนโดย { $author }
published = { DATETIME($published) }
# $comments: how many comments the article has on the website
comments =
    { $comments ->
       *[other] ความคิดเห็น { NUMBER($comments) } รายการ
    }

## Status, shown on every page of a leaflet that nobody has approved yet.

draft = ฉบับร่าง – ไม่ใช่ฉบับสำหรับผู้ป่วย
status-source = ข้อความต้นฉบับ
status-signed-off = ตรวจทานแล้ว

## The footer.

# $version: the leaflet's version, such as 1.0
version = เวอร์ชัน { $version }
# $review-by: the month by which the leaflet must be reviewed
review-by = ทบทวนภายในเดือน{ DATETIME($review-by, month: "long", year: "numeric") }
# $page, $pages: numbers in this language's digits
page-of = หน้า { $page } จาก { $pages }

## The last lines.

help-line = หากต้องการเอกสารนี้ในภาษาอื่น แบบตัวอักษรขนาดใหญ่ หรือแบบอ่านให้ฟัง โปรดสอบถามเรา
# On formats that have no room for every section. $url: the address of the whole text
shortened = นี่คือฉบับย่อ อ่านฉบับเต็มได้ที่ { $url }
# The same, for an article without a web address
shortened-ask = นี่คือฉบับย่อ หากต้องการฉบับเต็ม โปรดสอบถามเรา
read-more = <a data-l10n-name="more">อ่านเพิ่มเติมที่นี่</a>
# $url: the address in the code
qr-code =
    .alt = คิวอาร์โค้ดที่มีที่อยู่เว็บ { $url }
notes = บันทึก
# Shown above a part that is still in the source language.
fallback = ยังไม่ได้แปล

## Callouts: read out before the text of a highlighted box.

callout-info = เรื่องน่ารู้
callout-warning = คำเตือน
callout-emergency = กรณีฉุกเฉิน
