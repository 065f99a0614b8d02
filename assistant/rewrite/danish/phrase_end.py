"""Where the noun phrase after a preposition surely ends, so that it can be moved."""

from __future__ import annotations

from assistant.rewrite.danish import closed
from assistant.rewrite.danish.nominal import phrase_ends
from assistant.rewrite.danish.wordclass import is_definite, known_as
from assistant.rewrite.danish.words import Words

_LONGEST = 12  # words; a longer phrase makes a worse subject than the wording it would replace
# What tells when, how often, why or by what rule, and so belongs to the verb, not to the noun before it.
_ADJUNCTS = frozenset("inden senest efter ved før siden hvert hver årligt månedligt ugentligt dagligt løbende mindst snarest hurtigst samtidig straks mhp. ifm. pga. jf.".split())  # fmt: skip
_LONGER_ADJUNCTS = frozenset(
    "i forbindelse|med henblik|på baggrund|af hensyn|ud fra|i henhold|i overensstemmelse|i samarbejde|i medfør|i løbet|"
    "på grund|en gang|én gang|to gange|i år|i perioden|på grundlag|ved hjælp|i tilfælde|i god|på mødet|under hensyn|"
    "i dag|i morgen|på det foreliggende|på nuværende|på intet|på dette|for tiden|for øjeblikket|i hele|i hvert|hver gang|som led|som følge".split(
        "|"
    )
)
# After a noun these may tell which is meant as well as when: "første skoledag efter ferien".
_TELLING_WHICH = frozenset({"efter", "ved", "før", "siden"})
_SPANS = frozenset({"i", "over", "gennem", "på", "under", "om"})
_PERIODS = frozenset(
    "år årrække måned uge dag periode tid sommer vinter forår efterår kvartal halvår skoleår budgetår ferie dagtime aften nat weekend".split()
)
_PERIOD_WORDS = 5  # words from the preposition on: "over en længere årrække"
_OF_CLAUSES = frozenset({"hvilket", "hvorfor", "hvorefter"})  # go with all that was said, not with a noun
_MONTHS = frozenset("januar februar marts april maj juni juli august september oktober november december foråret sommeren efteråret vinteren uge".split())  # fmt: skip


def phrase_end(words: Words, at: int) -> int | None:
    """Return the end of the noun phrase at a token; None where what follows may still belong to it."""
    for end in phrase_ends(words, at):
        if end - at > _LONGEST:
            return None
        if _bounds(words, end):
            return end
    return None


def _bounds(words: Words, at: int) -> bool:
    if at >= len(words):
        return True
    if not words.classes[at]:
        relative = at + 1 < len(words) and (words.lower[at + 1] in closed.RELATIVES - _OF_CLAUSES or words.lower[at + 1] in {"herunder", "fx", "f.eks.", "bl.a."})  # fmt: skip
        return (
            words.texts[at] in {".", "?", "!", ";", ":", ","}
            and not relative
            and not goes_on_as_list(words, at)
        )
    return (
        begins_adjunct(words, at) or words.lower[at] in closed.SURE_SUBORDINATORS or words.lower[at] == "at"
    )


def goes_on_as_list(words: Words, at: int) -> bool:
    """Whether a comma parts the members of a list: "madpakke, drikkedunk og badetøj"."""
    joins = any(words.lower[i] in {"og", "samt", "eller"} for i in range(at + 1, min(at + 6, len(words))))
    return words.texts[at : at + 1] == (",",) and joins


def begins_set_phrase(words: Words, at: int) -> bool:
    """Whether a set phrase that belongs to the verb begins at a token: "i forbindelse (med)", "på grund (af)"."""
    return any(" ".join(words.lower[at : at + n]) in _LONGER_ADJUNCTS for n in (2, 3))


def begins_adjunct(words: Words, at: int) -> bool:
    """Whether a token begins what tells when, how often, why or by what rule."""
    if words.lower[at] in _ADJUNCTS or begins_set_phrase(words, at):
        return True
    if begins_period(words, at):
        return True
    if words.lower[at] in {"i", "pr.", "fra"} and (
        words.has(at + 1, "number") or words.is_in(at + 1, _MONTHS)
    ):
        return True
    return words.lower[at] == "den" and words.has(at + 1, "number")


def begins_period(words: Words, at: int) -> bool:
    """Whether a preposition and its phrase tell how long or when: "over en årrække", "i de seneste år"."""
    if words.lower[at] not in _SPANS:
        return False
    for place in range(at + 1, min(at + _PERIOD_WORDS, len(words))):
        if words.has(place, "noun"):
            return is_period(words.lower[place])
        if not words.has(place, "determiner", "adjective", "number", "participle"):
            return False
    return False


def may_tell_which(words: Words, at: int) -> bool:
    """Whether an adjunct may as well belong to the noun before it, which nothing makes definite."""
    if words.lower[at] not in _TELLING_WHICH or not words.has(at - 1, "noun"):
        return False
    return not is_definite(words.lower[at - 1]) or is_period(words.lower[at - 1])


def is_period(word: str) -> bool:
    """Whether a noun means a stretch of time: "skoledag", "årrække"."""
    return not known_as(word).isdisjoint(_PERIODS)
