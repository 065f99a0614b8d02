"""Tests of field names in bold that open a paragraph of HTML without a colon."""

from __future__ import annotations

import pytest

from index.formats.html import read_html


def said(html: str) -> list[tuple[str, bool]]:
    return [(b.text, b.bold) for b in read_html(html).blocks]


@pytest.mark.parametrize(
    ("opening", "rest"),
    [("<b>Mål</b> ", "Ti gåture om året."), ("<strong>Mål</strong>&nbsp;", "40 borgere skal med.")],
)
def test_a_bold_field_name_stands_apart_from_its_value(opening: str, rest: str) -> None:
    """The name becomes a line of its own, as it is in a Word file that looks the same."""
    assert said(f"<p>{opening}{rest}</p>") == [("Mål", True), (rest, False)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "<b>Mål</b> 3",  # a number of its own
        "<b>Mål</b> og midler hænger sammen.",  # a sentence that goes on
        "<b>Søndagsture</b> Vi går fra kirken.",  # no known name
        "Vores <b>Mål</b> Ti gåture.",  # not in front
    ],
)
def test_other_bold_words_stay_in_their_line(paragraph: str) -> None:
    """Only a known name in front of a text of its own is set apart."""
    assert len(said(f"<p>{paragraph}</p>")) == 1


def test_a_term_stands_with_its_explanation():
    """A list of terms gives each with what explains it; one that names a field is a heading still."""
    page = "<dl><dt>Gul</dt><dd>Forsinket.</dd><dt>Ansvarlig</dt><dd>Anna</dd><dt>Rød</dt><dd><p>Gået i stå.</p><p>Spørg udvalget.</p></dd></dl>"
    found = [(b.kind, b.text) for b in read_html(page).blocks]
    assert found == [
        ("paragraph", "Gul: Forsinket."),
        ("heading", "Ansvarlig"),
        ("paragraph", "Anna"),
        ("paragraph", "Rød: Gået i stå."),
        ("paragraph", "Spørg udvalget."),
    ]
