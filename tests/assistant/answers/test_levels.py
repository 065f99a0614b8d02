"""Traffic lights of all years, and those that a plan writes as letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Answer

PLAN = """# Status på affaldsplan 2021-2026

Søby Kommune. G = grøn: følger planen. GU = gul: usikker. R = rød: målet nås ikke.

| Nr. | Indsats | Ansvarlig | Status 2024 | Lys |
|---|---|---|---|---|
| 1.1 | Byttehal | Affald | Hallen er åbnet. | G |
| 1.2 | Tekstiler | Affald | Udbuddet gik om. | GU |
| 1.3 | Reparationscaféer | Frivilligcentret | Én er lukket. | R |
"""


@pytest.mark.parametrize(
    ("colour", "name"), [("røde", "Reparationscaféer"), ("gule", "Tekstiler"), ("grønne", "Byttehal")]
)
def test_letters_are_the_colours_that_the_plan_says(
    ask: Callable[[str], Answer], colour: str, name: str
) -> None:
    """Asked for red ones, those with the letter that the plan explains as red are told, and no others."""
    answer = ask(f"Hvilke indsatser er {colour} i 2024?")
    assert answer.kind == "answer"
    names = [n for n in ("Byttehal", "Tekstiler", "Reparationscaféer") if n in answer.answer]
    assert names == [name]


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


def test_indsatser_of_a_colour_are_counted(roedkaer):
    """ "Hvor mange" of a traffic light is answered with the number, and with which ones they are."""
    answer = roedkaer.talk("Hvor mange indsatser var grønne i 2021 i Rødkær?")
    assert (
        answer.sentences[0].text == "To indsatser står som grøn i 2021: »Træer i byen« og »Cykler til udlån«."
    )


def test_a_colour_that_none_has_is_said_of_those_that_have_one(roedkaer):
    """That none is red is told of the year's lights; where the plans show none for a year, nothing is claimed."""
    assert (
        "Ingen står som rød i 2021 blandt de 2" in roedkaer.talk("Hvilke indsatser var røde i 2021?").answer
    )
    assert roedkaer.talk("Hvilke indsatser var røde i 2031?").refused
