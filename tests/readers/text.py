"""Text that readers extract is the messages' text, in order, and differs in nothing but white space.

In Arabic and Urdu, poppler and PDFium move brackets, full stops and Latin phrases within a line, by bidi of their
own. There, the letters of the script must stand in order in every line, the lines in order on the page, and of
everything else each line must hold as many as it should.

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


def poppler(path, *flags):
    command = ["pdftotext", *flags, path, "-"]
    text = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
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
    body = hyphens(expected, body)
    if body != expected:
        faults += difference(expected, body)
    return faults


def hyphens(expected, found):
    """PDFium shows any hyphen that ends a line as U+FFFE, the text's own and one that divides a word."""
    result = ""
    for character in found:
        if character != "\ufffe":
            result += character
        elif expected[len(result) : len(result) + 1] == "-":
            result += "-"
    return result


def neutral(text):
    """Brackets without their direction: a reader that reorders them mirrors them too."""
    return text.translate(str.maketrans("([{<«“‹", ")]}>»”›"))


def compare_lines(leaflet, pages, as_shown):
    """What is wrong with the extracted pages, if a reader may move within a line what isn't of the script.

    `pages` are in painting order. `as_shown` are the same pages with each line in reading order; the lines'
    order may differ there.
    """
    faults = []
    expected = [[squeezed(line) for line in page if squeezed(line)] for page in leaflet.pages("--lines", "--furniture")]
    pieces = [[squeezed(p) for line in page for p in line.split("\t")] for page in leaflet.pages("--lines", "--furniture")]
    if len(expected) != len(pages):
        return [f"{len(pages)} pages, not {len(expected)}"]
    for lines, parts, page, shown in zip(expected, pieces, pages, as_shown):
        page, shown = neutral(squeezed(page)), of_the_script(squeezed(shown))
        for line in lines:
            here, page = page[: len(line)], page[len(line) :]
            if Counter(here) != Counter(neutral(line)):
                faults.append(f"not the characters of the line: {line} but {here}")
                break
        faults += [f"not in order: {part}" for part in parts if of_the_script(part) not in shown]
    return faults[:6]


def main(program, folder):
    failed = False
    for leaflet in leaflets(program, folder):
        path = str(leaflet.path)
        found = {"MuPDF": compare(leaflet, mupdf(path))}
        if leaflet.right_to_left:
            found["PDFium"] = compare_lines(leaflet, pdfium(path), pdfium(path))
            # Raw is painting order, but leaves words in visual order; the other mode guesses the lines' order.
            found["poppler"] = compare_lines(leaflet, poppler(path, "-raw"), poppler(path))
        else:
            found["PDFium"] = compare(leaflet, pdfium(path))
            found["poppler"] = compare(leaflet, poppler(path, "-raw"))
        for reader, faults in found.items():
            for fault in faults:
                failed = True
                print(f"{leaflet.path.name}: {reader}: {fault}")
    return failed


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
