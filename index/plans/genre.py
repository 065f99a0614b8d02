"""Titles that only say what kind of paper a plan is ("Handlingskatalog og årshjul"), and the plan's own name beside them; titles of reports."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from index.months import ANY_MONTH
from index.vocabulary import match

_KIND = re.compile(
    r"(?:handle?plan(?:en)?|handlingsplan(?:en)?|handlings?katalog|handlekatalog|indsatskatalog|katalog|årshjul|handlinger|indsatser|tiltag|"
    r"for|over|og|med|perioden|årene|revideret|opdateret|udgave|(?:19|20)\d\d|\W)+",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\d|\bkommune|plan(?:en|er)?\b|katalog|politik|strategi|^(?:godkendt|vedtaget|revideret|udkast|forslag|høring|version|udgave|om|hvorfor|hvad|hvordan|sådan)\b",
    re.IGNORECASE,
)
# what stands before and after a title on its line: "Punkt 7.", "· Nordby Kommune"
_AROUND = re.compile(
    r"^(?:punkt|sag|dagsordenspunkt)\s+\d{1,3}\s*[.:–-]\s*|\s+[·|]\s+[^·|]*\bKommune$", re.IGNORECASE
)
_FOLLOWS_UP = re.compile(
    r"\b(?:\w*status|status(?:notat|rapport)|\w*opfølgning|\w*evaluering|årsrapport|årsberetning|afrapportering|midtvejs\w+)\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"(?<!\d)(?:19|20)\d\d\s*[-–—/]\s*(?:19|20)?\d\d(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MONTH = r"(?:" + ANY_MONTH + r")"
_DAY = rf"(?:\d{{1,2}}\.?\s*{_MONTH}|\d{{1,2}}[./-]\d{{1,2}}[./-]|{_MONTH}|ultimo|medio|primo|udgangen af)"
# "Opfølgning pr. 1. november 2024", "Status december 2024"
_AS_OF = re.compile(
    rf"\b(?:\w*status|statusrapport|\w*opfølgning|\w*evaluering|afrapportering|opgjort)(?:\s+på [^.:]{{3,60}}?)?,?\s+(?:pr\.?\s+|per\s+|for\s+|i\s+|ved\s+)?"
    rf"(?:(?:{_DAY})\s*)*(?P<year>20\d\d)(?!\s*[-–—/]\s*\d|\d)",
    re.IGNORECASE,
)
# "Den dækker perioden 1. november 2023 til 1. november 2024."
_COVERS = re.compile(
    rf"\bperioden\s+(?:fra\s+)?{_DAY}\s*(?:20\d\d)?\s*(?:til(?: og med)?|[-–—])\s*{_DAY}\s*(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_OTHER_REPORT = re.compile(r"\b(?:næste|forrige|seneste|sidste|tidligere)\b", re.IGNORECASE)
_EARLY, _LINE_WORDS = (
    8,
    20,
)  # blocks in which a report says of when it is, and words of a line rather than a text
_FEWEST, _MOST = 2, 10  # words of a plan's own name
_POLICY = re.compile(r"\b\w*(?:politik|strategi)(?:ken|en)?\b", re.IGNORECASE)
_ITS_PLAN = re.compile(r"(?:handle?plan|handlingsplan|indsatsplan)(?:en|er)?\b", re.IGNORECASE)
# "Beskæftigelsesplan 2025", the plan of that year when it was adopted then or the year before
_PLAN_OF_YEAR = re.compile(r"plan(?:en)?(?: for)? (?P<year>20\d\d)(?!\s*[-–—/]\s*\d|\d)", re.IGNORECASE)
_ADOPTED = re.compile(
    rf"\b(?:vedt[ao]g\w*|godkend\w+)\b[^.]{{0,40}}?\b\d{{1,2}}\. {_MONTH} (?P<year>20\d\d)", re.IGNORECASE
)
_BEGINNING = 3000  # characters
_NEAR = 2  # lines below a policy's name in which its plan may be named


def own_name(title: str, lines: Sequence[str], offices: Sequence[Callable[[str], str | None]]) -> str:
    """Return the name that stands beside a title which only says what kind of paper it is, else the bare title.

    Args:
        title: the title.
        lines: the document's first lines, the title among them.
        offices: readings of a line as the name of a part of the administration.
    """
    if not _KIND.fullmatch(title) or title not in lines:
        return (_AROUND.sub("", title.strip()) or title).strip()
    at = lines.index(title)
    beside = [*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2]]
    names = (line for line in beside if _is_name(line) and not any(read(line) for read in offices))
    return next(names, title).strip()


def plan_below(title: str, lines: Sequence[str]) -> str:
    """Return the name of the action plan that stands with its years right below that of the policy it carries out.

    Args:
        title: the best title found so far.
        lines: the document's first lines.
    """
    if title not in lines or _YEAR.search(title) or not _POLICY.search(title) or _ITS_PLAN.search(title):
        return title
    at = lines.index(title) + 1
    below = (line for line in lines[at : at + _NEAR] if _ITS_PLAN.match(line) and _PERIOD.search(line))
    return next(below, title)


def follows_up(title: str) -> bool:
    """Tell whether a title is that of a report on how a plan goes ("Opfølgning 2024 på handleplan …")."""
    return _FOLLOWS_UP.search(title) is not None


def year_of(title: str, text: str) -> int | None:
    """Return the one year that a plan is for, None where its title's year may be that of its aim ("Klimaplan 2030").

    Args:
        title: the document's title.
        text: what it says, of which the beginning tells when the plan was adopted.
    """
    found = _PLAN_OF_YEAR.search(title)
    adopted = _ADOPTED.search(text[:_BEGINNING])
    if found is None or adopted is None:
        return None
    year = int(found["year"])
    return year if int(adopted["year"]) in (year - 1, year) else None


def status_year(title: str) -> int | None:
    """Return the year that a title like "Status 2022 på handleplan 2020-2024" gives all of a document's statuses."""
    found = {int(y) for y in _YEAR.findall(_PERIOD.sub(" ", title))}
    return found.pop() if follows_up(title) and len(found) == 1 else None


def reported_on(line: str) -> int | None:
    """Return the year of the day that a short line says a status is from ("Status på indsatserne pr. 1. oktober 2024")."""
    if len(line.split()) > _LINE_WORDS or line.rstrip().endswith((".", ":")) or _OTHER_REPORT.search(line):
        return None
    found = {int(m["year"]) for m in _AS_OF.finditer(line)}
    return found.pop() if len(found) == 1 else None


def reported_year(title: str, lines: Sequence[str]) -> int | None:
    """Return the year of a document's undated statuses: that of its title, else that of the day it reports on.

    Args:
        title: the document's title.
        lines: its blocks' texts, of which the first may say "Opfølgning pr. 1. november 2024", or in a
            follow-up that it covers the time from one day to another.
    """
    year = status_year(title)
    if year is not None:
        return year
    early = lines[:_EARLY]
    found = {year for t in early if (year := reported_on(t)) is not None}
    if not found and follows_up(title):
        found = {int(m["year"]) for t in early for m in _COVERS.finditer(t)}
    return found.pop() if len(found) == 1 else None


def _is_name(line: str) -> bool:
    words = line.split()
    return (
        _FEWEST <= len(words) <= _MOST
        and line[:1].isupper()
        and line.rstrip()[-1].isalnum()
        and _NO_NAME.search(line) is None
        and match(line) is None
    )
