"""How one thing went from year to year."""

from collections.abc import Callable

import pytest

from assistant.answer import Answer

PLAN = """# Handleplan 2021-2025 for Drift, Nørreager Kommune

## Indsats: Varme i skolerne

Formål: At skolerne bruger mindre energi på opvarmning.

### Status 2022

| Vi har | Vi har opnået |
|---|---|
| Vi har holdt tre møder om varmeforbruget. | Varmeforbruget er nu 4,2 mio. kWh. 31 klager over kulde. |

### Status 2023

| Vi har | Vi har opnået |
|---|---|
| Vi har isoleret to lofter. | Varmeforbruget er 3,9 mio. kWh. 12 klager over kulde. |

### Status 2024

| Vi har | Vi har opnået |
|---|---|
| Vi har isoleret fire lofter. | Varmeforbruget er 3,1 mio. kWh. |
"""


@pytest.mark.parametrize(
    "question",
    [
        "Kan du sammenligne varmeforbruget i skolerne i 2022 og 2023?",
        "Hvordan har varmeforbruget udviklet sig fra 2022 til 2023?",
        "Er varmeforbruget faldet fra 2022 til 2023?",
    ],
)
def test_each_year_gives_its_figure_of_the_thing(ask: Callable[[str], Answer], question: str) -> None:
    """What is asked about is told with the figure of each year, and nothing else of those statuses."""
    assert [s.text for s in ask(question).sentences] == [
        "»Varme i skolerne« 2022: “Varmeforbruget er nu 4,2 mio. kWh.”",
        "2023: “Varmeforbruget er 3,9 mio. kWh.”",
    ]


def test_since_a_year_tells_that_year_and_those_after(ask: Callable[[str], Answer]) -> None:
    """A year to compare with is told first, then all that follow it."""
    said = [s.text for s in ask("Er varmeforbruget steget eller faldet siden 2023?").sentences]
    assert said[0].startswith("»Varme i skolerne« 2023:")
    assert said[1] == "2024: “Varmeforbruget er 3,1 mio. kWh.”"


def test_a_year_without_the_thing_is_not_compared(ask: Callable[[str], Answer]) -> None:
    """Where one of the two years says nothing of the thing, no other year stands in for it."""
    answer = ask("Kan du sammenligne klagerne over kulde i 2022 og 2024?")
    assert "12 klager" not in " ".join(s.text for s in answer.sentences)


def test_what_the_indsats_does_not_say_is_not_compared(ask: Callable[[str], Answer]) -> None:
    """A question with a word that the indsats never says is of something else."""
    answer = ask("Kan du sammenligne varmeforbruget på plejehjemmene i 2022 og 2023?")
    assert "kWh" not in " ".join(s.text for s in answer.sentences)


def test_more_or_fewer_than_in_a_year_is_told_by_the_years_not_by_yes(ask: Callable[[str], Answer]) -> None:
    """A comparison with one year tells that year and the later ones; no "ja" rests on the one year alone."""
    said = [s.text for s in ask("Er der færre klager over kulde nu end i 2022?").sentences]
    assert said == ["»Varme i skolerne« 2022: “31 klager over kulde.”", "2023: “12 klager over kulde.”"]
