"""What counts as an answer to "hvor mange"."""

from __future__ import annotations

import pytest

from assistant.answers.counting import counted_nouns, counted_words, counts_people
from assistant.answers.expected import EXPECTED
from assistant.catalogue import Catalogue
from assistant.understand import understand


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Der er holdt 12 møder.", True),
        ("Der er holdt otte møder.", True),
        ("1.640 lyspunkter er skiftet.", True),
        ("Den 13. januar kom 4 gæster.", True),
        ("31. december 2024", False),
        ("Fra uge 33 er der åbent.", False),
        ("Det sker i 2024.", False),
    ],
)
def test_a_date_is_no_number(text: str, holds: bool) -> None:
    """A question for a number is not answered by a date, a year or a week."""
    assert bool(EXPECTED["number"].search(text)) is holds


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("52 medlemmer og 103 ansættelser siden starten", True),
        ("297 forskellige borgere har været der.", True),
        ("Syv unge mænd er begyndt.", True),
        ("31 virksomheder med under ti ansatte", False),
        ("12 km sti har fået lys.", False),
    ],
)
def test_people_are_counted(text: str, holds: bool) -> None:
    """A number of people is told from one of other things, and from a size that only says which ones."""
    assert counts_people(text) is holds


def test_how_many_without_saying_of_what_asks_for_people(soeby) -> None:
    """ "Hvor mange er med?" is answered by the newest number of people, or not at all."""
    assert "48 børn" in soeby.ask("Hvor mange er med i Legepladser for alle?").answer
    assert soeby.ask("Hvor mange er med i Ledelinjer på havnen?").refused


def test_a_goal_that_we_have_reached_is_asked_for_in_either_order(soeby) -> None:
    """ "Har vi nået målet?" gives the criterion and the newest result, as "er målet nået?" does."""
    told = soeby.ask("Er målet for Læsevenner i indskolingen nået?")
    assert soeby.ask("Har vi nået målet for Læsevenner i indskolingen?").answer == told.answer
    assert "Opnået 2023" in told.answer


def test_english_words_that_stand_together_are_what_is_counted() -> None:
    """ "Phone calls" is counted by either word, since only one may have a translation that the plan uses."""
    catalogue = Catalogue((), {})
    query = understand("How many phone calls about letters were there in 2022?", catalogue, frozenset())
    assert [t.word for t in counted_words(query)] == ["phone", "calls"]
    query = understand("Hvor mange opkald om breve var der i 2022?", catalogue, frozenset())
    assert [t.word for t in counted_words(query)] == ["opkald"]


def test_what_a_text_gives_numbers_of() -> None:
    """The nouns after numbers are what is counted."""
    assert "gæst" in counted_nouns("Der kom i gennemsnit 12 gæster til prøven.")
    assert not counted_nouns("Koret har fået et navn.")
