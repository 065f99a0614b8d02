"""Catalogues: actions numbered under a numbered indsats ("2.1 Åben rådgivning (FF / marts 2023)"), without a label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.plans.columns import WHEN
from index.plans.events import Event, Heading, Pair, Text
from index.plans.forms import plain_number
from index.plans.lines import BOLD
from index.plans.text import cut, is_blank
from index.records import Field
from index.vocabulary import FIELD_LABELS, Label

_INSIDE = re.compile(
    r"\s*\((?P<first>[^()/;|,]{1,60}?)\s*(?P<mark>[/;|,])\s*(?P<second>[^()/;|]{1,60})\)\s*\.?$"
)
_DATED = re.compile(
    r"(?<!\d)(?:19|20)\d\d(?!\d)|\b(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|"
    r"kvartal|halvår|løbende|primo|medio|ultimo|årlig\w*|hvert år|forår\w*|efterår\w*|uge \d)",
    re.IGNORECASE,
)
_ACTIVITY = Label("aktivitet")
_SAYS_SO_MUCH = 2  # words beside the time itself that a date between commas may have


def catalogued(events: Sequence[Event], text: str) -> list[Event]:
    """Put the label of activities before items that are actions of the heading above them.

    They are where their numbers continue that of the heading, and where the list right below a
    heading says in parentheses who does what and when. An action with label lines of its own
    ("2.1 Samtalegrupper", "Ansvarlig: …") is headed by its number, so that they become its own.

    Args:
        events: the document's events.
        text: canonical text.

    Returns:
        The events; items that stand under a goal's or a status's label are left to it.
    """
    out: list[Event] = []
    above: Heading | None = None
    open_to_lists = False
    last = ""  # the number of the last action, "" where none is open
    listed = False
    for i, event in enumerate(events):
        if isinstance(event, Heading | Pair) and event.label is not None:
            said = isinstance(event, Pair) and bool(event.blocks)
            open_to_lists = event.label.name in FIELD_LABELS or (said and event.label.name == "mål")
            listed = False
        elif isinstance(event, Heading):
            above, open_to_lists, last, listed = event, True, "", False
        elif above is not None and isinstance(event, Text):
            own = _continues(event, above)
            if (
                own
                and (open_to_lists or _next(last, own))
                and not (listed and last and not _labelled(events, i))
            ):
                out.append(Heading(_number(event) if _labelled(events, i) else _name(above), BOLD, _ACTIVITY))
                open_to_lists, listed = True, True
            elif not own and not listed and isinstance(events[i - 1], Heading) and _in_list(events, i, text):
                out.append(Heading(_name(above), BOLD, _ACTIVITY))
                listed = True
            last = own or last
        out.append(event)
    return out


def _continues(event: Text, above: Heading) -> str:
    """Return an item's number when it continues that of the heading above, else nothing."""
    number = above.explicit.number if above.explicit and above.explicit.number else plain_number(above.number)
    if number is None or event.block.kind != "item" or not event.block.number:
        return ""
    own = event.block.number.rstrip(".)")
    return own if own.startswith(f"{number}.") and own.count(".") == number.count(".") + 1 else ""


def _next(last: str, number: str) -> bool:
    """Tell whether a number is the one after another: "2.3" after "2.2"."""
    return (
        bool(last)
        and [int(n) for n in re.findall(r"\d+", number)][-1] == int(re.findall(r"\d+", last)[-1]) + 1
    )


def _labelled(events: Sequence[Event], at: int) -> bool:
    """Tell whether an action has lines of its own on who, when or how it went."""
    after = events[at + 1] if at + 1 < len(events) else None
    return (
        isinstance(after, Pair)
        and after.label is not None
        and after.label.name in ("responsible", "deadline")
    )


def _in_list(events: Sequence[Event], at: int, text: str) -> bool:
    """Tell whether a list says in parentheses who does what and when, in half of its items or more."""
    items: list[Field] = []
    for event in events[at:]:
        if not isinstance(event, Text) or event.block.kind != "item":
            break
        items.append(Field(event.block.text, event.block.start, event.block.end))
    return bool(items) and sum(in_parentheses(i, text) is not None for i in items) * 2 >= len(items)


def _number(event: Text) -> Field:
    number = event.block.number or ""
    return Field(number, event.block.start, event.block.start + len(number))


def _name(above: Heading) -> Field:
    return above.explicit.name if above.explicit and above.explicit.name else above.field


def in_parentheses(said: Field, text: str) -> tuple[Field, Field | None, Field | None] | None:
    """Divide "Plakater i haller (BB / juni 2023)" into the action, who does it and when; None for other text.

    Args:
        said: the goal or activity.
        text: canonical text.
    """
    found = _INSIDE.search(said.text)
    if found is None or not said.text[: found.start()].strip():
        return None
    parts = {
        n: cut(text, said.start + found.start(n), said.start + found.end(n)) for n in ("first", "second")
    }
    blank = [n for n, part in parts.items() if is_blank(part.text)]
    when = [n for n, part in parts.items() if _DATED.search(part.text)]
    who = [n for n in parts if n not in blank and n not in when]
    if len(blank) + len(when) == 0 or len(who) > 1 or len(when) > 1 or len(blank) > 1:
        return None
    if found["mark"] == "," and not (len(who) == 1 and _only_dated(parts, when)):
        return None
    goal = cut(text, said.start, said.start + found.start())
    return goal, parts[who[0]] if who else None, parts[when[0]] if when else None


def _only_dated(parts: dict[str, Field], when: Sequence[str]) -> bool:
    """Tell whether "Skolerne, august 2023" is who and when, not a remark with a date in it."""
    return when == ["second"] and len(WHEN.sub(" ", parts["second"].text).split()) <= _SAYS_SO_MUCH - 1
