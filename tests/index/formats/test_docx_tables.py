"""Tables and pages of Word files."""

import pytest

from index.canonical import leaves
from index.formats.docx import read

BOLD, SHADED = "<w:b/>", '<w:shd w:val="clear" w:fill="D9D9D9"/>'


def par(text, look="", properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def cell(text, properties="", look=""):
    content = text if text.startswith("<") else par(text, look)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def row(*cells, properties=""):
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(c if c.startswith('<w:tc>') else cell(c) for c in cells)}</w:tr>"


def table(*rows, properties=""):
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def block(word, xml, **parts):
    return read(word(xml, **parts), "plan.docx").blocks[0]


def grid(table_block):
    return [
        [(" ".join(b.text for b in c.blocks), c.column, c.width, c.height) for c in r]
        for r in table_block.rows
    ]


def span(width):
    return f'<w:gridSpan w:val="{width}"/>'


DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        (
            table(row("Mål", cell("Status", span(2))), row("a", "b", "c")),
            [[("Mål", 0, 1, 1), ("Status", 1, 2, 1)], [("a", 0, 1, 1), ("b", 1, 1, 1), ("c", 2, 1, 1)]],
        ),
        (
            table(
                row(cell("Mål", DOWN), "x"), row(cell("", ON), "y"), row(cell("", ON), "z"), row("ny", "w")
            ),
            [
                [("Mål", 0, 1, 3), ("x", 1, 1, 1)],
                [("y", 1, 1, 1)],
                [("z", 1, 1, 1)],
                [("ny", 0, 1, 1), ("w", 1, 1, 1)],
            ],
        ),
        (
            table(
                row(cell("Mål", DOWN + span(2))),
                row(cell("", ON + span(2))),
                row(cell("nyt", DOWN + span(2))),
            ),
            [[("Mål", 0, 2, 2)], [], [("nyt", 0, 2, 1)]],
        ),
        (
            table(row(cell("første", DOWN)), row(cell("anden", DOWN)), row(cell("", ON))),
            [[("første", 0, 1, 1)], [("anden", 0, 1, 2)], []],
        ),
        (table(row(cell("løs", ON))), [[("løs", 0, 1, 1)]]),
        (
            table(row(cell("Mål", DOWN)), row(cell("gemt tekst", ON))),
            [[("Mål gemt tekst", 0, 1, 2)], []],
        ),
        (
            table(row(cell("a", DOWN)), row("b"), row(cell("c", ON))),
            [[("a", 0, 1, 1)], [("b", 0, 1, 1)], [("c", 0, 1, 1)]],
        ),
        (
            table(row("a", "b"), row("c", properties='<w:gridBefore w:val="1"/>')),
            [[("a", 0, 1, 1), ("b", 1, 1, 1)], [("c", 1, 1, 1)]],
        ),
        (
            table(row(cell("bred", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), "c")),
            [[("bred", 0, 2, 1), ("c", 2, 1, 1)]],
        ),
        (
            table(
                row(cell("gammelt", DOWN), "x", properties="<w:del w:id='1'/>"),
                row(cell("", ON), "y"),
            ),
            [[("", 0, 1, 1), ("y", 1, 1, 1)]],
        ),
        (table(row(cell("mærkelig", span("mange")))), [[("mærkelig", 0, 1, 1)]]),
    ],
)
def test_merged_cells_stand_once_at_their_place(word, xml, expected):
    """Cells merged across and down are one cell with width and height; deleted rows are gone."""
    assert grid(block(word, xml)) == expected


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        (table(row("Mål", properties="<w:tblHeader/>"), row("a"), row("b")), 1),
        (table(row("Mål", properties="<w:tblHeader/>"), row("u", properties="<w:tblHeader/>"), row("b")), 2),
        (table(row("a"), row("Mål", properties="<w:tblHeader/>")), 0),
        (table(row(cell("Mål", look=BOLD), cell("Frist", look=BOLD)), row("a", "b")), 1),
        (table(row(cell("Mål", SHADED), cell("Frist", SHADED)), row("a", "b")), 1),
        (table(row(cell("Mål", look=BOLD), cell("", look=BOLD)), row("a", "b")), 1),
        (table(row(cell("Mål", look=BOLD), "værdi"), row(cell("Frist", look=BOLD), "maj")), 0),
        (table(row(cell("a", SHADED)), row(cell("b", SHADED))), 0),
        (table(row(cell("Status 2020", look=BOLD)), row(cell("Vi har", look=BOLD)), row("a")), 2),
        (table(row(cell("Mål", look=BOLD))), 0),
        (table(row("Mål"), row("a"), properties='<w:tblStyle w:val="Liste"/>'), 1),
        (table(row("Mål"), row("a"), properties='<w:tblStyle w:val="Liste"/><w:tblLook w:firstRow="0"/>'), 0),
        (table(row("Mål"), row("a"), properties='<w:tblStyle w:val="Liste"/><w:tblLook w:val="0480"/>'), 0),
        (table(row("Mål"), row("a")), 0),
    ],
)
def test_header_rows_are_recognised(word, xml, expected):
    """Header rows repeat, are set off by the table's style, or are all bold or shaded where others are not."""
    style = (
        '<w:style w:type="table" w:styleId="Liste"><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>'
        "</w:tblStylePr></w:style>"
    )
    assert block(word, xml, styles=style).header_rows == expected


def test_paragraphs_and_tables_in_a_cell_are_its_blocks(word):
    """Each paragraph of a cell is a block of its own, and a table inside it is a table block."""
    inner = table(row("indre", "tabel"))
    found = block(word, table(row(cell(par("Vi har") + par("holdt møder") + inner + par("")), "Frist")))
    blocks = found.rows[0][0].blocks
    assert [b.kind for b in blocks] == ["paragraph", "paragraph", "table"]
    assert grid(blocks[2]) == [[("indre", 0, 1, 1), ("tabel", 1, 1, 1)]]


def test_blank_cells_have_no_blocks(word):
    """An empty cell is there, and empty; a dash is text."""
    cells = block(word, table(row("2021", cell("<w:p/>"), cell(par(" ")), "-"))).rows[0]
    assert [len(c.blocks) for c in cells] == [1, 0, 0, 1]


@pytest.mark.parametrize("wrapper", ["w:ins", "w:customXml", "w:moveTo"])
def test_wrapped_rows_and_cells_are_read(word, wrapper):
    """Rows and cells inside change marks and custom XML are part of the table."""
    xml = table(
        row("a"),
        f"<{wrapper}>{row(cell('b'))}</{wrapper}>",
        f"<w:tr><{wrapper}>{cell('c')}</{wrapper}></w:tr>",
    )
    assert grid(block(word, xml)) == [[("a", 0, 1, 1)], [("b", 0, 1, 1)], [("c", 0, 1, 1)]]


HARD = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
STYLES = (
    '<w:style w:type="paragraph" w:styleId="NySide"><w:pPr><w:pageBreakBefore/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Under"><w:basedOn w:val="NySide"/></w:style>'
)


def section(kind):
    inner = f'<w:type w:val="{kind}"/>' if kind else ""
    return f"<w:p><w:pPr><w:sectPr>{inner}</w:sectPr></w:pPr></w:p>"


@pytest.mark.parametrize(
    ("between", "page"),
    [
        (HARD, 2),
        (HARD + HARD, 3),
        (section(""), 2),
        (section("nextPage"), 2),
        (HARD + section("continuous"), 2),
        (HARD + par("", properties='<w:pStyle w:val="Under"/>'), 2),
        (HARD + par("x") + par("", properties='<w:pStyle w:val="Under"/>'), 3),
        (HARD + par("x") + par("", properties='<w:pStyle w:val="Under"/><w:pageBreakBefore w:val="0"/>'), 2),
        (par("", properties="<w:pageBreakBefore/>"), 2),
    ],
)
def test_page_turns(word, between, page):
    """Breaks, sections and paragraphs that begin a page turn it; no turn counts twice."""
    reading = read(word(par("først") + between + par("sidst"), styles=STYLES), "plan.docx")
    assert [b.page for b in leaves(reading.blocks)][::100] == [1]
    assert reading.blocks[-1].page == page


def test_a_table_knows_its_first_and_last_page(word):
    """A table over several pages says where it begins and ends, after a break that starts it too."""
    soft = "<w:r><w:lastRenderedPageBreak/></w:r>"
    first = f"<w:p>{soft}<w:r><w:t>a</w:t></w:r></w:p>"
    found = read(word(par("først") + table(row(cell(first)), row(cell(first)))), "plan.docx").blocks[1]
    assert (found.page, found.end_page) == (2, 3)
