"""Amounts of money: of a year, of several, estimated and real, of one indsats and of two."""


def test_what_money_does_is_no_thing_bought(roedkaer):
    """ "Følger der med" is a way of asking for the amount, not something that is to be paid for."""
    answer = roedkaer.talk("Hvor mange penge følger der med til Træer i byen i 2021?")
    assert answer.sentences[0].text == "Der er afsat 400.000 kr. i 2021 til »Træer i byen«."


def test_years_apart_are_summed_and_named_apart(roedkaer):
    """Two years with one between them are summed without it, and said to be two years."""
    answer = roedkaer.talk("Hvor meget er der afsat i alt til Træer i byen i 2021 og 2023?")
    assert answer.sentences[0].text.startswith("I alt 600.000 kr. i 2021 og 2023")


def test_estimate_and_real_cost_are_both_told(roedkaer):
    """What something cost is told beside what it was estimated to cost, though a status tells it."""
    answer = roedkaer.talk("Hvad kostede plantekummerne på torvet i Træer i byen?")
    assert "900.000 kr." in answer.sentences[0].text
    assert "1.200.000 kr." in answer.sentences[0].text


def test_what_came_of_an_amount_is_not_added_to_it(roedkaer):
    """A real cost that a status tells is no further amount beside what was set aside."""
    answer = roedkaer.talk("Hvor meget er der afsat i alt til Træer i byen i 2022?")
    assert "2.400.000" not in answer.answer


def test_two_indsatser_of_a_conversation_are_summed(roedkaer):
    """ "De to" are the indsatser that the turns before asked for money of; the year goes along."""
    talk = ("Hvor meget er der afsat til Træer i byen i 2021?", "Hvad med Cykler til udlån samme år?")
    assert "100.000 kr. i 2021" in roedkaer.talk(*talk).sentences[0].text
    answer = roedkaer.talk(*talk, "Hvad bliver det tilsammen for de to?")
    assert answer.sentences[0].text.startswith("I alt 500.000 kr. i 2021")


def test_an_english_price_of_what_no_plan_has_is_refused(roedkaer):
    """Income or price of an unknown thing is not answered with the budget."""
    assert roedkaer.talk("How much did the new bus shelters earn for Træer i byen?").refused
