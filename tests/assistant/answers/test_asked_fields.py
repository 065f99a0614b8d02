"""A field that is asked for answers, whatever else the question happens to say of money, themes or time."""

from __future__ import annotations

import pytest

from assistant.chain import Chain

PLAN = """# Handleplan for handicapområdet 2023-2026

Vigsø Kommune

### Sundere dage

Temaer: ☒ Sundhed ☐ Fællesskab

**Formål:** At beboere får et årligt tjek.

**Ansvarlig:** Bocentret

**Frist:** 1. maj 2025

**Økonomi:** 300.000 kr. i 2024 og 200.000 kr. i 2025

### Ro i hverdagen

Temaer: ☒ Sundhed ☒ Fællesskab

**Formål:** At færre bliver overvældet.

**Ansvarlig:** Ungerådet, som selv uddeler pengene

**Frist:** 1. november 2026

**Økonomi:** 90.000 kr. i 2024
"""


def test_a_theme_is_a_theme_though_a_name_has_its_word(chain: Chain) -> None:
    """Which indsatser have the theme Sundhed is asked of all, not of the one whose name resembles it."""
    answer, _ = chain.ask("Hvilke indsatser i planen har temaet Sundhed?")
    assert "Sundere dage" in answer.answer
    assert "Ro i hverdagen" in answer.answer


def test_who_is_no_amount(chain: Chain) -> None:
    """Who stands for something answers with who, though the question speaks of the money."""
    answer, _ = chain.ask("Hvem står for Ro i hverdagen og uddeler pengene?")
    assert "Ungerådet" in answer.answer
    assert "90.000" not in answer.answer


@pytest.mark.parametrize("asked", ["senest være i drift", "være gennemført", "være i gang senest"])
def test_any_word_for_being_done_asks_for_the_time_limit(chain: Chain, asked: str) -> None:
    """How it is said that something must be done by then is no demand on the time limit."""
    assert "1. maj 2025" in chain.ask(f"Hvornår skal Sundere dage {asked}?")[0].answer


def test_budgeted_is_set_aside(chain: Chain) -> None:
    """What is budgeted in all is the sum of the amounts."""
    answer, _ = chain.ask("Hvad er der i alt budgetteret med til Sundere dage i 2024 og 2025?")
    assert "500.000 kr." in answer.answer
