"""Abbreviations: written out where they have one meaning, marked where they have several."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.places import Place, as_written, places

_WRITTEN_OUT = {
    "bla": "blandt andet", "feks": "for eksempel", "pga": "på grund af", "vedr": "om", "dvs": "det vil sige", "iht": "efter",
    "mfl": "med flere", "mv": "med videre", "mm": "med mere", "osv": "og så videre", "ol": "og lignende", "inkl": "med", "pt": "nu", "ang": "om",
    "vha": "med", "oa": "og andre",
}  # fmt: skip
# Written without full stops too; "mm" is also a millimetre.
_WITHOUT_STOPS = frozenset("ift ifm mht mhp pga iht pt".split())
_SEVERAL = {
    "ift": "Skriv “om”, “til”, “mod” eller “sammenlignet med”: vælg det, du mener.",
    "ifm": "Skriv “ved”, “under” eller “når”: vælg det, du mener.",
    "ifbm": "Skriv “ved”, “under” eller “når”: vælg det, du mener.",
    "mht": "Skriv “om” eller “når det gælder”.",
    "mhp": "Skriv “for at” og et verbum.",
    "evt": "Skriv “måske”, eller skriv, hvornår det gælder.",
    "hhv": "Skriv tingene hver for sig.",
    "dd": "Skriv datoen.",
    "ekskl": "Skriv “uden”.",
    "jfr": "Skriv “se”.",
    "cf": "Skriv “se”.",
    "vs": "Skriv “mod” eller “eller”.",
}


def find_abbreviations(text: Text) -> Iterator[Finding]:
    """Yield abbreviations that a reader may stumble over; kr., nr., stk., kl. and their like are left."""
    for place in places(text):
        for at, token in enumerate(place.sentence.tokens):
            short = token.kind == "abbreviation" or (token.kind == "word" and token.lower in _WITHOUT_STOPS)
            if short and place.is_open(at, at + 1):
                finding = _finding(place, at)
                if finding:
                    yield finding


def _finding(place: Place, at: int) -> Finding | None:
    token = place.sentence.tokens[at]
    key = token.lower.replace(".", "").replace(" ", "")
    if key in _SEVERAL:
        before_at = key == "mhp" and place.words.lower[at + 1 : at + 2] == ("at",)
        if not before_at:
            message = f"“{token.text}” er en forkortelse, som ikke alle forstår."
            return Finding("abbreviation", token.start, token.end, message, advice=_SEVERAL[key])
        return _written(place, at, "for")
    new = _WRITTEN_OUT.get(key)
    return _written(place, at, new) if new else None


def _written(place: Place, at: int, new: str) -> Finding:
    token, last = place.sentence.tokens[at], at == len(place.sentence.tokens) - 1
    stop = "." if last and token.text.endswith(".") and place.sentence.kind == "sentence" else ""
    message = f"Skriv “{new}” i stedet for forkortelsen “{token.text}”."
    return Finding(
        "abbreviation", token.start, token.end, message, as_written(new, token.text) + stop, safety="certain"
    )


RULE = Rule(
    id="abbreviation",
    message="En forkortelse. Skriv den ud.",
    source="Lejre Kommune, Sprogpolitik, og Varde Kommune, Skriveguide (læst 2026): få og kendte forkortelser",
    find=find_abbreviations,
    flags=(
        "Du skal evt. sende et billede.",
        "Prisen er steget ift. sidste år.",
        "Reglerne gælder hhv. børn og voksne.",
    ),
    passes=(
        "Rillen er 5 mm bred, fx ved døren.",
        "Du får 500 kr. kl. 12.30 efter § 12, stk. 2, nr. 3.",
        "Prisen er ca. 2 mio. kr.",
        "Ring på tlf. 72 33 33 33.",
    ),
    rewrites=(
        ("Vi har bl.a. set på din økonomi.", "Vi har blandt andet set på din økonomi."),
        ("Du kan f.eks. sende en mail.", "Du kan for eksempel sende en mail."),
        ("Mødet er aflyst pga. sygdom.", "Mødet er aflyst på grund af sygdom."),
        ("Vi skriver vedr. din sag.", "Vi skriver om din sag."),
        ("Vi ser på børn, unge m.fl.", "Vi ser på børn, unge med flere."),
        ("Kommunen ser på planen mhp. at ændre den.", "Kommunen ser på planen for at ændre den."),
        ("Du får hjælp iht. § 12.", "Du får hjælp efter § 12."),
        ("Der er frist om to dage, dvs. på fredag.", "Der er frist om to dage, det vil sige på fredag."),
    ),
)
