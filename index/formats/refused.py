"""Kinds of files that cannot be read, told by their first bytes, and what to do about each."""

from __future__ import annotations

from index.formats import docx_package

_SAVE = "Åbn den, gem den som Word (.docx) eller PDF, og prøv igen."
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = (
    "Filen er beskyttet med adgangskode. Åbn den i Office, fjern adgangskoden "
    "(Filer > Oplysninger > Beskyt dokument), gem, og prøv igen."
)
# Names of streams inside an OLE2 file (UTF-16) -> what the file is. Source: MS-OFFCRYPTO 2.3.4,
# MS-DOC 2.1, MS-XLS 2.1, MS-PPT 2.1, MS-OXMSG 2.2.
_OLE_STREAMS = (
    ("EncryptedPackage", _ENCRYPTED),
    ("WordDocument", f"Filen er i det gamle Word-format (.doc), som ikke kan læses. {_SAVE}"),
    ("Workbook", f"Filen er et regneark i det gamle Excel-format (.xls). {_SAVE}"),
    ("PowerPoint Document", f"Filen er en præsentation i det gamle PowerPoint-format (.ppt). {_SAVE}"),
    ("__properties_version1.0", "Filen er en Outlook-mail (.msg). Gem den vedhæftede handleplan for sig, og prøv med den."),
)  # fmt: skip
_IMAGE = (
    "Filen er et billede ({}) uden tekst, der kan læses. Brug det oprindelige dokument, "
    "eller lav en PDF med tekstgenkendelse (OCR), og prøv igen."
)
# First bytes -> what to say. Source: the formats' own specifications ("magic numbers").
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", _IMAGE.format("PNG")),
    (b"\xff\xd8\xff", _IMAGE.format("JPEG")),
    (b"GIF87a", _IMAGE.format("GIF")),
    (b"GIF89a", _IMAGE.format("GIF")),
    (b"II*\x00", _IMAGE.format("TIFF")),
    (b"MM\x00*", _IMAGE.format("TIFF")),
    (b"{\\rtf", f"Filen er i RTF-format. {_SAVE}"),
    (b"\x1f\x8b", "Filen er en pakket fil (gzip). Pak den ud, og prøv med dokumentet i den."),
    (b"7z\xbc\xaf\x27\x1c", "Filen er en pakket mappe (7z). Pak den ud, og prøv med dokumenterne i den."),
    (b"Rar!\x1a\x07", "Filen er en pakket mappe (rar). Pak den ud, og prøv med dokumenterne i den."),
    (b"MZ\x90\x00", "Filen er et program, ikke et dokument."),
    (b"\x7fELF", "Filen er et program, ikke et dokument."),
    (b"SQLite format 3\x00", "Filen er en database, ikke et dokument."),
    (b"%!PS", f"Filen er i PostScript-format. {_SAVE}"),
)
_ZIP_KINDS: tuple[tuple[str, str], ...] = (
    ("xl/", f"Filen er et regneark (Excel). {_SAVE}"),
    ("ppt/", f"Filen er en præsentation (PowerPoint). {_SAVE}"),
    ("visio/", f"Filen er en tegning (Visio). {_SAVE}"),
    ("index/document.iwa", f"Filen er fra Apples Pages, Numbers eller Keynote. {_SAVE}"),
)
_MIMETYPES: tuple[tuple[str, str], ...] = (
    ("opendocument.text", f"Filen er et OpenDocument-dokument (.odt). {_SAVE}"),
    ("opendocument.spreadsheet", f"Filen er et OpenDocument-regneark (.ods). {_SAVE}"),
    ("opendocument", f"Filen er i OpenDocument-format, men ikke et tekstdokument. {_SAVE}"),
    ("epub", f"Filen er en e-bog (EPUB). {_SAVE}"),
)


def refusal(data: bytes) -> str | None:
    """Return why a file cannot be read, in Danish with what to do, or None when a reader may try."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        return "Filen er tom. Kontrollér, at den er gemt og hentet helt, og prøv igen."
    for magic, reason in _MAGIC:
        if data.startswith(magic):
            return reason
    if data.startswith(_OLE):
        return _ole(data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(data)
    return _other(data[:4096])


def _ole(data: bytes) -> str:
    for stream, reason in _OLE_STREAMS:
        if stream.encode("utf-16-le") in data:
            return reason
    return f"Filen er i et gammelt Office-format, som ikke kan læses. {_SAVE}"


def _other(head: bytes) -> str | None:
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return _IMAGE.format("WebP")
    if head[4:8] == b"ftyp":
        if head[8:12] in (b"heic", b"heix", b"mif1", b"avif"):
            return _IMAGE.format("HEIC eller AVIF")
        return "Filen er lyd eller video, ikke et dokument."
    if head[:2] == b"BM" and head[6:10] == b"\x00\x00\x00\x00":
        return _IMAGE.format("BMP")
    if b'progid="Word.Document"' in head or b"http://schemas.microsoft.com/office/2006/xmlPackage" in head:
        return f"Filen er et Word-dokument gemt som XML. {_SAVE}"
    if b"MIME-Version:" in head[:1024] and b"Content-Type: multipart/" in head:
        return f"Filen er en webside eller mail gemt som én fil (.mht, .eml). {_SAVE}"
    return None


def _zip(data: bytes) -> str | None:
    if docx_package.is_word(data):
        return None
    names = docx_package.entry_names(data)
    if names is None:
        return "Filen er en pakket fil (zip), som er beskadiget. Hent den igen, eller gem den på ny, og prøv igen."
    lower = [n.lower() for n in names]
    for prefix, reason in _ZIP_KINDS:
        if any(n.startswith(prefix) for n in lower):
            return reason
    kind = docx_package.small_entry(data, "mimetype").decode("ascii", "replace")
    for word, reason in _MIMETYPES:
        if word in kind:
            return reason
    return "Filen er en pakket mappe (zip). Pak den ud, og prøv med dokumenterne i den."
