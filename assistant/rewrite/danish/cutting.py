"""Where one sentence may become two: what stands before the cut is whole, and nothing hangs over it."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.abbreviations import may_end
from assistant.readability.text import Sentence, Text, Token
from assistant.rewrite.danish import closed
from assistant.rewrite.danish.clauses import Segment, segments
from assistant.rewrite.danish.words import Words, words

LONG = 20  # words; a sentence up to this length is left in one piece at normal strength
_PAIRED = frozenset("både enten hverken dels såvel jo desto".split())
_OPENING = frozenset('(»„“"[«')
_CLOSING = frozenset(')«”"]»')


def splittable(text: Text) -> Iterator[tuple[Sentence, Words, tuple[Segment, ...]]]:
    """Yield the running sentences that end in a full stop, with their words and segments."""
    for sentence in text.prose():
        if sentence.quoted or not text.quote(sentence).rstrip().endswith("."):
            continue
        found = words(sentence)
        yield sentence, found, segments(found)


def word_count(sentence: Sentence, start: int = 0, end: int | None = None) -> int:
    """Count the words among tokens start..end."""
    return sum(t.is_word for t in sentence.tokens[start:end])


def stands_free(found: Words, at: int) -> bool:
    """Whether a place is outside brackets and quotation marks, and no "både ... og" reaches over it."""
    depth = quotes = 0
    for mark in found.texts[:at]:
        depth += (mark in "([") - (mark in ")]") if len(mark) == 1 else 0
        quotes += mark in {'"', "»", "«", "”", "“", "„"}
    return depth == 0 and quotes % 2 == 0 and not any(w in _PAIRED for w in found.lower[:at])


def is_whole(found: Words, segs: tuple[Segment, ...], number: int, *, turned: bool = False) -> bool:
    """Whether the segments before `number` are a main clause that nothing after the cut depends on.

    Args:
        found: The sentence's words.
        segs: Its segments.
        number: The segment that would open the new sentence.
        turned: Whether that segment has something in front and its verb before its subject, which no
            subordinate clause has.
    """
    before = segs[:number]
    if not before or any(s.kind == "loose" for s in before) or _has_front(found, before):
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
        return False
    if any(s.kind == "sub" and s.opener.endswith("at") for s in before[: last + 1]):
        return turned and kind != "rest"
    return kind in {"main", "resumed", "relative"} or (turned and kind == "sub")


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
