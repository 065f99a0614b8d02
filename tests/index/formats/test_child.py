# ruff: noqa: ARG001 - readers take both arguments, used or not
"""The child process that readers run in: results, errors and limits."""

from __future__ import annotations

import os
import time

import pytest

from index.errors import BaffledError, UnreadableDocumentError
from index.formats import child
from index.formats.blocks import Block, Cell, Reading

READING = Reading(
    "prøve",
    (
        Block("heading", "Plan for søen", level=1, page=1, end_page=1),
        Block(
            "table",
            rows=((Cell((Block("checkbox", "Natur", checked=True),), 0, 2, 1), Cell(column=2)),),
            header_rows=1,
        ),
    ),
    ("Noget er sprunget over.",),
    plain=True,
)


def good(data: bytes, name: str) -> Reading:
    """Return a reading that tells what arrived."""
    print("støj fra et bibliotek")  # noqa: T201
    return Reading(name, READING.blocks, (f"{len(data)} bytes",))


def refused(data: bytes, name: str) -> Reading:
    """Refuse the file."""
    raise UnreadableDocumentError(f"{name} er låst.")


def crashed(data: bytes, name: str) -> Reading:
    """Die as a parser written in C may."""
    child.report_page(7)
    os.abort()


def failed(data: bytes, name: str) -> Reading:
    """Fail in an unforeseen way."""
    raise RuntimeError(data)


def endless(data: bytes, name: str) -> Reading:
    """Never come back."""
    child.report_page(3)
    while True:
        time.sleep(1)


def greedy(data: bytes, name: str) -> Reading:
    """Take more memory than there is."""
    return Reading("x", (), (str(len(bytearray(4_000_000_000))),))


def damaged(data: bytes, name: str) -> Reading:
    """Give up at what may be damage or a fault of ours."""
    raise BaffledError(f"{name} er beskadiget.")


def empty(data: bytes, name: str) -> Reading:
    """Find nothing."""
    return Reading(name, ())


def run(function: object, data: bytes = b"abc", *, seconds: float = 60, plain: object = None) -> Reading:
    return child.run(function, data, "fil.pdf", seconds=seconds, megabytes=700, label="PDF", plain=plain)


def test_result_comes_back_whole() -> None:
    """A reading comes back equal, whatever the function prints, for data larger than a pipe holds."""
    assert run(good, b"x" * 300_000) == Reading("fil.pdf", READING.blocks, ("300000 bytes",))


def test_json_keeps_everything() -> None:
    """Blocks, cells and marks survive the way through JSON."""
    assert child.from_json(child.to_json(READING)) == READING


def test_refusal_comes_back_as_it_is() -> None:
    """The reader's own message reaches the user unchanged."""
    with pytest.raises(UnreadableDocumentError, match=r"^fil.pdf er låst\.$"):
        run(refused)


@pytest.mark.parametrize(
    ("function", "message"),
    [(crashed, "PDF, side 7.*beskadiget"), (failed, "PDF.*beskadiget"), (greedy, "hukommelse")],
    ids=["crash", "error", "memory"],
)
def test_crash_names_file_format_and_page(function: object, message: str) -> None:
    """A crash or a limit met is an error that names the file, the format, the page when known, and a remedy."""
    with pytest.raises(UnreadableDocumentError, match=message) as error:
        run(function)
    assert str(error.value).startswith("fil.pdf (PDF")
    assert "på ny" in str(error.value)


def test_too_long_is_stopped() -> None:
    """A reader that never ends is stopped, and the page it hung on is named."""
    with pytest.raises(UnreadableDocumentError, match=r"side 3\) tog for lang tid"):
        run(endless, seconds=2)


def test_report_page_outside_a_child_does_nothing() -> None:
    """A reader may be called without a child."""
    child.report_page(1)


@pytest.mark.parametrize("function", [failed, crashed, damaged])
def test_a_plainer_reader_reads_what_another_fails_at(
    function: object, caplog: pytest.LogCaptureFixture
) -> None:
    """A fault or a crash loses no file; the log tells its kind and place, and nothing of the file."""
    assert run(function, b"hemmelig", plain=good).warnings == ("8 bytes",)
    place = "crash" if function is crashed else f"test_child.py:{function.__code__.co_firstlineno + 2} "
    assert place in caplog.text
    assert "hemmelig" not in caplog.text


@pytest.mark.parametrize("plain", [refused, failed, empty])
def test_the_first_message_stands_where_the_plainer_reader_fails(plain: object) -> None:
    """Of a file that neither reader can read, the first one's reason is told."""
    with pytest.raises(UnreadableDocumentError, match=r"^fil.pdf er beskadiget\.$"):
        run(damaged, plain=plain)


@pytest.mark.parametrize(("function", "message"), [(refused, "låst"), (greedy, "hukommelse")])
def test_a_refusal_or_a_limit_is_not_read_again(function: object, message: str) -> None:
    """What the reader refuses in words, and what takes too much memory, goes to no other reader."""
    with pytest.raises(UnreadableDocumentError, match=message):
        run(function, plain=good)
