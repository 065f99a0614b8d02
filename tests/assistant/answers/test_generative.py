"""Answers written by a model, over the same citations as without it."""

from __future__ import annotations

import pytest

from assistant.answers.generative import Writer
from assistant.chain import Chain
from assistant.model_use import ModelUse
from assistant.models.scripted import Reply, ScriptedModel
from index.search import Searcher
from tests.word_embedder import WordEmbedder

from ...grounded import grounded  # noqa: TID252
from ..conftest import Soeby  # noqa: TID252
from .written import FAITHFUL, FALSE


def written(soeby: Soeby, *replies: Reply) -> tuple[Soeby, ScriptedModel]:
    """Return the assistant with a model that gives these replies, and the model."""
    model = ScriptedModel(replies)
    use = ModelUse(Writer(model), seconds=30)
    return Soeby(soeby.store, Chain(soeby.store, Searcher(soeby.store, WordEmbedder()), use)), model


@pytest.mark.parametrize(("question", "reply"), FAITHFUL)
def test_a_faithful_answer_is_given(question: str, reply: str, soeby: Soeby) -> None:
    """In the model's words, on the citations that it needs."""
    it, _ = written(soeby, reply)
    answer = it.ask(question)
    assert answer.answer == reply.replace("\n", " ")
    assert grounded(answer, it.store)


@pytest.mark.parametrize(("question", "reply"), FALSE)
def test_a_false_answer_is_not_given(question: str, reply: str, soeby: Soeby) -> None:
    """The answer without a model stands, as if none had been asked."""
    it, model = written(soeby, reply)
    answer, offline = it.ask(question), soeby.ask(question)
    assert len(model.prompts) == 1
    assert (answer.answer, answer.citations) == (offline.answer, offline.citations)
