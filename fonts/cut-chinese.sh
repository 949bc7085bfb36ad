#!/bin/sh
# Cuts the two Chinese faces to the characters named in README.md.
#
#   sh fonts/cut-chinese.sh           fetches the full faces with npm, then cuts
#   sh fonts/cut-chinese.sh FOLDER    cuts the full faces already unpacked in FOLDER
#
# Needs python3 (with venv) and, without FOLDER, npm. The same input gives the
# same bytes: the tool's version and the input's digests are fixed here, and
# the cut faces keep the dates of the full ones.
set -eu

package='@expo-google-fonts/noto-sans-sc@0.4.3'
fonttools='fonttools==4.68.0'

out=$(cd "$(dirname "$0")" && pwd)/noto-sans-sc
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

if [ $# -gt 0 ]; then
    full=$(cd "$1" && pwd)
else
    (cd "$work" && npm pack --silent "$package" >/dev/null && tar -xzf ./*.tgz)
    full=$work/package
fi

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check "$fonttools"
mkdir -p "$out"
"$work/venv/bin/python" - "$full" "$out" <<'PYTHON'
import hashlib
import sys
from pathlib import Path

from fontTools import subset

full, out = Path(sys.argv[1]), Path(sys.argv[2])

FACES = [
    ("400Regular/NotoSansSC_400Regular.ttf", "NotoSansSC-Regular.ttf",
     "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16"),
    ("700Bold/NotoSansSC_700Bold.ttf", "NotoSansSC-Bold.ttf",
     "9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96"),
]

FEATURES = ["locl", "ccmp", "kern", "palt", "halt", "chws", "calt"]

# Hanzi that GB 2312 lacks and leaflets need (each explained in README.md).
BEYOND_GB2312 = "䓬噁腘啫"

# What the cut must be able to print, whatever the full face holds.
NEEDED = "“”‘’…—–·•、。《》【】（），：；！？％℃≤≥±×÷→①⑩āáǎà"


def gb2312(first_row, last_row):
    for row in range(first_row, last_row + 1):
        for cell in range(1, 95):
            try:
                yield ord(bytes([0xA0 + row, 0xA0 + cell]).decode("gb2312"))
            except UnicodeDecodeError:
                pass  # an unassigned cell


def wanted():
    chars = set()
    hanzi = set(gb2312(16, 87))                # both levels
    assert len(hanzi) == 6763, len(hanzi)
    chars |= hanzi
    chars |= set(map(ord, BEYOND_GB2312))
    chars |= set(gb2312(1, 3))                 # signs, numbering, fullwidth ASCII
    chars |= {c for c in gb2312(8, 8) if c < 0x3100}   # pinyin vowels with tones
    for first, last in [
        (0x0020, 0x007E),                      # ASCII
        (0x00A0, 0x00FF),                      # Latin-1
        (0x2000, 0x206F),                      # General Punctuation
        (0x3000, 0x303F),                      # CJK Symbols and Punctuation
        (0xFF01, 0xFF60), (0xFFE0, 0xFFE6),    # fullwidth forms
    ]:
        chars |= set(range(first, last + 1))
    return hanzi, chars


hanzi, chars = wanted()
for source, target, digest in FACES:
    data = (full / source).read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != digest:
        sys.exit(f"{source}: not the face this script was written for\n"
                 f"  expected sha256 {digest}\n  found    sha256 {found}")

    options = subset.Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.name_IDs = ["*"]                   # keep copyright and licence
    options.notdef_outline = True
    options.recalc_bounds = True               # the box of what is left
    options.drop_tables += ["BASE", "vhea", "vmtx", "VORG", "gasp"]
    font = subset.load_font(str(full / source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=chars)
    cutter.subset(font)

    for record in font["name"].names:          # say that this is not the original
        if record.nameID in (3, 5):
            record.string = record.toUnicode() + ";cut for Leafpress"

    cmap = font.getBestCmap()
    missing = [chr(c) for c in sorted(hanzi) + list(map(ord, BEYOND_GB2312 + NEEDED))
               if c not in cmap]
    if missing:
        sys.exit(f"{source} lacks {' '.join(missing)}")

    subset.save_font(font, str(out / target), options)
    size = (out / target).stat().st_size
    sha = hashlib.sha256((out / target).read_bytes()).hexdigest()
    print(f"{target}: {len(cmap)} characters, {size} bytes, sha256 {sha}")
PYTHON
