"""Talking to the service that owns the data folder, through the Unix socket in it.

One process owns a data folder. A command that finds it owned by a running service asks the service.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from pydantic import TypeAdapter

from assistant.answer import Answer
from assistant.catalogue import Catalogue
from assistant.conversations import InMemory
from index.errors import (
    BadQuestionError,
    IndexMismatchError,
    ModelUnavailableError,
    PlanError,
    StoreFullError,
    StoreUnavailableError,
)
from index.ingest_report import Report
from index.search import Hit
from index.store.reading import StoredPlan

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")
SOCKET_FILE = "klarplan.sock"
PREFIX = "/owner"
LONGEST = 100  # bytes of a socket's path; Linux takes 107
TYPES: Mapping[str, type[PlanError]] = MappingProxyType(
    {
        "bad-question": BadQuestionError,
        "index-mismatch": IndexMismatchError,
        "model-unavailable": ModelUnavailableError,
        "store-full": StoreFullError,
        "store-unavailable": StoreUnavailableError,
    }
)


@contextmanager
def reachable(path: Path) -> Iterator[str]:
    """Give a path that is short enough for a socket: where it is too long, by way of its open folder."""
    whole = str(path.absolute())
    if len(os.fsencode(whole)) <= LONGEST:
        yield whole
        return
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)


def answers(folder: Path) -> bool:
    """Tell whether a service listens in the data folder."""
    path = folder / SOCKET_FILE
    try:
        if not path.is_socket():
            return False
        with reachable(path) as short, socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as asked:
            asked.connect(short)
    except OSError:
        return False
    return True


class Remote:
    """The work done by the service; the methods are those of `assistant.owner.Owner`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open = ExitStack()
        self._client: httpx.Client | None = None

    def __enter__(self) -> Self:
        import httpx  # noqa: PLC0415  what most commands don't need

        path = self._open.enter_context(reachable(self._folder / SOCKET_FILE))
        # no limit of time: reading plans in takes as long as it takes, and the service is on this machine
        client = httpx.Client(
            transport=httpx.HTTPTransport(uds=path),
            base_url="http://klarplan",
            timeout=httpx.Timeout(None),
            trust_env=False,
        )
        self._client = self._open.enter_context(client)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def ask(self, question: str, conversation: str | None, memory: InMemory | None = None) -> Answer:
        sent: dict[str, object] = {"question": question, "conversation": conversation}
        if memory is not None:
            sent["about"] = memory.get(conversation) if conversation else None
            sent["keep"] = False
        found = self._post("ask", sent, dict[str, Any])
        if memory is not None and conversation and found["about"]:
            memory[conversation] = found["about"]
        return TypeAdapter(Answer).validate_python(found["answer"])

    def find(self, question: str, k: int) -> Sequence[Hit]:
        return self._post("search", {"question": question, "k": k}, list[Hit])

    def catalogue(self) -> Catalogue:
        found = self._post("plans", {}, dict[str, Any])
        plans = TypeAdapter(tuple[StoredPlan, ...]).validate_python(found["plans"])
        return Catalogue(((p.document, p.plan) for p in plans), found["documents"])

    def ingest(
        self, paths: Sequence[Path], *, prune: bool, progress: Callable[[int, int, str], None] | None
    ) -> Report:
        if progress:
            progress(0, 1, "Tjenesten læser planerne ind")
        return self._post("ingest", {"paths": [str(p.absolute()) for p in paths], "prune": prune}, Report)

    def remove(self, id_: str) -> bool:
        return self._post("remove", {"id": id_}, bool)

    def rebuild(self, progress: Callable[[int, int, str], None] | None) -> int:
        if progress:
            progress(0, 1, "Tjenesten laver indekset forfra")
        return self._post("rebuild", {}, int)

    def _post(self, what: str, sent: Mapping[str, object], wanted: type[T]) -> T:
        import httpx  # noqa: PLC0415  already loaded

        assert self._client is not None  # noqa: S101  entered
        try:
            told = self._client.post(f"{PREFIX}/{what}", json=dict(sent))
            problem = told.json() if told.is_error else {}
        except (
            httpx.HTTPError,
            ValueError,
        ) as error:  # a service that stops breaks off, or says so in plain text
            raise StoreUnavailableError(
                f"Tjenesten, der bruger {self._folder}, svarer ikke mere. Prøv igen, eller start den igen."
            ) from error
        if told.is_error:
            raise TYPES.get(str(problem["type"]).rpartition(":")[2], PlanError)(str(problem["detail"]))
        return TypeAdapter(wanted).validate_json(told.content)
