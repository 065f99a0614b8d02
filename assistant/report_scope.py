"""Which plans a status note is of: those of a department, in the edition that has the year; else what there is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

from assistant.answers.phrases import listed
from assistant.catalogue import Catalogue, statuses
from assistant.editions import Editions
from assistant.understand import Query
from index.errors import NotFoundError
from index.records import Plan

Found = tuple[str, str, Plan]  # document id, document name, plan
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def scope(editions: Editions, year: int, department: str | None) -> tuple[Catalogue, tuple[Found, ...]]:
    """Return the plans that tell of a year, and the catalogue that they are read from.

    The newest edition of a plan tells; an earlier one only when it alone has the year, as in answers.

    Raises:
        NotFoundError: no plans, no such department, or no status for the year; says what there is.
    """
    asked = Query("", "", "da", fields=("status",), years=(year,))
    parts = editions.by_years(asked)
    catalogue = editions.catalogue(parts[0].visible if parts else editions.current)
    if not catalogue.plans:
        raise NotFoundError("Der er ingen indlæste handleplaner. Læs planerne ind først.")
    chosen = catalogue.plans if department is None else _of_department(catalogue, department)
    entries = (e for _, _, plan in chosen for e in catalogue.of_plan(plan.id))
    if not any(statuses(e.initiative, year) for e in entries):
        raise NotFoundError(_no_year(editions, year, chosen, department))
    return catalogue, tuple(chosen)


def began(revision: str | None, year: int) -> bool:
    """Tell whether goals hold in a year: a revision's own from its first year on, where it names one."""
    found = _YEAR.search(revision or "")
    return found is None or int(found[0]) <= year


def _of_department(catalogue: Catalogue, department: str) -> Sequence[Found]:
    wanted = _bare(department)
    chosen = [found for found in catalogue.plans if _bare(found[2].department or "") == wanted]
    if not wanted or not chosen:
        raise NotFoundError(_no_department(department, catalogue))
    return chosen


def _bare(name: str) -> str:
    return " ".join(name.split()).casefold()


def _no_department(department: str, catalogue: Catalogue) -> str:
    names = {_bare(plan.department): plan.department for *_, plan in catalogue.plans if plan.department}
    said = f"Afdelingen »{' '.join(department.split())}« findes ikke"
    if not names:
        return f"{said}: ingen af planerne nævner en afdeling. Lav notatet for alle afdelinger."
    near = get_close_matches(_bare(department), names, n=1)
    meant = f" Mente du »{names[near[0]]}«?" if near else ""
    known = listed([f"»{name}«" for name in sorted(names.values())], "da")
    return f"{said}.{meant} Planerne har {known}."


def _no_year(editions: Editions, year: int, chosen: Sequence[Found], department: str | None) -> str:
    plans = {plan.id for *_, plan in chosen}
    plans.update(e.plan for group in editions.groups if plans & {e.plan for e in group} for e in group)
    entries = (e for e in editions.everything.entries if e.plan.id in plans)
    years = {s.year for e in entries for s in e.initiative.statuses if s.year is not None}
    who = f"»{chosen[0][2].department}«" if department is not None else "Planerne"
    if not years:
        return f"{who} har ingen status med årstal, så der er intet at lave notat om."
    known = listed([str(y) for y in sorted(years)], "da")
    return f"{who} har ingen status for {year}. Der er status for {known}."
