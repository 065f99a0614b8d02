"""Golden files: what the parser makes of the example plans, whole; `python -m tests.golden` rewrites them.

Read the difference in review: a golden file changes only when the records should.
"""

from __future__ import annotations

import dataclasses
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from index import formats
from index.canonical import place
from index.plan import parse

ROOT = Path(__file__).parents[1]
PLANS = ROOT / "examples" / "plans"
GOLDEN = ROOT / "tests" / "data" / "golden"


def records(path: Path) -> str:
    """Return the plans of a file as JSON, without spans where a text says the same."""
    reading = formats.read(path.read_bytes(), path.name)
    plans = parse(place(reading.blocks), path.stem, path.name)
    return json.dumps([_plain(dataclasses.asdict(p)) for p in plans], ensure_ascii=False, indent=1) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        if set(value) == {"text", "start", "end"}:
            return value["text"]
        return {
            k: _plain(v)
            for k, v in value.items()
            if v not in (None, (), []) and k not in ("start", "end", "name_start", "name_end")
        }
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    return str(value) if isinstance(value, Decimal) else value


def rewrite() -> None:
    """Write all golden files anew."""
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for path in sorted(PLANS.iterdir()):
        (GOLDEN / f"{path.name}.json").write_text(records(path), encoding="utf-8")


if __name__ == "__main__":
    rewrite()
