"""A municipality of which there is no plan is said to be none of ours."""

import pytest

from tests.assistant.questions import BRO


@pytest.mark.parametrize(
    "question",
    [
        "Hvilke indsatser har Aalborg Kommune i deres handicappolitik?",
        "hvilke indsatser har aalborg kommune",
        "Hvad er målet i Odense Kommunes plan?",
        f"Hvad er målet for {BRO} i Lyngby-Taarbæk Kommune?",
        "Which initiatives does Aalborg Municipality have?",
        "What are the goals of the municipality of Aarhus?",
    ],
)
def test_another_municipality(soeby, question):
    """The refusal names the municipalities that the plans are of."""
    answer = soeby.ask(question)
    assert (answer.kind, "Søby Kommune" in answer.answer) == ("not_found", True)


@pytest.mark.parametrize(
    "question",
    [
        "Hvilke indsatser har Søby Kommune?",
        "Hvilke indsatser har Søbys kommune?",
        "Hvilke indsatser har kommunen?",
        "Hvilke indsatser har vores kommune?",
        f"Hvad vil Søby Kommune opnå med {BRO}?",
        f"Jeg sidder i Aalborg Kommune. Hvad er målet for {BRO}?",
    ],
)
def test_the_municipality_of_the_plans(soeby, question):
    """The plans' own municipality, however it is spoken of, is answered for, and so is a question from elsewhere."""
    assert soeby.ask(question).kind == "answer"


def test_a_municipality_that_takes_part(soeby):
    """Who works with another municipality is no question for its plan."""
    answer = soeby.ask(f"Samarbejder {BRO} med Aalborg Kommune?")
    assert "Der er ingen plan" not in answer.answer
