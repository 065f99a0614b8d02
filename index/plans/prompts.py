"""What a form says in parentheses under its own labels, for the writer to go on from: "Delmål", "(På vejen skal vi …)"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from index.formats.blocks import Block
from index.plans.events import Event, Heading, Pair, Text
from index.records import Field

_IN_PARENTHESES = re.compile(r"\((?P<inside>[^()]{3,120})\)\s*")
_TO_GO_ON = ("…", "...", "?", ":")  # what a prompt ends with; anything else must come back to be one
_TIMES = 2


def unprompted(events: Sequence[Event]) -> list[Event]:
    """Leave out the parenthesis that opens what stands under a label, where it is the form's and not the writer's.

    It is where it breaks off or asks, and where it stands word for word under another label too.
    """
    often = Counter(_parenthesis(e) for a, e in pairwise(events) if _waits(a))
    out: list[Event] = []
    for event in events:
        said = _parenthesis(event)
        above = out[-1] if out else None
        own = said.rstrip(" )").endswith(_TO_GO_ON) or often[said] >= _TIMES
        if not said or not own or not (isinstance(event, Pair) or _waits(above)):
            out.append(event)
        elif isinstance(event, Text):
            out.extend(Text(rest) for rest in _rest(event.block, said))
        elif isinstance(event, Pair):
            out.append(_bare(event, said))
    return out


def _waits(event: Event | None) -> bool:
    return isinstance(event, Heading) and event.label is not None


def _parenthesis(event: Event) -> str:
    """Return the parenthesis that opens a text, or that a whole label is; nothing where there is none."""
    match event:
        case Heading(label=label, field=field):
            whole = _IN_PARENTHESES.fullmatch(field.text) if label else None
            return whole.group() if whole else ""
        case Text(block=block) | Pair(blocks=(block, *_)):
            found = _IN_PARENTHESES.match(block.text) if block.kind == "paragraph" else None
            return found.group() if found else ""
    return ""


def _rest(block: Block, said: str) -> list[Block]:
    """Return a block without what opens it, none when that is all it says."""
    text = block.text[len(said) :]
    return [replace(block, text=text, start=block.start + len(said))] if text else []


def _bare(pair: Pair, said: str) -> Pair:
    blocks = (*_rest(pair.blocks[0], said), *pair.blocks[1:])
    if pair.value is None or not blocks:
        return replace(pair, blocks=blocks, value=None)
    return replace(
        pair, blocks=blocks, value=Field(pair.value.text[len(said) :], blocks[0].start, pair.value.end)
    )
