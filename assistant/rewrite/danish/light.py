"""A light verb with an action noun, put as the noun's own verb: "foretager en vurdering af" -> "vurderer".

Tense, voice and modal verb come from the light verb, an adjective becomes an adverb, and where the empty "der" was
subject the thing acted on becomes it: "Der skal foretages en beregning af tilskuddet" -> "Tilskuddet skal beregnes".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from assistant.readability.nominalisations import nominalised
from assistant.rewrite.danish import closed
from assistant.rewrite.danish.phrase_end import phrase_end
from assistant.rewrite.danish.places import Place
from assistant.rewrite.danish.verb_places import (  # fmt: skip
    Piece,
    auxiliary_before,
    empty_subject,
    has_had,
    join,
    modal_before,
    repeats_preposition,
    subject_behind,
)
from assistant.rewrite.danish.verbs import VerbForm, parts, verbs
from assistant.rewrite.danish.words import Words
from assistant.wordlists import package_data

_FURTHEST = 9  # words from the light verb to its noun: subject, adverbs, article and adjectives between them
ACTS = ("else", "elsen", "ning", "ningen", "ing", "ingen", "inger", "ingerne", "elser", "elserne", "tion", "tionen", "salg", "salget", "køb", "købet", "start", "valg", "valget", "opkald", "besøg", "besøget")  # fmt: skip
_ACTION_ENDINGS = ("else", "elsen", "ning", "ningen", "tion", "ering", "sel", "kontrol", "salg", "køb")
_PASSIVES = frozenset({"passive", "past_passive"})
_OF = frozenset({"af", "med", "på", "i"})
_BE = frozenset({"er", "var", "bliver", "blev", "blive", "være", "blevet"})


@dataclass(frozen=True, slots=True)
class Light:
    """A light verb at `verb` in a form, its noun phrase from `start` to the preposition's end `end`.

    `plain` is the verb phrase to use, `adverb` what the adjectives become; `clause` says that a comma follows
    ("en vurdering af, om").
    """

    verb: int
    form: VerbForm
    start: int
    end: int
    plain: str
    adverb: str
    clause: bool


def constructions(place: Place) -> Iterator[Light]:
    """Yield the light verbs of a sentence that have an action noun and its preposition."""
    words = place.words
    for at, word in enumerate(words.lower):
        for form in _light_forms().get(word, ()):
            found = _read(words, at, form)
            if found and place.is_open(at, found.end):
                yield found
                break


def opened(place: Place, light: Light) -> Piece | None:
    """Return the construction as one verb, None where the sentence can't be read surely."""
    words = place.words
    if joins_action(words, light.end) or repeats_preposition(words, light.end - 1, light.end):
        return None
    active = light.form in {"infinitive", "present", "past", "imperative"}
    if active or (light.form == "participle" and has_had(words, light.verb)):
        return _active(place, light)
    if light.form in _PASSIVES or (
        light.form == "participle" and auxiliary_before(words, light.verb, _BE) is not None
    ):
        return _passive(place, light)
    return None


@lru_cache(maxsize=1)
def _data() -> Mapping[str, Mapping[str, object]]:
    return package_data("rewrite/danish/light_verbs.yaml")


@lru_cache(maxsize=1)
def _light_forms() -> Mapping[str, tuple[VerbForm, ...]]:
    found: dict[str, tuple[VerbForm, ...]] = {
        "sker": ("passive",),
        "ske": ("passive",),
    }  # "der sker inddragelse af"
    for infinitive in _data()["light"]:
        for word in set(verbs()[infinitive].forms.values()):
            found[word] = verbs()[infinitive].names(word)
    return found


@lru_cache(maxsize=1)
def action_verbs() -> Mapping[str, Mapping[str, str]]:
    """Return the verb phrase of each action noun, by the noun's form (also plural) and its preposition."""
    found: dict[str, Mapping[str, str]] = {}
    for noun, verb in _data()["actions"].items():
        by_preposition: Mapping[str, str] = verb if isinstance(verb, dict) else {"af": str(verb)}
        found[noun] = by_preposition
        found[noun + ("r" if noun.endswith("e") else "er")] = by_preposition
    return found


def adverb_of(word: str) -> str | None:
    """Return the adverb for an adjective before an action noun, in any of its forms."""
    adverbs = _data()["adverbs"]
    for base in (word, word.removesuffix("e"), word.removesuffix("t"), word.removesuffix("te") + "t"):
        if base in adverbs:
            return str(adverbs[base])
    return None


def adjectives_before(words: Words, noun: int, first: int) -> tuple[int, str] | None:
    """Return where the adjectives before a noun begin and the adverbs they become; None for one without an adverb."""
    at, adverbs = noun, list[str]()
    while at > first:
        word = words.lower[at - 1]
        if word == "og" and adverbs and adverb_of(words.lower[at - 2]):
            adverbs.insert(0, "og")
        elif (adverb := adverb_of(word)) and not words.has(at - 1, "sadverb"):
            adverbs.insert(0, adverb)
        elif word == "løbende" and words.lower[at - 2 : at - 1] == ("en",):
            adverbs.insert(0, word)
        else:
            break
        at -= 1
    return at, " ".join(adverbs)


def joins_action(words: Words, at: int) -> bool:
    """Whether a second action noun is joined on after a token: "af skolen og opførelse af en hal"."""
    for joiner in range(at, len(words)):
        if not words.classes[joiner] and words.texts[joiner] != ",":
            return False
        if words.lower[joiner] not in {"og", "eller", "samt", ","}:
            continue
        for noun in range(joiner + 1, min(joiner + 4, len(words) - 1)):
            word = words.lower[noun]
            if nominalised(word) or (word.endswith(_ACTION_ENDINGS) and words.lower[noun + 1] in _OF):
                return True
    return False


def _read(words: Words, verb: int, form: VerbForm) -> Light | None:
    for noun in range(verb + 1, min(verb + 1 + _FURTHEST, len(words) - 1)):
        if not words.classes[noun]:
            return None
        plain = action_verbs().get(words.lower[noun], {}).get(words.lower[noun + 1])
        if plain is None:
            continue
        found = adjectives_before(words, noun, verb + 1)
        if found is None:
            return None
        start, adverb = found
        article = words.lower[start - 1] in {"en", "et"}
        if (
            not article
            and words.has(start - 1, "determiner", "genitive", "adjective")
            and start - 1 > verb
            and not words.has(start - 1, "sadverb", "noun")
        ):
            return None
        clause = noun + 2 < len(words) and words.texts[noun + 2] == ","
        return Light(verb, form, start - article, noun + 2, plain, adverb, clause)
    return None


def _active(place: Place, light: Light) -> Piece | None:
    words = place.words
    if not _gap_is_known(words, light):
        return None
    verb, rest = parts(light.plain)
    word = verbs()[verb].form(light.form)
    if word is None:
        return None
    gap = place.cut(light.verb + 1, light.start)
    if not light.adverb or light.clause:
        return Piece(light.verb, light.end, join(word, gap, rest, light.adverb))
    modal = (
        light.form == "infinitive"
        and light.verb > 0
        and words.has(light.verb - 1, "finite")
        and words.lower[light.verb - 1] in closed.MODALS
    )
    if modal or (
        light.form == "participle"
        and auxiliary_before(words, light.verb, frozenset({"har", "havde"})) is not None
    ):
        return Piece(light.verb, light.end, join(light.adverb, word, gap, rest))
    end = phrase_end(words, light.end)
    if end is None or not place.is_open(light.verb, end):
        return None
    return Piece(light.verb, end, join(word, gap, rest, place.cut(light.end, end), light.adverb))


def _gap_is_known(words: Words, light: Light) -> bool:
    """Whether only adverbs, or in inverted order the subject and adverbs, stand between verb and noun phrase."""
    first = light.verb + 1
    if light.form in {"present", "past"} and first < light.start:
        subject = subject_behind(words, light.verb)
        if subject and subject[0] == first and subject[1] <= light.start:
            first = subject[1]
    return all(words.has(at, "sadverb") for at in range(first, light.start))


def _passive(place: Place, light: Light) -> Piece | None:
    words = place.words
    verb, rest = parts(light.plain)
    word = verbs()[verb].form(light.form)
    there = empty_subject(words, light.verb - 5, light.start)
    if there is None and _is_there_far(words, light.verb):
        there = 0
    if (
        word is None
        or there is None
        or (words.lower[light.verb] == "ske" and modal_before(words, light.verb) == "vil")
    ):
        return None
    inside = [at for at in range(light.verb + 1, light.start) if at != there]
    if not all(words.has(at, "sadverb") for at in inside):
        return None
    first = min(there, light.verb)
    adverbs = " ".join(words.texts[at] for at in inside)
    if light.clause or rest:
        empty = "der" if rest else "det"
        shown = [empty if at == there else words.texts[at] for at in range(first, light.verb)]
        after = empty if there > light.verb else ""
        return Piece(first, light.end, join(*shown, word, after, adverbs, light.adverb, rest))
    if there > light.verb and not light.adverb and not adverbs:
        return Piece(light.verb, light.end, word)
    end = phrase_end(words, light.end)
    if end is None or words.has(light.end, "oblique") or not place.is_open(first, end):
        return None
    subject = place.cut(light.end, end)
    if there > light.verb:
        return Piece(first, end, join(word, subject, adverbs, light.adverb))
    before, loose = _adjuncts(place, light, there)
    if not words.has(there - 1, "finite"):  # "skal der foretages": the modal stands before "der"
        subject = _lower_first(words, light.end, subject)
    return Piece(first, end, join(subject, before, word, adverbs, light.adverb, loose))


def _adjuncts(place: Place, light: Light, there: int) -> tuple[str, str]:
    """Return what stood between "der" and the verb: what stays before it, and what goes behind a finite passive."""
    words, kept = place.words, light.verb
    simple = not any(words.has(at, "finite") for at in range(there + 1, light.verb))
    if simple and light.form in _PASSIVES:  # "(at) planen ikke ændres pr. 1. maj"
        kept = next((at for at in range(there + 1, light.verb) if not words.has(at, "sadverb")), light.verb)
    return " ".join(words.texts[there + 1 : kept]), place.cut(kept, light.verb)


def _is_there_far(words: Words, verb: int) -> bool:
    """Whether "Der er/blev" opens the sentence, with nothing but adverbials up to a verb: "Der er inden for en uge foretaget"."""
    return (
        words.lower[:1] == ("der",)
        and words.lower[1] in _BE
        and all(words.classes[at] for at in range(2, verb))
        and not any(words.has(at, "finite", "supine") and not words.has(at, "noun") for at in range(2, verb))
    )


def _lower_first(words: Words, at: int, subject: str) -> str:
    """Return a phrase as it stands; the caller gives it its capital where it opens the sentence."""
    return subject if words.is_proper(at) else subject[:1].lower() + subject[1:]
