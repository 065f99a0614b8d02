"""The registry picks a reader by a file's bytes and refuses the rest in words."""

import io
import subprocess
import sys
import zipfile

import pytest
from docx import Document

from index.errors import UnreadableDocumentError
from index.formats import READERS, read

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


def packed(**entries: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def word_file() -> bytes:
    document = Document()
    document.add_paragraph("Vi etablerer et værested i Havnegade.")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


REFUSED = {
    "empty": (b"", "tom"),
    "blank": (b"\xef\xbb\xbf \r\n\n", "tom"),
    "zeros": (b"\x00" * 500, "tom"),
    "old word": (OLE + "WordDocument".encode("utf-16-le"), ".doc"),
    "old excel": (OLE + "Workbook".encode("utf-16-le"), "regneark"),
    "encrypted": (OLE + "EncryptedPackage".encode("utf-16-le"), "adgangskode"),
    "unknown ole": (OLE, "gammelt Office-format"),
    "xlsx": (packed(**{"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<x/>"}), "regneark"),
    "pptx": (packed(**{"[Content_Types].xml": b"<Types/>", "ppt/presentation.xml": b"<x/>"}), "præsentation"),
    "odt": (packed(mimetype=b"application/vnd.oasis.opendocument.text", **{"content.xml": b"<x/>"}), ".odt"),
    "zip": (packed(**{"plan.txt": b"Handleplan"}), "Pak den ud"),
    "cut zip": (packed(**{"plan.txt": b"Handleplan"})[:40], "beskadiget"),
    "png": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "billede (PNG)"),
    "jpeg": (b"\xff\xd8\xff\xe0" + b"\x00" * 40, "billede (JPEG)"),
    "heic": (b"\x00\x00\x00\x18ftypheic" + b"\x00" * 40, "billede"),
    "rtf": (rb"{\rtf1\ansi Handleplan}", "RTF"),
    "xml": (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>', "gemt som XML"),
    "mail": (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n", "webside eller mail"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_file_that_cannot_be_read_is_refused_by_name_and_kind(case: str) -> None:
    """The message names the file, says what it is and what to do."""
    data, expected = REFUSED[case]
    with pytest.raises(UnreadableDocumentError) as caught:
        read(data, "mystisk.docx")
    message = str(caught.value)
    assert message.startswith("mystisk.docx: ")
    assert expected in message
    assert "prøv" in message


def test_unknown_bytes_are_refused() -> None:
    """Bytes of no known kind are not taken for text."""
    with pytest.raises(UnreadableDocumentError, match=r"kim\.bin"):
        read(bytes(range(256)) * 8, "kim.bin")


def test_the_bytes_choose_the_reader_and_a_lying_suffix_is_told() -> None:
    """A Word file named .pdf is read as Word, with a warning that says so."""
    reading = read(word_file(), "mappe/plan.pdf")
    assert reading.format == "docx"
    assert [b.text for b in reading.blocks] == ["Vi etablerer et værested i Havnegade."]
    assert "plan.pdf er i virkeligheden en Word-fil" in reading.warnings[0]


@pytest.mark.parametrize("name", ["plan.docx", "PLAN.DOCX", "plan.docm", "plan", "plan.2021"])
def test_an_honest_suffix_or_none_gives_no_warning(name: str) -> None:
    """No warning when the suffix fits or promises nothing."""
    assert read(word_file(), name).warnings == ()


def test_text_named_docx_is_read_as_text() -> None:
    """A text file that calls itself .docx is read, with a warning."""
    reading = read("Formål: At flere unge får et fritidsjob.\n".encode(), "plan.docx")
    assert "fritidsjob" in " ".join(b.text for b in reading.blocks)
    assert "tekstfil" in reading.warnings[0]


def test_every_reader_offers_its_functions() -> None:
    """A reader in the list is a module with the three functions."""
    for reader in READERS:
        module = reader.load()
        assert callable(module.recognises)
        assert callable(module.read)
        assert callable(module.read_plainly)


def test_the_registry_starts_cold_without_heavy_libraries() -> None:
    """Importing the registry loads no parser library."""
    heavy = "{'lxml', 'pdfplumber', 'bs4', 'docx'} & set(sys.modules)"
    code = f"import sys, index.formats; sys.exit(len({heavy}))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
