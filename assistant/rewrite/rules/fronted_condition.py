"""A long condition in front of its main clause goes behind it, so that the message comes first."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Sentence, Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish import closed
from assistant.rewrite.danish.clauses import Segment
from assistant.rewrite.danish.cutting import capital, splittable, stands_free, word_count
from assistant.rewrite.danish.turning import written
from assistant.rewrite.danish.words import Words
from assistant.rewrite.handbooks import LAWS_EARLY

_LONG = 14  # words of a condition that keeps the reader waiting
_POINTING = frozenset(
    "han hun den det de ham hende dem hans hendes dens dets deres dette denne disse sådan sådanne så herefter derefter "
    "denne dermed derfor".split()
)


def _find(text: Text) -> Iterator[Finding]:
    for sentence, words, segs in splittable(text):
        main = next((n for n, s in enumerate(segs) if s.kind == "resumed" and not s.joined), None)
        if not main or segs[0].kind != "sub" or segs[0].opener not in closed.CONDITIONAL:
            continue
        comma = segs[main].start - 1
        if word_count(sentence, 0, comma) < _LONG:
            continue
        new = _moved(sentence, words, segs, main)
        if new:
            yield Finding("fronted_condition", *new[:2], RULE.message, new[2])
        else:
            end = sentence.tokens[comma - 1].end
            yield Finding(
                "fronted_condition",
                sentence.start,
                end,
                RULE.message,
                advice="Begynd med det, der skal ske. Skriv betingelsen bagefter.",
            )


def _moved(
    sentence: Sentence, words: Words, segs: tuple[Segment, ...], main: int
) -> tuple[int, int, str] | None:
    segment = segs[main]
    clause, comma = segment.clause, segment.start - 1
    if clause is None or main + 1 != len(segs) or words.texts[comma] != "," or not stands_free(words, comma):
        return None
    if any(s.joined or s.kind == "loose" for s in segs[:main]) or clause.subject[0] != clause.finite + 1:
        return None
    if any(
        words.lower[at] in _POINTING and not words.has(at + 1, "number")
        for at in range(segment.start, segment.end)
    ):
        return None
    tokens = sentence.tokens
    opening = capital(tokens[clause.subject[0]])
    if opening is None:
        return None
    subject = " ".join(p for p in (opening, written(sentence, clause.subject[0] + 1, clause.subject[1])) if p)
    rest = written(sentence, clause.subject[1], segment.end)
    condition = words.lower[0] + " " + written(sentence, 1, comma)
    new = f"{subject} {words.texts[clause.finite]} {rest}, {condition}"
    end = tokens[segment.end - 1].end
    return sentence.start, end, new + ("." if end == sentence.end else "")  # the full stop was that of "kr."


RULE = Rule(
    id="fronted_condition",
    message="Sætningen begynder med en lang betingelse. Skriv først, hvad der skal ske.",
    source=LAWS_EARLY,
    find=_find,
    flags=(
        "Hvis du ikke har sendt dine lønsedler for april, maj og juni til os inden den 1. juli, stopper vi din boligstøtte.",
    ),
    passes=(
        "Hvis du flytter, skal du give os besked.",
        "Du skal give os besked, hvis du flytter til en anden kommune eller til udlandet i mere end tre måneder.",
    ),
    rewrites=(
        (
            "Hvis du ikke har sendt dine lønsedler for april, maj og juni til os inden den 1. juli, stopper vi din boligstøtte.",
            "Vi stopper din boligstøtte, hvis du ikke har sendt dine lønsedler for april, maj og juni til os inden den 1. juli.",
        ),
        (
            "Når byrådet har vedtaget planen på mødet på rådhuset den 12. juni 2024 kl. 17, kan arbejdet på broen begynde.",
            "Arbejdet på broen kan begynde, når byrådet har vedtaget planen på mødet på rådhuset den 12. juni 2024 kl. 17.",
        ),
        (
            "Medmindre du senest den 3. maj fortæller os, at du ikke vil have pladsen, skal du betale 2.300 kr.",
            "Du skal betale 2.300 kr., medmindre du senest den 3. maj fortæller os, at du ikke vil have pladsen.",
        ),
        (
            "Såfremt der inden for de næste tre måneder kommer nye oplysninger frem i sagen, kan kommunen ikke bruge § 14, stk. 2.",
            "Kommunen kan ikke bruge § 14, stk. 2, såfremt der inden for de næste tre måneder kommer nye oplysninger frem i sagen.",
        ),
        (
            "Hvis du har boet i kommunen i mere end to år og ikke har fået hjælp før, kan «Navn» søge for dig.",
            "«Navn» kan søge for dig, hvis du har boet i kommunen i mere end to år og ikke har fået hjælp før.",
        ),
        (
            "Hvis borgeren flytter til en anden kommune i den periode, hvor sagen bliver behandlet, skal han give os besked.",
            "Hvis borgeren flytter til en anden kommune i den periode, hvor sagen bliver behandlet, skal han give os besked.",
        ),
    ),
)
