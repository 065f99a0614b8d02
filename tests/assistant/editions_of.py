"""Other editions of an invented plan, made from the newest by small edits."""

from __future__ import annotations

import re
from pathlib import Path

NEWEST = Path(__file__).parent / "plans" / "boern-og-laering.md"
OLD_GOAL = "At hvert barn kan komme ind på legepladsen."
NEW_GOAL = "At ingen børn må stå uden for legepladsen."
DRAFT_GOAL = "At legepladserne er åbne døgnet rundt."
PAINTED = "Vi har malet hinkeruder på ni legepladser."
STATUS_2020 = f"""#### Status 2020

| Vi har gjort | Vi har opnået | Næste skridt |
|---|---|---|
| {PAINTED} | 112 børn hinkede på åbningsdagen. | Vi vil lægge gummi. |

"""
DROPPED = """### Skolecykler til alle

**Formål:** At elever uden cykel kan låne en.

#### Status 2020

| Vi har gjort | Vi har opnået | Næste skridt |
|---|---|---|
| Vi har købt 26 skolecykler. | 19 elever har lånt en. | Vi vil købe hjelme. |

"""


def newest() -> str:
    return NEWEST.read_text(encoding="utf-8")


def earlier() -> str:
    """The edition of two years before: no report for 2023, one for 2020, another goal, an indsats that was dropped since."""
    text = (
        newest()
        .replace(NEW_GOAL, OLD_GOAL)
        .replace("Børn og Lærings handleplan 2021-2024", "Børn og Lærings handleplan 2020-2024")
    )
    text = text.replace("#### Status 2021", STATUS_2020 + "#### Status 2021", 1)
    text = text.replace(
        "Der er afsat 400.000 kr. i 2021",
        "Der er afsat 120.000 kr. i 2020 til maling. Der er afsat 400.000 kr. i 2021",
    )
    text = text.replace("### Læsevenner", DROPPED + "### Læsevenner")
    text = re.sub(r"#### Status 2023.*?(?=#{3,4} |\Z)", "", text, flags=re.DOTALL)
    return re.sub(r"#### Revidering.*", "", text, flags=re.DOTALL)


def oldest() -> str:
    """The edition before that: it reports no year but 2020."""
    text = re.sub(r"#### Status 202[12].*?(?=#{3,4} |\Z)", "", earlier(), flags=re.DOTALL)
    return text.replace(OLD_GOAL, "At der er en legeplads i hvert kvarter.")


def draft() -> str:
    """A draft of the edition to come, with a year more."""
    text = (
        newest()
        .replace(NEW_GOAL, DRAFT_GOAL)
        .replace("Børn og Lærings handleplan 2021-2024", "Udkast: Børn og Lærings handleplan 2021-2025")
    )
    return text.replace(
        "#### Status 2023",
        "#### Status 2024\n\n| Vi har gjort | Vi har opnået | Næste skridt |\n|---|---|---|\n| Vi har åbnet om natten. | Ingen har klaget. | Intet. |\n\n#### Status 2023",
        1,
    )
