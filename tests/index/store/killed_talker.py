"""Keeps turns and feedback, saying each number once it is kept, until it is killed. Run by `test_killed_turns.py`."""

from __future__ import annotations

import sys
from pathlib import Path

from index.store import conversations, feedback, jobs
from index.store.conversations import Said
from index.store.database import Database


def main(folder):
    database = Database.open(Path(folder))
    number = 0
    while True:
        said = Said(f"spørgsmål {number}", f"svar-{number}", {"answer": f"svar {number} " * 200}, "titel")
        conversations.keep(database, "k", f"c{number % 3}", {"years": [number]}, said=said)
        feedback.add(database, "k", f"svar-{number}", "up", f"grund {number}")
        jobs.add(database, "k", f"fil {number}", "/x")
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        number += 1


if __name__ == "__main__":
    main(*sys.argv[1:])
