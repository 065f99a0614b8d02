"""What stands around a verb: its auxiliary, modal, subject, and the empty "der"."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.rewrite.danish import closed
from assistant.rewrite.danish.clauses import Clause, segments
from assistant.rewrite.danish.phrase_end import begins_adjunct
from assistant.rewrite.danish.words import Words

HAVE = {"har": "er", "havde": "var", "have": "være"}
BE = frozenset("er var være været bliver blev blive blevet".split())
_BACK = 8  # words in which an auxiliary is looked for
_MODAL_BACK = 6


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens first..end of a sentence and what to write for them."""

    first: int
    end: int
    text: str


def join(*parts: str) -> str:
    """Join words with spaces, but none before a comma."""
    return " ".join(part for part in parts if part).replace(" ,", ",")


def auxiliary_before(words: Words, at: int, wanted: frozenset[str]) -> int | None:
    """Return the nearest auxiliary before a participle, None when another verb or a mark stands between."""
    for place in range(at - 1, max(at - 1 - _BACK, -1), -1):
        if words.lower[place] in wanted:
            return place
        if not words.classes[place] or words.lower[place] in BE or words.lower[place] in HAVE:
            return None
    return None


def has_had(words: Words, at: int) -> bool:
    """Whether a participle stands in the perfect tense with "har"."""
    return auxiliary_before(words, at, frozenset(HAVE)) is not None


def modal_before(words: Words, at: int) -> str | None:
    """Return the modal verb that governs an infinitive: "skal", None for none nearby."""
    for place in range(at - 1, max(at - 1 - _MODAL_BACK, -1), -1):
        if words.lower[place] in closed.MODALS:
            return words.lower[place]
        if not words.classes[place] or words.lower[place] in {"at", "og"}:
            return None
    return None


def shares_modal(words: Words, at: int) -> bool:
    """Whether a modal verb further back may govern a verb: "skal samtalen stoppes, alarmen slås til og lederen kaldes"."""
    return any(word in closed.MODALS for word in words.lower[:at])


def is_straight(words: Words, verb: int) -> bool:
    """Whether a finite verb surely follows its subject: "Kommunen sender", not "Nu sender"."""
    clause = _clause_of(words, verb)
    return clause is not None and clause.order == "straight"


def subject_behind(words: Words, verb: int) -> tuple[int, int] | None:
    """Return the subject where it follows the finite verb: "Derfor sætter kommunen"."""
    clause = _clause_of(words, verb)
    return clause.subject if clause and clause.order == "inverted" else None


def _clause_of(words: Words, verb: int) -> Clause | None:
    return next((s.clause for s in segments(words) if s.clause and s.clause.finite == verb), None)


def empty_subject(words: Words, at: int, end: int) -> int | None:
    """Return the place of the empty "der" in tokens at..end, None for none and for a relative "der"."""
    for place in range(end - 1, max(at, 0) - 1, -1):
        if words.lower[place] != "der":
            continue
        opens = place == 0 or words.has(place - 1, "subordinator", "coordinator", "finite")
        return place if opens else None
    return None


def closes(words: Words, at: int) -> bool:
    """Whether an object or subject surely doesn't go on, or begin, at a token."""
    if at >= len(words) or not words.classes[at]:
        return True
    if words.lower[at] == "den" and words.has(at + 1, "number"):
        return True
    if (
        begins_adjunct(words, at)
        or words.lower[at] in {"og", "eller"}
        or words.lower[at : at + 2] == ("for", "at")
    ):
        return True
    return words.has(at, "preposition", "subordinator", "sadverb") and words.lower[at] not in {"af", "for"}


def repeats_preposition(words: Words, first: int, end: int) -> bool:
    """Whether a preposition in tokens first..end is said again behind: "(krav om) svar samt om betaling"."""
    said = {words.lower[at] for at in range(first, end) if words.has(at, "preposition")}
    for at in range(end, len(words) - 1):
        if words.texts[at] in {".", ";", ":"}:
            return False
        if words.lower[at] in {"og", "eller", "samt"} and words.lower[at + 1] in said:
            return True
    return False


def denied(words: Words, first: int, end: int) -> bool:
    """Whether a denial stands at a phrase: "er ikke forpligtet til" is no "skal ikke"."""
    near = words.lower[max(first - 1, 0) : end + 1]
    return any(word in {"ikke", "aldrig", "hverken", "næppe"} for word in near)
