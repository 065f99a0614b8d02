"""Answers from found passages: the best sentence first, quoted, when the evidence is good enough."""

from __future__ import annotations

import re

from assistant.answer import Answer
from assistant.answers.choosing import chosen
from assistant.answers.context import Context, place_of
from assistant.answers.counting import counted_thing
from assistant.answers.draft import Draft, inline, words
from assistant.answers.evidence import Evidence
from assistant.answers.judging import BOUND, HAPPENED, NEARNESS, PLANNED, Candidate, judge
from assistant.answers.phrases import HEDGED, NEGATION, REACHED, named, quoted, say
from assistant.answers.refusals import suggestions
from assistant.answers.slots import GOAL_LABELS
from assistant.understand import Query
from assistant.vocabulary import ENTRY_WORDS
from index.records import Passage
from index.search import Hit

_SECOND = 0.25  # how much more of the question a second passage must hold to be quoted too
MAX_SHOWN = 48  # words of one quote
_FIGURE = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d")  # a number that is no year
_EARLY = 12  # words that may stand before the best sentence of a passage quoted whole
_FRAMING = frozenset(
    {"target_group", "purpose", "background", "economy"}
)  # what an indsats is, not what came of it
_ALL = 0.9  # share of the question that another year must hold to be the one that is told of
_OF_OTHER = 0.2  # how much more than the year asked for that must be
_AS_MUCH = 0.1  # how much less of the question a newer count may account for
_WISHED = 0.35  # how much less a goal may, where a goal is asked for
_SHALL_BE = re.compile(
    r"\b(?:hvor ?(?:mange|hurtigt?|tit|ofte|lang tid)|how (?:many|often|quickly|soon))\b.*\b(?:skal|vil|bør|forventes?|ventes|planlægges|planlagt|ønskes|will|should|shall|planned|expected)\b"
)
_SHALL_BE_SAID = re.compile(
    r"\b(?:skal|vil|forventes|ventes|planlægges|målet|inden udgangen)\b", re.IGNORECASE
)
_WHICH = re.compile(rf"\b(?:hvilken?|hvilket|hvilke|which) (?:\w+ )?{ENTRY_WORDS.pattern}")
_SHALL = re.compile(
    r"\b(?:skal|skulle|vil|bør|forvent\w*|ventes|planl\w*|ønske\w*|will|should|shall|planned|expected)\b"
)
_WHICH_HAPPENED = re.compile(r"^(?:og |men )?hvilke[nt]? \w+ (?:er|var|blev|har|fik|havde|kom)\b")
_CERTAIN = 0.5  # share of the words that a sentence must hold to be a yes or a no


def respond(context: Context) -> Answer | None:
    """Quote what answers, or return None when nothing does."""
    if not context.content.weight and "definition" not in context.query.kinds:
        return None
    found = _newest_count(context, _reported_first(context, _counting_first(context, chosen(context))))
    found = _indsats_first(context, _goal_first(context, found))
    if not found or _told_of_other_year(context, found[0]):
        return None
    draft = context.draft()
    _say(context, draft, found[0], first=True)
    for other in _aim(context, found) or _other_years(context, found) or _second(context, found):
        _say(context, draft, other, first=False)
    entries = tuple(
        context.catalogue.by_id[i]
        for i in dict.fromkeys(c.passage.initiative for c in found[:2])
        if i in context.catalogue.by_id
    )
    return draft.finish("answer", suggestions=suggestions(context, entries))


def _counting_first(context: Context, found: list[Candidate]) -> list[Candidate]:
    """Put what gives a number of the thing counted first in English too, where not every word has its translation."""
    query = context.query
    if query.language != "en" or query.counted is None:
        return found
    return sorted(found, key=lambda c: not _gives_count(context, c))


def _gives_count(context: Context, candidate: Candidate) -> bool:
    return bool(counted_thing(context, candidate.passage.text))


def _told_of_other_year(context: Context, best: Candidate) -> bool:
    """Tell whether a number of a year, without a word for what is counted, is told of another year alone."""
    query, passage = context.query, best.passage
    if not query.years or query.asks != "number" or query.counted or passage.initiative is None:
        return False
    others = (
        context.residual.coverage(p.text)
        for p in context.records.passages_of(passage.document)
        if p.initiative == passage.initiative and p.year and p.year not in query.years
    )
    most = max(others, default=0.0)
    return most >= _ALL and most >= context.residual.coverage(passage.text) + _OF_OTHER


def _reported_first(context: Context, found: list[Candidate]) -> list[Candidate]:
    """Put what was reported first, when it is asked whether something came about: a wish or a budget doesn't tell.

    So too of a year that has been reported on, where the report says as much of the question as the wish.
    """
    query = context.query
    if not (HAPPENED.search(query.text) or _WHICH_HAPPENED.search(query.text)):
        if (
            not found
            or not set(query.years) & context.catalogue.years
            or query.fields
            or _SHALL.search(query.text)
        ):
            return found
        least = found[0].by_words - _AS_MUCH
        return sorted(found, key=lambda c: c.by_words < least or c.passage.kind in PLANNED)
    reported = sorted(found, key=lambda c: c.score < BOUND or c.passage.kind in PLANNED | _FRAMING)
    return reported if query.years or query.counted else _newest_of(reported)


def _newest_of(found: list[Candidate]) -> list[Candidate]:
    """Put the newest report of the first's indsats first, of those that say as much of the question."""
    first = next(iter(found), None)
    if first is None or first.passage.year is None:
        return found
    alike = [
        c
        for c in found
        if c.passage.initiative == first.passage.initiative
        and c.passage.kind == first.passage.kind
        and c.by_words >= first.by_words - _AS_MUCH
    ]
    newest = max(alike, key=lambda c: c.passage.year or 0)
    return [newest, *(c for c in found if c is not newest)]


def _newest_count(context: Context, found: list[Candidate]) -> list[Candidate]:
    """Put the newest count of the indsats first, of all that its name may mean, when it is asked how many and of no year.

    Of an indsats that no name tells, another count must account for as much of the question as the first.
    """
    query = context.query
    if not found or query.years or not (query.counted or "hvor mange" in query.text) or _asks_goal(query):
        return found
    first = found[0]
    meant = next((g for g in query.groups if first.passage.initiative in g), (first.passage.initiative,))
    least = BOUND if context.named else max(BOUND, first.score - _AS_MUCH)
    if not context.named and first.passage.year is None:
        return found
    counts = [c for c in found if c.score >= least and c.passage.year and c.passage.initiative in meant]
    if _gives_count(context, first):
        counts = [first, *(c for c in counts if c is not first and _gives_count(context, c))]
    newest = max(counts, key=lambda c: (c.passage.year or 0, c is first, c.score), default=None)
    return [newest, *(c for c in found if c is not newest)] if newest else found


def _goal_first(context: Context, found: list[Candidate]) -> list[Candidate]:
    """Put what is planned first, when it is asked how many there shall be: what was reached is no goal."""
    if not _asks_goal(context.query) or not found:
        return found
    least = min(BOUND - _WISHED, found[0].score)
    return sorted(found, key=lambda c: c.score < least or not (c.passage.kind in PLANNED or _tells_goal(c)))


def _indsats_first(context: Context, found: list[Candidate]) -> list[Candidate]:
    """Put what stands under an indsats first, when it is asked which one: "én er sat i bero" names none."""
    if not _WHICH.search(context.query.text) or context.named:
        return found
    return sorted(found, key=lambda c: c.score < BOUND or c.passage.initiative is None)


def _asks_goal(query: Query) -> bool:
    """Tell whether a number that is to be reached is asked for, not one that was."""
    if query.asks not in {"number", "soon", "often"} or HAPPENED.search(query.text):
        return False
    return bool(_SHALL_BE.search(query.text) or set(query.fields) & set(GOAL_LABELS))


def _tells_goal(candidate: Candidate) -> bool:
    return _SHALL_BE_SAID.search(candidate.passage.text[slice(*candidate.best)]) is not None


def _other_years(context: Context, found: list[Candidate]) -> list[Candidate]:
    """Return the best passage of each other year that is asked for; of the year before, when a change is."""
    first = found[0].passage
    if first.year is None:
        return []
    change = "change" in context.query.kinds
    if first.year is None or not (change or len(context.query.years) > 1):
        return []
    alike = [c for c in _beside(context, first) if c.passage.year not in {None, first.year}]
    years = context.query.years or sorted({c.passage.year or 0 for c in alike})[-1:]
    of_year = {
        y: max((c for c in alike if c.passage.year == y), key=lambda c: c.score, default=None) for y in years
    }
    return [c for c in of_year.values() if c]


def _aim(context: Context, found: list[Candidate]) -> list[Candidate]:
    """Return the goal beside a result, when it is asked whether the goal was reached."""
    first = found[0].passage
    text = context.query.text
    if first.year is None or not (REACHED.search(text) or (HAPPENED.search(text) and _FIGURE.search(text))):
        return []
    aims = [c for c in _beside(context, first) if c.passage.kind in PLANNED]
    return [max(aims, key=lambda c: c.score)] if aims else []


def _beside(context: Context, passage: Passage) -> list[Candidate]:
    """Return the passages of the same indsats that answer too, though no search has found them."""
    return [
        c
        for p in context.records.passages_of(passage.document)
        if p.initiative == passage.initiative
        and p.id != passage.id
        and (c := judge(context, Hit(p, 0.0, None, None, 0.0, 0), by_field=True))
        and c.score >= BOUND - NEARNESS
    ]


def _second(context: Context, found: list[Candidate]) -> list[Candidate]:
    """Return another passage when it holds words of the question that the first lacks."""
    first = found[0].passage
    evidence = context.content
    base = evidence.coverage(first.text, *first.heading_path)
    for other in found[1:4]:
        passage = other.passage
        if passage.initiative != first.initiative and context.query.sure:
            continue
        more = evidence.coverage(first.text, *first.heading_path, passage.text, *passage.heading_path) - base
        if more >= _SECOND and other.score >= BOUND - _SECOND and passage.text != first.text:
            return [other]
    return []


def _say(context: Context, draft: Draft, candidate: Candidate, *, first: bool) -> None:
    """Quote a passage from its best sentence on; all of it when it is short or the sentence leans on what is before."""
    passage = candidate.passage
    place = place_of(context, passage)
    text = passage.text[_from(passage.text, candidate.best[0]) :]
    best = passage.text[slice(*candidate.best)]
    if words(text) > MAX_SHOWN:
        text = best
    key = _key(context, best, passage.kind) if first else ""
    lead = _lead(context, passage)
    draft.say(
        f"{key} {lead[:1].lower()}{lead[1:]}: {quoted(text)}" if key else f"{lead}: {quoted(text)}",
        *draft.pieces(place)[:1],
    )


def _from(text: str, best: int) -> int:
    """Return where to begin quoting: at the start when the best sentence stands early, or a list's lead-in is before it."""
    before = text[:best].rstrip()
    return 0 if words(before) <= _EARLY or before.endswith(":") else best


def _lead(context: Context, passage: Passage) -> str:
    entry = context.catalogue.by_id.get(passage.initiative or "")
    if entry is None:
        titles = {plan.title for d, _, plan in context.catalogue.plans if d == passage.document}
        if len(context.catalogue.documents) > 1 and not context.query.plans and titles:
            title = named(min(titles))
            return say(context.language, f"I {title} står der", f"{title} says")
        return say(context.language, "I planen står der", "The plan says")
    name = named(entry.name)
    if passage.year:
        return say(
            context.language,
            f"I status {passage.year} for {name} står der",
            f"The {passage.year} status of {name} says",
        )
    return say(context.language, f"Om {name} står der", f"About {name} the plan says")


def _key(context: Context, text: str, kind: str) -> str:
    """Return the very thing asked for, to say first: a number with its noun, yes or no."""
    query = context.query
    line = inline(text)
    if query.asks == "number":
        return counted_thing(context, line) if _tells_of_counted(context, line) else ""
    if (
        query.yes_no
        and kind not in PLANNED  # what is wished is no fact
        and not query.asks
        and (context.residual if query.residual else context.content).coverage(line) >= _CERTAIN
        and not HEDGED.search(query.text)
        and not REACHED.search(query.text)
    ):
        negative = bool(NEGATION.search(line))
        return say(context.language, "Nej," if negative else "Ja,", "No," if negative else "Yes,")
    return ""


def _tells_of_counted(context: Context, line: str) -> bool:
    """Tell whether a sentence that counts says anything of what is asked beside the thing counted, where anything is."""
    beside = [t for t in context.query.residual if t != context.query.counted]
    return not beside or len(Evidence(beside, context.records).missing(line)) < len(beside)
