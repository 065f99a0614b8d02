"""What goes through the chain: a question on its way to an answer, and the names it is read with."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.answer import Answer
from assistant.answers import edition_notes
from assistant.answers.context import Context
from assistant.catalogue import Catalogue
from assistant.editions import Asked, Editions, Part, Visible
from assistant.models.protocol import Deadline
from assistant.sources import Sources
from assistant.understand import Query
from index.store.store import Store

_CHANGES = frozenset({"change", "compare", "revision"})
_GOALS = (
    "mål",
    "delmål",
    "handlemål",
    "succeskriterium",
)  # what changes between editions, where nothing else is named


@dataclass(frozen=True, slots=True)
class Names:
    """One state of the store, as some editions show it: its names, its words, its texts."""

    generation: int
    catalogue: Catalogue
    words: frozenset[str]
    sources: Sources
    editions: Editions
    visible: Visible

    @classmethod
    def read(cls, store: Store) -> Names:
        generation = store.generation()
        documents = {d.id: d.name for d in store.documents()}
        editions = Editions(store.plans(), store.editions(), documents, store.document_frequency)
        words = frozenset(store.vocabulary())
        current = editions.current
        return cls(
            generation, editions.catalogue(current), words, Sources(store, documents), editions, current
        )

    @property
    def everything(self) -> Catalogue:
        """All plans and documents, earlier editions too: for looking up by id, never for answering."""
        return self.editions.everything

    @property
    def is_current(self) -> bool:
        """Whether these are the newest editions."""
        return self.visible == self.editions.current


@dataclass(frozen=True, slots=True)
class Turn:
    """A question on its way: what was asked, what the conversation was about before.

    `names` are those of the editions that it is answered from, `edition` which of them it names.
    `also` are the same question for other years, which other editions have. `earlier` says that such an edition
    has part in the answer, or that it is put together of several: it is told in our own words alone. `deadline` is by when a language model must be done.
    """

    question: str
    before: Query | None = None
    query: Query | None = None
    names: Names | None = None
    edition: Asked | None = None
    also: tuple[Turn, ...] = ()
    context: Context | None = None
    answer: Answer | None = None
    earlier: bool = False
    part: bool = False  # it is a later part of a question that asks several things
    deadline: Deadline | None = None


def about(turn: Turn) -> Query | None:
    """Return what the conversation is about from here on, with the indsatser that the answer told of."""
    if turn.query is None or turn.names is None or turn.answer is None or not turn.answer.citations:
        return turn.query
    ids = {(e.document_id, e.name): e.id for e in turn.names.catalogue.entries}
    told = [ids.get((c.document_id, (c.indsats or "").strip().rstrip("."))) for c in turn.answer.citations]
    return replace(_accounted(turn), told=tuple(dict.fromkeys(i for i in told if i)))


def _accounted(turn: Turn) -> Query:
    """Return the query without the words that the answer did without: they are no demand on the next one either."""
    query, answer, context = turn.query, turn.answer, turn.context
    assert query is not None  # noqa: S101  set by `understand`
    if answer is None or answer.kind != "answer" or context is None:
        return query
    dropped = {t.word for t in context.residual.missing(*(f"{c.text} {c.section}" for c in answer.citations))}
    kept = [tuple(t for t in terms if t.word not in dropped) for terms in (query.residual, query.content)]
    return replace(query, residual=kept[0], content=kept[1])


def only(turn: Turn, part: Part) -> Turn:
    """Return a turn for some of the years asked for alone."""
    assert turn.query is not None  # noqa: S101  read before
    kinds = turn.query.kinds - {"change", "compare"} if len(part.years) == 1 else turn.query.kinds
    return replace(turn, query=replace(turn.query, years=part.years, kinds=kinds))


def noted(turn: Turn) -> Answer:
    """Return a turn's answer with what is to be said of the edition that it is from."""
    answer, names = turn.answer, turn.names
    assert answer is not None  # noqa: S101  composed before
    if names is None or turn.context is None:
        return answer
    language = turn.context.language
    if answer.kind in {"no_field", "not_found"} and turn.edition and turn.edition.visible:
        return edition_notes.narrowed(answer, names.editions, names.visible, language)
    return edition_notes.noted(answer, names.editions, language)


def asks_for_change(turn: Turn) -> bool:
    """Tell whether a turn asks what has changed since the edition that it names."""
    asked, query = turn.edition, turn.query
    return bool(asked and query and asked.visible and (asked.since or query.kinds & _CHANGES))


def with_newest(turn: Turn, newest: Names) -> Turn:
    """Return a turn that asks what an edition says, and what the newest says, of the fields whose change is asked for."""
    query = turn.query
    assert query is not None  # noqa: S101  read before
    fields, kinds = query.fields or _GOALS, query.kinds - _CHANGES
    query = replace(query, fields=fields, kinds=kinds, yes_no=False)
    there = newest.editions.into(query, newest.visible)
    return replace(turn, query=query, also=(Turn(turn.question, query=there, names=newest),))


def beside(other: Turn, newest: Turn) -> Answer:
    """Return what differs between the answers of an edition and of the newest."""
    assert other.answer is not None  # noqa: S101  composed before
    assert newest.answer is not None  # noqa: S101  as above
    assert other.names is not None  # noqa: S101  as above
    language = other.context.language if other.context else "da"
    return edition_notes.compared(other.answer, newest.answer, other.names.editions, language)
