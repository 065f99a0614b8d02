"""Reads PDF files: text, headings, lists, check boxes and tables in reading order.

The work is done in a child process with limits of time and memory. How: `pdf_page` gives each
page's words and lines, `pdf_furniture` drops headers and footers, `pdf_flow` parts each page into
tables and stretches of text, `pdf_tables` joins what goes on over a page, `pdf_text` makes blocks.
"""

from __future__ import annotations

import io
import logging
import struct
import zlib
from collections.abc import Callable
from typing import Any, TypeVar

from index.errors import BaffledError, UnreadableDocumentError
from index.formats import child, plain
from index.formats.blocks import Reading
from index.formats.pdf_parts import PageContent

T = TypeVar("T")

FORMAT = "pdf"
MAXIMUM_PAGES = 2000
_SECONDS = 600.0  # a page takes about a quarter of a second
_MEGABYTES = 2048
_HEAD = 1024  # bytes in which the signature must come (PDF 32000-1, annex H, note 13)
_TAIL = 4096  # bytes in which the end mark must come


def recognises(data: bytes) -> bool:
    """Return whether the bytes are a PDF file."""
    return b"%PDF-" in data[:_HEAD]


def read(data: bytes, name: str) -> Reading:
    """Return the blocks of a PDF file.

    Args:
        data: the file.
        name: its name, for messages.

    Raises:
        UnreadableDocumentError: broken, cut off, locked with a password, a scan without text, no
            pages or too many, or more work than the limits allow; the message says what to do.
    """
    return child.run(
        parse, data, name, seconds=_SECONDS, megabytes=_MEGABYTES, label="PDF", plain=parse_plainly
    )


def read_plainly(data: bytes, name: str) -> Reading:
    """Return the lines of a PDF file, in a child process too. Raises UnreadableDocumentError."""
    return child.run(parse_plainly, data, name, seconds=_SECONDS, megabytes=_MEGABYTES, label="PDF")


def parse(data: bytes, name: str) -> Reading:
    """Read a PDF file in this process; `read` is the safe way in."""
    from index.formats import pdf_flow, pdf_page  # noqa: PLC0415 - only the child needs them

    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    if b"%%EOF" not in data[-_TAIL:]:
        raise UnreadableDocumentError(
            f"{name} (PDF) er ikke hel: slutningen af filen mangler. Hent eller kopiér den igen, og prøv på ny."
        )
    pages = _pages(data, name, pdf_page.content)
    _refuse_pictures(pages, name)
    blocks = pdf_flow.blocks(pages)
    warnings = [w for page in pages for w in page.warnings]
    warnings += [
        f"Side {p.number} er et billede uden tekstlag; intet er læst fra den. Kør tekstgenkendelse (OCR) på filen for at få den med."
        for p in pages
        if p.images and not p.words
    ]
    return Reading(FORMAT, tuple(blocks), tuple(warnings))


def parse_plainly(data: bytes, name: str) -> Reading:
    """Read the lines of a PDF file, without tables and columns, for when `parse` fails at their structure."""
    from index.formats import pdf_page  # noqa: PLC0415 - only the child needs it

    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    pages = plain.without_repeats(_pages(data, name, pdf_page.lines))
    return plain.reading(FORMAT, pages)


def _pages(data: bytes, name: str, content: Callable[[Any], T]) -> list[T]:
    import pdfplumber  # noqa: PLC0415 - 0.2 s
    from pdfminer.pdfdocument import PDFPasswordIncorrect  # noqa: PLC0415

    try:
        with pdfplumber.open(io.BytesIO(data), raise_unicode_errors=False) as document:
            return _contents(document, name, content)
    except _failures() as error:
        if error.args and isinstance(error.args[0], PDFPasswordIncorrect):
            raise UnreadableDocumentError(
                f"{name} (PDF) er beskyttet med adgangskode. Gem en kopi uden adgangskode, og læs den ind i stedet."
            ) from error
        raise _broken(name) from error


def _failures() -> tuple[type[Exception], ...]:
    """Return what pdfplumber and pdfminer raise on damaged files: their own errors, and Python's."""
    from pdfminer.psexceptions import PSException  # noqa: PLC0415
    from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException  # noqa: PLC0415

    own = (PSException, MalformedPDFException, PdfminerException)
    return (
        *own,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        AssertionError,
        ArithmeticError,
        RecursionError,
        struct.error,
        zlib.error,
    )


def _contents(document: Any, name: str, content: Callable[[Any], T]) -> list[T]:
    count = len(document.pages)
    if count == 0:
        raise UnreadableDocumentError(f"{name} (PDF) har ingen sider. Gem dokumentet som PDF på ny.")
    if count > MAXIMUM_PAGES:
        raise UnreadableDocumentError(
            f"{name} (PDF) har {count} sider; højst {MAXIMUM_PAGES} kan læses. Del filen i mindre dele."
        )
    pages = []
    for page in document.pages:
        child.report_page(page.page_number)
        try:
            pages.append(content(page))
        except _failures() as error:
            raise _broken(name, page.page_number) from error
        page.close()
    return pages


def _broken(name: str, page: int | None = None) -> BaffledError:
    where = f", side {page}" if page else ""
    return BaffledError(
        f"{name} (PDF{where}) er beskadiget og kan ikke læses. "
        "Åbn den i et PDF-program, gem den på ny, eller lav den igen fra det oprindelige dokument."
    )


def _refuse_pictures(pages: list[PageContent], name: str) -> None:
    words = sum(len(p.words) for p in pages)
    if words and sum(p.undecoded for p in pages) > 0.5 * words:
        raise UnreadableDocumentError(
            f"{name} (PDF) har tekst, der ikke kan afkodes, fordi filen mangler tegnoplysninger. "
            "Kør tekstgenkendelse (OCR) på den, eller gem det oprindelige dokument som PDF på ny."
        )
    if words:
        return
    if any(p.images for p in pages):
        raise UnreadableDocumentError(
            f"{name} (PDF) er et scannet billede uden tekstlag, så der er intet at læse. "
            "Kør tekstgenkendelse (OCR) på filen, og læs den ind igen."
        )
    raise UnreadableDocumentError(
        f"{name} (PDF) indeholder ingen tekst. Kontrollér, at det er den rigtige fil."
    )
