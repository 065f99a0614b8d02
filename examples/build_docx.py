"""Build the example plan that is a Word file, with what Word files of many hands hold.

Content controls, symbols and old form fields as tick boxes; an open tracked change; cells merged across
and down; a table in a cell; a footnote; a text box, which Word stores twice; hidden text.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = " ".join(
    (
        f'xmlns:w="{W}"',
        'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
        'xmlns:v="urn:schemas-microsoft-com:vml"',
    )
)
AUTHOR = 'w:author="Sekretariatet" w:date="2025-01-20T09:00:00Z"'
FOOTNOTE = "Et fald regnes med, når borgeren ender på gulvet eller jorden uden at have villet det, også når borgeren selv kan rejse sig."
BOX = "Hver tiende borger over 65 år bor alene på landet med mere end fem kilometer til nærmeste busstop."
GOALS = ("Mål", "Delmål", "Handlemål", "Succeskriterier")
CELLS = ("done", "achieved", "next")
STATUS = (
    "Handlinger (vi har...)",
    "Resultater (vi har opnået...)",
    "Fremadrettet (vi vil arbejde videre med...)",
)
LABELS = (
    ("purpose", "Formål"), ("target_group", "Målgruppe"), ("partners", "Samarbejdspartnere"),
    ("economy", "Økonomiske konsekvenser"), ("description", "Uddybende beskrivelse"), ("responsible", "Ansvarlig"),
)  # fmt: skip
FIXED_DATE = (2025, 2, 28, 12, 0, 0)
Initiative = dict[str, Any]


def build(plan: dict[str, Any]) -> bytes:
    """Return the Word file of a plan as the expected records describe it."""
    document = docx.Document()
    _add_footnotes(document)
    document.sections[0].header.paragraphs[0].text = "Alle med – Social og Sundheds handleplan 2021-2026"
    document.sections[0].footer.paragraphs[0].text = "Birkevig Kommune, Social og Sundhed"
    _front(document, plan)
    company, steady, clear = plan["initiatives"]
    _company(document, company)
    _steady(document, steady)
    _clear(document, clear)
    return _repacked(document)


def _repacked(document: Document) -> bytes:
    """Save with one fixed date on every member, so that equal texts give equal bytes."""
    raw, packed = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, FIXED_DATE), source.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _add_footnotes(document: Document) -> None:
    body = (
        f'<w:footnotes {NAMESPACES}><w:footnote w:id="-1" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        f'<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {escape(FOOTNOTE)}</w:t></w:r></w:p>'
        "</w:footnote></w:footnotes>"
    )
    package = document.part.package
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, body.encode(), package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _append(paragraph: Paragraph, xml: str) -> None:
    """Append elements, written as XML, to a paragraph."""
    for element in parse_xml(f"<w:p {NAMESPACES}>{xml}</w:p>"):
        paragraph._p.append(element)  # noqa: SLF001 - python-docx has no interface for these elements


def _run(text: str, properties: str = "", tag: str = "t") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r>'


def _front(document: Document, plan: dict[str, Any]) -> None:
    document.add_heading(plan["title"], 0)
    document.add_paragraph("Birkevig Kommune · Alle med, tilgængeligheds- og inklusionspolitik")
    document.add_heading("Forord", 1)
    document.add_paragraph(
        "Handleplanen for Social og Sundhed er skrevet af ledere og medarbejdere i fællesskab og bygger på samtaler med 74 borgere, "
        "der får støtte eller pleje. Den gælder for alle forvaltningens områder, fra de 1.480 borgere i hjemmeplejen til de seks "
        "botilbud for voksne."
    )
    box = document.add_paragraph(
        "Handicaprådet har ni medlemmer og mødes seks gange om året. Rådet får hvert forår en samlet status for alle fire handleplaner."
    )
    _append(box, _text_box(BOX))


def _text_box(text: str) -> str:
    """Return a text box as Word writes it: once as a drawing and once more for older programs."""
    content = f"<w:txbxContent><w:p>{_run(text)}</w:p></w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="2700000" cy="900000"/>'
        '<wp:docPr id="7" name="Tekstfelt 7"/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2700000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        f"</a:prstGeom></wps:spPr><wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline>"
        '</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id="Tekstfelt_7" style="width:212pt;height:70pt">'
        f"<v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def _fill(cell: _Cell, text: str | None) -> None:
    """Write a cell's paragraphs."""
    first, *rest = (text or "").split("\n")
    cell.paragraphs[0].text = first
    for paragraph in rest:
        cell.add_paragraph(paragraph)


def _table(document: Document, header: Sequence[str], rows: Sequence[Sequence[str | None]]) -> Table:
    table: Table = document.add_table(rows=1 + len(rows), cols=len(header), style="Table Grid")
    for row, texts in zip(table.rows, (header, *rows), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            _fill(cell, text)
    for cell in table.rows[0].cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True
    return table


def _facts(document: Document, initiative: Initiative, *, pointer: str | None = None) -> Table:
    """Add the fields as rows of label and value under the initiative's name, which is merged across."""
    fields = initiative["fields"]
    rows = [(label, fields[key] or pointer) for key, label in LABELS if key in fields]
    table = _table(document, ("Indsats", ""), rows)
    name = table.cell(0, 0).merge(table.cell(0, 1))
    name.text = f"Indsats: {initiative['name']}"
    for row in table.rows[1:]:
        if row.cells[0].text == "Samarbejdspartnere" and "\n" in row.cells[1].text:
            for paragraph in row.cells[1].paragraphs:
                paragraph.style = "List Bullet"
    document.add_paragraph()
    return table


def _goal_rows(initiative: Initiative, revision: str | None) -> list[str]:
    return [goal["text"] for goal in initiative["goals"] if goal["revision"] == revision]


def _status(document: Document, status: dict[str, Any], columns: int = 3) -> Table:
    """Add one year's table; its heading is a row merged across."""
    word = "Midtvejsstatus" if status["kind"] == "midtvejsstatus" else "Status"
    table = _table(document, [""] * columns, [STATUS[:columns], [status[key] for key in CELLS[:columns]]])
    merged = table.cell(0, 0).merge(table.cell(0, columns - 1))
    merged.text = f"{word} {status['year']}"
    document.add_paragraph()
    return table


def _company(document: Document, initiative: Initiative) -> None:
    """Add the first initiative: content controls, a table in a cell, an open tracked change."""
    document.add_heading(initiative["name"], 1)
    document.add_paragraph("Temaer, som indsatsen hører under:")
    for name, mark in initiative["themes"].items():
        on = mark == "yes"
        control = (
            f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{int(on)}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
            '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
            f"<w:sdtContent>{_run('☒' if on else '☐')}</w:sdtContent></w:sdt>{_run(' ' + name)}"
        )
        _append(document.add_paragraph(), control)
    _facts(document, initiative)
    rows = [*_goal_rows(initiative, None), initiative["goals"][0]["responsible"]]
    _table(document, (*GOALS, "Ansvarlig"), [rows])
    document.add_paragraph()
    for status in initiative["statuses"]:
        table = _status(document, status)
        if status["year"] == 2022:
            _track(table.cell(2, 1), status["achieved"])
        if status["kind"] == "midtvejsstatus":
            _nest(table.cell(2, 1), status["achieved"])


def _track(cell: _Cell, text: str) -> None:
    """Rewrite a cell so that its first sentence is an open insertion beside an open deletion."""
    first, rest = text.split(". ", 1)
    cell.paragraphs[0].text = ""
    deleted = _run("18 borgere blev matchet. ", tag="delText")
    _append(
        cell.paragraphs[0],
        f'<w:del w:id="1" {AUTHOR}>{deleted}</w:del><w:ins w:id="2" {AUTHOR}>{_run(first + ". ")}</w:ins>{_run(rest)}',
    )


def _nest(cell: _Cell, text: str) -> None:
    """Rewrite a cell so that the lines after the first stand in a table of two columns inside it."""
    sentence, *values = text.split("\n")
    for paragraph in cell.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)  # noqa: SLF001 - python-docx cannot remove a paragraph
    cell.paragraphs[0].text = sentence
    inner = cell.add_table(rows=len(values) // 2, cols=2)
    for number, value in enumerate(values):
        inner.cell(number // 2, number % 2).text = value


def _steady(document: Document, initiative: Initiative) -> None:
    """Add the second initiative: Wingdings symbols, a footnote, cells merged down, the years as rows."""
    document.add_heading(initiative["name"], 1)
    document.add_paragraph("Temaer, som indsatsen hører under:")
    for name, mark in initiative["themes"].items():
        code = "F0FE" if mark == "yes" else "F0A8"
        _append(
            document.add_paragraph(),
            f'<w:r><w:sym w:font="Wingdings" w:char="{code}"/></w:r>{_run(" " + name)}',
        )
    facts = _facts(document, initiative)
    purpose = facts.cell(1, 1).paragraphs[0]
    _append(
        purpose, '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>'
    )
    goals = initiative["goals"]
    responsible = goals[0]["responsible"]
    rows = [
        [goals[0]["text"], *(goal["text"] for goal in goals[1:4]), responsible, goals[1]["deadline"]],
        ["", *(goal["text"] for goal in goals[4:7]), "", goals[4]["deadline"]],
    ]
    table = _table(document, (*GOALS, "Ansvarlig", "Frist"), rows)
    for column in (0, 4):
        merged = table.cell(1, column).merge(table.cell(2, column))
        merged.text = str(rows[0][column])
    document.add_paragraph()
    document.add_paragraph("Status for årene 2021-2026")
    years = [[str(status["year"]), *(status[key] for key in CELLS)] for status in initiative["statuses"]]
    _table(document, ("År", *STATUS), years)


def _clear(document: Document, initiative: Initiative) -> None:
    """Add the third initiative: old form fields, hidden text, a revision that drops a goal."""
    document.add_heading(initiative["name"], 1)
    document.add_paragraph("Temaer, som indsatsen hører under:")
    for name, mark in initiative["themes"].items():
        field = (
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Kontrol"/><w:enabled/><w:checkBox><w:sizeAuto/>'
            f'<w:default w:val="0"/><w:checked w:val="{int(mark == "yes")}"/></w:checkBox></w:ffData></w:fldChar></w:r>'
            '<w:r><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )
        _append(document.add_paragraph(), field + _run(" " + name))
    _facts(document, initiative, pointer="Se nedenstående.")
    hidden = document.add_paragraph()
    _append(
        hidden,
        _run("Kommentar fra sekretariatet: tallet skal tjekkes. Koordinatoren er sygemeldt.", "<w:vanish/>"),
    )
    _table(document, GOALS, [_goal_rows(initiative, None)])
    document.add_paragraph()
    first, *rest = initiative["statuses"]
    _status(document, first, columns=2)
    for status in rest[:2]:
        _status(document, status)
    document.add_heading("Revidering af handleplanen for 2024-2026", 2)
    _table(document, GOALS, [_goal_rows(initiative, "2024-2026")])
    document.add_paragraph()
    for status in rest[2:]:
        _status(document, status)
