"""English words of questions, however they are inflected, and what Danish plans call them."""

import pytest

from index import analysis, english, glossary


@pytest.mark.parametrize(
    ("word", "danish"),
    [
        ("municipalities", "kommune"),
        ("buses", "bus"),
        ("mayor's", "borgmester"),
        ("smoother", "smidig"),
        ("larger", "stor"),
        ("easiest", "nem"),
        ("studied", "undersøge"),
        ("stopping", "stoppe"),
        ("closing", "lukke"),
        ("simply", "enkel"),
        ("organizations", "organisation"),
        ("children", "barn"),
        ("spent", "bruge"),
        ("four", "fire"),
    ],
)
def test_a_word_is_found_in_each_of_its_forms(word, danish):
    """Plural, genitive, comparison, tense, adverb and American spelling all lead to the listed word."""
    assert danish in english.translated(word)


@pytest.mark.parametrize("word", ["cards", "news", "corner", "former", "wards", "planes"])
def test_a_word_is_not_taken_for_a_form_of_another(word):
    """A word that only ends like an inflected one is not read as "car", "new", "corn", "form", "war" or "plan"."""
    others = ("bil", "ny", "korn", "skema", "krig", "plan")
    assert not set(others).intersection(english.translated(word))


def test_a_word_with_hyphens_is_one_word_or_its_pieces():
    """ "well-being" is listed as one word; "climate-friendly" is not, and both its pieces count."""
    assert english.translated("well-being") == english.translated("wellbeing") != ()
    assert {"klima", "venlig"} <= set(english.translated("climate-friendly"))
    assert english.translated("zzyzx-qqq") == ()


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What will be done for smoother transitions?", "Smidigere overgange"),
        ("How many tracks does the strategy have?", "Strategien har fire spor"),
        ("What is planned for the heating of buildings?", "Opvarmning af bygninger"),
    ],
)
def test_an_english_question_meets_the_danish_text(question, text):
    """Each content word that the text is about has a term in common with it."""
    found = set(analysis.terms(text))
    met = [t for t in analysis.question_terms(question) if t.content and found.intersection(t.alternatives)]
    assert met


def test_the_list_is_sorted_and_its_keys_can_be_found():
    """Keys are sorted, lower case and without hyphens, as they are looked up, and none is a function word."""
    keys = [line.partition(":")[0] for line in glossary._lines("english.txt")]
    assert keys == sorted(keys)
    assert all(key.islower() and key.isalnum() for key in keys)
    assert not glossary.ENGLISH_FUNCTION.intersection(keys)


def test_an_english_verb_finds_the_danish_noun():
    """Plans write nouns where questions have verbs: "improve" finds "forbedring" as it finds "forbedre"."""
    (asked,) = (
        t for t in analysis.question_terms("How will you improve the lighting?") if t.word == "improve"
    )
    assert {"forbedre", "forbedring"} <= set(asked.alternatives)
