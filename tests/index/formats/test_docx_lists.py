"""Check boxes and lists of Word files."""

import pytest

from index.formats.docx import read
from index.formats.docx_numbering import written


def par(content, properties=""):
    inner = content if content.startswith("<") else f'<w:r><w:t xml:space="preserve">{content}</w:t></w:r>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def sym(code, font="Wingdings"):
    return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'


def control(checked, glyph, name="w14"):
    return (
        f'<w:sdt><w:sdtPr><{name}:checkbox><{name}:checked {name}:val="{checked}"/></{name}:checkbox></w:sdtPr>'
        f"<w:sdtContent>{run(glyph)}</w:sdtContent></w:sdt>"
    )


def legacy(*state):
    inner = "".join(
        f"<w:{s}/>" if "=" not in s else f'<w:{s.split("=")[0]} w:val="{s.split("=")[1]}"/>' for s in state
    )
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>{inner}</w:checkBox></w:ffData></w:fldChar></w:r>'
        '<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def shown(word, body, **parts):
    return [(b.kind, b.text, b.checked) for b in read(word(body, **parts), "plan.docx").blocks]


ON, OFF = ("checkbox", "Fritid", True), ("checkbox", "Fritid", False)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (control(1, "☒") + run(" Fritid"), ON),
        (control("true", "þ") + run(" Fritid"), ON),
        (control(0, "☐") + run(" Fritid"), OFF),
        (legacy("checked") + run(" Fritid"), ON),
        (legacy("default=0", "checked=1") + run(" Fritid"), ON),
        (legacy("default=1", "checked=0") + run(" Fritid"), OFF),
        (legacy("default=1") + run("Fritid"), ON),
        (legacy() + run("Fritid"), OFF),
        (sym("F0FE") + run("Fritid"), ON),
        (sym("F0FD") + run("Fritid"), ON),
        (sym("F078") + run("Fritid"), ON),
        (sym("F052", "Wingdings 2") + run("Fritid"), ON),
        (sym("F0A8") + run("Fritid"), OFF),
        (sym("F06F") + run("Fritid"), OFF),
        (sym("F071") + run("Fritid"), OFF),
        (sym("F0A3", "Wingdings 2") + run("Fritid"), OFF),
        (sym("2612", "MS Gothic") + run("Fritid"), ON),
        (sym("F0FC") + run(" Fritid"), ON),
        (run("\uf0fe Fritid"), ON),
        (run("\uf0a8", '<w:rFonts w:ascii="Wingdings"/>') + run(" Fritid"), OFF),
        (run("þ", '<w:rFonts w:ascii="Wingdings"/>') + run(" Fritid"), ON),
        ("☐ Fritid", OFF),
        ("☒ Fritid", ON),
        ("☑\u00a0Fritid", ON),
        ("[x] Fritid", ON),
        ("[X] Fritid", ON),
        ("[ ] Fritid", OFF),
        (run("[") + run("x") + run("] Fritid"), ON),
        ("(x) Fritid", ON),
        ("✓ Fritid", ON),
        ("Fritid ☒", ON),
    ],
)
def test_every_kind_of_check_box_gives_its_label_and_state(word, content, expected):
    """Controls, form fields, symbols, signs and brackets are check boxes with the label beside them."""
    assert shown(word, par(content)) == [expected]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("☒ Bolig ☐ Kultur", [("checkbox", "Bolig", True), ("checkbox", "Kultur", False)]),
        ("Ja ☒ Nej ☐", [("checkbox", "Ja", True), ("checkbox", "Nej", False)]),
        ("Tema: ☒ Bolig", [("paragraph", "Tema:", None), ("checkbox", "Bolig", True)]),
        ("Tema: Ja ☐", [("paragraph", "Tema:", None), ("checkbox", "Ja", False)]),
        ("☐☒", [("checkbox", "☐", False), ("checkbox", "☒", True)]),
        ("se [x](afsnit)", [("paragraph", "se [x](afsnit)", None)]),
        ("planen (x) gælder", [("paragraph", "planen (x) gælder", None)]),
        ("ok ✓ i orden", [("paragraph", "ok ✓ i orden", None)]),
    ],
)
def test_several_boxes_in_a_paragraph_are_several_blocks(word, content, expected):
    """Labels follow their boxes, or stand before them when the line ends with a box."""
    assert shown(word, par(content)) == expected


def test_lines_of_a_paragraph_keep_their_boxes_apart(word):
    """A line break ends a check box's label."""
    body = par("<w:r><w:t>☒ Bolig</w:t><w:br/><w:t>☐ Kultur</w:t><w:br/><w:t>Sæt kryds.</w:t></w:r>")
    assert shown(word, body) == [
        ("checkbox", "Bolig", True),
        ("checkbox", "Kultur", False),
        ("paragraph", "Sæt kryds.", None),
    ]


def test_a_control_round_the_whole_paragraph_gives_its_own_state(word):
    """A check box control at block level counts by its state, not by the sign the template chose."""
    inner = par(run("X") + run(" Fritid"))
    body = f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'
    assert shown(word, body) == [OFF]


def test_a_symbol_that_is_no_box_is_a_bullet(word):
    """Any other symbol at a paragraph's beginning makes it a list item."""
    assert shown(word, par(sym("F0D8") + run(" Vi holder møder"))) == [("item", "Vi holder møder", None)]


def table(*rows):
    cells = ("".join(f"<w:tc>{par(c)}</w:tc>" for c in r) for r in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{c}</w:tr>" for c in cells) + "</w:tbl>"


def test_a_box_alone_in_a_cell_marks_the_name_beside_it(word):
    """A row of name and box gives a check box with that name, on either side."""
    reading = read(word(table(["Bolig", "☒"], ["☐", "Kultur"])), "plan.docx")
    cells = [[(b.text, b.checked) for c in r for b in c.blocks] for r in reading.blocks[0].rows]
    assert cells == [[("Bolig", True)], [("Kultur", False)]]


def test_boxes_of_a_matrix_stay_in_their_columns(word):
    """A row with more boxes than names keeps them where they stand."""
    reading = read(word(table(["Indsats", "Ja", "Nej"], ["Madklub", "☒", "☐"])), "plan.docx")
    assert [[b.text for b in c.blocks] for c in reading.blocks[0].rows[1]] == [["Madklub"], ["☒"], ["☐"]]


NUMBERING = """
<w:abstractNum w:abstractNumId="0">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Under"/><w:lvlText w:val="%1.%2"/></w:lvl>
 <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
 <w:lvl w:ilvl="3"><w:numFmt w:val="upperRoman"/><w:isLgl/><w:lvlText w:val="%1-%4"/><w:lvlRestart w:val="0"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
 <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
 <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0a8"/><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Liste"/></w:abstractNum>
<w:abstractNum w:abstractNumId="3"><w:styleLink w:val="Liste"/>
 <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="Mål %1:"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
"""
STYLES = """
<w:style w:type="paragraph" w:styleId="Punkt"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Under"><w:basedOn w:val="Punkt"/></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Punkt"/></w:style>
"""


def item(num, level=None, text="mål"):
    place = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    return par(text, f'<w:numPr>{place}<w:numId w:val="{num}"/></w:numPr>')


def styled(style, more=""):
    return par("mål", f'<w:pStyle w:val="{style}"/>{more}')


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (item(1, 0) + item(1, 1) + item(1, 1) + item(1, 0) + item(1, 1), ["1.", "1.1", "1.2", "2.", "2.1"]),
        (item(1, 0) + item(1, 2) + item(1, 2) + item(1, 1) + item(1, 2), ["1.", "a)", "b)", "1.1", "a)"]),
        (item(1, 1) + item(1, 0), ["1.1", "1."]),
        (item(1, 0) + item(1, 3) + item(1, 0) + item(1, 3), ["1.", "1-1", "2.", "2-2"]),
        (item(1, 0) + item(4, 0) + item(4, 0) + item(1, 0), ["1.", "5.", "6.", "7."]),
        (item(3, 0) + item(3, 0), ["Mål C:", "Mål D:"]),
        (item(2, 0) + item(9, 0), [None, None]),
        (styled("Punkt") + styled("Under") + styled("Punkt"), ["1.", "1.1", "2."]),
        (styled("Punkt", '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled("Punkt"), [None, "1."]),
        (styled("Overskrift1") + styled("Under"), ["1.", "1.1"]),
    ],
)
def test_list_numbers_are_computed(word, body, expected):
    """Numbers follow the levels, overrides, styles and links of the list, and stand in the text."""
    blocks = read(word(body, numbering=NUMBERING, styles=STYLES), "plan.docx").blocks
    assert [b.number for b in blocks] == expected
    assert [b.text for b in blocks] == [f"{n} mål" if n else "mål" for n in expected]


def test_levels_and_kinds_of_list_items(word):
    """Bullets are items with their level, a numbered heading stays a heading, no list is a paragraph."""
    body = (
        item(2, 0)
        + item(2, 8)
        + styled("Overskrift1")
        + styled("Punkt", '<w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    blocks = read(word(body, numbering=NUMBERING, styles=STYLES), "plan.docx").blocks
    assert [(b.kind, b.level) for b in blocks] == [("item", 0), ("item", 8), ("heading", 1), ("paragraph", 0)]


def test_a_list_with_boxes_for_bullets_is_check_boxes(word):
    """When the bullet itself is an empty box, the items are check boxes."""
    assert shown(word, item(2, 1, "Fritid"), numbering=NUMBERING) == [OFF]


@pytest.mark.parametrize(
    ("typed", "kind", "text", "number"),
    [
        ("- ung til ung", "item", "ung til ung", None),
        ("•\tung til ung", "item", "ung til ung", None),
        ("– ung til ung", "item", "ung til ung", None),
        ("1. Ung til ung", "item", "1. Ung til ung", "1."),
        ("1.2 Ung til ung", "item", "1.2 Ung til ung", "1.2"),
        ("a) Ung til ung", "item", "a) Ung til ung", "a)"),
        ("1. januar 2022 begynder vi", "paragraph", "1. januar 2022 begynder vi", None),
        ("10 Borgere deltog", "paragraph", "10 Borgere deltog", None),
        ("-", "paragraph", "-", None),
        ("-5 procent", "paragraph", "-5 procent", None),
    ],
)
def test_typed_bullets_and_numbers(word, typed, kind, text, number):
    """Bullets and numbers written by hand make list items; dates, counts and a lone dash do not."""
    block = read(word(par(typed)), "plan.docx").blocks[0]
    assert (block.kind, block.text, block.number) == (kind, text, number)


@pytest.mark.parametrize(
    ("count", "name", "expected"),
    [
        (3, "decimal", "3"),
        (3, "lowerLetter", "c"),
        (28, "upperLetter", "BB"),
        (14, "lowerRoman", "xiv"),
        (1999, "upperRoman", "MCMXCIX"),
        (7, "decimalZero", "07"),
        (7, "ordinal", "7."),
        (7, "none", ""),
        (0, "lowerRoman", "0"),
        (7, "cardinalText", "7"),
    ],
)
def test_number_formats(count, name, expected):
    """Counts are written in the formats that Word lists use."""
    assert written(count, name) == expected
