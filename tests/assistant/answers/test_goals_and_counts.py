"""A number that shall be reached is told by the goal, one that was reached by the newest status."""

from collections.abc import Callable

import pytest

from assistant.answer import Answer

PLAN = """# Handleplan 2021-2025 for Drift, Nørreager Kommune

## Indsats: Lys i tunnelerne

Formål: At flere tør gå hjem.

Handlemål: Driften skal udskifte 900 lamper i tunnelerne.

### Status 2022

| Vi har | Vi har opnået |
|---|---|
| Driften har udskiftet 310 lamper i tunnelerne. | Flere går hjem. |

### Status 2023

| Vi har | Vi har opnået |
|---|---|
| Driften har udskiftet 420 lamper i tunnelerne. | Flere cykler hjem. |
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvor mange lamper skal der udskiftes i tunnelerne?", "900 lamper"),
        ("Hvor mange lamper forventes udskiftet i tunnelerne?", "900 lamper"),
        ("Hvor mange lamper er der udskiftet i tunnelerne?", "420 lamper"),
        ("Hvor mange lamper er der udskiftet i tunnelerne i 2022?", "310 lamper"),
    ],
)
def test_the_number_is_the_one_asked_for(ask: Callable[[str], Answer], question: str, told: str) -> None:
    """What shall be is no answer for what was, and the other way round."""
    assert told in ask(question).sentences[0].text
