"""Marks are checked, never trusted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answers.citations import numbers_in, resolve
from index.errors import UnknownCitationError

GIVEN = ("første", "anden", "tredje")


def test_marks_are_resolved_in_the_order_of_their_first_use() -> None:
    """However they are written."""
    assert resolve("A [3]. B [1][3]. C [2, 1].", GIVEN) == {3: "tredje", 1: "første", 2: "anden"}
    assert numbers_in("A 【2】 B [1;2]") == (2, 1)
    assert resolve("Ingen mærker, kun § 2 og (3).", GIVEN) == {}


@pytest.mark.parametrize("reply", ["[0]", "[4]", "[1][99]", "[1, 7]", "[9999]"])
def test_a_number_that_was_not_given_is_an_error(reply: str) -> None:
    """Nought would be the last of a list."""
    with pytest.raises(UnknownCitationError):
        resolve(reply, GIVEN)


@given(st.text(alphabet="[]【】0123456789, ;ab", max_size=40))
def test_never_more_than_was_given(reply: str) -> None:
    """Whatever a reply holds."""
    cited = numbers_in(reply)
    if all(1 <= n <= len(GIVEN) for n in cited):
        assert resolve(reply, GIVEN) == {n: GIVEN[n - 1] for n in cited}
    else:
        with pytest.raises(UnknownCitationError):
            resolve(reply, GIVEN)
