"""Each reader's own search finds every word of the messages that stands on one line.

usage: search.py [--poppler] LEAFPRESS FOLDER
"""

import sys
import unicodedata

from expected import INVISIBLE, leaflets


def words(line):
    """The words of a line as it is set: what white space, punctuation and a change to or from Chinese or kana part: Latin
    stands a little apart from these.

    The half of a divided word is none.
    """
    if line.rstrip().endswith("\u00ad"):
        line = line.rstrip().rpartition(" ")[0]
    word = ""
    for character in INVISIBLE.sub("", line) + " ":
        of_a_word = unicodedata.category(character)[0] in "LMN"
        if word and (not of_a_word or script(word[-1]) != script(character)):
            yield word
            word = ""
        if of_a_word:
            word += character


def script(character):
    """Chinese, kana, or any other."""
    name = unicodedata.name(character, "")
    return next((script for script in ("CJK UNIFIED", "HIRAGANA", "KATAKANA") if name.startswith(script)), None)


def decomposed(word):
    return unicodedata.normalize("NFD", word)


def lost_by_poppler(leaflet, word):
    """Whether no spelling of a word can be found by poppler, whoever made the file.

    poppler (22.12, and 26.07 by its source) turns what is sought around and then composes it (NFKC), in findText; of a
    right-to-left line, which lies there turned around, it takes composed letters apart and cannot compose them again. So
    آ is found as alef and madda only, and not even so where the mark, turned around, joins the next letter: أو.
    """
    turned = decomposed(word)[::-1]
    return leaflet.right_to_left and unicodedata.normalize("NFC", turned) != turned


def mupdf(path):
    import pymupdf

    for page in pymupdf.open(path):
        yield lambda word, page=page: bool(page.search_for(word))


def pdfium(path):
    import pypdfium2

    for page in pypdfium2.PdfDocument(path):
        text = page.get_textpage()
        yield lambda word, text=text: text.search(word, match_case=True).get_next() is not None


def poppler(path):
    import gi

    gi.require_version("Poppler", "0.18")
    from gi.repository import Gio, Poppler

    document = Poppler.Document.new_from_gfile(Gio.File.new_for_path(path), None, None)
    for number in range(document.get_n_pages()):
        page = document.get_page(number)
        find = lambda word, page=page: bool(page.find_text_with_options(word, Poppler.FindFlags.CASE_SENSITIVE))
        yield lambda word, find=find: find(word) or find(decomposed(word))


def main(arguments):
    readers = {"MuPDF": mupdf, "PDFium": pdfium}
    if arguments[0] == "--poppler":
        readers, arguments = {"poppler": poppler}, arguments[1:]
    failed = False
    for leaflet in leaflets(*arguments):
        pages = [sorted({word for line in page for word in words(line)}) for page in leaflet.pages("--lines")]
        for name, reader in readers.items():
            searches = list(reader(str(leaflet.path)))
            if len(searches) != len(pages):
                failed = True
                print(f"{leaflet.path.name}: {name}: {len(searches)} pages, not {len(pages)}")
            lost = [word for search, page in zip(searches, pages) for word in page if not search(word)]
            if name == "poppler":
                lost = [word for word in lost if not lost_by_poppler(leaflet, word)]
            if lost:
                failed = True
                total = sum(map(len, pages))
                print(f"{leaflet.path.name}: {name}: {len(lost)} of {total} words not found: {' '.join(lost[:12])}")
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
