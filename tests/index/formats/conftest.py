"""Word files for tests, put together from raw XML."""

import io
import zipfile
from collections.abc import Callable

import pytest

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": W,
        "r": RELATED,
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "v": "urn:schemas-microsoft-com:vml",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    }.items()
)

WordBuilder = Callable[..., bytes]


def build(
    body: str, main: str = "word/document.xml", extra: dict[str, bytes] | None = None, **parts: str
) -> bytes:
    """Return a Word file with this body; `parts` are further parts by name ("styles", "footnotes")."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml", f'<Types><Override PartName="/{main}" ContentType="{TYPE}"/></Types>'
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships><Relationship Id="r1" Type="{RELATED}/officeDocument" Target="{main}"/></Relationships>',
        )
        archive.writestr(main, f"<w:document {SPACES}><w:body>{body}</w:body></w:document>")
        folder = main.rpartition("/")[0]
        for name, content in parts.items():
            archive.writestr(f"{folder}/{name}.xml", f"<w:{name} {SPACES}>{content}</w:{name}>")
        for name, data in (extra or {}).items():
            archive.writestr(name, data)
    return buffer.getvalue()


@pytest.fixture
def word() -> WordBuilder:
    """Return the builder of Word files."""
    return build
