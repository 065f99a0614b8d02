"""Proof of the facts check by mutation: good rewritings pass, and spoiling any fact of one is caught."""

import re

import pytest

from assistant.readability.segments import segment
from assistant.rewrite.facts import facts, lost
from assistant.rewrite.facts.fact import EXACT

from .good_suggestions import GOOD

SWAPPED = {
    "placeholder": "«Efternavn»", "address": "info@andetsted.dk", "reference": "§ 99", "date": "den 24. december 1999", "time": "kl. 3.33",
    "amount": "77 kr.", "number": "77", "name": "Grethe", "quote": "»noget andet«",
}  # fmt: skip
CUES = {
    "negation": ("ikke", "aldrig", "uden"), "limit": ("højst", "mindst", "kun"), "deadline": ("senest", "tidligst", "straks"),
    "modality": ("skal", "kan", "må", "bør"), "condition": ("hvis", "medmindre", "selv om"), "scope": ("eller",),
}  # fmt: skip
ADDED = (
    "Det koster 42 kr.", "Fristen er den 2. februar 2031.", "Mød op kl. 6.15.", "Se § 77.", "Skriv til x@y.dk.", "Hans Sørensen er enig.",
    "Det sker ikke.", "Alle skal deltage.", "Det kan ændres.", "Det må gøres.", "Det gælder, hvis det regner.", "Det gælder højst to.", "Svar senest i morgen.",
    "Kære «Titel».", "Det sker uden varsel.", "Sygehuset i Brønderslev betaler.",
)  # fmt: skip


def checked(before, after):
    return lost(segment(before), segment(after))


def without(text, fact):
    """Return a text without a fact's words."""
    return re.sub(r"  +", " ", text[: fact.start] + text[fact.end :]).strip()


def deleted():
    for before, after in GOOD:
        for fact in facts(segment(after)):
            if fact.kind != "agent" and not (fact.kind == "scope" and not fact.value):
                yield pytest.param(before, without(after, fact), id=f"-{fact.kind} {fact.text}")


def swapped():
    for before, after in GOOD:
        for fact in facts(segment(after)):
            others = [SWAPPED[fact.kind]] if fact.kind in SWAPPED else CUES.get(fact.kind, ())
            for other in others:
                if not fact.value.startswith(other) and other.lower() != fact.text.lower():
                    spoilt = after[: fact.start] + other + after[fact.end :]
                    yield pytest.param(before, spoilt, id=f"{fact.kind} {fact.text}>{other}")


def exchanged():
    """Give texts in which two different facts of one kind have changed places."""
    for before, after in GOOD:
        found = [f for f in facts(segment(after)) if f.kind in EXACT | {"name", "modality", "deadline"}]
        for number, one in enumerate(found):
            for other in found[number + 1 :]:
                kinds = {one.kind, other.kind}
                apart = one.end < other.start and one.text != other.text and one.value != other.value
                # the words of one name, and numbers of one date, are no two facts
                joined = after[one.end : other.start].strip() in {"", "-"} or (
                    kinds == {"name"} and other.start - one.end < 2
                )
                if apart and len(kinds) == 1 and not joined:
                    parts = (
                        after[: one.start],
                        other.text,
                        after[one.end : other.start],
                        one.text,
                        after[other.end :],
                    )
                    yield pytest.param(before, "".join(parts), id=f"{one.text}<>{other.text}")


@pytest.mark.parametrize(("before", "after"), GOOD)
def test_good_rewritings_pass(before, after):
    """What keeps every fact is let through."""
    assert checked(before, after) == ()


@pytest.mark.parametrize(("before", "after"), GOOD)
def test_an_unchanged_text_has_lost_nothing(before, after):
    """A text compared with itself is whole."""
    assert checked(before, before) == checked(after, after) == ()


@pytest.mark.parametrize(("before", "after"), list(deleted()))
def test_a_deleted_fact_is_caught(before, after):
    """Without one of its facts a good rewriting is none."""
    assert checked(before, after)


@pytest.mark.parametrize(("before", "after"), list(swapped()))
def test_a_swapped_fact_is_caught(before, after):
    """With one fact put in the place of another a good rewriting is none."""
    assert checked(before, after)


@pytest.mark.parametrize(("before", "after"), list(exchanged()))
def test_facts_that_change_places_are_caught(before, after):
    """Two facts of a kind that each take the other's place are told."""
    assert checked(before, after)


@pytest.mark.parametrize(("before", "after"), GOOD)
@pytest.mark.parametrize("added", ADDED)
def test_an_added_fact_is_caught(before, after, added):
    """A sentence that says something new is told, in front and behind."""
    assert checked(before, f"{after} {added}")
    assert checked(before, f"{added} {after}")


@pytest.mark.parametrize(("before", "after"), GOOD)
def test_a_negation_put_in_is_caught(before, after):
    """The word that turns a sentence round is never overlooked, wherever it stands."""
    words = [m.start() for m in re.finditer(r"(?<=\s)\w", after)]
    for place in words:
        assert checked(before, f"{after[:place]}ikke {after[place:]}"), after[place:]


def test_there_are_enough():
    """The proof stands on at least forty rewritings and every kind of fact."""
    assert len(GOOD) >= 40
    kinds = {fact.kind for _, after in GOOD for fact in facts(segment(after))}
    assert kinds >= {*SWAPPED, *CUES} - {"quote", "scope"}
