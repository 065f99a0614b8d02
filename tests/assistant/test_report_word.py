"""The status note as a Word file: what it holds, and what makes it accessible."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from docx import Document
from docx.oxml.ns import qn

from assistant.report import status_note
from assistant.report_records import where
from assistant.report_word import to_word

AT = datetime(2024, 2, 1, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def note(soeby):
    names = soeby.chain.names()
    return status_note(names.editions, names.sources, 2022)


@pytest.fixture(scope="module")
def word(note):
    return Document(io.BytesIO(to_word(note, AT)))


def headings(word):
    return [(p.style.name, p.text) for p in word.paragraphs if p.style.name.startswith(("Heading", "Title"))]


def test_everything_of_the_note_is_in_the_file(note, word):
    """Every quote of the note stands in the file, letter for letter, and the summary first."""
    text = "\n".join(p.text for p in word.paragraphs)
    for initiative in note.initiatives:
        for _, found in initiative.parts():
            for label, told in found:
                assert f"{label}{told.text} [{told.citation.n}]" in text
    assert note.summary in text
    assert "Ikke indrapporteret: Vi har opnået" in text
    assert "01.02.2024" in text


def test_headings_are_real_and_in_order(note, word):
    """One title, then heading styles without a level left out; each indsats is a heading."""
    found = headings(word)
    assert found[0] == ("Title", note.title)
    levels = [int(style[-1]) for style, _ in found[1:]]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert {i.name for i in note.initiatives} <= {text for style, text in found if style == "Heading 2"}


def test_tables_have_marked_header_rows(note, word):
    """The first row of each table is marked as its header; the overview has a row for each indsats."""
    assert len(word.tables) == 2
    for table in word.tables:
        marked = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in table.rows]
        assert marked == [True] + [False] * (len(marked) - 1)
    assert len(word.tables[0].rows) == 1 + len(note.initiatives)


def test_sources_are_a_numbered_list_that_the_marks_link_to(note, word):
    """The n-th item of the list is source n, and every mark's link has its bookmark."""
    listed = [p for p in word.paragraphs if p.style.name == "List Number"]
    assert [p.text for p in listed] == [where(source) for source in note.sources]
    names = {b.get(qn("w:name")) for b in word.element.iter(qn("w:bookmarkStart"))}
    links = list(word.element.iter(qn("w:hyperlink")))
    assert links
    for link in links:
        number = re.fullmatch(r"\[(\d+)\]", "".join(t.text for t in link.iter(qn("w:t"))))
        assert number
        assert link.get(qn("w:anchor")) == f"kilde{number[1]}"
        assert link.get(qn("w:anchor")) in names


def test_the_file_says_what_it_is_and_in_which_language(note, word):
    """Title and language are set, and nothing of the template's own is left."""
    about = word.core_properties
    assert (about.title, about.language, about.author) == (note.title, "da-DK", "Klarplan")
    assert about.comments == ""
    assert about.created.replace(tzinfo=UTC) == AT
    assert {lang.get(qn("w:val")) for lang in word.styles.element.iter(qn("w:lang"))} == {"da-DK"}


def test_what_a_word_file_cannot_hold_is_a_blank(note):
    """A control code or a mark that turns the direction of text in a plan neither breaks the file nor stays in it."""
    from dataclasses import replace  # noqa: PLC0415

    first = note.initiatives[0]
    hostile = replace(first, name="Ond\x00\x0b\u202etxet", done=(replace(first.done[0], text="<b>\x07</b>"),))
    found = Document(io.BytesIO(to_word(replace(note, initiatives=(hostile,)), AT)))
    text = "\n".join(p.text for p in found.paragraphs)
    assert "Ond   txet" in text
    assert "<b> </b>" in text
