"""What amounts come to together, over years and over indsatser."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.answers.context import Context
from assistant.answers.phrases import listed, named, say
from assistant.answers.summands import (
    SCALES,
    Found,
    covers,
    danish_number,
    each_once,
    of_one_column,
    plain,
    without_parts,
    without_totals,
)
from index.records import Amount

_WHOLE = re.compile(
    r"\b(?:alle (?:\w+ )?år(?:ene)?|hele (?:plan)?perioden|planperioden|over (?:\w+ )?\w+ år|(?:i|på) de \w+ år|all (?:\w+ )?years|whole period)\b"
)


def totals_said(context: Context, found: Sequence[Found]) -> list[tuple[str, list[Found]]]:
    """Add up amounts when a sum is asked for: one sum, or one for each of the indsatser compared.

    Returns:
        Each sum as a sentence with the amounts that it is of; none when no sum is asked for, or can be told.
    """
    owners = dict.fromkeys((f.key, f.owner) for f in found)
    of_one_name = len({name for _, name in owners}) < len(owners)
    if len(owners) == 1 or not (of_one_name or "compare" in context.query.kinds):
        total = total_said(context, found)
        return [(total, list(found))] if total else []
    each = [[f for f in found if f.key == key] for key, _ in owners]
    said = [(total_said(context, own, of_plan=of_one_name), own) for own in each]
    return [(text, own) for text, own in said if text] if all(text for text, _ in said) else []


def total_said(context: Context, found: Sequence[Found], *, of_plan: bool = False) -> str | None:
    """Add up amounts of one unit, each of one year or one total, when a sum or an extreme is asked for."""
    years = _years(context, found)
    if not (context.query.kinds & {"sum", "most", "least"} or len(years) > 1):
        return None
    own, worth = _added(context, found, years)
    if not own or (len(own) < 2 and not (len(years) > 1 and own[0].amount.basis == "per_year")):
        return None
    said = _said(context, own, worth, years).removesuffix(".") + _left_out(context, found, own, years) + "."
    return f"{found[0].plan.title}: {said[:1].lower()}{said[1:]}" if of_plan else said


def _left_out(context: Context, found: Sequence[Found], own: Sequence[Found], years: tuple[int, ...]) -> str:
    """Return that amounts are not in a sum since they are for other years too, to follow it."""
    wider = [f for f in _summands(context, found) if f not in own]
    if not wider or not years:
        return ""
    danish = "; beløb, der også dækker andre år, er ikke talt med"
    return say(context.language, danish, "; amounts that are for other years too are not counted")


def worth_of(context: Context, found: Sequence[Found]) -> Decimal | None:
    """Return what amounts come to together, in crowns; None when the text does not say."""
    own, worth = _added(context, found, _years(context, found))
    return sum(worth, Decimal(0)) if own else None


def extreme(context: Context, found: list[Found]) -> list[Found]:
    """Return the amounts of the indsats that gets most, or least, of all in the years asked for."""
    own: dict[str, list[Found]] = {}
    for f in found:
        if f.entry and (not context.query.years or any(covers(f.amount, y) for y in context.query.years)):
            own.setdefault(f.key, []).append(f)
    own = {key: [f for f in each if f.amount.unit in SCALES] for key, each in own.items()}
    own = {key: each for key, each in own.items() if each}
    pick = min if "least" in context.query.kinds else max
    for key, each in own.items():
        if worth_of(context, each) is None:  # they don't add up: the largest stands for all
            own[key] = [max(each, key=lambda f: f.worth)]
    worth = {key: worth_of(context, each) or each[0].worth for key, each in own.items()}
    return own[pick(worth, key=worth.__getitem__)] if worth else found


def _added(
    context: Context, found: Sequence[Found], years: tuple[int, ...]
) -> tuple[list[Found], list[Decimal]]:
    """Return the amounts to add with what each comes to in crowns; none when they don't add up."""
    own = _summands(context, found)
    if years:
        own = [f for f in own if _within(f.amount, years)]  # a total over other years too is no part
    if any(f.amount.unit not in SCALES or _open_ended(f.amount, years) for f in own):
        return [], []
    terms = [_for_years(f, years) for f in own]
    worth = [t * SCALES[f.amount.unit] for t, f in zip(terms, own, strict=True) if t is not None]
    return (own, worth) if len(worth) == len(own) else ([], [])


def _years(context: Context, found: Sequence[Found]) -> tuple[int, ...]:
    """Return the years that a sum is asked of; all of the plan's for "alle fire år"."""
    periods = {f.plan.period for f in found}
    period = periods.pop() if len(periods) == 1 else None
    if context.query.years or period is None or not _WHOLE.search(context.query.text):
        return tuple(sorted(context.query.years))
    return tuple(range(period[0], period[1] + 1))


def _summands(context: Context, found: Sequence[Found]) -> list[Found]:
    """Return the amounts that may be added."""
    text = context.draft().text
    planned = [f for f in found if f.cell is None] or found  # what came of an amount is no further amount
    planned = [f for f in planned if f.amount.unit in SCALES] or planned  # nor are the posts that it pays
    once = without_totals(each_once(of_one_column(planned)))
    return without_parts(once, [text(f.place()) for f in once])


def _said(context: Context, found: Sequence[Found], worth: Sequence[Decimal], years: tuple[int, ...]) -> str:
    language = context.language
    unit = max((f.amount.unit for f in found), key=lambda u: SCALES[u])
    unit = "kr." if unit == "1.000 kr." else unit  # a table's unit, not a reader's
    parts = [plain(w / SCALES[unit]) for w in worth]
    total = danish_number(plain(sum(parts, Decimal(0))))
    stated = sorted(years or {y for f in found for y in (f.amount.year_from, f.amount.year_to) if y})
    there = [y for y in stated if not years or any(_covers(f, y) for f in found)]
    missing = [y for y in stated if y not in there and y in context.query.years]
    span = f" i {_span(there, language, whole=not years)}" if there else ""
    adds = " + ".join(danish_number(p) for p in parts)
    column = next((f.column for f in found if f.column), "")
    adds = f" ({column.lower() + ': ' if column else ''}{adds})" if len(parts) > 1 else ""
    owners = list(dict.fromkeys(named(f.owner) for f in found))
    to = f" {say(language, 'til', 'for')} {listed(owners, language)}" if len(owners) <= 3 else ""
    gap = _gap(missing, language)
    if language == "en":
        return f"In total {total} {unit}{span.replace(' i ', ' in ')}{to}{adds}{gap}."
    return f"I alt {total} {unit}{span}{to}{adds}{gap}."


def _gap(missing: Sequence[int], language: str) -> str:
    """Return what a sum lacks, to follow it: the years asked for that no amount is for."""
    if not missing:
        return ""
    years = _span(sorted(missing), language, whole=False)
    return say(
        language, f"; for {years} er der ikke oplyst noget beløb", f"; no amount is stated for {years}"
    )


def _covers(found: Found, year: int) -> bool:
    """Tell whether an amount is for a year, among others or alone; one of no year may be for any."""
    first, last = found.amount.year_from, found.amount.year_to or found.amount.year_from
    if first is None or last is None:
        period = found.plan.period
        return found.amount.basis != "per_year" or period is None or period[0] <= year <= period[1]
    return first <= year <= last or (found.amount.recurring and year >= first)


def _within(amount: Amount, years: tuple[int, ...]) -> bool:
    """Tell whether all that an amount is for lies in some years; one for each year does."""
    first, last = amount.year_from, amount.year_to or amount.year_from
    if first is None or last is None:
        return True
    if amount.basis == "per_year":
        return any(first <= y <= last or (amount.recurring and y >= first) for y in years)
    return set(range(first, last + 1)).issubset(years)


def _span(years: list[int], language: str, *, whole: bool) -> str:
    """Return years as they are said: "2021-2023" when there is none between that is left out, else "2021 og 2023"."""
    if len(years) > 1 and (whole or years[-1] - years[0] == len(years) - 1):
        return f"{years[0]}-{years[-1]}"
    return listed([str(y) for y in years], language)


def _open_ended(amount: Amount, years: tuple[int, ...]) -> bool:
    """Tell whether a yearly amount has no end, and the question gives none."""
    return amount.recurring and amount.basis == "per_year" and not years


def _for_years(found: Found, years: tuple[int, ...]) -> Decimal | None:
    """Return what an amount comes to over the years asked for; None when the text does not say."""
    amount = found.amount
    first, last = amount.year_from, amount.year_to or amount.year_from
    if amount.basis != "per_year":
        return amount.value
    if first is None or last is None:
        period = found.plan.period
        if not years:
            return amount.value
        return amount.value * sum(period[0] <= y <= period[1] for y in years) if period else None
    if amount.recurring:
        covered = [y for y in years if y >= first]
    else:
        covered = [y for y in range(first, last + 1) if not years or y in years]
    return amount.value * len(covered) if covered else amount.value
