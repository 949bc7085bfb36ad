"""What a leaflet must say, asked from leafpress itself, which takes it from the messages."""

import re
import subprocess
import unicodedata
from pathlib import Path

# Bidi controls and the soft hyphen that a line break showed.
INVISIBLE = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
RIGHT_TO_LEFT = {"ar", "ur"}


class Leaflet:
    """A built file and what its name says."""

    def __init__(self, program, path):
        self.program, self.path = program, Path(path)
        self.article, self.locale, kind, _ = self.path.name.split(".")
        self.format, self.edition = kind.split("-")

    @property
    def right_to_left(self):
        return self.locale in RIGHT_TO_LEFT

    def text(self, *flags):
        command = [self.program, "text", self.article, "--locale", self.locale]
        command += ["--format", self.format, "--edition", self.edition, *flags]
        return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout

    def pages(self, *flags):
        """Lists of lines, one for each page."""
        return [page.strip("\n").split("\n") for page in self.text(*flags).split("\f")[:-1]]


def leaflets(program, folder):
    found = sorted(Path(folder).glob("*.pdf"))
    assert found, f"no leaflet in {folder}"
    return [Leaflet(program, path) for path in found]


def squeezed(text):
    """Without white space and invisible characters."""
    return "".join(INVISIBLE.sub("", unicodedata.normalize("NFC", text)).split())
