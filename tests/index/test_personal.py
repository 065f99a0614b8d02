"""CPR numbers are masked before anything is kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.personal import masked, personal_data_warnings


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("cpr 010190-1234.", "cpr xxxxxx-xxxx."),
        ("010190 1234", "xxxxxx xxxx"),
        ("0101901234", "xxxxxxxxxx"),
        ("010190 – 1234 og 311299−0001", "xxxxxx – xxxx og xxxxxx−xxxx"),
        ("9901901234", "9901901234"),  # no date, also less sixty
        ("6101901234", "xxxxxxxxxx"),  # stands in for a CPR number
        ("999999-1234", "xxxxxx-xxxx"),  # with a hyphen in any case
        ("tlf. 20304050, EAN 5790000123456, år 2021-2024", "tlf. 20304050, EAN 5790000123456, år 2021-2024"),
        ("sag 22/123456-2", "sag 22/123456-2"),
        ("3.000.000 kr. i 2021", "3.000.000 kr. i 2021"),
    ],
)
def test_numbers_are_crossed_out(text, left):
    """A CPR number as people write it is crossed out figure by figure; other numbers stay."""
    assert masked(text) == left


@given(st.text(), st.dates(), st.integers(0, 9999), st.sampled_from(["-", " ", "", " - ", "–"]), st.text())
def test_no_cpr_number_survives(before, born, serial, between, after):
    """Whatever stands around a CPR number, but figures, it is crossed out, and the text keeps its length."""
    number = f"{born:%d%m%y}{between}{serial:04d}"
    text = f"{before} {number} {after}"
    assert number not in masked(text)
    assert len(masked(text)) == len(text)


@given(st.text())
def test_masking_twice_is_masking_once(text):
    """Nothing is left to mask."""
    assert masked(masked(text)) == masked(text)


def test_a_document_is_warned_about_not_masked():
    """Plans keep their text; the warning doesn't repeat the number."""
    (warning,) = personal_data_warnings("Borger 010190-1234", ())
    assert "010190" not in warning
