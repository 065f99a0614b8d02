"""Numbers, amounts, dates, references and the words that bind them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from assistant.rewrite.facts import Fact
from assistant.verifying.said import Said
from assistant.verifying.supports import Clause, Line, holds, line_of
from index.analysis import QuestionTerm, words_of

_AFTER, _BEFORE = 2, 4  # words behind and before a number among which the thing it counts stands
_DATE = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_COMPARED = re.compile(r"\bend\b|\bfra\b.+\btil\b|\bmod\b")
_PARTS = re.compile(r"[.,;:()]\s|\b(?:og|i|på|til)\b")


def figures(said: Said) -> bool:
    """Every number, amount, date and reference stands in a source, beside the word it stands beside here."""
    years = {str(s.year) for s in said.supports if s.year}
    headings = {f.value for s in said.supports for f in line_of(s.about).exact} | years
    text = said.sentence.text
    for fact in said.sentence.exact:
        if fact.value in headings:
            continue
        there = [line for line, _ in said.lines if _has_figure(line, fact, headings)]
        if not there:
            return False
        beside = _counted(text[fact.end :], text[: fact.start], said)
        if beside and not any(holds(line.terms, beside) for line in there):
            return False
    return _figure_runs(text) <= {
        run for s in said.supports for t in (s.text, s.about) for run in _figure_runs(t)
    } | {run for fact in said.sentence.exact for run in _figure_runs(fact.text)}


def _has_figure(line: Line, fact: Fact, headings: AbstractSet[str]) -> bool:
    """Say whether a line has a figure; of a date the year may stand in the headings ("i august" under 2022)."""
    values = {f.value for f in line.exact}
    if fact.value in values:
        return True
    dated = _DATE.fullmatch(fact.value) if fact.kind == "date" else None
    if dated is None or dated["year"] not in headings | values:
        return False
    if dated["day"]:
        return f"-{dated['month']}-{dated['day']}" in values
    return any(word.isalpha() and word in words_of(line.text) for word in words_of(fact.text))


def _figure_runs(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\d+", text))


def _counted(after: str, before: str, said: Said) -> QuestionTerm | None:
    """Return the word that a number counts: among the next ones, else the one before."""
    told = {w.word: w for w in said.told()}
    following = words_of(_PARTS.split(after, maxsplit=1)[0])[:_AFTER]
    preceding = words_of(_PARTS.split(before)[-1])[::-1][:_BEFORE]
    return next((told[w] for w in (*following, *preceding) if w in told), None)


def shared(said: Said) -> bool:
    """What the source tells of one number ("212 børn, heraf 97 piger") is not told of another."""
    told = said.told()
    clauses = [c for line, _ in said.lines for c in line.clauses]
    for clause in said.sentence.clauses:
        values = clause.values
        words = [w for w in told if holds(clause.terms, w)]
        if values and any(_of_others(word, values, clauses) for word in words):
            return False
    return True


def _of_others(word: QuestionTerm, values: frozenset[str], clauses: Sequence[Clause]) -> bool:
    """Say whether a word always stands behind a number, and never behind one of these."""
    there = [c for c in clauses if holds(c.terms, word)]
    return bool(there) and all(holds(c.behind, word) and values.isdisjoint(c.values) for c in there)


def ordered(said: Said) -> bool:
    """No number is said oftener than the sources say it, and two that are compared keep their order."""
    here = [f.value for f in said.sentence.exact]
    lines = [[f.value for f in line.exact] for line, _ in said.lines]
    often = [v for v in set(here) if not _YEAR.fullmatch(v) and here.count(v) > 1]
    if any(here.count(v) > sum(values.count(v) for values in lines) for v in often):
        return False
    if not _COMPARED.search(said.sentence.text):
        return True
    same = [[v for v in values if v in here] for values in lines if set(here) <= set(values)]
    return not same or here in same


def limits(said: Said) -> bool:
    """A number is "mindst", "højst", "over" or "senest" here exactly where it is so in the source."""
    here = said.sentence.values("limit", "deadline")
    for fact in said.sentence.exact:
        there = [line for line, _ in said.lines if fact.value in {f.value for f in line.exact}]
        if there and not any(_bound(line, fact.value) == _bound(said.sentence, fact.value) for line in there):
            return False
    free = {v for v in here if " " not in v}
    return free <= {v for line, _ in said.lines for v in line.values("limit", "deadline")}


def _bound(line: Line, value: str) -> frozenset[str]:
    return frozenset(v for v in line.values("limit", "deadline") if v.endswith(f" {value}"))
