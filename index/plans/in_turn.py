"""Amounts given in turn for the years of their label: "Økonomi 2024/2025: 1,1 mio. kr. / 400.000 kr."."""

from __future__ import annotations

import re
from decimal import Decimal

from index.plans import amounts
from index.records import Amount, Field

_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:\s*[-–]\s*((?:19|20)\d\d))?(?!\d)|(?<=\d)/(\d\d)(?!\d)")
_PART = re.compile(r"\s+/\s+|\s*/\s*(?=[\d–—-])|;\s*|,\s+|\s+og\s+")
_CROWNS = (
    r"(?:(?:mio|mia|mill|t|tus|1\.000)\.?\s*)?(?:kr\.?|kroner|dkk)|mio\.?|mia\.?|mill\.?|tkr\.?|tdkk|årsværk"
)
_AMOUNT = re.compile(
    rf"(?:kr\.?\s*)?(?P<figure>\d[\d.\s]*(?:,\d+)?)\s*(?:,-)?\s*(?P<unit>{_CROWNS})?", re.IGNORECASE
)
# "1,1 mio. kr. / 1,1 mio. kr., heraf halvdelen fra staten": a remark on the amounts
_REMARK = re.compile(
    r"\s*[,;.(]\s*\(?(?:heraf|hvoraf|deraf|finansiere\w*|dækkes|inkl\w*|ekskl\w*)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_BLANK = re.compile(r"[-–—]|ingen|intet", re.IGNORECASE)
_UNIT = re.compile(rf"(?<![\w.])(?:i\s+)?(?P<unit>{_CROWNS})(?!\w)", re.IGNORECASE)


def in_turn(heading: str, said: Field) -> tuple[Amount, ...]:
    """Return one amount for each year of a heading; nothing where the text is anything but so many amounts.

    Args:
        heading: a label that names several years; it may give the unit, too.
        said: what stands under it. A unit may follow the last amount alone ("400.000 / 200.000 kr."),
            and a remark the whole ("…, heraf halvdelen fra staten").
    """
    years = _years(heading)
    parts = _PART.split(_REMARK.sub("", said.text.strip()).rstrip("."))
    if len(years) < 2 or len(parts) != len(years):
        return ()
    told = _UNIT.search(heading)
    unit = told["unit"] if told else None
    found: list[Amount] = []
    for year, part in reversed(list(zip(years, parts, strict=True))):
        if _BLANK.fullmatch(part.strip()):
            continue
        figure = _AMOUNT.fullmatch(part.strip())
        value: Decimal | None = amounts.number(figure["figure"]) if figure else None
        unit = (figure["unit"] if figure else None) or unit
        if value is None or unit is None:
            return ()
        found.append(Amount(value, amounts.unit(unit), year, year, "total", False, said.start, said.end))
    return tuple(reversed(found))


def _years(heading: str) -> list[int]:
    """Return the years that a heading counts up: "2024/2025", "2024, 2025 og 2026", "2024-2027", "2024/25"."""
    found: list[int] = []
    for first, last, short in (m.groups() for m in _YEARS.finditer(heading)):
        start = int(first) if first else found[-1] // 100 * 100 + int(short) if found else 0
        found += range(start, int(last) + 1) if last else [start]
    return found if found == sorted(set(found)) and found and found[0] else []
