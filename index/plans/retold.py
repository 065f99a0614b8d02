"""Chapters of follow-up ("Status 2024") that take up the initiatives one by one, under names that vary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.plans.events import Event, Heading, Row, Text
from index.plans.leads import LONGEST_NAME, Lead, opening, rest_of
from index.plans.lines import BOLD, TITLE
from index.plans.names import bare_name
from index.plans.outline import outline
from index.plans.shortened import shortens
from index.plans.text import key, same_name, same_word
from index.records import Field
from index.vocabulary import STATUS_LABELS

_FEWEST = 2  # initiatives that a chapter takes up
_SHARE = 2 / 3  # of a chapter's headings, or of its lines that open with a name, that are initiatives
_TELLING = 6  # letters of a word that tells one name from another


def retold(events: Sequence[Event], text: str) -> list[Event]:
    """Name the sections of a chapter of follow-up by the initiatives they are about.

    A heading "Læsevejledere" is given the name "Læsevejleder på hver skole", and the name that a line
    opens with ("Læsebånd. Det fortsætter.") becomes a heading. It is done where most of the chapter's
    sections are known so, each as another initiative.

    Args:
        events: the document's events.
        text: canonical text.
    """
    out = list(events)
    names = _names(events)
    for first, last in reversed(list(chapters(events))):
        earlier = [n for at, n in names if not first <= at < last]
        level = events[first]
        if isinstance(level, Heading) and len(earlier) >= _FEWEST:
            out[first + 1 : last] = under_names(events[first + 1 : last], earlier, level.level, text)
    return out


def _names(events: Sequence[Event]) -> list[tuple[int, Field]]:
    """Return the names of initiatives and where they first stand."""
    found = [(start.at, start.name) for start in outline(events).starts.values()]
    found += [(i, bare_name(e.name)) for i, e in enumerate(events) if isinstance(e, Row) and e.name]
    first: dict[str, tuple[int, Field]] = {}
    for at, name in sorted(found, key=lambda f: f[0]):
        first.setdefault(key(name.text), (at, name))
    return list(first.values())


def chapters(events: Sequence[Event]) -> Iterator[tuple[int, int]]:
    """Yield where the chapters begin and end that are headed as follow-up, of one year or not."""
    for first, event in enumerate(events):
        if not isinstance(event, Heading) or event.label is None or event.level >= BOLD:
            continue
        if event.label.name in STATUS_LABELS:
            last = (
                i
                for i, e in enumerate(events[first + 1 :], first + 1)
                if isinstance(e, Heading) and e.level <= event.level
            )
            yield first, next(last, len(events))


def under_names(chapter: Sequence[Event], names: Sequence[Field], level: int, text: str) -> list[Event]:
    """Return a chapter's events, its sections named by the initiatives they are about."""
    heads = {
        i: e.field.text
        for i, e in enumerate(chapter)
        if isinstance(e, Heading) and e.label is None and e.explicit is None
    }
    bare = {i: e.block.text for i, e in enumerate(chapter) if isinstance(e, Text) and _bare(chapter, i)}
    heads |= {i: said for i, said in bare.items() if any(_same(said, n) or _short(said, n) for n in names)}
    opened = {i: lead for i, e in enumerate(chapter) if (lead := opening(e, text, retold=True))}
    known = _known(heads, names)
    told = {} if known else _known({i: lead.name.text for i, lead in opened.items()}, names)
    if told and all(
        opened[i].mark == ":" and same_name(opened[i].name.text, n.text) for i, n in told.items()
    ):
        return list(chapter)  # which the walk knows by itself
    out: list[Event] = []
    below = min(level + 1, TITLE - 1)
    for at, event in enumerate(chapter):
        if at in known and isinstance(event, Heading):
            out.append(replace(event, about=known[at]))
        elif at in known and isinstance(event, Text):
            field = Field(event.block.text, event.block.start, event.block.end)
            out.append(Heading(field, below, None, number=event.block.number, about=known[at]))
        elif at in told:
            out += _section(event, opened[at], told[at], below)
        else:
            out.append(event)
    return out


def _section(event: Event, lead: Lead, about: Field, level: int) -> Iterator[Event]:
    yield Heading(lead.name, level, None, number=lead.number, about=about)
    yield Text(rest_of(event, lead))


def _known(said: dict[int, str], names: Sequence[Field]) -> dict[int, Field]:
    """Return the initiatives that names in a chapter stand for, where most of them stand for one each."""
    found: dict[int, Field] = {}
    for alike in (_same, _short, _by_word):
        left = [n for n in names if n not in found.values()]
        for at in [at for at in said if at not in found]:
            hits = [n for n in left if alike(said[at], n)]
            if len(hits) == 1:
                found[at] = hits[0]
    once = len({n.start for n in found.values()}) == len(found)
    return found if once and len(found) >= max(_FEWEST, _SHARE * len(said)) else {}


def _bare(chapter: Sequence[Event], at: int) -> bool:
    """Tell whether a line may be the name over the text below it."""
    event, following = chapter[at], chapter[at + 1] if at + 1 < len(chapter) else None
    said = event.block.text.rstrip() if isinstance(event, Text) else ""
    return (
        said[:1].isupper()
        and said[-1].isalnum()
        and len(said.split()) <= LONGEST_NAME
        and isinstance(following, Text)
    )


def _same(name: str, known: Field) -> bool:
    return same_name(known.text, name)


def _short(name: str, known: Field) -> bool:
    return shortens(name, known.text) or shortens(known.text, name)


def _by_word(name: str, known: Field) -> bool:
    """Tell whether two names share a telling word ("Ordblindetest i 3. klasse", "Tidlig ordblindetest")."""
    ours, theirs = (
        [w for w in re.findall(r"\w+", n.lower()) if len(w) >= _TELLING] for n in (name, known.text)
    )
    return any(same_word(a, b) for a in ours for b in theirs)
