"""`klarplan bench`: speed as a ratio to the floor measured in the same run, and memory. Never asserted.

The floor of an answer is one query embedding and one vector search over the same store; that of
ingest is embedding the same texts and nothing else; that of rewriting is dividing the same texts into
sentences and words. The large store is filled through the real `Store.put` with unit vectors made from
each passage's id; nothing here embeds 10,000 texts.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from statistics import median, quantiles
from typing import ParamSpec

from rich.table import Table

from assistant import views
from assistant.build import Assistant, assistant
from assistant.evaluation import made_up
from assistant.evaluation.rewriting import passages
from assistant.readability.segments import segment
from assistant.rewrite.suggest import suggest
from assistant.settings import Settings, read_settings
from index.embedders.hashing import HashEmbedder
from index.ingest import ingest, read_document
from index.passages import embedding_text

P = ParamSpec("P")
_INITIATIVES = 20  # in each made-up plan


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured: passages in the large store and in the ingest, questions, cold starts."""

    passages: int = 10_000
    ingested: int = 600
    questions: int = 40
    starts: int = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured; `median` and `p90` (the same for one run) in `unit`."""

    name: str
    unit: str
    median: float
    p90: float
    runs: int


def bench(settings: Settings, size: Size) -> Iterator[Figure]:
    """Measure in temporary folders and yield each figure as soon as it is known.

    Args:
        settings: which embedder; the data folder of the settings is left alone.
        size: how much.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        large = settings.model_copy(update={"data": folder / "large"})
        with assistant(large) as it:
            yield from _filled(it, size.passages)
            yield from _answers(it, size.questions)
        yield from _cold_starts(large, size.starts)
        with assistant(settings.model_copy(update={"data": folder / "ingest"})) as it:
            yield from _ingest(it, folder / "plans", size.ingested)
    yield from _rewriting()
    yield from _import("assistant.rewrite.suggest", size.starts)
    yield _one("Højeste hukommelse: måleprocessen", "MB", _peak(resource.RUSAGE_SELF))


def command(*, as_json: bool) -> None:
    """Measure with the settings' embedder, and print a table or JSON."""
    figures = bench(read_settings(), Size())
    if as_json:
        views.as_json([asdict(figure) for figure in figures])
        return
    table = Table(title="Hastighed og hukommelse", title_justify="left")
    table.add_column("Måling")
    for column in ("Median", "90 %", "Enhed", "Målt"):
        table.add_column(column, justify="right")
    for figure in figures:
        table.add_row(figure.name, _shown(figure.median), _shown(figure.p90), figure.unit, str(figure.runs))
    views.console().print(table)


def _filled(it: Assistant, passages: int) -> Iterator[Figure]:
    """Fill the store with made-up plans, embedding nothing."""
    vectors = HashEmbedder(it.embedder.dimensions)
    seconds: list[float] = []
    seed = 0
    while it.store.passage_count() < passages:
        data = made_up.plan(seed, _INITIATIVES).encode()
        path = Path(f"/bench/plan-{seed}.md")
        document = read_document(data, path, path.stem, sha256(data).hexdigest(), "bench")
        ids = [passage.id for passage in document.passages]
        unit = dict(zip(ids, vectors.embed(ids, "passage"), strict=True))
        seconds.append(_timed(it.store.put, document, data, unit))
        seed += 1
    yield _one("Passager i det store indeks", "stk.", it.store.passage_count())
    yield _of("Lægge en plan i indekset, uden indlejring", "ms", [1000 * s for s in seconds])


def _answers(it: Assistant, count: int) -> Iterator[Figure]:
    """Ask questions from records and from free text, each beside its own floor."""
    exact, free = made_up.questions(0, count + 3)
    yield _one("Første svar i en åben proces", "ms", 1000 * _timed(it.chain.ask, free[0]))
    for question in (*exact[:3], *free[1:3]):
        it.chain.ask(question)
    embedding, search, from_records, from_text = [], [], [], []
    for structured, loose in zip(exact[3:], free[3:], strict=True):
        embedding.append(_timed(it.embedder.embed, [loose], "query"))
        search.append(_timed(it.store.dense, it.embedder.embed([loose], "query")[0], 10))
        from_records.append(_timed(it.chain.ask, structured))
        from_text.append(_timed(it.chain.ask, loose))
    floor = [e + s for e, s in zip(embedding, search, strict=True)]
    for name, seconds in (
        ("Indlejre et spørgsmål", embedding),
        ("Vektorsøgning", search),
        ("Gulv: begge dele", floor),
    ):
        yield _of(name, "ms", [1000 * s for s in seconds])
    for name, seconds in (("poster", from_records), ("fri tekst", from_text)):
        yield _of(f"Svar fra {name}", "ms", [1000 * s for s in seconds])
        yield _of(f"Svar fra {name} ÷ gulv", "gange", [s / median(floor) for s in seconds])


def _cold_starts(settings: Settings, count: int) -> Iterator[Figure]:
    """Time whole commands, from the shell to the answer."""
    exact, free = made_up.questions(1, count)
    environment = {**os.environ, "KLARPLAN_EMBEDDER": settings.embedder}
    for name, questions in (("poster", exact), ("fri tekst", free)):
        seconds = [_timed(_ask, question, settings.data, environment) for question in questions]
        yield _of(f"klarplan ask, kold start, svar fra {name}", "s", seconds)
    yield _one("Højeste hukommelse: klarplan ask", "MB", _peak(resource.RUSAGE_CHILDREN))


def _ask(question: str, data: Path, environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "assistant", "ask", question, "--json", "--data", str(data)]
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603  our own command


def _ingest(it: Assistant, folder: Path, passages: int) -> Iterator[Figure]:
    """Ingest made-up plans, embed the same texts alone, and ingest the unchanged files again."""
    folder.mkdir()
    plans = max(1, round(passages / (_INITIATIVES * made_up.CELLS)))
    for seed in range(plans):
        (folder / f"plan-{seed}.md").write_text(made_up.plan(seed, _INITIATIVES), encoding="utf-8")
    it.embedder.embed(["varm op"], "passage")
    whole = _timed(ingest, [folder], it.store)
    texts = [embedding_text(p) for d in it.store.documents() for p in it.store.passages_of(d.id)]
    alone = _timed(it.embedder.embed, texts, "passage")
    again = _timed(ingest, [folder], it.store)
    yield _one(f"Indlæse {len(texts)} passager", "s", whole)
    yield _one(f"Indlejre {len(texts)} passager alene", "s", alone)
    yield _one("Indlæsning ÷ indlejring alene", "gange", whole / alone)
    yield _one("Indlæse uændrede filer igen", "ms", 1000 * again)


def _rewriting() -> Iterator[Figure]:
    """Rewrite every other passage of the shipped set, after warming up on those between."""
    tried = [p.text for p in passages(aside=False) if p.kind == "bureaucratic"]
    for text in tried[::2]:
        suggest(text)
    texts = tried[1::2]
    floor = [_on_the_processor(segment, text) for text in texts]
    seconds = [_on_the_processor(suggest, text) for text in texts]
    sentences = [len(segment(text).sentences) for text in texts]
    yield _one("Omskrivning, tunge tekster", "sætninger/s", sum(sentences) / sum(seconds))
    yield _of("Omskrivning af en tekst", "ms", [1000 * s for s in seconds])
    yield _one("Omskrivning ÷ inddeling i sætninger alene", "gange", sum(seconds) / sum(floor))


def _import(module: str, count: int) -> Iterator[Figure]:
    """Time the import of a module in new processes, from the first line of Python to the last."""
    code = f"import time; a = time.perf_counter(); import {module}; print(time.perf_counter() - a)"
    command = [sys.executable, "-c", code]
    runs = [subprocess.run(command, check=True, capture_output=True, text=True) for _ in range(count)]  # noqa: S603  our own command
    yield _of(f"Import af {module}", "s", [float(run.stdout) for run in runs])


def _on_the_processor(work: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> float:
    """Return the seconds of processor time that a call takes: what else the machine does counts less."""
    start = time.process_time()
    work(*args, **kwargs)
    return time.process_time() - start


def _timed(work: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> float:
    """Return the seconds that a call takes."""
    start = time.perf_counter()
    work(*args, **kwargs)
    return time.perf_counter() - start


def _of(name: str, unit: str, values: Sequence[float]) -> Figure:
    p90 = quantiles(values, n=10)[8] if len(values) > 1 else values[0]
    return Figure(name, unit, median(values), p90, len(values))


def _one(name: str, unit: str, value: float) -> Figure:
    return Figure(name, unit, value, value, 1)


def _peak(who: int) -> float:
    """Return the highest resident memory of this process or of its largest child, in MB (Linux counts KB)."""
    scale = 1024**2 if sys.platform == "darwin" else 1024
    return resource.getrusage(who).ru_maxrss / scale


def _shown(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.2f}".replace(".", ",")
