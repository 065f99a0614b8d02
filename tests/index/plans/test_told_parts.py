"""Tests of statuses that open their parts with words, and of files that open each plan with its owner."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.canonical import Canonical
from index.plan import parse
from index.records import Plan, YearStatus

Read = Callable[..., Plan]


def said(status: YearStatus) -> list[str | None]:
    """What a status has under each of its parts."""
    parts = (status.done, status.achieved, status.next, status.note)
    return [p.text if p else None for p in parts]


def test_the_words_that_open_a_paragraph_tell_its_part(b: Any, read_plan: Read) -> None:
    """ "Vi har …", "Vi har opnået …" and "Vi vil arbejde videre med …" in one cell are the parts of the status."""
    cell = (
        b.p("Vi har åbnet en café. Vi har ansat to."),
        b.p("Vi har opnået, at 20 kommer."),
        b.p("Vi vil arbejde videre med åbningstiden."),
    )
    plan = read_plan(
        b.h(1, "Handleplan for unge 2022-2024"),
        b.h(2, "Indsats: Caféen"),
        b.table(
            ("Formål", "Flere mødes."),
            ("Målgruppe", "Unge"),
            ("Status 2022", cell),
            ("Status 2023", "-"),
            header=0,
        ),
    )
    first, second = plan.initiatives[0].statuses
    assert said(first) == [
        "Vi har åbnet en café. Vi har ansat to.",
        "Vi har opnået, at 20 kommer.",
        "Vi vil arbejde videre med åbningstiden.",
        None,
    ]
    assert (first.state, second.state) == ("reported", "empty")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vi har bygget. Vi har opnået… Vi vil arbejde videre med lys.",
            ["Vi har bygget.", None, "Vi vil arbejde videre med lys.", None],
        ),
        (
            "Vi har bygget og malet. Vi har købt lys.",
            [None, None, None, "Vi har bygget og malet. Vi har købt lys."],
        ),
        (
            "Skolen har bygget. Vi vil arbejde videre med lys.",
            [None, None, None, "Skolen har bygget. Vi vil arbejde videre med lys."],
        ),
    ],
)
def test_parts_are_told_apart_only_where_each_has_its_words(
    b: Any, read_plan: Read, text: str, expected: list[str | None]
) -> None:
    """A part with nothing behind its words is blank; a text that doesn't open so stays one note."""
    plan = read_plan(
        b.h(1, "Handleplan for unge 2022-2024"),
        b.table(
            ("Indsats", "Ansvarlig", "Status 2023"),
            ("Caféen", "Skolen", text),
            ("Havnen", "Havnekontoret", "-"),
        ),
    )
    status = plan.initiatives[0].statuses[0]
    assert said(status) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "To er åbnet. Næste skridt: En tredje åbner i maj.",
            [None, None, "En tredje åbner i maj.", "To er åbnet."],
        ),
        (
            "To er åbnet.\nNS: En tredje åbner i maj.",
            [None, None, "En tredje åbner i maj.", "To er åbnet."],
        ),
        (
            "Gjort: To er åbnet. Resultat: 20 kommer. Videre arbejde: Åbningstiden.",
            ["To er åbnet.", "20 kommer.", "Åbningstiden.", None],
        ),
        ("To er åbnet. NS: -", [None, None, None, "To er åbnet."]),
        ("To er åbnet: Byen og havnen.", [None, None, None, "To er åbnet: Byen og havnen."]),
        ("To er åbnet. NB: En lukker.", [None, None, None, "To er åbnet. NB: En lukker."]),
    ],
)
def test_labels_inside_a_status_tell_its_parts(
    b: Any, read_plan: Read, text: str, expected: list[str | None]
) -> None:
    """ "Næste skridt:" inside a status, or the letters that the document explains as it, opens what comes next."""
    plan = read_plan(
        b.h(1, "Handleplan for unge 2022-2024"),
        b.p("Forkortelser: GP = genbrugsplads, NS = næste skridt og NB = nota bene."),
        b.table(
            ("Indsats", "Ansvarlig", "Status ult. 2023"),
            ("Caféen", "Skolen", text),
            ("Havnen", "Havnekontoret", "-"),
        ),
    )
    status = plan.initiatives[0].statuses[0]
    assert (said(status), status.year) == (expected, 2023)


def test_letters_that_no_one_explains_are_no_label(b: Any, read_plan: Read) -> None:
    """ "NS:" in a document that doesn't say what it is short for stays in the note."""
    plan = read_plan(
        b.h(1, "Handleplan for unge 2022-2024"),
        b.table(
            ("Indsats", "Ansvarlig", "Status 2023"),
            ("Caféen", "Skolen", "To er åbnet. NS: En tredje."),
            ("Havnen", "Havnekontoret", "-"),
        ),
    )
    assert said(plan.initiatives[0].statuses[0]) == [None, None, None, "To er åbnet. NS: En tredje."]


def test_a_light_may_stand_before_the_parts(b: Any, read_plan: Read) -> None:
    """ "Gul. To er åbnet. Næste skridt: …" is a level, a note and what comes next."""
    plan = read_plan(
        b.h(1, "Handleplan for unge 2022-2024"),
        b.h(2, "Indsats: Caféen"),
        b.table(
            ("Formål", "Flere mødes."),
            ("Målgruppe", "Unge"),
            ("Status 2022", "Gul. To er åbnet. Næste skridt: En tredje."),
            header=0,
        ),
    )
    status = plan.initiatives[0].statuses[0]
    assert said(status) == [None, None, "En tredje.", "To er åbnet."]
    assert status.level is not None
    assert status.level.text == "Gul"


def test_a_chapter_called_the_plan_of_someone_is_a_plan(b: Any, lay: Callable[..., Canonical]) -> None:
    """ "Handleplan for Boliger" over indsatser divides the file; "Handleplan for boliger" is a topic and doesn't."""

    def chapters(one: str, other: str) -> list[tuple[str, str | None, int]]:
        form = (("Formål", "Flere mødes."), ("Målgruppe", "Unge"))
        made = [b.h(1, "Handleplaner 2022-2024"), b.p("Social og Psykiatri, Søby Kommune")]
        for owner, names in ((one, ("Caféen", "Havnen")), (other, ("Stien",))):
            made.append(b.h(2, f"Handleplan for {owner}"))
            made += [x for n in names for x in (b.h(3, f"Indsats: {n}"), b.table(*form, header=0))]
        return [(p.title, p.department, len(p.initiatives)) for p in parse(lay(*made), "d", "fil.pdf")]

    assert chapters("Værestedet", "Bostøtte og Boliger") == [
        ("Handleplan for Værestedet", "Værestedet", 2),
        ("Handleplan for Bostøtte og Boliger", "Bostøtte og Boliger", 1),
    ]
    assert len(chapters("unge", "boliger")) == 1
