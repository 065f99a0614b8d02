"""What an editor says of editions, in words that people use, put into the store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.usage import UsageError
from index.editions import Edition, Standing
from index.errors import NotFoundError
from index.store import editions
from index.store.database import Database
from index.store.reading import Records

AUTO = "auto"  # back to what the rules say
NONE = "ingen"  # a plan of its own
STANDINGS: dict[str, Standing] = {"gældende": "current", "udkast": "draft", "afløst": "superseded"}
STATUSES = (*STANDINGS, AUTO)
_ENGLISH: dict[str, Standing] = {"current": "current", "draft": "draft", "superseded": "superseded"}


def correct(
    database: Database, plan: str, *, status: str | None = None, edition_of: str | None = None
) -> Edition:
    """Set what is said of a plan, leaving what isn't mentioned as it was; return its place from now on.

    A service that runs over the same folder answers by it from its next question on.

    Args:
        database: that holds the plan.
        plan: its id, or the id of the document when that has but one plan.
        status: one of `STATUSES`, in Danish or English, or None.
        edition_of: a plan's or document's id, `NONE`, `AUTO`, or None.

    Raises:
        NotFoundError: there is no such plan.
        UsageError: an unknown status, a document of several plans, or a plan that is to be an edition of itself.
    """
    there = _placed(database)
    id_ = _plan(there, plan)
    said = editions.correction_of(database, id_)
    if status is not None:
        said = replace(said, status=None if status == AUTO else _standing(status))
    if edition_of is not None:
        said = replace(said, edition_of=_target(there, id_, edition_of))
    editions.correct(database, id_, said)
    return next(e for e in _placed(database) if e.plan == id_)


def _placed(database: Database) -> tuple[Edition, ...]:
    with Records.over(database) as records:
        return records.editions()


def _standing(status: str) -> Standing:
    found = STANDINGS.get(status) or _ENGLISH.get(status)
    if found is None:
        raise UsageError(f"Status kan være {', '.join(STATUSES)}, ikke »{status}«.")
    return found


def _target(there: Sequence[Edition], plan: str, edition_of: str) -> str | None:
    if edition_of == AUTO:
        return None
    if edition_of in {NONE, ""}:
        return ""
    target = _plan(there, edition_of)
    if target == plan:
        raise UsageError("En plan kan ikke være en udgave af sig selv.")
    return target


def _plan(there: Sequence[Edition], id_: str) -> str:
    """Return the plan that an id is of."""
    if any(e.plan == id_ for e in there):
        return id_
    within = [e.plan for e in there if e.document == id_]
    if len(within) > 1:
        raise UsageError(f"Dokumentet »{id_}« har flere planer. Brug en af: {', '.join(within)}.")
    if not within:
        raise NotFoundError(f"Der er ingen plan med id »{id_}«. Se dem med klarplan plans.")
    return within[0]
