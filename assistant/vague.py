"""What is only spoken of, not named: "det med hjælpemidlerne" may be more than the one indsats with the word in its name."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.catalogue import Catalogue, Entry
from assistant.names import same_word
from assistant.sources import Sources
from assistant.understand import Query
from index.analysis import QuestionTerm, words_of
from index.lexicon import base_form

_SPOKEN_OF = re.compile(
    r"\b(?:(?:alt )?det (?:der |her )?(?:med|omkring|om)|(?:hele )?(?:sagen|historien|snakken) om|that thing (?:with|about)|the business (?:with|about))\s+(?=\w)",
    re.IGNORECASE,
)
_TIMES = 2  # passages of an indsats that say the word: it is about that too


def widened(query: Query, catalogue: Catalogue, sources: Sources) -> Query:
    """Return a question that only speaks of a thing as asked of the other indsats, too, that is about it."""
    word = _only_word(query, catalogue)
    if word is None:
        return query
    named = query.groups[0][0]
    plans = query.plans or tuple(dict.fromkeys(e.plan.id for e in catalogue.entries))
    others = [e for e in catalogue.entries if e.id != named and e.plan.id in plans]
    told = {e.id: _told(e, word, sources) for e in others}
    about = [i for i, times in told.items() if times >= _TIMES and times == max(told.values())]
    return replace(query, groups=((named, about[0]),)) if len(about) == 1 else query


def _only_word(query: Query, catalogue: Catalogue) -> QuestionTerm | None:
    """Return the one word by which a vague question names an indsats whose name says more."""
    spoken = _SPOKEN_OF.search(query.question)
    if spoken is None or len(query.groups) != 1 or len(query.groups[0]) != 1 or query.carried:
        return None
    name = words_of(catalogue.by_id[query.groups[0][0]].name)
    said = [t for t in query.content if any(same_word(t, w) for w in name)]
    behind = words_of(query.question[spoken.end() :])
    return said[0] if len(said) == 1 and len(name) > 1 and said[0].word in behind else None


def _told(entry: Entry, word: QuestionTerm, sources: Sources) -> int:
    """Count the passages of an indsats that say a word."""
    passages = sources.passages_of(entry.document_id)
    own = (p.text for p in passages if p.initiative == entry.id)
    return sum(base_form(word.word) in map(base_form, words_of(text)) for text in own)
