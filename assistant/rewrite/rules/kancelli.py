"""Kancelli words and phrases, with the plain wording that fits where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.places import nested, places
from assistant.rewrite.danish.row_findings import Told, row_findings

_TOLD = Told("kancelli", "er kancellisprog.")


def find_kancelli(text: Text) -> Iterator[Finding]:
    """Yield the heavy words of the list: replaced where that is safe, else with a proposed wording."""
    for place in places(text):
        yield from nested(text.text, row_findings(place, "kancelli", _TOLD))


RULE = Rule(
    id="kancelli",
    message="Et ord eller udtryk fra kancellisproget. Skriv det almindelige ord.",
    source="Justitsministeriets vejledning nr. 224 af 15. oktober 1969 om sproget i love; Lejre Kommunes sprogpolitik",
    find=find_kancelli,
    flags=(
        "Der iværksættes straks en undersøgelse af forholdene.",
        "I det omfang du har brug for det, kan du få hjælp.",
        "Den pågældende sag er afsluttet.",
        "De anvendte metoder er gode.",
        "Målsætningen er klar, og den er vigtig for os.",
        "Det påhviler ejeren at rydde sne.",
    ),
    passes=(
        "Hvis du flytter, skal du give os besked senest fem dage efter.",
        "Kommunen har ikke pligt til at betale.",
        "Vi har fået dit brev og svarer inden for to uger.",
        "Han skrev: “Såfremt du fremsender brevet, svarer vi.”",
        "Efter lov om anvendelse af tvang kan du klage.",
        "Foranstaltningsplanen ligger på nettet.",
        "Spørgsmålet er, hvorfor fristen blev så kort.",
        "Du kan søge om hjælp, uanset hvor du bor.",
        "Hun bor alene med sine to børn.",
        "Ansøgningen er modtaget.",
    ),
    rewrites=(
        (
            "Såfremt du ikke fremsender dokumentationen, stopper hjælpen.",
            "Hvis du ikke sender dokumentationen, stopper hjælpen.",
        ),
        (
            "Du kan få hjælp under forudsætning af, at du bor i kommunen.",
            "Du kan få hjælp, hvis du bor i kommunen.",
        ),
        ("Det fremgår af § 12, stk. 2, at du kan klage.", "Der står i § 12, stk. 2, at du kan klage."),
        (
            "Kommunen har iværksat en omfattende foranstaltning.",
            "Kommunen har sat et omfattende tiltag i gang.",
        ),
        ("Foranstaltningen er nødvendig for familien.", "Tiltaget er nødvendigt for familien."),
        ("Denne foranstaltning varer et år.", "Dette tiltag varer et år."),
        ("Ingen foranstaltninger er sat i gang.", "Ingen tiltag er sat i gang."),
        ("Den nye skrivelse er sendt til dig.", "Det nye brev er sendt til dig."),
        ("Skrivelserne ligger i sagen.", "Brevene ligger i sagen."),
        ("En kompleks problemstilling kræver tid.", "Et komplekst problem kræver tid."),
        ("Målsætningerne er klare.", "Målene er klare."),
        ("Målsætningen er klar.", "Målet er klart."),
        ("Et rimeligt vederlag er aftalt.", "En rimelig betaling er aftalt."),
        ("Nærværende notat og nærværende regler gælder.", "Dette notat og disse regler gælder."),
        ("Nærværende sag handler om en klage.", "Denne sag handler om en klage."),
        ("Det førnævnte notat ligger på sagen.", "Det nævnte notat ligger på sagen."),
        ("Førnævnte notat ligger på sagen.", "Det nævnte notat ligger på sagen."),
        ("Indsatsen iværksættes den 1. maj 2024.", "Indsatsen sættes i gang den 1. maj 2024."),
        ("Derfor iværksætter kommunen en indsats.", "Derfor sætter kommunen en indsats i gang."),
        ("Der iværksættes en indsats for unge.", "Der sættes gang i en indsats for unge."),
        ("Borgeren orienteres om muligheden.", "Borgeren får besked om muligheden."),
        ("Du skal orienteres om dine rettigheder.", "Du skal have besked om dine rettigheder."),
        ("Du bliver orienteret om afgørelsen.", "Du får besked om afgørelsen."),
        ("Kommunen underretter borgeren om afgørelsen.", "Kommunen giver borgeren besked om afgørelsen."),
        ("Arbejdet påbegyndes i maj.", "Arbejdet begynder i maj."),
        ("Du har påbegyndt uddannelsen.", "Du er begyndt på uddannelsen."),
        ("Udgifterne afholdes af kommunen.", "Udgifterne betales af kommunen."),
        ("Mødet afholdes den 3. maj.", "Mødet holdes den 3. maj."),
        ("Er du forpligtet til at betale?", "Skal du betale?"),
        ("Du er berettiget til hjælp.", "Du har ret til hjælp."),
        ("Endvidere skal du huske fristen.", "Desuden skal du huske fristen."),
        ("Du skal endvidere huske fristen.", "Du skal også huske fristen."),
        ("Du bedes rette henvendelse til Borgerservice.", "Du bedes kontakte Borgerservice."),
        ("Budgettet udgør 500.000 kr.", "Budgettet er 500.000 kr."),
        ("Kommunen tilstræber, at du får svar.", "Kommunen arbejder for, at du får svar."),
        ("Hjælpen stopper som følge af, at du er flyttet.", "Hjælpen stopper, fordi du er flyttet."),
        (
            "Beboerne anmodes om at lukke for vandet.",
            "Beboerne bedes lukke for vandet.",
        ),
        (
            "Formanden orienterede om, at mødet er flyttet.",
            "Formanden fortalte, at mødet er flyttet.",
        ),
        (
            "Du indkaldes hermed til en samtale.",
            "Du indkaldes til en samtale.",
        ),
        (
            "Naboerne gives hermed lejlighed til at svare.",
            "Naboerne gives lejlighed til at svare.",
        ),
        (
            "Bestil senest to dage forinden afhentningen.",
            "Bestil senest to dage før afhentningen.",
        ),
        (
            "Forinden arbejdet begynder, skal du ringe.",
            "Inden arbejdet begynder, skal du ringe.",
        ),
        (
            "Der meddeles byggetilladelse til huset.",
            "Der gives byggetilladelse til huset.",
        ),
        (
            "De meddeles tilladelse til at grave.",
            "De får tilladelse til at grave.",
        ),
        (
            "Ved sygdom skal der rettes henvendelse til skolen hurtigst muligt.",
            "Ved sygdom skal skolen kontaktes hurtigst muligt.",
        ),
        (
            "Ved spørgsmål kan der rettes henvendelse til Birthe Lund på tlf. 12 34 56 78.",
            "Ved spørgsmål kan Birthe Lund kontaktes på tlf. 12 34 56 78.",
        ),
        (
            "Kommunen er i 2024 flyttet, og derfor er skolens leder forpligtet til at svare.",
            "Kommunen er i 2024 flyttet, og derfor skal skolens leder svare.",
        ),
        (
            "Skiltene bekostes af ejeren.",
            "Skiltene betales af ejeren.",
        ),
        (
            "Der udarbejdes en målsætning for forløbet.",
            "Der sættes et mål for forløbet.",
        ),
        (
            "Derfor besvarer kommunen ikke brevet.",
            "Derfor svarer kommunen ikke på brevet.",
        ),
        (
            "Kommunen besvarer ikke brevet.",
            "Kommunen svarer ikke på brevet.",
        ),
        (
            "Vi ved, at kommunen ikke besvarer brevet.",
            "Vi ved, at kommunen ikke svarer på brevet.",
        ),
        (
            "Vi har sendt en anden skrivelse til dig.",
            "Vi har sendt et andet brev til dig.",
        ),
        (
            "I givet fald skal du betale.",
            "I så fald skal du betale.",
        ),
        (
            "Der anmodes om at vente med svar.",
            "Der anmodes om at vente med svar.",
        ),
        (
            "Kommunen har afholdt sig fra at svare.",
            "Kommunen har ladet være med at svare.",
        ),
        (
            "Kun under forudsætning af, at du er syg, kan du få hjælp.",
            "Kun hvis du er syg, kan du få hjælp.",
        ),
        (
            "Tilmelding foretages på nettet.",
            "Tilmelding sker på nettet.",
        ),
        (
            "Afhentning skal foretages senest kl. 12.",
            "Afhentning skal ske senest kl. 12.",
        ),
        (
            "Evaluering foretages af styregruppen.",
            "Evaluering foretages af styregruppen.",
        ),
        (
            "Køber er forpligtet til senest om et år at bygge et hus.",
            "Køber skal senest om et år bygge et hus.",
        ),
        (
            "Du er forpligtet til straks at ringe og at svare.",
            "Du er forpligtet til straks at ringe og at svare.",
        ),
        (
            "Børnene skal medbringe madpakke, drikkedunk og tøj.",
            "Børnene skal medbringe madpakke, drikkedunk og tøj.",
        ),
        ("Elever er forpligtede til at passe på bøgerne.", "Elever skal passe på bøgerne."),
        ("Udgiften, som er afholdt i maj, dækkes.", "Udgiften, som er betalt i maj, dækkes."),
    ),
)
