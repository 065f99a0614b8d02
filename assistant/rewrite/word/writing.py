"""Puts a suggestion into a Word file: findings as comments, accepted changes as tracked changes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import SequenceMatcher
from itertools import count
from typing import Any

from assistant.rewrite.contract import Change, Finding, Suggestion
from assistant.rewrite.word.opening import W, opened, saved
from assistant.rewrite.word.paragraphs import Run, cut, runs_of, shown
from assistant.rewrite.word.reading import placed
from index.errors import UnreadableDocumentError

AUTHOR = "Klarplan"
_INITIALS = "KP"


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    after: str


@dataclass(frozen=True, slots=True)
class _Note:
    start: int
    end: int
    text: str


def with_changes(
    data: bytes,
    suggestion: Suggestion,
    *,
    name: str = "Word-filen",
    chosen: Collection[int] | None = None,
    at: datetime | None = None,
) -> bytes:
    """Return the Word file with the suggestion in it, for a writer to go on with.

    Args:
        data: the file that `text_of` gave the suggestion's original from.
        suggestion: findings become comments, changes tracked ones: accepting all gives the suggestion, rejecting
            all the original.
        name: what messages call the file.
        chosen: the numbers of the changes to put in; None for all.
        at: when the changes are said to be made; now when None.

    Raises:
        UnreadableDocumentError: the file can't be read, or isn't the one that the suggestion was made from.
    """
    document = opened(data, name)
    paragraphs = placed(document)
    if "\n\n".join(text for _, _, text in paragraphs) != suggestion.original:
        raise UnreadableDocumentError(f"{name} er ændret, siden forslaget blev lavet. Lav et nyt forslag.")
    stamp = (at or datetime.now(UTC)).strftime("%Y-%m-%dT%H:%M:%SZ")
    changes = [c for n, c in enumerate(suggestion.changes) if chosen is None or n in chosen]
    ids = count(_highest_id(document) + 1)
    for start, element, text in paragraphs:
        end = start + len(text)
        inside = [c for c in changes if start <= c.start and c.end <= end]
        edits = [_Edit(e.start - start, e.end - start, e.after) for c in inside for e in _finer(c)]
        notes = _notes(f for f in suggestion.findings if start <= f.start and f.end <= end)
        shifted = [_Note(n.start - start, n.end - start, n.text) for n in notes]
        if edits or shifted:
            _Paragraph(document, element, stamp, ids).mark(edits, shifted)
    return saved(document)


def _highest_id(document: Any) -> int:
    """Return the highest number that a tracked change of the file has."""
    tags = (f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo")
    return max((int(e.get(f"{W}id") or 0) for e in document.element.body.iter(*tags)), default=0)


def _notes(findings: Iterable[Finding]) -> list[_Note]:
    """Return what is said of each place, all of one place in one comment."""
    said: dict[tuple[int, int], list[str]] = {}
    for finding in findings:
        parts = [finding.message]
        if finding.advice:
            parts.append(finding.advice)
        elif finding.replacement:
            parts.append(f"Forslag: {finding.replacement}")
        said.setdefault((finding.start, finding.end), []).append(" ".join(parts))
    return [_Note(start, end, "\n".join(dict.fromkeys(texts))) for (start, end), texts in said.items()]


def _finer(change: Change) -> Iterator[_Edit]:
    """Give the words of a change that differ, so that those between keep their place and their formatting."""
    was, now = _tokens(change.before), _tokens(change.after)
    starts = [change.start]
    for token in was:
        starts.append(starts[-1] + len(token))
    for tag, i, j, k, m in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if tag != "equal":
            yield _Edit(starts[i], starts[j], "".join(now[k:m]))


def _tokens(text: str) -> list[str]:
    """Return words with the blank behind them, so that a blank alone never counts as common ground."""
    return re.findall(r"\w+\s*|[^\w\s]+\s*|\s+", text)


class _Paragraph:
    """One paragraph being marked."""

    def __init__(self, document: Any, element: Any, stamp: str, ids: Iterator[int]) -> None:
        self._document = document
        self._element = element
        self._stamp = stamp
        self._ids = ids
        self._runs = runs_of(element)

    def mark(self, edits: list[_Edit], notes: list[_Note]) -> None:
        """Put in comments and changes; runs are cut first, so that each lies wholly in or out of each span."""
        for start, end in [*((e.start, e.end) for e in edits), *((n.start, n.end) for n in notes)]:
            cut(self._runs, start)
            cut(self._runs, end)
        for note in notes:
            self._comment(note)
        for edit in edits:
            self._track(edit)

    def _inside(self, start: int, end: int) -> list[Run]:
        return [run for run in self._runs if start < run.end and run.start < end]

    def _comment(self, note: _Note) -> None:
        runs = self._inside(note.start, max(note.end, note.start + 1))
        if not runs:
            return
        comment = self._document.comments.add_comment(text=note.text, author=AUTHOR, initials=_INITIALS)
        number = {f"{W}id": str(comment.comment_id)}
        make = self._element.makeelement
        self._top(runs[0].element).addprevious(make(f"{W}commentRangeStart", number))
        end = make(f"{W}commentRangeEnd", number)
        self._top(runs[-1].element).addnext(end)
        reference = make(f"{W}r", {})
        reference.append(make(f"{W}commentReference", number))
        end.addnext(reference)

    def _top(self, element: Any) -> Any:
        """Return the part of the paragraph itself that an element lies in."""
        while element.getparent() is not self._element:
            element = element.getparent()
        return element

    def _track(self, edit: _Edit) -> None:
        """Mark runs as deleted and put the new words behind them, in their formatting."""
        runs = self._inside(edit.start, edit.end) if edit.end > edit.start else []
        if any(not run.free for run in runs):
            return
        anchor: Any = None
        like = runs[0].element if runs else None
        for run in runs:
            anchor = self._deleted(run.element)
        if not edit.after:
            return
        if anchor is None:
            anchor, like = self._before(edit.start)
        inserted = self._inserted(edit.after, like)
        if anchor is not None:
            anchor.addnext(inserted)
        else:
            self._first().addprevious(inserted)

    def _before(self, offset: int) -> tuple[Any, Any]:
        """Return what new words at `offset` come behind, and the run whose formatting they take."""
        for run in self._runs:
            if run.end == offset and run.free:
                above = run.element.getparent()
                return (above if above.tag == f"{W}del" else run.element), run.element
        return None, self._runs[0].element if self._runs else None

    def _first(self) -> Any:
        return self._top(self._runs[0].element)

    def _deleted(self, run: Any) -> Any:
        mark = self._change("del")
        run.addprevious(mark)
        mark.append(run)
        for child in run:
            if child.tag == f"{W}t":
                child.tag = f"{W}delText"
        return mark

    def _inserted(self, text: str, like: Any) -> Any:
        mark = self._change("ins")
        run = self._element.makeelement(f"{W}r", {})
        formatting = like.find(f"{W}rPr") if like is not None else None
        if formatting is not None:
            run.append(deepcopy(formatting))
        for element in shown(run, text):
            run.append(element)
        mark.append(run)
        return mark

    def _change(self, kind: str) -> Any:
        attributes = {f"{W}id": str(next(self._ids)), f"{W}author": AUTHOR, f"{W}date": self._stamp}
        return self._element.makeelement(f"{W}{kind}", attributes)
