"""Joins wrapped lines: line-end hyphens that belong or don't, and words broken without one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from index.formats.pdf_parts import Line

# words before which a line-end hyphen stands for a left-out last part: "Teknik- og / Miljø", "Teknik- / og Miljø"
_SHARED = frozenset(("og", "eller", "samt", "til", "men", "kontra", "hhv.", "henholdsvis"))
# short words that follow a noun of their own right, however well they would fit as an ending
_SMALL = frozenset(
    "i og er at på af til om en et den det de der som for med har kan vil så men ved fra sig os vi man".split()
)
_HYPHENS = "-‐‑\xad"
_SOFT = "\xad"
_LETTERS = re.compile(r"[^\W\d_]+")


def joined(lines: Sequence[Line], known: Callable[[str], bool]) -> str:
    """Return the text of wrapped lines.

    Args:
        lines: of one paragraph.
        known: says whether a lower-case word occurs in the document elsewhere or in the dictionary.
    """
    text = ""
    for index, line in enumerate(lines):
        own = line.text
        if index == 0:
            text = own
        elif _is_broken(lines[index - 1], line, known):
            text += own
        else:
            text = _join(text, own, known)
    return " ".join(text.replace(_SOFT, "").split())


def _join(text: str, more: str, known: Callable[[str], bool]) -> str:
    last, first = text.rsplit(maxsplit=1)[-1], more.split(maxsplit=1)[0]
    if len(last) < 2 or last[-1] not in _HYPHENS or not last[-2].isalnum():
        return f"{text} {more}"
    if last[-1] == _SOFT:
        return text[:-1] + more
    if first.lower().strip(",;") in _SHARED or first.rstrip(",;").endswith("-"):
        return f"{text} {more}"
    stem = last[:-1]
    if not first[0].islower() or len(stem) == 1 or stem.isupper() or stem[-1].isdigit():
        return text + more
    compound = f"{stem}-{first}".lower().strip('.,;:!?()"”»«')
    return text + more if known(compound) else text[:-1] + more


def _is_broken(last: Line, line: Line, known: Callable[[str], bool]) -> bool:
    """Say whether a word too long for its cell runs on into the next line without a hyphen.

    The first part must fill its line to the edge; then the two parts must make a word, and must not
    both be words themselves.
    """
    word, rest = last.words[-1], line.words[0]
    head, tail = word.text, rest.text.rstrip('.,;:!?)"”»')
    if not (_LETTERS.fullmatch(head) and _LETTERS.fullmatch(tail) and tail[0].islower()):
        return False
    if last.right - word.x1 > 0.9 * word.size:
        return False
    alone = len(last.words) == 1
    whole, start, end = known((head + tail).lower()), known(head.lower()), known(tail.lower())
    if whole and (not (start and end) or (alone and tail not in _SMALL)):
        return True
    return alone and not start and not end and len(head) > 3
