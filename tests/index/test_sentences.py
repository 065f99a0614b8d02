"""Tests of Danish sentence ends."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.sentences import spans


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in spans(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Vi har bl.a. holdt kurser. Det gik godt.", 2),
        ("Det koster ca. 4,6 mio. kr. i 2020, jf. aftalen.", 1),
        ("Det koster 2 mio. kr. Vi betaler selv.", 2),
        ("Mødet er kl. 12.30 den 1. januar 2020. Kom gerne.", 2),
        ("Se f.eks. nr. 3 i bilag 2, m.m. og resten.", 1),
        ("H. C. Andersen boede her. Huset står endnu.", 2),
        ("Er det godt? Ja! Meget.", 3),
        ("Den 2. division og den 3. etage er med.", 1),
        ("Afventer loven fra 2020. Arbejdet er ikke begyndt.", 2),
        ("Vi følger version 2.1. Flere sider er med.", 2),
        ("Første linje\nAnden linje", 2),
        ("Lyset er slukket … og tændt igen.", 1),
        ('Han sagde: "Vi gør det." Så gik han.', 2),
    ],
)
def test_sentences_end_where_a_reader_would_say(text: str, sentences: int) -> None:
    """Abbreviations, ordinals, dates, initials and decimals end no sentence; a capital after 'kr.' does."""
    assert len(cut(text)) == sentences, cut(text)


@given(st.text(alphabet='abcÆø .!?\n1239…"', max_size=200))
def test_sentences_hold_every_character_that_is_no_space(text: str) -> None:
    """Spans are in order, do not overlap, and leave out nothing but white space."""
    found = spans(text)
    assert all(a < b for a, b in found)
    assert all(x[1] <= y[0] for x, y in pairwise(found))
    assert "".join("".join(text[a:b].split()) for a, b in found) == "".join(text.split())
