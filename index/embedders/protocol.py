"""What an embedding model is to Klarplan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

TextKind = Literal["query", "passage"]


class Embedder(Protocol):
    """Turns texts into unit vectors. Importing its module must not import the model's library."""

    name: str  # stored with the collection; another name is a mismatch
    dimensions: int

    def embed(self, texts: Sequence[str], kind: TextKind) -> list[list[float]]:
        """Return unit vectors, shape (len(texts), dimensions).

        Raises:
            ModelUnavailableError: the model cannot be loaded or reached.
        """
