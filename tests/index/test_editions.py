"""Which files are one plan through the years, and which of them answers: the rules alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.editions import Candidate, Correction, editions, hidden, is_draft, is_edition

NAMES = ("Legepladser for alle", "Læsevenner i indskolingen", "Skolehaver")
NEW = Candidate(
    plan="ny",
    document="ny",
    name="plan-ny.docx",
    title="Børn og Lærings handleplan 2021-2024",
    department="Børn og Læring",
    municipality="Søby Kommune",
    years=frozenset({2021, 2022, 2023, 2024}),
    reported=2023,
    initiatives=NAMES,
    arrived="2024-02-01T00:00:00+00:00",
    start=0,
    end=100,
)


def other(**changes):
    """Return an earlier edition with changes."""
    plan = changes.pop("plan", "gl")
    given_ = {
        "plan": plan,
        "document": plan,
        "name": f"{plan}.docx",
        "reported": 2022,
        "arrived": "2023-02-01T00:00:00+00:00",
    }
    return replace(NEW, **(given_ | changes))  # fmt: skip


def by_plan(*candidates, said=None):
    return {e.plan: e for e in editions(candidates, said)}


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"title": "Handleplan for Børn og Læring 2020-2023", "years": frozenset({2020, 2021})},
        {"department": None, "municipality": None},
        {"municipality": "Søby"},
        {"department": "Børn & Læring"},
        {"initiatives": ("Legepladser for alle", "Læsevennerne i indskolingen", "Cykler", "Haver")},
        {"title": "UDKAST: Børn og Lærings handleplan 2021-2024, version 2"},
        {"years": frozenset()},
    ],
)
def test_much_the_same_is_an_edition(changes):
    """Another year, form of the name, number of indsatser or a part left out: still one plan."""
    assert is_edition(NEW, other(**changes))
    assert is_edition(other(**changes), NEW)


@pytest.mark.parametrize(
    "changes",
    [
        {"municipality": "Nordby Kommune"},
        {"department": "Veje og Havne", "title": "Veje og Havnes handleplan 2021-2024"},
        {"department": "Veje og Havne"},
        {"title": "Klimahandleplan for byggeri"},
        {"initiatives": ("Stier", "Broer", "Læsevenner i indskolingen")},
        {"initiatives": ()},
        {"years": frozenset({2025, 2026})},
        {"document": "ny"},
    ],
)
def test_another_plan_is_none(changes):
    """Another municipality, department, title, other indsatser, years that don't meet, or the same file: another plan."""
    assert not is_edition(NEW, other(**changes))
    assert not is_edition(other(**changes), NEW)


def test_without_department_and_title_nearly_all_indsatser_are_needed():
    """Where nothing but the indsatser says that two files are one plan, half of them are not enough."""
    bare = {"department": None, "title": "Handleplan 2021-2024"}
    one = replace(NEW, **bare)
    assert is_edition(one, other(**bare))
    assert not is_edition(one, other(**bare, initiatives=(*NAMES[:2], "Cykler")))


def test_the_last_reported_year_answers_then_the_last_to_arrive():
    """The edition that reports the latest year is current, whichever came in first; among equals the last one in."""
    late = other(plan="sent", arrived="2026-01-01T00:00:00+00:00")
    found = by_plan(NEW, late)
    assert (found["ny"].standing, found["sent"].standing) == ("current", "superseded")
    assert found["sent"].edition_of == "ny"
    found = by_plan(NEW, replace(late, reported=2023))
    assert (found["ny"].standing, found["sent"].standing) == ("superseded", "current")


def test_three_editions_are_one_group():
    """Each edition is ranked after the one that answers, the newest first."""
    found = by_plan(
        other(plan="a", reported=2021), NEW, other(plan="b"), other(plan="c", municipality="Nordby")
    )
    assert [(p, found[p].rank, found[p].edition_of) for p in ("ny", "b", "a", "c")] == [
        ("ny", 0, "ny"), ("b", 1, "ny"), ("a", 2, "ny"), ("c", 0, "c"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "title", "drafted"),
    [
        ("plan-udkast.docx", "Handleplan", True),
        ("plan.docx", "Udkast til handleplan", True),
        ("plan_høringsudgave.pdf", "Handleplan", True),
        ("Handleplan version 0.9.docx", "Handleplan", True),
        ("plan_v0.3.docx", "Handleplan", True),
        ("plan.docx", "Handleplan (i høring)", True),
        ("plan version 1.0.docx", "Handleplan", False),
        ("plan.docx", "Handleplan for høringer og borgermøder", False),
        ("plan.docx", "Handleplan 2020.9", False),
    ],
)
def test_drafts_are_told_by_name_or_title(name, title, drafted):
    """What a file or title calls a draft is one; a final version isn't, nor a plan about hearings."""
    assert is_draft(replace(NEW, name=name, title=title)) is drafted


def test_a_draft_answers_only_alone():
    """A draft never stands in for a plan, however late its year; where there is nothing else it answers."""
    draft = other(plan="kladde", name="udkast.docx", reported=2025)
    found = by_plan(NEW, draft)
    assert (found["kladde"].standing, found["kladde"].answers, found["ny"].answers) == ("draft", False, True)
    assert by_plan(draft)["kladde"].answers


def test_an_editor_has_the_last_word():
    """What an editor says of status and belonging goes before the rules."""
    old = other()
    assert by_plan(NEW, old, said={"gl": Correction("current")})["gl"].answers
    assert not by_plan(NEW, old, said={"gl": Correction("current")})["ny"].answers
    assert by_plan(NEW, old, said={"gl": Correction(None, "")})["gl"].answers
    apart = other(municipality="Nordby")
    assert by_plan(NEW, apart, said={"gl": Correction(None, "ny")})["gl"].edition_of == "ny"
    assert by_plan(NEW, old, said={"ny": Correction("draft")})["gl"].standing == "current"
    assert not by_plan(NEW, said={"ny": Correction("superseded")})["ny"].answers
    assert by_plan(NEW, said={"ny": Correction(None, "væk")})["ny"].answers


def test_only_what_does_not_answer_is_hidden():
    """An earlier plan's stretch is set apart, all of a file when no plan of it answers, nothing of one that does."""
    with_new = other(
        plan="b", document="ny", title="Veje", department="Veje", initiatives=("Stier",), start=100, end=180
    )
    lone = other()
    both = (NEW, with_new, lone)
    assert hidden(both, editions(both)) == {"gl": ((0, 2**40),)}
    also = (*both, other(plan="c", title="Veje", department="Veje", initiatives=("Stier",), reported=2024))
    assert hidden(also, editions(also)) == {"gl": ((0, 2**40),), "ny": ((100, 180),)}


some = st.builds(
    other,
    plan=st.text("abcdef", min_size=1, max_size=3),
    reported=st.none() | st.integers(2019, 2024),
    name=st.sampled_from(["plan.docx", "udkast.docx"]),
    department=st.sampled_from(["Børn", "Veje", None]),
    initiatives=st.lists(st.sampled_from(NAMES), max_size=3, unique=True).map(tuple),
)


@given(st.lists(some, max_size=7, unique_by=lambda c: c.plan), st.randoms())
def test_every_plan_has_one_place(candidates, random):
    """Each plan stands once, in a group that one plan answers for, whatever the order they are given in."""
    found = editions(candidates)
    assert sorted(e.plan for e in found) == sorted(c.plan for c in candidates)
    answering = {e.plan for e in found if e.answers}
    assert {e.edition_of for e in found} == answering
    shuffled = list(candidates)
    random.shuffle(shuffled)
    assert set(editions(shuffled)) == set(found)
