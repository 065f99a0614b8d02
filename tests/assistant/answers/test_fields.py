"""Answers from the fields of the indsatser named."""


def test_a_price_for_each_of_something_is_not_told_for_another_unit(elleby):
    """Money for each pupil is told where the plan gives it so, and never for a group or an inhabitant."""
    assert "900 kr. pr. elev" in elleby.talk("Hvad koster Læsegrupper på skolerne pr. elev?").answer
    for unit in ("skole", "indbygger"):
        assert elleby.talk(f"Hvad koster Læsegrupper på skolerne pr. {unit}?").refused


def test_a_thing_told_in_a_sentence_has_that_sentence_s_deadline(elleby):
    """When something is due that a status tells of, its sentence answers and not the deadline of the indsats."""
    answer = elleby.talk(
        "Hvornår skal aftalen med biblioteket i Læsegrupper på skolerne senest fornyes?"
    ).answer
    assert "1. juni 2025" in answer
    assert "1. august 2023" not in answer


def test_the_deadline_of_an_indsats_is_its_own_field(elleby):
    """Asked of the indsats itself, its deadline answers and not a date in a status."""
    answer = elleby.talk("Hvad er fristen for Læsegrupper på skolerne?").answer
    assert "1. august 2023" in answer
    assert "1. juni 2025" not in answer


def test_what_became_of_a_thing_stands_in_the_status_that_speaks_of_it(roedkaer):
    """Without a year, the status that speaks of the thing answers, and not the newest."""
    answer = roedkaer.talk("Hvad skete der med plantekummerne på torvet i Træer i byen?")
    assert "endte med at koste 1.200.000 kr." in answer.answer
    assert [c.year for c in answer.citations][:1] == [2022]


def test_those_who_wait_are_not_those_who_have_had_their_turn(elleby):
    """How many have had something says nothing of how many wait for it."""
    assert elleby.talk("Hvor mange elever står på venteliste til en læsehjælper?").refused
