"""Which amounts may be added: each once, none that is a part or the total of others, all of one column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.answers.draft import Place
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
_ROUNDED = Decimal("0.01")  # share by which a stated total may differ from what is added up
_SPENT = re.compile(
    r"regnskab|forbrug|\bbrugt|\bbrugte|afholdt|faktisk|realiseret|actual|spen[dt]", re.IGNORECASE
)
_GRANTED = re.compile(r"budget|bevil|afsat|ramme|tildel|ansl|estimat|overslag|allocat|sat af", re.IGNORECASE)
_LEFT = re.compile(r"afvig|\brest|forskel|difference|mer-|mindre", re.IGNORECASE)
_PRICES = r"(?:kan (?:få|søge|modtage)|koster|kostede|dækker|udløser|giver|får|er på|udgør|må koste|takseres)"
_YEAR = re.compile(r"\s*\b(?:19|20)\d\d\b\s*")


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
    def key(self) -> str:
        """The id of whose it is: indsatser of two plans may have one name."""
        return self.entry.id if self.entry else self.plan.id

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

    @property
    def column(self) -> str:
        """The head of the table's column in which the amount stands, without its year: "Regnskab"; "" elsewhere."""
        fields = self.entry.initiative.fields if self.entry else ()
        at = (self.amount.start, self.amount.end)
        heads = (
            f.heading.text
            for f in fields
            if f.kind == "other" and f.value and (f.value.start, f.value.end) == at
        )
        return _YEAR.sub(" ", next(heads, "")).strip(" :")

    @property
    def worth(self) -> Decimal:
        """The amount in crowns; full-time posts as they are."""
        return self.amount.value * SCALES.get(self.amount.unit, Decimal(1))

    def place(self) -> Place:
        return Place(
            self.document_id,
            self.document,
            self.amount.start,
            self.amount.end,
            "Økonomi",
            self.entry.name if self.entry else None,
        )


def covers(amount: Amount, year: int) -> bool:
    """Tell whether an amount is for a year, alone or among others."""
    if amount.year_from is None:
        return False
    last = amount.year_to or amount.year_from
    return amount.year_from <= year <= last or (amount.recurring and year >= amount.year_from)


def danish_number(value: Decimal) -> str:
    """Return a number with a decimal comma and dots between thousands; decimals as given.

    >>> danish_number(Decimal("1234.50"))
    '1.234,50'
    """
    return f"{value:,}".translate(str.maketrans(",.", ".,"))


def plain(value: Decimal) -> Decimal:
    """Return a number without zeros after its last decimal."""
    normal = value.normalize()
    return normal.quantize(Decimal(1)) if normal == normal.to_integral() else normal


def of_column(found: Sequence[Found], question: str) -> list[Found]:
    """Keep the amounts of the columns asked for, where a table has what is set aside beside what was spent."""
    kinds = {column_kind(f.column) for f in found}
    if not {"spent", "granted"} <= kinds:
        return list(found)
    asked = "spent" if _SPENT.search(question) else "granted" if _GRANTED.search(question) else None
    if asked is None or (asked == "spent" and _GRANTED.search(question)):
        return [f for f in found if column_kind(f.column) != "left"]
    return [f for f in found if column_kind(f.column) in {asked, ""}]


def of_one_column(found: Sequence[Found]) -> list[Found]:
    """Keep what is set aside where it stands beside what was spent: the two are never added."""
    granted = [f for f in found if column_kind(f.column) == "granted"]
    spent = [f for f in found if column_kind(f.column) == "spent"]
    return [f for f in found if f not in spent] if granted and spent else list(found)


def column_kind(head: str) -> str:
    """Return what a column, or a question, is of: "spent", "granted", what is "left" of it; "" for anything else."""
    for kind, pattern in (("left", _LEFT), ("spent", _SPENT), ("granted", _GRANTED)):
        if pattern.search(head):
            return kind
    return ""


def each_once(found: Sequence[Found]) -> list[Found]:
    """Drop amounts that a plan gives twice, in running text and in a table: same owner, years and sum of money.

    "380.000 kr. årligt i 2025-2026" is the same money as 380.000 kr. in the columns of both years.
    """
    seen = {
        (f.key, f.amount.year_from, f.amount.year_to, f.amount.basis == "per_year", f.worth): f
        for f in reversed(found)
    }
    once = [f for f in found if f in seen.values()]
    return [f for f in once if not any(_is_year_of(f, yearly) for yearly in once)]


def _is_year_of(found: Found, yearly: Found) -> bool:
    """Tell whether an amount of one year is a year of a yearly one that is told elsewhere."""
    first, last, year = yearly.amount.year_from, yearly.amount.year_to, found.amount.year_from
    if yearly.amount.basis != "per_year" or first is None or last is None or not _of_one_year(found.amount):
        return False
    same = (found.key, found.worth) == (yearly.key, yearly.worth)
    elsewhere = found.amount.start != yearly.amount.start
    return same and elsewhere and found.amount.basis != "per_year" and first <= (year or 0) <= last


def _of_one_year(amount: Amount) -> bool:
    return amount.year_from is not None and amount.year_to in {None, amount.year_from}


def without_totals(found: Sequence[Found]) -> list[Found]:
    """Drop an owner's amount of no one year that is what all its others come to: the total that a plan states beside them."""
    return [f for f in found if not _is_total(f, [o for o in found if o.key == f.key and o is not f])]


def _is_total(one: Found, others: Sequence[Found]) -> bool:
    if not others or _of_one_year(one.amount) or one.amount.basis == "per_year":
        return False
    if len(others) == 1 and others[0].amount.basis != "per_year":
        return False
    comes_to = sum((_whole(o) for o in others), Decimal(0))
    return abs(one.worth - comes_to) <= _ROUNDED * comes_to


def _whole(found: Found) -> Decimal:
    """Return what an amount comes to over all its years."""
    first, last = found.amount.year_from, found.amount.year_to
    if found.amount.basis != "per_year" or first is None or last is None:
        return found.worth
    return found.worth * (last - first + 1)


def without_parts(found: Sequence[Found], sentences: Iterable[str]) -> list[Found]:
    """Drop amounts that are a part of another ("heraf 2 mio. kr. til drift") and prices of one of several."""
    told = list(zip(found, sentences, strict=True))
    whole = [f for f, sentence in told if not _for_each(f.amount, sentence)] or list(found)
    own = [f for f, sentence in told if f in whole and not _is_part(f.amount, sentence)]
    return [f for f in whole if f in own or all(o.key != f.key for o in own)]


def _for_each(amount: Amount, sentence: str) -> bool:
    """Tell whether an amount is the price of one of several, which is no part of a sum.

    "900 kr. pr. elev", "et fritidspas dækker op til 1.200 kr."
    """
    written = rf"(?<![\d.,]){_written(amount)}"
    each = rf"{written} \w+\.?(?: kr\.?)? (?:pr\.?|per) (?!år\b)"
    of_one = rf"\b(?:et|en|én|ét|hver|hvert) (?:\w+ ){{1,3}}{_PRICES}\b[^\d]{{0,40}}{written}(?! mio| mia)"
    return re.search(f"{each}|{of_one}", sentence, re.IGNORECASE) is not None


def _is_part(amount: Amount, sentence: str) -> bool:
    """Tell whether the words in front of an amount, with no other in between, say that it is a part."""
    part = rf"\b(?:heraf|hvoraf|deraf)\b[^\d]{{0,60}}(?<![\d.,]){_written(amount)}(?![\d.]|,\d)"
    return re.search(part, sentence, re.IGNORECASE) is not None


def _written(amount: Amount) -> str:
    """Return a pattern for an amount's number, with or without zeros at the end."""
    return re.escape(danish_number(plain(amount.value))) + r"(?:,0+)?"
