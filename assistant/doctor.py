"""What is configured and healthy, in words."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from importlib.metadata import version

from assistant.build import assistant
from assistant.settings import Settings
from index.errors import PlanError

_LITTLE_SPACE = 500 * 2**20  # bytes


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at, whether it is well, and what to do when it isn't."""

    what: str
    well: bool
    says: str


def examine(settings: Settings) -> list[Finding]:
    """Look at the installation, the data folder, the store and the embedder; every fault in words."""
    findings = [Finding("Klarplan", True, f"version {version('klarplan')}"), _space(settings)]
    try:
        findings += _store(settings)
    except PlanError as error:
        findings.append(Finding("Planer", False, str(error)))
    return findings


def _space(settings: Settings) -> Finding:
    folder = settings.data.absolute()
    try:
        there = next(p for p in (folder, *folder.parents) if p.exists())
        free = shutil.disk_usage(there).free
    except OSError as error:
        return Finding("Datamappe", False, f"{folder}: {error.strerror}. Kontrollér stien og rettighederne.")
    megabytes = f"{free // 2**20:,} MB ledig".replace(",", ".")
    says = f"{folder}, {megabytes}" if free >= _LITTLE_SPACE else f"{folder}: kun {megabytes}. Frigør plads."
    return Finding("Datamappe", free >= _LITTLE_SPACE, says)


def _store(settings: Settings) -> list[Finding]:
    with assistant(settings, read_only=True) as it:
        documents = it.store.documents()
        vector = it.embedder.embed(["prøve"], "query")[0]
        problems = it.store.check()
        return [
            Finding("Planer", True, f"{len(documents)} dokumenter, {it.store.passage_count()} passager"),
            Finding("Sprogmodel", True, f"{it.embedder.name}, {len(vector)} dimensioner"),
            *(Finding("Lager", False, problem.message) for problem in problems),
            *([] if problems else [Finding("Lager", True, "felter, søgeord og vektorer stemmer overens")]),
        ]
