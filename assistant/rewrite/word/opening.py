"""Opens a Word file safely; the only place that meets python-docx."""

from __future__ import annotations

import io
from typing import Any

from index.errors import UnreadableDocumentError
from index.formats.docx_package import Package, damaged, is_word

_MOST = 300 * 2**20  # bytes of all parts inflated, pictures too
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def opened(data: bytes, name: str) -> Any:
    """Return a python-docx document.

    Raises:
        UnreadableDocumentError: no Word file of today's format, damaged, or inflating beyond the limits.
    """
    if not is_word(data):
        raise UnreadableDocumentError(
            f"{name} er ikke en Word-fil i formatet .docx. Åbn den i Word, og gem den som .docx."
        )
    package = Package.open(data, name)
    for part in package.entries:
        if part.endswith((".xml", ".rels")):
            package.read(part)
    if sum(info.file_size for info in package.entries.values()) > _MOST:
        raise UnreadableDocumentError(f"{name} fylder for meget udpakket. Del dokumentet op, og prøv igen.")
    from docx import Document  # noqa: PLC0415  takes a fifth of a second
    from docx.opc.exceptions import OpcError  # noqa: PLC0415

    try:
        return Document(io.BytesIO(data))
    except (OpcError, KeyError, ValueError, AttributeError, SyntaxError) as error:
        # python-docx lets lxml's XMLSyntaxError (a SyntaxError) and its own KeyErrors through
        raise damaged(name) from error


def saved(document: Any) -> bytes:
    """Return the bytes of a document."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
