"""A process killed at any point, and started again, leaves the store as if it had never been killed."""

from __future__ import annotations

import hashlib
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import select

from index.embedders.hashing import HashEmbedder
from index.store.store import Store
from index.store.tables import DOCUMENTS, PASSAGES

WORKER = Path(__file__).with_name("killed_worker.py")
DOCUMENTS_PUT = 3


def run(folder, *arguments):
    return subprocess.run([sys.executable, WORKER, folder, *map(str, arguments)], timeout=120, check=False)


def state(folder):
    """Return all that a store holds, the vectors compared with their passages."""
    with Store.open(folder, HashEmbedder()) as store:
        store.reconcile()
        problems = store.check()
        with store.engine.connect() as connection:
            documents = connection.execute(
                select(DOCUMENTS.c.id, DOCUMENTS.c.sha256, DOCUMENTS.c.original).order_by(DOCUMENTS.c.id)
            ).all()
            passages = connection.execute(
                select(PASSAGES.c.id, PASSAGES.c.digest, PASSAGES.c.text).order_by(PASSAGES.c.id)
            ).all()
        vectors = {
            id_: [round(x, 4) for x in vector]
            for id_, vector in store._levelling.index().vectors([p.id for p in passages]).items()
        }
        frequencies = {term: store.document_frequency(term) for term in sorted(store.vocabulary())}
    return problems, documents, passages, vectors, frequencies


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    """The state after a run that was not killed."""
    folder = tmp_path_factory.mktemp("whole") / "s"
    assert run(folder, "never").returncode == 0
    found = state(folder)
    assert found[0] == []
    assert len(found[1]) == DOCUMENTS_PUT
    return found


@pytest.mark.parametrize(
    ("where", "number"),
    [
        ("embed", 4),
        ("committed", 4),
        *(
            pytest.param(where, number, marks=pytest.mark.slow)
            for where, number in [
                ("embed", 1),
                ("insert", 3),
                ("committed", 1),
                ("written", 2),
                ("marked", 3),
            ]
        ),
    ],
)
def test_killed_at_each_step(tmp_path, expected, where, number):
    """Killed while embedding, inside the transaction, or between records, vectors and marker: nothing is lost."""
    folder = tmp_path / "s"
    assert run(folder, where, number).returncode == -signal.SIGKILL
    before = state(folder)  # what another command finds meanwhile: whole documents, all level
    assert before[0] == []
    assert all(hashlib.sha256(d.original).hexdigest() == d.sha256 for d in before[1])
    assert run(folder, "never").returncode == 0
    assert state(folder) == expected


@pytest.mark.slow
def test_killed_at_random_moments(tmp_path, expected):
    """The same after kills at moments no one chose."""
    rng = random.Random(20)  # noqa: S311
    folder = tmp_path / "s"
    for _ in range(8):
        with subprocess.Popen([sys.executable, WORKER, folder, "never"]) as process:
            time.sleep(rng.uniform(0.8, 3.0))
            process.send_signal(signal.SIGKILL)
    assert run(folder, "never").returncode == 0
    assert state(folder) == expected
