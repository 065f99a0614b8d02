"""How much is set aside: for an indsats or a theme, in a year, over years, in all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from assistant.answer import Answer, Table
from assistant.answers.context import Context
from assistant.answers.draft import Draft, Place, words
from assistant.answers.expected import lacks
from assistant.answers.phrases import listed, named, quoted, say
from assistant.answers.refusals import refuse, suggestions
from assistant.catalogue import Entry
from index.records import Amount, Plan

_RELEVANT = 0.4  # share of the residual words that the amount's sentence and indsats must hold
_GRANTED = re.compile(r"afs[æa]t|bevil|sat .{1,20}af\b|pulje|budget", re.IGNORECASE)
_SCALES = {
    "mia. kr.": Decimal(10**9),
    "mio. kr.": Decimal(10**6),
    "t.kr.": Decimal(1000),
    "tkr.": Decimal(1000),
    "1.000 kr.": Decimal(1000),
    "kr.": Decimal(1),
}


@dataclass(frozen=True, slots=True)
class Found:
    """An amount with whose it is."""

    amount: Amount
    plan: Plan
    entry: Entry | None
    document_id: str
    document: str

    @property
    def owner(self) -> str:
        return self.entry.name if self.entry else self.plan.title

    def place(self) -> Place:
        return Place(
            self.document_id,
            self.document,
            self.amount.start,
            self.amount.end,
            "Økonomi",
            self.entry.name if self.entry else None,
        )


def respond(context: Context) -> Answer | None:
    """Answer questions for money, when records hold amounts; of a year that none is for, say so."""
    query = context.query
    if "amount" not in query.fields and not (
        "economy" in query.fields and (query.asks == "money" or query.years or "sum" in query.kinds)
    ):
        return None
    if query.asks == "number" and "economy" not in query.fields:
        return None
    found = _relevant(context, list(_amounts(context)))
    if query.asks == "unit":
        draft = context.draft()
        found = [f for f in found if not lacks(query, draft.text(f.place()))]
    if not found:
        return None
    if query.kinds & {"most", "least"} and not context.named:
        found = _extreme(found, query.years, least="least" in query.kinds)
    asked = [f for f in found if not query.years or any(covers(f.amount, y) for y in query.years)]
    if not asked:
        return _other_years(context, found)
    return _answer(context, asked)


def _amounts(context: Context) -> Iterable[Found]:
    for entry in context.scope if context.query.sure or not context.named else context.within:
        for amount in entry.initiative.amounts:
            yield Found(amount, entry.plan, entry, entry.document_id, entry.document)
    if not (context.named and context.query.sure) and not context.query.themes:
        for document_id, document, plan in context.catalogue.plans:
            if not context.query.plans or plan.id in context.query.plans:
                for amount in plan.amounts:
                    yield Found(amount, plan, None, document_id, document)


def _relevant(context: Context, found: list[Found]) -> list[Found]:
    """Keep the amounts whose sentence accounts for what the question says beside names and cues."""
    evidence = context.residual if context.query.sure else context.content
    if not evidence.weight or not found:
        return found
    if context.buys_other:
        return []
    draft = context.draft()
    scored = [(evidence.coverage(draft.text(f.place()), *_spoken_for(f)), f) for f in found]
    best = max(score for score, _ in scored)
    least = 0.0 if context.named and (context.query.sure or context.language == "en") else _RELEVANT
    return [f for score, f in scored if score >= max(least, best - 0.15)]


def _spoken_for(found: Found) -> list[str]:
    """Return the texts that tell what an amount is for: its owner, and what the owner is to do."""
    goals = found.entry.initiative.goals if found.entry else ()
    return [found.owner, *(g.text for g in goals)]


def _extreme(found: list[Found], years: tuple[int, ...], *, least: bool) -> list[Found]:
    """Return the largest, or smallest, amount of those that an indsats gets in the years."""
    usable = [
        f
        for f in found
        if f.entry and f.amount.unit in _SCALES and (not years or any(covers(f.amount, y) for y in years))
    ]
    ranked = sorted(usable, key=lambda f: f.amount.value * _SCALES[f.amount.unit], reverse=not least)
    return ranked[:1] or found


def covers(amount: Amount, year: int) -> bool:
    """Tell whether an amount is for a year, alone or among others."""
    if amount.year_from is None:
        return False
    last = amount.year_to or amount.year_from
    return amount.year_from <= year <= last or (amount.recurring and year >= amount.year_from)


def _answer(context: Context, found: list[Found]) -> Answer:
    draft, language = context.draft(), context.language
    table = _table(draft, found, language) if len(found) > 1 else None
    total = _total(context, found)
    if total:
        draft.say(total, *(f.place() for f in found))
    else:
        draft.say(_stated(draft, found, language), *(f.place() for f in found[:4]))
    said: set[tuple[int, int]] = set()
    for f in found:
        for piece in draft.pieces(f.place())[:1]:
            if (piece.start, piece.end) not in said and draft.said() + words(draft.text(piece)) < 95:
                said.add((piece.start, piece.end))
                draft.say(quoted(draft.text(piece)), piece)
    entries = tuple(dict.fromkeys(f.entry for f in found if f.entry))
    return draft.finish("answer", table=table, suggestions=suggestions(context, entries))


def _verb(draft: Draft, found: list[Found], language: str) -> str:
    """Return how to begin: an amount is only "afsat" where every sentence says so."""
    granted = all(_GRANTED.search(draft.text(f.place())) for f in found)
    return (
        say(language, "Der er afsat", "Set aside:")
        if granted
        else say(language, "Planen nævner", "The plan states")
    )


def _stated(draft: Draft, found: list[Found], language: str) -> str:
    """Say the amounts in one sentence: "Der er afsat 6,1 mio. kr. i 2021 til X"."""
    verb = _verb(draft, found, language)
    owners = list(dict.fromkeys(f.owner for f in found))
    if len(owners) == 1:
        parts = [f"{shown(f.amount)}{when(f.amount, language)}" for f in found[:6]]
        to = say(language, "til", "for")
        return f"{verb} {listed(parts, language)} {to} {named(owners[0])}."
    parts = [
        f"{shown(f.amount)}{when(f.amount, language)} {say(language, 'til', 'for')} {named(f.owner)}"
        for f in found[:6]
    ]
    return f"{verb} {listed(parts, language)}."


def when(amount: Amount, language: str) -> str:
    """Return the years that an amount is for, to follow it: " i 2021", " årligt fra 2022"; empty when none is stated."""
    yearly = say(language, " årligt", " a year") if amount.basis == "per_year" else ""
    if amount.year_from is None:
        return yearly
    span = str(amount.year_from)
    if amount.year_to and amount.year_to != amount.year_from:
        span += f"-{amount.year_to}"
    if yearly and amount.recurring:
        return say(language, f" årligt fra {span}", f" a year from {span}")
    onward = say(language, " og frem", " onwards") if amount.recurring else ""
    return f"{yearly} i {span}{onward}" if language == "da" else f"{yearly} in {span}{onward}"


def shown(amount: Amount) -> str:
    if amount.unit == "1.000 kr.":  # a table's unit, not a reader's
        return f"{danish_number(amount.value * 1000)} kr."
    return f"{danish_number(amount.value)} {amount.unit}"


def danish_number(value: Decimal) -> str:
    """Return a number with a decimal comma and dots between thousands; decimals as given.

    >>> danish_number(Decimal("1234.50"))
    '1.234,50'
    """
    return f"{value:,}".translate(str.maketrans(",.", ".,"))


def _total(context: Context, found: list[Found]) -> str | None:
    """Add up amounts of one unit, each of one year or one total, when a sum is asked for."""
    query, language = context.query, context.language
    several_years = len(query.years) > 1
    if len(found) < 2 and not (several_years and found[0].amount.basis == "per_year"):
        return None
    if not ("sum" in query.kinds or several_years):
        return None
    if len(query.years) == 1:  # a total over several years is no part of one year
        found = [f for f in found if f.amount.basis == "per_year" or f.amount.year_from == f.amount.year_to]
        if len(found) < 2:
            return None
    found = _each_once(found)
    usable = [f.amount for f in found]
    if any(a.unit not in _SCALES for a in usable) or any(_open_ended(a) for a in usable):
        return None
    terms = [_for_years(a, query.years) for a in usable]
    if any(t is None for t in terms):
        return None
    unit = max((a.unit for a in usable), key=lambda u: _SCALES[u])
    parts = [t * _SCALES[a.unit] / _SCALES[unit] for t, a in zip(terms, usable, strict=True) if t is not None]
    total = danish_number(_plain(sum(parts, Decimal(0))))
    years = sorted(query.years or {y for a in usable for y in (a.year_from, a.year_to) if y})
    span = f" i {years[0]}-{years[-1]}" if len(years) > 1 else f" i {years[0]}" if years else ""
    adds = " + ".join(danish_number(_plain(p)) for p in parts)
    owners = list(dict.fromkeys(f.owner for f in found))
    to = (
        f" {say(language, 'til', 'for')} {listed([named(o) for o in owners], language)}"
        if len(owners) <= 3
        else ""
    )
    if language == "en":
        return f"In total {total} {unit}{span.replace(' i ', ' in ')}{to} ({adds})."
    return f"I alt {total} {unit}{span}{to} ({adds})."


def _each_once(found: list[Found]) -> list[Found]:
    """Drop amounts that a plan gives twice, in running text and in a table: same owner, years and sum of money."""
    seen = {
        (f.owner, f.amount.year_from, f.amount.year_to, f.amount.value * _SCALES.get(f.amount.unit, 1)): f
        for f in reversed(found)
    }
    return [f for f in found if f in seen.values()]


def _plain(value: Decimal) -> Decimal:
    normal = value.normalize()
    return normal.quantize(Decimal(1)) if normal == normal.to_integral() else normal


def _open_ended(amount: Amount) -> bool:
    return (
        amount.recurring
        and amount.basis == "per_year"
        and amount.year_to is None
        and amount.year_from is None
    )


def _for_years(amount: Amount, years: tuple[int, ...]) -> Decimal | None:
    """Return what an amount comes to over the years asked for; None when the text does not say."""
    first, last = amount.year_from, amount.year_to or amount.year_from
    if first is None or last is None or amount.basis != "per_year":
        return amount.value
    if amount.recurring:
        covered = [y for y in years if y >= first]
    else:
        covered = [y for y in range(first, last + 1) if not years or y in years]
    return amount.value * len(covered) if covered else amount.value


def _other_years(context: Context, found: list[Found]) -> Answer:
    asked = listed([str(y) for y in context.query.years], context.language)
    there = sorted({y for f in found for y in (f.amount.year_from, f.amount.year_to) if y})
    entries = tuple(dict.fromkeys(f.entry for f in found if f.entry))
    have = f" Der er beløb for {listed([str(y) for y in there], 'da')}." if there else ""
    have_english = f" There are amounts for {listed([str(y) for y in there], 'en')}." if there else ""
    return refuse(
        context,
        "no_field",
        f"Planen nævner intet beløb for {asked}{_of(entries, 'da')}.{have}",
        f"The plan states no amount for {asked}{_of(entries, 'en')}.{have_english}",
        entries,
    )


def _of(entries: tuple[Entry, ...], language: str) -> str:
    if not 0 < len(entries) <= 2:
        return ""
    return f" {say(language, 'til', 'for')} {listed([named(e.name) for e in entries], language)}"


def _table(draft: Draft, found: list[Found], language: str) -> Table:
    columns = (say(language, "Til", "For"), say(language, "År", "Year"), say(language, "Beløb", "Amount"))
    rows = tuple(
        (
            draft.cell(f.owner),
            draft.cell(when(f.amount, language).strip().removeprefix("i ").removeprefix("in ")),
            draft.cell(shown(f.amount), *draft.pieces(f.place())[:1]),
        )
        for f in found
    )
    return Table(say(language, "Beløb i planerne", "Amounts in the plans"), columns, rows)
