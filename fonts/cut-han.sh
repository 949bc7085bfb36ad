#!/bin/sh
# Cuts the Chinese or the Japanese faces to the characters named in README.md.
#
#   sh fonts/cut-han.sh sc            fetches the full faces with npm, then cuts
#   sh fonts/cut-han.sh jp FOLDER     cuts the full faces already unpacked in FOLDER
#
# Needs python3 (with venv) and, without FOLDER, npm. The same input gives the
# same bytes: the tool's version and the input's digests are fixed here, and
# the cut faces keep the dates of the full ones.
set -eu

fonttools='fonttools==4.68.0'
case "${1-}" in
    sc) package='@expo-google-fonts/noto-sans-sc@0.4.3' ;;
    jp) package='@expo-google-fonts/noto-sans-jp@0.4.3' ;;
    *)
        echo "usage: sh fonts/cut-han.sh sc|jp [FOLDER]" >&2
        exit 2
        ;;
esac

out=$(cd "$(dirname "$0")" && pwd)/noto-sans-$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

if [ $# -gt 1 ]; then
    full=$(cd "$2" && pwd)
else
    (cd "$work" && npm pack --silent "$package" >/dev/null && tar -xzf ./*.tgz)
    full=$work/package
fi

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check "$fonttools"
mkdir -p "$out"
"$work/venv/bin/python" - "$1" "$full" "$out" <<'PYTHON'
import hashlib
import sys
from pathlib import Path

from fontTools import subset

which, full, out = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])

FACES = {
    "sc": [
        ("400Regular/NotoSansSC_400Regular.ttf", "NotoSansSC-Regular.ttf",
         "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16"),
        ("700Bold/NotoSansSC_700Bold.ttf", "NotoSansSC-Bold.ttf",
         "9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96"),
    ],
    "jp": [
        ("400Regular/NotoSansJP_400Regular.ttf", "NotoSansJP-Regular.ttf",
         "d930d5d52d15231c283089760f84584272ad5e37e14607ba0d19c798e7a9caec"),
        ("700Bold/NotoSansJP_700Bold.ttf", "NotoSansJP-Bold.ttf",
         "c5b7b9d6a6eb682b0d4e6bbb38509575fd2759a28f147daa74714d1359a7909e"),
    ],
}

FEATURES = ["locl", "ccmp", "kern", "palt", "halt", "chws", "calt"]

# Hanzi that GB 2312 lacks and leaflets need (each explained in README.md).
BEYOND_GB2312 = "䓬噁腘啫"
# Kanji that code page 932 lacks: those of the list for general use (常用漢字表, 2010), and medicine's (README.md).
BEYOND_CP932 = "𠮟塡剝頰" "瘙痤皶癤囊髖顬痹搔嚙蠟"

# What the cut must be able to print, whatever the full face holds.
NEEDED = {
    "sc": "“”‘’…—–·•、。《》【】（），：；！？％℃≤≥±×÷→①⑩āáǎà",
    "jp": "“”‘’…―–·•・ー々〆〇、。「」『』【】〔〕（），．：；！？％℃≦≥±×÷→①⑳Ⅰ㎎ぁゖァヶヴ～〜ｱﾝ髙﨑",
}

# In both cuts.
SHARED = [
    (0x0020, 0x007E),                          # ASCII
    (0x00A0, 0x00FF),                          # Latin-1
    (0x2000, 0x206F),                          # General Punctuation
    (0x3000, 0x303F),                          # CJK Symbols and Punctuation
    (0xFF01, 0xFF60), (0xFFE0, 0xFFE6),        # fullwidth forms
]


def rows(codec, first_row, last_row):
    """The characters of a set of 94 rows of 94, in its EUC form."""
    for row in range(first_row, last_row + 1):
        for cell in range(1, 95):
            try:
                yield ord(bytes([0xA0 + row, 0xA0 + cell]).decode(codec))
            except UnicodeDecodeError:
                pass  # an unassigned cell


def cp932():
    """The two-byte characters of code page 932: JIS X 0208 with what NEC and IBM added."""
    for lead in [*range(0x81, 0xA0), *range(0xE0, 0xFD)]:
        for trail in range(0x40, 0xFD):
            try:
                char = bytes([lead, trail]).decode("cp932")
            except UnicodeDecodeError:
                continue
            if len(char) == 1 and not 0xE000 <= ord(char) <= 0xF8FF:   # user-defined
                yield ord(char)


def chinese():
    hanzi = set(rows("gb2312", 16, 87))        # both levels
    assert len(hanzi) == 6763, len(hanzi)
    signs = set(rows("gb2312", 1, 3))          # signs, numbering, fullwidth ASCII
    signs |= {c for c in rows("gb2312", 8, 8) if c < 0x3100}   # pinyin vowels with tones
    return hanzi | set(map(ord, BEYOND_GB2312)), signs


def japanese():
    kanji = set(rows("euc_jp", 16, 84))        # both levels of JIS X 0208
    assert len(kanji) == 6355, len(kanji)
    kana = set(range(0x3041, 0x3097)) | set(range(0x3099, 0x3100))
    signs = set(rows("euc_jp", 1, 8)) | set(cp932()) | set(range(0xFF61, 0xFFA0))
    assert kanji <= signs, "code page 932 holds JIS X 0208"
    return kanji | kana | set(map(ord, BEYOND_CP932)), signs


must, signs = chinese() if which == "sc" else japanese()
must |= set(map(ord, NEEDED[which]))
chars = must | signs
for first, last in SHARED:
    chars |= set(range(first, last + 1))

for source, target, digest in FACES[which]:
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
    missing = [chr(c) for c in sorted(must) if c not in cmap]
    if missing:
        sys.exit(f"{source} lacks {' '.join(missing)}")

    subset.save_font(font, str(out / target), options)
    size = (out / target).stat().st_size
    sha = hashlib.sha256((out / target).read_bytes()).hexdigest()
    print(f"{target}: {len(cmap)} characters, {size} bytes, sha256 {sha}")
PYTHON
