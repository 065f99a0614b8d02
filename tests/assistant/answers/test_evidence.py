import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answers.evidence import Evidence
from index.analysis import question_terms

WORDS = st.text(alphabet="abcdeå ", max_size=60)


class Frequencies:
    """A hundred passages, of which `rare` words are in one and all others that are known in fifty."""

    def __init__(self, *known, rare=()):
        self.known, self.rare = known, rare

    def document_frequency(self, term):
        return 1 if term in self.rare else 50 if term in self.known else 0

    def passage_count(self):
        return 100


def evidence(question, *known, rare=()):
    return Evidence(question_terms(question), Frequencies(*known, rare=rare))


def test_all_words_held_is_one():
    """A text with all of a question's words covers it whole, inflected or not."""
    assert evidence("badebroen lift").coverage("Liften på badebroen virker.") == pytest.approx(1.0)


def test_no_word_held_is_none():
    """A text with none of the words covers nothing."""
    assert evidence("badebro lift").coverage("Skolen har fået nyt tag.") == 0


def test_no_words_are_covered_by_anything():
    """A question without words that count asks for nothing more."""
    assert evidence("").coverage("Skolen.") == 1.0


def test_rare_words_weigh_more():
    """Of two words the one that fewer passages hold counts for more."""
    found = evidence("skole badelift", "skole", rare=("badelift",))
    assert found.coverage("badelift") > found.coverage("skole")


def test_unknown_words_are_told():
    """A word that no passage holds is told, and weighs most."""
    found = evidence("skole rumfart", "skole")
    assert [t.word for t in found.unknown] == ["rumfart"]
    assert found.weights["rumfart"] > found.weights["skole"]


def test_texts_count_together():
    """Two texts cover what each of them holds."""
    found = evidence("skole badelift")
    assert found.coverage("skole", "badelift") == pytest.approx(1.0)
    assert [t.word for t in found.missing("skole")] == ["badelift"]


@given(WORDS, WORDS, WORDS)
def test_coverage_grows_with_the_texts(question, one, other):
    """Coverage lies between 0 and 1, and another text never takes from it."""
    found = evidence(question)
    assert 0 <= found.coverage(one) <= found.coverage(one, other) <= 1 + 1e-9
