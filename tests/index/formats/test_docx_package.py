"""Word files that are damaged, protected or dangerous are refused in words."""

import io
import struct
import zipfile

import pytest

from index.errors import UnreadableDocumentError
from index.formats import docx_package, read
from index.formats.docx import recognises


def repack(data, **changes):
    source = zipfile.ZipFile(io.BytesIO(data))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            content = changes.get(name, source.read(name))
            if content is not None:
                archive.writestr(name, content)
    return buffer.getvalue()


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def refused(data):
    assert recognises(data)
    with pytest.raises(UnreadableDocumentError) as caught:
        read(data, "plan.docx")
    message = str(caught.value)
    assert message.startswith("plan.docx: ")
    assert "prøv igen" in message or "prøv med" in message
    return message


def test_a_file_that_was_cut_off_is_refused(word):
    """A download that stopped half-way is told as damaged, wherever it stopped."""
    data = word(paragraph("Vi hjælper unge. " * 500), styles="")
    for size in (len(data) - 10, len(data) // 2):
        assert "beskadiget" in refused(data[:size])
    with pytest.raises(UnreadableDocumentError, match="beskadiget"):
        read(data[:60], "plan.docx")


def test_a_file_with_spoilt_bytes_is_refused(word):
    """Bytes changed inside the packed document are found out."""
    data = bytearray(word(paragraph("Vi hjælper unge. " * 500)))
    at = data.index(b"word/document.xml") + 40
    data[at : at + 20] = b"\x00" * 20
    assert "beskadiget" in refused(bytes(data))


def test_a_file_without_its_document_is_refused(word):
    """A package without the main part says what is missing."""
    data = repack(word(paragraph("x"), styles=""), **{"word/document.xml": None})
    assert "mangler selve dokumentet" in refused(data)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (b"<w:document><w:body>", "ugyldig XML"),
        (b"", "ugyldig XML"),
        (b"\x00\x01\x02", "ugyldig XML"),
        (b"<document><body/></document>", "intet indhold"),
        (b"<!DOCTYPE d [<!ENTITY a 'b'>]><d>&a;</d>", "dokumenttype"),
        (b"<a>" * 100_000 + b"</a>" * 100_000, "alt for mange lag"),
    ],
)
def test_broken_documents_are_refused(word, source, expected):
    """Bad XML, another root, a document type and bottomless nesting are each told in words."""
    assert expected in refused(repack(word(paragraph("x")), **{"word/document.xml": source}))


def test_entities_are_never_expanded(word):
    """A file that would read another file, or blow up a thousandfold, is refused before it does."""
    for entity in ("SYSTEM 'file:///etc/hostname'", "'" + "ha" * 1000 + "'"):
        source = f"<!DOCTYPE d [<!ENTITY a {entity}>]><d>{'&a;' * 1000}</d>".encode()
        message = refused(repack(word(paragraph("x")), **{"word/document.xml": source}))
        assert "dokumenttype" in message or "ugyldig XML" in message


@pytest.mark.parametrize(
    "wrap", ["<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>", "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"]
)
def test_deep_nesting_is_read_or_refused_but_never_fails(word, wrap):
    """Any depth of tables or controls gives a text or a clear refusal."""
    before, after = wrap.split("{}")
    for depth in (3, 20):
        assert "inderst" in str(
            read(word(before * depth + paragraph("inderst") + after * depth), "plan.docx").blocks
        )
    for depth in (300, 5000):
        assert "lag" in refused(word(before * depth + paragraph("inderst") + after * depth))


def test_tables_nested_deeper_than_anyone_writes_are_refused(word):
    """The reader's own bound holds below the parser's."""
    before, after = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    assert "lag" in refused(word(before * 60 + paragraph("inderst") + after * 60))


def test_a_zip_bomb_is_refused_by_what_it_really_inflates_to(word):
    """A small file that inflates to far more than a document is stopped while it is being read."""
    huge = paragraph(" " * (docx_package.RATIO_FROM + 2**20))
    assert "fylder udpakket" in refused(word(huge))


def test_a_bomb_that_lies_about_its_size_is_refused(word):
    """A header that claims a small size does not help: the file counts as damaged."""
    data = bytearray(word(paragraph(" " * (docx_package.RATIO_FROM + 2**20))))
    at = data.index(b"word/document.xml", data.index(b"PK\x01\x02")) - 46
    data[at + 24 : at + 28] = struct.pack("<I", 1000)
    assert "Word-filen" in refused(bytes(data))


def test_the_sum_of_all_parts_counts(word, monkeypatch):
    """Parts that are each within bounds are refused together."""
    monkeypatch.setattr(docx_package, "MAX_INFLATED", 3000)
    data = word(paragraph("a" * 1000), styles="b" * 1000, numbering="c" * 1000)
    assert "fylder udpakket" in refused(data)


def test_thousands_of_entries_are_refused(word):
    """A package of far too many parts is not opened."""
    extra = {f"word/x{i}": b"" for i in range(docx_package.MAX_ENTRIES + 1)}
    assert "dele" in refused(word(paragraph("x"), extra=extra))


def test_an_encrypted_entry_is_refused(word):
    """A zip with a password says that it has one."""
    data = bytearray(word(paragraph("x")))
    at = data.index(b"word/document.xml", data.index(b"PK\x01\x02")) - 46
    data[at + 8] |= 1
    assert "adgangskode" in refused(bytes(data))


@pytest.mark.parametrize(
    ("kind", "main"),
    [
        ("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml"),
        (
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
            "word/document.xml",
        ),
        (
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "tekst/plan.xml",
        ),
    ],
)
def test_macro_files_templates_and_other_names_are_read(word, kind, main):
    """.docm, .dotx and packages with folders of their own are read by their content types."""
    data = word(paragraph("Vi hjælper."), main=main)
    types = f'<Types><Override PartName="/{main}" ContentType="{kind}"/></Types>'.encode()
    data = repack(data, **{"[Content_Types].xml": types, "_rels/.rels": None})
    assert recognises(data)
    assert [b.text for b in read(data, "plan.docm").blocks] == ["Vi hjælper."]


def test_back_slashes_and_capitals_in_part_names_are_understood(word):
    """Some programs write part names in the Windows way."""
    source = zipfile.ZipFile(io.BytesIO(word(paragraph("Vi hjælper."))))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("Word\\Document.xml", source.read("word/document.xml"))
    assert [b.text for b in read(buffer.getvalue(), "plan.docx").blocks] == ["Vi hjælper."]


def test_a_spreadsheet_with_a_word_file_inside_is_no_word_file():
    """The kinds of embedded files do not decide."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<Types><Default Extension="docx" ContentType="application/vnd.openxmlformats-officedocument.'
            'wordprocessingml.document"/></Types>',
        )
        archive.writestr("xl/workbook.xml", "<x/>")
    assert not recognises(buffer.getvalue())
