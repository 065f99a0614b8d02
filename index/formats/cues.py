"""What the cells of a column tend to start with or look like, as data with weights.

The weights are in the units of the programme in `columns.py`, where leaving a cell blank costs
about 3: a cue helps to choose, it never decides against the layout alone.
"""

from __future__ import annotations

import re
from functools import lru_cache

_VERBS = frozenset(
    "sikre styrke øge udvikle skabe gøre give hjælpe støtte arbejde fortsætte udbrede opnå bruge tilbyde indlede træne sætte "
    "lave holde afholde udvide følge invitere nedsætte forbedre fremme bidrage oprette inddrage undersøge afdække afprøve "
    "udarbejde gennemføre igangsætte indføre anvende vejlede oplyse informere ansætte uddanne kortlægge sørge tage få have "
    "være blive se finde bygge opdatere drøfte prioritere understøtte indgå deltage samle dele tilpasse indarbejde måle "
    "besøge kontakte vedligeholde opsøge indsamle formidle nedbringe begrænse forebygge reducere mindske åbne starte".split()
)
_NOT_VERBS = frozenset("mere flere bedre større færre mindre højere alle nogle mange disse vores".split())
_PARTICIPLE = re.compile(
    r"^(?:fortsat |løbende |nu )?(?!øget|styrket|forbedret|stort|godt|udvalget|målet|resultatet|projektet|det\b|et\b|at\b)\w{3,}(?:et|dt|agt|gt|ndt|nkt|rt) (?!er\b|har\b|vil\b|skal\b)",
    re.IGNORECASE,
)
_PAST = "gennemført afholdt udarbejdet etableret oprettet deltaget haft holdt igangsat arbejdet udviklet lavet indgået ansat besøgt uddannet".split()
_DATE = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\s?\d{1,2}\b|kvartal|halvår|løbende|ultimo|primo|medio|januar|februar|marts|april|juni|juli|august|september|oktober|november|december|årlig|\buge\b|\bforår|\befterår",
    re.IGNORECASE,
)
# parts of an administration, and those it works with, by the end of their names; or letters that stand for one
_OFFICE = re.compile(
    r"(?:cent(?:er|ret|eret)|kontor(?:et)?|afdeling(?:en)?|forvaltning(?:en)?|enhed(?:en)?|stab(?:en)?|\bteam|chef(?:en)?|leder(?:en|ne)?|konsulent(?:en|er)?|"
    r"koordinator(?:en)?|skole(?:n|r|rne)?|forening(?:en|er|erne)?|udvalg(?:et)?|råd(?:et)?|pleje(?:n)?|bibliotek(?:et)?|service|museet|politi(?:et)?|sekretariat(?:et)?|"
    r"kommunen|direktion(?:en)?|tjeneste(?:n)?|klinik(?:ken)?)\b|^[A-ZÆØÅ&]{2,5}$"
)
_OF_SOMETHING = re.compile(r"(?<!center)(?<!afdeling) (?:for|på|til|om|i|med|ved|af) ", re.IGNORECASE)

_STARTS: dict[str, tuple[tuple[str, float], ...]] = {
    "done": (
        (r"vi har(?! (?:opnået|fået|erfaret|lært))", 2.0), (r"vi har (?:opnået|erfaret|lært)", -1.5), (r"vi (?:vil|skal|fortsætter)", -2.0),
        (r"der (?:er|har|blev|var)", 0.7), (r"det er (?:lykke|erfaring)|resultat", -1.0), (r"i (?:foråret|efteråret|løbet|20\d\d) ", 0.6),
    ),
    "achieved": (
        (r"vi har (?:opnået|fået|erfaret|lært|set)", 2.0), (r"det er (?:lykke|erfaring|vores|blevet)|det har", 1.5), (r"resultat|erfaring|effekt|andel|antal|\d", 1.2),
        (r"øget|flere|færre|bedre|større|højere|mindre|styrket|forbedret|nemmere|kortere|hurtigere", 1.3), (r"vi (?:vil|skal)", -1.8), (r"borger|deltager|medarbejder|bruger|de unge", 0.5), (r"vi har", 0.1),
        (r"afventer", 0.6),
    ),
    "next": (
        (r"vi (?:vil|skal|fortsætter|forventer|arbejder|planlægger|ønsker|håber)", 2.0), (r"der (?:skal|vil|arbejdes|planlægges)", 1.4), (r"at ", 1.0), (r"mere|yderligere|fremover|fremadrettet|næste|videre|fortsætte|fortsættelse", 1.3),
        (r"(?:udskiftning|udvidelse|udbredelse|udvikling|implementering|opfølgning|evaluering|etablering)", 1.0), (r"i 20\d\d (?:vil|skal)", 1.3), (r"vi har", -1.5), (r"det er (?:lykke|erfaring)", -1.5), (r"afventer", 0.5),
        (r"fortsat (?!\w+(?:et|dt|rt)\b)", 0.8), (r"indsatsen (?:fortsætter|udvides)", 1.4),
    ),
    "mål": ((r"(?:mål|målet|formålet) ", 1.2), (r"at |alle |flere |borgere|vi (?:vil|ønsker)", 0.6), (r"det er en succes|succes", -1.5)),
    "delmål": ((r"det er et (?:del)?mål|delmål", 1.2), (r"vi vil|derfor", 0.7), (r"det er en succes|succes", -1.5), (r"at |inden ", 0.3)),
    "handlemål": ((r"vi (?:vil|skal)", 0.7), (r"der (?:skal|etableres|udarbejdes|afholdes|oprettes|gennemføres)|handlemål", 0.9), (r"det er en succes|succes", -1.5), (r"det er et (?:del)?mål|delmål", -0.8)),
    "aktivitet": ((r"der (?:skal|etableres|udarbejdes|afholdes|oprettes|gennemføres)", 0.8), (r"vi (?:vil|skal)", 0.6), (r"det er en succes|succes", -1.2)),
    "succeskriterium": (
        (r"(?:det|tiltaget|indsatsen) (?:er|bliver) en succes|succes|når |at ", 1.8), (r"mindst|minimum|\d|andel|antal|halvdelen|alle ", 1.0), (r"vi (?:vil|skal)", -1.0), (r"vi \w+er ", 0.8), (r"flere |færre ", 0.6),
        (r"det er ligeledes en succes", 1.0),
    ),
}  # fmt: skip
# Columns known by their looks: one short value in each cell, so nearly every unit is a row of its own.
SHAPED = frozenset(("deadline", "responsible", "number", "level", "economy"))
_COMPILED = {
    label: tuple((re.compile(rf"(?:{p})", re.IGNORECASE), w) for p, w in found)
    for label, found in _STARTS.items()
}


@lru_cache(maxsize=8192)
def cue(label: str, head: str, text: str) -> float:
    """Score how well a text starts a cell of a column.

    Args:
        label: what the column's head stands for.
        head: the head's own words: "Derfor vil vi…" wants an infinitive.
        text: the text, without its bullet.
    """
    shape = _shape(label, text)
    if shape is not None:
        return shape
    score = sum(w for pattern, w in _COMPILED.get(label, ()) if pattern.match(text))
    return max(-2.5, min(2.5, score + _grammar(label, head, text)))


def _shape(label: str, text: str) -> float | None:
    """Score columns that are known by their looks; None for the others."""
    words = len(text.split())
    dated = bool(_DATE.search(text))
    if label == "deadline":
        return (2.0 if dated and words <= 12 else 0.8 if dated else -1.0) if words <= 25 else -2.5
    if label == "responsible":
        office = 0.9 if words <= 5 and _OFFICE.search(text) and not _OF_SOMETHING.search(text) else 0.0
        return (
            (1.2 + office if words <= 8 and not text.endswith(".") and not dated else -0.3)
            if words <= 18
            else -2.0
        )
    if label == "number":
        return 2.0 if text.rstrip(".").isdigit() else -2.5
    if label == "level":
        return (
            2.0
            if re.match(r"(?:grøn|gul|rød|på rette|ikke|delvis|opfyldt)", text, re.IGNORECASE) and words < 6
            else -1.5
        )
    if label == "economy":
        return (
            1.5 if re.search(r"\bkr\b|mio|ramme|finansier|udgift|budget|ingen", text, re.IGNORECASE) else -0.5
        )
    return None


def _grammar(label: str, head: str, text: str) -> float:
    """Score the first word's form against what the column and its head ask for."""
    first = re.split(r"\W", text.lower(), maxsplit=1)[0]
    infinitive = first not in _NOT_VERBS and (first in _VERBS or (first.endswith("ere") and len(first) > 5))
    past = bool(_PARTICIPLE.match(text)) or first in _PAST
    wants_infinitive = (
        bool(
            re.search(
                r"\b(?:vil vi|vi vil|skal vi|videre med)\W*(?:\([^)]*\))?$", head.lower().rstrip(" .…)")
            )
        )
        or "vil vi" in head.lower()
    )
    score = 0.0
    if infinitive:
        score += {
            "next": 1.2,
            "delmål": 0.9,
            "handlemål": 0.3,
            "aktivitet": 0.9,
            "done": -1.2,
            "achieved": -0.8,
            "succeskriterium": -1.2,
        }.get(label, 0.0)
        score += 0.6 if wants_infinitive else -0.3
    if past:
        score += {
            "done": 1.3,
            "achieved": 0.2,
            "next": -1.0,
            "delmål": -0.6,
            "handlemål": -0.6,
            "aktivitet": -0.6,
        }.get(label, 0.0)
    return score
