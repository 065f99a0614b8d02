"""A list of three or more hidden in a sentence becomes bullets after a lead-in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.readability.text import Sentence, Text
from assistant.rewrite.contract import Finding, Rule, Safety
from assistant.rewrite.danish import closed
from assistant.rewrite.danish.clauses import Segment
from assistant.rewrite.danish.cutting import LONG, splittable, stands_free, word_count
from assistant.rewrite.danish.finite import is_sure_finite, opens_infinitive, skip_adverbs
from assistant.rewrite.danish.nominal import phrase_ends
from assistant.rewrite.danish.words import Words
from assistant.rewrite.handbooks import BULLETS

_FEWEST = 3  # members that make a list
_SHORTEST = 2  # words of a member on average; shorter ones read well in a line
_SHORTEST_CLAUSE = 5  # words and marks of a clause that is worth a line of its own
_EASY = 14  # words from which "let" makes bullets as well
_HOLDS = frozenset(
    "omfatter indeholder indebærer dækker omfattede indeholdt omfatte indeholde indebære dække".split()
)
_LAST = frozenset({"og", "samt", "eller"})
_REFERENCES = frozenset({"stk.", "nr.", "litra", "pkt.", "jf.", "jfr."})
Member = tuple[int, int]


def _find(text: Text) -> Iterator[Finding]:
    for sentence, words, segs in splittable(text):
        length = word_count(sentence)
        if sentence.kind != "sentence" or length <= _EASY or any(s.kind == "loose" for s in segs[:1]):
            continue
        found = _after_colon(words) or _actions(words, segs) or _things(words, segs) or _clauses(words, segs)
        if found and stands_free(words, found[1][0][0]):
            lead_end, members, lead = found
            if sum(word_count(sentence, *m) for m in members) < _SHORTEST * len(members):
                continue
            safety: Safety = "normal" if length > LONG else "easy"
            start, end, new = _bullets(text, sentence, lead_end, members, lead)
            yield Finding("hidden_list", start, end, RULE.message, new, safety=safety)


def _after_colon(words: Words) -> tuple[int, list[Member], str] | None:
    """Return what stands after a colon: "følgende: a, b og c"."""
    colons = [at for at, mark in enumerate(words.texts) if mark == ":"]
    if len(colons) != 1 or ";" in words.texts:
        return None
    members = _members(words, colons[0] + 1, _end(words))
    if any(is_sure_finite(words, at) for m in members for at in range(*m)):
        return None
    return (colons[0], members, ":") if len(members) >= _FEWEST else None


def _actions(words: Words, segs: Sequence[Segment]) -> tuple[int, list[Member], str] | None:
    """Return the actions after a modal: "skal indhente ..., vurdere ... og træffe ..."."""
    clause = segs[0].clause
    if segs[0].kind != "main" or clause is None or words.lower[clause.finite] not in closed.MODALS:
        return None
    after = clause.finite + 1 if clause.order == "straight" else clause.subject[1]
    verbs = (p for p in range(after, segs[0].end) if words.has(p, "infinitive") and not words.has(p, "noun"))
    first = next(verbs, skip_adverbs(words, after))
    members = _members(words, first, _end(words))
    if len(members) < _FEWEST or not all(_is_action(words, m) for m in members):
        return None
    return (first, members, ":") if not words.lower[first].endswith("s") else None


def _is_action(words: Words, member: Member) -> bool:
    start, end = member
    openers = any(_opens(words, at) for at in range(*member))
    verbs = any(is_sure_finite(words, at) for at in range(start + 1, end))
    return words.has(start, "infinitive") and end - start > 1 and not openers and not verbs


def _opens(words: Words, at: int) -> bool:
    if words.lower[at] == "at":
        return not opens_infinitive(words, at)
    return (
        words.has(at, "relative", "subordinator")
        and not words.has(at, "preposition", "adverb")
        and words.lower[at] != "end"
    )


def _things(words: Words, segs: Sequence[Segment]) -> tuple[int, list[Member], str] | None:
    """Return what something consists of: "omfatter vejledning af ..., opfølgning på ... og kurser i ..."."""
    clause = segs[0].clause
    if segs[0].kind != "main" or clause is None or clause.order == "inverted":
        return None
    verb = next((at for at in range(clause.finite, segs[0].end) if words.lower[at] in _HOLDS), None)
    if verb is None:
        return None
    first = skip_adverbs(words, verb + 1)
    members = _members(words, first, _end(words))
    whole = all(end in phrase_ends(words, start) for start, end in members)
    return (first, members, ":") if len(members) >= _FEWEST and whole else None


def _clauses(words: Words, segs: Sequence[Segment]) -> tuple[int, list[Member], str] | None:
    """Return clauses side by side: "foreslår, at ..., at ... og at ..."."""
    first = next((n for n, s in enumerate(segs) if s.opener == "at"), None)
    if first is None or first != 1 or segs[0].kind != "main" or words.texts[segs[1].start - 1] != ",":
        return None
    starts = [s.start for s in segs[1:] if s.opener == "at" and _is_side_by_side(words, s)]
    if (
        len(starts) < _FEWEST  # two clauses read better in a sentence
        or any(s.joined and s.kind == "main" for s in segs)
        or any(s.kind in {"loose", "resumed"} for s in segs)
    ):
        return None
    if words.lower[starts[0] + 1 : starts[0] + 2] == ("det",):
        return None  # "at det er en forudsætning, at": the next clause is what "det" stands for
    inner = [at for at in starts[1:] if words.lower[at] == "at"]
    if any(words.has(at - 2, "finite", "infinitive", "supine", "preposition") for at in inner):
        return None  # "anbefaler, at": the clause lies inside the one before
    places = [next(p for p in range(at, len(words)) if words.lower[p] == "at") + 1 for at in starts]
    ends = [at - 1 for at in starts[1:]] + [_end(words)]
    members = list(zip(places, ends, strict=True))
    short = any(end - start < _SHORTEST_CLAUSE for start, end in members)
    joined = words.lower[starts[-1]] in {"og", "samt"}
    return (places[0], members, ":") if joined and not short else None


def _is_side_by_side(words: Words, segment: Segment) -> bool:
    comma = segment.start - 1
    return words.texts[comma] == "," and (segment.joined or words.lower[segment.start] == "at")


def _end(words: Words) -> int:
    return len(words) - (words.texts[-1] == ".")


def _members(words: Words, start: int, end: int) -> list[Member]:
    """Cut at commas and at the last "og", "samt" or "eller"; () where the last join is doubtful."""
    reference = next((at for at in range(start, end) if words.lower[at] in {"jf.", "jfr."}), end)
    commas = [
        at
        for at in range(start, reference)
        if words.texts[at] == "," and words.lower[at + 1] not in _REFERENCES
    ]
    if not commas:
        return []
    tail = commas[-1] + 1
    if words.lower[tail] in _LAST:
        cuts = [*((c, c + 1) for c in commas[:-1]), (commas[-1], tail + 1)]
    else:
        joins = [at for at in range(tail, end) if words.lower[at] in _LAST and not _is_inner(words, at)]
        alike = [at for at in joins if words.has(start, "infinitive") and words.has(at + 1, "infinitive")]
        strong = alike or [at for at in joins if words.lower[at] == "samt"]
        if len(joins) != 1 and len(strong) != 1:
            return []
        join = strong[0] if strong else joins[0]
        cuts = [*((c, c + 1) for c in commas), (join, join + 1)]
    starts = [start, *(after for _, after in cuts)]
    ends = [*(before for before, _ in cuts), end]
    members = list(zip(starts, ends, strict=True))
    return members if all(b > a for a, b in members) else []


def _is_inner(words: Words, join: int) -> bool:
    """Whether a join binds words, not members: "til og fra", "børne- og ungeområdet"."""
    prepositions = words.has(join - 1, "preposition") and words.has(join + 1, "preposition")
    return prepositions or words.texts[join - 1].endswith("-")


def _bullets(
    text: Text, sentence: Sentence, lead_end: int, members: Sequence[Member], lead: str
) -> tuple[int, int, str]:
    """Return span and wording of the list; "eller" stays before its last member, since it changes the meaning."""
    tokens = sentence.tokens
    joins = {t.lower for a, _ in members[-1:] for t in tokens[a - 1 : a]}
    lines = [text.text[tokens[a].start : tokens[b - 1].end] for a, b in members]
    if "eller" in joins:
        lines[-2] += " eller"
    closing = text.text[tokens[members[-1][1] - 1].end : sentence.end]
    end = sentence.end
    following = text.text[end : end + 1] == " "
    start = tokens[lead_end - 1].end
    wording = lead + "".join(f"\n- {line}" for line in lines) + closing + ("\n" if following else "")
    return start, end + following, wording


RULE = Rule(
    id="hidden_list",
    message="Sætningen gemmer en liste. Stil den op i punkter.",
    source=BULLETS,
    find=_find,
    flags=(
        "Kommunen skal indhente oplysninger fra din læge, vurdere din evne til at arbejde og træffe afgørelse om din ret til førtidspension.",
    ),
    passes=(
        "Du skal sende pas, billede og blanket.",
        "Vi hjælper dig med at finde et job, skrive en ansøgning og lægge en plan.",
        "Vi gør opmærksom på, at hjælpen ikke kan begynde, hvis der ryges i boligen under besøget, og at boligen skal være luftet ud mindst 1 time før.",
    ),
    rewrites=(
        (
            "Kommunen skal indhente oplysninger fra din læge, vurdere din evne til at arbejde og træffe afgørelse om din ret til førtidspension.",
            "Kommunen skal:\n- indhente oplysninger fra din læge\n- vurdere din evne til at arbejde\n- træffe afgørelse om din ret til førtidspension.",
        ),
        (
            "Til mødet den 3. maj skal du have følgende med: lønsedler for de sidste tre måneder, en kopi af din lejekontrakt og et brev fra din læge. Mødet varer en time.",
            "Til mødet den 3. maj skal du have følgende med:\n- lønsedler for de sidste tre måneder\n- en kopi af din lejekontrakt\n- et brev fra din læge.\nMødet varer en time.",
        ),
        (
            "Indsatsen omfatter rådgivning af unge på 15-17 år, fire kurser i økonomi for forældre samt besøg på de lokale virksomheder i byen.",
            "Indsatsen omfatter:\n- rådgivning af unge på 15-17 år\n- fire kurser i økonomi for forældre\n- besøg på de lokale virksomheder i byen.",
        ),
        (
            "Du kan vælge at få hjælpen fra kommunens eget personale, fra en privat leverandør i Hjørring Kommune eller fra en person, du selv ansætter.",
            "Du kan vælge at få hjælpen fra kommunens eget personale, fra en privat leverandør i Hjørring Kommune eller fra en person, du selv ansætter.",
        ),
        (
            "Du kan søge tilskud til følgende: nye briller efter servicelovens § 112, behandling hos tandlæge for højst 2.500 kr. eller transport til og fra sygehuset.",
            "Du kan søge tilskud til følgende:\n- nye briller efter servicelovens § 112\n- behandling hos tandlæge for højst 2.500 kr. eller\n- transport til og fra sygehuset.",
        ),
        (
            "Forvaltningen foreslår, at bevillingen til skolerne hæves med 2,5 mio. kr. i 2025, at der ikke ansættes flere lærere, og at sagen sendes videre til byrådet.",
            "Forvaltningen foreslår, at:\n- bevillingen til skolerne hæves med 2,5 mio. kr. i 2025\n- der ikke ansættes flere lærere\n- sagen sendes videre til byrådet.",
        ),
        (
            "Ejeren skal senest 14 dage før arbejdet på vejen kontakte alle naboer, sætte skilte op ved indkørslen og sende en tidsplan til kommunen.",
            "Ejeren skal senest 14 dage før arbejdet på vejen:\n- kontakte alle naboer\n- sætte skilte op ved indkørslen\n- sende en tidsplan til kommunen.",
        ),
        (
            "Ejeren må ikke bygge nærmere skellet end 2,5 meter, hæve jorden mere end 50 cm eller fælde træer, jf. § 9, stk. 2, i lokalplanen.",
            "Ejeren må ikke:\n- bygge nærmere skellet end 2,5 meter\n- hæve jorden mere end 50 cm eller\n- fælde træer, jf. § 9, stk. 2, i lokalplanen.",
        ),
    ),
)
