"""The search as a LangChain retriever. Importing this module imports langchain-core (0.9 s): do it when used."""

from __future__ import annotations

from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from index.search import Hit, Searcher


class PlanRetriever(BaseRetriever):
    """Gives the passages that answer a question as LangChain documents, best first.

    The text is the passage's own; where it stands is in the metadata.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    searcher: Searcher
    k: int = 5

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        del run_manager
        return [_document(hit) for hit in self.searcher.search(query, self.k)]


def retriever(searcher: Searcher, k: int = 5) -> BaseRetriever:
    """Return the search as a LangChain retriever that gives `k` documents."""
    return PlanRetriever(searcher=searcher, k=k)


def _document(hit: Hit) -> Document:
    passage = hit.passage
    metadata: dict[str, Any] = {
        "document": passage.document,
        "initiative": passage.initiative,
        "heading_path": list(passage.heading_path),
        "section": passage.section,
        "year": passage.year,
        "pages": list(passage.pages),
        "start": passage.start,
        "end": passage.end,
        "score": hit.score,
    }
    return Document(id=passage.id, page_content=passage.text, metadata=metadata)
