"""What the rows of a word list give in a sentence: replacements where they are safe, else advice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.rewrite.contract import Finding, Safety
from assistant.rewrite.danish import exchange_clauses, exchange_nouns, exchange_verbs
from assistant.rewrite.danish.patterns import Match, matches
from assistant.rewrite.danish.places import Place, as_written
from assistant.rewrite.danish.verb_places import Piece

TURNS = {
    "duty": exchange_clauses.duty, "complaint": exchange_clauses.complaint,
    "opinion": exchange_clauses.opinion, "both": exchange_clauses.both, "contact": exchange_clauses.contact,
}  # fmt: skip
_MARKS = frozenset({",", ";", ":", "–", "("})


@dataclass(frozen=True, slots=True)
class Told:
    """The rule in whose name findings are given, and what it says of a word: "er kancellisprog."."""

    rule: str
    why: str


def row_findings(place: Place, table: str, told: Told) -> Iterator[Finding]:
    """Yield a finding for each place of a sentence where rows of a table fit."""
    for candidates in matches(place, table):
        finding = _best(place, candidates, told)
        if finding:
            yield finding


def _best(place: Place, candidates: tuple[Match, ...], told: Told) -> Finding | None:
    """Return the first replacement that is safe, else the advice that says most."""
    for match in candidates:
        finding = _finding(place, match, told)
        if finding:
            return finding
    if any(match.row.flag("quiet") for match in candidates):
        return None
    advised = [match for match in candidates if "advice" in match.row.options]
    proposed = [match for match in candidates if "turn" not in match.row.options]
    return next((_advice(place, match, told) for match in (*advised, *proposed)), None)


def _finding(place: Place, match: Match, told: Told) -> Finding | None:
    row = match.row
    piece = _piece(place, match) if row.plain is not None and row.auto != "M" else None
    if piece is None or not place.is_open(piece.first, piece.end):
        return None
    start, end = place.span(piece.first, piece.end)
    replacement = place.whole(piece.end, piece.text)
    if replacement.startswith(", ") or not replacement:
        start = _space_before(place, piece.first)
        if replacement and (place.is_front(piece.first) or _after_mark(place, piece.first)):
            start, replacement = place.span(piece.first, piece.end)[0], replacement.removeprefix(", ")
            replacement = as_written(replacement, place.words.texts[piece.first])
    old = place.cut(match.first, match.end)
    shown = f"Skriv “{replacement.removeprefix(', ')}”." if replacement else "Slet ordet."
    return Finding(told.rule, start, end, f"“{old}” {told.why} {shown}", replacement, safety=_safety(match))


def _piece(place: Place, match: Match) -> Piece | None:
    row, words = match.row, place.words
    if "turn" in row.options:
        turned = TURNS[row.options["turn"]](place, match.first)
        return turned and Piece(turned.first, turned.end, as_written(turned.text, words.texts[turned.first]))
    if row.kind == "verb":
        piece = exchange_verbs.exchange(place, match)
        return piece and Piece(piece.first, piece.end, as_written(piece.text, words.texts[piece.first]))
    if row.kind == "noun":
        return exchange_nouns.exchange(place, match)
    if row.kind == "proform":
        return exchange_nouns.proform(place, match)
    if row.flag("statement") and not _states(place, match.end):
        return None
    if row.heavy == ("samt",) and not _joins_alone(place, match.first):
        return None
    return Piece(
        match.first, match.end, as_written((row.plain or "").replace(" ,", ","), words.texts[match.first])
    )


def _advice(place: Place, match: Match, told: Told) -> Finding:
    row = match.row
    start, end = place.span(match.first, match.end)
    advice = row.options.get("advice") or f"Skriv “{row.plain}”, hvis det passer i sætningen."
    return Finding(told.rule, start, end, f"“{place.cut(match.first, match.end)}” {told.why}", advice=advice)


def _safety(match: Match) -> Safety:
    return "certain" if match.row.auto == "A" else "normal"


def _space_before(place: Place, at: int) -> int:
    tokens = place.sentence.tokens
    return tokens[at - 1].end if at else tokens[at].start


def _after_mark(place: Place, at: int) -> bool:
    return at > 0 and (
        place.words.texts[at - 1] in _MARKS or place.words.lower[at - 1] in {"og", "eller", "men"}
    )


def _states(place: Place, at: int) -> bool:
    """Whether a sentence goes on with ", at": "det fremgår af § 12, stk. 2, at"."""
    lower = place.words.lower
    return any(lower[i : i + 2] == (",", "at") for i in range(at, min(at + 12, len(lower))))


def _joins_alone(place: Place, at: int) -> bool:
    """Whether "samt" may be "og": not beside another "og" of the same list."""
    words = place.words
    for step, furthest in ((-1, -1), (1, len(words))):
        for spot in range(at + step, furthest, step):
            if words.lower[spot] in {"og", "eller"}:
                return False
            if not words.classes[spot] or (words.has(spot, "finite") and not words.has(spot, "noun")):
                break
    return True
