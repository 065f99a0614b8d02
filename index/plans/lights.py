"""Traffic lights and words of progress in names and right under them: "Medicinrobotter (afsluttet)", "🟡 Gul"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.formats.blocks import Block
from index.plans.events import Event, Goals, Heading, Pair, Report, Row, Text, explicit
from index.plans.text import has_light, is_level, level_first
from index.records import Field
from index.vocabulary import STATUS_LABELS, Label

_IN_BRACKETS = re.compile(
    r"(?P<name>.*\w\W*?)\s*[(\[](?:status:?\s+)?(?P<light>[^()\[\]]+)[)\]]$", re.IGNORECASE
)
# what ends an indsats is no part of its name, though only one bears it
_ENDED = re.compile(
    r"(?:er )?(?:udgået|aflyst|stoppet|afsluttet|sat i bero|på pause|på hold)[.!]?", re.IGNORECASE
)
_BEHIND = re.compile(r"(?P<name>.*\w\W*?)(?:\s[–—-]|:)\s*(?P<light>[^:–—]+)$")
_WORD = re.compile(r"\S+")
_LETTER = 1  # "(G)" may be anything
_TRAILING = 4  # words of a light that stands behind a name without a mark ("Tingbiblioteker I gang")


def lit(events: Sequence[Event]) -> list[Event]:
    """Take lights out of names, and give them and the lights right under names the label of a level.

    A word in brackets or behind a dash ("Natur – i gang") is a light where two names or more bear one,
    and so is one that begins with a capital behind a name, as a label on a web page's heading does.

    Args:
        events: the document's events.
    """
    names = [n for e in events for n in _names(e)]
    habit = sum(_light_of(n) is not None for n in names) >= 2
    found: list[Event] = []
    report: int | None = (
        None  # the level of "Status 2022", when names with nothing but their statuses stand under it
    )
    for i, event in enumerate(events):
        above = events[i - 1] if i else None
        if isinstance(event, Heading) and (report is None or event.level <= report):
            dated = event.label is not None and event.label.name in STATUS_LABELS and event.label.year
            report = event.level if dated else None
        after = events[i + 1] if i + 1 < len(events) else None
        alone = report is not None and not _labelled(after, report)
        named = isinstance(above, Heading) and above.label is None and not alone
        if isinstance(event, Heading) and named and _is_light(event.field.text) and not _over(event, after):
            found.append(_level(event.field))
        elif isinstance(event, Heading) and event.label is None:
            found += _heading(event, habit=habit)
        elif isinstance(event, Text) and named:
            found.append(_under(event, after))
        elif isinstance(event, Row | Goals):
            found.append(_in_rows(event, habit=habit))
        else:
            found.append(event)
    return found


def _names(event: Event) -> list[Field]:
    """Return the names that an event gives: a heading's, those of a table's rows."""
    if isinstance(event, Heading):
        return [event.field] if event.label is None else []
    rows = event.rows if isinstance(event, Goals) else (event,) if isinstance(event, Row) else ()
    return [r.name for r in rows if r.name]


def _light_of(name: Field) -> tuple[Field, Field] | None:
    """Divide a name from its light; None when it has none, or is nothing else."""
    sign = has_light(name.text)
    if sign:
        if sign[0] and is_level(name.text[sign[0] :]):
            sign = sign[0], len(name.text)
        rest = (name.text[: sign[0]].rstrip(" –—-:("), name.text[sign[1] :].strip(" –—-:)"))
        if any(rest) and not all(rest):
            bare = rest[0] or rest[1]
            at = name.text.index(bare)
            return _part(name, at, at + len(bare)), _part(name, *sign)
        return None
    found = _IN_BRACKETS.fullmatch(name.text) or _BEHIND.fullmatch(name.text)
    if found is None or not _is_light(found["light"]):
        return _trailing(name)
    return _part(name, 0, found.end("name")), _part(name, *found.span("light"))


def _trailing(name: Field) -> tuple[Field, Field] | None:
    """Divide a name from the light of several words or one that its last words are, beginning with a capital."""
    words = list(_WORD.finditer(name.text))
    for first in words[-_TRAILING:]:
        light = name.text[first.start() :]
        bare = name.text[: first.start()].rstrip(" –—-:·|")
        if bare and light[:1].isupper() and _is_light(light) and bare[-1].isalnum():
            return _part(name, 0, len(bare)), _part(name, first.start(), len(name.text))
    return None


def _has_ended(name: str) -> bool:
    """Tell whether a name says in brackets that the indsats is over ("Fraværsbarometer (udgået)")."""
    found = _IN_BRACKETS.fullmatch(name)
    return found is not None and _ENDED.fullmatch(found["light"].strip()) is not None


def _is_light(text: str) -> bool:
    return is_level(text) and (has_light(text) is not None or len(text.strip()) > _LETTER)


def _part(name: Field, start: int, end: int) -> Field:
    return Field(name.text[start:end], name.start + start, name.start + end)


def _heading(event: Heading, *, habit: bool) -> list[Event]:
    divided = _light_of(event.field)
    if divided is None or not (habit or has_light(event.field.text) or _has_ended(event.field.text)):
        return [event]
    bare, light = divided
    named = event.explicit or explicit(bare)
    if named and named.name and named.name.end > bare.end:
        named = replace(named, name=_part(named.name, 0, bare.end - named.name.start))
    return [replace(event, field=bare, explicit=named, weak=event.weak and not habit), _level(light)]


def _labelled(event: Event | None, level: int) -> bool:
    """Tell whether a line bears a label, as a part of what stands under a heading of some level."""
    if isinstance(event, Heading):
        return event.label is not None and event.level > level
    return isinstance(event, Pair) and event.label is not None


def _over(event: Heading, following: Event | None) -> bool:
    """Tell whether "I gang" is the heading of a chapter, with names under it."""
    return isinstance(following, Heading) and following.label is None and following.level > event.level


def _level(light: Field) -> Pair:
    block = Block("paragraph", light.text, start=light.start, end=light.end)
    return Pair(light, Label("level"), (block,), light, open=False)


def _under(event: Text, following: Event | None) -> Event:
    """Read a paragraph right under a name that is a light, or opens with one, as how it goes."""
    block = event.block
    said = Field(block.text, block.start, block.end)
    if block.kind != "paragraph":
        return event
    if _is_light(said.text):
        return _level(said)
    listed = isinstance(following, Text) and level_first(following.block.text)
    if not level_first(said.text) or not has_light(said.text[:3]) or listed:
        return event
    return Pair(said, Label("status"), (block,), said, open=False)


def _in_rows(event: Row | Goals, *, habit: bool) -> Row | Goals:
    if isinstance(event, Goals):
        return replace(event, rows=tuple(_in_row(r, habit=habit) for r in event.rows))
    return _in_row(event, habit=habit)


def _in_row(row: Row, *, habit: bool) -> Row:
    divided = _light_of(row.name) if row.name else None
    if (
        divided is None
        or row.name is None
        or not (habit or has_light(row.name.text) or _has_ended(row.name.text))
    ):
        return row
    bare, light = divided
    report = Report("status", None, light, (("level", light),))
    goals = replace(row.goals, reports=(*row.goals.reports, report))
    return replace(row, name=bare, goals=goals)
