### Words that every leaflet uses: date, status, footer, help line.

# This language's own name. `.in-source` is its name in the source language (English),
# for staff who cannot read the script.
language-name = 简体中文
    .in-source = Simplified Chinese

## Under the title.

# $author: the author's name, from clinic.ftl
byline = 撰文：{ $author }
published = { DATETIME($published) }
# $comments: how many comments the article has on the website
comments =
    { $comments ->
       *[other] { NUMBER($comments) }条评论
    }

## Status, shown on every page of a leaflet that nobody has approved yet.

draft = 草稿，不供患者使用
status-source = 原文
status-signed-off = 已审核

## The footer.

# $version: the leaflet's version, such as 1.0
version = 版本{ $version }
# $review-by: the month by which the leaflet must be reviewed
review-by = 复审期限：{ DATETIME($review-by, month: "long", year: "numeric") }
# $page, $pages: numbers in this language's digits
page-of = 第{ $page }页，共{ $pages }页

## The last lines.

help-line = 如需本资料的其他语言版、大字版，或需要有人为您朗读，请告诉我们
# On formats that have no room for every section. $url: the address of the whole text
shortened = 本资料为节选版，完整内容见：{ $url }
# The same, for an article without a web address
shortened-ask = 本资料为节选版。如需完整内容，请告诉我们
read-more = <a data-l10n-name="more">更多内容请见此处</a>。
# $url: the address in the code
qr-code =
    .alt = 二维码，网址为{ $url }
notes = 笔记
# Shown above a part that is still in the source language.
fallback = 尚未翻译

## Callouts: read out before the text of a highlighted box.

callout-info = 温馨提示
callout-warning = 警告
callout-emergency = 紧急情况
