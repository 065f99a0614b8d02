"""Word files that hold nothing but lines of text, each in a paragraph of its own."""

from __future__ import annotations

from collections.abc import Callable
from xml.sax.saxutils import escape

from index.formats import text as text_reader
from index.formats.blocks import Block
from index.formats.docx import read

WordBuilder = Callable[..., bytes]
LINES = """Handleplan for Søby Kommune

Indledning

Ved den seneste tælling var der 74 borgere uden bolig i byen. Det
er 12 flere end ved tællingen to år før. Især gruppen af unge er
vokset. De færreste sover på gaden. De fleste bor på skift hos venner,
og derfor er de svære at få øje på.

Planen bygger på, at borgeren får en bolig med det samme og støtte til
at blive boende, i stedet for først at skulle vise sig parat.

Nr.  Indsats              Ansvarlig       Status 2031
A1   Flere bænke i        Vej og Park     Der er sat 12 bænke op
     parkerne                             i tre parker.
A2   Lys på stien         Vej og Park     Udbuddet er sendt ud.
"""


def paragraphs(text: str, properties: str = "") -> str:
    return "".join(
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>'
        for line in text.split("\n")
    )


def shapes(blocks: tuple[Block, ...]) -> list[tuple[str, str, int]]:
    return [(b.kind, b.text, len(b.rows)) for b in blocks]


def test_lines_copied_into_word_are_read_as_the_text_they_were(word: WordBuilder) -> None:
    """Wrapped sentences are joined and columns of spaces are a table, as in a text file."""
    reading = read(word(paragraphs(LINES)), "plan.docx")
    assert reading.format == "docx"
    assert shapes(reading.blocks) == shapes(text_reader.read(LINES.encode(), "plan.txt").blocks)
    assert [b.kind for b in reading.blocks].count("table") == 1


def test_page_breaks_number_the_pages_of_such_lines(word: WordBuilder) -> None:
    """A break that Word has stored parts the pages."""
    broken = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    reading = read(word(paragraphs(LINES) + broken + paragraphs("Slutning\n\nDet var alt.")), "plan.docx")
    assert {b.page for b in reading.blocks} == {1, 2}


def test_a_document_with_a_structure_of_its_own_is_read_by_it(word: WordBuilder) -> None:
    """One heading style, list or bold line is enough for Word's structure to hold: lines are paragraphs then."""
    for more in (
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Bilag</w:t></w:r></w:p>',
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Bilag</w:t></w:r></w:p>",
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Bilag</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
    ):
        texts = [b.text for b in read(word(paragraphs(LINES) + more), "plan.docx").blocks]
        assert "er 12 flere end ved tællingen to år før. Især gruppen af unge er" in texts


def test_whole_paragraphs_stay_as_word_has_them(word: WordBuilder) -> None:
    """Paragraphs that don't go on with each other are Word's own, however plain the file is."""
    plain = "\n".join(f"Afsnit {n} handler om stier og lys. Det er skrevet i ét stykke." for n in range(20))
    blocks = read(word(paragraphs(plain)), "plan.docx").blocks
    assert [b.text for b in blocks] == plain.split("\n")
