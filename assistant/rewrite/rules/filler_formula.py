"""Formulas that say only that something is being said: "Det skal bemærkes, at"."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish import closed
from assistant.rewrite.danish.clauses import Clause, subordinate_at
from assistant.rewrite.danish.finite import is_sure_finite
from assistant.rewrite.danish.nominal import phrase_ends
from assistant.rewrite.danish.phrase_end import begins_adjunct, is_period, may_tell_which
from assistant.rewrite.danish.places import Place, places
from assistant.rewrite.danish.turning import goes_on_in_order, written
from assistant.rewrite.danish.words import Words

# What comes with a formula and can go with it; what carries on or contrasts keeps a word of its own.
_SLACK = frozenset("hertil herved hermed her i øvrigt dig jer dem også for god ordens skyld samtidig".split())
_MORE = frozenset("endvidere desuden derudover ligeledes tillige yderligere herudover".split())
_BUT = frozenset("dog imidlertid".split())
_SAY = frozenset(
    "bemærkes oplyses nævnes understreges præciseres tilføjes fremhæves pointeres meddeles siges anføres gøres".split()
)
_TELL = frozenset("oplyse meddele bemærke nævne understrege præcisere tilføje gøre henlede".split())
_PRONOUNS = closed.NOMINATIVE | {"der", "det"}
_JOINING = frozenset({"og", "samt", "eller", "men"})
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
    words = place.words
    if words.lower[at] in closed.CONDITIONAL:
        return None if lead else (at + 1, words.texts[at].capitalize())
    seconds = [
        later
        for later in range(at + 1, len(words))
        if words.lower[later] == "at" and words.lower[later - 1] in _JOINING
    ]
    first = _main(place, at, lead)
    if first is None or not seconds or words.lower[at] == "det":
        return first  # "det er en forudsætning, at …, og at …": both are what "det" stands for
    second = seconds[0]
    if len(seconds) > 1 or words.lower[second - 1] != "og" or words.lower[second + 1] in closed.CONDITIONAL:
        return None  # "…, samt at …" hangs on the formula too
    other = _main(place, second + 1, "og")
    if other is None:
        return None
    between = place.text.text[place.sentence.tokens[first[0] - 1].end : place.sentence.tokens[second - 2].end]
    return other[0], f"{first[1]}{between} {other[1]}"


def _main(place: Place, at: int, lead: str) -> tuple[int, str] | None:
    """Return a subordinate clause up to its verb in main order, behind a word that leads it."""
    words, sentence = place.words, place.sentence
    found = _subject_and_verb(words, at)
    if found is None:
        return None
    end, finite = found
    verb, subject, between = words.texts[finite], written(sentence, at, end), written(sentence, end, finite)
    order = (verb, subject, between) if lead == "Desuden" else (subject, verb, between)
    text = " ".join(part for part in (lead, *order) if part)
    return finite + 1, text if lead else text[:1].upper() + text[1:]


def _subject_and_verb(words: Words, at: int) -> tuple[int, int] | None:
    """Return where the subject of a subordinate clause ends, and its finite verb; None where that isn't sure."""
    if words.lower[at] in _PRONOUNS:
        for verb in range(at + 1, len(words)):
            if not words.classes[verb]:
                return None
            if is_sure_finite(words, verb):
                clear = not goes_on_in_order(words, Clause(at, verb, (at, at + 1), "straight"), len(words))
                return (at + 1, verb) if clear else None
        return None
    clause = subordinate_at(words, at, len(words)) or _with_manner(words, at)
    if clause is None or clause.gap or goes_on_in_order(words, clause, len(words)):
        return None
    first, end = clause.subject
    doubtful = words.has(clause.finite, "participle", "supine") and not is_sure_finite(words, clause.finite)
    if (
        doubtful
        or not clause.is_sure(words, _clause_end(words, clause.finite))
        or not all(words.classes[later] for later in range(at, clause.finite))
    ):
        return None
    adjunct = next((later for later in range(first + 1, end) if begins_adjunct(words, later)), end)
    if may_tell_which(words, adjunct):
        return (end, clause.finite) if is_period(words.lower[adjunct - 1]) else None
    return adjunct, clause.finite


def _clause_end(words: Words, at: int) -> int:
    """Return the first mark after a token."""
    return next((place for place in range(at, len(words)) if not words.classes[place]), len(words))


def _with_manner(words: Words, at: int) -> Clause | None:
    """Read a clause with "selv" or an adverb of manner before its verb: "bestyrelsen enstemmigt har godkendt"."""
    for stop in reversed(phrase_ends(words, at)):
        verb = stop
        while words.has(verb, "sadverb", "adverb") or (
            words.has(verb, "adjective") and words.lower[verb].endswith("t")
        ):
            verb += 1
        if verb > stop and verb < len(words) and is_sure_finite(words, verb):
            return Clause(at, verb, (at, stop), "straight")
    return None


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
        "Det kan oplyses, at du har fået en plads, samt at den er gratis.",
    ),
    passes=(
        "Vi ved, at du er flyttet.",
        "Kommunen siger, at du kan klage.",
        "Det er vigtigt, at du møder op.",
        "Han bemærkede, at døren var åben.",
    ),
    rewrites=(
        (
            "Det skal hermed meddeles, at der i forbindelse med sagen er fundet fejl.",
            "Der er i forbindelse med sagen fundet fejl.",
        ),
        (
            "Det kan oplyses, at der pr. 1. august er afsat en plads til dit barn.",
            "Der er pr. 1. august afsat en plads til dit barn.",
        ),
        ("Det skal bemærkes, at kommunen ikke kan betale udgiften.", "Kommunen kan ikke betale udgiften."),
        (
            "Det kan oplyses, at du har fået en plads, og at du ikke skal betale for den.",
            "Du har fået en plads, og du skal ikke betale for den.",
        ),
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
        (
            "Det skal hertil bemærkes, at det er et krav, at du er syg, samt at du er i job.",
            "Det er et krav, at du er syg, samt at du er i job.",
        ),
        (
            "Vi gør opmærksom på, at biblioteket holder lukket fredag.",
            "Biblioteket holder lukket fredag.",
        ),
        (
            "Det meddeles, at første skoledag efter ferien er mandag.",
            "Første skoledag efter ferien er mandag.",
        ),
        (
            "Det bemærkes, at udgifterne i de seneste år er steget.",
            "Udgifterne er i de seneste år steget.",
        ),
    ),
)
