"""A relative clause that only adds to what is already named becomes a sentence of its own.

Danish commas don't tell such a clause from one that picks out what is meant ("borgere, der modtager hjælp"). So only
a name, a body of which there is one, or a thing with its owner counts as already named.
"""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Sentence, Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.clauses import Segment
from assistant.rewrite.danish.cutting import LONG, full_stop, splittable, stands_free, word_count
from assistant.rewrite.danish.nominal import core_before, is_named, phrase_ends, pronoun_for
from assistant.rewrite.danish.turning import ends_sentence, has_condition, has_main, turned, written
from assistant.rewrite.danish.wordclass import is_definite
from assistant.rewrite.danish.words import Words
from assistant.rewrite.handbooks import ORDERS

_EASY = 14  # words from which "let" splits as well
_LONGEST = 7  # words of "beløbet på 2.190 kr."
_SHORTEST = 4  # words in the clause
_BINDING = frozenset({"af", "for", "i", "på", "om", "under", "med", "over"})
_OTHERS = frozenset("den det de dem dens dets deres denne dette disse han hun ham hende".split())


def _find(text: Text) -> Iterator[Finding]:
    for sentence, words, segs in splittable(text):
        length = word_count(sentence)
        if length <= _EASY:
            continue
        for number, segment in enumerate(segs):
            if segment.opener in {"som", "der"} and _is_separable(sentence, words, segment):
                new = _at_end(sentence, words, segs, number) or _inside(sentence, words, segs, number)
                if new:
                    yield Finding(
                        "relative_split",
                        *new[:2],
                        RULE.message,
                        new[2],
                        safety="normal" if length > LONG else "easy",
                    )


def _is_separable(sentence: Sentence, words: Words, segment: Segment) -> bool:
    comma = segment.start - 1
    if segment.clause is None or segment.joined or comma < 1 or words.texts[comma] != ",":
        return False
    long_enough = word_count(sentence, segment.start, segment.end) > _SHORTEST
    clear = _OTHERS.isdisjoint(
        w
        for at, w in enumerate(words.lower[: segment.end])
        if at > segment.start and not words.has(at + 1, "number", "noun", "adjective")
    )
    return clear and long_enough and stands_free(words, comma) and segment.clause.is_sure(words, segment.end)


def _lead(words: Words, comma: int) -> tuple[int, str] | None:
    """Return where the phrase before a comma begins and its pronoun, None when the phrase isn't surely named."""
    start = core_before(words, comma)
    if start is None or not is_named(words, start, comma):
        start = _with_amount(words, comma)
    if start is None:
        return None
    pronoun = pronoun_for(words, start, comma)
    return (start, pronoun.capitalize()) if pronoun in {"den", "det", "de"} else None


def _with_amount(words: Words, end: int) -> int | None:
    """Return where a thing that a figure or date singles out begins: "beløbet på 2.190 kr.", "brevet af 3. maj"."""
    for start in range(max(0, end - _LONGEST), end - 2):
        single = (
            is_definite(words.lower[start])
            and words.lower[start + 1] in {"på", "af", "fra"}
            and words.has(start + 2, "number")
        )
        if single and end in phrase_ends(words, start):
            return start
    return None


def _at_end(
    sentence: Sentence, words: Words, segs: tuple[Segment, ...], number: int
) -> tuple[int, int, str] | None:
    segment = segs[number]
    comma, clause = segment.start - 1, segment.clause
    lead = _lead(words, comma)
    if lead is None or clause is None or not has_main(segs, number) or has_condition(segs, number):
        return None
    if (
        not ends_sentence(segs, number)
        or any(s.joined for s in segs[number + 1 :])
        or _hangs_on_noun(words, lead[0])
    ):
        return None
    stop = full_stop(sentence.tokens[comma - 1])
    if stop is None or any(s.kind == "sub" for s in segs[:number]):
        return None
    end, new = turned(sentence, words, clause, lead[1])
    return sentence.tokens[comma].start, sentence.tokens[end - 1].end, f"{stop} {new}"


def _inside(
    sentence: Sentence, words: Words, segs: tuple[Segment, ...], number: int
) -> tuple[int, int, str] | None:
    """Move the clause behind its sentence: "Planen, som byrådet vedtog, gælder nu."."""
    if (
        number != 1
        or len(segs) < 3
        or any(s.kind not in {"rest", "sub"} or s.joined for s in segs[3:])
        or segs[2].kind != "resumed"
        or segs[2].joined
        or segs[0].kind != "rest"
    ):
        return None
    segment, rest, last = segs[1], segs[2], segs[-1]
    comma, clause = segment.start - 1, segment.clause
    lead = _lead(words, comma)
    if lead is None or lead[0] != 0 or clause is None or words.texts[segment.end] != ",":
        return None
    if _is_rivalled(words, rest.start, last.end, lead[1].lower()):
        return None
    tokens = sentence.tokens
    stop = full_stop(tokens[last.end - 1])
    if (
        stop is None
        or full_stop(tokens[segment.end - 1]) is None
        or word_count(sentence, rest.start, last.end) < _SHORTEST
    ):
        return None
    end, new = turned(sentence, words, clause, lead[1])
    tail = written(sentence, end, segment.end)
    moved = " " + written(sentence, rest.start, last.end) + f"{stop} {new}" + (f" {tail}" if tail else "")
    return tokens[comma].start, tokens[last.end - 1].end, moved


def _is_rivalled(words: Words, start: int, end: int, pronoun: str) -> bool:
    """Whether a definite noun in between could be meant by the pronoun as well."""
    return any(
        is_definite(words.lower[at]) and pronoun_for(words, at, at + 1) == pronoun for at in range(start, end)
    )


def _hangs_on_noun(words: Words, start: int) -> bool:
    """Whether the phrase belongs to a noun before it, which the clause may mean as well: "lederen af jobcentret"."""
    return words.is_in(start - 1, _BINDING) and words.has(start - 2, "noun", "name")


RULE = Rule(
    id="relative_split",
    message="Bisætningen giver en ekstra oplysning. Giv den sin egen sætning.",
    source=ORDERS,
    find=_find,
    flags=(
        "Forvaltningen sender nu forslaget om de nye takster for hjemmehjælp til byrådet, som behandler sagen på mødet den 12. juni 2024.",
    ),
    passes=(
        "Vi giver tilskud til de borgere i kommunen, der modtager hjælp i mere end tre måneder, og som ikke har en formue på over 10.000 kr.",
        "Sagen er nu sendt videre til Jobcenter Aalborg, som ikke kan behandle den, før du har sendt os dine lønsedler for april og maj.",
        "Du kan klage til Ankestyrelsen, som behandler sagen.",
    ),
    rewrites=(
        (
            "Forvaltningen sender nu forslaget om de nye takster for hjemmehjælp til byrådet, som behandler sagen på mødet den 12. juni 2024.",
            "Forvaltningen sender nu forslaget om de nye takster for hjemmehjælp til byrådet. Det behandler sagen på mødet den 12. juni 2024.",
        ),
        (
            "Vi har i dag fået svar på vores spørgsmål om huslejen fra Hjørring Kommune, som desværre ikke kan hjælpe dig før i august.",
            "Vi har i dag fået svar på vores spørgsmål om huslejen fra Hjørring Kommune. Den kan desværre ikke hjælpe dig før i august.",
        ),
        (
            "Kommunens handleplan, som byrådet vedtog i 2020, gælder for alle kommunens skoler, børnehaver og klubber frem til den 31. december 2026.",
            "Kommunens handleplan gælder for alle kommunens skoler, børnehaver og klubber frem til den 31. december 2026. Den vedtog byrådet i 2020.",
        ),
        (
            "Beløbet på 2.190 kr., som ved en fejl er blevet udbetalt til dig den 30. april, bliver trukket fra i maj, medmindre du skriver til os inden den 9. maj.",
            "Beløbet på 2.190 kr. bliver trukket fra i maj, medmindre du skriver til os inden den 9. maj. Det er ved en fejl blevet udbetalt til dig den 30. april.",
        ),
        (
            "Sagen er nu sendt videre til Jobcenter Aalborg, som ikke kan give dig svar, før du har sendt dine lønsedler for april og maj.",
            "Sagen er nu sendt videre til Jobcenter Aalborg. Det kan ikke give dig svar, før du har sendt dine lønsedler for april og maj.",
        ),
        (
            "Huset på Strandvej 8 må kun bruges om sommeren efter kommunens lokalplan, som blev vedtaget i 1998, jf. bilag 2 til dette brev.",
            "Huset på Strandvej 8 må kun bruges om sommeren efter kommunens lokalplan. Den blev vedtaget i 1998, jf. bilag 2 til dette brev.",
        ),
        (
            "Din ansøgning, som vi modtog den 3. maj 2024, kan vi ikke behandle, før vi har fået svar fra din læge og fra sygehuset.",
            "Din ansøgning kan vi ikke behandle, før vi har fået svar fra din læge og fra sygehuset. Den modtog vi den 3. maj 2024.",
        ),
        (
            "Vi bygger om på skolen og svarer hermed Ankestyrelsen, der ikke har haft bemærkninger til planen fra den 3. maj 2024.",
            "Vi bygger om på skolen og svarer hermed Ankestyrelsen. Den har ikke haft bemærkninger til planen fra den 3. maj 2024.",
        ),
    ),
)
