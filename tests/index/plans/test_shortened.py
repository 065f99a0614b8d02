"""Tests of tables that call an indsats by other words than its own chapter does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.records import Plan

Read = Callable[..., Plan]

NUMBERS = {"letters": ("A1", "A2", "A3"), "of two": ("1.1", "1.2", "2.1"), "plain": ("1", "2", "3")}


@pytest.mark.parametrize("numbers", NUMBERS.values(), ids=NUMBERS)
@pytest.mark.parametrize("across", [False, True], ids=["plain", "with a row across"])
def test_a_row_in_other_words_is_that_of_its_number(
    b: Any, read_plan: Read, numbers: tuple[str, ...], *, across: bool
) -> None:
    """Where the other rows of a table kept name and number, the number tells which indsats a row is about."""
    one, two, three = numbers
    title = ((("Spor 1: Ud i det fri", 3, 1),),) if across else ()
    plan = read_plan(
        b.h(1, "Handleplan for naturskolen 2023-2026"),
        b.h(2, f"Indsats {one}: Madpakkehuse" if "A" not in one else f"{one}. Madpakkehuse"),
        b.p("Mål: Skolerne spiser ude."),
        b.p("Ansvarlig: Naturskolen"),
        b.h(2, f"Indsats {two}: Færre fald" if "A" not in one else f"{two}. 15 nye stier"),
        b.p("Mål: Ingen falder på stien."),
        b.p("Ansvarlig: Vejafdelingen"),
        b.h(2, f"Indsats {three}: Fuglekasser" if "A" not in one else f"{three}. Fuglekasser"),
        b.p("Mål: Flere fugle yngler."),
        b.p("Ansvarlig: Skolerne"),
        b.h(2, "Opfølgning 2024"),
        b.table(
            ("Nr.", "Indsats", "Status"),
            *title,
            (one, "Madpakkehuse", "Tre huse står klar."),
            (two, "Trygge veje", "To stier er lagt."),
            (three, "Fuglekasser", "Der er hængt 40 op."),
        ),
    )
    assert len(plan.initiatives) == 3
    second = plan.initiatives[1]
    assert [s.note and s.note.text for s in second.statuses] == ["To stier er lagt."]


def test_numbers_that_changed_name_no_one(b: Any, read_plan: Read) -> None:
    """Where a row bears another number than its name had, the rows' numbers tell nothing."""
    plan = read_plan(
        b.h(1, "Handleplan for naturskolen 2023-2026"),
        b.h(2, "Indsats 1: Madpakkehuse"),
        b.p("Ansvarlig: Naturskolen"),
        b.h(2, "Indsats 2: Stier"),
        b.p("Ansvarlig: Vejafdelingen"),
        b.h(2, "Indsats 3: Fuglekasser"),
        b.p("Ansvarlig: Skolerne"),
        b.h(2, "Opfølgning 2024"),
        b.table(
            ("Nr.", "Indsats", "Status"),
            ("1", "Fuglekasser", "Der er hængt 40 op."),
            ("2", "Bålpladser", "En plads er anlagt."),
            ("3", "Madpakkehuse", "Tre huse står klar."),
        ),
    )
    assert [s.note and s.note.text for i in plan.initiatives for s in i.statuses if i.name == "Stier"] == []


def test_a_number_of_a_chapter_is_not_that_of_an_indsats(b: Any, read_plan: Read) -> None:
    """A chapter with the same number does not keep a row from the indsats that is called by it."""
    plan = read_plan(
        b.h(1, "Handleplan for naturskolen 2023-2026"),
        b.h(2, "1.2 Sådan læses planen"),
        b.p("Hver indsats har sit skema."),
        b.h(2, "Indsats 1.1: Madpakkehuse"),
        b.p("Ansvarlig: Naturskolen"),
        b.h(2, "Indsats 1.2: Færre fald"),
        b.p("Ansvarlig: Vejafdelingen"),
        b.h(2, "Indsats 1.3: Fuglekasser"),
        b.p("Ansvarlig: Skolerne"),
        b.h(2, "Opfølgning 2024"),
        b.table(
            ("Nr.", "Indsats", "Status"),
            ("1.1", "Madpakkehuse", "Tre huse står klar."),
            ("1.2", "Trygge veje", "To stier er lagt."),
            ("1.3", "Fuglekasser", "Der er hængt 40 op."),
        ),
    )
    assert [i.name for i in plan.initiatives] == ["Madpakkehuse", "Færre fald", "Fuglekasser"]


def test_a_row_shortens_the_name_that_a_label_line_gave(b: Any, read_plan: Read) -> None:
    """ "Indsats 1: …" over a form names an indsats for the tables after it as a heading does."""
    forms = [
        block
        for number, name in enumerate(("Byttehaller på pladserne", "Reparation i byerne", "Gamle mursten"), 1)
        for block in (
            b.p(f"Indsats {number}: {name}"),
            b.table(
                ("Mål", "Mindre affald."), ("Ansvarlig", "Forsyningen"), ("Økonomi", "200.000 kr."), header=0
            ),
        )
    ]
    plan = read_plan(
        b.h(1, "Genbrugsplan 2023-2026"),
        *forms,
        b.h(2, "Overblik"),
        b.table(
            ("Nr.", "Indsats", "Status"),
            ("1", "Byttehaller", "I gang"),
            ("2", "Reparation", "Ikke startet"),
            ("3", "Gamle mursten", "I gang"),
        ),
    )
    assert [(i.name, [s.level and s.level.text for s in i.statuses]) for i in plan.initiatives] == [
        ("Byttehaller på pladserne", ["I gang"]),
        ("Reparation i byerne", ["Ikke startet"]),
        ("Gamle mursten", ["I gang"]),
    ]


def test_a_theme_with_a_comma_stays_one_where_a_heading_named_it(b: Any, read_plan: Read) -> None:
    """A row's theme that the chapter above the indsats bears is not divided at its comma."""
    plan = read_plan(
        b.h(1, "Genbrugsplan 2023-2026"),
        b.h(2, "Spor 1: Brug mindre, lån mere"),
        b.h(3, "Indsats 1: Byttehaller"),
        b.p("Mål: Mindre affald."),
        b.p("Ansvarlig: Forsyningen"),
        b.h(2, "Overblik"),
        b.table(
            ("Spor", "Nr.", "Indsats", "Status"), ("Brug mindre, lån mere", "1", "Byttehaller", "I gang")
        ),
    )
    assert [t.name for t in plan.initiatives[0].themes] == ["Brug mindre, lån mere"]
