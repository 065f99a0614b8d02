"""What stands between the assistant and any model: a time limit, one retry, a circuit breaker, and placeholders."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from queue import Empty, SimpleQueue
from threading import Event, Thread

from assistant.models.breaker import Breaker, State
from assistant.models.placeholders import Placeholders, shielded
from assistant.models.protocol import Deadline, LanguageModel, Prompt
from index.errors import ModelUnavailableError

logger = logging.getLogger(__name__)

ATTEMPTS = 2
MOST = 40_000  # characters of one reply; a model that goes on is stopped
PAUSE = 0.2  # seconds before the second attempt
WORTH_IT = 0.25  # share of the time that must be left for one


class Guarded:
    """A model that answers before its deadline or fails, whatever the one inside does."""

    def __init__(self, model: LanguageModel, breaker: Breaker | None = None) -> None:
        self._model = model
        self._breaker = breaker or Breaker()

    @property
    def name(self) -> str:
        return self._model.name

    @property
    def state(self) -> State:
        """Whether it is asked at the moment: "open" means that it failed too often just now."""
        return self._breaker.state

    def stream(self, prompt: Prompt, deadline: Deadline) -> Iterator[str]:
        """Give the reply piece by piece, with what was withheld from the model put back."""
        asked, placeholders = shielded(prompt)
        return _put_back(self._attempts(asked, deadline), placeholders)

    def _attempts(self, prompt: Prompt, deadline: Deadline) -> Iterator[str]:
        """Try, and once more when nothing had come yet, the fault may pass, and there is time."""
        enough = deadline.left * WORTH_IT
        for attempt in range(1, ATTEMPTS + 1):
            if not self._breaker.lets_through():
                raise ModelUnavailableError("Sprogmodellen holder pause efter flere fejl i træk.")
            begun = False
            try:
                for piece in _timed(self._model, prompt, deadline):
                    begun = True
                    yield piece
            except GeneratorExit:  # whoever reads has enough
                self._breaker.succeeded()
                raise
            except ModelUnavailableError as error:
                self._breaker.failed()
                logger.warning("the language model failed: %s", error)
                if begun or error.lasting or attempt == ATTEMPTS or deadline.left < enough + PAUSE:
                    raise
                Event().wait(PAUSE)
            else:
                self._breaker.succeeded()
                return


def _put_back(pieces: Iterator[str], placeholders: Placeholders) -> Iterator[str]:
    """Replace placeholders, also such as come in two pieces."""
    kept, hold = "", placeholders.longest
    for piece in pieces:
        if not hold:
            yield piece
            continue
        kept += piece
        whole = max(kept.rfind(mark) for mark in "\n]") + 1  # none goes on over a line or a citation mark
        if whole:
            yield placeholders.put_back(kept[:whole])
            kept = kept[whole:]
    if kept:
        yield placeholders.put_back(kept)


def _timed(model: LanguageModel, prompt: Prompt, deadline: Deadline) -> Iterator[str]:
    """Give a model's pieces from a thread of its own, which is left behind when time is up."""
    queue: SimpleQueue[str | ModelUnavailableError | None] = SimpleQueue()
    stop = Event()

    def run() -> None:
        try:
            for piece in model.stream(prompt, deadline):
                if stop.is_set():
                    return
                queue.put(piece)
            queue.put(None)
        except ModelUnavailableError as error:
            queue.put(error)

    Thread(target=run, name="language-model", daemon=True).start()
    length = 0
    try:
        while (piece := _next(queue, deadline)) is not None:
            length += len(piece)
            if length > MOST:
                raise ModelUnavailableError("svaret blev ved", lasting=True)
            yield piece
    finally:
        stop.set()


def _next(queue: SimpleQueue[str | ModelUnavailableError | None], deadline: Deadline) -> str | None:
    try:
        piece = queue.get(timeout=deadline.left or 0.001)
    except Empty:
        raise ModelUnavailableError("intet svar inden for tiden", lasting=True) from None
    if isinstance(piece, ModelUnavailableError):
        raise piece
    return piece
