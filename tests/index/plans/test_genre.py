"""Tests of titles that only say what kind of paper a plan is."""

import pytest

from index.plans.genre import own_name, reported_year, year_of


@pytest.mark.parametrize(
    ("title", "lines", "name"),
    [
        ("Handleplan 2024-2027", ["Søby Kommune", "Grønne byer", "Handleplan 2024-2027"], "Grønne byer"),
        (
            "HANDLEKATALOG",
            ["Søby Kommune", "HANDLEKATALOG", "Alle skal med - hele vejen"],
            "Alle skal med - hele vejen",
        ),
        ("Handleplan 2024-2027", ["Teknik og Klima", "Handleplan 2024-2027"], "Handleplan 2024-2027"),
        ("Handleplan 2024", ["Handleplan 2024", "Vedtaget af byrådet i juni"], "Handleplan 2024"),
        ("Handleplan for cykler", ["Grønne byer", "Handleplan for cykler"], "Handleplan for cykler"),
    ],
)
def test_the_plans_own_name_stands_beside_its_kind(title: str, lines: list[str], name: str) -> None:
    """Only a title without a word of its own gives way, and never to a department or a remark."""
    offices = (lambda line: line if line == "Teknik og Klima" else None,)
    assert own_name(title, lines, offices) == name


@pytest.mark.parametrize(
    ("title", "lines", "year"),
    [
        ("Opfølgning 2024 på cykelplanen", ["Opfølgning pr. 1. marts 2025"], 2024),
        ("Opfølgning på cykelplan 2022-2026", ["Søby Kommune – Opfølgning pr. 1. november 2024"], 2024),
        ("Cykelplan 2022-2026", ["Status pr. 31.12.2025"], 2025),
        ("Cykelplan 2022-2026", ["Status på handlingerne, ultimo 2023"], 2023),
        ("Statusrapport", ["Midtvejsevaluering december 2023"], 2023),
        ("Opfølgning på cykelplan", ["Den dækker perioden 1. juni 2023 til 31. maj 2024."], 2024),
        ("Cykelplan 2022-2026", ["Planen gælder i perioden 1. juni 2022 til 31. maj 2026."], None),
        ("Opfølgning på cykelplan", ["Opfølgning på handleplan 2022-2026"], None),
        ("Opfølgning på cykelplan", ["Næste opfølgning pr. 1. november 2025"], None),
        ("Cykelplan", ["Status februar 2023", "Status februar 2024"], None),
        ("Cykelplan", ["Opdateret den 12. marts 2025"], None),
    ],
)
def test_undated_statuses_are_of_the_day_the_paper_reports_on(
    title: str, lines: list[str], year: int | None
) -> None:
    """The title's year counts first, then the day of the follow-up; two days, or that of another report, are none."""
    assert reported_year(title, lines) == year


@pytest.mark.parametrize(
    ("title", "text", "year"),
    [
        ("Statusnotat: Lysplan 2025", "Status på planen, som Byrådet vedtog den 10. december 2024.", 2025),
        ("Lysplanen for 2025", "Godkendt af Byrådet den 28. januar 2025", 2025),
        ("Lysplan 2030", "Planen, som Byrådet vedtog den 10. december 2021, gælder nu.", None),
        ("Lysplan 2025-2028", "Vedtaget den 10. december 2024", None),
        ("Opfølgning 2025 på lysplanen", "Vedtaget den 10. december 2024", None),
        ("Lysplan 2025", "Vi holder møde den 10. december 2024.", None),
    ],
)
def test_a_plan_adopted_for_the_year_in_its_title_is_for_that_year(
    title: str, text: str, year: int | None
) -> None:
    """A year far ahead is that of the plan's aim, and a report's year is not that of the plan."""
    assert year_of(title, text) == year
