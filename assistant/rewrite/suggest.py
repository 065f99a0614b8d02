"""A plainer wording of a text: the one door to rules, facts check, gate and, where there is one, a model."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from assistant.readability.counts import vector
from assistant.readability.lix import lix
from assistant.readability.segments import segment
from assistant.readability.text import Text
from assistant.rewrite import model as models
from assistant.rewrite.contract import (
    Audience,
    Change,
    Finding,
    Rule,
    Safety,
    Strength,
    Suggestion,
    Vector,
)
from assistant.rewrite.engine import Orders, Outcome, revise
from assistant.rewrite.gate import faults, improved
from assistant.rewrite.grounds import LEFT, explained, is_plain, unfit
from assistant.rewrite.house import rules_of
from assistant.rewrite.pieces import Piece, applied, trimmed
from assistant.rewrite.rules import RULES
from assistant.wordlists import HouseWords, built_in

_SAFETIES: dict[Strength, frozenset[Safety]] = {
    "forsigtig": frozenset(("certain",)),
    "normal": frozenset(("certain", "normal")),
    "let": frozenset(("certain", "normal", "easy")),
}
# Rules that ask for "du": only where the text speaks to its reader
_TO_THE_READER = frozenset(("missing_du",))
_WITHOUT_READER: frozenset[Audience] = frozenset(("internt",))


def suggest(
    text: str,
    *,
    strength: Strength = "normal",
    audience: Audience = "borgerbrev",
    words: HouseWords | None = None,
    model: models.RewritingModel | None = None,
    rules: tuple[Rule, ...] = RULES,
) -> Suggestion:
    """Suggest a plainer wording that keeps every fact and is in no count harder.

    Args:
        text: plain text in Danish; anything else comes back as it is, with the reason.
        strength: how much may be changed: sure changes only, the normal ones too, or also for easy reading.
        audience: who reads; decides which findings matter.
        words: a municipality's own words, beside those built in.
        model: a language model that writes first; the rules' suggestion stands where it fails the checks.
        rules: what to look for.

    Returns:
        The suggestion; its text is the original, character for character, where nothing may be improved.
    """
    original = segment(text)
    counts = vector(original)
    reason = unfit(original)
    if reason:
        return _unchanged(original, counts, reason, ())
    house = built_in().merged(words) if words else built_in()
    told = tuple(r for r in rules if not (r.id in _TO_THE_READER and audience in _WITHOUT_READER))
    used = (*rules_of(words), *told) if words else told
    outcome = revise(original, Orders(used, _SAFETIES[strength], house.protected))
    found = _shown(outcome)
    glossary = explained(text, house.glossary) if strength == "let" else ()
    pieces = None if model is None else models.written(original, model, house.protected)
    if pieces is None:
        pieces = () if is_plain(original, counts) and not words else _held(original, outcome.draft.pieces)
        pieces = pieces if words and pieces else _if_better(original, counts, pieces)
    if not pieces:
        return replace(_unchanged(original, counts, LEFT[bool(found)], found), explanations=glossary)
    return _suggestion(original, counts, pieces, found, glossary)


def apply(suggestion: Suggestion, chosen: Collection[int]) -> str:
    """Return the original with only those changes, by their number in `suggestion.changes`."""
    pieces = [
        Piece(c.start, c.end, c.after, ()) for n, c in enumerate(suggestion.changes) if n in set(chosen)
    ]
    return applied(suggestion.original, pieces)


def _shown(outcome: Outcome) -> tuple[Finding, ...]:
    """Return the findings; a replacement that was refused becomes advice."""
    return tuple(
        replace(
            f, replacement=None, advice=f.advice or f"Overvej: {f.replacement}" if f.replacement else f.advice
        )
        if f in outcome.refused
        else f
        for f in outcome.findings
    )


def _held(original: Text, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the pieces without those that make the whole harder by a count that only the whole has."""
    while pieces:
        wrong = faults(original, segment(applied(original.text, pieces)))
        if not wrong:
            return pieces
        ranked = [
            (len(faults(original, segment(applied(original.text, rest)))), -at, rest)
            for at in range(len(pieces))
            for rest in [(*pieces[:at], *pieces[at + 1 :])]
        ]
        pieces = min(ranked, key=lambda r: r[:2])[2]
    return pieces


def _if_better(original: Text, counts: Vector, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the pieces when together they improve the text, else none."""
    if not pieces:
        return ()
    return pieces if improved(counts, vector(segment(applied(original.text, pieces)))) else ()


def _unchanged(original: Text, counts: Vector, reason: str, findings: tuple[Finding, ...]) -> Suggestion:
    number = lix(original)
    return Suggestion(original.text, original.text, reason, (), findings, number, number, counts, counts)


def _suggestion(
    original: Text,
    counts: Vector,
    pieces: tuple[Piece, ...],
    findings: tuple[Finding, ...],
    glossary: tuple[tuple[str, str], ...],
) -> Suggestion:
    after = segment(applied(original.text, pieces))
    changes = tuple(_change(original.text, trimmed(original.text, piece)) for piece in pieces)
    return Suggestion(
        original.text,
        after.text,
        "Teksten er gjort lettere. Alle oplysninger er bevaret.",
        changes,
        findings,
        lix(original),
        lix(after),
        counts,
        vector(after),
        explanations=glossary,
    )


def _change(original: str, piece: Piece) -> Change:
    once = dict.fromkeys((e.rule, e.reason, e.source) for e in piece.edits)
    return Change(
        piece.start,
        piece.end,
        original[piece.start : piece.end],
        piece.after,
        tuple(dict.fromkeys(rule for rule, _, _ in once)),
        tuple(dict.fromkeys(reason for _, reason, _ in once)),
        tuple(dict.fromkeys(source for _, _, source in once)),
    )
