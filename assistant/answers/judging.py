"""How well a found passage answers: evidence, gates and the best sentence.

What decides is how much of the question's weight the passage and its heading path hold (`Evidence`),
helped by how near the vectors are. A question for a number, an amount, a time or a reason must find one, one for a
field must find a passage of it or about it, and an echo of the question is no answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.answers.context import Context
from assistant.answers.counting import counted_thing, counts_people, counts_the_named, is_share
from assistant.answers.defining import defines
from assistant.answers.draft import units, words
from assistant.answers.evidence import Evidence
from assistant.answers.expected import CLOCK, EVENT, EXPECTED, lacks, names, role_asked
from assistant.answers.restriction import of_other
from assistant.answers.scope import in_scope
from assistant.understand import Query
from assistant.vocabulary import FIELD_CUES
from index.analysis import QuestionTerm, question_terms
from index.records import Passage
from index.search import Hit

# Calibrated on the tuning part of the evaluation sets (`klarplan eval`); see docs/evaluation.md.
BOUND = 0.62  # coverage plus the share for near vectors, from which a passage counts as an answer
NEAR = (0.80, 0.90)  # cosines of E5 between which nearness grows from 0 to 1
NEARNESS = 0.25  # what nearness adds at most
_WISHED = 0.35  # taken off a plan's wish, when it is asked how many there are
PLANNED = frozenset({"mål", "delmål", "handlemål", "aktivitet", "succeskriterium", "indicator"})
_FUTURE = re.compile(
    r"\b(?:skal|mål\w*|mindst|højst|bør|vil|planlagt|kriteri\w*|forvent\w*|ventes|planlægges|should|will|expected|goal|target)\b"
)
_SPOKEN_FIELDS = frozenset(
    {
        "economy",
        "amount",
        "delmål",
        "handlemål",
        "succeskriterium",
        "responsible",
        "partners",
        "target_group",
        "indicator",
    }
)
_DEFINING = 0.5  # added to a passage that defines what is to be defined
_UNKNOWN = 0.15  # taken off for each word that no plan has
_NAMELESS = 0.3  # taken off for each name in the question that a passage is not about
_GENERAL = 0.05  # added to what a plan says of itself, when a question names the plan and no indsats
_TOPIC = 0.1  # added to passages of what the conversation is about, or of a name given in part
_KEPT = re.compile(r"\W*(?:\w+ ){0,3}(?:bibeholdes|fastholdes|bevares|uændret)", re.IGNORECASE)
_STATED = 8  # words; a shorter text that something is kept says nothing of what it is
HAPPENED = re.compile(
    r"^(?:og |men )?(?:hvor mange (?:\S+ )?)?(?:har|havde|er|var|blev|får|fik|kom|nåede|lykkedes|did|has|have|was|were)\b(?!.*\b(?:skal|vil|kan|planlagt)\b)"
)
_YEAR_MATCH = 0.05  # added to a status of the year asked for
ENGLISH_NEAR = 0.825  # cosine from which a passage answers an English question, whatever words it holds
ENGLISH_NEAR_WITHIN = 0.80  # the same, among the passages of a plan that the question names
_NO_REASON = 0.15  # taken off a passage without a word of reason, when a reason is asked for
_DEPTH = 14
_PER_PLACE = 0.02  # taken off for each passage that was found before
_PERIOD = re.compile(r"(?:19|20)\d\d\s*[-–/]\s*(?:(?:19|20)\d\d|\d\d)")  # of a plan, no year that is told of


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage with how well it answers, and its best sentence as a span of its text.

    `by_words` is the score without what near vectors add; `unheard` counts the names in the question that it lacks.
    """

    passage: Passage
    score: float
    best: tuple[int, int]
    by_words: float
    unheard: int


def of_indsats(context: Context) -> list[Candidate]:
    """Return the found passages by how much of the question they account for, whatever field they are of, best first."""
    hits = [h for h in context.hits if in_scope(context, h.passage)][:_DEPTH]
    found = [c for h in hits if (c := judge(context, h, by_field=False)) is not None]
    order = {c.passage.id: n for n, c in enumerate(found)}
    return sorted(found, key=lambda c: _PER_PLACE * order[c.passage.id] - c.score)


def judge(context: Context, hit: Hit, *, by_field: bool) -> Candidate | None:
    """Return how well a passage answers, or None when it cannot: see `_fits`."""
    passage = hit.passage
    heading = " ".join((*passage.heading_path, passage.section, context.goal_of(passage)))
    if not _fits(context, passage, heading, by_field=by_field):
        return None
    best = _best_sentence(context, passage)
    if by_field and context.query.asks == "name" and not _gives_name(context, passage.text[slice(*best)]):
        return None
    score = _held(context, passage, heading) + _bonus(context, passage)
    score -= _penalty(context, passage, heading, by_field=by_field)
    if _near_in_english(context, hit):
        score = max(score, BOUND)
    low, high = NEAR
    near = min(max(((hit.dense or 0.0) - low) / (high - low), 0.0), 1.0)
    unheard = len(_unheard(context, passage, heading))
    return Candidate(passage, score + NEARNESS * near, best, score, unheard)


def _gives_name(context: Context, text: str) -> bool:
    """Tell whether a sentence gives a name that the question doesn't, other than the municipality's."""
    asked = set(context.query.text.split())
    return any(
        name.lower() not in asked
        and not any(map(context.catalogue.is_municipality, question_terms(name.rstrip("s"))))
        for name in names(text)
    )


def _fits(context: Context, passage: Passage, heading: str, *, by_field: bool) -> bool:
    """Tell whether a passage holds the kind of thing asked for, of the field and the year asked for, and says more than the question."""
    query = context.query
    if by_field and lacks(query, passage.text) and (query.asks != "why" or EVENT.search(query.text)):
        return False
    if by_field and (not _counts(context, passage) or of_other(context, passage)):
        return False
    if by_field and not _has_role(context, passage, heading):
        return False
    if not _says_more(context, passage.text) or _only_kept(query, passage.text):
        return False
    names_it = "gruppe" in query.text
    if by_field and any(_off_field(label, passage, heading, names_it=names_it) for label in query.fields):
        return False
    said = f"{_PERIOD.sub(' ', heading)} {passage.text}"
    return not query.years or any(passage.year == y or str(y) in said for y in query.years)


def _counts(context: Context, passage: Passage) -> bool:
    """Tell whether a passage gives a number of what a Danish "hvor mange" counts: people, where it says of nothing else."""
    query = context.query
    if query.language != "da" or query.asks != "number":
        return True
    if not query.counted:
        return bool(query.residual) or "hvor mange" not in query.text or counts_people(passage.text)
    return (
        bool(counted_thing(context, passage.text))
        or counts_the_named(context, passage)
        or is_share(query.counted, passage.text)
    )


def _has_role(context: Context, passage: Passage, heading: str) -> bool:
    """Tell whether a passage speaks of the role whose holder is asked for, when one is."""
    role = role_asked(context.query)
    return role is None or not Evidence([role], context.records).missing(passage.text, heading)


def _only_kept(query: Query, text: str) -> bool:
    """Tell whether a text only says that something is kept ("Målet bibeholdes."), and no revision is asked for."""
    return "revision" not in query.kinds and words(text) < _STATED and _KEPT.match(text) is not None


def _held(context: Context, passage: Passage, heading: str) -> float:
    """Return the share of the question that passage and heading hold; words that no name explains must be in the passage itself."""
    sentences = [passage.text[a:b] for a, b in units(passage.text)]
    coverage = context.content.coverage(passage.text, heading) + context.content.apart(sentences)
    if context.query.residual:
        said = (passage.text, passage.section, context.goal_of(passage))
        residual = context.residual.coverage(*said) + context.residual.apart(sentences)
        coverage = min(coverage, 0.15 + residual)
    return coverage


def _bonus(context: Context, passage: Passage) -> float:
    """Return what speaks for a passage beside its words."""
    query = context.query
    reasons = (
        (_GENERAL, bool(query.plans) and not query.groups and passage.initiative is None),
        (_YEAR_MATCH, any(y == passage.year or str(y) in passage.text for y in query.years)),
        (_TOPIC, passage.initiative in query.hinted),
        (_TOPIC, query.asks in {"hours", "clock"} and CLOCK.search(passage.text) is not None),
    )
    titled = f"{passage.section}: {passage.text}"
    return _DEFINING * max(defines(context, passage.text), defines(context, titled)) + sum(
        worth for worth, holds in reasons if holds
    )


def _penalty(context: Context, passage: Passage, heading: str, *, by_field: bool) -> float:
    """Return what speaks against a passage: a wish for a count, no reason, words that no plan has or that only others have."""
    query, taken = context.query, 0.0
    if query.counted and passage.kind in PLANNED and not _FUTURE.search(query.text):
        taken += _WISHED
    if by_field and lacks(query, passage.text):  # a reason for what is no event; else `_fits` is stricter
        taken += _NO_REASON
    if query.language == "da":
        missing = [t for t in context.content.missing(passage.text, heading) if t in context.content.rare]
        new = {
            *context.residual.unknown,
            *(missing if 2 * len(missing) >= len(context.content.terms) else ()),
        }
        taken += _UNKNOWN * len(new)
    return taken + _NAMELESS * len(_unheard(context, passage, heading))


def _unheard(context: Context, passage: Passage, heading: str) -> tuple[QuestionTerm, ...]:
    """Return the names in the question that a passage is not about: neither it, its headings nor its document say them."""
    if not context.query.proper:
        return ()
    return context.proper.missing(passage.text, heading, context.document_name(passage.document))


def _near_in_english(context: Context, hit: Hit) -> bool:
    """Tell whether an English question is so near in meaning that a passage answers it, whatever words it holds."""
    query = context.query
    if query.language != "en":
        return False
    foreign = [t for t in context.residual.unknown if t.meant]  # that we can translate, and no plan has
    if foreign and len(foreign) >= len(query.residual) / 2:
        return False
    return (hit.dense or 0.0) >= (ENGLISH_NEAR_WITHIN if query.plans else ENGLISH_NEAR)


def _says_more(context: Context, text: str) -> bool:
    """Tell whether a passage holds a word that the question doesn't: an echo answers nothing."""
    asked = {form for t in context.query.words for form in (t.word, *t.alternatives)}
    return any(asked.isdisjoint(forms) for forms in _content(text))


@lru_cache(maxsize=4096)
def _content(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the forms of each word of a text that carries meaning."""
    return tuple((t.word, *t.alternatives) for t in question_terms(text) if t.content)


def _off_field(label: str, passage: Passage, heading: str, *, names_it: bool) -> bool:
    """Tell whether a passage is neither of the field asked for nor speaks of it."""
    if label not in _SPOKEN_FIELDS or passage.kind == label:
        return False
    if label == "target_group" and not names_it:  # "hvem kan søge" is told without the word
        return False
    spoken = re.sub(r"[.,]", "", f"{passage.text} {heading}".lower())
    return not re.search(rf"(?<!\w)(?:{'|'.join(FIELD_CUES[label])})(?!\w)", spoken)


def _best_sentence(context: Context, passage: Passage) -> tuple[int, int]:
    evidence = context.words
    expected = EXPECTED.get(context.query.asks or "")
    spans = units(passage.text) or [(0, len(passage.text))]

    def worth(span: tuple[int, int]) -> float:
        text = passage.text[span[0] : span[1]]
        bonus = 0.5 * evidence.weight if expected and expected.search(text) else 0.0
        bonus += 0.3 * evidence.weight * defines(context, text)
        bonus += 0.5 * evidence.weight if context.query.counted and counted_thing(context, text) else 0.0
        return evidence.held(text) + bonus

    return max(spans, key=worth)
