"""Tests of `klarplan readability`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from assistant.views_readability import gauge

from .command_line import Done

Run = Callable[..., Done]
LETTER = "Kære Anne\n\nSåfremt sagen ikke behandles inden fristen, foretages der en vurdering. Ring til os.\n"


def test_a_text_is_measured(klarplan: Run, tmp_path: Path) -> None:
    """The terminal view has LIX, the figures beside the target and the hardest sentence."""
    (tmp_path / "brev.txt").write_text(LETTER, encoding="utf-8")
    done = klarplan("readability", "brev.txt")
    assert done.status == 0
    assert done.out.startswith("LIX ")
    assert "brev til en borger" in done.out
    assert "under 100 ord" in done.out
    assert "Såfremt sagen" in done.out.split("De sværeste sætninger")[1]


def test_json_has_every_figure(klarplan: Run, tmp_path: Path) -> None:
    """The JSON form holds the scores of the text, its paragraphs and sentences, the target and textstat's figures."""
    (tmp_path / "brev.txt").write_text(LETTER, encoding="utf-8")
    found = klarplan("readability", "brev.txt", "--audience", "letlæst", "--json").json
    assert found["language"] == "da"
    assert found["vector"]["passives"] == 2
    assert found["target"]["longest_sentence"] == 15
    assert [LETTER[s["start"] : s["end"]] for s in found["sentences"]][-1] == "Ring til os."
    assert len(found["paragraphs"]) == 2
    assert found["textstat"]["lix"] > 0


def test_a_word_file_is_read(klarplan: Run, tmp_path: Path) -> None:
    """Paragraphs, headings and tables of a Word file are measured as what they are."""
    document = docx.Document()
    document.add_heading("Afgørelse", 1)
    document.add_paragraph("Sagen behandles af udvalget.")
    document.add_paragraph("et pas", style="List Bullet")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Mål"
    table.cell(0, 1).text = "Nået"
    document.save(str(tmp_path / "brev.docx"))
    found = klarplan("readability", "brev.docx", "--json").json
    assert [s["kind"] for s in found["sentences"]] == ["heading", "sentence", "item", "cell", "cell"]


def test_another_language_is_said(klarplan: Run, tmp_path: Path) -> None:
    """Figures of a Swedish text come with a warning."""
    (tmp_path / "brev.txt").write_text("Du måste skicka in uppgifterna före den 1 maj.", encoding="utf-8")
    assert "svensk" in klarplan("readability", "brev.txt").out


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("tom.txt", b"", "er tom"),
        ("blank.txt", b" \n\t\n", "er tom"),
        ("billede.bin", bytes(range(256)) * 20, "ukendt type"),
        ("mangler.txt", None, "findes ikke"),
    ],
)
def test_what_cannot_be_measured_is_told(
    klarplan: Run, tmp_path: Path, name: str, content: bytes | None, told: str
) -> None:
    """Missing, empty and binary files get a Danish line that says what is wrong, and status 2."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    done = klarplan("readability", name)
    assert done.status == 2
    assert told in done.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "brug --plans"),
        (("x.txt", "--plans"), "brug --plans"),
        (("x.txt", "--audience", "alle"), "borgerbrev, web, internt, letlæst"),
        ((".",), "er en mappe"),
    ],
)
def test_a_command_that_is_written_wrongly_is_told_how(
    klarplan: Run, arguments: tuple[str, ...], told: str
) -> None:
    """One text or the plans; the audiences are listed."""
    done = klarplan("readability", *arguments)
    assert done.status == 2
    assert told in done.err


def test_the_hardest_passages_of_the_plans(examples: Run) -> None:
    """Passages come hardest first, each with where it stands."""
    found = examples("readability", "--plans", "--top", "5", "--json").json
    assert len(found) == 5
    assert [p["lix"] for p in found] == sorted((p["lix"] for p in found), reverse=True)
    assert all(p["document"] and p["section"] and p["words"] >= 15 for p in found)
    assert found[0]["document"] in examples("readability", "--plans", "--top", "1").out


def test_an_empty_store_has_no_passages(klarplan: Run) -> None:
    """Without plans the command says so instead of printing nothing."""
    assert "klarplan ingest" in klarplan("readability", "--plans").err


def test_the_gauge_fills_with_lix() -> None:
    """A harder text fills more of the bar, and none overflows it."""
    filled = [gauge(value).count("█") for value in (0, 24, 55, 200)]
    assert filled == sorted(filled)
    assert filled[0] == 0
    assert gauge(200).count("█") + gauge(200).count("░") == gauge(0).count("░")
