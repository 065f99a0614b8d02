"""`klarplan eval`: the sets, asked of an assistant over a store of its own, and passages rewritten."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console

from assistant import views
from assistant.build import Assistant, assistant
from assistant.conversations import InMemory, converse
from assistant.evaluation import report, rewriting_report
from assistant.evaluation import rewriting as rewritings
from assistant.evaluation.retrieval import Found
from assistant.evaluation.run import evaluate
from assistant.settings import read_settings
from index.embedders.protocol import Embedder
from index.errors import BadQuestionError
from index.ingest import ingest


class Subject:
    """An ingested collection, as the evaluation asks it."""

    def __init__(self, it: Assistant) -> None:
        self._it = it
        self._memory = InMemory()

    @property
    def embedder(self) -> Embedder:
        return self._it.embedder

    def ask(self, question: str, conversation: str | None) -> Mapping[str, object]:
        return converse(self._it.chain, self._memory, question, conversation).to_json()

    def search(self, question: str, k: int) -> Sequence[Found]:
        try:
            hits = self._it.find(question, k)
        except BadQuestionError:
            return ()
        names = self._it.chain.names().catalogue.documents
        return [Found(hit.passage.text, names[hit.passage.document]) for hit in hits]

    def texts(self) -> Mapping[str, tuple[str, str]]:
        store = self._it.store
        return {d.id: (d.name, store.document_text(d.id)) for d in store.documents()}


@contextmanager
def open_subject(documents: Sequence[Path], folder: Path) -> Iterator[Subject]:
    """Ingest documents into a new store and give what answers from it."""
    with assistant(read_settings(data=folder)) as it:
        ingest(documents, it.store)
        yield Subject(it)


def command(
    *, aside: bool, failures: bool, as_json: bool, rewriting: bool = False, reader: Path | None = None
) -> None:
    """Measure, and print tables or JSON.

    Args:
        aside: only what was set aside.
        failures: show each question and passage that isn't managed.
        as_json: print JSON.
        rewriting: measure rewriting alone, which takes seconds.
        reader: write the sheet for reading suggestions aloud to this file, and nothing else.
    """
    verdicts = rewritings.evaluate(aside=aside if reader is None else aside or None)
    if reader is not None:
        _write(reader, rewriting_report.sheet(verdicts))
        return
    evaluation = None if rewriting else evaluate(open_subject, aside=aside)
    if as_json:
        answers = {} if evaluation is None else report.as_json(evaluation)
        views.as_json({**answers, "rewriting": rewriting_report.as_json(verdicts)})
        return
    if evaluation is not None:
        report.show(evaluation, Console(), failures=failures)
    rewriting_report.show(verdicts, Console(), failures=failures)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise BadQuestionError(
            f"Filen {path} kan ikke skrives. Se efter, at mappen findes, og at du har adgang."
        ) from error
