"""The checks of a written sentence: each is a reason to leave it out.

They are of words, not of meaning: strict on what may not be wrong (numbers, dates, names, "ikke", what is planned
and what is done), and of the rest they ask that the cited texts hold its words, together, in one sentence or item.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.answers.draft import inline
from assistant.check_words import BRIDGES, CONTRARIES, SPOKEN_OF, TELLING
from assistant.supports import Clause, Line, Support, has_words, holds, line_of, lines_of, nameless, share
from index.analysis import QuestionTerm, words_of

# Calibrated on the pairs in tests/assistant/verify_cases.py; see docs/language-models.md.
OVERLAP = 1.0  # share of a sentence's content words that its sources must hold
TOGETHER = 0.7  # the same for one clause in one line of a source
MATCHING = 0.5  # share of a source's clause from which a sentence is taken to say the same
NEAR_BEST = 0.8  # of the best line's share, from which another line is as near
_ENDING = 5  # letters by which a form may be longer than its pair's beginning

_MARKUP = re.compile(r"[<>`{}|\\*#~_\[\]]|://|\bwww\.|\bjavascript:", re.IGNORECASE)
_AFTER, _BEFORE = 2, 4  # words behind and before a number among which the thing it counts stands
_PARTS = re.compile(r"[.,;:()]\s|\b(?:og|i|på|til)\b")


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence beside all it stands on."""

    sentence: Line
    supports: Sequence[Support]
    lines: tuple[tuple[Line, Support], ...]
    about: frozenset[str]

    def told(self) -> tuple[QuestionTerm, ...]:
        """Return the sentence's words that neither the headings nor the bridges account for."""
        return tuple(w for w in self.sentence.words if not _bridge(w) and not holds(self.about, w))

    def nearest(self) -> list[tuple[Line, Support]]:
        """Return the lines that hold most of the sentence's words."""
        words = self.told() or self.sentence.words
        ranked = [(share(words, line.terms), line, support) for line, support in self.lines]
        best = max((r[0] for r in ranked), default=0.0)
        return [(line, support) for worth, line, support in ranked if worth and worth >= NEAR_BEST * best]


def _bridge(word: QuestionTerm) -> bool:
    return word.word in BRIDGES


def _quotes(said: Said) -> bool:
    """What stands in quotation marks is quoted, or is a name."""
    quoted = [f.text[1:-1] for f in said.sentence.facts if f.kind == "quote"]
    texts = [t for s in said.supports for t in (s.text, inline(s.text), s.about, s.indsats or "")]
    return all(any(has_words(text, quote) for text in texts) for quote in quoted)


def _markup(said: Said) -> bool:
    """No markup, link or code that the sources do not have."""
    texts = "".join(s.text + s.about for s in said.supports)
    return all(found[0] in texts for found in _MARKUP.finditer(said.sentence.text))


def _figures(said: Said) -> bool:
    """Every number, amount, date and reference stands in a source, beside the word it stands beside here."""
    years = {str(s.year) for s in said.supports if s.year}
    headings = {f.value for s in said.supports for f in line_of(s.about).exact} | years
    text = said.sentence.text
    for fact in said.sentence.exact:
        if fact.value in headings:
            continue
        there = [line for line, _ in said.lines if fact.value in {f.value for f in line.exact}]
        if not there:
            return False
        beside = _counted(text[fact.end :], text[: fact.start], said)
        if beside and not any(holds(line.terms, beside) for line in there):
            return False
    return _figure_runs(text) <= {
        run for s in said.supports for t in (s.text, s.about) for run in _figure_runs(t)
    } | {run for fact in said.sentence.exact for run in _figure_runs(fact.text)}


def _figure_runs(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\d+", text))


def _counted(after: str, before: str, said: Said) -> QuestionTerm | None:
    """Return the word that a number counts: among the next ones, else the one before."""
    told = {w.word: w for w in said.told()}
    following = words_of(_PARTS.split(after, maxsplit=1)[0])[:_AFTER]
    preceding = words_of(_PARTS.split(before)[-1])[::-1][:_BEFORE]
    return next((told[w] for w in (*following, *preceding) if w in told), None)


def _shared(said: Said) -> bool:
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


def _limits(said: Said) -> bool:
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


def _names(said: Said) -> bool:
    """Every name stands in a source or its headings."""
    texts = [t for s in said.supports for t in (s.text, s.about)]
    known = {_bare(w) for text in texts for w in words_of(text)}
    names = [f.text for f in said.sentence.facts if f.kind == "name"]
    return all(_bare(w) in known or w in BRIDGES for name in names for w in words_of(name))


def _bare(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 else word


def _overlap(said: Said) -> bool:
    """Its words are the sources' words."""
    return share(said.told(), *(line.terms for line, _ in said.lines)) >= OVERLAP


def _small(said: Said) -> bool:
    """No "alle", "altid" or "nok" that the sources do not have."""
    texts = {w for s in said.supports for t in (s.text, s.about) for w in words_of(t)}
    return (TELLING & set(words_of(said.sentence.text))) <= texts


def _together(said: Said) -> bool:
    """The words of a clause stand together in one line, not gathered from many."""
    told = {w.word for w in said.told()}
    for clause in said.sentence.clauses:
        words = [w for w in clause.words if w.word in told]
        if len(words) > 1 and max((share(words, ln.terms) for ln, _ in said.lines), default=0) < TOGETHER:
            return False
    return True


def _contraries(said: Said) -> bool:
    """No word stands where the source has its contrary; one that the source has too stands in the same company."""
    words = [w for w in said.sentence.words if not _bridge(w)]
    for word in words:
        contrary = _contrary(word.word)
        if contrary is None:
            continue
        company = [w for w in said.told() if w is not word]
        lines = [line for line, _ in said.lines if holds(line.terms, word)]
        if not lines:
            return False
        if not any(_with_company(line, word, contrary, company) for line in lines):
            return False
    return True


def _with_company(line: Line, word: QuestionTerm, contrary: str, company: Sequence[QuestionTerm]) -> bool:
    """Say whether a word is told of the same things, where the line has its contrary as well."""
    if not any(_is_form(w.word, contrary) for w in line.words) or not company:
        return True
    own = [c for c in line.clauses if holds(c.terms, word)]
    other = [c for c in line.clauses if any(_is_form(w.word, contrary) for w in c.words)]
    return max((share(company, c.terms) for c in own), default=0.0) >= max(
        (share(company, c.terms) for c in other), default=0.0
    ) and any(share(company, c.terms) for c in own)


def _contrary(word: str) -> str | None:
    for one, other in CONTRARIES:
        if _is_form(word, one):
            return other
        if _is_form(word, other):
            return one
    return None


def _is_form(word: str, beginning: str) -> bool:
    return word.startswith(beginning) and len(word) - len(beginning) <= _ENDING


def _carried(kind: str) -> Callable[[Said], bool]:
    """Return a check that what turns a statement round ("ikke", "kun", "hvis") is in both or in neither."""

    def check(said: Said) -> bool:
        here = _turned(said.sentence, kind)
        near = said.nearest()
        if here and not any(_matches(clause, line, kind) for clause in here for line, _ in said.lines):
            return False
        if here or not near:
            return True
        return any(not _says_so(line, said, kind) for line, _ in near)

    return check


def _turned(line: Line, kind: str) -> list[tuple[str, frozenset[str], tuple[QuestionTerm, ...]]]:
    """Return the clauses that such a word stands in: its class, and the words of the clause, or of all when it has none."""
    found = []
    for fact in line.facts:
        if fact.kind != kind or " " in fact.value.removeprefix("selv "):
            continue
        clause = next((c for c in line.clauses if fact.text in c.text), None)
        whole = clause is None or not clause.words or kind == "condition"
        words = line.words if whole or clause is None else clause.words
        terms = line.terms if whole or clause is None else clause.terms
        found.append((fact.value, terms, words))
    return found


def _matches(here: tuple[str, frozenset[str], tuple[QuestionTerm, ...]], line: Line, kind: str) -> bool:
    """Say whether a line turns the same thing round by a word of the same class."""
    value, terms, words = here
    return any(
        other == value and (share(others, terms) >= MATCHING or share(words, there) >= MATCHING)
        for other, there, others in _turned(line, kind)
    )


def _says_so(line: Line, said: Said, kind: str) -> bool:
    """Say whether a line turns round what the sentence says straight."""
    return any(words and share(words, said.sentence.terms) >= MATCHING for _, _, words in _turned(line, kind))


def _only_spoken_of(said: Said) -> bool:
    """What was discussed, applied for or put off is not told as if it had come about."""
    near = said.nearest()
    return not near or any(
        not any(_merely_spoken(line, clause, said.sentence) for clause in line.clauses) for line, _ in near
    )


def _merely_spoken(line: Line, clause: Clause, sentence: Line) -> bool:
    spoken = [w for w in clause.words if w.word.startswith(SPOKEN_OF) and not holds(sentence.terms, w)]
    others = [w for w in clause.words if w not in spoken] or [w for w in line.words if w not in spoken]
    return bool(spoken) and share(others, sentence.terms) >= MATCHING


def _tense(said: Said) -> bool:
    """What is planned is not told as done, nor what is done as planned."""
    near = said.nearest()
    if not near:
        return True
    planned = [line.planned or support.planned for line, support in near]
    done = [line.done for line, _ in near]
    if (
        said.sentence.done
        and not said.sentence.planned
        and not any(d or not p for p, d in zip(planned, done, strict=True))
    ):
        return False
    return not said.sentence.planned or any(planned)


def _modality(said: Said) -> bool:
    """A modal is not exchanged ("kan" is not "skal"): it is the source's own, or goes with what is planned."""
    here = said.sentence.values("modality")
    near = said.nearest()
    there = frozenset(v for line, _ in near for v in line.values("modality"))
    if there:
        return here <= there
    return here <= {"skal", "vil", "må"} if any(s.planned for _, s in near) else not here or not near


_CHECKS: tuple[tuple[str, Callable[[Said], bool]], ...] = (
    ("markup", _markup),
    ("quote", _quotes),
    ("figures", _figures),
    ("shared", _shared),
    ("limits", _limits),
    ("names", _names),
    ("overlap", _overlap),
    ("small", _small),
    ("together", _together),
    ("contrary", _contraries),
    ("negation", _carried("negation")),
    ("only", _carried("limit")),
    ("condition", _carried("condition")),
    ("spoken", _only_spoken_of),
    ("tense", _tense),
    ("modality", _modality),
)


def against(sentence: Line, supports: Sequence[Support]) -> str | None:
    """Return the first thing that speaks against a sentence standing on these supports."""
    if not supports:
        return "marks"
    about = frozenset(t for s in supports for t in line_of(s.about).terms)
    lines = [(line, support) for support in supports for line in lines_of(nameless(support.text, supports))]
    said = Said(sentence, supports, tuple(lines), about)
    return next((name for name, check in _CHECKS if not check(said)), None)
