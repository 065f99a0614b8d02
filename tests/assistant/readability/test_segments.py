"""Tests of cutting texts into sentences and words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.readability.segments import segment

from .hard_sentences import LAYOUTS, RUNNING


def cut(text: str) -> list[str]:
    return [text[s.start : s.end] for s in segment(text).sentences]


@pytest.mark.parametrize("case", RUNNING.strip().splitlines())
def test_a_sentence_ends_where_a_danish_reader_would_end_it(case: str) -> None:
    """Abbreviations, figures, initials, quotations and addresses end no sentence; what ends one ends it."""
    text = case.replace("¦", "")
    assert cut(text) == [part.strip() for part in case.split("¦")]


@pytest.mark.parametrize(("text", "units"), LAYOUTS)
def test_lines_are_told_apart_by_what_they_are(text: str, units: list[tuple[str, str]]) -> None:
    """Headings, labels, list items, cells and wrapped lines each come out as what they are."""
    assert [(s.kind, text[s.start : s.end]) for s in segment(text).sentences] == units


TOKENS = (
    ("Det koster 1.250.000 kr. pr. 3. maj", "Det/koster/1.250.000/kr./pr./3./maj"),
    ("§§ 5-7, stk. 2", "5-7/stk./2"),
    ("og/eller", "og/eller"),
    ("job-uge og Teknik- og Miljøudvalget", "job-uge/og/Teknik-/og/Miljøudvalget"),
    ("«Navn» [NAVN] {{dato}} <<sagsnr>>", "«Navn»/[NAVN]/{{dato}}/<<sagsnr>>"),
    ("Skriv til a.b@hj.dk, eller se www.hj.dk/x.", "Skriv/til/a.b@hj.dk/eller/se/www.hj.dk|x"),
    ("EU's 18-årige", "EU's/18-årige"),
    ("24/01234 og 2023-0456 og B12", "24|01234/og/2023-0456/og/B12"),
    ("A/S Byg", "A|S/Byg"),
    ("bl. a. og m. fl.", "bl. a./og/m. fl."),
    ("12 %", "12"),
    ("1\u00a0250\u00a0000 kr.", "1\u00a0250\u00a0000/kr."),
    ("gra\u00adtis bo\u0301ger", "gra\u00adtis/bo\u0301ger"),
)


@pytest.mark.parametrize(("text", "words"), TOKENS)
def test_words_are_what_a_person_would_count(text: str, words: str) -> None:
    """Amounts, merge fields, addresses and compounds are one word each; a slash between words parts them."""
    found = [t.text.replace("/", "|") for s in segment(text).sentences for t in s.words]
    assert "/".join(found) == words


@given(st.text(alphabet="aÅé b.1,2:;!?\n\r\t|-•()«»\"'§kr.", max_size=120))
def test_spans_are_exact_and_in_order(text: str) -> None:
    """Whatever the text, every span gives back its token, and units follow one another without overlap."""
    cut_text = segment(text)
    at = 0
    for unit in cut_text.sentences:
        assert at <= unit.start < unit.end
        assert unit.words
        inside = unit.start
        for token in unit.tokens:
            assert inside <= token.start < token.end <= unit.end
            assert text[token.start : token.end] == token.text
            inside = token.end
        at = unit.end
    assert len({s.paragraph for s in cut_text.sentences}) == len(cut_text.paragraphs)


@given(st.text(max_size=200))
def test_no_letter_is_left_out(text: str) -> None:
    """Every letter stands in a unit, apart from the letters that number a list."""
    inside = [False] * len(text)
    for unit in segment(text).sentences:
        inside[unit.start : unit.end] = [True] * (unit.end - unit.start)
    missed = "".join(c for c, there in zip(text, inside, strict=True) if c.isalpha() and not there)
    assert all(len(line) <= 4 for line in missed.splitlines())


def test_words_in_quotation_marks_are_marked() -> None:
    """A sentence that somebody else said is known as a quotation; one that quotes a word is not."""
    units = segment('Han skrev: "Jeg klager. Det er for sent." Ordet "sent" er hans.').sentences
    assert [u.quoted for u in units] == [False, True, True, False]


def test_a_list_belongs_to_the_paragraph_that_leads_it_in() -> None:
    """Paragraphs are parted by blank lines; a list and its lead-in are one."""
    units = segment("Du får hjælp.\n\nDu skal sende:\n- pas\n- kort\n\nRing til os.").sentences
    assert [u.paragraph for u in units] == [0, 1, 1, 1, 2]
