"""What a revision kept and what it changed."""

from __future__ import annotations

from assistant.answer import Answer
from assistant.answers.context import Context
from assistant.answers.draft import Draft
from assistant.answers.phrases import label_name, listed, named, number, opening, quoted, say
from assistant.answers.refusals import no_field, suggestions
from assistant.answers.slots import GOAL_LABELS, Slot, slots
from assistant.answers.telling import table
from assistant.understand import Query

_FEW = 3  # indsatser whose revisions are told one by one
_EACH = 38  # words of a revised goal


def respond(context: Context) -> Answer | None:
    """Answer what a revision kept and what it changed."""
    query = context.query
    labels = [f for f in query.fields if f in GOAL_LABELS]
    if labels == ["mål"] and "change" in query.kinds and not query.yes_no:
        labels = list(GOAL_LABELS)  # "hvad er ændret i målene" means all kinds of goals
    asked = "revision" in query.kinds or ("change" in query.kinds and labels)
    if not asked or query.residual:
        return None
    revised = [
        s
        for e in context.scope
        for label in (labels or GOAL_LABELS)
        for s in slots(e, label)
        if s.revision is not None
    ]
    if not revised:
        return (
            no_field(context, context.named, "revision")
            if context.named and "revision" in query.kinds
            else None
        )
    draft = context.draft()
    entries = list(dict.fromkeys(s.entry for s in revised))
    if len(entries) > _FEW:
        _say_revised(draft, revised, context.language)
        return draft.finish(
            "answer",
            table=table(draft, revised, context.language),
            suggestions=suggestions(context, tuple(entries[:2])),
        )
    for entry in entries:
        own = [s for s in revised if s.entry.id == entry.id]
        changed = [s for s in own if not s.kept]
        _say_changed(draft, changed, context.language)
        if "change" in query.kinds and len(changed) == 1:
            _say_before(draft, changed[0], context.language)
        if any(s.kept for s in own):
            _say_kept(draft, [s for s in own if s.kept], _still(query, own), context.language)
    return draft.finish("answer", suggestions=suggestions(context, tuple(entries)))


def _still(query: Query, own: list[Slot]) -> str:
    """Return the yes or no to "er målet ændret" and "gælder målet stadig" when nothing was changed."""
    if not query.yes_no or any(not s.kept for s in own):
        return ""
    return (
        say(query.language, "Nej, ", "No, ")
        if "change" in query.kinds
        else say(query.language, "Ja, ", "Yes, ")
    )


def _say_revised(draft: Draft, revised: list[Slot], language: str) -> None:
    entries = list(dict.fromkeys(s.entry for s in revised))
    names = listed([named(e.name) for e in entries], language)
    first = [next(s for s in revised if s.entry.id == e.id) for e in entries]
    n = number(len(entries), language).capitalize()
    draft.say(
        say(
            language,
            f"{n} indsatser har reviderede mål ({revised[0].revision}): {names}.",
            f"{n} initiatives have revised goals ({revised[0].revision}): {names}.",
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
                f"Ved revisionen {slot.revision} lyder {label_name(slot.label, 1, 'da')} for {name}: {text}",
                f"In the {slot.revision} revision, the {label_name(slot.label, 1, 'en')} of {name} reads: {text}",
            ),
            piece,
        )


def _say_before(draft: Draft, changed: Slot, language: str) -> None:
    """Say how the one goal that was changed read before."""
    originals = [s for s in slots(changed.entry, changed.label) if s.revision is None and s.field]
    if len(originals) == 1:
        piece = draft.pieces(originals[0].place, _EACH)[0]
        text = quoted(draft.text(piece))
        draft.say(say(language, f"Før lød det: {text}", f"Before, it read: {text}"), piece)


def _say_kept(draft: Draft, kept: list[Slot], start: str, language: str) -> None:
    """Say which goals a revision keeps, in its own words, and quote the original when it is one."""
    entry = kept[0].entry
    what = listed(list(dict.fromkeys(label_name(s.label, 1, language) for s in kept)), language)
    saying = quoted(draft.text(kept[0].place))
    sentence = say(
        language,
        f"ved revisionen {kept[0].revision} er {what} for {named(entry.name)} bibeholdt: {saying}",
        f"in the {kept[0].revision} revision the {what} of {named(entry.name)} is kept: {saying}",
    )
    draft.say(
        start + (sentence if start else sentence[0].upper() + sentence[1:]), *(s.place for s in kept[:5])
    )
    if len({s.label for s in kept}) == 1:
        for slot in [s for s in slots(entry, kept[0].label) if s.revision is None][:2]:
            piece = draft.pieces(slot.place)[0]
            draft.say(opening(slot, draft.text(piece), language), piece)
