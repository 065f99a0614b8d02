"""Who does what: words keep the company they have in the source, and nobody takes another's place."""

from __future__ import annotations

from itertools import combinations

from assistant.verifying.parts import Part, Thing, parts_of
from assistant.verifying.said import Said
from assistant.verifying.supports import holds
from assistant.verifying.words import ACTING, TELLING
from index.analysis import words_of


def company(said: Said) -> bool:
    """Each part of the sentence stands, with all its words, on one part of a source."""
    sources = [part for line, _ in said.lines for part in parts_of(line.text)]
    told = said.told()
    acting = [w for w in said.sentence.words if w.word in ACTING and any(w.word in p.own for p in sources)]
    for part in parts_of(said.sentence.text):
        words = [w for w in (*told, *acting) if w.word in part.own]
        telling = TELLING & part.own
        fits = [
            source
            for source in sources
            if all(holds(source.terms, w) for w in words)
            and telling <= set(words_of(source.text)) | _heading(said)
        ]
        if not fits or all(exchanged(part, source) for source in fits):
            return False
    return True


def _heading(said: Said) -> set[str]:
    return {w for s in said.supports for w in words_of(s.about)}


def exchanged(part: Part, source: Part) -> bool:
    """Say whether two things have taken each other's places: subject and object, or either and one behind a preposition."""
    pairs = [(thing, _same(thing, source)) for thing in part.things]
    known = [(here, there) for here, there in pairs if there is not None]
    return any(_swapped(part, source, one, other) for one, other in combinations(known, 2))


def _same(thing: Thing, source: Part) -> Thing | None:
    found = [t for t in source.things if t.word == thing.word]
    return found[0] if len(found) == 1 else None


def _swapped(part: Part, source: Part, one: tuple[Thing, Thing], other: tuple[Thing, Thing]) -> bool:
    (here, there), (here_other, there_other) = one, other
    bare = [t.preposition is None for t in (here, there, here_other, there_other)]
    if all(bare):
        inverted = (here.place < here_other.place) != (there.place < there_other.place)
        return (
            inverted
            and not part.copula
            and _round(part, here, here_other)
            and _round(source, there, there_other)
        )
    return bare in ([True, False, False, True], [False, True, True, False])


def _round(part: Part, one: Thing, other: Thing) -> bool:
    """Say whether the verb stands between two things."""
    return part.verb is not None and min(one.place, other.place) < part.verb < max(one.place, other.place)
