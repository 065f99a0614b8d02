"""A language model's help in understanding, where the rules found nothing to hold on to.

It may only say which words of the plans are meant by words that no plan has. The rules then read the
question with those words; what they find must be in the plans as ever, and a refusal stays theirs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.catalogue import Catalogue
from assistant.models.protocol import Deadline, LanguageModel
from assistant.models.rewording import reword
from assistant.understand import Query
from index.analysis import QuestionTerm, question_terms, words_of
from index.errors import ModelUnavailableError

_NAMES = 150  # indsatser that a model is shown
_PLAIN = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+){0,2}")  # one to three words and nothing else


@dataclass(frozen=True, slots=True)
class Interpreter:
    """Words a question anew with a model."""

    model: LanguageModel

    def reworded(
        self, query: Query, catalogue: Catalogue, known: frozenset[str], deadline: Deadline
    ) -> str | None:
        """Return the question in the plans' words, or None when it needs no model, or the model knows none."""
        unknown = unknown_words(query, known)
        if not unknown:
            return None
        names = tuple(dict.fromkeys(entry.name for entry in catalogue.entries))[:_NAMES]
        try:
            pairs = reword(self.model, query.question, unknown, names, deadline)
        except ModelUnavailableError:
            return None
        meant = {w: m for w, m in pairs if w in unknown and _of_the_plans(m, known)}
        return _with(query.question, meant) if meant else None


def unknown_words(query: Query, known: frozenset[str]) -> tuple[str, ...]:
    """Return the words of a question that no plan has; none as soon as there is something to hold on to.

    That is a name, a field, a year, a theme, a plan, or more words that the plans have than words that they lack.
    """
    if query.groups or query.hinted or query.fields or query.years or query.themes or query.plans:
        return ()
    lacking = [term for term in query.content if known.isdisjoint(_own(term))]
    if len(query.content) > 2 * len(lacking):
        return ()
    return tuple(term.word for term in lacking if term.word.isalpha())


def _own(term: QuestionTerm) -> set[str]:
    """Return the terms that stand for a whole word, not for a part of it."""
    return {t for t in term.alternatives if t not in term.parts}


def _of_the_plans(meant: str, known: frozenset[str]) -> bool:
    """Say whether all words are plain words that the plans have."""
    terms = question_terms(meant) if _PLAIN.fullmatch(meant) else []
    return bool(terms) and all(not known.isdisjoint(_own(term)) for term in terms)


def _with(question: str, meant: dict[str, str]) -> str:
    for word, other in meant.items():
        question = re.sub(
            rf"(?<!\w){re.escape(word)}(?!\w)", " ".join(words_of(other)), question, flags=re.IGNORECASE
        )
    return question
