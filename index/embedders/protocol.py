"""What an embedding model is to Klarplan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

TextKind = Literal["query", "passage"]


class Embedder(Protocol):
    """Turns texts into unit vectors. Importing its module must not import the model's library."""

    @property
    def name(self) -> str:
        """What made the vectors; stored with the collection, and another name is a mismatch."""

    @property
    def dimensions(self) -> int:
        """The length of the vectors. Raises ModelUnavailableError where it must be asked of the model."""

    def embed(self, texts: Sequence[str], kind: TextKind) -> list[list[float]]:
        """Return unit vectors, shape (len(texts), dimensions).

        Raises:
            ModelUnavailableError: the model cannot be loaded or reached.
        """
