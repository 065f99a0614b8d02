"""Nominalisations: nouns made of verbs ("vurdering", "udbetaling"), which hide who does what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.readability.text import Sentence
from assistant.readability.verbs import is_verb
from index.lexicon import base_form, lemma, parts

# Endings and what the verb has instead. Source: the guides of Vejle Kommune ("Klar besked") and Landsskatteretten name
# -else, -ning, -ing, -tion; nouns in -hed come of adjectives and are not counted.
_ENDINGS = (
    ("elsen", ("e", "")), ("else", ("e", "")), ("ering", ("ere",)), ("ning", ("ne", "e", "")), ("ing", ("e", "")),
    ("ation", ("ere", "icere")), ("tion", ("ere", "cere", "tere", "gere")), ("sion", ("dere", "tere", "sere", "ttere")), ("sel", ("se", "e")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Nominalisation:
    """A noun of a verb at ``[start, end)``; `noun` is its base form, `verb` the infinitive."""

    start: int
    end: int
    noun: str
    verb: str


# Ordinary nouns with such an ending, and names of procedures that a text must keep.
# Source: Retskrivningsordbogen; the terms are those of forvaltningsloven and serviceloven.
_ORDINARY = frozenset(
    """
    afdeling afgørelse aflastning ansøgning anledning bebyggelse befolkning begyndelse belysning beslutning bestemmelse betaling betingelse betydning bevilling bevægelse
    bolig bygning dispensation erfaring forbindelse foranstaltning forening forestilling foretning forfatning forhandling forklaring forpligtelse forretning forsikring forsikringer forsyning fortælling forudsætning
    fortolkning handling handleplan henvendelse hensigt hilsen holdning høring indkøring indsigelse indstilling information interesse kommunikation konsultation
    klagevejledning ledning ledelse lejlighed lovgivning løsning lærling mening meddelelse miljøvurdering målsætning nævning oplysning opfattelse ordning organisation overbevisning overenskomst overraskelse
    partshøring pakning penge placering pension position produktion ration regering regning religion retning retningslinje rengøring rubrik samling sammensætning situation skrivning slutning spænding station
    stemning stilling stiftelse størrelse syning sætning tegning tilladelse ting tradition træning tændstik uddannelse udstilling undervisning undtagelse vejledning ventning virkning
    værelse vogn væsen ydelse ytring åbning ånding funktion generation institution kondition sektion sanktion reaktion relation redaktion definition kombination
    beskæftigelse bevilling bevidsthed beboelse bekendtgørelse dagsordning dannelse kending landing kylling dronning slægtning omgivelse forskning landing viden forsamling
    besætning bemanding næring hvidløg ansættelse sygdom forkølelse mellemlanding vending åbenbaring aktion auktion motion lektion nation portion version mission passion vision
    kommission diskussion session dimension million tilstand hensættelse sending lægning tærskel fængsel trussel kedsel skamsel stilhed kending redning tilslutning udtalelse
    forudsigelse underskrivelse forelæggelse hindring mangel hændelse lidelse følelse ophidselse lovovertrædelse skrivelse anmeldelse fødselsdag fødsel adgangs hørelse tilværelse skabelse indbydelse
    bedømmelse straffe bane trivsel førsel kørsel blødning køling varme grundlæggelse kærlighed husning årgang udtale krænkelse bekymring rådgivning forsørgelse
    forvaltning bemærkning udfordring beskrivelse parkering refusion destination overkørsel varsel inklusion læring trængsel flydelse transition application renovation
    kvittering nedsættelse fordring indledning invitation inspiration betjening mestring erklæring trusel overførsel besparelse erfaring vision living missing decision dokumentation
    indretning kommunalbestyrelse bestyrelse styrelse forskel afstemning investering støtte planlægning bogføring fagforening skoling rolling regel
    """.split()
)  # fmt: skip


def nominalisations(sentence: Sentence) -> tuple[Nominalisation, ...]:
    """Return the nominalisations of a sentence in order; ordinary nouns and names of procedures are left out."""
    return tuple(_found(sentence))


def _found(sentence: Sentence) -> Iterator[Nominalisation]:
    for token in sentence.tokens:
        if token.kind != "word" or token.end - token.start < 5:
            continue
        hit = nominalised(token.lower)
        if hit:
            yield Nominalisation(token.start, token.end, *hit)


@lru_cache(maxsize=65536)
def nominalised(word: str) -> tuple[str, str] | None:
    """Return (base form, infinitive) of a lower-case word that is a nominalisation, else None."""
    noun = base_form(word.replace("-", ""))
    pieces = parts(noun)
    last = pieces[1] if pieces and verb_of(pieces[1]) else noun
    if noun in _ORDINARY or last in _ORDINARY:
        return None
    verb = verb_of(noun) or verb_of(last)
    return (noun, verb) if verb else None


@lru_cache(maxsize=65536)
def verb_of(noun: str) -> str | None:
    """Return the infinitive that a noun is made of: "udbetaling" of "udbetale"."""
    for ending, changes in _ENDINGS:
        if noun.endswith(ending):
            stem = noun.removesuffix(ending)
            for change in changes:
                verb = stem + change
                if len(verb) > 3 and lemma(verb) == verb and is_verb(verb):
                    return verb
    return None
