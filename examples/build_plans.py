"""Build the example plans that are binary files from the texts in `examples/expected`.

Run with ``python examples/build_plans.py``; ``--check`` builds them and fails when a file in
`examples/plans` differs. The plans in HTML, Markdown and plain text are edited as they are.
"""

from __future__ import annotations

import io
import json
import sys
import zipfile
from pathlib import Path
from typing import Any

import build_docx
import build_pdf

HERE = Path(__file__).parent
BUILDERS = {
    "klimahandleplan-2021-2026-teknik-og-miljoe.pdf": build_pdf.build,
    "social-og-sundhed-handleplan-2021-2026.docx": build_docx.build,
}


def plan_of(name: str) -> dict[str, Any]:
    """Return the one plan that the file `name` is expected to hold."""
    expected = json.loads((HERE / "expected" / f"{name}.json").read_text(encoding="utf-8"))
    plan: dict[str, Any] = expected["plans"][0]
    return plan


def same(first: bytes, second: bytes) -> bool:
    """Tell whether two files hold the same; a Word file's members are compared unpacked, whatever packed them."""
    if not (zipfile.is_zipfile(io.BytesIO(first)) and zipfile.is_zipfile(io.BytesIO(second))):
        return first == second
    return _members(first) == _members(second)


def _members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def main(arguments: list[str]) -> int:
    """Write the files, or compare them; return the exit status."""
    differing = []
    for name, build in BUILDERS.items():
        path, content = HERE / "plans" / name, build(plan_of(name))
        if "--check" not in arguments:
            path.write_bytes(content)
        elif not path.is_file() or not same(path.read_bytes(), content):
            differing.append(name)
    for name in differing:
        print(f"{name} is not what the script builds: run python examples/build_plans.py")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
