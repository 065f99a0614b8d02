"""Tests of the department that a document names as its sender or as whom to contact."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.records import Plan

Read = Callable[..., Plan]


def _plan(b: Any, read_plan: Read, *, before: tuple[Any, ...] = (), after: tuple[Any, ...] = ()) -> Plan:
    return read_plan(
        *before,
        b.h(1, "Opfølgning 2024 på cykelplanen"),
        b.h(2, "Indsats 1: Stier"),
        b.p("Mål: Flere cykler."),
        b.p("Ansvarlig: Lise Holm"),
        *after,
    )


@pytest.mark.parametrize("label", ["Fra:", "Afsender", "Udarbejdet af"])
def test_the_head_of_a_memo_says_whose_it_is(b: Any, read_plan: Read, label: str) -> None:
    """The office in the table at the head of a memo is the department, the committee it is sent to is not."""
    box = b.table(
        ("Til:", "Center for Politik og Ledelse"),
        (label, "Center for Vej og Natur"),
        ("Sagsnr.:", "24/11"),
        header=0,
    )
    assert _plan(b, read_plan, before=(box,)).department == "Center for Vej og Natur"


@pytest.mark.parametrize("office", ["Center for Vej og Natur", "Jobcenter Nordby, Stab og Udvikling"])
def test_the_head_of_a_memo_in_lines_says_whose_it_is(b: Any, read_plan: Read, office: str) -> None:
    """The sender counts before the office that the lines above name as whom it is sent to."""
    lines = ("Til: Center for Politik og Ledelse", f"Fra: {office}", "Dato: 4. november 2024")
    assert _plan(b, read_plan, before=tuple(b.p(line) for line in lines)).department == office


def test_a_person_who_sends_a_memo_is_no_department(b: Any, read_plan: Read) -> None:
    """ "Fra: Lise Holm" names no office."""
    assert _plan(b, read_plan, before=(b.p("Fra: Lise Holm, projektleder"),)).department is None


def test_the_office_to_contact_is_the_department_where_no_other_is_named(b: Any, read_plan: Read) -> None:
    """The line right under "Kontakt" counts when it is an office."""
    after = (b.h(2, "Kontakt"), b.p("Team Vej og Natur"), b.p("Rådhuspladsen 2"))
    assert _plan(b, read_plan, after=after).department == "Team Vej og Natur"


@pytest.mark.parametrize("line", ["Lise Holm, projektleder", "Ring til os på hverdage.", "Rådhuspladsen 2"])
def test_a_person_or_an_address_is_no_department(b: Any, read_plan: Read, line: str) -> None:
    """What else stands under "Kontakt" names no department."""
    assert _plan(b, read_plan, after=(b.h(2, "Kontakt"), b.p(line))).department is None
