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
from assistant.rewrite.engine import Draft, Orders, Outcome, revise
from assistant.rewrite.gate import Tally, faults, improved
from assistant.rewrite.grounds import (
    ALREADY_PLAIN,
    BROKEN,
    CHANGED,
    NOTHING_FOUND,
    ONLY_MARKED,
    OWN_WORDS,
    explained,
    is_plain,
    unfit,
    whole,
)
from assistant.rewrite.house import rules_of
from assistant.rewrite.pieces import Piece, applied, trimmed
from assistant.rewrite.rules import RULES
from assistant.wordlists import HouseWords, built_in

_SAFETIES: dict[Strength, frozenset[Safety]] = {
    "forsigtig": frozenset(("certain",)),
    "normal": frozenset(("certain", "normal")),
    "let": frozenset(("certain", "normal", "easy")),
}
_LONG = 6  # letters that a word may have without being long
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
    original = segment(whole(text))
    reason = BROKEN if original.text != text else unfit(original)
    if reason:
        return replace(_unchanged(original, vector(original), reason, ()), original=text, text=text)
    tally = Tally()
    house = built_in().merged(words) if words else built_in()
    ours = rules_of(words) if words else ()
    told = tuple(r for r in rules if not (r.id in _TO_THE_READER and audience in _WITHOUT_READER))
    orders = Orders((*ours, *told), _SAFETIES[strength], house.protected)
    outcome = revise(original, orders, tally)
    written = None if model is None else models.written(original, model, house.protected)
    pieces = _taken(original, outcome, written, tally)
    if not pieces and ours:  # nothing is improved, but the municipality asks for its own words
        pieces = _held(
            original, revise(original, replace(orders, rules=ours), tally).draft, tally, asked=True
        )
    glossary = explained(text, house.glossary) if strength == "let" else ()
    return replace(_made(original, outcome, pieces, tally), explanations=glossary)


def _taken(
    original: Text, outcome: Outcome, written: tuple[Piece, ...] | None, tally: Tally
) -> tuple[Piece, ...]:
    """Return the pieces of a suggestion: a model's where it gave any, else the rules', and none for a plain text."""
    if written is not None:
        return written
    return () if is_plain(original, tally.counts(original)) else _held(original, outcome.draft, tally)


def _made(original: Text, outcome: Outcome, pieces: tuple[Piece, ...], tally: Tally) -> Suggestion:
    """Return the suggestion that pieces give, with what is said of it."""
    counts, found = tally.counts(original), _shown(original, outcome)
    if not pieces:
        left = ONLY_MARKED if found else NOTHING_FOUND
        return _unchanged(original, counts, ALREADY_PLAIN if is_plain(original, counts) else left, found)
    text = original.text
    after = outcome.draft.text if pieces == outcome.draft.pieces else segment(applied(text, pieces))
    now = tally.counts(after)
    reason = CHANGED if improved(counts, now) else OWN_WORDS
    changes = tuple(_change(text, trimmed(text, piece)) for piece in pieces)
    return Suggestion(text, after.text, reason, changes, found, lix(original), lix(after), counts, now)


def apply(suggestion: Suggestion, chosen: Collection[int]) -> str:
    """Return the original with only those changes, by their number in `suggestion.changes`."""
    pieces = [
        Piece(c.start, c.end, c.after, ()) for n, c in enumerate(suggestion.changes) if n in set(chosen)
    ]
    return applied(suggestion.original, pieces)


def _shown(original: Text, outcome: Outcome) -> tuple[Finding, ...]:
    """Return the findings; a replacement that was refused, also later on, becomes advice.

    Advice about a word that goes with another finding's replacement is left out.
    """
    shown = tuple(_as_advice(f) if _stays(f, outcome) else f for f in outcome.findings)
    made = tuple(f for f in shown if f.replacement is not None)
    return tuple(f for f in shown if f.replacement is not None or not _goes(original.text, f, made))


def _goes(original: str, advice: Finding, made: tuple[Finding, ...]) -> bool:
    """Say whether the words that advice is about go with a replacement around them."""
    words = original[advice.start : advice.end]
    return any(
        f.start <= advice.start and advice.end <= f.end and words not in (f.replacement or "") for f in made
    )


def _stays(finding: Finding, outcome: Outcome) -> bool:
    pieces = outcome.draft.pieces
    return finding in outcome.refused and not any(
        p.start < finding.end and finding.start < p.end for p in pieces
    )


def _as_advice(finding: Finding) -> Finding:
    proposed = f"Overvej: “{finding.replacement}”." if finding.replacement else "Overvej at lade det udgå."
    return replace(finding, replacement=None, advice=finding.advice or proposed)


def _held(original: Text, draft: Draft, tally: Tally, *, asked: bool = False) -> tuple[Piece, ...]:
    """Return the pieces without those that make the whole harder by a count that only the whole has.

    None stay when together they improve nothing, unless they were asked for.
    """
    pieces, after = draft.pieces, draft.text
    while pieces:
        wrong = faults(original, after, tally)
        if not wrong:
            return pieces if asked or improved(tally.counts(original), tally.counts(after)) else ()
        worst = max(pieces, key=lambda piece: _cost(original.text, piece, wrong))
        pieces = tuple(piece for piece in pieces if piece is not worst)
        after = segment(applied(original.text, pieces))
    return ()


def _cost(original: str, piece: Piece, wrong: tuple[str, ...]) -> float:
    """Say how much a piece adds to what is wrong: words to a sentence, or long words for short ones to LIX."""
    before, after = original[piece.start : piece.end].split(), piece.after.split()
    more = len(after) - len(before)
    if wrong == ("longest_sentence",):
        return more
    return sum(len(w) > _LONG for w in after) - sum(len(w) > _LONG for w in before) - more / 5


def _unchanged(original: Text, counts: Vector, reason: str, findings: tuple[Finding, ...]) -> Suggestion:
    number = lix(original)
    return Suggestion(original.text, original.text, reason, (), findings, number, number, counts, counts)


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
