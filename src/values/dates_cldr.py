"""Makes dates_cldr.txt, on standard output, from CLDR's dates.

    npm pack cldr-dates-full@48.2.0 && tar xzf cldr-dates-full-48.2.0.tgz
    python3 src/values/dates_cldr.py package > src/values/dates_cldr.txt
"""

import json
import pathlib
import sys

HEADER = """\
# How a day is written in full: the long date formats of CLDR 48.2 (npm package `cldr-dates-full`).
# Copyright 2004-2026 Unicode, Inc., under the Unicode License v3 (LICENSE-UNICODE). Made by dates_cldr.py.
# The Gregorian calendar's, a tab, that of a calendar that names its era, a tab, and the locales that have them. One that is
# not here has those of the tag without its last parts.
"""


def pattern(folder, calendar):
    content = json.loads((folder / f"ca-{calendar}.json").read_text(encoding="utf-8"))
    long = content["main"][folder.name]["dates"]["calendars"][calendar]["dateFormats"]["long"]
    return long if isinstance(long, str) else long["_value"]


folders = (pathlib.Path(sys.argv[1]) / "main").iterdir()
patterns = {folder.name: tuple(pattern(folder, name) for name in ("gregorian", "generic")) for folder in folders}
kept, lines = {}, {}
for tag in sorted(patterns, key=lambda tag: (tag.count("-"), tag)):
    shorter = tag
    while "-" in shorter and shorter not in kept:
        shorter = shorter.rsplit("-", 1)[0]
    # "tenpo sike #2025": ICU's numbers have no such sign.
    if tag != "und" and kept.get(shorter) != patterns[tag] and "#" not in "".join(patterns[tag]):
        kept[tag] = patterns[tag]
        lines.setdefault(patterns[tag], []).append(tag)
print(HEADER + "\n".join("\t".join([*both, " ".join(sorted(tags))]) for both, tags in sorted(lines.items())))
