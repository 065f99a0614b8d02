"""What is configured and healthy, in words."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version

from assistant import keys, remote
from assistant.build import assistant
from assistant.conversations import Conversations
from assistant.models.health import tried
from assistant.settings import Settings
from index.embedders import make_embedder
from index.embedders.protocol import Embedder
from index.errors import PlanError
from index.rereading import outdated
from index.store import jobs
from index.store.checking import Problem, check_database, vectors_behind
from index.store.database import Database
from index.store.reading import Records

_LITTLE_SPACE = 500 * 2**20  # bytes
_OTHERS = 0o077  # rights of other users of the machine
_NAMED = 3  # documents that a finding names


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at, whether it is well, and what to do when it isn't."""

    what: str
    well: bool
    says: str


def examine(settings: Settings) -> list[Finding]:
    """Look at the installation, the data folder, the store and the embedder; every fault in words."""
    findings = [Finding("Klarplan", True, f"version {version('klarplan')}"), *_folder(settings)]
    try:
        findings += _served(settings) if remote.answers(settings.data) else _store(settings)
        findings += _service(settings)
    except PlanError as error:
        findings.append(Finding("Planer", False, str(error)))
    if answered := tried(settings):
        findings.append(Finding("Sprogmodel til tekst", *answered))
    return findings


def _folder(settings: Settings) -> list[Finding]:
    findings = [_space(settings)]
    try:
        if settings.data.is_file():
            says = f"{settings.data} er en fil. Vælg en mappe med KLARPLAN_DATA."
            return [Finding("Datamappe", False, says)]
        open_to_others = settings.data.is_dir() and settings.data.stat().st_mode & _OTHERS
    except OSError:
        return findings  # told by whoever opens it
    if open_to_others:
        says = f"Andre brugere af maskinen kan se {settings.data}. Luk den med chmod 700 {settings.data}."
        findings.append(Finding("Rettigheder", False, says))
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
        return [
            _plans(it.store),
            *_of_earlier_versions(it.store),
            _model(it.embedder),
            *_well(it.store.check(), "felter, søgeord og vektorer stemmer overens"),
        ]


def _served(settings: Settings) -> list[Finding]:
    """Look at a folder that a service owns: at its records, not at its vectors, which are the service's alone."""
    with _opened(settings) as database, Records.over(database) as records:
        problems = [*check_database(database), *vectors_behind(database)]
        return [
            _plans(records),
            *_of_earlier_versions(records),
            _model(make_embedder(settings.embedder, settings.api_key or None)),
            *_well(problems, "felter og søgeord stemmer overens; vektorerne passer tjenesten"),
            Finding("Tjeneste", True, "kører og ejer datamappen"),
        ]


def _service(settings: Settings) -> list[Finding]:
    """Look at what the service keeps: conversations, keys, uploads."""
    with _opened(settings) as database:
        good = [key for key in keys.listed(database) if not key.revoked]
        waiting = () if remote.answers(settings.data) else jobs.unfinished(database)
        overdue = Conversations(database).overdue(settings.keep_days)
    findings = [_keys(settings, len(good)), _conversations(settings, overdue)]
    if waiting:
        says = f"{len(waiting)} filer er sendt, men ikke læst ind. Start tjenesten med klarplan serve, så læses de."
        findings.append(Finding("Uploads", False, says))
    return findings


def _keys(settings: Settings, good: int) -> Finding:
    if good or settings.oidc_issuer:
        return Finding("Adgang", True, f"{good} nøgler{', OIDC' if settings.oidc_issuer else ''}")
    if settings.public_url:
        return Finding(
            "Adgang",
            False,
            "Tjenesten har en offentlig adresse, men ingen kan logge ind: der er hverken nøgler eller OIDC. "
            "Lav en nøgle med klarplan keys make.",
        )
    return Finding("Adgang", True, "ingen nøgler; tjenesten svarer kun denne maskine")


def _conversations(settings: Settings, overdue: int) -> Finding:
    if overdue:
        return Finding(
            "Samtaler",
            False,
            f"{overdue} samtaler er ikke brugt i {settings.keep_days} dage (KLARPLAN_KEEP_DAYS) og skulle være "
            "slettet. Slet dem med klarplan conversations purge; en tjeneste, der kører, gør det selv hvert døgn.",
        )
    return Finding("Samtaler", True, f"slettes, når de ikke er brugt i {settings.keep_days} dage")


def _plans(records: Records) -> Finding:
    documents, earlier = len(records.documents()), records.earlier_count()
    older = f", {earlier} i tidligere udgaver" if earlier else ""
    return Finding("Planer", True, f"{documents} dokumenter, {records.passage_count()} passager{older}")


def _of_earlier_versions(records: Records) -> list[Finding]:
    behind = [info.name for info in outdated(records)]
    if not behind:
        return []
    named = ", ".join(behind[:_NAMED]) + (" m.fl." if len(behind) > _NAMED else "")
    says = (
        f"{len(behind)} {'dokument' if len(behind) == 1 else 'dokumenter'} er læst af en anden version af Klarplan og svarer som før ({named}). En tjeneste, "
        "der kører, læser dem på ny af sig selv; ellers gør klarplan rebuild det. Bliver et dokument stående her, "
        "kan den nye version ikke læse det så godt: indlæs filen igen, og se hvorfor."
    )
    return [Finding("Læst på ny", False, says)]


def _model(embedder: Embedder) -> Finding:
    vector = embedder.embed(["prøve"], "query")[0]
    return Finding("Sprogmodel", True, f"{embedder.name}, {len(vector)} dimensioner")


def _well(problems: list[Problem], otherwise: str) -> list[Finding]:
    return [Finding("Lager", False, p.message) for p in problems] or [Finding("Lager", True, otherwise)]


@contextmanager
def _opened(settings: Settings) -> Iterator[Database]:
    database = Database.open(settings.data)
    try:
        yield database
    finally:
        database.close()
