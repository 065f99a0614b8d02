"""What only resembles the question is no answer: a price of one, a plan's money, a sentence that names no indsats."""

from __future__ import annotations

import pytest

from assistant.chain import Chain

PLAN = """# Beskæftigelsesplan 2025

Aaby Kommune

Planen har to indsatser. Den ene følger planen, og én er sat i bero. I 2025 er der brugt 9,4 mio. kr. på indsatserne ud over den daglige drift. En plads i bofællesskabet koster i gennemsnit 640.000 kr. om året.

## Indsatser

### Ordet er dit

**Mål:** Unge skal have nogen at tale med.

**Økonomi:** 1,3 mio. kr. om året fra 2025

**Status 2025:** Rådgivningen har haft 412 samtaler. En telefonkæde er kommet til.

### Vikarkorpset

**Mål:** Flere skal prøve et arbejde.

**Økonomi:** En vikar koster 210 kr. i timen. Der er afsat 500.000 kr. i 2025.

**Status 2025:** Korpset blev sat i bero i maj, da begge ledere fik andet arbejde.

### Cykelvejen

**Mål:** Skolerne bindes sammen af en cykelvej.

**Økonomi:** 3,1 mio. kr. i 2025

**Status 2025:** Arbejdet er standset, fordi fundamentet var råddent.
"""


@pytest.mark.parametrize(
    "question",
    [
        "Hvad koster én samtale i Ordet er dit?",
        "hvad koster hver samtale i ordet er dit",
        "Hvad er prisen på en samtale i Ordet er dit?",
        "cykelvejen pris pr. km",
        "Hvad koster bofællesskabet i gennemsnit pr. borger?",
        "Hvad koster det at drive telefonkæden?",
    ],
)
def test_a_total_is_no_price_of_one(chain: Chain, question: str) -> None:
    """What an indsats gets in all says nothing of one of its things, nor a whole plan's money of one thing in it."""
    answer, _ = chain.ask(question)
    assert answer.refused, answer.answer


def test_a_price_of_one_is_told_where_it_stands(chain: Chain) -> None:
    """The price of one thing answers where a sentence gives it of that thing."""
    assert "210 kr." in chain.ask("Hvad koster en vikar i Vikarkorpset?")[0].answer
    assert "640.000 kr." in chain.ask("Hvad koster en plads i bofællesskabet?")[0].answer


def test_asked_which_the_indsats_is_named(chain: Chain) -> None:
    """A sentence that says that one is put on hold is passed over for the one's own status."""
    answer, _ = chain.ask("Hvilken indsats i beskæftigelsesplanen er sat i bero?")
    assert "»Vikarkorpset«" in answer.sentences[0].text


@pytest.mark.parametrize("happened", ["gået i stå", "stoppet", "standset"])
def test_why_something_stopped(chain: Chain, happened: str) -> None:
    """The reason why something stopped is found in whatever words the plan says that it did."""
    assert "fundamentet var råddent" in chain.ask(f"Hvorfor er Cykelvejen {happened}?")[0].answer


@pytest.mark.parametrize(
    "question",
    [
        "Har vi nået det, vi ville, med Cykelvejen?",
        "Hvad har vi lovet med Cykelvejen?",
        "Hvad lovede vi med Cykelvejen?",
    ],
)
def test_what_was_wanted_or_promised_is_the_goal(chain: Chain, question: str) -> None:
    """Who asks what was wanted or promised asks for the goal, not for a sentence that says "vi vil"."""
    assert "Skolerne bindes sammen" in chain.ask(question)[0].answer


def test_whether_a_goal_is_reached_is_told_by_the_goal_and_the_status(chain: Chain) -> None:
    """Where no criterion says when it is reached, the goal stands beside the newest status."""
    answer = chain.ask("Er målet for Cykelvejen nået?")[0].answer
    assert "Skolerne bindes sammen" in answer
    assert "Arbejdet er standset" in answer
