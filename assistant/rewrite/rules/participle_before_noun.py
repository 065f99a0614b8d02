"""A participle with its own words before a noun becomes a relative clause after it."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Sentence, Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.finite import is_finite
from assistant.rewrite.danish.nominal import core_ends, is_actor, phrase_ends
from assistant.rewrite.danish.turning import written
from assistant.rewrite.danish.voice import active_form, as_subject
from assistant.rewrite.danish.wordclass import known_base
from assistant.rewrite.danish.words import Words, words
from assistant.rewrite.handbooks import ORDERS_PARTICIPLES

_HEADS = frozenset({"den", "det", "de", "en", "et"})
_MEASURES = frozenset("mindst højst ca. cirka maks. max. op indtil".split())
_LOOSE = {("ved",), ("under",), ("hos",), ("i",), ("på",), ("fra",), ("efter",)}
_STOPS = frozenset({".", ",", ";", ":", ")", "?"})
_FAR = 3  # words between the noun and its clause from which the clause needs its "som"


def _find(text: Text) -> Iterator[Finding]:
    for sentence in text.prose():
        if sentence.quoted:
            continue
        found = words(sentence)
        for at in range(len(found) - 3):
            if found.lower[at] in _HEADS and (found.has(at + 1, "preposition") or _is_date(found, at + 1)):
                yield from _opened(sentence, found, at)


def _is_date(found: Words, at: int) -> bool:
    return found.lower[at] == "den" and found.has(at + 1, "number")


def _opened(sentence: Sentence, found: Words, head: int) -> Iterator[Finding]:
    """Yield the finding for a phrase that begins at its article, with the relative clause where one is safe."""
    for verb in phrase_ends(found, head + 1 if _is_date(found, head + 1) else head + 2):
        present = found.texts[verb].endswith("ende") if verb < len(found) else False
        if verb + 1 >= len(found) or not (present or found.has(verb, "participle", "supine")):
            continue
        if present and found.lower[verb] in {"gældende", "nuværende", "følgende"}:
            continue
        noun = max(core_ends(found, verb + 1), default=None)
        if noun is None or not any(found.has(at, "noun") for at in range(verb + 1, noun)):
            continue
        first, last = sentence.tokens[head], sentence.tokens[noun - 1]
        new = _relative(sentence, found, (head, verb, noun), present=present)
        if new is None:
            advice = "Skriv en bisætning efter navneordet: “den …, som …”."
            yield Finding("participle_before_noun", first.start, last.end, RULE.message, advice=advice)
        else:
            end, wording = new
            yield Finding(
                "participle_before_noun", first.start, sentence.tokens[end - 1].end, RULE.message, wording
            )
        return


def _relative(
    sentence: Sentence, found: Words, places: tuple[int, int, int], *, present: bool
) -> tuple[int, str] | None:
    """Return where the phrase ends and its new wording."""
    head, verb, noun = places
    own = written(sentence, head + 1, verb)
    thing = f"{found.texts[head]} {written(sentence, verb + 1, noun)}"
    end = _end(found, noun)
    thing += f" {written(sentence, noun, end)}" if end > noun else ""
    close = "" if end >= len(found) or found.texts[end] in _STOPS else ","
    if found.lower[head + 1] == "af":
        done = active_form(found.lower[verb], "participle")
        if present or done is None or not is_actor(found, head + 2, verb):
            return None
        if end == noun and found.lower[end : end + 1] in _LOOSE:
            return None  # "de af dig afgivne oplysninger ved besøget": given there, or used there
        far = "som " if end > noun + _FAR else ""
        return end, f"{thing}, {far}{_who(sentence, found, head + 2, verb)} har {done}{close}"
    if present:
        base = known_base(found.lower[verb]) or ""
        return (end, f"{thing}, der {base}r {own}{close}") if base.endswith("e") else None
    done = active_form(found.lower[verb], "participle")
    return (end, f"{thing}, der er {done} {own}{close}") if done else None


def _who(sentence: Sentence, found: Words, start: int, end: int) -> str:
    """Return the agent as a subject: "dig" becomes "du"."""
    pronoun = as_subject(found.texts[start]) if end == start + 1 else None
    return pronoun or written(sentence, start, end)


def _end(found: Words, noun: int) -> int:
    """Return where what surely belongs to the noun ends: "(afgørelse) om tilskud", "(beløb) på 2.300 kr. (skal)"."""
    if not found.has(noun, "preposition"):
        return noun
    ends = phrase_ends(found, noun + 1)
    before_verb = [e for e in ends if is_finite(found, e)]
    if before_verb:
        return max(before_verb)
    if found.lower[noun] == "på" and (found.has(noun + 1, "number") or found.lower[noun + 1] in _MEASURES):
        return _measure_end(found, noun + 1)
    return min(ends, default=noun) if found.lower[noun] in {"om", "af", "for"} else noun


def _measure_end(found: Words, at: int) -> int:
    """Return where "mindst én gang årligt", "3 m²" ends: before the next mark, verb or preposition."""
    while (
        at < len(found)
        and found.texts[at] not in _STOPS
        and not is_finite(found, at)
        and not found.has(at, "preposition")
    ):
        at += 1
    return at


RULE = Rule(
    id="participle_before_noun",
    message="Der står en hel oplysning mellem artiklen og navneordet. Sæt navneordet først, og fortæl resten bagefter.",
    source=ORDERS_PARTICIPLES,
    find=_find,
    flags=("Vi har læst den af dig indsendte klage.",),
    passes=(
        "Vi har læst den klage, du har sendt.",
        "Den vedtagne plan gælder fra 2025.",
        "Vi taler om det i morgen.",
    ),
    rewrites=(
        (
            "Den af kommunen trufne afgørelse gælder fra den 1. maj.",
            "Den afgørelse, kommunen har truffet, gælder fra den 1. maj.",
        ),
        (
            "Du kan klage over den af udvalget trufne afgørelse om tilskud.",
            "Du kan klage over den afgørelse om tilskud, udvalget har truffet.",
        ),
        ("Vi vedlægger en af kommunen udarbejdet plan.", "Vi vedlægger en plan, kommunen har udarbejdet."),
        (
            "Det i brevet nævnte beløb på 2.300 kr. skal betales nu.",
            "Det beløb på 2.300 kr., der er nævnt i brevet, skal betales nu.",
        ),
        (
            "Vi har sendt den af dig udfyldte blanket til Borgerservice.",
            "Vi har sendt den blanket, du har udfyldt, til Borgerservice.",
        ),
        (
            "Tanken skal tømmes efter den i tilladelsen fastsatte frekvens på mindst én gang årligt.",
            "Tanken skal tømmes efter den frekvens på mindst én gang årligt, der er fastsat i tilladelsen.",
        ),
        (
            "De til sagen hørende bilag ligger i mappen.",
            "De bilag, der hører til sagen, ligger i mappen.",
        ),
        (
            "Vi kan ikke finde den den 3. maj 2024 indsendte ansøgning.",
            "Vi kan ikke finde den ansøgning, der er indsendt den 3. maj 2024.",
        ),
        (
            "De af personalet udfyldte skemaer gemmes i sagen.",
            "De skemaer, personalet har udfyldt, gemmes i sagen.",
        ),
        (
            "Vi har brugt de af dig afgivne oplysninger ved besøget.",
            "Vi har brugt de af dig afgivne oplysninger ved besøget.",
        ),
    ),
)
