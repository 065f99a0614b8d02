"""Where each initiative begins and ends in the stream of events, and what it is called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from index.plans import heads
from index.plans.captions import opens_table
from index.plans.chapters import APPENDIX
from index.plans.events import Close, Event, Explicit, Goals, Heading, Row, Text
from index.plans.evidence import Evidence, evidence
from index.plans.forms import PLAN_WORD, Start, heading_name, heading_number, labelled
from index.plans.lines import BOLD, SHORT, TITLE
from index.plans.text import key
from index.records import Field
from index.vocabulary import STATUS_LABELS, normalise

# chapters of a document that are no initiative whatever stands under them
_CHAPTERS = frozenset(
    """indledning|forord|velkommen|velkomst|introduktion|vision|værdier|værdigrundlag|kontakt|kontaktoplysninger|kontaktpersoner|proces|processen|indhold|indholdsfortegnelse|læsevejledning|
    sammenfatning|opsummering|konklusion|bilag|organisering|det videre arbejde|om handleplanen|om planen|om politikken|sådan læses planen|lovgrundlag|overblik|oversigt|samlet oversigt|
    oversigt over indsatser|samlet økonomi|temaer|indsatser|vores indsatser|tidsplan|afslutning|høring|høringssvar|godkendelse|politisk godkendelse|opfølgning på handleplanen|den videre proces|
    vejledning|ordforklaring|ordliste|definitioner|referencer|kilder|noter|resumé|resume|ansvar og opfølgning|opfølgning og evaluering|metode og proces|rammer|principper|baggrund|
    implementering|evaluering og opfølgning|handleplan|handleplaner|handlingsplan|mål og indsatser|mål og handlinger|handlinger|fokusområder|indsatsområder|sammenhæng|ændringer""".replace(
        "\n", ""
    )
    .replace("    ", "")
    .split("|")
)


# headings over a table whose rows are the initiatives
_OVERVIEW = re.compile(
    r"\b(?:oversigt|overblik|handlinger\w*|tiltag\w*|aktiviteter\w*|indsatser\w*|initiativer\w*|projekter\w*|handle?plan\w*|handlingsplan\w*|handlekatalog\w*|opfølgning\w*|status|"
    r"tabel|skema|katalog|fremdrift\w*|samlet|plan(?:en)?)\b|^\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Outline:
    """The starts of initiatives by event, the headings that group several, and those to pass over."""

    starts: dict[int, Start]
    groups: dict[int, Explicit]
    ignored: frozenset[int]


def outline(events: Sequence[Event]) -> Outline:
    """Find the initiatives of a stream of events (rows of tables name themselves and are not among them)."""
    running = _running(events)
    rows = {i for i, e in enumerate(events) if isinstance(e, Row)}
    named = {
        i: e.explicit
        for i, e in enumerate(events)
        if isinstance(e, Heading) and e.explicit and i not in running
    }
    starts = dict(labelled(events))
    starts |= _explicit_starts(events, named, starts)
    starts |= _implicit_starts(events, named, running, starts, rows)
    if not starts:
        starts |= _named_in_rows(events) if rows else _reported_starts(events)
    groups: dict[int, Explicit] = {}
    aims = _numbered_themes(events, named, running)
    for rank in ("action", "goal", "area", "theme"):
        for at, heading in named.items():
            if heading.rank != rank or at in starts or heading.name is None:
                continue
            scope = _scope(events, at, named)
            inside = [i for i in (*starts, *rows) if at < i < scope]
            if inside and rank in ("area", "theme"):
                groups[at] = heading
            elif inside or _within(events, at, starts):
                continue
            elif at in aims or _suffices(heading, evidence(_until_heading(events, at, running))):
                starts[at] = _named_start(at, heading, heading.name, _level(events, at))
    return Outline(starts, groups, frozenset(running))


def _numbered_themes(events: Sequence[Event], named: dict[int, Explicit], running: set[int]) -> set[int]:
    """Return the themes with goals of their own, where several of a numbered series have them."""
    themes = [at for at, heading in named.items() if heading.rank == "theme" and heading.number]
    found = {at for at in themes if evidence(_until_heading(events, at, running)).goals}
    return found if len(found) >= 2 else set()


def _suffices(heading: Explicit, found: Evidence) -> bool:
    """Tell whether what stands under a heading makes an initiative of it; the wider its word, the more that takes."""
    match heading.rank:
        case "action":
            return found.strong or len(found.fields) >= 2
        case "goal":
            return bool(heading.number)
        case "area":
            return found.some
    return found.strong


def _named_start(at: int, heading: Explicit, name: Field, level: int) -> Start:
    """Return the start at a heading that says itself what it names."""
    source: Literal["goal", "explicit"] = "goal" if heading.rank == "goal" else "explicit"
    return Start(at, name, level, heading.number, source, _floor(level))


def _heading_start(at: int, heading: Heading) -> Start:
    """Return the start at a heading that is a name and no more."""
    number = heading_number(heading)
    return Start(at, heading_name(heading), heading.level, number, "heading", _floor(heading.level))


def _floor(level: int) -> int:
    """Return the level above which labelled headings are outside: that of a real heading, 0 for a mere line or a table's title."""
    return level if level < TITLE else 0


def _level(events: Sequence[Event], at: int) -> int:
    event = events[at]
    return event.level if isinstance(event, Heading) else SHORT


def _running(events: Sequence[Event]) -> set[int]:
    """Return the headings that only repeat the document's title on page after page."""
    headings = [(i, e) for i, e in enumerate(events) if isinstance(e, Heading)]
    titles = [(i, key(e.field.text)) for i, e in headings if not e.label and not e.explicit]
    often = Counter(k for _, k in titles)
    first = {k: i for i, k in reversed(titles)}
    return {i for i, k in titles if often[k] > 1 and PLAN_WORD.search(k) and i != first[k]}


def _explicit_starts(
    events: Sequence[Event], named: dict[int, Explicit], starts: dict[int, Start]
) -> dict[int, Start]:
    """Return the headings "Indsats 2: Navn" that have anything under them."""
    found: dict[int, Start] = {}
    for at, heading in named.items():
        if heading.rank != "initiative" or heading.name is None or at in starts:
            continue
        level = _level(events, at)
        following = next((e for e in events[at + 1 :] if not isinstance(e, Close)), None)
        if following is None or (
            isinstance(following, Heading)
            and following.explicit
            and following.explicit.rank == heading.rank
            and following.level == level
        ):
            continue
        found[at] = _named_start(at, heading, heading.name, level)
    return found


def _implicit_starts(
    events: Sequence[Event],
    named: dict[int, Explicit],
    running: set[int],
    starts: dict[int, Start],
    rows: set[int],
) -> dict[int, Start]:
    """Return the headings that have an initiative's labels right under them."""
    candidates = [
        i
        for i, e in enumerate(events)
        if isinstance(e, Heading)
        and not e.label
        and i not in named
        and i not in running
        and i not in starts
        and not is_chapter(e.field.text)
    ]
    weighed = {i: evidence(_until_heading(events, i, running)) for i in candidates}
    strong = {i for i in candidates if weighed[i].strong}
    some = {i for i in candidates if weighed[i].some}
    levels = Counter(_level(events, i) for i in some)
    sure_levels = Counter(_level(events, i) for i in strong)
    found: dict[int, Start] = {}
    for i in sorted(some):
        event = events[i]
        if not isinstance(event, Heading):
            continue
        sure = i in strong and (not starts or weighed[i].goals or weighed[i].status)
        alike = levels[event.level] >= 2 and bool(weighed[i].goals or weighed[i].status)
        alike = alike or (sure_levels[event.level] >= 2 and weighed[i].owned)
        if not (sure or alike) or _within(events, i, starts) or i + 1 in rows:
            continue
        if _is_title(events, i) and (len(some) > 1 or starts or rows):
            continue
        under = _until_heading(events, i, running)
        if _over_rows(events, i, under) or _over_forms(under, i, starts):
            continue
        found[i] = _heading_start(i, event)
    return found


def _reported_starts(events: Sequence[Event]) -> dict[int, Start]:
    """Return the headings right under "Opfølgning 2022", where a report has nothing but what was done under each."""
    found: dict[int, Start] = {}
    above: int | None = None
    for i, event in enumerate(events):
        if not isinstance(event, Heading) or event.level >= BOLD:
            continue
        if event.label is not None:
            above = event.level if event.label.name in STATUS_LABELS and event.label.year else None
        elif above is None or event.level <= above or event.explicit:
            above = None
        elif i + 1 < len(events) and isinstance(events[i + 1], Text):
            number = heading_number(event)
            found[i] = Start(i, heading_name(event), event.level, number, "report", event.level)
    names = {key(s.name.text) for s in found.values()}
    return found if len(names) >= 2 else {}


def _named_in_rows(events: Sequence[Event]) -> dict[int, Start]:
    """Return the headings over running text whose names the rows of a table bear, where two or more are."""
    names = {key(e.name.text) for e in events if isinstance(e, Row) and e.name}
    found = {
        i: _heading_start(i, e)
        for i, (e, after) in enumerate(pairwise(events))
        if isinstance(e, Heading) and not e.label and not e.explicit and e.level < BOLD
        if key(heading_name(e).text) in names and isinstance(after, Text) and not is_chapter(e.field.text)
    }
    return found if len(found) >= 2 else {}


def _over_rows(events: Sequence[Event], at: int, under: Sequence[Event]) -> bool:
    """Tell whether a heading only stands over tables that have an initiative in each row."""
    tables = [e for e in under if isinstance(e, Goals)]
    others = evidence([e for e in under if not isinstance(e, Goals)])
    heading = events[at]
    if not tables or not any(len(t.rows) >= 2 for t in tables) or not isinstance(heading, Heading):
        return False
    return not others.strong and (bool(_OVERVIEW.search(heading.field.text)) or _is_title(events, at))


def _over_forms(under: Sequence[Event], at: int, starts: dict[int, Start]) -> bool:
    """Tell whether what stands under a heading is the form of an initiative with a name of its own."""
    inside = [i - at - 1 for i in starts if at < i <= at + len(under)]
    return bool(inside) and not evidence(under[: min(inside)]).some


def _is_title(events: Sequence[Event], at: int) -> bool:
    """Tell whether a heading is the document's title: the first, and above all others or naming a plan."""
    event = events[at]
    others = [e for i, e in enumerate(events) if isinstance(e, Heading) and i != at]
    first = all(i >= at for i, e in enumerate(events) if isinstance(e, Heading) and not e.label)
    top = isinstance(event, Heading) and all(event.level < o.level for o in others if not o.label)
    return first and (top or (isinstance(event, Heading) and bool(PLAN_WORD.search(event.field.text))))


def is_chapter(text: str) -> bool:
    """Tell whether a heading is that of a chapter which is no initiative whatever stands under it."""
    return (
        normalise(text) in _CHAPTERS
        or heads.named_in(text) == text
        or heads.signed(text) is not None
        or heads.is_municipality(text)
    )


def _until_heading(events: Sequence[Event], at: int, running: set[int]) -> Sequence[Event]:
    """Return the events under a heading, up to the next that isn't a label, or is the label of a chapter above it."""
    own = _floor(_level(events, at))
    for i in range(at + 1, len(events)):
        event = events[i]
        if isinstance(event, Row):
            return events[at + 1 : opens_table(events, at + 1, i)]
        if isinstance(event, Heading) and i not in running and (not event.label or event.level < own):
            return events[at + 1 : i]
    return events[at + 1 :]


def _scope(events: Sequence[Event], at: int, named: dict[int, Explicit]) -> int:
    """Return where a group heading's reach ends: the next of its kind, a heading above it, or an appendix."""
    own = _level(events, at)
    for i in range(at + 1, len(events)):
        event = events[i]
        if i in named and named[i].rank == named[at].rank:
            return i
        over = isinstance(event, Heading) and not event.label and event.level < own
        if over or (isinstance(event, Heading) and APPENDIX.match(event.field.text)):
            return i
    return len(events)


def _within(events: Sequence[Event], at: int, starts: dict[int, Start]) -> bool:
    """Tell whether a heading lies inside an initiative that is already known, as a heading below its own."""
    before = [i for i in starts if i < at]
    if not before:
        return False
    start = starts[max(before)]
    level = _level(events, at)
    between = events[start.at + 1 : at]
    shallow = any(
        isinstance(e, Heading) and not e.label and e.level <= start.level and e.level < BOLD for e in between
    )
    return level > start.level and not shallow
