"""Tests of how documents are cut into passages."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index import formats
from index.canonical import Canonical, leaves, place
from index.formats.blocks import Block, Cell
from index.passages import CUTTER, cut, embedding_text
from index.plan import parse
from index.records import Passage

HARD = 60
ROOT = Path(__file__).parents[2]
PLANS = sorted(p for p in (ROOT / "examples" / "plans").iterdir() if p.is_file())
TEXTS = st.sampled_from(
    [
        "Mål", "Status 2021", "Status 2022", "Indsats 1: Cykler", "Indsats: Busser", "Formål: At cykle.", "Ansvarlig: Vej", "Tema: Natur, By", "Vi har…", "Vi har opnået",
        "Næste skridt: Mere", "-", "2021", "Økonomi: 2 mio. kr. i 2022", "Revidering af handleplanen for 2023", "Målet bibeholdes.", "Cykler", "Grøn", "Se nedenstående",
        "Kommunen har i år bygget stier, sat lys op og talt cyklister, bl.a. i Nord. Det gik godt. " * 3, "Nr.", "Aktivitet", "Deadline", "I alt", "250.000", "Vi vil følge disse områder:",
    ]
)  # fmt: skip
LEAVES = st.builds(
    Block, st.sampled_from(["heading", "paragraph", "item", "checkbox"]), TEXTS, level=st.integers(0, 4), checked=st.sampled_from([None, True, False]), bold=st.booleans(),
    page=st.sampled_from([None, 1, 2]),
)  # fmt: skip
CELLS = st.builds(
    Cell, st.lists(LEAVES, max_size=2).map(tuple), st.just(0), st.integers(1, 2), st.integers(1, 2)
)
TABLES = st.builds(
    Block,
    st.just("table"),
    rows=st.lists(st.lists(CELLS, min_size=1, max_size=4).map(tuple), max_size=4).map(tuple),
    header_rows=st.integers(0, 1),
)
DOCUMENTS = st.lists(st.one_of(LEAVES, LEAVES, TABLES), max_size=14)


def cut_file(path: Path) -> tuple[Canonical, tuple[Passage, ...]]:
    reading = formats.read(path.read_bytes(), path.name)
    canonical = place(reading.blocks)
    return canonical, cut(canonical, parse(canonical, path.stem, path.name), path.stem)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(DOCUMENTS)
def test_all_spans_of_any_document_are_exact(blocks: list[Block]) -> None:
    """Whatever stands in a document, each record and passage quotes it exactly, and ids are unique."""
    canonical = place(blocks)
    text = canonical.text
    plans = parse(canonical, "d", "fil.md")
    ids = []
    for plan in plans:
        ids.append(plan.id)
        for i in plan.initiatives:
            assert text[i.name_start : i.name_end] == i.name
            assert plan.start <= i.start <= i.end <= plan.end
            ids += [i.id, *(g.id for g in i.goals), *(s.id for s in i.statuses)]
            assert all(text[t.start : t.end] == t.name for t in i.themes)
            fields = (
                [f.heading for f in i.fields] + [f.value for f in i.fields] + [s.heading for s in i.statuses]
            )
            fields += [
                getattr(s, part) for s in i.statuses for part in ("done", "achieved", "next", "note", "level")
            ]
            fields += [f for g in i.goals for f in (g.responsible, g.deadline)]
            assert all(text[f.start : f.end] == f.text for f in fields if f)
            assert all(text[g.start : g.end] == g.text for g in i.goals)
            assert all(g.keeps is None or g.keeps in ids for g in i.goals)
            assert all(s.goal is None or s.goal in ids for s in i.statuses)
            assert all(0 <= a.start < a.end <= len(text) for a in i.amounts)
    passages = cut(canonical, plans, "d")
    ids += [p.id for p in passages]
    assert len(ids) == len(set(ids))
    for passage in passages:
        assert text[passage.start : passage.end] == passage.text
        assert passage.text.strip() == passage.text != ""
        assert len(passage.text.split()) <= HARD


@pytest.mark.parametrize("path", PLANS, ids=lambda p: p.suffix)
def test_nothing_of_a_plan_vanishes(path: Path) -> None:
    """Each word of a leaf stands in a passage, or is a label: in a heading path, a section or a record's heading."""
    canonical, passages = cut_file(path)
    covered = [(p.start, p.end) for p in passages]
    shown = Counter(w for p in passages for w in (*p.heading_path, p.section))
    plans = parse(canonical, path.stem, path.name)
    names = {i.name for plan in plans for i in plan.initiatives}
    lost = [
        b.text
        for b in leaves(canonical.blocks)
        if any(c.isalpha() for c in b.text)
        and not any(a < b.end and b.start < z for a, z in covered)
        and b.text not in shown
        and len(b.text.split()) > 12
        and b.text not in names
    ]
    assert lost == []


@pytest.mark.parametrize("path", PLANS, ids=lambda p: p.suffix)
def test_passages_are_short_and_stay_within_their_cell(path: Path) -> None:
    """At most 60 words each, five of them at most 250 words nearly always, and never across goals or status parts."""
    canonical, passages = cut_file(path)
    lengths = sorted(len(p.text.split()) for p in passages)
    assert lengths[-1] <= HARD
    assert sum(1 for n in lengths if n > 50) * 10 <= len(lengths)
    stretches = []
    for plan in parse(canonical, path.stem, path.name):
        for i in plan.initiatives:
            stretches += [(g.start, g.end) for g in i.goals]
            stretches += [(v.start, v.end) for s in i.statuses for v in (s.done, s.achieved, s.next) if v]
    for p in passages:
        for start, end in stretches:
            apart = p.end <= start or end <= p.start
            assert apart or (start <= p.start and p.end <= end), p.id


def test_ids_stay_when_other_parts_change() -> None:
    """A new first chapter changes no id and no digest of the passages after it."""
    body = (
        Block("heading", "Indsats 1: Cykler", level=2),
        Block("paragraph", "Mål: Flere cykler på vejene."),
        Block("paragraph", "Ansvarlig: Vej"),
    )
    intro = (
        Block("heading", "Forord", level=2),
        Block("paragraph", "Borgmesteren byder velkommen til planen."),
    )
    title = Block("heading", "Handleplan", level=1)
    found = []
    for blocks in ((title, *body), (title, *intro, *body)):
        canonical = place(blocks)
        found.append(
            {p.id: p.digest for p in cut(canonical, parse(canonical, "d", "f.md"), "d") if p.initiative}
        )
    assert found[0] == found[1]
    assert len(found[0]) == 2


def test_a_list_stays_with_the_line_that_leads_it_in() -> None:
    """ "… følgende områder:" and its short items make one passage when they fit."""
    blocks = [
        Block("heading", "Plan", level=1),
        Block("paragraph", "Vi arbejder med følgende områder:"),
        Block("item", "Stier"),
        Block("item", "Lys"),
        Block("item", "Skilte"),
    ]
    (passage,) = cut(place(blocks), (), "d")
    assert passage.text.split() == ["Vi", "arbejder", "med", "følgende", "områder:", "Stier", "Lys", "Skilte"]
    assert passage.heading_path == ("Plan",)


def test_what_is_embedded_names_its_place() -> None:
    """The heading path and the section stand in front of the text, and the digest covers all of it."""
    blocks = [
        Block("heading", "Trafikplan", level=1),
        Block("heading", "Indsats 1: Cykler", level=2),
        Block("paragraph", "Mål: Flere cykler."),
        Block("heading", "Status 2021", level=3),
        Block("paragraph", "Ti stier er bygget."),
    ]
    canonical = place(blocks)
    passages = cut(canonical, parse(canonical, "d", "f.md"), "d")
    status = next(p for p in passages if p.year == 2021)
    assert embedding_text(status) == "Trafikplan > Cykler > Status 2021\nTi stier er bygget."
    assert (status.kind, status.initiative) == ("note", "d/cykler")
    assert len(status.digest) == 64
    assert CUTTER == "3"


def test_what_stands_beside_a_goal_names_it() -> None:
    """Who does one of several activities, and when, is found by that activity's name."""
    head = ("Aktivitet", "Ansvarlig", "Frist")
    rows = (("Kurser for butikker", "Demenskonsulenten", "2024"), ("Sansehave ved søen", "Gartneren", "2025"))
    table = Block(
        "table",
        rows=tuple(
            tuple(Cell((Block("paragraph", t),), c) for c, t in enumerate(row)) for row in (head, *rows)
        ),
        header_rows=1,
    )
    blocks = [
        Block("heading", "Demensplan 2023-2026", level=1),
        Block("heading", "Indsats 1: Tryghed", level=2),
        Block("paragraph", "Mål: Flere er trygge."),
        table,
    ]
    canonical = place(blocks)
    passages = cut(canonical, parse(canonical, "d", "f.docx"), "d")
    (gardener,) = [p for p in passages if p.text == "Gartneren"]
    assert gardener.heading_path == ("Demensplan 2023-2026", "Tryghed", "Sansehave ved søen")
    assert gardener.section == "Ansvarlig"


def test_cells_of_a_table_nobody_reads_name_their_row_and_column() -> None:
    """In rows too long for one passage, each cell has the row's first cell and its column's head in front."""
    long = "Her fortælles der længe og grundigt om noget, som ingen tabel i verden plejer at handle om. " * 3
    rows = (("Sted", "Historie", "Nutid"), ("Møllen", long.strip(), "I dag er møllen et museum for børn."))
    table = Block(
        "table",
        rows=tuple(tuple(Cell((Block("paragraph", t),), c) for c, t in enumerate(row)) for row in rows),
        header_rows=1,
    )
    passages = cut(place([Block("heading", "Egnens huse", level=1), table]), (), "d")
    (today,) = [p for p in passages if p.text.startswith("I dag")]
    assert today.heading_path == ("Egnens huse", "Møllen")
    assert today.section == "Nutid"


EMISSIONS = """# Klimaplan for Søby Kommune

## Udledning

Ton CO2 fordelt på sektorer

| Sektor | 2019 | 2023 |
|---|---|---|
| Transport | 41.000 | 38.500 |
| Landbrug | | 84.100 |

## Kontakt

| Afdeling | Telefon | Åbent |
|---|---|---|
| Borgerservice | 88 88 10 10 | Mandag til torsdag kl. 10-15 |
"""


def cut_text(source: str) -> tuple[Canonical, tuple[Passage, ...]]:
    canonical = place(formats.read(source.encode(), "plan.md").blocks)
    return canonical, cut(canonical, parse(canonical, "d", "plan.md"), "d")


def test_a_row_of_figures_is_a_passage_under_the_heads_of_its_values() -> None:
    """The section says the caption and the head of each filled cell, so that row and head are found together."""
    _, passages = cut_text(EMISSIONS)
    found = {p.text.split("\n")[0]: p for p in passages}
    assert found["Transport"].text == "Transport\n\n41.000\n\n38.500"
    assert found["Transport"].section == "Ton CO2 fordelt på sektorer: Sektor | 2019 | 2023"
    assert found["Transport"].heading_path == ("Klimaplan for Søby Kommune", "Udledning")
    assert found["Landbrug"].section == "Ton CO2 fordelt på sektorer: Sektor | 2023"
    assert found["Borgerservice"].section == "Kontakt: Afdeling | Telefon | Åbent"
    assert "2019" in embedding_text(found["Transport"])
    assert found["Borgerservice"].initiative is None


def test_the_heads_of_a_table_are_no_passage_where_its_rows_say_them() -> None:
    """A row of heads stands in its rows' section; where no row says them all it stays a passage."""
    _, passages = cut_text(EMISSIONS)
    assert not any(p.text.startswith("Sektor") for p in passages)
    _, passages = cut_text(EMISSIONS.replace("| 41.000 |", "| |"))
    assert any(p.text.startswith("Sektor") for p in passages)


def test_a_head_that_no_mark_shows_is_known_by_the_figures_below_it() -> None:
    """Names or years above rows of figures are heads in formats that don't mark them, too."""
    rows = (("By", "Borgere 2020", "Borgere 2024"), ("Nord", "12.400", "12.950"), ("Syd", "3.100", "2.980"))
    table = Block(
        "table",
        rows=tuple(
            tuple(Cell((Block("paragraph", text),), column) for column, text in enumerate(row))
            for row in rows
        ),
    )
    canonical = place(
        [Block("heading", "Fakta om Søby", level=1), Block("heading", "Befolkning", level=2), table]
    )
    (north, south) = cut(canonical, (), "d")
    assert north.section == south.section == "Befolkning: By | Borgere 2020 | Borgere 2024"
    assert south.text == "Syd\n\n3.100\n\n2.980"
