"""From bytes to text: which encoding a text file is in, and whether it is text at all."""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 64_000  # bytes looked at to tell text from noise
_BINARY_STARTS = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"{\\rtf",
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")
_C1 = re.compile(r"[\x80-\x9f]")


def decode(data: bytes) -> str | None:
    """Return the text of a file, or None when the bytes are not text.

    A byte order mark decides; then NUL bytes give UTF-16 away; then UTF-8 if it is valid; else
    Windows-1252, which is latin-1 with real quotation marks where latin-1 has control codes.
    """
    if data.startswith(_BINARY_STARTS):
        return None
    name = encoding_of(data)
    if name is None:
        return None
    text = data.decode(name, errors="replace")
    if _noise(text[:_SAMPLE]):
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "")


def encoding_of(data: bytes) -> str | None:
    """Return the Python name of the encoding, or None when NUL bytes fit no text encoding."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    if b"\0" in data[:_SAMPLE]:
        return _utf16_without_mark(data[:_SAMPLE])
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252" if not re.search(rb"[\x81\x8d\x8f\x90\x9d]", data) else "latin-1"
    return "utf-8"


def _utf16_without_mark(sample: bytes) -> str | None:
    """Tell little from big endian by the side on which western text has its NUL bytes."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(1, len(sample) // 2)
    if odd > 0.3 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.3 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _noise(sample: str) -> bool:
    """Say whether decoded characters are too seldom letters, digits and spaces to be writing."""
    if not sample:
        return False
    bad = len(_CONTROL.findall(sample)) + len(_C1.findall(sample)) + 2 * sample.count("\ufffd")
    # Foreign letters (Å read as ¥, say) are no noise; a handful of stray control codes is none either.
    return bad > max(3, 0.01 * len(sample))
