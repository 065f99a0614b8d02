"""Tables of what was changed in the goals: "Før | Nu | Begrundelse", "Oprindeligt mål | Justeret mål"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from index.canonical import leaves
from index.plans.cells import said_in
from index.plans.events import Event, Pair, Revised
from index.plans.grid import Grid, Spot
from index.plans.text import field, years
from index.records import Field, GoalKind
from index.vocabulary import GOAL_LABELS, match, normalise

_WAS = re.compile(
    r"(?:før|fra|var|hidtil|oprindelig\w*|tidligere|hidtidig\w*|gammelt?|gamle|nuværende|gældende|forrige)(?: (?P<what>.+))?"
    r"|(?P<named>\w+) (?:før|var|hidtil)"
)
_IS = re.compile(
    r"(?:nu|efter|til|nyt?|nye|juster\w+|revider\w+|ændre\w+|opdater\w+|fremover|fremadrettet)(?: til)?(?: (?P<what>(?!til\b).+))?"
    r"|(?P<named>\w+) (?:nu|er nu|efter|fremover)"
)
# a form's label: "Mål, revideret 2024", "Justeret delmål"
_CHANGED = r"(?:revideret|reviderede|justeret|justerede|ændret|ændrede|opdateret|opdaterede)"
_LABEL = re.compile(rf"(?:(?P<what>\w*mål\w*) {_CHANGED}|{_CHANGED} (?P<named>\w*mål\w*))(?: (?:i|fra|pr))?")
_REASON = re.compile(r"begrundelse\w*|årsag\w*|hvorfor\b.*|baggrund\w*|bemærkning\w*|kommentar\w*")
_WORDS = 5  # of a head


@dataclass(frozen=True, slots=True)
class _Heads:
    """The columns of a table of changes; `kind` when a head says which goals they are."""

    was: int
    now: int
    what: int | None
    reason: int | None
    kind: GoalKind | None


def revised(part: Grid, text: str) -> list[Event]:
    """Return the goals that a table gives anew, nothing for other tables.

    "Før" and "Nu" may stand over results as well. It is a table of goals where its rows or its heads
    name them ("Delmål 2", "Justeret mål").
    """
    heads = _heads(part)
    if heads is None:
        return []
    rows = range(1, part.height)
    kinds = {r: _kind(part.at[r][heads.what]) if heads.what is not None else None for r in rows}
    labelled = sum(1 for r in rows if kinds[r] is not None)
    if heads.kind is None and labelled * 2 < part.height - 1:
        return []
    return [e for r in rows for e in _row(part, r, heads, text, labelled=bool(labelled))]


def revised_pair(label: Spot, said: Field | None, text: str) -> Revised | None:
    """Return the goal that a form gives anew under a label of its own, None for any other label."""
    words = " ".join(re.sub(r"[()]", " ", normalise(label.text)).split())
    found = _LABEL.fullmatch(words)
    kind = _named(found["what"] or found["named"]) if found else None
    heading = field(label.blocks, text)
    if kind is None or said is None or heading is None:
        return None
    when = years(label.text)
    return Revised(kind, heading, None, said, str(when[-1]) if when else None)


def _heads(part: Grid) -> _Heads | None:
    if part.height < 2 or part.width < 2:
        return None
    told = {s.column: normalise(s.text) for s in part.row(0) if len(s.text.split()) <= _WORDS}
    was = next(((c, found) for c, t in told.items() if (found := _WAS.fullmatch(t))), None)
    now = next(((c, found) for c, t in told.items() if (found := _IS.fullmatch(t))), None)
    if was is None or now is None or was[0] >= now[0]:
        return None
    reason = next((c for c, t in told.items() if _REASON.fullmatch(t)), None)
    kinds = [_named(found["what"] or found["named"]) for _, found in (now, was)]
    kind = next((k for k in kinds if k), None)
    return _Heads(was[0], now[0], 0 if was[0] > 0 else None, reason, kind)


def _named(what: str | None) -> GoalKind | None:
    label = match(what) if what else None
    return cast("GoalKind", label.name) if label and label.name in GOAL_LABELS else None


def _kind(spot: Spot | None) -> GoalKind | None:
    """Return the kind of goal that a row's label names; a mark to steer by is the goal."""
    label = match(spot.text) if spot else None
    if label and label.name == "area":
        return "mål"
    return _named(spot.text) if spot else None


def _row(part: Grid, row: int, heads: _Heads, text: str, *, labelled: bool) -> Iterator[Event]:
    """Yield a row's goal; where no row is called a goal, the first column says of which indsats it is."""
    what = part.at[row][heads.what] if heads.what is not None else None
    top = part.at[0][heads.now]
    now = said_in(part.at[row][heads.now], text)
    own = field(what.blocks, text) if what else None
    heading = own if labelled and own else field(top.blocks, text) if top else None
    kind = _kind(what) or (heads.kind if not labelled else None)
    if now is None or heading is None or (labelled and kind is None):
        return
    name = own if not labelled else None
    yield Revised(kind or "mål", heading, said_in(part.at[row][heads.was], text), now, _called(part), name)
    reason = part.at[0][heads.reason] if heads.reason is not None else None
    said = part.at[row][heads.reason] if heads.reason is not None else None
    why = field(reason.blocks, text) if reason else None
    if said and why and name is None and not said.blank:
        yield Pair(why, None, tuple(leaves(said.blocks)), said_in(said, text), open=False)


def _called(part: Grid) -> str | None:
    """Return the year that the table's head gives the change."""
    found = {y for s in part.row(0) for y in years(s.text)}
    return str(max(found)) if found else None
