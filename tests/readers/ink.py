"""What a press would print of the press edition: Ghostscript's separations and MuPDF's trace.

No place has more than 300 % of ink (302 as rendered). Body text is black ink alone, and where nothing but black text
stands, the other plates are empty. Nothing is painted in any colour but four inks.

usage: ink.py FOLDER…
"""

import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

import numpy
from PIL import Image

PLATES = ("Cyan", "Magenta", "Yellow", "Black")
RESOLUTION = 100
SCALE = RESOLUTION / 72
MOST = 302.0


def separations(path):
    """For each page an array: plate, row, column; 0 to 1."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=tiffsep", "-dOverprint=/enable"]
        command += [f"-r{RESOLUTION}", f"-sOutputFile={folder}/page%03d.tif", str(path)]
        subprocess.run(command, check=True)
        for page in sorted(Path(folder).glob("page???.tif")):
            plates = [Image.open(page.with_name(f"{page.stem}({plate}).tif")) for plate in PLATES]
            yield 1 - numpy.stack([numpy.asarray(plate.convert("L"), dtype=float) / 255 for plate in plates])
            extra = [p.name for p in page.parent.glob(f"{page.stem}(*).tif") if not any(n in p.name for n in PLATES)]
            assert not extra, f"plates beyond four inks: {extra}"


def traces(path):
    """For each page its height and what is painted: kind, colour space, colour, boxes of glyphs."""
    command = ["mutool", "trace", str(path)]
    trace = subprocess.run(command, check=True, capture_output=True).stdout
    # Noncharacters have no place in XML.
    for page in ElementTree.fromstring(trace.decode("utf-8", "replace")).iter("page"):
        painted = []
        for element in page.iter():
            space = element.get("colorspace")
            if space is None:
                continue
            color = tuple(float(part) for part in element.get("color", "").split())
            boxes = []
            for span in element.iter("span"):
                size = float(span.get("trm").split()[0])
                for g in span.iter("g"):
                    x, y, advance = (float(g.get(key)) for key in ("x", "y", "adv"))
                    boxes.append((x, y, x + advance * size, y + 0.5 * size))
            painted.append((element.tag, space, color, boxes))
        yield float(page.get("mediabox").split()[3]), painted


def faults(path):
    pages, traced = list(separations(path)), list(traces(path))
    if len(pages) != len(traced):
        return [f"{len(pages)} separated pages of {len(traced)}"]
    found, glyphs = [], 0
    for number, (plates, (height, painted)) in enumerate(zip(pages, traced), 1):
        most = 100 * plates.sum(axis=0).max()
        if most > MOST:
            found.append(f"page {number}: {most:.1f} % of ink")
        spaces = {space for _, space, _, _ in painted} - {"DeviceCMYK"}
        if spaces:
            found.append(f"page {number}: painted in {sorted(spaces)}")
        black = [box for kind, _, color, boxes in painted if color == (0, 0, 0, 1) for box in boxes]
        glyphs += len(black)
        for left, bottom, right, top in black:
            rows = slice(int((height - top) * SCALE) + 2, int((height - bottom) * SCALE) - 1)
            beneath = plates[:3, rows, int(left * SCALE) + 1 : int(right * SCALE)]
            # Tinted panels have a few percent of colour under their black text.
            if beneath.size and beneath.max() > 0.16:
                found.append(f"page {number}: colour under black text at {left:.0f}, {bottom:.0f} pt")
                break
    if glyphs < 500:
        found.append(f"only {glyphs} black glyphs")
    return found


def main(*folders):
    failed = False
    leaflets = sorted(path for folder in folders for path in Path(folder).glob("*-press.pdf"))
    assert leaflets, f"no press edition in {folders}"
    for path in leaflets:
        for fault in faults(path):
            failed = True
            print(f"{path.name}: {fault}")
    return failed


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
