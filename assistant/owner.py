"""What the commands do with a data folder: here, or through the service that owns it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Protocol

from assistant import audit, remote
from assistant.answer import Answer
from assistant.build import Assistant, assistant
from assistant.catalogue import Catalogue
from assistant.conversations import InMemory, InRecords, converse
from assistant.settings import Settings
from index.errors import StoreBusyError, UnreadableDocumentError
from index.ingest_report import Report
from index.search import Hit

Progress = Callable[[int, int, str], None]


class Owner(Protocol):
    """What commands ask of a data folder. Errors are those of the tree, wherever the work is done."""

    def ask(self, question: str, conversation: str | None, memory: InMemory | None = None) -> Answer:
        """Answer a question; the conversation is kept in the records, or in `memory` when it is given."""

    def find(self, question: str, k: int) -> Sequence[Hit]:
        """Return the nearest passages."""

    def catalogue(self) -> Catalogue:
        """Return all plans by name."""

    def ingest(self, paths: Sequence[Path], *, prune: bool, progress: Progress | None) -> Report:
        """Read files and folders in."""

    def remove(self, id_: str) -> bool:
        """Delete a document; tell whether it was there."""

    def rebuild(self, progress: Progress | None) -> int:
        """Make terms and vectors anew, and read anew what an earlier version read; return how many passages were embedded."""


class Here:
    """The work done in this process."""

    def __init__(self, it: Assistant) -> None:
        self._it = it

    def ask(self, question: str, conversation: str | None, memory: InMemory | None = None) -> Answer:
        kept = InRecords(self._it.store) if memory is None else memory
        return converse(self._it.chain, kept, question, conversation)

    def find(self, question: str, k: int) -> Sequence[Hit]:
        return self._it.find(question, k)

    def catalogue(self) -> Catalogue:
        return self._it.chain.names().catalogue

    def ingest(self, paths: Sequence[Path], *, prune: bool, progress: Progress | None) -> Report:
        from index.ingest import ingest  # noqa: PLC0415  the readers

        report = ingest(paths, self._it.store, prune=prune, progress=progress)
        for id_ in (*report.added, *report.changed):
            audit.note(self._it.store.database, audit.COMMAND_LINE, "document.upload", id_)
        for id_ in report.removed:
            audit.note(self._it.store.database, audit.COMMAND_LINE, "document.delete", id_)
        return report

    def remove(self, id_: str) -> bool:
        removed = self._it.store.remove(id_)
        if removed:
            audit.note(self._it.store.database, audit.COMMAND_LINE, "document.delete", id_)
        return removed

    def rebuild(self, progress: Progress | None) -> int:
        from index.rereading import outdated, reread  # noqa: PLC0415  the readers

        store = self._it.store
        embedded = store.rebuild(
            (lambda done, total: progress(done, total, "Indlejrer")) if progress else None
        )
        behind = outdated(store)
        for number, info in enumerate(behind):
            if progress:
                progress(number, len(behind), f"Læser {info.name} på ny")
            with suppress(UnreadableDocumentError):  # it answers as before, and `doctor` names it
                embedded += reread(store, info)
        return embedded


@contextmanager
def owner(settings: Settings, *, read_only: bool = False) -> Iterator[Owner]:
    """Give whoever can work on the data folder: the service that owns it, else this process.

    Raises:
        StoreBusyError: another process owns it, which is no service.
        SettingsError, StoreUnavailableError: see `assistant.build.assistant`.
    """
    with ExitStack() as stack:
        if remote.answers(settings.data):
            yield stack.enter_context(remote.Remote(settings.data))
            return
        try:
            found: Owner = Here(stack.enter_context(assistant(settings, read_only=read_only)))
        except StoreBusyError:
            if not remote.answers(settings.data):
                raise
            found = stack.enter_context(remote.Remote(settings.data))
        yield found
