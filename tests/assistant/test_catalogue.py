import pytest

from assistant.catalogue import Catalogue, statuses
from assistant.names import Names
from index.analysis import question_terms
from index.records import Field, Initiative, Plan, YearStatus

from .questions import BRO, LED, LEG, STI


def find(names, text):
    return [(m.key, m) for m in names.find(list(question_terms(text)))]


@pytest.fixture
def names():
    """Names that share words."""
    return Names([("bro", "Badebro på havnen"), ("led", "Ledelinjer på havnen"), ("job", "Job-uge for unge")])


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("badebro på havnen", "bro"),
        ("badebroen", "bro"),
        ("badebroerne ved havnen", "bro"),
        ("ledelinjerne", "led"),
        ("job-ugen", "job"),
    ],
)
def test_names_are_found_in_any_form(names, text, key):
    """A name is found by its telling words, inflected or not, before the names that share the others."""
    first, match = find(names, text)[0]
    assert first == key
    assert match.telling


def test_full_name_scores_one(names):
    """The whole name has the whole weight."""
    assert find(names, "badebro på havnen")[0][1].score == pytest.approx(1.0)


def test_shared_word_points_to_all_and_tells_none_apart(names):
    """A word that two names share finds both with the same score, and is telling for neither."""
    found = find(names, "havnen")
    assert {key for key, _ in found} == {"bro", "led"}
    assert len({m.score for _, m in found}) == 1
    assert not any(m.telling for _, m in found)


def test_unknown_words_find_nothing(names):
    """A question without any word of a name finds no name."""
    assert find(names, "rumfart og fodbold") == []


def test_words_used_are_those_of_the_name(names):
    """A match tells which of the question's words it used."""
    terms = list(question_terms("hvad er badebro for noget på havnen"))
    used = names.find(terms)[0].used
    assert {terms[i].word for i in used} == {"badebro", "havnen"}


def test_skipped_words_do_not_count(names):
    """Words that something else has claimed find no name."""
    terms = list(question_terms("badebro"))
    assert names.find(terms, frozenset({0})) == []


def test_hyphened_words_are_known(names):
    """A name's word with a hyphen is known in other forms, and others are not."""
    assert names.has("job-ugen")
    assert not names.has("bade-broen")


def test_common_words_tell_less():
    """A word that the plans use everywhere weighs less than the name's own word."""
    pairs = [("a", "Personer med rullator"), ("b", "Skoler")]
    counts = {"personer": 9, "person": 9, "rullator": 1}
    weighed, plain = Names(pairs, lambda w: counts.get(w, 1)), Names(pairs)
    assert find(weighed, "personer")[0][1].score < find(plain, "personer")[0][1].score
    assert find(weighed, "rullator")[0][1].score > find(plain, "rullator")[0][1].score


def test_no_names():
    """An empty index of names finds nothing."""
    assert find(Names(()), "badebro") == []


def test_catalogue_knows_departments_years_and_themes(soeby):
    """The catalogue gives the indsatser of a plan, the years with a status, and the indsatser of a theme by their mark."""
    catalogue = soeby.catalogue
    assert [e.name for e in catalogue.of_plan("veje-og-havne/plan")] == [STI, BRO, LED]
    assert catalogue.years == {2021, 2022, 2023}
    assert [e.name for e in catalogue.of_theme("adgang og Mobilitet", "yes")] == [LEG, BRO, LED]
    assert [e.name for e in catalogue.of_theme("Adgang og mobilitet", "unknown")] == [STI]
    assert catalogue.of_theme("Rumfart", "yes", "no", "unknown") == ()
    assert {"badebro", "mobilitet", "søby"} <= catalogue.vocabulary


def test_one_municipality_needs_no_telling_apart(soeby):
    """The name of the only municipality is not a place to choose."""
    assert find(soeby.catalogue.place_names, "søby kommune") == []


def plan_of(number, municipality):
    return Plan(f"p{number}", f"Plan {number}", None, municipality, None, 0, 1)


def test_several_municipalities_are_told_apart():
    """With two municipalities each name finds its own plan, and a document without a plan goes by its file name."""
    documents = {"d1": "et.md", "d2": "to.md", "d3": "referat-maj.txt"}
    plans = [("d1", plan_of(1, "Søby Kommune")), ("d2", plan_of(2, "Lyngø Kommune"))]
    places = Catalogue(plans, documents).place_names
    assert [key for key, _ in find(places, "lyngø")] == ["p2"]
    assert [key for key, _ in find(places, "søbys")][:1] == ["p1"]
    assert [key for key, _ in find(places, "referat maj")] == ["d3"]


def status(year, kind="status"):
    return YearStatus(f"{year}{kind}", year, kind, Field("Status", 0, 6), "empty")


def test_statuses_come_in_order_of_year():
    """Statuses are sorted by year, a mid-term status before the year's own, and can be limited to a year."""
    found = (status(2022), status(2021), status(2021, "midtvejsstatus"), status(None))
    initiative = Initiative("i", "I", 0, 1, 0, 1, statuses=found)
    assert [(s.year, s.kind) for s in statuses(initiative)] == [
        (None, "status"), (2021, "midtvejsstatus"), (2021, "status"), (2022, "status")
    ]  # fmt: skip
    assert [s.year for s in statuses(initiative, 2022)] == [2022]
    assert statuses(initiative, 1999) == ()
