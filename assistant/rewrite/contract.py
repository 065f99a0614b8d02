"""What rules give and what a rewriting is: the types that pass between rules, facts check, engine and views."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from assistant.readability.text import Text

Strength = Literal["forsigtig", "normal", "let"]
Audience = Literal["borgerbrev", "web", "internt", "letlæst"]
Safety = Literal["certain", "normal", "easy"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A place that makes the text hard: ``[start, end)`` in the text as given.

    `replacement` is what the engine may put there, None for advice alone; `advice` is a proposed wording or a
    question to the writer, shown and never applied. `safety` says from which strength the replacement is applied:
    `certain` already at *forsigtig*, `normal` at *normal*, `easy` only at *let*.
    """

    rule: str
    start: int
    end: int
    message: str
    replacement: str | None = None
    advice: str | None = None
    safety: Safety = "normal"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: one module of its name under `assistant/rewrite/rules/`, listed in `RULES` there.

    `source` says who advises it, with place and date. `find` does no I/O and keeps no state. Every text of `flags`
    gives a finding of this rule, no text of `passes` does; each text of `rewrites` becomes its value when this rule
    alone is applied.
    """

    id: str
    message: str
    source: str
    find: Callable[[Text], Iterator[Finding]]
    flags: tuple[str, ...]
    passes: tuple[str, ...]
    rewrites: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Vector:
    """Absolute counts over a whole text: the gate that no rewriting may raise (fact sheet 2.2)."""

    words: int
    sentences: int
    long_words: int
    longest_sentence: int
    passives: int
    nominalisations: int
    kancelli: int


@dataclass(frozen=True, slots=True)
class Change:
    """One accepted piece of a rewriting: ``original[start:end] == before`` becomes `after`.

    Pieces do not overlap and stand in order, so that any subset of them gives a text.
    """

    start: int
    end: int
    before: str
    after: str
    rules: tuple[str, ...]
    reasons: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A rewriting of `original`. `text` equals `original` when nothing was changed; `reason` says why, in Danish.

    `lost` names facts that a change could not keep; it is empty in everything that is given out.
    `explanations` are glossary terms in the text with their explanation, offered beside it.
    """

    original: str
    text: str
    reason: str
    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]
    lix_before: float
    lix_after: float
    vector_before: Vector
    vector_after: Vector
    lost: tuple[str, ...] = ()
    explanations: tuple[tuple[str, str], ...] = ()

    @property
    def changed(self) -> bool:
        return self.text != self.original
