"""From a question to an answer: understand → retrieve → compose, as LangChain runnables.

Each step is a function of what the step before gives; the conversation is the caller's and is
passed in and handed back, so one chain serves any number of people at once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.answer import Answer
from assistant.answers import (
    amounts,
    comparisons,
    extractive,
    fields,
    lists,
    missing,
    overview,
    refusals,
    revisions,
    smalltalk,
    themes,
)
from assistant.answers.context import Context, Responder
from assistant.catalogue import Catalogue
from assistant.follow_up import carry_over
from assistant.sources import Sources
from assistant.understand import Query, small_talk, understand, without_injections
from index.errors import BadQuestionError
from index.search import Hit, Searcher
from index.store.store import Store
from index.stretches import widened

if TYPE_CHECKING:
    from langchain_core.runnables import Runnable

MAX_QUESTION = 2000  # characters; longer ones are answered with an error, not read in part
_HITS = 20
_WIDER = 3  # times as many are sought where some will be left out

# In order: the first that has an answer gives it. Exact ones stand before found ones.
RESPONDERS: tuple[Responder, ...] = (
    missing.respond,
    revisions.respond,
    comparisons.compare,
    comparisons.history,
    themes.respond,
    amounts.respond,
    lists.count,
    lists.filtered,
    fields.by_goal,
    fields.respond,
    lists.indsatser,
    lists.across,
    lists.about,
    overview.respond,
    fields.by_content,
    extractive.respond,
    fields.blank_year,
    fields.why,
    overview.ask_back,
)


@dataclass(frozen=True, slots=True)
class Names:
    """One state of the store: its names, its words, its texts."""

    generation: int
    catalogue: Catalogue
    words: frozenset[str]
    sources: Sources

    @classmethod
    def read(cls, store: Store) -> Names:
        generation = store.generation()
        documents = {d.id: d.name for d in store.documents()}
        catalogue = Catalogue(
            ((p.document, p.plan) for p in store.plans()), documents, store.document_frequency
        )
        return cls(generation, catalogue, frozenset(store.vocabulary()), Sources(store, documents))


@dataclass(frozen=True, slots=True)
class Turn:
    """A question on its way: what was asked, what the conversation was about before."""

    question: str
    before: Query | None = None
    query: Query | None = None
    context: Context | None = None
    answer: Answer | None = None


class Chain:
    """Answers questions from one store. Safe to share between threads."""

    def __init__(self, store: Store, searcher: Searcher) -> None:
        self._store = store
        self._searcher = searcher
        self._known: Names | None = None

    def ask(self, question: str, before: Query | None = None) -> tuple[Answer, Query | None]:
        """Return the answer and what the conversation is about from here on.

        Args:
            question: As the user wrote it, at most `MAX_QUESTION` characters.
            before: What the turn before was about; None at the start.

        Raises:
            BadQuestionError: the question is empty or too long.
        """
        turn = self.compose(self.retrieve(self.understand(Turn(checked(question), before))))
        assert turn.answer is not None  # noqa: S101  `compose` always answers
        return turn.answer, turn.query

    @cached_property
    def runnable(self) -> Runnable[Turn, Turn]:
        """The three steps as one LangChain runnable, to be joined with others; `ask` is the same without its import."""
        from langchain_core.runnables import RunnableLambda  # noqa: PLC0415  half a second

        return RunnableLambda(self.understand) | RunnableLambda(self.retrieve) | RunnableLambda(self.compose)

    def understand(self, turn: Turn) -> Turn:
        """Read the question, completed from the conversation."""
        question = without_injections(turn.question)
        names = self.names()
        query = understand(question, names.catalogue, names.words)
        return replace(turn, query=carry_over(query, turn.before))

    def retrieve(self, turn: Turn) -> Turn:
        """Give the composers the records and a search that runs when one of them needs it."""
        query = turn.query
        assert query is not None  # noqa: S101  set by `understand`
        names = self.names()
        context = Context(query, names.catalogue, names.sources, lambda: self._search(query))
        return replace(turn, context=context)

    def compose(self, turn: Turn) -> Turn:
        """Answer from the records, else from found passages, else refuse."""
        context = turn.context
        assert context is not None  # noqa: S101  set by `retrieve`
        talk = small_talk(turn.question)
        if talk:
            return replace(turn, answer=smalltalk.reply(context, talk), query=turn.before)
        injected = without_injections(turn.question) != turn.question.strip(" \t\n.,:;-–!")
        if injected and not context.query.content:
            return replace(turn, answer=refusals.blocked(context), query=turn.before)
        for respond in RESPONDERS:
            answer = respond(context)
            if answer is not None:
                return replace(turn, answer=answer)
        return replace(turn, answer=refusals.not_found(context))

    def find(self, question: str, k: int) -> list[Hit]:
        """Return the passages nearest to a question: retrieval alone, no answer."""
        names = self.names()
        query = understand(question, names.catalogue, names.words)
        return widened(self._search(query, _WIDER * k), self._store, k)

    def _search(self, query: Query, k: int = _HITS) -> list[Hit]:
        """Search, preferring what the question names, within the plans that it names; a definition may stand anywhere."""
        defining = "definition" in query.kinds
        catalogue = self.names().catalogue
        within = {d for d, _, plan in catalogue.plans if plan.id in query.plans} | set(query.plans) & set(
            catalogue.documents
        )
        hits = self._searcher.search(
            self._asked(query),
            _WIDER * k if within or defining else k,
            initiatives=() if defining else query.initiatives or query.hinted[:1],
            years=query.years,
            kinds=query.fields,
        )
        found = [h for h in hits if h.passage.document in within] if within else hits
        return found if defining else found[:k]

    def _asked(self, query: Query) -> str:
        """Return the question to search for: with the names that a follow-up leaves to the conversation."""
        known = self.names().catalogue.by_id
        names = [known[i].name for i in query.initiatives if i in known] if query.carried else []
        words = [t.word for t in query.residual] if query.carried else []
        return " ".join([query.sought or query.question, *names, *words])

    def names(self) -> Names:
        """Return what the store holds, read anew when it has changed."""
        generation = self._store.generation()
        if self._known is None or self._known.generation != generation:
            self._known = Names.read(self._store)
        return self._known


def checked(question: str) -> str:
    """Return the question, trimmed. Raises BadQuestionError when it is empty or too long."""
    trimmed = question.strip()
    if not trimmed:
        raise BadQuestionError("Spørgsmålet er tomt. Skriv, hvad du vil vide om planerne.")
    if len(trimmed) > MAX_QUESTION:
        raise BadQuestionError(
            f"Spørgsmålet er på {len(trimmed):,} tegn. Skriv højst {MAX_QUESTION:,} tegn, og stil ét spørgsmål ad gangen.".replace(
                ",", ".", 2
            )
        )
    return trimmed
