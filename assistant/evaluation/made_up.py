"""Plans made up from a seed, to fill a store for the benchmark; they say nothing and repeat little."""

from __future__ import annotations

import random

# Fields, goals and four years of status make this many cells an indsats.
CELLS = 4 + 4 + 4 * 3
YEARS = (2021, 2022, 2023, 2024)

_WHO = (
    "Bibliotekerne", "Hjemmeplejen", "Skolerne", "Ungdomshuset", "Havnekontoret", "Musikskolen", "Dagplejen", "Driftsgården", "Sundhedscentret", "Borgerservice",
    "Svømmehallen", "Museet", "Parkafdelingen", "Rusmiddelcentret", "Sprogcentret", "Tandplejen", "Brandvæsenet", "Vandværket", "Familiehuset", "Trafikkontoret",
)  # fmt: skip
_WHAT = (
    "lånecykler", "læsegrupper", "støjskærme", "skolehaver", "besøgsvenner", "værksteder", "vandreruter", "legepladser", "sprogcaféer", "madklubber", "sensorer", "udekøkkener",
    "ledsagere", "tegnsprogstolke", "ramper", "byggelegepladser", "bænke", "solceller", "regnbede", "motionshold", "rideforløb", "hjertestartere", "busruter", "praktikpladser",
)  # fmt: skip
# In front of a thing they make a compound; plans hold many thousand different words.
_FOR = (
    "skole", "havne", "sommer", "nabo", "familie", "senior", "børne", "ungdoms", "aften", "weekend", "sprog", "bevægelses", "natur", "kultur", "idræts", "musik", "digital", "klima", "sundheds", "trafik",
    "bolig", "by", "land", "kyst", "vinter", "forårs", "efterårs", "fælles", "prøve", "mini", "hverdags", "gade", "park", "skov", "strand", "sø", "torve", "stations", "kirke", "mølle",
)  # fmt: skip
_WHERE = (
    "ved fjorden", "i landsbyerne", "på plejecentrene", "i midtbyen", "omkring stationen", "i boligområderne", "på de små øer", "ved idrætshallerne", "langs ådalen", "i skovbrynet",
    "på havnen", "i de almene boliger",
)  # fmt: skip
_WHOM = (
    "familier med små børn", "unge uden uddannelse", "ældre med nedsat syn", "nye borgere", "pårørende", "cyklister", "foreninger", "mennesker med høretab", "enlige forældre", "skoleelever",
    "førtidspensionister", "kørestolsbrugere",
)  # fmt: skip
_HOW = (
    "sammen med de frivillige", "i tæt kontakt med beboerne", "efter en høring i lokalrådene", "inden for den vedtagne ramme", "med hjælp fra en rådgiver", "som et forsøg på to år",
    "med faste møder hvert kvartal", "på baggrund af en spørgeskemaundersøgelse",
)  # fmt: skip


def plan(seed: int, initiatives: int = 20) -> str:
    """Return a plan in Markdown with that many indsatser, each of `CELLS` filled cells."""
    rng = random.Random(seed)  # noqa: S311  the same plans every time, no secret
    parts = [f"# Handleplan 2021-2024 for område {seed} – Prøveby Kommune"]
    parts += [
        _initiative(rng, f"{_thing(rng).capitalize()} {rng.choice(_WHERE)} {seed}.{n}")
        for n in range(1, initiatives + 1)
    ]
    return "\n\n".join(parts) + "\n"


def questions(seed: int, count: int) -> tuple[list[str], list[str]]:
    """Return questions for the plan of that seed: answered from records, and from free text."""
    rng = random.Random(seed)  # noqa: S311
    lines = [
        line.removeprefix("## Indsats: ")
        for line in plan(seed).splitlines()
        if line.startswith("## Indsats: ")
    ]
    fields = (
        "Hvem er målgruppen for",
        "Hvem samarbejder de med om",
        "Hvad er målet for",
        "Hvad er status 2022 for",
    )
    exact = [f"{rng.choice(fields)} {rng.choice(lines)}?" for _ in range(count)]
    free = [
        f"Hvordan får {rng.choice(_WHOM)} glæde af {_thing(rng)} {rng.choice(_WHERE)}?" for _ in range(count)
    ]
    return exact, free


def _initiative(rng: random.Random, name: str) -> str:
    amount = f"{rng.randint(1, 9)},{rng.randint(1, 9)} mio. kr. i {rng.choice(YEARS)}"
    parts = [
        f"## Indsats: {name}",
        f"**Formål:** {_sentence(rng)}",
        f"**Målgruppe:** {rng.choice(_WHOM).capitalize()} og {rng.choice(_WHOM)} {rng.choice(_WHERE)}.",
        f"**Samarbejdspartnere:** {rng.choice(_WHO)} og {rng.choice(_WHO)}.",
        f"**Økonomi:** Der afsættes {amount} til {rng.choice(_WHAT)}.",
        _table(("Mål", "Delmål", "Handlemål", "Succeskriterier"), [_sentence(rng) for _ in range(4)]),
    ]
    for year in YEARS:
        heads = ("Vi har", "Vi har opnået", "Vi vil arbejde videre med")
        parts += [f"### Status {year}", _table(heads, [_sentence(rng) for _ in heads])]
    return "\n\n".join(parts)


def _table(heads: tuple[str, ...], cells: list[str]) -> str:
    rows = [heads, ["---"] * len(heads), cells]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def _thing(rng: random.Random) -> str:
    return rng.choice(("", *_FOR)) + rng.choice(_WHAT)


def _sentence(rng: random.Random) -> str:
    return (
        f"{rng.choice(_WHO)} skaffer {rng.randint(3, 90)} {_thing(rng)} til {rng.choice(_WHOM)} {rng.choice(_WHERE)} "
        f"{rng.choice(_HOW)}, og {rng.choice(_WHOM)} får {_thing(rng)} {rng.choice(_WHERE)}."
    )
