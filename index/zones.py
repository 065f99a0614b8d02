"""What each stretch of a document is: a goal, a field, a part of a status, themes, or prose under a heading."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.canonical import Canonical, leaves
from index.formats.blocks import Block
from index.packing import words
from index.plans.text import key
from index.recorded import Zone, zones
from index.records import Initiative, Plan
from index.tabular import Leaf, placed
from index.vocabulary import match

_INTRODUCTION = "Indledning"
_LABEL_LIKE = 12


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one leaf block; pieces with the same `zone` may share a passage."""

    start: int
    end: int
    zone: int
    path: tuple[str, ...]
    section: str
    kind: str
    year: int | None
    initiative: str | None
    item: bool = False


def pieces(canonical: Canonical, plans: Sequence[Plan]) -> list[Piece]:
    """Return all of a document's text as pieces in reading order, without bare labels and headings."""
    return list(_Reader(canonical, plans).read())


class _Reader:
    def __init__(self, canonical: Canonical, plans: Sequence[Plan]) -> None:
        self.canonical = canonical
        self.plans = plans
        # where two records hold the same stretch, the first one names it
        self.zones = sorted(
            {(z.start, z.end): z for z in reversed(list(zones(plans)))}.values(),
            key=lambda z: (z.start, -z.end),
        )
        self.names = {(i.name_start, i.name_end) for p in plans for i in p.initiatives}
        self.heads = sorted(_head_spans(plans))
        self.keys = {key(i.name) for p in plans for i in p.initiatives}
        self.headings: list[tuple[int, str]] = []
        self.shown: set[str] = {p.title for p in plans}
        self.waiting: Block | None = None
        self.number = 0
        self.passed = 0
        self.told: set[int] = set()
        self.key: object = None
        self.leaf: Leaf | None = None
        self.title = _title(canonical, plans)

    def read(self) -> Iterator[Piece]:
        found = list(placed(self.canonical.blocks))
        self.told = {leaf.group for leaf in found if leaf.group and self._inside(leaf.block)}
        self.passed = 0
        for self.leaf in found:
            yield from self._block(self.leaf.block, self.leaf.group)
        self.leaf = None
        yield from self._unshown(None)

    def _inside(self, block: Block) -> list[Zone]:
        """Return the zones that a block touches; blocks come in order, so zones already passed are left behind."""
        while self.passed < len(self.zones) and self.zones[self.passed].end <= block.start:
            self.passed += 1
        found = []
        for place in range(self.passed, len(self.zones)):
            zone = self.zones[place]
            if zone.start >= block.end:
                break
            if block.start < zone.end:
                found.append(zone)
        return found

    def _block(self, block: Block, group: int) -> Iterator[Piece]:
        inside = self._inside(block)
        if not inside:
            yield from self._outside(block, group)
            return
        self.waiting = None
        at = block.start
        for zone in inside:
            start, end = max(zone.start, at), min(zone.end, block.end)
            if start >= end:
                continue
            if at < start:
                yield from self._rest(block, at, start)
            yield self._zone_piece(zone, start, end, item=block.kind == "item")
            at = end
        if at < block.end:
            yield from self._rest(block, at, block.end)

    def _rest(self, block: Block, start: int, end: int) -> Iterator[Piece]:
        """Yield what of a block no record covers, unless it is a label, a number or punctuation."""
        said = self.canonical.text[start:end]
        if sum(c.isalpha() for c in said) < 2 or said.rstrip().endswith(":") or self._is_head(start, end - 3):
            return
        if match(said) or words(said) < 3:
            return
        left = start + len(said) - len(said.lstrip())
        right = end - (len(said) - len(said.rstrip()))
        if left < right:
            yield self._prose(block, left, right, ("rest", start))

    def _zone_piece(self, zone: Zone, start: int, end: int, *, item: bool) -> Piece:
        number = self._zone_number(
            ("zone", zone.start, zone.end, zone.section, zone.about, zone.initiative.id)
        )
        path = (*_plan_path(zone.plan), zone.initiative.name, *((zone.about,) if zone.about else ()))
        return Piece(start, end, number, path, zone.section, zone.kind, zone.year, zone.initiative.id, item)

    def _outside(self, block: Block, group: int) -> Iterator[Piece]:
        in_row = self.leaf is not None and bool(self.leaf.heads) and group not in self.told
        if (self._bare(block, group) and not in_row) or (
            self.leaf and self.leaf.shown and group not in self.told
        ):
            return
        if block.kind == "heading" or (
            block.bold
            and not group
            and block.kind == "paragraph"
            and len(block.text.split()) <= _LABEL_LIKE
            and block.text[-1:] not in ".:,;"
        ):
            yield from self._unshown(block)
            self.waiting = None if block.text in self.shown else block
            level = block.level if block.kind == "heading" else 8
            self.headings = [h for h in self.headings if h[0] < level]
            self.headings.append((level, block.text))
            self.key = None
            return
        self.waiting = None
        yield self._prose(block, block.start, block.end, ("cell", group) if group else ("prose",))

    def _is_head(self, start: int, end: int) -> bool:
        """Tell whether a stretch lies within the heading of a field or status."""
        last = bisect_right(self.heads, (start, len(self.canonical.text)))
        return any(a <= start and end <= b for a, b in self.heads[max(last - 3, 0) : last])

    def _bare(self, block: Block, group: int) -> bool:
        """Tell whether a block only names what stands under it: a record's heading or name, a bare label."""
        span = (block.start, block.end)
        if not any(c.isalnum() for c in block.text):
            return True
        if self._is_head(block.start, block.end - 2):
            return True
        if any(
            block.start <= a and b <= block.end and block.end - block.start <= b - a + 40
            for a, b in self.names
        ):
            return True
        if span in self.names:
            return True
        plan_level = all(_initiative_at(p, block.start, block.end) is None for p in self.plans)
        # the name in front of a budget's figures is all that tells what they are for
        needed = plan_level and group and group not in self.told
        if not needed and key(block.text) in self.keys:
            return True
        if block.kind == "heading" and plan_level:
            return False
        return match(block.text) is not None and bool(self.plans) and len(block.text.split()) <= _LABEL_LIKE

    def _unshown(self, upcoming: Block | None) -> Iterator[Piece]:
        """Yield a heading that nothing stands under, so that its words are not lost."""
        waiting, self.waiting = self.waiting, None
        if waiting is None or waiting.text in self.shown:
            return
        if (
            upcoming is not None
            and upcoming.kind == "heading"
            and waiting.kind == "heading"
            and upcoming.level > waiting.level
        ):
            return
        self.shown.add(waiting.text)
        yield self._prose(waiting, waiting.start, waiting.end, ("heading", waiting.start))

    def _prose(self, block: Block, start: int, end: int, key: tuple[object, ...]) -> Piece:
        plan = next((p for p in self.plans if p.start <= start and end <= p.end), None)
        owner = _initiative_at(plan, start, end) if plan else None
        titles = [t for _, t in self.headings if t != (plan.title if plan else self.title)]
        if owner:
            titles = [
                t for t in titles if _after(self.canonical, t, owner) and t != owner.name and match(t) is None
            ]
        titles = self._in_table(titles, owner.name if owner else "")
        section = titles[-1] if titles else owner.name if owner else _INTRODUCTION
        path = [
            *(_plan_path(plan) if plan else (self.title,)),
            *([owner.name] if owner else []),
            *titles[:-1],
        ]
        number = self._zone_number((*key, section, owner.id if owner else None))
        kept = tuple(dict.fromkeys(p for p in path if p != section or p == self.title))
        return Piece(
            start,
            end,
            number,
            kept,
            section,
            "prose",
            None,
            owner.id if owner else None,
            block.kind == "item",
        )

    def _in_table(self, titles: list[str], owner: str) -> list[str]:
        """Return titles with what names a stretch of a table: its row and column, or the heads of its figures."""
        leaf = self.leaf
        if leaf is None:
            return titles
        if leaf.heads and leaf.group not in self.told:
            above = leaf.caption or (titles[-1] if titles else owner)
            kept = titles if leaf.caption else titles[:-1]
            return [*kept, f"{above}: {leaf.heads}" if above else leaf.heads]
        return [*titles, *(t for t in (leaf.row, leaf.column) if t)]

    def _zone_number(self, key: object) -> int:
        if key != self.key:
            self.key = key
            self.number += 1
        return self.number


def _head_spans(plans: Sequence[Plan]) -> list[tuple[int, int]]:
    found = []
    for plan in plans:
        for initiative in plan.initiatives:
            found += [
                (f.heading.start, f.heading.end)
                for f in initiative.fields
                if f.heading.start != initiative.name_start
            ]
            found += [(s.heading.start, s.heading.end) for s in initiative.statuses]
    return found


def _plan_path(plan: Plan) -> tuple[str, ...]:
    shown = plan.department and plan.department not in plan.title
    return (plan.title, plan.department) if shown and plan.department else (plan.title,)


def _initiative_at(plan: Plan, start: int, end: int) -> Initiative | None:
    inside = [i for i in plan.initiatives if i.start <= start and end <= i.end]
    return min(inside, key=lambda i: i.end - i.start, default=None)


def _after(canonical: Canonical, title: str, owner: Initiative) -> bool:
    """Tell whether a heading stands within an initiative."""
    return canonical.text.find(title, owner.start, owner.end) >= 0


def _title(canonical: Canonical, plans: Sequence[Plan]) -> str:
    if plans:
        return plans[0].title
    headings = [b for b in canonical.blocks if b.kind == "heading"]
    if headings:
        return min(headings, key=lambda b: (b.level, b.start)).text
    first = next(leaves(canonical.blocks), None)
    return " ".join(first.text.split()[:_LABEL_LIKE]) if first else "Dokument"
