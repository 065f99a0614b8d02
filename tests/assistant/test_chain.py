import pytest

from assistant.chain import Chain, checked
from index.embedders.hashing import HashEmbedder
from index.ingest import ingest
from index.search import Searcher
from index.store.store import Store

from .conftest import PLANS
from .questions import BRO, LAES


def test_checked_trims():
    """White space around a question is no part of it."""
    assert checked("  Hvad er målet?\n") == "Hvad er målet?"


def test_search_finds_the_passage(soeby):
    """Retrieval alone gives the passage that holds the words, within the number asked for."""
    hits = soeby.chain.find("Hvornår blev liften monteret?", 3)
    assert 0 < len(hits) <= 3
    assert any("Liften blev monteret den 2. maj." in h.passage.text for h in hits)


def test_search_keeps_to_the_plan_that_is_named(soeby):
    """A department in the question keeps the passages to its own document."""
    hits = soeby.chain.find("Hvad er status for Børn og Læring?", 5)
    assert {h.passage.document for h in hits} == {"boern-og-laering"}


def test_names_are_read_once_for_each_state(soeby):
    """The names are kept until the store changes."""
    assert soeby.chain.names() is soeby.chain.names()


def test_a_change_of_the_plans_is_answered_from_at_once(tmp_path):
    """What is added is answered from by the next question, and what is removed no more."""
    embedder = HashEmbedder()
    with Store.open(tmp_path / "data", embedder, wait=0) as store:
        chain = Chain(store, Searcher(store, embedder))
        question = f"Hvad er målet for {BRO}?"
        assert chain.ask(question)[0].refused
        ingest([PLANS / "veje-og-havne.html"], store)
        assert "bruges af alle året rundt" in chain.ask(question)[0].answer
        store.remove("veje-og-havne")
        assert chain.ask(question)[0].refused


@pytest.mark.parametrize("name", [BRO, LAES])
def test_an_indsats_alone_is_described(soeby, name):
    """A name and nothing else is answered with what the indsats is for."""
    answer = soeby.ask(name)
    assert answer.kind == "answer"
    assert {c.indsats for c in answer.citations} == {name}
    assert "Formål" in {c.section for c in answer.citations}
