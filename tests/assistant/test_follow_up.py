import pytest

from assistant.follow_up import carry_over, of_year_alone
from assistant.understand import Query

from .questions import BRO, LAES, LEG, STI


@pytest.fixture
def carried(soeby):
    """A function that reads a question in the conversation that another began."""
    return lambda before, question: carry_over(soeby.read(question), soeby.read(before))


def names(soeby, query):
    return [soeby.catalogue.by_id[i].name for i in query.initiatives]


def test_nothing_before_nothing_taken(soeby):
    """The first question of a conversation is as it was read."""
    query = soeby.read("og i 2022?")
    assert carry_over(query, None) is query


def test_year_alone_takes_indsats_and_field(soeby, carried):
    """ "Og i 2022?" asks for the same field of the same indsats."""
    query = carried(f"Hvad opnåede {BRO} i 2021?", "og i 2022?")
    assert (names(soeby, query), query.fields, query.years) == ([BRO], ("achieved",), (2022,))
    assert query.carried


def test_field_alone_takes_the_indsats(soeby, carried):
    """ "Hvem er målgruppen?" asks for another field of the same indsats."""
    query = carried(f"Hvad er målet for {LAES}?", "Hvem er målgruppen?")
    assert (names(soeby, query), query.fields) == ([LAES], ("target_group",))


def test_yearly_field_takes_the_year(carried):
    """A result that is asked for after a status is of the same year."""
    assert carried(f"Hvad er status 2021 for {BRO}?", "Hvad opnåede de?").years == (2021,)


def test_other_field_takes_no_year(carried):
    """A purpose has no year to take."""
    assert carried(f"Hvad er status 2021 for {BRO}?", "Hvad er formålet?").years == ()


@pytest.mark.parametrize("question", [f"og {STI}?", f"hvad med {STI}?", f"What about {STI}?"])
def test_indsats_alone_takes_field_and_year(soeby, carried, question):
    """ "Og X?" asks the same of another indsats."""
    query = carried(f"Hvad opnåede {BRO} i 2021?", question)
    assert (names(soeby, query), query.fields, query.years) == ([STI], ("achieved",), (2021,))


def test_full_question_takes_nothing(soeby, carried):
    """A question that names its own indsats and field is a new topic."""
    query = carried(f"Hvad opnåede {BRO} i 2021?", f"Hvad er formålet med {LEG}?")
    assert (names(soeby, query), query.fields, query.years) == ([LEG], ("purpose",), ())
    assert not query.carried


@pytest.mark.parametrize(
    "question", ["Hvad betyder nærskole?", "Hvor mange forældre svarede på spørgeskemaet?"]
)
def test_other_words_change_the_topic(carried, question):
    """A question with words of its own takes no indsats."""
    assert carried(f"Hvad opnåede {BRO} i 2021?", question).initiatives == ()


def test_pronoun_points_back_in_spite_of_other_words(soeby, carried):
    """ "De" stands for what the conversation is about."""
    assert names(soeby, carried(f"Hvad opnåede {BRO} i 2021?", "Har de malet gelænderet?")) == [BRO]


def test_department_carries_on(carried):
    """The indsatser of a department stay the topic."""
    assert carried("Hvilke indsatser har Veje og Havne?", "Hvad er målet for dem?").plans == (
        "veje-og-havne/plan",
    )


def test_the_question_stays_the_question(carried):
    """What is carried over never replaces the words that were asked."""
    query = carried(f"Hvad er målet for {BRO}?", "og delmålet?")
    assert isinstance(query, Query)
    assert query.question == "og delmålet?"


def test_the_same_year_is_the_year_before(soeby, carried):
    """ "Samme år" is the year that the conversation is about."""
    query = carried(f"Hvad opnåede {BRO} i 2021?", f"Hvad med {STI} det samme år?")
    assert (names(soeby, query), query.fields, query.years) == ([STI], ("achieved",), (2021,))
    assert query.residual == ()


def test_whether_it_was_reached_asks_for_criterion_and_result(carried):
    """ "Blev det nået?" after a goal asks for what was to be reached and what was."""
    query = carried(f"Hvad er succeskriteriet for {BRO}?", "Blev det så nået i 2022?")
    assert (query.fields, query.years) == (("succeskriterium", "achieved"), (2022,))


def test_two_are_those_of_the_last_two_turns(soeby):
    """ "De to" are the indsatser of this turn before and of the one before that."""
    first = soeby.read(f"Hvad er formålet med {BRO}?")
    second = carry_over(soeby.read(f"og hvad med {STI}?"), first)
    query = carry_over(soeby.read("Hvem er målgruppen for de to?"), second)
    assert (names(soeby, query), query.fields) == ([STI, BRO], ("target_group",))


def test_a_year_against_the_one_before_is_both(soeby):
    """ "I 2022 end året før" is the two years side by side, also in the first question."""
    query = carry_over(soeby.read(f"Gik det bedre med {BRO} i 2022 end året før?"), None)
    assert (query.fields, query.years) == (("status",), (2021, 2022))
    assert "compare" in query.kinds


def test_one_year_after_a_comparison_is_that_year_alone(carried):
    """ "Og så i 2023?" after two years side by side is no comparison."""
    query = carried(f"Hvad er forskellen på status for {BRO} i 2021 og 2022?", "og så i 2023?")
    assert query.years == (2023,)
    assert "compare" not in query.kinds


@pytest.mark.parametrize("said", ["det år", "samme år", "dengang"])
def test_a_year_pointed_to_is_that_of_the_turn_before(carried, said):
    """ "Det år" and "dengang" are the year that was asked of, also for another indsats."""
    query = carried(f"Hvad opnåede {BRO} i 2021?", f"Hvad med {STI}, hvad opnåede de {said}?")
    assert query.years == (2021,)


def test_a_year_alone_that_answers_nothing_asks_for_its_status(soeby, carried):
    """ "Og i 2022?" after a matter of one year turns to the status of the other; a count does not."""
    query = carried(f"Hvem malede {BRO} i 2021?", "og i 2022?")
    again = of_year_alone(query)
    assert again is not None
    assert (names(soeby, again), again.fields, again.years, again.residual) == (
        [BRO],
        ("status",),
        (2022,),
        (),
    )
    assert of_year_alone(carried(f"Hvor mange gæster fik {BRO} i 2021?", "og i 2022?")) is None
    assert of_year_alone(soeby.read(f"Hvem malede {BRO} i 2022?")) is None
