"""Tests of the names that plans give their parts."""

from __future__ import annotations

import pytest

from index.vocabulary import LABELS, Label, match


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("Mål (Vi vil opnå at…)", Label("mål")),
        ("Vi har…(handlinger)", Label("done")),
        ("Handlinger (vi har…)", Label("done")),
        ("Vi har opnået …(resultater)", Label("achieved")),
        ("Midtvejsstatus 2019", Label("midtvejsstatus", 2019)),
        ("Evaluering (2022)", Label("status", 2022)),
        ("Status pr. 1. marts 2022:", Label("status", 2022)),
        ("2. Formål med indsatsen", Label("purpose")),
        ("Delmål 2.1", Label("delmål")),
        ("Ansvarlig/tidsplan", Label("responsible")),
        ("Sucesskriterier", Label("succeskriterium")),
        ("Staus 2022", Label("status", 2022)),
        ("Nr. Indsats", Label("initiative")),
        ("Hvem? Ansvarlig og deltagere", Label("responsible")),
        ("Sæt kryds ved de temaer, som projektet hører ind under", Label("themes")),
        ("Revision af handleplanen for 2023-2024", Label("revision")),
        ("2021", Label("year", 2021)),
    ],
)
def test_headings_are_known_however_they_are_written(heading: str, label: Label) -> None:
    """Explanations, numbers, years, dates, punctuation and slips of spelling do not matter."""
    assert match(heading) == label


@pytest.mark.parametrize(
    "text",
    [
        "Boligforhold",
        "Skole og uddannelse",
        "Cykelstier i nord",
        "Indledning",
        "Vi har i år åbnet to haller.",
    ],
)
def test_other_words_are_no_label(text: str) -> None:
    """Names of themes and initiatives, chapters and sentences stand for nothing."""
    assert match(text) is None


def test_no_word_stands_for_two_things() -> None:
    """Each word of the vocabulary belongs to one label."""
    words = [w for names in LABELS.values() for w in names]
    assert len(words) == len(set(words))
