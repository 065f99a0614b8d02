"""From a question to what it asks for: `Query`.

Rules over the cues of `assistant/vocabulary.py` and the names of the catalogue. Every word of the
question is either used (by a name, a cue, a year), empty, or *residual*: what an answer must
account for, so that a real indsats does not answer for a fact that it doesn't state.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from assistant.catalogue import Catalogue
from assistant.compounds import compounded
from assistant.cues import Cues, cues_of, of_a_person
from assistant.framing import read
from assistant.mentions import Named, hinted, named, plans_named, themes_named
from assistant.slips import compounded_again, joined, mended, spoken
from assistant.vocabulary import (
    ASKING_WORDS,
    ASKS,
    CAPABILITIES,
    EMPTY_WORDS,
    ENTRY_WORDS,
    GREETINGS,
    KIND_CUES,
    LISTING,
    PLAN_WORDS,
    SMALL_TALK_FILLER,
    THANKS,
)
from index.analysis import QuestionTerm, is_english, question_terms, words_of
from index.glossary import FUNCTION
from index.lexicon import parts

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMBER = re.compile(r"[\d.,\-–/]+")
_YEAR_RANGE = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*(?:-|–|til og med|til|to|through|/)\s*((?:19|20)?\d\d)(?!\d)"
)
_SINCE = re.compile(
    r"\b(?:siden|i forhold til|ift\.?|sammenlignet med|mod|compared (?:to|with)|since) (?:i )?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_ENGLISH = frozenset(
    "the what which who when where how is are was were did does do has have for and of in with about there any tell me to from that this it its been you your".split()
)
_OPENS_ENGLISH = frozenset("what which who when where how why does did do are was were has have can".split())
_DANISH = frozenset(
    "hvad hvem hvor hvornår hvordan hvilke hvilken hvilket hvorfor er har blev bliver skal vil kan og i på til for med om der det den de en et af fra som ikke mål indsats indsatsen".split()
)
_YES_NO = re.compile(
    r"^(?:og |men |så )?(?:er|har|kan|skal|blev|bliver|vil|findes|får|fik|må|indgår|deltager|deltog|samarbejder|hører|gælder|står|nåede|lykkedes|mangler|is|are|was|were|has|have|does|did|do|can|will)\b"
)
_DEAREST = re.compile(r"dyrest|billigst|får (?:flest|mest|mindst)|expensive|cheapest")
_SET_PHRASE = re.compile(  # a noun that says nothing by itself, and names nothing: "få aftalen på plads"
    r"(?<!\w)(?:på plads|i orden)(?!\w)(?! (?:til|i|på|for)\b)"
)
_DATED = re.compile(r"frist|deadline|tids|milepæl|schedule|due\b")
_LACKING = re.compile(  # of something that isn't told of in a status: "hvilke skoler mangler et rum"
    rf"\b(?:hvilke|hvor mange) (?!{ENTRY_WORDS.pattern})\w+ (?:mangler|mangle)\b(?! (?:\w+ )?(?:status|tekst|opfølgning))"
)
_HALVED = re.compile(  # "sundheds- og ældrepolitik": both halves name one plan
    r"(\w+)- (og|eller) (?=\w+(politik|strategi|plan)\w*)(\w+?)(?:\3)", re.IGNORECASE
)
_CONTINUES = re.compile(r"^(?:og|hvad (?:så )?med|men|what about|and|how about|samme for|også)\b")
_POINTS_BACK = re.compile(
    r"\b(?:den|det|de|dem|deres|dens|dets|it|its|they|them|their|denne|dette|disse|begge|forrige|same|samme|indsatsen|projektet)\b"
)


@dataclass(frozen=True, slots=True)
class Query:
    """What a question asks for. Empty tuples and None: the question does not say."""

    question: str
    text: str  # lower case, slips mended, punctuation gone
    language: str  # "da" or "en"
    kinds: frozenset[str] = frozenset()
    fields: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()  # mentions of indsatser, each with its candidates
    sure: bool = False  # the mentions are names given in the main, not just a telling word of them
    hinted: tuple[str, ...] = ()  # indsatser of whose name the question holds only a part
    themes: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    sought: str = ""  # the question without the words that only tell which plan
    residual: tuple[QuestionTerm, ...] = ()
    proper: tuple[QuestionTerm, ...] = ()  # of the residual words those written as names: "Kalvø Skole"
    content: tuple[QuestionTerm, ...] = ()  # the residual words and those of names
    words: tuple[QuestionTerm, ...] = ()  # cues too: what tells one sentence from another
    asks: str | None = None
    counted: QuestionTerm | None = None  # what "hvor mange" counts
    yes_no: bool = False
    continues: bool = False  # begins as a follow-up does: "og …", "hvad med …"
    points_back: bool = False  # has a pronoun that may stand for what the conversation is about
    carried: bool = field(default=False, compare=False)
    told: tuple[str, ...] = field(
        default=(), compare=False
    )  # the indsatser that the answer told of, in order
    earlier: tuple[str, ...] = field(default=(), compare=False)  # those of the turns before, the last first

    @property
    def initiatives(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(i for group in self.groups for i in group))


def small_talk(question: str) -> str | None:
    """Return "greeting", "thanks" or "capabilities" when the message is nothing else, whoever says it."""
    question = spoken(question)
    asked = read(question).asks
    for kind, cues in (("capabilities", CAPABILITIES), ("thanks", THANKS), ("greeting", GREETINGS)):
        one = f"(?:{'|'.join(cues)})(?: (?:{SMALL_TALK_FILLER}))*"
        talk = re.compile(f"(?:(?:{'|'.join(GREETINGS)})(?: (?:{SMALL_TALK_FILLER}))* ?)?(?:{one} ?)+")
        said = (question, asked) if kind == "capabilities" else (question,)
        if any(talk.fullmatch(" ".join(re.sub(r"[^\w\s]", " ", s.lower()).split())) for s in said):
            return kind
    return None


def language_of(question: str) -> str:
    words = re.findall(r"[a-zæøåé]+", question.lower())
    english = sum(w in _ENGLISH for w in words)
    if words[:1] and words[0] in _OPENS_ENGLISH and english > 1:  # Danish names may make up most of the rest
        return "en"
    danish = sum(w in _DANISH for w in words) + sum(any(c in "æøå" for c in w) for w in words)
    return "en" if english > danish and english >= max(1, len(words) // 6) else "da"


def understand(question: str, catalogue: Catalogue, known: frozenset[str]) -> Query:
    """Return what a question asks for.

    Args:
        question: As asked, requests to drop the rules already taken out.
        catalogue: The names of the indexed plans.
        known: The words of the indexed plans, against which slips are mended.
    """
    asked = _HALVED.sub(r"\1\3 \2 \4\3", read(question).asks)
    terms = _terms(asked, catalogue, known)
    text = " ".join(t.word for t in terms)
    names = named(catalogue, terms, text)
    cues = _cues(text, terms, names)
    themes = themes_named(catalogue, terms, names, cues, text)
    plans = plans_named(catalogue, terms, names)
    asks = _asked_thing(text, cues.kinds)
    telling = _telling(terms, cues.used, asks, catalogue, in_plans=bool(plans))
    of_plans = frozenset(i for m in plans for i in m.used)
    left = telling - names.used - of_plans - {i for m in themes for i in m.used}
    groups = names.groups
    if not groups and not LISTING.search(text):
        groups, used = hinted(names.initiatives, left)
        left -= used
    residual = tuple(t for i, t in enumerate(terms) if i in left)
    said = telling if "definition" in cues.kinds else telling - of_plans
    return Query(
        question=question,
        text=text,
        language=language_of(question),
        kinds=cues.kinds,
        fields=_settled(cues, asks, text, of_part=bool(residual)),
        years=years_of(asked),
        groups=groups,
        sure=names.sure,
        hinted=tuple(m.key for m in names.initiatives if not groups and m.whole)[:3],
        themes=tuple(m.key for m in themes),
        plans=tuple(dict.fromkeys(m.key for m in plans)),
        sought=_without(asked, [terms[i].word for m in plans for i in m.used]),
        residual=residual,
        proper=_proper(asked, residual, catalogue, known),
        content=tuple(t for i, t in enumerate(terms) if i in said),
        words=tuple(t for t in terms if _tells(t)),
        counted=_counted(text, terms),
        asks=asks,
        yes_no=bool(_YES_NO.search(text)),
        continues=bool(_CONTINUES.search(text)),
        points_back=bool(_POINTS_BACK.search(text)),
    )


def _asked_thing(text: str, kinds: frozenset[str]) -> str | None:
    """Return what an answer must hold; no date for "hvornår er noget et fald", which is told by what a fall is."""
    asks = next((what for what, cue in ASKS.items() if re.search(cue, text)), None)
    return None if asks == "when" and "definition" in kinds and not _DATED.search(text) else asks


def _proper(
    question: str, residual: Sequence[QuestionTerm], catalogue: Catalogue, known: frozenset[str]
) -> tuple[QuestionTerm, ...]:
    """Return the words that are written with a capital inside a sentence, slips or not; none where most words are."""
    capital = re.findall(r"(?<=[\w,] )[A-ZÆØÅ][\w-]+", question)
    if 2 * len(capital) >= len(question.split()):
        return ()
    words = [w for name in capital for w in words_of(name)]
    meant = mended([t for w in words for t in question_terms(w)], catalogue, known)
    words += [t.word for t in meant]
    return tuple(t for t in residual if t.word in words)


def _terms(question: str, catalogue: Catalogue, known: frozenset[str]) -> list[QuestionTerm]:
    """Return a question's words in order, slips mended and split names joined."""
    by_word = {t.word: t for t in question_terms(question)}
    words = [by_word[w] for w in words_of(question) if w in by_word]
    terms = joined(mended([_nominative(w, catalogue) for w in words], catalogue, known), catalogue)
    terms = compounded_again(terms, catalogue)
    terms = compounded(terms, known) if is_english(question) else terms
    idle = {found.group().split()[-1] for found in _SET_PHRASE.finditer(" ".join(t.word for t in terms))}
    return [replace(t, content=False) if t.word in idle else t for t in terms]


def _nominative(term: QuestionTerm, catalogue: Catalogue) -> QuestionTerm:
    """Return a municipality without the genitive's s, which no stemmer takes off after ø: "Fanøs planer"."""
    name = term.word.removesuffix("s")
    return question_terms(name)[0] if name != term.word and catalogue.has_municipality(name) else term


def _cues(text: str, terms: list[QuestionTerm], names: Named) -> Cues:
    """Return the cues of a question.

    A field whose name is to be defined ("hvad betyder gul") is not asked for, nor a date by "hvornår er det en succes"
    or "hvornår er noget et fald".
    """
    cues = cues_of(text, terms, names.taken)
    if _LACKING.search(text):
        cues = replace(cues, kinds=cues.kinds - {"missing"})
    if "definition" in cues.kinds and not _DATED.search(text):
        cues = replace(cues, fields=tuple(f for f in cues.fields if f != "deadline"))
    if "definition" in cues.kinds and cues.fields and not names.groups:
        return cues_of(text, terms, names.taken, (KIND_CUES,))
    if names.groups and "succeskriterium" in cues.fields and not _DATED.search(text):
        fields = tuple(f for f in cues.fields if f != "deadline")
        return replace(cues, fields=fields, kinds=cues.kinds - {"definition"})
    return cues


def _settled(cues: Cues, asks: str | None, text: str, *, of_part: bool) -> tuple[str, ...]:
    """Return the fields asked for, with money where a sum or an extreme of nothing else is."""
    fields = of_a_person(cues.fields, text) if asks == "who" else cues.fields
    timed = asks == "long" and of_part  # how long a course in it lasts, not the indsats
    if asks in {"hours", "clock"} or timed:  # a time of day or week, not the time limit of an indsats
        fields = tuple(f for f in fields if f != "deadline")
    dearest = cues.kinds & {"most", "least"} and _DEAREST.search(text)
    if not fields and (dearest or ("sum" in cues.kinds and "count" not in cues.kinds)):
        return ("amount",)
    return fields


def _telling(
    terms: list[QuestionTerm],
    cue_words: frozenset[int],
    asks: str | None,
    catalogue: Catalogue,
    *,
    in_plans: bool,
) -> set[int]:
    """Return the places of the words that say what is sought, not how or where."""
    ways = ASKING_WORDS.get(asks or "", frozenset())  # "hvilke dage", "uge nr"
    return {
        i
        for i, t in enumerate(terms)
        if _tells(t)
        and i not in cue_words
        and not catalogue.is_municipality(t)
        and t.word not in ways
        and not (in_plans and PLAN_WORDS.intersection(parts(t.word)[-1:]))
    }


def years_of(question: str) -> tuple[int, ...]:
    """Return the years that a question asks for, of ranges each."""
    years = [int(y) for y in _YEAR.findall(question)]
    if len(years) == 1 and _SINCE.search(question):  # the year to compare with, not the one asked for
        return ()
    for first, last in _YEAR_RANGE.findall(question):
        end = int(last) if len(last) == 4 else int(first[:2] + last)
        if 0 < end - int(first) <= 12:
            years += range(int(first), end + 1)
    short = re.findall(r"(?<!\w)['’](\d\d)(?!\d)", question)
    return tuple(dict.fromkeys(years + [2000 + int(y) for y in short]))


def _without(question: str, words: list[str]) -> str:
    """Return a question without the given words, which only say where to look."""
    bare = ((w, w.lower().strip(".,;:?!»«“”\"'()")) for w in question.split())
    return " ".join(w for w, b in bare if b not in words and b.removesuffix("s") not in words)


def _counted(text: str, terms: list[QuestionTerm]) -> QuestionTerm | None:
    found = re.search(
        r"(?:hvor ?mang\w*|how many|antal(?:let)?(?: af)?|number of) (?:\w+ede |forskellige |nye |different |new )?(?!(?:sidder|bor|kommer|går|får|bruger|arbejder|var|er|har|blev) )(\S+)",
        text,
    )
    return next((t for t in terms if found and t.word == found.group(1) and t.content), None)


def _tells(term: QuestionTerm) -> bool:
    """Tell whether a word says what is sought: no function word, no number alone, no word that is always there."""
    return term.content and term.word not in EMPTY_WORDS | FUNCTION and not _NUMBER.fullmatch(term.word)
