"""The built files are those of the sources, and the sources are sound."""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WEB, STATIC = ROOT / "api/web", ROOT / "api/static"
HOW = "Node.js eller pakkerne i api/web mangler: installér Node.js 20, og kør »npm ci« i api/web."
WIDGET_BYTES = 40_000  # gzipped, as promised to the pages that have it
LONGEST = 300  # lines of a source file


@pytest.fixture(scope="module")
def npm() -> str:
    """Where npm is, with the packages installed; without, the test is skipped, or with CI=true fails."""
    found = shutil.which("npm")
    if found and (WEB / "node_modules").is_dir():
        return found
    if os.environ.get("CI") == "true":
        pytest.fail(HOW)
    pytest.skip(HOW)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.mark.slow
def test_building_gives_the_files_that_are_committed(npm: str, tmp_path: Path):
    """Types hold, and a build gives the very files that the service serves."""
    environ = os.environ | {"KLARPLAN_WEB_OUT": str(tmp_path / "static")}
    done = subprocess.run(
        [npm, "run", "build"], cwd=WEB, env=environ, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    built, committed = files(tmp_path / "static"), files(STATIC)
    assert sorted(built) == sorted(committed)
    assert [name for name in built if built[name] != committed[name]] == []


@pytest.mark.slow
def test_the_pure_parts_do_what_they_say(npm: str):
    """The unit tests of the TypeScript sources pass."""
    done = subprocess.run([npm, "test"], cwd=WEB, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_widget_is_light():
    """The widget's one script is at most 40 kB gzipped."""
    assert len(gzip.compress((STATIC / "klarplan-chat.js").read_bytes(), 9)) <= WIDGET_BYTES


def test_nothing_built_reaches_for_another_host():
    """No script, style or page names another host to load from."""
    for name, content in files(STATIC).items():
        if name.endswith((".js", ".css", ".html")):
            found = set(re.findall(rb"(?:https?:)?//[\w.-]+\.[a-z]{2,}", content))
            assert found <= {b"http://www.w3.org", b"https://lit.dev"}, name


def test_the_lock_file_names_no_registry():
    """Packages are locked by hash, and come from wherever the installing machine gets its packages."""
    lock = json.loads((WEB / "package-lock.json").read_text())
    entries = [entry for name, entry in lock["packages"].items() if name]
    assert entries
    assert [entry for entry in entries if "resolved" in entry or "integrity" not in entry] == []


def test_sources_are_short():
    """No source file is over 300 lines."""
    sources = [
        path
        for folder in ("src", "pages", "test")
        for path in (WEB / folder).rglob("*.*")
        if path.suffix in {".ts", ".css"}
    ]
    assert sources
    assert [
        path.name for path in sources if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST
    ] == []


def test_plan_text_is_never_made_markup():
    """Nothing in the sources turns a string into markup or code."""
    for path in (WEB / "src").rglob("*.ts"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|document\.write|\beval\(|new Function",
            text,
        ), path
