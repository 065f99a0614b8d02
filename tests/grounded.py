"""What every answer owes its reader, whoever wrote it."""

from __future__ import annotations

from assistant.answer import Answer
from index.store.store import Store


def grounded(answer: Answer, store: Store) -> bool:
    """Tell whether an answer is a refusal, or stands on exact quotes: each sentence on one it was given, each used."""
    if answer.kind in {"smalltalk", "clarify"} or answer.refused:
        return not answer.citations or _exact(answer, store)
    numbers = [c.n for c in answer.citations]
    cited = {n for s in answer.sentences for n in s.citations}
    if answer.table:
        cited |= {n for row in answer.table.rows for cell in row for n in cell.citations}
    return (
        numbers == list(range(1, len(numbers) + 1))
        and cited == set(numbers)
        and all(s.citations for s in answer.sentences)
        and bool(answer.sentences)
        and _exact(answer, store)
    )


def _exact(answer: Answer, store: Store) -> bool:
    return all(store.document_text(c.document_id)[c.start : c.end] == c.text for c in answer.citations)
