"""The names that plans give their parts, as data, matched tolerantly.

A *label* is what a heading, a table's column head or a "label:" stands for. New words for an old
thing are one entry here and nowhere else: a plan whose headings are renamed to synonyms gives the
same records.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

# label -> the words for it, lower case, in the singular and plural as they occur
LABELS: dict[str, tuple[str, ...]] = {
    # the initiative itself
    "initiative": (
        "indsats", "indsatsen", "indsatsens navn", "indsatsens titel", "navn på indsats", "initiativ", "initiativets navn", "projekt", "projektnavn", "projekttitel",
        "titel på indsats", "tiltagets navn", "handleplan fra", "indsatsområde", "fokusområde", "handlingsplan", "titel",
    ),
    "themes": (
        "sæt kryds ved det eller de temaer som indsatsen vedrører", "tema", "temaer", "tema(er)", "politiske temaer", "temaer i politikken",
        "politikkens temaer", "indsatsen vedrører", "hører under tema", "tilknyttede temaer", "sæt kryds ved tema", "kategori", "politikområde",
    ),
    "department": ("forvaltning", "afdeling", "fagområde", "center", "område", "udvalg", "forvaltningsområde", "direktørområde", "fagforvaltning"),
    # fields
    "purpose": ("formål", "formålet", "formål med indsatsen", "indsatsens formål", "hvorfor", "hvorfor gør vi det", "hensigt", "sigte"),
    "target_group": ("målgruppe", "målgruppen", "målgrupper", "hvem er indsatsen for", "hvem er målgruppen", "for hvem", "borgergruppe"),
    "partners": (
        "samarbejdspartnere", "samarbejdspartner", "samarbejde", "samarbejder med", "samarbejdsparter", "partnere", "aktører",
        "involverede parter", "interessenter", "hvem samarbejder vi med", "involverede", "deltagere",
    ),
    "economy": (
        "økonomi", "økonomiske konsekvenser", "budget", "ressourcer", "finansiering", "økonomi og ressourcer", "ressourcebehov",
        "økonomisk ramme", "udgifter", "økonomisk overslag", "afledt økonomi", "bevilling", "personale og økonomi", "ramme",
    ),
    "description": (
        "uddybende beskrivelse af indsatsen", "uddybende beskrivelse", "beskrivelse", "beskrivelse af indsatsen", "indhold", "indsatsen kort",
        "hvad går indsatsen ud på", "kort beskrivelse", "indsatsbeskrivelse", "om indsatsen", "hvad", "hvad er indsatsen", "resume",
    ),
    "background": ("baggrund", "baggrund for indsatsen", "baggrunden", "udfordring", "udfordringen", "nuværende situation", "udgangspunkt"),
    "responsible": (
        "ansvarlig", "ansvarlige", "ansvar", "tovholder", "tovholdere", "projektleder", "ansvarlig forvaltning", "ansvarlig enhed", "ansvarlig afdeling",
        "hvem", "hvem gør det", "hvem er ansvarlig", "indsatsansvarlig", "kontaktperson", "udføres af", "ansvarlig leder", "forankring", "ejer", "ansvarlig part",
    ),
    "deadline": (
        "tidsplan", "tidsfrist", "frist", "deadline", "tidsramme", "tidshorisont", "hvornår", "tid", "periode", "gennemføres", "igangsættes", "afsluttes",
        "start og slut", "forventet afslutning", "tidspunkt", "milepæl", "milepæle", "udføres senest", "tidsperiode", "realiseres",
    ),
    "indicator": ("indikator", "indikatorer", "målepunkt", "målepunkter", "måling", "måleparameter", "sådan måler vi", "hvordan måler vi det", "nøgletal", "måltal", "dokumentation", "effektmål"),
    # goals
    "mål": ("mål", "målet", "målsætning", "målsætninger", "vi vil opnå at", "overordnet mål", "overordnede mål", "hovedmål", "det vil vi", "hvad vil vi opnå", "ønsket resultat", "effekt", "vision"),
    "delmål": ("delmål", "delmålet", "derfor vil vi", "undermål", "delmålsætning", "delmålsætninger", "konkrete mål"),
    "handlemål": ("handlemål", "det betyder at", "handlingsmål", "hvordan", "hvordan gør vi", "sådan gør vi"),
    "aktivitet": ("aktivitet", "aktiviteter", "handling", "handlinger", "tiltag", "konkrete handlinger", "konkrete tiltag", "hvad gør vi", "det gør vi", "opgave", "opgaver", "delaktivitet", "initiativer", "indsatser"),
    "succeskriterium": (
        "succeskriterier", "succeskriterium", "succeskriterie", "det er en succes når", "tegn på succes", "kriterier for succes", "vi lykkes når",
        "succesmål", "resultatmål", "sådan ved vi at vi lykkes", "hvornår er vi lykkedes", "succeskriteriet", "tegn", "målopfyldelse",
    ),
    # follow-up
    "status": ("status", "opfølgning", "evaluering", "årsstatus", "statusbeskrivelse", "fremdrift", "årlig status", "opfølgning på indsatsen", "status på indsatsen", "afrapportering", "bemærkninger til status", "hvordan går det", "opfølgning og evaluering", "kommentar", "bemærkninger"),
    "midtvejsstatus": ("midtvejsstatus", "midtvejsevaluering", "halvårsstatus", "midtvejsopfølgning", "delstatus", "foreløbig status"),
    "done": ("vi har", "handlinger vi har udført", "det har vi gjort", "hvad har vi gjort", "gennemførte handlinger", "udført", "gjort", "gennemført", "aktiviteter gennemført", "siden sidst"),
    "achieved": ("vi har opnået", "opnået", "resultat", "resultater", "opnåede resultater", "hvad har vi opnået", "det har vi opnået", "effekter", "udbytte", "hvad kom der ud af det"),
    "next": ("vi vil arbejde videre med", "næste skridt", "det videre arbejde", "videre arbejde", "fremadrettet", "næste år", "kommende indsats", "vi arbejder videre med", "det næste vi gør", "hvad gør vi nu", "plan for næste år", "videre proces", "opfølgende handlinger"),
    "level": ("niveau", "farve", "trafiklys", "grøn gul rød", "smiley", "statusfarve", "vurdering", "status (grøn/gul/rød)", "rag"),
    "revision": ("revidering af handleplanen", "revidering af handleplanen for perioden", "revideret handleplan", "revision af handleplanen", "justeret handleplan", "reviderede mål", "revision"),
    "number": ("nr", "nummer", "id", "løbenr", "#"),
}  # fmt: skip

GOAL_LABELS = ("mål", "delmål", "handlemål", "aktivitet", "succeskriterium")
FIELD_LABELS = (
    "purpose",
    "target_group",
    "partners",
    "economy",
    "description",
    "background",
    "responsible",
    "deadline",
    "indicator",
)
STATUS_PARTS = ("done", "achieved", "next")

_YEAR = re.compile(r"(?<!\d)(19|20)\d\d(?!\d)")
_YEARS_IN_LABEL = re.compile(r"(?<!\d)(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?(?!\d)")
_NUMBERING = re.compile(r"^\s*(?:\d+(?:\.\d+)*[.)]?|[a-zæøå][.)])\s+(?=\D)", re.IGNORECASE)
_FUZZY = (
    90.0  # rapidfuzz ratio from which a misspelt heading still counts; below 6 letters only exact ones do
)


@dataclass(frozen=True, slots=True)
class Label:
    """What a heading stands for, with the year in it, if any ("Status 2020" -> status, 2020)."""

    name: str
    year: int | None = None


def normalise(text: str) -> str:
    """Return a heading without numbering, years, punctuation and capitals, for comparison."""
    bare = _YEARS_IN_LABEL.sub(" ", _NUMBERING.sub("", text))
    return " ".join(re.sub(r"[^\w\s()/]", " ", bare.replace("…", " ").replace("&", " og ")).lower().split())


@lru_cache(maxsize=4096)
def match(text: str) -> Label | None:
    """Return what a heading stands for, or None when it is no known one.

    Numbering, years, a trailing colon, capitals and spelling slips do not matter. A parenthesis is
    read as an explanation: "Mål (Vi vil opnå at…)" is mål, "Vi har…(handlinger)" is done.
    """
    if len(text) > 90:
        return None
    years = [int(y.group()) for y in _YEAR.finditer(text)]
    year = years[0] if len(years) == 1 else None
    whole = normalise(text)
    outside = " ".join(re.sub(r"\([^)]*\)?", " ", whole).split())
    for candidate in dict.fromkeys((whole, outside, re.sub(r"[()]", " ", whole).strip())):
        name = _WORDS.get(candidate) or _fuzzy(candidate)
        if name:
            return Label(name, year)
    return None


def _fuzzy(text: str) -> str | None:
    if len(text) < 6:
        return None
    hit = process.extractOne(text, _LONG_WORDS, scorer=fuzz.ratio, score_cutoff=_FUZZY)
    return _WORDS[hit[0]] if hit else None


_WORDS = {word: label for label, words in LABELS.items() for word in words}
_LONG_WORDS = [w for w in _WORDS if len(w) >= 6]
