from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap

import pytest

from index.embedders.hashing import HashEmbedder
from index.errors import StoreBusyError
from index.store.lock import FolderLock
from index.store.store import Store

OWNER = textwrap.dedent(
    """
    import sys, time
    from pathlib import Path
    from index.embedders.hashing import HashEmbedder
    from index.store.store import Store
    store = Store.open(Path(sys.argv[1]), HashEmbedder())
    print("open", flush=True)
    time.sleep(60)
    """
)
FORKER = textwrap.dedent(
    """
    import os, sys, time
    from pathlib import Path
    from index.store.lock import FolderLock
    lock = FolderLock(Path(sys.argv[1]))
    child = os.fork()
    if child == 0:
        time.sleep(60)
    print(child, flush=True)
    os._exit(0)
    """
)


def start(script, *arguments):
    return subprocess.Popen([sys.executable, "-c", script, *arguments], stdout=subprocess.PIPE, text=True)


def test_a_second_owner_is_told_who_the_first_is(tmp_path):
    """Another process gets StoreBusyError with the owner's pid, and the folder once the owner was killed."""
    with start(OWNER, str(tmp_path)) as owner:
        try:
            assert owner.stdout.readline() == "open\n"
            with pytest.raises(StoreBusyError, match=f"pid {owner.pid}"):
                Store.open(tmp_path, HashEmbedder(), wait=0)
        finally:
            owner.send_signal(signal.SIGKILL)
        owner.wait()
    Store.open(tmp_path, HashEmbedder(), wait=0).close()


def test_a_second_store_in_the_same_process_is_refused(store):
    """Two stores of one folder never live side by side, not in one process either."""
    with pytest.raises(StoreBusyError, match=f"pid {os.getpid()}"):
        Store.open(store.folder, HashEmbedder(), wait=0)


def test_closing_twice_is_fine(tmp_path):
    """`close` may be called again, and the folder is free after it."""
    first = Store.open(tmp_path, HashEmbedder())
    first.close()
    first.close()
    Store.open(tmp_path, HashEmbedder(), wait=0).close()


def test_a_forked_child_does_not_hold_the_lock(tmp_path):
    """A child that outlives its parent does not keep the folder."""
    path = tmp_path / "lock"
    with start(FORKER, str(path)) as parent:
        child = int(parent.stdout.readline())
        parent.wait()
    try:
        FolderLock(path, wait=2).release()
    finally:
        os.kill(child, signal.SIGKILL)
