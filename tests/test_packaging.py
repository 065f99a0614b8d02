"""What is installed is what was tested: the wheel holds all that the commands need, and nothing else of ours."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from .command_line import EXAMPLES

ROOT = Path(__file__).parents[1]
PACKAGES = ("prompts", "index", "assistant", "api")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built from a copy, so that no build folder of the checkout gets into it."""
    place = tmp_path_factory.mktemp("wheel")
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    names = tracked.stdout.split("\0") if tracked.returncode == 0 else _files()
    for name in filter(None, names):
        if name.startswith(PACKAGES) or "/" not in name:
            source, target = ROOT / name, place / "source" / name
            if source.is_file():
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(source.read_bytes())
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "--no-index", "-w", place, place / "source"],
        check=True,
    )  # fmt: skip
    (built,) = place.glob("*.whl")
    return built


def _files():
    return [p.relative_to(ROOT).as_posix() for top in PACKAGES for p in (ROOT / top).rglob("*")] + ["pyproject.toml", "README.md"]  # fmt: skip


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """An environment with the wheel; the libraries are those of the present one."""
    place = tmp_path_factory.mktemp("environment") / "venv"
    venv.create(place, with_pip=False, symlinks=True)
    packages = place / "lib" / f"python{sysconfig.get_python_version()}" / "site-packages"
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--no-warn-conflicts",
         "--ignore-installed", "--target", packages, wheel],
        check=True,
    )  # fmt: skip
    libraries = (
        packages.parent / "libraries"
    )  # links to all but ourselves, whom an editable install points to
    libraries.mkdir()
    for path in Path(sysconfig.get_paths()["purelib"]).iterdir():
        if "klarplan" not in path.name.lower() and path.suffix != ".pth":
            (libraries / path.name).symlink_to(path)
    (packages / "libraries.pth").write_text(f"{libraries}\n")
    return place / "bin" / "python"


def klarplan(python, folder, *arguments):
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "KLARPLAN", "VIRTUAL"))}
    done = subprocess.run(
        [python, "-P", "-m", "assistant", *map(str, arguments)],
        cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stderr, done.stderr
    return done


def test_the_wheel_holds_every_module_and_text(wheel):
    """Each module and data file of the four packages is in the wheel; no test, plan or stray package is."""
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        (metadata,) = (archive.read(n).decode() for n in names if n.endswith("entry_points.txt"))
    assert {n.partition("/")[0] for n in names if ".dist-info" not in n} == set(PACKAGES)
    kinds = {".py", ".md", ".yaml", ".jsonl", ".js", ".css", ".html", ".svg", ".txt", ".woff2"}
    tracked = subprocess.run(
        ["git", "ls-files", *PACKAGES], cwd=ROOT, capture_output=True, text=True, check=True
    )
    sources = "api/web/"  # of the pages; what is built from them is in api/static
    wanted = {
        n for n in tracked.stdout.split()
        if Path(n).suffix in kinds and not n.startswith(sources) and (ROOT / n).exists()
    }  # fmt: skip
    assert wanted <= names
    assert not [n for n in names if n.startswith(sources)]
    assert "klarplan = api.start:main" in metadata


def test_installed_it_works_in_an_empty_folder(installed, tmp_path):
    """Doctor, ingest, ask and search with the real model, with nothing of the checkout in reach."""
    where = subprocess.run(
        [installed, "-P", "-c", "import assistant, index; print(assistant.__file__, index.__file__)"],
        cwd=tmp_path, env={}, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert str(ROOT) not in where
    assert "klarplan ingest" in klarplan(installed, tmp_path, "doctor").stdout
    report = klarplan(installed, tmp_path, "ingest", EXAMPLES / "boern-og-unge-handleplan-2021-2026.txt", EXAMPLES / "klimahandleplan-2021-2026-teknik-og-miljoe.pdf", "--json")  # fmt: skip
    assert report.returncode == 0, report.stderr
    assert len(json.loads(report.stdout)["added"]) == 2
    answer = json.loads(
        klarplan(installed, tmp_path, "ask", "Hvad er målet for Vilde vejkanter?", "--json").stdout
    )
    assert answer["kind"] == "answer"
    assert answer["citations"][0]["indsats"] == "Vilde vejkanter"
    assert json.loads(
        klarplan(installed, tmp_path, "search", "billeder til små børn", "-k", "3", "--json").stdout
    )
    assert klarplan(installed, tmp_path, "doctor").returncode == 0
    assert [p.name for p in tmp_path.iterdir()] == ["klarplan-data"]


def test_no_other_distribution_has_our_package_names(installed, tmp_path):
    """`index`, `api` and `prompts` are common words: nobody else among the installed libraries uses them."""
    code = "from importlib.metadata import packages_distributions as p; import json; print(json.dumps(p()))"
    found = json.loads(subprocess.run([installed, "-P", "-c", code], cwd=tmp_path, env={}, capture_output=True, text=True, check=True).stdout)  # fmt: skip
    assert {name: found[name] for name in PACKAGES} == {name: ["klarplan"] for name in PACKAGES}
