### Words that every leaflet uses: date, status, footer, help line.

# This language's own name. `.in-source` is its name in the source language (English),
# for staff who cannot read the script.
language-name = Tiếng Việt
    .in-source = Vietnamese

## Under the title.

# $author: the author's name, from clinic.ftl
byline = Tác giả: { $author }
published = ngày { DATETIME($published, day: "numeric") } { DATETIME($published, month: "long", year: "numeric") }
# $comments: how many comments the article has on the website
comments = { NUMBER($comments) } bình luận

## Status, shown on every page of a leaflet that nobody has approved yet.

draft = Bản nháp – không dành cho người bệnh
status-source = Văn bản gốc
status-signed-off = Đã thẩm định

## The footer.

# $version: the leaflet's version, such as 1.0
version = phiên bản { $version }
# $review-by: the month by which the leaflet must be reviewed
review-by = rà soát chậm nhất vào { DATETIME($review-by, month: "long", year: "numeric") }
# $page, $pages: numbers in this language's digits
page-of = Trang { $page }/{ $pages }

## The last lines.

help-line = Nếu quý vị cần tờ thông tin này bằng ngôn ngữ khác, bằng chữ lớn hoặc muốn được đọc cho nghe, xin hãy cho chúng tôi biết
# On formats that have no room for every section. $url: the address of the whole text
shortened = Đây là bản rút gọn. Toàn văn: { $url }
# The same, for an article without a web address
shortened-ask = Đây là bản rút gọn. Nếu quý vị cần toàn văn, xin hãy cho chúng tôi biết
read-more = <a data-l10n-name="more">Đọc thêm tại đây</a>.
# $url: the address in the code
qr-code =
    .alt = Mã QR chứa địa chỉ { $url }
notes = Ghi chú
# Shown above a part that is still in the source language.
fallback = Chưa được dịch

## Callouts: read out before the text of a highlighted box.

callout-info = Thông tin hữu ích
callout-warning = Cảnh báo
callout-emergency = Trường hợp cấp cứu
