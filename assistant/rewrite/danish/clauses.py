"""Clauses without a parser: finite verbs, main and subordinate clauses, what stands in front, whose subject is what.

A sentence is cut at its marks and conjunctions into segments, and each segment is named by how it opens and where
its finite verb stands. Rules act only on segments that are named; what is doubtful comes out as `loose`.

Source of the word order: the sentence frame of Paul Diderichsen, "Elementær dansk grammatik" (1946): in a main clause
the finite verb is second and the sentence adverb follows it; in a subordinate clause the adverb precedes the verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from assistant.rewrite.danish import closed
from assistant.rewrite.danish.finite import (
    finites,
    is_finite,
    is_mark,
    is_sure_finite,
    opens_infinitive,
    skip_adverbs,
)
from assistant.rewrite.danish.nominal import after_preposition, is_subject, phrase_ends, stops_short
from assistant.rewrite.danish.words import Words

Kind = Literal["main", "resumed", "sub", "relative", "rest", "loose"]
Order = Literal["straight", "inverted"]

_MOST_ADVERBIALS = 3  # in a row, between subject and verb
_NOT_RELATIVE = frozenset(
    (w,) for w in "følge led udgangspunkt minimum regel nævnt bekendt hovedregel oftest mindst".split()
)
_ASKING = frozenset("uanset tvivl spørgsmålet til af spurgt".split())
_DOUBTFUL_OPENERS = frozenset("da inden før efter siden indtil om så uanset end".split())
_QUESTION_WORDS = frozenset(
    "hvor hvornår hvordan hvorledes hvorfor hvorefter hvorved hvoraf hvortil hvem hvad hvilket".split()
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause that begins at `start`: where its finite verb and its subject (half-open) stand.

    `gap` says that a relative word is its own subject ("som hjælper").
    """

    start: int
    finite: int
    subject: tuple[int, int]
    order: Order
    gap: bool = False

    def is_sure(self, words: Words, end: int) -> bool:
        """Whether the verb is sure: it can be nothing else, or nothing after it must be one."""
        if is_sure_finite(words, self.finite):
            return True
        return not any(is_sure_finite(words, at) for at in range(self.finite + 1, end))


@dataclass(frozen=True, slots=True)
class Segment:
    """Tokens start..end between two marks. `opener` is the conjunction or relative word, lower case, or empty.

    `main` has subject and verb of its own; `resumed` begins with its verb and goes on after a clause in front;
    `rest` has no finite verb; `loose` has one that no reading explains. `joined` says that og, men, eller or samt
    opens it.
    """

    start: int
    end: int
    kind: Kind
    opener: str = ""
    clause: Clause | None = None
    joined: bool = False


def main_at(words: Words, at: int, end: int | None = None) -> Clause | None:
    """Read a main clause that begins at a token: subject and verb, or something in front, verb and subject."""
    limit = len(words) if end is None else end
    return _straight(words, at, limit) or _inverted(words, at, limit)


def _straight(words: Words, at: int, end: int) -> Clause | None:
    if words.has(at, "oblique"):
        return None
    verbs = [e for e in phrase_ends(words, at) if e < end and is_finite(words, e)]
    sure = [e for e in verbs if is_sure_finite(words, e)]
    if not verbs:
        return None
    verb = sure[0] if sure else verbs[-1]
    joint = next((at for at in range(verb + 1, end) if words.has(at, "coordinator")), end)
    if not sure and any(is_sure_finite(words, later) for later in range(verb + 1, joint)):
        return None
    return Clause(at, verb, (at, verb), "straight")


def _inverted(words: Words, at: int, end: int) -> Clause | None:
    for front in _fronts(words, at):
        if front < end and is_finite(words, front):
            subject = subject_after(words, front, end)
            if subject:
                return Clause(at, front, subject, "inverted")
    return None


def subject_after(words: Words, verb: int, end: int) -> tuple[int, int] | None:
    """Return the subject that stands right after a finite verb: as far as the main verb, else at its shortest."""
    at = verb + 1
    if at >= end or (words.has(at, "oblique") and words.lower[at] != "der"):
        return None
    ends = [e for e in phrase_ends(words, at) if e <= end]
    if not ends or (
        words.has(at, "pronoun") and ends[0] == at + 1 and not words.has(at + 1, "noun", "adjective")
    ):
        return (at, ends[0]) if ends else None
    ends = [e for e in ends if not stops_short(words, e)] or ends
    before_verb = [e for e in ends if words.has(skip_adverbs(words, e), "infinitive", "supine") and e < end]
    if before_verb:
        return at, before_verb[-1]
    if words.lower[ends[0] : ends[0] + 1] in {("af",), ("for",)}:
        return at, next((e for e in ends[1:] if not words.has(e, "noun", "adjective")), ends[0])
    return at, ends[0]


def _fronts(words: Words, at: int) -> Iterator[int]:
    """Yield where what stands before the verb may end: an adverb, or a preposition with its phrase."""
    if words.is_in(at, closed.FRONT_ADVERBS):
        yield at + 1
    if words.has(at, "preposition") or words.is_in(at, _DOUBTFUL_OPENERS):
        yield from after_preposition(words, at)
    if words.lower[at] == "som" and words.lower[at + 1 : at + 2] == ("udgangspunkt",):
        yield at + 2
    yield from _infinitive_front(words, at)


def _infinitive_front(words: Words, at: int) -> Iterator[int]:
    """Yield where "For at søge ...", "Efter at have søgt ...", "Med henblik på at ..." ends: at the first sure verb."""
    mark = next((p for p in range(at, min(at + 5, len(words))) if words.lower[p] == "at"), None)
    if at == 0 and mark and words.has(0, "preposition") and opens_infinitive(words, mark):
        yield from finites(words, mark + 2, len(words))[:1]


def subordinate_at(words: Words, at: int, end: int) -> Clause | None:
    """Read what follows a subordinator: a subject, adverbials, the verb."""
    doubtful = None
    for stop in reversed(phrase_ends(words, at)):
        for verb in _after_adverbials(words, stop):
            if verb < end and is_finite(words, verb) and is_subject(words, at, stop):
                clause = Clause(at, verb, (at, stop), "straight")
                if is_sure_finite(words, verb):
                    return clause
                doubtful = doubtful or clause
    return doubtful


def _after_adverbials(words: Words, at: int, depth: int = 0) -> Iterator[int]:
    """Yield where up to three adverbials from a token on may end: "(der) senest den 3. maj (skal)"."""
    yield at
    if depth == _MOST_ADVERBIALS or at >= len(words):
        return
    if words.has(at, "sadverb", "adverb") and not words.has(at, "finite"):
        yield from _after_adverbials(words, skip_adverbs(words, at + 1), depth + 1)
    elif words.lower[at : at + 2] == ("i", "øvrigt"):
        yield from _after_adverbials(words, at + 2, depth + 1)
    elif words.has(at, "preposition") or words.lower[at : at + 2] == ("som", "følge"):
        for stop in after_preposition(words, at):
            yield from _after_adverbials(words, stop, depth + 1)
    elif words.lower[at] in {"den", "d."} and words.has(at + 1, "number"):
        for stop in phrase_ends(words, at):
            yield from _after_adverbials(words, stop, depth + 1)
    elif words.lower[at + 1 : at + 2] in {("gang",), ("gange",), ("dato",)}:
        yield from _after_adverbials(words, at + 2, depth + 1)


def relative_at(words: Words, at: int, end: int) -> Clause | None:
    """Read a relative clause at "som" or "der": its own subject, or the gap that the relative fills."""
    if words.lower[at + 1 : at + 2] in _NOT_RELATIVE and words.lower[at] == "som":
        return None
    gaps = [v for v in _after_adverbials(words, at + 1) if v < end and is_finite(words, v)]
    sure = next((v for v in gaps if is_sure_finite(words, v)), None)
    if sure is not None:
        return Clause(at, sure, (at, at + 1), "straight", gap=True)
    inner = subordinate_at(words, at + 1, end) if words.lower[at] != "der" else None
    return inner or (Clause(at, gaps[0], (at, at + 1), "straight", gap=True) if gaps else None)


@lru_cache(maxsize=4096)
def segments(words: Words) -> tuple[Segment, ...]:
    """Cut a sentence into its segments, in order."""
    starts = [0]
    for at in range(1, len(words)):
        if (is_mark(words, at - 1) and not is_mark(words, at)) or (
            at - 1 not in starts[-1:] and _opens_within(words, at)
        ):
            starts.append(at)
    found = []
    for start, after in zip(starts, [*starts[1:], len(words)], strict=True):
        end = after
        while end > start and (is_mark(words, end - 1) or words.texts[end - 1] in {".", "!", "?"}):
            end -= 1
        if end > start:
            found.append(_segment(words, start, end))
    return tuple(found)


def _opens_within(words: Words, at: int) -> bool:
    """Whether a clause opens at a token without a comma before it, as the newer comma rules allow."""
    word, end = words.lower[at], len(words)
    if word in closed.SURE_SUBORDINATORS or word == "at":
        return word != "at" or not opens_infinitive(words, at)
    if word in {"som", "der"}:
        if words.lower[at + 1 : at + 2] in _NOT_RELATIVE:
            return False
        noun_before = words.has(at - 1, "noun", "name", "number", "pronoun") or words.lower[at - 1] == "de"
        return noun_before and not is_finite(words, at - 1) and relative_at(words, at, end) is not None
    if word in _QUESTION_WORDS:
        return True
    if word == "om":
        verbal = words.has(at - 1, "infinitive", "supine", "finite") or words.lower[at - 1] in _ASKING
        return verbal and subordinate_at(words, at + 1, end) is not None
    return (
        word in _DOUBTFUL_OPENERS
        and words.is_in(at + 1, closed.NOMINATIVE)
        and subordinate_at(words, at + 1, end) is not None
    )


def _segment(words: Words, start: int, end: int) -> Segment:
    joined = words.lower[start] in closed.COORDINATORS and start + 1 < end
    at = start + joined
    opener = _opener(words, at, end)
    if opener:
        kind: Kind = "relative" if words.lower[opener - 1] in closed.RELATIVES else "sub"
        clause = (
            relative_at(words, opener - 1, end) if kind == "relative" else subordinate_at(words, opener, end)
        )
        return Segment(start, end, kind, " ".join(words.lower[at:opener]), clause, joined)
    verbs = finites(words, at, end)
    if not verbs:
        return Segment(start, end, "rest", joined=joined)
    if verbs[0] == at:
        subject = subject_after(words, at, end)
        clause = Clause(at, at, subject, "inverted") if subject else None
        return Segment(start, end, "resumed", clause=clause, joined=joined)
    clause = main_at(words, at, end)
    return Segment(start, end, "main" if clause else "loose", clause=clause, joined=joined)


def _opener(words: Words, at: int, end: int) -> int | None:
    """Return the place after the words that open a subordinate clause at a token, None when none does."""
    word = words.lower[at]
    if word in closed.SURE_SUBORDINATORS:
        return at + 1
    if word == "der":
        return (
            at + 1
            if at
            and words.texts[at - 1] not in {";", ":"}
            and words.lower[at - 1] not in closed.COORDINATORS
            and relative_at(words, at, end)
            else None
        )
    if word in closed.RELATIVES:
        front = word == "som" and at == 0
        return None if front or (word == "som" and relative_at(words, at, end) is None) else at + 1
    if words.has(at, "preposition") and words.is_in(
        at + 1, frozenset({"hvilken", "hvilket", "hvilke", "hvem"})
    ):
        return at + 2
    for place in range(at, min(at + 4, end)):
        if (
            words.lower[place] == "at"
            and not opens_infinitive(words, place)
            and phrase_ends(words, place + 1)
        ):
            return place + 1
        if words.lower[place] == "om" and words.lower[place - 1] == "selv" and place > at:
            return place + 1
        if is_finite(words, place):
            break
    if word in _DOUBTFUL_OPENERS:
        return _doubtful(words, at, end)
    return None


def _doubtful(words: Words, at: int, end: int) -> int | None:
    """Tell "inden du søger" from "inden fristen skal du": the second verb comes at once with its own subject."""
    clause = subordinate_at(words, at + 1, end)
    if clause is None:
        return None
    nominative = words.is_in(at + 1, closed.NOMINATIVE)
    turned = subject_after(words, clause.finite, end)
    if not nominative and turned and words.lower[at] != "da" and (words.has(turned[0], "pronoun") or at == 0):
        return None
    return at + 1
