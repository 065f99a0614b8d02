"""Tests of reports whose labels run in one line, whose years stand in lists, and whose tables have a year a row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.canonical import place
from index.formats import read
from index.plan import parse
from index.records import Plan

Read = Callable[..., Plan]


def from_text(text: str, name: str = "plan.md") -> Plan:
    """The only plan of a text."""
    (plan,) = parse(place(read(text.encode(), name).blocks), "d", name)
    return plan


def test_questions_that_follow_each_other_in_one_paragraph_are_parts() -> None:
    """Soft line breaks join label lines to one paragraph; each question still opens its part."""
    plan = from_text(
        "# Årsopfølgning 2023: Ældrepolitikken\n\n## 1) Mad og måltider — 🟡 Undervejs\n\n"
        "Hvad vil vi? Flere skal have et godt måltid.\nHvad har vi gjort? Tre køkkener er ombygget.\n"
        "Hvad er resultatet? 71 % er tilfredse.\nHvad sker der i 2024? To køkkener mere.\n\n"
        "## 2) Gåture — 🟢 Nået\n\nHvad vil vi? En gåklub.\nHvad har vi gjort? Ni er startet.\n"
    )
    food, walks = plan.initiatives
    assert [i.name for i in plan.initiatives] == ["Mad og måltider", "Gåture"]
    (status,) = food.statuses
    parts = (status.year, status.level, status.done, status.achieved, status.next)
    assert [p.text if p and not isinstance(p, int) else p for p in parts] == [
        2023,
        "🟡 Undervejs",
        "Tre køkkener er ombygget.",
        "71 % er tilfredse.",
        "To køkkener mere.",
    ]
    assert [g.text for g in walks.goals] == ["En gåklub."]


def test_years_in_a_list_under_economy_are_no_statuses() -> None:
    """ "- 2024: 300.000 kr." under a heading of a field is part of that field, also in a report."""
    plan = from_text(
        "# Evaluering af ungestrategien 2021-2024\n\n"
        + "".join(
            f"## {name}\n\nStatus: 🔴 Rød\n\nDet er forsinket.\n\n**Økonomi:**\n- 2023: 250.000 kr.\n- 2024: 300.000 kr.\n\n"
            for name in ("Fritidsjob", "Fravær")
        )
    )
    job = plan.initiatives[0]
    (status,) = job.statuses
    assert status.level is not None
    assert (status.level.text, status.note and status.note.text) == ("🔴 Rød", "Det er forsinket.")
    economy = job.field("economy")
    assert economy is not None
    assert economy.text.split("\n\n") == ["2023: 250.000 kr.", "2024: 300.000 kr."]
    assert [(a.value, a.year_from) for a in job.amounts] == [(250000, 2023), (300000, 2024)]


@pytest.mark.parametrize("unit", ["kr.", ""])
def test_a_table_with_a_year_a_row_gives_amounts_of_these_years(b: Any, read_plan: Read, unit: str) -> None:
    """Figures behind a year are of that year, in their own unit or that of the caption."""
    rows = [
        (f"{y}", f"{a} {unit}".strip(), f"{c} {unit}".strip())
        for y, a, c in ((2022, 500, 480), (2023, 800, 910))
    ]
    plan = read_plan(
        b.h(1, "Ældreplan 2022-2025"),
        b.h(2, "Mad"),
        b.p("Mål: Et godt måltid."),
        b.p("Ansvarlig: Køkkenet."),
        b.p("Beløb i t.kr." if not unit else "Sådan gik det."),
        b.table(("År", "Budget", "Forbrug"), *rows),
    )
    (food,) = plan.initiatives
    expected = "kr." if unit else "t.kr."
    assert [(int(a.value), a.unit, a.year_from) for a in food.amounts] == [
        (500, expected, 2022),
        (480, expected, 2022),
        (800, expected, 2023),
        (910, expected, 2023),
    ]
    assert food.statuses == ()


def test_an_action_with_its_labels_on_one_line_keeps_them() -> None:
    """ "Aktivitet: … Ansvarlig: … Frist: …" is one action, the first as well as the others."""
    plan = from_text(
        "# Demensplan 2023-2026\n\n## Indsats 1: Butikker\n\n**Mål:** 50 butikker.\n\n"
        "- Aktivitet: Kurser. Ansvarlig: Koordinatoren. Frist: 2024.\n- Aktivitet: Mærker. Ansvarlig: Kommunikation. Frist: 2025.\n"
    )
    (shops,) = plan.initiatives
    assert [
        (g.text, g.responsible.text, g.deadline.text) for g in shops.goals if g.responsible and g.deadline
    ] == [
        ("Kurser.", "Koordinatoren.", "2024."),
        ("Mærker.", "Kommunikation.", "2025."),
    ]
    assert shops.field("responsible") is None


def test_who_signs_the_title_page_counts_before_who_is_responsible() -> None:
    """The first line that names a part of the administration tells whose plan it is."""
    plan = from_text(
        "# Udviklingsstrategi 2024-2030\n\nHavneby Kommune, Plan og Erhverv\n\n## Havnen\n\nMålet er liv ved vandet. "
        "Teknik og Miljø er ansvarlig.\n\n## Handel\n\nMålet er flere butikker. Teknik og Miljø er ansvarlig.\n"
    )
    assert plan.department == "Plan og Erhverv"


def test_bold_labels_need_no_colon() -> None:
    """ "**Tovholder** Sprogcentret" is a label and its value; a sentence that begins in bold is a sentence."""
    plan = from_text(
        "# Årsrapport 2024 for integrationspolitikken\n\n## Dansk (grøn)\n\n**Tovholder** Sprogcentret\n\n**Mål** 80 procent består.\n\n"
        "**Status** 76 procent bestod i 2024.\n\n## Mentorer (gul)\n\n**Tovholder** Jobcentret\n\n**Mål** 60 par.\n\n**Status** 41 par.\n\n"
        "**Målet** er svært at nå.\n"
    )
    danish, mentors = plan.initiatives
    assert [(g.kind, g.text) for g in danish.goals] == [("mål", "80 procent består.")]
    responsible = danish.field("responsible")
    assert responsible is not None
    assert responsible.text == "Sprogcentret"
    (status,) = mentors.statuses
    assert (status.year, status.level and status.level.text) == (2024, "gul")
    assert status.note is not None
    assert status.note.text == "41 par.\n\nMålet er svært at nå."
