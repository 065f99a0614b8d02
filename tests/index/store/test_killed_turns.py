"""A service killed at any moment has kept every turn, verdict and upload that it said it kept."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from index.embedders.hashing import HashEmbedder
from index.store import conversations, feedback, jobs
from index.store.store import Store

WORKER = Path(__file__).with_name("killed_talker.py")


@pytest.mark.parametrize("seconds", [0.05, 0.31, pytest.param(1.7, marks=pytest.mark.slow)])
def test_nothing_acknowledged_is_lost(tmp_path, seconds):
    """Killed in the midst of writing: all that was said to be kept is there, whole and once, and the store is well."""
    Store.open(tmp_path / "s", HashEmbedder(), wait=0).close()
    root = Path(__file__).parents[3]
    with subprocess.Popen(
        [sys.executable, WORKER, tmp_path / "s"], stdout=subprocess.PIPE, text=True, cwd=root, env={"PYTHONPATH": str(root)}
    ) as worker:  # fmt: skip
        assert worker.stdout is not None
        acknowledged = [int(worker.stdout.readline())]
        time.sleep(seconds)
        worker.kill()
        acknowledged += [int(line) for line in worker.stdout if line.endswith("\n")]
    last = acknowledged[-1]
    with Store.open(tmp_path / "s", HashEmbedder(), wait=0) as store:
        kept = [
            turn
            for one in conversations.listed(store.database, "k", 9)
            for turn in (conversations.read(store.database, "k", one.id) or (one, ()))[1]
        ]
        numbers = sorted(int(turn.question.split()[1]) for turn in kept)
        assert numbers == list(range(len(numbers)))
        assert last < len(numbers) <= last + 2
        assert all(turn.answer["answer"] == f"svar {turn.question.split()[1]} " * 200 for turn in kept)
        verdicts = feedback.listed(store.database)
        assert len({f.answer_id for f in verdicts}) == len(verdicts) >= last + 1
        assert len(jobs.unfinished(store.database)) >= last + 1
        assert store.check() == []
