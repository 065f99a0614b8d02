"""Plans through the years: with several editions indexed, the newest answers, once, and others only where they should."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.chain import Chain
from index.editions import Correction
from index.ingest import ingest
from index.search import Searcher
from index.store import editions
from index.store.store import Store
from tests.word_embedder import WordEmbedder

from . import editions_of, questions
from .conftest import PLANS, Soeby
from .questions import LAES, LEG, STI, Asked

NEWEST, EARLIER, OLDEST, DRAFT = (
    "boern-og-laering.md", "handleplan-boern-2022.md", "boern-plan-gammel.md", "boern-og-laering-2025.md",
)  # fmt: skip
ALL = tuple(
    dict.fromkeys(
        asked.question
        for group in vars(questions).values()
        if isinstance(group, tuple)
        for asked in group
        if isinstance(asked, Asked)
    )
)


@pytest.fixture(scope="module")
def through_the_years(tmp_path_factory):
    """The invented plans with two earlier editions and a draft of one of them, the earlier ones read last."""
    folder: Path = tmp_path_factory.mktemp("editions")
    files = {EARLIER: editions_of.earlier(), OLDEST: editions_of.oldest(), DRAFT: editions_of.draft()}
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    embedder = WordEmbedder()
    with Store.open(folder / "data", embedder, wait=0) as store:
        for paths in ([PLANS], [folder / name for name in files]):
            report = ingest(paths, store)
            assert not report.failed, report
        yield Soeby(store, Chain(store, Searcher(store, embedder)))


def said(answer):
    """Return all of an answer but its id."""
    return replace(answer, id="")


@pytest.mark.parametrize("question", ALL)
def test_answers_are_as_with_the_newest_alone(soeby, through_the_years, question):
    """Every way of answering gives word for word, source for source, what it gave before other editions were there."""
    assert said(through_the_years.ask(question)) == said(soeby.ask(question))


@pytest.mark.parametrize("question", ALL[::9])
def test_search_finds_the_newest_alone(soeby, through_the_years, question):
    """Search gives the same passages in the same order, none of them twice in two editions."""
    hits = [[h.passage.id for h in one.chain.find(question, 10)] for one in (soeby, through_the_years)]
    assert hits[0] == hits[1]


@pytest.mark.parametrize(
    ("question", "facts", "document"),
    [
        (f"Hvad er status 2020 for {LEG}?", ("malet hinkeruder på ni legepladser", "112 børn"), EARLIER),
        (
            "Hvilke indsatser mangler status for 2020?",
            ("Én indsats har ingen status for 2020: »Læsevenner i indskolingen«.",),
            EARLIER,
        ),
        (f"Hvor meget blev der afsat til {LEG} i 2020?", ("120.000 kr. i 2020",), EARLIER),
        ("Hvad er status 2020 for Skolecykler til alle?", ("26 skolecykler",), EARLIER),
        (f"What is the 2020 status of {LEG}?", ("malet hinkeruder",), EARLIER),
        (f"Hvad er status 2024 for {LEG}?", ("åbnet om natten", "udkast"), DRAFT),
    ],
)
def test_a_year_that_only_another_has_is_answered_from_it(through_the_years, question, facts, document):
    """What only an earlier edition or a draft reports is answered from it, and the answer says so."""
    answer = through_the_years.ask(question)
    assert answer.kind == "answer"
    assert all(fact in answer.answer for fact in facts), answer.answer
    assert {c.document for c in answer.citations} == {document}
    assert document in answer.sentences[-1].text
    assert all(s.citations for s in answer.sentences)


@pytest.mark.parametrize(
    ("named", "goal", "document"),
    [
        ("i 2022-udgaven", editions_of.OLD_GOAL, EARLIER),
        ("i udgaven fra 2022", editions_of.OLD_GOAL, EARLIER),
        ("i den tidligere udgave", editions_of.OLD_GOAL, EARLIER),
        ("ifølge den forrige handleplan", editions_of.OLD_GOAL, EARLIER),
        ("in the 2022 edition", editions_of.OLD_GOAL, EARLIER),
        ("i 2020-versionen", "legeplads i hvert kvarter", OLDEST),
        ("i den oprindelige udgave", "legeplads i hvert kvarter", OLDEST),
        ("i udkastet", editions_of.DRAFT_GOAL, DRAFT),
        ("i den nyeste udgave", editions_of.NEW_GOAL, NEWEST),
    ],
)
def test_an_edition_that_is_named_answers(through_the_years, named, goal, document):
    """A question that says which edition it means is answered from that one alone."""
    answer = through_the_years.ask(f"Hvad stod der {named} om målet for {LEG}?")
    assert goal[3:].rstrip(".").lower() in answer.answer.lower(), answer.answer
    assert {c.document for c in answer.citations} == {document}


@pytest.mark.parametrize(
    ("named", "goal"), [("i 2021-udgaven", "åbner nye døre"), ("i udgaven fra 2024", "åbner nye porte")]
)
def test_an_edition_is_known_by_the_year_its_period_begins_with(tmp_path, named, goal):
    """Plans that are called by their period alone are asked for by its first year, where that tells them apart."""
    text = editions_of.newest()
    later = re.sub(r"202([1-4])", lambda y: str(2023 + int(y[1])), text)
    for name, words in (("plan-2021-2024.md", text), ("plan-2024-2027.md", later)):
        there = "åbner nye døre" if words is text else "åbner nye porte"
        (tmp_path / name).write_text(words.replace(editions_of.NEW_GOAL, f"At legepladsen {there}."), "utf-8")
    with Store.open(tmp_path / "data", WordEmbedder(), wait=0) as store:
        assert not ingest(sorted(tmp_path.glob("*.md")), store).failed
        assert len({e.edition_of for e in store.editions()}) < len(store.editions())
        answer = Chain(store, Searcher(store, WordEmbedder())).ask(f"Hvad er målet for {LEG} {named}?")[0]
    assert goal in answer.answer


def test_no_such_edition_is_told(through_the_years):
    """An edition that isn't there is refused, with those that are."""
    answer = through_the_years.ask(f"Hvad er målet for {LEG} i 2015-udgaven?")
    assert (answer.kind, answer.citations) == ("no_field", ())
    assert "2015" in answer.answer
    assert EARLIER in answer.answer


def test_a_plan_without_that_edition_is_not_answered_from_another(through_the_years):
    """An edition of one plan says nothing of another plan's indsats; the refusal says where was looked."""
    answer = through_the_years.ask(f"Hvad er målet for {STI} i 2022-udgaven?")
    assert answer.refused
    assert EARLIER in answer.answer


def test_years_from_two_editions_stand_in_one_answer(through_the_years):
    """Of years that different editions have, each is told from its own, once."""
    answer = through_the_years.ask(f"Hvad er status 2020 og 2021 for {LEG}?")
    assert "hinkeruder" in answer.answer
    assert "gummi på to legepladser" in answer.answer
    assert {c.document for c in answer.citations} == {EARLIER, NEWEST}
    assert [c.n for c in answer.citations] == list(range(1, len(answer.citations) + 1))
    assert len({s.text for s in answer.sentences}) == len(answer.sentences)


def test_what_changed_between_editions_is_told_from_both(through_the_years):
    """Asked what changed since an edition, both texts are given; where they are the same, that is said."""
    changed = through_the_years.ask(f"Hvad er ændret i målet for {LEG} siden 2022-udgaven?")
    assert [c.document for c in changed.citations] == [EARLIER, NEWEST]
    assert {c.text for c in changed.citations} == {editions_of.OLD_GOAL, editions_of.NEW_GOAL}
    same = through_the_years.ask(f"Er målgruppen for {LEG} ændret siden 2022-udgaven?")
    assert "ordret det samme" in same.answer
    assert {n for s in same.sentences for n in s.citations} == {c.n for c in same.citations}


def test_a_conversation_goes_to_another_edition_and_back(through_the_years):
    """A follow-up about a year that only another edition has is answered from it, the next one from the newest again."""
    turns = [f"Hvad er status 2022 for {LEG}?", "og i 2020?", "og i 2021?", "hvem samarbejder de med?"]
    assert "hinkeruder" in through_the_years.talk(*turns[:2]).answer
    back = through_the_years.talk(*turns[:3])
    assert {c.document for c in back.citations} == {NEWEST}
    assert "Ældresagen" in through_the_years.talk(*turns).answer


def test_a_conversation_outlives_its_edition(through_the_years, soeby):
    """A conversation about an indsats of what was then the newest edition goes on with the one that answers now."""
    old = through_the_years.chain.names().editions
    _, about = soeby.chain.ask(f"Hvad er målet for {LEG}?")
    then = old.into(about, frozenset({"handleplan-boern-2022/plan"}))
    assert then.initiatives == ("handleplan-boern-2022/legepladser-for-alle",)
    answer, _ = through_the_years.chain.ask("og målgruppen?", then)
    assert {c.document for c in answer.citations} == {NEWEST}


@pytest.fixture
def two(tmp_path):
    """A store of its own with the newest edition and an earlier one."""
    (tmp_path / NEWEST).write_text(editions_of.newest(), encoding="utf-8")
    (tmp_path / EARLIER).write_text(editions_of.earlier(), encoding="utf-8")
    embedder = WordEmbedder()
    with Store.open(tmp_path / "data", embedder, wait=0) as store:
        ingest([tmp_path / EARLIER], store)
        ingest([tmp_path / NEWEST], store)
        yield Soeby(store, Chain(store, Searcher(store, embedder)))


GOAL = f"Hvad er målet for {LEG}?"


def test_next_years_file_takes_over(tmp_path):
    """Indexing next year's file makes it answer; removing it brings the earlier one back."""
    (tmp_path / NEWEST).write_text(editions_of.newest(), encoding="utf-8")
    (tmp_path / EARLIER).write_text(editions_of.earlier(), encoding="utf-8")
    embedder = WordEmbedder()
    with Store.open(tmp_path / "data", embedder, wait=0) as store:
        one = Soeby(store, Chain(store, Searcher(store, embedder)))
        ingest([tmp_path / EARLIER], store)
        assert "hvert barn" in one.ask(GOAL).answer
        ingest([tmp_path / NEWEST], store)
        assert "ingen børn" in one.ask(GOAL).answer
        assert store.check() == []
        store.remove("boern-og-laering")
        assert "hvert barn" in one.ask(GOAL).answer
        assert len(one.ask(GOAL).sentences) == 1
        assert (store.earlier_count(), store.check()) == (0, [])


def test_an_editor_corrects_and_takes_back(two):
    """What an editor sets answers at once, and is undone by an empty correction."""
    assert "ingen børn" in two.ask(GOAL).answer
    editions.correct(two.store.database, "handleplan-boern-2022/plan", Correction(status="current"))
    assert "hvert barn" in two.ask(GOAL).answer
    editions.correct(two.store.database, "handleplan-boern-2022/plan", Correction())
    assert "ingen børn" in two.ask(GOAL).answer
    editions.correct(two.store.database, "handleplan-boern-2022/plan", Correction(edition_of=""))
    assert {c.document for c in two.ask(GOAL).citations} == {NEWEST, EARLIER}
    assert two.store.check() == []


def test_a_rebuilt_store_keeps_editions_apart(two):
    """Making terms and vectors anew leaves the earlier edition set apart."""
    before, counts = two.ask(GOAL), (two.store.passage_count(), two.store.earlier_count())
    two.store.rebuild()
    assert said(two.ask(GOAL)) == said(before)
    assert (two.store.passage_count(), two.store.earlier_count()) == counts


def test_reading_anew_does_not_make_a_file_newer(two):
    """Files of equal years that are all read again, as after an upgrade, keep the order in which they came in."""
    with two.store.engine.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE documents SET ingested = '2020-01-01T00:00:00+00:00', parser = 'x'"
        )
    ingested = {d.id: d.ingested for d in two.store.documents()}
    report = ingest([Path(d.source) for d in two.store.documents()], two.store)
    assert len(report.changed) == 2
    assert {d.id: d.ingested for d in two.store.documents()} == ingested


def test_names_of_the_newest_are_listed_once(through_the_years):
    """The catalogue that lists are made from holds each indsats once."""
    names = [e.name for e in through_the_years.catalogue.entries]
    assert len(names) == len(set(names))
    assert LAES in names


@pytest.mark.parametrize(
    "question",
    [
        "Hvad er ændret siden sidste udgave?",
        "Hvad er nyt siden 2022-udgaven?",
        "Hvad er nyt i forhold til den tidligere udgave?",
    ],
)
def test_changes_of_a_whole_plan_are_told_without_what_stayed(through_the_years, question):
    """Asked what is new since an edition, only goals whose text differs are given, of that plan alone."""
    answer = through_the_years.ask(question)
    texts = {c.text for c in answer.citations}
    assert {editions_of.OLD_GOAL, editions_of.NEW_GOAL} <= texts
    assert "Seks legepladser skal have jævn belægning." not in texts
    assert {c.document for c in answer.citations} == {EARLIER, NEWEST}
    assert [c.n for c in answer.citations] == list(range(1, len(answer.citations) + 1))
    assert {n for s in answer.sentences for n in s.citations} == {c.n for c in answer.citations}
