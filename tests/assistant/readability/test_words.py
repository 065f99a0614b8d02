"""Tests of nominalisations, words of official style and rare words."""

from __future__ import annotations

import pytest

from assistant.readability.kancelli import kancelli
from assistant.readability.nominalisations import nominalisations
from assistant.readability.rare import is_rare
from assistant.readability.segments import segment


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Der sker udbetaling af beløbet.", [("udbetaling", "udbetale")]),
        ("Vurderingen og behandlingen tager tid.", [("vurdering", "vurdere"), ("behandling", "behandle")]),
        ("Gennemførelsen af planen er i gang.", [("gennemførelse", "gennemføre")]),
        ("Registreringer slettes.", [("registrering", "registrere")]),
        ("Markedsundersøgelsen er færdig.", [("markedsundersøgelse", "undersøge")]),
        ("Vedtagelse af budgettet sker i maj.", [("vedtagelse", "vedtage")]),
        ("Bygningen har en god størrelse og belysning.", []),
        ("Foreningen får en bevilling, en tilladelse og en afgørelse.", []),
        ("Din ansøgning er i høring, og byggetilladelsen er givet.", []),
        ("Uddannelse og beskæftigelse giver mening.", []),
        ("Sundhed og mulighed for hjælp i en virksomhed.", []),
        ("En penge ting ring.", []),
        ("Social- og Sundhedsforvaltningen svarer dig.", []),
    ],
)
def test_nouns_made_of_verbs_are_found(text: str, found: list[tuple[str, str]]) -> None:
    """Inflected and compound nominalisations are found with their verb; ordinary nouns and legal names are not."""
    assert [(n.noun, n.verb) for s in segment(text).sentences for n in nominalisations(s)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Såfremt du ikke svarer, lukker vi sagen.", ["Såfremt"]),
        ("Vi fremsendte brevet vedr. din sag.", ["fremsendte", "vedr."]),
        ("Det sker i henhold til loven, hvilket er godt.", ["i henhold til", "hvilket"]),
        ("Hvilket hus bor du i?", []),
        ("Reglerne finder anvendelse på dig.", ["finder anvendelse"]),
        ("Vi gør dig venligst opmærksom på fristen.", ["gør dig venligst opmærksom på"]),
        ("Både du såvel dine børn som dine forældre kan søge.", ["såvel dine børn som"]),
        ("Denne skrivelse og skrivelserne er gamle.", ["skrivelse", "skrivelserne"]),
        ("Vi har p.t. lukket mht. nye sager.", ["p.t.", "mht."]),
        ("Du kan få hjælp, hvis du ringer til os i dag.", []),
        ("Vi sender dig et brev, når vi har læst din ansøgning.", []),
    ],
)
def test_official_words_are_found_in_all_forms(text: str, found: list[str]) -> None:
    """Words and phrases of the list are found inflected and with words between; plain Danish has none."""
    sentence = segment(text).sentences[0]
    assert [text[a:b] for a, b in kancelli(sentence)] == found


@pytest.mark.parametrize(
    "word", ["regntøj", "brudepar", "udfyldelse", "tilbagebetale", "videresendt", "indbetaling"]
)
def test_words_that_readers_take_apart_are_not_rare(word):
    """A compound of known words, a noun of a known verb, and a known verb with a clear prefix are known too."""
    assert not is_rare(word)


@pytest.mark.parametrize("word", ["oppebære", "abrogere", "påregne", "misligholdelse"])
def test_words_with_parts_that_tell_nothing_stay_rare(word):
    """A prefix that changes the meaning doesn't make a verb known."""
    assert is_rare(word)
