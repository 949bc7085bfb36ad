### Words that every leaflet uses: date, status, footer, help line.

# This language's own name. `.in-source` is its name in the source language (English),
# for staff who cannot read the script.
language-name = 日本語
    .in-source = Japanese

## Under the title.

# $author: the author's name, from clinic.ftl
byline = 執筆：{ $author }
published = { DATETIME($published) }
# $comments: how many comments the article has on the website
comments =
    { $comments ->
       *[other] コメント{ NUMBER($comments) }件
    }

## Status, shown on every page of a leaflet that nobody has approved yet.

draft = 下書き（患者さん向けではありません）
status-source = 原文
status-signed-off = 確認済み

## The footer.

# $version: the leaflet's version, such as 1.0
version = 第{ $version }版
# $review-by: the month by which the leaflet must be reviewed
review-by = 見直し期限：{ DATETIME($review-by, month: "long", year: "numeric") }
# $page, $pages: numbers in this language's digits
page-of = { $page }／{ $pages }ページ

## The last lines.

help-line = このリーフレットの他言語版や拡大文字版、または読み上げをご希望の方は、お申し出ください
# On formats that have no room for every section. $url: the address of the whole text
shortened = これは短縮版です。全文：{ $url }
# The same, for an article without a web address
shortened-ask = これは短縮版です。全文をご希望の方は、お申し出ください
read-more = <a data-l10n-name="more">詳しくはこちらをご覧ください</a>。
# $url: the address in the code
qr-code =
    .alt = QRコード（アドレス：{ $url }）
notes = メモ
# Shown above a part that is still in the source language.
fallback = まだ翻訳されていません

## Callouts: read out before the text of a highlighted box.

callout-info = 知っておきたいこと
callout-warning = 警告
callout-emergency = 緊急
