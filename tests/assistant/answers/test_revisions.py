"""What a revision changed, kept and dropped."""

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "Hvad var delmålet for Træer i byen før, og hvad er det nu?",
        "Hvad lød delmålet for Træer i byen på før revisionen, og hvordan lyder det nu?",
    ],
)
def test_before_and_now_are_both_told(roedkaer, question):
    """A goal that was changed is told as it is and as it was."""
    answer = roedkaer.talk(question)
    assert "500 træer inden 2026" in answer.answer
    assert "300 træer inden 2024" in answer.answer


def test_a_dropped_goal_is_told_with_its_reason(roedkaer):
    """Asked why a goal is gone, the revision's own reason answers."""
    answer = roedkaer.talk("Hvorfor har Træer i byen ikke noget handlemål længere?")
    assert "bortfalder, da gartnerne er flyttet" in answer.answer
