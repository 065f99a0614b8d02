"""Callouts of PDF pages: what stands large but heads nothing."""

from __future__ import annotations

from index.formats import pdf_flow
from index.formats.pdf_callouts import without_callouts
from index.formats.pdf_parts import PageContent, Word


def test_a_document_that_is_nothing_but_page_numbers_has_no_blocks() -> None:
    """Pages of which nothing is left when page numbers are dropped are read as empty."""
    pages = [PageContent(n, 595, 842, (Word(f"Side {n}", 280, 320, 800, 812, 10.0),)) for n in (1, 2, 3)]
    assert pdf_flow.blocks(pages) == []
    assert without_callouts([]) == []
