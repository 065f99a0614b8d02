"""What turns a statement round: negation, limits, conditions, and whether it is done, planned or only spoken of."""

from __future__ import annotations

from collections.abc import Callable

from assistant.verifying.said import Said
from assistant.verifying.supports import Clause, Line, holds, share
from assistant.verifying.words import LESSENING, SPOKEN_OF
from index.analysis import QuestionTerm

MATCHING = 0.5  # share of a source's clause from which a sentence is taken to say the same


def carried(kind: str) -> Callable[[Said], bool]:
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


def only_spoken_of(said: Said) -> bool:
    """What was discussed, applied for or put off is not told as if it had come about."""
    near = said.nearest()
    return not near or any(
        not any(_merely_spoken(line, clause, said.sentence) for clause in line.clauses) for line, _ in near
    )


def _merely_spoken(line: Line, clause: Clause, sentence: Line) -> bool:
    spoken = [w for w in clause.words if w.word.startswith(SPOKEN_OF) and not holds(sentence.terms, w)]
    others = [w for w in clause.words if w not in spoken] or [w for w in line.words if w not in spoken]
    return bool(spoken) and share(others, sentence.terms) >= MATCHING


def lessened(said: Said) -> bool:
    """What is almost or less so is not told as so ("næsten færdig", "mindre tilfredse")."""
    here = {found[0].lower() for found in LESSENING.finditer(said.sentence.text)}
    near = said.nearest()
    return not near or any(_lessening(line, said.sentence) <= here for line, _ in near)


def _lessening(line: Line, sentence: Line) -> set[str]:
    """Return the lessening words of the clauses that a sentence is about."""
    return {
        found[0].lower()
        for clause in line.clauses
        if clause.words and share(clause.words, sentence.terms) >= MATCHING
        for found in LESSENING.finditer(clause.text)
    }


def tense(said: Said) -> bool:
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


def modality(said: Said) -> bool:
    """A modal is not exchanged ("kan" is not "skal"): it is the source's own, or goes with what is planned."""
    here = said.sentence.values("modality")
    near = said.nearest()
    if near and not here and not said.sentence.planned and all(ln.values("modality") for ln, _ in near):
        return False
    there = frozenset(v for line, _ in near for v in line.values("modality"))
    if there:
        return here <= there
    return here <= {"skal", "vil", "må"} if any(s.planned for _, s in near) else not here or not near
