"""What to aim at, by whom a text is for."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.rewrite.contract import Audience


@dataclass(frozen=True, slots=True)
class Target:
    """Upper bounds for a text of one kind.

    `lix` has no unit; `mean_sentence` and `longest_sentence` are words; `per_hundred` is the sum of passives,
    nominalisations and words of official style in a hundred words. `called` is the Danish name of the kind.
    """

    called: str
    lix: int
    mean_sentence: int
    longest_sentence: int
    per_hundred: int
    source: str


_BANDS = "LIX-skalaen: til og med 24 er meget let, 34 let, 44 middel, 54 svær (dansksproghistorie.dk nr. 144)"
TARGETS: dict[Audience, Target] = {
    "borgerbrev": Target(
        "brev til en borger", 34, 15, 25, 4,
        f"{_BANDS}; højst 25 ord i en sætning (Dansk Socialrådgiverforenings vejledning om breve)",
    ),
    "web": Target(
        "tekst på nettet", 34, 15, 22, 4,
        f"{_BANDS}; korte sætninger, handling først (Digitaliseringsstyrelsen: Sådan skriver vi på borger.dk, 2012)",
    ),
    "internt": Target(
        "internt notat eller dagsorden", 44, 18, 30, 7,
        f"{_BANDS}; klart sprog også i indstillinger (Assens Kommune: Den gode sagsfremstilling)",
    ),
    "letlæst": Target(
        "letlæst tekst", 24, 10, 15, 2,
        f"{_BANDS}; en sjettedel af de voksne læser svagt (Digitaliseringsstyrelsen: Kommunikér så alle forstår det)",
    ),
}  # fmt: skip


def target(audience: Audience) -> Target:
    """Return the bounds for an audience; those without a figure in the source are our choice within the bands."""
    return TARGETS[audience]
