"""Tests of catalogues: actions numbered under a numbered indsats."""

from __future__ import annotations

import pytest

from index.canonical import place
from index.formats import read
from index.plan import parse
from index.plans.catalogue import in_parentheses
from index.records import Field, Plan

CATALOGUE = """Katalog for Søby Kommune, gælder 1. januar 2024 - 31. december 2027. Det er vedtaget af byrådet efter en lang drøftelse, som hele kommunen var med i hen over vinteren det år.

INDSATSOMRÅDE 1. SKOV
Det skal lykkes: Der plantes mere skov.
1.1 Plant ti hektar (Park / 1. maj 2024)
1.2 Tegn et kort over stierne (GIS / -)
Opfølgning 2024: 1.1 er gennemført.
Opfølgning 2025:

INDSATSOMRÅDE 2. SØ
Det skal lykkes: Vandet bliver klart.
2.1 Fjern slam (Vand / udgangen af 2026)
Opfølgning 2024: Intet slam er fjernet.

BUDGET (1.000 kr.)
Handling\t2024\t2025
1.1 Ti hektar\t300\t-
2.1 Slam\t\t50
"""


@pytest.fixture
def plan() -> Plan:
    """Return the catalogue as a plan."""
    (found,) = parse(place(read(CATALOGUE.encode(), "katalog.txt").blocks), "d", "katalog.txt")
    return found


def test_numbered_items_are_the_activities_of_the_indsats_they_are_numbered_under(plan: Plan) -> None:
    """Who and when stand in a parenthesis behind each; a dash says that one of them is not stated."""
    found = [
        (g.kind, g.text, g.responsible and g.responsible.text, g.deadline and g.deadline.text)
        for i in plan.initiatives
        for g in i.goals
    ]
    assert found == [
        ("mål", "Der plantes mere skov.", None, None),
        ("aktivitet", "Plant ti hektar", "Park", "1. maj 2024"),
        ("aktivitet", "Tegn et kort over stierne", "GIS", None),
        ("mål", "Vandet bliver klart.", None, None),
        ("aktivitet", "Fjern slam", "Vand", "udgangen af 2026"),
    ]


def test_a_heading_in_capitals_is_one_under_a_label_left_blank(plan: Plan) -> None:
    """A blank "Opfølgning 2025:" does not swallow the next indsats."""
    assert [(i.name, [(s.year, s.state) for s in i.statuses]) for i in plan.initiatives] == [
        ("SKOV", [(2024, "reported"), (2025, "empty")]),
        ("SØ", [(2024, "reported")]),
    ]


def test_a_budget_by_action_goes_to_the_indsats_of_the_action(plan: Plan) -> None:
    """Rows "1.1" and "2.1" belong to indsats 1 and 2, in the unit of the heading above the table."""
    amounts = [[(int(a.value), a.unit, a.year_from) for a in i.amounts] for i in plan.initiatives]
    assert amounts == [[(300, "1.000 kr.", 2024)], [(50, "1.000 kr.", 2025)]]


def test_a_period_may_be_told_in_whole_dates(plan: Plan) -> None:
    """From the first of January in one year to the last of December in another."""
    assert plan.period == (2024, 2027)


@pytest.mark.parametrize(
    ("text", "who", "when"),
    [
        ("Byg en bro (Vej / juni 2024)", "Vej", "juni 2024"),
        ("Byg en bro (juni 2024; Vej)", "Vej", "juni 2024"),
        ("Byg en bro (Vej og Park, 2024).", "Vej og Park", "2024"),
        ("Byg en bro (- / hvert år)", None, "hvert år"),
        ("Byg en bro (2024–2026, Vej og Park)", "Vej og Park", "2024–2026"),
        ("Byg en bro [2024, Kultur, Fritid og Unge]", "Kultur, Fritid og Unge", "2024"),
        ("Byg en bro (Kultur, Fritid og Unge, løbende)", "Kultur, Fritid og Unge", "løbende"),
        ("Byg en bro (årligt, skolerne)", "skolerne", "årligt"),
        ("Byg en bro (2024 og 2026, tovholder: Vej)", "Vej", "2024 og 2026"),
        ("Byg en bro (2025 – Vej)", "Vej", "2025"),
        ("Byg en bro – Vej, 2. kvartal 2025", "Vej", "2. kvartal 2025"),
        ("Byg en bro – 2024, Vej og Park.", "Vej og Park", "2024"),
        ("Byg en bro (2026, ejer ikke afklaret)", None, "2026"),
    ],
)
def test_a_parenthesis_gives_who_and_when(text: str, who: str | None, when: str | None) -> None:
    """In either order, between slashes, semicolons, dashes or commas; without brackets behind a dash."""
    found = in_parentheses(Field(text, 0, len(text)), text)
    assert found is not None
    assert [part.text if part else None for part in found] == ["Byg en bro", who, when]


@pytest.mark.parametrize(
    "text",
    [
        "Byg en bro (se bilag)",
        "Byg en bro (2023/2024)",
        "Byg en bro (efter aftale, senest når 2024 er gået til ende)",
        "(Vej / 2024)",
        "Byg en bro (2026, hvis der er penge)",
        "Byg en bro (2026, 3 mio. kr.)",
        "Byg en bro – et projekt fra 2022, der blev sat i stå",
        "Rådet mødes fire gange – marts, juni og oktober",
    ],
)
def test_other_parentheses_stay_part_of_the_action(text: str) -> None:
    """Remarks, two years and an action that is nothing else are left alone."""
    assert in_parentheses(Field(text, 0, len(text)), text) is None


def test_actions_with_lines_of_their_own_keep_them() -> None:
    """Who, when and how it went below an action are the action's; the next number opens the next action."""
    source = """Handleplan for Søby Kommune

1. SKOVEN
1.1 Nye stier
Ansvarlig: Park. Frist: 2024.
Status 2023: Kortet er tegnet.
1.2 Nye bænke
Ansvarlig: Lauget. Frist: 2025.
Status 2023: To bænke er sat op.

2. SØEN
2.1 En ny bro
Ansvarlig: Vej. Frist: 2026.
Status 2023: Afventer tilladelse.
"""
    (plan,) = parse(place(read(source.encode(), "plan.txt").blocks), "d", "plan.txt")
    assert [i.name for i in plan.initiatives] == ["SKOVEN", "SØEN"]
    goals = plan.initiatives[0].goals
    assert [(g.text, g.responsible and g.responsible.text.strip(".")) for g in goals] == [
        ("Nye stier", "Park"),
        ("Nye bænke", "Lauget"),
    ]
    said = [(s.goal, s.note.text) for s in plan.initiatives[0].statuses if s.note]
    assert said == [(goals[0].id, "Kortet er tegnet."), (goals[1].id, "To bænke er sat op.")]


def test_a_lettered_list_under_a_goal_is_its_activities_and_its_budget_finds_them() -> None:
    """Names in the budget are what the activities begin with; its caption is no status."""
    source = """Strategi for Søby Kommune

MÅL 1: FLERE LÆSER
a) Boggaver til alle (Biblioteket, 2024)
b) Læseklub på skolen (Skolen, august 2025)
Status 2024: Gaverne er delt ud.

MÅL 2: FLERE SYNGER
a) Kor i hallen (Musikskolen, 2025)
Status 2024:

Budget i 1.000 kr.
Handling\t2024\t2025
Boggaver\t120\t-
Læseklub\t\t75
"""
    (plan,) = parse(place(read(source.encode(), "plan.txt").blocks), "d", "plan.txt")
    first, second = plan.initiatives
    assert [g.text for g in first.goals if g.kind == "aktivitet"] == [
        "Boggaver til alle",
        "Læseklub på skolen",
    ]
    assert [(int(a.value), a.year_from) for a in first.amounts] == [(120, 2024), (75, 2025)]
    assert [(s.year, s.state) for s in second.statuses] == [(2024, "empty")]
    assert not second.amounts
