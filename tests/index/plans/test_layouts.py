"""Tests of the layouts that plans come in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.canonical import Canonical
from index.formats.blocks import Block
from index.plan import parse
from index.records import Plan

Read = Callable[..., Plan]


def goals(plan: Plan, place: int = 0) -> list[tuple[str, str]]:
    return [(g.kind, g.text) for g in plan.initiatives[place].goals]


def statuses(plan: Plan, place: int = 0) -> list[tuple[object, ...]]:
    parts = ("done", "achieved", "next", "note", "level")
    return [
        (s.year, s.kind, s.state, *(f"{n}={getattr(s, n).text}" for n in parts if getattr(s, n)))
        for s in plan.initiatives[place].statuses
    ]


def field(plan: Plan, kind: Any, place: int = 0) -> str | None:
    found = plan.initiatives[place].field(kind)
    return found.text if found else None


def test_a_form_with_tick_list_and_a_named_indsats(b: Any, read_plan: Read) -> None:
    """The name stands in the form's own cell, its full stop dropped; the repeated name opens nothing new."""
    plan = read_plan(
        b.h(1, "Handleplan for trafik 2020-2023"),
        b.h(2, "Handleplan fra:"),
        b.table(
            (
                (
                    b.p("Sæt kryds ved de temaer, som indsatsen vedrører", bold=True),
                    b.box("Natur", True),
                    b.box("By", False),
                ),
                (b.p("Indsats:", bold=True), b.p("Cykler til alle.")),
            ),
            (((b.p("Uddybende beskrivelse af indsatsen:", bold=True), b.p("Kommunen køber cykler.")), 2, 1),),
            header=0,
        ),
        b.table(
            ("Mål (Vi vil opnå at…)", "Delmål (Derfor vil vi…)"), ("Alle cykler.", "Halvdelen cykler i 2021.")
        ),
        b.h(2, "Revidering af handleplanen for perioden 2022-2023"),
        b.p("Cykler til alle"),
        b.table(
            ("Mål (Vi vil opnå at…)", "Delmål (Derfor vil vi…)"), ("Målet bibeholdes.", "Alle cykler i 2023.")
        ),
    )
    (initiative,) = plan.initiatives
    assert initiative.name == "Cykler til alle"
    assert [(t.name, t.marked) for t in initiative.themes] == [("Natur", "yes"), ("By", "no")]
    assert field(plan, "description") == "Kommunen køber cykler."
    assert [(g.text, g.revision, g.keeps) for g in initiative.goals] == [
        ("Alle cykler.", None, None),
        ("Halvdelen cykler i 2021.", None, None),
        ("Målet bibeholdes.", "2022-2023", initiative.goals[0].id),
        ("Alle cykler i 2023.", "2022-2023", None),
    ]


def test_a_form_whose_indsats_cell_is_a_description(b: Any, read_plan: Read) -> None:
    """The line above the form is the name, and what stands after "Indsats:" the description."""
    plan = read_plan(
        b.p("Parkens venner"),
        b.p("Sæt kryds ved de temaer, som indsatsen vedrører"),
        b.box("Natur", None),
        b.box("By", None),
        b.p("Indsats:"),
        b.li("Indsatsen er et samarbejde mellem parkens brugere og kommunen om at holde parken ren."),
        b.p("Formål: At parken er ren."),
        b.p("Økonomi: Ingen bemærkninger."),
        b.p("Uddybende beskrivelse: Se nedenstående."),
        b.p("Status 2021"),
        b.table(
            ("Vi har… (handlinger)", "Vi har opnået… (resultater)", "Vi vil arbejde videre med…"),
            ("Plukket affald.", "-", None),
        ),
        b.p("Status 2022"),
        b.table(("Vi har… (handlinger)", "Vi har opnået… (resultater)", "Vi vil arbejde videre med…")),
    )
    (initiative,) = plan.initiatives
    assert initiative.name == "Parkens venner"
    assert {t.marked for t in initiative.themes} == {"unknown"}
    assert (
        field(plan, "description")
        == "Indsatsen er et samarbejde mellem parkens brugere og kommunen om at holde parken ren."
    )
    assert field(plan, "economy") == "Ingen bemærkninger."
    assert statuses(plan) == [(2021, "status", "partly", "done=Plukket affald."), (2022, "status", "empty")]
    assert initiative.statuses[1].heading.text == "Status 2022"


def test_headings_with_lists_beneath(b: Any, read_plan: Read) -> None:
    """Numbered indsatser under themes: one goal an item, an empty year known as empty, prose left alone."""
    plan = read_plan(
        b.h(1, "Nordby Kommunes handleplan 2022-2025"),
        b.h(2, "Indledning"),
        b.p("Der er afsat 3 mio. kr. i 2022-2025."),
        b.h(2, "Tema 1 – Ældre"),
        b.h(3, "Indsats 1.1: Motion på plejehjem"),
        b.p("Formål: Flere bevæger sig"),
        b.p("Mål", bold=True),
        b.li("Motion to gange om ugen"),
        b.li("Færre fald"),
        b.h(4, "Status 2022"),
        b.p("Seks vejledere er uddannet."),
        b.h(4, "Status 2023"),
        b.h(3, "Indsats 1.2: Mad"),
        b.p("Formål: Bedre ernæring"),
        b.p("Mål", bold=True),
        b.li("Ingen taber sig"),
        b.h(2, "Kontakt"),
        b.p("Ring til forvaltningen."),
    )
    assert [i.name for i in plan.initiatives] == ["Motion på plejehjem", "Mad"]
    assert goals(plan) == [("mål", "Motion to gange om ugen"), ("mål", "Færre fald")]
    assert statuses(plan) == [
        (2022, "status", "reported", "note=Seks vejledere er uddannet."),
        (2023, "status", "empty"),
    ]
    assert [t.name for t in plan.initiatives[1].themes] == ["Ældre"]
    assert [str(a.value) for a in plan.amounts] == ["3"]
    assert not any("Ring" in (f.value.text if f.value else "") for i in plan.initiatives for f in i.fields)


ROWS = (
    (
        "Indsats",
        "Mål",
        "Aktivitet",
        "Ansvarlig",
        "Tidsplan",
        "Økonomi",
        "Status 2022",
        "Status 2023",
        "Farve",
    ),
    (
        ("Grønne tage", 1, 2),
        ("Mindre regn i kloakken", 1, 2),
        "Tag på skolen",
        "Ejendomme",
        "2022",
        "1 mio. kr.",
        "Bygget",
        "-",
        "Grøn",
    ),
    ("Tag på hallen", "Drift", "2023", "-", "Ikke påbegyndt", "Udbud", "Gul"),
    ("Regnbede", "Smukke gader", "Bede i Nygade", "Vej", "2024", "200.000 kr.", "-", "-", "Rød"),
)
SYNONYMS = (
    (
        "Initiativ",
        "Målsætning",
        "Konkret handling",
        "Tovholder",
        "Frist",
        "Budget",
        "Opfølgning 2022",
        "Opfølgning 2023",
        "Trafiklys",
    ),
    *ROWS[1:],
)


def test_a_row_for_each_indsats(b: Any, read_plan: Read) -> None:
    """A name merged downwards holds for its rows; who and when belong to the activity, statuses to it too."""
    plan = read_plan(b.h(1, "Klimaplan 2022-2025"), b.table(*ROWS))
    assert [i.name for i in plan.initiatives] == ["Grønne tage", "Regnbede"]
    first = plan.initiatives[0]
    assert [(g.kind, g.text, g.group, g.responsible and g.responsible.text) for g in first.goals] == [
        ("mål", "Mindre regn i kloakken", 0, "Ejendomme"),
        ("aktivitet", "Tag på skolen", 0, "Ejendomme"),
        ("aktivitet", "Tag på hallen", 0, "Drift"),
    ]
    assert [(s.year, s.state, s.goal == first.goals[1].id) for s in first.statuses] == [
        (2022, "reported", True), (2023, "empty", True), (2022, "reported", False), (2023, "reported", False),
    ]  # fmt: skip
    assert statuses(plan, 1) == [(2022, "status", "empty"), (2023, "status", "empty", "level=Rød")]


def shape(plan: Plan) -> list[object]:
    """Return a plan's records without spans, headings and the order in which columns stand."""
    return [
        (
            i.name,
            sorted(
                (
                    g.kind,
                    g.text,
                    g.group,
                    g.responsible and g.responsible.text,
                    g.deadline and g.deadline.text,
                )
                for g in i.goals
            ),
            sorted((f.kind, f.value.text if f.value else "") for f in i.fields),
            sorted(
                (s.year or 0, s.state, s.note.text if s.note else "", s.level.text if s.level else "")
                for s in i.statuses
            ),
        )
        for i in plan.initiatives
    ]


@pytest.mark.parametrize(
    "order", [(0, 1, 2, 3, 4, 5, 6, 7, 8), (0, 4, 3, 2, 1, 6, 5, 7, 8), (2, 0, 5, 1, 3, 4, 6, 7, 8)]
)
@pytest.mark.parametrize("rows", [ROWS, SYNONYMS])
def test_other_words_and_another_order_give_equal_records(
    b: Any, read_plan: Read, rows: Any, order: tuple[int, ...]
) -> None:
    """Renaming all heads to synonyms and moving columns about changes nothing but spans and headings."""
    full = [rows[0], rows[1], (rows[1][0], rows[1][1], *rows[2]), rows[3]]
    plain = [tuple(c[0] if isinstance(c, tuple) else c for c in row) for row in full]
    moved = [tuple(row[i] for i in order) for row in plain]
    expected = read_plan(
        b.h(1, "Klimaplan"),
        b.table(
            *[
                tuple(c[0] if isinstance(c, tuple) else c for c in r)
                for r in [ROWS[0], ROWS[1], (ROWS[1][0], ROWS[1][1], *ROWS[2]), ROWS[3]]
            ]
        ),
    )
    assert shape(read_plan(b.h(1, "Klimaplan"), b.table(*moved))) == shape(expected)


def test_a_table_of_activities_under_an_overview_heading(b: Any, read_plan: Read) -> None:
    """Where nothing else is an indsats, each named activity of the overview is one."""
    plan = read_plan(
        b.h(1, "Klimaplan 2021-2030"),
        b.h(2, "Oversigt over handlingerne"),
        b.table(
            ("Nr.", "Handling", "Tovholder", "Status 2022"),
            ("1", "Elbiler", "Drift", "18 biler kører"),
            ("2", "Solceller", "Ejendomme", None),
        ),
    )
    assert [i.name for i in plan.initiatives] == ["Elbiler", "Solceller"]
    assert statuses(plan, 1) == [(2022, "status", "empty")]


def test_a_table_of_activities_under_a_name(b: Any, read_plan: Read) -> None:
    """Under an indsats' own heading the rows are its activities."""
    plan = read_plan(
        b.h(1, "Udviklingsplan"),
        b.h(2, "Bedre overgange"),
        b.table(
            ("Aktivitet", "Ansvarlig", "Deadline", "Status 2022"),
            ("Møder", "Skole", "2022", "Holdt"),
            ("Skema", "PPR", "2023", None),
        ),
    )
    assert [i.name for i in plan.initiatives] == ["Bedre overgange"]
    assert [(g.text, g.deadline and g.deadline.text) for g in plan.initiatives[0].goals] == [
        ("Møder", "2022"),
        ("Skema", "2023"),
    ]
    assert [s.goal for s in plan.initiatives[0].statuses] == [g.id for g in plan.initiatives[0].goals]


def test_a_table_for_each_goal(b: Any, read_plan: Read) -> None:
    """ "Mål 1: …" over label and value: the goal is the initiative; years inside one cell are divided."""
    plan = read_plan(
        b.h(1, "Sundhedspolitik 2022-2025"),
        b.table(
            (("Mål 1: Røgfri opvækst", 2, 1),),
            ("Aktiviteter", (b.li("Røgfri skoletid"), b.li("Kampagne"))),
            ("Ansvarlig", "Skolerne"),
            ("Opfølgning", "2022: Seks skoler er med. 2023: Alle er med."),
        ),
        b.table(
            (("Mål 2: Trivsel", 2, 1),),
            ("Aktiviteter", (b.li("Rådgivning"),)),
            ("Ansvarlig", "Ungeenheden"),
            ("Opfølgning", "-"),
        ),
    )
    assert [i.name for i in plan.initiatives] == ["Røgfri opvækst", "Trivsel"]
    assert ("mål", "Røgfri opvækst") in goals(plan)
    assert statuses(plan) == [
        (2022, "status", "reported", "note=Seks skoler er med."),
        (2023, "status", "reported", "note=Alle er med."),
    ]
    assert statuses(plan, 1) == [(None, "status", "empty")]


def test_numbered_list_with_labels_beneath(b: Any, read_plan: Read) -> None:
    """A list item with "label: value" items under it is an indsats."""
    plan = read_plan(
        b.h(1, "Strategi"),
        b.li("1. Røgfri skoletid", 0, "1."), b.li("Mål: Ingen ryger", 1), b.li("Ansvarlig: Skolen", 1), b.li("Frist: 2022", 1),
        b.li("2. Bevægelse", 0, "2."), b.li("Mål: Alle løber", 1), b.li("Ansvarlig: Dagtilbud", 1), b.li("Frist: 2023", 1),
    )  # fmt: skip
    assert [i.name for i in plan.initiatives] == ["Røgfri skoletid", "Bevægelse"]
    assert [field(plan, "deadline", n) for n in (0, 1)] == ["2022", "2023"]


def test_follow_up_elsewhere_finds_its_indsats(b: Any, read_plan: Read) -> None:
    """By name in a table, by number alone, and by a heading in a later chapter."""
    plan = read_plan(
        b.h(1, "Trafikplan"),
        b.h(2, "Indsats 1: Cykelstier"), b.p("Mål: 20 km sti"), b.p("Ansvarlig: Vej"),
        b.h(2, "Indsats 2: Skoleveje"), b.p("Mål: Flere går"), b.p("Ansvarlig: Skole"),
        b.h(1, "Opfølgning 2021"),
        b.table(("Indsats", "Status", "Næste skridt"), ("Skoleveje", "To skoler", "Flere"), ("Cykelsti", "4 km", "Asfalt")),
        b.h(1, "Opfølgning 2022"),
        b.table(("Nr.", "Status"), ("1", "6 km"), ("2", "Intet nyt")),
        b.h(1, "Status 2023"),
        b.h(2, "Cykelstier"), b.p("9 km er bygget."),
    )  # fmt: skip
    assert [i.name for i in plan.initiatives] == ["Cykelstier", "Skoleveje"]
    assert statuses(plan) == [
        (2021, "status", "reported", "next=Asfalt", "note=4 km"),
        (2022, "status", "reported", "note=6 km"),
        (2023, "status", "reported", "note=9 km er bygget."),
    ]
    assert [s[0] for s in statuses(plan, 1)] == [2021, 2022]


def test_chapters_of_follow_up_name_their_indsats_by_number(b: Any, read_plan: Read) -> None:
    """ "Indsats 2" in a later chapter is the one called so before; a bare year under Tidsplan is its value."""
    plan = read_plan(
        b.h(1, "Handleplan"),
        b.h(2, "Del 1: Indsatser"),
        b.h(3, "Indsats 1: Ramper"), b.p("Mål: Alle døre"), b.p("Tidsplan"), b.p("2030"), b.p("Ansvarlig: Drift"),
        b.h(3, "Indsats 2: Tegnsprog"), b.p("Mål: Alle film"), b.p("Ansvarlig: Presse"),
        b.h(2, "Del 2: Opfølgning 2023"),
        b.h(3, "Indsats 1"), b.p("To døre er klar."),
        b.h(3, "Indsats 2"), b.p("Ikke igangsat"),
    )  # fmt: skip
    assert [i.name for i in plan.initiatives] == ["Ramper", "Tegnsprog"]
    assert field(plan, "deadline") == "2030"
    assert statuses(plan) == [(2023, "status", "reported", "note=To døre er klar.")]
    assert statuses(plan, 1) == [(2023, "status", "reported", "note=Ikke igangsat", "level=Ikke igangsat")]


@pytest.mark.parametrize("after", ["Status 2023", "Opfølgning (2023)", "Evaluering 2023"])
def test_a_status_without_text_is_empty(b: Any, read_plan: Read, after: str) -> None:
    """A year's heading with nothing under it is known to be empty, and can be cited."""
    plan = read_plan(
        b.h(1, "Plan"),
        b.h(2, "Indsats 1: Cykler"),
        b.p("Mål: Flere cykler"),
        b.h(3, after),
        b.h(2, "Indsats 2: Busser"),
        b.p("Mål: Flere busser"),
    )
    assert [s[:3] for s in statuses(plan)] == [(2023, "status", "empty")]
    assert plan.initiatives[0].statuses[0].heading.text == after
    assert not plan.initiatives[1].statuses


def test_years_as_rows_columns_and_headings(b: Any, read_plan: Read) -> None:
    """The year may be a row's first cell, a column's head, or a heading under "Status"."""
    plan = read_plan(
        b.h(1, "Plan"),
        b.h(2, "Indsats 1: Cykler"), b.p("Mål: Flere cykler"), b.p("Opfølgning"),
        b.table(("År", "Det har vi gjort", "Resultat", "Næste skridt"), ("2021", "Talt", "40", "Mere"), ("2022", None, "-", None)),
        b.h(2, "Indsats 2: Busser"), b.p("Mål: Flere busser"), b.p("Status"),
        b.table(("", "2021", "2022"), ("Vi har gjort", "Købt", "Kørt"), ("Vi har opnået", "To", None)),
        b.h(2, "Indsats 3: Tog"), b.p("Mål: Flere tog"), b.h(3, "Status"), b.h(4, "2021"), b.p("Et tog."), b.h(4, "2022"),
    )  # fmt: skip
    assert [s[:3] for s in statuses(plan)] == [(2021, "status", "reported"), (2022, "status", "empty")]
    assert [s[:3] for s in statuses(plan, 1)] == [(2021, "status", "reported"), (2022, "status", "partly")]
    assert [s[:3] for s in statuses(plan, 2)] == [(2021, "status", "reported"), (2022, "status", "empty")]


def test_budget_table_gives_amounts_to_the_indsats_of_its_row(b: Any, read_plan: Read) -> None:
    """Years are columns, the unit stands above the table; the total belongs to the plan."""
    plan = read_plan(
        b.h(1, "Plan"),
        b.h(2, "Indsats 1: Cykler"), b.p("Mål: Flere cykler"), b.p("Ansvarlig: Vej"),
        b.h(2, "Budget"), b.p("Beløb i 1.000 kr."),
        b.table(("Indsats", "2022", "2023"), ("Cykler", "200", "-"), ("I alt", "200", "0")),
    )  # fmt: skip
    assert [(str(a.value), a.unit, a.year_from) for a in plan.initiatives[0].amounts] == [
        ("200", "1.000 kr.", 2022)
    ]
    assert not plan.initiatives[0].statuses


def test_goal_kind_in_each_row(b: Any, read_plan: Read) -> None:
    """A table may say in its first column what kind of goal a row holds."""
    plan = read_plan(
        b.h(1, "Plan"),
        b.h(2, "Cykler"),
        b.table(
            ("Type", "Hvad vil vi?", "Ansvarlig"),
            ("Mål", "Flere cykler", "Vej"),
            ("Delmål", "100 i 2022", "Vej"),
            ("Succeskriterium", "Tal", "Vej"),
        ),
    )
    assert goals(plan) == [("mål", "Flere cykler"), ("delmål", "100 i 2022"), ("succeskriterium", "Tal")]


def test_departments_in_one_file_are_plans_of_their_own(b: Any, lay: Callable[..., Canonical]) -> None:
    """Chapters that name different departments, each with indsatser, are divided."""
    found = parse(
        lay(
            b.h(1, "Handleplan 2020-2023"),
            b.h(2, "Center for Sundhed"), b.h(3, "Indsats: Motion"), b.p("Mål: Løb"), b.p("Ansvarlig: Træning"),
            b.h(2, "Center for Kultur"), b.h(3, "Indsats: Sang"), b.p("Mål: Syng"), b.p("Ansvarlig: Kor"),
        ), "d", "f.md",
    )  # fmt: skip
    assert [(p.department, [i.name for i in p.initiatives]) for p in found] == [
        ("Center for Sundhed", ["Motion"]),
        ("Center for Kultur", ["Sang"]),
    ]
    assert len({p.id for p in found}) == 2


def test_what_is_no_plan_gives_nothing(b: Any, lay: Callable[..., Canonical]) -> None:
    """Minutes with background and economy, a table of contents and plain prose are no plan."""
    blocks: tuple[Block, ...] = (
        b.h(1, "Referat"), b.h(2, "1. Budget"), b.p("Baggrund: Der er brugt 2 mio. kr."), b.p("Økonomi: Merforbrug."),
        b.h(2, "2. Lokalplan"), b.p("Baggrund: Området udvikles."), b.p("Økonomi: Ingen."), b.li("Indsats 1: Veje"), b.li("Indsats 2: Stier"),
    )  # fmt: skip
    assert parse(lay(*blocks), "d", "referat.md") == ()


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("Lunde Kommunes Handicappolitik", "Handleplan for perioden 2019-2022 – Teknik og Miljø"),
            ("Teknik og Miljø", "Lunde Kommune", (2019, 2022)),
        ),
        (
            ("Arbejdsmarkedsforvaltningens handleplaner 2021–2024", "Lunde Kommune"),
            ("Arbejdsmarkedsforvaltningen", "Lunde Kommune", (2021, 2024)),
        ),
        (
            ("Handleplan 2020-2023", "Forvaltning: Børn og Unge", "Nørre Lunde Kommune"),
            ("Børn og Unge", "Nørre Lunde Kommune", (2020, 2023)),
        ),
        (
            ("Opfølgning på klimaplan 2021-2030", "Lunde Kommune, Plan og Grøn Energi, marts 2024"),
            ("Plan og Grøn Energi", "Lunde Kommune", (2021, 2030)),
        ),
        (("HANDLEPLAN 2019-2020/2021-2022", "LUNDE KOMMUNE"), (None, "Lunde Kommune", (2019, 2022))),
    ],
)
def test_who_made_the_plan_and_for_when(
    b: Any, read_plan: Read, lines: tuple[str, ...], expected: tuple[object, ...]
) -> None:
    """Department, municipality and period are read from the title page."""
    plan = read_plan(
        b.h(1, lines[0]),
        *(b.p(t) for t in lines[1:]),
        b.h(2, "Indsats 1: Cykler"),
        b.p("Mål: Flere"),
        b.p("Ansvarlig: Vej"),
    )
    assert (plan.department, plan.municipality, plan.period) == expected


def test_minutes_that_look_like_forms_are_no_plan(b: Any, lay: Callable[..., Canonical]) -> None:
    """Items of an agenda have purpose, economy and time too, but the title tells what they are."""
    item = (
        b.p("Formål: At bygge"),
        b.p("Målgruppe: Elever"),
        b.p("Økonomi: 2 mio. kr."),
        b.p("Tidsplan: 2023"),
    )
    assert (
        parse(
            lay(
                b.h(1, "Referat af møde i byrådet"), b.h(2, "1. Ny skole"), *item, b.h(2, "2. Ny hal"), *item
            ),
            "d",
            "r.md",
        )
        == ()
    )


def test_names_that_differ_in_one_word_stay_apart(b: Any, read_plan: Read) -> None:
    """ "Cykelsti i Nordby" and "Cykelsti i Sydby" are two, "Cykelstier" and "Cykelsti" one."""
    plan = read_plan(
        b.h(1, "Trafikplan"),
        b.table(
            ("Indsats", "Mål", "Ansvarlig"),
            ("Cykelsti i Nordby", "4 km", "Vej"),
            ("Cykelsti i Sydby", "2 km", "Vej"),
            ("Skoleveje", "Trygge", "Skole"),
        ),
        b.h(2, "Opfølgning 2022"),
        b.table(("Indsats", "Status"), ("Cykelstier i Nordby", "Bygget"), ("Skoleveje", "Ja")),
    )
    assert [(i.name, len(i.statuses)) for i in plan.initiatives] == [
        ("Cykelsti i Nordby", 1),
        ("Cykelsti i Sydby", 0),
        ("Skoleveje", 1),
    ]


def test_labels_that_ran_together_in_a_line_are_divided(b: Any, read_plan: Read) -> None:
    """ "Ansvarlig: … Frist: …" on one line are two fields, and a blank value's dash is no text."""
    plan = read_plan(
        b.h(1, "Plan"), b.h(2, "Indsats 1: Cykler"), b.p("Mål: Flere cykler"), b.p("Ansvarlig: Vej og Park Tidsfrist: 2023"), b.p("Målgruppe: - Økonomi: 300.000 kr.")
    )  # fmt: skip
    assert [(f.kind, f.value.text if f.value else None) for f in plan.initiatives[0].fields] == [
        ("responsible", "Vej og Park"), ("deadline", "2023"), ("target_group", None), ("economy", "300.000 kr."),
    ]  # fmt: skip


def test_a_status_document_dates_its_statuses(b: Any, read_plan: Read) -> None:
    """The year in "Status på handleplanen 2022" is that of each undated status, a colour its level."""
    plan = read_plan(
        b.h(1, "Status på handleplan for demens 2022"),
        b.h(2, "1. Butikker"),
        b.h(3, "Mål"),
        b.li("Alle butikker"),
        b.h(3, "Status"),
        b.p("🟢 Tyve er med."),
    )
    assert statuses(plan) == [(2022, "status", "reported", "note=Tyve er med.", "level=🟢")]


def test_a_table_that_marks_themes_with_a_cross(b: Any, read_plan: Read) -> None:
    """A column of crosses marks the themes beside it; a section heading "Tema: …" marks all under it."""
    plan = read_plan(
        b.h(1, "Plan"), b.h(2, "Tema: Byen"), b.h(3, "Indsats 1: Cykler"), b.p("Mål: Flere cykler"), b.p("Ansvarlig: Vej"),
        b.table(("Tema", "Vedrører"), ("Natur", "X"), ("Bolig", None)),
    )  # fmt: skip
    assert [(t.name, t.marked) for t in plan.initiatives[0].themes] == [
        ("Byen", "yes"),
        ("Natur", "yes"),
        ("Bolig", "no"),
    ]


def test_the_file_name_is_the_last_resort_for_a_title(b: Any, lay: Callable[..., Canonical]) -> None:
    """A document that starts with a form is called by its file name."""
    (plan,) = parse(
        lay(b.table(("Indsats", "Cykler"), ("Mål", "Flere cykler"), ("Ansvarlig", "Vej"), header=0)),
        "d",
        "mappe/trafik_handleplan-2021-2024.docx",
    )
    assert plan.title == "Trafik handleplan 2021-2024"
    assert plan.period == (2021, 2024)
