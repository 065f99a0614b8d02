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
from assistant.answers.counting import NUMBER_WORDS, counted_thing, counts_the_named, is_share, name_words
from assistant.answers.draft import units, words
from assistant.answers.evidence import Evidence, text_terms
from assistant.vocabulary import FIELD_CUES, INJECTED
from index.analysis import question_terms
from index.records import Passage
from index.search import Hit

# Calibrated on the tuning part of the evaluation sets (`klarplan eval`); see docs/evaluation.md.
BOUND = 0.62  # coverage plus the share for near vectors, from which a passage counts as an answer
NEAR = (0.80, 0.90)  # cosines of E5 between which nearness grows from 0 to 1
NEARNESS = 0.25  # what nearness adds at most
_WISHED = 0.35  # taken off a plan's wish, when it is asked how many there are
PLANNED = frozenset({"mål", "delmål", "handlemål", "aktivitet", "succeskriterium", "indicator"})
_FUTURE = re.compile(r"\b(?:skal|mål\w*|mindst|højst|bør|vil|planlagt|kriteri\w*|should|goal|target)\b")
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
_GENERAL = 0.05  # added to what a plan says of itself, when a question names the plan and no indsats
_TOPIC = 0.1  # added to passages of what the conversation is about, or of a name given in part
_KEPT = re.compile(r"\W*(?:\w+ ){0,3}(?:bibeholdes|fastholdes|bevares|uændret)", re.IGNORECASE)
_STATED = 8  # words; a shorter text that something is kept says nothing of what it is
_CLOCK = re.compile(r"\bkl\.?\s*\d")
HAPPENED = re.compile(
    r"^(?:og |men )?(?:har|havde|er|var|blev|fik|kom|nåede|lykkedes|did|has|have|was|were)\b(?!.*\b(?:skal|vil|kan|planlagt)\b)"
)
_YEAR_MATCH = 0.05  # added to a status of the year asked for
ENGLISH_NEAR = 0.825  # cosine from which a passage answers an English question, whatever words it holds
ENGLISH_NEAR_WITHIN = 0.80  # the same, among the passages of a plan that the question names
_TELLING = 2  # words beside the names that a passage outside the indsats named must account for
_ALL = 0.9  # share of them that prose must hold
_MOST = 0.7  # the same for a passage of another indsats, that must also hold so much of the name
_NO_REASON = 0.15  # taken off a passage without a word of reason, when a reason is asked for
_DEPTH = 14
_A_SENTENCE = 4  # words; fewer, outside the records' fields, say nothing

_EXPECTED = {
    "phone": re.compile(r"(?<!\d)\d{2}[ .]?\d{2}[ .]?\d{2}[ .]?\d{2}(?!\d)"),
    "mail": re.compile(r"\w@\w"),
    "distance": re.compile(r"\d\s*(?:km|kilometer|m|meter)\b", re.IGNORECASE),
    "hours": re.compile(
        r"\bkl\.?\s*\d|\d\s*[-–]\s*\d{1,2}\b|(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|hverdag|formiddag|eftermiddag)",
        re.IGNORECASE,
    ),
    "number": re.compile(rf"\d|\b(?:{NUMBER_WORDS})\b", re.IGNORECASE),
    "money": re.compile(
        r"\d[\d.,]*\s*(?:mio|mia|kr|t\.?kr|tkr|million|milliard|tusind)|\bkr\.?\s*\d|(?:million|milliard|tusind)\w*\s+kroner",
        re.IGNORECASE,
    ),
    "why": re.compile(
        r"\b(?:fordi|på grund af|pga|grundet|skyldes|skyldtes|da|derfor|af hensyn til|så|for at|idet|eftersom|årsag\w*)\b",
        re.IGNORECASE,
    ),
    "when": re.compile(
        r"(?:19|20)\d\d|\d{1,2}\.\s*(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)|\b(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b"
        r"|\buge\b|\bkvartal\b|\bårligt\b|\bhvert år\b|\bløbende\b|\bmånedligt\b|\bkl\.|halvår|\bforår|\befterår|\bsommer|\bdag(?:ligt|e)?\b|\buger\b|\bmåneder\b|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag",
        re.IGNORECASE,
    ),
}
_DEFINES = (  # after the word that is defined, and around it
    r"\W{0,2}(?:\s*\([^)]{4,}\)|\s+(?:er|betyder|vil sige|står for|dækker over|forstås|defineres|menes)\b|\s*[:–-]\s)",
    r"\b(?:med|ved|når)\b.{{0,60}}?{word}.{{0,40}}?\b(?:forstå|mene)",
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage with how well it answers, and its best sentence as a span of the passage's text."""

    passage: Passage
    score: float
    best: tuple[int, int]


def candidates(context: Context, *, by_field: bool = True) -> list[Candidate]:
    """Return the found passages with their evidence, best first.

    Args:
        context: the question.
        by_field: whether a passage must be of the field asked for and hold the kind of thing asked
            for; False when only the indsats is sought.
    """
    hits = [h for h in context.hits if _in_scope(context, h.passage)]
    if "definition" not in context.query.kinds:  # that may stand anywhere
        hits = hits[:_DEPTH]
    found = [c for h in hits if (c := judge(context, h, by_field=by_field)) is not None]
    order = {c.passage.id: n for n, c in enumerate(found)}
    if HAPPENED.search(
        context.query.text
    ):  # whether it came about is told by what was reported, not by a wish
        reported = [c for c in found if c.passage.kind not in PLANNED]
        found = reported if any(c.score >= BOUND for c in reported) else found
    if (
        context.query.counted and context.named and not context.query.years
    ):  # how many there are: the newest count
        good = [c for c in found if c.score >= BOUND and c.passage.year]
        newest = max(good, key=lambda c: (c.passage.year or 0, c.score), default=None)
        if newest and newest.passage.initiative == max(found, key=lambda c: c.score).passage.initiative:
            return [newest, *(c for c in found if c is not newest)]
    return sorted(found, key=lambda c: (-(c.score - 0.02 * order[c.passage.id]), order[c.passage.id]))


def _in_scope(context: Context, passage: Passage) -> bool:
    query = context.query
    if passage.kind == "prose" and words(passage.text) < _A_SENTENCE:  # a title, a table's head
        return False
    if INJECTED.search(passage.text):  # a sentence to the assistant is nothing to answer with
        return False
    if passage.kind == "theme":  # a list of themes says nothing, marked or not; the records know the marks
        return False
    if query.plans and passage.document not in context.plan_documents:
        return False
    defining = "definition" in query.kinds
    if query.groups and query.sure and not defining and passage.initiative not in query.initiatives:
        return _speaks_of(context, passage) or _tells_all(context, passage)
    return not (query.years and passage.year is not None and passage.year not in query.years)


def judge(context: Context, hit: Hit, *, by_field: bool) -> Candidate | None:
    passage, query = hit.passage, context.query
    heading = " ".join((*passage.heading_path, passage.section, context.goal_of(passage)))
    expected = _EXPECTED.get(query.asks or "")
    lacking = bool(by_field and expected and not expected.search(passage.text))
    if lacking and query.asks != "why":
        return None
    if (
        by_field
        and query.language == "da"
        and query.counted
        and query.asks == "number"
        and not counted_thing(context, passage.text)
        and not counts_the_named(context, passage)
        and not is_share(query.counted, passage.text)
    ):
        return None
    if not _says_more(context, passage.text) or (
        "revision" not in query.kinds and _KEPT.match(passage.text) and words(passage.text) < _STATED
    ):
        return None
    if by_field and any(
        _off_field(label, passage, heading, names_it="gruppe" in query.text) for label in query.fields
    ):
        return None
    missing_years = [
        y for y in query.years if passage.year != y and str(y) not in f"{heading} {passage.text}"
    ]
    if query.years and len(missing_years) == len(query.years):
        return None
    coverage = context.content.coverage(passage.text, heading)
    if query.residual:  # the words that no name explains must be in the passage itself
        said = (passage.text, passage.section, context.goal_of(passage))
        coverage = min(coverage, 0.15 + context.residual.coverage(*said))
    if query.counted and passage.kind in PLANNED and not _FUTURE.search(query.text):
        coverage -= _WISHED
    if query.asks == "hours" and _CLOCK.search(passage.text):
        coverage += _TOPIC
    coverage -= _NO_REASON if lacking else 0.0
    unknown = context.residual.unknown
    coverage -= _UNKNOWN * len(unknown) if query.language == "da" else 0.0
    foreign = [t for t in unknown if t.meant]  # English words that we can translate, and no plan has
    strange = bool(foreign) and len(foreign) >= len(query.residual) / 2
    coverage += _GENERAL if query.plans and not query.groups and passage.initiative is None else 0.0
    named = any(y == passage.year or str(y) in passage.text for y in query.years)
    coverage += _YEAR_MATCH if named else 0.0
    coverage += _TOPIC if passage.initiative in query.hinted else 0.0
    coverage += _DEFINING if _defines(context, passage.text) else 0.0
    if (
        query.language == "en"
        and not strange
        and (hit.dense or 0.0) >= (ENGLISH_NEAR_WITHIN if query.plans else ENGLISH_NEAR)
    ):
        coverage = max(coverage, BOUND)
    low, high = NEAR
    near = min(max(((hit.dense or 0.0) - low) / (high - low), 0.0), 1.0)
    return Candidate(passage, coverage + NEARNESS * near, _best_sentence(context, passage))


def _speaks_of(context: Context, passage: Passage) -> bool:
    """Tell whether prose outside all indsatser speaks of the one named: in its document, with its name in the text."""
    return passage.initiative is None and any(
        passage.document == e.document_id and text_terms(passage.text).issuperset(name_words(e.name))
        for e in context.named
    )


def _tells_all(context: Context, passage: Passage) -> bool:
    """Tell whether a passage outside the indsats named says what is asked: all of it, in prose of its document, else also of the name."""
    if len(context.residual.terms) < _TELLING or not any(
        passage.document == e.document_id for e in context.named
    ):
        return False
    said = context.residual.coverage(passage.text)
    if passage.initiative is None:
        return said >= _ALL
    return said >= _MOST and context.content.coverage(passage.text) >= _MOST


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
    evidence = Evidence(context.query.words, context.records)
    expected = _EXPECTED.get(context.query.asks or "")
    spans = units(passage.text) or [(0, len(passage.text))]

    def worth(span: tuple[int, int]) -> float:
        text = passage.text[span[0] : span[1]]
        bonus = 0.5 * evidence.weight if expected and expected.search(text) else 0.0
        bonus += 0.3 * evidence.weight if _defines(context, text) else 0.0
        bonus += 0.5 * evidence.weight if context.query.counted and counted_thing(context, text) else 0.0
        return evidence.held(text) + bonus

    return max(spans, key=worth)


def _defines(context: Context, text: str) -> bool:
    """Tell whether a sentence says what a word of the question is: "X er …", "Ved X forstår vi …"."""
    if "definition" not in context.query.kinds:
        return False
    after, around = _DEFINES
    lines = [text[a:b].lower() for a, b in units(text)]
    stems = [re.escape(t.word[: max(4, len(t.word) - 3)]) + r"\w*" for t in context.content.terms]
    opening = r"^(?:(?:en|et|den|det|de|som|\W)\s*)*"
    return any(
        re.search(f"{opening}{word}{after}", line)
        or re.search(rf"\b{word}\s*\([^)]{{4,}}\)", line)
        or re.search(around.format(word=word), line)
        for line in lines
        for word in stems
    )
