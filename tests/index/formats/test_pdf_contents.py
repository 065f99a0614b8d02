"""Tables of contents in PDF files, alone and beside other text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reportlab.pdfgen import canvas

from index.formats import pdf

from .pdf_samples import HEIGHT, drawn, written

NAMES = (
    "Forord", "Hvor er vi i dag?", "Fokusområde 1: De første år", "Fokusområde 2: Sprog og leg", "Sådan følger vi op", "Kontakt",
)  # fmt: skip
PAGES = (2, 3, 4, 4, 7, 8)
FOREWORD = (
    "Et barn i Søby skal ikke være heldigt for",
    "at få en god start. Den skal høre til i en",
    "hverdag, hvor end barnet bor i byen.",
    "De fleste børn har det godt, men der er",
    "flere, der bliver hjemme fra skole, og det",
    "vil vi gøre noget ved sammen med dem.",
    "Derfor har byrådet samlet de ældre planer",
    "i én strategi, som siger, hvem der gør hvad.",
)


def contents(x: float, word: str) -> Callable[[canvas.Canvas], None]:
    """A table of contents at a place, a line under each row."""

    def draw(sheet: canvas.Canvas) -> None:
        written(sheet, x, 80, word, font="Helvetica-Bold", size=16)
        for at, (name, page) in enumerate(zip(NAMES, PAGES, strict=True)):
            y = 110 + 15 * at
            written(sheet, x, y, name)
            sheet.drawRightString(x + 220, HEIGHT - y, str(page))
            sheet.line(x, HEIGHT - y - 4, x + 220, HEIGHT - y - 4)

    return draw


def foreword(x: float) -> Callable[[canvas.Canvas], None]:
    """A foreword at a place."""

    def draw(sheet: canvas.Canvas) -> None:
        written(sheet, x, 80, "Velkommen", font="Helvetica-Bold", size=16)
        for at, line in enumerate(FOREWORD):
            written(sheet, x, 110 + 12 * at, line)

    return draw


@pytest.mark.parametrize("word", ["Indhold", "Indholdsfortegnelse"])
@pytest.mark.parametrize(("left", "right"), [(57, 310), (310, 57)])
def test_contents_beside_a_foreword(word: str, left: int, right: int) -> None:
    """Each column is read by itself, and each line of the contents is a line of its own."""

    def page(sheet: canvas.Canvas) -> None:
        contents(left, word)(sheet)
        foreword(right)(sheet)

    texts = [b.text for b in pdf.parse(drawn(page), "plan.pdf").blocks]
    lines = [f"{name} {page}" for name, page in zip(NAMES, PAGES, strict=True)]
    at = texts.index(word)
    assert texts[at : at + 7] == [word, *lines]
    assert " ".join(texts[:at] + texts[at + 7 :]) == " ".join(("Velkommen", *FOREWORD))
    assert at == (0 if left < right else len(texts) - 7)


def test_a_number_at_the_end_of_a_justified_line_ends_nothing() -> None:
    """Words that are set far apart all along a line go on with the next one, also after a number."""

    def page(sheet: canvas.Canvas) -> None:
        for x, word in zip((57, 130, 210, 290, 370), ("Der", "deltog", "i", "alt", "12"), strict=True):
            written(sheet, x, 100, word)
        written(sheet, 57, 112, "Lokale foreninger og tre skoler, da stien blev åbnet.")
        for at in range(8):
            written(
                sheet, 57, 124 + 12 * at, "Vi vil bruge besøgene bedre og lade forældre hjælpe hinanden i"
            )

    blocks = pdf.parse(drawn(page), "plan.pdf").blocks
    assert any("12 Lokale foreninger" in b.text for b in blocks)
