"""Which passage answers, or that none does."""

from __future__ import annotations

import pytest

from assistant.answers.choosing import Weights, fitted, options, question_signs, ranked
from assistant.evaluation.fitting import Example, fit, trials
from assistant.turn import Turn
from tests.assistant.conftest import Soeby

WEIGHTS = Weights({"evidence": 5.0, "rank": -0.1}, {"always": 2.0, "words": -1.0})


def test_the_likeliest_passage_comes_first():
    """Passages are ordered by what their signs are worth together."""
    signs = ({"evidence": 0.6, "rank": 0.0}, {"evidence": 0.9, "rank": 1.0})
    assert ranked(signs, {"always": 1.0, "words": 0.0}, WEIGHTS) == [1, 0]


def test_none_is_chosen_when_that_is_likelier():
    """Where all passages together are less likely than none, none answers."""
    assert ranked(({"evidence": 0.3, "rank": 0.0},), {"always": 1.0, "words": 0.0}, WEIGHTS) == []
    assert ranked((), {"always": 1.0, "words": 5.0}, WEIGHTS) == []


def test_the_question_tells_how_much_is_asked_of_a_passage():
    """The same passage answers a long question and not a short one."""
    signs = ({"evidence": 0.3, "rank": 0.0},)
    assert ranked(signs, {"always": 1.0, "words": 1.5}, WEIGHTS) == [0]


@pytest.mark.parametrize("question", ["Er der sat gynger op?", "Hvem har godkendt linjeføringen?"])
def test_the_weights_are_those_of_the_signs(soeby: Soeby, question: str):
    """Each sign that is looked at has a weight in the package, and no weight is of a sign that isn't."""
    turn = soeby.chain.retrieve(soeby.chain.understand(Turn(question)))
    assert turn.context is not None
    found = options(turn.context)
    assert found
    assert set(found[0].signs) == set(fitted().passage)
    assert set(question_signs(turn.context)) == set(fitted().question)


def example(part: str, *evidence: float, right: int | None) -> Example:
    """Return a question whose passages have so much evidence; `right` is the one that answers."""
    return Example(
        part,
        answerable=right is not None,
        question={"always": 1.0},
        passages=tuple({"evidence": value} for value in evidence),
        right=tuple(n == right for n in range(len(evidence))),
    )


def made_up(part: str) -> list[Example]:
    """Return questions in which a passage answers from an evidence of one half on."""
    answered = [example(part, 0.1 * n, 0.2, 0.3, right=0) for n in (7, 8, 9)]
    return answered + [example(part, 0.1 * n, 0.2, 0.1, right=None) for n in (1, 2, 3)]


def test_weights_are_fitted_to_what_answers():
    """What was fitted to decides unseen questions of the same kind."""
    weights = fit(made_up("a"))
    assert ranked(({"evidence": 0.3}, {"evidence": 0.95}), {"always": 1.0}, weights)[0] == 1
    assert ranked(({"evidence": 0.15}, {"evidence": 0.1}), {"always": 1.0}, weights) == []


def test_each_part_is_judged_by_weights_that_have_not_seen_it():
    """A trial tells of every part how many of its questions come out right."""
    found = [*made_up("a"), *made_up("b")]
    told = list(trials(found))
    assert [(trial.part, trial.questions) for trial in told] == [("a", 6), ("b", 6)]
    assert all(trial.right == 6 and trial.f1 == 1 for trial in told)


def test_a_part_that_says_otherwise_is_told_of():
    """Where the other parts teach what is wrong here, the trial says so."""
    turned = [example("b", 0.9, 0.1, right=None), example("b", 0.8, 0.2, right=None)]
    told = {trial.part: trial for trial in trials([*made_up("a"), *turned])}
    assert told["b"].right == 0
    assert told["b"].answered_wrongly == 2
