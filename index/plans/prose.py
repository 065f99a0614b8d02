"""What an initiative's running text says about who is responsible and what it costs, where no label does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from index.canonical import Canonical, leaves
from index.plans import amounts
from index.plans.draft import Draft
from index.plans.text import key
from index.plans.told import SAYS, activity, meant, wish
from index.records import Field
from index.sentences import spans

_PAID = re.compile(r"\b(?:koster|betales|finansieres|bevilling|bevilget|afsat|afsættes)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d]{4,}")  # a figure alone, in a cell, says no economy
# what is paid for without an amount of its own
_WITHIN = re.compile(
    r"\b(?:udgift\w*|indsatsen|projektet|tiltaget|opgaven|aktiviteterne)\b[^.]{0,20}\b(?:holdes|afholdes|finansieres|løses|betales|dækkes)\b[^.]{0,40}\b(?:\w*rammer?n?e?|budget\w*|puljer?)\b",
    re.IGNORECASE,
)
_FIELDS = ("purpose", "responsible", "target_group", "partners", "deadline")
_AIM = re.compile(r"\b(?:skal|må|vil|ønsker)\b", re.IGNORECASE)
# when a goal told in a sentence is to be reached, at its end
_DUE = re.compile(
    r"\b(?:(?:ved|inden|senest ved|senest) (?=udgangen)|(?:senest i|senest|inden|i) )(?P<due>(?:udgangen af )?(?:[a-zæøå]+ )?(?:19|20)\d\d)\W*$",
    re.IGNORECASE,
)


def add_fields(canonical: Canonical, drafts: Sequence[Draft]) -> None:
    """Add the sentences that say an initiative's fields and goals in running text.

    Only text that belongs to no goal, field or status is read, and only for what the initiative
    has not stated under a label. The heading of what is found is the initiative's name.
    """
    for draft in drafts:
        _say_aim(draft)
        missing = {*_FIELDS, "economy"} - {f.kind for f in draft.fields if f.value}
        if any(g.responsible for g in draft.goals):
            missing.discard("responsible")
        aimless = not draft.goals
        sentences = list(_free_sentences(canonical, draft))
        for sentence in sentences:
            for kind in _FIELDS:
                if kind in missing and SAYS[kind].search(sentence.text):
                    draft.add_field(kind, draft.name, sentence)
                    missing.discard(kind)
            paid = _WITHIN.search(sentence.text) or (
                _WORD.search(sentence.text) and amounts.find(sentence.text)
            )
            if "economy" in missing and paid:
                draft.add_field("economy", draft.name, sentence)
                missing.discard("economy")
        for cost in _costs_in_goals(draft) if "economy" in missing else ():
            draft.add_field("economy", draft.name, cost)
        if "purpose" in missing and sentences and _purpose(sentences, aimless=aimless):
            draft.add_field("purpose", draft.name, sentences.pop(0))
        if aimless:
            _add_goals(draft, sentences)


def _say_aim(draft: Draft) -> None:
    """Take the one sentence right under "Mål 1: Vild natur" for the goal in full, when it says what is to be."""
    if not draft.is_goal or any(g.kind == "mål" for g in draft.goals):
        return
    for told in [f for f in draft.fields if f.kind == "description" and f.heading == draft.name]:
        if told.value and len(list(spans(told.value.text))) == 1 and _AIM.search(told.value.text):
            draft.fields.remove(told)
            draft.add_goal("mål", draft.name, told.value, group=0)
            draft.goals.insert(0, draft.goals.pop())


def _costs_in_goals(draft: Draft) -> Iterator[Field]:
    """Yield the sentences behind what is done that say what it costs ("Ny bus til byen. Den koster 2 mio. kr.")."""
    for goal in draft.goals:
        for start, end in list(spans(goal.text))[1:]:
            said = goal.text[start:end]
            if _WORD.search(said) and amounts.find(said):
                yield Field(said, goal.start + start, goal.start + end)


def _purpose(sentences: Sequence[Field], *, aimless: bool) -> bool:
    """Tell whether the first sentence says what the initiative is for, and is not going to be its goal."""
    goal = aimless and wish(sentences[0].text) and not any(SAYS["mål"].search(s.text) for s in sentences)
    return meant(sentences[0].text) and not goal


def _add_goals(draft: Draft, sentences: Sequence[Field]) -> None:
    """Add what is called a goal or a success, or else the first sentence that says what is wanted."""
    aims = [s for s in sentences if SAYS["mål"].search(s.text)]
    aims = aims or [s for s in sentences if wish(s.text) and not SAYS["succeskriterium"].search(s.text)][:1]
    done = [s for s in sentences if activity(s.text) or (aims and s not in aims and wish(s.text))]
    for said in aims:
        due = _DUE.search(said.text)
        when = Field(due["due"], said.start + due.start("due"), said.start + due.end("due")) if due else None
        draft.add_goal("mål", draft.name, said, group=0, deadline=when)
    for said in done:
        draft.add_goal("aktivitet", draft.name, said, group=0)
    for said in sentences:
        if SAYS["succeskriterium"].search(said.text):
            draft.add_goal("succeskriterium", draft.name, said, group=0)


def add_named_economy(canonical: Canonical, drafts: Sequence[Draft]) -> None:
    """Add what a chapter on money says of one initiative by name ("Diget ved Sønder Strand koster 2 mio. kr.")."""
    for block in leaves(canonical.blocks):
        if block.kind not in ("paragraph", "item") or any(
            _within(d.ranges, block.start, block.end) for d in drafts
        ):
            continue
        for start, end in spans(block.text):
            sentence = Field(block.text[start:end], block.start + start, block.start + end)
            if not _PAID.search(sentence.text) and not amounts.find(sentence.text):
                continue
            named = named_in(sentence.text, drafts)
            if len(named) == 1 and not any(f.kind == "economy" and f.value for f in drafts[named[0]].fields):
                drafts[named[0]].add_field("economy", drafts[named[0]].name, sentence)


def _free_sentences(canonical: Canonical, draft: Draft) -> Iterator[Field]:
    taken = [(g.start, g.end) for g in draft.goals]
    taken += [(f.value.start, f.value.end) for f in draft.fields if f.value and f.kind != "description"]
    taken += [(v.start, v.end) for s in draft.statuses for v in s.parts.values() if v]
    told = [
        (v.start, v.end) for s in draft.statuses if s.heading == draft.name for v in s.parts.values() if v
    ]
    labels = {f.heading.start for f in draft.fields if f.heading != draft.name}
    for block in leaves(canonical.blocks):
        inside = _within(draft.ranges, block.start, block.end)
        said = any(a <= block.start < b for a, b in taken)
        if block.kind not in ("paragraph", "item") or not inside or said:
            continue
        for start, end in spans(block.text):
            sentence = Field(block.text[start:end], block.start + start, block.start + end)
            if sentence.start not in labels and not any(a <= sentence.start < b for a, b in told):
                yield sentence


def _within(ranges: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(a <= start and end <= b for a, b in ranges)


def named_in(text: str, drafts: Sequence[Draft]) -> list[int]:
    """Return which initiatives a sentence names ("2,5 mio. kr. til cykelstien ved skolen"), by place in `drafts`."""
    words = f" {key(text)} "
    found = []
    for place, draft in enumerate(drafts):
        name = key(draft.name.text)
        number = (
            re.search(
                rf"\b(?:indsats|mål|initiativ|projekt|handling|tiltag)\s+{re.escape(draft.number)}(?![\w.]*\w)",
                text.lower(),
            )
            if draft.number
            else None
        )
        if number or (len(name) >= 8 and (_mentions(words, name) if " " in name else _called(text, draft))):
            found.append(place)
    return found


def _called(text: str, draft: Draft) -> bool:
    """Tell whether a name of one word stands in a text as a name, with its capital."""
    name = draft.name.text.strip(" .:")
    return name[:1].isupper() and re.search(rf"(?<![\w-]){re.escape(name)}s?(?![\w-])", text) is not None


def _mentions(words: str, name: str) -> bool:
    """Tell whether a name stands in a text, allowing for endings ("supercykelstien til …")."""
    pattern = r"\s".join(rf"{re.escape(w)}\w{{0,3}}" for w in name.split())
    return re.search(rf"\b{pattern}\b", words) is not None
