"""The events of tables, given to the initiative they belong to."""

from __future__ import annotations

from dataclasses import replace

from index.formats.blocks import Block
from index.plans.draft import Draft
from index.plans.events import Goals, Pair, Report, Revised, Row
from index.plans.names import bare_name, leading_number, name_of
from index.plans.readings import (
    theme_values,
)
from index.plans.sections import Sections
from index.plans.text import key, same_name, says_kept

_UNNAMED = "af målene"  # as in "ved revisionen af målene"


class Tabled(Sections):
    """Takes goal tables, statuses and rows."""

    def _goals(self, event: Goals) -> None:
        known = sum(1 for r in event.rows if r.name and self._find(name_of(r.name.text), None))
        if event.rows and (self._current is None or known * 2 >= len(event.rows)):
            for row in event.rows:
                self._row(row)
            return
        if self._current is None:
            return
        status = self._status if self._status and self._status.empty else None
        self._flush()
        heading = status.heading if status else None
        year = status.year if status else self._year[0] if self._year else None
        if status and event.reports:
            self._status = None
        else:
            self._end_status()
        self._current.add_goal_table(event, self.text, year=year, heading=heading)
        for pair in event.pairs:
            self._row_pair(self._current, pair)

    def _report(self, event: Report) -> None:
        if self._current is None:
            return
        waiting = self._status
        if waiting is not None and self._section is not None and not self._section.blocks:
            self._section = None
        if waiting is not None and waiting.empty:
            if event.heading is None or event.year is None:
                kind = waiting.kind if event.year is None else event.kind
                year = event.year if event.year is not None else waiting.year
                heading = event.heading if event.year is not None and event.heading else waiting.heading
                merged = Report(kind, year, heading, event.parts)
                self._status = None
                self._current.add_report(merged, self.text, year=year, heading=heading)
                return
            self._status = None
        self._flush()
        before = self._current.statuses[-1] if self._current.statuses else None
        if event.heading is None and before and before.from_table:
            self._current.add_report(
                event,
                self.text,
                year=event.year if event.year is not None else before.year,
                heading=before.heading,
            )
            return
        year = self._year[0] if self._year else None
        self._current.add_report(event, self.text, year=year, heading=self._year[1] if self._year else None)

    def _row(self, event: Row) -> None:
        pending = self._status
        self._flush()
        if pending and pending.empty:
            self._status = None
            self._year = (pending.year, pending.heading)
        self._end_status()
        draft = self._find(name_of(event.name.text) if event.name else None, event.number)
        here = self._current
        if draft is None:
            if event.name is None:
                for row in event.otherwise:
                    self._row(row)
                return
            name = bare_name(event.name)
            draft = Draft(name, event.number or leading_number(event.name), 99, event.start, event.end)
            for _, theme in self._groups:
                draft.add_theme(theme, "yes")
            draft.is_goal = event.is_goal
            self.drafts.append(draft)
        draft.revision = self._revision or draft.revision
        draft.ranges.append((event.start, event.end))
        for theme in event.themes:
            if any(same_name(known.name, theme.text) for known in draft.themes):
                continue  # "Brug mindre, lån mere" is one theme where a heading named it so
            block = Block("paragraph", theme.text, start=theme.start, end=theme.end)
            for name, mark in theme_values([block], self.text, ticklist=False):
                draft.add_theme(name, mark)
        for pair in event.pairs:
            self._row_pair(draft, pair)
        year, heading = self._year or (None, None)
        draft.add_goal_table(event.goals, self.text, year=year, heading=None)
        for status in draft.statuses:
            if (
                status.year is None
                and year is not None
                and heading is not None
                and event.start <= status.heading.start
            ):
                status.year = year
        if here is not None and here is not draft:
            self._current = None

    def _revised(self, event: Revised) -> None:
        """Take a goal that is given anew, of the kind of the one whose words it had before."""
        named = self._find(name_of(event.initiative.text), None) if event.initiative else None
        draft = named or self._current
        if draft is None:
            return
        self._flush()
        self._end_status()
        was = draft.revision
        draft.revision = was or self._revision or event.called or _UNNAMED
        before = [
            g for g in draft.goals if g.revision is None and event.was and key(g.text) == key(event.was.text)
        ]
        draft.group += 1
        draft.add_goal(before[0].kind if before else event.kind, event.heading, event.now, group=draft.group)
        if before and says_kept(event.now.text):
            draft.goals[-1] = replace(draft.goals[-1], keeps=before[0].id)
        draft.revision = was

    def _row_pair(self, draft: Draft, pair: Pair) -> None:
        kind = pair.label.name if pair.label else "other"
        if kind == "department":
            kind = (
                "responsible"
                if pair.value and not any(f.kind == "responsible" for f in draft.fields)
                else "other"
            )
        draft.add_field(kind, pair.heading, pair.value)
