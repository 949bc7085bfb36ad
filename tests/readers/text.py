"""Text that readers extract is the messages' text, in order, and differs in nothing but white space.

In Arabic and Urdu, poppler and PDFium apply bidi of their own: there the order of the letters of the
script is compared, and of everything else (brackets, full stops, Latin, digits) how often it stands.

usage: text.py LEAFPRESS FOLDER
"""

import subprocess
import sys
import unicodedata
from collections import Counter
from difflib import SequenceMatcher

import pymupdf
import pypdfium2

from expected import leaflets, squeezed


def mupdf(path):
    with pymupdf.open(path) as document:
        flags = pymupdf.TEXT_PRESERVE_LIGATURES | pymupdf.TEXT_PRESERVE_WHITESPACE
        return [page.get_text("text", flags=flags, sort=False) for page in document]


def pdfium(path):
    document = pypdfium2.PdfDocument(path)
    return [page.get_textpage().get_text_range() for page in document]


def poppler(path):
    text = subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True, encoding="utf-8").stdout
    return text.split("\f")[:-1]


def of_the_script(text):
    """Arabic letters and marks: what no bidi of a reader may move."""
    return "".join(c for c in text if "ARABIC" in unicodedata.name(c, "") and unicodedata.category(c)[0] in "LM")


def without(page, pieces, shown):
    """The page without its furniture, and the pieces that weren't found."""
    missing = []
    # Long ones first: "1" must not take a digit out of "1 of 3".
    for piece in sorted(pieces, key=len, reverse=True):
        at = page.rfind(piece)
        if at < 0:
            missing.append(shown(piece))
        else:
            page = page[:at] + page[at + len(piece) :]
    return page, missing


def difference(expected, found):
    """The first places where two texts differ."""
    changes = []
    for kind, a, b, c, d in SequenceMatcher(None, expected, found, autojunk=False).get_opcodes():
        if kind != "equal":
            changes.append(f"{expected[max(0, a - 12) : a]}[-{expected[a:b][:60]}-][+{found[c:d][:60]}+]")
    return changes[:6]


def compare(leaflet, pages):
    """What is wrong with the extracted pages, if they must be exact."""
    furniture = [[squeezed(line) for line in page if squeezed(line)] for page in leaflet.pages("--furniture")]
    if len(furniture) != len(pages):
        return [f"{len(pages)} pages, not {len(furniture)}"]
    faults, body = [], ""
    for page, pieces in zip(pages, furniture):
        rest, missing = without(squeezed(page), pieces, str)
        body += rest
        faults += [f"furniture {piece} is missing" for piece in missing]
    expected = squeezed(leaflet.text())
    if body != expected:
        faults += difference(expected, body)
    return faults


def compare_moved(leaflet, pages):
    """What is wrong with the extracted pages, if a reader's bidi may move what isn't of the script."""
    furniture = [[squeezed(line) for line in page if squeezed(line)] for page in leaflet.pages("--furniture")]
    faults, body = [], ""
    for page, pieces in zip(pages, furniture):
        letters = [of_the_script(piece) for piece in pieces]
        rest, missing = without(of_the_script(squeezed(page)), [piece for piece in letters if piece], str)
        body += rest
        faults += [f"furniture {piece} is missing" for piece in missing]
    expected = squeezed(leaflet.text())
    if body != of_the_script(expected):
        faults += difference(of_the_script(expected), body)
    whole = Counter(expected) + Counter("".join(map("".join, furniture)))
    found = Counter(squeezed("".join(pages)))
    if whole != found:
        faults.append(f"lost {dict(whole - found)}, gained {dict(found - whole)}")
    return faults


def main(program, folder):
    failed = False
    for leaflet in leaflets(program, folder):
        for name, reader in (("MuPDF", mupdf), ("PDFium", pdfium), ("poppler", poppler)):
            pages = reader(str(leaflet.path))
            moved = leaflet.right_to_left and name != "MuPDF"
            for fault in (compare_moved if moved else compare)(leaflet, pages):
                failed = True
                print(f"{leaflet.path.name}: {name}: {fault}")
    return failed


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
