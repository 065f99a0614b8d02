"""A stand-in embedder for tests and benches: quick, the same everywhere, and it knows no language."""

from __future__ import annotations

import hashlib
import math
import struct
from collections.abc import Sequence

from index.embedders.protocol import TextKind

WORD_BYTES = 4


class HashEmbedder:
    """Makes a unit vector from the SHA-256 of a text: equal texts are equal, all others unrelated."""

    def __init__(self, dimensions: int = 32) -> None:
        """Set how many dimensions the vectors have."""
        self.dimensions = dimensions
        self.name = f"hash/{dimensions}"

    def embed(self, texts: Sequence[str], kind: TextKind) -> list[list[float]]:  # noqa: ARG002 - the protocol's
        """Return unit vectors, shape (len(texts), dimensions)."""
        return [self._vector(text) for text in texts]

    def _vector(self, text: str) -> list[float]:
        stream = hashlib.shake_256(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest())
        words = struct.unpack(f"<{self.dimensions}i", stream.digest(WORD_BYTES * self.dimensions))
        length = math.sqrt(sum(word * word for word in words)) or 1.0
        return [word / length for word in words]
