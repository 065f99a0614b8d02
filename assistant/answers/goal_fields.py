"""Answers for one goal or activity that a question gives in place of its indsats."""

from __future__ import annotations

import re

from assistant.answer import Answer
from assistant.answers.context import Context
from assistant.answers.fields import CLOSE, answered, wanted
from assistant.answers.phrases import label_name, quoted, say
from assistant.answers.refusals import suggestions
from assistant.answers.slots import STATUS_LABELS, Slot, slots
from index.analysis import words_of

_ASKED = frozenset({"responsible", "deadline", *STATUS_LABELS})
_OF_ONE_GOAL = frozenset({"responsible", "deadline"})
_SURELY = 0.8  # share of the question's words that a goal must hold to be said to lack what is asked
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
    if blank := _without(context, labels[0], best):
        return blank
    if best < CLOSE:
        return None
    found = [s for score, s in scored if score >= best - 0.02][:3]
    return answered(context, tuple(dict.fromkeys(s.entry for s in found)), found)


def _without(context: Context, label: str, best: float) -> Answer | None:
    """Say that a goal has nobody responsible, or no date, where others of its indsats have, and no goal with one is meant as much."""
    if label not in _OF_ONE_GOAL:
        return None
    lacking = [
        (context.content.coverage(goal.text), entry, goal)
        for entry in context.scope
        if any(s.goal for s in slots(entry, label)) and all(s.goal for s in slots(entry, label))
        for goal in entry.initiative.goals
        if getattr(goal, label) is None and goal.kind not in {"mål", "succeskriterium"}
    ]
    score, entry, goal = max(lacking, key=lambda one: one[0], default=(0.0, None, None))
    if entry is None or goal is None or score < _SURELY or score <= best:
        return None
    draft, language = context.draft(), context.language
    document = context.records.document_text(entry.document_id)
    line_end = document.find("\n", goal.end)
    place = Slot(entry, label, goal.heading, None).at(goal.start, line_end if line_end > 0 else goal.end)
    what = label_name(label, 1, language)
    danish = f"{what[:1].upper()}{what[1:]} er ikke oplyst for {quoted(draft.text(draft.pieces(place)[0]))}"
    english = f"No {what} is stated for {quoted(draft.text(draft.pieces(place)[0]))}"
    draft.say(say(language, danish, english), draft.pieces(place)[0])
    return draft.finish("empty", suggestions=suggestions(context, (entry,)))


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
