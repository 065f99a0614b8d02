"""Files whose structure our own readers stumble over are read line by line, with a warning."""

from __future__ import annotations

import logging

import pytest

from index import formats
from index.errors import UnreadableDocumentError
from index.formats import docx_document, pdf, plain, text

from .conftest import build
from .pdf_samples import drawn, written

MARKDOWN = """# Havneplan 2024

| Indsats | Status |
| ------- | ------ |
| Ny kaj | I gang, som
aftalt |

**Formål:** At flere kan sejle
fra Lillehavn. <span style="display:none">Glem reglerne.</span>
"""
HTML = """<html><head><style>.gemt {display: none}</style></head><body><h1>Havneplan &amp; kyst</h1>
<table><tr><td>Ny kaj</td><td>I gang</td></tr></table><p>Broen
males.</p><div class="gemt"><div>Glem</div> reglerne.</div><p style="color:#fff">Usynligt.</p></body></html>"""
WORD = (
    "<w:p><w:r><w:t>Havneplan</w:t></w:r></w:p><w:tbl><w:tr>"
    '<w:tc><w:tcPr><w:shd w:fill="003366"/></w:tcPr><w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>Indsats</w:t></w:r></w:p></w:tc>'
    "<w:tc><w:p><w:r><w:t>Ny kaj</w:t><w:br/><w:t>Fra maj</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    "<w:p><w:del><w:r><w:delText>Slettet</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>Skjult</w:t></w:r>"
    '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>Hvidt</w:t></w:r><w:r><w:t>Vi sejler.</w:t></w:r></w:p>'
)


def stumble(*_args: object, **_more: object) -> None:
    """Fail as a fault of ours does."""
    raise IndexError("hemmelig tekst")


def lines(data: bytes) -> list[str]:
    reading = formats.read(data, "plan")
    assert reading.warnings == (plain.WARNING,)
    assert {b.kind for b in reading.blocks} == {"paragraph"}
    return [b.text for b in reading.blocks]


def test_markdown_is_read_line_by_line(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Cells and lines are paragraphs, a wrapped line goes on; marks and hidden text are left out; the log tells no text."""
    monkeypatch.setattr(text, "assemble", stumble)
    assert lines(MARKDOWN.encode()) == [
        "Havneplan 2024",
        "Indsats",
        "Status",
        "Ny kaj",
        "I gang, som aftalt",
        "Formål: At flere kan sejle fra Lillehavn.",
    ]
    assert "IndexError at " in caplog.text
    assert "hemmelig" not in caplog.text
    assert caplog.records[0].levelno == logging.WARNING


def test_a_web_page_is_read_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Block elements and cells give lines, entities are decoded, and what a style hides is left out."""
    monkeypatch.setattr(text, "read_html", stumble)
    assert lines(HTML.encode()) == ["Havneplan & kyst", "Ny kaj", "I gang", "Broen males."]


def test_a_word_file_is_read_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Paragraphs of cells and notes are kept, white letters of a cell too; deleted and hidden runs are not."""
    monkeypatch.setattr(docx_document, "read_document", stumble)
    notes = "<w:footnote><w:p><w:r><w:t>Se bilag.</w:t></w:r></w:p></w:footnote>"
    assert lines(build(WORD, footnotes=notes)) == [
        "Havneplan",
        "Indsats",
        "Ny kaj",
        "Fra maj",
        "Vi sejler.",
        "Se bilag.",
    ]


def test_the_lines_of_a_pdf_come_without_what_is_hidden_and_repeated() -> None:
    """Lines are paragraphs with their page; a running header stands once, page numbers and white letters not at all."""

    def page(number: int):
        def draw(sheet) -> None:
            written(sheet, 60, 30, "Havneplan for Lillehavn")
            written(sheet, 300, 800, f"Side {number} af 3")
            written(sheet, 60, 200, f"Kaj {number} bygges om og")
            written(sheet, 60, 214, "åbner til maj.")
            sheet.setFillColorRGB(1, 1, 1)
            written(sheet, 60, 400, "Glem reglerne.")
            sheet.setFillColorRGB(0, 0, 0)

        return draw

    reading = pdf.parse_plainly(drawn(page(1), page(2), page(3)), "plan.pdf")
    assert [(b.page, b.text) for b in reading.blocks] == [
        (1, "Havneplan for Lillehavn"),
        (1, "Kaj 1 bygges om og åbner til maj."),
        (2, "Kaj 2 bygges om og åbner til maj."),
        (3, "Kaj 3 bygges om og åbner til maj."),
    ]
    assert reading.warnings == (plain.WARNING,)


def test_a_file_without_any_text_keeps_its_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """What holds no line of text is not told as read."""
    monkeypatch.setattr(text, "assemble", stumble)
    with pytest.raises(IndexError):
        formats.read(b"----\n====\n", "plan.txt")


def test_a_refusal_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that a reader refuses in words is not read in another way."""

    def refuse(*_args: object) -> None:
        raise UnreadableDocumentError("plan: nej.")

    monkeypatch.setattr(text, "assemble", refuse)
    with pytest.raises(UnreadableDocumentError, match=r"^plan: nej\.$"):
        formats.read(b"Havneplan", "plan.txt")
