"""Themes that initiatives give by number alone ("Tema: 2", "1 og 3"), and the headings that name them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from index.plans.draft import Draft
from index.plans.events import Event, Heading
from index.records import Field, Theme

_NUMBERS = re.compile(
    r"(?:(?:tema|spor|nr)\.?\s*)?(?:\d{1,2}|[A-H])(?:\s*(?:og|samt|&|\+|-)\s*(?:\d{1,2}|[A-H]))*\.?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\b(?:\d{1,2}|[A-H])\b")


def name_themes(drafts: Iterable[Draft], events: Sequence[Event]) -> None:
    """Give themes that are mere numbers the names of the headings so numbered ("Tema 2: Steder, der inviterer")."""
    names: dict[str, Field] = {}
    for event in events:
        named = event.explicit if isinstance(event, Heading) else None
        if named and named.number and named.name and named.rank in ("theme", "area"):
            names.setdefault(named.number, named.name)
    for draft in drafts if names else ():
        draft.themes = [meant for theme in draft.themes for meant in _named(theme, names)]


def _named(theme: Theme, names: dict[str, Field]) -> list[Theme]:
    numbers = _NUMBER.findall(theme.name) if _NUMBERS.fullmatch(theme.name) else []
    if not numbers or not all(n in names for n in numbers):
        return [theme]
    meant = [names[n] for n in numbers]
    return [Theme(name.text, theme.marked, name.start, name.end) for name in meant]
