"""Titles in bold letters in documents that use no heading styles."""

import pytest

from index.formats.blocks import Block
from index.formats.bold_titles import bold_titles


def bold(text):
    return Block("paragraph", text, bold=True)


def plain(text):
    return Block("paragraph", text)


def headed(blocks):
    return [(b.text, b.level) for b in bold_titles(blocks) if b.kind == "heading"]


FORM = (bold("Ansvarlig"), plain("Parkchefen"), bold("Mål"), plain("Flere skal gå tur."))
TWO = (bold("1. Grønne stier"), *FORM, bold("2. Skygge på torvet"), *FORM)


def test_bold_lines_that_are_no_labels_are_headings():
    """The titles of two sections head them, and their labels stay what they are."""
    assert headed(TWO) == [("1. Grønne stier", 2), ("2. Skygge på torvet", 2)]


def test_a_numbered_title_is_as_deep_as_its_number():
    """ "2.1 Bænke" stands below "2. Stier"."""
    assert headed((bold("2. Stier og stræder"), bold("2.1 Bænke"))) == [
        ("2. Stier og stræder", 2),
        ("2.1 Bænke", 3),
    ]


def test_a_chapter_below_the_forms_is_a_heading():
    """A label found once heads a chapter where it stands below all that recur, and is one of a form's above them."""
    last = (bold("Økonomi"), plain("Rådet har sat 2 mio. kr. af."))
    assert headed((*TWO, *last))[-1] == ("Økonomi", 2)
    assert [t for t, _ in headed((*TWO[:5], *last, *TWO[5:]))] == ["1. Grønne stier", "2. Skygge på torvet"]


@pytest.mark.parametrize(
    "blocks",
    [
        (Block("heading", "Plan", level=1), Block("heading", "Forord", level=2), bold("Husk"), bold("Også")),
        (
            bold("Forord"),
            bold("Mål 1: Grønne stier"),
            plain("Tekst."),
            bold("Mål 2: Skygge"),
            plain("Tekst."),
        ),
        (bold("Grønne stier"), plain("Tekst."), bold("Husk at låse porten.")),
    ],
    ids=["headings", "numbered goals", "one"],
)
def test_other_documents_are_left_as_they_are(blocks):
    """Headings by style, numbered goals, or only one bold title: nothing is made a heading."""
    assert bold_titles(blocks) == blocks
