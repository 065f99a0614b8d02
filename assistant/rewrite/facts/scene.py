"""Which facts stand together: a text's clauses, what each is about, and who acts in it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.readability.text import Text, Token, TokenKind
from assistant.rewrite.facts.exact import exact, quotes
from assistant.rewrite.facts.fact import EXACT, Fact
from assistant.rewrite.facts.names import agents, names
from assistant.rewrite.facts.said import said
from index.analysis import stem
from index.lexicon import lemma

_PARTING_MARKS = frozenset(",;:()–—…")
_PARTING_WORDS = frozenset(
    "og men eller samt at som der hvis såfremt dersom når fordi medmindre mens idet hvor hvilket hvorfor hvorefter inden før efter selvom således herunder".split()
)
# Words that tell nothing of what a clause is about
_FUNCTION_WORDS = frozenset(
    """af alle alt altid anden andet andre at både blandt blev blive bliver bruge de dem den denne deres derfor det dette disse dog efter ej eller en end
    endvidere er et fik for fordi fra få får før gennem gør gøre gå går ham han har hans have havde hele hende hendes her herunder hos hun hvad hver hvilke hvilken
    hvilket hvis hvor hvordan i ifølge ikke ind inden ingen intet ja jo kan kom komme kommer kun kunne lige løbet man med meget men mere mod må måtte ned nogen noget
    nogle nu når og også om omkring op os over på samme samt selv selvom ses sig sin sine sit ske sker skal skulle som står stå svært så sådan således til ud uden under
    var ved vedrørende vi vil ville vor vores være været dit din dine dig du jeg mig min mit mine jer jeres""".split()
)  # fmt: skip
_BINDING = frozenset(("deadline", "limit"))  # kinds that belong to the number or date behind them
_REACH = 24  # characters between such a word and its number


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a text: the words it is about, who acts in it, and in which sentence it stands."""

    start: int
    sentence: int
    about: frozenset[str]
    agents: frozenset[str]


@dataclass(frozen=True, slots=True)
class Scene:
    """A text's facts in order, and its clauses; `telling` are words that one clause alone has."""

    text: Text
    facts: tuple[Fact, ...]
    clauses: tuple[Clause, ...]
    starts: tuple[int, ...]
    words: frozenset[str]
    telling: frozenset[str]

    def clause(self, fact: Fact) -> int:
        """Return the number of the clause that a fact stands in; a condition's is the one that it opens."""
        at = fact.end - 1 if fact.kind == "condition" else fact.start
        return max(0, bisect_right(self.starts, at) - 1)


@lru_cache(maxsize=512)
def scene(text: Text) -> Scene:
    """Return what is said in a text and where."""
    actors = agents(text.text)
    clauses = tuple(_clauses(text, actors))
    counts = Counter(key for clause in clauses for key in clause.about)
    return Scene(
        text,
        facts(text),
        clauses,
        tuple(clause.start for clause in clauses),
        frozenset(counts),
        frozenset(key for key, times in counts.items() if times == 1),
    )


@lru_cache(maxsize=512)
def facts(text: Text) -> tuple[Fact, ...]:
    """Return all facts of a text in their order; a word of limit or deadline holds the number it stands before."""
    whole = text.text
    found = [*exact(whole), *quotes(whole), *names(whole), *agents(whole), *said(whole)]
    found.sort(key=lambda fact: (fact.start, fact.end, fact.kind))
    exacts = [fact for fact in found if fact.kind in EXACT and fact.kind != "reference"]
    starts = [fact.start for fact in exacts]
    return tuple(_bound(fact, exacts, starts, whole) if fact.kind in _BINDING else fact for fact in found)


def _bound(fact: Fact, exacts: list[Fact], starts: list[int], text: str) -> Fact:
    at = bisect_right(starts, fact.start)
    while at < len(exacts) and exacts[at].start < fact.end:
        at += 1
    if at == len(exacts) or exacts[at].start - fact.end > _REACH:
        return fact
    between = text[fact.end : exacts[at].start]
    if any(mark in between for mark in ".;:!?\n") and "d." not in between and "kl." not in between:
        return fact
    return replace(fact, value=f"{fact.value} {exacts[at].value}")


def _clauses(text: Text, actors: tuple[Fact, ...]) -> Iterator[Clause]:
    actor = 0
    for number, sentence in enumerate(text.sentences):
        for tokens in _parted(sentence.tokens):
            end = tokens[-1].end
            acting = set()
            while actor < len(actors) and actors[actor].start < end:
                acting.add(actors[actor].value)
                actor += 1
            about = frozenset(key for token in tokens if (key := _key(token.text, token.kind)))
            yield Clause(tokens[0].start, number, about, frozenset(acting))


def _parted(tokens: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    begun = 0
    for at, token in enumerate(tokens):
        if at > begun and _parts(token.text, token.kind):
            yield tokens[begun:at]
            begun = at
    if begun < len(tokens):
        yield tokens[begun:]


@lru_cache(maxsize=65536)
def _parts(text: str, kind: TokenKind) -> bool:
    return text in _PARTING_MARKS or (kind == "word" and text.lower() in _PARTING_WORDS)


@lru_cache(maxsize=65536)
def _key(text: str, kind: TokenKind) -> str | None:
    """Return what a word counts as: its base form's stem, None for a word that tells nothing."""
    if kind == "word":
        return key_of(text.lower())
    return text if kind == "placeholder" else None


@lru_cache(maxsize=65536)
def key_of(word: str) -> str | None:
    """Return a content word's stem, the same for its inflections."""
    if word in _FUNCTION_WORDS or len(word) < 2:
        return None
    return stem(lemma(word) or word)
