"""Follow-up of initiatives that are told in running text throughout."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.plans.told_chapter import divided
from index.records import Field, Plan

Read = Callable[..., Plan]
TITLE = "Demensstrategi 2023-2027"
CLUB = "Målet er, at 40 par kommer i klubben. Ældrecentret har ansvaret. Der er afsat 300.000 kr. om året."
CAFE = "Målet er, at caféen har åbent hver uge. Sundhedshuset har ansvaret. Der er afsat 100.000 kr. i 2024."


def statuses(plan: Plan) -> list[list[tuple[int | None, str | None, str | None]]]:
    """Return the year, the note and what comes next of each initiative's statuses."""
    return [
        [(s.year, s.note and s.note.text, s.next and s.next.text) for s in i.statuses]
        for i in plan.initiatives
    ]


@pytest.mark.parametrize(
    "written",
    ["Kapitlet er skrevet i maj 2025.", "Tallene er opgjort den 1. maj 2025.", "Status er fra 2025."],
)
@pytest.mark.parametrize("heading", ["Hvor langt er vi?", "Status", "5. Hvordan er det gået?"])
def test_a_chapter_of_follow_up_tells_the_status_of_each_initiative(
    b: Any, read_plan: Read, heading: str, written: str
) -> None:
    """Names are shortened, the year is that of the text below the heading, and the last sentences look ahead."""
    plan = read_plan(
        b.h(1, TITLE),
        b.h(2, "Hverdag"),
        b.h(3, "Parklubben Birken"),
        b.p(CLUB),
        b.h(3, "Huskecafé for pårørende"),
        b.p(CAFE),
        b.h(2, heading),
        b.p(written),
        b.h(3, "Birken"),
        b.p("31 par er med. To er stoppet. Næste skridt er at åbne en klub til."),
        b.h(3, "Huskecaféen"),
        b.p("Caféen har åbent hver anden uge, fordi der mangler frivillige."),
        b.h(2, "Kontakt"),
        b.p("Skriv til os."),
    )
    assert [i.name for i in plan.initiatives] == ["Parklubben Birken", "Huskecafé for pårørende"]
    assert statuses(plan) == [
        [(2025, "31 par er med. To er stoppet.", "Næste skridt er at åbne en klub til.")],
        [(2025, "Caféen har åbent hver anden uge, fordi der mangler frivillige.", None)],
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("I 2024 har vi haft 31 par.", "I 2024 har vi holdt 12 aftener."),
        ("I 2024 blev 31 par optaget.", "I 2024 er der ansat en vært."),
    ],
)
def test_what_was_done_in_a_year_is_its_status(b: Any, read_plan: Read, first: str, second: str) -> None:
    """It begins with the sentence that names the year, in the paragraph of the money as in one of its own."""
    plan = read_plan(
        b.h(1, TITLE),
        b.h(2, "Parklubben Birken"),
        b.p(f"{CLUB} {first} To er stoppet."),
        b.h(2, "Huskecafé for pårørende"),
        b.p(CAFE),
        b.p(second),
    )
    assert statuses(plan) == [[(2024, f"{first} To er stoppet.", None)], [(2024, second, None)]]
    assert [(a.year_from, a.year_to) for a in plan.initiatives[0].amounts] == [(None, None)]


@pytest.mark.parametrize(
    "said",
    [
        "I 2019 blev der talt 31 par.",  # before the plan
        "I 2024 har vi afsat et lokale.",
        "I 2026 har vi en klub til.",
        "I 2024 åbner vi en klub til.",
    ],
)
def test_what_led_to_a_plan_or_is_to_be_is_no_status(b: Any, read_plan: Read, said: str) -> None:
    """Neither is what is granted, nor a single initiative's habit."""
    plan = read_plan(
        b.h(1, TITLE),
        b.h(2, "Parklubben Birken"),
        b.p(f"{CLUB} {said}"),
        b.h(2, "Huskecafé for pårørende"),
        b.p(f"{CAFE} {said}"),
    )
    assert statuses(plan) == [[], []]


@pytest.mark.parametrize(
    ("said", "ahead"),
    [
        ("Ventetiden er ni uger. I 2026 holder vi to kurser.", "I 2026 holder vi to kurser."),
        ("Ni er med. Udvalget får en sag i foråret.", "Udvalget får en sag i foråret."),
        ("Ni er med. Huset ventes at åbne i 2027.", "Huset ventes at åbne i 2027."),
        ("Ni er med. Kommunen ansætter en vært mere.", "Kommunen ansætter en vært mere."),
        (
            "Ni er med. Vi skal finde flere. Vi inviterer byen med.",
            "Vi skal finde flere. Vi inviterer byen med.",
        ),
        ("Vi skal finde flere. Ni er med.", None),
        ("Ni er med. To venter på, at huset står færdigt.", None),
        ("Ni er med. I 2025 er der kommet to.", None),
        ("Ni er med. Vi holder åbent hver torsdag.", None),
    ],
)
def test_what_comes_next_is_told_last(said: str, ahead: str | None) -> None:
    """The sentences at the end that all look ahead are what comes next; the rest is the note."""
    parts = divided(Field(said, 0, len(said)), said, 2025)
    found = parts.get("next")
    assert (found.text if found else None) == ahead
