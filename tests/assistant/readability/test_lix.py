"""Tests of the counting behind LIX, each figure counted by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.readability import lix as lixes
from assistant.readability.counts import strict, vector
from assistant.readability.lix import band, lix
from assistant.readability.rix import rix
from assistant.readability.second_opinion import second_opinion
from assistant.readability.segments import segment

# (text, words, sentences, long words)
COUNTED = (
    ("Vi har bl.a. holdt kurser. Det gik godt.", 8, 2, 0),
    ("Kommunen har modtaget din ansøgning.", 5, 1, 3),  # Kommunen, modtaget, ansøgning
    ("Du får svar kl. 14.15 den 3. maj 2024.", 9, 1, 0),
    ("Prisen er 1.250.000 kr. pr. år.", 6, 1, 0),
    ("Det koster 3 mio. kr. Kommunen betaler.", 7, 2, 2),  # Kommunen, betaler
    ("Se § 14, stk. 2, nr. 3.", 6, 1, 0),
    ("Du skal svare; ellers lukker vi sagen.", 7, 2, 0),
    ("Det er sådan: Du skal søge.", 6, 2, 0),
    ("Det er sådan: du skal søge.", 6, 1, 0),
    ("Formål: Borgerne får hjælp.", 4, 2, 1),  # Borgerne
    ("Teknik- og Miljøudvalget mødes i job-ugen.", 6, 1, 2),  # Miljøudvalget and job-ugen, seven letters without the hyphen
    ("Du kan søge og/eller klage.", 6, 1, 0),
    ("Skriv til post@hjoerringkommune.dk i dag.", 5, 1, 0),
    ("Kære «Navn», kommunen svarer dig.", 5, 1, 1),
    ("Hvad nu? Ring! Vi er her.", 6, 3, 0),
    ("Overskrift her\n\nVi svarer dig.", 3, 1, 0),
    ("Du skal sende:\n- dit pas\n- et billede", 3, 1, 0),
    ("Du skal sende:\n- et billede, som er taget for under et år siden", 13, 2, 1),  # billede
    ("Sygedagpengereformen gælder.", 2, 1, 1),
    ("EU's 18-årige er med.", 4, 1, 0),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "sentences", "long_words"), COUNTED)
def test_lix_is_what_a_person_counts(text: str, words: int, sentences: int, long_words: int) -> None:
    """LIX is words a sentence plus long words in a hundred, by the documented counting."""
    assert lix(segment(text)) == pytest.approx(words / sentences + 100 * long_words / words)
    assert rix(segment(text)) == pytest.approx(long_words / sentences)


def test_a_text_of_headings_alone_is_counted_as_it_is() -> None:
    """Where there is nothing but headings and short items, they are counted rather than nothing."""
    assert lix(segment("Formål\n\nMålgruppe for indsatsen\n\nØkonomi")) > 0
    assert lix(segment("")) == 0
    assert rix(segment("---")) == 0


@pytest.mark.parametrize(
    ("value", "words", "name"),
    [
        (24.4, 100, "meget let"),
        (24.5, 100, "let"),
        (34.0, 100, "let"),
        (44.0, 100, "middel"),
        (54.4, 100, "svær"),
        (55.0, 100, "meget svær"),
        (30.0, 99, None),
    ],
)
def test_a_band_is_named_from_a_hundred_words(value: float, words: int, name: str | None) -> None:
    """The Danish bands hold whole numbers; a short text gets none."""
    assert band(value, words) == name


@given(
    st.lists(
        st.sampled_from(["Vi svarer dig.", "Kommunen behandler ansøgningen i dag.", "Se § 14, stk. 2."]),
        min_size=1,
    ),
    st.integers(2, 5),
)
def test_blank_lines_change_nothing(sentences: list[str], blank: int) -> None:
    """More blank lines between paragraphs leave the figures as they are."""
    assert lix(segment("\n\n".join(sentences))) == lix(segment(("\n" * blank).join(sentences)))
    assert vector(segment("\n\n".join(sentences))) == vector(segment(("\n" * blank).join(sentences)))


def test_the_strict_count_sees_through_semicolons_and_bullets() -> None:
    """Turning commas into semicolons or items lowers LIX, and not the strict count."""
    comma = segment("Du skal sende dit pas, du skal sende to billeder, og du skal betale et gebyr.")
    semicolon = segment("Du skal sende dit pas; du skal sende to billeder; og du skal betale et gebyr.")
    assert lix(semicolon) < lix(comma)
    assert strict(semicolon) == strict(comma)


def test_the_vector_counts_the_whole_text() -> None:
    """Headings and items count too, and a list item is a unit of its own."""
    counts = vector(segment("Vurdering af sagen\n\nSåfremt sagen behandles, skal du:\n- svare\n- vente"))
    assert (counts.words, counts.sentences, counts.longest_sentence) == (10, 4, 5)
    assert (counts.passives, counts.nominalisations, counts.kancelli, counts.long_words) == (1, 1, 1, 3)


def test_textstat_agrees_on_plain_prose() -> None:
    """On prose without abbreviations, lists and semicolons the second opinion is ours."""
    text = "Kommunen har behandlet din sag. Du kan få hjælp til dine opgaver hver uge. Ring til os på fredag."
    other = second_opinion(text)
    assert other is not None
    assert other.lix == pytest.approx(lix(segment(text)), abs=0.1)
    assert second_opinion("12 34") is None


def test_long_words_are_counted_in_letters() -> None:
    """Hyphens, full stops and figures are no letters; a soft hyphen is none either."""
    words = segment("covid-19 job-uge e-mails for\u00advaltning").sentences[0].words
    assert [lixes.letters(w) for w in words] == [5, 6, 6, 11]
