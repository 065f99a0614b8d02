"""Running `klarplan` as a user does, inside this process where it will do and as a process where it matters."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

EXAMPLES = Path(__file__).parents[1] / "examples" / "plans"
PROGRAM = (sys.executable, "-m", "api.start")
SECONDS = 120  # no process of these tests may take longer, however busy the machine is

# A small plan, in the form that most plans have
PLAN = """# Handleplan for Sund Ø 2021-2024

## Indsats 1: {name}

Formål: Flere skal ud i det fri hver dag, også æøå og Ærøskøbing.

Målgruppe: Alle over 60 år

Mål: {goal}

### Status 2021

| Vi har | Vi har opnået | Vi vil arbejde videre med |
|---|---|---|
| Bygget tolv bænke ved havnen. | Flere går tur. | Ti bænke mere. |

### Status 2022

| Vi har | Vi har opnået | Vi vil arbejde videre med |
|---|---|---|
|  |  |  |
"""


def plan(name: str = "Bænke ved havnen", goal: str = "Der skal være 22 bænke i 2024.") -> str:
    """Return the text of a plan with one indsats."""
    return PLAN.format(name=name, goal=goal)


@dataclass(frozen=True, slots=True)
class Done:
    """What a command gave."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The output, read as JSON."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """The output, read as JSON lines."""
        return [json.loads(line) for line in self.out.split("\n") if line]

    def told(self) -> str:
        """Return what an error said, when it was told as errors are: status 2, one Danish line, no traceback."""
        assert self.status == 2, (self.status, self.out, self.err)
        assert self.err.startswith("Fejl: "), self.err
        assert self.err.count("\n") == 1, self.err
        return self.err


def run(*arguments: object) -> Done:
    """Run a command in this process; an error that it doesn't tell of is raised."""
    from assistant.__main__ import main  # noqa: PLC0415 - after a test has set its environment

    out, err, status = io.StringIO(), io.StringIO(), 0
    with (
        patch.object(sys, "argv", ["klarplan", *map(str, arguments)]),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as stop:
            status = int(stop.code or 0)
    return Done(status, out.getvalue(), err.getvalue())


def start(*arguments: object, **options: Any) -> subprocess.Popen[str]:
    """Start a command as a process of its own."""
    return subprocess.Popen(
        [*PROGRAM, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        **{"env": environment()} | options,
    )


def process(*arguments: object, **options: Any) -> Done:
    """Run a command as a process of its own, to its end."""
    with start(*arguments, **options) as started:
        out, err = started.communicate(timeout=SECONDS)
    assert "Traceback" not in err, err
    return Done(started.returncode, out, err)


def environment(**changes: str) -> Mapping[str, str]:
    """Return the environment with the checkout importable from any folder."""
    root = str(Path(__file__).parents[1])
    return os.environ | {"PYTHONPATH": root, "PYTHONUTF8": "1"} | changes
