"""Tests of traffic lights in names and right under them, and of parts of a status that stand apart."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.canonical import place
from index.formats import read
from index.plan import parse
from index.records import Initiative, Plan

Read = Callable[..., Plan]


def from_text(text: str) -> Plan:
    """The only plan of a Markdown text."""
    (plan,) = parse(place(read(text.encode(), "plan.md").blocks), "d", "plan.md")
    return plan


def levels(initiative: Initiative) -> list[tuple[int | None, str | None]]:
    """The years of an initiative's statuses with their lights."""
    return [(s.year, s.level.text if s.level else None) for s in initiative.statuses]


@pytest.mark.parametrize(
    ("names", "light"),
    [
        (("Sti (i gang)", "Bro (afsluttet)"), "i gang"),
        (("Sti – I gang", "Bro – Ikke igangsat"), "I gang"),
        (("Sti [Gul]", "Bro [Rød]"), "Gul"),
        (("Sti (status: forsinket)", "Bro (status: i gang)"), "forsinket"),
        (("🟡 Sti", "🔴 Bro"), "🟡"),
        (("Sti 🟡 Gul", "Bro 🔴 Rød"), "🟡 Gul"),
        (("1. Sti: På vej", "2. Bro: Udskudt"), "På vej"),
        (("Mål 1: Sti (i gang)", "Mål 2: Bro (afsluttet)"), "i gang"),
        (("Indsats 1: Sti I gang", "Indsats 2: Bro Sat i bero"), "I gang"),
        (("Sti Ikke påbegyndt", "Bro Gennemført"), "Ikke påbegyndt"),
    ],
)
def test_a_light_in_a_name_is_the_status_not_the_name(names: tuple[str, str], light: str) -> None:
    """Words in brackets, behind a dash or a colon, and drawn lights are how it goes."""
    one, other = names
    plan = from_text(
        f"# Opfølgning 2024 på trafikplanen\n\n## {one}\n\nDer er anlagt 2 km.\n\n## {other}\n\nDer er holdt møder.\n"
    )
    assert [i.name for i in plan.initiatives] == ["Sti", "Bro"]
    assert levels(plan.initiatives[0]) == [(2024, light)]


def test_an_end_of_a_name_that_is_no_habit_stays() -> None:
    """One name with a word of progress behind a dash is a name; a place in brackets always is part of it."""
    plan = from_text(
        "# Trafikplan 2023-2026\n\n## Broen – i gang\n\n**Mål:** En bro.\n\n**Ansvarlig:** Vej\n\n"
        "## Stien (Nordby)\n\n**Mål:** En sti.\n\n**Ansvarlig:** Vej\n"
    )
    assert [i.name for i in plan.initiatives] == ["Broen – i gang", "Stien (Nordby)"]


@pytest.mark.parametrize("title", ["Jobplan 2023-2026", "Årlig opfølgning 2024"])
@pytest.mark.parametrize("light", ["🟡 **Gul**", "**Gul**", "🟡", "*Gul*"])
def test_a_light_under_a_name_is_that_of_the_latest_year(light: str, title: str) -> None:
    """A light on a line of its own joins the words on the latest year, wherever they stand."""
    plan = from_text(
        f"# {title}\n\nJobplan for kommunen.\n\n## Mål 1: Unge\n\n{light}\n\n**Målsætning:** Flere i job.\n\n**Status 2023:** Et hold.\n\n"
        "**Status 2024:** To hold.\n\n## Mål 2: Ældre\n\n🟢 Grøn\n\n**Målsætning:** Færre alene.\n\n**Status 2024:** Tre hold.\n"
    )
    young, old = plan.initiatives
    assert [(y, bool(v)) for y, v in levels(young)] == [(2023, False), (2024, True)]
    assert levels(old) == [(2024, "🟢 Grøn")]


def test_a_legend_of_lights_is_no_status() -> None:
    """What the colours mean is told in lists of them."""
    plan = from_text(
        "# Jobplan 2023-2026\n\n## Sådan læser du trafiklysene\n\n🟢 Grøn: målet er nået.\n\n🟡 Gul: vi er på vej.\n\n"
        "## Unge\n\n**Mål:** Flere i job.\n\n**Ansvarlig:** Ungehuset\n\n## Ældre\n\n**Mål:** Færre alene.\n\n**Ansvarlig:** Omsorg\n"
    )
    assert [(i.name, i.statuses) for i in plan.initiatives] == [("Unge", ()), ("Ældre", ())]


def test_an_assessment_in_words_is_no_light(b: Any, read_plan: Read) -> None:
    """A chapter "Samlet vurdering" makes no initiative of the heading over a table of them."""
    plan = read_plan(
        b.h(1, "Opfølgning på klimaplan 2022-2026"),
        b.h(2, "Oversigt over handlingerne"),
        b.table(
            ("Handling", "Tovholder", "Status 2024"), ("Sol", "Drift", "Ti tage."), ("Vind", "Plan", "Nej.")
        ),
        b.h(2, "Økonomi"),
        b.p("Der er afsat 2 mio. kr. i 2024."),
        b.h(2, "Samlet vurdering"),
        b.p("Det går godt."),
    )
    assert [i.name for i in plan.initiatives] == ["Sol", "Vind"]


@pytest.mark.parametrize("ahead", ["Næste skridt i 2025", "Næste skridt", "Næste skidt i 2025"])
def test_what_comes_next_belongs_to_the_year_that_was(ahead: str) -> None:
    """Who is responsible may stand between what was done and what comes next, which is for the year after."""
    plan = from_text(
        "# Jobplan 2023-2026\n\n## Mål 1: Unge\n\n**Målsætning:** Flere i job.\n\n**Det har vi gjort i 2024**\n\n- Et hold.\n\n"
        f"**Resultat:** 20 i job.\n\n**Ansvarlig:** Ungehuset\n\n**{ahead}**\n\n- To hold.\n"
    )
    (young,) = plan.initiatives
    (status,) = young.statuses
    assert (status.year, status.done and status.done.text, status.next and status.next.text) == (
        2024,
        "Et hold.",
        "To hold.",
    )


def test_short_lines_with_lights_are_names() -> None:
    """Where lines of text that stand for headings bear lights, each is a name, the first under a heading too."""
    plan = from_text(
        "# Opfølgning på handleplan for natur 2022-2025\n\nUdvalget for Natur, den 3. marts 2025\n\n## Baggrund\n\nPlanen er fra 2022.\n\n"
        "## Indsatser\n\n**Engfugle i Ådalen** - *i gang*\n\nI 2024 er der lavet seks aftaler.\n\n"
        "**Vilde blomster** - *afsluttet*\n\nI 2024 er 14 km vejkant sået til.\n"
    )
    assert [i.name for i in plan.initiatives] == ["Engfugle i Ådalen", "Vilde blomster"]
    assert [levels(i) for i in plan.initiatives] == [[(2024, "i gang")], [(2024, "afsluttet")]]


def test_words_of_progress_in_lower_case_end_a_name() -> None:
    """Without a mark only a capital tells a light from the words of the name."""
    plan = from_text(
        "# Ungeplan 2023-2026\n\n## Unge i gang\n\n**Mål:** Flere i job.\n\n**Ansvarlig:** Jobcentret\n\n"
        "## Familier i gang\n\n**Mål:** Flere i job.\n\n**Ansvarlig:** Jobcentret\n"
    )
    assert [i.name for i in plan.initiatives] == ["Unge i gang", "Familier i gang"]


def test_what_ended_is_said_of_one_name_alone() -> None:
    """An indsats that was dropped says so in brackets, though no other name bears a light, and its text tells when."""
    plan = from_text(
        "# Trafikplan 2023-2026\n\n## Broen\n\n**Mål:** En bro.\n\n**Ansvarlig:** Vej\n\n"
        "## Færgen (UDGÅET)\n\n**Ansvarlig:** Havnen\n\n"
        "Byrådet besluttede den 3. maj 2024 at stoppe arbejdet, fordi broen er billigere.\n"
    )
    assert [i.name for i in plan.initiatives] == ["Broen", "Færgen"]
    assert levels(plan.initiatives[1]) == [(2024, "UDGÅET")]


@pytest.mark.parametrize("light", ["Grøn", "Ikke påbegyndt", "Rød"])
def test_a_light_on_a_line_of_its_own_opens_a_status(b: Any, read_plan: Read, light: str) -> None:
    """A status cell of two lines, a colour over words, gives the colour as the level and all of it as the note."""
    plan = read_plan(
        b.h(1, "Klimaplan, opfølgning 2025"),
        b.table(
            ("Indsats", "Ansvarlig", "Status 2025"),
            ("Ny skov", "Natur", (b.p(light), b.p("18 ha er plantet."))),
            ("Flere køer på græs", "Natur", (b.p("Grøn og fin eng"), b.p("Køerne er på græs."))),
        ),
    )
    assert [levels(i) for i in plan.initiatives] == [[(2025, light)], [(2025, None)]]
    assert plan.initiatives[0].statuses[0].note
