"""Figures of a part are not answered by the figure for the whole."""

from collections.abc import Callable

import pytest

from assistant.answer import Answer

PLAN = """# Handleplan 2021-2025 for Kultur, Nørreager Kommune

Forvaltningen har 88 medarbejdere og driver biblioteket, Museum Fjordhus og musikskolen.

## Indsats: Læsehjørner på skolerne

Formål: At flere børn læser.

### Status 2022

| Vi har | Vi har opnået |
|---|---|
| Vi har indrettet læsehjørner. | Der var 240 udlån. På Søndre Skole er hjørnet mest brugt af de yngste. |

### Status 2023

| Vi har | Vi har opnået |
|---|---|
| Vi har købt bøger. | Der var 310 udlån, heraf 75 på Søndre Skole. |
"""


@pytest.mark.parametrize(
    "question",
    [
        "Hvor mange udlån var der alene på Søndre Skole i 2022?",
        "Hvor mange udlån var der på Søndre Skole i 2022?",
        "Hvor mange medarbejdere er der på Museum Fjordhus?",
    ],
)
def test_the_figure_of_the_whole_is_no_answer_for_a_part(ask: Callable[[str], Answer], question: str) -> None:
    """A figure that is said before its part is come to, or of something else, is not given for the part."""
    assert ask(question).kind == "not_found"


def test_a_figure_said_of_the_part_is_given(ask: Callable[[str], Answer]) -> None:
    """A sentence that gives the part's own figure answers."""
    answer = ask("Hvor mange udlån var der alene på Søndre Skole i 2023?")
    assert "heraf 75 på Søndre Skole" in answer.sentences[0].text


def test_a_figure_of_the_whole_is_given_for_the_whole(ask: Callable[[str], Answer]) -> None:
    """Without a part in the question the figure for the whole answers."""
    assert "240 udlån" in ask("Hvor mange udlån var der i 2022?").sentences[0].text
    assert "88 medarbejdere" in ask("Hvor mange medarbejdere har forvaltningen?").sentences[0].text
