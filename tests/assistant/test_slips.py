import pytest

from assistant.slips import compounded_again, cue_words, joined, mended, spelled
from index.analysis import question_terms


def words(terms):
    return [t.word for t in terms]


@pytest.fixture
def mend(soeby):
    """A function that mends the words of a question."""
    names = soeby.chain.names()
    return lambda text: words(mended(list(question_terms(text)), names.catalogue, names.words))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("badebor", "badebro"),
        ("legeplaser", "legepladser"),
        ("statsu", "status"),
        ("formålte", "formålet"),
        ("samarbejdspartnerne", "samarbejdspartnerne"),
        ("læsevener", "læsevenner"),
        ("malgruppen", "målgruppen"),
        ("okonomi", "økonomi"),
        ("kræft", "kraft"),
        ("pa", "på"),
        ("samen", "sammen"),
        ("sucseskriteriet", "succeskriteriet"),
    ],
)
def test_a_slip_becomes_the_nearest_word(mend, typed, meant):
    """A word that nothing knows becomes the cue or the name that it nearly is."""
    assert mend(typed) == [meant]


@pytest.mark.parametrize(
    "word", ["fodbold", "bro", "havnen", "nærskole", "strande", "lift", "qwerty", "cti", "2021"]
)
def test_other_words_stay(mend, word):
    """A Danish word, a word of the plans and a word that is near nothing stay as they are."""
    assert mend(word) == [word]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("bade broen", ["badebroen"]),
        ("lede linjer", ["ledelinjer"]),
        ("havnen strande", ["havnen", "strande"]),
    ],
)
def test_two_words_that_a_name_writes_as_one(soeby, typed, read):
    """A compound of a name that is typed in two words is read as one; other words stay apart."""
    assert words(compounded_again(list(question_terms(typed)), soeby.catalogue)) == read


def test_two_words_that_a_name_writes_with_a_hyphen(soeby):
    """Two words are joined only when a name has them as one with a hyphen."""
    terms = list(question_terms("læse venner"))
    assert words(joined(terms, soeby.catalogue)) == ["læse", "venner"]


def test_cue_words_are_whole_words():
    """Patterns are written out with their endings, so that a slip has whole words to be mended to."""
    assert {"formål", "formålet", "delmålene", "samarbejdspartnere", "status"} <= cue_words()
    assert all(word.isalpha() for word in cue_words())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (
            "Hvornaar er stien faerdig, og hvad er maalet paa sigt?",
            "Hvornår er stien færdig, og hvad er målet på sigt?",
        ),
        ("Ligger Aabenraa paa en oe", "Ligger Aabenraa på en ø"),
        ("Hvem er Israel og Michael", "Hvem er Israel og Michael"),
        ("What does the plan say about boats", "What does the plan say about boats"),
    ],
)
def test_danish_letters_spelled_out(typed, meant):
    """Words typed with ae, oe and aa are read with æ, ø and å, where that makes words of them."""
    assert spelled(typed, frozenset({"aabenraa"})) == meant
