"""What a run of ingest did, document by document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.editions import Edition
from index.records import Document, Plan


@dataclass(frozen=True, slots=True)
class Failure:
    """A path that could not be ingested, with the reason in Danish."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A file left out because `of` (a document id) has the same bytes."""

    name: str
    of: str


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """What was made of one added or changed document.

    `recognised` counts what was found by its Danish name; `unrecognised`, `warnings` and `editions` (which
    plans it is an edition of, and which of them answers) are Danish sentences.
    """

    id: str
    name: str
    source: str
    format: str
    plans: int
    initiatives: int
    passages: int
    embedded: int
    recognised: tuple[tuple[str, int], ...]
    unrecognised: tuple[str, ...]
    warnings: tuple[str, ...]
    editions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did. `added`, `changed`, `unchanged`, `missing` and `removed` are document ids."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    failed: tuple[Failure, ...] = ()
    documents: tuple[DocumentReport, ...] = ()


def describe(
    document: Document, embedded: int, warnings: tuple[str, ...], editions: tuple[str, ...] = ()
) -> DocumentReport:
    """Return what was and was not recognised in a document, of which `embedded` passages were new."""
    initiatives = [i for plan in document.plans for i in plan.initiatives]
    counts = (
        ("indsatser", len(initiatives)),
        ("temaer", sum(len(i.themes) for i in initiatives)),
        ("felter", sum(len(i.fields) for i in initiatives)),
        ("mål", sum(len(i.goals) for i in initiatives)),
        ("statusser", sum(len(i.statuses) for i in initiatives)),
        ("beløb", sum(len(i.amounts) for i in initiatives) + sum(len(p.amounts) for p in document.plans)),
    )
    return DocumentReport(
        id=document.id,
        name=document.name,
        source=document.source,
        format=document.format,
        plans=len(document.plans),
        initiatives=len(initiatives),
        passages=len(document.passages),
        embedded=embedded,
        recognised=counts,
        unrecognised=tuple(_unrecognised(document.plans)),
        warnings=warnings,
        editions=editions,
    )


def editions_said(document: str, placed: Sequence[Edition], names: Mapping[str, str]) -> tuple[str, ...]:
    """Return what the editions of a document's plans are, where there are several or one is a draft.

    Args:
        document: its id.
        placed: the place of every plan of the store.
        names: documents' names by id.
    """
    by_plan = {e.plan: e for e in placed}
    said = []
    for edition in placed:
        if edition.document == document:
            others = [e for e in placed if e.edition_of == edition.edition_of and e.plan != edition.plan]
            newest = names[by_plan[edition.edition_of].document]
            said.append(_said(edition, [f"»{names[e.document]}«" for e in others], newest))
    return tuple(f"{what} Ret det om nødvendigt med klarplan plans set." for what in said if what)


def _said(edition: Edition, others: Sequence[str], newest: str) -> str | None:
    if edition.standing == "draft" and edition.answers:
        return (
            f"»{edition.plan}« ser ud til at være et udkast. Det svarer, så længe der ingen anden udgave er."
        )
    if edition.standing == "draft":
        return f"»{edition.plan}« ser ud til at være et udkast og svarer ikke; det gør »{newest}«."
    if not edition.answers:
        return f"»{edition.plan}« er en tidligere udgave af planen i »{newest}« og svarer kun på det, den alene har."
    return (
        f"»{edition.plan}« er den nyeste udgave af planen og svarer i stedet for {', '.join(others)}."
        if others
        else None
    )


def _unrecognised(plans: Sequence[Plan]) -> list[str]:
    initiatives = [i for plan in plans for i in plan.initiatives]
    if not initiatives:
        return ["Ingen indsatser genkendt; dokumentet kan søges i som almindelig tekst."]
    said = []
    for what, lacking in (
        ("mål", [i.name for i in initiatives if not i.goals]),
        ("status", [i.name for i in initiatives if not i.statuses]),
        ("formål eller beskrivelse", [i.name for i in initiatives if not i.fields]),
    ):
        if lacking:
            said.append(f"Uden {what}: {', '.join(f'»{name}«' for name in lacking)}.")
    if any(theme.marked == "unknown" for i in initiatives for theme in i.themes):
        said.append("Temaer uden synlige krydser: det fremgår ikke, hvilke der er valgt.")
    return said
