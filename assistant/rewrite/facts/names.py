"""Names of people, places, authorities and schemes, and who acts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.rewrite.facts.fact import Fact, lowered
from index.lexicon import words

_CAPITAL = re.compile(r"(?<![\w@./-])[A-ZÆØÅ][\wæøåÆØÅé]*(?:[-'’/][\wæøåÆØÅ]+)*-?")
_OPENS = re.compile(r"(?:^|[.!?:;]\s+|\n\s*|[•*–—-]\s+|^\s*\d+[.)]\s+|[»“”\"„(]\s*)$")
_BODY = re.compile(
    r".*(?:styrelsen|ministeriet|nævnet|rådet|udvalget|retten|direktoratet|ombudsmanden|centret|kommune|kommunes)$", re.IGNORECASE
)  # fmt: skip
# Given names that are ordinary words in lower case too
_ALSO_WORDS = frozenset(
    "bo per dan kai stig gry fie my tue rose liv sol storm bjørn mai viola lærke ask".split()
)
_NO_NAME = frozenset("i de dem deres jer jeres § cpr cvr".split())

# "den pågældende borger" is "borgeren"; a municipality that is pointed out so may be another one
_THAT = r"(?:den|det|de)\s(?:pågældende|omhandlede|nævnte)\s"
_AGENTS = (
    ("vi", r"vi|os|vores|vor|vort|vore"),
    ("du", r"du|dig|din|dit|dine|de|dem|deres"),
    ("I", r"(?<=\w\s)i|jer|jeres"),
    ("jeg", r"jeg|mig|min|mit|mine|undertegnedes?"),
    ("man", r"man"),
    ("kommunen", r"kommunens?"),
    ("forvaltningen", r"\w*forvaltningens?|administrationens?|\w*afdelingens?"),
    ("rådet", r"byrådets?|kommunalbestyrelsens?|borgmesterens?"),
    ("udvalget", rf"\w*udvalgets?|{_THAT}\w*udvalgs?"),
    ("myndigheden", rf"myndighedens?|myndighederne?s?|{_THAT}myndigheds?"),
    ("regionen", r"regionens?"),
    ("staten", r"statens?|ministeriets?|styrelsens?|nævnets?"),
    ("jobcentret", r"jobcent(?:re|er)e?ts?"),
    ("sagsbehandleren", rf"sagsbehandlere?ns?|{_THAT}sagsbehandlers?"),
    ("skolen", rf"skolens?|skolelederens?|lederens?|{_THAT}(?:skole|skoleleder|leder)s?"),
    ("borgeren", rf"borgerens?|ansøgere?ns?|borgernes?|{_THAT}(?:borger|ansøger|borgere)s?"),
    (
        "ejeren",
        rf"(?:\w*ejeren|bygherren|virksomheden|leverandøren|udlejeren|lejeren)s?|{_THAT}(?:\w*ejer|bygherre|virksomhed|leverandør|udlejer|lejer)s?",
    ),
)
_AGENT = re.compile(  # for a text in small letters
    "(?<![\\w-])(?:"
    + "|".join(f"(?P<a{n}>{pattern})" for n, (_, pattern) in enumerate(_AGENTS))
    + r")(?![\w-])"
)
_SMALL = frozenset(("de", "dem", "deres", "i"))  # other words than the pronouns with a capital


@lru_cache(maxsize=512)
def agents(text: str) -> tuple[Fact, ...]:
    """Return who acts or is spoken to, pronouns by person ("os" is "vi")."""
    return tuple(_acting(text))


def _acting(text: str) -> Iterator[Fact]:
    for found in _AGENT.finditer(lowered(text)):
        start, end = found.span()
        written = text[start:end]
        if found[0] in _SMALL and (written[0].islower() or written[1:].isupper()):
            continue
        value = _AGENTS[int((found.lastgroup or "a0")[1:])][0]
        if value == "du" and written in {"De", "Deres"} and _opens(text, start):
            continue  # "De unge …", "Deres børn …": no polite form to be sure of
        yield Fact("agent", value, start, end, written)


def names(text: str) -> Iterator[Fact]:
    """Give the words that are surely names: a capital inside a sentence, or one that no ordinary word opens with."""
    capitals = list(_CAPITAL.finditer(text))
    inside = {m[0] for m in capitals if not _opens(text, m.start())}
    for found in capitals:
        word = found[0]
        if word.lower() in _NO_NAME:
            continue
        opens = _opens(text, found.start())
        if not opens or _name_in_front(text, found, inside):
            yield Fact("name", _bare(word), found.start(), found.end(), word)


def is_body(value: str) -> bool:
    """Say whether a name is a word for a body, as "byrådet", whose capital may be that of a sentence."""
    return value[1:].islower() and _BODY.match(value) is not None


def spoken(text: str, value: str) -> int:
    """Return how often a body is named, with or without a capital, also in the genitive."""
    return len(re.findall(rf"(?<![\w-]){re.escape(value)}s?(?![\w-])", text, re.IGNORECASE))


def capitals(text: str) -> list[str]:
    """Return every word with a capital, as names are compared, wherever it stands."""
    return [_bare(found[0]) for found in _CAPITAL.finditer(text)]


def _name_in_front(text: str, found: re.Match[str], inside: set[str]) -> bool:
    word = found[0]
    followed = (
        _CAPITAL.match(text, found.end() + 1) if text[found.end() : found.end() + 1].isspace() else None
    )
    polite = followed is not None and followed[0].lower() in _NO_NAME  # "Såfremt De ønsker"
    return (
        word in inside
        or bool(followed and not polite)
        or bool(
            _BODY.match(word)
            and word.lower().removesuffix("s") not in {"rådet", "udvalget", "nævnet", "retten"}
        )
        or (word.isupper() and len(word) > 1)
        or word.lower() in _ALSO_WORDS
        or not ordinary(word)
    )


@lru_cache(maxsize=16384)
def ordinary(word: str) -> bool:
    """Say whether a word is one that Danish writes with a small letter, or a compound whose end is."""
    lower = word.lower()
    known = words()
    if known.lemma(lower) is not None:
        return True
    return any(known.lemma(lower[cut:]) is not None for cut in range(2, len(lower) - 2))


def _opens(text: str, start: int) -> bool:
    """Say whether the word at `start` is the first of its sentence, line, item or quotation."""
    return start == 0 or bool(_OPENS.search(text[max(0, start - 12) : start]))


def _bare(word: str) -> str:
    """Return a name without the genitive's s."""
    for ending in ("'s", "’s", "'", "’"):
        word = word.removesuffix(ending)
    return word.removesuffix("s") if len(word) > 3 else word
