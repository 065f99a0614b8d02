from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from index.embedders.hashing import HashEmbedder


def test_vectors_are_the_same_everywhere():
    """The vector of a text is a matter of its bytes, not of the process."""
    (vector,) = HashEmbedder(4).embed(["kantine"], "query")
    assert [round(x, 4) for x in vector] == [
        round(x, 4) for x in HashEmbedder(4).embed(["kantine"], "passage")[0]
    ]
    assert [round(x, 3) for x in vector] == FIRST


@given(st.text(st.characters()), st.text(st.characters()))
def test_only_equal_texts_are_near(one, other):
    """Unit length always; equal texts equal, others apart."""
    a, b = HashEmbedder(64).embed([one, other], "passage")
    assert math.isclose(sum(x * x for x in a), 1, rel_tol=1e-9)
    assert (a == b) == (one == other)


FIRST = [0.201, -0.498, -0.607, 0.585]
