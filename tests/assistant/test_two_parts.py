"""Questions that ask two things are told apart from those that ask one."""

import pytest

from assistant.two_parts import parts


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Hvornår skulle liften åbne, og hvornår skete det?", 2),
        ("Hvad er målet for stien? Hvem er ansvarlig?", 2),
        ("Hvad er målet? Hvem er ansvarlig? Og hvad er fristen?", 3),
        ("What is the goal, and who is responsible?", 2),
        ("Hvad er målet for Badebro og Ledelinjer?", 1),
        ("Hvor mange badede i 2021 og 2022?", 1),
        ("Hvem, hvad og hvor?", 1),
        ("Hvad? Hvem? Hvor? Hvornår? Hvorfor?", 1),
    ],
)
def test_parts(question, expected):
    """A new question word after a seam begins a part; lists of names, years and bare question words don't."""
    assert len(parts(question)) == expected
    assert len(parts(question)) > 1 or parts(question) == (question,)


def test_both_questions_are_answered(soeby):
    """Two questions in one sentence get both answers, the second understood from the first."""
    answer = soeby.ask(
        "Hvor mange badende brugte liften i august, og hvem er ansvarlig for Legepladser for alle?"
    )
    assert answer.kind == "answer"
    assert "73 badende" in answer.answer
    assert "Ditte Holm" in answer.answer
    assert {n for s in answer.sentences for n in s.citations} == {c.n for c in answer.citations}


def test_one_thing_is_said_once(soeby):
    """Two questions with one answer are answered once."""
    answer = soeby.ask("Hvornår blev liften monteret, og hvad er status 2022 for Badebro på havnen?")
    assert len({s.text for s in answer.sentences}) == len(answer.sentences)


def test_a_quote_that_answers_both_is_quoted_once(soeby):
    """The sentence that answers both questions stands in the answer once, however each would be opened."""
    answer = soeby.ask("Hvad skete der den 2. maj, og hvornår blev liften monteret?")
    assert [c.text for c in answer.citations] == ["Liften blev monteret den 2. maj."]
