"""Names that stand once more where a table or a page goes on: "Flere hænder, fortsat"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.plans.names import continued
from index.records import Plan

Read = Callable[..., Plan]
HEAD = ("Indsats", "Aktivitet", "Ansvarlig", "Frist", "Status 2024")
FIRST = ("1.1 Flere hænder i plejen", "Løn under uddannelse", "Ældrechefen", "2026", "28 er begyndt.")
OTHER = ("1.2 Spis sammen", "Fællesspisning hver torsdag", "Landsbyrådet", "2025", "Otte huse er med.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Flere hænder, fortsat", "Flere hænder"),
        ("1.1 Flere hænder (fortsat)", "Flere hænder"),
        ("Flere hænder – forts.", "Flere hænder"),
        ("(Fortsat)", ""),
        ("Fortsat samarbejde", None),
        ("Indsatsen er fortsat", None),
        ("Flere hænder", None),
    ],
)
def test_what_a_name_goes_on_with(text: str, name: str | None) -> None:
    """A mark behind the name says that it goes on; the word in a sentence says nothing of the kind."""
    assert continued(text) == name


@pytest.mark.parametrize("name", ["1.1 Flere hænder, fortsat", "Flere hænder i plejen (fortsat)", "Fortsat"])
@pytest.mark.parametrize("apart", [False, True], ids=["one table", "two tables"])
def test_a_row_that_goes_on_is_of_the_same_initiative(
    b: Any, read_plan: Read, name: str, *, apart: bool
) -> None:
    """The activity of such a row belongs to the initiative above, in its table as in the next page's."""
    more = (name, "Fuldtid til alle", "MED-udvalget", "1. januar 2025", None)
    parts = [(HEAD, OTHER, FIRST), (HEAD, more)] if apart else [(HEAD, OTHER, FIRST, more)]
    tables = [t for rows in parts for t in (b.table(*rows), b.p("Kilde: Ældre og Sundhed."))]
    plan = read_plan(b.h(1, "Opfølgning på ældrepolitikken 2024"), *tables)
    assert [(i.name, [g.text for g in i.goals]) for i in plan.initiatives] == [
        ("Spis sammen", ["Fællesspisning hver torsdag"]),
        ("Flere hænder i plejen", ["Løn under uddannelse", "Fuldtid til alle"]),
    ]


def test_a_heading_that_goes_on_opens_no_initiative(b: Any, read_plan: Read) -> None:
    """What stands below "Indsats 1: …, fortsat" is told of the initiative of that name."""
    plan = read_plan(
        b.h(1, "Handleplan 2024"),
        b.h(2, "Indsats 1: Flere hænder i plejen"),
        b.p("Mål: Ingen stillinger står tomme."),
        b.p("Ansvarlig: Ældrechefen"),
        b.h(2, "Indsats 1: Flere hænder i plejen, fortsat"),
        b.p("Status 2024: 28 er begyndt."),
        b.h(2, "Indsats 2: Spis sammen"),
        b.p("Mål: Ingen spiser alene."),
        b.p("Ansvarlig: Landsbyrådet"),
    )
    assert [(i.name, len(i.statuses)) for i in plan.initiatives] == [
        ("Flere hænder i plejen", 1),
        ("Spis sammen", 0),
    ]


@pytest.mark.parametrize(
    "heading", ["Pejlemærke 1 (fortsat)", "Pejlemærke 1, fortsat", "Pejlemærke 1 – forts."]
)
def test_a_number_alone_that_goes_on_is_the_initiative_of_that_number(
    b: Any, read_plan: Read, heading: str
) -> None:
    """A second table under "Pejlemærke 1 (fortsat)" and a caption of its own makes no initiative of the caption."""
    head = ("Handling", "Ansvarlig", "Indikator", "Status 2024", "Bemærkning")
    plan = read_plan(
        b.h(1, "Opfølgning på fritidspolitikken"),
        b.h(2, "Pejlemærke 1: Luft til foreningerne"),
        b.p("Foreningerne bruger for lang tid på skemaer."),
        b.p("Tabel 1. Handlinger"),
        b.table(
            head, ("En indgang til tilskud", "Foreningsservice", "Svar på fem dage", "Grøn", "Det tog tre.")
        ),
        b.h(3, heading),
        b.p("Tabel 1, fortsat"),
        b.table(head, ("Årets leder kåres", "Idrætsrådet", "Ti indstillinger", "Gul", "Der kom otte.")),
        b.h(2, "Pejlemærke 2: Bevægelse hele livet"),
        b.p("Flere skal cykle."),
        b.table(head, ("Nye stier", "Natur og Vej", "12 km", None, None)),
    )
    assert [(i.name, [g.text for g in i.goals]) for i in plan.initiatives] == [
        ("Luft til foreningerne", ["En indgang til tilskud", "Årets leder kåres"]),
        ("Bevægelse hele livet", ["Nye stier"]),
    ]
    assert [(s.year, s.state) for s in plan.initiatives[1].statuses] == [(2024, "empty")]
