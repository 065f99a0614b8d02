"""A message as one question: what it asks, completed from what it tells beside that."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant import framing
from assistant.catalogue import Catalogue
from assistant.slips import spelled
from assistant.understand import Query, understand, years_of

# "er de med", "samarbejder vi med dem": a pronoun where a name would stand, not an article
_STANDS_FOR = re.compile(
    r"(?:(?<=\ber )|(?<=\bhar )|(?<=\bvar )|(?<=\bskal )|(?<=\bvil )|(?<=\bkan )|(?<=\bmå )|(?<=\bfår )|(?<=\bfik ))(?:de|han|hun)\b"
    r"|(?<=\bmed )(?:dem|ham|hende)\b|(?<=\btil )(?:dem|ham|hende)\b|(?<=\baf )(?:dem|ham|hende)\b|(?<=\bhos )dem\b|(?<=\bfor )(?:dem|ham|hende)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[\wæøå,] )[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+)*")


def asked(
    message: str, catalogue: Catalogue, known: frozenset[str], before: Query | None
) -> tuple[Query, Query | None]:
    """Return what a message asks for, and what was spoken of before it asks.

    A sentence that tells what the question is about, "Vi drøfter badebroen i morgen.", is taken as a
    turn before it. So its indsats answers for "den", and its other words are no demand on the answer.
    """
    question, message = message, spelled(message, known)
    said = framing.read(message)
    query = understand(message, catalogue, known)
    if said.first:
        query = _once(understand(said.first, catalogue, known), query)
    for told in said.told:
        topic = understand(told, catalogue, known)
        names = _NAME.findall(told)
        if topic.groups and topic.sure:
            before = topic
        elif names and not query.groups and _STANDS_FOR.search(said.asks):
            query = understand(_STANDS_FOR.sub(names[-1], said.asks, count=1), catalogue, known)
    if said.told and before is None and not _says_something(query):
        query = understand(" ".join((*said.told, said.asks)), catalogue, known)
    query = replace(query, years=query.years or tuple(y for told in said.told for y in years_of(told)))
    return replace(query, question=question), before


def _once(first: Query, whole: Query) -> Query:
    """Return what a question asks, without the sentence that only says it again; with it where it says more."""
    adds = [
        set(whole.years) - set(first.years),
        set(whole.initiatives) - set(first.initiatives),
        set(whole.plans) - set(first.plans),
        set(whole.fields) - set(first.fields),
        {t.word for t in whole.proper} - {t.word for t in first.proper},
    ]
    return whole if any(adds) or not (first.fields or first.kinds) else first


def _says_something(query: Query) -> bool:
    """Tell whether a question can be asked alone; "hvad var det før?" can't."""
    named = query.groups or query.plans or query.themes or query.residual
    return bool(named or query.kinds - {"change", "revision", "compare"})
