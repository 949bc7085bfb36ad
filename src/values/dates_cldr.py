"""Makes dates_cldr.txt, on standard output, from CLDR's dates.

    npm pack cldr-dates-full@48.2.0 && tar xzf cldr-dates-full-48.2.0.tgz
    python3 src/values/dates_cldr.py package > src/values/dates_cldr.txt
"""

import json
import pathlib
import sys

HEADER = """\
# How a day is written in full: the long date formats of the Gregorian calendar, CLDR 48.2 (npm package `cldr-dates-full`).
# Copyright 2004-2026 Unicode, Inc., under the Unicode License v3 (LICENSE-UNICODE). Made by dates_cldr.py.
# A pattern, a tab, and the locales that have it. One that is not here has that of the tag without its last parts.
"""


def pattern(folder):
    calendar = json.loads((folder / "ca-gregorian.json").read_text(encoding="utf-8"))
    long = calendar["main"][folder.name]["dates"]["calendars"]["gregorian"]["dateFormats"]["long"]
    return long if isinstance(long, str) else long["_value"]


patterns = {folder.name: pattern(folder) for folder in (pathlib.Path(sys.argv[1]) / "main").iterdir()}
kept, lines = {}, {}
for tag in sorted(patterns, key=lambda tag: (tag.count("-"), tag)):
    shorter = tag
    while "-" in shorter and shorter not in kept:
        shorter = shorter.rsplit("-", 1)[0]
    # "tenpo sike #2025": ICU's numbers have no such sign.
    if tag != "und" and kept.get(shorter) != patterns[tag] and "#" not in patterns[tag]:
        kept[tag] = patterns[tag]
        lines.setdefault(patterns[tag], []).append(tag)
print(HEADER + "\n".join(f"{pattern}\t{' '.join(sorted(tags))}" for pattern, tags in sorted(lines.items())))
