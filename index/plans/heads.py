"""What a plan is called, who made it and for which years."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import PurePath

from index.formats.blocks import Block
from index.months import ANY_MONTH
from index.plans.events import Event, Heading
from index.plans.genre import own_name, plan_below, year_of
from index.plans.senders import contact, office, sender_lines
from index.records import Field
from index.vocabulary import match, normalise

_PLAN_TITLE = re.compile(
    r"\w*(?:handle?plan|handlingsplan|handleplaner|indsatsplan|politik|strategi|udviklingsplan|temaplan|handlingskatalog|handlekatalog|indsatskatalog|katalog over|sektorplan|klimaplan|sundhedsplan|sikkerhedsplan|opfølgning på)\w*|\b\w{3,}plan(?:en)?\b",
    re.IGNORECASE,
)
# "Handleplanens fire mål" is a chapter of the plan
_PART_OF_PLAN = re.compile(r"\W*\w*(?:planens|planernes|politikkens|strategiens|katalogets)\s", re.IGNORECASE)
LONGEST_TITLE = 300  # characters; looking for a title in more is slow, and there is none
_KOMMUNE = re.compile(
    r"\b((?:[A-ZÆØÅ][\wæøåé-]+(?:\s+og\s+|[\s-]))?[A-ZÆØÅ][\wæøåéü]+(?:-[A-ZÆØÅ][\wæøå]+)*)\s+Kommune(?:s|ns|n)?\b"
)
_NO_NAME = frozenset(
    "I Det Den De Vi Som For Fra Til På Med At Hos Hele Vores Alle Hver En Af Ved Og Når Hvis Kontakt Politik Plan Handleplan Strategi Indsats Mål Samarbejde Byrådet Høring By Ny Nye Danmarks".split()
)
_TITLE_PAGE = 5  # lines that may say who made the plan
_OF_PLANS = re.compile(r"(?:politik|plan|strategi|aftale)(?:ken|en|kens|ens)?$", re.IGNORECASE)
_PERIOD = re.compile(
    r"(?<![\d.])((?:19|20)\d\d)\s*(?:[-–—/]|til(?: og med)?|og)\s*(?:\d{1,2}\.\s*[a-zæøå]{3,9}\.?\s+(?=(?:19|20)\d\d))?((?:19|20)\d\d|\d\d)(?!\d|\.\d)"
)
_DEPARTMENTS = (
    r"(?:(?!Kommune)[A-ZÆØÅ][\wæøå]+(?:,| og| &)\s+)*[A-ZÆØÅ][\wæøå]*(?:-,?\s+(?:og\s+)?[A-ZÆØÅ]?[\wæøå-]+)*(?:s)?forvaltning(?=en(?:s)?\b|\b)(?:en)?",
    r"(?:Center|Område|Sekretariat(?:et)?|Afdeling(?:en)?|Fagcenter|Stab(?:en)?|Direktørområde(?:t)?|Forvaltning(?:en)?|Magistratsafdeling(?:en)?) for [A-ZÆØÅ][\wæøå]+(?:(?:,| og| &|-,?| -)\s*[A-ZÆØÅ]?[\wæøå]+){0,4}",
)
_AUTHOR = re.compile(
    r"\b(?:udarbejdet|skrevet|udgivet|lavet|samlet) af ((?:[A-ZÆØÅ][\wæøå]*-?,? (?:og |& )?)?[A-ZÆØÅ]?[\wæøå]+(?:sekretariatet|afdelingen|centret|centeret|forvaltningen|staben))\b"
)
_KNOWN = (
    "Teknik og Miljø", "Teknik & Miljø", "Børn og Unge", "Børn & Unge", "Børn og Skole", "Børn, Skole og Kultur", "Skole og Dagtilbud", "Social og Sundhed", "Social & Sundhed",
    "Sundhed og Omsorg", "Sundhed og Ældre", "Sundhed, Ældre og Handicap", "Ældre og Sundhed", "Kultur og Fritid", "Kultur & Fritid", "Kultur, Fritid og Unge", "By og Miljø", "By, Land og Kultur",
    "Plan og Miljø", "Plan, Teknik og Miljø", "Teknik, Miljø og Klima", "Natur og Miljø", "Klima og Miljø", "Beskæftigelse og Integration", "Arbejdsmarked og Integration", "Job og Arbejdsmarked",
    "Arbejdsmarked og Borgerservice", "Økonomi og Personale", "Vækst og Erhverv", "Erhverv og Arbejdsmarked", "Handicap og Psykiatri", "Velfærd og Sundhed", "Ældre og Handicap", "Omsorg og Sundhed",
    "Kultur, Idræt og Fritid", "Unge og Uddannelse", "Familie og Beskæftigelse", "Sociale Forhold og Beskæftigelse", "Borgmesterens Afdeling", "Teknik og Forsyning", "Social og Beskæftigelse", "Beskæftigelse og Social",
)  # fmt: skip


def title(blocks: Sequence[Block], events: Sequence[Event], name: str, first: int) -> str:
    """Return a plan's title: the best heading-like line before its first initiative, else the file's name.

    Args:
        blocks: the document's own blocks, tables not opened.
        events: its events.
        name: the file name.
        first: where the first initiative starts in canonical text.
    """
    early = [b for b in blocks if b.kind in ("heading", "paragraph") and b.start < max(first, 1)][:12]
    lines = [b for b in early if _short(b.text) and not b.text.rstrip().endswith((".", ":", ","))]
    lines = [b for b in lines if not _PART_OF_PLAN.match(b.text)]
    titled = [
        e
        for e in events
        if isinstance(e, Heading) and e.label is None and e.explicit is None and e.field.start < max(first, 1)
    ]
    best = [b for b in lines if b.kind == "heading" and b.level <= 1 and _PLAN_TITLE.search(b.text)]
    best = best or [b for b in lines[:4] if _PLAN_TITLE.search(b.text)]
    best = best or [b for b in lines if b.kind == "heading" and _PLAN_TITLE.search(b.text)]
    if best := best or [b for b in lines if _PLAN_TITLE.search(b.text)]:
        found = plan_below(best[0].text, [b.text for b in lines])
        return own_name(found, [b.text for b in early], (signed, _department_in, _labelled_line))
    top = [e for e in titled if e.level <= 1]
    if top:
        return top[0].field.text.strip()
    repeated = Counter(
        b.text
        for b in blocks
        if b.kind in ("heading", "paragraph") and _short(b.text) and _PLAN_TITLE.search(b.text)
    )
    often = [t for t, n in repeated.most_common(1) if n > 1]
    if often:
        return often[0].strip()
    return file_title(name)


def _short(text: str) -> bool:
    return len(text) <= LONGEST_TITLE and len(text.split()) <= 22


def is_other_paper(title_text: str) -> bool:
    """Tell whether a title is that of minutes, an agenda or rules, whose items look like forms but are no initiatives."""
    return (
        re.match(
            r"\W*(?:\w*referat|\w*dagsorden|forretningsorden|vedtægt\w*|kommissorium|beslutningsprotokol)\b",
            title_text,
            re.IGNORECASE,
        )
        is not None
    )


def is_plan(title_text: str) -> bool:
    """Tell whether a title is that of a plan, policy, strategy or report on one."""
    return _PLAN_TITLE.search(title_text[:LONGEST_TITLE]) is not None


def file_title(name: str) -> str:
    """Return a file name as words: no folder, suffix, underscores or hyphens between words."""
    stem = PurePath(name).stem
    years = re.sub(r"((?:19|20)\d\d)-((?:19|20)?\d\d)(?!\d)", r"\1–\2", stem)
    words = re.sub(r"[_\-\s]+", " ", years).strip().replace("–", "-")
    return words[:1].upper() + words[1:] if words else name


def municipality(text: str) -> str | None:
    """Return the most frequent "<Name> Kommune" of a text."""
    found: Counter[str] = Counter()
    for hit in _KOMMUNE.finditer(text):
        words = hit[1].split()
        while words and (words[0] in _NO_NAME or (len(words) > 1 and _OF_PLANS.search(words[0]))):
            words = words[1:]
        if not words or words[-1] in _NO_NAME or words[0] in ("og", "Og"):
            continue
        found[" ".join(words)] += 1
    for longer in [n for n in found if " " in n]:
        # "Tranedal Kommune" after another capital word: the shorter name is the name when it is more frequent
        shorter = longer.split()[-1]
        if found[shorter] >= found[longer]:
            found[shorter] += found.pop(longer)
    if not found:
        loud = re.search(r"\b([A-ZÆØÅ]{3,}(?:[ -][A-ZÆØÅ]{3,})?) KOMMUNE", text)
        return f"{loud[1].title()} Kommune" if loud else None
    return f"{found.most_common(1)[0][0]} Kommune"


def is_municipality(line: str) -> bool:
    """Tell whether a line only names a municipality, perhaps with a date."""
    rest = re.sub(r"[\d\W]+", "", _KOMMUNE.sub("", line))
    return _KOMMUNE.search(line) is not None and len(rest) <= 9


def period(title_text: str, text: str, name: str) -> tuple[int, int] | None:
    """Return a plan's years: from its title, from "perioden 2021-2024" early on, or from the file name."""
    for place in (title_text, *_period_phrases(text[:6000]), file_title(name)):
        found = list(_PERIOD.finditer(place))
        if not found:
            if place == title_text and (year := year_of(title_text, text)):
                return year, year
            continue
        spans = [_years(m) for m in found]
        first, last = spans[0]
        for one, other in pairwise(range(len(found))):
            # "2019-2020/2021-2022" is one period of two halves
            if re.fullmatch(r"\s*(?:/|og|,|samt)\s*", place[found[one].end() : found[other].start()]):
                last = max(last, spans[other][1])
        if first < last <= first + 40:
            return first, last
    early = _PERIOD.search(text[:600])
    if early and len(early[2]) == 4 and int(early[1]) < int(early[2]) <= int(early[1]) + 30:
        return int(early[1]), int(early[2])
    return None


def _years(found: re.Match[str]) -> tuple[int, int]:
    first = int(found[1])
    return first, int(found[2]) if len(found[2]) == 4 else first // 100 * 100 + int(found[2])


def _period_phrases(text: str) -> Iterable[str]:
    for found in re.finditer(
        r"(?:period\w*|gælder|gældende|handleplan\w*|politik\w*|strategi\w*|planen|årene)\b.{0,50}",
        text,
        re.IGNORECASE,
    ):
        yield found.group()


def department(
    title_text: str, blocks: Sequence[Block], labelled: Sequence[Field], text: str, name: str
) -> str | None:
    """Return the part of the administration that a plan belongs to.

    A label "Forvaltning: …" counts first, then the title and the lines beside it, then a name after
    a dash in the title, then the department that the introduction names again and again.
    """
    if labelled:
        texts = {f.text.strip(" .") for f in labelled}
        if len(texts) == 1:
            return texts.pop()
    early = [b.text for b in blocks if b.kind in ("heading", "paragraph")][:8]
    short = [t for t in early if len(t.split()) <= 25]
    sender = next((d for line in sender_lines(blocks) if (d := _department_in(line) or office(line))), None)
    for at, line in enumerate((title_text, *short)):
        found = _labelled_line(line) or _department_in(line) or _after_dash(line) or _owner(line)
        found = found or (signed(line) if 0 < at <= _TITLE_PAGE else None)
        if found or sender:
            return found or sender
    author = _AUTHOR.search(text[:3000]) or _AUTHOR.search(text[-3000:])
    if author:
        return author[1]
    counted: Counter[str] = Counter(
        _base(f)
        for f in re.findall(r"\b[A-ZÆØÅ][\wæøå]*(?:-\s+og\s+[A-ZÆØÅ]?[\wæøå]+)?forvaltningen?", text[:20000])
    )
    for found_name, times in counted.most_common(1):
        if times >= 2:
            return found_name
    in_name = _department_in(file_title(name).title().replace(" Og ", " og ")) if name else None
    return in_name or contact(blocks)


def _labelled_line(line: str) -> str | None:
    found = re.match(r"([^:]{3,40}):\s*(\S.*)$", line)
    if not found:
        return None
    label = match(found[1])
    if label and label.name == "department" and normalise(found[1]) != "udvalg":
        return found[2].strip(" .")
    return None


def _department_in(line: str) -> str | None:
    for pattern in _DEPARTMENTS:
        found = re.search(pattern, line)
        if found:
            return _base(found.group()).strip()
    for known in _KNOWN:
        found = re.search(rf"(?<!\w)(?:(?!Kommune)[A-ZÆØÅ][\wæøå]+, )*{re.escape(known)}(?!\w)", line)
        if found:
            return found.group()
    return None


def named_in(heading: str) -> str | None:
    """Return the department that a chapter's heading names, in its own spelling ("DEL B: CENTER FOR KULTUR OG BY")."""
    found = _labelled_line(heading) or _department_in(heading)
    if found:
        return found
    loud = heading.title().replace(" Og ", " og ").replace(" For ", " for ")
    quiet = _department_in(loud)
    if quiet is None:
        return None
    at = heading.lower().find(quiet.lower())
    return heading[at : at + len(quiet)] if at >= 0 else quiet


def signed(line: str) -> str | None:
    """Read who signs a title page: "Nordby Kommune, Teknik og Klima, marts 2024", or the department alone."""
    bare = re.sub(
        r"\b(?:" + ANY_MONTH + r"|forår|efterår)?\s*(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?\b",
        "",
        line,
        flags=re.IGNORECASE,
    )
    signed = _KOMMUNE.search(bare)
    rest = _KOMMUNE.sub("", bare).strip(" ,.·|–—-:")
    parts = re.split(r"\s[·|–—-]\s", rest)
    if not rest or len(rest) > LONGEST_TITLE or _PLAN_TITLE.search(rest):
        return None
    if len(parts[0].split()) > 9 or len(parts) > 4:
        return None
    for part in (p.strip(" ,.") for p in parts):
        several = re.fullmatch(
            r"[A-ZÆØÅ][\wæøåé]+-?(?: [A-ZÆØÅ][\wæøåé]+)?(?:(?:,? og|,| &)\s+[A-ZÆØÅ][\wæøåé]+(?: [A-ZÆØÅ][\wæøåé]+)?)+",
            part,
        )
        office = re.fullmatch(
            r"(?:Center|Stab|Sekretariatet|Afdelingen|Økonomi|Jobcenter\w*|Staben)(?:\s+(?:for|og)?\s*[A-ZÆØÅ]?[\wæøå]+){0,5}",
            part,
        )
        if several or (office and signed):
            return part
    return None


def _base(name: str) -> str:
    """Return a department's name without a possessive s."""
    return re.sub(r"(?<=forvaltningen)s$", "", name)


def _owner(line: str) -> str | None:
    """Read whose plan a title says it is: "Beskæftigelses handleplan" is that of Beskæftigelse."""
    found = re.match(
        r"([A-ZÆØÅ][\wæøå]+(?:(?:,| og) [A-ZÆØÅ][\wæøå]+)*)s\s+(?:handle?plan|handlingsplan)", line
    )
    if not found or re.search(r"kommune|byråd|bestyrelse|danmark|regering", found[1], re.IGNORECASE):
        return None
    return found[1]


def _after_dash(line: str) -> str | None:
    found = re.search(r"\s[–—-]\s+([A-ZÆØÅ][\wæøå]+(?:(?:,| og| &)\s*[A-ZÆØÅ][\wæøå]+)+)\s*$", line)
    return found[1] if found and _PLAN_TITLE.search(line) else None
