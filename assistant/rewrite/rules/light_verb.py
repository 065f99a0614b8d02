"""A light verb with a noun that carries the meaning: "foretage en vurdering af" for "vurdere"."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.light import constructions, opened
from assistant.rewrite.danish.places import Place, as_written, nested, places
from assistant.rewrite.danish.row_findings import Told, row_findings
from assistant.rewrite.danish.subject_nouns import subjects

_TOLD = Told("light_verb", "siger det samme som et enkelt verbum.")
_MESSAGE = "“{old}” gemmer handlingen i et navneord. Skriv “{new}”."


def find_light_verbs(text: Text) -> Iterator[Finding]:
    """Yield light verbs with action nouns, and fixed phrases of the same kind."""
    for place in places(text):
        found = [*_actions(place), *row_findings(place, "light_verbs", _TOLD)]
        yield from nested(text.text, found)


def _actions(place: Place) -> Iterator[Finding]:
    for light in constructions(place):
        start, end = place.span(light.verb, light.end)
        message = _MESSAGE.format(old=place.cut(light.start, light.end), new=light.plain)
        piece = opened(place, light)
        if piece is None:
            yield Finding("light_verb", start, end, message, advice=f"Skriv “{light.plain}”.")
        else:
            text = place.whole(piece.end, as_written(piece.text, place.words.texts[piece.first]))
            yield Finding("light_verb", *place.span(piece.first, piece.end), message, text, safety="certain")
    for piece, noun, plain in subjects(place):
        text = place.whole(piece.end, as_written(piece.text, place.words.texts[piece.first]))
        message = _MESSAGE.format(old=noun, new=plain)
        yield Finding("light_verb", *place.span(piece.first, piece.end), message, text)


RULE = Rule(
    id="light_verb",
    message="Et svagt verbum og et navneord. Brug navneordets eget verbum.",
    source="Justitsministeriets vejledning nr. 224 af 15. oktober 1969 om sproget i love; Vejle Kommune, “Klar besked”",
    find=find_light_verbs,
    flags=(
        "Kommunen har givet dig afslag på ansøgningen.",
        "Der foretages en gennemgang af de sager, som er fra 2020.",
        "Der tages kontakt til familien.",
        "Kommunen har til hensigt at lukke skolen.",
    ),
    passes=(
        "Kommunen vurderer din situation, før vi svarer.",
        "Vi har taget stilling til din ansøgning.",
        "Vurderingen er vedlagt.",
        "Han har en mulighed for at vinde.",
        "Mødet har fundet sted.",
        "Han skrev: “Der foretages en vurdering af sagen.”",
        "Kommunen foretager sig ikke mere i sagen.",
    ),
    rewrites=(
        ("Kommunen foretager en vurdering af din situation.", "Kommunen vurderer din situation."),
        (
            "Kommunen foretager en grundig vurdering af din situation.",
            "Kommunen vurderer din situation grundigt.",
        ),
        (
            "Kommunen har foretaget en grundig vurdering af din situation.",
            "Kommunen har grundigt vurderet din situation.",
        ),
        (
            "Kommunen skal foretage en konkret og individuel vurdering af dit behov.",
            "Kommunen skal konkret og individuelt vurdere dit behov.",
        ),
        ("Kommunen foretog en undersøgelse af huset.", "Kommunen undersøgte huset."),
        ("Der skal foretages en beregning af tilskuddet.", "Tilskuddet skal beregnes."),
        ("Der foretages en vurdering af behovet for hjælp.", "Behovet for hjælp vurderes."),
        (
            "Der foretages en løbende vurdering af borgerens behov for støtte.",
            "Borgerens behov for støtte vurderes løbende.",
        ),
        ("Herefter foretages der en vurdering af sagen.", "Herefter vurderes sagen."),
        ("I 2024 skal der foretages en gennemgang af alle sager.", "I 2024 skal alle sager gennemgås."),
        ("Vi mener, at der skal foretages en undersøgelse af huset.", "Vi mener, at huset skal undersøges."),
        ("Der er foretaget en undersøgelse af forholdene i hjemmet.", "Forholdene i hjemmet er undersøgt."),
        ("Der er blevet foretaget en måling af støjen.", "Støjen er blevet målt."),
        ("Der foretages en vurdering af, om du kan få hjælp.", "Det vurderes, om du kan få hjælp."),
        ("Herefter foretager kommunen en vurdering af din sag.", "Herefter vurderer kommunen din sag."),
        ("Hvis der foretages ændringer i planen, får du besked.", "Hvis planen ændres, får du besked."),
        ("Kommunen vil gennemføre kontrol med byggeriet.", "Kommunen vil kontrollere byggeriet."),
        ("Kommunen foretager opfølgning på handleplanen.", "Kommunen følger op på handleplanen."),
        ("Der foretages løbende opfølgning på indsatsen.", "Der følges løbende op på indsatsen."),
        (
            "Beregningen af tilskuddet foretages af Udbetaling Danmark.",
            "Tilskuddet beregnes af Udbetaling Danmark.",
        ),
        ("Vurderingen af sagen er foretaget af en læge.", "Sagen er vurderet af en læge."),
        ("Udvalget har truffet beslutning om at lukke skolen.", "Udvalget har besluttet at lukke skolen."),
        ("Der er truffet beslutning om at lukke skolen.", "Det er besluttet at lukke skolen."),
        (
            "Byrådet træffer beslutning om, hvordan pengene bruges.",
            "Byrådet beslutter, hvordan pengene bruges.",
        ),
        ("Der træffes afgørelse i din sag inden 1. maj.", "Din sag afgøres inden 1. maj."),
        ("Du har ikke mulighed for at klage.", "Du kan ikke klage."),
        (
            "I særlige tilfælde har kommunen mulighed for at hjælpe.",
            "I særlige tilfælde kan kommunen hjælpe.",
        ),
        (
            "Hvis du ikke er i stand til at arbejde, kan du få hjælp.",
            "Hvis du ikke kan arbejde, kan du få hjælp.",
        ),
        ("Reglerne finder ikke anvendelse på sagen.", "Reglerne gælder ikke for sagen."),
        ("Udbetalingen finder sted den 1. i måneden.", "Udbetalingen sker den 1. i måneden."),
        ("Udbetalingen har fundet sted.", "Udbetalingen er sket."),
        ("Kommunen yder bistand til at finde en bolig.", "Kommunen hjælper med at finde en bolig."),
        ("Der stilles krav om dokumentation.", "Der kræves dokumentation."),
        ("Der stilles krav om, at du møder op.", "Det kræves, at du møder op."),
        ("Kommunen giver afslag på ansøgningen.", "Kommunen afslår ansøgningen."),
        ("Ejendommen er beliggende i Hirtshals.", "Ejendommen ligger i Hirtshals."),
        ("Kommunen er af den opfattelse, at du kan arbejde.", "Kommunen mener, at du kan arbejde."),
        ("Praksis skal bringes til ophør.", "Praksis skal stoppes."),
        ("Redskaberne tages i anvendelse i maj.", "Redskaberne tages i brug i maj."),
        (
            "Der er ud fra sagen foretaget en vurdering af, om du kan få hjælp.",
            "Det er ud fra sagen vurderet, om du kan få hjælp.",
        ),
        (
            "Vi oplyser, at der pr. 1. januar foretages regulering af prisen.",
            "Vi oplyser, at prisen reguleres pr. 1. januar.",
        ),
        (
            "Du skal vide, at der ikke foretages afhentning af affald i sække.",
            "Du skal vide, at affald i sække ikke hentes.",
        ),
        (
            "Lederen foretager herefter indberetning til kommunen.",
            "Lederen indberetter herefter til kommunen.",
        ),
        (
            "Vi lægger vægt på, at der sker inddragelse af frivillige.",
            "Vi lægger vægt på, at frivillige inddrages.",
        ),
        (
            "Formanden gav en orientering om planen.",
            "Formanden fortalte om planen.",
        ),
        (
            "Vi vil stille krav om brug af hjelm samt om lys.",
            "Vi vil stille krav om brug af hjelm samt om lys.",
        ),
        (
            "Kommunen stiller krav om at rydde sne.",
            "Kommunen stiller krav om at rydde sne.",
        ),
        (
            "Vi deltager i det møde, der finder sted i maj.",
            "Vi deltager i det møde, der er i maj.",
        ),
        (
            "Arrangøren foretager oprydning efter løbet.",
            "Arrangøren rydder op efter løbet.",
        ),
    ),
)
