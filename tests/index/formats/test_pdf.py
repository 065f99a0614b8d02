"""PDF files: what is refused and how, and text, lists and marks in reading order."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen import canvas
from reportlab.platypus import PageBreak, Paragraph

from index.canonical import leaves, place
from index.errors import UnreadableDocumentError
from index.formats import pdf
from index.formats.blocks import Block
from index.formats.pdf_hyphens import joined as joined_lines
from index.formats.pdf_hyphens import words_in
from index.formats.pdf_parts import Line, Word

from .pdf_samples import (
    BODY,
    BOLD,
    HEADING,
    HEIGHT,
    LONG,
    TITLE,
    WIDTH,
    drawn,
    flowed,
    picture,
    table,
    written,
)


def blocks(data: bytes) -> tuple[Block, ...]:
    return pdf.parse(data, "plan.pdf").blocks


def texts(data: bytes, kind: str | None = None) -> list[str]:
    return [b.text for b in leaves(blocks(data)) if kind in (None, b.kind)]


def page(*lines: tuple[float, float, str], size: float = 10) -> bytes:
    def draw(sheet: canvas.Canvas) -> None:
        for x, y, text in lines:
            written(sheet, x, y, text, size=size)

    return drawn(draw)


def test_recognises_by_bytes() -> None:
    """A PDF is told by its signature within the first 1024 bytes, whatever stands before it."""
    assert pdf.recognises(b"%PDF-1.4 ...")
    assert pdf.recognises(b"\0" * 1000 + b"%PDF-1.7")
    assert not pdf.recognises(b"\0" * 1100 + b"%PDF-1.7")
    assert not pdf.recognises(b"PK\x03\x04")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.4\nikke mere end det\n%%EOF", "beskadiget"),
        (page((72, 72, "Indsats"))[:-300], "slutningen af filen mangler"),
        (drawn(lambda s: written(s, 72, 72, "Hemmelig"), encrypt=StandardEncryption("kode")), "adgangskode"),
        (drawn(lambda s: s.drawImage(picture(), 0, 0, WIDTH, HEIGHT)), "OCR"),
        (drawn(lambda s: s.saveState()), "ingen tekst"),
    ],
    ids=["broken", "cut off", "locked", "scanned", "blank"],
)
def test_refuses_with_the_reason(data: bytes, message: str) -> None:
    """What cannot be read is refused in Danish with the file's name, its format, and what to do."""
    with pytest.raises(UnreadableDocumentError) as error:
        pdf.read(data, "plan.pdf")
    assert message in str(error.value)
    assert "plan.pdf (PDF" in str(error.value)


def test_refuses_no_pages_and_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without pages, or with more than can be read, is refused."""
    none = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        b"trailer<</Root 1 0 R/Size 3>>\n%%EOF"
    )
    with pytest.raises(UnreadableDocumentError, match="ingen sider"):
        pdf.parse(none, "plan.pdf")
    monkeypatch.setattr(pdf, "MAXIMUM_PAGES", 1)
    with pytest.raises(UnreadableDocumentError, match="har 2 sider"):
        pdf.parse(drawn(lambda s: written(s, 72, 72, "a"), lambda s: written(s, 72, 72, "b")), "plan.pdf")


def test_owner_locked_file_is_read() -> None:
    """A file that anyone may open, but not change, is read."""
    data = drawn(
        lambda s: written(s, 72, 72, "Alle må læse planen."),
        encrypt=StandardEncryption("", ownerPassword="ejer"),
    )
    assert texts(data) == ["Alle må læse planen."]


def test_scanned_page_among_others_is_reported() -> None:
    """One page that is only a picture is named in the warnings, and the others are read."""
    data = drawn(
        lambda s: written(s, 72, 72, "Indledning"), lambda s: s.drawImage(picture(), 0, 0, WIDTH, HEIGHT)
    )
    reading = pdf.parse(data, "plan.pdf")
    assert [b.text for b in reading.blocks] == ["Indledning"]
    assert any("Side 2" in w and "OCR" in w for w in reading.warnings)


def test_headings_by_size_and_weight() -> None:
    """Larger type gives heading levels by rank, a bold line of its own the level below."""
    data = flowed(
        Paragraph("Plan for Søndervig", TITLE),
        Paragraph("Nye broer", HEADING),
        Paragraph("Baggrund", BOLD),
        Paragraph(LONG, BODY),
        Paragraph("Nye stier", HEADING),
        Paragraph(LONG, BODY),
    )
    found = [(b.level, b.text) for b in blocks(data) if b.kind == "heading"]
    assert found == [(1, "Plan for Søndervig"), (2, "Nye broer"), (3, "Baggrund"), (2, "Nye stier")]


def test_wrapped_lines_make_one_paragraph() -> None:
    """Lines of a paragraph are joined by one space, and two paragraphs stay two."""
    data = flowed(Paragraph(LONG, BODY), Paragraph("En ny sætning for sig.", BODY))
    assert texts(data) == [" ".join(LONG.split()), "En ny sætning for sig."]


def test_paragraph_over_a_page_is_joined() -> None:
    """A paragraph that the page cuts is one block with both pages."""
    data = flowed(Paragraph(LONG * 5, BODY), header="Havneplan", footer="Side #", height=300)
    found = [b for b in blocks(data) if len(b.text) > 60]
    assert [(b.page, b.end_page) for b in found] == [(1, 2)]
    assert found[0].text == " ".join((LONG * 5).split())


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("hvor der er forbedrings-", "potentiale i driften", "hvor der er forbedringspotentiale i driften"),
        (
            "samarbejdet mellem Teknik-",
            "og Miljøområdet består",
            "samarbejdet mellem Teknik- og Miljøområdet består",
        ),
        ("under hele COVID-", "19 var der lukket", "under hele COVID-19 var der lukket"),
        (
            "borgere, som vil opnå -",
            "eller bevare - et arbejde",
            "borgere, som vil opnå - eller bevare - et arbejde",
        ),
        ("ny IT-", "afdeling i kommunen", "ny IT-afdeling i kommunen"),
    ],
)
def test_hyphens_at_line_ends(first: str, second: str, joined: str) -> None:
    """A hyphen that only wraps a word goes, one that belongs stays."""
    data = page((72, 72, first), (72, 84, second), (72, 96, "og en linje til."))
    assert texts(data) == [f"{joined} og en linje til."]


def test_soft_hyphens_go() -> None:
    """A soft hyphen at a line's end joins the word, one within a line leaves no trace."""
    lines = [_line("en fælles til\xad", 0), _line("syns\xadplan", 12)]
    assert joined_lines(lines, words_in(())) == "en fælles tilsynsplan"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("Trafikplanlægge", "ren"), "Trafikplanlæggeren"),
        (("Ejendomscenter", "et"), "Ejendomscenteret"),
        (("Strandpromenade", "ren"), "Strandpromenade ren"),
        (("Ruteplan", "er", "klar"), "Ruteplan er klar"),
        (("En ruteplan", "er"), "En ruteplan er"),
        (("2.2 Hverdagsreha", "bilitering"), "2.2 Hverdagsrehabilitering"),
        (("Visitationen og Tr", "æningsenheden"), "Visitationen og Træningsenheden"),
        (("og plejecenterled", "erne"), "og plejecenterlederne"),
        (("hos Naturcenter", "vejlederne"), "hos Naturcenter vejlederne"),
        (("i Brønderup", "dalen"), "i Brønderup dalen"),
    ],
)
def test_an_ending_alone_below_a_word_belongs_to_it(lines: tuple[str, ...], said: str) -> None:
    """The last letters of a word too long for its cell are its own, though they be a word themselves."""
    found = [_line(text, 12.0 * i, 6.0 * text.count(" ") + 6) for i, text in enumerate(lines)]
    assert joined_lines(found, words_in(lines)) == said


def _line(text: str, top: float, right: float = 100) -> Line:
    words = (Word(w, 6.0 * i, 6.0 * i + 5, top, top + 10, 10) for i, w in enumerate(text.split(" ")))
    return Line(tuple(words), 1, 0, right)


def test_lists_with_bullets_numbers_and_levels() -> None:
    """Bullets and numbers make items without their bullet but with their number, nested ones a level down."""
    data = page(
        (72, 72, "Vi arbejder med:"),
        (80, 90, "•"),
        (92, 90, "stier gennem skoven"),
        (80, 102, "•"),
        (92, 102, "bænke med ryglæn, så ældre borgere"),
        (92, 114, "kan hvile sig undervejs"),
        (100, 126, "o"),
        (112, 126, "ved søen"),
        (80, 138, "–"),
        (92, 138, "skilte"),
        (80, 156, "1."),
        (92, 156, "Kortlægning"),
        (80, 168, "2."),
        (92, 168, "Udbud"),
    )
    found = [(b.kind, b.level, b.number, b.text) for b in blocks(data)]
    assert found == [
        ("paragraph", 0, None, "Vi arbejder med:"),
        ("item", 0, None, "stier gennem skoven"),
        ("item", 0, None, "bænke med ryglæn, så ældre borgere kan hvile sig undervejs"),
        ("item", 1, None, "ved søen"),
        ("item", 0, None, "skilte"),
        ("item", 0, "1.", "1. Kortlægning"),
        ("item", 0, "2.", "2. Udbud"),
    ]


def test_a_wrapped_date_is_no_item() -> None:
    """A line that begins with a date in the middle of a sentence stays in its sentence."""
    data = page(
        (72, 72, "Reglerne gælder for alle kommuner i hele landet fra den"),
        (72, 84, "1. januar 2023 og frem."),
    )
    assert texts(data) == ["Reglerne gælder for alle kommuner i hele landet fra den 1. januar 2023 og frem."]


def marked(sheet: canvas.Canvas) -> None:
    """Draw check boxes of every kind, ticked and not."""
    written(sheet, 72, 60, "❑", font="ZapfDingbats")
    written(sheet, 90, 60, "Natur")
    written(sheet, 72, 76, "✔", font="ZapfDingbats")
    written(sheet, 90, 76, "Skole")
    for row, name in enumerate(("Bolig", "Trafik", "Kultur", "Fritid")):
        y = 100 + 18 * row
        sheet.rect(72, HEIGHT - y, 9, 9)
        written(sheet, 90, y, name)
    sheet.line(72, HEIGHT - 118, 81, HEIGHT - 109)
    sheet.line(72, HEIGHT - 109, 81, HEIGHT - 118)
    written(sheet, 74, 135, "x", size=8)
    for row, (name, checked) in enumerate((("Sundhed", True), ("Job", False))):
        y = 200 + 20 * row
        sheet.acroForm.checkbox(name=name, x=72, y=HEIGHT - y, size=12, checked=checked)
        written(sheet, 90, y, name)


def test_check_boxes_of_every_kind() -> None:
    """Symbol fonts, drawn squares with a cross or an x, and form fields give check boxes with their mark."""
    found = {b.text: b.checked for b in blocks(drawn(marked)) if b.kind == "checkbox"}
    assert found == {
        "Natur": False,
        "Skole": True,
        "Bolig": False,
        "Trafik": True,
        "Kultur": True,
        "Fritid": False,
        "Sundhed": True,
        "Job": False,
    }


def test_filled_in_form_fields_are_read() -> None:
    """Text typed into a form field stands where the field is."""

    def draw(sheet: canvas.Canvas) -> None:
        written(sheet, 72, 100, "Ansvarlig:")
        sheet.acroForm.textfield(name="a", x=130, y=HEIGHT - 103, width=200, height=16, value="Vej og Å")

    assert texts(drawn(draw)) == ["Ansvarlig: Vej og Å"]


def test_headers_footers_and_page_numbers_go() -> None:
    """A repeated header is kept once, later ones and all footers and page numbers go, body text stays."""
    data = flowed(
        *(
            p
            for i in (1, 2)
            for p in (Paragraph(f"Indsats {i}", HEADING), Paragraph(LONG, BODY), PageBreak())
        ),
        header="Kystplan for Sønderbjerg Kommune",
        footer="Side # af 2",
    )
    found = texts(data)
    assert found.count("Kystplan for Sønderbjerg Kommune") == 1
    assert not any("Side" in t for t in found)
    assert [t for t in found if t.startswith("Indsats")] == ["Indsats 1", "Indsats 2"]


@pytest.mark.parametrize("footer", ["Opfølgning på planen | Status 2024 Side #", "Status 2024 | #"])
def test_a_footer_that_is_a_label_and_a_page_number_goes(footer: str) -> None:
    """A line with its page's number tells of no status, though the words beside the number be the label of one."""

    def sheet(number: int) -> Callable[[canvas.Canvas], None]:
        def draw(paper: canvas.Canvas) -> None:
            written(paper, 60, 80, f"Kajen på strækning {number} er lagt om.")
            if number > 1:  # the cover has none
                written(paper, 60, 815, footer.replace("#", str(number)), size=8)

        return draw

    found = texts(drawn(*(sheet(n) for n in range(1, 7))))
    assert "strækning 6" in " ".join(found)
    assert not any("Status" in t for t in found)


def test_a_footer_that_ends_with_the_page_of_all_pages_goes() -> None:
    """A case number with "1 / 4" after it is a footer on every page, however many pages there are."""
    pages = [p for _ in range(4) for p in (Paragraph(LONG, BODY), PageBreak())]
    found = texts(flowed(*pages, footer="Sag 24/01187 # / 4"))
    assert not any("Sag" in t for t in found)


def test_titles_that_pages_begin_with_are_no_header() -> None:
    """A large title that two pages begin with stays on both, even at the same height."""

    def draw(sheet: canvas.Canvas) -> None:
        written(sheet, 72, 70, "Vand og natur", size=16)
        written(sheet, 72, 100, "Byrådet har vedtaget planen for de næste fire år.")

    assert texts(drawn(draw, draw), "heading") == ["Vand og natur", "Vand og natur"]


def test_columns_of_prose_are_read_one_by_one() -> None:
    """Two columns of running text are not mixed line by line."""
    left = "Kommunen har plantet træer langs alle de store veje, og borgerne har valgt arterne i en afstemning på nettet.".split()
    right = "Skolerne har fået nye tage, og eleverne måler hver uge, hvor meget strøm solcellerne på taget har lavet.".split()

    def draw(sheet: canvas.Canvas) -> None:
        for x, words in ((72, left), (320, right)):
            for row in range(5):
                written(sheet, x, 80 + 12 * row, " ".join(words[row * 4 : row * 4 + 4]))

    assert [t.split()[0] for t in texts(drawn(draw))] in (["Kommunen", "Skolerne"], ["Kommunen"])
    joined = " ".join(texts(drawn(draw)))
    assert joined == " ".join((*left[:20], *right[:20]))


def test_hidden_text_is_reported_and_not_read() -> None:
    """White, tiny and invisible text is left out and reported; white text on a dark field is read."""

    def draw(sheet: canvas.Canvas) -> None:
        written(sheet, 72, 72, "Synlig tekst")
        sheet.setFillColorRGB(1, 1, 1)
        written(sheet, 72, 100, "hvid tekst")
        sheet.setFillColorRGB(0, 0, 0)
        written(sheet, 72, 120, "bittelille", size=1)
        sheet._code.append("3 Tr")
        written(sheet, 72, 140, "usynlig")
        sheet._code.append("0 Tr")
        sheet.setFillColorRGB(0.1, 0.2, 0.4)
        sheet.rect(60, HEIGHT - 180, 300, 20, fill=1, stroke=0)
        sheet.setFillColorRGB(1, 1, 1)
        written(sheet, 72, 174, "Status på mørk bund")

    reading = pdf.parse(drawn(draw), "plan.pdf")
    assert [b.text for b in reading.blocks] == ["Synlig tekst", "Status på mørk bund"]
    assert all(word in reading.warnings[0] for word in ("hvid tekst", "bittelille", "usynlig"))


def test_machine_read_scan_is_read() -> None:
    """Invisible text over a picture of the whole page is a scan with OCR: read, and said so."""

    def draw(sheet: canvas.Canvas) -> None:
        sheet.drawImage(picture(), 0, 0, WIDTH, HEIGHT)
        sheet._code.append("3 Tr")
        written(sheet, 72, 140, "Tekst fra tekstgenkendelse")

    reading = pdf.parse(drawn(draw), "plan.pdf")
    assert [b.text for b in reading.blocks] == ["Tekst fra tekstgenkendelse"]
    assert "OCR" in reading.warnings[0]


def test_fake_bold_ligatures_and_crop_box() -> None:
    """Letters printed twice count once and are bold, ligatures open, text outside the crop box is ignored."""

    def draw(sheet: canvas.Canvas) -> None:
        written(sheet, 72, 72, "Skygge")
        written(sheet, 72.4, 72, "Skygge")
        written(sheet, 72, 102, "af almindelig tekst følger her i planen.")
        written(sheet, 72, HEIGHT - 20, "udenfor")
        sheet.setCropBox((0, 40, WIDTH, HEIGHT))

    found = blocks(drawn(draw))
    assert [(b.text, b.bold) for b in found] == [
        ("Skygge", True),
        ("af almindelig tekst følger her i planen.", False),
    ]


@pytest.mark.parametrize("turn", ["page", "text"])
def test_sideways_pages_are_turned(turn: str) -> None:
    """A page shown sideways, and a page written sideways, read like any other."""

    def draw(sheet: canvas.Canvas) -> None:
        if turn == "page":
            sheet.setPageRotation(90)
        sheet.translate(WIDTH, 0)
        sheet.rotate(90)
        written(sheet, 72, HEIGHT - 400, "Budget og tidsplan for indsatsen")
        written(sheet, 72, HEIGHT - 388, "følger byrådets årshjul.")

    assert texts(drawn(draw)) == ["Budget og tidsplan for indsatsen følger byrådets årshjul."]


def words_by_page(data: bytes) -> dict[int, list[str]]:
    import pdfplumber  # noqa: PLC0415

    with pdfplumber.open(io.BytesIO(data)) as document:
        return {p.page_number: [w["text"] for w in p.extract_words()] for p in document.pages}


def assert_nothing_vanished(data: bytes, furniture: set[str]) -> None:
    found = blocks(data)
    everything = "".join(place(found).text.split())
    for number, words in words_by_page(data).items():
        on_page = "".join(
            "".join(b.text.split()) for b in leaves(found) if b.page and b.page <= number <= b.end_page
        )
        for word in words:
            bare = word.rstrip("-").lstrip("•")
            assert word in furniture or bare in on_page, (number, word, everything[:80])


def test_nothing_vanishes() -> None:
    """Each page's words stand in the blocks of that page, but for header and footer."""
    rows = [["Mål", "Delmål", "Status 2024"], [LONG, "Kajen er flad.", LONG * 2], ["Flere både", LONG, ""]]
    data = flowed(
        Paragraph("Havneplan", TITLE),
        Paragraph(LONG * 4, BODY),
        table(rows, (150, 100, 200)),
        Paragraph(LONG * 5, BODY),
        footer="fod #",
        height=400,
    )
    assert_nothing_vanished(data, {"fod", *map(str, range(9))})


@given(st.lists(st.text("abcdeæøå ,.", min_size=3, max_size=60).filter(str.strip), min_size=1, max_size=12))
@settings(max_examples=25, deadline=None)
def test_words_keep_their_order(lines: list[str]) -> None:
    """Whatever the lines say, their letters come out whole and in order."""
    data = page(*((72, 150 + 13 * i, line) for i, line in enumerate(lines)))
    assert "".join("".join(texts(data)).split()) == "".join("".join(lines).split())


@given(st.lists(st.tuples(st.integers(0, 1200), st.integers(0, 255)), min_size=1, max_size=30))
@settings(max_examples=40, deadline=None)
def test_damage_never_escapes(flips: list[tuple[int, int]]) -> None:
    """However a file is damaged, it is read or refused in words."""
    data = bytearray(page((72, 72, "Indsats"), (72, 90, "Formål: At alle kan være med.")))
    for at, value in flips:
        data[at % (len(data) - 10)] = value
    with contextlib.suppress(UnreadableDocumentError):
        assert pdf.parse(bytes(data), "plan.pdf").format == "pdf"


@pytest.mark.parametrize("path", sorted(Path("examples/plans").glob("*.pdf")), ids=lambda p: p.stem)
def test_example_plans_read(path: Path) -> None:
    """The example plans give headings and tables with column headings."""
    found = pdf.parse(path.read_bytes(), path.name).blocks
    assert any(b.kind == "heading" for b in found)
    assert any(b.kind == "table" and b.header_rows for b in found)


LEFT = (
    "Kommunen har plantet træer langs alle de store veje gennem byen og ud",
    "til havnen, og borgerne har valgt arterne i en afstemning på nettet før",
    "jul. Arbejdet begyndte i maj og blev færdigt efter sommerferien, fordi",
    "planteskolen ikke kunne levere alle træerne på én gang som aftalt.",
)


def in_columns(sheet: canvas.Canvas) -> None:
    """Two columns of prose, the left one with a box in it, and longer than the right one."""
    words = " ".join(LEFT).split()
    for row in range(9):
        written(sheet, 72, 80 + 13 * row, " ".join(words[row * 5 : row * 5 + 5]))
        written(sheet, 320, 80 + 13 * row, " ".join(words[row * 5 : row * 5 + 5]).upper())
    sheet.rect(70, HEIGHT - 250, 200, 40, fill=0, stroke=1)
    written(sheet, 74, 222, "Mål", font="Helvetica-Bold")
    written(sheet, 74, 236, "Der er skygge på hver en plads i byen")
    for row in range(4):
        written(sheet, 320, 212 + 13 * row, f"HØJRE SPALTE NUMMER {row} I PLANEN")
    written(sheet, 72, 264, "Ansvarlig er Park og Vej.")
    written(sheet, 72, 277, "Kommunen betaler.")
    written(sheet, 72, 305, "Til sidst i spalten")


def test_a_box_in_a_column_is_read_in_its_place() -> None:
    """A frame with text beside it belongs to its column, and its text is a paragraph of its own."""
    found = texts(drawn(in_columns))
    at = found.index("Der er skygge på hver en plads i byen")
    assert found[at - 1] == "Mål"
    assert found[at + 1].startswith("Ansvarlig er Park og Vej.")
    assert not any(t.isupper() for t in found[:at])


def test_a_column_that_ends_the_page_keeps_its_last_line() -> None:
    """What stands below the end of the other column is read with its own column, after white space too."""
    found = texts(drawn(in_columns))
    assert found.index("Til sidst i spalten") < next(i for i, t in enumerate(found) if t.isupper())
