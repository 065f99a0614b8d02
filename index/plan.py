"""Recognising the plans in a document: blocks → events → initiatives → records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain, count

from index.canonical import Canonical, leaves
from index.formats.blocks import Block
from index.plans import amounts, heads
from index.plans.action_money import priced
from index.plans.assemble import Assembly
from index.plans.boxes import boxed
from index.plans.captions import captioned
from index.plans.catalogue import catalogued
from index.plans.contents import without_contents
from index.plans.dated import dated
from index.plans.divide import divide
from index.plans.draft import Draft
from index.plans.events import Money
from index.plans.genre import follows_up, reported_year
from index.plans.in_turn import in_turn
from index.plans.leads import leads
from index.plans.lights import lit
from index.plans.outline import outline
from index.plans.overviews import overviews_last
from index.plans.prose import add_fields, add_named_economy, named_in
from index.plans.retold import retold
from index.plans.run_in import run_in
from index.plans.settle import settle
from index.plans.settled_statuses import settle_statuses
from index.plans.shortened import in_full
from index.plans.tables import read
from index.plans.text import slug
from index.plans.theme_numbers import name_themes
from index.plans.told import told
from index.plans.told_chapter import add_told_follow_up
from index.plans.told_status import add_told_statuses, told_in_report
from index.plans.wishes import wished
from index.records import Amount, Initiative, Plan


def parse(canonical: Canonical, document_id: str, name: str) -> tuple[Plan, ...]:
    """Recognise the plans in a document.

    Args:
        canonical: the document's text and placed blocks.
        document_id: what the ids of plans, initiatives, goals and statuses begin with.
        name: the file's name, the title when the document has none.

    Returns:
        The plans, none when nothing in the document is an initiative. All spans index `canonical.text`.
    """
    lines = without_contents(canonical.blocks)
    said = leads(run_in(read(lines, canonical.text), canonical.text), canonical.text)
    settled = dated(settle(lit(captioned(boxed(said)))), canonical.text)
    named = priced(in_full(overviews_last(wished(catalogued(settled, canonical.text)))))
    events = retold(named, canonical.text)
    assembly = Assembly(canonical.text, outline(events))
    drafts = assembly.walk(events)
    labelled = any(d.substantial for d in drafts)
    drafts = drafts if labelled else told(canonical.blocks)
    first = min((d.start for d in drafts), default=0)
    title = heads.title(lines, events, name, first)
    drafts = drafts or told_in_report(canonical.blocks, title)
    if not drafts or heads.is_other_paper(title) or not (labelled or heads.is_plan(title)):
        return ()
    _bound(drafts)
    year = reported_year(title, [b.text for b in canonical.blocks if b.kind != "table" and b.end <= first])
    add_told_statuses(canonical, drafts, year, report=follows_up(title))
    if not labelled:
        period = heads.period(title, canonical.text, name)
        add_told_follow_up(canonical, drafts, events, year, period[0] if period else None)
    name_themes(drafts, events)
    add_fields(canonical, drafts)
    add_named_economy(canonical, drafts)
    found = _amounts(canonical, drafts, assembly.money)
    for draft in drafts:
        settle_statuses(draft)
    for status in (s for d in drafts for s in d.statuses if s.year is None):
        status.year = year
    initiatives = _finish(drafts, document_id, found)
    whole = Plan(
        f"{document_id}/plan",
        title,
        heads.department(title, canonical.blocks, assembly.departments, canonical.text, name),
        heads.municipality(canonical.text),
        heads.period(title, canonical.text, name),
        0,
        len(canonical.text),
        initiatives,
        found[None],
    )
    return divide(whole, canonical, events)


def _bound(drafts: Sequence[Draft]) -> None:
    """Set each initiative's stretch to its main range: the one its name or first record stands in."""
    for draft in drafts:
        home = draft.ranges[0] if draft.ranges else (draft.start, draft.end)
        draft.start, draft.end = min(home[0], draft.name.start), max(home[1], draft.name.end)


def _amounts(
    canonical: Canonical, drafts: Sequence[Draft], money: Sequence[tuple[Money, Draft | None]]
) -> dict[int | None, tuple[Amount, ...]]:
    """Return the amounts of each initiative by its place in `drafts`, and under None those of the plan's prose."""
    found: dict[int | None, list[Amount]] = {None: [], **{i: [] for i in range(len(drafts))}}
    tabled = {(m.figure.start, m.figure.end): (m, d) for m, d in money}
    years = {(f.value.start, f.value.end): f.heading.text for d in drafts for f in d.fields if f.value}
    reports = [
        (said.start, said.end, s.year)
        for d in drafts
        for s in d.statuses
        for said in s.parts.values()
        if said
    ]
    turns = [
        (f.value, t) for d in drafts for f in d.fields if f.value and (t := in_turn(f.heading.text, f.value))
    ]
    named = cache(lambda start, end: named_in(canonical.text[start:end], drafts))  # once a sentence
    for block in leaves(canonical.blocks):
        owner = _owner(drafts, block.start, block.end)
        cell = tabled.get((block.start, block.end))
        if cell:
            place = next((i for i, d in enumerate(drafts) if d is cell[1]), None if cell[0].total else owner)
            found[place] += _figure(cell[0])
            continue
        heading = years.get((block.start, block.end), "")
        if said := next((f for f in turns if block.start <= f[0].start and f[0].end <= block.end), None):
            found[owner] += said[1]
            continue
        when = next(iter(heads_years(heading)), None)
        for amount in _with_years(block, when, reports):
            names = named(amount.start, amount.end) if owner is None else []
            found[names[0] if len(names) == 1 else owner].append(amount)
    return {owner: tuple(dict.fromkeys(items)) for owner, items in found.items()}


def _with_years(
    block: Block, year: int | None, reports: Sequence[tuple[int, int, int | None]]
) -> Iterator[Amount]:
    """Yield a block's amounts; one that states no year is of its heading's, else of that of the status that tells it.

    Args:
        block: the block.
        year: the year of the heading above it.
        reports: where the statuses begin and end, and their years.
    """
    inside = [r for r in reports if block.start <= r[0] and r[1] <= block.end]
    for said in amounts.find(block.text, block.start, year=year):
        own = next((y for a, b, y in inside if a <= said.start < b), None)
        if said.year_from is None and own:
            yield replace(said, year_from=own, year_to=own, basis=said.basis or "total")
        else:
            yield said


def heads_years(text: str) -> list[int]:
    """Return the only year of a heading, as a list of none or one."""
    found = amounts.years(text)
    return found if len(found) == 1 else []


def _owner(drafts: Sequence[Draft], start: int, end: int) -> int | None:
    inside = [i for i, d in enumerate(drafts) if any(a <= start and end <= b for a, b in d.ranges)]
    return (
        min(inside, key=lambda i: min(b - a for a, b in drafts[i].ranges if a <= start and end <= b))
        if inside
        else None
    )


def _figure(money: Money) -> list[Amount]:
    """Return a budget table's figure as an amount in the unit of its column."""
    written = amounts.find(money.figure.text, money.figure.start, year=money.year)
    if written:
        return list(written)
    value = amounts.number(money.figure.text)
    if value is None or not money.unit:
        return []
    return [
        Amount(
            value,
            amounts.unit(money.unit),
            money.year,
            money.year,
            "total",
            False,
            money.figure.start,
            money.figure.end,
        )
    ]


def _finish(
    drafts: Sequence[Draft], document_id: str, found: dict[int | None, tuple[Amount, ...]]
) -> tuple[Initiative, ...]:
    taken: set[str] = set()
    finished = []
    for place, draft in enumerate(drafts):
        base = f"{document_id}/{slug(draft.name.text)}"
        identity = next(i for i in chain((base,), (f"{base}-{n}" for n in count(2))) if i not in taken)
        taken.add(identity)
        finished.append(replace(draft.finish(identity), amounts=found[place]))
    return tuple(sorted(finished, key=lambda i: (i.start, i.name_start)))
