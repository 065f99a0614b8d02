"""Tests of amounts in Danish text."""

from __future__ import annotations

from decimal import Decimal

import pytest

from index.plans.amounts import find


def said(text: str) -> list[tuple[str, str, int | None, int | None, str | None, bool]]:
    return [(str(a.value), a.unit, a.year_from, a.year_to, a.basis, a.recurring) for a in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Der afsættes 4,6 mio. kr. i 2020, 6,1 mio. kr. i 2021 og 7,8 mio. kr. årligt i 2023 og frem.",
            [
                ("4.6", "mio. kr.", 2020, 2020, "total", False),
                ("6.1", "mio. kr.", 2021, 2021, "total", False),
                ("7.8", "mio. kr.", 2023, 2023, "per_year", True),
            ],
        ),
        (
            "Fra 2025 er der afsat 850.000 kr. om året.",
            [("850000", "kr.", 2025, 2025, "per_year", True)],
        ),
        (
            "Fra og med 2023 bruges der 40.000 kr. årligt til drift.",
            [("40000", "kr.", 2023, 2023, "per_year", True)],
        ),
        ("I 2025 er der afsat 850.000 kr. om året.", [("850000", "kr.", 2025, 2025, "per_year", False)]),
        ("250.000 kr. årligt i 2022-2024", [("250000", "kr.", 2022, 2024, "per_year", False)]),
        (
            "i alt 5,5 mio. kr. i 2020-2022 til en årlig messe",
            [("5.5", "mio. kr.", 2020, 2022, "total", False)],
        ),
        (
            "I 2022 er der 300.000 kr. og i 2023 400.000 kr.",
            [("300000", "kr.", 2022, 2022, "total", False), ("400000", "kr.", 2023, 2023, "total", False)],
        ),
        (
            "325.000 kr. i 2021 og derefter 40.000 kr. årligt",
            [("325000", "kr.", 2021, 2021, "total", False), ("40000", "kr.", 2022, 2022, "per_year", True)],
        ),
        (
            "210.000 kr. i 2021 og 75.000 kr. årligt til drift",
            [("210000", "kr.", 2021, 2021, "total", False), ("75000", "kr.", None, None, "per_year", False)],
        ),
        (
            "2 mio. kr. i 2022, heraf 1 mio. kr. til løn",
            [("2", "mio. kr.", 2022, 2022, "total", False), ("1", "mio. kr.", 2022, 2022, "total", False)],
        ),
        ("300.000 kr. årligt fra 2024", [("300000", "kr.", 2024, 2024, "per_year", True)]),
        ("kr. 75.000", [("75000", "kr.", None, None, None, False)]),
        ("500 tkr.", [("500", "t.kr.", None, None, None, False)]),
        ("½ mio. kr.", [("0.5", "mio. kr.", None, None, None, False)]),
        ("to millioner kroner", [("2", "mio. kr.", None, None, None, False)]),
        ("1,5 årsværk", [("1.5", "årsværk", None, None, None, False)]),
        ("1.250.000,- om året", [("1250000", "kr.", None, None, "per_year", False)]),
    ],
)
def test_amounts_are_read_with_unit_years_and_rhythm(text: str, expected: list[tuple[object, ...]]) -> None:
    """The value keeps the unit as written; years may stand before or after it."""
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "93% af borgerne i 2021",
        "250 borgere deltog",
        "2019-2022",
        "Elforbruget er 1,3 mio. kWh",
        "Beløb i 1.000 kr.",
        "kl. 12.30",
        "§ 85 i loven",
    ],
)
def test_other_figures_are_no_amounts(text: str) -> None:
    """Shares, persons, years, other quantities and the unit of a table are not money."""
    assert not find(text)


def test_an_amount_points_at_its_sentence() -> None:
    """The span is that of the sentence, counted from the offset."""
    text = "Det er nyt. Der er afsat 2 mio. kr. i 2022. Mere følger."
    (amount,) = find(text, 100)
    assert text[amount.start - 100 : amount.end - 100] == "Der er afsat 2 mio. kr. i 2022."
    assert amount.value == Decimal(2)


def test_the_year_of_the_heading_counts_when_the_text_has_none() -> None:
    """A column "Budget 2023" gives its figures their year."""
    (amount,) = find("250.000 kr.", year=2023)
    assert (amount.year_from, amount.year_to) == (2023, 2023)


def test_a_year_in_front_of_the_next_amount_is_not_that_of_the_one_before() -> None:
    """ "…, fra 2025 dog 250.000 kr." gives the second amount its year, and the first one none."""
    first, second = find("200.000 kr. årligt, fra 2025 dog 250.000 kr.")
    assert (first.value, first.year_from, first.basis) == (200000, None, "per_year")
    assert (second.value, second.year_from) == (250000, 2025)


def test_a_sentence_of_many_amounts_gives_them_all() -> None:
    """A cell that lists two thousand amounts without a full stop is read at once, ranges of two figures too."""
    listed = "; ".join(f"{n} til {n + 5} t.kr. til stien" for n in range(1000, 3000))
    assert [str(a.value) for a in find(listed)] == [str(n + 5) for n in range(1000, 3000)]
