"""How much is set aside: for an indsats or a theme, in a year, over years, in all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from assistant.answer import Answer, Table
from assistant.answers.context import Context
from assistant.answers.counting import NUMBER_WORDS
from assistant.answers.draft import Draft, Place, words
from assistant.answers.evidence import Evidence
from assistant.answers.expected import lacks, of_one
from assistant.answers.fields import answered
from assistant.answers.payers import own_share, own_share_asked
from assistant.answers.phrases import listed, named, quoted, say
from assistant.answers.refusals import refuse, suggestions
from assistant.answers.restriction import gives_one, lacks_one, lacks_part
from assistant.answers.slots import slots
from assistant.answers.summands import Found, covers, danish_number, each_once, of_column
from assistant.answers.sums import extreme, totals_said
from assistant.catalogue import Entry
from index.records import Amount

_HOW_MUCH = re.compile(
    r"\bhvor meget (?:(?:mere|mindre) )?(?:(?:er|var|blev|bliver|har|havde) .{0,40}?\b(?:brugt|fået)\b|(?:får|fik|bruger|brugte|bruges|går|gik)\b)"
    r"|\bhvad (?:brugte|bruger) (?:vi|i|man|kommunen|de|der) (?:\w+ )?på\b|\bhow much (?:was|is|has been|did .{1,60}) spen[dt]\b"
)
_SPENDS = frozenset({"brugte", "bruges", "bruger", "gik"})  # what money does
_MATTER = re.compile(r"\b(?:hvor meget|how much) (\S+)")
_RELEVANT = 0.4  # share of the residual words that the amount's sentence and indsats must hold
_OF_PLAN = 0.6  # the same for an amount of a whole plan
_SHORT = 30  # words of an economy that is quoted whole
_MOST = 95  # words of an answer
_UNFUNDED = re.compile(
    r"\b(?:ikke|ingen|uden|mangler) (?:\w+ )?(?:finansier|fundet|afsat|bevil|sat af|midler|penge)\w*|\b(?:søges|forudsætter|afventer)\b",
    re.IGNORECASE,
)
_BARE = re.compile(r"[\d.,\s]+")
_GRANTED = re.compile(r"afs[æa]t|bevil|sat .{1,20}af\b|pulje|budget", re.IGNORECASE)


def respond(context: Context) -> Answer | None:
    """Answer questions for money, when records hold amounts; of a year that none is for, say so."""
    query = context.query
    if _of_matter(context) or (query.asks == "who" and "responsible" in query.fields):
        return None
    own = own_share_asked(query)
    if own:
        context = replace(context, query=own)
    money = own or _asks_for_money(context)
    if not (money or "amount" in query.fields) and not (
        "economy" in query.fields and (query.asks == "money" or query.years or "sum" in query.kinds)
    ):
        return None
    if (
        not money
        and query.asks == "number"
        and "economy" not in query.fields
        and (query.counted or "sum" not in query.kinds)
    ):
        return None
    found = _relevant(context, list(_amounts(context)))
    if _mixed(context, found):
        return None
    found = _of_thing(context, found)
    if not found:
        return _in_words(context)
    if query.kinds & {"most", "least"} and not context.named:
        found = extreme(context, found)
    found = each_once(of_column(found, query.text))
    if own:
        found, stated = own_share(found, context.draft().text)
        context = replace(context, query=replace(own, kinds=own.kinds | {"sum"})) if stated else context
    asked = [f for f in found if not query.years or any(_is_for(f, y) for y in query.years)]
    if not found:
        return None
    if not asked:
        return _other_years(context, found)
    return _answer(context, asked)


def _of_thing(context: Context, found: list[Found]) -> list[Found]:
    """Drop what is for all of an indsats, where the price of one thing or of a part of it is asked for."""
    text = context.draft().text
    if of_one(context.query):
        found = [f for f in found if not lacks(context.query, text(f.place()))]
    one = [f for f in found if gives_one(context, text(f.place()))]
    found = one or [f for f in found if not lacks_one(context, text(f.place()))]
    if context.named and context.language == "da":
        found = [f for f in found if not lacks_part(context, text(f.place()), *_spoken_for(f))]
    return found


def _mixed(context: Context, found: list[Found]) -> bool:
    """Tell whether a sum is asked for of things that no name tells, and the amounts found are of several plans."""
    query = context.query
    told = query.sure or query.plans or query.themes or not query.residual
    return "sum" in query.kinds and not told and len({f.plan.id for f in found}) > 1


def _of_matter(context: Context) -> bool:
    """Tell whether "hvor meget" is asked of some matter that is no money: "hvor meget affald blev der hentet"."""
    matter = _MATTER.search(context.query.text)
    return matter is not None and any(t.word == matter[1] for t in context.query.residual)


def _in_words(context: Context) -> Answer | None:
    """Tell what the economy of indsatser says without an amount: "Inden for rammen"; that it is blank, where it is."""
    entries, query = context.named, context.query
    if not (entries and query.sure) or query.residual or (query.counted and query.asks != "money"):
        return None
    if any(e.initiative.amounts for e in entries):
        return None
    found = [s for e in entries for s in slots(e, "economy")]
    return answered(context, entries, found) if found else None


def _asks_for_money(context: Context) -> bool:
    """Tell whether "hvor meget" asks for money, without the word: of an indsats and nothing beside it."""
    beside = [t for t in context.query.residual if t.word not in _SPENDS]
    return bool(context.named) and not beside and _HOW_MUCH.search(context.query.text) is not None


def _amounts(context: Context) -> Iterable[Found]:
    for entry in context.scope if context.query.sure or not context.named else context.within:
        for amount in entry.initiative.amounts:
            yield Found(amount, entry.plan, entry, entry.document_id, entry.document)
    if not (context.named and context.query.sure) and not context.query.themes:
        for document_id, document, plan in context.catalogue.plans:
            if not context.query.plans or plan.id in context.query.plans:
                for amount in plan.amounts:
                    yield Found(amount, plan, None, document_id, document)


def _relevant(context: Context, found: list[Found]) -> list[Found]:
    """Keep the amounts whose sentence accounts for what the question says beside names and cues."""
    evidence = context.residual if context.query.sure else context.content
    if not evidence.weight or not found:
        return found
    numbers = NUMBER_WORDS.split("|")  # "over alle fire år"
    if context.buys_other and any(t.word not in {*numbers, *_SPENDS} for t in context.query.residual):
        return []
    draft = context.draft()
    scored = [(evidence.coverage(draft.text(f.place()), *_spoken_for(f)), f) for f in found]
    best = max(score for score, _ in scored)
    least = 0.0 if context.named and (context.query.sure or context.language == "en") else _RELEVANT
    kept = [
        f
        for score, f in scored
        if score >= max(least, best - 0.15) and (f.entry or score >= _OF_PLAN or not context.query.residual)
    ]
    owners = {f.entry for f in kept if f.entry}
    return [f for f in found if f in kept or (f.entry in owners and _came_to(f, evidence))]


def _came_to(found: Found, evidence: Evidence) -> bool:
    """Tell whether an amount is what something came to: the cell of a status that states it speaks of what is asked."""
    cell = found.cell
    return cell is not None and evidence.coverage(cell) >= _RELEVANT


def _spoken_for(found: Found) -> list[str]:
    """Return the texts that tell what an amount is for: its owner, and what the owner is to do."""
    goals = found.entry.initiative.goals if found.entry else ()
    return [found.owner, *(g.text for g in goals)]


def _is_for(found: Found, year: int) -> bool:
    """Tell whether an amount is for a year: one for each year without saying which is for all of its plan's."""
    amount, period = found.amount, found.plan.period
    if amount.basis == "per_year" and amount.year_from is None:
        return period is None or period[0] <= year <= period[1]
    return covers(amount, year)


def _answer(context: Context, found: list[Found]) -> Answer:
    draft, language = context.draft(), context.language
    table = _table(draft, found, language) if len(found) > 1 else None
    totals = totals_said(context, found)
    for total, own in totals:
        draft.say(total, *(f.place() for f in own))
    if not totals and not all(_UNFUNDED.search(draft.text(_cell(f))) for f in found):
        draft.say(_stated(draft, found, language), *(f.place() for f in found[:4]))
    said: set[tuple[int, int]] = set()
    for f in found:
        for piece in draft.pieces(_cell(f))[:1]:
            text = draft.text(piece)
            if (piece.start, piece.end) in said or _BARE.fullmatch(text):  # a table's figure is told already
                continue
            if draft.said() + words(text) < _MOST:
                said.add((piece.start, piece.end))
                to = say(language, "Økonomien for", "The economy of")
                draft.say(quoted(text) if len(draft) else f"{to} {named(f.owner)}: {quoted(text)}", piece)
    entries = tuple(dict.fromkeys(f.entry for f in found if f.entry))
    return draft.finish("answer", table=table, suggestions=suggestions(context, entries))


def _cell(found: Found) -> Place:
    """Return the place to quote an amount from: its sentence, or the short economy that says that nobody pays yet."""
    place = found.place()
    values = (f.value for f in (found.entry.initiative.fields if found.entry else ()) if f.kind == "economy")
    whole = next((v for v in values if v and v.start <= place.start and place.end <= v.end), None)
    if whole is None or words(whole.text) > _SHORT or not _UNFUNDED.search(whole.text):
        return place
    return replace(place, start=whole.start, end=whole.end)


def _verb(draft: Draft, found: list[Found], language: str) -> str:
    """Return how to begin: an amount is only "afsat" where every sentence says so."""
    granted = all(_GRANTED.search(draft.text(f.place())) for f in found)
    return (
        say(language, "Der er afsat", "Set aside:")
        if granted
        else say(language, "Planen nævner", "The plan states")
    )


def _stated(draft: Draft, found: list[Found], language: str) -> str:
    """Say the amounts in one sentence: "Der er afsat 6,1 mio. kr. i 2021 til X"."""
    verb = _verb(draft, found, language)
    owners = list(dict.fromkeys(f.owner for f in found))
    if len(owners) == 1:
        parts = [f"{shown(f.amount)}{when(f.amount, language)}{_in_column(f)}" for f in found[:6]]
        to = say(language, "til", "for")
        return f"{verb} {listed(parts, language)} {to} {named(owners[0])}."
    parts = [
        f"{shown(f.amount)}{when(f.amount, language)} {say(language, 'til', 'for')} {named(f.owner)}"
        for f in found[:6]
    ]
    return f"{verb} {listed(parts, language)}."


def _in_column(found: Found) -> str:
    """Return the column of a table that an amount stands in, to follow it: " (regnskab)"."""
    return f" ({found.column.lower()})" if found.column else ""


def when(amount: Amount, language: str) -> str:
    """Return the years that an amount is for, to follow it: " i 2021", " årligt fra 2022"; empty when none is stated."""
    yearly = say(language, " årligt", " a year") if amount.basis == "per_year" else ""
    if amount.year_from is None:
        return yearly
    span = str(amount.year_from)
    if amount.year_to and amount.year_to != amount.year_from:
        span += f"-{amount.year_to}"
    if yearly and amount.recurring:
        return say(language, f" årligt fra {span}", f" a year from {span}")
    onward = say(language, " og frem", " onwards") if amount.recurring else ""
    return f"{yearly} i {span}{onward}" if language == "da" else f"{yearly} in {span}{onward}"


def shown(amount: Amount) -> str:
    if amount.unit == "1.000 kr.":  # a table's unit, not a reader's
        return f"{danish_number(amount.value * 1000)} kr."
    return f"{danish_number(amount.value)} {amount.unit}"


def _other_years(context: Context, found: list[Found]) -> Answer:
    asked = listed([str(y) for y in context.query.years], context.language)
    there = sorted({y for f in found for y in (f.amount.year_from, f.amount.year_to) if y})
    entries = tuple(dict.fromkeys(f.entry for f in found if f.entry))
    have = f" Der er beløb for {listed([str(y) for y in there], 'da')}." if there else ""
    have_english = f" There are amounts for {listed([str(y) for y in there], 'en')}." if there else ""
    return refuse(
        context,
        "no_field",
        f"Planen nævner intet beløb for {asked}{_of(entries, 'da')}.{have}",
        f"The plan states no amount for {asked}{_of(entries, 'en')}.{have_english}",
        entries,
    )


def _of(entries: tuple[Entry, ...], language: str) -> str:
    if not 0 < len(entries) <= 2:
        return ""
    return f" {say(language, 'til', 'for')} {listed([named(e.name) for e in entries], language)}"


def _table(draft: Draft, found: list[Found], language: str) -> Table:
    columns = (say(language, "Til", "For"), say(language, "År", "Year"), say(language, "Beløb", "Amount"))
    rows = tuple(
        (
            draft.cell(f.owner),
            draft.cell(when(f.amount, language).strip().removeprefix("i ").removeprefix("in ")),
            draft.cell(shown(f.amount), *draft.pieces(f.place())[:1]),
        )
        for f in found
    )
    return Table(say(language, "Beløb i planerne", "Amounts in the plans"), columns, rows)
