"""A subordinate clause put into main order: the verb second, the sentence adverb after it."""

from __future__ import annotations

from assistant.readability.text import Sentence
from assistant.rewrite.danish import closed
from assistant.rewrite.danish.clauses import Clause, Segment, is_verb_of
from assistant.rewrite.danish.cutting import full_stop, stands_free
from assistant.rewrite.danish.finite import is_finite, skip_adverbs
from assistant.rewrite.danish.nominal import phrase_ends
from assistant.rewrite.danish.words import Words


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
    """Whether nothing after a segment goes back to a clause before it."""
    return all(
        s.kind in {"rest", "sub", "relative"} or (s.joined and s.kind == "main") for s in segs[number + 1 :]
    )


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
        or not is_verb_of(words, clause, segment.end)
    ):
        return None
    stop = full_stop(sentence.tokens[comma - 1])
    if stop is None or goes_on_in_order(words, clause, segment.end):
        return None
    end, new = turned(sentence, words, clause, lead)
    return sentence.tokens[comma].start, sentence.tokens[end - 1].end, f"{stop} {new}"


def goes_on_in_order(words: Words, clause: Clause, end: int) -> bool:
    """Whether a second verb is joined on with an adverb before it: "... og aldrig er ændret" can't be turned alone."""
    for at in range(clause.finite + 1, end):
        if words.lower[at] not in {"og", "men", "eller", "samt"}:
            continue
        for stop in (at + 1, *phrase_ends(words, at + 1)):
            verb = skip_adverbs(words, stop)
            if is_finite(words, verb) and (verb > stop or stop > at + 1):
                return True
    return False


def has_main(segs: tuple[Segment, ...], number: int) -> bool:
    """Whether the segments before `number` hold a main clause, with nothing that no reading explains."""
    before = segs[:number]
    return any(s.kind == "main" or (s.kind == "resumed" and n) for n, s in enumerate(before)) and all(
        s.kind != "loose" for s in before
    )


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
