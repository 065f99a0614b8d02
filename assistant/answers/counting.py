"""What "hvor mange" counts, and the numbers of it in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import takewhile

from assistant.answers.context import Context
from assistant.answers.draft import units
from assistant.names import same_word
from assistant.understand import Query
from assistant.vocabulary import EMPTY_WORDS
from index.analysis import QuestionTerm, content_words
from index.glossary import FUNCTION
from index.lexicon import base_form, parts
from index.records import Passage

NUMBER_WORDS = "én|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|halvdelen|tredjedel|hundrede|tusind"
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(
    rf"(?<![\w.,])(?:\d[\d.,]*\d|\d)(?:\s*%|\s+procent)?(?![\w])|\b(?:{NUMBER_WORDS})\b", re.IGNORECASE
)
# who "hvor mange er med?" counts, when it doesn't say
_PEOPLE = re.compile(
    rf"(?:{_NUMBER.pattern})(?: af(?: de| alle)?)?(?: [^\s\d]+){{0,2}}? \w*"
    r"(?:person|borger|bruger|deltager|medlem|kursist|medarbejder|ansat|frivillig|pårørende|ældre|unge|børn|elev|forældre|familie|gæst|besøgende|kvinde|mænd|ledig)\w*",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?")  # a number in figures that is no share
_NOUN_WITHIN = 2  # words after a number, in which what it counts is named
_BETWEEN = frozenset("mellem til for i på fra med om hos ved under over og eller samt".split())
_OF_WHICH = re.compile(  # "virksomheder med under ti ansatte": which ones, not how many
    r"\bmed (?:under|over|mindst|højst|maks(?:imalt)?|minimum|op til|(?:færre|mindre|flere|mere) end) $",
    re.IGNORECASE,
)
_OF_NAME = re.compile(
    r"\s(?:på|i|til|for|hos|ved|af|om|fra|med|–|-)\s"
)  # before it stands what the name is of
_SHARE_OF = re.compile(
    r"\b(?:andel(?:en)?|antal(?:let)?|tal(?:let)?) (?:af )?((?:\S+ ?){1,5})", re.IGNORECASE
)


def name_words(name: str) -> set[str]:
    return set(content_words(name)) - EMPTY_WORDS


def counted_words(query: Query) -> tuple[QuestionTerm, ...]:
    """Return the words for what is counted: one in Danish, all that stand together in English: "phone calls"."""
    if query.counted is None or query.language == "da":
        return (query.counted,) if query.counted else ()
    terms = {t.word: t for t in query.words}
    after = query.text.partition(f" {query.counted.word}")[2].split()
    return (query.counted, *(terms[w] for w in takewhile(terms.__contains__, after)))


def counts_the_named(context: Context, passage: Passage) -> bool:
    """Tell whether what is counted is what the passage's indsats is of, so that any number in it may be the count.

    "Læseværksteder på bibliotekerne" is of workshops, not of libraries.
    """
    counted = context.query.counted
    return counted is not None and any(
        e.id == passage.initiative
        and any(same_word(counted, w) for w in name_words(_OF_NAME.split(e.name)[0]))
        for e in context.named
    )


def counted_thing(context: Context, line: str) -> str:
    """Return the number of what "hvor mange" counts, with its noun: "10 møder:"; "" when there is none."""
    counted = counted_words(context.query)
    for found in _NUMBER.finditer(line):
        if _YEAR.fullmatch(found.group()) or _OF_WHICH.search(line[: found.start()]):
            continue
        after = re.match(
            r"(?:\s*(?:%|procent|pct\.?))?(?: af(?: de| alle)?)?(?:\s+\S+){1,2}", line[found.end() :]
        )
        tail = after.group().split() if after else []
        for n, word in enumerate(tail, 1):
            if word.lower() in _BETWEEN:
                break
            if any(_is_counted(t, word.lower().strip(".,;:()”“")) for t in counted):
                return (
                    f"{found.group()[:1].upper()}{found.group()[1:]} {' '.join(tail[:n])}".rstrip(".,;:")
                    + ":"
                )
        before = line[: found.start()].rstrip(": ").split()[-2:]
        told = before and any(same_word(t, before[-1].lower()) for t in counted)
        if told and "uge" not in before[-1]:
            return f"{found.group()[:1].upper()}{found.group()[1:]}:"
    return ""


def _is_counted(counted: QuestionTerm, word: str) -> bool:
    """Tell whether a word is what is counted, a compound of it or another word for it: "aftener" are "åbningsaftener"."""
    return (
        same_word(counted, word)
        or any(same_word(counted, head) for head in parts(word)[-1:])
        or bool({word, base_form(word)}.intersection(counted.meant))
    )


def counted_nouns(text: str) -> frozenset[str]:
    """Return the base forms of what a text gives numbers of: "gæst" for "i gennemsnit 12 gæster"."""
    found: set[str] = set()
    for figure in _NUMBER.finditer(text):
        after = [w.strip(".,;:()”“").lower() for w in text[figure.end() :].split()[:_NOUN_WITHIN]]
        nouns = takewhile(lambda w: w not in _BETWEEN, after)
        found.update(base_form(w) for w in nouns if w.isalpha() and w not in EMPTY_WORDS | FUNCTION)
    return frozenset(found)


def numbers_of(text: str) -> Iterator[tuple[str, Decimal]]:
    """Yield what a text gives numbers of, in base form, with the number: ("gæst", 12) for "i gennemsnit 12 gæster"."""
    for figure in _NUMBER.finditer(text):
        written = figure.group()
        if (
            _YEAR.fullmatch(written)
            or not _PLAIN.fullmatch(written)
            or _OF_WHICH.search(text[: figure.start()])
        ):
            continue
        value = Decimal(written.replace(".", "").replace(",", "."))
        after = [w.strip(".,;:()”“").lower() for w in text[figure.end() :].split()[:_NOUN_WITHIN]]
        if after[:1] and after[0].rstrip(".") in {"pct", "procent"}:
            yield "pct", value
            continue
        for word in takewhile(lambda w: w not in _BETWEEN, after):
            if word.isalpha() and word not in EMPTY_WORDS | FUNCTION:
                yield base_form(word), value


def counts_people(text: str) -> bool:
    """Tell whether a text gives a number of people or members."""
    return any(not _OF_WHICH.search(text[: found.start()]) for found in _PEOPLE.finditer(text))


def is_share(counted: QuestionTerm, text: str) -> bool:
    """Tell whether a sentence gives the share or number of what is counted: "Andelen af … er steget til 68 procent"."""
    return any(
        _NUMBER.search(text[found.end() : b]) is not None
        for a, b in units(text)
        for found in _SHARE_OF.finditer(text, a, b)
        if any(same_word(counted, w) for w in found[1].lower().split())
    )
