"""Why something happened: the sentence that gives a reason for what is asked about.

"Byggeriet endte med at koste 2,1 mio. kr., fordi gulvvarmen skulle skiftes" answers why the rebuilding became dearer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.answer import Answer
from assistant.answers import in_text
from assistant.answers.context import Context, place_of
from assistant.answers.draft import Place, units, words
from assistant.answers.evidence import Evidence
from assistant.answers.expected import EVENT
from assistant.answers.scope import in_scope
from index.records import Passage

REASON = re.compile(
    r"\b(?:fordi|på grund af|pga|grundet|skyld(?:es|tes)|idet|eftersom|årsag\w*|because|due to)\b|,\s*da\b",
    re.IGNORECASE,
)
_KINDS = (  # what is asked about, and how a sentence that tells of it says so
    (
        re.compile(r"\b(?:dyrere|billigere|pris\w*|kost\w*|udgift\w*|budget\w*|millioner|mio|kroner)\b"),
        re.compile(r"\d (?:mio|mia|kr)\b|\b(?:kost\w*|\w*udgift\w*|fordyr\w*|budget\w*|pris\w*|dyrere|billigere)\b", re.IGNORECASE),
    ),
    (
        re.compile(r"\b(?:senere|forsink\w*|udskudt|udsat|udskyd\w*|langsom\w*|trak ud|trukket ud)\b"),
        re.compile(r"\b(?:senere|forsink\w*|udskudt|udskyd\w*|udsat|langsom\w*|først i|endnu ikke)\b", re.IGNORECASE),
    ),
    (
        re.compile(r"\b(?:gået i stå|gik i stå|(?:sat|sættes) i (?:stå|bero)|står stille|stået stille|stop\w*|stands\w*|droppet|opgivet|aflyst|annulleret|nedlagt)\b"),
        re.compile(r"\bi (?:stå|bero)\b|\b(?:stille|stop\w*|stands\w*|droppe\w*|opgive\w*|aflyst|annulleret|nedlagt)\b", re.IGNORECASE),
    ),
)  # fmt: skip
_HOLDS = 0.5  # share of the words beside names that a reason and its passage must hold between them
_SAYS = 0.2  # the same for the reason alone
_OF_KIND = 0.5  # added to a reason that tells of the kind of thing asked about
_LONGEST = 48  # words
_OF_ALL = 0.6  # share of all words that a passage must hold, where no indsats is named


def respond(context: Context) -> Answer | None:
    """Quote the sentence that gives the reason for what happened, of the indsats named, else of what the search came by."""
    query = context.query
    if query.asks != "why" or not EVENT.search(query.text) or not query.residual:
        return None
    scored = [(worth, place) for p in _passages(context) for worth, place in _reasons(context, p)]
    if not scored:
        return None
    _, best = max(scored, key=lambda s: s[0])
    return in_text.quoting(context, best)


def _passages(context: Context) -> Iterator[Passage]:
    """Yield what may hold the reason: all of the indsatser named; else what the search found that is about it."""
    for entry in context.named:
        yield from (p for p in context.records.passages_of(entry.document_id) if p.initiative == entry.id)
    if not context.named:
        for hit in context.hits:
            if context.content.coverage(hit.passage.text, *hit.passage.heading_path) >= _OF_ALL:
                yield hit.passage


def _reasons(context: Context, passage: Passage) -> Iterator[tuple[float, Place]]:
    """Yield the sentences of a passage that give a reason for what is asked about, with how much speaks for them."""
    if not in_scope(context, passage):
        return
    text = context.query.text
    told = [said for ask, said in _KINDS if ask.search(text)]
    happened = {w for ask, _ in _KINDS if (found := ask.search(text)) for w in found.group().split()}
    only_that = context.named and happened.issuperset(t.word for t in context.query.residual)
    asked = Evidence((), context.records) if only_that else context.residual
    whole = place_of(context, passage)
    around = asked.coverage(passage.text, passage.section)
    for start, end in units(passage.text):
        text = passage.text[start:end]
        of_kind = any(said.search(text) for said in told)
        worth = (asked.coverage(text) + around) / 2
        if not REASON.search(text) or words(text) > _LONGEST:
            continue
        if not of_kind and (told or asked.coverage(text) < _SAYS):
            continue
        if worth + _OF_KIND * of_kind >= _HOLDS and around:
            yield worth, replace(whole, start=whole.start + start, end=whole.start + end)
