"""What `klarplan doctor` asks of a store."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select, text

from index.errors import IndexMismatchError, ModelUnavailableError, StoreUnavailableError
from index.store import lexical
from index.store.database import Database, read_facts
from index.store.levelling import Levelling
from index.store.tables import PASSAGES

REBUILD = "Kør klarplan rebuild."


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with the store. `code` is stable; `message` is Danish and says what to do."""

    code: str
    message: str


def check_store(database: Database, levelling: Levelling) -> list[Problem]:
    """Return what is wrong: damaged database, terms or vectors that differ from the records."""
    problems = check_database(database)
    if any(problem.code == "database" for problem in problems):
        return problems
    with database.reading() as connection:
        wanted = {r.id: r.digest for r in connection.execute(select(PASSAGES.c.id, PASSAGES.c.digest))}
    return problems + _check_vectors(levelling, wanted)


def check_database(database: Database) -> list[Problem]:
    """Return what is wrong with the records and the terms; needs no lock, and no vectors."""
    try:
        with database.reading() as connection:
            if database.engine.dialect.name == "sqlite":
                verdict = connection.execute(text("PRAGMA quick_check(1)")).scalar()
                if verdict != "ok":
                    says = f"Databasen er beskadiget ({verdict}). Genskab en sikkerhedskopi med klarplan restore."
                    return [Problem("database", says)]
            wanted = connection.execute(select(func.count()).select_from(PASSAGES)).scalar_one()
            terms = lexical.count(connection) + lexical.count(connection, earlier=True)
    except StoreUnavailableError as error:
        return [Problem("database", str(error))]
    if terms == wanted:
        return []
    return [Problem("terms", f"Ordindekset dækker {terms} uddrag, men der er indlæst {wanted}. {REBUILD}")]


def vectors_behind(database: Database) -> list[Problem]:
    """Return that the vectors are behind the records, as far as the records tell."""
    with database.reading() as connection:
        facts = read_facts(connection)
    if facts.generation in {0, facts.vectors_generation}:
        return []
    return [Problem("vectors", "Søgeindekset er bagud. Det bringes på plads ved det næste spørgsmål.")]


def _check_vectors(levelling: Levelling, wanted: dict[str, str]) -> list[Problem]:
    if not levelling.folder.exists():
        return [Problem("vectors", f"Søgeindekset mangler. {REBUILD}")] if wanted else []
    try:
        found = levelling.index().digests()
    except IndexMismatchError as error:
        return [Problem("mismatch", str(error))]
    except StoreUnavailableError as error:
        return [Problem("vectors", str(error))]
    except ModelUnavailableError as error:
        return [Problem("model", str(error))]
    missing = sum(1 for id_ in wanted if id_ not in found)
    stale = sum(1 for id_, digest in wanted.items() if found.get(id_, digest) != digest)
    left = sum(1 for id_ in found if id_ not in wanted)
    if not missing + stale + left:
        return []
    return [
        Problem(
            "vectors",
            f"Søgeindekset passer ikke til de indlæste planer: {missing} uddrag mangler, {stale} er forældede, "
            f"{left} er til overs. Det rettes ved næste søgning eller med klarplan rebuild.",
        )
    ]
