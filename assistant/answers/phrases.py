"""The words of composed sentences, Danish first; English for those who ask in English.

Quotes stay in the plans' own Danish, between “ and ”. Every composed sentence says no more than its
quotes and the records do.
"""

from __future__ import annotations

import re

from assistant.answers.draft import inline
from assistant.answers.slots import Slot
from assistant.readability.verbs import is_verb

MAX_NAME_WORDS = 8  # a longer name is shortened in running text; citations carry it whole

_LEADS: dict[str, dict[str, str]] = {
    "da": {
        "mål": "Målet for {name}", "delmål": "Delmålet for {name}", "handlemål": "Handlemålet for {name}", "aktivitet": "Aktiviteten i {name}",
        "succeskriterium": "Succeskriteriet for {name}", "purpose": "Formålet med {name}", "target_group": "Målgruppen for {name}",
        "partners": "Samarbejdspartnere for {name}", "responsible": "Ansvarlig for {name}", "deadline": "Tidsplanen for {name}",
        "economy": "Økonomien for {name}", "amount": "Økonomien for {name}", "description": "Om {name}", "background": "Baggrunden for {name}", "indicator": "Indikatoren for {name}",
        "done": "{name} har i {year}", "achieved": "{name} har i {year} opnået", "next": "{name} vil efter {year} arbejde videre med",
        "note": "Status {year} for {name}", "level": "Status {year} for {name} er", "status": "Status {year} for {name}", "other": "{section} for {name}",
    },
    "en": {
        "mål": "The goal of {name}", "delmål": "The subgoal of {name}", "handlemål": "The action goal of {name}", "aktivitet": "The activity in {name}",
        "succeskriterium": "The success criterion of {name}", "purpose": "The purpose of {name}", "target_group": "The target group of {name}",
        "partners": "The partners of {name}", "responsible": "Responsible for {name}", "deadline": "The timeline of {name}",
        "economy": "The economy of {name}", "amount": "The economy of {name}", "description": "About {name}", "background": "The background of {name}", "indicator": "The indicator of {name}",
        "done": "What {name} did in {year}", "achieved": "What {name} achieved in {year}", "next": "What {name} will work on after {year}",
        "note": "The {year} status of {name}", "level": "The {year} status of {name} is", "status": "The {year} status of {name}", "other": "{section} of {name}",
    },
}  # fmt: skip
LABELS: dict[str, dict[str, tuple[str, str]]] = {  # singular, plural
    "da": {
        "mål": ("mål", "mål"), "delmål": ("delmål", "delmål"), "handlemål": ("handlemål", "handlemål"), "aktivitet": ("aktivitet", "aktiviteter"),
        "succeskriterium": ("succeskriterium", "succeskriterier"), "purpose": ("formål", "formål"), "target_group": ("målgruppe", "målgrupper"),
        "partners": ("samarbejdspartnere", "samarbejdspartnere"), "responsible": ("ansvarlig", "ansvarlige"), "deadline": ("tidsplan", "tidsplaner"),
        "economy": ("økonomi", "økonomi"), "amount": ("beløb", "beløb"), "description": ("beskrivelse", "beskrivelser"), "background": ("baggrund", "baggrunde"),
        "indicator": ("indikator", "indikatorer"), "status": ("status", "statusser"), "midtvejsstatus": ("midtvejsstatus", "midtvejsstatusser"),
        "done": ("“Vi har”", "“Vi har”"), "achieved": ("resultat", "resultater"), "next": ("“Vi vil arbejde videre med”", "“Vi vil arbejde videre med”"),
        "note": ("status", "statusser"), "level": ("trafiklys", "trafiklys"), "themes": ("tema", "temaer"), "revision": ("revision", "revisioner"), "other": ("oplysning", "oplysninger"),
    },
    "en": {
        "mål": ("goal", "goals"), "delmål": ("subgoal", "subgoals"), "handlemål": ("action goal", "action goals"), "aktivitet": ("activity", "activities"),
        "succeskriterium": ("success criterion", "success criteria"), "purpose": ("purpose", "purposes"), "target_group": ("target group", "target groups"),
        "partners": ("partners", "partners"), "responsible": ("responsible party", "responsible parties"), "deadline": ("timeline", "timelines"),
        "economy": ("economy", "economy"), "amount": ("amount", "amounts"), "description": ("description", "descriptions"), "background": ("background", "backgrounds"),
        "indicator": ("indicator", "indicators"), "status": ("status", "statuses"), "midtvejsstatus": ("mid-term status", "mid-term statuses"),
        "done": ("actions taken", "actions taken"), "achieved": ("result", "results"), "next": ("next step", "next steps"),
        "note": ("status", "statuses"), "level": ("traffic light", "traffic lights"), "themes": ("theme", "themes"), "revision": ("revision", "revisions"), "other": ("entry", "entries"),
    },
}  # fmt: skip
_NEUTER = frozenset({"mål", "delmål", "handlemål", "succeskriterium", "amount"})
_STEMS = {"succeskriterium": "succeskriteri"}  # what a definite ending stands on, where it is not the word
_NUMBERS_DA = ("nul", "én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv")
_NUMBERS_EN = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
NEGATION = re.compile(r"\b(?:ikke|ingen|intet|aldrig|hverken|not|no|never)\b", re.IGNORECASE)
# whether a goal was reached: the goal and the newest result say it, no "ja" or "nej" of ours
REACHED = re.compile(
    r"(?:mål|kriteri|måltal|indikator)\w*.{0,60}?\b(?:nået|opfyldt|indfriet)"
    r"|\b(?:nåede|opfyldte|indfriede|(?:har|fik)\b.{1,60}?\b(?:nået|opfyldt|indfriet))\b.{0,60}?(?:mål|kriteri)"
    r"|\b(?:nået|nåede|opnået|opnåede)\b.{0,12}?\b(?:det|hvad) (?:vi|man|de|kommunen|i) (?:gerne )?(?:ville|havde|satte)\b"
)
# a yes/no question that a sentence with its words neither affirms nor denies
HEDGED = re.compile(
    NEGATION.pattern
    + r"|\b(?:alle|samtlige|hele|kun|nogen|nogle|betydning|indsats|initiativ|projekt|all|every|only|any|some"
    + r"|flere|færre|mere|mindre|højere|lavere|bedre|dårligere|more|fewer|less|higher|lower|better|worse)\b",
    re.IGNORECASE,
)
_AT = re.compile(r"at (?:(?:ikke|fortsat|også|både|altid|stadig|løbende) )*(\w+)", re.IGNORECASE)
_WE = re.compile(r"\b(?:vi|vores|os|vort)\b", re.IGNORECASE)


def say(language: str, danish: str, english: str) -> str:
    return english if language == "en" else danish


def quoted(text: str) -> str:
    return f"“{inline(text)}”"


def named(name: str) -> str:
    """Return an indsats' name for running text, in »«, shortened when it is long."""
    words = name.split()
    if len(words) > MAX_NAME_WORDS:
        name = " ".join(words[:MAX_NAME_WORDS]).rstrip(",;:–- ") + " …"
    return f"»{name}«"


def number(n: int, language: str, label: str = "") -> str:
    """Return a number as a word up to twelve; in Danish agreeing with the label it counts."""
    if n == 1 and language == "da" and label in _NEUTER:
        return "ét"
    words = _NUMBERS_EN if language == "en" else _NUMBERS_DA
    return words[n] if n < len(words) else str(n)


def how_many(n: int, language: str) -> str:
    """Return a number of indsatser: "tre indsatser"."""
    things = say(language, "indsats" if n == 1 else "indsatser", "initiative" if n == 1 else "initiatives")
    return f"{number(n, language)} {things}"


def label_name(label: str, n: int, language: str) -> str:
    one, many = LABELS[language].get(label, LABELS[language]["other"])
    return one if n == 1 else many


def the_label(label: str, language: str) -> str:
    """Return the name of a kind of goal in its definite form: "målet", "aktiviteten"."""
    name = label_name(label, 1, language)
    if language == "en":
        return f"the {name}"
    return _STEMS.get(label, name) + ("et" if label in _NEUTER else "en")


def listed(items: list[str], language: str) -> str:
    """Join names as a sentence does: "a, b og c"."""
    if len(items) < 2:
        return "".join(items)
    return ", ".join(items[:-1]) + say(language, " og ", " and ") + items[-1]


def opening(slot: Slot, text: str, language: str) -> str:
    """Return a sentence that answers with a slot's text, as one sentence where Danish allows it."""
    if language == "da":
        woven = _woven(slot, text)
        if woven:
            return woven
    return f"{lead(slot, language)}: {quoted(text)}"


def lead(slot: Slot, language: str) -> str:
    """Return the beginning of a sentence about a slot, without its value."""
    form = _LEADS[language].get(slot.label, _LEADS[language]["other"])
    if slot.year is None:
        form = (
            form.replace(" i {year}", "")
            .replace(" efter {year}", " ")
            .replace(" in {year}", "")
            .replace(" after {year}", "")
            .replace("{year} ", "")
        )
    start = " ".join(form.format(name=named(slot.entry.name), year=slot.year, section=slot.section).split())
    if slot.label == "done" and language == "da":
        start += " gjort dette"
    if slot.status and slot.status.kind == "midtvejsstatus" and slot.label in {"note", "status"}:
        start = start.replace("Status", "Midtvejsstatus").replace("status", "mid-term status")
    return start[:1].upper() + start[1:]


def _woven(slot: Slot, text: str) -> str | None:
    """Weave a value into the sentence when its grammar is known: "Formålet med X er at …"."""
    line, name = inline(text), named(slot.entry.name)
    if slot.label in {"purpose", "mål"}:
        start = lead(slot, "da")
        opened = _AT.match(line)
        if opened:  # a clause with a subject of its own takes a comma, an infinitive none
            comma = "" if is_verb(opened[1].lower()) else ","
            return f"{start} er{comma} {line[:1].lower()}{line[1:]}"
        said = re.match(r"(?:Målet|Formålet)(?: med indsatsen)? er(?=[ ,])", line)
        return f"{start} er{line[said.end() :]}" if said else None
    if slot.label in {"done", "achieved", "note"} and slot.year:
        said = re.match(r"Vi har (?!vi\b)", line)
        if said and not _WE.search(line[said.end() :]):
            return f"{name[:1].upper()}{name[1:]} har i {slot.year} {line[said.end() :]}"
    return None
