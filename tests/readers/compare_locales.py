"""Mozilla's compare-locales on broken locales: it must find nothing that `leafpress check` does not.

usage: compare_locales.py LEAFPRESS COMPARE-LOCALES WORK-FOLDER
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BOTOX = "botox-chronic-pain"

# What is done to which file: the first piece is replaced by the second one.
FAULTS = [
    ("de/leaflet", "callout-emergency = Notfall\n", ""),
    ("de/leaflet", "callout-warning = Warnung", "callout-warning = Warnung { missing-ref }"),
    ("de/leaflet", "callout-info = ", "callout-info = { -no-term }"),
    ("de/leaflet", "        [one] ", "        [one] x\n        [one] "),
    ("es/leaflet", "        [many] { NUMBER($comments) } de comentarios\n", ""),
    ("ar/leaflet", "        [two] ", "        [dos] "),
    ("de/leaflet", "language-name = Deutsch", "language-name = Doppelt\nlanguage-name = Deutsch"),
    ("de/leaflet", "    .in-source = German", "    .in-source = German\n    .in-source = Twice"),
    ("th/leaflet", "    .in-source = Thai", "    .insource = Thai"),
    ("hi/leaflet", "    .in-source = Hindi\n", ""),
    ("ur/clinic", "-clinic = ", "-old = x\n-clinic = "),
    ("bn/clinic", "author-avatar =\n", "author-avatar = a value\n"),
    (f"de/{BOTOX}", "how-relax = ", "how-relax "),
    (f"de/{BOTOX}", "how = Wie wirkt { -botox }", "how = Wie wirkt Botox"),
    (f"ta/{BOTOX}", "final = ", "finale = "),
    (f"zh-Hans/{BOTOX}", "{ -botox }", "{ -botox"),
    (f"es/{BOTOX}", "right-nerve = ", "right-nerve\n"),
    (f"ar/{BOTOX}", "how-release =", "how release ="),
    (f"hi/{BOTOX}", "evidence-sources = ", "<<<<<<< HEAD\nevidence-sources = "),
    (f"th/{BOTOX}", "{ PERCENT(", "{ percent("),
    (f"ur/{BOTOX}", "    .detail = ", "\t.detail = "),
    (f"bn/{BOTOX}", "title = ", "title = \n"),
    (f"de/{BOTOX}", "expect-relief = ", "expect-relief = Extra\n    .valu = y\n# "),
    ("es/clinic", "clinic-name = { -clinic }", "clinic-name = Clínica"),
    ("zh-Hans/leaflet", "draft = ", "draft = { status-source } "),
]


def project(folder, faults):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in ("assets", "locales"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "leafpress.toml", folder)
    # Links, which are not written to: the faces are large.
    shutil.copytree(ROOT / "fonts", folder / "fonts", copy_function=os.link)
    for file, before, after in faults:
        path = folder / "locales" / f"{file}.ftl"
        text = path.read_text(encoding="utf-8")
        # No-break spaces are spaces here.
        place = re.search(re.escape(before).replace(r"\ ", "[ \u00a0]"), text)
        if not place:
            sys.exit(f"{path} has no {before!r}")
        path.write_text(text[: place.start()] + after + text[place.end() :], encoding="utf-8")


def theirs(program, folder):
    """(file, id or None, lines or None, message) of everything that compare-locales finds."""
    command = [program, "--return-zero", "--json", "-", "locales/l10n.toml", "locales"]
    output = subprocess.run(command, cwd=folder, check=True, capture_output=True, encoding="utf-8").stdout
    found = []

    def walk(details, path):
        for name, value in details.items():
            if isinstance(value, dict):
                walk(value, f"{path}/{name}")
                continue
            for finding in value:
                ((kind, text),) = finding.items()
                file = f"locales{path}/{name}"
                if kind in ("missingEntity", "obsoleteEntity"):
                    found.append((file, text, None, kind))
                elif junk := re.search(r"from line (\d+) column \d+ to line (\d+)", text):
                    found.append((file, None, range(int(junk[1]), int(junk[2]) + 1), "Unparsed content"))
                elif about := re.search(r"^(.*) at line (\d+), column \d+ for (\S+)$", text):
                    found.append((file, about[3], None, about[1]))
                elif twice := re.search(r"^(\S+) occurs \d+ times$", text):
                    found.append((file, twice[1], None, text))
                else:
                    found.append((file, None, None, f"{kind}: {text}"))

    walk(json.loads(output)[0]["details"], "")
    return found


def ours(program, folder):
    command = [program, "check", "--format", "a4", "--output-format", "json"]
    output = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8").stdout
    return json.loads(output)["findings"]


def is_found(finding, findings):
    file, entity, lines, _ = finding
    for other in findings:
        if other["file"] != file:
            continue
        about = (other["id"] or "").split(".")[0]
        if entity and about == entity or lines and other["line"] in lines:
            return True
        # A term that is missing or left over may be told where it is named.
        if entity and entity in other["message"]:
            return True
    return False


def main():
    leafpress, compare_locales, work = (Path(path).absolute() for path in sys.argv[1:])
    folder = work / "compare-locales"
    project(folder, [])
    # What it says of sound files: a term that only a translation names, for one.
    known = {finding[:2] + finding[3:] for finding in theirs(compare_locales, folder)}
    if found := ours(leafpress, folder):
        sys.exit(f"leafpress check finds something in sound files: {found}")
    failed, seen = [], 0
    for faults in [[fault] for fault in FAULTS]:
        project(folder, faults)
        new = [finding for finding in theirs(compare_locales, folder) if finding[:2] + finding[3:] not in known]
        findings = ours(leafpress, folder)
        seen += len(new)
        failed += [(faults[0], finding) for finding in new if not is_found(finding, findings)]
        if not findings:
            failed.append((faults[0], "leafpress check finds nothing"))
    for fault, finding in failed:
        print(f"after {fault}: only compare-locales finds {finding}")
    if not seen:
        sys.exit("compare-locales has found nothing: the faults or its settings are wrong")
    print(f"compare-locales: {len(FAULTS)} broken projects, {seen} findings, {len(failed)} of them not ours")
    sys.exit(bool(failed))


main()
