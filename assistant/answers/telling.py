"""Turn slots into sentences: a composed one first, then quotes, within a reader's patience."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.answer import Table
from assistant.answers.context import Context, name_place
from assistant.answers.draft import Draft, Place, inline, words
from assistant.answers.evidence import Evidence
from assistant.answers.phrases import how_many, label_name, listed, named, number, opening, quoted, say
from assistant.answers.slots import Slot
from assistant.catalogue import Entry

_GOAL_WORDS = 8
SHOWN = 8  # names in a sentence; the rest stand in the table
BUDGET = 95  # words; what does not fit stands in the table and the sources
_PART_LEADS = {
    "da": {"done": "Gjort", "achieved": "Opnået", "next": "Videre", "note": "Status", "level": "Niveau"},
    "en": {"done": "Done", "achieved": "Achieved", "next": "Next", "note": "Status", "level": "Level"},
}


def tell(
    draft: Draft, slots: Sequence[Slot], language: str, focus: Evidence | None = None, start: str = ""
) -> Table | None:
    """Say what the slots hold, the piece that accounts best for the question first.

    Args:
        draft: what is being said.
        slots: cells, blank ones left out here.
        language: of the words around the quotes.
        focus: the question's words, by which cells and pieces are ordered.
        start: what the first sentence begins with, such as "Ja. ".

    Returns:
        A table of all slots when there are several and not all of it fits in the budget, else None.
    """
    slots = _in_focus(draft, [s for s in slots if s.field], focus)
    if slots and slots[0].label in {"responsible", "deadline"}:
        slots = _distinct(slots)
    chosen = _choose(draft, slots, focus)
    for number_said, (slot, place) in enumerate(chosen):
        text = draft.text(place)
        if number_said == 0:
            draft.say(start + _first(slots, slot, text, language), place)
        else:
            draft.say(_further(chosen[number_said - 1][0], slot, text, language), place)
    all_said = sum(len(draft.pieces(s.place)) for s in slots) == len(chosen)
    return None if all_said and len(slots) < 4 else table(draft, slots, language) if len(slots) > 1 else None


def _in_focus(draft: Draft, slots: list[Slot], focus: Evidence | None) -> list[Slot]:
    if not focus or not focus.weight or len(slots) < 2:
        return slots
    held = {id(s): focus.held(f"{draft.text(s.place)} {s.goal or ''}") for s in slots}
    return sorted(slots, key=lambda s: -held[id(s)]) if max(held.values()) > 0 else slots


def _choose(draft: Draft, slots: Sequence[Slot], focus: Evidence | None) -> list[tuple[Slot, Place]]:
    """Pick pieces within the budget: the first of every slot, then the rest; said in reading order."""
    pieces = [_ordered(draft, draft.pieces(s.place), focus) for s in slots]
    queue = [
        (row, column)
        for column in range(max(map(len, pieces), default=0))
        for row in range(len(slots))
        if column < len(pieces[row])
    ]
    picked: list[tuple[int, int]] = []
    spent = 0
    for row, column in queue:
        size = words(draft.text(pieces[row][column]))
        if picked and spent + size > BUDGET:
            continue
        spent += size
        picked.append((row, column))
    return [(slots[row], pieces[row][column]) for row, column in sorted(picked)]


def _ordered(draft: Draft, pieces: list[Place], focus: Evidence | None) -> list[Place]:
    if not focus or not focus.weight or len(pieces) < 2:
        return pieces
    best = max(pieces, key=lambda p: focus.held(draft.text(p)))
    return pieces if focus.held(draft.text(best)) <= focus.held(draft.text(pieces[0])) else [best]


def _about(goal: str) -> str:
    """Return the beginning of a goal, to tell which one a name or a date belongs to."""
    said = inline(goal).rstrip(".").split()
    return f"»{' '.join(said[:_GOAL_WORDS])}{' …' if len(said) > _GOAL_WORDS else ''}«"


def _distinct(slots: Sequence[Slot]) -> list[Slot]:
    """Keep the first of the goals' slots that say the same: one person may do several things."""
    first: dict[tuple[str, str, str], Slot] = {}
    for slot in slots:
        first.setdefault(
            (slot.entry.id, slot.label, inline(slot.field.text).lower() if slot.field else ""), slot
        )
    return list(first.values())


def _first(slots: Sequence[Slot], slot: Slot, text: str, language: str) -> str:
    same = [s for s in slots if s.entry.id == slot.entry.id and s.label == slot.label and s.year == slot.year]
    if len(same) > 1 and slot.label not in {"status", "note", "responsible", "deadline"}:
        return _counted(slot, len(same), text, language)
    return opening(slot, text, language)


def _counted(slot: Slot, n: int, text: str, language: str) -> str:
    has = say(language, "har", "has")
    name = named(slot.entry.name)
    return f"{name[:1].upper()}{name[1:]} {has} {number(n, language)} {label_name(slot.label, n, language)}: {quoted(text)}"


def _further(before: Slot, slot: Slot, text: str, language: str) -> str:
    """Return a quote, led in by what changed since the sentence before: the indsats, the year, the part."""
    if slot.entry.id != before.entry.id:
        return opening(slot, text, language)
    if slot.label != before.label or slot.year != before.year:
        part = _PART_LEADS[language].get(slot.label)
        if part is None:
            return opening(slot, text, language)
        year = f" {slot.year}" if slot.year != before.year and slot.year else ""
        return f"{part}{year}: {quoted(text)}"
    if slot.goal and slot.goal != before.goal:
        return f"{_about(slot.goal)}: {quoted(text)}"
    return quoted(text)


def table(draft: Draft, slots: Iterable[Slot], language: str) -> Table:
    """Return a table of slots with the columns that tell them apart."""
    slots = list(slots)
    several_entries = len({s.entry.id for s in slots}) > 1
    by_goal = any(s.goal for s in slots)
    columns = [say(language, "Indsats", "Initiative")] if several_entries else []
    columns += [say(language, "Gælder", "Concerns")] if by_goal else []
    columns += [say(language, "Felt", "Field"), say(language, "Ordlyd", "Wording")]
    rows = []
    for slot in slots:
        cells = [draft.cell(slot.entry.name)] if several_entries else []
        cells += [draft.cell(inline(slot.goal or ""))] if by_goal else []
        cells.append(draft.cell(slot.section))
        if slot.field:
            places = draft.pieces(slot.place)
            cells.append(draft.cell(inline(slot.field.text), *places))
        else:
            cells.append(draft.cell(say(language, "ikke indrapporteret", "not reported"), slot.place))
        rows.append(tuple(cells))
    names = listed_names(slots)
    return Table(names, tuple(columns), tuple(rows))


def listed_names(slots: Sequence[Slot]) -> str:
    """Return a caption: the indsatser and sections that a table shows."""
    names = list(dict.fromkeys(s.entry.name for s in slots))
    sections = list(dict.fromkeys(s.section for s in slots))
    return f"{', '.join(names[:3])}{' …' if len(names) > 3 else ''}: {', '.join(sections[:3])}{' …' if len(sections) > 3 else ''}"


def first_few(names: list[str], language: str) -> str:
    """Join as many names as a sentence bears, and say how many more there are."""
    more = len(names) - SHOWN
    if more < 1:
        return listed(names, language)
    others = say(language, "anden" if more == 1 else "andre", "other" if more == 1 else "others")
    return listed([*names[:SHOWN], f"{number(more, language)} {others}"], language)


def say_entries(context: Context, draft: Draft, entries: list[Entry], where: str) -> None:
    n, language = len(entries), context.language
    names = first_few([named(e.name) for e in entries], language)
    there = say(language, "Der er", "There is" if n == 1 else "There are")
    draft.say(
        f"{there} {how_many(n, language)}{f' {where}' if where else ''}: {names}.",
        *(name_place(e) for e in entries[:SHOWN]),
    )
