from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text as sql

from index.embedders.hashing import HashEmbedder
from index.store.store import Store


@pytest.fixture
def filled(store, make_document):
    """Five passages about kitchens and job centres."""
    texts = [
        "Kantinen serverer grønt",
        "Jobcentret holder møde om covid-19 hver måned",
        "Jobcentrene har møder",
        "En hard dag",
        "En hård dag",
    ]
    store.put(make_document("a", texts), b"")
    return store


def ids(hits):
    return [id_ for id_, _ in hits]


def test_letters_keep_their_rings(filled):
    """å is not a: "hård" does not find "hard"."""
    assert ids(filled.lexical([["hård"]], 5)) == ["a#4"]
    assert ids(filled.lexical([["hard"]], 5)) == ["a#3"]


@pytest.mark.parametrize(
    "term", ['"', 'kantine" OR "møde', "NEAR(", "kantine*", "terms:kantine", "-", "^", "", "\0"]
)
def test_query_syntax_is_only_text(filled, term):
    """A term cannot break out of its quotes; one without letters is left out."""
    assert filled.lexical([[term]], 5) == []
    assert ids(filled.lexical([[term], ["kantine"]], 5)) == ["a#0"]


def test_one_alternative_is_enough_and_more_do_not_add_up(filled):
    """A question word counts once, however many of its forms a passage holds."""
    once = dict(filled.lexical([["jobcenter"]], 5))
    often = dict(filled.lexical([["jobcenter", "jobcent", "job", "jobcentret"]], 5))
    assert set(once) == set(often) == {"a#1", "a#2"}
    both = filled.lexical([["jobcenter", "job"], ["grøn", "grønt"]], 5)
    assert {"a#0", "a#1", "a#2"} == set(ids(both))
    assert all(score > 0 for _, score in both)
    assert [s for _, s in both] == sorted((s for _, s in both), reverse=True)


def test_rare_words_weigh_more(filled):
    """A passage with the rare word comes before one with the common word."""
    assert ids(filled.lexical([["dag"], ["hård"]], 2)) == ["a#4", "a#3"]


def test_frequencies_count_passages(filled):
    """Document frequency counts passages, for terms with marks inside too."""
    assert filled.document_frequency("møde") == 2
    assert filled.document_frequency("covid-19") == 1
    assert filled.document_frequency("ukendt") == 0
    assert filled.passage_count() == 5
    assert {"covid-19", "hård", "hard"} <= set(filled.vocabulary())


def test_counts_follow_the_documents(filled, make_document):
    """Counts are never those of an earlier generation."""
    filled.put(make_document("b", ["møde"]), b"")
    assert filled.document_frequency("møde") == 3
    filled.remove("b")
    assert filled.document_frequency("møde") == 2
    assert filled.passage_count() == 5


def test_terms_are_renewed_when_the_analysis_changed(tmp_path, make_document):
    """A store whose terms were made by other code is indexed anew at opening."""
    with Store.open(tmp_path / "s", HashEmbedder()) as store:
        store.put(make_document("a", ["Kantinen"]), b"")
        with store.engine.begin() as connection:
            connection.execute(sql("UPDATE meta SET value = 'gammel' WHERE key = 'analysis'"))
            connection.execute(sql("UPDATE passage_terms SET terms = 'andet'"))
    with Store.open(tmp_path / "s", HashEmbedder()) as store:
        assert ids(store.lexical([["kantine"]], 1)) == ["a#0"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.text(max_size=12), max_size=3), max_size=4))
def test_any_text_can_be_asked_for(filled, words):
    """No text a user can type is an error."""
    assert len(filled.lexical(words, 3)) <= 3
