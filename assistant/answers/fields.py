"""Answers from the fields, goals and statuses of the indsatser that a question names."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Answer
from assistant.answers import in_text
from assistant.answers.context import Context
from assistant.answers.evidence import text_terms
from assistant.answers.expected import EVENT, lacks, of_one
from assistant.answers.judging import BOUND, of_indsats
from assistant.answers.phrases import HEDGED, NEGATION, REACHED, label_name, named, say
from assistant.answers.refusals import no_field, no_year, suggestions
from assistant.answers.restriction import lacks_one, lacks_part
from assistant.answers.slots import GOAL_LABELS, STATUS_LABELS, Slot, slots, stand_in
from assistant.answers.telling import tell
from assistant.catalogue import Entry, statuses
from index.records import Passage

_FOREIGN = 2  # words that no plan has, from which a field is not what is asked for
_OF_WHOLE = frozenset({"economy", "deadline"})  # what an indsats has as a whole, and not each thing in it
_CERTAIN = 0.75
CLOSE = 0.6  # share of the question's words that a goal must hold to be the one meant
ENOUGH = 0.34  # share of the residual words' weight that the cells must hold between them
MOST_NAMED = 6  # indsatser answered for at once; more is a list
_DUE = frozenset(  # what is asked of any time limit: "hvornår skal den senest være i drift"
    "senest drift gang igang kraft brug implementeret gennemført afsluttet færdiggjort realiseret etableret".split()
)
_ORDER = (
    "level", "midtvejsstatus", "done", "achieved", "next", "status", "revision", *reversed(GOAL_LABELS), "indicator",
    "target_group", "partners", "responsible", "deadline", "purpose", "background", "economy", "amount", "description",
)  # fmt: skip


def respond(context: Context) -> Answer | None:
    """Answer for the named indsatser, when the question asks for fields that records hold."""
    query = context.query
    labels = wanted(query.fields)
    if not query.fields and query.years and context.named and not query.residual and not query.kinds:
        labels = ("status",)
    entries = context.named
    if not labels or not entries or len(entries) > MOST_NAMED or "definition" in query.kinds - {"belongs"}:
        return None
    if reached := REACHED.search(query.text):
        measured = any(slots(e, "succeskriterium") for e in entries)
        labels = ("succeskriterium" if measured else "mål", "achieved")
    years = _told_in(entries, labels, query.years)
    if set(labels) & set(STATUS_LABELS):
        refusal = _missing_year(context, entries, labels, years)
        if refusal:
            reports = any(statuses(e.initiative) for e in entries)
            return (None if reports else in_text.respond(context, entries[0], labels)) or refusal
    if query.sure and context.misnamed.issuperset(e.id for e in entries):
        return None
    found = [s for e in entries for label in labels for s in _current(e, label, years, context)]
    if _of_other(context, labels, found):
        return None
    if reached:
        found = in_text.told_reached(entries, found, query.years)
    if query.residual and any(s.goal for s in found):
        found = _of_goal(context, found)
    if labels == ("deadline",) and (due := in_text.dated(context, entries, _said(entries))):
        return due
    if not found and query.sure:
        told = in_text.respond(context, entries[0], labels)
        if told:
            return told
    if not found:
        found = [s for e in entries for label in labels for s in stand_in(e, label)]
    if query.residual and any(s.field for s in found) and not _accounts(context, found):
        return None
    if not found:
        return None if query.residual or "amount" in query.fields else no_field(context, entries, labels[0])
    return answered(context, entries, found)


def _of_other(context: Context, labels: Sequence[str], found: Sequence[Slot]) -> bool:
    """Tell whether a number or a price is asked for that the cells don't give: of another thing, of one, or of a part."""
    query = context.query
    if query.asks == "number" and labels == ("next",) and (query.residual or query.counted):
        return True
    if of_one(query) and not any(s.field and not lacks(query, s.field.text) for s in found):
        return True
    if query.asks != "money":
        return False
    cells = [(s.field.text, s.goal or "", s.entry.name) for s in found if s.field]
    parted = bool(cells) and all(lacks_part(context, *said) or lacks_one(context, said[0]) for said in cells)
    return parted or context.buys_other


def wanted(fields: Sequence[str]) -> tuple[str, ...]:
    """Return the labels to answer with: "status" gives way to a named part of it, "description" to anything."""
    labels = [f for f in fields if f not in {"themes", "revision", "amount"}]
    parts = [f for f in labels if f in {"done", "achieved", "next", "level", "midtvejsstatus"}]
    if parts and "status" in labels:
        labels.remove("status")
    if "achieved" in parts and "mål" in labels:
        labels.remove("mål")
    if len(labels) > 1 and "description" in labels:
        labels.remove("description")
    return tuple(sorted(labels, key=_ORDER.index))


def _current(entry: Entry, label: str, years: tuple[int, ...], context: Context) -> list[Slot]:
    """Return the slots of a label: for a yearly one without a year, of the latest year that was reported."""
    if label in STATUS_LABELS:
        found = slots(entry, label, years)
        reported = [s.year or 0 for s in found if s.field]
        if years or not reported:
            return found if years else found[:1]
        return _speaking(context, found) or [s for s in found if (s.year or 0) == max(reported)]
    found = slots(entry, label) or _under_heading(entry, context)
    if label in GOAL_LABELS:
        revised = "revision" in context.query.kinds
        kept = [s for s in found if (s.revision is not None) == revised and not s.kept]
        return kept or [s for s in found if not s.kept] or found
    return found


def _speaking(context: Context, found: list[Slot]) -> list[Slot]:
    """Return the cells of the newest status that speaks of what is asked about, beside names; none where none clearly does."""
    said = {id(s): context.residual.coverage(s.field.text, s.goal or "") for s in found if s.field}
    best = max(said.values())
    if not context.query.residual or best < CLOSE:
        return []
    near = [s for s in found if said.get(id(s), 0.0) >= best - 0.1]
    newest = max(s.year or 0 for s in near)
    return [s for s in near if (s.year or 0) == newest]


def _said(entries: Sequence[Entry]) -> list[str]:
    """Return what the deadlines of indsatser are for, each with its date."""
    found = (s for e in entries for s in slots(e, "deadline") if s.field)
    return [f"{s.goal or s.section} {s.field.text}" for s in found if s.field]


def _under_heading(entry: Entry, context: Context) -> list[Slot]:
    """Return the slots whose own heading the question uses, though the field is known by another name."""
    names = {t.word for t in context.query.content}
    cues = [t for t in context.query.words if t.word not in names]
    asked = {form for t in cues for form in (t.word, *t.alternatives) if form not in t.parts}
    found = [s for label in GOAL_LABELS for s in slots(entry, label) if s.field and not s.kept]
    return [s for s in found if not text_terms(s.section.split("(")[0]).isdisjoint(asked)]


def _of_goal(context: Context, found: list[Slot]) -> list[Slot]:
    """Keep the slots of the goal that the question speaks of, when it speaks of one."""
    held = [context.residual.coverage(s.goal or "", s.field.text if s.field else "") for s in found]
    best = max(held)
    return [s for s, share in zip(found, held, strict=True) if share >= max(best - 0.1, ENOUGH)] or found


def why(context: Context) -> Answer | None:
    """Answer "hvorfor", when no sentence gives a reason: with the status of the year, else with the purpose of what is no event."""
    query = context.query
    if query.asks != "why" or not (context.named and query.sure):
        return None
    if EVENT.search(query.text) and not query.years:
        return None
    yearly = (
        [s for e in context.named for s in slots(e, "status", query.years) if s.field] if query.years else []
    )
    found = yearly or [s for e in context.named for s in slots(e, "purpose") if s.field]
    return answered(context, context.named, found) if found else None


def blank_year(context: Context) -> Answer | None:
    """Say that nothing is reported, when a question is about an indsats in a year whose status is blank."""
    years = context.query.years
    if not years or not (context.named and context.query.sure) or len(context.named) > MOST_NAMED:
        return None
    found = [s for e in context.named for s in slots(e, "status", years)]
    return _blank(context, context.named, found) if found and not any(s.field for s in found) else None


def by_content(context: Context) -> Answer | None:
    """Answer with a field of the indsats that the found passages point to, when the question doesn't name it.

    "Hvad koster ombygningen af køkkenerne?": the passage about the kitchens tells the indsats, and
    that indsats' economy is the answer.
    """
    query = context.query
    labels = wanted(query.fields)
    if not labels or (context.named and query.sure) or "definition" in query.kinds or query.counted:
        return None
    found = of_indsats(context) if context.content.weight else []
    if not found or found[0].score < BOUND or found[0].passage.initiative not in context.catalogue.by_id:
        return None
    if _is_field(found[0].passage, labels):
        return None  # the passage is the answer itself
    entry = context.catalogue.by_id[found[0].passage.initiative or ""]
    if labels == ("deadline",) and (due := in_text.dated(context, (entry,), _said((entry,)))):
        return due
    if found[0].passage.year and _OF_WHOLE.intersection(labels):
        return None  # it tells of something that came up on the way
    own = [s for label in labels for s in _current(entry, label, query.years, context) if s.field]
    if of_one(query) and all(s.field is None or lacks(query, s.field.text) for s in own):
        return None
    if own and all(s.field is None or lacks_one(context, s.field.text) for s in own):
        return None
    if not own:
        return in_text.respond(context, entry, labels)
    return answered(context, (entry,), _nearest(context, own))


def _is_field(passage: Passage, labels: Sequence[str]) -> bool:
    return passage.kind in labels or (passage.kind == "note" and bool(set(labels) & set(STATUS_LABELS)))


def _nearest(context: Context, own: list[Slot]) -> list[Slot]:
    """Keep the slots that hold most of the question, where some hold more than others."""
    held = [context.content.coverage(s.field.text if s.field else "", s.goal or "") for s in own]
    best = max(held)
    return [s for s, share in zip(own, held, strict=True) if share >= best - 0.1] if best >= ENOUGH else own


def _accounts(context: Context, found: Sequence[Slot]) -> bool:
    """Tell whether the cells hold enough of what the question says beside names and cues.

    An English question's words need a translation that the cell happens to use, so there the field
    that is asked for decides alone. So it does for a name that is given in the main, unless most of
    what else is said stands nowhere in the plans.
    """
    if context.language == "en":
        return True
    texts = [f"{s.field.text} {s.section} {s.goal or ''}" for s in found if s.field]
    held = context.residual.coverage(*texts, *(s.entry.name for s in found))
    if context.query.sure and _DUE.issuperset(t.word for t in context.query.residual):
        return True
    if context.query.sure and context.query.fields[0] != "deadline":
        return held >= ENOUGH or len(context.residual.unknown) < _FOREIGN
    return held >= ENOUGH


def _told_in(entries: tuple[Entry, ...], labels: Sequence[str], years: tuple[int, ...]) -> tuple[int, ...]:
    """Return the years whose statuses tell of the years asked for: what comes next in 2025 stands in the status of 2024."""
    if tuple(labels) != ("next",):
        return years
    reported = {s.year for e in entries for s in statuses(e.initiative)}
    planned = {s.year for e in entries for s in slots(e, "next") if s.field}
    return tuple(y - 1 if y not in reported and y - 1 in planned else y for y in years)


def _missing_year(
    context: Context, entries: tuple[Entry, ...], labels: Sequence[str], asked: tuple[int, ...]
) -> Answer | None:
    """Refuse a year that none of the indsatser has a status for, and a status none of them ever had."""
    if any(label not in STATUS_LABELS for label in labels):
        return None
    if asked and not any(statuses(e.initiative, year) for e in entries for year in asked):
        return no_year(context, entries, asked)
    if not any(statuses(e.initiative) for e in entries):
        return no_field(context, entries, labels[0])
    return None


def answered(context: Context, entries: tuple[Entry, ...], found: list[Slot]) -> Answer:
    draft = context.draft()
    reported = [s for s in found if s.field]
    if not reported:
        return _blank(context, entries, found)
    table = tell(draft, found, context.language, context.residual, start=_yes(context, reported))
    return draft.finish("answer", table=table, suggestions=suggestions(context, entries))


def _yes(context: Context, reported: Sequence[Slot]) -> str:
    """Return "Ja, " when a yes/no question's own words all stand in the cell and neither of them denies."""
    query = context.query
    text = " ".join(s.field.text for s in reported if s.field)
    if not query.yes_no or HEDGED.search(query.text) or NEGATION.search(text):
        return ""
    if not query.residual or context.residual.coverage(text) < _CERTAIN:
        return ""
    return say(context.language, "Ja. ", "Yes. ")


def _blank(context: Context, entries: tuple[Entry, ...], found: list[Slot]) -> Answer:
    """Say that the cell is there and blank, and which year was reported last."""
    draft = context.draft()
    for slot in found[:MOST_NAMED]:
        name, year = named(slot.entry.name), slot.year or ""
        what, what_english = label_name(slot.label, 1, "da"), label_name(slot.label, 1, "en")
        blank = f"{what[:1].upper()}{what[1:]} {year}".strip()
        draft.say(
            say(
                context.language,
                f"{blank} for {name} er ikke indrapporteret: feltet er tomt.",
                f"The {year} {what_english} of {name} is not reported: the cell is blank.".replace("  ", " "),
            ),
            slot.place,
        )
    return draft.finish("empty", suggestions=suggestions(context, entries))
