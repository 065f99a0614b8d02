"""Action nouns in a row, and action nouns after a preposition that a verb would carry better."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.nominalisations import nominalisations
from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.light import action_verbs, joins_action
from assistant.rewrite.danish.places import Place, as_written, nested, places
from assistant.rewrite.danish.verb_places import repeats_preposition
from assistant.rewrite.danish.verbs import verbs
from assistant.rewrite.danish.words import Words

MOST = 3  # action nouns in a sentence from which it is marked
# What may be followed by "til at" and "om at": means, plans and wishes, whose doer is the one who acts.
_MEANS = frozenset(
    "midler penge tilskud støtte hjælp plan planer forslag redskab redskaber ressourcer beløb kr. kroner pulje lån bidrage bidrager bidraget "
    "bruges brugt anvendes anvendt afsat afsættes afsætter initiativ initiativer metoder metode pligt ret krav tilladelse tid bevilling budget udgifter "
    "udgift brug bruger ydes ydet bevilges bevilget gives udbetales".split()
)  # fmt: skip
# Verbs of handing on, and of asking for what an authority does.
_PASSING_ON = ("henvendelse", "kontakt", "send", "fremsend", "oversend", "videresend", "henvis", "forelæg", "overdrag", "videregiv", "medde", "oriente")  # fmt: skip
_ASKING = ("ansøg", "anmod", "søg")
_GRANTED = frozenset(
    "dække udbetale forlænge nedsætte forhøje genoptage behandle vurdere revurdere tildele bevilge ændre ophæve tilbagebetale overføre".split()
)
_CHARGED = frozenset({"ansvar", "ansvaret", "ansvarlig", "ansvarlige", "ansvarligt"})
_NEEDS = frozenset({"behov", "behovet", "mulighed"})
_BACK = 7  # words in which the empty "der" is looked for
_WISHES = frozenset(
    "beslutning beslutningen ansøgning ansøgningen søge søger søgt ansøge ansøger ansøgt forslag forslaget aftale aftalen ønske ønsket anmodning anmodningen krav kravet plan planen planer".split()
)


def find_nominalisation_chains(text: Text) -> Iterator[Finding]:
    """Yield "med henblik på afklaring af" with its verb, and sentences with three action nouns or more."""
    for place in places(text):
        found = [piece for at in range(len(place.words)) if (piece := _opened(place, at))]
        yield from nested(text.text, found)
        chain = [
            n for n in nominalisations(place.sentence) if not any(f.start <= n.start < f.end for f in found)
        ]
        if len(chain) >= MOST:
            names = ", ".join(f"“{text.text[n.start : n.end]}”" for n in chain)
            message = f"Sætningen har {len(chain)} navneord, der gemmer på et verbum: {names}."
            verbs = ", ".join(f"“{n.verb}”" for n in chain)
            yield Finding(
                "nominalisation_chain",
                chain[0].start,
                chain[-1].end,
                message,
                advice=f"Brug verberne: {verbs}.",
            )


def _opened(place: Place, at: int) -> Finding | None:
    words = place.words
    found = _preposition(words, at)
    if found is None:
        return None
    noun, mark = found
    noun += words.lower[noun : noun + 1] in {("en",), ("et",)}
    if (
        words.lower[noun + 1 : noun + 2] != ("af",)
        or not words.classes[noun + 2 : noun + 3]
        or not words.classes[noun + 2]
    ):
        return None
    verb = action_verbs().get(words.lower[noun], {}).get("af")
    if verb is None or joins_action(words, noun + 2) or not place.is_open(at, noun + 2):
        return None
    if repeats_preposition(words, noun + 1, noun + 2) or (mark == "for at" and _is_passed_on(words, at)):
        return None
    new = _wished(words, at, verb) or f"{mark} {verb}"
    message = f"“{place.cut(at, noun + 2)}” gemmer handlingen i et navneord. Skriv “{new}”."
    return Finding(
        "nominalisation_chain", *place.span(at, noun + 2), message, as_written(new, words.texts[at])
    )


def _is_passed_on(words: Words, at: int) -> bool:
    """Whether the clause hands the matter to another, who then does what follows: "kontakte X med henblik på levering"."""
    for place in range(at - 1, -1, -1):
        if words.texts[place] in {",", ";", ":"}:
            return False
        if words.lower[place].startswith(_PASSING_ON):
            return True
    return False


def _wished(words: Words, at: int, verb: str) -> str | None:
    """Return what somebody asks to get done by another: "ansøgning om dækning af" is "om at få dækket"."""
    if verb not in _GRANTED or not words.lower[at - 1].startswith(_ASKING):
        return None
    done = verbs()[verb].form("participle")
    return f"om at få {done}" if done else None


def _preposition(words: Words, at: int) -> tuple[int, str] | None:
    """Return where the action noun may begin and what opens its verb."""
    before = words.lower[at - 1] if at else ""
    if words.lower[at : at + 3] == ("med", "henblik", "på"):
        return at + 3, "for at"
    if words.lower[at] == "til" and before in _MEANS:
        return at + 1, "til at"
    if words.lower[at] == "om" and before in _WISHES:
        return at + 1, "om at"
    if words.lower[at] == "for" and (before in _CHARGED or (before in _NEEDS and _is_impersonal(words, at))):
        return at + 1, "for at"
    return None


def _is_impersonal(words: Words, at: int) -> bool:
    """Whether nobody is said to have the need: "der er behov for", where whoever has it acts."""
    before = words.lower[max(at - _BACK, 0) : at]
    return "der" in before and not {"har", "have", "havde", "haft"} & set(before)


RULE = Rule(
    id="nominalisation_chain",
    message="Navneord, der gemmer på et verbum. Brug verbet.",
    source="Justitsministeriets vejledning nr. 224 af 15.10.1969 om sproget i love: verber i stedet for abstrakte navneord",
    find=find_nominalisation_chains,
    flags=("Gennemførelse af undersøgelsen kræver tilrettelæggelse af arbejdet og inddragelse af naboerne.",),
    passes=(
        "Vi undersøger sagen for at hjælpe dig.",
        "Ændringen fører til forbedring af vejen.",
        "Vurderingen ligger på sagen.",
    ),
    rewrites=(
        (
            "Vi holder et møde med henblik på afklaring af dine behov.",
            "Vi holder et møde for at afklare dine behov.",
        ),
        (
            "Vi holder et møde med henblik på en vurdering af sagen.",
            "Vi holder et møde for at vurdere sagen.",
        ),
        (
            "Byrådet har afsat midler til etablering af nye boliger.",
            "Byrådet har afsat midler til at etablere nye boliger.",
        ),
        (
            "Indsatsen skal bidrage til udvikling af området.",
            "Indsatsen skal bidrage til at udvikle området.",
        ),
        (
            "Udvalget har sendt et forslag om udvidelse af skolen.",
            "Udvalget har sendt et forslag om at udvide skolen.",
        ),
        ("Du har søgt om udskiftning af vinduerne.", "Du har søgt om at udskifte vinduerne."),
        (
            "Vi har læst din ansøgning om dækning af merudgifter.",
            "Vi har læst din ansøgning om at få dækket merudgifter.",
        ),
        (
            "Ring til vagten, og kontakt lægen med henblik på levering af ilt.",
            "Ring til vagten, og kontakt lægen med henblik på levering af ilt.",
        ),
        (
            "Der er behov for en styrkelse af indsatsen.",
            "Der er behov for at styrke indsatsen.",
        ),
        (
            "Familien har behov for vurdering af barnet.",
            "Familien har behov for vurdering af barnet.",
        ),
        (
            "Lederen er ansvarlig for gennemførelse af planen.",
            "Lederen er ansvarlig for at gennemføre planen.",
        ),
    ),
)
