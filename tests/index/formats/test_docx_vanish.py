"""No word that a reader of the document can see is lost, and none is read twice."""

import unicodedata

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.canonical import leaves
from index.formats.docx import read

WRAPPERS = (
    "<w:ins w:id='1'>{}</w:ins>",
    "<w:moveTo w:id='1'>{}</w:moveTo>",
    "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<w:smartTag>{}</w:smartTag>",
    "<w:customXml>{}</w:customXml>",
    "<mc:AlternateContent><mc:Choice Requires='x'>{}</mc:Choice><mc:Fallback><w:r><w:t>gengivet</w:t></w:r></mc:Fallback></mc:AlternateContent>",
)
INLINE = (*WRAPPERS, "<w:hyperlink>{}</w:hyperlink>", "<w:fldSimple>{}</w:fldSimple>", "<w:bdo>{}</w:bdo>")
GONE = (
    "<w:del w:id='1'>{}</w:del>",
    "<w:moveFrom w:id='1'>{}</w:moveFrom>",
    "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
)
LOOKS = ("", "<w:b/>", '<w:color w:val="FF0000"/>', '<w:sz w:val="40"/>', '<w:vanish w:val="0"/>')
UNSEEN = ("<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="1"/>')
SIGNS = (
    "",
    "<w:br/>",
    "<w:tab/>",
    '<w:br w:type="page"/>',
    "<w:lastRenderedPageBreak/>",
    '<w:sym w:font="Wingdings" w:char="F0FE"/>',
)
BULLETED = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
HEADED = '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
BOX = (
    "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
MERGES = ("", "<w:vMerge/>", '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="2"/>')


class Writer:
    """Writes random documents and remembers which words show."""

    def __init__(self, draw):
        self.draw = draw
        self.shown = []
        self.count = 0

    def one(self, options):
        return self.draw(st.sampled_from(options))

    def many(self, make, most=3):
        return "".join(make() for _ in range(self.draw(st.integers(1, most))))

    def run(self, *, seen=True):
        self.count += 1
        word = f"ord{self.count}"
        hidden = self.draw(st.integers(0, 9)) == 0
        if seen and not hidden:
            self.shown.append(word)
        look = self.one(UNSEEN if hidden else LOOKS)
        return f'<w:r><w:rPr>{look}</w:rPr>{self.one(SIGNS)}<w:t xml:space="preserve"> {word} </w:t></w:r>'

    def inline(self):
        choice = self.draw(st.integers(0, 5))
        if choice == 0:
            return self.one(GONE).format(self.run(seen=False))
        if choice == 1:
            return self.one(INLINE).format(self.inline())
        return self.run()

    def paragraph(self, depth=0):
        shape = self.one(("", "", BULLETED, HEADED))
        box = BOX.format(self.paragraph(depth + 1)) if depth < 2 and self.draw(st.integers(0, 7)) == 0 else ""
        return f"<w:p>{shape}{self.many(self.inline)}{box}</w:p>"

    def cell(self, depth):
        text = (
            f"<w:tc><w:tcPr>{self.one(MERGES)}</w:tcPr>{self.many(lambda: self.block(depth + 1), 2)}</w:tc>"
        )
        return self.one(("{}", "{}", WRAPPERS[2])).format(text)

    def block(self, depth=0):
        choice = self.draw(st.integers(0, 6))
        if choice == 0 and depth < 3:
            rows = self.many(lambda: f"<w:tr>{self.many(lambda: self.cell(depth))}</w:tr>")
            return f"<w:tbl>{rows}</w:tbl>"
        if choice == 1 and depth < 3:
            return self.one(WRAPPERS[:5]).format(self.block(depth + 1))
        return self.paragraph(depth)


@given(data=st.data())
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_visible_word_is_read_exactly_once(word, data):
    """Whatever is nested in what, the blocks hold each visible word once and no hidden one."""
    writer = Writer(data.draw)
    reading = read(word(writer.many(writer.block, 5)), "plan.docx")
    words = [w for b in leaves(reading.blocks) for w in b.text.split() if w.startswith("ord")]
    assert sorted(words) == sorted(writer.shown)
    assert "gengivet" not in str(reading.blocks)


def test_letters_with_loose_rings_become_whole(word):
    """An å written as a and a ring is the letter å."""
    assert read(word("<w:p><w:r><w:t>A\u030aparken</w:t></w:r></w:p>"), "x").blocks[0].text == "Åparken"


def test_words_broken_over_runs_stay_whole(word):
    """Runs that split a word in the file do not split it in the text."""
    runs = "".join(
        f"<w:r><w:rPr><w:b/></w:rPr><w:t>{part}</w:t></w:r>" for part in ("Reha", "bili", "terings", "plan")
    )
    assert read(word(f"<w:p>{runs}</w:p>"), "x").blocks[0].text == "Rehabiliteringsplan"


@given(
    text=st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"], exclude_characters="<>&"),
        max_size=80,
    )
)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_letters_and_digits_survive(word, text):
    """Any text keeps all its letters and digits, in order, and reads clean."""
    blocks = read(word(f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'), "x").blocks
    kept = "".join(c for b in blocks for c in b.text if c.isalnum())
    whole = unicodedata.normalize("NFC", text)
    assert kept == "".join(c for c in whole if c.isalnum()) or any(c in text for c in "[(\u2610\u2611\u2612")
    for block in blocks:
        assert block.text == " ".join(block.text.split())
        assert "\u00ad" not in block.text
