"""Tests of telling Danish from its neighbours."""

from __future__ import annotations

import pytest

from assistant.readability.language import language

DANISH = """
Kommunen har modtaget din ansøgning om støtte til bil.
Du skal sende os dine oplysninger inden den 1. maj.
Vi har besluttet at give dig hjælp i hjemmet.
Såfremt ansøgningen ikke er fremsendt rettidigt, bortfalder retten til ydelsen.
Byrådet godkendte budgettet på mødet i går aftes.
Der er afsat 2,5 mio. kr. til formålet i 2024.
Borgerne i Hjørring er glade for den nye svømmehal.
Forvaltningen indstiller, at udvalget tager orienteringen til efterretning.
Har du spørgsmål, er du velkommen til at ringe.
Antallet af sygedagpengesager er faldet markant siden sidste år.
Hun går i skole i Løkken sammen med sin bror.
Indsatsen evalueres løbende af styregruppen for beskæftigelse.
Handleplanen revideres hvert andet år i samarbejde med parterne.
Det er vigtigt, at alle får et tilbud.
Vi kan ikke give dig tilskud til medicin.
Ældre med behov for pleje tilbydes et besøg.
Jobcentret afholder samtaler med ledige borgere hver uge.
Vej og park rydder sne på de store veje først.
Klagen skal være skriftlig og sendes til kommunen.
Barnet skal have en plads i en daginstitution.
Renovationen afhenter storskrald fire gange om året.
Ledelsen har fokus på trivsel og lavt sygefravær.
"""
NORWEGIAN = """
Kommunen har mottatt søknaden din om støtte til bil.
Du må sende oss opplysningene innen 1. mai.
Vi har besluttet å gi deg hjelp i hjemmet.
Dersom søknaden ikke er sendt i tide, faller retten til ytelsen bort.
Kommunestyret vedtok budsjettet på møtet i går kveld.
Det er satt av 2,5 mill. kr til formålet i 2024.
Innbyggerne i Oslo er glade for den nye svømmehallen.
Har du spørsmål, er du velkommen til å ringe.
Antall sykepengesaker har falt kraftig siden i fjor.
Hun går på skole i Bergen sammen med broren sin.
Det er viktig at alle får et tilbud.
Vi kan ikke gi deg tilskudd til medisin.
Eldre med behov for pleie tilbys et besøk.
Klagen må være skriftlig og sendes inn til oss.
Barnet skal ha en plass i barnehagen.
Tiltaket skal følges opp av ledelsen hvert år.
Vedtaket kan påklages til fylkesmannen innen tre uker.
Kommunen har fått søknaden din om stønad.
Me har bestemt at du får hjelp heime.
Du må senda oss opplysningane innan tre veker.
Eg veit ikkje kva som skjer med saka mi.
Det er viktig at alle får eit tilbod frå kommunen.
"""
SWEDISH = """
Kommunen har tagit emot din ansökan om stöd till bil.
Du måste skicka in uppgifterna före den 1 maj.
Vi har beslutat att ge dig hjälp i hemmet.
Kommunfullmäktige godkände budgeten på mötet i går kväll.
Det finns 2,5 miljoner kronor avsatta för ändamålet.
Har du frågor är du välkommen att ringa.
Hon går i skolan i Lund med sin bror.
Det är viktigt att alla får ett erbjudande.
Vi kan inte ge dig bidrag till medicin.
Barnet ska ha en plats i förskolan.
Beslutet kan överklagas inom tre veckor.
Klagomål ska vara skriftliga och skickas till kommunen.
"""
ENGLISH = """
The council has received your application for support.
You must send us the documents before the first of May.
We have decided to give you help at home.
Please contact us if you have any questions.
The child will be offered a place in a nursery.
This decision can be appealed within four weeks.
Citizens are happy with the new public library.
The plan is revised every second year.
"""
NEITHER = ("", "   ", "12 34 56", "1.250.000\n2.500.000\n3", "Hjørring", "Hej", "§ 14", "«Navn» [NAVN]", "a@b.dk www.b.dk", "%", "A B C D E F G")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (line, code)
        for code, lines in (("da", DANISH), ("nb", NORWEGIAN), ("sv", SWEDISH), ("en", ENGLISH))
        for line in lines.strip().splitlines()
    ],
)
def test_one_sentence_tells_the_language(text: str, expected: str) -> None:
    """A single sentence of at least six words is enough, also between Danish and Norwegian."""
    assert language(text) == expected


@pytest.mark.parametrize("text", NEITHER)
def test_what_says_too_little_is_in_no_language(text: str) -> None:
    """Figures, names, marks, merge fields and single words say nothing about the language."""
    assert language(text) is None


def test_another_language_is_none_of_these() -> None:
    """German is not taken for Danish."""
    assert (
        language("Die Gemeinde hat Ihren Antrag erhalten und wird ihn sobald wie möglich bearbeiten.") is None
    )
