"""Sentences that open with "Der" and hide their agent inside: "Der er af forvaltningen udarbejdet et notat"."""

from __future__ import annotations

from assistant.readability.text import Sentence
from assistant.rewrite.danish import closed
from assistant.rewrite.danish.clauses import Segment
from assistant.rewrite.danish.finite import skip_adverbs
from assistant.rewrite.danish.nominal import core_ends, is_actor
from assistant.rewrite.danish.turning import written
from assistant.rewrite.danish.verbs import VerbForm
from assistant.rewrite.danish.voice import Group, active_form, is_participle, passive_group
from assistant.rewrite.danish.words import Words

# Of each auxiliary: that of the active, or none, and the form of the main verb.
_TENSES: dict[str, tuple[str, VerbForm]] = {
    "er": ("har", "participle"),
    "var": ("havde", "participle"),
    "bliver": ("", "present"),
    "blev": ("", "past"),
}


def activated_there(sentence: Sentence, words: Words, segment: Segment) -> tuple[int, int, str] | None:
    """Turn "Der er fra kommunens side truffet ..." into "kommunen har truffet ...".

    Returns:
        The first token, the token after the last that changes, and the new words in lower case but for names.
    """
    clause = segment.clause
    if (
        segment.kind != "main"
        or clause is None
        or clause.order == "inverted"
        or words.lower[clause.start] != "der"
    ):
        return None
    at = skip_adverbs(words, clause.finite + 1)
    agent = _agent(sentence, words, at, segment.end)
    if agent is None:
        return None
    who, after = agent
    group = _group(words, clause.finite, after, segment.end)
    if group is None or (len(group.places) > 1 and group.places[1] != after):
        return None
    adverbs = written(sentence, clause.finite + 1, at)
    last = max(*group.places, after - 1) + 1
    if not core_ends(words, last):
        return None
    return clause.start, last, " ".join(p for p in (who, group.finite, adverbs, group.other) if p)


def _group(words: Words, finite: int, after: int, end: int) -> Group | None:
    """Read the passive round the agent: "er (af kommunen) truffet", "skal (af dig) sendes", "udarbejdes (af os)"."""
    word = words.lower[finite]
    if word in closed.MODALS:
        return _modal(words, finite, after, end)
    if word not in _TENSES:
        return passive_group(words, finite, finite + 1)
    if after >= end or not is_participle(words, after):
        return None
    auxiliary, form = _TENSES[word]
    active = active_form(words.lower[after], form)
    if active is None:
        return None
    return Group((finite, after), auxiliary or active, active if auxiliary else "")


def _modal(words: Words, finite: int, after: int, end: int) -> Group | None:
    """Read the infinitive that follows the agent as if it stood right after the modal."""
    order = (*range(finite + 1), *range(after, end))
    cut = Words(*(tuple(part[at] for at in order) for part in (words.texts, words.lower, words.classes)))
    group = passive_group(cut, finite, len(cut))
    if group is None:
        return None
    return Group(tuple(order[place] for place in group.places), group.finite, group.other)


def _agent(sentence: Sentence, words: Words, at: int, end: int) -> tuple[str, int] | None:
    """Return who acts and the token after: "af forvaltningen", "fra kommunens side"."""
    if words.lower[at : at + 1] == ("af",):
        stop = max((e for e in core_ends(words, at + 1) if e < end), default=None)
        if stop and is_actor(words, at + 1, stop):
            return written(sentence, at + 1, stop), stop
    if words.lower[at : at + 1] == ("fra",) and words.lower[at + 2 : at + 3] == ("side",):
        owner = words.texts[at + 1]
        if owner.endswith("s") and words.has(at + 1, "genitive"):
            return owner[:-1], at + 3
    return None
