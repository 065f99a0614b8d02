"""What every way of answering is given."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Protocol

from assistant.answer import Answer
from assistant.answers.draft import Draft, Place, Texts, units
from assistant.answers.evidence import PART, Evidence, Frequencies
from assistant.catalogue import Catalogue, Entry
from assistant.injections import orders
from assistant.names import same_word
from assistant.understand import Query
from index.analysis import QuestionTerm, question_terms, words_of
from index.lexicon import base_form
from index.records import Passage
from index.search import Hit
from index.tabular import BETWEEN

_AFTER = r"(\S+) (?:for|til|på|i|hos|ved|blandt) (?:(?:de|den|det|en|et|alle) )?{}\b"  # a word of a name, and what it is of


class Records(Texts, Frequencies, Protocol):
    """What answers need of the store."""

    def document_name(self, document_id: str) -> str: ...
    def passages_of(self, document_id: str) -> Sequence[Passage]: ...


@dataclass(frozen=True)
class Context:
    """One question with all it is answered from. `search` is run at most once a question."""

    query: Query
    catalogue: Catalogue
    records: Records
    search: Callable[[], Sequence[Hit]] = field(repr=False)

    @property
    def language(self) -> str:
        return self.query.language

    def document_name(self, document_id: str) -> str:
        return self.records.document_name(document_id)

    def draft(self) -> Draft:
        return Draft(self.records)

    @cached_property
    def residual(self) -> Evidence:
        """The words that no name and no cue explains."""
        return Evidence(self.query.residual, self.records)

    @cached_property
    def content(self) -> Evidence:
        """All words of the question that mean something."""
        return Evidence(self.query.content, self.records)

    @cached_property
    def words(self) -> Evidence:
        """All words of the question."""
        return Evidence(self.query.words, self.records)

    @cached_property
    def proper(self) -> Evidence:
        """The residual words that are written as names."""
        return Evidence(self.query.proper, self.records)

    @cached_property
    def hits(self) -> Sequence[Hit]:
        """What the search finds; of a passage that gives the assistant orders only what stands before them."""
        return [obedient for hit in self.search() if (obedient := _before_orders(hit))]

    @cached_property
    def named(self) -> tuple[Entry, ...]:
        """The indsatser that the question names; of several candidates those of a plan that it names too."""
        found = [self.catalogue.by_id[i] for i in self.query.initiatives if i in self.catalogue.by_id]
        within = [e for e in found if e.plan.id in self.query.plans]
        return tuple(within or found)

    @cached_property
    def misnamed(self) -> frozenset[str]:
        """The indsatser named whose name the question goes on with otherwise, or beside another name: something else is meant.

        "Job-uge for flygtninge" is another indsats than "Job-uge for virksomheder".
        """
        return frozenset(e.id for e in self.named if self._goes_on(e))

    @cached_property
    def buys_other(self) -> bool:
        """Whether a price is asked of a thing that the indsats named never speaks of: "hvad koster en bådplads".

        Words after "at" and before "der" are left out: what is done, or what money does, may be called anything.
        In English most words must be such as no plan has, since many of ours have no translation.
        """
        query, text = self.query, f"{self.query.text} "
        if self.language == "en":
            return bool(query.residual) and 2 * len(self.residual.unknown) >= len(query.residual)
        things = {
            t.word for t in query.residual if f"at {t.word} " not in text and f" {t.word} der " not in text
        }
        return (
            query.sure
            and bool(things)
            and all(things <= {t.word for t in self._unsaid(e)} for e in self.named)
        )

    def _unsaid(self, entry: Entry) -> tuple[QuestionTerm, ...]:
        """Return the words beside names and cues that an indsats never says, its plan's name apart."""
        passages = self.records.passages_of(entry.document_id)
        said = [p.text for p in passages if p.initiative == entry.id]
        where = (entry.name, entry.plan.title, entry.plan.department or "")
        return self.residual.missing(*where, *said, least=PART)

    def _goes_on(self, entry: Entry) -> bool:
        missing = self._unsaid(entry)
        return any(t in self.query.proper for t in missing) or any(
            same_word(term, name)
            for other in missing
            for found in re.finditer(_AFTER.format(re.escape(other.word)), self.query.text)
            for term in question_terms(found[1])
            for name in words_of(entry.name)
        )

    @cached_property
    def table_rows(self) -> tuple[Passage, ...]:
        """The passages that are rows of tables the search has come by, and of the plans that are named."""
        tables = {(h.passage.document, h.passage.section) for h in self.hits if BETWEEN in h.passage.section}
        named = self.plan_documents
        return tuple(
            p
            for document in sorted({document for document, _ in tables} | named)
            for p in self.records.passages_of(document)
            if (BETWEEN in p.section if document in named else (document, p.section) in tables)
        )

    @cached_property
    def plan_documents(self) -> frozenset[str]:
        """The documents of the plans that the question names."""
        return self.catalogue.documents_of(self.query.plans)

    def goal_of(self, passage: Passage) -> str:
        """Return the goal that a passage of a status reports on; "" for other passages and whole indsatser."""
        entry = self.catalogue.by_id.get(passage.initiative or "")
        if entry is None:
            return ""
        goals = (
            status.goal
            for status in entry.initiative.statuses
            for cell in (status.done, status.achieved, status.next, status.note)
            if status.goal and cell and cell.start <= passage.start < cell.end
        )
        reported = next(goals, None)
        return next((goal.text for goal in entry.initiative.goals if goal.id == reported), "")

    @cached_property
    def within(self) -> tuple[Entry, ...]:
        """All indsatser of the plans that the question names, of all plans when it names none."""
        return tuple(
            e for e in self.catalogue.entries if not self.query.plans or e.plan.id in self.query.plans
        )

    @cached_property
    def scope(self) -> tuple[Entry, ...]:
        """The indsatser that a question about several is about: the named ones, a plan's, a theme's, or all."""
        if self.named:
            return self.named
        entries = self.catalogue.entries
        if self.query.plans:
            entries = tuple(e for e in entries if e.plan.id in self.query.plans)
        if self.query.themes:
            wanted = {t.lower() for t in self.query.themes}
            if not self.query.plans or not self._in_titles(wanted):
                entries = tuple(
                    e
                    for e in entries
                    if any(t.name.lower() in wanted and t.marked == "yes" for t in e.initiative.themes)
                )
        return entries

    def _in_titles(self, themes: set[str]) -> bool:
        """Tell whether what another plan has as a theme is a word of the title of the plan asked about, which has none so called."""
        own = {t.name.lower() for e in self.within for t in e.initiative.themes}
        titles = {part for e in self.within for w in words_of(e.plan.title) for part in (w, base_form(w))}
        return own.isdisjoint(themes) and all(
            {base_form(w) for w in words_of(theme)} <= titles for theme in themes
        )


def _before_orders(hit: Hit) -> Hit | None:
    """Return a hit up to the first sentence that tells the assistant what to do; None when nothing is before it."""
    passage = hit.passage
    if not orders(passage.text):
        return hit
    end = 0
    for _, stop in units(passage.text):
        if orders(passage.text[:stop]):
            break
        end = stop
    if not end:
        return None
    return replace(hit, passage=replace(passage, text=passage.text[:end], end=passage.start + end))


Responder = Callable[[Context], Answer | None]


def name_place(entry: Entry) -> Place:
    """Return the place where an indsats' name stands."""
    initiative = entry.initiative
    return Place(
        entry.document_id, entry.document, initiative.name_start, initiative.name_end, "Indsats", entry.name
    )


def place_of(context: Context, passage: Passage) -> Place:
    """Return a passage's place, with the indsats it belongs to."""
    entry = context.catalogue.by_id.get(passage.initiative or "")
    document = context.document_name(passage.document)
    return Place(
        passage.document,
        document,
        passage.start,
        passage.end,
        passage.section,
        entry.name if entry else None,
        passage.year,
    )
