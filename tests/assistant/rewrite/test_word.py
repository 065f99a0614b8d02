"""Word files: read as text, and given back with comments and tracked changes that a writer can take or leave."""

import io
import os
import shutil
import subprocess
from datetime import UTC, datetime

import docx
import pytest

from assistant.rewrite.contract import Change, Finding, Suggestion, Vector
from assistant.rewrite.word import text_of, with_changes
from index.errors import UnreadableDocumentError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
COUNTS = Vector(0, 0, 0, 0, 0, 0, 0)
AT = datetime(2026, 3, 1, 12, tzinfo=UTC)


def written(*paragraphs):
    """Return a Word file; a paragraph is a text, or pieces of which those in capitals are bold."""
    document = docx.Document()
    for pieces in paragraphs:
        paragraph = document.add_paragraph()
        for piece in [pieces] if isinstance(pieces, str) else pieces:
            paragraph.add_run(piece).bold = piece.isupper() or None
    return saved(document)


def saved(document):
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def suggestion(text, *changes, findings=()):
    """Return a suggestion that puts `after` in the place of the only `before` in the text, for each pair."""
    made = [(text.index(before), before, after) for before, after in changes]
    pieces = tuple(
        Change(at, at + len(b), b, a, ("regel",), ("Grund.",), ("Kilde",)) for at, b, a in sorted(made)
    )
    after = text
    for piece in reversed(pieces):
        after = after[: piece.start] + piece.after + after[piece.end :]
    return Suggestion(text, after, "", pieces, tuple(findings), 0, 0, COUNTS, COUNTS)


def rejected(data):
    """Return the text of a Word file when every tracked change is rejected."""
    document = docx.Document(io.BytesIO(data))
    for mark in list(document.element.body.iter(f"{W}ins")):
        mark.getparent().remove(mark)
    for mark in list(document.element.body.iter(f"{W}del")):
        for run in reversed(list(mark)):
            for child in run:
                if child.tag == f"{W}delText":
                    child.tag = f"{W}t"
            mark.addnext(run)
        mark.getparent().remove(mark)
    return text_of(saved(document))


def marks(data, tag):
    body = docx.Document(io.BytesIO(data)).element.body
    return ["".join(t.text or "" for t in e.iter(f"{W}t", f"{W}delText")) for e in body.iter(f"{W}{tag}")]


CASES = [
    (["Såfremt du svarer, hjælper vi."], [("Såfremt", "Hvis")]),
    ([["Du skal ", "ALTID", " fremsende brevet."]], [("fremsende brevet", "sende det")]),
    ([["Vi ", "ANVENDER", " midlerne."]], [("ANVENDER midlerne", "bruger pengene")]),
    (
        ["Den første.", "I henhold til planen.", "Den sidste."],
        [("I henhold til", "Efter"), ("Den sidste", "Sidst")],
    ),
    (["Du kan klage, og du kan ringe."], [(", og du kan ringe.", ". Du kan ringe.")]),
    (["Send budget og plan."], [("Send budget og plan.", "Send:\n- budget\n- plan")]),
    (["Der gøres opmærksom på, at du kan klage."], [("Der gøres opmærksom på, at du", "Du")]),
    (["Teksten slutter"], [("slutter", "slutter her")]),
    (["Teksten begynder"], [("Teksten", "Hele teksten")]),
    ([["fed", "FED", "fed"]], [("fedFEDfed", "mager")]),
]


@pytest.mark.parametrize(("paragraphs", "changes"), CASES)
def test_accepting_all_gives_the_suggestion_and_rejecting_all_the_original(paragraphs, changes):
    """Tracked changes hold exactly the difference."""
    data = written(*paragraphs)
    made = suggestion(text_of(data), *changes)
    out = with_changes(data, made, at=AT)
    assert text_of(out) == made.text
    assert rejected(out) == made.original


def test_formatting_stays():
    """New words take the formatting of what they replace, and what isn't changed keeps its own."""
    data = written(["Du skal ", "ALTID", " fremsende brevet."])
    out = with_changes(data, suggestion(text_of(data), ("ALTID fremsende", "HVER GANG sende")), at=AT)
    document = docx.Document(io.BytesIO(out))
    bold = {
        "".join(t.text for t in run.iter(f"{W}t", f"{W}delText")): run.find(f"{W}rPr/{W}b") is not None
        for run in document.element.body.iter(f"{W}r")
    }
    assert bold["ALTID"] is True
    assert bold["Du skal "] is False
    assert bold[" brevet."] is False
    assert any("HVER GANG" in text and is_bold for text, is_bold in bold.items())


def test_changes_carry_author_and_time():
    """Word shows who made a change and when."""
    data = written("Såfremt du svarer.")
    out = with_changes(data, suggestion(text_of(data), ("Såfremt", "Hvis")), at=AT)
    for mark in docx.Document(io.BytesIO(out)).element.body.iter(f"{W}ins", f"{W}del"):
        assert mark.get(f"{W}author") == "Klarplan"
        assert mark.get(f"{W}date") == "2026-03-01T12:00:00Z"


def test_only_chosen_changes_are_put_in():
    """A change that wasn't chosen leaves no trace."""
    data = written("Såfremt du svarer, fremsender vi brevet.")
    made = suggestion(text_of(data), ("Såfremt", "Hvis"), ("fremsender", "sender"))
    assert text_of(with_changes(data, made, chosen=[1])) == "Såfremt du svarer, sender vi brevet."


def test_findings_become_comments():
    """Each place that was found has one comment that says what to do, on the words it is about."""
    data = written("Såfremt du svarer, fremsender vi brevet.")
    text = text_of(data)
    found = (
        Finding("a", 0, 7, "Tungt ord.", "Hvis"),
        Finding("b", 0, 7, "Skriv kortere."),
        Finding("c", text.index("vi"), text.index("vi") + 2, "Hvem er vi?", advice="Skriv navnet."),
    )
    out = with_changes(data, suggestion(text, ("Såfremt", "Hvis"), findings=found), at=AT)
    comments = list(docx.Document(io.BytesIO(out)).comments)
    assert [c.text for c in comments] == [
        "Tungt ord. Forslag: Hvis\nSkriv kortere.",
        "Hvem er vi? Skriv navnet.",
    ]
    body = docx.Document(io.BytesIO(out)).element.body
    assert len(list(body.iter(f"{W}commentRangeStart"))) == len(list(body.iter(f"{W}commentReference"))) == 2
    assert text_of(out) == "Hvis du svarer, fremsender vi brevet."


def test_tables_are_read_and_changed():
    """The text of cells is a part of the text."""
    document = docx.Document()
    document.add_paragraph("Først.")
    document.add_table(1, 2).cell(0, 1).text = "Såfremt du svarer, hjælper vi."
    data = saved(document)
    assert text_of(data) == "Først.\n\nSåfremt du svarer, hjælper vi."
    made = suggestion(text_of(data), ("Såfremt", "Hvis"))
    assert text_of(with_changes(data, made)) == made.text


def test_open_changes_of_others_stay():
    """What another has inserted is read, what another has deleted isn't, and both stay as they are."""
    data = written("Såfremt du svarer, fremsender vi brevet.")
    once = with_changes(data, suggestion(text_of(data), ("Såfremt", "Hvis")), at=AT)
    made = suggestion(text_of(once), ("fremsender", "sender"))
    twice = with_changes(once, made, at=AT)
    assert text_of(twice) == "Hvis du svarer, sender vi brevet."
    assert marks(twice, "ins") == ["Hvis", "sender"]
    ids = [e.get(f"{W}id") for e in docx.Document(io.BytesIO(twice)).element.body.iter(f"{W}ins", f"{W}del")]
    assert len(ids) == len(set(ids))


def test_a_file_that_has_changed_is_refused():
    """A suggestion is only put into the file that it was made from."""
    made = suggestion("En anden tekst.", ("anden", "ny"))
    with pytest.raises(UnreadableDocumentError, match="nyt forslag"):
        with_changes(written("Teksten."), made)


@pytest.mark.parametrize("data", [b"", b"hej", b"PK\x03\x04", b"\xd0\xcf\x11\xe0" + bytes(100)])
def test_what_is_no_word_file_is_told(data):
    """Other files are refused in Danish, with what to do."""
    with pytest.raises(UnreadableDocumentError, match="Word"):
        text_of(data, "brev.docx")


def test_a_damaged_word_file_is_told():
    """A file that is cut off is refused in words."""
    data = written("Teksten.")
    with pytest.raises(UnreadableDocumentError):
        text_of(data[: len(data) // 2], "brev.docx")


@pytest.mark.slow
def test_libreoffice_reads_the_changes_and_comments(tmp_path):
    """LibreOffice opens the file, keeps its tracked changes and comments, and accepting them gives the suggestion."""
    soffice = shutil.which("soffice")
    if not soffice:
        assert not os.environ.get("CI"), "LibreOffice mangler: apt-get install libreoffice-writer-nogui"
        pytest.skip("LibreOffice mangler: apt-get install libreoffice-writer-nogui")
    data = written(["Såfremt du ", "IKKE", " svarer, fremsender vi brevet, og du kan ringe."], "En til.")
    text = text_of(data)
    found = (Finding("a", 0, 7, "Tungt ord.", "Hvis"),)
    made = suggestion(
        text, ("Såfremt", "Hvis"), ("fremsender", "sender"), (", og du", ". Du"), findings=found
    )
    (tmp_path / "in.docx").write_bytes(with_changes(data, made, at=AT))
    out = tmp_path / "out"
    subprocess.run(
        [soffice, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "docx", "--outdir", out, tmp_path / "in.docx"],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    back = (out / "in.docx").read_bytes()
    assert text_of(back) == made.text
    assert rejected(back) == text
    assert [c.text for c in docx.Document(io.BytesIO(back)).comments] == ["Tungt ord. Forslag: Hvis"]
