"""Which themes an indsats has, and which indsatser a theme has."""

from __future__ import annotations

from assistant.answer import Answer
from assistant.answers.context import Context, name_place
from assistant.answers.draft import Place
from assistant.answers.fields import wanted
from assistant.answers.lists import ENTRIES
from assistant.answers.phrases import listed, named, number, say
from assistant.answers.refusals import no_field, suggestions
from assistant.answers.telling import SHOWN, say_entries
from assistant.catalogue import Entry
from index.records import Theme


def respond(context: Context) -> Answer | None:
    """Answer "hvilke temaer har X", "hvilke indsatser hører under tema Y" and "hører X under Y"."""
    query = context.query
    if query.residual or not (query.themes or "themes" in query.fields):
        return None
    said = "themes" in query.fields and query.themes  # "har temaet sundhed", though a name has the word
    if context.named and (query.sure or not said):
        asked = "themes" in query.fields or (query.themes and query.yes_no)
        return _themes_of(context) if asked else None
    listing = "themes" in query.fields or query.kinds & {"list", "count"} or ENTRIES.search(query.text)
    if query.themes and (listing or query.yes_no) and not wanted(query.fields):
        return _entries_of_themes(context)
    if not query.themes and query.kinds & {"list", "count"}:
        return _all_themes(context)
    return None


def _themes_of(context: Context) -> Answer | None:
    draft = context.draft()
    for entry in context.named:
        if not entry.initiative.themes:
            return no_field(context, (entry,), "themes")
        text, themes = _told(context, entry)
        draft.say(text, *(_theme_place(entry, t.start, t.end) for t in themes))
    return draft.finish("answer", suggestions=suggestions(context, context.named))


def _told(context: Context, entry: Entry) -> tuple[str, list[Theme]]:
    """Return a sentence about an indsats' themes, or about those asked for, and the themes that it stands on."""
    language, query, found = context.language, context.query, entry.initiative.themes
    wanted_themes = {t.lower() for t in query.themes}
    asked = [t for t in found if t.name.lower() in wanted_themes]
    marked = [t for t in found if t.marked == "yes"]
    name = named(entry.name)
    if all(t.marked == "unknown" for t in found):
        danish = f"Det fremgår ikke, hvilke temaer {name} hører under: planen nævner temaerne, men ingen markering kan ses."
        return say(language, danish, f"The plan lists themes for {name}, but no marks can be seen."), [
            found[0]
        ]
    if asked and query.yes_no:
        themes, yes = listed([t.name for t in asked], language), any(t.marked == "yes" for t in asked)
        danish = f"{'Ja' if yes else 'Nej'}, {name} er {'' if yes else 'ikke '}markeret under {themes}."
        english = f"{'Yes' if yes else 'No'}, {name} is {'' if yes else 'not '}marked under {themes}."
        return say(language, danish, english), asked
    if not marked:
        danish = f"{name} er ikke markeret under noget tema."
        return say(language, danish, f"{name} is not marked under any theme."), [found[0]]
    themes = listed([t.name for t in marked], language)
    danish = f"{name} hører under {'temaet' if len(marked) == 1 else 'temaerne'} {themes}."
    return say(language, danish, f"{name} belongs to: {themes}."), marked


def _theme_place(entry: Entry, start: int, end: int) -> Place:
    return Place(entry.document_id, entry.document, start, end, "Tema", entry.name)


def _shown(name: str) -> str:
    """Return a theme's name for running text: capitals are how a form shouts, not how the name is written."""
    return name.capitalize() if name.isupper() else name


def _entries_of_themes(context: Context) -> Answer | None:
    draft, language = context.draft(), context.language
    within = {
        e.id for e in context.catalogue.entries if not context.query.plans or e.plan.id in context.query.plans
    }
    for theme in context.query.themes:
        entries = [e for e in context.catalogue.of_theme(theme, "yes") if e.id in within]
        unknown = [e for e in context.catalogue.of_theme(theme, "unknown") if e.id in within]
        if entries:
            say_entries(context, draft, entries, f"under {_shown(theme)}")
        elif others := [
            (e, t)
            for e in context.catalogue.entries
            for t in e.initiative.themes
            if t.name.lower() == theme.lower() and e.id in within
        ]:
            draft.say(
                say(
                    language,
                    f"Ingen indsatser er markeret under {_shown(theme)}.",
                    f"No initiatives are marked under {theme}.",
                ),
                *(_theme_place(e, t.start, t.end) for e, t in others[:3]),
            )
        if unknown:
            names = listed([named(e.name) for e in unknown[:SHOWN]], language)
            draft.say(
                say(
                    language,
                    f"For {names} fremgår markeringen ikke.",
                    f"For {names} the marks cannot be seen.",
                ),
                *(name_place(e) for e in unknown[:SHOWN]),
            )
    return draft.finish("answer", suggestions=suggestions(context, ())) if len(draft) else None


def _all_themes(context: Context) -> Answer | None:
    places: dict[str, Place] = {}
    for entry in context.scope:
        for theme in entry.initiative.themes:
            places.setdefault(_shown(theme.name), _theme_place(entry, theme.start, theme.end))
    if not places:
        return None
    draft = context.draft()
    names = listed(list(places), context.language)
    draft.say(
        say(
            context.language,
            f"Planerne har {number(len(places), 'da')} temaer: {names}.",
            f"The plans have {number(len(places), 'en')} themes: {names}.",
        ),
        *places.values(),
    )
    return draft.finish("answer", suggestions=suggestions(context, ()))
