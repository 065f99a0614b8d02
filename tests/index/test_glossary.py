"""The word lists that stand between how people ask and how plans write."""

import pytest

from index import analysis, glossary


def test_every_line_says_something():
    """No word is alone on its line, and none stands twice in it."""
    for lines in (
        glossary._lines("synonyms.txt"),
        (line.replace(":", "") for line in glossary._lines("english.txt")),
    ):
        for line in lines:
            words = line.split()
            assert len(words) > 1, line
            assert len(words) == len(set(words)) or words[0] in words[1:], line


def test_synonyms_work_both_ways():
    """The first word of a line finds the others, and they find it."""
    same = glossary.everyday()
    for word, others in same.items():
        assert all(word in same[other] for other in others)


def test_the_lines_stand_in_order():
    """A word's line is found where the alphabet puts it, and no two lines begin with the same word."""
    firsts = [line.split()[0] for line in glossary._lines("synonyms.txt")]
    assert firsts == sorted(set(firsts))


def test_every_synonym_can_be_asked_with():
    """No line is beyond reach: each word is among the forms that a question with it is looked up by."""
    unreachable = [word for word in glossary.everyday() if word not in analysis._forms(word)]
    assert unreachable == []


def test_a_hyphen_hides_no_synonym():
    """A word that is written with a hyphen finds what means the same, and is found by it."""
    (asked,) = (t for t in analysis.question_terms("Hvor er der p-pladser?") if t.word == "p-pladser")
    assert "parkeringsplads" in asked.meant
    (asked,) = analysis.question_terms("parkeringspladser")
    assert not set(asked.meant).isdisjoint(analysis.terms("12 nye p-pladser"))


OPPOSITES = [
    ("stige", "falde"), ("øge", "mindske"), ("hæve", "sænke"), ("vokse", "aftage"), ("starte", "stoppe"),
    ("begynde", "slutte"), ("åbne", "lukke"), ("oprette", "nedlægge"), ("fremskynde", "udskyde"),
    ("nå", "mislykkes"), ("succes", "fiasko"), ("god", "dårlig"), ("positiv", "negativ"), ("nem", "svær"),
    ("billig", "dyr"), ("hurtig", "langsom"), ("vælge", "fravælge"), ("godkende", "afvise"),
    ("tilladelse", "forbud"), ("ansætte", "afskedige"), ("købe", "sælge"), ("overskud", "underskud"),
    ("indtægt", "udgift"), ("børn", "ældre"), ("unge", "ældre"), ("midlertidig", "permanent"),
    ("moderne", "forældet"), ("tilflytning", "fraflytning"), ("fordel", "ulempe"), ("forbedre", "forringe"),
    ("udvide", "indskrænke"), ("tilmelde", "framelde"), ("lovlig", "forbudt"), ("tvungen", "frivillig"),
    ("fælles", "individuel"), ("aktiv", "passiv"), ("hyppig", "sjælden"), ("maksimal", "minimal"), ("fordyre", "billiggøre"),
    ("eksport", "import"), ("indflytning", "fraflytning"), ("tiltræde", "fratræde"), ("forlænge", "forkorte"),
    ("merforbrug", "mindreforbrug"), ("forstærke", "svække"), ("fremme", "hæmme"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "opposite"), OPPOSITES)
def test_no_word_finds_its_opposite(word, opposite):
    """A plan that says the opposite is no answer: neither word stands in for the other."""
    for asked, other in ((word, opposite), (opposite, word)):
        (term,) = analysis.question_terms(asked)
        assert set(term.meant).isdisjoint(analysis.terms(other))


def test_no_word_finds_its_negation():
    """No word stands in for the same word with u- before it ("tilfreds", "utilfreds")."""
    pairs = ((word, other) for word, others in glossary.everyday().items() for other in others)
    assert [(word, other) for word, other in pairs if word == f"u{other}"] == []


def test_no_english_word_stands_twice():
    """A second line for a word would hide the first."""
    words = [line.partition(":")[0] for line in glossary._lines("english.txt")]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Hvornår bygges vejkrydset om?", "Krydsets ombygning"),
        ("Hvor mange firmaer?", "200 arbejdsgivere"),
        ("Bliver togstationen fornyet?", "Banegården renoveres"),
        ("Hvorfor stiger overforbruget?", "Årsag til merforbruget"),
        ("Hvad er tidsgrænsen?", "Fristen er den 1. maj"),
        ("Er der varige stillinger?", "Faste job"),
        ("Hvor meget skrumper udgifterne?", "Udgifterne mindskes"),
    ],
)
def test_everyday_words_find_the_plans_words(question, text):
    """A question in everyday words has a word that means the same as one of the plan's, inflected as both are."""
    found = set(analysis.terms(text))
    assert any(found.intersection(t.meant) for t in analysis.question_terms(question) if t.content)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("varige", "fastholde børnene"),
        ("fodgængere", "gå i skole"),
        ("udtømmende", "omfatter"),
        ("hurtig", "omgå"),
    ],
)
def test_what_means_the_same_is_the_word_and_no_verb_inside_it(question, text):
    """A synonym does not stand for the verb that it is made of, nor for a verb that it is the adverb of."""
    found = set(analysis.terms(text))
    assert not any(found.intersection(t.meant) for t in analysis.question_terms(question))
