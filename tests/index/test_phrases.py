"""Headings that ask or say in a whole phrase what stands under them."""

from __future__ import annotations

import pytest

from index.phrases import phrase
from index.vocabulary import Label, match


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("Hvordan gik det i 2022?", Label("status", 2022)),
        ("Sådan gik det i 2023", Label("status", 2023)),
        ("Hvor langt er vi? (december 2023)", Label("status", 2023)),
        ("Status på arbejdet", Label("status")),
        ("Året der gik", Label("status")),
        ("Hvad skete der i 2023?", Label("done", 2023)),
        ("Hvad lærte vi?", Label("achieved")),
        ("Hvad sker der nu?", Label("next")),
        ("Og så? (2024)", Label("next", 2024)),
        ("Penge", Label("economy")),
        ("Hvad må det koste?", Label("economy")),
        ("Kommunal udgift", Label("economy")),
        ("Hvem står i spidsen?", Label("responsible")),
        ("Ansvarlig for opgaven", Label("responsible")),
        ("Hvem er vi sammen med?", Label("partners")),
        ("Hvem har gavn af det?", Label("target_group")),
        ("Hvornår skal det ske?", Label("deadline")),
        ("Hvorfor skal vi gøre det?", Label("purpose")),
        ("Det ønsker vi at opnå", Label("mål")),
        ("Hvordan når vi derhen?", Label("handlemål")),
        ("Hvordan ved vi, at det virker?", Label("succeskriterium")),
        ("Følgeindikatorer", Label("indicator")),
        ("Siden sidst har vi …", Label("done")),
        ("Det har betydet, at …", Label("achieved")),
        ("Nu vil vi …", Label("next")),
        ("Indtil nu har vi", Label("done")),
        ("Hvad har det betydet for borgerne?", Label("achieved")),
        ("I det kommende år vil vi …", Label("next")),
        ("Delmål (På vejen skal vi …)", Label("delmål")),
        ("Reviderede mål 2031-2032 – Cykelbroen", Label("revision")),
        ("Justerede delmål for Cykelbroen", Label("revision")),
    ],
)
def test_phrases_nobody_wrote_down_are_known(heading: str, label: Label) -> None:
    """How a question or a phrase is built tells what stands under it."""
    assert match(heading) == label


@pytest.mark.parametrize(
    "line",
    [
        "Hvem gør hvad? Skolelederne",
        "Ansvarlig – Kystteamet",
        "Ansvarlig: Visitationen Deltagere: Hjemmeplejen",
        "Vi arbejder videre med pilotforløb.",
        "Hvad koster planen",
        "Hvorfor en strategi?",
        "Status for projektet er, at broen er bygget",
        "Børn skal møde kunsten, før de kan læse",
        "Penge til idræt",
        "Det har betydet færre klager",
        "Nu vil vi bygge",
        "Revideret handleplan – Børn og Unge",
    ],
)
def test_what_is_said_under_a_heading_is_none(line: str) -> None:
    """A sentence, a label with its value, and a question about the whole plan are no headings of a part."""
    assert match(line) is None


def test_a_phrase_is_matched_whole() -> None:
    """Words around a known phrase make it something else."""
    assert phrase("hvordan gik det i") == "status"
    assert phrase("vi spurgte hvordan gik det med alle de mange borgere fra byen") is None
