"""Tests of themes to tick in one line, whatever the line calls them, and of columns whose sense the others give."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.canonical import place
from index.formats import read
from index.plan import parse
from index.records import Plan

Read = Callable[..., Plan]

PAGE = (
    "<html><body><h1>Handleplan for ro 2022-2025</h1><h2>A. Stille rum</h2>"
    "<p>{line}</p><p>Formål: Der skal være ro.</p><p>Ansvarlig: Huset</p><p>Målgruppe: Alle</p></body></html>"
)
TYPED = "<span style='font-family:Wingdings'>{}</span>"


def themes(plan: Plan) -> list[tuple[str, str]]:
    return [(t.name, t.marked) for t in plan.initiatives[0].themes]


@pytest.mark.parametrize("label", ["Temaer", "Pejlemærker"])
@pytest.mark.parametrize(
    ("on", "off"),
    [
        ("☒", "☐"),
        (TYPED.format("þ"), TYPED.format("¨")),
        ('<font face="Wingdings">þ</font>', '<font face="Wingdings">¨</font>'),
    ],
)
def test_names_to_tick_behind_a_label_are_themes(label: str, on: str, off: str) -> None:
    """They are cut apart, also where the boxes are letters of a symbol font, and where goals may be called so too."""
    page = PAGE.format(line=f"{label}: {on} Bolig {off} Job og uddannelse {on} Fritid")
    (plan,) = parse(place(read(page.encode(), "plan.html").blocks), "d", "plan.html")
    assert themes(plan) == [("Bolig", "yes"), ("Job og uddannelse", "no"), ("Fritid", "yes")]
    assert not plan.initiatives[0].goals


def test_a_line_with_one_box_or_a_sentence_before_it_stays_whole() -> None:
    """Only a label before several boxes heads them."""
    source = "Her står et kryds ved det, som planen i alt handler om: ☒ Bolig ☐ Job.\n\nSæt kryds i mindst en af dem, der står her: nu: ☒ Bolig ☐ Job\n"
    assert [b.kind for b in read(source.encode(), "p.txt").blocks] == ["paragraph", "paragraph"]


def test_a_quotation_under_a_name_is_no_name(b: Any, read_plan: Read) -> None:
    """A sentence in quotation marks between the heading and its form leaves the heading its form."""
    rows = [("Det vil vi opnå", "Ro."), ("Hvem er den for?", "Alle"), ("Tovholder", "Huset")]
    plan = read_plan(
        b.h(1, "Handleplan for ro 2022-2025"),
        b.h(2, "Stille rum"),
        b.p("”Her er aldrig stille.”"),
        b.table(*rows, header=0),
        b.h(2, "Stille gader"),
        b.p("»Bilerne kører for stærkt!«"),
        b.table(*rows, header=0),
    )
    assert [i.name for i in plan.initiatives] == ["Stille rum", "Stille gader"]


def test_what_a_step_is_known_by_and_what_came_of_it(b: Any, read_plan: Read) -> None:
    """ "Det skal vi kunne se" is a criterion; "Virkning" was achieved beside what was done, else it is wanted."""
    plan = read_plan(
        b.h(1, "Handleplan for ro 2022-2025"),
        b.h(2, "Indsats A: Stille rum"),
        b.table(
            ("År", "Gennemført", "Virkning", "Herfra"), ("2023", "To rum er åbnet.", "Flere sover.", "-")
        ),
        b.table(
            ("Trin", "Hvem gør det", "Færdig senest", "Det skal vi kunne se"),
            ("Leje af rum", "Huset", "2023", "Rummene er åbne."),
        ),
        b.h(2, "Indsats B: Stille gader"),
        b.table(("Handling", "Ansvarlig", "Virkning"), ("Chikaner", "Vej", "Bilerne kører langsommere.")),
    )
    rooms, streets = plan.initiatives
    assert [(g.kind, g.text) for g in rooms.goals] == [
        ("aktivitet", "Leje af rum"),
        ("succeskriterium", "Rummene er åbne."),
    ]
    assert [s.achieved and s.achieved.text for s in rooms.statuses] == ["Flere sover."]
    assert ("mål", "Bilerne kører langsommere.") in [(g.kind, g.text) for g in streets.goals]
    assert not streets.statuses


def test_boxes_typed_with_room_between_the_brackets_are_boxes() -> None:
    """ "[  ]" and "[ x ]" are a box as "[ ]" and "[x]" are; an empty bracket of more is a blank to fill in."""
    source = "[  ] Bolig\n\n[ x ] Job\n\n[      ] Andet\n"
    found = read(source.encode(), "p.txt").blocks
    assert [(b.kind, b.text, b.checked) for b in found[:2]] == [
        ("checkbox", "Bolig", False),
        ("checkbox", "Job", True),
    ]
    assert found[2].kind != "checkbox"


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Stille gader (ny indsats fra 2023)", "Stille gader"),
        ("Indsats 3: Stille gader (ny)", "Stille gader"),
        ("Stille gader (tilføjet ved revisionen i marts)", "Stille gader"),
        ("Stille gader (nye boligområder)", "Stille gader (nye boligområder)"),
        ("Stille gader (nytårsaften)", "Stille gader (nytårsaften)"),
    ],
)
def test_that_an_indsats_is_new_is_no_part_of_its_name(
    b: Any, read_plan: Read, heading: str, name: str
) -> None:
    """A remark in brackets that it came later is left out; brackets that say what it is are kept."""
    rows = [("Det vil vi opnå", "Ro."), ("Hvem er den for?", "Alle"), ("Tovholder", "Huset")]
    plan = read_plan(
        b.h(1, "Handleplan for ro 2022-2025"),
        b.h(2, "Stille rum"),
        b.table(*rows, header=0),
        b.h(2, heading),
        b.table(*rows, header=0),
    )
    assert name in [i.name for i in plan.initiatives]
