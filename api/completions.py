"""Answers as chat completions: the words with their marks, a table, a short list of sources."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass

from fastapi.sse import KEEPALIVE_COMMENT, format_sse_event

from api.errors import openai_body_of, told_of
from api.schemas.answer import AnswerBody
from api.schemas.openai import MODEL, Choice, Completion, CompletionBody, Extra, Reply, Usage
from api.service import Service
from assistant.answer import Answer, Citation, Sentence, Table
from assistant.build import Assistant
from assistant.turn import Turn
from assistant.understand import Query, small_talk
from index.errors import BadQuestionError

EARLIER = 8  # questions before the last one that are read for what they were about
HEARTBEAT = 15.0  # seconds


@dataclass(frozen=True, slots=True)
class Wanted:
    """The question, and those before it, the oldest first."""

    question: str
    earlier: tuple[str, ...]

    @classmethod
    def of(cls, completion: Completion) -> Wanted:
        """Read a request. Raises BadQuestionError when there is no question in it."""
        asked = [m.text.strip() for m in completion.messages if m.role == "user" and m.text.strip()]
        if not asked:
            raise BadQuestionError("Der er intet spørgsmål. Send mindst én besked med rollen user.")
        return cls(asked[-1], tuple(asked[-1 - EARLIER : -1]))


async def answer(service: Service, wanted: Wanted) -> Answer:
    """Answer a question that leans on those before it. Nothing is kept."""
    found = await service.ask(lambda it: it.chain.ask(wanted.question, _about(it, wanted.earlier))[0])
    service.metrics.answer(found.kind)
    return found


def body(wanted: Wanted, found: Answer) -> CompletionBody:
    """Return a whole completion."""
    content = "".join(_pieces(found))
    contract = AnswerBody.model_validate(found.to_json())
    return CompletionBody(
        id=_id(found.id),
        created=int(time.time()),
        choices=[Choice(message=Reply(content=content))],
        usage=_usage(wanted, content),
        citations=contract.citations,
        klarplan=_extra(contract),
    )


async def stream(service: Service, completion: Completion, wanted: Wanted) -> AsyncIterator[bytes]:
    """Give a completion in pieces, whole verified sentences only, and heart-beats while there is nothing to say."""
    task = service.background.start(answer(service, wanted))
    while not (await asyncio.wait({task}, timeout=HEARTBEAT))[0]:
        yield KEEPALIVE_COMMENT
    error = task.exception()
    if error is not None:
        yield _event(openai_body_of(*told_of(error)))
        return
    for chunk in _chunks(task.result(), wanted, completion):
        yield _event(chunk)
    yield format_sse_event(data_str="[DONE]")


def _about(it: Assistant, earlier: Sequence[str]) -> Query | None:
    """Return what the questions so far were about; small talk and what is no question change nothing."""
    about: Query | None = None
    for question in earlier:
        if not small_talk(question):
            about = it.chain.understand(Turn(question, about)).query
    return about


def _chunks(found: Answer, wanted: Wanted, completion: Completion) -> Iterator[dict[str, object]]:
    head: dict[str, object] = {
        "id": _id(found.id),
        "object": "chat.completion.chunk",
        "created": int(time.time()),
        "model": MODEL,
    }

    def chunk(delta: dict[str, str], finish: str | None = None) -> dict[str, object]:
        return head | {"choices": [{"index": 0, "delta": delta, "finish_reason": finish}]}

    yield chunk({"role": "assistant", "content": ""})
    pieces = list(_pieces(found))
    for piece in pieces:
        yield chunk({"content": piece})
    contract = AnswerBody.model_validate(found.to_json())
    citations = [c.model_dump() for c in contract.citations]
    yield chunk({}, "stop") | {"citations": citations, "klarplan": _extra(contract).model_dump()}
    if completion.stream_options and completion.stream_options.include_usage:
        yield head | {"choices": [], "usage": _usage(wanted, "".join(pieces)).model_dump()}


def _pieces(found: Answer) -> Iterator[str]:
    """Give the text: sentences with their marks, the table, the sources."""
    for number, sentence in enumerate(found.sentences):
        yield (" " if number else "") + _marked(sentence)
    if found.table:
        yield "\n\n" + _table(found.table)
    if found.citations:
        yield "\n\nKilder:\n" + "\n".join(_source(c) for c in found.citations)


def _marked(sentence: Sentence) -> str:
    return sentence.text + "".join(f"[{n}]" for n in sentence.citations)


def _source(citation: Citation) -> str:
    page = f"side {citation.page}" if citation.page else None
    parts = (citation.document, citation.indsats, citation.section, page)
    return f"[{citation.n}] " + " · ".join(_line(part) for part in parts if part)


def _table(table: Table) -> str:
    rows = [[_cell(c) for c in table.columns], ["---"] * len(table.columns)]
    rows += [[_cell(c.text + "".join(f"[{n}]" for n in c.citations)) for c in row] for row in table.rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(text: str) -> str:
    return _line(text).replace("\\", "\\\\").replace("|", "\\|")


def _line(text: str) -> str:
    return " ".join(text.split())


def _usage(wanted: Wanted, content: str) -> Usage:
    asked = sum(len(q.split()) for q in (*wanted.earlier, wanted.question))
    said = len(content.split())
    return Usage(prompt_tokens=asked, completion_tokens=said, total_tokens=asked + said)


def _extra(contract: AnswerBody) -> Extra:
    return Extra(
        kind=contract.kind, refused=contract.refused, table=contract.table, suggestions=contract.suggestions
    )


def _id(answer_id: str) -> str:
    return f"chatcmpl-{answer_id}"


def _event(value: object) -> bytes:
    return format_sse_event(data_str=json.dumps(value, ensure_ascii=False))
