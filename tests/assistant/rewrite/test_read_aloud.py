"""What readers of the sheet called bad: none of it may come back."""

import pytest

from assistant.rewrite.suggest import suggest

# A text, and what a suggestion once said and may never say again
BAD = (
    ("Du bedes svare senest 14 dage efter modtagelsen af nærværende skrivelse, såfremt du ønsker det.", "denne brev"),
    ("Fristen for anmodning om dagpenge er 8 uger, såfremt barnet er født i år.", "ønske om dagpenge"),
    ("Det er blevet konstateret, at du er i restance, hvorfor der rettes krav om betaling af 500 kr.", "mene"),
    ("Det er kommunens opfattelse, at projektet skal ændres, hvorfor der ikke gives tilladelse.", "Mene"),
    ("Det skal hermed meddeles, at der i forbindelse med gennemgangen af sagen er fundet fejl.", "Der ved gennemgangen"),
    ("Det bemærkes, at den foreslåede ændring ikke kan træde i kraft før 2026 i henhold til planen.", "Den foreslåede ændring ikke kan"),
    ("Det kan oplyses, at der er afsat en plads til dit barn, og at pladsen bortfalder, såfremt du ikke svarer.", ", og at pladsen bortfalder, hvis du ikke svarer. Der"),
    ("For at styrke indsatsen iværksættes der i 2026 en række foranstaltninger i henhold til planen.", "sættes der i gang i 2026"),
    ("Vi beder om tallene, således at der kan foretages en beregning af størrelsen på det økonomiske tilskud.", "kan beregnes på"),
    ("Såvel faste medarbejdere som vikarer skal anvende systemet.", "Både faste medarbejdere som"),
    ("Kurset er obligatorisk, og det påhviler gruppelederen at foretage kontrol heraf.", "skulle gruppelederen"),
    ("I tilfælde af trusler skal samtalen stoppes, og nærmeste leder underrettes.", "får besked underrette"),
    ("Udlejning kan alene finde sted i det omfang, lokalerne ikke anvendes af foreninger.", "kan kun være i det omfang"),
    ("Der skal ske omgående telefonisk orientering af vagten, såfremt alarmen går.", "straks telefonisk orientering"),
    ("Pladsen er åben for alle, dog således at der om natten kræves registrering.", "dog så der"),
    ("Projektet er hverken i overensstemmelse med lokalplanen eller med kommuneplanens rammer.", "følger lokalplanen eller med"),
    ("Udskilleren er ikke tømt i henhold til den i tilladelsen fastsatte frekvens på mindst én gang årligt.", "fastsat i tilladelsen, på mindst"),
    ("Udvalget præciserede, at udgiften på 1,2 mio. kr. alene må afholdes inden for rammerne af budgettet.", "må holdes inden for"),
    ("Oplysningerne vil alene blive anvendt til brug for behandlingen af din sag.", "brugt til brug for"),
    ("Jobcentret fortæller om personlig assistance og hjælpemidler, således at flere kan komme i job.", "personlig hjælp"),
    ("Det understreges, at kommunen på nuværende tidspunkt ikke har modtaget svar i henhold til aftalen.", "nu ikke har"),
    ("Sagen forelægges Skoleudvalget med henblik på stillingtagen til den fremtidige anvendelse af den nedlagte Vestergårdskole.", "skole forelægger"),
    ("Den af Dem fremsendte klage over støjgener fra virksomheden Nordjysk Metal A/S er videresendt til Miljøstyrelsen.", "de har"),
    ("De af jer indsendte oplysninger er ikke nok, såfremt sagen skal behandles.", ", i har"),
    ("De indkaldes af kommunen til en samtale i uge 12, såfremt De ikke svarer.", "indkalder dem"),
    ("Regningen sendes til betaling af ejeren inden 8 dage, såfremt den er rigtig.", "Ejeren sender"),
    ("Rapporten drøftes på møder med deltagelse af forvaltningen, således at alle er orienteret.", "Forvaltningen drøfter"),
    ("Vi kan oplyse, at Deres sag er under behandling, og at De kan forvente at modtage svar inden for 8 uger.", "at:"),
    ("Tilladelsen meddeles på vilkår af, at der ikke fældes fredede træer, og at skader på fortovet udbedres inden den 1. maj.", "at:"),
    ("Der foreligger ikke oplysninger, som giver anledning til at antage, at behovet er mindre.", "fører til at"),
    ("Ansøgning indgives via borger.dk eller ved personlig henvendelse i Borgerservice.", "sendes"),
    ("Du skal svare, såfremt ydelsen bortfalder for den pågældende dag.", "stopper for"),
    ("Vi skal gøre opmærksom på, at kommunen på nuværende tidspunkt ikke har modtaget din årsopgørelse.", "nu har ikke"),
    ("Det meddeles herved, at der på din ejendom beliggende Strandvangen 41 er konstateret ulovlig opstilling af et skur.", "Der ligger"),
    ("Borgere får gjort rent hver tredje uge, idet byrådet i forbindelse med budgetforliget for 2026 har vedtaget en ændring.", "Byrådet i forbindelse"),
    ("Retten til midlertidig bolig ophører, når der er anvist en permanent bolig, såfremt den er egnet.", "bolig stopper"),
    ("Udvalget besluttede at igangsætte udarbejdelse af forslag til lokalplan 312, såfremt der er midler.", "forslag i gang til"),
    ("Det skal bemærkes, at det er en forudsætning for hjælp, at udgiften er høj, at den er varig, samt at du har et handicap.", "at:"),
    ("Beboerne anmodes om at lukke for vandet forinden arbejdet i opgangen påbegyndes mandag.", "bedes om"),
    ("Det meddeles hermed, at første skoledag efter juleferien er mandag den 4. januar, og at alle møder.", "er efter juleferien"),
    ("Tilsynet har fundet mangler ved besøget i boligen i går, idet der i 3 af 5 journaler ikke forelå en plan for indsatsen.", "Der i 3"),
    ("Kommunen har en aftale om pleje af arealerne ved åen, idet arealerne over en årrække har været præget af tilgroning.", "Arealerne over en"),
    ("Formanden orienterede om, at næste møde finder sted i maj, og at der kommer et møde, der finder sted i juni.", "sker"),
    ("Formanden orienterede om, at der har været afholdt møde med forvaltningen.", "fortalte om"),
    ("Det er hensigten at stille krav om anvendelse af miljømærkede midler samt om uddannelse af de ansatte.", "kræve"),
    ("Borgere med ilt prioriteres, og der rettes henvendelse til lægen med henblik på levering af iltflasker.", "for at levere"),
    ("Vi har modtaget din ansøgning om dækning af udgifter til medicin, såfremt du er syg.", "om at dække"),
    ("Afgørelsen er truffet på baggrund af de af dig afgivne oplysninger ved hjemmebesøget i marts.", "afgivet, ved"),
    ("Mødet tager udgangspunkt i det af HR udarbejdede skema, såfremt det er udfyldt.", "HR lavede"),
    ("Beløbet vil blive modregnet i det af Dem indbetalte depositum, såfremt det er betalt.", "De modregner"),
    ("På mødet vil der blive givet en orientering om planen, såfremt den er klar.", "der få besked"),
    ("De må påregne at være optaget af hvervet til ca. kl. 22, idet den foreløbige optælling foretages samme aften.", "Den foretages"),
    ("Kørekortet skal medbringes ved det personlige fremmøde i Borgerservice, ligesom der skal medbringes et vellignende pasfoto.", "gang i"),
    ("Tilladelsen meddeles på vilkår af, at skader på fortovet udbedres af bygherren for dennes egen regning.", "for dennes udbedrer"),
    ("Midlerne kan alene anvendes til ansættelse af uddannet personale samt kompetenceudvikling.", "til at ansætte"),
    ("Det bemærkes, at den foreslåede ændring af distrikterne, som vil berøre 85 børn, ikke kan træde i kraft før 2026.", "Den foreslåede ændring af distrikterne, som vil berøre 85 børn, ikke kan"),
    ("Børnene skal medbringe madpakke, drikkedunk og badetøj, såfremt de skal med i vandet.", "tage madpakke med,"),
    ("Der foretages registrering i marts, og der vil ikke kunne foretages identifikation af enkeltpersoner.", "kunne findes"),
    ("Derfor besvarer det nye udvalg ikke henvendelser, der fremsendes anonymt.", "svarer på det"),
    ("Derfor besvarer det nye udvalg ikke henvendelser, der fremsendes anonymt.", "det nye på"),
    ("Der anmodes om at fremsende materialet snarest muligt til forvaltningen.", "bedes"),
    ("Der kan alene ydes tilskud til udgifter, som er afholdt efter ansøgningens modtagelse.", "betalte"),
    ("Er De ikke til stede, vil tilsynet blive gennemført uden Deres tilstedeværelse på ejendommen, og De vil efterfølgende modtage en rapport.", ". De vil"),
    ("Han havde forinden rettet henvendelse til kommunen om de nye regler for haver.", "havde før"),
    ("De nye regler giver hermed mulighed for at fremsende en ansøgning hele året.", "giver mulighed"),
    ("Kommunen stiller krav om at fremsende materialet snarest muligt til forvaltningen.", "kræver at"),
)  # fmt: skip


@pytest.mark.parametrize("strength", ["forsigtig", "normal", "let"])
@pytest.mark.parametrize(("text", "bad"), BAD)
def test_what_was_called_bad_does_not_come_back(text, bad, strength):
    """At no strength does the suggestion hold the words that a reader stumbled over."""
    assert bad not in suggest(text, strength=strength).text
