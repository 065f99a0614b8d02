"""Tests on the two real plans that the project was given, where they are present; none of their sentences stand here."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path

import pytest

from index import formats
from index.canonical import place
from index.passages import cut
from index.plan import parse
from index.records import Plan

FOLDER = Path(__file__).parents[3] / "shared" / "plans"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the shared plans are not here")
PARTS = ("done", "achieved", "next")


def plan_of(suffix: str) -> Plan:
    (path,) = FOLDER.glob(f"*{suffix}")
    (plan,) = parse(place(formats.read(path.read_bytes(), path.name).blocks), path.stem, path.name)
    return plan


def short(text: str) -> str:
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:12]


def test_who_and_when() -> None:
    """Both plans know their department, municipality and years."""
    assert [(p.department, p.municipality, p.period) for p in (plan_of(".md"), plan_of(".txt"))] == [
        ("Arbejdsmarkedsforvaltningen", "Hjørring Kommune", (2019, 2022)),
        ("Teknik og Miljø", "Hjørring Kommune", (2019, 2022)),
    ]


def test_all_six_indsatser_are_found() -> None:
    """Four in one file, named inside a cell; two in the other, named above the form."""
    names = [i.name for s in (".md", ".txt") for i in plan_of(s).initiatives]
    assert len(names) == 6
    assert [n.split()[0] for n in names] == [
        "Ingen",
        "Smidigere",
        "Job-uge",
        "Styrket",
        "Kantinerne",
        "Sekretariatet",
    ]


def test_every_goal_cell_is_a_goal_and_revisions_keep_theirs() -> None:
    """Four kinds once each; in the first plan once more in the revision, each keeping its original."""
    for initiative in plan_of(".md").initiatives:
        assert [g.kind for g in initiative.goals] == ["mål", "delmål", "handlemål", "succeskriterium"] * 2
        assert [g.revision for g in initiative.goals] == [None] * 4 + ["2021-2022"] * 4
        assert [g.keeps for g in initiative.goals[4:]] == [g.id for g in initiative.goals[:4]]
    for initiative in plan_of(".txt").initiatives:
        assert [g.kind for g in initiative.goals] == ["mål", "delmål", "handlemål", "succeskriterium"]


def test_every_status_of_every_year() -> None:
    """Midway and yearly statuses are complete; the years to come are known to be empty, "-" is blank."""
    for initiative in plan_of(".md").initiatives:
        assert [(s.year, s.kind, s.state) for s in initiative.statuses][1:] == [
            (2020, "status", "reported"), (2021, "status", "empty"), (2022, "status", "empty"),
        ]  # fmt: skip
    first = [i.statuses[0] for i in plan_of(".md").initiatives]
    assert [(s.year, s.kind) for s in first] == [(2019, "midtvejsstatus")] * 4
    assert [s.state for s in first] == ["reported", "reported", "reported", "partly"]
    assert first[3].achieved is None
    for initiative in plan_of(".txt").initiatives:
        assert [(s.year, s.state) for s in initiative.statuses] == [
            (2019, "reported"),
            (2020, "reported"),
            (2021, "empty"),
            (2022, "empty"),
        ]
        assert all(getattr(s, part) for s in initiative.statuses[:2] for part in PARTS)


def test_fields_that_only_point_elsewhere_have_no_value() -> None:
    """ "Ingen bemærkninger." is a value; "Se nedenstående." is none."""
    kantinerne = plan_of(".txt").initiatives[0]
    assert [(f.kind, bool(f.value)) for f in kantinerne.fields] == [
        ("description", True), ("purpose", True), ("target_group", True), ("partners", True), ("economy", True), ("description", False),
    ]  # fmt: skip


def test_themes_are_marked_as_the_document_marks_them() -> None:
    """Seven themes each; bold and capitals beside a box mean nothing."""
    for initiative in plan_of(".md").initiatives:
        assert Counter(t.marked for t in initiative.themes) == {"no": 6, "yes": 1}
    assert all(len(i.themes) == 7 for i in plan_of(".txt").initiatives)
    assert all(t.marked != "yes" for t in plan_of(".txt").initiatives[0].themes)


def test_amounts_with_unit_and_years() -> None:
    """All nine amounts of the first plan, and none in the second."""
    found = [
        [(str(a.value), a.year_from, a.year_to, a.recurring) for a in i.amounts]
        for i in plan_of(".md").initiatives
    ]
    assert found == [
        [
            ("4.6", 2020, 2020, False),
            ("6.1", 2021, 2021, False),
            ("7.6", 2022, 2022, False),
            ("7.8", 2023, 2023, True),
        ],
        [("5.0", 2020, 2020, False), ("5.5", 2021, 2021, False), ("5.0", 2022, 2022, True)],
        [("3.0", 2019, 2021, False)],
        [("5.5", 2020, 2022, False)],
    ]
    assert not any(i.amounts for i in plan_of(".txt").initiatives)


def test_introduction_is_prose() -> None:
    """The first plan's many introductory pages belong to no indsats, and are passages all the same."""
    (path,) = FOLDER.glob("*.md")
    canonical = place(formats.read(path.read_bytes(), path.name).blocks)
    plans = parse(canonical, "d", path.name)
    first = min(i.start for i in plans[0].initiatives)
    intro = [p for p in cut(canonical, plans, "d") if p.end <= first]
    assert len(intro) > 30
    assert {(p.kind, p.initiative) for p in intro} == {("prose", None)}
    assert {"Ungestrategien", "Sammenhæng"} <= {p.section for p in intro}
