"""A sentence's tokens with the classes each may have: what noun phrases and clauses are found in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.readability.text import Sentence, TokenKind
from assistant.rewrite.danish.wordclass import Class, classes

_ABBREVIATIONS: dict[str, Class] = {
    **dict.fromkeys("jf jfr ift ifm iht mht mhp pga vedr pr inkl ekskl ifbm".split(), "preposition"),
    **dict.fromkeys("bla feks fx evt ca dvs hhv pt snarest".split(), "sadverb"),
}
NAME_CLASSES: frozenset[Class] = frozenset({"name"})
_NUMBER: frozenset[Class] = frozenset({"number"})
_NOTHING: frozenset[Class] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """Tokens as parallel tuples: text as written, lower case, and classes. Equal only to itself, so cheap as a key."""

    texts: tuple[str, ...]
    lower: tuple[str, ...]
    classes: tuple[frozenset[Class], ...]

    def __len__(self) -> int:
        return len(self.texts)

    def has(self, at: int, *names: Class) -> bool:
        """Whether the token at a place, which may lie outside, has one of the classes."""
        return 0 <= at < len(self.texts) and not self.classes[at].isdisjoint(names)

    def is_in(self, at: int, words: frozenset[str]) -> bool:
        return 0 <= at < len(self.texts) and self.lower[at] in words

    def is_proper(self, at: int) -> bool:
        """Whether the token has a capital inside the sentence, or is a name no list knows."""
        return (
            0 < at < len(self.texts)
            and self.texts[at][:1].isupper()
            and self.texts[at - 1] not in {":", "»", "“"}
        )


def words(sentence: Sentence) -> Words:
    """Return the tokens of a sentence with their classes; the same object for the same tokens."""
    return _words(*sentence.written)


@lru_cache(maxsize=4096)
def _words(texts: tuple[str, ...], kinds: tuple[TokenKind, ...]) -> Words:
    lower = tuple(t.lower() for t in texts)
    return Words(texts, lower, tuple(_classes(texts, kinds, lower, at) for at in range(len(texts))))


def _classes(
    texts: Sequence[str], kinds: Sequence[TokenKind], lower: Sequence[str], at: int
) -> frozenset[Class]:
    kind, text = kinds[at], texts[at]
    if kind == "symbol":
        return _NOTHING
    if kind == "number":
        return _NUMBER
    if kind in {"placeholder", "address"}:
        return NAME_CLASSES
    if kind == "abbreviation":
        return frozenset({_ABBREVIATIONS.get(lower[at].replace(".", ""), "noun")})
    if text == "I" and (
        at > 0
        or lower[1:2] in {("kan",), ("skal",), ("har",), ("må",), ("får",), ("er",), ("vil",), ("bør",)}
    ):
        return frozenset({"pronoun"})
    found = classes(lower[at])
    if at and text[0].isupper():
        found = found - {"finite", "infinitive", "adjective"} | NAME_CLASSES
    elif not at and text[0].isupper() and not found:
        found = NAME_CLASSES
    return found
