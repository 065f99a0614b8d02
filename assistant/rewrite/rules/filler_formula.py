"""Formulas that say only that something is being said: "Det skal bemærkes, at"."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish import closed
from assistant.rewrite.danish.clauses import subordinate_at
from assistant.rewrite.danish.places import Place, places
from assistant.rewrite.danish.turning import goes_on_in_order, turned, written
from assistant.rewrite.danish.words import Words

# What comes with a formula and can go with it; what carries on or contrasts keeps a word of its own.
_SLACK = frozenset("hertil herved hermed her i øvrigt dig jer dem også for god ordens skyld samtidig".split())
_MORE = frozenset("endvidere desuden derudover ligeledes tillige yderligere herudover".split())
_BUT = frozenset("dog imidlertid".split())
_SAY = frozenset(
    "bemærkes oplyses nævnes understreges præciseres tilføjes fremhæves pointeres meddeles siges anføres gøres".split()
)
_TELL = frozenset("oplyse meddele bemærke nævne understrege præcisere tilføje gøre henlede".split())
_PEOPLE = frozenset("vi kommunen forvaltningen jeg".split())
_TAILS = (("opmærksom", "på"), ("opmærksomheden", "på"), ("din", "opmærksomhed", "på"), ("jeres", "opmærksomhed", "på"), ("deres", "opmærksomhed", "på"))  # fmt: skip
_REFERRED = frozenset(
    "bilag afsnit side kapitel punkt vedlagte vedhæftede § §§ hjemmesiden kommunens notat".split()
)


def find_formulas(text: Text) -> Iterator[Finding]:
    """Yield formulas at the beginning of sentences; what follows "at" becomes the sentence."""
    for place in places(text):
        finding = _reference(place) or _formula(place)
        if finding:
            yield finding


def _formula(place: Place) -> Finding | None:
    words = place.words
    found = _opening(words)
    if found is None or not place.is_open(0, found[0]):
        return None
    end, lead = found
    start, stop = place.span(0, end)
    message = f"“{place.cut(0, end)}” siger ikke noget. Begynd med det, du vil sige."
    new = _unwrapped(place, end, lead)
    if new is None:
        return Finding(
            "filler_formula",
            start,
            stop,
            message,
            advice="Slet indledningen, og skriv resten som en sætning for sig.",
        )
    last, replacement = new
    return Finding("filler_formula", *place.span(0, last), message, replacement)


def _opening(words: Words) -> tuple[int, str] | None:
    """Return the token after a formula's "at", and the word that must open what is left."""
    lower = words.lower
    comma = next((at for at in range(2, min(12, len(lower))) if lower[at] == "at"), None)
    if comma is None:
        return None
    core = [word for word in lower[:comma] if word != ","]
    extra = [word for word in core if word in _SLACK | _MORE | _BUT]
    core = [word for word in core if word not in extra]
    if not _is_formula(tuple(core)):
        return None
    lead = (
        "Desuden"
        if any(word in _MORE for word in extra)
        else "Men"
        if any(word in _BUT for word in extra)
        else ""
    )
    return comma + 1, lead


def _is_formula(core: tuple[str, ...]) -> bool:
    for tail in _TAILS:
        if core[-len(tail) :] == tail:
            return _is_saying(core[: -len(tail)], attention=True)
    return _is_saying(core, attention=False)


def _is_saying(core: tuple[str, ...], *, attention: bool) -> bool:
    """Whether words are "det skal bemærkes", "vi kan oplyse", or the same with the verb first."""
    if len(core) not in {2, 3}:
        return False
    words = set(core)
    empty, modal = words & {"det", "der"}, words & {"skal", "kan", "bør"}
    if empty and len(words - empty - modal) == 1:
        verb = next(iter(words - empty - modal))
        return verb in {"gøres", "henledes"} if attention else verb in _SAY - {"gøres"} and "det" in words
    people = words & _PEOPLE
    if people and modal and len(words) == 3:
        verb = next(iter(words - people - modal))
        return verb in ({"gøre", "henlede"} if attention else _TELL - {"gøre", "henlede"})
    return attention and bool(people) and words - people in ({"gør"}, {"henleder"})


def _unwrapped(place: Place, at: int, lead: str) -> tuple[int, str] | None:
    """Return the end and the new wording of the clause after "at" as a main clause."""
    words, sentence = place.words, place.sentence
    if words.lower[at] in closed.CONDITIONAL:
        return None if lead else (at + 1, words.texts[at].capitalize())
    clause = subordinate_at(words, at, len(words))
    if clause is None or clause.gap or goes_on_in_order(words, clause, len(words)):
        return None
    if lead == "Desuden":
        return turned(sentence, words, clause, lead)
    end, rest = turned(sentence, words, clause, "")
    subject = written(sentence, *clause.subject)
    verb = words.texts[clause.finite]
    after = rest.removeprefix(f"{verb} {subject}").strip()
    opened = f"Men {subject}" if lead else subject[:1].upper() + subject[1:]
    return end, " ".join(part for part in (opened, verb, after) if part)


def _reference(place: Place) -> Finding | None:
    """Turn "Der henvises til bilag 1" into "Se bilag 1"."""
    words = place.words
    for opening, new in ((("der", "henvises", "til"), "Se"), (("der", "henvises", "i", "øvrigt", "til"), "Se også"), (("der", "kan", "henvises", "til"), "Se")):  # fmt: skip
        end = len(opening)
        if words.lower[:end] == opening and place.is_open(0, end):
            start, stop = place.span(0, end)
            message = f"“{place.cut(0, end)}” er en formel. Skriv “{new}”."
            if words.lower[end : end + 1] and words.lower[end] in _REFERRED:
                return Finding("filler_formula", start, stop, message, new)
            return Finding("filler_formula", start, stop, message, advice=f"Skriv “{new}”.")
    return None


RULE = Rule(
    id="filler_formula",
    message="En indledning, der ikke siger noget. Begynd med det, du vil sige.",
    source="Landsskatteretten, Skriveguide, og Vejle Kommune, Klar besked (læst 2026): skriv det vigtige først, uden formler",
    find=find_formulas,
    flags=(
        "Det bemærkes, at også hvis du flytter, gælder fristen.",
        "Der henvises til tidligere praksis.",
    ),
    passes=(
        "Vi ved, at du er flyttet.",
        "Kommunen siger, at du kan klage.",
        "Det er vigtigt, at du møder op.",
        "Han bemærkede, at døren var åben.",
    ),
    rewrites=(
        ("Det skal bemærkes, at kommunen ikke kan betale udgiften.", "Kommunen kan ikke betale udgiften."),
        ("Det bemærkes, at fristen er den 1. maj.", "Fristen er den 1. maj."),
        ("Der gøres opmærksom på, at du skal sende kvitteringen.", "Du skal sende kvitteringen."),
        ("Det skal endvidere bemærkes, at du kan klage.", "Desuden kan du klage."),
        ("Endvidere gøres der opmærksom på, at du ikke kan klage.", "Desuden kan du ikke klage."),
        ("Det skal dog bemærkes, at fristen er kort.", "Men fristen er kort."),
        ("Vi skal gøre opmærksom på, at reglerne er ændret.", "Reglerne er ændret."),
        ("Vi kan oplyse, at sagen er sendt videre.", "Sagen er sendt videre."),
        ("Det kan oplyses, at sagen er sendt videre.", "Sagen er sendt videre."),
        ("Det meddeles hermed, at mødet er aflyst.", "Mødet er aflyst."),
        (
            "Det skal bemærkes, at hvis du flytter, skal du give besked.",
            "Hvis du flytter, skal du give besked.",
        ),
        ("Der henvises til bilag 1.", "Se bilag 1."),
        ("Der henvises i øvrigt til § 12.", "Se også § 12."),
    ),
)
