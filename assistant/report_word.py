"""The status note as a Word file: real headings, tables with header rows, sources as a numbered list.

Accessible as Word files are: the document's title and language are set, headings are heading styles
in order, header rows are marked and repeated, and each mark links to its source.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from assistant.report_records import STATE_WORDS, InitiativeStatus, PlanPart, StatusNote, Told, where

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.text.paragraph import Paragraph

LANGUAGE = "da-DK"
_INK = "1F2A37"  # the headings: 14:1 on white, where the template's blue has 4:1
_LINK = "1F4E79"  # the marks: 8:1 on white
# What XML cannot hold, and marks that turn the direction of what follows
_UNFIT = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]")


def to_word(note: StatusNote, at: datetime | None = None) -> bytes:
    """Return the note as a .docx file.

    Args:
        note: what it tells.
        at: when the file is said to be made; now when None.
    """
    from docx import Document  # noqa: PLC0415  takes a fifth of a second

    document, at = Document(), at or datetime.now(UTC)
    _set_up(document, note, at)
    _say(document, note.title, "Title")
    _say(document, note.summary)
    _say(
        document,
        f"Lavet den {at:%d.%m.%Y}. Alle tekster er ordrette citater fra handleplanerne. "
        "Tallene i kantede parenteser henviser til kilderne sidst i notatet.",
    )
    _overview(document, note)
    _amounts(document, note)
    for plan in note.plans:
        _plan(document, plan, note.of_plan(plan.id))
    _sources(document, note)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _say(document: Word, text: str = "", style: str = "") -> Paragraph:
    """Add a paragraph; `style` is the id of one, since python-docx takes 8 ms to find one by name."""
    paragraph = document.add_paragraph(_fit(text))
    if style:
        paragraph._p.style = style  # noqa: SLF001  python-docx has no way of its own for this
    return paragraph


def _fit(text: str) -> str:
    return _UNFIT.sub(" ", text)


def _set_up(document: Word, note: StatusNote, at: datetime) -> None:
    """Set the page, the language, what the file says of itself, and readable headings."""
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Mm, Pt, RGBColor  # noqa: PLC0415

    about = document.core_properties
    about.title, about.subject, about.language = _fit(note.title), "Statusnotat", LANGUAGE
    about.author = about.last_modified_by = "Klarplan"
    about.comments = about.keywords = ""
    about.created = about.modified = at.astimezone(UTC).replace(tzinfo=None)
    for section in document.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(25)
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), LANGUAGE)
    for name in ("Title", "Heading 1", "Heading 2", "Heading 3"):
        document.styles[name].font.color.rgb = RGBColor.from_string(_INK)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    _set_up_sources(document)
    _page_number(document)


def _set_up_sources(document: Word) -> None:
    """Make the numbered list small, with room for numbers of three digits."""
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Mm, Pt  # noqa: PLC0415

    style = document.styles["List Number"]
    style.font.size = Pt(9)
    style.paragraph_format.left_indent, style.paragraph_format.first_line_indent = Mm(10), Mm(-10)
    for tabs in list(document.part.numbering_part.element.iter(qn("w:tabs"))):  # the template's, too near
        tabs.getparent().remove(tabs)


def _page_number(document: Word) -> None:
    footer = document.sections[0].footer.paragraphs[0]
    footer.add_run("Side ")
    _add(footer, "w:fldSimple", {"w:instr": "PAGE"})


def _overview(document: Word, note: StatusNote) -> None:
    names = {plan.id: plan.name for plan in note.plans}
    _say(document, "Overblik", "Heading1")
    _table(
        document,
        ("Indsats", "Afdeling", f"Status {note.year}"),
        ((i.name, names[i.plan], STATE_WORDS[i.state].capitalize()) for i in note.initiatives),
    )


def _amounts(document: Word, note: StatusNote) -> None:
    rows = [(i.name, told) for i in note.initiatives for told in i.amounts]
    rows += ((plan.name, told) for plan in note.plans for told in plan.amounts)
    if rows:
        _say(document, f"Beløb i {note.year}", "Heading1")
        table = _table(document, ("Til", "Beløb", "Kilde"), ((name, told.label, "") for name, told in rows))
        for line, (_, told) in zip(table.rows[1:], rows, strict=True):
            _mark(line.cells[2].paragraphs[0], told)


def _plan(document: Word, plan: PlanPart, initiatives: Iterable[InitiativeStatus]) -> None:
    _say(document, plan.name, "Heading1")
    said = (plan.title if plan.department else "", plan.municipality or "", plan.document)
    _say(document, " · ".join(part for part in said if part))
    if plan.edition:
        _say(document, plan.edition)
    for told in plan.amounts:
        _quote(document, f"{told.label}: ", told)
    for initiative in initiatives:
        _initiative(document, initiative)


def _initiative(document: Word, initiative: InitiativeStatus) -> None:
    _say(document, initiative.name, "Heading2")
    state = _say(document, "Status: ")
    state.add_run(STATE_WORDS[initiative.state]).bold = True
    for said, told in initiative.gaps():
        paragraph = _say(document, f"{said} ")
        _mark(paragraph, told)
    for heading, found in initiative.parts():
        _say(document, heading, "Heading3")
        for label, told in found:
            _quote(document, label, told)


def _quote(document: Word, label: str, told: Told) -> None:
    """Write a quote with its label, what it is about, and its mark."""
    paragraph = _say(document)
    if label:
        paragraph.add_run(_fit(label)).bold = True
    if told.goal:
        paragraph.add_run(_fit(f"(mål: {told.goal}) ")).italic = True
    paragraph.add_run(_fit(f"{told.text} "))
    _mark(paragraph, told)


def _mark(paragraph: Paragraph, told: Told) -> None:
    """Write ``[3]`` as a link to the third source."""
    n = told.citation.n
    link = _add(paragraph, "w:hyperlink", {"w:anchor": _anchor(n), "w:history": "1"})
    run = paragraph.add_run(f"[{n}]")
    run.font.color.rgb = _colour(_LINK)
    run.font.underline = True
    link.append(run._r)  # noqa: SLF001  as above


def _sources(document: Word, note: StatusNote) -> None:
    """Write the sources as a numbered list, each with the bookmark that its marks link to."""
    _say(document, "Kilder", "Heading1")
    for source in note.sources:
        paragraph = _say(document, "", "ListNumber")
        _add(paragraph, "w:bookmarkStart", {"w:id": str(source.n), "w:name": _anchor(source.n)})
        paragraph.add_run(_fit(where(source)))
        _add(paragraph, "w:bookmarkEnd", {"w:id": str(source.n)})


def _table(document: Word, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Any:
    """Write a table whose first row is marked as its header, and repeated on each page."""
    table = document.add_table(rows=1, cols=len(columns), style="Table Grid")
    for cell, column in zip(table.rows[0].cells, columns, strict=True):
        cell.paragraphs[0].add_run(column).bold = True
    _mark_header(table.rows[0])
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = _fit(text)
    return table


def _mark_header(row: Any) -> None:
    from docx.oxml import OxmlElement  # noqa: PLC0415

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001  as above


def _add(paragraph: Paragraph, tag: str, attributes: dict[str, str]) -> Any:
    """Add an element that python-docx has no name for, and return it."""
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(name), value)
    paragraph._p.append(element)  # noqa: SLF001  as above
    return element


def _anchor(n: int) -> str:
    return f"kilde{n}"


def _colour(value: str) -> Any:
    from docx.shared import RGBColor  # noqa: PLC0415

    return RGBColor.from_string(value)
