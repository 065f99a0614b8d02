"""A subordinate clause put into main order: the verb second, the sentence adverb after it."""

from __future__ import annotations

from dataclasses import replace

from assistant.readability.text import Sentence
from assistant.rewrite.danish import closed
from assistant.rewrite.danish.clauses import Clause, Segment
from assistant.rewrite.danish.cutting import capital, full_stop, stands_free
from assistant.rewrite.danish.finite import is_sure_finite, skip_adverbs
from assistant.rewrite.danish.nominal import phrase_ends
from assistant.rewrite.danish.phrase_end import begins_period, begins_set_phrase
from assistant.rewrite.danish.words import Words

_REASONS = frozenset({"idet", "da", "fordi", "eftersom"})
# Phrases with these between subject and verb tell which is meant; others tell when, why or by what rule.
_BINDING = frozenset("af for til om med mod hos mellem blandt over i på fra".split())
_FREE = frozenset(
    {
        ("på", "grund"),
        ("på", "baggrund"),
        ("i", "modsat"),
        ("i", "øvrigt"),
        ("i", "henhold"),
        ("i", "medfør"),
        ("som", "følge"),
    }
)


def turned(sentence: Sentence, words: Words, clause: Clause, lead: str) -> tuple[int, str]:
    """Put a clause behind a word that takes the first place: "(hvorfor) du ikke får" gives "Derfor får du ikke".

    Args:
        sentence: The clause's sentence.
        words: Its words.
        clause: A subordinate clause, its subject before its verb.
        lead: The word in front, with a capital.

    Returns:
        The token after what was turned, and the new words, without a space behind.
    """
    first, stop = clause.subject
    verb, end = clause.finite, clause.finite + 1
    subject = "" if clause.gap else written(sentence, first, stop)
    adverbs = written(sentence, stop, verb)
    objects = ""
    if adverbs and words.has(end, "oblique") and words.lower[verb] not in closed.MODALS | closed.AUXILIARIES:
        objects, end = words.texts[end], end + 1  # "giver dig ikke": a light object goes before the adverb
    parts = (lead, words.texts[verb], subject, objects, adverbs)
    return end, " ".join(p for p in parts if p)


def ends_sentence(segs: tuple[Segment, ...], number: int) -> bool:
    """Whether nothing after a segment goes back to a clause before it, or is joined to the segment itself."""
    own = segs[number]
    opened: set[str] = set()
    for later in segs[number + 1 :]:
        if later.kind in {"loose", "resumed"} or (later.kind == "main" and not later.joined):
            return False
        if later.joined and later.kind != "main" and (later.kind == "rest" or _family(later) not in opened):
            return False  # "..., og at" after "at ..., idet ..." belongs to the clause before
        if not later.joined:
            opened.add(_family(later))
    return own.kind != "loose"


def _family(segment: Segment) -> str:
    """Return what opens a clause, those that stand for one another as one."""
    word = segment.opener
    return "som" if word in {"som", "der"} else "da" if word in _REASONS else word


def split_off(
    sentence: Sentence, words: Words, segs: tuple[Segment, ...], number: int, lead: str
) -> tuple[int, int, str] | None:
    """Make a segment that ends its sentence into a main clause of its own, opened by `lead`.

    Returns:
        Start, end and replacement in the text, None where the segment can't stand alone.
    """
    segment = segs[number]
    comma, clause = segment.start - 1, segment.clause
    if clause is None or segment.joined or comma < 1 or words.texts[comma] != ",":
        return None
    if (
        not ends_sentence(segs, number)
        or not stands_free(words, comma)
        or not clause.is_sure(words, segment.end)
    ):
        return None
    stop = full_stop(sentence.tokens[comma - 1])
    if stop is None or goes_on_in_order(words, clause, segment.end):
        return None
    end, new = turned(sentence, words, clause, lead)
    return sentence.tokens[comma].start, sentence.tokens[end - 1].end, f"{stop} {new}"


def plain_order(sentence: Sentence, words: Words, clause: Clause) -> tuple[int, str] | None:
    """Put a subordinate clause into main order, its subject first: "du ikke får" gives "Du får ikke".

    Returns:
        The token after what was turned, and the new words with a capital; None where no sentence can begin so.
    """
    first, stop = clause.subject
    opening = capital(sentence.tokens[first])
    if opening is None:
        return None
    core = next((at for at in range(first + 1, stop) if _tells_when(words, at)), stop)
    if words.has(first, "pronoun") and words.has(first + 1, "preposition"):
        core = first + 1  # "der i tre sager er": "Der er i tre sager"
    clause = replace(clause, subject=(first, core))  # "vejen efter planen skal": "Vejen skal efter planen"
    stop = core
    subject = " ".join(p for p in (opening, written(sentence, first + 1, stop)) if p)
    end, new = turned(sentence, words, replace(clause, gap=True), "")
    return end, f"{subject} {new}"


def _tells_when(words: Words, at: int) -> bool:
    if words.lower[at : at + 2] in _FREE or begins_set_phrase(words, at) or begins_period(words, at):
        return True
    return (
        words.has(at, "preposition")
        and words.lower[at] not in _BINDING
        and not words.has(at - 1, "preposition")
    )


def goes_on_in_order(words: Words, clause: Clause, end: int) -> bool:
    """Whether a second verb is joined on with an adverb before it: "... og aldrig er ændret" can't be turned alone."""
    for at in range(clause.finite + 1, end):
        if words.lower[at] not in {"og", "men", "eller", "samt"}:
            continue
        for stop in (at + 1, *phrase_ends(words, at + 1)):
            verb = skip_adverbs(words, stop)
            if is_sure_finite(words, verb) and (verb > stop or stop > at + 1):
                return True
    return False


def has_main(segs: tuple[Segment, ...], number: int) -> bool:
    """Whether the segments before `number` hold a main clause: one in front counts only with what follows it."""
    before = segs[:number]
    if not before or before[0].joined:
        return False
    if before[0].kind in {"sub", "rest"}:
        return any(s.kind in {"main", "resumed", "loose"} for s in before[1:])
    return before[0].kind in {"main", "loose"}


def has_condition(segs: tuple[Segment, ...], number: int) -> bool:
    """Whether a condition stands before a segment, which may hold for it too."""
    return any(s.kind == "sub" and s.opener.split()[0] in closed.CONDITIONAL for s in segs[:number])


def written(sentence: Sentence, start: int, end: int) -> str:
    """Return tokens as they stand, with single spaces where the text has any."""
    joined = ""
    for at in range(start, end):
        token = sentence.tokens[at]
        space = at > start and token.start > sentence.tokens[at - 1].end
        joined += (" " if space else "") + token.text
    return joined
