"""The XML of Word files: safe parsing, short names, and opening of wrappers without recursion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from lxml import etree

from index.errors import UnreadableDocumentError

Element = Any  # lxml has no types; its elements stay inside the docx modules

# Namespace -> prefix; transitional and strict alike. Source: ECMA-376 parts 1 and 4, annex A.
_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
    "http://purl.oclc.org/ooxml/drawingml/diagram": "dgm",
    "urn:schemas-microsoft-com:vml": "v",
}
_GONE = frozenset({"w:del", "w:moveFrom", "w:tblGrid", "w:rt"})


@dataclass(frozen=True, slots=True)
class Control:
    """A content control round an element: a check box's state, or a prompt that nobody has answered."""

    box: bool | None = None
    unanswered: bool = False


def parse(data: bytes, name: str) -> Element:
    """Return the root element of a part.

    Raises:
        UnreadableDocumentError: not well-formed, nested too deep, or with a document type of its own.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, LookupError, ValueError) as error:
        if "depth" in str(error):
            raise too_deep(name) from error
        raise UnreadableDocumentError(
            f"{name}: Word-filens indhold er beskadiget (ugyldig XML). Åbn filen i Word, "
            "lad Word reparere den, gem, og prøv igen."
        ) from error
    if root.getroottree().docinfo.doctype:
        raise UnreadableDocumentError(
            f"{name}: Word-filen indeholder en dokumenttype (DTD), som Word aldrig skriver, og læses ikke, "
            "da den kan være skadelig. Åbn den i Word, gem den på ny, og prøv igen."
        )
    return root


def too_deep(name: str) -> UnreadableDocumentError:
    """Return the error for a document nested deeper than anyone writes."""
    return UnreadableDocumentError(
        f"{name}: Word-filen har tabeller eller felter inden i hinanden i alt for mange lag. "
        "Forenkl opstillingen i Word, gem, og prøv igen."
    )


def tag(element: Element) -> str:
    """Return an element's name as "w:p", whichever edition of the format it comes from."""
    return _short(element.tag) if isinstance(element.tag, str) else ""


@lru_cache(maxsize=4096)
def _short(clark: str) -> str:
    space, _, local = clark.rpartition("}")
    return f"{_PREFIXES.get(space[1:], '?')}:{local}"


def attr(element: Element | None, local: str) -> str | None:
    """Return an attribute by its local name, whatever its namespace; None without it or the element."""
    if element is None:
        return None
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == local:
            return str(value)
    return None


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first descendant along a path of names, such as ("w:tcPr", "w:gridSpan")."""
    for name in path:
        if element is None:
            return None
        element = next((c for c in element if tag(c) == name), None)
    return element


def val(element: Element | None, *path: str) -> str | None:
    """Return the w:val of the element at the end of a path."""
    return attr(child(element, *path), "val")


def number(text: str | None, default: int = 0) -> int:
    """Return an attribute as a whole number, `default` when it is none."""
    try:
        return int(text) if text is not None else default
    except ValueError:
        return default


def switch(element: Element | None, *path: str) -> bool | None:
    """Return an on/off property: None when not said, on when said without a value."""
    found = child(element, *path)
    if found is None:
        return None
    return (attr(found, "val") or "true").lower() not in ("0", "false", "off")


def branch(alternatives: Element) -> Element | None:
    """Return the one branch of mc:AlternateContent to read: the first with text in it, else the first."""
    branches = [c for c in alternatives if tag(c) in ("mc:Choice", "mc:Fallback")]
    return next(
        (b for b in branches if any(tag(t) == "w:t" for t in b.iter())), branches[0] if branches else None
    )


def gone(element: Element) -> bool:
    """Return whether an element holds no text to read: deleted, moved away, or properties."""
    name = tag(element)
    return name in _GONE or (name.startswith("w:") and name.endswith(("Pr", "PrEx")))


def control(sdt: Element) -> Control | None:
    """Return what a content control says about its content, None when nothing of note."""
    properties = child(sdt, "w:sdtPr")
    box = next((c for c in properties if _local(c) == "checkbox"), None) if properties is not None else None
    if box is not None:
        state = next((attr(c, "val") for c in box if _local(c) == "checked"), None)
        return Control(box=(state or "0").lower() in ("1", "true", "on"))
    return Control(unanswered=True) if switch(properties, "w:showingPlcHdr") else None


def _local(element: Element) -> str:
    return tag(element).partition(":")[2]


def flatten(container: Element, wanted: frozenset[str]) -> Iterator[tuple[Element, Control | None]]:
    """Yield the wanted elements in order, with all wrappers round them opened, and their content control.

    Deleted and moved-away wrappers are passed over; of alternative contents one branch is taken.
    """
    stack: list[tuple[Iterator[Element], Control | None]] = [(iter(container), None)]
    while stack:
        items, around = stack[-1]
        element = next(items, None)
        if element is None:
            stack.pop()
            continue
        name = tag(element)
        if name in wanted:
            yield element, around
        elif name == "w:sdt":
            content = child(element, "w:sdtContent")
            stack.append((iter(content if content is not None else ()), control(element) or around))
        elif name == "mc:AlternateContent":
            chosen = branch(element)
            stack.append((iter(chosen if chosen is not None else ()), around))
        elif not gone(element):
            stack.append((iter(element), around))
