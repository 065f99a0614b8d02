"""Puts documents into a store and kills itself at a named point. Run by `test_killed.py`."""

from __future__ import annotations

import hashlib
import os
import signal
import sys
from pathlib import Path

from index.embedders.hashing import HashEmbedder
from index.records import Document, Passage
from index.store import levelling, rows
from index.store.levelling import Levelling
from index.store.store import Store
from index.store.vectors import VectorIndex


class Fuse:
    """Kills the process when it was touched often enough."""

    def __init__(self, left):
        self.left = left

    def touch(self):
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


def arm(where, number):
    """Put the fuse before or after the step it is named for."""
    fuse = Fuse(number)
    place, name, after = {
        "embed": (HashEmbedder, "embed", False),
        "insert": (rows, "insert", True),  # inside the transaction, all written
        "committed": (Levelling, "apply", False),
        "written": (VectorIndex, "write", True),
        "marked": (Levelling, "_mark", True),
    }[where]
    real = getattr(place, name)

    def armed(*args, **kwargs):
        if not after:
            fuse.touch()
        result = real(*args, **kwargs)
        if after:
            fuse.touch()
        return result

    setattr(place, name, armed)


def document(number, version):
    texts = [f"Dokument {number} udgave {version} linje {n} om kantiner" for n in range(5)] + ["Ens overalt"]
    passages, start = [], 0
    for n, text in enumerate(texts):
        digest = hashlib.sha256(text.encode()).hexdigest()
        passages.append(
            Passage(
                f"d{number}#{n}",
                f"d{number}",
                None,
                ("Plan",),
                "Mål",
                "prose",
                None,
                text,
                start,
                start + len(text),
                (),
                digest,
            )
        )
        start += len(text) + 1
    whole = "\n".join(texts)
    sha256 = hashlib.sha256(whole.encode()).hexdigest()
    return Document(
        f"d{number}", f"d{number}.txt", f"/d{number}.txt", "text", sha256, whole, (), (), (), tuple(passages)
    )


def main(folder, where="never", number="1"):
    if where != "never":
        arm(where, int(number))
    with Store.open(Path(folder), HashEmbedder()) as store:
        for n in range(3):
            for version in (1, 2):  # every document is put, then changed
                new = document(n, version)
                store.put(new, new.text.encode())


if __name__ == "__main__":
    levelling.EMBED_AT_ONCE = 3
    main(*sys.argv[1:])
