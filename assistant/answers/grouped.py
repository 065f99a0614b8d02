"""What stands under a numbered heading of the plan: "hvilke handlinger hører under spor 2"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answer import Answer
from assistant.answers.context import Context, name_place
from assistant.answers.draft import Place
from assistant.answers.phrases import how_many, named, quoted, say
from assistant.answers.refusals import suggestions
from assistant.answers.telling import SHOWN, first_few
from assistant.catalogue import Entry

_GROUP = re.compile(
    r"\b(?P<what>spor|tema|indsatsområde|fokusområde|målsætning|mål|pejlemærke|kapitel|søjle|løfte|gruppe|kategori|track|theme|goal|group|category|pillar|chapter) (?P<n>\d{1,2}|[a-h])\b"
)
_OF_GROUP = frozenset({"list", "count", "belongs"})
_FEWEST = 2  # numbered headings that make a plan one of groups
_DANISH = {
    "track": "spor", "theme": "tema", "goal": "mål", "group": "gruppe", "category": "kategori", "pillar": "søjle",
    "chapter": "kapitel",
}  # fmt: skip
_LETTERED = frozenset({"gruppe", "kategori"})
_LONGEST = 90  # letters of a heading after its number


def respond(context: Context) -> Answer | None:
    """List the indsatser between the numbered heading asked for and the next of its kind."""
    query = context.query
    asked = _GROUP.search(query.text)
    if asked is None or (context.named and "belongs" not in query.kinds) or not query.kinds & _OF_GROUP:
        return None
    found = [
        (heading, entries)
        for document, entries in _documents(context).items()
        for heading, entries in _under(context, document, entries, asked["what"], asked["n"])
    ]
    if len(found) != 1:
        return None
    heading, entries = found[0]
    draft, language = context.draft(), context.language
    head = quoted(draft.text(heading))
    names = first_few([named(e.name) for e in entries], language)
    count = how_many(len(entries), language)
    said = say(language, f"Under {head} står {count}: {names}.", f"Under {head} there are {count}: {names}.")
    draft.say(said, heading, *(name_place(e) for e in entries[:SHOWN]))
    return draft.finish("answer", suggestions=suggestions(context, tuple(entries[:2])))


def _documents(context: Context) -> dict[str, list[Entry]]:
    """Return the indsatser that may be meant, by document."""
    found: dict[str, list[Entry]] = {}
    for entry in context.within:
        found.setdefault(entry.document_id, []).append(entry)
    return found


def _heads(what: str) -> str:
    """Return what may stand before the number of a heading of a group; a "gruppe" may have its letter alone: "B. Landet"."""
    danish = _DANISH.get(what, what)
    return rf"{danish}\W+" + ("|(?=[a-h][.:)])" if danish in _LETTERED else "")


def _under(
    context: Context, document: str, entries: Sequence[Entry], what: str, n: str
) -> Iterator[tuple[Place, list[Entry]]]:
    """Yield the last heading of that number before some indsatser of a document, and those that stand under it."""
    text = context.records.document_text(document)
    heading = re.compile(
        rf"^\W*(?:{_heads(what)})(?P<n>\d{{1,2}}|[a-h])\b(?!\.\d)[^\n]{{0,{_LONGEST}}}$",
        re.IGNORECASE | re.MULTILINE,
    )
    heads = list(heading.finditer(text))
    if len({h["n"].lower() for h in heads}) < _FEWEST:
        return
    over: dict[int, list[Entry]] = {}
    for entry in entries:
        before = [i for i, h in enumerate(heads) if h.start() < entry.initiative.name_start]
        if before and heads[before[-1]]["n"].lower() == n:
            over.setdefault(before[-1], []).append(entry)
    for i, own in over.items():
        place = replace(
            name_place(own[0]), start=heads[i].start(), end=heads[i].end(), section=what, indsats=None
        )
        yield place, own
