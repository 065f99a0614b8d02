"""A language model as the writer: the same checks judge it, and without it nothing is lost."""

import pytest

from assistant.rewrite.suggest import suggest
from index.errors import ModelUnavailableError

HEAVY = "Såfremt du ikke fremsender ansøgningen senest den 3. maj 2024, er du forpligtet til at betale 500 kr. i henhold til § 14, stk. 2."
PLAIN = "Hvis du ikke sender ansøgningen senest den 3. maj 2024, skal du betale 500 kr. efter § 14, stk. 2."


class Scripted:
    """A model that answers as it is told, and keeps what it was asked."""

    name = "skrevet"

    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = []

    def rewrite(self, text, faults):
        self.asked.append((text, tuple(faults)))
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


GOOD = "Hvis du ikke sender ansøgningen senest den 3. maj 2024, skal du efter § 14, stk. 2, betale 500 kr."


def test_a_model_s_good_answer_is_taken():
    """What passes every check is given out, with the difference as changes of the model."""
    model = Scripted(GOOD)
    made = suggest(HEAVY, model=model)
    assert made.text == GOOD
    assert len(model.asked) == 1
    assert {rule for change in made.changes for rule in change.rules} == {"sprogmodel"}


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (GOOD.replace(" ikke", ""), "ikke"),
        (GOOD.replace("500", "600"), "500 kr."),
        (GOOD.replace("3. maj", "4. maj"), "3. maj"),
        (GOOD.replace("skal du", "kan du"), "pligt"),
        (GOOD + " Kommunen hjælper dig gerne.", "Kommunen"),
        ("If you do not send the application by 3 May 2024, you must pay 500 kr. under § 14, stk. 2.", "dansk"),
        ("", "tom"),
        (HEAVY, "lettere"),
        (GOOD + " Det er en meget lang sætning, som er skrevet for sjov, og som bare bliver ved og ved med at tale om det hele, så det er svært at følge med.", "ord i den længste"),
    ],
)  # fmt: skip
def test_a_model_s_bad_answer_is_told_what_is_wrong_and_then_left(answer, fault):
    """It gets one more try with the faults named; then the rules' suggestion is given."""
    model = Scripted(answer, answer)
    made = suggest(HEAVY, model=model)
    assert made.text == PLAIN
    assert len(model.asked) == 2
    assert any(fault in told for told in model.asked[1][1])


def test_a_model_may_not_say_who_acts_where_the_text_doesn_t():
    """Someone who is named elsewhere is not made the agent of a passive that names none."""
    text = "Kommunen har fået din ansøgning i henhold til reglerne. Den behandles i maj, og du får besked."
    invented = (
        "Kommunen har fået din ansøgning efter reglerne. Kommunen behandler den i maj, og du får besked."
    )
    model = Scripted(invented, invented)
    assert "Kommunen behandler" not in suggest(text, model=model).text
    assert any("hvem der handler" in told for told in model.asked[1][1])


def test_a_model_may_mend_its_answer():
    """The second try counts when it is good."""
    assert suggest(HEAVY, model=Scripted("", GOOD)).text == GOOD


def test_a_model_that_isn_t_there_changes_nothing():
    """When it can't be reached or takes too long, the rules' suggestion is given."""
    assert suggest(HEAVY, model=Scripted(ModelUnavailableError("optaget"))).text == PLAIN
