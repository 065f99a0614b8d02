"""The seam for a language model: it writes, and the same checks judge as judge the rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Protocol

from assistant.readability.counts import vector
from assistant.readability.language import language
from assistant.readability.segments import segment
from assistant.readability.text import Text
from assistant.rewrite.facts import authority, lost
from assistant.rewrite.gate import DANISH, faults, improved
from assistant.rewrite.pieces import Edit, Piece, composed
from assistant.rewrite.protected import protected
from index.errors import ModelUnavailableError

_TRIES = 2
REASON = "En sprogmodel har foreslået ordlyden, og den er kontrolleret mod teksten."
SOURCE = "Sprogmodel; fakta, nægtelser, pligter og sværhed er kontrolleret af de samme regler som ellers."


class RewritingModel(Protocol):
    """A language model that writes a text more plainly."""

    name: str

    def rewrite(self, text: str, faults: Sequence[str]) -> str:
        """Return the text written more plainly.

        Args:
            text: what to rewrite; who sends it out of the house replaces CPR numbers, telephone numbers and
                addresses, and puts them back.
            faults: what was wrong with the last try, in Danish; empty at the first.

        Raises:
            ModelUnavailableError: it doesn't answer, or not in time.
        """


def written(original: Text, model: RewritingModel, terms: Sequence[str]) -> tuple[Piece, ...] | None:
    """Return the model's rewriting as pieces of the original, None when no try passes the checks.

    Args:
        original: the text.
        model: who writes.
        terms: protected terms.
    """
    told: tuple[str, ...] = ()
    for _ in range(_TRIES):
        try:
            answer = model.rewrite(original.text, told).strip()
        except ModelUnavailableError:
            return None
        told = judged(original, answer, terms)
        if not told:
            return pieces_between(original.text, _framed(original.text, answer))
    return None


def _framed(original: str, answer: str) -> str:
    """Return the answer with the blanks that the original begins and ends with."""
    body = original.strip()
    start = original.index(body) if body else 0
    return original[:start] + answer + original[start + len(body) :]


def judged(original: Text, answer: str, terms: Sequence[str]) -> tuple[str, ...]:
    """Return in Danish what is wrong with a rewriting; empty when it may be given out."""
    if not answer:
        return ("Teksten er tom.",)
    after = segment(answer)
    if language(answer) not in {"da", None}:
        return ("Teksten skal være på dansk.",)
    told = [f"{what[0].upper()}{what[1:]}." for what in lost(original, after)]
    told += [
        f"»{original.text[start:end]}« skal stå ordret."
        for start, end in protected(original, terms)
        if original.text[start:end] not in answer
    ]
    if vector(after).passives < vector(original).passives and authority(after) > authority(original):
        told.append("Skriv ikke, hvem der handler, hvor teksten ikke siger det.")
    told += [f"Der må ikke være flere {DANISH[name]} end før." for name in faults(original, after)]
    if not told and not improved(vector(original), vector(after)):
        told.append("Teksten er ikke blevet lettere.")
    return tuple(told)


def pieces_between(before: str, after: str) -> tuple[Piece, ...]:
    """Return the differences of two texts as pieces, word by word."""
    was, now = (re.findall(r"\w+|\s+|[^\w\s]", text) for text in (before, after))
    starts = [0]
    for token in was:
        starts.append(starts[-1] + len(token))
    edits = [
        Edit(starts[i], starts[j], "".join(now[k:m]), "sprogmodel", REASON, SOURCE)
        for tag, i, j, k, m in SequenceMatcher(None, was, now, autojunk=False).get_opcodes()
        if tag != "equal"
    ]
    return composed(before, (), edits)
