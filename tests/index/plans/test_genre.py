"""Tests of titles that only say what kind of paper a plan is."""

import pytest

from index.plans.genre import own_name


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
