"""An action noun as subject of a light verb: "Beregningen af tilskuddet foretages" -> "Tilskuddet beregnes"."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.rewrite.danish import closed
from assistant.rewrite.danish.light import action_verbs, adjectives_before, joins_action
from assistant.rewrite.danish.nominal import phrase_ends
from assistant.rewrite.danish.places import Place
from assistant.rewrite.danish.verb_places import Piece, join
from assistant.rewrite.danish.verbs import parts, verbs
from assistant.rewrite.danish.words import Words

_PASSIVE = {"foretages": "passive", "gennemføres": "passive", "udføres": "passive", "foretaget": "participle", "gennemført": "participle", "udført": "participle"}  # fmt: skip
_BE = frozenset({"er", "var", "bliver", "blev"})
_ENDINGS = ("en", "n", "et")


def subjects(place: Place) -> Iterator[tuple[Piece, str, str]]:
    """Yield the wording with the noun's verb, the noun phrase as it stands, and the verb."""
    words = place.words
    for noun in range(len(words) - 3):
        plain = _plain(words.lower[noun]) if words.lower[noun + 1] == "af" else None
        if plain is None or parts(plain)[1]:
            continue
        found = adjectives_before(words, noun, 0)
        if found is None:
            continue
        start, adverb = found
        start -= start > 0 and words.lower[start - 1] in {"en", "et", "den", "det"}
        if not _opens_clause(words, start) or joins_action(words, noun + 2):
            continue
        piece = _piece(place, start, noun + 2, plain, adverb)
        if piece and place.is_open(piece.first, piece.end):
            yield piece, place.cut(start, noun + 2), plain


def _plain(word: str) -> str | None:
    for form in (word, *(word.removesuffix(ending) for ending in _ENDINGS)):
        if (verb := action_verbs().get(form, {}).get("af")) is not None:
            return verb
    return None


def _opens_clause(words: Words, at: int) -> bool:
    return at == 0 or words.lower[at - 1] in {"at", "hvis", "når", "fordi", "mens", "om"}


def _piece(place: Place, start: int, at: int, plain: str, adverb: str) -> Piece | None:
    """Return the exchange where the phrase at a token reaches to a light verb in the passive."""
    words = place.words
    for end in phrase_ends(words, at):
        verb = end
        modal = words.lower[end] in closed.MODALS or words.lower[end] in _BE if end < len(words) else False
        if modal:
            verb += 1
            while words.has(verb, "sadverb"):
                verb += 1
        form = _PASSIVE.get(words.lower[verb]) if verb < len(words) else None
        if form is None or (form == "participle") != (modal and words.lower[end] in _BE):
            continue
        word = verbs()[plain].form("participle" if form == "participle" else "passive")
        if word is None:
            return None
        phrase = place.cut(at, end)
        subject = phrase[:1].upper() + phrase[1:] if start == 0 else phrase
        return Piece(start, verb + 1, join(subject, place.cut(end, verb), word, adverb))
    return None
