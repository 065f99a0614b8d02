"""Plans that say and lay out the same things in other ways than most."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.canonical import Canonical, place
from index.formats import read
from index.plan import parse
from index.records import Initiative, Plan

Read = Callable[..., Plan]


def from_text(text: str, name: str = "plan.md") -> Plan:
    """Read a text as a file with one plan."""
    (plan,) = parse(place(read(text.encode(), name).blocks), "d", name)
    return plan


def said(initiative: Initiative) -> dict[str, str]:
    """Return the fields of an initiative by kind."""
    return {f.kind: f.value.text for f in initiative.fields if f.value}


def goals(initiative: Initiative) -> list[tuple[str, str]]:
    """Return the goals of an initiative as (kind, text)."""
    return [(g.kind, g.text) for g in initiative.goals]


def notes(initiative: Initiative) -> list[tuple[int | None, str | None]]:
    """Return the statuses of an initiative as (year, note)."""
    return [(s.year, s.note.text if s.note else None) for s in initiative.statuses]


def test_years_that_head_paragraphs_are_statuses() -> None:
    """A paragraph that opens with a bold year is what was done that year."""
    plan = from_text(
        "# Årsberetning 2023 om vejplanen\n\n## Indsats 1 – Broer\n\nMålet er ti nye broer. Vejafdelingen er ansvarlig.\n\n"
        "**2022.** Tre broer er bygget.\n\n**2023.** Syv broer er bygget for 2 mio. kr.\n\n"
        "## Indsats 2 – Stier\n\nMålet er en sti.\n\n**2022.** Ingen sti.\n\n**2023.** En sti.\n"
    )
    bridges = plan.initiatives[0]
    assert notes(bridges) == [(2022, "Tre broer er bygget."), (2023, "Syv broer er bygget for 2 mio. kr.")]
    assert goals(bridges) == [("mål", "Målet er ti nye broer.")]
    assert said(bridges)["responsible"] == "Vejafdelingen er ansvarlig."
    assert [(a.year_from, str(a.value)) for a in bridges.amounts] == [(2023, "2")]


def test_a_plan_in_running_text_has_a_section_for_each_indsats() -> None:
    """Sections without any label are initiatives when they tell of goals, money, success; a closing chapter is none."""
    plan = from_text(
        "# Legestrategi 2022-2026\n\nBørn leger for lidt.\n\n## Leg i skoven\n\nMålet er, at alle børn leger i skoven hver uge. "
        "Byrådet har afsat 300.000 kr. om året.\n\n## Leg i byen\n\nDer er for få legepladser. Derfor bygger kommunen tre nye legepladser. "
        "Det er en succes, når 200 børn bruger dem.\n\n## Sådan følger vi op\n\nUdvalget drøfter strategien hvert år.\n"
    )
    assert [i.name for i in plan.initiatives] == ["Leg i skoven", "Leg i byen"]
    forest, town = plan.initiatives
    assert goals(forest) == [("mål", "Målet er, at alle børn leger i skoven hver uge.")]
    assert said(forest)["economy"] == "Byrådet har afsat 300.000 kr. om året."
    assert ("aktivitet", "Derfor bygger kommunen tre nye legepladser.") in goals(town)
    assert ("succeskriterium", "Det er en succes, når 200 børn bruger dem.") in goals(town)


def test_running_text_that_is_no_plan_gives_nothing() -> None:
    """Sections with goals in a paper that is not called a plan are no initiatives."""
    text = "# Nyt fra skolen\n\n## Fest\n\nMålet er en fest. Der er afsat 100 kr.\n\n## Tur\n\nMålet er en tur. Der er afsat 200 kr.\n"
    assert parse(place(read(text.encode(), "nyt.md").blocks), "d", "nyt.md") == ()


def test_rows_with_a_label_alternate_with_a_table(b: Any, read_plan: Read) -> None:
    """Label rows with a merged cell under the columns of the same table are fields and statuses."""
    plan = read_plan(
        b.h(1, "Plan for vandløb 2022-2026"),
        b.table(
            (("Indsats 1: Åen", 4, 1),),
            ("Hvad?", "Hvordan?", "Hvem?", "Hvornår?"),
            ("Flere fisk i åen", "Sten lægges ud", "Natur og Vand", "2023"),
            ("Status maj 2024", ("Stenene er lagt ud.", 2, 1), "Trafiklys: Grøn"),
            ("Økonomi", ("80.000 kr. i 2023", 3, 1)),
        ),
    )
    (river,) = plan.initiatives
    assert goals(river) == [("mål", "Flere fisk i åen"), ("handlemål", "Sten lægges ud")]
    assert river.goals[1].responsible is not None
    assert notes(river) == [(2024, "Stenene er lagt ud.")]
    assert river.statuses[0].level is not None
    assert river.statuses[0].level.text == "Grøn"
    assert said(river)["economy"] == "80.000 kr. i 2023"


def test_a_table_within_a_form(b: Any, read_plan: Read) -> None:
    """A head with a blank first cell opens a table beside the form's merged label."""
    plan = read_plan(
        b.h(1, "Demensplan 2023-2026"),
        b.h(2, "Mål 1. Tryghed"),
        b.table(
            ("Mål", ("Flere er trygge.", 3, 1)),
            (None, "Handling", "Tovholder", "Frist"),
            (("Handlinger", 1, 2), "Skilte i byen", "Vejafdelingen", "1. juni 2023"),
            ("Kursus for butikker", "Konsulenten", "Hvert år"),
            ("Effekt", ("Færre bliver væk.", 3, 1)),
            ("Opfølgning 2023", ("Skiltene er sat op.", 3, 1)),
            header=0,
        ),
    )
    (safe,) = plan.initiatives
    kinds = [(g.kind, g.text, g.responsible.text if g.responsible else None) for g in safe.goals]
    assert ("aktivitet", "Skilte i byen", "Vejafdelingen") in kinds
    assert ("aktivitet", "Kursus for butikker", "Konsulenten") in kinds
    assert notes(safe) == [(2023, "Skiltene er sat op.")]


def test_questions_with_their_answer_on_the_line() -> None:
    """ "Hvorfor? …" and a bold numbered name are read as a label line and the initiative's name."""
    plan = from_text(
        "# Handleplan for søvn 2023-2025\n\n## Spor 1: Unge\n\n**1.1 Senere møde**\n\n*Hvorfor?* Unge sover for lidt.\n\n"
        "*Hvem gør hvad?* Skolerne\n\n*Status pr. december 2023:* Fire skoler er med.\n\n"
        "**1.2 Mørke skærme**\n\n*Hvorfor?* Lys holder vågen.\n\n*Hvem gør hvad?* Forældrene\n\n*Status pr. december 2023:* -\n"
    )
    assert [i.name for i in plan.initiatives] == ["Senere møde", "Mørke skærme"]
    assert said(plan.initiatives[0]) == {"purpose": "Unge sover for lidt.", "responsible": "Skolerne"}
    assert notes(plan.initiatives[0]) == [(2023, "Fire skoler er med.")]
    assert plan.initiatives[1].statuses[0].state == "empty"


def test_milestones_in_words_are_goals_and_in_dates_are_deadlines(b: Any, read_plan: Read) -> None:
    """A column called Milepæl holds what its cells say: something to reach, or a date."""

    def plan(*cells: str) -> Plan:
        rows = [
            (name, "Vejafdelingen", cell, "I gang")
            for name, cell in zip(("Kysten", "Byen"), cells, strict=True)
        ]
        return read_plan(b.h(1, "Vejplan"), b.table(("Tiltag", "Ansvarlig", "Milepæl", "Status 2023"), *rows))

    told = plan("Diget er to meter højt i 2025", "Kloakken er adskilt i 14 gader")
    dated = plan("1. juni 2025", "Ultimo 2026")
    assert ("mål", "Diget er to meter højt i 2025") in goals(told.initiatives[0])
    assert said(dated.initiatives[0])["deadline"] == "1. juni 2025"


def test_a_chapter_on_money_names_its_indsats(b: Any, read_plan: Read) -> None:
    """A sentence that gives one initiative's price is that initiative's economy, also where its name is one word."""
    plan = read_plan(
        b.h(1, "Klimaplan 2021-2026"),
        b.table(
            ("Tiltag", "Ansvarlig", "Status 2023"),
            ("Kælderpakken", "Klima", "12 besøg."),
            ("Dige ved Næsset", "Kyst", "I høring."),
        ),
        b.h(2, "Noter"),
        b.p("Diget ved Næsset koster 38 mio. kr. Til Kælderpakken er der afsat 350.000 kr. årligt."),
    )
    cellar, dike = plan.initiatives
    assert said(cellar)["economy"] == "Til Kælderpakken er der afsat 350.000 kr. årligt."
    assert [str(a.value) for a in dike.amounts] == ["38"]


def test_a_name_that_begins_with_a_number_keeps_it(b: Any, read_plan: Read) -> None:
    """ "2 minus 1-veje" is a name; "2 Veje" and "2. Veje" are numbered."""
    plan = read_plan(
        b.h(1, "Cykelplan"),
        b.table(
            ("Indsats", "Ansvarlig", "Status 2023"),
            ("2 minus 1-veje", "Vej", "Malet."),
            ("3 Stier", "Park", "Bygget."),
            ("4. Broer", "Park", "Bygget."),
        ),
    )
    assert [i.name for i in plan.initiatives] == ["2 minus 1-veje", "Stier", "Broer"]


def test_rows_that_give_a_number_alone_find_their_indsats(b: Any, read_plan: Read) -> None:
    """An appendix that lists initiatives by number adds to the ones already read."""
    plan = read_plan(
        b.h(1, "Varmeplan 2022-2030"),
        b.h(2, "1.1 Fjernvarme i vest"),
        b.p("Mål: 1.900 kunder er tilsluttet."),
        b.p("Nettet udbygges i fem etaper."),
        b.p("Ansvarlig: Værket"),
        b.h(2, "1.2 Nabovarme"),
        b.p("Mål: Seks landsbyer er med."),
        b.p("Ansvarlig: Klima"),
        b.h(2, "Bilag 2. Økonomi"),
        b.table(("Indsats", "Kommunal udgift"), ("1.1", "0 kr."), ("1.2", "300.000 kr. i 2023")),
    )
    west, near = plan.initiatives
    assert (west.name, goals(west)) == ("Fjernvarme i vest", [("mål", "1.900 kunder er tilsluttet.")])
    assert said(west)["description"] == "Nettet udbygges i fem etaper."
    assert said(near)["economy"] == "300.000 kr. i 2023"


def test_heads_of_two_lines_and_cells_of_labelled_lines(b: Any, read_plan: Read) -> None:
    """ "Hvad?" over "Indsats" is the name's column; "Ansvarlig: … Deltagere: …" in a cell are two fields."""
    plan = read_plan(
        b.h(1, "Pårørendepolitik 2023-2025"),
        b.table(
            ((b.p("Hvad?"), b.p("Indsats")), (b.p("Hvordan?"), b.p("Aktiviteter")), (b.p("Hvem?"), b.p("Ansvarlig og deltagere"))),
            ("Samtaler", "Vi taler med de pårørende", "Ansvarlig: Visitationen Deltagere: Hjemmeplejen"),
            ("Kurser", "Vi holder kurser", (b.p("Ansvarlig: Sundhedshuset"), b.p("Deltagere: Lægerne"))),
        ),
    )  # fmt: skip
    assert [i.name for i in plan.initiatives] == ["Samtaler", "Kurser"]
    assert said(plan.initiatives[0]) == {"responsible": "Visitationen", "partners": "Hjemmeplejen"}
    assert said(plan.initiatives[1]) == {"responsible": "Sundhedshuset", "partners": "Lægerne"}


def test_goals_in_the_first_column_are_initiatives_where_nothing_stands_above() -> None:
    """A table of goals with several activities each is one initiative a goal."""
    plan = from_text(
        "# Beskæftigelsesplan 2024\n\nAaby Kommune\n\n| Mål | Hvad gør vi? | Hvem? | Opfølgning august 2024 |\n|---|---|---|---|\n"
        "| Flere unge i job | Vejledere på jobcentret | Ungeenheden | 42 unge er med |\n| | Praktik i uge 6 | UU | Holdt |\n"
        "| Færre på sygedagpenge | Hurtig samtale | Jobcentret | - |\n"
    )
    young, sick = plan.initiatives
    assert [k for k, _ in goals(young)] == ["mål", "aktivitet", "aktivitet"]
    assert (sick.name, sick.statuses[0].state) == ("Færre på sygedagpenge", "empty")


def test_activities_with_lines_of_their_own() -> None:
    """Responsible, deadline and status under "Aktivitet 1: …" belong to that activity."""
    plan = from_text(
        "# Landsbyplan 2022-2025\n\n## Hvordan får vi flere til at bo her?\n\nDer er for få.\n\n### Aktivitet 1: Boliger\n\n"
        "Ansvarlig: Plan\nFrist: 2024\nStatus 2023: To grunde.\n\n### Aktivitet 2: Busser\n\nAnsvarlig: Trafik\nFrist: 2025\nStatus 2023: Ingen.\n"
    )
    (live,) = plan.initiatives
    assert [
        (g.text, g.responsible.text, g.deadline.text) for g in live.goals if g.responsible and g.deadline
    ] == [
        ("Boliger", "Plan", "2024"),
        ("Busser", "Trafik", "2025"),
    ]
    assert [s.goal for s in live.statuses] == [g.id for g in live.goals]


def test_a_report_with_nothing_but_years_and_names() -> None:
    """Headings under "Opfølgning 2022" are initiatives, and the same name in the next chapter is the same one."""
    plan = from_text(
        "# Status på frivillighedsstrategien\n\n## Opfølgning 2022\n\n### Guiden\n31 foreninger er hjulpet.\n\n### Lokaler\nI drift.\n\n"
        "## Opfølgning 2023\n\n### Guiden\n54 foreninger er hjulpet.\n\n### Fest\nHoldt for 400.\n"
    )
    assert [(i.name, notes(i)) for i in plan.initiatives] == [
        ("Guiden", [(2022, "31 foreninger er hjulpet."), (2023, "54 foreninger er hjulpet.")]),
        ("Lokaler", [(2022, "I drift.")]),
        ("Fest", [(2023, "Holdt for 400.")]),
    ]


def test_headings_in_a_plans_own_words_part_its_fields() -> None:
    """Lines that come back under each name are fields, whatever they are called."""
    parts = "\n".join(
        f"{n}. {name}\n\nIdé\n{idea}\n\nHovedperson\n{who}\n\nPengeposen\n{money}\n"
        for n, name, idea, who, money in (
            (1, "Åbent hus", "Selvbetjening i landsbyen.", "Bibliotekslederen", "180.000 kr."),
            (2, "Bogstart", "En bog til alle.", "Børnebibliotekaren", "75.000 kr."),
            (3, "Maskinrum", "Et værksted.", "Konsulenten", "Fondsmidler"),
            (4, "Lydrum", "Et studie.", "Musikeren", "20.000 kr."),
        )
    )
    plan = from_text(f"Handleplan for biblioteket 2023-2026\nNørlund Kommune\n\n{parts}", "plan.txt")
    assert [i.name for i in plan.initiatives] == ["Åbent hus", "Bogstart", "Maskinrum", "Lydrum"]
    fields = {f.heading.text: f.value.text for f in plan.initiatives[1].fields if f.value}
    assert fields["Hovedperson"] == "Børnebibliotekaren"
    assert fields["Pengeposen"] == "75.000 kr."


def test_a_table_without_a_head_gives_itself_away(b: Any, read_plan: Read) -> None:
    """Names, people and dates are known by their looks; a table of other things is left alone."""
    plan = read_plan(
        b.h(1, "Handicappolitik 2024-2028"),
        b.h(2, "Et liv med andre"),
        b.h(3, "Mål"),
        b.p("Alle er med."),
        b.h(3, "Ansvarlig"),
        b.p("Byen"),
        b.table(
            ("Følgevenner", "Fritidsafdelingen", "2024"), ("Boligtjek", "Byg og Anlæg", "Hvert år"), header=0
        ),
        b.table(("Nordby", "Sydby", "Vestby"), ("Østby", "Midtby", "Storby"), header=0),
    )
    found = [(g.text, g.responsible.text) for g in plan.initiatives[0].goals if g.responsible]
    assert found == [("Følgevenner", "Fritidsafdelingen"), ("Boligtjek", "Byg og Anlæg")]


def test_progress_and_the_comment_on_it_are_one_status() -> None:
    """ "Fremdrift: I gang" with "Kommentar: …" under it is one status; remarks beside dated statuses are none."""
    plan = from_text(
        "# Opfølgning på planen 2023\n\n## Indsats 1: Spisning\n\nMål: Flere spiser sammen.\n\nFremdrift: I gang\n\nKommentar: 45 hver gang.\n\n"
        "## Indsats 2: Besøg\n\nMål: Flere får besøg.\n\nStatus 2022: Begyndt.\n\nStatus 2023: Alle fik besøg.\n\nBemærkninger: Der mangler frivillige.\n"
    )
    meals, visits = plan.initiatives
    (status,) = meals.statuses
    assert (status.level.text if status.level else None, status.note.text if status.note else None) == (
        "I gang",
        "45 hver gang.",
    )
    assert [s.year for s in visits.statuses] == [2022, 2023]
    assert said(visits)["other"] == "Der mangler frivillige."


def test_a_line_that_opens_a_departments_plan_divides_the_file(lay: Callable[..., Canonical], b: Any) -> None:
    """ "Handleplan fra Skoleforvaltningen" alone on a line is a chapter."""
    form = lambda name: (b.h(2, name), b.p("Formål: At læse."), b.p("Mål: Alle læser."))  # noqa: E731
    canonical = lay(
        b.h(1, "Børnepolitik 2021-2024"), b.p("Handleplan fra Skoleforvaltningen"), *form("Læsebånd"),
        b.p("Handleplan fra Kultur- og Fritidsforvaltningen"), *form("Åbne haller"),
    )  # fmt: skip
    plans = parse(canonical, "d", "f.md")
    assert [(p.department, [i.name for i in p.initiatives]) for p in plans] == [
        ("Skoleforvaltningen", ["Læsebånd"]),
        ("Kultur- og Fritidsforvaltningen", ["Åbne haller"]),
    ]


def test_a_number_alone_on_a_line_belongs_to_the_name_below(b: Any, read_plan: Read) -> None:
    """A page with "2" over the name leaves no number in the status before it."""
    parts = [
        (b.p(str(n)), b.p(name), b.h(3, "Hvad vil vi"), b.p("Noget."), b.h(3, "Hvordan gik det i 2024"))
        for n, name in ((1, "Skolen"), (2, "Pladser"))
    ]
    plan = read_plan(b.h(2, "Handleplan 2022-2024"), *(block for part in parts for block in part))
    assert [(i.name, i.statuses[0].state) for i in plan.initiatives] == [
        ("Skolen", "empty"),
        ("Pladser", "empty"),
    ]


@pytest.mark.parametrize(
    ("line", "department"),
    [
        ("Ravnby Kommune · Teknik, Natur og Miljø", "Teknik, Natur og Miljø"),
        ("Teknik og Miljøforvaltningen", "Teknik og Miljøforvaltningen"),
        ("Planen er udarbejdet af Klima- og Forsyningssekretariatet.", "Klima- og Forsyningssekretariatet"),
    ],
)
def test_departments_are_named_whole(b: Any, read_plan: Read, line: str, department: str) -> None:
    """All of a department's name is taken, and the one that wrote the plan counts."""
    plan = read_plan(
        b.h(1, "Klimaplan 2022-2026"), b.p(line), b.h(2, "Indsats 1: Sol"), b.p("Mål: Mere sol."), b.p("Status 2023: I gang.")
    )  # fmt: skip
    assert plan.department == department


def test_who_and_when_at_the_end_of_an_item_are_the_activitys_own() -> None:
    """ "… Ansvarlig: Skolelederne. Frist: 2024." after an activity is no part of its text."""
    plan = from_text(
        "# Politik for medborgerskab 2023-2027\n\n## Fokusområde 1: Unge\n\n### Det vil vi\n\nUnge har en stemme.\n\n### Det gør vi\n\n"
        "- **Ungeråd.** Hver skole vælger et råd. *Ansvarlig: Skolelederne. Frist: 2024.*\n- Fest. Læs mere: på nettet.\n"
    )
    council, party = (g for g in plan.initiatives[0].goals if g.kind == "aktivitet")
    assert council.text == "Ungeråd. Hver skole vælger et råd."
    assert (council.responsible and council.responsible.text, council.deadline and council.deadline.text) == (
        "Skolelederne",
        "2024",
    )
    assert party.text == "Fest. Læs mere: på nettet."


def test_years_with_a_colon_under_a_label_in_capitals() -> None:
    """Lines "2022: …" under OPFØLGNING are statuses of their years, though nothing but line breaks parts them."""
    form = "MÅL: Alle kan komme ind.\nANSVARLIG: Ejendomme.\nOPFØLGNING\n2022: Otte ramper er bygget.\n2023: Ni ramper er bygget.\n2024: -\n"
    plan = from_text(
        f"NÆS KOMMUNE\nRAMPEPLAN 2022-2025\n\nINDSATS 1\nRAMPER\n\n{form}\nINDSATS 2\nSKILTE\n\n{form}",
        "plan.txt",
    )
    assert plan.title == "RAMPEPLAN 2022-2025"
    assert [i.name for i in plan.initiatives] == ["RAMPER", "SKILTE"]
    assert notes(plan.initiatives[0]) == [
        (2022, "Otte ramper er bygget."),
        (2023, "Ni ramper er bygget."),
        (2024, None),
    ]
