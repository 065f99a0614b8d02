"""Amounts of money (and full-time posts) in Danish text, with the years they are for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from index.records import Amount, AmountBasis
from index.sentences import spans

_WORDS = {
    "en": "1", "et": "1", "én": "1", "ét": "1", "to": "2", "tre": "3", "fire": "4", "fem": "5", "seks": "6", "syv": "7", "otte": "8", "ni": "9",
    "ti": "10", "elleve": "11", "tolv": "12", "femten": "15", "tyve": "20", "tredive": "30", "fyrre": "40", "halvtreds": "50", "hundrede": "100",
    "halvanden": "1.5", "halvandet": "1.5", "en halv": "0.5", "et halvt": "0.5", "en kvart": "0.25", "½": "0.5", "¼": "0.25", "¾": "0.75",
}  # fmt: skip
_NUMBER = r"(?:\d{1,3}(?:[.\s\u00a0]\d{3})+(?:,\d+)?|\d+(?:,\d+)?(?:\s?[½¼¾])?|[½¼¾])"
_WORDED = "|".join(sorted((w for w in _WORDS if w.isalpha() or " " in w), key=len, reverse=True))
_MILLION = r"mio\.?|millioner|million|mill\.?"
_BILLION = r"mia\.?|milliarder|milliard"
_THOUSAND = r"t\.\s?|tusinde?|tus\.?"
_CROWNS = r"kr\.?(?:oner)?|kroner|dkk"
_SCALED = rf"(?:{_MILLION}|{_BILLION})\s*(?:danske\s+)?(?:{_CROWNS})|(?:{_MILLION}|{_BILLION})(?![\w.])(?!\s+(?!(?:i|til|fra|om|pr|per|og|over|er|ud|på|af|blev|årlig\w*|ekstra|herfra)\b)[\wæøå³²])|(?:{_THOUSAND})\s*(?:{_CROWNS})|t\.?\s?kr\.?|tdkk"
_MONEY = re.compile(
    rf"(?<![\w.,])(?:(?P<before>kr\.?|dkk)\s*(?P<first>{_NUMBER})(?:\s*(?P<scale>{_MILLION}|{_BILLION}))?(?:,-|\.-)?"
    rf"|(?P<number>{_NUMBER}|\b(?:{_WORDED}))\s*(?P<unit>{_SCALED}|{_CROWNS}|årsværk|fuldtidsstilling(?:er)?|fuldtidsmedarbejder(?:e)?)(?!\w)(?:,-)?"
    rf"|(?P<dash>\d{{1,3}}(?:\.\d{{3}})+|\d{{4,}}),-)",
    re.IGNORECASE,
)
_NEAR = 60  # letters in front of a figure in which the lower end of its range, or a caption, begins
_RANGE_LOW = re.compile(rf"(?<![\w.,])(?P<low>{_NUMBER})\s*(?:[-–]|til)\s*$")
_YEARS = re.compile(
    r"(?<![\d.])(?P<first>(?:19|20)\d\d)(?:\s*(?:[-–/]|til(?: og med)?|t\.?o\.?m\.?)\s*(?P<last>(?:(?:19|20)\d\d|\d\d)))?(?![\d]|[.,]\d)"
)
_ONWARD = re.compile(
    r"og\s+frem(?:efter|over)?\b|og\s+(?:årene\s+)?(?:der)?efter\b(?=\s*[.,;)])|(?:år\w*|løbende|herefter)\s+frem(?:over|efter|adrettet)?\b|fremover\b|fremadrettet\b|varigt?\b|permanent\b|ff\.|og\s+overslagsår\w*",
    re.IGNORECASE,
)
_YEARLY = re.compile(
    r"\bårligt\b|\bom året\b|\bpr\.?\s*år\b|\bper år\b|\bhvert år\b|\bi hvert af årene\b|\bhvert af årene\b|/\s?år\b|\bp\.?a\.?(?!\w)",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\bi alt\b|\bialt\b|\bsamlet\b|\bsammenlagt\b|\btotalt?\b|\bover (?:hele )?perioden\b|\bsamlede\b|\bfordelt (?:over|på)\b|\bover (?:to|tre|fire|fem|seks|\d) år\b",
    re.IGNORECASE,
)
# "Beløb i 1.000 kr." gives a unit, not an amount
_CAPTION = re.compile(
    r"(?:^\W*(?:(?:alle\s+)?(?:beløb\w*|tal(?:lene)?|priser(?:ne)?|udgifter(?:ne)?|budget\w*|økonomi(?:en)?)\s+(?:er\s+|står\s+|vises\s+|er angivet\s+|er opgjort\s+)?)?\(?i\s+|\(\s*(?:i\s+)?)1\.?000\s*kr\.?$",
    re.IGNORECASE,
)
_TOTAL_BEFORE = re.compile(
    r"\b(?:i alt|ialt|samlet|samlede|sammenlagt|total\w*|en ramme|pulje)\b\W*(?:[\wæøå.]+\W+){0,4}$",
    re.IGNORECASE,
)
_YEARLY_BEFORE = re.compile(
    r"\b(?:årligt?|årlige|hvert år|om året|pr\.? år)\b\W*(?:[\wæøå.]+\W+){0,3}$", re.IGNORECASE
)
# words at the end of what follows an amount that belong to the next one
_LEADS_ON = re.compile(
    r"[,;(]?\s*(?:og\s+)?(?:i alt|ialt|heraf|samlet|derefter|hvoraf|sammenlagt)\s*$", re.IGNORECASE
)
_NEXT_YEAR = re.compile(
    r"(?:\s*,\s*|\s+og\s+|\s*,\s*og\s+)(?:i\s+)?(?P<first>(?:19|20)\d\d)(?!\d|\s*[-–]\s*\d|[.,]\d)"
)
# "200.000 kr. årligt, fra 2025 dog 250.000 kr.": the year is that of the next amount
_OF_THE_NEXT = re.compile(
    r"[,;]\s*(?:men\s+|og\s+)?(?:fra\s+(?:og\s+med\s+)?|i\s+)(?:19|20)\d\d(?:\s+(?:dog|kun|med|på))?\s*$",
    re.IGNORECASE,
)
# "210.000 kr. i 2021 og 75.000 kr. til drift": the year is that of the amount before
_OF_THE_LAST = re.compile(
    r"\s*(?:,|;|\+|og\b|samt\b|plus\b)(?!.*\b(?:heraf|hvoraf|deraf|inkl))", re.IGNORECASE
)
# "en pulje på 3 mio. kr., som udløber i 2026": when it ends, not the years it is for
_RUNS_OUT = re.compile(r"[,;]?\s*(?:der|som|og)\s+(?:udløber|ophører|slutter)\b")
_THEREAFTER = re.compile(r"\b(?:derefter|herefter|efterfølgende|dernæst)\b", re.IGNORECASE)
_OPEN_START = re.compile(
    r"\bfra\s+(?:og med\s+)?(?:(?:januar|budget|den 1\. januar|1\. januar)\s+)?(?:19|20)\d\d\b(?!\s*(?:[-–/]|til|og til|t\.?o\.?m))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    value: Decimal
    unit: str


def find(text: str, offset: int = 0, *, year: int | None = None) -> tuple[Amount, ...]:
    """Return the amounts in a stretch of text.

    Args:
        text: the stretch.
        offset: where it starts in the canonical text.
        year: the year of the heading above it, for amounts that state none.

    Returns:
        The amounts in reading order, each with the span of its sentence. `value` is in the unit as
        written: 4,6 mio. kr. is Decimal("4.6") of "mio. kr.". Shares, persons and years are none.
    """
    found: list[Amount] = []
    for start, end in spans(text):
        sentence = text[start:end]
        hits = list(_hits(sentence))
        years_first = _years_first(sentence, hits)
        earlier: Amount | None = None
        for place, hit in enumerate(hits):
            left = hits[place - 1].end if place else 0
            right = hits[place + 1].start if place + 1 < len(hits) else len(sentence)
            said = _amount(
                sentence, hit, (left, right), first_of_all=not place, years_first=years_first, year=year
            )
            amount = Amount(*said, offset + start, offset + end)
            if (
                earlier
                and earlier.year_to
                and _THEREAFTER.search(sentence[left : hit.start])
                and amount.year_from in (None, earlier.year_from)
            ):
                following = earlier.year_to + 1
                amount = replace(
                    amount, year_from=following, year_to=following, recurring=True, basis="per_year"
                )
            found.append(amount)
            earlier = amount
    return tuple(found)


def _years_first(sentence: str, hits: Sequence[_Hit]) -> bool:
    """Tell whether a sentence gives its years before the amounts: one before the first, none after the last."""
    if not hits:
        return False
    return (
        _YEARS.search(sentence, 0, hits[0].start) is not None
        and _YEARS.search(sentence, hits[-1].end) is None
    )


def number(text: str) -> Decimal | None:
    """Return a Danish number ("1.250.000", "4,6", "halvanden", "2 ½") as a decimal; None when it is none."""
    bare = text.strip().lower()
    if bare in _WORDS:
        return Decimal(_WORDS[bare])
    fraction = Decimal(0)
    if bare and bare[-1] in "½¼¾":
        fraction = Decimal(_WORDS[bare[-1]])
        bare = bare[:-1].strip() or "0"
    plain = re.sub(r"[\s\u00a0]", "", bare)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", plain):
        plain = plain.replace(".", "")
    if not re.fullmatch(r"\d+(?:[.,]\d+)?", plain):
        return None
    return Decimal(plain.replace(",", ".")) + fraction


def unit(text: str) -> str:
    """Return a unit in one spelling: "mio. kr.", "mia. kr.", "t.kr.", "kr.", "årsværk"."""
    bare = text.lower().replace(" ", "")
    if bare.startswith(("mio", "mill")) and not bare.startswith("millia"):
        return "mio. kr."
    if bare.startswith(("mia", "millia")):
        return "mia. kr."
    if bare.startswith(("1.000", "1000")):
        return "1.000 kr."
    if bare.startswith(("t.", "tkr", "tus", "tdkk")):
        return "t.kr."
    if bare.startswith(("årsværk", "fuldtid")):
        return "årsværk"
    return "kr."


def _hits(sentence: str) -> Iterator[_Hit]:
    for found in _MONEY.finditer(sentence):
        written = found["first"] or found["number"] or found["dash"]
        said = number(written)
        worded = written.isalpha() and unit(found["unit"] or "") == "kr."
        near = max(0, found.start() - _NEAR)
        if said is None or worded or _CAPTION.search(sentence, near, found.end()):
            continue
        name = unit(found["unit"]) if found["unit"] else unit(found["scale"]) if found["scale"] else "kr."
        low = _RANGE_LOW.search(sentence, near, found.start())
        yield _Hit(low.start() if low else found.start(), found.end(), said, name)


def _amount(
    sentence: str,
    hit: _Hit,
    room: tuple[int, int],
    *,
    first_of_all: bool,
    years_first: bool,
    year: int | None,
) -> tuple[Decimal, str, int | None, int | None, AmountBasis | None, bool]:
    """Return an amount without its place: value, unit, years, basis, recurring.

    Args:
        sentence: the sentence.
        hit: the figure in it.
        room: where the figure before ends and the next one starts.
        first_of_all: no figure stands before it.
        years_first: the sentence gives each year before its amount.
        year: the year of the heading.
    """
    left, right = room
    before, after = sentence[left : hit.start], sentence[hit.end : right]
    after = _OF_THE_NEXT.sub("", after) if right < len(sentence) else after
    first, last, tail, listed = _years_of(before, after, first_of_all=first_of_all, years_first=years_first)
    near = _LEADS_ON.sub("", after)[:60]
    yearly = bool(_YEARLY.search(near[:40]))
    total = bool(_TOTAL_BEFORE.search(before)) or (not yearly and bool(_TOTAL.search(near)))
    yearly = yearly or (not total and bool(_YEARLY_BEFORE.search(before)))
    closing = tail[:40] + ("." if right == len(sentence) and len(tail) <= 40 else "")
    opened = bool(_ONWARD.search(near) or _OPEN_START.search(near)) or _opened_before(before, first)
    recurring = bool(_ONWARD.search(closing)) or (yearly and opened)
    basis: AmountBasis | None = None
    if yearly or recurring:
        basis = "per_year"
    elif total or (first is not None and not listed):
        basis = "total"
    if first is None and year is not None:
        first = last = year
        basis = basis or "total"
    return hit.value, hit.unit, first, last, basis, recurring


def _opened_before(before: str, year: int | None) -> bool:
    """Tell whether the year of an amount stands in front of it as the first of open years: "fra 2025 er der afsat …"."""
    years, starts = list(_YEARS.finditer(before)), list(_OPEN_START.finditer(before))
    return bool(years and starts) and int(years[-1]["first"]) == year and starts[-1].end() == years[-1].end()


def _years_of(
    before: str, after: str, *, first_of_all: bool, years_first: bool
) -> tuple[int | None, int | None, str, bool]:
    """Return the years an amount is for, what follows them, and whether they are a mere list ("2022 og 2023")."""
    earlier = list(_YEARS.finditer(before))
    if years_first and earlier:
        return (*_range(earlier[-1]), after, False)
    runs_out = _RUNS_OUT.search(after)
    found = _YEARS.search(after, 0, runs_out.start() if runs_out else len(after))
    if found and not years_first and len(after[: found.start()].split()) <= 14:
        first, last = _range(found)
        listed = False
        while more := _NEXT_YEAR.match(after, found.end()):
            found, listed, last = more, True, int(more["first"])
        return first, last, after[found.end() :], listed
    near = bool(earlier) and len(before[earlier[-1].end() :].split()) <= 6
    if earlier and (first_of_all or (near and not _OF_THE_LAST.match(before, earlier[-1].end()))):
        return (*_range(earlier[-1]), after, False)
    return None, None, after, False


def _range(found: re.Match[str]) -> tuple[int, int]:
    first = int(found["first"])
    last = found["last"]
    if not last:
        return first, first
    until = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return first, max(first, until)


def years(text: str) -> list[int]:
    """Return the single years (no ranges) that a text names."""
    return [int(y["first"]) for y in _YEARS.finditer(text) if not y["last"]]
