"""Why an indsats has its traffic light: what its status says beside the light."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Answer

PLAN = """# Status på affaldsplan 2021-2026

Søby Kommune.

| Nr. | Indsats | Aktivitet | Ansvarlig | Status 2024 | Trafiklys |
|---|---|---|---|---|---|
| 1.1 | Byttehal | Hal på genbrugspladsen | Affald | Hallen er åbnet i maj. | Grøn |
| 1.2 | Tekstiler | Indsamling af tøj | Affald | Bilen er købt. Udbuddet gik om, fordi en vognmand klagede. | Gul |
| 1.3 | Reparationscaféer | Caféer i tre byer | Frivilligcentret | Én café er lukket, og to mangler lokaler. | Rød |
| 1.4 | Plastik | Spande til plast | Affald | | Gul |
| 1.5 | Haver | Kompost i villahaver | Affald | 40 haver er med. | Grøn |
| | | Kompost på kolonihaver | Haveforeningen | Foreningen trak sig på grund af rotter. | Rød |
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Hvorfor er Reparationscaféer markeret rødt?", "Én café er lukket, og to mangler lokaler."),
        ("Hvorfor har Reparationscaféer rød status i 2024?", "Én café er lukket, og to mangler lokaler."),
        ("Hvad er årsagen til, at Tekstiler er gul?", "Udbuddet gik om, fordi en vognmand klagede."),
        ("Why is Reparationscaféer red?", "Én café er lukket, og to mangler lokaler."),
    ],
)
def test_a_light_is_told_with_what_its_status_says(
    ask: Callable[[str], Answer], question: str, said: str
) -> None:
    """The light is quoted with the sentence that gives the reason, else with the words of its status."""
    answer = ask(question)
    assert answer.kind == "answer"
    assert f"“{said}”" in answer.answer
    assert said in [c.text for c in answer.citations]


def test_a_light_of_a_goal_is_told_of_the_goal(ask: Callable[[str], Answer]) -> None:
    """Of several goals with lights, the one of the colour asked about is told, by its own words."""
    answer = ask("Hvorfor er Haver rød?").answer
    assert "»Kompost på kolonihaver«" in answer
    assert "på grund af rotter" in answer
    assert "40 haver" not in answer


def test_a_light_without_words_has_no_reason(ask: Callable[[str], Answer]) -> None:
    """Where the plan says nothing beside the light, the answer says so."""
    answer = ask("Hvorfor er Plastik gul?")
    assert "“Gul”" in answer.answer
    assert "skriver ikke hvorfor" in answer.answer
