"""Tests of follow-up that is told in running text under each name."""

from __future__ import annotations

import pytest

from index.canonical import place
from index.formats import read
from index.plan import parse
from index.plans.genre import status_year
from index.records import Initiative, Plan


def from_text(text: str) -> Plan:
    """The only plan of a Markdown text."""
    (plan,) = parse(place(read(text.encode(), "plan.md").blocks), "d", "plan.md")
    return plan


def told(initiative: Initiative) -> list[tuple[int | None, str | None, str | None]]:
    """Year, what was done and what comes next of each status."""
    return [
        (s.year, s.done.text if s.done else None, s.next.text if s.next else None)
        for s in initiative.statuses
    ]


CASE = """# Punkt 7. Opfølgning 2024 på handleplan for velfærdsteknologi 2023-2026

## Baggrund

Handleplanen blev vedtaget i 2022. Der er i 2024 holdt to møder.

## Status på de enkelte indsatser

### Skærmbesøg{light}

Skærmene skal erstatte korte besøg. Målet er, at 15 procent af besøgene foregår på skærm ved udgangen af 2025. Lederen af Hjemmeplejen er ansvarlig.

{done}

{ahead}

### Robotter{other}

Indsatsen skal afprøve robotter. Projektleder har været en sygeplejerske.

Der er i 2024 opstillet 40 robotter. De sparer tid.

## Videre proces

Udvalget får en status i september 2025.
"""
DONE = (
    "Der er i 2024 givet skærm til 118 borgere mod 52 i 2023. De er glade.",
    "I 2024 fik 118 borgere en skærm. 14 er stoppet igen.",
    "118 borgere fik en skærm i løbet af 2024.",
)


@pytest.mark.parametrize("done", DONE)
@pytest.mark.parametrize(
    "ahead", ["I 2025 udvides ordningen til Øst.", "Vi vil uddanne superbrugere. De begynder til maj."]
)
@pytest.mark.parametrize("lights", [("", ""), (" (i gang)", " (på pause)")])
def test_what_was_done_and_what_comes_next_are_told_apart(
    done: str, ahead: str, lights: tuple[str, str]
) -> None:
    """The sentences of the report's year are its status, the paragraph that looks ahead what comes next."""
    plan = from_text(CASE.format(done=done, ahead=ahead, light=lights[0], other=lights[1]))
    screens, robots = plan.initiatives
    assert told(screens) == [(2024, done, ahead)]
    assert told(robots) == [(2024, "Der er i 2024 opstillet 40 robotter. De sparer tid.", None)]
    assert [bool(s.level) for s in screens.statuses] == [bool(lights[0])]
    fields = {f.kind: f.value.text for f in screens.fields if f.value}
    assert fields["purpose"] == "Skærmene skal erstatte korte besøg."
    assert fields["responsible"] == "Lederen af Hjemmeplejen er ansvarlig."
    assert [(g.kind, g.deadline.text if g.deadline else None) for g in screens.goals] == [
        ("mål", "udgangen af 2025")
    ]
    responsible = robots.field("responsible")
    assert responsible is not None
    assert responsible.text == "Projektleder har været en sygeplejerske."


@pytest.mark.parametrize(
    "title", ["Opfølgning 2024 på kulturpolitikken", "Kulturpolitikken: årsrapport 2024"]
)
def test_a_report_may_tell_goals_and_what_was_done_in_one_text(title: str) -> None:
    """Not all that stands under a name in a report is its status."""
    plan = from_text(
        f"# {title}\n\n## Koncerter\n\nKoncerterne skal give flere en oplevelse. Kulturhuset er ansvarligt. Målet er 20 om året.\n\n"
        "I 2024 holdt vi 12 koncerter. Salen var fuld.\n\nI 2025 kommer der en festival.\n\n"
        "## Bøger\n\nDer er afsat 200.000 kr. i 2024. Biblioteket er ansvarligt.\n\nDer blev i 2024 købt 300 bøger.\n"
    )
    concerts, books = plan.initiatives
    assert told(concerts) == [
        (2024, "I 2024 holdt vi 12 koncerter. Salen var fuld.", "I 2025 kommer der en festival.")
    ]
    assert told(books) == [(2024, "Der blev i 2024 købt 300 bøger.", None)]
    assert [g.text for g in concerts.goals if g.kind == "mål"] == ["Målet er 20 om året."]
    assert concerts.field("responsible") is not None


def test_a_budget_far_below_is_no_part_of_what_is_told() -> None:
    """A table in another chapter that names the indsatser leaves what is told under their names where it ends."""
    text = CASE.format(done=DONE[0], ahead="I 2025 udvides ordningen.", light="", other="")
    plan = from_text(
        f"{text}\n## Økonomi\n\nBeløb i t.kr.\n\n| Indsats | Budget 2024 | Forbrug 2024 |\n|---|---|---|\n"
        "| Skærmbesøg | 900 | 870 |\n| Robotter | 100 | 90 |\n"
    )
    assert [told(i)[0][2] for i in plan.initiatives] == ["I 2025 udvides ordningen.", None]
    assert [[int(a.value) for a in i.amounts] for i in plan.initiatives] == [[900, 870], [100, 90]]


def test_a_paragraph_may_turn_from_what_was_to_what_comes() -> None:
    """Where both stand in one paragraph, what comes next begins with the sentence that looks ahead."""
    plan = from_text(
        "# Kulturpolitikken: årsrapport 2023\n\n## Koncerter\n\nI 2023 holdt vi 12 koncerter. Salen var fuld. "
        "I 2024 kommer der en festival.\n\n## Bøger\n\nDer blev i 2023 købt 300 bøger.\n"
    )
    assert [told(i) for i in plan.initiatives] == [
        [(2023, "I 2023 holdt vi 12 koncerter. Salen var fuld.", "I 2024 kommer der en festival.")],
        [(2023, "Der blev i 2023 købt 300 bøger.", None)],
    ]


def test_a_plan_that_only_looks_back_for_its_grounds_has_no_status() -> None:
    """What has been done before a plan is no follow-up on it."""
    plan = from_text(
        "# Kulturpolitik 2024-2027\n\n## Koncerter\n\nI 2023 holdt vi 12 koncerter. Målet er 20 om året. Kulturhuset er ansvarligt.\n\n"
        "## Bøger\n\nDer blev i 2023 købt 300 bøger. Målet er 500. Biblioteket er ansvarligt.\n"
    )
    assert [(i.name, i.statuses) for i in plan.initiatives] == [("Koncerter", ()), ("Bøger", ())]


def test_statistics_are_no_initiatives() -> None:
    """A report in which few sections tell what was done in its year has no indsatser in its chapters."""
    text = (
        "# Jobplanen: årsrapport 2023\n\n## Ledighed\n\nLedigheden er lav.\n\n## Sygedage\n\nDer var 12 dage i 2023.\n\n"
        "## Løn\n\nLønnen stiger.\n\n## Brancher\n\nDe fleste er i handel. I 2023 var det hver fjerde.\n\n## Alder\n\nMange er over 50.\n"
    )
    assert parse(place(read(text.encode(), "plan.md").blocks), "d", "plan.md") == ()


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Opfølgning 2024 på handleplan for stier 2023-2026", 2024),
        ("Status på handleplan 2020/2024 for 2022", 2022),
        ("Status på handleplan 2023-2026", None),
        ("Handleplan 2024", None),
        ("Evaluering 2022 og 2023", None),
    ],
)
def test_the_year_of_a_report_is_no_part_of_the_plans_period(title: str, year: int | None) -> None:
    """The years that a plan is for say nothing of when it is followed up."""
    assert status_year(title) == year
