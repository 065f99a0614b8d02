from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answers.draft import MAX_QUOTE_WORDS, Draft, Place, inline, units, words
from index.records import PageSpan

lines = st.lists(st.text(alphabet="ab å.,;:!?1\n", max_size=400), max_size=6).map("\n".join)


class Texts:
    """One document over two pages."""

    def __init__(self, text):
        self.text = text

    def document_text(self, document_id):
        assert document_id == "d"
        return self.text

    def pages(self, document_id):  # noqa: ARG002
        return (PageSpan(1, 0, 20), PageSpan(2, 20, 2000))


def place(start, end):
    return Place("d", "d.md", start, end, "Mål", "Broen", 2021)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Broen er rød.", "Broen er rød."),
        ("lift\ngelænder", "lift; gelænder"),
        ("Vi har:\nlift\n\n gelænder ", "Vi har: lift; gelænder"),
        ("Et.\nTo.", "Et. To."),
        ("", ""),
    ],
)
def test_inline(text, line):
    """A quote is put on one line: items with semicolons between them, sentences with spaces."""
    assert inline(text) == line


@given(lines)
def test_pieces_are_quotes_in_order_that_leave_nothing_out(text):
    """A place is cut into consecutive quotes within the limit, and only white space falls between them."""
    draft = Draft(Texts(text))
    pieces = draft.pieces(place(0, len(text)))
    shown = [text[p.start : p.end] for p in pieces]
    assert all(0 < words(s) <= MAX_QUOTE_WORDS for s in shown if s.strip())
    assert all(a.end <= b.start for a, b in pairwise(pieces))
    assert "".join("".join(shown).split()) == "".join(text.split())


@given(lines)
def test_units_are_stretches_of_single_lines(text):
    """Lines and sentences are spans of the text in order, none over a line's end."""
    found = units(text)
    assert all("\n" not in text[a:b] and a < b for a, b in found)
    assert found == sorted(found)


def test_a_long_sentence_is_cut_after_a_clause():
    """A sentence over the limit is cut after a comma in the second half, when it has one there."""
    text = "ord " * 45 + "ord, " + "ord " * 40 + "slut."
    first, second = Draft(Texts(text)).pieces(place(0, len(text)))
    assert text[first.start : first.end].endswith("ord,")
    assert text[second.start : second.end].endswith("slut.")


def test_a_quote_used_twice_is_one_citation():
    """The same stretch has one number however often it is cited."""
    draft = Draft(Texts("Broen er rød. Liften er blå."))
    draft.say("Først.", place(0, 13), place(0, 13))
    draft.say("Så.", place(14, 28), place(0, 13))
    answer = draft.finish("answer")
    assert [s.citations for s in answer.sentences] == [(1,), (2, 1)]
    assert [c.text for c in answer.citations] == ["Broen er rød.", "Liften er blå."]


def test_a_quote_over_a_page_has_both_pages():
    """A citation names every page it stands on, the first of them first."""
    draft = Draft(Texts("Broen er rød. Liften er blå."))
    draft.say("Her.", place(14, 28), place(0, 13))
    assert [(c.page, c.pages) for c in draft.finish("answer").citations] == [(1, (1, 2)), (1, (1,))]


def test_said_counts_words():
    """A draft knows how many sentences and words it has said."""
    draft = Draft(Texts(""))
    draft.say("Broen er rød.")
    draft.say("Ja.")
    assert (len(draft), draft.said()) == (2, 4)
