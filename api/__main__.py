"""The command `klarplan`: the assistant's commands, and those that run the service."""

from __future__ import annotations

from assistant.__main__ import app, main

__all__ = ["app", "main"]

if __name__ == "__main__":
    main()
