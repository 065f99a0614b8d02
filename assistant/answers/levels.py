"""How an indsats has stood through the years: "har den nogensinde været rød", "hvilke farver har den fået"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Answer
from assistant.answers.context import Context
from assistant.answers.draft import Draft
from assistant.answers.phrases import listed, named, quoted, say
from assistant.answers.refusals import suggestions
from assistant.answers.slots import Slot, slots
from index.formats.legend import light_words

_COLOURS = {
    "rød": "rød", "røde": "rød", "rødt": "rød", "red": "rød",
    "gul": "gul", "gule": "gul", "gult": "gul", "yellow": "gul",
    "grøn": "grøn", "grønne": "grøn", "grønt": "grøn", "green": "grøn",
}  # fmt: skip
_THROUGH = re.compile(  # asked of all years, not of the newest
    r"\b(?:nogensinde|nogen sinde|på (?:noget|et) tidspunkt|(?:i alle|hvert|gennem|over|alle) år(?:ene)?|hele vejen|hele perioden|tidligere|før i tiden|ever|at any (?:time|point)|(?:each|every|all) years?|over the years)\b"
    r"|\b(?:har|have|has)\b.{1,80}\b(?:været|fået|stået|haft|been|had|got)\b"
)
_FEW = 3  # indsatser told of, year by year
_OTHER = 2  # words that no plan has, from which something else is asked


def colour_in(text: str) -> str | None:
    """Return the traffic light that a question in lower case names, in the plans' own word for it."""
    return next((_COLOURS[word] for word in text.split() if word in _COLOURS), None)


def shows(context: Context, slot: Slot, colour: str) -> bool:
    """Tell whether a light is of a colour, also where the plan writes a letter for it and says so ("R = rød")."""
    if slot.field is None:
        return False
    said = slot.field.text.strip(" .").lower()
    return colour in light_words(context.records.document_text(slot.entry.document_id)).get(said, said)


def respond(context: Context) -> Answer | None:
    """Tell the levels of all years, or of several, for the indsatser that a question names; yes or no to a colour."""
    query, entries = context.query, context.named
    through = _THROUGH.search(query.text) and len(query.years) != 1
    if query.fields != ("level",) or not (through or "change" in query.kinds or len(query.years) > 1):
        return None
    if not 0 < len(entries) <= _FEW or len(context.residual.unknown) >= _OTHER:
        return None
    told = [(e, [s for s in slots(e, "level", query.years) if s.field]) for e in entries]
    if any(s.goal for _, found in told for s in found):  # goals stand each for itself
        return None
    draft = context.draft()
    for entry, found in told:
        if found:
            _say(context, draft, entry.name, found)
    return draft.finish("answer", suggestions=suggestions(context, entries)) if len(draft) else None


def _say(context: Context, draft: Draft, name: str, found: Sequence[Slot]) -> None:
    """Say yes or no to a colour that is asked for, then the level of each year."""
    language, colour = context.language, colour_in(context.query.text)
    there = [s for s in found if colour and shows(context, s, colour)]
    if colour and there:
        years = listed([str(s.year) for s in there], language)
        start = say(language, "Ja, ", "Yes, ") if context.query.yes_no else ""
        danish = f"{named(name)} stod som {colour} i {years}."
        sentence = start + say(language, danish, f"{named(name)} was {colour} in {years}.")
        draft.say(sentence[:1].upper() + sentence[1:], *(s.place for s in there))
    elif colour and context.query.yes_no:
        draft.say(
            say(
                language,
                f"Nej, {named(name)} har ikke stået som {colour} i de år, der er indrapporteret.",
                f"No, {named(name)} has not been {colour} in the years reported.",
            ),
            *(s.place for s in found),
        )
    by_year = [f"{quoted(draft.text(s.place))} i {s.year}" for s in found]
    danish = f"Status for {named(name)} var {listed(by_year, 'da')}."
    english = f"The status of {named(name)} was {listed([y.replace(' i ', ' in ') for y in by_year], 'en')}."
    draft.say(say(language, danish, english), *(s.place for s in found))
