"""From a question to what it asks for: `Query`.

Rules over the cues of `assistant/vocabulary.py` and the names of the catalogue. Every word of the
question is either used (by a name, a cue, a year), empty, or *residual*: what an answer must
account for, so that a real indsats does not answer for a fact that it doesn't state.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from assistant.catalogue import Catalogue, Match
from assistant.slips import joined, mended
from assistant.vocabulary import (
    CAPABILITIES,
    EMPTY_WORDS,
    FIELD_CUES,
    GREETINGS,
    INJECTIONS,
    KIND_CUES,
    PLAN_WORDS,
    THANKS,
)
from index.analysis import QuestionTerm, question_terms, words_of
from index.glossary import FUNCTION
from index.lexicon import parts

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMBER = re.compile(r"[\d.,\-–/]+")
_MOST_CANDIDATES = 4  # indsatser that one partly given name may mean
_YEAR_RANGE = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*(?:-|–|til|to|/)\s*((?:19|20)?\d\d)(?!\d)")
_ENGLISH = frozenset(
    "the what which who when where how is are was were did does do has have for and of in with about there any tell me to from that this it its been you your".split()
)
_DANISH = frozenset(
    "hvad hvem hvor hvornår hvordan hvilke hvilken hvilket hvorfor er har blev bliver skal vil kan og i på til for med om der det den de en et af fra som ikke mål indsats indsatsen".split()
)
_YES_NO = re.compile(
    r"^(?:og |men |så )?(?:er|har|kan|skal|blev|bliver|vil|findes|får|fik|må|indgår|deltager|deltog|samarbejder|hører|gælder|står|nåede|lykkedes|mangler|is|are|was|were|has|have|does|did|do|can|will)\b"
)
_ASKS = {
    "phone": r"telefon(?:nummer|nummeret|numre)\b|\btlf\b|phone number",
    "mail": r"\be ?mail\b|mailadresse|email address",
    "distance": r"hvor langt (?:\w+ ){1,9}?(?:til|fra)\b|hvor mange (?:km|kilometer|meter)\b|how far",
    "hours": r"tidspunkt|åbningstid|hvilke dage|hvad tid\b|hvilken tid\b|hvornår er der|hvornår (?:holder|har) .{1,60}? (?:åbent|åben)|opening hours|what time",
    "money": r"hvor meget .{0,60}?(?:penge|afs[aæ]t|kost|kr\b|kroner|budget|bevilg|tilskud|sat af)|hvor mange (?:penge|kroner|mio|millioner|midler|kr)|how much (?:money|.{0,40}?(?:cost|allocat|set aside|spen|fund|budget|paid|kr))|\bkoste|\bcost|hvilket beløb|hvor stort (?:et )?beløb|hvor stor (?:en )?(?:bevilling|pulje)",
    "number": r"hvor mange|antal|how many|hvor stor|hvor høj|hvor (?:lang|gammel|ofte)|procent|how (?:often|long|old|big)|hvor længe",
    "why": r"^(?:og |men )?(?:hvorfor|why)|hvad skyldes|hvad er årsagen",
    "who": r"^(?:og |men )?hvem|^who|ansvarlig|tovholder",
    "when": r"hvornår|^when|hvilken? (?:uge|dato|dag|måned|år)|uge ?(?:nr|nummer)|hvilket år|frist|deadline|what (?:year|date|week)",
    "where": r"^hvor (?!meget|mange|stor|lang|længe|høj|gammel|ofte)|^where",
}
_TIMES = {
    "hours": frozenset("dag dage tid tidspunkt tidspunkter tidspunktet åbningstid åbningstider".split()),
    "when": frozenset("uge ugenr ugenummer nr nummer dato dag måned".split()),
}
_CONTINUES = re.compile(r"^(?:og|hvad (?:så )?med|men|what about|and|how about|samme for|også)\b")
_POINTS_BACK = re.compile(
    r"\b(?:den|det|de|dem|deres|dens|dets|it|its|they|them|their|denne|dette|disse|begge|forrige|same|samme|indsatsen|projektet)\b"
)
_THEMES_OR_LIST = re.compile(
    r"\b(?:tema|under\b|indsatser|initiativer|projekter|themes?|initiatives|projects)"
)
_FULLY = 0.9
_TOLD = 0.25  # share of a name from which one telling word of it is enough


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

    @property
    def initiatives(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(i for group in self.groups for i in group))


@lru_cache(maxsize=64)
def _pattern(cues: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(cues) + r")(?!\w)")


def without_injections(question: str) -> str:
    """Return the question without requests to drop the rules or reach other data."""
    return re.sub("|".join(f"(?i:{p})" for p in INJECTIONS), " ", question).strip(" \t\n.,:;-–!")


def small_talk(question: str) -> str | None:
    """Return "greeting", "thanks" or "capabilities" when the message is nothing else."""
    bare = " ".join(re.sub(r"[^\w\s]", " ", question.lower()).split())
    filler = r"(?: (?:du|igen|klarplan|kære|der|alle|så|da|og))*"
    for kind, cues in (("capabilities", CAPABILITIES), ("thanks", THANKS), ("greeting", GREETINGS)):
        one = f"(?:{'|'.join(cues)}){filler}"
        if re.fullmatch(rf"(?:(?:{'|'.join(GREETINGS)}){filler} ?)?(?:{one} ?)+", bare):
            return kind
    return None


def language_of(question: str) -> str:
    words = re.findall(r"[a-zæøåé]+", question.lower())
    english = sum(w in _ENGLISH for w in words)
    danish = sum(w in _DANISH for w in words) + sum(any(c in "æøå" for c in w) for w in words)
    return "en" if english > danish and english >= max(1, len(words) // 6) else "da"


def understand(question: str, catalogue: Catalogue, known: frozenset[str]) -> Query:
    """Return what a question asks for.

    Args:
        question: As asked, requests to drop the rules already taken out.
        catalogue: The names of the indexed plans.
        known: The words of the indexed plans, against which slips are mended.
    """
    language = language_of(question)
    by_word = {t.word: t for t in question_terms(question)}
    terms = joined(
        mended([by_word[w] for w in words_of(question) if w in by_word], catalogue, known), catalogue
    )
    text = " ".join(t.word for t in terms)
    starts = _starts(terms)
    years = _years(question)

    places = _best_mentions(
        [m for m in catalogue.place_names.find(terms) if m.whole and (m.named or m.telling)]
    )
    themes = _whole_themes(catalogue, terms, text)
    claimed = frozenset(i for m in (*places, *themes) for i in m.used)
    names = [m for m in catalogue.initiative_names.find(terms, claimed) if not _only_cues(m, terms)]
    if places:
        names = [m for m in names if catalogue.by_id[m.key].plan.id in {p.key for p in places}]
    groups, used = _mentions(names)
    used |= _rest_of_names(terms, used, [catalogue.by_id[i].name for g in groups for i in g])
    sure = bool(groups) and all(m.named for m in names if m.key in {g[0] for g in groups})
    fields, kinds, cue_words = _cues(text, starts, used | claimed)
    themes = themes or _theme_matches(catalogue, terms, used, fields, kinds, text)
    plans = _within(places, _plan_matches(catalogue, terms, used | claimed))
    explained = used | cue_words | {i for m in (*themes, *plans) for i in m.used}
    asks = next((what for what, cue in _ASKS.items() if re.search(cue, text)), None)
    if asks == "hours":  # a time of day or week, not the time limit of an indsats
        fields = [f for f in fields if f != "deadline"]
    if "sum" in kinds and not fields and "count" not in kinds:
        fields.append("amount")
    if kinds & {"most", "least"} and not fields and re.search(r"dyrest|billigst|expensive|cheapest", text):
        fields.append("amount")
    telling = {i for i, t in enumerate(terms) if _tells(t) and i not in cue_words}
    telling -= {i for i, t in enumerate(terms) if catalogue.is_municipality(t)}
    if asks in _TIMES:  # "hvilke dage", "uge nr": they tell what is asked, not what it is about
        telling -= {i for i, t in enumerate(terms) if t.word in _TIMES[asks]}
    if plans:
        telling -= {i for i, t in enumerate(terms) if PLAN_WORDS.intersection(parts(t.word)[-1:])}
    if not groups and not _THEMES_OR_LIST.search(text):
        groups, used = _hinted(names, telling - explained)
        explained |= used
    return Query(
        question=question,
        text=text,
        language=language,
        kinds=frozenset(kinds),
        fields=tuple(fields),
        years=years,
        groups=groups,
        sure=sure,
        hinted=tuple(m.key for m in names if not groups and m.whole)[:3],
        themes=tuple(m.key for m in themes),
        plans=tuple(dict.fromkeys(m.key for m in plans)),
        sought=_without(question, [terms[i].word for m in plans for i in m.used]),
        residual=tuple(t for i, t in enumerate(terms) if i in telling - explained),
        content=tuple(
            t for i, t in enumerate(terms) if i in telling and i not in {u for m in plans for u in m.used}
        ),
        words=tuple(t for t in terms if _tells(t)),
        counted=_counted(text, terms),
        asks=asks,
        yes_no=bool(_YES_NO.search(text)),
        continues=bool(_CONTINUES.search(text)),
        points_back=bool(_POINTS_BACK.search(text)),
    )


def _starts(terms: list[QuestionTerm]) -> list[int]:
    starts, at = [], 0
    for term in terms:
        starts.append(at)
        at += len(term.word) + 1
    return starts


def _years(question: str) -> tuple[int, ...]:
    years = [int(y) for y in _YEAR.findall(question)]
    for first, last in _YEAR_RANGE.findall(question):
        end = int(last) if len(last) == 4 else int(first[:2] + last)
        if 0 < end - int(first) <= 12:
            years += range(int(first), end + 1)
    short = re.findall(r"(?<!\w)['’](\d\d)(?!\d)", question)
    return tuple(dict.fromkeys(years + [2000 + int(y) for y in short]))


def _only_cues(match: Match, terms: list[QuestionTerm]) -> bool:
    """Tell whether a name was found only through words that are cues of a field or kind."""
    return not match.named and all(_pattern_any(terms[i].word) for i in match.used)


@lru_cache(maxsize=1024)
def _pattern_any(word: str) -> bool:
    return any(_pattern(c).fullmatch(word) for group in (FIELD_CUES, KIND_CUES) for c in group.values())


def _mentions(matches: list[Match]) -> tuple[tuple[tuple[str, ...], ...], frozenset[int]]:
    """Group the names that a question names outright: one group a mention, its candidates together."""
    groups: list[tuple[str, ...]] = []
    used: frozenset[int] = frozenset()
    left = [m for m in matches if m.named or (m.telling and m.whole and m.score >= _TOLD)]
    while left:
        best = left[0]
        same = [m for m in left if m.used == best.used and m.score >= best.score - 0.03]
        groups.append(tuple(m.key for m in same))
        used |= best.used
        left = [m for m in left if not (m.used & used) or (m.score >= _FULLY and m.used - used)]
        left = [m for m in left if m.key not in {k for g in groups for k in g}]
    return tuple(groups), used


def _rest_of_names(terms: list[QuestionTerm], used: frozenset[int], names: list[str]) -> frozenset[int]:
    """Return the small words of names that stand next to words already used: "Legepladser *for alle*"."""
    small = {w for name in names for w in words_of(name)}
    found = set(used)
    for step in (1, -1):
        for i in range(len(terms))[::step]:
            if i - step in found and terms[i].word in small:
                found.add(i)
    return frozenset(found)


def _without(question: str, words: list[str]) -> str:
    """Return a question without the given words, which only say where to look."""
    return (
        " ".join(w for w in question.split() if w.lower().strip(".,;:?!»«“”\"'()") not in words)
        if words
        else question
    )


def _counted(text: str, terms: list[QuestionTerm]) -> QuestionTerm | None:
    found = re.search(
        r"(?:hvor ?mang\w*|how many|antal(?:let)?(?: af)?|number of) (?:\w+ede |forskellige |nye |different |new )?(\S+)",
        text,
    )
    return next((t for t in terms if found and t.word == found.group(1) and t.content), None)


def _tells(term: QuestionTerm) -> bool:
    """Tell whether a word says what is sought: no function word, no number alone, no word that is always there."""
    return term.content and term.word not in EMPTY_WORDS | FUNCTION and not _NUMBER.fullmatch(term.word)


def _hinted(names: list[Match], left: set[int]) -> tuple[tuple[tuple[str, ...], ...], frozenset[int]]:
    """Take a partly given name for the name when it explains all that the question says beside its cues."""
    whole = [m for m in names if m.whole and left and left <= m.used]
    best = [m for m in whole if m.score >= whole[0].score - 0.1]
    return (
        ((tuple(m.key for m in best),), best[0].used)
        if best and len(best) <= _MOST_CANDIDATES
        else ((), frozenset())
    )


def _cues(text: str, starts: list[int], taken: frozenset[int]) -> tuple[list[str], set[str], frozenset[int]]:
    """Find the fields and kinds asked for, the longest cue of a place winning; words of names don't count."""
    found: list[tuple[int, int, str, bool]] = []
    for is_field, group in ((True, FIELD_CUES), (False, KIND_CUES)):
        for label, cues in group.items():
            found += [(hit.start(), hit.end(), label, is_field) for hit in _pattern(cues).finditer(text)]
    found.sort(key=lambda f: (f[0] - f[1], f[0]))
    fields: list[tuple[int, str]] = []
    kinds: set[str] = set()
    used: set[int] = set()
    claimed: list[tuple[int, int]] = []
    for start, end, label, is_field in found:
        positions = {i for i, at in enumerate(starts) if start <= at < end}
        if positions and positions <= taken:
            continue
        if is_field and any(start < e and s < end for s, e in claimed):
            continue
        used |= {i for i in positions if i not in taken}
        if is_field:
            claimed.append((start, end))
            fields.append((start, label))
        else:
            kinds.add(label)
    return list(dict.fromkeys(label for _, label in sorted(fields))), kinds, frozenset(used)


def _whole_themes(catalogue: Catalogue, terms: list[QuestionTerm], text: str) -> list[Match]:
    """Return the themes of several words that the question gives in full, when it asks for themes or indsatser."""
    if not _THEMES_OR_LIST.search(text):
        return []
    found = catalogue.theme_names.find(terms)
    return _best_mentions([m for m in found if m.score >= _FULLY and m.whole and len(m.used) > 1])


def _theme_matches(  # noqa: PLR0917
    catalogue: Catalogue,
    terms: list[QuestionTerm],
    used: frozenset[int],
    fields: list[str],
    kinds: set[str],
    text: str,
) -> list[Match]:
    matches = [m for m in catalogue.theme_names.find(terms, used) if m.named and m.whole]
    wanted = (
        "themes" in fields
        or kinds & {"list", "count", "sum", "missing", "compare"}
        or _THEMES_OR_LIST.search(text)
    )
    return _best_mentions(matches) if wanted else []


def _plan_matches(catalogue: Catalogue, terms: list[QuestionTerm], used: frozenset[int]) -> list[Match]:
    """Return the plans whose department, title or municipality the question names, if they tell plans apart."""
    matches = [m for m in catalogue.plan_names.find(terms, used) if m.named]
    best = _best_mentions(matches)
    keys, stretches = {m.key for m in best}, {m.used for m in best}
    tells = len(keys) < len(catalogue.plans) or len(catalogue.plans) == 1 or len(stretches) > 1
    return best if tells else []


def _within(places: list[Match], plans: list[Match]) -> list[Match]:
    """Narrow the plans of the municipality named to those of the department named, where it has any."""
    if not places:
        return plans
    departments = {m.key for m in plans}
    narrowed = [m for m in places if m.key in departments]
    return [*narrowed, *(m for m in plans if m.key in {n.key for n in narrowed})] if narrowed else places


def _best_mentions(matches: list[Match]) -> list[Match]:
    """Keep, for each stretch of the question, the best matches and their ties."""
    kept: list[Match] = []
    for match in matches:
        rivals = [k for k in kept if k.used & match.used]
        if all(match.score >= k.score - 0.05 for k in rivals):
            kept.append(match)
    return kept
