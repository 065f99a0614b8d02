"""The example plans against what was read from them before."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

SPEC = importlib.util.spec_from_file_location("golden", Path(__file__).parents[1] / "golden.py")
assert SPEC
assert SPEC.loader
golden = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(golden)
FILES = sorted(p for p in golden.PLANS.iterdir() if p.is_file())


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.suffix)
def test_example_plans_are_read_as_before(path: Path) -> None:
    """A change in what is read from an example plan shows in review (rewrite with `python -m tests.golden`)."""
    assert golden.records(path) == (golden.GOLDEN / f"{path.name}.json").read_text(encoding="utf-8")
