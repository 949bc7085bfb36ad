### @TITLE@

title = @TITLE@
# If several articles have one author, the name stands in clinic.ftl: then take this out, and say in article.toml which one.
author-name = TODO: the name of who wrote this.

## Introduction

lead = TODO: in two or three sentences, what this leaflet is about and whom it is for.

## What to do

do = What to do
do-intro = TODO: when to do this.
do-first = TODO: the first step.
    .detail = TODO: why, or how. A step without it is as good.
do-second = TODO: the second step.

## What to know

know = What to know
know-one = TODO: something to know.
know-two = TODO: something else.
# $rest-hours: a number of hours
know-rest = Rest
    .value = { $rest-hours ->
        [one] { NUMBER($rest-hours) } hour
       *[other] { NUMBER($rest-hours) } hours
    }

## When to call

call = When to call us
call-at-once = TODO: what must not wait, and which number to call.
