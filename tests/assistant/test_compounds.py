from assistant.compounds import compounded
from index.analysis import question_terms

KNOWN = frozenset({"læseværksteder", "sprogpraktikken", "værksted", "cykelparkering"})


def _meant(question: str) -> dict[str, tuple[str, ...]]:
    return {t.word: t.meant for t in compounded(question_terms(question), KNOWN)}


def test_two_english_words_mean_the_compound_that_the_plans_make_of_them():
    """ "Reading workshops" finds "læseværksteder", whatever form the plans use of it."""
    meant = _meant("What is the goal of the reading workshops?")
    assert "læseværksted" in meant["reading"]
    assert "læseværksted" in meant["workshops"]


def test_the_parts_may_stand_in_the_other_order():
    """ "Parking for bicycles" finds "cykelparkering"."""
    assert "cykelparkering" in _meant("Where is the parking for bicycles?")["parking"]


def test_no_compound_is_made_up():
    """A compound that no plan has is no meaning of a word: "reading school" is no "læseskole"."""
    assert not any("læseskole" in words for words in _meant("What is a reading school?").values())
