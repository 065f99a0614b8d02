"""The tree of errors that Klarplan raises; messages are Danish, for the person at the screen."""

from __future__ import annotations

from collections.abc import Sequence


class PlanError(Exception):
    """Root of the tree: something a user can be told in words."""


class UnreadableDocumentError(PlanError):
    """A file that could not be read; the message names the file, its format, the page and what to do."""


class BaffledError(UnreadableDocumentError):
    """A reader failed at a file: by damage to it or by a fault of its own, which its error does not tell.

    `found` says where, in lines of code.
    """

    def __init__(self, message: str, found: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.found = tuple(found)


class IndexMismatchError(PlanError):
    """The vector collection was built by another embedder or cutter; the message says how to rebuild."""


class StoreBusyError(PlanError):
    """Another process owns the store."""


class StoreUnavailableError(PlanError):
    """The store cannot be read or written: disk full, no permission, damaged."""


class StoreFullError(StoreUnavailableError):
    """The disk has no room for what is to be written; what was there is unchanged."""


class ModelUnavailableError(PlanError):
    """An embedding or language model could not be loaded or reached; `lasting` when trying again won't help."""

    def __init__(self, message: str = "", *, lasting: bool = False) -> None:
        super().__init__(message)
        self.lasting = lasting


class UnknownCitationError(PlanError):
    """A model cited a source that it was not given. It never reaches a user: the sentence is left out."""

    def __init__(self, numbers: Sequence[int] = (), given: int = 0) -> None:
        super().__init__(f"Kilde {', '.join(map(str, numbers))} findes ikke; der er {given}.")
        self.numbers = tuple(numbers)


class BadQuestionError(PlanError):
    """A question that is empty or far too long, or a file of questions that cannot be read."""


class SettingsError(PlanError):
    """A setting with a value that is not allowed; the message lists the allowed ones."""


class NotFoundError(PlanError):
    """Nothing of that id is there, or it is another's, which is not told apart."""
