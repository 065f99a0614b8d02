"""Tests of forms whose rows are not all a label with its value: two labels a row, and labels within a label."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.records import Initiative, Plan

Read = Callable[..., Plan]


def _form(b: Any, read_plan: Read, *rows: tuple[object, ...]) -> Initiative:
    plan = read_plan(
        b.h(1, "Handleplan for badestrande 2023-2026"),
        b.h(2, "Indsats 1: Rent vand"),
        b.table(
            (("Formål", 1, 1), ("Alle kan bade uden at blive syge.", 3, 1)),
            ("Målgruppe", "Badegæster", "Ansvarlig", "Miljøafdelingen"),
            (("Handling", 2, 1), "Hvem", "Hvornår"),
            (("Prøver hver uge fra maj", 2, 1), "Laboratoriet", "Hvert år"),
            (("Nye skilte", 2, 1), "Driften", "Maj 2024"),
            *rows,
        ),
    )
    (found,) = plan.initiatives
    return found


def test_two_labels_in_a_row_below_a_goal_table_have_each_their_value(b: Any, read_plan: Read) -> None:
    """A row of label, value, label, value is one of the form, above and below the table of actions in it."""
    initiative = _form(b, read_plan, ("Økonomi", "80.000 kr. i 2024", "Samarbejde", "Havnen og Roklubben"))
    assert {f.kind: f.value.text for f in initiative.fields if f.value} == {
        "purpose": "Alle kan bade uden at blive syge.",
        "target_group": "Badegæster",
        "responsible": "Miljøafdelingen",
        "economy": "80.000 kr. i 2024",
        "partners": "Havnen og Roklubben",
    }
    assert [g.text for g in initiative.goals] == ["Prøver hver uge fra maj", "Nye skilte"]


NESTED = {
    "a year with its parts": (
        (("Opfølgning 2023", 1, 2), "Status", ("Fire af fem strande er rene.", 2, 1)),
        ("Næste skridt", ("En ny kloak ved Sønderstrand.", 2, 1)),
    ),
    "years of a status": (
        (("Status", 1, 2), "2023", ("Fire af fem strande er rene.", 2, 1)),
        ("2024", ("Alle strande er rene.", 2, 1)),
    ),
}
SAID = {
    "a year with its parts": [(2023, "Fire af fem strande er rene.", "En ny kloak ved Sønderstrand.")],
    "years of a status": [
        (2023, "Fire af fem strande er rene.", None),
        (2024, "Alle strande er rene.", None),
    ],
}


@pytest.mark.parametrize("name", NESTED)
def test_labels_beside_that_of_a_status_are_its_parts_or_years(b: Any, read_plan: Read, name: str) -> None:
    """What stands beside a label merged downwards belongs to one status of the year that either names."""
    initiative = _form(b, read_plan, *NESTED[name])
    told = [(s.year, s.note and s.note.text, s.next and s.next.text) for s in initiative.statuses]
    assert told == SAID[name]


def test_a_blank_part_of_a_status_is_one_that_was_not_reported(b: Any, read_plan: Read) -> None:
    """A year whose parts are all blank is an empty status of that year."""
    blank = ((("Opfølgning 2023", 1, 2), "Status", (None, 2, 1)), ("Næste skridt", (None, 2, 1)))
    initiative = _form(b, read_plan, *blank)
    assert [(s.year, s.state) for s in initiative.statuses] == [(2023, "empty")]


TOLD: dict[str, tuple[tuple[str, ...], ...]] = {
    "a line of its own": (
        (
            "Status 2023",
            "Vi har …\nsat skilte op.",
            "Vi har opnået …\nrene strande.",
            "Næste skridt\nEn sauna.",
        ),
        ("Status 2024", "Vi har …\nbygget en sauna.", "Vi har opnået …", "Næste skridt"),
    ),
    "the same line": (
        ("2023", "Vi har: sat skilte op.", "Vi har opnået: rene strande.", "Næste skridt: En sauna."),
        ("2024", "Vi har: bygget en sauna.", "Vi har opnået:", "Næste skridt: -"),
    ),
}


def _yearly(b: Any, read_plan: Read, *rows: tuple[object, ...]) -> Initiative:
    """A form whose last rows have a cell for each part of a status."""
    plan = read_plan(
        b.h(1, "Handleplan for badestrande 2023-2026"),
        b.h(2, "Indsats 1: Rent vand"),
        b.table(
            ("Indsats", ("Rent vand", 3, 1)),
            ("Formål", ("Alle kan bade uden at blive syge.", 3, 1)),
            ("Ansvarlig", ("Miljøafdelingen", 3, 1)),
            *rows,
        ),
    )
    (found,) = plan.initiatives
    return found


@pytest.mark.parametrize("name", TOLD)
def test_cells_that_open_with_the_parts_of_a_status_tell_of_its_year(
    b: Any, read_plan: Read, name: str
) -> None:
    """Each cell beside the year is the part that it opens with, blank where it says no more."""
    rows = [tuple(tuple(b.p(line) for line in cell.split("\n")) for cell in row) for row in TOLD[name]]
    initiative = _yearly(b, read_plan, *rows)
    told = [
        (s.year, *(p and p.text for p in (s.done, s.achieved, s.next, s.note))) for s in initiative.statuses
    ]
    assert told == [
        (2023, "sat skilte op.", "rene strande.", "En sauna.", None),
        (2024, "bygget en sauna.", None, None, None),
    ]


def test_labels_of_the_parts_alone_are_an_empty_status_between_years(b: Any, read_plan: Read) -> None:
    """A year whose cells hold no more than their labels was not reported; the year below it was."""
    parts = ("Vi har …", "Vi har opnået …", "Næste skridt …")
    said = [(b.p(part), b.p("Færdig.")) for part in parts]
    initiative = _yearly(b, read_plan, ("Status 2022", *parts), ("Status 2023", *said))
    assert [(s.year, s.state) for s in initiative.statuses] == [(2022, "empty"), (2023, "reported")]


def test_a_blank_row_among_years_is_an_empty_status(b: Any, read_plan: Read) -> None:
    """A row with nothing beside its year is no title over the rows below it, which are of other years."""
    initiative = _yearly(
        b,
        read_plan,
        ("", "Vi har …", "Vi har opnået …", "Næste skridt …"),
        ("Status 2022", "Vi har sat skilte op.", "Rene strande.", "En sauna."),
        ("Status 2023", None, None, None),
        ("Status 2024", "Vi har bygget en sauna.", None, None),
    )
    assert [(s.year, s.state) for s in initiative.statuses] == [
        (2022, "reported"),
        (2023, "empty"),
        (2024, "partly"),
    ]


@pytest.mark.parametrize("label", ["Mål, revideret 2024", "Revideret mål (2024)", "Mål (justeret i 2024)"])
def test_a_goal_that_a_form_gives_anew_is_its_revision(b: Any, read_plan: Read, label: str) -> None:
    """A row of its own gives the goal as it is from then on; what it was still stands beside it."""
    plan = read_plan(
        b.h(1, "Handleplan for badestrande 2023-2026"),
        b.table(
            ("Indsats", "Rent vand"),
            ("Mål", "Vandet er rent i 2024."),
            (label, "Vandet er rent i 2026."),
            ("Delmål", "Fire strande er prøvet."),
            ("Ansvarlig", "Miljøafdelingen"),
        ),
    )
    told = [(g.kind, g.text, g.revision) for g in plan.initiatives[0].goals]
    assert told == [
        ("mål", "Vandet er rent i 2024.", None),
        ("mål", "Vandet er rent i 2026.", "2024"),
        ("delmål", "Fire strande er prøvet.", None),
    ]
