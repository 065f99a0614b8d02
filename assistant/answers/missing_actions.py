"""The actions of an indsats that lack their status, where each row of its table reports of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.answers.draft import Draft, Place
from assistant.answers.phrases import named, number, say
from assistant.answers.slots import Slot
from assistant.answers.telling import SHOWN, first_few
from assistant.catalogue import Entry, statuses
from index.records import Field, Goal, YearStatus


@dataclass(frozen=True, slots=True)
class BlankAction:
    """An action whose cell for the status is blank."""

    entry: Entry
    goal: Goal
    year: int | None

    @property
    def place(self) -> Place:
        said = Field(self.goal.text, self.goal.start, self.goal.end)
        return Slot(self.entry, self.goal.kind, self.goal.heading, said, said, self.year).place


def blanks(entries: Sequence[Entry], wanted: Callable[[YearStatus], bool]) -> list[BlankAction]:
    """Return the actions without a status, of indsatser that report of the others of theirs.

    Args:
        entries: the indsatser that a question is about.
        wanted: whether a status is of the year or part of one that is asked for.
    """
    found: list[BlankAction] = []
    for entry in entries:
        of_actions = [s for s in statuses(entry.initiative) if s.goal and wanted(s)]
        goals = {g.id: g for g in entry.initiative.goals}
        if any(s.state != "empty" for s in of_actions):
            blank = [s for s in of_actions if s.state == "empty" and s.goal in goals]
            found += [BlankAction(entry, goals[s.goal], s.year) for s in blank if s.goal]
    return found


def say_blanks(draft: Draft, found: Sequence[BlankAction], years: tuple[int, ...], language: str) -> None:
    """Say which actions lack their status, each with its indsats."""
    under = say(language, "under", "under")
    names = [f"{named(a.goal.text)} {under} {named(a.entry.name)}" for a in found]
    year = f" {years[0]}" if len(years) == 1 else ""
    n = len(names)
    said = say(
        language,
        f"{number(n, 'da')} {'handling' if n == 1 else 'handlinger'} mangler status{year} (feltet er tomt)",
        f"{number(n, 'en')} {'action lacks' if n == 1 else 'actions lack'} the{year} status (the field is blank)",
    )
    places = tuple(dict.fromkeys(a.place for a in found))[:SHOWN]
    draft.say(f"{said[:1].upper()}{said[1:]}: {first_few(names, language)}.", *places)
