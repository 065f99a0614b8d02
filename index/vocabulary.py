"""The names that plans give their parts, as data, matched tolerantly.

A *label* is what a heading, a table's column head or a "label:" stands for. New words for an old
thing are one entry here and nowhere else: a plan whose headings are renamed to synonyms gives the
same records.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, partial

from rapidfuzz import fuzz, process

from index.phrases import phrase, revises

# label -> the words for it, lower case, in the singular and plural as they occur
LABELS: dict[str, tuple[str, ...]] = {
    # the initiative itself, and what stands above it
    "initiative": (
        "indsats", "indsatsen", "indsatsens navn", "indsatsnavn", "navn på indsats", "navn på indsatsen", "indsatsens titel", "indsatstitel", "initiativ", "initiativet",
        "initiativets navn", "projekt", "projektet", "projektnavn", "projekttitel", "projektets navn", "projektets titel", "titel på indsats", "titel på indsatsen", "titel på projekt",
        "tiltagets navn", "titel", "navn", "handleplan for indsatsen", "delprojekt", "delindsats",
    ),
    "area": (
        "indsatsområde", "indsatsområder", "fokusområde", "fokusområder", "fokus", "pejlemærke", "spor", "strategisk spor", "strategispor", "strategisk fokusområde",
        "satsningsområde", "hovedområde", "delområde", "prioritet", "prioritering",
    ),
    "themes": (
        "sæt kryds ved det eller de temaer som indsatsen vedrører", "sæt kryds ved tema", "sæt kryds ved temaer", "sæt kryds", "afkryds tema", "afkryds temaer", "marker tema",
        "tema", "temaer", "tema(er)", "temaet", "politiske temaer", "temaer i politikken", "politikkens temaer", "tema i politikken", "indsatsen vedrører", "indsatsen vedrører temaet",
        "indsatsen vedrører følgende temaer", "indsatsen hører under", "hører under tema", "hører under", "tilknyttede temaer", "kategori", "kategorier", "politikområde",
        "politikområder", "kobling til politikken", "kobling til politik", "understøtter tema", "knytter sig til tema", "relaterer sig til", "tema fra politikken", "hovedtema",
    ),
    "department": (
        "forvaltning", "afdeling", "fagområde", "center", "område", "udvalg", "forvaltningsområde", "direktørområde", "fagforvaltning", "handleplan fra", "magistratsafdeling",
        "fagudvalg", "direktion", "sektor", "politisk udvalg", "forvaltning/område", "stab",
    ),
    # fields
    "purpose": (
        "formål", "formålet", "formål med indsatsen", "indsatsens formål", "hvorfor", "hvorfor gør vi det", "hensigt", "sigte", "hvorfor er det vigtigt", "derfor er det vigtigt",
        "derfor gør vi det", "hvorfor vil vi det", "hensigten", "formål og mål", "overordnet formål", "hvorfor denne indsats", "hvorfor denne indsats er vigtig",
    ),
    "target_group": (
        "målgruppe", "målgruppen", "målgrupper", "hvem er indsatsen for", "hvem er målgruppen", "for hvem", "borgergruppe", "borgergrupper", "hvem er det for", "hvem retter indsatsen sig mod",
        "indsatsen retter sig mod", "primær målgruppe", "hvem henvender indsatsen sig til", "hvem gælder det", "brugergruppe",
    ),
    "partners": (
        "samarbejdspartnere", "samarbejdspartner", "samarbejde", "samarbejder med", "samarbejdsparter", "partnere", "aktører", "involverede parter", "interessenter",
        "hvem samarbejder vi med", "involverede", "deltagere", "deltagende parter", "involverede aktører", "medspillere", "øvrige aktører", "samarbejdsflader", "samarbejde med",
        "sammen med hvem", "hvem gør vi det sammen med", "medvirkende", "parter", "interessenter og partnere", "interne og eksterne samarbejdspartnere", "eksterne samarbejdspartnere",
        "relevante samarbejdspartnere", "centrale aktører", "partnerskaber", "sammen med", "hvem er med", "inddragelse",
    ),
    "economy": (
        "økonomi", "øk", "økonomiske konsekvenser", "budget", "ressourcer", "finansiering", "økonomi og ressourcer", "ressourcebehov", "økonomisk ramme", "udgifter", "økonomisk overslag",
        "afledt økonomi", "bevilling", "personale og økonomi", "ramme", "hvad koster det", "pris", "udgift", "omkostninger", "omkostning", "beløb", "afsatte midler", "midler", "ressourceforbrug",
        "økonomiske rammer", "økonomiske ressourcer", "finansieringskilde", "finansieringskilder", "anlægsudgift", "driftsudgift", "estimeret økonomi", "anslået økonomi", "ressourcetræk",
        "økonomisk konsekvens", "budgetramme", "økonomi (kr)", "hvad koster indsatsen", "investering", "investeringsbehov", "økonomiske og personalemæssige konsekvenser", "økonomisk omfang",
    ),
    "description": (
        "uddybende beskrivelse af indsatsen", "uddybende beskrivelse", "beskrivelse", "beskrivelse af indsatsen", "indhold", "indsatsen kort", "hvad går indsatsen ud på", "kort beskrivelse",
        "indsatsbeskrivelse", "om indsatsen", "hvad", "hvad er indsatsen", "resume", "resumé", "kort om indsatsen", "kort fortalt", "indsatsens indhold", "projektbeskrivelse",
        "kort beskrivelse af indsatsen", "uddybning", "uddybende bemærkninger", "hvad handler det om", "hvad handler indsatsen om", "hvad indebærer indsatsen", "hvad går det ud på", "indsatsen i korte træk",
        "hvad skal der ske", "det handler om", "fakta om indsatsen", "uddybende tekst",
    ),
    "background": (
        "baggrund", "baggrund for indsatsen", "baggrunden", "udfordring", "udfordringen", "udfordringer", "nuværende situation", "udgangspunkt", "problemstilling", "behov", "afsæt",
        "problem", "udfordringsbillede", "hvad er udfordringen", "baggrund og formål", "begrundelse", "nuværende praksis", "hvor er vi nu", "hvor står vi", "anledning", "motivation",
    ),
    "responsible": (
        "ansvarlig", "ansvarlige", "ansvar", "ansv", "ansvarl", "tovholder", "tovholdere", "projektleder", "ansvarlig forvaltning", "ansvarlig enhed", "ansvarlig afdeling", "hvem", "hvem gør det",
        "hvem er ansvarlig", "hvem har ansvaret", "indsatsansvarlig", "kontaktperson", "udføres af", "ansvarlig leder", "forankring", "ejer", "ansvarlig part", "ansvarshavende", "projektejer",
        "ansvarlig for gennemførelse", "hovedansvarlig", "ansvarsfordeling", "ansvarlig center", "ansvarlige enheder", "projektansvarlig", "organisatorisk forankring", "politisk ansvarlig",
        "ansvarlig chef", "ansvarligt fagområde", "ansvarligt udvalg", "ansvarlige parter", "ansvarlig aktør", "indsatsejer", "hvem skal gøre det", "hvem står for det", "primært ansvarlig",
        "ansvar og forankring", "ansvarlig person", "udførende", "hvem gør hvad", "forankret hos", "ansvarligt område", "ansvarlig organisation",
    ),
    "deadline": (
        "tidsplan", "tidsfrist", "frist", "deadline", "tidsramme", "tidshorisont", "hvornår", "tid", "periode", "gennemføres", "igangsættes", "afsluttes", "start og slut",
        "forventet afslutning", "tidspunkt", "milepæl", "milepæle", "udføres senest", "tidsperiode", "realiseres", "hvornår sker det", "hvornår gør vi det", "tidsplan og milepæle", "start",
        "slut", "startdato", "slutdato", "færdig", "forventes afsluttet", "tidspunkt for gennemførelse", "gennemførelsesperiode", "projektperiode", "tids og handleplan", "hvornår er vi i mål",
        "senest", "tidsangivelse", "opstart", "afslutning", "udløb", "tid og milepæle", "forventet færdig", "termin", "termin for afslutning", "tidsplan for indsatsen",
    ),
    "indicator": (
        "indikator", "indikatorer", "målepunkt", "målepunkter", "måling", "måleparameter", "sådan måler vi", "det måler vi på", "det måler vi", "vi måler på", "hvordan måler vi det", "nøgletal", "måltal", "dokumentation", "effektmål",
        "effektmåling", "målemetode", "hvordan måler vi", "sådan måler vi det", "målbarhed", "kpi", "kpi'er", "måles ved", "sådan følger vi op", "datakilde", "hvordan følger vi op",
        "effektindikator", "resultatindikator", "sådan måler vi effekten", "hvordan måles det", "måleindikator", "måleindikatorer", "baseline", "opfølgningsmetode",
    ),
    # goals
    "mål": (
        "mål", "målet", "målene", "det skal lykkes", "det skal lykkes at", "her vil vi hen", "målsætning", "målsætninger", "målsætningen", "vi vil opnå at", "vi ønsker", "vi ønsker at", "vi vil at", "overordnet mål", "overordnede mål", "hovedmål", "det vil vi", "hvad vil vi opnå", "ønsket resultat",
        "effekt", "forventet virkning", "forventede virkninger", "ønsket virkning", "vision", "hvad vil vi", "det vil vi opnå", "vi vil opnå", "vores mål", "langsigtet mål", "langsigtede mål", "strategisk mål", "strategiske mål", "politisk mål", "politiske mål",
        "det skal indsatsen føre til", "forventet effekt", "forventede effekter", "ønsket effekt", "ønskede effekter", "mål for indsatsen", "indsatsens mål", "målformulering", "hvad er målet", "vi vil",
        "overordnet målsætning", "overordnede målsætninger", "ambition", "ambitioner", "hvor vil vi hen", "forventet resultat", "forventede resultater", "hvad vil vi gerne opnå", "hvad skal vi opnå", "effektmålsætning",
    ),
    "delmål": (
        "delmål", "delmålet", "delmålene", "derfor vil vi", "undermål", "delmålsætning", "delmålsætninger", "konkrete mål", "konkret mål", "kortsigtede mål", "kortsigtet mål", "del mål", "etapemål", "mellemmål",
    ),
    "handlemål": (
        "handlemål", "det betyder at", "det betyder", "vi arbejder for at", "vi arbejder for", "vi lægger vægt på", "vi lægger vægt på at", "vi prioriterer", "det gør vi ved", "handlingsmål", "hvordan", "hvordan gør vi", "sådan gør vi", "sådan vil vi gøre det", "sådan vil vi gøre", "hvordan gør vi det", "hvordan vil vi gøre det",
        "sådan når vi målet", "hvordan når vi målet", "sådan når vi derhen", "handle mål", "fremgangsmåde", "metode", "metoder", "sådan arbejder vi", "det gør vi ved at", "vejen til målet", "hvordan vil vi nå målet",
    ),
    "aktivitet": (
        "aktivitet", "aktiviteter", "handling", "handlinger", "tiltag", "trin", "konkrete handlinger", "konkrete tiltag", "konkrete aktiviteter", "hvad gør vi", "det gør vi", "opgave", "opgaver", "delaktivitet",
        "delaktiviteter", "initiativer", "indsatser", "konkrete indsatser", "planlagte aktiviteter", "hovedaktiviteter", "leverance", "leverancer", "konkret handling", "delhandlinger", "aktiviteter og tiltag",
        "det vil vi gøre", "hvad vil vi gøre", "vi vil gøre", "tiltaget", "handleplanens aktiviteter", "handlinger og aktiviteter", "konkret tiltag", "konkrete initiativer", "skridt", "procesplan", "planlagte tiltag",
        "planlagte handlinger", "hvad skal vi gøre", "hvad skal gøres", "delopgaver", "indsatser og aktiviteter", "sådan kommer vi i mål", "vi gør", "dette gør vi",
    ),
    "succeskriterium": (
        "succeskriterier", "pejlemærker", "succeskriterium", "succeskriterie", "det er en succes når", "tegn på succes", "kriterier for succes", "vi lykkes når", "succesmål", "resultatmål", "sådan ved vi at vi lykkes",
        "hvornår er vi lykkedes", "succeskriteriet", "tegn", "målopfyldelse", "vi er lykkedes når", "vi er i mål når", "hvornår er det en succes", "succes kriterier", "hvornår lykkes vi", "tegn på at vi lykkes",
        "hvordan ved vi at vi er lykkedes", "hvornår er indsatsen en succes", "sådan ser succes ud", "kriterium for succes", "vi har succes når", "hvordan ser succes ud", "tegn på fremdrift",
        "det skal vi kunne se", "det skal kunne ses", "det kan vi se når", "hvad skal vi kunne se", "sådan kan vi se det",
    ),
    # follow-up
    "status": (
        "status", "opfølgning", "evaluering", "årsstatus", "statusbeskrivelse", "fremdrift", "årlig status", "opfølgning på indsatsen", "status på indsatsen", "afrapportering",
        "bemærkninger til status", "hvordan går det", "opfølgning og evaluering", "kommentar", "kommentarer", "bemærkninger", "statusbemærkning", "statusbemærkninger", "årlig opfølgning", "status og opfølgning",
        "slutstatus", "slutevaluering", "statusopfølgning", "statusnotat", "statustekst", "status på fremdrift", "opfølgningsnotat", "afsluttende status", "endelig status", "status ved årets udgang",
        "hvor langt er vi", "hvordan er det gået", "opfølgning på mål", "status på mål", "status på handlinger", "status på aktiviteter", "seneste status", "beskrivelse af status", "evaluering af indsatsen",
        "kort status", "aktuel status", "årsopfølgning", "årsevaluering", "årets status", "nuværende status", "status kommentar", "kommentar til status", "statuskommentar", "statusrapport", "årsrapport",
        "stade", "hvor er vi", "sådan går det", "sådan er det gået", "hvordan gik det", "sket", "det er sket",
    ),
    "midtvejsstatus": (
        "midtvejsstatus", "midtvejsevaluering", "halvårsstatus", "midtvejsopfølgning", "delstatus", "foreløbig status", "status midtvejs", "midtvejs status", "halvårsopfølgning", "midtvejs", "delevaluering",
    ),
    "done": (
        "vi har", "handlinger vi har udført", "det har vi gjort", "hvad har vi gjort", "gennemførte handlinger", "udført", "gjort", "gennemført", "aktiviteter gennemført", "siden sidst",
        "det er gjort", "hvad er der sket", "hvad er gjort", "det er der sket", "gennemførte aktiviteter", "udførte handlinger", "udførte aktiviteter", "vi har gjort", "hvad er der gjort", "årets aktiviteter",
        "hvad er sket siden sidst", "det har vi lavet", "sket i året", "sket siden sidst", "afholdte aktiviteter", "gennemførte tiltag", "det har vi arbejdet med", "hvad har vi arbejdet med", "vi har arbejdet med",
    ),
    "achieved": (
        "vi har opnået", "opnået", "resultat", "resultater", "opnåede resultater", "hvad har vi opnået", "det har vi opnået", "effekter", "udbytte", "hvad kom der ud af det", "opnået resultat", "opnået effekt",
        "opnåede effekter", "det er lykkedes", "hvad er opnået", "resultatet", "det er opnået", "hvad fik vi ud af det", "det fik vi ud af det", "effekten", "resultater og effekter", "hvad er der opnået", "udkomme", "foreløbige resultater", "virkning", "virkninger",
    ),
    "next": (
        "vi vil arbejde videre med", "næste skridt", "det videre arbejde", "videre arbejde", "fremadrettet", "næste år", "kommende indsats", "vi arbejder videre med", "det næste vi gør", "hvad gør vi nu",
        "plan for næste år", "videre proces", "opfølgende handlinger", "det næste skridt", "de næste skridt", "videre forløb", "det videre forløb", "fremtidigt arbejde", "hvad mangler vi", "det mangler vi", "udestår",
        "udestående", "kommende skridt", "kommende aktiviteter", "hvad er næste skridt", "hvad skal vi arbejde videre med", "det arbejder vi videre med", "arbejdes videre med", "fremadrettet indsats",
        "fremadrettet fokus", "fokus næste år", "handlinger fremadrettet", "videre plan", "planen fremad", "det kommende år", "næste trin", "herfra", "opmærksomhedspunkter fremadrettet", "videreførelse", "videre", "planer for næste år",
    ),
    "level": (
        "niveau", "farve", "trafiklys", "grøn gul rød", "smiley", "statusfarve", "vurdering", "status (grøn/gul/rød)", "rag", "farvekode", "signal", "statusindikator", "lys", "grøn/gul/rød", "samlet vurdering", "statusmarkering",
        "trafiklysstatus", "rød gul grøn", "rød/gul/grøn", "signalfarve", "markering", "statusvurdering",
    ),
    "revision": (
        "revidering af handleplanen", "revidering af handleplanen for perioden", "revideret handleplan", "revision af handleplanen", "justeret handleplan", "reviderede mål", "revision", "revidering",
        "revidering af handleplan", "revision af handleplan", "justering af handleplanen", "justering af handleplan", "revideret plan", "revideret indsats", "revideret", "opdatering af handleplanen", "opdateret handleplan",
        "ændringer i handleplanen", "revidering af indsatsen", "revision af indsatsen", "reviderede mål for perioden", "revideret handleplan for perioden", "revision af mål", "justering af mål", "justerede mål", "genbesøg af handleplanen", "justering", "justeringer", "ændring af mål", "ændringer i mål", "ændrede mål",
    ),
    "number": ("nr", "nummer", "id", "løbenr", "løbenummer", "#", "indsats nr", "indsatsnr", "indsatsnummer", "initiativ nr", "projektnr", "projektnummer", "aktivitetsnr", "målnr", "ref"),
    # known to be a field, though of no kind of its own
    "other": (
        "verdensmål", "fn's verdensmål", "verdensmålene", "risici", "risiko", "barrierer", "forudsætninger", "lovgrundlag", "opmærksomhedspunkter", "politisk forankring", "hvor", "sted", "geografi", "hvor sker det",
        "afhængigheder", "sammenhæng til andre indsatser", "sammenhæng med andre indsatser", "kobling til andre politikker", "produkt", "output", "juridisk grundlag",
    ),
    "year": ("år", "årstal", "året", "statusår", "rapporteringsår", "opfølgningsår"),
}  # fmt: skip

GOAL_LABELS = ("mål", "delmål", "handlemål", "aktivitet", "succeskriterium")
FIELD_LABELS = (
    "purpose", "target_group", "partners", "economy", "description", "background", "responsible", "deadline", "indicator",
)  # fmt: skip
STATUS_PARTS = ("done", "achieved", "next")
STATUS_LABELS = ("status", "midtvejsstatus")

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEARS_IN_LABEL = re.compile(r"(?<!\d)(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?(?!\d)")
_NUMBERING = re.compile(r"^\s*(?:\d+(?:\.\d+)*[.)]?|[a-zæøå][.)])\s+(?=\D)", re.IGNORECASE)
_CHAPTER = re.compile(
    r"^\s*(?:del|kapitel|afsnit|bilag|punkt)\s+(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)\s*[:.–-]\s*(?=\S)",
    re.IGNORECASE,
)
# "Mål 2", "Delmål 1.3", "Aktivitet A", "Indsats nr. 4": a label's own number
_OWN_NUMBER = re.compile(r"\s+(?:nr\s+)?(?:\d+(?:\s\d+)*|[a-h]|i{1,3}|iv)$")
# what may stand before or after a label without changing what it stands for
_BEFORE = re.compile(
    r"^(?:(?:indsats(?:en|ernes|områdets)?|projekt(?:et)?|initiativ(?:et)?|tiltag(?:et)?|handleplan(?:en)?)s|vores|kommunens|"
    r"forvent(?:et|ede)|konkret(?:e)?|overordne(?:t|de)|evt|eventuelle?|planlagte?|øvrige|vigtigste|kort|samlet|årets|primære?|"
    r"foreløbige?|de|det|den|vi har følgende)\s+"
)
_AFTER = re.compile(
    r"\s+(?:for|med|af|på|i|til|ved|om)\s+(?:(?:den|det|de)\s+)?(?:indsats(?:en|er|erne|området)?|projekt(?:et)?|initiativ(?:et)?|tiltag(?:et)?|"
    r"handling(?:en|er|erne)?|aktivitet(?:en|er|erne)?|handleplan(?:en)?|periode(?:n)?|år(?:et)?|fokusområdet|temaet|mål(?:et|ene)?)$"
)
# what a year that was taken out leaves behind: "Justering af handleplanen for"
_DANGLING = re.compile(r"\s+(?:for|i|fra|til|pr|ved|den|perioden|for perioden|i perioden)$")
_WHEN = re.compile(
    r"\b(?:pr|ultimo|ult|primo|prim|medio|efter|for|i|fra|ved|udgangen|af|den|januar|februar|marts|april|maj|juni|juli|august|september|oktober|"
    r"november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec|forår(?:et)?|efterår(?:et)?|sommer(?:en)?|"
    r"vinter(?:en)?|det|første|andet|tredje|fjerde|sidste|alle|årets|året|år|halvår|kvartal|kvt?|q[1-4]|\d{1,2})\b"
)
_TIMED = {"status", "midtvejsstatus", "done", "achieved", "next", "level", "revision", "mål"}
_FUZZY = 90.0  # rapidfuzz ratio from which a misspelt heading still counts
_SHORTEST = 6  # letters of a heading that may be misspelt; beside a year one may be missing ("Staus 2022")
# the instruction above a list of themes to be ticked, however it goes on
_TICK_LIST = re.compile(
    r"^(?:politiske\s+)?tema(?:er|\(er\))?\b[^:\d]{0,60}\b(?:indsats|vedrører|hører|politik|projekt|tiltag|handleplan)\w*[^:\d]{0,40}:?$|^(?:sæt (?:et )?kryds|afkryds|kryds af|marker)\b.{0,120}\b(?:tema|politikområde|indsatsområde)",
    re.IGNORECASE,
)
# what is said under a heading, rather than the heading: "Vi er i gang.", "Hvem gør det? Skolen"
_SENTENCE = re.compile(r"(?<!\.)[.!,;]$|[?:]\s+[^\s(]|\s[–—-]\s+\D")
_SAYS_YEAR = re.compile(r"[^\W\d]{4,}\.\s+(?:19|20)\d\d$")  # "Hvornår. 2031"
_LONGEST = 90  # letters of a heading read as a label; a longer one is a sentence
# "Nr. Indsats", "Hvem? Ansvarlig"
_IN_FRONT = re.compile(r"^\s*(?:Løbenr\.|[Nn]r\.|ID|Hv(?:ad|em|or(?:dan|for|når)?)\?)\s+(?=[A-ZÆØÅ])")


@dataclass(frozen=True, slots=True)
class Label:
    """What a heading stands for, with the year in it, if any ("Status 2020" -> status, 2020)."""

    name: str
    year: int | None = None


def normalise(text: str) -> str:
    """Return a heading without numbering, years, punctuation and capitals, for comparison."""
    bare = _YEARS_IN_LABEL.sub(" ", _NUMBERING.sub("", unchaptered(text)))
    return " ".join(re.sub(r"[^\w\s()/']", " ", bare.replace("…", " ").replace("&", " og ")).lower().split())


def unchaptered(text: str) -> str:
    """Return a heading without "Del 2:" or "Bilag A –" in front."""
    return _CHAPTER.sub("", text)


@lru_cache(maxsize=4096)
def match(text: str) -> Label | None:
    """Return what a heading stands for, or None when it is no known one.

    Numbering, years, a trailing colon, capitals and spelling slips do not matter; a bare year is `year`.
    A parenthesis is an explanation: "Mål (Vi vil opnå at…)" is mål, "Vi har…(handlinger)" is done.
    """
    if len(text) <= _LONGEST + 30 and _TICK_LIST.match(text):
        return Label("themes")
    if len(text) > _LONGEST:
        return None
    year = int(years[0]) if len(years := _YEAR.findall(text)) == 1 else None
    if revises(text):
        return Label("revision", year)
    whole = normalise(_IN_FRONT.sub("", text))
    outside = " ".join(re.sub(r"\([^)]*\)?", " ", whole).split())
    candidates = dict.fromkeys((whole, outside, re.sub(r"[()]", " ", whole).strip()))
    if year and outside in ("", "år", "i", "for"):
        return Label("year", year)
    inside = " ".join(re.findall(r"\(([^)]*)\)?", whole)).strip()
    if _WORDS.get(inside) in STATUS_PARTS and outside not in ("vi har", ""):
        # "Handlinger (vi har …)" is what was done, whatever stands before the parenthesis
        return Label(_WORDS[inside], year)
    said = _SENTENCE.search(text.rstrip(" :")) is not None
    misspelt = partial(_fuzzy, shortest=_SHORTEST - 1 if year else _SHORTEST)
    for find in (_exact, _trimmed, _timed, _compound, misspelt, *(() if said else (phrase,))):
        for candidate in candidates:
            name = find(candidate)
            if name and (name in _TIMED or not _SAYS_YEAR.search(text)):
                return Label(name, year)
    return None


def _exact(text: str) -> str | None:
    return _WORDS.get(text)


def _trimmed(text: str) -> str | None:
    """Match without the label's own number and the words around it ("Mål 2 for indsatsen")."""
    numberless = _DANGLING.sub("", _OWN_NUMBER.sub("", text))
    for candidate in (
        numberless,
        _AFTER.sub("", numberless),
        _BEFORE.sub("", numberless),
        _BEFORE.sub("", _AFTER.sub("", numberless)),
    ):
        name = _WORDS.get(candidate.strip())
        if name:
            return name
    return None


def _timed(text: str) -> str | None:
    """Match without the time in it ("Status pr. 1. marts", "Opfølgning efterår")."""
    name = _WORDS.get(" ".join(_WHEN.sub(" ", text).split()))
    return name if name in _TIMED else None


def _compound(text: str) -> str | None:
    """Match "Mål og succeskriterier", "Ansvarlig/tidsplan": what stands first, when all parts are known."""
    parts = [p.strip() for p in re.split(r"\s+og\s+|\s*/\s*|\s+samt\s+", text) if p.strip()]
    names = [_exact(p) or _trimmed(p) for p in parts]
    return names[0] if len(parts) > 1 and all(names) else None


def _fuzzy(text: str, *, shortest: int) -> str | None:
    """Match a misspelt name, also without what a year leaves behind ("Næste skidt i 2025")."""
    for bare in (b for b in dict.fromkeys((text, _DANGLING.sub("", text))) if len(b) >= shortest):
        if hit := process.extractOne(bare, _LONG_WORDS, scorer=fuzz.ratio, score_cutoff=_FUZZY):
            return _WORDS[hit[0]]
    return None


_WORDS = {word: label for label, words in LABELS.items() for word in words}
_LONG_WORDS = [w for w in _WORDS if len(w) >= _SHORTEST]
