"""Words and phrases of official style, counted by the list in `kancelli_words`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.readability.kancelli_words import LISTED
from assistant.readability.text import Sentence, Token, TokenKind
from index.lexicon import base_form

_GAP = "..."
_WIDEST_GAP = 3  # words
Pattern = tuple[str, ...]


def kancelli(sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """Return the spans of listed words and phrases, the longest at each place; they do not overlap."""
    return tuple(_found(sentence.tokens))


def _found(parts: Sequence[Token]) -> Iterator[tuple[int, int]]:
    entries = [_entry(t.text, t.kind) for t in parts]
    if not any(starting for _, starting in entries):
        return
    forms = [forms for forms, _ in entries]
    at = 0
    while at < len(parts):
        starting = entries[at][1]
        end = max(_match(pattern, forms, at) for pattern in starting) if starting else 0
        if end:
            first = at + 1 if parts[at].text == "," else at
            yield parts[first].start, parts[end - 1].end
        at = max(end, at + 1)


@lru_cache(maxsize=65536)
def _entry(text: str, kind: TokenKind) -> tuple[frozenset[str], tuple[Pattern, ...]]:
    """Return what a token may be listed as, and the patterns that may begin with it."""
    forms = _forms(text, kind)
    return forms, tuple(pattern for form in forms for pattern in patterns().get(form, ()))


def _match(pattern: Pattern, forms: Sequence[frozenset[str]], at: int) -> int:
    """Return where a pattern that begins at `at` ends, 0 when it does not match."""
    gap = 0
    for word in pattern:
        if word == _GAP:
            gap = _WIDEST_GAP
            continue
        last = min(at + gap, len(forms) - 1)
        while at <= last and word not in forms[at]:
            at += 1
        if at > last:
            return 0
        at, gap = at + 1, 0
    return at


def _forms(text: str, kind: TokenKind) -> frozenset[str]:
    """Return what a token may be listed as: itself and its base form, an abbreviation without full stops."""
    lower = text.lower()
    if kind == "word":
        return frozenset({lower, base_form(lower)})
    if kind == "abbreviation":
        return frozenset({lower.replace(".", "").replace(" ", "")})
    return frozenset({text}) if text == "," else frozenset()


@lru_cache(maxsize=1)
def patterns() -> dict[str, tuple[Pattern, ...]]:
    """Return the list by first word."""
    found: dict[str, tuple[Pattern, ...]] = {}
    for line in LISTED.splitlines():
        words = tuple(line.split())
        if words and not line.startswith("#"):
            found[words[0]] = (*found.get(words[0], ()), words)
    return found
