"""Traffic lights of all years."""


def test_a_colour_of_an_earlier_year_is_found(roedkaer):
    """Asked whether an indsats was ever red, all years are looked at and each is told."""
    answer = roedkaer.talk("Har Træer i byen nogensinde været rød?")
    assert answer.sentences[0].text == "Ja, »Træer i byen« stod som rød i 2022."
    assert "“Grøn” i 2021, “Rød” i 2022 og “Gul” i 2023" in answer.sentences[1].text
    assert {c.year for c in answer.citations} == {2021, 2022, 2023}


def test_a_colour_that_never_was_is_denied(roedkaer):
    """A colour that no year has gets a no that stands on all years reported."""
    answer = roedkaer.talk("Har Cykler til udlån på noget tidspunkt været gul?")
    assert answer.sentences[0].text.startswith("Nej, »Cykler til udlån« har ikke stået som gul")
    assert len(answer.sentences[0].citations) == 2


def test_one_year_is_told_alone(roedkaer):
    """The colour of one year asked for is that year's, and no other's."""
    answer = roedkaer.talk("Hvilken farve fik Træer i byen i 2023?")
    assert "Gul" in answer.answer
    assert "Rød" not in answer.answer
