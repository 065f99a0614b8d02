"""Reads a file in a child process that has limits of time and memory.

A hostile or broken file may make a parser loop, eat all memory or crash the interpreter; here that
costs one child. The child is a fresh interpreter (no fork: the parent may hold locks and threads),
gets the bytes on its standard input, and answers with JSON lines, never with pickles, so that a
subverted parser cannot run anything in the parent. What fails there in an unforeseen way, which is
mostly a fault of ours, is read once more by a plainer reader, in another child.
"""

from __future__ import annotations

import importlib
import json
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from types import TracebackType
from typing import Any

from index.errors import BaffledError, UnreadableDocumentError
from index.faults import places
from index.formats.blocks import Block, Cell, Reading

_CHANNEL = "KLARPLAN_CHILD_CHANNEL"  # file descriptor the child answers on
_CODE = "from index.formats.child import main; main()"
_OUT_OF_MEMORY = 3

logger = logging.getLogger(__name__)
Read = Callable[[bytes, str], Reading]
_Limits = tuple[float, int]  # seconds and megabytes


def run(
    function: Read,
    data: bytes,
    name: str,
    *,
    seconds: float,
    megabytes: int,
    label: str = "dokument",
    plain: Read | None = None,
) -> Reading:
    """Call `function(data, name)` in a child process and return what it read.

    Args:
        function: a function at the top level of an importable module.
        data: the file's bytes.
        name: the file's name, for messages.
        seconds: wall-clock limit; processor time is limited to the same.
        megabytes: limit of the child's address space (where the system enforces one).
        label: what messages call the format, e.g. "PDF".
        plain: what reads the file, in another child, when `function` fails in an unforeseen way.

    Raises:
        UnreadableDocumentError: the function raised it, or the child crashed or met a limit.
    """
    try:
        return _run(function, data, name, (seconds, megabytes), label)
    except BaffledError as error:
        logger.warning("a file's structure was not recognised: %s", "; ".join(error.found) or "crash")
        if plain is None:
            raise
        try:
            reading = _run(plain, data, name, (seconds, megabytes), label)
        except UnreadableDocumentError:
            raise error from None
        if not reading.blocks:
            raise
        return reading


def _run(function: Read, data: bytes, name: str, limits: _Limits, label: str) -> Reading:
    seconds, megabytes = limits
    child = _start(f"{function.__module__}:{function.__qualname__}", name, str(seconds), str(megabytes))
    try:
        output, _ = child.communicate(data, timeout=seconds)
    except subprocess.TimeoutExpired:
        child.kill()
        output, _ = child.communicate()
        raise _too_long(name, label, seconds, _answers(output)) from None
    finally:
        if child.poll() is None:
            child.kill()
            child.wait()
    return _reading(_answers(output), child.returncode, name, label, seconds)


def _start(*task: str) -> subprocess.Popen[bytes]:
    """Start a fresh interpreter on a task, which `main` reads there; it finds the same packages as this one."""
    root = str(Path(__file__).resolve().parents[2])
    path = os.pathsep.join(p for p in (root, os.environ.get("PYTHONPATH", "")) if p)
    return subprocess.Popen(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-P", "-W", "ignore", "-c", _CODE, *task],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path},
    )


def report_page(page: int) -> None:
    """Tell the parent, when there is one, which page is being read, so that a crash can name it."""
    _send({"page": page})


def main() -> None:
    """Run in the child: set the limits, read, answer."""
    spec, name, seconds, megabytes = sys.argv[1:]
    os.environ[_CHANNEL] = str(os.dup(sys.stdout.fileno()))
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    module, _, function = spec.partition(":")
    data = sys.stdin.buffer.read()
    sys.excepthook = _tell
    try:
        read = getattr(importlib.import_module(module), function)
        _limit(float(seconds), int(megabytes))
        _send({"reading": to_json(read(data, name))})
    except BaffledError as error:
        _send({"error": str(error), "fault": places(error)})
    except UnreadableDocumentError as error:
        _send({"error": str(error)})
    except MemoryError:
        os._exit(_OUT_OF_MEMORY)


def _tell(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    """Tell the parent where the reader ended in an error that nobody foresaw, in place of printing it."""
    _send({"fault": places(error)})


def to_json(value: Reading | Block | Cell) -> dict[str, Any]:
    """Return a reading as JSON-ready data; fields that hold their default are left out."""
    out: dict[str, Any] = {}
    for field in fields(value):
        content = getattr(value, field.name)
        if content != field.default:
            out[field.name] = _plain(content)
    return out


def from_json(data: dict[str, Any]) -> Reading:
    """Rebuild what `to_json` made; unknown keys are an error."""
    blocks = tuple(_block(b) for b in data.get("blocks", ()))
    warnings = tuple(str(w) for w in data.get("warnings", ()))
    return Reading(str(data["format"]), blocks, warnings, plain=bool(data.get("plain")))


def _plain(content: Any) -> Any:
    if isinstance(content, tuple):
        return [_plain(c) for c in content]
    return to_json(content) if isinstance(content, (Block, Cell)) else content


def _block(data: dict[str, Any]) -> Block:
    rows = tuple(tuple(_cell(c) for c in row) for row in data.get("rows", ()))
    return Block(**{**data, "rows": rows})


def _cell(data: dict[str, Any]) -> Cell:
    return Cell(**{**data, "blocks": tuple(_block(b) for b in data.get("blocks", ()))})


def _send(answer: dict[str, Any]) -> None:
    channel = os.environ.get(_CHANNEL)
    if channel is None:
        return
    left = (json.dumps(answer) + "\n").encode()
    while left:
        left = left[os.write(int(channel), left) :]


def _limit(seconds: float, megabytes: int) -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on every system

    for kind, wanted in (
        (resource.RLIMIT_CPU, int(seconds) + 1),
        (resource.RLIMIT_AS, megabytes * 1024 * 1024),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(kind, (soft, hard))


def _answers(output: bytes) -> list[dict[str, Any]]:
    answers: list[dict[str, Any]] = []
    for line in output.splitlines():
        try:
            answers.append(json.loads(line))
        except ValueError:  # cut off by a kill
            break
    return answers


def _reading(answers: list[dict[str, Any]], code: int, name: str, label: str, seconds: float) -> Reading:
    last = answers[-1] if answers else {}
    fault = [str(place) for place in last.get("fault", ())]
    if "error" in last:
        said = str(last["error"])
        raise BaffledError(said, fault) if fault else UnreadableDocumentError(said)
    if not code and "reading" in last:
        return from_json(last["reading"])
    if code in {_OUT_OF_MEMORY, -getattr(signal, "SIGKILL", 0)}:
        raise UnreadableDocumentError(
            f"{name} ({label}{_page(answers)}) kræver for meget hukommelse at læse. "
            "Del filen i mindre dele, eller gem den på ny fra det program, den er skrevet i."
        )
    if code == -getattr(signal, "SIGXCPU", 0):
        raise _too_long(name, label, seconds, answers)
    raise BaffledError(
        f"{name} ({label}{_page(answers)}) kunne ikke læses: filen ser ud til at være beskadiget. "
        "Åbn den i det program, den er skrevet i, og gem den på ny.",
        fault,
    )


def _too_long(
    name: str, label: str, seconds: float, answers: list[dict[str, Any]]
) -> UnreadableDocumentError:
    return UnreadableDocumentError(
        f"{name} ({label}{_page(answers)}) tog for lang tid at læse (over {seconds:g} sekunder). "
        "Del filen i mindre dele, eller gem den på ny fra det program, den er skrevet i."
    )


def _page(answers: list[dict[str, Any]]) -> str:
    pages = [a["page"] for a in answers if "page" in a]
    return f", side {pages[-1]}" if pages else ""
