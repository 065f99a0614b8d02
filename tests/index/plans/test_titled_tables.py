"""Tests of tables that a numbered line above them names, one table after another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.records import Plan

Read = Callable[..., Plan]


def form(b: Any, who: str, what: str) -> Any:
    """A form of three questions."""
    return b.table(
        ("Hvad gør vi?", what),
        ("Hvem gør det?", who),
        ("Hvad koster det?", "10.000 kr."),
        ("Status 2024", "I gang"),
        header=0,
    )


def test_a_table_for_each_goal_is_an_initiative_for_each(b: Any, read_plan: Read) -> None:
    """Numbered goals that stand as captions over forms name the forms; the plan's title names none."""
    plan = read_plan(
        b.h(1, "Handleplan for unge 2023-2025"),
        b.p("Planen har to mål."),
        b.p("Mål 1: Flere i fritidsjob"),
        form(b, "Vejledningen", "Jobbutik"),
        b.p("Mål 2: Bedre søvn"),
        form(b, "Sundhedsplejen", "Mobilfri nat"),
    )
    assert plan.title == "Handleplan for unge 2023-2025"
    assert [i.name for i in plan.initiatives] == ["Flere i fritidsjob", "Bedre søvn"]
    assert [[g.text for g in i.goals if g.kind == "aktivitet"] for i in plan.initiatives] == [
        ["Jobbutik"],
        ["Mobilfri nat"],
    ]


def test_numbered_goals_over_tables_of_an_initiative_stay_its_goals(b: Any, read_plan: Read) -> None:
    """Inside an initiative, tables named by goals open no initiatives of their own."""
    plan = read_plan(
        b.h(1, "Handleplan for unge 2023-2025"),
        b.h(2, "Indsats 1: Det gode ungeliv"),
        b.p("Formål: Flere trives."),
        b.p("Mål 1: Flere i fritidsjob"),
        b.table(("Aktivitet", "Ansvarlig"), ("Jobbutik", "Vejledningen")),
        b.p("Mål 2: Bedre søvn"),
        b.table(("Aktivitet", "Ansvarlig"), ("Mobilfri nat", "Sundhedsplejen")),
    )
    assert [i.name for i in plan.initiatives] == ["Det gode ungeliv"]
    told = [(g.kind, g.text) for g in plan.initiatives[0].goals]
    assert ("mål", "Flere i fritidsjob") in told
    assert ("aktivitet", "Mobilfri nat") in told


def test_rows_under_a_title_row_are_the_activities_of_what_it_names(b: Any, read_plan: Read) -> None:
    """A column that repeats the title row's number names nothing; "Slut" is the deadline, and sums are no activity."""
    head = ("Spor", "Aktivitet", "Formål", "Ejer", "Start", "Slut", "Budget 2024 (t.kr.)", "Status")
    plan = read_plan(
        b.h(1, "Tiltagsoversigt for cykling 2024-2027"),
        b.table(
            head,
            (("Spor 1: Sikre skoleveje", 8, 1),),
            ("1", "Hjertezoner", "Færre biler", "Vejchefen", "2024", "2025", "350", "Indført"),
            ("1", "Cyklistprøve", "Bedre regler", "SSP-konsulenten", "2025", "løbende", "45", "Ikke begyndt"),
            (("Spor 2: Trygge byer", 8, 1),),
            ("2", "Rundkørsel", "Færre uheld", "Vejchefen", "2024", None, "-", "Udbud"),
            (None, "I alt", None, None, None, None, "395", None),
        ),
    )
    first, second = plan.initiatives
    assert (first.name, second.name) == ("Sikre skoleveje", "Trygge byer")
    told = [
        (g.text, g.responsible.text, g.deadline.text) for g in first.goals if g.responsible and g.deadline
    ]
    assert told == [("Hjertezoner", "Vejchefen", "2025"), ("Cyklistprøve", "SSP-konsulenten", "løbende")]
    assert [a.value for a in first.amounts] == [350, 45]
    assert not [f for f in first.fields if f.kind == "economy"]
    assert [(g.text, g.deadline.text if g.deadline else None) for g in second.goals] == [
        ("Rundkørsel", "2024")
    ]
    assert [(a.value, a.year_from) for a in plan.amounts] == [(395, 2024)]


@pytest.mark.parametrize("cell", ["1", "Spor 1", None])
def test_a_title_row_that_is_said_again_goes_on_with_its_rows(
    b: Any, read_plan: Read, cell: str | None
) -> None:
    """ "Spor 1: … (fortsat)" is the same one, whatever its rows say in front; a status may be the name of a label."""
    plan = read_plan(
        b.h(1, "Tiltagsoversigt for cykling 2024-2027"),
        b.table(
            ("Spor", "Aktivitet", "Ejer", "Slut", "Status"),
            (("Spor 1: Sikre skoleveje", 5, 1),),
            (cell, "Hjertezoner", "Vejchefen", "2024", "Færdig"),
            (("Spor 1: Sikre skoleveje (fortsat)", 5, 1),),
            (cell, "Cyklistprøve", "Skolechefen", "2026", None),
        ),
    )
    (one,) = plan.initiatives
    assert one.name == "Sikre skoleveje"
    assert [(g.text, g.deadline.text if g.deadline else None) for g in one.goals] == [
        ("Hjertezoner", "2024"),
        ("Cyklistprøve", "2026"),
    ]


def test_rows_with_a_number_that_nothing_has_are_initiatives_themselves(b: Any, read_plan: Read) -> None:
    """Where "Spor" is a number and no heading says what it is, each row is an initiative of that theme."""
    plan = read_plan(
        b.h(1, "Tiltagsoversigt for cykling 2024-2027"),
        b.table(
            ("Spor", "Tiltag", "Ejer", "Frist"),
            ("1", "Hjertezoner", "Vejchefen", "2025"),
            ("1", "Cyklistprøve", "Skolechefen", "2026"),
            ("2", "Rundkørsel", "Vejchefen", "2027"),
        ),
    )
    assert [(i.name, i.themes[0].name) for i in plan.initiatives] == [
        ("Hjertezoner", "1"),
        ("Cyklistprøve", "1"),
        ("Rundkørsel", "2"),
    ]


def test_a_row_with_one_bold_cell_is_the_title_of_those_below(b: Any, read_plan: Read) -> None:
    """A spreadsheet's group rows are in bold and have nothing beside them; a plain row with one cell is a row."""
    plan = read_plan(
        b.h(1, "Handleplan for trafik 2024-2026"),
        b.table(
            ("Aktivitet", "Ejer", "Frist"),
            ((b.p("Flere cykelstier", bold=True),), None, None),
            ("Cykelsti ved Åvej", "Vejchefen", "2025"),
            ("Lys på stien", None, None),
            ((b.p("Kampagner", bold=True),), None, None),
            ("Lygtedag", "Dagtilbudschefen", "2026"),
        ),
    )
    assert [(i.name, [g.text for g in i.goals]) for i in plan.initiatives] == [
        ("Flere cykelstier", ["Cykelsti ved Åvej", "Lys på stien"]),
        ("Kampagner", ["Lygtedag"]),
    ]


ROADS = (
    (("Tema 1: Veje", 8, 1),),
    ("1.1", "Slidlag", "Vejene holder.", "Nyt slidlag", "Vejchefen", "2027", "Gul", "Prisen er steget."),
    ("1.2", "Slidlag", "", "Revner lukkes", "Driftslederen", "Hvert år", "Grøn", "Udført."),
    (("Tema 2: Parker", 8, 1),),
    ("2.1", "Træer", "Flere træer.", "Plantning", "Parkchefen", "2028", "-", "-"),
    ("2.2", "Bænke", "Flere kan hvile sig.", "30 bænke", "Parkchefen", "2026", "Rød", "Standset."),
)


@pytest.mark.parametrize(
    "head",
    [
        (("#", "Område", "Målsætning", "Handling", "Tovholder", "Deadline", "Fremdrift", "Bemærkninger"),),
        (("Nr.", "Emne", "Mål", "Tiltag", "Ansvar", "Tid", "Trafiklys", "Status"),),
        (
            (None, "Planen", None, None, "Ansvar", None, "Status 2025", None),
            ("Nr.", "Indsats", "Mål", "Aktivitet", "Hvem", "Hvornår", "Farve", "Bemærkninger"),
        ),
        (
            (None, ("Planen", 3, 1), ("Ansvar", 2, 1), ("Status 2025", 2, 1)),
            ("Nr.", "Indsats", "Mål", "Aktivitet", "Hvem", "Hvornår", "Farve", "Tekst"),
        ),
    ],
    ids=["area", "topic", "two rows", "two rows merged"],
)
def test_rows_under_themes_are_initiatives_whatever_heads_their_names(
    b: Any, read_plan: Read, head: tuple[Any, ...]
) -> None:
    """Title rows name the themes, the column after the numbers the initiatives, also below a head of two rows."""
    plan = read_plan(
        b.h(1, "Opfølgning på Vejplan 2024-2028"),
        b.p("Status pr. 1. november 2025"),
        b.table(*head, *ROADS, header=len(head)),
    )
    assert plan.title == "Opfølgning på Vejplan 2024-2028"
    named = {i.name: [t.name for t in i.themes] for i in plan.initiatives}
    assert named == {"Slidlag": ["Veje"], "Træer": ["Parker"], "Bænke": ["Parker"]}
    surface = plan.initiatives[0]
    assert [g.text for g in surface.goals] == ["Vejene holder.", "Nyt slidlag", "Revner lukkes"]
    assert [
        (s.year, s.level.text if s.level else None, s.note.text if s.note else None) for s in surface.statuses
    ] == [
        (2025, "Gul", "Prisen er steget."),
        (2025, "Grøn", "Udført."),
    ]


def test_a_slip_in_a_name_parts_no_rows(b: Any, read_plan: Read) -> None:
    """Rows whose names differ by a letter or their number are one initiative with several activities."""
    plan = read_plan(
        b.h(1, "Opfølgning på Vejplan 2024-2028"),
        b.table(
            ("Indsats", "Aktivitet", "Ansvarlig"),
            ("1.1 Vintertjeneste", "Nye ruter", "Driftslederen"),
            ("1.2 Vintertjenste", "Mindre salt", "Vejchefen"),
            ("1.3 Bænke", "30 bænke", "Parkchefen"),
        ),
    )
    winter = plan.initiatives[0]
    assert [(g.text, g.responsible.text if g.responsible else None) for g in winter.goals] == [
        ("Nye ruter", "Driftslederen"),
        ("Mindre salt", "Vejchefen"),
    ]
    assert not [f for f in winter.fields if f.kind == "responsible"]
