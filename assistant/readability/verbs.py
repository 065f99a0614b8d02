"""Which Danish words are verbs: strong verbs by list, weak ones by the forms that the dictionary has."""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache

from index.lexicon import base_form, lemma

# Infinitive, preterite and participle of strong and irregular verbs that have a passive.
# Source: Retskrivningsordbogen (Dansk Sprognævn), the entries of the verbs.
_STRONG = """
bede bad bedt, bide bed bidt, binde bandt bundet, bringe bragte bragt, bryde brød brudt, bære bar båret, byde bød budt, drage drog draget,
drikke drak drukket, drive drev drevet, dreje drejede drejet, finde fandt fundet, fange fangede fanget, fryse frøs frosset, følge fulgte fulgt, få fik fået,
gengive gengav gengivet, give gav givet, gnide gned gnedet, gribe greb grebet, gøre gjorde gjort, gælde gjaldt gjaldt, have havde haft, hedde hed heddet, hjælpe hjalp hjulpet,
holde holdt holdt, hugge huggede hugget, klippe klippede klippet, knække knækkede knækket, lade lod ladet, lyve løj løjet, lægge lagde lagt,
løbe løb løbet, lyde lød lydt, nyde nød nydt, nå nåede nået, nægte nægtede nægtet, pege pegede peget, ride red redet, rive rev revet, rykke rykkede rykket, ryge røg røget,
se så set, sende sendte sendt, sige sagde sagt, skrive skrev skrevet, skyde skød skudt, skære skar skåret, slå slog slået, slide sled slidt, smide smed smidt,
spise spiste spist, springe sprang sprunget, spørge spurgte spurgt, stille stillede stillet, stjæle stjal stjålet, stryge strøg strøget, støde stødte stødt, sælge solgte solgt,
sætte satte sat, tage tog taget, træde trådte trådt, træffe traf truffet, trække trak trukket, tvinge tvang tvunget, tælle talte talt, tie tiede tiet,
vide vidste vidst, vinde vandt vundet, vride vred vredet, vælge valgte valgt, æde åd ædt, stå stod stået, gå gik gået, vie viede viet, flyve fløj fløjet,
forstå forstod forstået, tro troede troet, sy syede syet, så såede sået, bo boede boet, gro groede groet, fri friede friet, bygge byggede bygget, dømme dømte dømt,
lede ledede ledet, lede ledte ledt, smøre smurte smurt, vække vakte vakt, dække dækkede dækket, række rakte rakt, strække strakte strakt, tække tækkede tækket,
yde ydede ydet, læse læste læst, glemme glemte glemt, løse løste løst, lide led lidt, måle målte målt, øge øgede øget, eje ejede ejet, ansætte ansatte ansat, komme kom kommet
"""
_PARTICIPLES = {p: v for v, _, p in (line.split() for line in _STRONG.split(","))}
_PRETERITES = {t: v for v, t, _ in (line.split() for line in _STRONG.split(","))}
_INFINITIVES = frozenset(_PARTICIPLES.values())
# What stands before a strong verb in a compound of it: "fremsætte", "foretage".
_PREFIXES = tuple(
    sorted(
        "af an be bi bort fore oppe gennem imøde imod mellem omkring under over efter er for forbi forud frem fra gen hen hjem i ind inde igen igang lov med mis mod ned om op over på rund sam sammen "
        "selv til tilbage ud ude und under undervis ved vide videre viderefor være vel å åben fast fri god færdig still gengen forhånds istand iværk død fuld "
        "bibe bog kund kundgøre lov mang offentlig rets samt sikker skade til tilveje hånd hævd rekom kort klar".split(),
        key=len,
        reverse=True,
    )
)


@lru_cache(maxsize=65536)
def is_verb(word: str) -> bool:
    """Tell whether a lower-case word is the infinitive of a verb."""
    if word in _INFINITIVES or (strong_part(word) is not None):
        return True
    if not word.endswith("e") or len(word) < 3:
        return False
    stem = word[:-1]
    return any(lemma(stem + end) == word for end in ("ede", "te", "de", "edes", "tes"))


@lru_cache(maxsize=65536)
def strong_part(word: str) -> str | None:
    """Return the strong verb that an infinitive is a compound of: "foretage" is "tage"."""
    return _strip(word, _INFINITIVES)


@lru_cache(maxsize=65536)
def of_participle(word: str) -> str | None:
    """Return the infinitive of a past participle in -t, -et or -ede, None for any other word."""
    strong = _compound(word, _PARTICIPLES)
    if strong and (word in _PARTICIPLES or _is_form(word, strong)):  # "modtaget", not the noun "tiltaget"
        return strong
    for end in ("ede", "te", "et", "t"):
        if word.endswith(end) and len(word) > len(end) + 1:
            verb = word.removesuffix(end) + "e"
            if is_verb(verb) and _is_form(word, verb):
                return verb
    return None


def _is_form(word: str, verb: str) -> bool:
    return (lemma(word) or base_form(word)) in {verb, word}


def _compound(word: str, forms: dict[str, str]) -> str | None:
    last = word if word in forms else _strip(word, forms)
    return word.removesuffix(last) + forms[last] if last else None


def _strip(word: str, listed: Container[str]) -> str | None:
    """Return what is left in the list when one or two prefixes are taken off: "genoptage" gives "tage"."""
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and (rest in listed or _strip(rest, listed)):
            return rest if rest in listed else _strip(rest, listed)
    return None


@lru_cache(maxsize=65536)
def of_s_form(word: str) -> str | None:
    """Return the infinitive of a verb's form in -s ("sendes", "behandledes", "toges"), None for any other word."""
    if not word.endswith("s") or len(word) < 3:
        return None
    active = word[:-1]
    if is_verb(active):
        return active
    if active.endswith("ede") and is_verb(active[:-2]):
        return active[:-2]
    if active.endswith(("te", "de")) and is_verb(active[:-2] + "e"):
        return active[:-2] + "e"
    if active.endswith("e"):  # "toges" of "tog", "sattes" of "satte"
        return _compound(active, _PRETERITES) or _compound(active[:-1], _PRETERITES)
    return None


@lru_cache(maxsize=65536)
def is_noun(word: str, definite: str) -> bool:
    """Tell whether a word in -e is a noun as well, by its definite form in `definite`: "aftale", "aftalen"."""
    return lemma(word + definite) == word
