"""What the command `klarplan` runs first and last: the two ends of its process.

Ctrl+C ends it without a traceback, also while its modules load. A thread that is left behind, in the
middle of a language model's reply, does not bring it down at its end.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from contextlib import suppress


def main() -> None:
    """Load the commands, then run the one that is asked for."""
    usual = signal.signal(signal.SIGINT, signal.SIG_DFL)
    from api.__main__ import main as run  # noqa: PLC0415  a second of imports

    signal.signal(signal.SIGINT, usual)
    try:
        run()
    except SystemExit as end:
        if any(thread.daemon for thread in threading.enumerate()):
            _leave(end.code if isinstance(end.code, int) else 0)
        raise


def _leave(status: int) -> None:
    """End the process with all that was written, but without Python's own way out.

    That stops daemon threads by unwinding their stacks, and aborts when one of them is in C++
    (https://github.com/python/cpython/issues/87135, mended in Python 3.14).
    """
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        with suppress(BrokenPipeError):
            stream.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
