"""What a revision kept and what it changed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Answer
from assistant.answers.context import Context
from assistant.answers.draft import Draft
from assistant.answers.evidence import Evidence, text_terms
from assistant.answers.expected import lacks
from assistant.answers.phrases import how_many, label_name, listed, named, opening, quoted, say, the_label
from assistant.answers.refusals import no_field, suggestions
from assistant.answers.slots import GOAL_LABELS, Slot, slots
from assistant.answers.telling import table
from assistant.catalogue import Entry
from assistant.understand import Query
from index.vocabulary import Label, match

_FEW = 3  # indsatser whose revisions are told one by one
_EACH = 38  # words of a revised goal
_NEARLY = 0.75  # share of what is asked that a line on a revision holds
_SPEAKS = 0.34  # share of what is asked that a goal must hold to be the one meant
_BEFORE_AND_NOW = re.compile(
    r"\b(?:før|tidligere|oprindeligt?|before|originally)\b.*\b(?:nu|i dag|now|today)\b", re.DOTALL
)
_LINE = Label("revision")
_KEPT = re.compile(r"\b(?:bibehold|fasthold|behold|bevare|kept|keep|unchanged)|uændre")


def respond(context: Context) -> Answer | None:
    """Answer what a revision kept and what it changed."""
    query = context.query
    labels = [f for f in query.fields if f in GOAL_LABELS]
    if labels == ["mål"] and "change" in query.kinds and not query.yes_no:
        labels = list(GOAL_LABELS)  # "hvad er ændret i målene" means all kinds of goals
    asked = "revision" in query.kinds or ("change" in query.kinds and labels)
    if told := _of_one_goal(context, labels) or (_in_words(context) if asked else None):
        return told
    if not asked or query.residual:
        return None
    revised = _revised(context, labels)
    if not revised:
        return (
            no_field(context, context.named, "revision")
            if context.named and "revision" in query.kinds
            else None
        )
    draft = context.draft()
    entries = list(dict.fromkeys(s.entry for s in revised))
    if len(entries) > _FEW:
        if labels == ["mål"]:  # said of all kinds of goals
            labels, revised = [], _revised(context, [])
        _say_revised(context, draft, revised, labels)
        return draft.finish(
            "answer",
            table=table(draft, revised, context.language),
            suggestions=suggestions(context, tuple(entries[:2])),
        )
    for entry in entries:
        own = [s for s in revised if s.entry.id == entry.id]
        changed = [s for s in own if not s.kept]
        others = [] if changed or query.yes_no else _others_changed(entry, labels)
        _say_changed(draft, changed or others, context.language)
        if "change" in query.kinds and len(changed) == 1:
            _say_before(draft, changed[0], context.language)
        if kept := [s for s in own if s.kept]:
            _say_kept(draft, kept, _still(query, own), context.language)
    return draft.finish("answer", suggestions=suggestions(context, tuple(entries)))


def _in_words(context: Context) -> Answer | None:
    """Quote the line "Revideret: …" of the indsatser that are asked of, where it tells of the revision in words."""
    lines = [s for e in context.scope for s in slots(e, "other") if s.field and match(s.section) == _LINE]
    sure = context.named and not context.query.residual
    told = [s for s in lines if s.field and (sure or _holds_all(context, s.field.text))]
    if not told:
        return None
    draft = context.draft()
    for slot in told[:_FEW]:
        piece = draft.pieces(slot.place, _EACH)[0]
        draft.say(f"{slot.section.strip(' :')}, {named(slot.entry.name)}: {quoted(draft.text(piece))}", piece)
    return draft.finish("answer", suggestions=suggestions(context, context.named))


def _holds_all(context: Context, text: str) -> bool:
    """Tell whether a line has nearly all words of what a revision is asked of: "samtaler på skærm"."""
    content = context.content
    return bool(content.weight) and content.coverage(text) >= _NEARLY


def _others_changed(entry: Entry, labels: Sequence[str]) -> list[Slot]:
    """Return the goals of other kinds that a revision changed, where those asked for were all kept."""
    others = [label for label in GOAL_LABELS if labels and label not in labels]
    return [s for label in others for s in slots(entry, label) if s.revision is not None and not s.kept]


def _revised(context: Context, labels: Sequence[str]) -> list[Slot]:
    """Return the goals that stand in a revision, of some kinds or of all."""
    return [
        s
        for e in context.scope
        for label in (labels or GOAL_LABELS)
        for s in slots(e, label)
        if s.revision is not None
    ]


def _of_one_goal(context: Context, labels: Sequence[str]) -> Answer | None:
    """Answer what a goal was before and is now, and why a revision changed or dropped it, where it says so."""
    query = context.query
    others = set(query.fields) - set(GOAL_LABELS) - ({"purpose"} if query.asks == "why" else set())
    if not context.named or others:
        return None
    changed = [s for s in _revised(context, labels) if s.field and not s.kept]
    if query.asks == "why":
        told = [s for s in changed if s.field and labels and not lacks(query, s.field.text)]
    elif _BEFORE_AND_NOW.search(query.text):
        told = _meant(context, changed, sure=bool(labels))
    else:
        return None
    if not told:
        return None
    draft = context.draft()
    for slot in told[:2]:
        _say_changed(draft, [slot], context.language)
        _say_before(draft, slot, context.language)
    return draft.finish("answer", suggestions=suggestions(context, context.named))


def _meant(context: Context, changed: list[Slot], *, sure: bool) -> list[Slot]:
    """Return the changed goals that hold most of what is asked; all of a kind that is asked for, where none does."""
    counted = context.query.counted
    evidence = Evidence((*context.content.terms, *([counted] if counted else ())), context.records)
    if not evidence.weight:
        return changed if sure else []
    held = [evidence.coverage(s.field.text if s.field else "") for s in changed]
    best = max(held, default=0.0)
    if best < _SPEAKS:
        return changed if sure else []
    return [s for s, share in zip(changed, held, strict=True) if share >= best]


def _still(query: Query, own: list[Slot]) -> str:
    """Return the yes or no to "er målet ændret" and "gælder målet stadig" when nothing was changed."""
    if not query.yes_no or any(not s.kept for s in own):
        return ""
    return (
        say(query.language, "Nej, ", "No, ")
        if "change" in query.kinds
        else say(query.language, "Ja, ", "Yes, ")
    )


def _say_revised(context: Context, draft: Draft, revised: list[Slot], labels: Sequence[str]) -> None:
    """Say which indsatser a revision changed goals of, and which kept all theirs; first what is asked for."""
    language = context.language
    changed = list(dict.fromkeys(s.entry for s in revised if not s.kept))
    kept = [e for e in dict.fromkeys(s.entry for s in revised) if e not in changed]
    what = label_name(labels[0] if len(labels) == 1 else "mål", 2, language)
    sentences = [
        (changed, f"har ændrede {what}", f"have changed {what}"),
        (kept, f"har uændrede {what}", f"have kept their {what}"),
    ]
    if _KEPT.search(context.query.text):
        sentences.reverse()
    for entries, danish, english in sentences:
        if not entries:
            continue
        first = [next(s for s in revised if s.entry.id == e.id and s.kept == (e in kept)) for e in entries]
        names = listed([named(e.name) for e in entries], language)
        n = how_many(len(entries), language).capitalize()
        when = f" ({revised[0].revision})"
        draft.say(
            say(
                language,
                f"{n} {danish} efter revisionen{when}: {names}.",
                f"{n} {english} in the revision{when}: {names}.",
            ),
            *(s.place for s in first),
        )


def _say_changed(draft: Draft, changed: list[Slot], language: str) -> None:
    for slot in changed[:4]:
        piece = draft.pieces(slot.place, _EACH)[0]
        text, name = quoted(draft.text(piece)), named(slot.entry.name)
        draft.say(
            say(
                language,
                f"Ved revisionen {slot.revision} lyder {the_label(slot.label, 'da')} for {name}: {text}",
                f"In the {slot.revision} revision, {the_label(slot.label, 'en')} of {name} reads: {text}",
            ),
            piece,
        )


def _say_before(draft: Draft, changed: Slot, language: str) -> None:
    """Say how a goal that was changed read before; of several that there were, the one that shares most words with it."""
    originals = [s for s in slots(changed.entry, changed.label) if s.revision is None and s.field]
    if originals:
        new = text_terms(draft.text(changed.place))
        original = max(originals, key=lambda s: len(new & text_terms(draft.text(s.place))))
        piece = draft.pieces(original.place, _EACH)[0]
        text = quoted(draft.text(piece))
        draft.say(say(language, f"Før lød det: {text}", f"Before, it read: {text}"), piece)


def _say_kept(draft: Draft, kept: list[Slot], start: str, language: str) -> None:
    """Say which goals a revision keeps, in its own words, and quote the original when it is one."""
    entry = kept[0].entry
    what = listed(list(dict.fromkeys(the_label(s.label, language) for s in kept)), language)
    saying = quoted(draft.text(kept[0].place))
    sentence = say(
        language,
        f"ved revisionen {kept[0].revision} er {what} for {named(entry.name)} bibeholdt: {saying}",
        f"in the {kept[0].revision} revision {what} of {named(entry.name)} is kept: {saying}",
    )
    draft.say(
        start + (sentence if start else sentence[0].upper() + sentence[1:]), *(s.place for s in kept[:5])
    )
    if len({s.label for s in kept}) == 1:
        for slot in [s for s in slots(entry, kept[0].label) if s.revision is None][:2]:
            piece = draft.pieces(slot.place)[0]
            draft.say(opening(slot, draft.text(piece), language), piece)
