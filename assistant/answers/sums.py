"""Amounts with their owners, and what they come to together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from assistant.answers.context import Context
from assistant.answers.draft import Place
from assistant.answers.phrases import listed, named, say
from assistant.catalogue import Entry
from index.records import Amount, Plan

SCALES = {
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

    @property
    def cell(self) -> str | None:
        """The text of the status' cell that states the amount; None for one that stands elsewhere."""
        cells = (
            cell
            for status in (self.entry.initiative.statuses if self.entry else ())
            for cell in (status.done, status.achieved, status.next, status.note)
        )
        at = self.amount.start
        return next((c.text for c in cells if c and c.start <= at < c.end), None)

    def place(self) -> Place:
        return Place(
            self.document_id,
            self.document,
            self.amount.start,
            self.amount.end,
            "Økonomi",
            self.entry.name if self.entry else None,
        )


def danish_number(value: Decimal) -> str:
    """Return a number with a decimal comma and dots between thousands; decimals as given.

    >>> danish_number(Decimal("1234.50"))
    '1.234,50'
    """
    return f"{value:,}".translate(str.maketrans(",.", ".,"))


def total_said(context: Context, found: list[Found]) -> str | None:
    """Add up amounts of one unit, each of one year or one total, when a sum is asked for."""
    query, language = context.query, context.language
    several_years = len(query.years) > 1
    if len(found) < 2 and not (several_years and found[0].amount.basis == "per_year"):
        return None
    if not ("sum" in query.kinds or several_years):
        return None
    found = [f for f in found if f.cell is None] or found  # what came of an amount is no further amount
    text = context.draft().text
    found = [f for f in found if not _for_each(f.amount, text(f.place()))] or found
    if query.years:  # a total over other years too is no part of these
        found = [f for f in found if _within(f.amount, query.years)]
        if len(found) < 2 and not (found and several_years and found[0].amount.basis == "per_year"):
            return None
    found = _each_once(found)
    usable = [f.amount for f in found]
    if any(a.unit not in SCALES for a in usable) or any(_open_ended(a) for a in usable):
        return None
    usable = _without_totals(usable, query.years)
    terms = [_for_years(a, query.years) for a in usable]
    if any(t is None for t in terms):
        return None
    unit = max((a.unit for a in usable), key=lambda u: SCALES[u])
    parts = [t * SCALES[a.unit] / SCALES[unit] for t, a in zip(terms, usable, strict=True) if t is not None]
    total = danish_number(_plain(sum(parts, Decimal(0))))
    years = sorted(query.years or {y for a in usable for y in (a.year_from, a.year_to) if y})
    span = f" i {_span(years, language, whole=not query.years)}" if years else ""
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


def _within(amount: Amount, years: tuple[int, ...]) -> bool:
    """Tell whether all that an amount is for lies in some years; one for each year does."""
    first, last = amount.year_from, amount.year_to or amount.year_from
    if amount.basis == "per_year" or first is None or last is None:
        return True
    return set(range(first, last + 1)).issubset(years)


def _span(years: list[int], language: str, *, whole: bool) -> str:
    """Return years as they are said: "2021-2023" when there is none between that is left out, else "2021 og 2023"."""
    if len(years) > 1 and (whole or years[-1] - years[0] == len(years) - 1):
        return f"{years[0]}-{years[-1]}"
    return listed([str(y) for y in years], language)


def _each_once(found: list[Found]) -> list[Found]:
    """Drop amounts that a plan gives twice, in running text and in a table: same owner, years and sum of money."""
    seen = {
        (f.owner, f.amount.year_from, f.amount.year_to, f.amount.value * SCALES.get(f.amount.unit, 1)): f
        for f in reversed(found)
    }
    return [f for f in found if f in seen.values()]


def _for_each(amount: Amount, sentence: str) -> bool:
    """Tell whether an amount is the price of one of several, which is no part of a sum: "900 kr. pr. elev"."""
    number = re.escape(danish_number(_plain(amount.value)))
    each = rf"(?<![\d.,]){number} \w+\.?(?: kr\.?)? (?:pr\.?|per) (?!år\b)"
    return re.search(each, sentence, re.IGNORECASE) is not None


def _without_totals(amounts: list[Amount], years: tuple[int, ...]) -> list[Amount]:
    """Drop an amount of no one year that is what all the others come to: the total that a plan states beside them."""
    worth = [(_for_years(a, years) or Decimal(0)) * SCALES[a.unit] for a in amounts]
    most = worth.index(max(worth))
    total = amounts[most]
    of_one_year = total.year_from is not None and total.year_to in {None, total.year_from}
    if len(worth) < 3 or of_one_year or total.basis == "per_year" or 2 * worth[most] != sum(worth):
        return amounts
    return [a for n, a in enumerate(amounts) if n != most]


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
    if amount.basis == "per_year" and first is None and len(years) > 1:
        return None
    if first is None or last is None or amount.basis != "per_year":
        return amount.value
    if amount.recurring:
        covered = [y for y in years if y >= first]
    else:
        covered = [y for y in range(first, last + 1) if not years or y in years]
    return amount.value * len(covered) if covered else amount.value
