"""Build the .docx and .pdf layout documents from their block lists, byte for byte the same each time.

`python tests/layouts/build.py` reads every `<folder>/source/<stem>.json` and writes `<folder>/<stem>.docx`
or `.pdf`. A block is one of
    {"h": level, "text": ...}    {"p": ...}    {"li": ...}    {"break": true}
    {"table": [[cell, ...], ...], "widths": [cm, ...], "rules": bool, "header": rows, "splits": bool}
and a cell is a text (paragraphs parted by a line feed), {"text", "down", "across"} for a merged cell, or null
where a merged cell already covers the place. `**x**` is bold.
"""

from __future__ import annotations

import argparse
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import docx
from docx.enum.section import WD_ORIENT
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.units import cm
from reportlab.platypus import ListFlowable, ListItem, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

HERE = Path(__file__).parent
FOLDERS = ("tuning", "aside")
FIXED_DATE = (2024, 1, 1, 0, 0, 0)
BOLD = re.compile(r"\*\*(.+?)\*\*")


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
        if part:
            paragraph.add_run(part).bold = number % 2 == 1


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
                add_runs(place.paragraphs[0] if number == 0 else place.add_paragraph(), line)


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


def main() -> None:
    """Build every document, or only those of one folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", choices=FOLDERS, action="append")
    for folder in parser.parse_args().folder or FOLDERS:
        for path in sorted((HERE / folder / "source").glob("*.json")):
            source = json.loads(path.read_text(encoding="utf-8"))
            build = build_docx if source["format"] == "docx" else build_pdf
            (HERE / folder / f"{path.stem}.{source['format']}").write_bytes(build(source))


if __name__ == "__main__":
    main()
