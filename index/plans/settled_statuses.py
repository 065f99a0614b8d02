"""Lights and remarks of an initiative's statuses, put where they belong once all its statuses are read."""

from __future__ import annotations

from index.plans.draft import Draft, StatusDraft
from index.vocabulary import normalise

REMARKS = frozenset(
    "bemærkning|bemærkninger|kommentar|kommentarer|evt bemærkninger|øvrige bemærkninger|andet".split("|")
)


def settle_statuses(draft: Draft) -> None:
    """Put lights and comments where they belong, once all statuses are read and before they get the document's year."""
    _join_lights(draft)
    _join_remarks(draft)
    _undated_remarks(draft)
    _date_light(draft)


def _join_lights(draft: Draft) -> None:
    """Join the light that one table gives a year and the words that another gives it."""
    joined: list[StatusDraft] = []
    for status in draft.statuses:
        last = next((s for s in joined if s.completes(status)), None)
        if last is None:
            joined.append(status)
            continue
        said = last.told | status.told
        blank = {} if any(n != "level" for n in said) else {**last.parts, **status.parts}
        last.parts = {**blank, **said}
    draft.statuses = joined


def _join_remarks(draft: Draft) -> None:
    """Join "Fremdrift: I gang" and "Kommentar: …" under it to one status, also where both are blank."""
    joined: list[StatusDraft] = []
    for status in draft.statuses:
        last = joined[-1] if joined else None
        said = last.parts if last else {}
        light = said.get("level") is not None and said.get("note") in (None, said.get("level"))
        remark = normalise(status.heading.text) in REMARKS and set(status.parts) == {"note"}
        blank = last is not None and last.empty and status.empty
        if (
            last
            and (light or blank)
            and remark
            and status.year in (None, last.year)
            and last.goal == status.goal
        ):
            said["note"] = status.parts["note"] or said.get("note")
        else:
            joined.append(status)
    draft.statuses = joined


def _undated_remarks(draft: Draft) -> None:
    """Read "Bemærkninger" beside statuses of named years as a field of its own."""
    dated = any(s.year for s in draft.statuses)
    for status in [s for s in draft.statuses if dated and s.year is None and not s.from_table]:
        if normalise(status.heading.text) in REMARKS and set(status.parts) <= {"note"}:
            draft.statuses.remove(status)
            draft.add_field("other", status.heading, status.parts.get("note"))


def _date_light(draft: Draft) -> None:
    """Give a light that stands by the name alone to the latest status that tells of the whole indsats."""
    alone = [s for s in draft.statuses if s.year is None and s.goal is None and s.lone_light]
    open_to = [s for s in draft.statuses if s.goal is None and s not in alone]
    if len(alone) != 1 or not open_to:
        return
    latest, light = max(open_to, key=lambda s: s.year or 0), alone[0].parts["level"]
    own = latest.parts.get("level")
    if own in (None, latest.parts.get("note")) or (light and own and own.text == light.text):
        latest.parts["level"] = own or light
        draft.statuses.remove(alone[0])
