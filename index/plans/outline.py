"""Where each initiative begins and ends in the stream of events, and what it is called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from index.formats.blocks import Block
from index.plans import heads
from index.plans.events import Box, Close, Event, Explicit, Goals, Heading, Pair, Report, Row, Text
from index.plans.evidence import evidence
from index.plans.lines import BOLD, ITEM, SHORT
from index.plans.tables import TITLE
from index.plans.text import key, same_name
from index.records import Field
from index.vocabulary import normalise

_PLAN_WORD = re.compile(
    r"handle?plan|handlingsplan|politik|strategi|indsatsplan|\bplan\b|kommune", re.IGNORECASE
)
# chapters of a document that are no initiative whatever stands under them
_CHAPTERS = frozenset(
    """indledning|forord|introduktion|vision|værdier|værdigrundlag|kontakt|kontaktoplysninger|kontaktpersoner|proces|processen|indhold|indholdsfortegnelse|læsevejledning|
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
class Start:
    """An initiative's beginning: at event `at`, its name, and the level of the heading above it.

    A labelled heading ("Status 2022") above level `floor` is outside the initiative; 0 when no heading opened it.
    """

    at: int
    name: Field
    level: int
    number: str | None = None
    source: Literal["explicit", "label", "heading", "goal"] = "heading"
    floor: int = 0


@dataclass(frozen=True, slots=True)
class Outline:
    """The starts of initiatives by event, the headings that group several, and those to pass over."""

    starts: dict[int, Start]
    groups: dict[int, Explicit]
    ignored: frozenset[int]


def outline(events: Sequence[Event]) -> Outline:
    """Find the initiatives of a stream of events (rows of tables name themselves and are not among them)."""
    running = _running(events)
    labelled = _labelled(events)
    rows = {i for i, e in enumerate(events) if isinstance(e, Row)}
    named = {
        i: e.explicit
        for i, e in enumerate(events)
        if isinstance(e, Heading) and e.explicit and i not in running
    }
    starts = dict(labelled)
    starts |= _explicit_starts(events, named, "initiative", starts)
    starts |= _implicit_starts(events, named, running, starts, rows)
    groups: dict[int, Explicit] = {}
    for rank in ("action", "goal", "area", "theme"):
        for at, heading in named.items():
            if heading.rank != rank or at in starts or heading.name is None:
                continue
            scope = _scope(events, at, named)
            inside = [i for i in (*starts, *rows) if at < i < scope]
            level = _level(events, at)
            found = evidence(_until_heading(events, at, running))
            wanted = {
                "action": found.strong or len(found.fields) >= 2,
                "goal": bool(heading.number),
                "area": found.some,
                "theme": found.strong,
            }[rank]
            if inside and rank in ("area", "theme"):
                groups[at] = heading
            elif wanted and not inside and not _within(events, at, starts):
                starts[at] = Start(
                    at,
                    heading.name,
                    level,
                    heading.number,
                    "goal" if rank == "goal" else "explicit",
                    _floor(level),
                )
    return Outline(starts, groups, frozenset(running))


def _floor(level: int) -> int:
    """Return the level above which labelled headings are outside: that of a real heading, 0 for a mere line or a table's title."""
    return level if level < TITLE else 0


def _level(events: Sequence[Event], at: int) -> int:
    event = events[at]
    return event.level if isinstance(event, Heading) else SHORT


def _running(events: Sequence[Event]) -> set[int]:
    """Return the headings that only repeat the document's title on page after page."""
    titles = [
        (i, key(e.field.text))
        for i, e in enumerate(events)
        if isinstance(e, Heading) and not e.label and not e.explicit
    ]
    often = Counter(k for _, k in titles)
    first = {k: i for i, k in reversed(titles)}
    return {i for i, k in titles if often[k] > 1 and _PLAN_WORD.search(k) and i != first[k]}


def _labelled(events: Sequence[Event]) -> dict[int, Start]:
    """Return the starts of initiatives named by a label of their own ("Indsats: …", a form's first cell)."""
    pairs = [
        (i, e)
        for i, e in enumerate(events)
        if isinstance(e, Pair) and e.label and e.label.name == "initiative" and e.value
    ]
    areas = [
        (i, e)
        for i, e in enumerate(events)
        if isinstance(e, Pair) and e.label and e.label.name == "area" and e.value
    ]
    found: dict[int, Start] = {}
    for at, pair in pairs or areas:
        if not _names(events, at, pair):
            continue
        start = _form_start(events, at, pair)
        if start:
            found.setdefault(start.at, start)
    return found


def _names(events: Sequence[Event], at: int, pair: Pair) -> bool:
    """Tell whether a label that could name an initiative does: "Titel" and "Navn" only with other labels after them."""
    word = normalise(pair.heading.text)
    if (
        pair.value
        and _PLAN_WORD.search(pair.value.text)
        and word in ("titel", "navn")
        and len(pair.value.text.split()) < 12
    ):
        return False
    following = events[at + 1 : at + 8]
    if word in ("titel", "navn"):
        return evidence(following).some or any(isinstance(e, Pair | Goals) for e in following[:3])
    return any(not isinstance(e, Close) for e in following) and (not _in_list(events, at))


def _in_list(events: Sequence[Event], at: int) -> bool:
    """Tell whether a label line is one of several such lines in a row, as in a table of contents."""
    pair = events[at]
    beside = [events[i] for i in (at - 1, at + 1) if 0 <= i < len(events)]
    return (
        isinstance(pair, Pair)
        and pair.open
        and any(
            isinstance(e, Pair) and e.label and pair.label and e.label.name == pair.label.name and e.open
            for e in beside
        )
    )


def _form_start(events: Sequence[Event], at: int, pair: Pair) -> Start | None:
    """Walk back over the themes and empty labels of a form to where it starts, and settle its name."""
    first = at
    above: int | None = None
    level = BOLD - 1
    form = not pair.open and _first_in_table(events, at)
    for i in range(at - 1, -1, -1):
        event = events[i]
        if isinstance(event, Close) and event.table:
            form = False
        if form and isinstance(event, Pair) and not event.open:
            first = i
            continue
        if isinstance(event, Heading) and event.label is None:
            above = i
            break
        if (
            isinstance(event, Heading)
            and event.label
            and event.label.name in ("themes", "department", "number", "initiative")
        ):
            first = i
            if event.level < TITLE:
                level = event.level
        elif (
            isinstance(event, Pair)
            and event.label
            and event.label.name in ("themes", "department", "number", "area")
        ) or isinstance(event, Box):
            first = i
        elif not isinstance(event, Close):
            break
    own = _short_name(pair)
    heading = events[above] if above is not None else None
    if isinstance(heading, Heading) and (
        own is None or same_name(heading.field.text, own.text) or _same_explicit(heading, own)
    ):
        if own is None and (heading.explicit and heading.explicit.name):
            own = heading.explicit.name
        chosen = own or heading.field
        number = heading.explicit.number if heading.explicit else heading.number
        return Start(
            above if above is not None else first,
            chosen,
            min(heading.level, level),
            _plain_number(number),
            "label",
            heading.level if heading.level < BOLD else 0,
        )
    if own is None:
        own = _first_sentence(pair)
    if own is None:
        return None
    floor = level if level < BOLD - 1 else 0
    if isinstance(heading, Heading) and heading.level < level:
        level = heading.level + 1
    return Start(first, own, level, _plain_number(pair.number), "label", floor)


def _plain_number(number: str | None) -> str | None:
    """Return a marker without its punctuation ("2." -> "2")."""
    return number.strip(" .):") or None if number else None


def _first_in_table(events: Sequence[Event], at: int) -> bool:
    """Tell whether no other initiative is named before this one in the same table."""
    for i in range(at - 1, -1, -1):
        event = events[i]
        if isinstance(event, Close) and event.table:
            return True
        if isinstance(event, Pair) and event.label and event.label.name == "initiative":
            return False
    return True


def _same_explicit(heading: Heading, own: Field) -> bool:
    named = heading.explicit
    return bool(named and named.name and same_name(named.name.text, own.text))


def _short_name(pair: Pair) -> Field | None:
    """Return a label's value as a name: its first block, when it is short and no sentence about the initiative."""
    if not pair.blocks or not pair.value:
        return None
    block = pair.blocks[0]
    words = block.text.split()
    if len(words) > 16 or re.match(
        r"(?:indsatsen|projektet|initiativet|det|der|vi|at|her)\s", block.text, re.IGNORECASE
    ):
        return None
    if block.kind == "item" and (len(words) > 8 or len(pair.blocks) > 1):
        return None
    if re.search(r"[.!?]\s+[A-ZÆØÅ]", block.text):
        return None
    return _trimmed(block.text, block.start)


def _first_sentence(pair: Pair) -> Field | None:
    if not pair.blocks:
        return None
    block = pair.blocks[0]
    sentence = re.split(r"(?<=[.!?])\s", block.text)[0]
    return _trimmed(sentence, block.start) if len(sentence.split()) <= 25 else None


def _trimmed(text: str, start: int) -> Field:
    bare = text.rstrip(" .:;,")
    return Field(bare, start, start + len(bare))


def _explicit_starts(
    events: Sequence[Event], named: dict[int, Explicit], rank: str, starts: dict[int, Start]
) -> dict[int, Start]:
    """Return the headings "Indsats 2: Navn" that have anything under them."""
    found: dict[int, Start] = {}
    for at, heading in named.items():
        if heading.rank != rank or heading.name is None or at in starts:
            continue
        following = next((e for e in events[at + 1 :] if not isinstance(e, Close)), None)
        if following is None or (
            isinstance(following, Heading)
            and following.explicit
            and following.explicit.rank == rank
            and following.level == _level(events, at)
        ):
            continue
        level = _level(events, at)
        found[at] = Start(at, heading.name, level, heading.number, "explicit", _floor(level))
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
        and not _chapter(e)
    ]
    weighed = {i: evidence(_until_heading(events, i, running)) for i in candidates}
    strong = {i for i in candidates if weighed[i].strong}
    some = {i for i in candidates if weighed[i].some}
    levels = Counter(_level(events, i) for i in some)
    found: dict[int, Start] = {}
    for i in sorted(some):
        event = events[i]
        if not isinstance(event, Heading):
            continue
        sure = i in strong and (not starts or weighed[i].goals or weighed[i].status)
        alike = levels[event.level] >= 2 and bool(weighed[i].goals or weighed[i].status)
        if not (sure or alike) or _within(events, i, starts) or i + 1 in rows:
            continue
        if _is_title(events, i) and (len(some) > 1 or starts or rows):
            continue
        if _over_rows(events, i, _until_heading(events, i, running)):
            continue
        found[i] = Start(
            i, _heading_name(event), event.level, _plain_number(event.number), "heading", event.level
        )
    return found


def _over_rows(events: Sequence[Event], at: int, under: Sequence[Event]) -> bool:
    """Tell whether a heading only stands over tables that have an initiative in each row."""
    tables = [e for e in under if isinstance(e, Goals)]
    others = evidence([e for e in under if not isinstance(e, Goals)])
    heading = events[at]
    if not tables or not any(len(t.rows) >= 2 for t in tables) or not isinstance(heading, Heading):
        return False
    return not others.strong and (bool(_OVERVIEW.search(heading.field.text)) or _is_title(events, at))


def _is_title(events: Sequence[Event], at: int) -> bool:
    """Tell whether a heading is the document's title: the first, and above all others or naming a plan."""
    event = events[at]
    others = [e for i, e in enumerate(events) if isinstance(e, Heading) and i != at]
    first = all(i >= at for i, e in enumerate(events) if isinstance(e, Heading) and not e.label)
    top = isinstance(event, Heading) and all(event.level < o.level for o in others if not o.label)
    return first and (top or (isinstance(event, Heading) and bool(_PLAN_WORD.search(event.field.text))))


def _heading_name(event: Heading) -> Field:
    text = event.field.text
    number = event.number or ""
    offset = 0
    if number and text.startswith(number):
        offset = len(number) + len(text[len(number) :]) - len(text[len(number) :].lstrip())
    return _trimmed(text[offset:], event.field.start + offset)


def _chapter(event: Heading) -> bool:
    text = event.field.text
    return (
        normalise(text) in _CHAPTERS
        or heads.named_in(text) == text
        or heads.signed(text) is not None
        or heads.is_municipality(text)
    )


def _until_heading(events: Sequence[Event], at: int, running: set[int]) -> Sequence[Event]:
    """Return the events under a heading, up to the next heading that isn't a label."""
    for i in range(at + 1, len(events)):
        event = events[i]
        if isinstance(event, Row) or (isinstance(event, Heading) and not event.label and i not in running):
            return events[at + 1 : i]
    return events[at + 1 :]


def _scope(events: Sequence[Event], at: int, named: dict[int, Explicit]) -> int:
    """Return where a group heading's reach ends: the next of its kind, or a heading above it."""
    own = _level(events, at)
    for i in range(at + 1, len(events)):
        event = events[i]
        if i in named and named[i].rank == named[at].rank:
            return i
        if isinstance(event, Heading) and not event.label and event.level < own:
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


def settle(events: Sequence[Event]) -> list[Event]:
    """Turn short lines into text again where they are no names, and bare "Indsats:" labels into pairs."""
    return _joined(_without_false_headings(events))


def _without_false_headings(events: Sequence[Event]) -> list[Event]:
    """Keep a mere short line as a heading only where a new round of labels begins under it."""
    kept: list[Event] = []
    seen: set[str] = set()
    first: str | None = None
    rows = [
        r
        for e in events
        for r in (e.rows if isinstance(e, Goals) else (e,) if isinstance(e, Row) else ())
        if r.name
    ]
    names = {key(r.name.text) for r in rows if r.name}
    for i, event in enumerate(events):
        name = _label_name(event)
        if isinstance(event, Heading) and event.weak and not event.label:
            following = next(
                (_label_name(e) for e in events[i + 1 : i + 3] if not isinstance(e, Close)), None
            )
            named = key(event.field.text) in names and following is not None
            if not named and not _opens_round(events, i, following, seen, first):
                kept.append(_as_text(event))
                continue
            seen = set()
        elif isinstance(event, Heading) and not event.label:
            seen = set()
        if name and name not in ("number", "department"):
            first = first or name
            seen.add(name)
        kept.append(event)
    return kept


def _opens_round(
    events: Sequence[Event], at: int, following: str | None, seen: set[str], first: str | None
) -> bool:
    event = events[at]
    if not isinstance(event, Heading):
        return False
    if event.explicit or event.level == TITLE:
        return following is not None or event.explicit is not None
    if following is None:
        return False
    if event.level >= ITEM:
        return True
    before = events[at - 1] if at else None
    waiting = (
        isinstance(before, Heading) and before.label is not None and before.label.name != "revision"
    ) or (isinstance(before, Pair) and before.open and not before.blocks)
    return not waiting and (not seen or following in seen or following == first)


def _label_name(event: Event) -> str | None:
    if isinstance(event, Heading | Pair) and event.label:
        return event.label.name
    if isinstance(event, Goals):
        return event.cells[0].kind if event.cells else "mål"
    if isinstance(event, Report):
        return event.kind
    return "themes" if isinstance(event, Box) else None


def _as_text(event: Heading) -> Event:
    kind: Literal["item", "paragraph"] = "item" if event.level >= ITEM else "paragraph"
    return Text(
        Block(
            kind,
            event.field.text,
            level=max(event.level - ITEM, 0),
            number=event.number,
            start=event.field.start,
            end=event.field.end,
        )
    )


def _joined(events: Sequence[Event]) -> list[Event]:
    """Give a bare "Indsats:" heading the text that follows it as its value."""
    joined: list[Event] = []
    skip = 0
    for i, event in enumerate(events):
        if skip:
            skip -= 1
            continue
        if isinstance(event, Heading) and event.label and event.label.name in ("initiative", "area"):
            following: list[Text] = []
            for later in events[i + 1 :]:
                if not isinstance(later, Text):
                    break
                following.append(later)
            if following:
                blocks = tuple(t.block for t in following)
                value = Field("\n".join(b.text for b in blocks), blocks[0].start, blocks[-1].end)
                joined.append(Pair(event.field, event.label, blocks, value, open=False, number=event.number))
                skip = len(following)
                continue
        joined.append(event)
    return joined
