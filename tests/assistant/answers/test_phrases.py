from decimal import Decimal

import pytest

from assistant.answers.amounts import danish_number, shown
from assistant.answers.phrases import label_name, listed, named, number, opening, quoted
from assistant.answers.slots import slots
from index.records import Amount

from ..questions import BRO, LED, LEG  # noqa: TID252


@pytest.mark.parametrize(
    ("items", "danish", "english"),
    [([], "", ""), (["a"], "a", "a"), (["a", "b"], "a og b", "a and b"), (["a", "b", "c"], "a, b og c", "a, b and c")],
)  # fmt: skip
def test_listed(items, danish, english):
    """Names are joined as a sentence does it."""
    assert listed(items, "da") == danish
    assert listed(items, "en") == english


@pytest.mark.parametrize(("n", "word"), [(0, "nul"), (1, "én"), (12, "tolv"), (13, "13")])
def test_number(n, word):
    """Small numbers are words, larger ones digits."""
    assert number(n, "da") == word


@pytest.mark.parametrize(
    ("value", "text"),
    [("0.5", "0,5"), ("1.20", "1,20"), ("650000", "650.000"), ("1234567.89", "1.234.567,89"), ("0", "0")],
)
def test_danish_number(value, text):
    """A number has a decimal comma, dots between thousands, and the decimals it was given with."""
    assert danish_number(Decimal(value)) == text


def test_amount_shown():
    """An amount is shown with its unit."""
    assert shown(Amount(Decimal("1.2"), "mio. kr.", 2022, None, "total", False, 0, 1)) == "1,2 mio. kr."


def test_long_names_are_shortened():
    """A name of more than eight words is cut in running text."""
    assert named("Badebro på havnen") == "»Badebro på havnen«"
    assert named("en to tre fire fem seks syv otte ni ti") == "»en to tre fire fem seks syv otte …«"


def test_quoted_is_one_line():
    """A quote of several lines stands on one."""
    assert quoted("lift\ngelænder") == "“lift; gelænder”"


@pytest.mark.parametrize(("n", "danish", "english"), [(1, "delmål", "subgoal"), (2, "delmål", "subgoals")])
def test_label_names(n, danish, english):
    """A field has a name in both languages, in the singular and plural; an unknown one a general name."""
    assert label_name("delmål", n, "da") == danish
    assert label_name("delmål", n, "en") == english
    assert label_name("noget andet", 1, "da") == "oplysning"


@pytest.fixture
def slot(soeby):
    """A function that gives the first slot of an indsats by its name."""
    by_name = {e.name: e for e in soeby.catalogue.entries}
    return lambda name, label, years=(): slots(by_name[name], label, years)[0]


@pytest.mark.parametrize(
    ("name", "label", "years", "sentence"),
    [
        (LED, "purpose", (), f"Formålet med »{LED}« er at blinde og svagsynede kan finde vej fra bussen til færgen."),
        (BRO, "handlemål", (), f"Handlemålet for »{BRO}«: “Havnekontoret monterer en badelift.”"),
        (LEG, "done", (2022,), f"»{LEG}« har i 2022 sat tre gynger op og åbnet dem med en lagkagedag."),
        (BRO, "done", (2022,), f"»{BRO}« har i 2022 gjort dette: “Liften blev monteret den 2. maj.”"),
        (BRO, "next", (2021,), f"»{BRO}« vil efter 2021 arbejde videre med: “Vi vil montere liften før sommer.”"),
        (LEG, "deadline", (), f"Tidsplanen for »{LEG}«: “30. juni 2023”"),
    ],
)  # fmt: skip
def test_openings(slot, name, label, years, sentence):
    """A value is woven into the sentence where its grammar is known, and quoted after a lead where not."""
    found = slot(name, label, years)
    assert opening(found, found.field.text, "da") == sentence


def test_a_blank_cell_has_its_headings_place(slot):
    """A blank slot stands where its heading stands."""
    blank = slot(LEG, "status", (2023,))
    assert blank.field is None
    assert (blank.place.start, blank.place.end) == (blank.heading.start, blank.heading.end)


def test_a_detail_belongs_to_its_goal(slot):
    """Who is responsible comes with the goal that it is for."""
    assert slot(LEG, "responsible").goal == "At ingen børn må stå uden for legepladsen."
