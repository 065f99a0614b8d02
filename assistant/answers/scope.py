"""Which of the found passages may answer at all: of the plan, indsats and year that the question names."""

from __future__ import annotations

from assistant.answers.context import Context
from assistant.answers.counting import name_words
from assistant.answers.draft import words
from assistant.answers.evidence import Evidence, text_terms
from assistant.injections import orders
from index.records import Passage

_A_SENTENCE = 4  # words; fewer, outside the records' fields, say nothing
_TELLING = 2  # words beside the names that a passage outside the indsats named must account for
_ALL = 0.9  # share of them that prose must hold
_MOST = 0.7  # the same for a passage of another indsats, that must also hold so much of the name


def in_scope(context: Context, passage: Passage) -> bool:
    query = context.query
    if passage.initiative in context.misnamed:
        return False
    if passage.kind == "prose" and words(passage.text) < _A_SENTENCE:  # a title, a table's head
        return False
    if orders(passage.text):  # a sentence to the assistant is nothing to answer with
        return False
    if passage.kind == "theme":  # a list of themes says nothing, marked or not; the records know the marks
        return False
    if query.plans and passage.document not in context.plan_documents:
        return False
    if _of_part(context, passage):
        return False
    defining = "definition" in query.kinds
    if query.groups and query.sure and not defining and passage.initiative not in query.initiatives:
        return _speaks_of(context, passage) or _tells_all(context, passage)
    if not query.sure and not defining and _of_others(context, passage):
        return False
    return not (query.years and passage.year is not None and passage.year not in query.years)


def _of_part(context: Context, passage: Passage) -> bool:
    """Tell whether a passage counts in one indsats what is asked of a whole plan: "hvor mange ansatte har forvaltningen"."""
    query = context.query
    if query.groups or not query.plans or query.counted is None or query.years:
        return False
    return passage.initiative is not None and all(t == query.counted for t in query.residual)


def _of_others(context: Context, passage: Passage) -> bool:
    """Tell whether a passage is another indsats' and holds none of the words by which the question names one."""
    query = context.query
    if not query.groups or passage.initiative in query.initiatives:
        return False
    named_say = _named_say(context) if len(query.residual) >= _TELLING else 0.0
    if query.years and named_say >= _ALL:  # it is theirs, if of another year
        return True
    said_here = context.residual.coverage(passage.text)
    if passage.initiative is None or (
        len(query.residual) >= _TELLING and said_here >= _ALL and said_here > named_say
    ):
        return False
    naming = [t for t in query.content if t not in query.residual]
    said = " ".join((passage.text, *passage.heading_path, passage.section))
    return bool(naming) and len(Evidence(naming, context.records).missing(said)) == len(naming)


def _named_say(context: Context) -> float:
    """Return how much of the words beside names any passage found of the indsatser named holds, of whatever year."""
    named = (h.passage for h in context.hits if h.passage.initiative in context.query.initiatives)
    return max((context.residual.coverage(p.text) for p in named), default=0.0)


def _speaks_of(context: Context, passage: Passage) -> bool:
    """Tell whether prose outside all indsatser speaks of the one named: in its document, with its name in the text."""
    return passage.initiative is None and any(
        passage.document == e.document_id and text_terms(passage.text).issuperset(name_words(e.name))
        for e in context.named
    )


def _tells_all(context: Context, passage: Passage) -> bool:
    """Tell whether a passage outside the indsats named says what is asked: all of it, in prose of its document, else also of the name."""
    if len(context.residual.terms) < _TELLING or not any(
        passage.document == e.document_id for e in context.named
    ):
        return False
    said = context.residual.coverage(passage.text)
    if passage.initiative is None:
        return said >= _ALL
    return said >= _MOST and context.content.coverage(passage.text) >= _MOST
