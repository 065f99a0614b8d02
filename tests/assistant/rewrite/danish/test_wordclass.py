"""What a word may be is read off the word list, compounds by their last part."""

import pytest

from assistant.rewrite.danish.wordclass import classes, gender, is_definite


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("sender", "finite"), ("vedtog", "finite"), ("forelå", "finite"), ("opgaver", "noun"), ("sendes", "passive"),
        ("truffet", "supine"), ("trufne", "participle"), ("vurdere", "infinitive"), ("kommunens", "genitive"),
        ("offentlige", "adjective"), ("kompensationsloven", "noun"), ("jobcentret", "noun"), ("blanket", "noun"),
    ],
)  # fmt: skip
def test_words_have_their_class(word, expected):
    """Verb forms, nouns and adjectives are told apart, also in compounds that no list knows."""
    assert expected in classes(word)


@pytest.mark.parametrize("word", ["opgaver", "borgere", "kommunen", "regler", "måneder"])
def test_plurals_are_no_verbs(word):
    """A noun in -er is no finite verb."""
    assert "finite" not in classes(word)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("kommunen", "c"), ("byrådet", "n"), ("afgørelse", "c"), ("brev", "n"), ("reglerne", "p"), ("borgere", "p"),
        ("jobcentret", "n"), ("handleplanen", "c"), ("svaret", "n"), ("tilskud", "n"),
    ],
)  # fmt: skip
def test_nouns_have_their_gender(word, expected):
    """Gender comes from the definite form that the list knows."""
    assert gender(word) == expected


def test_unknown_gender_is_not_guessed():
    """A word with both genders, or none, has none here."""
    assert gender("xyzzy") is None


def test_definite_forms_are_told_from_participles():
    """ "svaret" may be the answer; "sendt" is not definite."""
    assert is_definite("svaret")
    assert not is_definite("sendt")
