"""Follow-up in running text: what was done, "Der er i 2024 opstillet 40 robotter", and what comes next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from index.canonical import Canonical
from index.formats.blocks import Block
from index.plans.draft import Draft, StatusDraft
from index.plans.genre import status_year
from index.plans.text import cut
from index.plans.told import SAYS, sectioned
from index.records import Field, LabelledField
from index.sentences import spans

_DATED = re.compile(
    r"\b(?:i|siden|ultimo|medio|primo|udgangen af|den \d{1,2}\.)\s+(?:(?:løbet af|hele|foråret|efteråret|sommeren|vinteren|januar|februar|marts|april|maj|juni|juli|august|"
    r"september|oktober|november|december|[1-4]\. kvartal|(?:første|andet|1\.|2\.) halvår)\s+)?(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:er|har|blev|var|fik|havde|kom|gik|begyndte|åbnede|holdt|\w{3,}(?:ede|erede))\b", re.IGNORECASE
)
_AGO = re.compile(r"(?:der (?:er|har|blev|var)|vi har|\w+(?:en|et|erne) har)\b", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:vil|skal|udvides|fortsætter|fortsættes|videreføres|forventer|forventes|planlægges|går over i|går over til|fremover|fremadrettet|"
    r"næste (?:år|skridt)|arbejder videre|anbefaler|venter på)\b",
    re.IGNORECASE,
)
_GRANTED = re.compile(r"\b(?:afsat|bevilget|budgetteret)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d.])20\d\d(?![\d])")


_MOST = 0.6  # of a report's sections


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence and the number of its paragraph."""

    said: Field
    paragraph: int


def add_told_statuses(
    canonical: Canonical, drafts: Sequence[Draft], year: int | None, *, report: bool
) -> None:
    """Give initiatives without a status in words the one that their running text tells.

    It is looked for in a document that reports, and where a light stands by the name. What was done
    begins with the first sentence of the year; what comes next with the paragraph, or the sentence
    in the same paragraph, that looks ahead.

    Args:
        canonical: the document.
        drafts: the initiatives.
        year: the year that the document's title gives its statuses.
        report: the title is that of a follow-up.
    """
    for draft in drafts:
        wordless = all(s.lone_light for s in draft.statuses)
        if (wordless and (report or draft.statuses)) or _undivided(draft):
            sentences = list(_sentences(canonical, draft))
            first = next((i for i, s in enumerate(sentences) if _done(s.said.text, year)), None)
            if first is not None:
                _free_text(draft, sentences[:first], canonical.text)
                _add(draft, sentences[first:], year, canonical.text)


def _undivided(draft: Draft) -> bool:
    """Tell whether all that stands under a name was taken for its status, though it says goals or looks ahead, too."""
    if len(draft.statuses) != 1 or draft.statuses[0].from_table:
        return False
    status = draft.statuses[0]
    note = status.parts.get("note") if set(status.parts) == {"note"} else None
    if note is None or status.heading.start >= draft.name.start:
        return False
    sentences = [note.text[i:j] for i, j in spans(note.text)]
    says = any(pattern.search(s) for s in sentences for pattern in SAYS.values())
    return says or any(_ahead(s, status.year) for s in sentences)


def _free_text(draft: Draft, before: Sequence[_Sentence], text: str) -> None:
    """Make what stands before the status in an undivided text the description."""
    if all(s.lone_light for s in draft.statuses):
        return
    draft.statuses.clear()
    if before:
        draft.add_field("description", draft.name, cut(text, before[0].said.start, before[-1].said.end))


def told_in_report(blocks: Sequence[Block], title: str) -> list[Draft]:
    """Return a draft for each section of a report without any labels, most of which tell what was done in its year.

    Args:
        blocks: the document's blocks, placed.
        title: its title.
    """
    year = status_year(title)

    def tells(body: Sequence[Block]) -> bool:
        dated = (b.text[i:j] for b in body for i, j in spans(b.text) if _DATED.search(b.text[i:j]))
        return any(_done(sentence, year) for sentence in dated)

    return sectioned(blocks, tells, share=_MOST) if year else []


def _done(sentence: str, year: int | None) -> bool:
    """Tell whether a sentence says what was done: in the report's year, or without one "Der er …", "Vi har …"."""
    dated = _DATED.search(sentence)
    other = _GRANTED.search(sentence) or any(pattern.search(sentence) for pattern in SAYS.values())
    if other or _ahead(sentence, year):
        return False
    if dated is None:
        return year is not None and _AGO.match(sentence) is not None
    return _PAST.search(sentence) is not None and year in (None, int(dated["year"]))


def _ahead(sentence: str, year: int | None) -> bool:
    later = year is not None and any(int(y) > year for y in _YEAR.findall(sentence))
    return later or _AHEAD.search(sentence) is not None


def _sentences(canonical: Canonical, draft: Draft) -> Iterator[_Sentence]:
    """Yield the sentences under an initiative's name, outside tables, that are no goal or field but a description."""
    taken = [(g.start, g.end) for g in draft.goals]
    taken += [(f.value.start, f.value.end) for f in draft.fields if f.value and f.kind != "description"]
    for number, block in enumerate(canonical.blocks):
        if block.kind in ("paragraph", "item") and _free(block, draft, taken):
            for start, end in spans(block.text):
                yield _Sentence(Field(block.text[start:end], block.start + start, block.start + end), number)


def _free(block: Block, draft: Draft, taken: Sequence[tuple[int, int]]) -> bool:
    inside = draft.start <= block.start and block.end <= draft.end
    return inside and not any(a <= block.start < b for a, b in taken)


def _add(draft: Draft, sentences: Sequence[_Sentence], year: int | None, text: str) -> None:
    """Add the status that sentences tell, the first of which is of what was done."""
    dated = _DATED.search(sentences[0].said.text)
    when = int(dated["year"]) if dated else year
    own = next((i for i, s in enumerate(sentences) if i and SAYS["responsible"].search(s.said.text)), None)
    told = sentences[:own]
    turn = next((i for i, s in enumerate(told) if i and _ahead(s.said.text, when)), len(told))
    if turn < len(told) and told[turn].paragraph != told[0].paragraph:
        turn = next(i for i, s in enumerate(told) if s.paragraph == told[turn].paragraph)
    parts: dict[str, Field | None] = {"done": cut(text, told[0].said.start, told[turn - 1].said.end)}
    if turn < len(told):
        parts["next"] = cut(text, told[turn].said.start, told[-1].said.end)
    draft.statuses.append(StatusDraft(draft.name, when, "status", parts=parts))
    draft.fields = [kept for f in draft.fields if (kept := _before(f, told[0].said.start, text))]


def _before(found: LabelledField, start: int, text: str) -> LabelledField | None:
    """Return a description up to where the status begins, None when nothing of it stands before."""
    said = found.value
    if found.kind != "description" or said is None or not said.start <= start < said.end:
        return found
    left = cut(text, said.start, start)
    return replace(found, value=left) if left.text else None
