from __future__ import annotations

import sys
from types import ModuleType
from typing import ClassVar

import pytest

from index.embedders.sentence_transformer import SentenceTransformerEmbedder
from index.errors import ModelUnavailableError


class Vectors(list):
    def tolist(self):
        return list(self)


class FakeModel:
    """Stands for SentenceTransformer: keeps the prompts it was called with."""

    prompts: ClassVar[dict[str, str]] = {}

    def __init__(self, source):
        if source == "mangler":
            raise OSError("no such model\nand more")
        self.asked = []

    def get_sentence_embedding_dimension(self):
        return 2

    def encode(self, texts, **kwargs):
        self.asked.append((texts, kwargs))
        return Vectors([1.0, 0.0] for _ in texts)


@pytest.fixture
def library(monkeypatch):
    """A stand-in for the library; set `prompts` to the model's own."""
    module = ModuleType("sentence_transformers")
    module.SentenceTransformer = FakeModel
    monkeypatch.setitem(sys.modules, "sentence_transformers", module)
    return lambda prompts: monkeypatch.setattr(FakeModel, "prompts", prompts)


def prompt_for(model, kind):
    embedder = SentenceTransformerEmbedder(model)
    embedder.embed(["x"], kind)
    return embedder._model.asked[0][1]["prompt"]


@pytest.mark.parametrize(
    ("model", "prompts", "query", "passage"),
    [
        ("bge", {}, "", ""),
        ("bge", {"query": "Find: ", "document": ""}, "Find: ", ""),
        ("x", {"query": "Q: ", "document": "D: "}, "Q: ", "D: "),
        ("x", {"query": "Q: ", "passage": "P: "}, "Q: ", "P: "),
        ("intfloat/multilingual-e5-small", {"query": "", "document": ""}, "query: ", "passage: "),
        ("intfloat/multilingual-e5-large-instruct", {}, "", ""),
    ],
)
def test_the_models_own_prompts_are_used(library, model, prompts, query, passage):
    """A model's prompts go before its texts; E5 models without any get those of their model card."""
    library(prompts)
    assert (prompt_for(model, "query"), prompt_for(model, "passage")) == (query, passage)


@pytest.mark.usefixtures("library")
def test_vectors_are_normalised_and_measured():
    """Unit vectors are asked for, and the model says how long they are."""
    embedder = SentenceTransformerEmbedder("m")
    assert embedder.dimensions == 2
    assert embedder.embed(["a", "b"], "passage") == [[1.0, 0.0], [1.0, 0.0]]
    assert embedder._model.asked[0][1]["normalize_embeddings"] is True
    assert embedder.embed([], "query") == []


@pytest.mark.usefixtures("library")
def test_a_model_that_is_not_there_is_told_of():
    """The error names the model and says what to do."""
    with pytest.raises(ModelUnavailableError, match="»mangler«"):
        SentenceTransformerEmbedder("mangler").embed(["x"], "query")


def test_the_missing_extra_is_told_of(monkeypatch):
    """Without the extra the error says how to install it."""
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(ModelUnavailableError, match="pip install"):
        SentenceTransformerEmbedder("m").embed(["x"], "query")
