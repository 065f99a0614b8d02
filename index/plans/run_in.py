"""Labels that open a paragraph and end in a full stop: "Mål. Højst 12 pct. …", "Det videre arbejde. Ungeenheden flytter …"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from index.plans.events import Event, Heading, Pair, Text
from index.plans.lines import is_known
from index.plans.settle import as_text
from index.plans.text import cut, is_blank, is_pointer
from index.vocabulary import Label, match

_STOPPED = re.compile(r"(?P<label>[A-ZÆØÅ][^.:!?\n]{2,50})\.\s+(?P<value>\S.*)$", re.DOTALL)
_LONGEST = 5  # words of a label
_FEWEST = 2  # labels that a document must have, and times that one of them must come back
_NO_LABELS = frozenset(("initiative", "area", "department", "number", "year", "themes"))


def run_in(events: Sequence[Event], text: str) -> list[Event]:
    """Read "Status. 23 borgere er kommet i job." as a label and its value, in a document that writes its labels so.

    It does where two or more known labels open paragraphs in that way and one of them comes back; elsewhere
    a short sentence that happens to be a known word ("Status.") is text.

    Args:
        events: the document's events.
        text: canonical text.
    """
    pairs = {at: pair for at, event in enumerate(events) if (pair := _pair(event, text))}
    often = Counter(pair.label.name for pair in pairs.values() if pair.label)
    if len(often) < _FEWEST or max(often.values()) < _FEWEST:
        return list(events)
    return [pairs.get(at, event) for at, event in enumerate(events)]


def _pair(event: Event, text: str) -> Pair | None:
    """Return a paragraph that opens with a known label and a full stop as label and value."""
    line = as_text(event) if isinstance(event, Heading) and event.weak and not event.label else event
    if not isinstance(line, Text) or line.block.kind not in ("paragraph", "item"):
        return None
    block = line.block
    found = _STOPPED.match(block.text)
    label = _label(found["label"]) if found else None
    if found is None or label is None:
        return None
    heading = cut(text, block.start, block.start + found.end("label"))
    value = cut(text, block.start + found.start("value"), block.end)
    rest = replace(block, text=value.text, start=value.start, end=value.end, number=None)
    said = None if is_blank(value.text) or is_pointer(value.text) else value
    return Pair(heading, label, (rest,), said, open=True, number=block.number, source=block)


def _label(words: str) -> Label | None:
    label = match(words) if len(words.split()) <= _LONGEST else None
    return label if label and is_known(label) and label.name not in _NO_LABELS else None
