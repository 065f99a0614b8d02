"""The question sets: JSON lines, one question each, with what a right answer holds."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from assistant.evaluation.text import words
from index.errors import PlanError

SHIPPED = Path(__file__).parent / "sets"
COLLECTIONS = ("shared", "examples", "layouts")  # what is measured
FROM_USERS = "feedback"  # what `klarplan feedback export` makes, over whatever plans its users have
KINDS = frozenset(
    "goal subgoal action criterion status done achieved next purpose target_group partners responsible deadline economy amount sum list count "
    "missing compare change revision prose definition ambiguous followup smalltalk unanswerable".split()
)
ANSWER_KINDS = frozenset(("answer", "empty", "clarify", "smalltalk", "no_field", "not_found", "blocked"))
REFUSED_KINDS = frozenset(("no_field", "not_found", "blocked"))


class QuestionSetError(PlanError):
    """A line of a question set that cannot be used; the message names file, line and fault."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A gold quote of a document that must not be copied into the project: where it begins, and its length.

    `opening` are its first words; `size` counts words between white space.
    """

    document: str
    opening: str
    size: int

    def find(self, text: str) -> str | None:
        """Return the stretch out of the document's text, blanks collapsed, or None when it isn't there."""
        tokens = text.split()
        wanted = [words(token) for token in self.opening.split()]
        bare = [words(token) for token in tokens]
        for at in range(len(tokens) - len(wanted) + 1):
            if bare[at : at + len(wanted)] == wanted:
                return " ".join(tokens[at : at + self.size])
        return None


@dataclass(frozen=True, slots=True)
class Item:
    """One question and what is known about its answer.

    `gold_facts`: of every inner tuple at least one string must stand in the answer; `forbidden`:
    none of these may. `gold_quotes` are exact stretches of the source, `gold_spans` the same by
    place. `expected_kinds` are the kinds of Answer that count as right. `aside` marks the part that
    nobody tunes to. Items with the same `conversation` are turns of one talk, in order. `same` is
    the id of the item that this one says in other words.
    """

    id: str
    question: str
    kind: str
    collection: str
    expected_kinds: tuple[str, ...]
    conversation: str | None = None
    lang: str = "da"
    style: str = "normal"
    documents: tuple[str, ...] = ()
    answerable: bool = True
    gold_facts: tuple[tuple[str, ...], ...] = ()
    forbidden: tuple[str, ...] = ()
    gold_quotes: tuple[str, ...] = ()
    gold_spans: tuple[Stretch, ...] = ()
    same: str | None = None
    aside: bool = False

    @property
    def must_refuse(self) -> bool:
        """Whether only a refusal is right."""
        return set(self.expected_kinds) <= REFUSED_KINDS

    @property
    def must_not_refuse(self) -> bool:
        """Whether a refusal is wrong."""
        return not set(self.expected_kinds) & REFUSED_KINDS


def load(paths: Iterable[Path]) -> tuple[Item, ...]:
    """Read question sets; a file or folder named "aside" sets its questions aside.

    Raises:
        QuestionSetError: a line isn't JSON, lacks a field, has an unknown value, or repeats an id.
    """
    items: list[Item] = []
    seen: set[str] = set()
    for path in paths:
        aside = "aside" in path.parts or path.stem.endswith("aside")
        for number, line in _lines(path):
            item = _item(line, aside, f"{path.name}, linje {number}")
            if item.id in seen:
                raise QuestionSetError(f"{path.name}, linje {number}: id {item.id!r} findes to gange.")
            seen.add(item.id)
            items.append(item)
    return tuple(items)


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            yield number, line


def _item(line: str, aside: bool, place: str) -> Item:
    try:
        raw = json.loads(line)
    except ValueError as error:
        raise QuestionSetError(f"{place}: linjen er ikke JSON ({error}).") from error
    if not isinstance(raw, dict):
        raise QuestionSetError(f"{place}: linjen er ikke et JSON-objekt.")
    missing = [
        name for name in ("id", "question", "kind", "collection", "expected_kinds") if not raw.get(name)
    ]
    if missing:
        raise QuestionSetError(f"{place}: mangler {', '.join(missing)}.")
    _known(raw["kind"], KINDS, f"{place}: kind")
    _known(raw["collection"], (*COLLECTIONS, FROM_USERS), f"{place}: collection")
    for kind in raw["expected_kinds"]:
        _known(kind, ANSWER_KINDS, f"{place}: expected_kinds")
    return Item(
        id=str(raw["id"]),
        question=str(raw["question"]),
        kind=raw["kind"],
        collection=raw["collection"],
        expected_kinds=tuple(raw["expected_kinds"]),
        conversation=raw.get("conversation"),
        lang=raw.get("lang", "da"),
        style=raw.get("style", "normal"),
        documents=_strings(raw, "documents", place),
        answerable=bool(raw.get("answerable", True)),
        gold_facts=tuple(
            tuple(fact) if isinstance(fact, list) else (str(fact),) for fact in raw.get("gold_facts", ())
        ),
        forbidden=_strings(raw, "forbidden", place),
        gold_quotes=_strings(raw, "gold_quotes", place),
        gold_spans=_stretches(raw, place),
        same=raw.get("same"),
        aside=bool(raw.get("aside", aside)),
    )


def _known(value: object, allowed: Collection[object], place: str) -> None:
    if value not in allowed:
        raise QuestionSetError(f"{place} er {value!r}; tilladt er {', '.join(sorted(map(str, allowed)))}.")


def _strings(raw: Mapping[str, object], name: str, place: str) -> tuple[str, ...]:
    value = raw.get(name) or ()
    if not isinstance(value, (list, tuple)) or not all(isinstance(part, str) for part in value):
        raise QuestionSetError(f"{place}: {name} skal være en liste af tekster.")
    return tuple(value)


def _stretches(raw: Mapping[str, Any], place: str) -> tuple[Stretch, ...]:
    try:
        return tuple(
            Stretch(str(span["document"]), str(span["start_words"]), int(span["words"]))
            for span in raw.get("gold_spans") or ()
        )
    except (KeyError, TypeError, ValueError) as error:
        raise QuestionSetError(f"{place}: gold_spans skal have document, start_words og words.") from error


def quoted(item: Item, texts: Mapping[str, str]) -> Item:
    """Return the item with its spans as quotes, read out of the documents' texts given by file name.

    Raises:
        QuestionSetError: a document that is there lacks the stretch.
    """
    found = list(item.gold_quotes)
    for span in item.gold_spans:
        if span.document not in texts:
            continue
        quote = span.find(texts[span.document])
        if quote is None:
            raise QuestionSetError(f"{item.id}: {span.opening!r} står ikke i {span.document}.")
        found.append(quote)
    return replace(item, gold_quotes=tuple(found))


def conversations(items: Sequence[Item]) -> list[list[Item]]:
    """Return the items as talks, turns in order; an item without a conversation is a talk of its own."""
    talks: dict[str, list[Item]] = {}
    for item in items:
        talks.setdefault(f"={item.conversation}" if item.conversation else item.id, []).append(item)
    return list(talks.values())
