"""The service's log: one JSON object a line, with ids, counts and times, and never what anybody wrote.

An exception's message may hold what somebody wrote; so only its kind and its places in the code are logged.
"""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime

from index.faults import places

FIELDS = ("request", "method", "route", "status", "ms", "role", "via", "problem", "job")
# These say what they do in words of their own, which may hold addresses
QUIET = ("uvicorn", "uvicorn.error", "uvicorn.access", "httpx", "httpx2", "chromadb", "pdfminer", "multipart")


class JsonLines(logging.Formatter):
    """One record a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record with the known fields it has."""
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage() if not record.exc_info else record.msg,
        }
        line |= {name: getattr(record, name) for name in FIELDS if getattr(record, name, None) is not None}
        if record.exc_info and record.exc_info[1]:
            line["fault"] = places(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False, default=str)


def configure() -> None:
    """Send the log to the error stream as lines of JSON."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.ERROR)
