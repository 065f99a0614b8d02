"""Applies what rules propose, round after round, each change on its own behind the facts check and the gate."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule, Safety, Vector
from assistant.rewrite.facts import acting, lost
from assistant.rewrite.gate import Tally, exchanged, raised
from assistant.rewrite.pieces import Edit, Piece, composed, edited
from assistant.rewrite.protected import Span, keeps, protected

_ROUNDS = 24  # a text whose changes still breed changes then is left as it is at that point
_LONGEST = 3000  # characters; a longer stretch without a full stop is no sentence, and is only marked
_APART = 2  # words between two edits of one round; nearer ones follow each other in two rounds
_MARKS = ",.;:!?()"
_SAFETIES: tuple[Safety, ...] = ("certain", "normal", "easy")


@dataclass(frozen=True, slots=True)
class Orders:
    """What the engine may use: rules, the safeties of the chosen strength, and terms that stay."""

    rules: tuple[Rule, ...]
    safeties: frozenset[Safety]
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A text under way: its counts, and its pieces against the original."""

    text: Text
    total: Vector
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of the rounds.

    `findings` are those in the original; `refused` those of them whose replacement would have lost a fact, made
    the text harder or touched something protected.
    """

    draft: Draft
    findings: tuple[Finding, ...]
    refused: frozenset[Finding] = field(default_factory=frozenset)


def revise(original: Text, orders: Orders, tally: Tally) -> Outcome:
    """Apply all that may be applied until nothing more changes.

    After the first round only paragraphs that changed are looked at anew. What makes one count rise waits until
    other changes have paid for it; then all that is left is tried once more.
    """
    first = findings = active = found_by(orders.rules, original)
    draft = Draft(original, tally.counts(original))
    limit, paid, refused = draft.total, False, frozenset[Finding]()
    replacing = tuple(rule for rule in orders.rules if rule.rewrites)  # the others only mark, once
    for _ in range(_ROUNDS):
        edits, no = _Round(draft, limit if paid else None, orders, tally).accepted(active)
        if draft.text is original:
            refused |= no
        if edits:
            draft, changed = _next(original.text, draft, edits, tally)
            spans = [draft.text.paragraphs[number] for number in sorted(changed)]
            found = found_by(replacing, _view(draft.text, changed))
            active, paid = tuple(f for f in found if _within(f, spans)), False
            findings = _ordered((*_carried(findings, edits, spans), *active))
        elif not paid and any(_is_open(finding, orders) for finding in findings):
            active, paid = findings, True
        else:
            break
    return Outcome(draft, first, refused)


def found_by(rules: Iterable[Rule], text: Text) -> tuple[Finding, ...]:
    """Return what the rules find, in reading order; the same finding of two rules stays with the first."""
    found = {
        (f.start, f.end, f.replacement, f.rule): f
        for rule in rules
        for f in rule.find(text)
        if 0 <= f.start <= f.end <= len(text.text)
    }
    return _ordered(found.values())


def _is_open(finding: Finding, orders: Orders) -> bool:
    """Say whether a finding proposes something that may be applied at the chosen strength."""
    return finding.replacement is not None and finding.safety in orders.safeties


def _ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda f: (f.start, -f.end, f.rule)))


def _next(original: str, draft: Draft, edits: Sequence[Edit], tally: Tally) -> tuple[Draft, frozenset[int]]:
    """Return the draft with edits in it, and the paragraphs that they stand in."""
    text = tally.cut(edited(draft.text.text, edits))
    starts = [sentence.start for sentence in text.sentences]
    changed, shift = set(), 0
    for edit in sorted(edits, key=lambda e: e.start):
        first, last = _touched(starts, edit.start + shift, edit.start + shift + len(edit.after))
        changed |= {text.sentences[at].paragraph for at in range(first, last + 1)}
        shift += len(edit.after) - (edit.end - edit.start)
    pieces = composed(original, draft.pieces, edits)
    return Draft(text, tally.counts(text), pieces), frozenset(changed)


def _view(text: Text, paragraphs: frozenset[int]) -> Text:
    """Return the text with only the sentences of some paragraphs."""
    return Text(text.text, tuple(s for s in text.sentences if s.paragraph in paragraphs), text.paragraphs)


def _carried(findings: Sequence[Finding], edits: Sequence[Edit], spans: Sequence[Span]) -> Iterator[Finding]:
    """Give the findings outside of the changed paragraphs, moved to where they stand after edits."""
    ordered = sorted(edits, key=lambda e: e.start)
    ends = [edit.end for edit in ordered]
    shifts = [0, *accumulate(len(e.after) - (e.end - e.start) for e in ordered)]
    for finding in findings:
        shift = shifts[bisect_right(ends, finding.start)]
        moved = replace(finding, start=finding.start + shift, end=finding.end + shift) if shift else finding
        if not _within(moved, spans):
            yield moved


def _within(finding: Finding, spans: Sequence[Span]) -> bool:
    return any(start <= finding.start <= end for start, end in spans)


def _touched(starts: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """Return the first and the last sentence that a span lies in."""
    first = max(0, bisect_right(starts, start) - 1)
    return first, max(first, bisect_right(starts, max(start, end - 1)) - 1)


@dataclass(slots=True)
class _Block:
    """Neighbouring sentences and what is proposed for them."""

    first: int
    last: int
    findings: list[Finding]


class _Round:
    """One pass over the findings of a draft."""

    def __init__(self, draft: Draft, bound: Vector | None, orders: Orders, tally: Tally) -> None:
        """Begin a round.

        Args:
            draft: the text as it is.
            bound: counts that may not be exceeded; None for those reached so far, so that none may rise.
            orders: what may be used.
            tally: what counts.
        """
        self._draft = draft
        self._bound = bound
        self._tally = tally
        self._total = draft.total
        self._orders = orders
        self._rules = {rule.id: rule for rule in orders.rules}
        self._order = {rule.id: place for place, rule in enumerate(orders.rules)}
        self._protected = protected(draft.text, orders.terms)
        self._acting = acting(draft.text)
        self._sentences = draft.text.sentences
        lengths = [len(s.words) for s in self._sentences]
        self._longest_until = [0, *accumulate(lengths, max)]
        self._longest_from = [0, *accumulate(reversed(lengths), max)][::-1]

    def accepted(self, findings: Iterable[Finding]) -> tuple[list[Edit], frozenset[Finding]]:
        """Return the edits that hold, none overlapping another, and the findings whose replacement doesn't."""
        edits: list[Edit] = []
        refused: set[Finding] = set()
        for block in self._blocks(f for f in findings if _is_open(f, self._orders)):
            edits += self._settled(block, refused)
        return edits, frozenset(refused)

    def _blocks(self, findings: Iterable[Finding]) -> Iterator[_Block]:
        """Give the findings by the sentences they lie in; those that share a sentence come together."""
        starts = [s.start for s in self._sentences]
        block: _Block | None = None
        for finding in findings:
            first, last = _touched(starts, finding.start, finding.end)
            if block and first <= block.last:
                block.last = max(block.last, last)
                block.findings.append(finding)
                continue
            if block:
                yield block
            block = _Block(first, last, [finding])
        if block:
            yield block

    def _settled(self, block: _Block, refused: set[Finding]) -> list[Edit]:
        """Return the edits of a block that hold together, tried one after another."""
        text = self._draft.text.text
        start = min(self._sentences[block.first].start, *(f.start for f in block.findings))
        end = max(self._sentences[block.last].end, *(f.end for f in block.findings))
        if end - start > _LONGEST:
            refused.update(block.findings)
            return []
        before = self._draft.text if text[start:end] == text else self._tally.cut(text[start:end])
        counts = self._tally.counts(before)
        longest = max(self._longest_until[block.first], self._longest_from[block.last + 1])
        edits: list[Edit] = []
        for finding in sorted(block.findings, key=self._rank):
            edit = self._edit(finding)
            if any(_near(edit, other, text) for other in edits) or text[edit.start : edit.end] == edit.after:
                continue
            if not keeps(text, self._protected, edit.start, edit.end, edit.after):
                refused.add(finding)
                continue
            after = self._tally.cut(edited(text[start:end], [_shifted(e, -start) for e in (*edits, edit)]))
            now = self._tally.counts(after)
            total = exchanged(self._total, counts, now, longest)
            if raised(self._bound or self._total, total) or lost(before, after, self._acting):
                refused.add(finding)
                continue
            edits.append(edit)
            counts, self._total = now, total
        return edits

    def _rank(self, finding: Finding) -> tuple[int, int, int, int]:
        """Order proposals: surer first, then those that change more at once, then as the rules are listed."""
        return (
            _SAFETIES.index(finding.safety),
            finding.start - finding.end,
            self._order[finding.rule],
            finding.start,
        )

    def _edit(self, finding: Finding) -> Edit:
        rule = self._rules[finding.rule]
        return Edit(
            finding.start, finding.end, finding.replacement or "", rule.id, finding.message, rule.source
        )


def _near(one: Edit, other: Edit, text: str) -> bool:
    """Say whether two edits overlap or are neighbours: what agrees with a word may not change together with it."""
    first, second = (one, other) if one.start <= other.start else (other, one)
    between = text[first.end : second.start]
    return first.end >= second.start or (
        len(between.split()) < _APART and not any(m in between for m in _MARKS)
    )


def _shifted(edit: Edit, by: int) -> Edit:
    return Edit(edit.start + by, edit.end + by, edit.after, edit.rule, edit.reason, edit.source)
