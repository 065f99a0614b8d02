"""The recipe from LangChain's documentation, measured in the same run with the same embedder.

Recursive splitter, a vector store, the nearest four or five chunks. It is given our canonical text
instead of a loader's own, and exact neighbours (LangChain's in-memory store) instead of Chroma's
approximate ones: both are in its favour. It answers with its top chunk and never refuses.

Needs langchain-text-splitters, which only the development extra installs.

Source: LangChain's documentation, "Build a RAG agent" (chunks of 1,000 characters, 200 overlapping)
and "Build a semantic search engine", read November 2026.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.evaluation.retrieval import Found, Retrieval, retrieval
from assistant.evaluation.sets import Item
from assistant.evaluation.text import contains
from index.embedders.protocol import Embedder

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings


@dataclass(frozen=True, slots=True)
class Recipe:
    """A way to cut: characters a chunk, and how many of them overlap."""

    name: str
    size: int
    overlap: int


RECIPES = (Recipe("LangChain 1000/200", 1000, 200), Recipe("LangChain 300/50", 300, 50))


@dataclass(frozen=True, slots=True)
class BaselineResult:
    """What a recipe reaches; `accuracy` of its top chunk as the answer, over all questions, 0 to 1."""

    recipe: Recipe
    retrieval: Retrieval
    accuracy: float


def available() -> bool:
    """Tell whether the splitter is installed."""
    from importlib.util import find_spec  # noqa: PLC0415

    return find_spec("langchain_text_splitters") is not None


def measure(
    items: Sequence[Item],
    texts: Mapping[str, str],
    embedder: Embedder,
    recipes: Iterable[Recipe] = RECIPES,
) -> list[BaselineResult]:
    """Measure the recipes over documents given as canonical text by file name."""
    return [_measure(items, texts, embedder, recipe) for recipe in recipes]


def _measure(
    items: Sequence[Item], texts: Mapping[str, str], embedder: Embedder, recipe: Recipe
) -> BaselineResult:
    from langchain_core.vectorstores import InMemoryVectorStore  # noqa: PLC0415
    from langchain_text_splitters import RecursiveCharacterTextSplitter  # noqa: PLC0415

    splitter = RecursiveCharacterTextSplitter(chunk_size=recipe.size, chunk_overlap=recipe.overlap)
    chunks = splitter.create_documents(list(texts.values()), [{"document": name} for name in texts])
    store = InMemoryVectorStore(_as_langchain(embedder))
    store.add_documents(chunks)
    found = {
        item.id: [
            Found(c.page_content, c.metadata["document"])
            for c in store.similarity_search(item.question, k=10)
        ]
        for item in items
        if not item.conversation
    }
    return BaselineResult(recipe, retrieval(items, found), _accuracy(items, found))


def _accuracy(items: Sequence[Item], found: Mapping[str, Sequence[Found]]) -> float:
    asked = [item for item in items if item.id in found]
    right = sum(_right(item, found[item.id][0].text) for item in asked if found[item.id])
    return right / len(asked) if asked else 0.0


def _right(item: Item, chunk: str) -> bool:
    return "answer" in item.expected_kinds and all(
        any(contains(chunk, form) for form in fact) for fact in item.gold_facts
    )


def _as_langchain(embedder: Embedder) -> Embeddings:
    from langchain_core.embeddings import Embeddings  # noqa: PLC0415

    class Adapter(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            return embedder.embed(texts, "passage")

        def embed_query(self, text: str) -> list[float]:
            return embedder.embed([text], "query")[0]

    return Adapter()
