"""What the command `klarplan` runs first: Ctrl+C ends it without a traceback, also while its modules load."""

from __future__ import annotations

import signal


def main() -> None:
    """Load the commands, then run the one that is asked for."""
    usual = signal.signal(signal.SIGINT, signal.SIG_DFL)
    from api.__main__ import main as run  # noqa: PLC0415  a second of imports

    signal.signal(signal.SIGINT, usual)
    run()


if __name__ == "__main__":
    main()
