"""Word files (OOXML): bytes in, typed blocks out."""

from __future__ import annotations

from index.formats import docx_package
from index.formats.blocks import Reading


def recognises(data: bytes) -> bool:
    """Return whether the bytes are a Word package, sound or damaged."""
    return docx_package.is_word(data)


def read(data: bytes, name: str) -> Reading:
    """Return a Word file's blocks in reading order.

    Args:
        data: the file as it is (.docx, .docm, .dotx; strict or transitional).
        name: the file's name, for messages.

    Raises:
        UnreadableDocumentError: damaged, protected, without a document, or beyond the limits.
    """
    from index.formats.docx_document import read_document  # noqa: PLC0415 - lxml loads only when used

    return read_document(data, name)


def read_plainly(data: bytes, name: str) -> Reading:
    """Return a Word file's paragraphs line by line. Raises UnreadableDocumentError as `read` does."""
    from index.formats.docx_plain import read_plain  # noqa: PLC0415 - lxml loads only when used

    return read_plain(data, name)
