"""Word files are read in document order, whatever their text is wrapped in."""

import io
import zipfile

import pytest
from docx import Document
from docx.shared import Pt, RGBColor

from index.canonical import leaves, place
from index.formats.blocks import Block
from index.formats.docx import read, recognises


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def par(content, properties=""):
    inner = content if content.startswith("<") else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def cell(content, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content if content.startswith('<') else par(content)}</w:tc>"


def row(*cells, properties=""):
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(c if c.startswith('<') else cell(c) for c in cells)}</w:tr>"


def tbl(*parts):
    return f"<w:tbl>{''.join(parts)}</w:tbl>"


def texts(reading):
    return [b.text for b in leaves(reading.blocks)]


def read_body(word, body, **parts):
    return read(word(body, **parts), "plan.docx")


@pytest.mark.parametrize(
    "wrapped",
    [
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:ins w:id='1'>{}</w:ins>",
        "<w:moveTo w:id='1'>{}</w:moveTo>",
        "<w:hyperlink>{}</w:hyperlink>",
        "<w:smartTag><w:smartTagPr/>{}</w:smartTag>",
        "<w:fldSimple w:instr='REF x'>{}</w:fldSimple>",
        "<w:customXml><w:customXmlPr/>{}</w:customXml>",
        "<mc:AlternateContent><mc:Choice Requires='wps'>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>",
        "<w:bdo w:val='ltr'>{}</w:bdo>",
        "<w:ukendt><w:ukendt2>{}</w:ukendt2></w:ukendt>",
    ],
)
def test_text_in_a_wrapper_is_read_once(word, wrapped):
    """Runs inside controls, changes, links, tags, fields and unknown elements are kept, once."""
    body = par(run("Vi åbner ") + wrapped.replace("{}", run("en ungecafé")) + run(" i Vestergade."))
    assert texts(read_body(word, body)) == ["Vi åbner en ungecafé i Vestergade."]


@pytest.mark.parametrize("level", ["block", "row", "cell"])
def test_content_controls_at_every_level_are_entered(word, level):
    """A content control round a paragraph, a table row or a cell hides nothing."""
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>".format
    bodies = {
        "block": control(par("Målgruppe")) + par("Unge"),
        "row": tbl(control(row("Målgruppe", "Unge"))),
        "cell": tbl("<w:tr>", control(cell("Målgruppe")), cell("Unge"), "</w:tr>"),
    }
    assert texts(read_body(word, bodies[level])) == ["Målgruppe", "Unge"]


def test_deleted_and_moved_text_is_dropped_and_reported(word):
    """Open changes are read as accepted, and the report counts them."""
    body = par(
        run("Vi ansætter ")
        + "<w:del w:id='1'><w:r><w:delText>to</w:delText></w:r></w:del>"
        + f"<w:ins w:id='2'>{run('tre')}</w:ins>"
        + f"<w:moveFrom w:id='3'>{run('i morgen')}</w:moveFrom>"
        + run(" vejledere.")
    ) + tbl(row("Frist", "2022"), row("Gammel række", "x", properties="<w:del w:id='4'/>"))
    reading = read_body(word, body)
    assert texts(reading) == ["Vi ansætter tre vejledere.", "Frist", "2022"]
    assert "3 åbne ændringer" in reading.warnings[0]


def test_a_deleted_paragraph_end_joins_the_paragraphs(word):
    """When the mark between two paragraphs is deleted, they are one."""
    body = par("Vi hjælper unge ", "<w:rPr><w:del w:id='1'/></w:rPr>") + par("i fritidsjob.") + par("Næste.")
    assert texts(read_body(word, body)) == ["Vi hjælper unge i fritidsjob.", "Næste."]


def test_a_deleted_end_before_a_table_keeps_the_order(word):
    """A paragraph with a deleted end in front of a table stays in front of it."""
    body = par("Status", "<w:rPr><w:del w:id='1'/></w:rPr>") + tbl(row("Vi har", "Vi vil"))
    assert texts(read_body(word, body)) == ["Status", "Vi har", "Vi vil"]


def field(*parts):
    kinds = {"{": "begin", "|": "separate", "}": "end"}
    return "".join(
        f'<w:r><w:fldChar w:fldCharType="{kinds[p]}"/></w:r>'
        if p in kinds
        else f"<w:r><w:instrText>{p[1:]}</w:instrText></w:r>"
        if p.startswith("!")
        else run(p)
        for p in parts
    )


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (field("Side ", "{", "!PAGE", "|", "4", "}", " af 9"), "Side 4 af 9"),
        (field("{", "!IF ", "{", "!REF a", "|", "skjult", "}", "!= 1", "|", "Ja", "}"), "Ja"),
        (field("{", "!DATE", "|", "{", "!REF a", "|", "maj", "}", " 2021", "}"), "maj 2021"),
        (field("{", "!XE stikord", "}", "Mål"), "Mål"),
        (field("Uafsluttet ", "{", "!TOC", "felt"), "Uafsluttet felt"),
        (field("felt", "}", " uden begyndelse", "|"), "felt uden begyndelse"),
    ],
)
def test_a_field_shows_its_result_and_not_its_code(word, content, expected):
    """Field codes are dropped, results kept, also nested and broken ones."""
    assert texts(read_body(word, par(content))) == [expected]


def test_small_signs_become_what_they_show(word):
    """Tabs and breaks part words, hyphens join them, soft hyphens vanish."""
    body = par(
        "<w:r><w:t>Social</w:t><w:noBreakHyphen/><w:t>og</w:t><w:tab/><w:t>sund</w:t><w:softHyphen/>"
        "<w:t>heds\u00adområdet</w:t><w:cr/><w:t>i</w:t><w:br/><w:t>centret</w:t></w:r>"
    )
    assert texts(read_body(word, body)) == ["Social-og sundhedsområdet i centret"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Formål", "At flere unge kommer i job"], ["Formål", "At flere unge kommer i job"]),
        (["Ansvarlig: Lis Holm", "Frist: maj"], ["Ansvarlig: Lis Holm", "Frist: maj"]),
        (["Vi hjælper unge", "i fritidsjob"], ["Vi hjælper unge i fritidsjob"]),
        (["Vi har:", "- holdt møde", "• talt med elever"], ["Vi har:", "holdt møde", "talt med elever"]),
    ],
)
def test_line_breaks_part_what_is_apart_and_join_what_is_one(word, lines, expected):
    """A hand-made line break sets labels and list lines apart, and joins a broken sentence."""
    body = par("<w:r><w:br/></w:r>".join(run(line) for line in lines))
    assert texts(read_body(word, body)) == expected


STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Indsats"><w:name w:val="Indsatstitel"/><w:basedOn w:val="Overskrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Afsnit"><w:name w:val="Afsnit"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Brød"><w:basedOn w:val="Indsats"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="RundtA"><w:basedOn w:val="RundtB"/></w:style>
<w:style w:type="paragraph" w:styleId="RundtB"><w:basedOn w:val="RundtA"/></w:style>
<w:style w:type="character" w:styleId="Skjult"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Note"><w:basedOn w:val="Normal"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Fed"><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>
"""


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ('<w:pStyle w:val="Overskrift1"/>', ("heading", 1)),
        ('<w:pStyle w:val="Indsats"/>', ("heading", 1)),
        ('<w:pStyle w:val="Afsnit"/>', ("heading", 3)),
        ('<w:pStyle w:val="Titel"/>', ("heading", 1)),
        ('<w:pStyle w:val="Brød"/>', ("paragraph", 0)),
        ('<w:pStyle w:val="RundtA"/>', ("paragraph", 0)),
        ('<w:pStyle w:val="Overskrift2"/>', ("heading", 2)),
        ('<w:pStyle w:val="Heading3"/>', ("heading", 3)),
        ('<w:outlineLvl w:val="1"/>', ("heading", 2)),
        ("", ("paragraph", 0)),
    ],
)
def test_headings_are_known_by_style_and_outline(word, properties, expected):
    """Styles count by name, through inheritance, by outline level; an unknown style by its id."""
    block = read_body(word, par("Flere i fritidsjob", properties), styles=STYLES).blocks[0]
    assert (block.kind, block.level) == expected


def test_headings_stand_below_the_title(word):
    """In a document with a title, the first heading level comes below it."""
    body = par("Handleplan 2023", '<w:pStyle w:val="Titel"/>') + par(
        "Støtte", '<w:pStyle w:val="Overskrift1"/>'
    )
    assert [b.level for b in read_body(word, body, styles=STYLES).blocks] == [1, 2]


def test_a_whole_page_in_heading_style_is_body_text(word):
    """A very long text in a heading style is a paragraph."""
    body = par("Vi arbejder for flere fællesskaber. " * 12, '<w:pStyle w:val="Overskrift1"/>')
    assert read_body(word, body, styles=STYLES).blocks[0].kind == "paragraph"


def test_bold_paragraphs_are_marked(word):
    """A paragraph is bold when all its letters are, by run or by style."""
    body = (
        par(run("Formål", "<w:b/>") + run(": "))
        + par("Målgruppe", '<w:pStyle w:val="Fed"/>')
        + par(run("Frist", "<w:b/>") + run(" maj"))
        + par(run("Ikke fed", '<w:b w:val="0"/>'), '<w:pStyle w:val="Fed"/>')
    )
    assert [b.bold for b in read_body(word, body, styles=STYLES).blocks] == [True, True, False, False]


@pytest.mark.parametrize(
    ("hidden", "reason"),
    [
        (run("hemmeligt ord", "<w:vanish/>"), "markeret skjult"),
        (run("hemmeligt ord", '<w:rStyle w:val="Skjult"/>'), "markeret skjult"),
        (run("hemmeligt ord", '<w:color w:val="FFFFFF"/>'), "samme farve"),
        (run("hemmeligt ord", '<w:color w:val="FEFEFE"/>'), "samme farve"),
        (run("hemmeligt ord", '<w:color w:themeColor="background1"/>'), "samme farve"),
        (run("hemmeligt ord", '<w:color w:val="000000"/><w:highlight w:val="black"/>'), "samme farve"),
        (run("hemmeligt ord", '<w:sz w:val="2"/>'), "ét punkt"),
    ],
)
def test_text_that_cannot_be_seen_is_left_out_and_reported(word, hidden, reason):
    """Hidden, white and one-point text is not read; the report says how many words and why."""
    reading = read_body(word, par(run("Synlig tekst. ") + hidden), styles=STYLES)
    assert texts(reading) == ["Synlig tekst."]
    assert [w for w in reading.warnings if w.startswith("2 ord") and reason in w]


def test_a_hidden_style_hides_its_paragraph(word):
    """A paragraph whose style is hidden is left out, unless the run says otherwise."""
    body = par("skjult", '<w:pStyle w:val="Note"/>') + par(
        run("synlig", '<w:vanish w:val="0"/>'), '<w:pStyle w:val="Note"/>'
    )
    assert texts(read_body(word, body, styles=STYLES)) == ["synlig"]


WHITE_RUN = run("Delmål", '<w:color w:val="FFFFFF"/>')
DARK = '<w:shd w:val="clear" w:fill="1F3864"/>'
TABLE_STYLE = (
    '<w:style w:type="table" w:styleId="Gitter"><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>'
    f"<w:tcPr>{DARK}</w:tcPr></w:tblStylePr></w:style>"
)


@pytest.mark.parametrize(
    "body",
    [
        par(run("Delmål", f'<w:color w:val="FFFFFF"/>{DARK}')),
        par(WHITE_RUN, DARK),
        tbl(row(cell(par(WHITE_RUN), DARK))),
        tbl("<w:tblPr>", DARK, "</w:tblPr>", row(cell(par(WHITE_RUN)))),
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Gitter"/></w:tblPr>{row(cell(par(WHITE_RUN)))}</w:tbl>',
        tbl(row(cell(f"<w:tbl>{row(cell(par(WHITE_RUN)))}</w:tbl>" + par(""), DARK))),
    ],
)
def test_white_text_on_a_dark_ground_is_read(word, body):
    """White letters on shading of the run, paragraph, cell, table or table style are visible."""
    reading = read_body(word, body, styles=TABLE_STYLE)
    assert texts(reading) == ["Delmål"]
    assert reading.warnings == ()


def test_a_hidden_row_is_left_out(word):
    """A table row that is hidden is not read, and reported."""
    reading = read_body(word, tbl(row("Mål", "Frist"), row("gammelt mål", "nej", properties="<w:hidden/>")))
    assert texts(reading) == ["Mål", "Frist"]
    assert reading.warnings[0].startswith("3 ord")


def test_an_unanswered_prompt_is_blank(word):
    """The grey prompt of an unfilled control is not taken for an answer, and is reported."""
    prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>".format
    body = tbl(
        "<w:tr>",
        cell("Status 2022"),
        prompt(cell("Klik her")),
        "</w:tr>",
        row("Frist", cell(par(prompt(run("Vælg dato"))))),
    )
    reading = read_body(word, body)
    assert [[len(c.blocks) for c in r] for r in reading.blocks[0].rows] == [[1, 0], [1, 0]]
    assert "2 felter" in reading.warnings[0]


def test_comments_headers_and_footers_are_left_out(word):
    """Margin comments and page furniture are not part of the text."""
    mark = '<w:r><w:commentReference w:id="0"/></w:r>'
    reading = read_body(
        word,
        par(run("Vi holder åbent.") + mark) + '<w:sectPr><w:headerReference w:type="default"/></w:sectPr>',
        comments=f'<w:comment w:id="0">{par("Er det rigtigt?")}</w:comment>',
        header1=par("Side 1 af 8"),
    )
    assert texts(reading) == ["Vi holder åbent."]
    assert reading.warnings == ("1 kommentar i margenen er udeladt.",)


def test_notes_follow_the_block_that_refers_to_them(word):
    """Footnotes and endnotes stand after their paragraph, inside its cell too, once each."""
    foot, end = '<w:r><w:footnoteReference w:id="2"/></w:r>', '<w:r><w:endnoteReference w:id="2"/></w:r>'
    body = par(run("Vi følger loven") + foot + run(".")) + tbl(row(cell(par(run("Mål") + end)), "Frist"))
    reading = read_body(
        word,
        body + par(run("Igen") + foot),
        footnotes=f'<w:footnote w:id="-1">{par("streg")}</w:footnote><w:footnote w:id="2">{par("Serviceloven § 85")}</w:footnote>',
        endnotes=f'<w:endnote w:id="2">{par("Vedtaget 2020")}</w:endnote>',
    )
    assert texts(reading) == [
        "Vi følger loven.",
        "Serviceloven § 85",
        "Mål",
        "Vedtaget 2020",
        "Frist",
        "Igen",
    ]
    assert len(reading.blocks[2].rows[0][0].blocks) == 2


TEXT_BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:spPr>{fill}</wps:spPr><wps:txbx>"
    "<w:txbxContent>{text}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
    "<v:textbox><w:txbxContent>{text}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def test_a_text_box_follows_its_paragraph_once(word):
    """A text box is read after the paragraph it is anchored in, not also in its fallback."""
    box = TEXT_BOX.format(fill="", text=par("Fakta om indsatsen"))
    assert texts(read_body(word, par(run("Vi starter ") + box + run("i maj.")) + par("Slut"))) == [
        "Vi starter i maj.",
        "Fakta om indsatsen",
        "Slut",
    ]


def test_white_text_in_a_coloured_text_box_is_read(word):
    """White letters are visible in a dark box, and not in one without colour."""
    dark = '<a:solidFill><a:srgbClr val="003366"/></a:solidFill>'
    assert texts(read_body(word, par(TEXT_BOX.format(fill=dark, text=par(WHITE_RUN))))) == ["Delmål"]
    assert texts(read_body(word, par(TEXT_BOX.format(fill="<a:noFill/>", text=par(WHITE_RUN))))) == []


def test_pages_are_counted_by_the_breaks_in_the_file(word):
    """Hard and rendered breaks that mean the same page turn count once; rows over a page know both pages."""
    hard, soft = '<w:r><w:br w:type="page"/></w:r>', "<w:r><w:lastRenderedPageBreak/></w:r>"
    body = (
        par(run("Side et") + hard)
        + par(soft + run("Side to"))
        + tbl(
            row(
                cell(par(run("begynder to") + soft + run(" ender tre"))),
                cell(par(run("også") + soft + run(" her"))),
            )
        )
        + par("Side tre")
    )
    placed = [(b.text, b.page, b.end_page) for b in leaves(read_body(word, body).blocks)]
    assert placed == [
        ("Side et", 1, 1),
        ("Side to", 2, 2),
        ("begynder to ender tre", 2, 3),
        ("også her", 2, 3),
        ("Side tre", 3, 3),
    ]


def test_a_row_that_begins_on_a_new_page_stands_there_whole(word):
    """A rendered break in a row's first cell holds for the cells beside it."""
    soft = "<w:r><w:lastRenderedPageBreak/></w:r>"
    body = par("Side et") + tbl(row("a", "b"), row(cell(par(soft + run("c"))), "d"))
    assert [b.page for b in leaves(read_body(word, body).blocks)] == [1, 1, 1, 2, 2]


def test_a_file_without_breaks_has_no_pages(word):
    """No page is guessed."""
    assert {b.page for b in read_body(word, par("a") + par("b")).blocks} == {None}


def test_mathematics_and_chosen_entries_are_text(word):
    """Formulas and the chosen entry of a drop-down are read."""
    math = "<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>"
    chosen = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Rød"/>'
        '<w:listEntry w:val="Grøn"/></w:ddList></w:ffData></w:fldChar></w:r>' + field("!FORMDROPDOWN", "}")
    )
    assert texts(read_body(word, par(math) + par(chosen))) == ["x=2", "Grøn"]


@pytest.mark.parametrize("namespace", ["http://purl.oclc.org/ooxml/wordprocessingml/main"])
def test_strict_files_are_read(word, namespace):
    """The strict edition of the format, with its other namespaces, reads the same."""
    normal = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = par("Støtte", '<w:pStyle w:val="Overskrift1"/>') + tbl(row("Mål", "Frist"))
    source = zipfile.ZipFile(io.BytesIO(word(body, styles=STYLES)))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in source.namelist():
            archive.writestr(name, source.read(name).replace(normal.encode(), namespace.encode()))
    assert recognises(buffer.getvalue())
    assert read(buffer.getvalue(), "x").blocks == read(word(body, styles=STYLES), "x").blocks


def test_a_main_part_by_another_name_is_found(word):
    """The package says which part is the document."""
    data = word(par("Vi hjælper."), main="word/document2.xml")
    assert recognises(data)
    assert texts(read(data, "plan.docx")) == ["Vi hjælper."]


def test_a_file_pasted_whole_is_read(word):
    """An altChunk's HTML or Word file is read in its place."""
    related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rels = "<Relationships>" + "".join(
        f'<Relationship Id="{i}" Type="{related}/aFChunk" Target="/word/{t}"/>'
        for i, t in (("r7", "a.html"), ("r8", "b.docx"))
    )
    data = word(
        par("Før") + '<w:altChunk r:id="r7"/><w:altChunk r:id="r8"/>' + par("Efter"),
        extra={
            "word/_rels/document.xml.rels": (rels + "</Relationships>").encode(),
            "word/a.html": b"<html><body><p>Indsat web</p></body></html>",
            "word/b.docx": word(par("Indsat Word") + '<w:altChunk r:id="r8"/>'),
        },
    )
    assert texts(read(data, "plan.docx")) == ["Før", "Indsat web", "Indsat Word", "Efter"]


def test_a_file_of_pictures_only_is_reported(word):
    """A document without text says so."""
    reading = read_body(word, par("<w:r><w:drawing/></w:r>"))
    assert reading.blocks == ()
    assert "ingen tekst" in reading.warnings[0]
    assert "billeder" in reading.warnings[0]


def test_a_file_from_a_word_processor_library_is_read():
    """A python-docx file with title, list, merged table and hidden text comes out whole."""
    document = Document()
    document.add_heading("Handleplan for Åparken", 0)
    document.add_heading("Fælles spisning", 1)
    document.add_paragraph("ugentlig madklub", style="List Bullet")
    document.add_paragraph("find lokale", style="List Number")
    document.add_paragraph("køb ind", style="List Number")
    white = document.add_paragraph().add_run("usynlig")
    white.font.color.rgb = RGBColor(255, 255, 255)
    document.add_paragraph().add_run("bittesmåt").font.size = Pt(1)
    table = document.add_table(2, 3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Delmål"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Status 2021"
    buffer = io.BytesIO()
    document.save(buffer)
    reading = read(buffer.getvalue(), "plan.docx")
    assert [(b.kind, b.text) for b in reading.blocks[:5]] == [
        ("heading", "Handleplan for Åparken"),
        ("heading", "Fælles spisning"),
        ("item", "ugentlig madklub"),
        ("item", "1. find lokale"),
        ("item", "2. køb ind"),
    ]
    cells = [(c.column, c.width, c.height) for r in reading.blocks[5].rows for c in r]
    assert cells == [(0, 1, 2), (1, 2, 1), (1, 1, 1), (2, 1, 1)]
    assert len(reading.warnings) == 2


def test_blocks_can_be_placed(word):
    """Every block with words has its place in the canonical text."""
    body = par("Mål") + tbl(row("☒", "Kultur"), row("a", ""))
    canonical = place(read_body(word, body).blocks)
    for leaf in leaves(canonical.blocks):
        assert isinstance(leaf, Block)
        assert canonical.text[leaf.start : leaf.end] == leaf.text


@pytest.mark.parametrize(
    ("label", "rest", "expected"),
    [
        ("Formål ", "At flere unge får et fritidsjob.", ["Formål", "At flere unge får et fritidsjob."]),
        ("Målgruppe", "\tunge mellem 15 og 18 år", ["Målgruppe", "unge mellem 15 og 18 år"]),
        ("Formål:", " At flere", ["Formål: At flere"]),
        ("Indsatsen", " er et samarbejde.", ["Indsatsen er et samarbejde."]),
        ("Lis Holm ", "Rådgiver", ["Lis Holm Rådgiver"]),
    ],
)
def test_a_field_name_in_bold_is_set_apart_from_its_text(word, label, rest, expected):
    """A known field name in bold stands alone when text follows it without a colon."""
    assert texts(read_body(word, par(run(label, "<w:b/>") + run(rest)))) == expected


DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relations(**targets):
    rows = (f'<Relationship Id="{i}" Type="{RELATED}/x" Target="{t}"/>' for i, t in targets.items())
    return {"word/_rels/document.xml.rels": f"<Relationships>{''.join(rows)}</Relationships>".encode()}


@pytest.mark.parametrize(
    ("header", "kept"),
    [
        ("Åparkens Kommune – Handleplan 2021-2024 – Side 3", ["Åparkens Kommune – Handleplan 2021-2024"]),
        (
            run("Åparkens Kommune") + "<w:r><w:tab/></w:r>" + run("Handleplan 2021-2024"),
            ["Åparkens Kommune", "Handleplan 2021-2024"],
        ),
        ("Handleplan for fritid", []),
        ("Side 1 af 8", []),
        ("Sagsnr. 19/2345", []),
    ],
)
def test_a_plan_named_only_in_its_page_header_keeps_its_name(word, header, kept):
    """Page headers are furniture, but for a name that the document gives nowhere else."""
    body = (
        par("Handleplan for fritid") + '<w:sectPr><w:headerReference w:type="default" r:id="r5"/></w:sectPr>'
    )
    data = word(body, extra=relations(r5="header7.xml"), header7=par(header))
    assert texts(read(data, "plan.docx")) == [*kept, "Handleplan for fritid"]


def test_smart_art_is_read(word):
    """The texts in a SmartArt drawing are list items after its paragraph."""
    art = '<w:r><w:drawing><a:graphic><a:graphicData><dgm:relIds r:dm="r6"/></a:graphicData></a:graphic></w:drawing></w:r>'
    points = "".join(
        f"<dgm:t><a:p><a:r><a:t>{t}</a:t></a:r></a:p></dgm:t>" for t in ("Bolig", "", "Kultur og fritid")
    )
    spaces = f'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:dgm="{DIAGRAM}"'
    extra = relations(r6="diagrams/data1.xml") | {
        "word/diagrams/data1.xml": f"<dgm:dataModel {spaces}>{points}</dgm:dataModel>".encode()
    }
    reading = read(word(par(run("Temaer") + art), extra=extra), "plan.docx")
    assert [(b.kind, b.text) for b in reading.blocks] == [
        ("paragraph", "Temaer"),
        ("item", "Bolig"),
        ("item", "Kultur og fritid"),
    ]
