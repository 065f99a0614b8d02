"""Chains over the invented plans that have a language model."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answers.generative import Writer
from assistant.chain import Chain
from assistant.interpreter import Interpreter
from assistant.model_use import ModelUse
from assistant.models.protocol import LanguageModel
from index.search import Searcher
from tests.word_embedder import WordEmbedder

from ..conftest import Soeby  # noqa: TID252

SECONDS = 30.0


@pytest.fixture
def with_model(soeby: Soeby) -> Callable[..., Soeby]:
    """A function that gives the invented plans' assistant a model."""

    def make(model: LanguageModel, seconds: float = SECONDS) -> Soeby:
        use = ModelUse(Writer(model), Interpreter(model), seconds)
        return Soeby(soeby.store, Chain(soeby.store, Searcher(soeby.store, WordEmbedder()), use))

    return make


@pytest.fixture(scope="session", autouse=True)
def imported() -> None:
    """Load the provider's libraries before any test gives a model only a moment."""
    import langchain.chat_models  # noqa: F401, PLC0415
    import langchain_openai  # noqa: F401, PLC0415
