"""Names that a document shortens or rewords from table to table: "2 Møbler" for "Genbrugte møbler først"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from index.plans.events import Close, Event, Goals, Heading, Money, Pair, Row
from index.plans.forms import heading_name, heading_number
from index.plans.lines import TITLE
from index.plans.names import bare_name, continued, leading_number, name_of
from index.plans.text import key, same_name, same_word
from index.records import Field

_OWN_NUMBER = re.compile(r"\s(\d{1,2}(?:\.\d{1,2})*|[A-ZÆØÅ]\d{1,2})\W*$")  # "Indsats 7"
_LONGEST = 16  # words of a name
_FEWEST = 2  # rows that must have kept their numbers for the others to be known by theirs
_SHARE = 2 / 3  # of a table's rows that must be known for the others to be read as shortened names


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as it first stands, without its number; `called` when its heading says what it is ("Indsats 1.2: …")."""

    field: Field
    number: str | None
    called: bool = False


def in_full(events: Sequence[Event]) -> list[Event]:
    """Give the rows of tables the names that the document used before, where a whole table shortens them.

    A row is shortened when its words are some of those of exactly one earlier name, in the same order;
    if several come into question, the number decides. In a table whose rows bear the numbers that their
    names had before, a row in other words is the one of its number. It counts only in a table most of
    whose rows are known from before, each as another one.
    """
    found: list[Event] = []
    known: list[_Name] = []
    table: list[Event] = []
    for event in events:
        if isinstance(event, Row | Money | Goals):
            table.append(event)
            continue
        if (isinstance(event, Close) and not event.table) or (table and _across(event)):
            (table or found).append(event)
            continue
        found += _renamed(table, known)
        known += _fresh(_names(table), known)
        table = []
        if isinstance(event, Heading) and event.label is None:
            known += _fresh([_heading(event)], known)
        elif isinstance(event, Pair) and (paired := _paired(event)):
            known += _fresh([paired], known)
        found.append(event)
    return found + _renamed(table, known)


def _across(event: Event) -> bool:
    """Tell whether a heading stands in a row across a table ("Spor 1: Veje"), with more of its rows below."""
    return isinstance(event, Heading) and event.level == TITLE


def _heading(event: Heading) -> _Name:
    if event.explicit and event.explicit.name:
        return _Name(event.explicit.name, event.explicit.number, called=True)
    return _Name(bare_name(heading_name(event)), heading_number(event) or leading_number(event.field))


def _paired(event: Pair) -> _Name | None:
    """Return the name that a label line gives an initiative ("Indsats 7: Byttehaller")."""
    if event.label is None or event.label.name != "initiative" or not event.blocks:
        return None
    said = event.blocks[0]
    if len(said.text.split()) > _LONGEST:
        return None
    number = _OWN_NUMBER.search(event.heading.text)
    return _Name(
        bare_name(Field(said.text, said.start, said.end)), number[1] if number else event.number, called=True
    )


def _names(table: Iterable[Event]) -> list[_Name]:
    """Return the names of a table's rows."""
    named: list[_Name] = []
    for event in table:
        for row in event.rows if isinstance(event, Goals) else (event,):
            if isinstance(row, Row) and row.name:
                named.append(_Name(bare_name(row.name), row.number or leading_number(row.name)))
            if isinstance(row, Money) and row.row and not row.total:
                name = Field(row.row, row.figure.start, row.figure.start)
                named.append(_Name(bare_name(name), leading_number(name)))
    return named


def _fresh(names: Iterable[_Name], known: Sequence[_Name]) -> list[_Name]:
    return [n for n in names if not any(key(n.field.text) == key(k.field.text) for k in known)]


def _renamed(table: Sequence[Event], known: Sequence[_Name]) -> list[Event]:
    """Return a table's events with the full names of its rows, when most rows are known."""
    rows = {key(n.field.text): n for n in _names(table)}
    full = {short: hit for short, name in rows.items() if (hit := _full(name, known))}
    full |= _by_number(rows, full, known)
    apart = len({key(f.field.text) for f in full.values()}) == len(full)
    if len(full) < 2 or len(full) < _SHARE * len(rows) or not apart:
        return list(table)
    return [_with_names(e, full) for e in table]


def _by_number(rows: dict[str, _Name], full: dict[str, _Name], known: Sequence[_Name]) -> dict[str, _Name]:
    """Return the earlier names of the rows that are known by number alone, where the other rows kept their numbers."""
    both = [(rows[short].number, hit.number) for short, hit in full.items()]
    kept = [one == other for one, other in both if one and other]
    if len(kept) < _FEWEST or not all(kept):
        return {}
    found: dict[str, _Name] = {}
    for short, name in rows.items():
        numbered = [k for k in known if name.number and k.number == name.number]
        numbered = [k for k in numbered if k.called] or numbered
        if short not in full and len(numbered) == 1:
            found[short] = numbered[0]
    return found


def _with_names(event: Event, full: dict[str, _Name]) -> Event:
    if isinstance(event, Goals):
        rows = tuple(r for e in event.rows if isinstance(r := _with_names(e, full), Row))
        return replace(event, rows=rows)
    if isinstance(event, Row) and event.name:
        hit = full.get(key(bare_name(event.name).text))
        return (
            replace(event, name=hit.field)
            if hit and not same_name(hit.field.text, event.name.text)
            else event
        )
    if isinstance(event, Money):
        hit = full.get(key(bare_name(Field(event.row, 0, len(event.row))).text))
        return replace(event, row=hit.field.text) if hit else event
    return event


def _full(name: _Name, known: Sequence[_Name]) -> _Name | None:
    """Return the only earlier name that a name is, or is short for."""
    same = [k for k in known if same_name(k.field.text, name.field.text)]
    if same:
        return same[0]
    longer = [k for k in known if shortens(name.field.text, k.field.text)]
    if len(longer) > 1:
        longer = [k for k in longer if name.number and k.number == name.number]
    return longer[0] if len(longer) == 1 else None


def goes_on(text: str, name: str) -> bool:
    """Tell whether a row or a heading says that it goes on with a name: "Flere hænder, fortsat"."""
    again = continued(text)
    return again is not None and (again == "" or same_name(again, name_of(name)) or shortens(again, name))


def shortens(short: str, full: str) -> bool:
    """Tell whether a name's words, or their abbreviations ("hj.plejen"), stand in another name in this order."""
    words = iter(re.findall(r"[\w-]+", full.lower()))
    wanted = [w for w in re.findall(r"[\w.-]+", short.lower()) if re.search(r"\w", w)]
    if not any(len(w) >= 4 for w in wanted):
        return False
    return all(any(_is_word(w, other) for other in words) for w in wanted)


def _is_word(short: str, full: str) -> bool:
    if "." in short:
        parts = [re.escape(p) for p in short.split(".")]
        return re.fullmatch(r"\w*".join(parts), full) is not None
    return same_word(short, full)
