"""Facts that have one spelling or one value: merge fields, addresses, references, dates, times, quotes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from assistant.rewrite.facts.fact import Fact, Kind
from assistant.rewrite.facts.numbers import numbers
from index.months import ANY_MONTH

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_MONTH = r"(?:" + ANY_MONTH + r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\b\.?)"
_DASH = r"[-‐‑–]"

# First that matches at a place wins
_PLACEHOLDER = re.compile(
    r"«[^«»\n]{1,60}»|<<[^<>\n]{1,60}>>|\{\{[^{}\n]{1,60}\}\}|\$?\{[^{}\n]{1,60}\}|\[\[?[^\[\]\n]{1,60}\]\]?|<[A-Za-zÆØÅæøå][^<>\n]{0,40}>"
    r"|%[A-Za-zÆØÅæøå_]+%|#[A-Za-zÆØÅæøå_]+#|_{3,}|\.{5,}|…{2,}|\b[xX]{2,}(?:[./-][xX]{2,})*\b"
)
_ADDRESS = re.compile(
    r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?://[^\s<>»”]+|\bwww\.[^\s<>»”]+|\b[\w-]+(?:\.[\w-]+)*\.(?:dk|com|eu|net|org|gl|fo|info)\b(?:/[^\s<>»”]*)?"
)
_QUOTE = re.compile(r"»([^«»\n]{2,400})«|“([^“”\n]{2,400})”|”([^“”\n]{2,400})”|„([^„“”\n]{2,400})[“”]|\"([^\"\n]{2,400})\"")  # fmt: skip
_DATE = re.compile(
    rf"(?<!\w)(?=[\djfmasond])(?:(?<![\w.])(?P<day>\d{{1,2}})\.?\s?(?P<name>{_MONTH})(?:\s(?P<year>\d{{4}}))?(?!\w)"
    rf"|(?<![\w./-])(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?![\w])"
    rf"|(?<![\w./-])(?P<d>\d{{1,2}})(?P<mark>[./-])(?P<m>\d{{1,2}})(?:(?P=mark)|[ -])(?P<y>(?:19|20)\d\d|\d\d)(?![\w/]|[.-]\d)"
    rf"|(?<![\w./-])(?<!\d\s)(?P<d2>\d{{1,2}})/(?P<m2>\d{{1,2}})(?![\w/]|[.-]\d)"
    rf"|(?<!\w)(?P<only>{_MONTH})\s(?P<of>\d{{4}})(?!\w))",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?<!\w)(?=[\dk])(?:(?:kl\.?|klokken)\s?(?P<h>\d{1,2})(?:[.:](?P<m>\d{2}))?(?!\d)|(?<![\w.:])(?P<h2>\d{1,2}):(?P<m2>\d{2})(?![\d:]))",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(?:man|tirs|ons|tors|fre|lør|søn)dag(?:e?s|en|ene)?\b", re.IGNORECASE)
_REFERENCE = re.compile(
    rf"(?<!\w)(?:§§?\s?\d+(?:\s?[a-hj-zæ](?!\w))?|\bstk\.?\s?\d+|\bstykke\s\d+|\bnr\.?\s?\d[\w./-]*\w|\bnr\.?\s?\d|\bnummer\s\d(?:[\w./-]*\w)?|\blitra\s[a-zæøå]\b|\bkap(?:\.|itel)\s?\d+|\bpkt\.?\s?\d+(?:\.\d+)*|\bpunkt\s\d+(?:\.\d+)*"
    rf"|\bbilag\s\d+[a-z]?\b|\b(?-i:LBK|BEK|VEJ|CIR|SKR)\b|\b[a-zæøå]{{3,}}(?:loven|lovens|forordningen|bekendtgørelsen|vejledningen)\b"
    rf"|\b\d{{6}}{_DASH}?\d{{4}}\b(?!\s?kr)|(?<![\d.,])\+45\s?(?:\d{{2}}\s?){{4}}|(?<![\d.,])\d{{2}}\s\d{{2}}\s\d{{2}}\s\d{{2}}(?!\d)|\b\d{{4}}\s\d{{4}}\b"
    rf"|\b\d{{2}}\.\d{{2}}\.\d{{2}}-[A-ZÆØÅ]\d{{2}}-\d+(?:-\d+)?\b|\b\d{{2,4}}/\d{{3,}}(?:[-/]\d+)*\b|\b(?!(?:19|20)\d\d-(?:19|20)\d\d\b)\d{{4}}-\d{{3,}}(?:-\d+)*\b"
    rf"|\b(?-i:[A-ZÆØÅ]{{1,5}}-?\d{{2,}}|[A-HJ-ZÆØÅ]\s\d{{1,3}})(?:[-/.]\d+)*\b|\bmatr\.?\s?nr\.?\s?\d+\s?[a-zæøå]{{0,3}}\b)",
    re.IGNORECASE,
)
_WRITTEN_OUT = (
    (re.compile(r"^stykke\s?|^stk\.?\s?"), "stk "), (re.compile(r"^nummer\s?|^nr\.?\s?"), "nr "), (re.compile(r"^kapitel\s?|^kap\.?\s?"), "kap "),
    (re.compile(r"^punkt\s?|^pkt\.?\s?"), "pkt "), (re.compile(r"^(\w+lov)ens?$"), r"\1"), (re.compile(r"^(\w+(?:bekendtgørelse|vejledning|forordning))en$"), r"\1"),
)  # fmt: skip


def exact(text: str) -> Iterator[Fact]:
    """Give the facts of a text that are compared by value, numbers last: each letter belongs to one fact."""
    taken: list[tuple[int, int]] = []
    for kind, hint, pattern, value in _KINDS:
        if not hint.search(text):
            continue
        for found in pattern.finditer(text):
            start, end = found.start(), _trimmed(found) if kind == "address" else found.end()
            if any(first < end and start < last for first, last in taken):
                continue
            taken.append((start, end))
            yield Fact(kind, value(found), start, end, text[start:end])
    yield from numbers(text, taken)


def quotes(text: str) -> Iterator[Fact]:
    """Give the stretches in quotation marks; what they hold is compared word by word."""
    for found in _QUOTE.finditer(text):
        inside = next(group for group in found.groups() if group)
        yield Fact("quote", " ".join(inside.split()), found.start(), found.end(), found[0])


def _as_written(found: re.Match[str]) -> str:
    return found[0]


def _trimmed(found: re.Match[str]) -> int:
    return found.start() + len(found[0].rstrip(".,;:!?)"))


def _address(found: re.Match[str]) -> str:
    return found[0].rstrip(".,;:!?)")


def _date(found: re.Match[str]) -> str:
    if found["iso"]:
        return found["iso"]
    if found["only"]:
        return f"{found['of']}-{_month(found['only']):02}"
    if found["name"]:
        return f"{found['year'] or ''}-{_month(found['name']):02}-{int(found['day']):02}"
    day, month, year = found["d"] or found["d2"], found["m"] or found["m2"], found["y"] or ""
    year = f"20{year}" if len(year) == 2 else year
    return f"{year}-{int(month):02}-{int(day):02}"


def _month(name: str) -> int:
    return _MONTHS.index(name.lower()[:3]) + 1


def _time(found: re.Match[str]) -> str:
    return f"{int(found['h'] or found['h2'])}:{found['m'] or found['m2'] or '00'}"


def _weekday(found: re.Match[str]) -> str:
    return found[0].lower().partition("dag")[0]


def _reference(found: re.Match[str]) -> str:
    value = " ".join(found[0].lower().split())
    for pattern, plain in _WRITTEN_OUT:
        value = pattern.sub(plain, value)
    return value.replace("§ ", "§")


# Kind, a quick sign that there may be one, the pattern, and what of it is compared
_KINDS: tuple[tuple[Kind, re.Pattern[str], re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    ("placeholder", re.compile(r"[«<{\[%#_…]|\.{5}|[xX]{2}"), _PLACEHOLDER, _as_written),
    ("address", re.compile(r"@|://|www\.|\.(?:dk|com|eu|net|org|gl|fo|info)\b"), _ADDRESS, _address),
    ("reference", re.compile(r"\d|(?:lov|forordning|bekendtgørels|vejledning)en|lovens|\blitra\b|LBK|BEK|VEJ|CIR|SKR"), _REFERENCE, _reference),
    ("date", re.compile(r"\d"), _DATE, _date),
    ("time", re.compile(r"\d"), _TIME, _time),
    ("date", re.compile(r"(?i:dag)"), _WEEKDAY, _weekday),
)  # fmt: skip
