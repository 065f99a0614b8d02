"""One thing called by several names, which makes readers look for the difference."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.places import places
from assistant.rewrite.danish.wordclass import is_definite
from index.lexicon import base_form

# Words that mean one thing in one text. Not "afgørelse" and "beslutning": the law tells them apart.
_GROUPS = (
    frozenset("byråd kommunalbestyrelse".split()),
    frozenset("ansøger klient bruger borger".split()),
    frozenset("skema blanket formular".split()),
    frozenset("sagsbehandler socialrådgiver".split()),
    frozenset("frist deadline tidsfrist".split()),
    frozenset("daginstitution dagtilbud".split()),
    frozenset("jobcenter beskæftigelsescenter".split()),
    frozenset("handleplan handlingsplan".split()),
    frozenset("boligstøtte boligydelse boligsikring".split()),
)
_PEOPLE = 1  # the group whose words are one only when a certain person is meant
_GROUP_OF = {word: number for number, group in enumerate(_GROUPS) for word in group}


def find_changing_terms(text: Text) -> Iterator[Finding]:
    """Yield the first place where a second word for the same thing is used."""
    first: dict[int, str] = {}
    told: set[str] = set()
    for place in places(text):
        for at, token in enumerate(place.sentence.tokens):
            base = base_form(token.lower) if token.kind == "word" else ""
            group = _GROUP_OF.get(base)
            if group is None or not place.is_open(at, at + 1) or _is_name(token.text, at):
                continue
            if group == _PEOPLE and not is_definite(token.lower):
                continue  # "ejere og brugere" in general are not the applicant of the case
            used = first.setdefault(group, base)
            if used != base and base not in told:
                told.add(base)
                message = f"Her står “{token.text}”, og før stod “{used}”. Brug det samme ord om det samme."
                yield Finding(
                    "changing_terms",
                    token.start,
                    token.end,
                    message,
                    advice=f"Skriv “{used}” hele vejen, hvis det er det samme.",
                )


def _is_name(word: str, at: int) -> bool:
    return at > 0 and word[0].isupper()


RULE = Rule(
    id="changing_terms",
    message="Flere ord for det samme. Brug ét.",
    source="Justitsministeriets vejledning nr. 224 af 15.10.1969 om sproget i love: ét ord for ét begreb",
    find=find_changing_terms,
    flags=(
        "Du skal udfylde skemaet. Send blanketten til os.",
        "Ansøgeren skal møde op. Borgeren får svar med det samme.",
        "Fristen er kort. Overholder du ikke deadline, får du ikke hjælp.",
    ),
    passes=(
        "Du skal udfylde skemaet. Send skemaet til os.",
        "Byrådet holder møde. Udvalget holder også møde.",
        "Ansøgeren vil bygge en carport. Ejere og brugere af nabohuse får besked.",
    ),
)
