from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.ranking import Hit
from index.records import Passage
from index.stretches import WORDS, widened


class Plan:
    """One document with its passages laid out one after another, as a store gives them."""

    def __init__(self, cells):
        """Take (id, text, indsats, year) in order."""
        self.text = ""
        self.passages = []
        for id_, text, initiative, year in cells:
            self.text += "\n\n" if self.text else ""
            start = len(self.text)
            self.text += text
            self.passages.append(
                Passage(
                    id_,
                    "d",
                    initiative,
                    ("Plan", initiative),
                    "Mål",
                    "mål",
                    year,
                    text,
                    start,
                    len(self.text),
                    (1,),
                    id_,
                )
            )

    def passages_of(self, document_id):
        assert document_id == "d"
        return list(self.passages)

    def document_text(self, document_id):
        assert document_id == "d"
        return self.text

    def hits(self, *ids):
        by_id = {p.id: p for p in self.passages}
        return [Hit(by_id[id_], 1.0 / n, None, None, 1.0, n) for n, id_ in enumerate(ids, 1)]


@pytest.fixture
def plan():
    return Plan(
        [
            ("a", "Flere i job.", "Kantinen", 2020),
            ("b", "Ti praktikanter.", "Kantinen", 2020),
            ("c", "Nye opskrifter.", "Kantinen", 2021),
            ("d", "Lys på stien.", "Stien", 2021),
            ("e", "ord " * 60, "Stien", 2021),
        ]
    )


def test_a_short_cell_is_shown_with_its_neighbours(plan):
    """Cells of the same indsats and year go together as one exact stretch; another year's does not."""
    (hit,) = widened(plan.hits("b"), plan, 5)
    assert hit.passage.text == "Flere i job.\n\nTi praktikanter."
    assert plan.text[hit.passage.start : hit.passage.end] == hit.passage.text
    assert hit.passage.id == "b"


def test_what_is_of_no_year_goes_with_one_year_alone():
    """A goal stands with the status beside it, but brings no two years together."""
    plan = Plan(
        [
            ("x", "I gang.", "Kantinen", 2020),
            ("y", "Flere i job.", "Kantinen", None),
            ("z", "Nået.", "Kantinen", 2021),
        ]
    )
    (hit,) = widened(plan.hits("y"), plan, 1)
    assert hit.passage.text == "Flere i job.\n\nNået."


def test_nothing_is_shown_twice(plan):
    """A hit that an earlier one took in makes room for the next."""
    hits = widened(plan.hits("a", "b", "d"), plan, 2)
    assert [(hit.passage.id, hit.rank) for hit in hits] == [("a", 1), ("d", 2)]


def test_a_long_neighbour_is_not_cut_in(plan):
    """What does not fit whole is left out."""
    (hit,) = widened(plan.hits("d"), plan, 1)
    assert hit.passage.text == "Lys på stien."


@given(
    st.lists(
        st.tuples(st.integers(1, 50), st.sampled_from("xy"), st.sampled_from([2020, 2021])),
        min_size=1,
        max_size=8,
    ),
    st.randoms(),
)
def test_stretches_are_exact_short_and_apart(cells, rng):
    """Whatever the layout: exact text, at most 45 words unless one passage is longer, and no word in two results."""
    plan = Plan(
        [(str(n), " ".join(["ord"] * size), name, year) for n, (size, name, year) in enumerate(cells)]
    )
    ids = [str(n) for n in range(len(cells))]
    rng.shuffle(ids)
    found = widened(plan.hits(*ids), plan, 10)
    spans = sorted((hit.passage.start, hit.passage.end) for hit in found)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    for hit in found:
        assert plan.text[hit.passage.start : hit.passage.end] == hit.passage.text
        own = next(p for p in plan.passages if p.id == hit.passage.id)
        assert len(hit.passage.text.split()) <= max(WORDS, len(own.text.split()))
