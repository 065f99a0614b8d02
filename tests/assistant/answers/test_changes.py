"""What changed from one year to another, part by part where the plan has the part."""

from collections.abc import Callable

import pytest

from assistant.answer import Answer
from assistant.chain import Chain
from index.ingest import ingest
from index.search import Searcher
from index.store.store import Store
from tests.word_embedder import WordEmbedder

PLAN = """# Handleplan 2021-2025 for Teknik, Nørreager Kommune

## Indsats: Nye bænke i parken

Formål: At flere kan sidde ned i parken.

### Status 2022

| Vi har | Vi vil arbejde videre med |
|---|---|
| Vi har sat fire bænke op. | Vi sætter bænke op ved søen. |

### Status 2023

| Vi har | Vi vil arbejde videre med |
|---|---|
| Vi har sat syv bænke op. | Vi sætter bænke op ved søen. |
"""


def test_a_part_that_the_plan_lacks_gives_way_to_the_whole_status(ask: Callable[[str], Answer]) -> None:
    """Asked for what was achieved, where no status has that column, the whole statuses are compared."""
    answer = ask("Hvad er forskellen på hvad Nye bænke i parken opnåede i 2022 og 2023?")
    assert answer.kind == "answer"
    assert answer.sentences[0].text == "Nyt i 2023 for »Nye bænke i parken«: “Vi har sat syv bænke op.”"


def test_what_is_repeated_word_for_word_is_no_change(ask: Callable[[str], Answer]) -> None:
    """A part that says the same in both years is said to be the same, standing on both."""
    answer = ask("Hvad er ændret i det videre arbejde for Nye bænke i parken fra 2022 til 2023?")
    assert answer.sentences[0].text == (
        "Status 2023 for »Nye bænke i parken« er ordret den samme som i 2022."
    )
    assert [c.year for c in answer.citations] == [2022, 2023]


def test_the_years_stand_side_by_side(ask: Callable[[str], Answer]) -> None:
    """The table has a column for each of the two years, and a row for each part that was reported."""
    table = ask("Hvad har ændret sig for Nye bænke i parken fra 2022 til 2023?").table
    assert table is not None
    assert table.columns == ("Felt", "2022", "2023")
    assert [row[2].text for row in table.rows] == ["Vi har sat syv bænke op.", "Vi sætter bænke op ved søen."]


def test_figures_of_one_thing_come_first(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What both years give a number of is told before what only one of them says."""
    heads = "| Vi har | Vi har opnået |\n|---|---|\n"
    plan = (
        "# Handleplan 2021-2025 for Fritid, Nørreager Kommune\n\n## Indsats: Syng i kor\n\nFormål: At flere synger.\n"
        f"\n### Status 2022\n\n{heads}| Koret er begyndt. | Koret har fået et navn. Der kom 12 sangere. |\n"
        f"\n### Status 2023\n\n{heads}| Koret har købt noder. | Koret er kendt. Der kom 31 sangere til 4 prøver. |\n"
    )
    folder = tmp_path_factory.mktemp("kor")
    (folder / "plan.md").write_text(plan, encoding="utf-8")
    embedder = WordEmbedder()
    with Store.open(tmp_path_factory.mktemp("store") / "data", embedder, wait=0) as store:
        assert not ingest([folder], store).failed
        chain = Chain(store, Searcher(store, embedder))
        said = [
            s.text for s in chain.ask("Hvad har ændret sig for Syng i kor fra 2022 til 2023?")[0].sentences
        ]
    assert said[0] == "Nyt i 2023 for »Syng i kor«: “Der kom 31 sangere til 4 prøver.”"
    assert "I 2022 stod der: “Der kom 12 sangere.”" in said
    assert "“Koret har købt noder.”" in said
