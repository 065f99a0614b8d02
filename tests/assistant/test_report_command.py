"""`klarplan report` over the example plans."""

from __future__ import annotations

import pytest


def test_the_note_on_the_screen(examples):
    """Summary, overview, each indsats with its marks, and the sources."""
    told = examples("report", "--year", "2022", "--department", "Teknik og Miljø").out
    assert "Status 2022: 1 af 3 indsatser er indrapporteret, 1 delvist og 1 ikke." in told
    assert "○ ikke indrapporteret" in told
    assert "Ikke indrapporteret: Vi har opnået [" in told
    assert "[1] klimahandleplan-2021-2026-teknik-og-miljoe.pdf · Økonomi · side 1" in told


def test_the_note_as_json(examples):
    """The object has the summary, the counts and every indsats with quotes that name their source."""
    note = examples("report", "--year", "2022", "--json").json
    assert note["counts"] == {"reported": 12, "partly": 1, "empty": 2, "absent": 0}
    assert len(note["initiatives"]) == 15
    (done,) = note["initiatives"][0]["done"]
    assert done["citation"]["text"] == done["text"]


def test_the_note_as_a_word_file(examples, tmp_path):
    """The file is written, and the command says what it holds."""
    out = tmp_path / "notat.docx"
    told = examples("report", "--year", "2022", "--out", out)
    assert (told.status, out.read_bytes()[:2]) == (0, b"PK")
    assert "12 af 15" in told.out
    assert str(out) in told.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--year", "2018"], "Der er status for 2021, 2022, 2023, 2024, 2025 og 2026"),
        (["--year", "2022", "--department", "Teknik"], "»Teknik og Miljø«"),
        (["--year", "2022", "--out", "notat.pdf"], ".docx"),
        (["--year", "2022", "--out", "notat.docx", "--json"], "uden --json"),
        (["--year", "2022", "--out", "ingen/mappe/notat.docx"], "kan ikke skrives"),
        ([], "--year"),
    ],
)
def test_what_cannot_be_made_is_told(examples, arguments, said):
    """An error is one Danish line that says what can."""
    assert said in examples("report", *arguments).told()
