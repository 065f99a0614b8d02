"""What an answer from another edition than the newest says of it, and joining answers from several."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from assistant.answer import Answer, Citation, Sentence, Table
from assistant.answers.context import Context
from assistant.answers.phrases import listed, say
from assistant.answers.refusals import refuse
from assistant.editions import Editions

_NAMED_AT_MOST = 3


def no_edition(context: Context, editions: Editions, year: int | None) -> Answer:
    """Say that there is no edition such as the question names, and which others there are."""
    files = [editions.document_of(e.plan) for e in editions.by_plan.values() if not e.answers]
    danish, english = (
        listed([f"»{name}«" for name in sorted(set(files))[:_NAMED_AT_MOST]], language)
        for language in ("da", "en")
    )
    return refuse(
        context,
        "no_field",
        f"Der er ingen udgave fra {year}. De andre udgaver er {danish}."
        if year
        else f"Der er ingen sådan udgave. De andre udgaver er {danish}.",
        f"There is no edition from {year}. The others are {english}."
        if year
        else f"There is no such edition. The others are {english}.",
    )


def noted(answer: Answer, editions: Editions, language: str) -> Answer:
    """Return an answer that says when it stands in an earlier edition or a draft; unchanged when it doesn't."""
    for citation in answer.citations:
        plan = editions.plan_at(citation.document_id, citation.start)
        if plan is not None and plan not in editions.current:
            note = Sentence(_note(citation, editions, plan, language), (citation.n,))
            return replace(answer, sentences=(*answer.sentences, note))
    return answer


def narrowed(answer: Answer, editions: Editions, visible: Iterable[str], language: str) -> Answer:
    """Return a refusal that says in which editions alone was looked."""
    names = sorted({f"»{editions.document_of(plan)}«" for plan in visible})[:_NAMED_AT_MOST]
    where = say(
        language,
        f"Der er kun ledt i {listed(names, 'da')}.",
        f"Only {listed(names, 'en')} was searched.",
    )
    return replace(answer, sentences=(*answer.sentences, Sentence(where)))


def joined(answers: Sequence[Answer]) -> Answer:
    """Return one answer out of those for different years, in order; refusals only when all are."""
    given = [a for a in answers if not a.refused] or answers[:1]
    first, *others = given
    sentences, citations, table = list(first.sentences), list(first.citations), first.table
    for other in others:
        offset = len(citations)
        citations += [replace(c, n=c.n + offset) for c in other.citations]
        sentences += [replace(s, citations=tuple(n + offset for n in s.citations)) for s in other.sentences]
        table = _tables(table, _moved(other.table, offset))
    return replace(first, sentences=tuple(sentences), citations=tuple(citations), table=table)


def compared(other: Answer, newest: Answer, editions: Editions, language: str) -> Answer:
    """Return what differs between what an edition says and what the newest says, or that they say the same."""
    if other.refused or newest.refused:
        return joined((noted(other, editions, language), newest))
    before, now = ({c.text for c in answer.citations} for answer in (other, newest))
    if before == now and now:
        return _same(other, newest, language)
    return joined((noted(_but(other, now), editions, language), _but(newest, before)))


def _same(other: Answer, newest: Answer, language: str) -> Answer:
    files = [f"»{answer.citations[0].document}«" for answer in (other, newest)]
    said = say(
        language,
        f"Det, der står her, er ordret det samme i {files[0]} og {files[1]}.",
        f"What stands here is word for word the same in {files[0]} and {files[1]}.",
    )
    return joined(
        (replace(other, sentences=(Sentence(said, (1, 2)),), citations=other.citations[:1]), newest)
    )


def _but(answer: Answer, texts: Container[str]) -> Answer:
    """Return an answer without the sentences that quote nothing but these texts."""
    cited = {c.n: c for c in answer.citations}
    kept = [
        s for s in answer.sentences if not s.citations or any(cited[n].text not in texts for n in s.citations)
    ]
    numbers = {n: at for at, n in enumerate(sorted({n for s in kept for n in s.citations}), 1)}
    return replace(
        answer,
        sentences=tuple(replace(s, citations=tuple(numbers[n] for n in s.citations)) for s in kept),
        citations=tuple(replace(cited[n], n=at) for n, at in numbers.items()),
        table=None if len(kept) < len(answer.sentences) else answer.table,
    )


def _note(citation: Citation, editions: Editions, plan: str, language: str) -> str:
    newest, name = editions.newest(plan), citation.document
    if editions.by_plan[plan].standing == "draft":
        return say(
            language,
            f"Det står i et udkast, »{name}«, som ikke gælder.",
            f"This stands in a draft, “{name}”, which is not in force.",
        )
    if newest is None:
        return say(
            language,
            f"Det står i »{name}«, som ikke længere gælder.",
            f"This stands in “{name}”, which is no longer in force.",
        )
    return say(
        language,
        f"Det står i den tidligere udgave »{name}«; den nyeste er »{newest}«.",
        f"This stands in the earlier edition “{name}”; the newest is “{newest}”.",
    )


def _moved(table: Table | None, offset: int) -> Table | None:
    if table is None:
        return None
    rows = tuple(
        tuple(replace(cell, citations=tuple(n + offset for n in cell.citations)) for cell in row)
        for row in table.rows
    )
    return replace(table, rows=rows)


def _tables(one: Table | None, other: Table | None) -> Table | None:
    """Return two tables as one where they have the same columns, else the first."""
    if one is None or other is None:
        return one or other
    return replace(one, rows=one.rows + other.rows) if one.columns == other.columns else one
