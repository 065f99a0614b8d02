"""From a question to an answer: understand → retrieve → compose, as LangChain runnables.

Each step is a function of what the step before gives; the conversation is the caller's and is
passed in and handed back, so one chain serves any number of people at once.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from assistant import reading, two_parts, vague
from assistant.answer import Answer, Sentence
from assistant.answers import edition_notes, refusals, smalltalk
from assistant.answers.context import Context
from assistant.answers.responders import RESPONDERS
from assistant.editions import Part, Visible
from assistant.follow_up import carry_over, of_year_alone
from assistant.injections import without_injections
from assistant.model_use import ModelUse
from assistant.turn import Names, Turn, about, asks_for_change, beside, noted, only, with_newest
from assistant.understand import Query, small_talk, understand
from index.chosen import Chosen
from index.errors import BadQuestionError
from index.search import Hit, Searcher
from index.store.store import Store
from index.stretches import widened

if TYPE_CHECKING:
    from langchain_core.runnables import Runnable

T = TypeVar("T")
MAX_QUESTION = 2000  # characters; longer ones are answered with an error, not read in part
_HITS = 20
_SAYS = frozenset({"answer", "empty"})  # kinds of answer that say something of the plans
_WIDER = 3  # times as many are sought where some will be left out


class Chain:
    """Answers questions from one store. Safe to share between threads."""

    def __init__(self, store: Store, searcher: Searcher, model: ModelUse | None = None) -> None:
        self._store = store
        self._searcher = searcher
        self._model = model or ModelUse()
        self._known: Names | None = None

    def ask(self, question: str, before: Query | None = None) -> tuple[Answer, Query | None]:
        """Return the answer and what the conversation is about from here on.

        Args:
            question: As the user wrote it, at most `MAX_QUESTION` characters.
            before: What the turn before was about; None at the start.

        Raises:
            BadQuestionError: the question is empty or too long.
        """
        return _finished(self.ask_stream(question, before))

    def ask_stream(
        self, question: str, before: Query | None = None
    ) -> Generator[Sentence, None, tuple[Answer, Query | None]]:
        """Give an answer's sentences, each as soon as it stands; return what `ask` returns.

        The answer that is returned has exactly the sentences given. Without a model they come at once.
        """
        turn = Turn(checked(question), before, deadline=self._model.deadline())
        turn = self._in_parts(turn) or self._answered(turn)
        answer = yield from self._writing(turn)
        return answer, about(replace(turn, answer=answer))

    def _answered(self, turn: Turn) -> Turn:
        return self.compose(self.retrieve(self.understand(turn)))

    def _in_parts(self, turn: Turn) -> Turn | None:
        """Answer each of the questions that a question is made of; None when it is one, or not all have an answer."""
        turns: list[Turn] = []
        for part in two_parts.parts(turn.question):
            before = about(turns[-1]) if turns else turn.before
            turns.append(replace(turn, question=part, before=before, part=bool(turns)))
            if turns[-1].question == turn.question:
                return None
            turns[-1] = self._answered(turns[-1])
            answer = turns[-1].answer
            if answer is None or answer.kind not in _SAYS:
                return None
        answers = sorted((t.answer for t in turns if t.answer), key=lambda a: a.kind != "answer")
        said = [s.text for a in answers for s in a.sentences]
        if len(set(said)) < len(said):  # the parts are about one thing: it is said once
            return None
        quoted = [{(c.document_id, c.start, c.end) for c in a.citations} for a in answers]
        new = [a for at, a in enumerate(answers) if not any(quoted[at] <= q for q in quoted[:at])]
        return replace(turns[-1], answer=edition_notes.joined(new), earlier=True)

    @cached_property
    def runnable(self) -> Runnable[Turn, Turn]:
        """The steps as one LangChain runnable, to be joined with others; `ask` is the same without its import."""
        from langchain_core.runnables import RunnableLambda  # noqa: PLC0415  half a second

        steps = RunnableLambda(self.understand) | RunnableLambda(self.retrieve) | RunnableLambda(self.compose)
        return steps | RunnableLambda(self.write)

    def understand(self, turn: Turn) -> Turn:
        """Read the question, completed from the conversation, and settle which editions it is asked of."""
        question = without_injections(turn.question)
        names = self.names()
        asked = names.editions.asked(question)
        if asked:
            there = self._showing(names, asked.visible)
            query = self._read(asked.question or question, turn, there)
            turn = replace(turn, query=query, names=there, edition=asked)
            newest = self._showing(names, names.editions.newest_of(asked.visible))
            return with_newest(turn, newest) if asks_for_change(turn) else turn
        query = self._read(question, turn, names)
        if meant := self._model.reworded(query, names.catalogue, names.words, turn.deadline):
            query = replace(self._read(meant, turn, names), question=question)
        parts = names.editions.by_years(query)
        turns = [self._of_years(turn, question, part, names) for part in parts]
        if len(turns) > 1:
            return replace(only(turns[0], parts[0]), also=tuple(map(only, turns[1:], parts[1:])))
        return turns[0] if turns else replace(turn, query=query, names=names)

    def retrieve(self, turn: Turn) -> Turn:
        """Give the composers the records and a search that runs when one of them needs it."""
        query, names = turn.query, turn.names
        assert query is not None  # noqa: S101  set by `understand`
        assert names is not None  # noqa: S101  as above
        context = Context(query, names.catalogue, names.sources, lambda: self._search(query, names))
        return replace(turn, context=context)

    def compose(self, turn: Turn) -> Turn:
        """Answer from the records, else from found passages, else refuse; and say so where an earlier edition answers."""
        names = turn.names
        if turn.edition is None and not turn.also and (names is None or names.is_current):
            return self._composed(turn)
        composed = [self._composed(one) for one in (turn, *map(self.retrieve, turn.also))]
        if turn.edition and turn.also:
            answer = beside(*composed)
        else:
            answer = edition_notes.joined([noted(one) for one in composed])
        query = composed[0].query
        if query is not None and names is not None:
            query = names.editions.into(query, names.editions.current)
        return replace(composed[0], answer=answer, query=query, also=(), earlier=True)

    def write(self, turn: Turn) -> Turn:
        """Let the model, when there is one, write the answer anew over the same citations, and verify it."""
        return replace(turn, answer=_finished(self._writing(turn)))

    def _writing(self, turn: Turn) -> Generator[Sentence, None, Answer]:
        """Give the sentences. What earlier editions say is told in our own words alone: it must say so."""
        answer, context = turn.answer, turn.context
        assert answer is not None  # noqa: S101  set by `compose`
        assert context is not None  # noqa: S101  set by `retrieve`
        if not turn.earlier:
            return (yield from self._model.written(context, answer, turn.deadline))
        yield from answer.sentences
        return answer

    def _composed(self, turn: Turn) -> Turn:
        context = turn.context
        assert context is not None  # noqa: S101  set by `retrieve`
        talk = small_talk(turn.question)
        if talk:
            return replace(turn, answer=smalltalk.reply(context, talk), query=turn.before)
        if refusals.is_order(turn.question, context.query):
            return replace(turn, answer=refusals.blocked(context), query=turn.before)
        if turn.edition and not turn.edition.visible and turn.names:
            missing = edition_notes.no_edition(context, turn.names.editions, turn.edition.year)
            return replace(turn, answer=missing, query=turn.before)
        for respond in (refusals.elsewhere, *RESPONDERS):
            answer = respond(context)
            if answer is not None:
                return replace(turn, answer=answer)
        if again := of_year_alone(context.query):
            return self._composed(self.retrieve(replace(turn, query=again)))
        return replace(turn, answer=refusals.not_found(context))

    def _read(self, question: str, turn: Turn, names: Names) -> Query:
        before = turn.before and names.editions.into(turn.before, names.visible)
        query, before = reading.asked(question, names.catalogue, names.words, before)
        if turn.part:  # "hvem er med, og hvad koster ombygningen": both are about one thing
            query = replace(query, points_back=True)
        return vague.widened(carry_over(query, before), names.catalogue, names.sources)

    def _of_years(self, turn: Turn, question: str, part: Part, names: Names) -> Turn:
        there = self._showing(names, part.visible)
        return replace(turn, query=self._read(question, turn, there), names=there)

    def _showing(self, names: Names, visible: Visible) -> Names:
        """Return the names as other editions show them."""
        if visible == names.visible:
            return names
        words = names.words | self._store.earlier_words()
        return replace(names, catalogue=names.editions.catalogue(visible), words=words, visible=visible)

    def find(self, question: str, k: int) -> list[Hit]:
        """Return the passages nearest to a question: retrieval alone, no answer."""
        names = self.names()
        query = understand(question, names.catalogue, names.words)
        return widened(self._search(query, names, _WIDER * k), self._store, k)

    def _search(self, query: Query, names: Names, k: int = _HITS) -> list[Hit]:
        """Search, preferring what the question names, within the plans that it names; a definition may stand anywhere."""
        defining = "definition" in query.kinds
        within = names.catalogue.documents_of(query.plans)
        searcher = self._searcher
        if not names.is_current:
            searcher = searcher.over(Chosen(self._store, names.editions.admits(names.visible)))
        hits = searcher.search(
            self._asked(query, names),
            _WIDER * k if within or defining else k,
            initiatives=() if defining else query.initiatives or query.hinted[:1],
            years=query.years,
            kinds=query.fields,
        )
        found = [h for h in hits if h.passage.document in within] if within else hits
        return found if defining else found[:k]

    @staticmethod
    def _asked(query: Query, names: Names) -> str:
        """Return the question to search for: with the names that a follow-up leaves to the conversation."""
        known = names.catalogue.by_id
        called = [known[i].name for i in query.initiatives if i in known] if query.carried else []
        words = [t.word for t in query.residual] if query.carried else []
        return " ".join([query.sought or query.question, *called, *words])

    def names(self) -> Names:
        """Return what the store holds, read anew when it has changed."""
        generation = self._store.generation()
        if self._known is None or self._known.generation != generation:
            self._known = Names.read(self._store)
        return self._known


def _finished(steps: Generator[Sentence, None, T]) -> T:
    """Run to the end; return what comes of it."""
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            done: T = stop.value
            return done


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
