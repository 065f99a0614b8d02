"""Telling whether the code that made something has changed since."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

# What turns a file into records: another state of any of these reads the same file differently.
PARSING = (
    "formats",
    "plans",
    "canonical.py",
    "faults.py",
    "forms.txt",
    "lexicon.py",
    "months.py",
    "packing.py",
    "passages.py",
    "phrases.py",
    "plan.py",
    "recorded.py",
    "records.py",
    "sentences.py",
    "tabular.py",
    "vocabulary.py",
    "zones.py",
)
# What turns text into terms.
ANALYSIS = ("analysis.py", "forms.txt", "lexicon.py", "glossary.py", "passages.py")


@cache
def fingerprint(parts: tuple[str, ...]) -> str:
    """Return a short hash of the source of modules and folders of `index`, by name.

    The source itself is the version: nobody has to remember to count one up.
    """
    digest = hashlib.sha256()
    root = files("index")
    for part in parts:
        for name, content in _sources(root / part, part):
            digest.update(name.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()[:16]


def _sources(place: Traversable, name: str) -> Iterable[tuple[str, bytes]]:
    if place.is_dir():
        for child in sorted(place.iterdir(), key=lambda c: c.name):
            if child.is_dir() or child.name.endswith(".py"):
                yield from _sources(child, f"{name}/{child.name}")
    elif place.is_file():
        yield name, place.read_bytes()
