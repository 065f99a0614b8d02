"""The JSON form of a suggestion: the contract of `klarplan rewrite --json`, its batches and the service."""

from __future__ import annotations

from dataclasses import asdict

from assistant.rewrite.contract import Change, Finding, Suggestion


def as_json(suggestion: Suggestion, id_: object = None) -> dict[str, object]:
    """Return a suggestion ready for `json.dumps`.

    Args:
        suggestion: what `suggest` gave.
        id_: any JSON value, given back as it is.

    Returns:
        `suggestion` is always the full text, equal to the text given when nothing was changed. Spans are code
        points of the text given; any subset of `changes` may be applied.
    """
    return {
        "id": id_,
        "suggestion": suggestion.text,
        "changed": suggestion.changed,
        "reason": suggestion.reason,
        "lix_before": round(suggestion.lix_before, 2),
        "lix_after": round(suggestion.lix_after, 2),
        "vector_before": asdict(suggestion.vector_before),
        "vector_after": asdict(suggestion.vector_after),
        "findings": [_finding(f) for f in suggestion.findings],
        "lost": list(suggestion.lost),
        "changes": [_change(c) for c in suggestion.changes],
        "explanations": [
            {"term": term, "explanation": explanation} for term, explanation in suggestion.explanations
        ],
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "start": finding.start,
        "end": finding.end,
        "message": finding.message,
        "replacement": finding.replacement,
        "advice": finding.advice,
    }


def _change(change: Change) -> dict[str, object]:
    return {
        "start": change.start,
        "end": change.end,
        "before": change.before,
        "after": change.after,
        "rules": list(change.rules),
        "reasons": list(change.reasons),
        "sources": list(change.sources),
    }
