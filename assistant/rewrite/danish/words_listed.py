"""Finding listed words and phrases among a sentence's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from assistant.rewrite.danish.places import Place


def by_first(phrases: Iterable[str]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return phrases as words, by their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(all_, key=len, reverse=True)) for first, all_ in found.items()}


def listed(
    place: Place, phrases: Mapping[str, tuple[tuple[str, ...], ...]]
) -> Iterator[tuple[int, int, str]]:
    """Yield first token, end and phrase for each place where one stands and may be changed; the longest wins."""
    lower, at = place.words.lower, 0
    while at < len(lower):
        for words in phrases.get(lower[at], ()):
            if lower[at : at + len(words)] == words and place.is_open(at, at + len(words)):
                yield at, at + len(words), " ".join(words)
                at += len(words) - 1
                break
        at += 1
