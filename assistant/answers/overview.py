"""What an indsats is, when a question gives little more than its name."""

from __future__ import annotations

import re

from assistant.answer import Answer
from assistant.answers.context import Context
from assistant.answers.phrases import listed, named, number, say
from assistant.answers.refusals import no_year, suggestions
from assistant.answers.slots import STATUS_LABELS, Slot, slots
from assistant.answers.telling import tell
from assistant.vocabulary import ENTRY_WORDS

_TELLING = ("description", "purpose", "mål", "aktivitet", "background", "target_group")
_EXISTS = re.compile(  # "er der noget om X", "findes der en indsats for X"
    rf"\b(?:noget|nogen|nogle|findes|planer?|anything|any)\b|{ENTRY_WORDS.pattern}"
)
_ASKS_FOR_THINGS = re.compile(
    rf"\b(?:hvilke[nt]?|which) (?!{ENTRY_WORDS.pattern})"
)  # "hvilke skoler fik", "hvilke unge"


def respond(context: Context) -> Answer | None:
    """Describe the named indsats from its purpose or description and its goal, when nothing but the indsats is asked for."""
    query = context.query
    entries = context.named
    if (
        not entries
        or query.residual
        or query.asks
        or query.years
        or query.kinds & {"compare", "change", "missing", "sum", "definition", "most", "least"}
        or _ASKS_FOR_THINGS.search(query.text)
        or (query.yes_no and not _EXISTS.search(query.text))
        or len(entries) > 3
    ):
        return None
    found: list[Slot] = []
    for entry in entries:
        own = [s for label in _TELLING for s in slots(entry, label)[:1] if s.field and not s.kept]
        found += own[:2] if len(entries) == 1 else own[:1]
    if not found:
        return None
    draft = context.draft()
    tell(draft, found, context.language)
    return draft.finish("answer", suggestions=suggestions(context, entries))


def ask_back(context: Context) -> Answer | None:
    """Ask which indsats is meant, when a question names a field and nothing else and there are too many."""
    query = context.query
    if query.residual or context.named or not query.fields or not context.scope:
        return None
    if (
        query.years
        and set(query.fields) & set(STATUS_LABELS)
        and not context.catalogue.years & set(query.years)
    ):
        return no_year(context, context.scope, query.years)
    names = listed([named(e.name) for e in context.scope[:4]], context.language)
    draft = context.draft()
    draft.say(
        say(
            context.language,
            f"Hvilken indsats tænker du på? Der er {number(len(context.scope), 'da')}, blandt andre {names}.",
            f"Which initiative do you mean? There are {len(context.scope)}, among them {names}.",
        )
    )
    return draft.finish("clarify", suggestions=suggestions(context, context.scope[:3]))
