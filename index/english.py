"""English words of questions in Danish: what plans call the things they name, however the words are inflected."""

from __future__ import annotations

import re
from collections.abc import Iterator

from index import glossary

_HYPHEN = re.compile(r"[-‐‑–]")
_GENITIVE = re.compile(r"['’´].*$")
_HISSING = ("s", "x", "z", "ch", "sh", "o", "i")  # what a plural in -es is made of
_DOUBLING = ("ed", "ing", "er", "est")  # endings before which an e falls and a consonant doubles


def translated(word: str) -> tuple[str, ...]:
    """Return what Danish plans call the thing that a lower-case English word names, () for a word not listed.

    A word with hyphens that isn't listed as one word is translated piece by piece.

    >>> translated("municipality's") == translated("municipalities") == ("kommune",)
    True
    """
    bare = _GENITIVE.sub("", word)
    found = _listed(_HYPHEN.sub("", bare))
    if not found and _HYPHEN.search(bare):
        pieces = _HYPHEN.split(bare)
        found = tuple(dict.fromkeys(danish for piece in pieces for danish in _listed(piece)))
    return found


def _listed(word: str) -> tuple[str, ...]:
    known = glossary.english()
    for spelled in (word, word.replace("z", "s"), word.replace("or", "our")):  # "organize", "harbor"
        for base in _bases(spelled):
            if base in known:
                return known[base]
    return ()


def _bases(word: str) -> Iterator[str]:
    """Yield what a word may be a form of: "parties" of party, "bigger" of big, "using" of use, "simply" of simple."""
    singular = word.removesuffix("s") if not word.endswith("ss") else word
    yield word
    yield singular
    if word.endswith("es") and word[:-2].endswith(_HISSING):
        yield from _restored(word[:-2])
    for form in (word, singular):
        for ending in _DOUBLING:
            if form.endswith(ending):
                rest = form.removesuffix(ending)
                yield from _restored(rest)
                yield rest + "e"
                if rest[-2:-1] == rest[-1:]:
                    yield rest[:-1]
    if word.endswith("ly"):
        yield from _restored(word[:-2])
        yield word[:-1] + "e"


def _restored(rest: str) -> Iterator[str]:
    """Yield what is left of a word without its ending, with a y that the ending made an i."""
    yield rest
    if rest.endswith("i"):
        yield rest[:-1] + "y"
