"""What is missing."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from assistant.chain import Chain
from assistant.views_plans import as_json
from index.ingest import ingest
from index.search import Searcher
from index.store.store import Store
from tests.word_embedder import WordEmbedder


def test_a_half_year_without_a_report_is_missing(elleby):
    """Asked of a half-year, its statuses alone count, and one that says "ikke indberettet" is missing."""
    answer = elleby.talk("Hvilke handlinger mangler status for 2. halvår 2024?").answer
    assert answer.startswith("Én indsats mangler status 2. halvår 2024: »Ordblindecafé«.")


def test_a_half_year_that_all_have_reported_lacks_none(elleby):
    """Where all have reported for a half-year, none is missing, whatever the other half lacks."""
    assert "Ordblindecafé" not in elleby.talk("Hvilke handlinger mangler status for 1. halvår 2024?").answer


_SAID = "\n#### Status {year}\n\n{text}\n"
_BLANK = "\n#### Status {year}\n\n| Vi har gjort | Vi har opnået |\n|---|---|\n|  |  |\n"


def _plan(title: str, municipality: str, initiatives: dict[str, str]) -> str:
    said = "".join(
        f"\n### {name}\n\n**Formål:** At flere kommer med.\n\n**Målgruppe:** Alle.\n\n**Ansvarlig:** Centret.\n{told}"
        for name, told in initiatives.items()
    )
    return f"# {title} 2023-2026\n\n{municipality} Kommune\n\n## Indsatser\n{said}"


@pytest.fixture(scope="module")
def lindby(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chain]:
    """Two plans: one that reports by year, with every way of not doing so, and one without any status."""
    folder = tmp_path_factory.mktemp("lindby")
    both = _SAID.format(year=2024, text="Vi har åbnet.") + _SAID.format(year=2025, text="Vi har to hold.")
    reporting = {
        "Kajakskolen": both,
        "Vandrelauget": _SAID.format(year=2024, text="Der er ni ture.") + _BLANK.format(year=2025),
        "Brætspilscafé": _SAID.format(year=2024, text="Caféen har 14 gæster."),
        "Sundhedstjek på jobbet": "",
    }
    (folder / "fritid.md").write_text(_plan("Sundheds- og fritidspolitik", "Lindby", reporting))
    (folder / "veje.md").write_text(
        _plan("Handleplan for veje", "Skovlund", {"Nye stier": "", "Lys i tunnelen": ""})
    )
    embedder = WordEmbedder()
    with Store.open(tmp_path_factory.mktemp("store") / "data", embedder, wait=0) as store:
        assert not ingest([folder], store).failed
        yield Chain(store, Searcher(store, embedder))


def test_an_indsats_without_a_record_of_the_year_is_missing_apart_from_a_blank_one(lindby: Chain):
    """A blank field, no record of the year and no record at all are told apart; plans that know no statuses are left out."""
    answer, _ = lindby.ask("Hvilke indsatser mangler status for 2025?")
    assert [s.text for s in answer.sentences] == [
        "Én indsats mangler status 2025 (feltet er tomt): »Vandrelauget«.",
        "Én indsats har ingen status for 2025: »Brætspilscafé«.",
        "Én indsats har slet ingen status, selv om andre i samme plan har: »Sundhedstjek på jobbet«.",
    ]
    assert all(s.citations for s in answer.sentences)
    assert answer.table
    assert [[cell.text for cell in row] for row in answer.table.rows] == [
        ["Vandrelauget", "2025", "feltet er tomt"],
        ["Brætspilscafé", "2025", "ingen status for året"],
        ["Sundhedstjek på jobbet", "2025", "slet ingen status"],
    ]


def test_asked_of_no_year_each_missing_year_is_said(lindby: Chain):
    """Without a year in the question, an indsats is told with the years that others of its plan have."""
    answer, _ = lindby.ask("Hvilke indsatser mangler status?")
    assert "Én indsats har ingen status: »Brætspilscafé« (2025)." in answer.answer


def test_one_indsats_is_held_against_the_others_of_its_plan(lindby: Chain):
    """Asked of one indsats, the years that others report count, and one that has reported speaks for itself alone."""
    assert "ingen status for 2025" in lindby.ask("Mangler Brætspilscafé status for 2025?")[0].answer
    told = lindby.ask("Mangler Kajakskolen status for 2025?")[0].answer
    assert told == "Nej: »Kajakskolen« har indrapporteret status for 2025.[1]"


def test_a_year_that_no_indsats_has_is_refused(lindby: Chain):
    """A year that the plans know no status of isn't missing anywhere."""
    assert lindby.ask("Hvilke indsatser mangler status for 2026?")[0].kind == "no_field"


def test_the_title_of_a_plan_names_the_plan_not_an_indsats_with_a_word_of_it(lindby: Chain):
    """A word of the plan's title doesn't narrow the question to the indsats that has the word in its name."""
    asked = "Hvilken indsats i Lindbys sundheds- og fritidspolitik mangler status for 2025?"
    assert "»Brætspilscafé«" in lindby.ask(asked)[0].answer


def test_the_matrix_counts_a_year_without_a_record_as_missing(lindby: Chain):
    """The years that an indsats has no record of are among the missing ones, as in the answer."""
    names = lindby.names()
    entries = {e.name: e for e in names.catalogue.entries}
    (plan,) = [
        p
        for p in json.loads(json.dumps(as_json(names.catalogue, names.editions)))
        if p["title"] != entries["Nye stier"].plan.title
    ]
    missing = {i["name"]: i["missing"] for i in plan["initiatives"]}
    assert missing == {
        "Kajakskolen": [],
        "Vandrelauget": [2025],
        "Brætspilscafé": [2025],
        "Sundhedstjek på jobbet": [2024, 2025],
    }


def test_blank_fields_are_missing_too(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Asked what is missing in an indsats, its blank fields are named; one that points elsewhere is not blank."""
    plan = (
        "# Handleplan 2023-2026\n\nLindby Kommune\n\n## Indsats: Sejlerskolen\n\n**Baggrund:**\n\n"
        "**Formål:** At flere sejler.\n\n**Målgruppe:** Alle.\n\n**Samarbejdspartnere:** Havnen.\n"
    )
    folder = tmp_path_factory.mktemp("sejl")
    (folder / "plan.md").write_text(plan, encoding="utf-8")
    embedder = WordEmbedder()
    with Store.open(tmp_path_factory.mktemp("store") / "data", embedder, wait=0) as store:
        assert not ingest([folder], store).failed
        chain = Chain(store, Searcher(store, embedder))
        for question in (
            "Hvad mangler at blive udfyldt i Sejlerskolen?",
            "Hvilke indsatser har tomme felter?",
        ):
            answer = chain.ask(question)[0]
            assert [s.text for s in answer.sentences] == ["»Sejlerskolen« har et tomt felt: “Baggrund”."]


def test_the_part_of_a_status_that_is_asked_for_is_what_is_missing(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Asked for results, a status without them is named; one that lacks only the next step is not."""
    heads = "| Vi har gjort | Vi har opnået | Næste skridt |\n|---|---|---|\n"
    cells = {
        "Sejlerskolen": "| Vi har købt joller. |  | Flere joller. |",
        "Roklubben": "| Vi har malet. | 12 roere. |  |",
        "Badestedet": "| Vi har bygget. | 40 badende. | Et bord. |",
    }
    plan = "# Handleplan 2023-2026\n\nLindby Kommune\n" + "".join(
        f"\n## Indsats: {name}\n\n**Formål:** At flere kommer.\n\n### Status 2024\n\n{heads}{row}\n"
        for name, row in cells.items()
    )
    folder = tmp_path_factory.mktemp("vand")
    (folder / "plan.md").write_text(plan, encoding="utf-8")
    embedder = WordEmbedder()
    with Store.open(tmp_path_factory.mktemp("store") / "data", embedder, wait=0) as store:
        assert not ingest([folder], store).failed
        chain = Chain(store, Searcher(store, embedder))
        answer = chain.ask("Hvilke indsatser har ingen resultater i 2024?")[0]
        partly = chain.ask("Hvilke indsatser har kun delvist indrapporteret status i 2024?")[0]
    assert [s.text for s in answer.sentences] == [
        "Én indsats skriver ingen resultater i status 2024: »Sejlerskolen«."
    ]
    assert [s.text for s in partly.sentences] == [
        "To indsatser har kun delvist indrapporteret status 2024: »Sejlerskolen« og »Roklubben«."
    ]


def test_a_word_of_the_plans_title_is_no_theme_of_it(tmp_path_factory: pytest.TempPathFactory):
    """What another plan has as a theme narrows no plan that has the word in its title and no theme so called."""
    folder = tmp_path_factory.mktemp("titled")
    told = {
        "Gåture": _SAID.format(year=2024, text="Ni ture."),
        "Kor": _SAID.format(year=2023, text="Ti sang."),
    }
    (folder / "a.md").write_text(_plan("Handleplan for børns trivsel", "Lindby", told))
    themed = {"Nye stier": "\n**Temaer:** Trivsel\n", "Lys i tunnelen": "\n**Temaer:** Natur\n"}
    (folder / "b.md").write_text(_plan("Handleplan for veje", "Skovlund", themed))
    embedder = WordEmbedder()
    with Store.open(tmp_path_factory.mktemp("store") / "data", embedder, wait=0) as store:
        assert not ingest([folder], store).failed
        answer, _ = Chain(store, Searcher(store, embedder)).ask("lindby trivselsplan mangler status 2024")
    assert [s.text for s in answer.sentences] == ["Én indsats har ingen status for 2024: »Kor«."]


def test_which_of_a_plan_are_missing_is_asked_of_all_though_a_name_resembles_the_question(
    tmp_path_factory: pytest.TempPathFactory,
):
    """ "Hvilke indsatser" of a plan names no "Koordinerende indsatsplaner"."""
    folder = tmp_path_factory.mktemp("resembling")
    told = {
        "Koordinerende indsatsplaner": _SAID.format(year=2025, text="63 er i brug."),
        "Gåture": _BLANK.format(year=2025),
    }
    (folder / "a.md").write_text(_plan("Handleplan for socialpsykiatri", "Lindby", told))
    (folder / "b.md").write_text(_plan("Handleplan for veje", "Skovlund", {"Nye stier": "", "Lys": ""}))
    embedder = WordEmbedder()
    with Store.open(tmp_path_factory.mktemp("store") / "data", embedder, wait=0) as store:
        assert not ingest([folder], store).failed
        question = "Hvilke indsatser i Lindbys handleplan har ikke fået skrevet status for 2025?"
        answer, _ = Chain(store, Searcher(store, embedder)).ask(question)
    assert [s.text for s in answer.sentences] == ["»Gåture« mangler status 2025 (feltet er tomt)."]


_ACTIONS = """# Status på ungepolitikken 2025

Lindby Kommune

## Indsatsområde 1: En god start

| Mål | Handlinger | Tovholder | Status |
|---|---|---|---|
| Alle har en plads | Flere vuggestuer | Dagtilbud | To er åbnet. |
| Forældre taler med skolen | Samtaler i 4. klasse | Lærerne | |

## Indsatsområde 2: Videre i job

| Mål | Handlinger | Tovholder | Status |
|---|---|---|---|
| Alle har en plan | Vejledning i grupper | Jobcentret | Alle er i gang. |
"""


def test_an_action_without_its_status_is_missing(tmp_path):
    """Where each action of an indsats is reported of, the ones with a blank cell are named with their indsats."""
    (tmp_path / "unge.md").write_text(_ACTIONS)
    embedder = WordEmbedder()
    with Store.open(tmp_path / "data", embedder, wait=0) as store:
        assert not ingest([tmp_path / "unge.md"], store).failed
        chain = Chain(store, Searcher(store, embedder))
        answer, _ = chain.ask("Hvilke handlinger mangler status i 2025?")
    said = "Én handling mangler status 2025 (feltet er tomt): »Samtaler i 4. klasse« under »En god start«."
    assert [s.text for s in answer.sentences] == [said]
    assert all(s.citations for s in answer.sentences)
