"""A municipality's preferred words come in every form, and only where nothing else must change."""

import pytest

from assistant.rewrite.danish.house_forms import house_forms
from assistant.rewrite.suggest import suggest
from assistant.wordlists import HouseWords


@pytest.mark.parametrize(
    ("word", "new", "form", "expected"),
    [
        ("klient", "borger", "klienternes", "borgernes"),
        ("brugerbetaling", "egenbetaling", "brugerbetalingen", "egenbetalingen"),
        ("anvende", "bruge", "anvendtes", "brugtes"),
        ("i relation til", "om", "i relation til", "om"),
        ("kommunalbestyrelse", "byråd", "kommunalbestyrelsen", None),
    ],
)
def test_a_preferred_word_comes_in_the_same_form(word, new, form, expected):
    """Nouns of one gender and verbs are inflected; a noun of another gender is for the writer."""
    assert house_forms(word, new)[form] == expected


def test_a_municipalitys_words_are_put_in():
    """What the list prefers is written in the form that stood there, with its capital."""
    words = HouseWords(preferred=(("pjece", "bog"),))
    given = "Pjecen ligger på bordet. Vi læser en pjece om dagen."
    assert suggest(given, words=words).text == "Bogen ligger på bordet. Vi læser en bog om dagen."


def test_another_gender_is_told_and_left():
    """“en foranstaltning” would need another article, so the word is only marked."""
    words = HouseWords(preferred=(("kommunalbestyrelse", "byråd"),))
    given = "Vi skriver til en kommunalbestyrelse i morgen tidlig."
    found = suggest(given, words=words)
    assert found.text == given
    assert any(f.rule == "husets_ord" and f.advice for f in found.findings)
