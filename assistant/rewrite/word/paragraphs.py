"""A Word paragraph as text and runs: which letters stand in which run, and runs cut where a span begins."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from assistant.rewrite.word.opening import SPACE, W

_GONE = frozenset((f"{W}del", f"{W}moveFrom"))
_APART = frozenset((f"{W}p", f"{W}txbxContent"))  # what a paragraph holds and is a paragraph of its own
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_HOLDERS = frozenset((f"{W}p", f"{W}hyperlink", f"{W}sdtContent", f"{W}smartTag"))


@dataclass(slots=True)
class Run:
    """A run and where its text stands in its paragraph; `free` when it may be marked as deleted."""

    start: int
    end: int
    element: Any
    free: bool


def paragraphs(document: Any) -> Iterator[Any]:
    """Give the paragraphs of the body in reading order, those in tables and content controls too."""
    for element in document.element.body.iter(f"{W}p"):
        if not any(above.tag in _GONE or above.tag == _FALLBACK for above in element.iterancestors()):
            yield element


def runs_of(paragraph: Any) -> list[Run]:
    """Return the runs of a paragraph that are shown, deleted ones left out."""
    found: list[Run] = []
    position = 0
    field_depth = 0
    for element in _runs(paragraph):
        mark = element.find(f"{W}fldChar")
        if mark is not None:
            field_depth += {"begin": 1, "end": -1}.get(mark.get(f"{W}fldCharType"), 0)
            continue
        if element.find(f"{W}instrText") is not None:
            continue
        text = run_text(element)
        if text:
            free = field_depth == 0 and element.getparent().tag in _HOLDERS and _simple(element)
            found.append(Run(position, position + len(text), element, free))
            position += len(text)
    return found


def _runs(element: Any) -> Iterator[Any]:
    for child in element:
        if child.tag in _GONE or child.tag in _APART or child.tag == _FALLBACK:
            continue
        if child.tag == f"{W}r":
            yield child
        else:
            yield from _runs(child)


def run_text(element: Any) -> str:
    """Return what a run shows."""
    return "".join(
        (child.text or "") if child.tag == f"{W}t" else _SIGNS.get(child.tag, "") for child in element
    )


def _simple(element: Any) -> bool:
    """Say whether a run holds text alone, so that it may be cut and marked."""
    return all(child.tag in {f"{W}rPr", f"{W}t", *_SIGNS, f"{W}lastRenderedPageBreak"} for child in element)


def text_of_paragraph(paragraph: Any) -> str:
    """Return the text that a paragraph shows."""
    return "".join(run_text(run.element) for run in runs_of(paragraph))


def cut(runs: list[Run], offset: int) -> None:
    """Cut the run that `offset` lies inside into two of the same formatting; nothing at an edge."""
    for number, run in enumerate(runs):
        if run.free and run.start < offset < run.end:
            second = deepcopy(run.element)
            text = run_text(run.element)
            _fill(run.element, text[: offset - run.start])
            _fill(second, text[offset - run.start :])
            run.element.addnext(second)
            runs[number : number + 1] = [
                Run(run.start, offset, run.element, free=True),
                Run(offset, run.end, second, free=True),
            ]
            return


def _fill(run: Any, text: str) -> None:
    """Put a text into a run in the place of what it shows."""
    for child in list(run):
        if child.tag != f"{W}rPr":
            run.remove(child)
    for element in shown(run, text):
        run.append(element)


def shown(maker: Any, text: str, tag: str = "t") -> Iterator[Any]:
    """Give the elements that show a text, tabs and line breaks as Word has them."""
    plain = ""
    for letter in (*text, None):
        if letter in {"\t", "\n", None}:
            if plain:
                element = maker.makeelement(f"{W}{tag}", {SPACE: "preserve"})
                element.text = plain
                yield element
                plain = ""
            if letter is not None:
                yield maker.makeelement(f"{W}tab" if letter == "\t" else f"{W}br", {})
        else:
            plain += letter
