"""What an answer must hold when a question asks for a number, an amount, a time, a reason and the like."""

from __future__ import annotations

import re

from assistant.answers.counting import NUMBER_WORDS
from assistant.answers.evidence import text_terms
from assistant.names import same_word
from assistant.understand import Query
from index.analysis import QuestionTerm, question_terms
from index.lexicon import base_form
from index.months import ANY_MONTH

EVENT = re.compile(
    r"\b(?:hvorfor|why) (?:er|har|was|were|did|is|are)\b|\bhvorfor (?:\w+ ){0,8}?(?:blev|var|havde|kom|gik|steg|faldt|måtte)\b|hvorfor (?:\w+ ){0,4}(?:dyrere|billigere|senere|forsinket|udskudt|aflyst)\b"
    r"|hvad (?:er|var|kan være) (?:årsagen|grunden|forklaringen)|hvad fik .{1,80}? til at\b|hvad skyld(?:es|tes)"
)
_STRETCH = (
    r"(?:minut(?:ter)?|timer?|arbejdsdage?|hverdage?|dage?|døgn|uger?|weekend(?:er)?|måned(?:er)?|kvartal(?:er)?"
    r"|(?:halv|for|efter)?år|somre?|sommer|vint(?:er|re))(?:n|en|et|s)?\b"
)
_SOME = rf"(?:\d[\d.,]*|{NUMBER_WORDS}|en|et|halv\w*|få)"
CLOCK = re.compile(r"\bkl\.?\s*\d")
EXPECTED = {
    "phone": re.compile(r"(?<!\d)\d{2}[ .]?\d{2}[ .]?\d{2}[ .]?\d{2}(?!\d)"),
    "mail": re.compile(r"\w@\w"),
    "distance": re.compile(r"\d\s*(?:km|kilometer|m|meter)\b", re.IGNORECASE),
    "clock": re.compile(r"\bkl\.?\s*\d|\d\s*[-–]\s*\d{1,2}\b|\bklokken\b", re.IGNORECASE),
    "hours": re.compile(
        r"\bkl\.?\s*\d|\d\s*[-–]\s*\d{1,2}\b|(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|hverdag|formiddag|eftermiddag)",
        re.IGNORECASE,
    ),
    "left": re.compile(r"\bmangle|\brest(?:en|eren)|\btilbage\b|\budestå|\bsidste\b", re.IGNORECASE),
    "number": re.compile(
        rf"(?<![\w.,])(?<!\buge )(?!(?:19|20)\d\d(?!\d|[.,]\d))\d[\d.,]*(?!\d|\.?\s*(?:{ANY_MONTH}))|\b(?:{NUMBER_WORDS})\b",
        re.IGNORECASE,
    ),  # that is no year, date or week
    "often": re.compile(  # "hver tredje uge", "to gange om året", "ugentligt"
        rf"\bhver(?:t|anden|andet)? (?:(?:anden|andet|tredje|fjerde|femte|sjette|\d+\.|enkelte?|eneste) )?(?:{_STRETCH})"
        rf"|\bgange?\b|\b(?:om|i) (?:året|måneden|ugen|dagen|døgnet|kvartalet)\b|\bpr\.? (?:{_STRETCH})|\w*(?:ugentlig|månedlig|årlig|daglig)\w*"
        r"|kvartalsvis|\bløbende\b|\bjævnlig\w*|\bregelmæssig\w*|(?:man|tirs|ons|tors|fre|lør|søn|hver)dage?\b",
        re.IGNORECASE,
    ),
    "soon": re.compile(  # "inden for en uge", "senest 1. maj", "straks", "80 km i timen"
        rf"\b(?:senest|inden(?: ?for)?|højst|maks\w*|under|efter|i løbet af|på|ventetid\w*|tage[rs]?|tog|går|gik|gennemsnit\w*)\b"
        rf" (?:\w+ ){{0,5}}?{_SOME}\s+(?:{_STRETCH})|{_SOME}\s+(?:{_STRETCH}) (?:før|inden)\b"
        r"|\b(?:straks|omgående|øjeblikkelig\w*|med det samme|samme dag|dagen efter|senest)\b|km/t|i timen",
        re.IGNORECASE,
    ),
    "long": re.compile(  # "i otte uger", "fra januar til efterårsferien", "til udgangen af 2026"
        rf"{_SOME}\s+(?:\w+ )?(?:{_STRETCH})(?! (?:efter|før|siden|inden)\b)|\bfra\b.{{1,60}}?\btil\b|\b(?:indtil|til og med|til udgangen|så længe|permanent\w*)\b|\b(?:19|20)\d\d\b",
        re.IGNORECASE,
    ),
    "unit": re.compile(r"\b(?:pr\.?|per) [a-zæøå]|\bi (?:snit|gennemsnit)\b|gennemsnit", re.IGNORECASE),
    "money": re.compile(
        r"\d[\d.,]*\s*(?:mio|mia|kr|t\.?kr|tkr|million|milliard|tusind)|\bkr\.?\s*\d|(?:million|milliard|tusind)\w*\s+kroner",
        re.IGNORECASE,
    ),
    "why": re.compile(
        r"\b(?:fordi|på grund af|pga|grundet|skyldes|skyldtes|da|derfor|af hensyn til|så|for at|idet|eftersom|men|årsag\w*)\b",
        re.IGNORECASE,
    ),
    "when": re.compile(
        rf"(?:19|20)\d\d|\d{{1,2}}\.\s*(?:{ANY_MONTH})|\b(?:{ANY_MONTH})\b"
        r"|\buge\b|\bkvartal\b|\bårligt\b|\bhvert år\b|\bløbende\b|\bmånedligt\b|\bkl\.|halvår|\bforår|\befterår|\bsommer|\bdag(?:ligt|e)?\b|\buger\b|\bmåneder\b|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag",
        re.IGNORECASE,
    ),
}


_NO_UNIT = (
    r"(?!år\b|måned|kvartal|halvår|dag\b|uge\b|gang|time\b|især|and(?:en|et)\b|tredje|indsats|initiativ|forvaltning|afdeling|plan\b"
    rf"|(?:{ANY_MONTH}|year|month)\b)"
)
_UNIT_ASKED = re.compile(
    rf"\b(?:pr|per) (?:enkelte? )?(?P<per>{_NO_UNIT}(?:[a-zæøå][a-zæøå-]{{2,}}|km|m2|kg))"
    rf"|kost\w* (?:det )?(?:én|ét|1|hver|hvert) (?:enkelte? )?(?P<one>{_NO_UNIT}[a-zæøå][a-zæøå-]{{2,}})"
    rf"|hvor (?:meget|mange|stort?) .{{0,80}}?\b(?:hver|hvert) (?:enkelte? )?(?P<each>{_NO_UNIT}[a-zæøå][a-zæøå-]{{2,}})"
)
_UNIT = re.compile(  # "4 kg pr. husstand", "hver forening kan søge", "et døgn koster"
    r"\b(?:pr\.?|per|hver|hvert|et|en|én|ét) (?:enkelte? )?(?P<unit>[a-zæøå][a-zæøå-]{2,}|km|m2|kg)",
    re.IGNORECASE,
)
_PER = re.compile(r"\b(?:pr\.?|per) (?!\d|år\b)[a-zæøå]", re.IGNORECASE)
_OF_ONE = re.compile(
    r"\b(?:en|et|én|ét) (?:\w+ ){1,5}(?:koster|kostede)\b", re.IGNORECASE
)  # "en plads koster"
_AVERAGE = re.compile(r"\bi snit\b|\bsnittet\b|gennemsnit", re.IGNORECASE)
# who still waits, which is not told by how many have had their turn
_WAITING_ASKED = re.compile(r"hvor mange .{0,60}?\b(?:venteliste\w*|venter|skrevet op|står i kø)\b")
_WAITING = re.compile(r"venteliste|\bventede?r?\b|\bskrevet op\b|\bi kø\b", re.IGNORECASE)

_ROLE = re.compile(  # "hvem er formand for", "who is the chairman of"
    r"^(?:og |men |and )?(?:hvem (?:er|var)|who (?:is|was|are)) (?:(?:the|our|de[nt]?|kommunens) )?(?:\w+ )?(?P<role>\w+) (?:of|for|i|af|på|in|hos|at)\b"
)
_NAME = re.compile(
    r"(?<=[\w,;:–&] )(?![Kk]ommune)[A-ZÆØÅ][\w-]+\b(?! [Kk]ommune)"
)  # a capital inside a sentence
_LABEL = 4  # words of a cell that may be a name and nothing else


_PRICED = re.compile(
    r"\b(?:kost\w*|pris\w* (?:på|for)) (?:en|et) (?:(?:ny|nyt|ekstra|stor|stort|lille|fast|særlig|særligt) )?(\S+)"
)


def lacks(query: Query, text: str) -> bool:
    """Tell whether a text lacks the kind of thing asked for: a number, an amount for each of something, a time, a reason."""
    if _WAITING_ASKED.search(query.text) and not _WAITING.search(text):
        return True
    unit = _unit_asked(query)
    if unit and not _by_unit(question_terms(unit)[0], text):
        return True
    thing = _priced_thing(query)
    if thing and text_terms(text).isdisjoint(thing.alternatives):
        return True
    expected = EXPECTED.get(query.asks or "") if query.asks != "unit" or not unit else None
    return expected is not None and not expected.search(text)


def of_one(query: Query) -> bool:
    """Tell whether it is asked what there is for each of something, or what one thing costs: a total is no answer."""
    return _unit_asked(query) is not None or _priced_thing(query) is not None


def _priced_thing(query: Query) -> QuestionTerm | None:
    """Return the thing whose price is asked for, beside the indsats that has it: "plads" of "hvad koster en plads"."""
    found = _PRICED.search(query.text)
    return next((t for t in query.residual if found and t.word == found[1]), None)


def role_asked(query: Query) -> QuestionTerm | None:
    """Return the role whose holder is asked for: "formand" of "hvem er formand for rådet"."""
    found = _ROLE.search(query.text)
    return next((t for t in query.residual if found and t.word == found["role"]), None)


def _unit_asked(query: Query) -> str | None:
    """Return of what something is asked for each: "husstand" of "pr. husstand"; "" for an average of no such thing, None for neither."""
    found = _UNIT_ASKED.search(query.text)
    if found:
        return found["per"] or found["one"] or found["each"]
    return "" if query.asks == "unit" else None


def _by_unit(unit: QuestionTerm, text: str) -> bool:
    """Tell whether a text gives something for each of a unit, or an average that is of no other unit."""
    units = [found["unit"].lower() for found in _UNIT.finditer(text)]
    if any(same_word(unit, u) or {u, base_form(u)}.intersection(unit.meant) for u in units):
        return True
    return _AVERAGE.search(text) is not None and not _PER.search(text) and not _OF_ONE.search(text)


def names(text: str) -> tuple[str, ...]:
    """Return the words that stand as names in a text: those with a capital inside a sentence, all of a short cell's."""
    words = text.split()
    if len(words) <= _LABEL and text[:1].isupper():
        return tuple(words)
    return tuple(found.group() for found in _NAME.finditer(text))
