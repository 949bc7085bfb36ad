"""Leafpress and Typst print the same leaflets: time, memory, size. See README.md beside this file.

usage: compare.py LEAFPRESS RUNS        (in the project's root; `run` calls it)
"""

import json
import shutil
import statistics
import subprocess
import sys
import time
import tomllib
from pathlib import Path

ARTICLE = "botox-chronic-pain"
WORK = Path("target/peer")
SCRIPTS = {"bn": "Beng", "hi": "Deva", "ur": "Arab", "ar": "Arab", "ta": "Taml", "th": "Thai", "zh-Hans": "Hans", "ja": "Jpan",
           "te": "Telu"}

# As much of the default style as Typst needs to fill about the same pages: assets/styles/default.toml.
TEMPLATE = """\
#set document(title: {title}, author: {author}, date: datetime(year: 2025, month: 6, day: 5))
#set page(paper: "a4", margin: 18mm, footer: context text(9.2pt, [{title_text} #h(1fr) #counter(page).display("1 / 1", both: true)]))
#set text(font: {fonts}, size: 12pt, lang: "{lang}", hyphenate: {hyphenate}, fill: rgb("#14203A"))
#set par(leading: {leading}pt, spacing: {spacing}pt)
#show heading: set text(fill: rgb("#0B2A5B"))
#show heading.where(level: 1): set text(30pt)
#show heading.where(level: 2): set text(13.5pt)
#set enum(numbering: "{numbering}")
"""


def string(text):
    """A string of Typst's."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def content(text):
    return f"#{string(text)}"


def families(locale):
    """The families that Leafpress takes for a locale, and the folders that hold them."""
    script, language = SCRIPTS.get(locale, "Latn"), locale.split("-")[0]
    table = tomllib.loads(Path("fonts/fonts.toml").read_text())["family"]
    own = next(f for f in table if script in f["scripts"] and language in f.get("languages", [language]))
    latin = next(f for f in table if "Latn" in f["scripts"])
    chosen = [own] if own is latin else [own, latin]
    return [f["name"] for f in chosen], [str(Path("fonts", f["regular"]).parent) for f in chosen]


def font_list(names):
    """Latin words in the Latin family, as Leafpress sets them, though the script's own face may have the letters."""
    *own, latin = names
    limited = [f"(name: {string(name)}, covers: regex(\"[^A-Za-z0-9]\"))" for name in own]
    return "(" + "".join(f"{entry}, " for entry in [*limited, string(latin)]) + ")"


def leaflet(locale, lines):
    """The leaflet as Typst's source, from the text of its blocks."""
    article = tomllib.loads(Path("assets/articles", ARTICLE, "article.toml").read_text())
    lines = iter(lines)
    take = lambda: next(lines)
    title, byline = take(), take()
    names = families(locale)[0]
    nastaliq = any("Nastaliq" in name for name in names)
    source = [
        TEMPLATE.format(
            title=string(title),
            author=string(byline),
            title_text=content(title),
            fonts=font_list(names),
            lang=locale.split("-")[0],
            hyphenate="true" if locale.split("-")[0] in ("de", "fr", "pt", "ru") else "false",
            leading=14 if nastaliq else 8.8,
            spacing=20 if nastaliq else 15,
            numbering="১" if locale == "bn" else "1",
        ),
        f'#image("/assets/articles/{ARTICLE}/{article["banner"]["artwork"]}", width: 100%, alt: {string(title)})',
        f"= {content(title)}",
        content(byline),
    ]
    # The strip for the staff who take a translation out of the drawer, and its status.
    strip = 6 if locale != "en" else 0
    source += [f"#text(9.2pt, {content(take())[1:]})" for _ in range(strip)]
    source += [content(take()), content(take())]

    def block(kind, value):
        match kind:
            case "steps":
                source.append("\n".join(f"+ {(take(), content(take()))[1]}\n\n  {content(take())}" for _ in value))
            case "definitions":
                source.append("\n".join(f"- *{(take(), content(take()))[1]}*\n\n  {content(take())}" for _ in value))
            case "bullets":
                source.append("\n".join(f"- {(take(), content(take()))[1]}" for _ in value))
            case "details":
                cells = ", ".join(f"[*{content(take())}*], [{content(take())}]" for _ in value)
                source.append(f"#table(columns: (42mm, 1fr), stroke: (bottom: 0.25mm + gray), {cells})")
            case "lead":
                source.append(f"#text(13.6pt, {string(take())})")
            case "sources":
                source.append(f"#text(9.2pt, {string(take())})")
            case "callout":
                source.append(f'#block(fill: rgb("#EEF4F8"), inset: 10pt, width: 100%, [{content(take())}])')
            case "paragraph":
                source.append(content(take()))
            case other:
                sys.exit(f"benches/peer doesn't know the block `{other}`: teach it")

    for section in [article["intro"], *article["section"]]:
        if "id" in section:
            source.append(f"== {content(take())}")
        for part in section["blocks"]:
            for kind, value in part.items():
                block(kind, value)
    source += [content(line) for line in lines]
    return "\n\n".join(source) + "\n"


# One process: what `typst compile` would do. Start-up of Python and its module is measured apart.
COMPILE = """\
import sys, typst
for source, pdf, fonts in zip(*[iter(sys.argv[1:])] * 3):
    typst.compile(source, output=pdf, root=".", font_paths=fonts.split(":"), ignore_system_fonts=True,
                  pdf_standards=["ua-1", "a-2a"])
"""


def run(command):
    """Wall time of a command in ms."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1e3


def memory(command):
    """The most memory that a command had at once, in MiB (GNU time)."""
    if not shutil.which("time", path="/usr/bin"):
        return float("nan")
    said = subprocess.run(["/usr/bin/time", "-f", "%M", *command], check=True, capture_output=True, text=True)
    return int(said.stderr.split()[-1]) / 1024


def pairwise(runs, *commands):
    """Median and fastest of each, run in turns, so that a busy moment hits all of them."""
    times = [[run(command) for command in commands] for _ in range(runs + 2)][2:]
    return [(statistics.median(column), min(column)) for column in zip(*times)]


def main():
    leafpress, runs = sys.argv[1], int(sys.argv[2])
    locales = tomllib.loads(Path("leafpress.toml").read_text())["locales"]
    ours, theirs = WORK / "leafpress", WORK / "typst"
    shutil.rmtree(ours, ignore_errors=True)
    shutil.rmtree(theirs, ignore_errors=True)
    theirs.mkdir(parents=True)
    arguments = {}
    for locale in locales:
        text = subprocess.run(
            [leafpress, "text", ARTICLE, "--locale", locale], check=True, capture_output=True, text=True
        ).stdout
        source = theirs / f"{locale}.typ"
        source.write_text(leaflet(locale, text.splitlines()))
        arguments[locale] = [str(source), str(theirs / f"{locale}.pdf"), ":".join(families(locale)[1])]
    build = [leafpress, "build", "--format", "a4", "--edition", "office", "--out", str(ours)]
    typst = [sys.executable, "-I", "-c", COMPILE]
    start_up = [sys.executable, "-I", "-c", "import typst"]

    import typst as module
    from importlib.metadata import version

    run(build)
    manifest = json.loads((ours / "manifest.json").read_text())
    entries = {entry["locale"]: entry for entry in manifest["leaflets"]}
    banner = Path("assets/articles", ARTICLE, "banner.jpg").read_bytes()
    print(f"Typst {version('typst')} ({Path(module.__file__).name}), {runs} runs each, in turns; medians, and the fastest in brackets.\n")
    print("| leaflet | Leafpress ms | Typst ms | Typst without start-up ms | ratio | MiB | MiB Typst "
          "| kB | kB Typst | without banner kB | kB Typst | pages | Typst |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    total = [0, 0, 0, 0]
    larger = []

    def row(name, mine, peer, sizes, pages):
        (m, m_min), (t, t_min), (s, s_min) = pairwise(runs, mine, peer, start_up)
        print(f"| {name} | {m:.1f} ({m_min:.1f}) | {t:.1f} ({t_min:.1f}) | {t - s:.1f} ({t_min - s_min:.1f}) "
              f"| {(t - s) / m:.1f} | {memory(mine):.1f} | {memory(peer):.1f} "
              f"| {' | '.join(f'{size / 1000:.1f}' for size in sizes)} | {pages[0]} | {pages[1]} |", flush=True)

    for locale in locales:
        peer = typst + arguments[locale]
        run(peer)
        pdf = Path(arguments[locale][1]).read_bytes()
        mine = (ours / entries[locale]["file"]).read_bytes()
        for which, data in (("Leafpress", mine), ("Typst", pdf)):
            if banner not in data:
                sys.exit(f"{which} does not embed the banner as it is: sizes without it would be wrong")
        sizes = [len(mine), len(pdf), len(mine) - len(banner), len(pdf) - len(banner)]
        total = [a + b for a, b in zip(total, sizes)]
        if sizes[0] > sizes[1]:
            larger.append(locale)
        pages = entries[locale]["pages"], count_pages(arguments[locale][1])
        row(locale, build + ["--locale", locale], peer, sizes, pages)
    everything = typst + [word for locale in locales for word in arguments[locale]]
    row("all in one run", build, everything, total, ("", ""))
    print("\nLarger than Typst's: " + (", ".join(larger) or "none") + ".")


def count_pages(pdf):
    """From poppler, if it is there."""
    if not shutil.which("pdfinfo"):
        return "–"
    said = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True).stdout
    return next((line.split()[1] for line in said.splitlines() if line.startswith("Pages")), "–")


main()
