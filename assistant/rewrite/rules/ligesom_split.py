"""What a long sentence adds with ligesom becomes a sentence of its own: "..., ligesom der er plads til" -> "Der er også"."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Sentence, Text
from assistant.rewrite.contract import Finding, Rule, Safety
from assistant.rewrite.danish import closed
from assistant.rewrite.danish.clauses import Segment
from assistant.rewrite.danish.cutting import LONG, full_stop, splittable, stands_free, word_count
from assistant.rewrite.danish.finite import skip_adverbs
from assistant.rewrite.danish.turning import (
    ends_sentence,
    goes_on_in_order,
    has_condition,
    has_main,
    plain_order,
)
from assistant.rewrite.danish.words import Words
from assistant.rewrite.handbooks import LETTERS

_SHORTEST = 5  # words in what is added
_EASY = 15  # words from which "let" splits as well
# A denial would need "heller ikke", and "gør" compares: "ligesom vi gjorde i fjor".
_NOT_ADDING = frozenset("ikke ingen intet aldrig hverken gør gjorde".split())
_PRONOUNS = closed.NOMINATIVE | {"de", "den", "det", "dette"}  # "ligesom de skulle": more often a comparison
_ALREADY = frozenset("også desuden endvidere ligeledes tillige samtidig".split())


def _find(text: Text) -> Iterator[Finding]:
    for sentence, words, segs in splittable(text):
        length = word_count(sentence)
        for number, segment in enumerate(segs):
            if segment.opener != "ligesom" or not number or length <= _EASY:
                continue
            new = _split(sentence, words, segs, number)
            safety: Safety = "normal" if length > LONG else "easy"
            if new:
                yield Finding("ligesom_split", *new[:2], RULE.message, new[2], safety=safety)


def _split(
    sentence: Sentence, words: Words, segs: tuple[Segment, ...], number: int
) -> tuple[int, int, str] | None:
    segment = segs[number]
    comma, clause = segment.start - 1, segment.clause
    if clause is None or segment.joined or words.texts[comma] != "," or not stands_free(words, comma):
        return None
    said = frozenset(words.lower[segment.start : segment.end])
    if said & _NOT_ADDING or words.is_in(clause.subject[0], _PRONOUNS) or clause.gap:
        return None
    if words.has(skip_adverbs(words, clause.finite + 1), "preposition"):
        return None  # "ligesom der var ved sidste måling" compares
    if word_count(sentence, segment.start) <= _SHORTEST or not clause.is_sure(words, segment.end):
        return None
    whole = has_main(segs, number) and not has_condition(segs, number) and ends_sentence(segs, number)
    if not whole or segs[0].kind in {"sub", "resumed"} or goes_on_in_order(words, clause, segment.end):
        return None
    stop, new = full_stop(sentence.tokens[comma - 1]), plain_order(sentence, words, clause)
    if stop is None or new is None:
        return None
    also = "" if said & _ALREADY else " også"
    return sentence.tokens[comma].start, sentence.tokens[new[0] - 1].end, f"{stop} {new[1]}{also}"


RULE = Rule(
    id="ligesom_split",
    message="Sætningen er lang, og “ligesom” lægger noget nyt til. Sæt punktum, og skriv “også”.",
    source=LETTERS,
    find=_find,
    flags=(
        "Forvaltningen har set på tre mulige veje til en ny skole i byen, ligesom der er lavet en liste over de huse, som kan bruges.",
    ),
    passes=(
        "Eleverne skal på tur til havet i uge 22 med bussen fra skolen kl. 8, ligesom de skulle i fjor med de gamle lærere.",
        "Der er plads til alle, ligesom der er mad.",
        "Der er stor glæde over den nye plan blandt de ansatte i afdelingen, ligesom der var ved det sidste møde om den i fjor.",
        "Forvaltningen har set på tre mulige veje til en ny skole i byen, ligesom der ikke er lavet en liste over de huse, som kan bruges.",
    ),
    rewrites=(
        (
            "På mødet fortæller borgmesteren om planen for havnen og de nye boliger, ligesom der vil være mulighed for at stille spørgsmål til politikerne.",
            "På mødet fortæller borgmesteren om planen for havnen og de nye boliger. Der vil også være mulighed for at stille spørgsmål til politikerne.",
        ),
        (
            "Analysen bygger på skolernes plads i dag og på tal for de næste ti år, ligesom køretiden for de berørte elever er regnet ud.",
            "Analysen bygger på skolernes plads i dag og på tal for de næste ti år. Køretiden for de berørte elever er også regnet ud.",
        ),
        (
            "Tilsynet talte med fire beboere og lederen og så på maden i køkkenet, ligesom der i to af sagerne blev læst i journalerne.",
            "Tilsynet talte med fire beboere og lederen og så på maden i køkkenet. Der blev i to af sagerne også læst i journalerne.",
        ),
    ),
)
