"""Which things of a kind an indsats has come to: "hvilke skoler fik rolige rum" is answered by the sentences that name schools.

Of people ("hvilke unge") an indsats names none; who they are is its target group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.answer import Answer
from assistant.answers.context import Context, place_of
from assistant.answers.draft import Place, units
from assistant.answers.evidence import Evidence
from assistant.answers.fields import answered
from assistant.answers.phrases import named, quoted
from assistant.answers.refusals import suggestions
from assistant.answers.slots import slots
from assistant.vocabulary import EMPTY_WORDS, ENTRY_WORDS
from index.glossary import FUNCTION
from index.lexicon import base_form

_WHICH = re.compile(
    rf"\b(?:hvilke[nt]?|which) (?:af de )?(?!{ENTRY_WORDS.pattern})(?P<thing>[a-zæøåé-]{{3,}})"
)
_PEOPLE = re.compile(
    r"person|borger|bruger|medlem|kursist|ældre|unge|børn|elev|forældre|familie|kvinde|mænd|ledig|patient|people|children|pupils|citizens"
)
_HAPPENED = re.compile(r"\b(?:fik|havde|blev|var|kom|deltog|har|er|did|were|got|had)\b")
_TELLS = frozenset({"done", "achieved", "note", "status", "midtvejsstatus"})
_MOST = 6  # sentences of one answer
_WORD = re.compile(r"\w[\w-]*")


def respond(context: Context) -> Answer | None:
    """Quote what an indsats' statuses say of the things asked for by name; of people, its target group."""
    query = context.query
    which = _WHICH.search(query.text)
    if not which or not context.named or query.fields or query.counted or query.kinds - {"list"}:
        return None
    if _PEOPLE.match(which["thing"]):
        return _target_group(context)
    if not query.sure:
        return None
    found = list(_told(context, which["thing"]))
    if not found or len(found) > _MOST:
        return None
    draft = context.draft()
    for n, place in enumerate(found):
        lead = f"{named(place.indsats or '')} {place.year}" if not n else str(place.year)
        same = n and found[n - 1].year == place.year
        text = quoted(draft.text(place))
        draft.say(text if same else f"{lead}: {text}", place)
    return draft.finish("answer", suggestions=suggestions(context, context.named))


def _target_group(context: Context) -> Answer | None:
    """Answer which people an indsats is for; None where it is asked whom it reached."""
    query = context.query
    if query.years or query.residual or _HAPPENED.search(query.text):
        return None
    found = [s for e in context.named for s in slots(e, "target_group") if s.field]
    return answered(context, context.named, found) if found else None


def _told(context: Context, thing: str) -> Iterator[Place]:
    """Yield the sentences that name a thing of the kind and say the rest of the question, of each year the best."""
    query = context.query
    rest = [t for t in query.content if base_form(t.word) != base_form(thing)]
    evidence = Evidence(rest, context.records)
    beside = Evidence([t for t in query.residual if t in rest], context.records)
    ids = {e.id for e in context.named}
    years: dict[int, list[tuple[float, Place]]] = {}
    for entry in context.named:
        for passage in context.records.passages_of(entry.document_id):
            year = passage.year
            if passage.initiative not in ids or passage.kind not in _TELLS or year is None:
                continue
            if query.years and year not in query.years:
                continue
            whole = place_of(context, passage)
            for start, end in units(passage.text):
                text = passage.text[start:end]
                if _names(text, thing) and not beside.missing(text):
                    place = replace(whole, start=whole.start + start, end=whole.start + end)
                    years.setdefault(year, []).append((round(evidence.held(text), 3), place))
    if any(held for told in years.values() for held, _ in told):  # else each stands for the whole indsats
        years = {year: [(held, p) for held, p in told if held] for year, told in years.items()}
    for year in sorted(y for y, told in years.items() if told):
        best = max(held for held, _ in years[year])
        yield from dict.fromkeys(place for held, place in years[year] if held == best)


def _names(text: str, thing: str) -> bool:
    """Tell whether a sentence names a thing of a kind: "Møllerup Skole", "Engdalskolen" for "skoler"."""
    kind = base_form(thing)
    before = ""
    for found in _WORD.finditer(text):
        word = found.group()
        low = word.lower()
        own = base_form(low) == kind
        if own and before[:1].isupper() and before.lower() not in EMPTY_WORDS | FUNCTION:
            return True
        if not own and word[:1].isupper() and re.search(rf"{re.escape(kind)}(?:n|en|et|t|s)?$", low):
            return True
        before = word
    return False
