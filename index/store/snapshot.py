"""A copy of the vectors that a command can search without starting Chroma, which takes a second.

Written when a store is closed, thrown away at the next change, and believed only when it is of the
very collection and generation that the records were last level with. Nothing depends on it: without
it, Chroma is asked. Searching it compares with every vector, so it is exact.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

# Above this, comparing with every vector costs more than starting Chroma saves.
MOST = 20_000
HEADER = "snapshot.json"
MATRIX = "snapshot.npy"


@dataclass(frozen=True, slots=True)
class Of:
    """What a snapshot is of: a collection at a generation, and what made its vectors."""

    collection: str
    generation: int
    made_by: Mapping[str, str | int]


class Snapshot:
    """The vectors of all passages, in memory-mapped rows."""

    def __init__(self, ids: Sequence[str], digests: Sequence[str], matrix: Any) -> None:
        self._ids = ids
        self._digests = digests
        self._matrix = matrix

    def search(self, vector: Sequence[float], k: int) -> list[tuple[str, str, float]]:
        """Return (passage id, digest, cosine similarity) of the `k` nearest, best first."""
        import numpy as np  # noqa: PLC0415 - loaded with the embedder in any case

        scores = self._matrix @ np.asarray(vector, dtype=np.float32)
        best = np.argsort(-scores, kind="stable")[:k].tolist()
        return [(self._ids[n], self._digests[n], float(scores[n])) for n in best]


def load(folder: Path, of: Of) -> Snapshot | None:
    """Return the snapshot in `folder` if it is of just this; None when there is none, or it is damaged."""
    import numpy as np  # noqa: PLC0415

    try:
        header = json.loads((folder / HEADER).read_text(encoding="utf-8"))
        if header["of"] != asdict(of):
            return None
        matrix = np.load(folder / MATRIX, mmap_mode="r", allow_pickle=False)
        ids, digests = header["ids"], header["digests"]
    except (OSError, EOFError, ValueError, KeyError, TypeError):
        return None
    if matrix.ndim != 2 or len(matrix) != len(ids) or len(ids) != len(digests):
        return None
    return Snapshot(ids, digests, matrix)


def save(folder: Path, of: Of, vectors: Mapping[str, Sequence[float]], digests: Mapping[str, str]) -> None:
    """Write a snapshot; a disk that has no room for it is none the worse."""
    import numpy as np  # noqa: PLC0415

    discard(folder)
    ids = list(vectors)
    matrix = np.asarray([vectors[id_] for id_ in ids], dtype=np.float32)
    header = {"of": asdict(of), "ids": ids, "digests": [digests[id_] for id_ in ids]}
    try:
        np.save(folder / MATRIX, matrix / np.linalg.norm(matrix, axis=1, keepdims=True))
        # the header last, and whole: without it the rows are not looked at
        unfinished = folder / f"{HEADER}.new"
        unfinished.write_text(json.dumps(header), encoding="utf-8")
        unfinished.replace(folder / HEADER)
    except OSError:
        discard(folder)


def discard(folder: Path) -> None:
    """Throw the snapshot away."""
    for name in (HEADER, f"{HEADER}.new", MATRIX):
        (folder / name).unlink(missing_ok=True)
