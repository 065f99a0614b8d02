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


def test_an_amount_of_one_year_and_a_yearly_one_after_it_make_a_sum(elleby):
    """An amount of the first year and one for each of the years after come to what the whole period costs."""
    answer = elleby.talk("Hvad koster Læsegrupper på skolerne i hele perioden 2023-2026?").answer
    assert answer.startswith("I alt 420.000 kr. i 2023-2026")


def test_a_sum_from_year_to_year_is_no_change(elleby):
    """ "I alt fra 2023 til 2024" asks for a sum of money, and not for what changed between the statuses."""
    answer = elleby.talk("Hvad koster Læsegrupper på skolerne i alt fra 2023 til 2024?").answer
    assert answer.startswith("I alt 300.000 kr. i 2023-2024")


def test_a_yearly_amount_without_years_is_for_each_year_of_its_plan(elleby):
    """Money "om året" that names no year is told for a year of the plan, and refused for one after it."""
    assert "80.000 kr." in elleby.talk("Hvad koster Bøger i børnehaven i 2024?").answer
    assert elleby.talk("Hvad koster Bøger i børnehaven i 2031?").refused


def test_years_that_no_amount_is_for_are_named_beside_a_sum(roedkaer):
    """A sum over years of which one has no money says so, and is told of the others."""
    answer = roedkaer.talk("Hvor meget er der afsat i alt til Cykler til udlån i 2021-2023?")
    assert answer.sentences[0].text.startswith("I alt 250.000 kr. i 2021-2022 til »Cykler til udlån«")
    assert "for 2023 er der ikke oplyst noget beløb" in answer.sentences[0].text


def test_sums_that_are_compared_are_told_each(roedkaer):
    """Two indsatser compared by their money in all have a sum each, and none of both."""
    answer = roedkaer.talk("Sammenlign budgettet i alt for Træer i byen og Cykler til udlån i 2021 og 2022.")
    assert "250.000 kr." in answer.answer
    assert "950.000 kr." not in answer.answer


def test_a_yearly_amount_is_multiplied_by_the_years_of_its_plan(elleby):
    """ "Over alle fire år" asks for all years of the plan, also of money "om året" that names none."""
    answer = elleby.talk("Hvor meget får Bøger i børnehaven i alt over alle fire år?")
    assert answer.sentences[0].text.startswith("I alt 320.000 kr. i 2023-2026")


def test_the_dearest_indsats_is_the_one_that_gets_most_in_all(roedkaer):
    """Not the largest single amount decides, but what the indsats gets over all its years."""
    answer = roedkaer.talk("Hvilken indsats koster mest i Rødkær?")
    assert "»Træer i byen«" in answer.sentences[0].text
    assert "»Cykler til udlån«" in roedkaer.talk("Hvilken indsats koster mindst i Rødkær?").answer
