"""What a run of ingest did, document by document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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

    `recognised` counts what was found by its Danish name; `unrecognised` and `warnings` are Danish sentences.
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


def describe(document: Document, embedded: int, warnings: tuple[str, ...]) -> DocumentReport:
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
