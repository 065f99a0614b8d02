"""Build the .docx and .pdf layout documents from their block lists, byte for byte the same each time.

`python tests/layouts/build.py` reads every `<folder>/source/<stem>.json` and writes `<folder>/<stem>.docx`
or `.pdf`. A block is one of
    {"h": level, "text": ...}    {"p": ...}    {"li": ...}    {"break": true}
    {"table": [[cell, ...], ...], "widths": [cm, ...], "rules": bool, "header": rows, "splits": bool}
and a cell is a text (paragraphs parted by a line feed), {"text", "down", "across"} for a merged cell, or null
where a merged cell already covers the place. `**x**` is bold.

In Word files also `{"columns": n}` (the text goes on in n columns), `{"box": ...}` (a shaded frame round
paragraphs), `[[x]]` and `[[ ]]` (check boxes as content controls), `[[sym x]]` and `[[sym ]]` (check boxes
as signs of the font Wingdings) and `"control": true` in a cell (its text stands in content controls).
A PDF with `"by": "office"` is printed from such a Word file; it isn't the same bytes each time, so it is
made only when it isn't there.
"""

from __future__ import annotations

import argparse
import io
import json
import re
import subprocess
import tempfile
import zipfile
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.units import cm
from reportlab.platypus import ListFlowable, ListItem, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

HERE = Path(__file__).parent
FOLDERS = ("tuning", "aside")
FIXED_DATE = (2024, 1, 1, 0, 0, 0)
BOLD = re.compile(r"\*\*(.+?)\*\*")
CHECK = re.compile(r"(\[\[(?:sym )?[x ]?\]\])")
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


def cell_parts(cell: str | dict[str, Any] | None) -> tuple[str, int, int]:
    """Return a cell's text and how many rows down and columns across it covers."""
    if cell is None:
        return "", 1, 1
    if isinstance(cell, str):
        return cell, 1, 1
    return cell["text"], cell.get("down", 1), cell.get("across", 1)


def fixed_zip(data: bytes) -> bytes:
    """Return the same archive with fixed time stamps."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            info = zipfile.ZipInfo(item.filename, FIXED_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(item.filename))
    return out.getvalue()


def add_runs(paragraph: Any, text: str) -> None:
    """Write text into a Word paragraph, every other stretch bold."""
    for number, part in enumerate(BOLD.split(text)):
        for piece in CHECK.split(part):
            if CHECK.fullmatch(piece):
                paragraph._p.append(check_box(piece))
            elif piece:
                paragraph.add_run(piece).bold = number % 2 == 1


def check_box(mark: str) -> Any:
    """Return a check box, ticked or not, as a content control or as a sign of a symbol font."""
    ticked = "x" in mark
    if mark.startswith("[[sym"):
        char = "F0FE" if ticked else "F0A8"
        return parse_xml(f'<w:r {nsdecls("w")}><w:sym w:font="Wingdings" w:char="{char}"/></w:r>')
    return parse_xml(
        f'<w:sdt {nsdecls("w")} {W14}><w:sdtPr><w14:checkbox><w14:checked w14:val="{int(ticked)}"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
        f"<w:sdtContent><w:r><w:t>{'☒' if ticked else '☐'}</w:t></w:r></w:sdtContent></w:sdt>"
    )


def into_control(paragraph: Any) -> None:
    """Move a paragraph's runs into one content control."""
    runs = list(paragraph._p.r_lst)
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr><w:text/></w:sdtPr><w:sdtContent/></w:sdt>")
    paragraph._p.append(control)
    for run in runs:
        control[1].append(run)


def docx_box(document: Any, text: str) -> None:
    """Add a shaded frame round the paragraphs of a text."""
    table = document.add_table(rows=1, cols=1)
    table.style = "Table Grid"
    table.autofit = False
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
    place = table.cell(0, 0)
    place.width = Cm(7)
    table.columns[0].width = Cm(7)
    place._tc.get_or_add_tcPr().append(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="DCE9F2"/>')
    )
    for number, line in enumerate(text.split("\n")):
        add_runs(place.paragraphs[0] if number == 0 else place.add_paragraph(), line)
    document.add_paragraph()


def go_on_in_columns(document: Any, count: int) -> None:
    """Let the text go on in so many columns on the same page."""
    columns = document.add_section(WD_SECTION.CONTINUOUS)._sectPr.find(qn("w:cols"))
    columns.set(qn("w:num"), str(count))
    columns.set(qn("w:space"), "500")


def docx_table(document: Any, block: dict[str, Any]) -> None:
    """Add one table, merged cells as Word merges them."""
    rows = block["table"]
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    if block.get("rules", True):
        table.style = "Table Grid"
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            if cell is None:
                continue
            text, down, across = cell_parts(cell)
            place = table.cell(r, c)
            if down > 1 or across > 1:
                place = place.merge(table.cell(r + down - 1, c + across - 1))
            for number, line in enumerate(text.split("\n")):
                paragraph = place.paragraphs[0] if number == 0 else place.add_paragraph()
                add_runs(paragraph, line)
                if isinstance(cell, dict) and cell.get("control"):
                    into_control(paragraph)


def build_docx(source: dict[str, Any]) -> bytes:
    """Return the Word file of a block list."""
    document = docx.Document()
    section = document.sections[0]
    if source.get("landscape"):
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    if source.get("header"):
        section.header.paragraphs[0].text = source["header"]
    for block in source["blocks"]:
        if "h" in block:
            document.add_heading(block["text"], block["h"])
        elif "p" in block:
            add_runs(document.add_paragraph(), block["p"])
        elif "li" in block:
            add_runs(document.add_paragraph(style="List Bullet"), block["li"])
        elif "break" in block:
            document.add_page_break()
        elif "columns" in block:
            go_on_in_columns(document, block["columns"])
        elif "box" in block:
            docx_box(document, block["box"])
        else:
            docx_table(document, block)
            document.add_paragraph()
    out = io.BytesIO()
    document.save(out)
    return fixed_zip(out.getvalue())


def pdf_table(block: dict[str, Any], style: Any) -> Any:
    """Return one reportlab table; with `splits` a row may go on over a page."""
    rows = block["table"]
    marks: list[tuple[Any, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    if block.get("rules", True):
        marks.append(("GRID", (0, 0), (-1, -1), 0.5, colors.black))
    data = []
    for r, row in enumerate(rows):
        line = []
        for c, cell in enumerate(row):
            text, down, across = cell_parts(cell)
            if down > 1 or across > 1:
                marks.append(("SPAN", (c, r), (c + across - 1, r + down - 1)))
            line.append([Paragraph(pdf_text(part), style) for part in text.split("\n")] if text else "")
        data.append(line)
    return Table(
        data,
        colWidths=[width * cm for width in block["widths"]],
        repeatRows=block.get("header", 0),
        splitInRow=1 if block.get("splits") else 0,
        style=marks,
        hAlign="LEFT",
    )


def pdf_text(text: str) -> str:
    """Return text in reportlab's markup."""
    return BOLD.sub(r"<b>\1</b>", escape(text))


def build_pdf(source: dict[str, Any]) -> bytes:
    """Return the PDF of a block list, with running header and page numbers when it has a header."""
    styles = getSampleStyleSheet()
    body = styles["BodyText"]
    small = body.clone(
        "cell", fontSize=source.get("cell_size", 9), leading=source.get("cell_size", 9) + 2, spaceBefore=0
    )
    flow: list[Any] = []
    for block in source["blocks"]:
        if "h" in block:
            flow.append(Paragraph(pdf_text(block["text"]), styles[f"Heading{block['h']}"]))
        elif "p" in block:
            flow.append(Paragraph(pdf_text(block["p"]), body))
        elif "li" in block:
            flow.append(
                ListFlowable(
                    [ListItem(Paragraph(pdf_text(block["li"]), body))], bulletType="bullet", start="•"
                )
            )
        elif "break" in block:
            flow.append(PageBreak())
        else:
            flow += [pdf_table(block, small), Spacer(1, 0.4 * cm)]

    def edges(canvas: Any, document: Any) -> None:
        canvas.setFont("Helvetica", 8)
        if source.get("header"):
            canvas.drawString(2 * cm, document.pagesize[1] - 1.2 * cm, source["header"])
            canvas.drawRightString(document.pagesize[0] - 2 * cm, 1 * cm, f"Side {canvas.getPageNumber()}")

    out = io.BytesIO()
    size = landscape(A4) if source.get("landscape") else A4
    SimpleDocTemplate(
        out,
        pagesize=size,
        invariant=1,
        leftMargin=2 * cm,
        rightMargin=2 * cm,
        topMargin=2 * cm,
        bottomMargin=2 * cm,
    ).build(flow, onFirstPage=edges, onLaterPages=edges)
    return out.getvalue()


def print_by_office(source: dict[str, Any]) -> bytes:
    """Return the PDF that LibreOffice prints from the Word file of a block list."""
    with tempfile.TemporaryDirectory() as folder:
        word = Path(folder, "plan.docx")
        word.write_bytes(build_docx(source))
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        subprocess.run(
            [*command, "--convert-to", "pdf", "--outdir", folder, str(word)], check=True, capture_output=True
        )
        return word.with_suffix(".pdf").read_bytes()


def main() -> None:
    """Build every document, or only those of one folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", choices=FOLDERS, action="append")
    for folder in parser.parse_args().folder or FOLDERS:
        for path in sorted((HERE / folder / "source").glob("*.json")):
            source = json.loads(path.read_text(encoding="utf-8"))
            target = HERE / folder / f"{path.stem}.{source['format']}"
            if source.get("by") == "office":
                if not target.exists():
                    target.write_bytes(print_by_office(source))
                continue
            build = build_docx if source["format"] == "docx" else build_pdf
            target.write_bytes(build(source))


if __name__ == "__main__":
    main()
