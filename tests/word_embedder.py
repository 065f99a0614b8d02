"""A stand-in embedder that knows words: the more of them two texts share, the nearer they are."""

from __future__ import annotations

import math
from collections.abc import Sequence

from index.analysis import terms
from index.embedders.hashing import HashEmbedder
from index.embedders.protocol import TextKind


class WordEmbedder:
    """Makes a unit vector from the terms of a text, each with a direction of its own."""

    def __init__(self, dimensions: int = 256) -> None:
        self.dimensions = dimensions
        self.name = f"words/{dimensions}"
        self._directions = HashEmbedder(dimensions)

    def embed(self, texts: Sequence[str], kind: TextKind) -> list[list[float]]:
        """Return unit vectors, shape (len(texts), dimensions)."""
        return [self._vector(sorted(set(terms(text))) or [""], kind) for text in texts]

    def _vector(self, words: Sequence[str], kind: TextKind) -> list[float]:
        summed = [sum(column) for column in zip(*self._directions.embed(words, kind), strict=True)]
        length = math.sqrt(sum(value * value for value in summed)) or 1.0
        return [value / length for value in summed]
