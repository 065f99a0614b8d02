"""Words that questions use and plans do not: English ones, and everyday Danish for the plans' own terms.

Data only. A new word is one entry here. The values are base forms; inflection is `index.analysis`'s work.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def english() -> Mapping[str, tuple[str, ...]]:
    """Return what Danish plans call the things that English words name: `english.txt`."""
    pairs = (line.partition(": ") for line in _lines("english.txt"))
    return {word: tuple(danish.split()) for word, _, danish in pairs}


@lru_cache(maxsize=1)
def everyday() -> Mapping[str, tuple[str, ...]]:
    """Return the words that mean much the same as a Danish one: the other words of its groups in `synonyms.txt`.

    The first word of a line finds all the others; the others find the first. Hyphens are left out, as in `index.analysis`.
    """
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for line in _lines("synonyms.txt"):
        first, *others = line.replace("-", "").split()
        for other in others:
            found[first][other] = None
            found[other][first] = None
    return {word: tuple(others) for word, others in found.items()}


def _lines(name: str) -> Iterator[str]:
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


# English function words: they tell that a question is English, and carry nothing to search for.
ENGLISH_FUNCTION = frozenset(
    "a about all an and any are as be been being by can could did do does done doing each for from get give had has have having here how i if in into is it its list many me more most much my no not of on or our out please "
    "should show so some tell than that the their them then there these they this those to until up us was we were what when where which who whom whose why will with within would you your "
    "actually after again against along already also although always among another anybody anyone anything around because before behind between beyond both but despite during either else even ever every everybody everyone everything he her hers herself him himself his however itself just maybe might must myself neither never nobody nor nothing "
    "off only onto other others ought ourselves over per perhaps quite rather really same shall she since somebody someone something still such themselves therefore though through throughout too toward towards under upon very via whatever whether whichever while without yet yourself".split()
)
# Of these, the ones that no Danish question would hold: one is enough to call a question English.
ENGLISH_ONLY = ENGLISH_FUNCTION - frozenset(
    "a all an by do for had have i if in is it me my no not of on or so us den there list give here but her just must off over per same still such under via".split()
)

# Danish function and question words: what nobody searches for.
FUNCTION = frozenset(
    "ad af alle allerede alt altid anden andet andre at bare begge bl bla blandt blev blevet blive bliver burde både bør ca da de dem den denne der deres derfor derved desuden det dette dig din dine disse dit dog du efter ej eks el eller en end endnu ens enten er et f eks få får fik fået "
    "for fordi forbindelse fra før gennem giv give giver gør gøre gjort går ham han hans har hatte have havde haft hej hen hende hendes her herunder heraf hos hun hvad hvem hver hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor hvorhen hvorledes hvormed hvornår hvorvidt i ifm ifølge ift igen igennem ikke ind inden indenfor indtil "
    "ja jeg jer jeres jf jo kan kom komme kommer kun kunne lad lige ligger man mange med meget mellem men mens mere mest mht mig min mine mit mod må måtte nej netop nogen noget nogle nok nu når næsten og også om omkring op os over overhovedet pga på samt se ser sig sige siger sin sine sit skal skulle så sådan således som står "
    "stadig sædvanligvis tak til tilbage trods ud uden under var ved vedr vedrørende vi via vil ville vise vis viser vor vores være været fortæl fortælle venligst lidt altså egentlig måske helt hele selv vide ved findes stå står henhold".split()
)
# Words that nearly every passage of a plan is about: they count, but little.
DOMAIN = frozenset(
    "plan handleplan handlingsplan kommune indsats initiativ projekt dokument område forvaltning arbejde arbejder gennemføre følge følges nævne nævnt beskrive beskrevet stå omtale omhandle handle gælde gøre afsnit tekst år periode "
    "skrive skrevet formulere oplyse oplysning information spørgsmål svar person borger konkret samlet forskellig sætte fortsat".split()
)
