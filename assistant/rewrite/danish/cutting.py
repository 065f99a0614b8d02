"""Where one sentence may become two: what stands before the cut is whole, and nothing hangs over it."""

from __future__ import annotations

from functools import lru_cache

from assistant.readability.abbreviations import may_end
from assistant.readability.text import Sentence, Text, Token
from assistant.rewrite.danish import closed
from assistant.rewrite.danish.clauses import Segment, segments
from assistant.rewrite.danish.words import Words, words

LONG = 20  # words; a sentence up to this length is left in one piece at normal strength
_PAIRS = {"både": "og", "enten": "eller", "hverken": "eller", "dels": "dels", "såvel": "som", "jo": "jo"}
# Said after the verb in a main clause, never in a subordinate one: what follows stands on its own.
_PROOFS = frozenset(
    "derfor desuden endvidere også dog herefter derefter ligeledes samtidig imidlertid således ikke dermed".split()
)
_GROUNDS = frozenset(
    {("på", "baggrund"), ("på", "grundlag"), ("i", "henhold"), ("i", "medfør"), ("til", "orientering")}
)
_FOLLOWING = _PROOFS - {"ikke", "dog"}
_CONDITIONAL_FRONTS = frozenset("ved uden under hvis".split())


@lru_cache(maxsize=8)  # every rule asks for the same text
def splittable(text: Text) -> tuple[tuple[Sentence, Words, tuple[Segment, ...]], ...]:
    """Return the running sentences that end in a full stop, with their words and segments."""
    running = (s for s in text.prose() if not s.quoted and text.quote(s).rstrip().endswith("."))
    return tuple((sentence, found := words(sentence), segments(found)) for sentence in running)


def word_count(sentence: Sentence, start: int = 0, end: int | None = None) -> int:
    """Count the words among tokens start..end."""
    last = len(sentence.tokens)
    first, stop = min(start, last), last if end is None else min(end, last)
    return max(0, sentence.counted[stop] - sentence.counted[first])


def stands_free(found: Words, at: int) -> bool:
    """Whether a place is outside brackets and quotation marks, and no "både ... og" reaches over it."""
    depth = quotes = 0
    for mark in found.texts[:at]:
        depth += (mark in "([") - (mark in ")]") if len(mark) == 1 else 0
        quotes += mark in {'"', "»", "«", "”", "“", "„"}
    return depth == 0 and quotes % 2 == 0 and not _is_paired(found, at)


def _is_paired(found: Words, end: int) -> bool:
    """Whether "både" or its like waits for its partner at a place."""
    for at in range(end):
        partner = _PAIRS.get(found.lower[at])
        if partner and partner not in found.lower[at + 1 : end]:
            return True
    return False


def is_proven_main(found: Words, segment: Segment) -> bool:
    """Whether a segment has the order of a main clause beyond doubt: "derfor skal du", "det skal derfor"."""
    clause = segment.clause
    if clause is None or segment.kind != "main":
        return False
    if clause.order == "inverted":
        return found.is_in(clause.start, closed.FRONT_ADVERBS)
    after = clause.finite + 1
    after += found.lower[after : after + 1] in {("det",), ("den",), ("sig",), ("dig",)}
    return found.is_in(after, _PROOFS)


def is_whole(
    found: Words, segs: tuple[Segment, ...], number: int, *, turned: bool = False, fronted: bool = False
) -> bool:
    """Whether the segments before `number` are a main clause that nothing after the cut depends on.

    Args:
        found: The sentence's words.
        segs: Its segments.
        number: The segment that would open the new sentence.
        turned: Whether that segment is a main clause beyond doubt; see `is_proven_main`.
        fronted: Whether it has a condition of its own in front, so that none before holds for it.
    """
    before = segs[:number]
    if not before or any(s.kind == "loose" for s in before):
        return False
    if not fronted and _has_front(found, before):
        after_phrase = turned and before[0].kind not in {"sub", "resumed"} and _goes_on(found, segs[number])
        if not after_phrase and not _is_basis(found, before[0]):
            return False
    if not any(s.kind == "main" or (s.kind == "resumed" and n) for n, s in enumerate(before)):
        return False
    if before[0].kind == "rest" and not (len(before) > 2 and before[1].kind == "relative"):
        return False
    return _closed(before, turned=turned)


def _closed(before: tuple[Segment, ...], *, turned: bool) -> bool:
    """Whether no subordinate clause is open at the end, in which the new clause could belong as well."""
    last = len(before) - 1
    while last and before[last].kind == "rest":
        last -= 1
    kind = before[last].kind
    if kind == "relative" and last < len(before) - 1:
        return turned
    if any(s.kind == "sub" and s.opener.endswith("at") for s in before[: last + 1]):
        return turned and kind != "rest"
    return kind in {"main", "resumed", "relative"} or (turned and kind == "sub")


def _is_basis(found: Words, first: Segment) -> bool:
    """Whether the phrase in front only says by what law or on what ground: "i henhold til servicelovens § 100"."""
    if first.clause is None or found.lower[:2] in _GROUNDS:
        return first.clause is not None
    return found.lower[0] in {"efter", "ifølge"} and "§" in found.texts[: first.clause.finite]


def _goes_on(found: Words, segment: Segment) -> bool:
    """Whether a clause says what follows from the one before ("derfor"), so that nothing in front holds for it."""
    clause = segment.clause
    if clause is None or found.lower[0] in _CONDITIONAL_FRONTS or found.lower[:2] == ("i", "tilfælde"):
        return False
    return bool(_FOLLOWING & {found.lower[clause.start], *found.lower[clause.finite + 1 : clause.finite + 2]})


def _has_front(found: Words, before: tuple[Segment, ...]) -> bool:
    """Whether something in front may hold for both halves: a condition, a time, a place."""
    if before[0].kind == "sub":
        return True
    clause = before[0].clause
    if clause is None or clause.order == "straight":
        return False
    return not found.is_in(0, closed.FRONT_ADVERBS)


def cut(sentence: Sentence, comma: int, word: int, lead: str = "") -> tuple[int, int, str] | None:
    """Return span and replacement that end a sentence at a comma and open the next with a word.

    Args:
        sentence: The sentence to cut.
        comma: Its token that goes.
        word: The token that opens the new sentence, or follows `lead`.
        lead: What opens it instead ("Det", "Men"); empty to give the word a capital.

    Returns:
        Start, end and replacement; None where no full stop can stand.
    """
    before, after = sentence.tokens[comma - 1], sentence.tokens[word]
    stop = full_stop(before)
    opening = lead or capital(after)
    if stop is None or opening is None:
        return None
    start = sentence.tokens[comma].start
    return (start, after.start, f"{stop} {lead} ") if lead else (start, after.end, f"{stop} {opening}")


def full_stop(before: Token) -> str | None:
    """Return what ends a sentence after a token: nothing more after "kr.", None after "stk."."""
    if before.text.endswith("."):
        key = before.lower.removesuffix(".")
        return "" if before.kind == "abbreviation" and may_end(key) else None
    return "."


def capital(token: Token) -> str | None:
    """Return a token as it opens a sentence, None for one that can't ("§", a number)."""
    if token.kind in {"symbol", "number", "abbreviation", "address"}:
        return None
    return token.text if token.kind == "placeholder" else token.text[0].upper() + token.text[1:]
