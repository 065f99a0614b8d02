"""A Word file as a whole: its parts put together, read, and reported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from index.canonical import leaves
from index.errors import UnreadableDocumentError
from index.formats.blocks import Block, Reading
from index.formats.bold_titles import bold_titles
from index.formats.docx_body import Walker
from index.formats.docx_header import named_in_header
from index.formats.docx_lines import pasted_text
from index.formats.docx_numbering import Numbering, read_numbering
from index.formats.docx_package import Package, resolve
from index.formats.docx_paragraph import Pages
from index.formats.docx_styles import WHITE, read_styles
from index.formats.docx_tally import Tally
from index.formats.docx_xml import Element, attr, child, parse, switch, tag, val
from index.formats.text import read_lines

_MAIN = "word/document.xml"
_MAIN_TYPES = (
    "wordprocessingml.document.main", "wordprocessingml.template.main",
    "ms-word.document.macroenabled", "ms-word.template.macroenabled",
)  # fmt: skip
_DEEPEST_CHUNK = 2  # a file pasted into a file pasted into a file


def read_document(data: bytes, name: str, depth: int = 0) -> Reading:
    """Return a Word file's blocks; `depth` counts the files it is pasted into.

    Raises:
        UnreadableDocumentError: damaged, protected, without a document, or beyond the limits.
    """
    package = Package.open(data, name)
    main = _main_part(package)
    source = package.read(main)
    if source is None:
        raise UnreadableDocumentError(
            f"{name}: Word-filen mangler selve dokumentet (word/document.xml). "
            "Åbn den i Word, gem den på ny som .docx, og prøv igen."
        )
    root = parse(source, name)
    body = child(root, "w:body")
    if body is None:
        raise UnreadableDocumentError(
            f"{name}: Word-filens dokumentdel har intet indhold, som kan læses. "
            "Åbn den i Word, gem den på ny som .docx, og prøv igen."
        )
    return _Parts(package, main, depth).read(root, body)


def _main_part(package: Package) -> str:
    """Find the main document: by the package's relationships, then its content types, then its usual name."""
    related = _relationships(package, "")
    named = next((t for kind, t in related.values() if kind.endswith("/officeDocument")), None)
    if named and named in package.entries:
        return named
    types = package.read("[Content_Types].xml")
    for override in parse(types, package.name) if types else ():
        if any(kind in (attr(override, "ContentType") or "").lower() for kind in _MAIN_TYPES):
            part = resolve("", attr(override, "PartName") or "")
            if part in package.entries:
                return part
    return _MAIN


def _relationships(package: Package, part: str) -> dict[str, tuple[str, str]]:
    """Return a part's relationships: id -> (type, the part it points to); outside targets are left out."""
    folder, _, file = part.rpartition("/")
    data = package.read(f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels")
    found: dict[str, tuple[str, str]] = {}
    for relation in parse(data, package.name) if data else ():
        if attr(relation, "TargetMode") != "External":
            kind, target = attr(relation, "Type") or "", attr(relation, "Target") or ""
            found[attr(relation, "Id") or ""] = (kind, resolve(part, target))
    return found


class _Parts:
    """The parts that belong to one main document."""

    def __init__(self, package: Package, main: str, depth: int) -> None:
        self.package = package
        self.depth = depth
        self.relations = _relationships(package, main)
        self.folder = main.rpartition("/")[0]
        self.tally = Tally()

    def read(self, root: Element, body: Element) -> Reading:
        self.tally.survey(body)
        walker = Walker(
            name=self.package.name,
            styles=read_styles(self._part("styles")),
            numbering=read_numbering(self._part("numbering")),
            notes=self._notes("footnote") | self._notes("endnote"),
            tally=self.tally,
            pages=Pages(known=_knows_pages(body)),
            chunk=self._chunk,
            diagram=self._diagram,
        )
        blocks = self._pasted(body) or bold_titles(_titled(walker.blocks(body, _paper(root))))
        found = any(b.text for b in leaves(blocks))
        header = self._header(body, walker) if found else ()
        said = named_in_header(header, blocks, walker.pages.known)
        return Reading("docx", (*said, *blocks), tuple(self.tally.warnings(found_text=found)))

    def _pasted(self, body: Element) -> tuple[Block, ...]:
        """Return the blocks of a file that is nothing but lines of text, none for a Word document proper."""
        text = pasted_text(body)
        return read_lines(text)[0] if text else ()

    def _header(self, body: Element, walker: Walker) -> Sequence[Block]:
        """Return the page headers of the document's first section."""
        section = next((e for e in body.iter() if tag(e) == "w:sectPr"), ())
        out: list[Block] = []
        for reference in (e for e in section if tag(e) == "w:headerReference" and attr(e, "type") != "even"):
            data = self.package.read(self.relations.get(attr(reference, "id") or "", ("", ""))[1])
            if data:
                apart = replace(
                    walker, numbering=Numbering(), notes={}, tally=Tally(), pages=Pages(known=False)
                )
                out += apart.blocks(_parted(parse(data, self.package.name)))
        return out

    def _diagram(self, relation: str) -> Sequence[str]:
        """Return the texts of a SmartArt drawing's boxes, in the order it lists them."""
        data = self.package.read(self.relations.get(relation, ("", ""))[1])
        points = (e for e in parse(data, self.package.name).iter() if tag(e) == "a:p") if data else ()
        texts = (" ".join("".join(e.text or "" for e in p.iter() if tag(e) == "a:t").split()) for p in points)
        return tuple(t for t in texts if t)

    def _part(self, kind: str) -> Element | None:
        target = next(
            (t for k, t in self.relations.values() if k.endswith(f"/{kind}")), f"{self.folder}/{kind}.xml"
        )
        data = self.package.read(target)
        return parse(data, self.package.name) if data else None

    def _notes(self, kind: str) -> dict[tuple[str, str], Element]:
        root = self._part(f"{kind}s")
        if root is None:
            return {}
        self.tally.survey(root)
        return {(kind, attr(n, "id") or ""): n for n in root if tag(n) == f"w:{kind}"}

    def _chunk(self, relation: str) -> Sequence[Block]:
        """Read a file that was pasted whole into this one (w:altChunk); what fails is reported."""
        target = self.relations.get(relation, ("", ""))[1]
        data = self.package.read(target) or b""
        label = f"{self.package.name} ({target.rpartition('/')[2] or 'indsat fil'})"
        try:
            reading = self._reader(data)(data, label)
        except UnreadableDocumentError as error:
            self.tally.notes.append(f"En fil, der er sat ind i dokumentet, kunne ikke læses: {error}")
            return ()
        self.tally.notes.extend(reading.warnings)
        return tuple(map(_pageless, reading.blocks))

    def _reader(self, data: bytes) -> Callable[[bytes, str], Reading]:
        from index.formats import read  # noqa: PLC0415 - the registry knows this reader

        if not data.startswith(b"PK"):
            return read
        if self.depth + 1 >= _DEEPEST_CHUNK:
            raise UnreadableDocumentError(
                "Der er sat filer ind i hinanden i for mange lag. Gem dem hver for sig."
            )
        return lambda inner, label: read_document(inner, label, self.depth + 1)


def _parted(header: Element) -> Element:
    """Turn a page header's tabs into line breaks: left, middle and right are texts of their own."""
    for element in header.iter():
        if tag(element) in ("w:tab", "w:ptab"):
            element.tag = element.tag.rpartition("}")[0] + "}br"
    return header


def _pageless(block: Block) -> Block:
    return _inside(replace(block, page=None, end_page=None), _pageless)


def _paper(root: Element) -> str | None:
    """Return the colour of the page, None when the document sets one of its own."""
    background = child(root, "w:background")
    return WHITE if background is None or attr(background, "color") in (None, "auto", WHITE) else None


def _knows_pages(body: Element) -> bool:
    """Return whether the file tells where any of its pages end."""
    for element in body.iter():
        name = tag(element)
        if name == "w:lastRenderedPageBreak" or (name == "w:br" and attr(element, "type") == "page"):
            return True
        if name == "w:pPr":
            if switch(element, "w:pageBreakBefore"):
                return True
            section = child(element, "w:sectPr")
            if section is not None and val(section, "w:type") not in ("continuous", "nextColumn"):
                return True
    return False


def _titled(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Give headings their depth: one below the document's title when it has one, else as their styles say."""
    below = 1 if any(b.kind == "heading" and b.level == 0 for b in leaves(blocks)) else 0
    return tuple(_deeper(b, below) for b in blocks) if below else tuple(blocks)


def _deeper(block: Block, by: int) -> Block:
    if block.kind == "heading":
        return replace(block, level=block.level + by)
    return _inside(block, lambda b: _deeper(b, by))


def _inside(block: Block, change: Callable[[Block], Block]) -> Block:
    """Return a table with a change made to every block in its cells; other blocks as they are."""
    if not block.rows:
        return block
    rows = tuple(tuple(replace(c, blocks=tuple(map(change, c.blocks))) for c in row) for row in block.rows)
    return replace(block, rows=rows)
