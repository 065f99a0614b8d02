"""Answers for one goal or activity that a question gives in place of its indsats."""

from __future__ import annotations

import re

from assistant.answer import Answer
from assistant.answers.context import Context
from assistant.answers.fields import CLOSE, answered, wanted
from assistant.answers.slots import STATUS_LABELS, slots
from index.analysis import words_of

_ASKED = frozenset({"responsible", "deadline", *STATUS_LABELS})
_NICKNAME = re.compile(r"[»“”\"]([^»«“”\"]{4,40})[«“”\"]")  # what a plan calls a thing for short


def by_goal(context: Context) -> Answer | None:
    """Answer who does a goal or activity, by when, or how it went, when the question gives the goal and not the indsats."""
    query = context.query
    asked = wanted(query.fields) or (("status",) if query.years and not query.kinds else ())
    labels = [f for f in asked if f in {"responsible", "deadline", *STATUS_LABELS}]
    if not labels or not query.content or (context.named and query.sure) or query.counted:
        return None
    scored = [
        (context.content.coverage(s.goal, s.entry.name), s)
        for e in context.scope
        for s in slots(e, labels[0], query.years)
        if s.goal
    ]
    best = max((score for score, _ in scored), default=0.0)
    if best < CLOSE:
        return None
    found = [s for score, s in scored if score >= best - 0.02][:3]
    return answered(context, tuple(dict.fromkeys(s.entry for s in found)), found)


def by_nickname(context: Context) -> Answer | None:
    """Answer for a goal or activity by what its text calls it: "Forældregrupper (»Klar til barn«)" by "klar til barn"."""
    query = context.query
    labels = [f for f in wanted(query.fields) if f in _ASKED]
    if not labels or (context.named and query.sure):
        return None
    asked = f" {_words(query.question)} "
    found = [
        s
        for e in context.scope
        for s in slots(e, labels[0], query.years)
        if any(f" {_words(name)} " in asked for name in _NICKNAME.findall(s.goal or ""))
    ]
    return answered(context, tuple(dict.fromkeys(s.entry for s in found)), found) if found else None


def _words(text: str) -> str:
    return " ".join(words_of(text))
