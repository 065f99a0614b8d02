"""A clause between the finite verb and the rest of its verb goes behind the sentence."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Sentence, Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish import closed
from assistant.rewrite.danish.clauses import Segment
from assistant.rewrite.danish.cutting import splittable, stands_free, word_count
from assistant.rewrite.danish.finite import skip_adverbs
from assistant.rewrite.danish.turning import written
from assistant.rewrite.danish.words import Words
from assistant.rewrite.handbooks import ORDERS

_SHORTEST = 4  # words of an insertion; shorter ones don't part the verbs
_HOLDERS = closed.MODALS | closed.AUXILIARIES
_POINTING = frozenset(
    "han hun den det de ham hende dem hans hendes dens dets deres dette denne disse sin sit sine".split()
)


def _find(text: Text) -> Iterator[Finding]:
    for sentence, words, segs in splittable(text):
        if (
            len(segs) < 3
            or not _is_parted(words, segs)
            or word_count(sentence, segs[1].start, segs[1].end) < _SHORTEST
        ):
            continue
        first, last = sentence.tokens[segs[1].start], sentence.tokens[segs[1].end - 1]
        new = _moved(sentence, words, segs)
        if new is None:
            advice = "Saml udsagnsordene, og sæt indskuddet sidst eller i sin egen sætning."
            yield Finding("inserted_clause", first.start, last.end, RULE.message, advice=advice)
        else:
            yield Finding("inserted_clause", *new[:2], RULE.message, new[2])


def _is_parted(words: Words, segs: tuple[Segment, ...]) -> bool:
    """Whether the first segment stops right after its finite verb and the third goes on with the main verb."""
    first, inner, rest = segs[:3]
    if first.clause is None or first.kind != "main" or inner.joined or rest.joined:
        return False
    finite = first.clause.finite
    ends = (
        skip_adverbs(words, finite + 1 if first.clause.order == "straight" else first.clause.subject[1])
        >= first.end
    )
    goes_on = rest.kind in {"rest", "resumed", "loose"} and words.has(
        skip_adverbs(words, rest.start), "infinitive", "supine"
    )
    return words.lower[finite] in _HOLDERS and ends and goes_on and inner.kind in {"sub", "rest"}


def _moved(sentence: Sentence, words: Words, segs: tuple[Segment, ...]) -> tuple[int, int, str] | None:
    """Put the insertion last, where it is one clause and nothing follows that it could be taken to belong to."""
    inner, rest = segs[1], segs[2]
    if len(segs) > 3 or inner.kind != "sub" or not stands_free(words, len(words) - 1):
        return None
    if any(
        words.lower[at] in _POINTING and not words.has(at + 1, "number", "noun")
        for at in range(rest.start, rest.end)
    ):
        return None
    tokens = sentence.tokens
    start, end = tokens[inner.start - 1].start, tokens[rest.end - 1].end
    stop = "." if end == sentence.end else ""  # the full stop was that of "kr."
    return (
        start,
        end,
        f" {written(sentence, rest.start, rest.end)}, {written(sentence, inner.start, inner.end)}{stop}",
    )


RULE = Rule(
    id="inserted_clause",
    message="Et indskud skiller udsagnsordene ad. Sæt det sidst i sætningen.",
    source=ORDERS,
    find=_find,
    flags=("Kommunen har, efter at have talt med din læge og med skolen, besluttet at give dig støtte.",),
    passes=(
        "Kommunen stopper hjælpen, hvis du flytter til en anden kommune.",
        "Vi vil, som aftalt, ringe til dig.",
    ),
    rewrites=(
        (
            "Kommunen kan, hvis du flytter til en anden kommune, stoppe hjælpen.",
            "Kommunen kan stoppe hjælpen, hvis du flytter til en anden kommune.",
        ),
        (
            "Vi har, fordi du ikke har svaret på vores brev, lukket sagen den 3. maj.",
            "Vi har lukket sagen den 3. maj, fordi du ikke har svaret på vores brev.",
        ),
        (
            "Du skal ikke, selv om du har fået et nyt kort, betale gebyr på 250 kr.",
            "Du skal ikke betale gebyr på 250 kr., selv om du har fået et nyt kort.",
        ),
        (
            "Der kan, når der er særlige grunde til det, gives tilskud efter § 41.",
            "Der kan gives tilskud efter § 41, når der er særlige grunde til det.",
        ),
        (
            "Udvalget vil, inden byrådet mødes i juni, besøge de tre skoler.",
            "Udvalget vil besøge de tre skoler, inden byrådet mødes i juni.",
        ),
        (
            "«Navn» skal, medmindre lægen siger noget andet, møde kl. 9.30 på Torvet 3.",
            "«Navn» skal møde kl. 9.30 på Torvet 3, medmindre lægen siger noget andet.",
        ),
    ),
)
