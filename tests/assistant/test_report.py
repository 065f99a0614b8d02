"""The yearly status note: exact quotes, honest gaps, the right plans, and errors that say what there is."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.answers.draft import Place
from assistant.chain import Chain
from assistant.report import _amounts, _Sources, status_note
from assistant.report_records import STATE_WORDS
from assistant.report_scope import began
from index.embedders.hashing import HashEmbedder
from index.errors import NotFoundError
from index.ingest import ingest
from index.records import Amount
from index.search import Searcher

from . import editions_of
from .conftest import PLANS, Soeby

DEPARTMENT = "Veje og Havne"


def note_of(it, year, department=None):
    names = it.chain.names()
    return status_note(names.editions, names.sources, year, department)


def quotes(note):
    """Return everything that a note quotes."""
    fields = ("goals", "done", "achieved", "next", "note", "level", "blank", "undated", "amounts")
    told = [t for i in note.initiatives for field in fields for t in getattr(i, field)]
    return [*told, *(t for plan in note.plans for t in plan.amounts)]


def one(note, name):
    (found,) = (i for i in note.initiatives if i.name == name)
    return found


def texts(told):
    return [t.text for t in told]


@pytest.mark.parametrize("year", [2021, 2022, 2023])
def test_every_text_is_an_exact_quote_with_a_numbered_source(soeby, year):
    """What a note says stands in the document where it says, and each source is listed once under its number."""
    note = note_of(soeby, year)
    told = quotes(note)
    assert told
    for each in told:
        source = each.citation
        assert soeby.store.document_text(source.document_id)[source.start : source.end] == each.text
        assert note.sources[source.n - 1] == source
    assert [s.n for s in note.sources] == list(range(1, len(note.sources) + 1))
    assert {t.citation for t in told} == set(note.sources)


def test_a_year_that_is_reported_in_part(soeby):
    """The cells that are filled in are quoted, and the one that isn't is named, at its heading."""
    found = one(note_of(soeby, 2022), "Legepladser for alle")
    assert found.state == "partly"
    assert texts(found.done) == ["Vi har sat tre gynger op og åbnet dem med en lagkagedag."]
    assert found.achieved == ()
    assert texts(found.next) == ["Vi vil male striber på kanterne."]
    ((said, told),) = found.gaps()
    assert (said, told.text) == ("Ikke indrapporteret: Vi har opnået", "Status 2022")
    assert found.done[0].citation.section == "Status 2022: Vi har"
    assert found.done[0].citation.year == 2022


def test_a_blank_year_is_told_as_such(soeby):
    """A status with nothing in it has no quotes of the year, and cites its heading once."""
    found = one(note_of(soeby, 2023), "Legepladser for alle")
    assert (found.state, STATE_WORDS[found.state]) == ("empty", "ikke indrapporteret")
    assert (found.done, found.achieved, found.next, found.note) == ((), (), (), ())
    ((said, told),) = found.gaps()
    assert (said, told.text) == ("Ikke indrapporteret", "Status 2023")


def test_an_indsats_without_the_year_is_kept(soeby):
    """Where the plan has no status for the year, the indsats stands with its goals, and nothing is said to be blank."""
    found = one(note_of(soeby, 2023), "Ledelinjer på havnen")
    assert (found.state, found.blank) == (None, ())
    assert texts(found.goals)[0] == "At ledelinjerne går ubrudt fra busstoppet til færgelejet."


def test_the_summary_counts_every_indsats_once(soeby):
    """Reported, in part, blank and absent add up to all indsatser, and are told in one line."""
    note = note_of(soeby, 2023)
    counts = note.counts
    assert counts.reported + counts.partly + counts.empty + counts.absent == len(note.initiatives) == 5
    assert (
        note.summary
        == "Status 2023: 2 af 5 indsatser er indrapporteret og 2 ikke. For 1 har planen ingen status for 2023."
    )


@pytest.mark.parametrize(
    ("states", "said"),
    [
        (("reported", "reported"), "Alle 2 indsatser er indrapporteret."),
        (("empty", "empty"), "Ingen af 2 indsatser er indrapporteret."),
        (("partly", "empty"), "Ingen af 2 indsatser er indrapporteret, 1 delvist og 1 ikke."),
        (("partly", "partly"), "Ingen af 2 indsatser er indrapporteret og 2 delvist."),
        (("reported",), "1 af 1 indsats er indrapporteret."),
        (("empty",), "0 af 1 indsats er indrapporteret."),
    ],
)
def test_the_summary_of_all_and_of_none(soeby, states, said):
    """All and none are told as such."""
    note = note_of(soeby, 2022)
    told = tuple(replace(note.initiatives[0], state=state) for state in states)
    assert replace(note, initiatives=told).summary == f"Status 2022: {said}"


def test_amounts_of_the_year_alone(soeby):
    """Amounts for other years are left out; each has its sentence as source."""
    found = one(note_of(soeby, 2022), "Badebro på havnen")
    (told,) = found.amounts
    assert told.label == "300.000 kr. i 2022"
    assert told.text.endswith("Der er afsat 800.000 kr. i 2021 og 300.000 kr. i 2022 til badebroen.")


def test_goals_of_a_revision_count_from_its_first_year(soeby):
    """A revision's goals stand beside the original ones from the year it begins, and not before."""
    before, after = (one(note_of(soeby, year), "Læsevenner i indskolingen") for year in (2022, 2023))
    assert len(before.goals) == 4
    assert texts(after.goals)[:4] == texts(before.goals)
    assert "Målet bibeholdes." in texts(after.goals)
    assert {t.label for t in after.goals[4:]} >= {"Mål, revideret 2023-2024"}


@pytest.mark.parametrize(
    ("revision", "year", "holds"),
    [
        (None, 2020, True),
        ("2021-2022", 2020, False),
        ("2021-2022", 2023, True),
        ("efter midtvejs", 2020, True),
    ],
)
def test_a_revision_that_names_no_year_is_never_left_out(revision, year, holds):
    """Only what is known to begin later is left out."""
    assert began(revision, year) is holds


def test_one_department(soeby):
    """A department is found whatever the case and blanks, and told as the plan spells it."""
    note = note_of(soeby, 2022, "  veje og  HAVNE ")
    assert note.department == DEPARTMENT
    assert note.title == "Statusnotat 2022: Veje og Havne"
    assert {i.department for i in note.initiatives} == {DEPARTMENT}
    assert [plan.name for plan in note.plans] == [DEPARTMENT]


@pytest.mark.parametrize(
    ("year", "department", "said"),
    [
        (1999, None, "Planerne har ingen status for 1999. Der er status for 2021, 2022 og 2023."),
        (
            1999,
            DEPARTMENT,
            "»Veje og Havne« har ingen status for 1999. Der er status for 2021, 2022 og 2023.",
        ),
        (
            2022,
            "Veje og Havn",
            "findes ikke. Mente du »Veje og Havne«? Planerne har »Børn og Læring« og »Veje og Havne«.",
        ),
        (2022, "", "Planerne har »Børn og Læring« og »Veje og Havne«."),
    ],
)
def test_what_is_not_there_is_answered_with_what_is(soeby, year, department, said):
    """An unknown year or department is an error that names those of the plans."""
    with pytest.raises(NotFoundError) as told:
        note_of(soeby, year, department)
    assert said in str(told.value)


def test_without_plans(nothing):
    """An empty store says to read plans in."""
    with pytest.raises(NotFoundError, match="Læs planerne ind"):
        note_of(nothing, 2022)


def test_the_newest_edition_tells_and_an_earlier_one_only_of_a_year_of_its_own(soeby_twice):
    """Two editions of one plan never stand beside each other; an earlier one is said to be that."""
    newest, earlier = note_of(soeby_twice, 2021), note_of(soeby_twice, 2020)
    assert sorted(i.name for i in newest.initiatives) == sorted({i.name for i in newest.initiatives})
    assert editions_of.OLD_GOAL not in texts(quotes(newest))
    assert all(plan.edition == "" for plan in newest.plans)
    assert texts(one(earlier, "Legepladser for alle").done) == [editions_of.PAINTED]
    assert [p.edition for p in earlier.plans if p.newest] == [
        "Læst i en tidligere udgave; den nyeste er boern-og-laering.md."
    ]
    with pytest.raises(NotFoundError, match="2020, 2021, 2022 og 2023"):
        note_of(soeby_twice, 2019)


GOAL_BY_GOAL = """# Handleplan for Miljø 2021-2024

### Renere bække

**Formål:** At fiskene kan svømme frit.

#### Status

| Vi har | Vi har opnået | Vi vil arbejde videre med |
|---|---|---|
| Vi har fjernet to spærringer. | Ørreden er tilbage. | Flere bække. |

### Flere træer

**Formål:** At der er skygge nok.

Mål 1: Der plantes 500 træer.

Mål 2: Alle skoler får en skov.

| Mål | Status 2022 | Status 2023 |
|---|---|---|
| Der plantes 500 træer. | 210 er plantet. | 300 er plantet. |
| Alle skoler får en skov. | To skoler har. | |
"""


@pytest.fixture
def miljoe(store, tmp_path):
    """A plan that reports goal by goal, and once without a year."""
    (tmp_path / "miljoe.md").write_text(GOAL_BY_GOAL, encoding="utf-8")
    assert not ingest([tmp_path / "miljoe.md"], store).failed
    return Soeby(store, Chain(store, Searcher(store, HashEmbedder())))


def test_what_is_reported_goal_by_goal_names_its_goal(miljoe):
    """Each text says which goal it is about, the blank one too."""
    found = one(note_of(miljoe, 2023), "Flere træer")
    assert found.state == "partly"
    assert [(t.text, t.goal) for t in found.note] == [("300 er plantet.", "Der plantes 500 træer.")]
    assert [said for said, _ in found.gaps()] == ["Ikke indrapporteret (mål: Alle skoler får en skov.)"]


def test_a_status_without_a_year_is_pointed_at(miljoe):
    """What the plan dates nowhere is not told as the year's, and its heading is cited once."""
    found = one(note_of(miljoe, 2023), "Renere bække")
    assert (found.state, found.done) == (None, ())
    ((said, told),) = found.gaps()
    assert (said, told.text) == ("Planen har en status uden årstal", "Status")


def test_a_plan_without_department_goes_by_its_title(miljoe):
    """The note of all plans has it; asking for a department says that no plan names one."""
    assert [p.name for p in note_of(miljoe, 2022).plans] == ["Handleplan for Miljø 2021-2024"]
    with pytest.raises(NotFoundError, match="ingen af planerne nævner en afdeling"):
        note_of(miljoe, 2022, "Miljø")


@pytest.fixture
def soeby_twice(store, tmp_path):
    """The invented plans with an earlier edition of one of them, which reports a year before."""
    (tmp_path / "handleplan-boern-2022.md").write_text(editions_of.earlier(), encoding="utf-8")
    for path in (PLANS, tmp_path / "handleplan-boern-2022.md"):
        assert not ingest([path], store).failed
    return Soeby(store, Chain(store, Searcher(store, HashEmbedder())))


def test_amounts_with_one_sentence_are_one_quote():
    """Amounts that one sentence states are told together, whatever the record's order."""

    class Texts:
        def document_text(self, _):
            return "Der er 2 mio. kr. i 2021 og 3 mio. kr. årligt fra 2021."

        def pages(self, _):
            return ()

    def amount(value, basis, *, recurring):
        return Amount(Decimal(value), "mio. kr.", 2021, None, basis, recurring, 0, 55)

    stated = (amount(2, "total", recurring=False), amount(3, "per_year", recurring=True))
    (told,) = _amounts(_Sources(Texts()), stated, 2021, Place("d", "d.md", 0, 55, "Økonomi"))
    assert told.label == "2 mio. kr. i 2021; 3 mio. kr. årligt fra 2021"
