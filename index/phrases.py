"""Headings that ask or say in a whole phrase what stands under them ("Hvordan gik det i 2023?").

`index.vocabulary` knows the names that plans use; these patterns know how such phrases are built, so
that a wording nobody has written down still counts. They match the whole heading, in lower case
and without numbering, years and punctuation.
"""

from __future__ import annotations

import re
from functools import cache

_IT = r"(?:det|den|de|indsatsen|indsatserne|projektet|tiltaget|initiativet|handlingen|aktiviteten|opgaven|arbejdet|målet|vi)"
_TELLING = r"(?:\s+\w+){0,3}"

# the first that matches the whole phrase counts
_PATTERNS: tuple[tuple[str, str], ...] = (
    (
        "succeskriterium",
        (r"(?:vi ved|sådan ved vi|hvordan (?:ved|kan) vi|hvornår (?:er|ved|lykkes)|sådan kan vi|det (?:er|ved)|vi (?:er|kan))\b.*\b(?:lykke\w*|i mål|i hus|virker|succes|nået|se)\b.*"
        r"|(?:kriteri\w+|tegn|mål) (?:for|på)(?: \w+)? (?:succes|fremgang|forandring|effekt)|tegn på at (?:det|den|de|vi|indsatsen|arbejdet)\b.*|hvad er (?:en )?succes(?:en)?|succes(?:en)? er"),
    ),
    (
        "indicator",
        rf"(?:hvordan|sådan|det|hvad) (?:måler|måles|følger|dokumenterer) (?:vi|{_IT})\b{_TELLING}|\w*indikator(?:er|erne)?(?: for\b.*)?|måling(?:en)? af\b.*",
    ),
    ("next", r"(?:hvad|det) (?:sker (?:der )?(?:nu|herefter|fremover)|mangler\w*(?: vi)?|skal (?:der )?ske nu|kommer nu|gør vi (?:nu|herfra|videre))|(?:og|hvad) (?:så|nu)|hvad sker der"),
    ("next", rf"vi (?:går|arbejder|fortsætter) (?:så |nu )?videre(?: med| herfra)?|(?:hvordan|sådan|det|hvad|her) (?:går|kommer|arbejder|fortsætter) vi (?:så |nu )?videre{_TELLING}|(?:det|hvad) (?:tager|følger) vi (?:med |op )?(?:videre|på nu)|hvad (?:gør|skal) vi (?:gøre )?(?:herefter|fremover|næste gang)|(?:det venter|vejen|planen|arbejdet) (?:frem|forude|videre|fremover|herfra)|det videre \w+"),
    (
        "status",
        (rf"(?:hvordan|sådan) (?:gik|går|er) (?:det|{_IT})(?: gået)?(?: med \w+(?: \w+)?)?|sådan står det til|hvor langt (?:er|nåede|kom) vi{_TELLING}|hvor er vi(?: nu| i dag| nået til)?"
        r"|status(?:opdatering|beskrivelse|rapport|billede|afsnit)?(?:en)?(?: (?:på|for|ved|efter|pr|fra|over) (?:\w+ ?){1,3})?"
        r"|(?:opfølgning|evaluering|afrapportering|årsberetning)(?:en)? (?:på|for|af|fra|efter|ved) (?:\w+ ?){1,4}|året (?:der|som) gik|årets gang|(?:det )?forløbne år"),
    ),
    ("done", rf"(?:hvad|det) (?:skete|er sket|er der sket|blev (?:der )?gjort|lavede vi|gjorde vi|nåede vi|har vi nået|fik vi gjort)\b{_TELLING}|sket siden\b.*|sket"),
    ("done", r"(?:siden sidst|indtil nu|i år|i perioden|(?:i )?det (?:seneste|sidste|forgangne|forløbne) år) har vi(?: gjort)?(?: at)?"),
    ("achieved", rf"det har (?:betydet|medført|ført til|resulteret i)(?: at)?|det (?:betød|medførte|førte til)(?: at)?|hvad (?:har det betydet|betød det)\b{_TELLING}"),
    ("next", r"(?:nu|fremover|fremadrettet|herefter|herfra|næste år|i det (?:næste|kommende|nye) år) (?:vil|skal) vi(?: gerne)?(?: arbejde (?:videre )?med| have fokus på)?"),
    ("achieved", r"(?:hvad|det) (?:har vi lært|lærte vi|(?:fik|har) vi (?:fået )?ud af det|(?:kom|kommer|er|blev) der (?:kommet )?ud af(?: det| \w+)?|gav(?: det)?|har (?:det|\w+) (?:givet|betydet|ført til)|er (?:resultatet|effekten|virkningen)|blev (?:resultatet|effekten|virkningen))|(?:vores )?erfaringer(?:ne)?(?: og læring)?|(?:hvad|det) virkede(?: det)?"),
    (
        "economy",
        (rf"penge(?:ne)?|prisen|hvad (?:må|vil|skal|kommer|har) {_IT}\b.{{0,12}}\bkost\w*|hvad koster {_IT}|hvor kommer pengene fra|(?:hvem|sådan|hvordan) (?:betaler|betales|finansierer|finansieres)\b.*"
        r"|(?:afsat|afsatte) (?:beløb|midler|ramme)|økonomi(?:en)? (?:i|for|og|til)\b.*|(?:\w+ )?(?:pris|udgift|omkostning)(?:er)?(?: \w+)?"),
    ),
    (
        "partners",
        (rf"hvem (?:hjælper|er vi sammen med|gør vi det (?:sammen )?med|skal vi (?:arbejde|samarbejde)|samarbejder|arbejder vi|er (?:også )?med|bidrager|inddrager|inddrages|skal (?:med|inddrages|bidrage))\b{_TELLING}"
        r"|(?:vi|vores) samarbejd\w+(?: med)?|involverede \w+|inddragne \w+|bidragydere|det gør vi sammen med|vi gør det sammen med"),
    ),
    (
        "target_group",
        rf"hvem (?:får gavn|har gavn|er {_IT} (?:for|til|rettet)|er i målgruppen|skal have gavn|handler|henvender|retter|gælder|hjælper {_IT}|kan være med)\b{_TELLING}|(?:{_IT} er )?(?:for|til) hvem|{_IT} er for",
    ),
    (
        "responsible",
        rf"hvem har (?:bolden|hatten på|opgaven)|hvor (?:ligger|er|hører) (?:ansvaret|opgaven|indsatsen)(?: til| forankret| placeret)?|bolden ligger hos|hvem (?:står|har|er|skal) (?:i spidsen|ansvar\w*|for {_IT}|ansvarlig\w*|tovholder)\b{_TELLING}|hvem (?:leder|driver|styrer|udfører|gør)\b{_TELLING}|ansvarlig\w* (?:for (?:\w+ ?){{1,2}}|(?:medarbejder|afdeling|enhed|forvaltning|center|team|leder|instans|myndighed)\w*)|ejerskab(?:et)?",
    ),
    ("deadline", rf"hvornår\b{_TELLING}|(?:start|slut|start/ ?slut|start og slut)(?:tidspunkt|dato|tid)?|færdig (?:senest|inden)|tidsplan(?:en)? for\b.*|fra hvornår|hvor længe\b{_TELLING}"),
    ("purpose", rf"hvorfor (?:gør|skal|vil|har|er|laver|arbejder|denne|dette|netop|lige)\b{_TELLING}|derfor (?:er {_IT} vigtigt?|gør vi det|indsatsen|projektet)"),
    ("description", rf"(?:hvad|det) (?:går|handler|drejer|indebærer|omfatter|består) {_IT}\b(?: (?:ud på|om|af|sig om))?|hvad er {_IT}"),
    ("handlemål", rf"(?:hvordan|sådan) (?:gør|vil|skal|kommer|når|arbejder|griber|skaber) vi\b(?! videre){_TELLING}|vi gør det (?:ved at|sådan)|sådan (?:foregår|kommer) det{_TELLING}"),
    ("aktivitet", rf"(?:hvad|det) (?:skal|vil|kan) (?:vi|der) (?:gøre|gøres|ske|sættes i gang|sætte i gang|lave|arbejde med){_TELLING}|det (?:gør|laver|starter) vi\b{_TELLING}|det skal der ske|det sker"),
    ("delmål", r"(?:på vejen(?: (?:mod|til) målet)?|undervejs) (?:skal|vil) vi(?: (?:nå|opnå))?(?: at)?"),
    ("mål", r"vi ønsker(?: os)?(?: at)?|(?:hvad|det) (?:vil|ønsker|drømmer|håber|skal|går) vi\b(?: gerne)?(?: efter| at opnå| at nå| opnå| om| nå| have opnået| med (?:det|indsatsen))?|hvor vil vi (?:gerne )?hen|(?:vores |den )?drøm(?:men)?"),
)  # fmt: skip
# words that make a phrase one about the whole plan
_OF_THE_PLAN = re.compile(
    r"\b(?:plan(?:en|er|erne|ens)?|politik\w*|strategi\w*|handle?plan\w*|byråd\w*|kommune\w*)\b"
)
_LONGEST = 8
# "Reviderede mål 2031-2032 – Cykelbroen": of which initiative the goals are
_REVISED = re.compile(
    r"(?:(?:reviderede?|justerede?|opdaterede?|ændrede?) |(?:revision|revidering|justering) af )(?:del)?mål(?:ene|sætning(?:en|er|erne)?)?"
    r"(?: i| for)?(?: (?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)?\d\d)?)?(?: [–—-]| for) [^.:]{2,80}",
    re.IGNORECASE,
)


@cache
def _compiled() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(pattern)) for name, pattern in _PATTERNS)  # answering needs none of them


def phrase(text: str) -> str | None:
    """Return the label a phrase stands for, None when it is none.

    Args:
        text: a heading in lower case, without numbering, years and punctuation.

    >>> phrase("hvordan gik det i")
    'status'
    """
    bare = re.sub(r"\s+(?:i|for|pr|ved|fra|til|år|året)$", "", text.strip())
    if not bare or len(bare.split()) > _LONGEST or _OF_THE_PLAN.search(bare):
        return None
    return next((name for name, pattern in _compiled() if pattern.fullmatch(bare)), None)


def revises(text: str) -> bool:
    """Tell whether a heading is that of the revised goals of an initiative which it names.

    >>> revises("Reviderede mål 2031-2032 – Cykelbroen")
    True
    """
    return _REVISED.fullmatch(text.strip()) is not None
