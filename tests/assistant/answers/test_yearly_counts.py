"""What is counted year by year."""


def test_yearly_counts_are_added_up(roedkaer):
    """Numbers that are each of one year are told and added up, thousands and all."""
    answer = roedkaer.talk("Hvor mange træer er der plantet i alt fra 2021 til 2023?")
    assert answer.sentences[0].text == "Lagt sammen giver årene 1.100 træer (40 + 55 + 1.005)."
    assert [c.year for c in answer.citations] == [2021, 2022, 2023]


def test_counts_since_the_start_are_not_added_up(roedkaer):
    """Numbers that hold those of the years before are told year by year, without a sum."""
    answer = roedkaer.talk("Hvor mange borgere har lånt en cykel i 2021 og 2022 tilsammen?")
    assert "60 borgere" in answer.answer
    assert "119 borgere" in answer.answer
    assert "179" not in answer.answer


def test_there_is_no_sum_where_a_year_has_no_number(roedkaer):
    """Where one of the years asked for gives no number, the others are told and not added up."""
    answer = roedkaer.talk("Hvor mange træer er der plantet i alt fra 2020 til 2022 og i 2023?")
    assert "“Der er plantet 55 træer.”" in answer.answer
    assert "Lagt sammen" not in answer.answer


def test_what_no_status_counts_is_refused(roedkaer):
    """Something that no status counts has no yearly numbers."""
    assert roedkaer.talk("Hvor mange bænke er der sat op i alt fra 2021 til 2023?").refused
