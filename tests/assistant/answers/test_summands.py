"""Which amounts may be added: each once, no part or total of others, of one column."""

from __future__ import annotations

from decimal import Decimal

from assistant.answers.summands import (
    Found,
    each_once,
    of_column,
    of_one_column,
    without_parts,
    without_totals,
)
from assistant.catalogue import Entry
from index.records import Amount, Field, Initiative, LabelledField, Plan


def found(
    value: str,
    unit: str,
    years: tuple[int, int] | None = None,
    *,
    at: int = 0,
    yearly: bool = False,
    head: str = "",
) -> Found:
    """Return an amount that stands at a place, in the column of a table where a head is given."""
    first, last = years or (None, None)
    amount = Amount(
        Decimal(value), unit, first, last, "per_year" if yearly else "total", False, at, at + len(value)
    )
    column = (
        LabelledField("other", Field(head, 0, len(head)), Field(value, at, at + len(value))) if head else None
    )
    initiative = Initiative("p/i", "Stier", 0, 5, 0, 900, fields=(column,) if column else ())
    plan = Plan("p", "Plan", None, None, (2023, 2026), 0, 900, (initiative,))
    return Found(amount, plan, Entry("d", "plan.md", plan, initiative), "d", "plan.md")


def test_a_yearly_amount_and_its_years_in_a_table_are_the_same_money() -> None:
    """What the text gives a year from 2025 to 2026 and a table in the column of each year is kept once."""
    told = found("380000", "kr.", (2025, 2026), yearly=True)
    table = [
        found("380", "1.000 kr.", (2025, 2025), at=100),
        found("380", "1.000 kr.", (2026, 2026), at=110),
    ]
    other = found("500", "1.000 kr.", (2024, 2024), at=90)
    assert each_once([told, other, *table]) == [told, other]


def test_a_stated_total_is_no_summand() -> None:
    """A total beside the yearly amount that it is the sum of is left out; an amount that is no sum is kept."""
    yearly, total = (
        found("0.3", "mio. kr.", (2023, 2026), yearly=True),
        found("1200", "1.000 kr.", (2023, 2026)),
    )
    assert without_totals([yearly, total]) == [yearly]
    other = found("700", "1.000 kr.", (2023, 2026))
    assert without_totals([yearly, other]) == [yearly, other]


def test_a_part_of_an_amount_is_no_summand() -> None:
    """ "Heraf" makes an amount a part, unless parts are all that is left."""
    sentence = "Der er afsat 3,5 mio. kr., heraf 1,2 mio. kr. til drift."
    whole, part = found("3.5", "mio. kr.", at=1), found("1.2", "mio. kr.", at=2)
    assert without_parts([whole, part], [sentence, sentence]) == [whole]
    assert without_parts([part], [sentence]) == [part]


def test_what_is_set_aside_and_what_was_spent_are_not_added() -> None:
    """Of a table with both, the column that is asked for counts, else what was set aside."""
    budget = found("1850", "t.kr.", (2023, 2023), at=1, head="Budget 2023")
    spent = found("1790", "t.kr.", (2023, 2023), at=2, head="Regnskab 2023")
    assert of_column([budget, spent], "hvor meget er der brugt") == [spent]
    assert of_column([budget, spent], "hvad er budgettet") == [budget]
    assert of_one_column([budget, spent]) == [budget]
