"""Which indsatser, themes, plans and municipalities a question names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.catalogue import Catalogue
from assistant.cues import Cues
from assistant.names import Match
from assistant.vocabulary import FIELD_CUES, KIND_CUES, LISTING, PLAN_WORDS, any_of
from index.analysis import QuestionTerm, words_of
from index.lexicon import parts

_MOST_CANDIDATES = 4  # indsatser that one partly given name may mean
_FULLY = 0.9
_SEVERAL = 2  # words of a name, one of them telling, that name it
_OF_COMPOUND = 0.5  # share of a name from which a part of a compound gives it
_OF_THEMES = frozenset(
    {"list", "count", "sum", "missing", "compare"}
)  # kinds of question that are asked of themes
_TOLD = 0.25  # share of a name from which one telling word of it is enough

Groups = tuple[tuple[str, ...], ...]  # one group a mention, its candidates together


@dataclass(frozen=True, slots=True)
class Named:
    """What a question names outright. `used` are the places of its words that the names explain."""

    places: tuple[Match, ...]
    themes: tuple[Match, ...]
    initiatives: tuple[Match, ...]  # all that a part of the question resembles
    groups: Groups
    used: frozenset[int]
    claimed: frozenset[int]  # words of the places and themes

    @property
    def sure(self) -> bool:
        """Tell whether the indsatser are named in the main, not just by a telling word."""
        first = {g[0] for g in self.groups}
        return bool(first) and all(
            m.named or (m.telling and m.whole and len(m.used) >= _SEVERAL)
            for m in self.initiatives
            if m.key in first
        )

    @property
    def taken(self) -> frozenset[int]:
        return self.used | self.claimed


def named(catalogue: Catalogue, terms: list[QuestionTerm], text: str) -> Named:
    """Return the municipalities, themes and indsatser that a question names."""
    places = _best_mentions(
        [m for m in catalogue.place_names.find(terms) if m.whole and (m.named or m.telling)]
    )
    themes = _whole_themes(catalogue, terms, text)
    claimed = frozenset(i for m in (*places, *themes) for i in m.used)
    found = [m for m in catalogue.initiative_names.find(terms, claimed) if not _only_cues(m, terms)]
    titles = _titles(catalogue, terms, claimed)
    found = [m for m in found if m.named or not _is_of_title(m, titles)]
    if places:
        found = [m for m in found if catalogue.by_id[m.key].plan.id in {p.key for p in places}]
    groups, used = _mentions(found)
    used |= _rest_of_names(terms, used, [catalogue.by_id[i].name for g in groups for i in g])
    return Named(tuple(places), tuple(themes), tuple(found), groups, used, claimed)


def themes_named(
    catalogue: Catalogue, terms: list[QuestionTerm], known: Named, cues: Cues, text: str
) -> list[Match]:
    """Return the themes that a question names in full, else those that it names where it may ask for them."""
    if known.themes:
        return list(known.themes)
    if "themes" not in cues.fields and not cues.kinds & _OF_THEMES and not LISTING.search(text):
        return []
    said = "themes" in cues.fields and not known.sure  # "har temaet sundhed", though a name has the word
    matches = catalogue.theme_names.find(terms, frozenset() if said else known.used)
    titles = _titles(catalogue, terms, known.claimed)
    if any(_is_of_title(m, titles) for m in matches):
        matches = catalogue.theme_names.find(terms, known.used.union(*titles))
    meant = [m for m in matches if not _is_other(m, terms, text)]
    return _best_mentions([m for m in meant if m.named and m.whole])


def _is_other(match: Match, terms: list[QuestionTerm], text: str) -> bool:
    """Tell whether the words of a theme are a plan's kind or a traffic light: "beskæftigelsesplanen", "de grønne"."""
    if f" {match.key.lower()} " in f" {text} ":
        return False
    words = [terms[i].word for i in match.used]
    lights = any_of(FIELD_CUES["level"])
    return all(PLAN_WORDS.intersection(parts(w)[-1:]) or lights.fullmatch(w) for w in words)


def plans_named(catalogue: Catalogue, terms: list[QuestionTerm], known: Named) -> list[Match]:
    """Return the plans that a question names by department, title or municipality."""
    return _within(list(known.places), _plan_matches(catalogue, terms, known.taken))


def _titles(catalogue: Catalogue, terms: list[QuestionTerm], claimed: frozenset[int]) -> list[frozenset[int]]:
    """Return the places of the words of plans' titles that the question gives with several of their words."""
    return [m.used for m in catalogue.plan_names.find(terms, claimed) if m.named and len(m.used) > 1]


def _is_of_title(match: Match, titles: list[frozenset[int]]) -> bool:
    """Tell whether a name was found only in some words of a plan's title: "Sundheds- og ældrepolitikken" names no sundhedstjek."""
    return any(match.used < title for title in titles)


def _only_cues(match: Match, terms: list[QuestionTerm]) -> bool:
    """Tell whether a name was found only through words that are cues of a field or kind."""
    return not match.named and all(_pattern_any(terms[i].word) for i in match.used)


@lru_cache(maxsize=1024)
def _pattern_any(word: str) -> bool:
    return any(any_of(c).fullmatch(word) for group in (FIELD_CUES, KIND_CUES) for c in group.values())


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


def hinted(names: Sequence[Match], left: set[int]) -> tuple[Groups, frozenset[int]]:
    """Take a partly given name for the name when it explains all that the question says beside its cues.

    So does a compound that begins with the only word of one name: "kantinepraktikken" for "Kantinerne".
    """
    all_said = [m for m in names if left and left <= m.used]
    whole = [m for m in all_said if m.whole] or [m for m in all_said if m.score >= _OF_COMPOUND]
    best = [m for m in whole if m.score >= whole[0].score - 0.1]
    if not best or len(best) > (_MOST_CANDIDATES if best[0].whole else 1):
        return (), frozenset()
    return (tuple(m.key for m in best),), best[0].used


def _whole_themes(catalogue: Catalogue, terms: list[QuestionTerm], text: str) -> list[Match]:
    """Return the themes of several words that the question gives in full, when it asks for themes or indsatser."""
    if not LISTING.search(text):
        return []
    found = catalogue.theme_names.find(terms)
    return _best_mentions(
        [
            m
            for m in found
            if (m.score >= _FULLY and m.whole and len(m.used) > 1) or (" " in m.key and m.key in text)
        ]
    )


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
