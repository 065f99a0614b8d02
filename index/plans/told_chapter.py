"""Follow-up of initiatives that are told in running text throughout.

A chapter ("Hvor langt er vi?") takes them up one by one under their names, or their own sections
say what was done in a year: "I 2024 har vi holdt 11 kurser".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from index.canonical import Canonical
from index.plans import amounts
from index.plans.draft import Draft, StatusDraft
from index.plans.events import Event, Heading, Text
from index.plans.retold import chapters, under_names
from index.plans.text import cut
from index.plans.told import SAYS, begins, by_council
from index.records import Field
from index.sentences import spans

_REPORTED = re.compile(
    r"^(?:i|i løbet af|ved udgangen af|siden) (?P<year>20\d\d) (?:har \w+(?: \w+)? (?!en\b|et\b|ret\b)\w+t\b|er der \w+t\b|blev\b|holdt\b|åbnede\b|fik\b)",
    re.IGNORECASE,
)
_GRANTED = re.compile(r"\b(?:afsat|bevilget|budgetteret|vedtaget)\b", re.IGNORECASE)
_FEWEST = 2  # initiatives whose sections say what was done in a year, so that it is a habit of the document
# what a chapter of follow-up says of the time it was written, or its figures are from
_WRITTEN = re.compile(
    r"\b(?:skrevet|opgjort|opdateret|udarbejdet|indsamlet|gælder(?: for)?|status(?: er)?)\b[^.]{0,40}?(?:\b\d{1,2}\. )?[^.]{0,20}?\b(?P<year>20\d\d)\b(?!\s*[-–/]\s*\d)",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"^(?:(?:det )?næste skridt|fremover|herefter|næste år|til næste år|derfor (?:skal|vil)|(?:vi|kommunen|byrådet|kommunalbestyrelsen) (?:skal|vil|forventer|planlægger|regner med)\b)|"
    r"\b(?:ventes|forventes) (?:at|færdig\w*|klar|åbnet|afsluttet|afleveret)\b|\bvidereføres i\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"^i (?P<year>20\d\d) (?!har\b|er\b|blev\b|var\b|havde\b|fik\b)\w+(?:r|s)\b", re.IGNORECASE
)


def add_told_follow_up(
    canonical: Canonical,
    drafts: Sequence[Draft],
    events: Sequence[Event],
    year: int | None,
    first: int | None,
) -> None:
    """Give initiatives of running text the statuses that a chapter of follow-up and their own sections tell.

    Args:
        canonical: the document.
        drafts: its initiatives.
        events: its events.
        year: the year of its undated statuses.
        first: the year that the plan begins, before which "I 2019 blev …" tells of what led to it.
    """
    _add_yearly(canonical, drafts, first)
    by_name = {d.name.start: d for d in drafts}
    for at, last in chapters(events):
        heading = events[at]
        if not isinstance(heading, Heading) or heading.label is None:
            continue
        earlier = [d.name for d in drafts if d.start < heading.field.start]
        inside = under_names(events[at + 1 : last], earlier, heading.level, canonical.text)
        when = heading.label.year or _written(inside) or year
        for about, blocks in _sections(inside):
            draft = by_name[about.start]
            said = cut(canonical.text, blocks[0].block.start, blocks[-1].block.end)
            draft.statuses.append(
                StatusDraft(heading.field, when, "status", parts=divided(said, canonical.text, when))
            )
            draft.ranges.append((said.start, said.end))


def divided(said: Field, text: str, year: int | None) -> dict[str, Field | None]:
    """Divide a status into what it says of the past and, from the sentence on from which all look ahead, what comes next.

    Args:
        said: the status.
        text: canonical text.
        year: the year it is for.
    """
    parts = list(spans(said.text))
    turn = len(parts)
    while turn > 1 and _ahead(said.text[slice(*parts[turn - 1])], year):
        turn -= 1
    told: dict[str, Field | None] = {"note": cut(text, said.start, said.start + parts[turn - 1][1])}
    if turn < len(parts):
        told["next"] = cut(text, said.start + parts[turn][0], said.end)
    return told


def _ahead(sentence: str, year: int | None) -> bool:
    """Tell whether a sentence of a status says what will be done."""
    dated = _PRESENT.match(sentence)
    later = dated is not None and (year is None or int(dated["year"]) > year)
    return later or begins(sentence) or by_council(sentence) or _AHEAD.search(sentence) is not None


def _sections(chapter: Sequence[Event]) -> Iterator[tuple[Field, list[Text]]]:
    """Yield the initiatives that a chapter's headings are about, with the texts right under each."""
    about: Field | None = None
    blocks: list[Text] = []
    for event in chapter:
        if isinstance(event, Text):
            blocks.append(event)
            continue
        if about is not None and blocks:
            yield about, blocks
        about, blocks = (event.about if isinstance(event, Heading) else None), []
    if about is not None and blocks:
        yield about, blocks


def _written(chapter: Sequence[Event]) -> int | None:
    """Return the one year that the text right under a chapter's heading says it is from."""
    found: set[int] = set()
    for event in chapter:
        if not isinstance(event, Text):
            break
        found |= {int(m["year"]) for m in _WRITTEN.finditer(event.block.text)}
    return found.pop() if len(found) == 1 else None


def _add_yearly(canonical: Canonical, drafts: Sequence[Draft], first: int | None) -> None:
    """Add what initiatives' own sections say was done in a year, where two or more of them do."""
    told = [(d, found) for d in drafts if not d.statuses and (found := list(_yearly(canonical, d, first)))]
    for draft, found in told if len(told) >= _FEWEST else ():
        for year, said in found:
            parts = divided(said, canonical.text, year)
            draft.statuses.append(StatusDraft(draft.name, year, "status", parts=parts))


def _yearly(canonical: Canonical, draft: Draft, first: int | None) -> Iterator[tuple[int, Field]]:
    """Yield the years that an initiative's paragraphs report on, each with what follows in the paragraph."""
    for block in canonical.blocks:
        if block.kind not in ("paragraph", "item") or not draft.start <= block.start < draft.end:
            continue
        start: int | None = None
        year = end = 0
        for i, j in spans(block.text):
            sentence = block.text[i:j]
            opened = _REPORTED.match(sentence)
            other = any(p.search(sentence) for p in SAYS.values()) or amounts.find(sentence)
            if start is not None and (opened or other):
                yield year, cut(canonical.text, start, end)
                start = None
            if opened and not _GRANTED.search(sentence) and int(opened["year"]) >= (first or 0):
                start, year = block.start + i, int(opened["year"])
            end = block.start + j
        if start is not None:
            yield year, cut(canonical.text, start, end)
