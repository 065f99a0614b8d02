"""docs/api.md is held to the service: its examples are run with curl, its tables compared with the code."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.app import create_app
from api.errors import FRAMEWORK, KINDS, TYPE
from assistant.settings import Settings
from index.embedders.hashing import HashEmbedder
from index.store.store import Store

from .conftest import opened
from .served import served

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
DOCUMENTED = "http://127.0.0.1:8080"
SECONDS = 60


def examples() -> Iterator[tuple[str, str]]:
    """Give each command with the output that is shown for it."""
    for block in BLOCK.findall(TEXT):
        for part in block.split("$ ")[1:]:
            command, _, shown = part.partition("\n")
            yield command, shown


@pytest.fixture(scope="module")
def address(examples_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A running service over the example plans."""
    folder = tmp_path_factory.mktemp("api-doc") / "data"
    shutil.copytree(examples_data, folder)
    with Store.open(folder, HashEmbedder(), wait=0) as store:
        settings = Settings(data=folder, embedder="hash")
        with served(create_app(opened(store), settings)) as base:
            yield base


@pytest.mark.skipif(shutil.which("curl") is None, reason="the examples are written for curl")
@pytest.mark.parametrize(("command", "shown"), list(examples()))
def test_an_example_gives_what_is_shown(address: str, command: str, shown: str) -> None:
    """Each piece between two … stands in the output, in order."""
    words = shlex.split(command.replace(DOCUMENTED, address))
    assert words[0] == "curl"
    done = subprocess.run(words, capture_output=True, text=True, check=True, cwd=ROOT, timeout=SECONDS)
    at = 0
    for piece in re.split(r"…|\n", shown):
        found = done.stdout.find(piece, at)
        assert found >= 0, (piece, done.stdout[at : at + 2000])
        at = found + len(piece)


def test_every_type_of_problem_is_in_the_table() -> None:
    """The table has each type with its status and title, and no other."""
    kinds = {*KINDS.values(), *(kind for kind, _ in FRAMEWORK.values())}
    rows = {f"| `{TYPE}{kind.name}` | {kind.status} | {kind.title} |" for kind in kinds}
    assert {line for line in TEXT.splitlines() if line.startswith(f"| `{TYPE}")} == rows
