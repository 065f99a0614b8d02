from __future__ import annotations

import ast
import os
from pathlib import Path

import pytest

import index.ingest as ingesting
from index import canonical, discovery, fingerprint, plan
from index.embedders.hashing import HashEmbedder
from index.errors import ModelUnavailableError
from index.formats import plain, text
from index.ingest import NO_RECORDS, ingest, slug
from index.personal import personal_data_warnings
from index.records import PageSpan
from index.store.store import Store

PLAN = """# Handleplan 2019-2022

## Indsats 1: {name}

Formål: Flere skal med i fællesskabet.

Målgruppe: Alle unge i kommunen.

### Mål

Vi vil have flere unge i lære hos de lokale håndværkere.

### Status 2020

Vi har holdt fire møder med håndværkerne.
"""


@pytest.fixture
def folder(tmp_path):
    """A folder with two plans and things that are none."""
    place = tmp_path / "planer"
    (place / "under").mkdir(parents=True)
    (place / "Børn & Unge.md").write_text(PLAN.format(name="Lærlinge"))
    (place / "under" / "Ældre.txt").write_text(PLAN.format(name="Spisevenner"))
    (place / "under" / "LÆSMIG").write_text("Denne mappe rummer handleplaner.")
    (place / "billede.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (place / "program.py").write_text("print()")
    (place / "data").write_bytes(b"\0\1\2")
    (place / ".skjult.md").write_text("# Skjult")
    (place / "~$plan.docx").write_text("lås")
    (place / ".git").mkdir()
    (place / ".git" / "x.txt").write_text("nej")
    return place


def names(failures):
    return [Path(failure.name).name for failure in failures]


def test_a_folder_is_read_throughout(store, folder):
    """Documents in all sub-folders are added; what is hidden or no document is passed over in silence."""
    report = ingest([folder], store)
    assert set(report.added) == {"boern-unge", "aeldre", "laesmig"}
    assert report.failed == report.duplicates == ()
    assert {d.id: d.source for d in store.documents()}["aeldre"] == str(folder / "under" / "Ældre.txt")
    (told,) = [d for d in report.documents if d.id == "boern-unge"]
    assert (told.plans, told.initiatives) == (1, 1)
    assert told.passages == told.embedded == len(store.passages_of("boern-unge")) > 0
    (prose,) = [d for d in report.documents if d.id == "laesmig"]
    assert prose.initiatives == 0
    assert "Ingen indsatser" in prose.unrecognised[0]
    assert store.original("laesmig") == b"Denne mappe rummer handleplaner."
    assert store.check() == []


def test_ingesting_again_changes_nothing(store, folder):
    """Unchanged files cost no reading, no embedding and no commit."""
    ingest([folder], store)
    generation = store.generation()
    report = ingest([folder], store)
    assert len(report.unchanged) == 3
    assert report.added == report.changed == report.documents == ()
    assert store.generation() == generation


def test_a_changed_file_embeds_what_changed(store, folder):
    """An edit in one place embeds the passages of that place only, and the id stays."""
    ingest([folder], store)
    path = folder / "Børn & Unge.md"
    path.write_text(path.read_text().replace("fire møder", "fem møder"))
    report = ingest([folder], store)
    assert report.changed == ("boern-unge",)
    assert report.documents[0].embedded == 1
    assert "fem møder" in store.document_text("boern-unge")


def test_files_are_read_again_by_new_code(store, folder, monkeypatch):
    """When the parsing code changed, unchanged files are read again."""
    ingest([folder], store)
    monkeypatch.setattr("index.ingest.fingerprint", lambda _parts: "ny")
    assert len(ingest([folder], store).changed) == 3
    assert len(ingest([folder], store).unchanged) == 3


def test_a_file_that_fails_keeps_its_earlier_version(store, folder):
    """Empty, unreadable and foreign files are reported with a reason; what was read before stays."""
    ingest([folder], store)
    before = store.document_text("boern-unge")
    for content in (b"", b"   \n", b"%PDF-1.4 i stykker", b"PK\x03\x04 i stykker", b"\x89PNG\r\n\x1a\n"):
        (folder / "Børn & Unge.md").write_bytes(content)
        report = ingest([folder], store)
        assert names(report.failed) == ["Børn & Unge.md"], content
        assert report.failed[0].reason
        assert store.document_text("boern-unge") == before
    assert store.check() == []


def test_a_fault_of_ours_does_not_stop_the_others(store, folder, monkeypatch):
    """A file that our laying out of its text stumbles over is reported, and the rest is ingested."""
    real = canonical.place

    def place(blocks):
        if any("Spisevenner" in block.text for block in blocks):
            raise IndexError("list index out of range")
        return real(blocks)

    monkeypatch.setattr(canonical, "place", place)
    report = ingest([folder], store)
    assert names(report.failed) == ["Ældre.txt"]
    assert "IndexError" in report.failed[0].reason
    assert len(report.added) == 2


def test_a_plan_whose_records_cannot_be_read_is_found_as_text(store, folder, monkeypatch, caplog):
    """A fault in recognising plans loses the records alone; the report warns, and the log tells the place, not the text."""

    def parse(canonical, *_):
        raise IndexError(canonical.text)

    monkeypatch.setattr(plan, "parse", parse)
    report = ingest([folder / "under" / "Ældre.txt"], store)
    assert (len(report.added), report.failed) == (1, ())
    assert NO_RECORDS in report.documents[0].warnings
    assert report.documents[0].passages
    assert store.plans() == ()
    assert "IndexError at " in caplog.text
    assert store.document_text("aeldre").splitlines()[0] not in caplog.text


def test_a_file_that_was_read_better_keeps_its_version(store, folder, monkeypatch):
    """A fault that came with an upgrade does not replace what was read of the same bytes before; a new file is taken."""
    path = folder / "under" / "Ældre.txt"
    ingest([path], store)
    before = store.document_text("aeldre")

    def assemble(*_):
        raise IndexError

    monkeypatch.setattr(text, "assemble", assemble)
    monkeypatch.setattr(ingesting, "fingerprint", lambda _: "another")
    report = ingest([path], store)
    assert names(report.failed) == ["Ældre.txt"]
    assert "tidligere udgave er beholdt" in report.failed[0].reason
    assert store.document_text("aeldre") == before
    path.write_text(PLAN.format(name="Fællesspisning"))
    report = ingest([path], store)
    assert report.changed == ("aeldre",)
    assert plain.WARNING in report.documents[0].warnings
    assert "Fællesspisning" in store.document_text("aeldre")
    assert store.plans() == ()  # mere lines tell of no indsats


def test_a_failing_model_stops_the_run(tmp_path, folder):
    """Without a model nothing can be ingested, and that is said at once."""

    class Gone(HashEmbedder):
        def embed(self, _texts, _kind):
            raise ModelUnavailableError("væk")

    with Store.open(tmp_path / "s", Gone()) as store:
        with pytest.raises(ModelUnavailableError):
            ingest([folder], store)
        assert store.documents() == ()


def test_vanished_files_are_reported_and_pruned_on_request(store, folder):
    """A file that is gone is missing, stays searchable, and goes with `prune`."""
    ingest([folder], store)
    (folder / "under" / "Ældre.txt").unlink()
    report = ingest([folder], store)
    assert (report.missing, report.removed, report.failed) == (("aeldre",), (), ())
    assert store.passages_of("aeldre")
    report = ingest([folder], store, prune=True)
    assert (report.missing, report.removed) == ((), ("aeldre",))
    assert not store.passages_of("aeldre")
    assert store.check() == []


def test_prune_spares_an_empty_or_missing_folder(store, folder):
    """A share that is not mounted empties nothing."""
    ingest([folder], store)
    for path in [*folder.rglob("*")]:
        if path.is_file():
            path.unlink()
    report = ingest([folder], store, prune=True)
    assert len(report.missing) == 3
    assert report.removed == ()
    assert report.failed
    folder.rename(folder.with_name("væk"))
    report = ingest([folder], store, prune=True)
    assert len(report.missing) == 3
    assert report.removed == ()
    assert len(store.documents()) == 3


def test_prune_spares_what_came_from_elsewhere(store, folder, tmp_path):
    """Only documents formerly read from under the given folders are removed."""
    other = tmp_path / "andre"
    other.mkdir()
    (other / "Veje.md").write_text(PLAN.format(name="Cykelsti"))
    ingest([folder, other], store)
    (other / "Veje.md").unlink()
    report = ingest([folder], store, prune=True)
    assert (report.missing, report.removed) == ((), ())
    (folder / "Børn & Unge.md").unlink()
    assert ingest([folder], store, prune=True).removed == ("boern-unge",)
    assert "veje" in {d.id for d in store.documents()}


def test_a_file_named_by_itself_is_always_tried(store, folder, tmp_path):
    """Suffixes only sort out what lies in folders; a path that is not there is a failure."""
    odd = tmp_path / "plan.dat"
    odd.write_text(PLAN.format(name="Kolonihaver"))
    report = ingest([odd, folder / "billede.png", tmp_path / "findes-ikke.md"], store)
    assert report.added == ("plan",)
    assert sorted(names(report.failed)) == ["billede.png", "findes-ikke.md"]


def test_the_same_bytes_are_indexed_once(store, folder):
    """A copy is reported as a duplicate of the first, and not indexed."""
    ingest([folder], store)
    (folder / "kopi.md").write_bytes((folder / "Børn & Unge.md").read_bytes())
    report = ingest([folder], store)
    assert [(Path(d.name).name, d.of) for d in report.duplicates] == [("kopi.md", "boern-unge")]
    assert len(store.documents()) == 3


def test_a_moved_file_stays_the_same_document(store, folder):
    """A file that was renamed keeps its id and is not missing."""
    ingest([folder], store)
    (folder / "Børn & Unge.md").rename(folder / "B og U.md")
    report = ingest([folder], store)
    assert report.changed == ("boern-unge",)
    assert report.missing == ()
    assert "flyttet" in report.documents[0].warnings[0]


def test_files_of_one_name_get_ids_of_their_own(store, tmp_path):
    """Plans of the same name in two folders are two documents, whose ids stay the same next time."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "plan.md").write_text(PLAN.format(name=f"Indsats {name}"))
    first, second = ingest([tmp_path / "a", tmp_path / "b"], store).added
    assert first == "plan"
    assert second.startswith("plan-")
    assert ingest([tmp_path / "b", tmp_path / "a"], store).unchanged == (second, first)


def test_links_are_followed_once(store, folder):
    """A link back to a folder above makes no endless walk and no second document."""
    (folder / "under" / "op").symlink_to(folder)
    (folder / "link.md").symlink_to(folder / "Børn & Unge.md")
    (folder / "død.md").symlink_to(folder / "findes-ikke.md")
    report = ingest([folder], store)
    assert len(report.added) == 3
    assert report.duplicates == ()
    assert names(report.failed) == ["findes-ikke.md"]


def test_a_huge_file_is_refused_unread(store, tmp_path):
    """A file over the limit is refused by its size alone; a device is no file."""
    huge = tmp_path / "stor.txt"
    with huge.open("wb") as file:
        file.truncate(discovery.MAX_BYTES + 1)
    report = ingest([huge, Path(os.devnull)], store)
    assert "for stor" in report.failed[0].reason
    assert "almindelig" in report.failed[1].reason


def test_progress_is_told(store, folder):
    """Progress names each file and ends with all done."""
    told = []
    ingest([folder], store, progress=lambda *step: told.append(step))
    assert [done for done, _, _ in told] == [0, 1, 2, 3]
    assert told[-1] == (3, 3, "")


def test_personal_numbers_are_reported_with_their_page_and_not_repeated():
    """A CPR number gives a warning with its page; a number that is no date, or a case number, none."""
    text = "Ring til Bo, 010190-1234.\nSag 123456-7890 og 990190-1234.\nOg 2902960001, 31.12.2020-1234."
    pages = (PageSpan(1, 0, 10), PageSpan(2, 10, len(text)))
    (warning,) = personal_data_warnings(text, pages)
    assert "side 2" in warning
    assert "et CPR-nummer" in warning
    assert "0101" not in warning
    assert personal_data_warnings("Budget 2021-2024, tlf. 123456-78", ()) == ()


def test_a_plan_with_personal_numbers_is_indexed_with_a_warning(store, tmp_path):
    """The report warns, the document is kept."""
    path = tmp_path / "plan.md"
    path.write_text(PLAN.format(name="Tryghed") + "\nKontakt: 010190-1234\n")
    report = ingest([path], store)
    assert report.added == ("plan",)
    assert any("CPR" in warning for warning in report.documents[0].warnings)
    assert not any("1234" in warning for warning in report.documents[0].warnings)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Børn & Unge 2024", "boern-unge-2024"),
        ("Århus", "aarhus"),
        ("___", "dokument"),
        ("é" * 99, "e" * 60),
        ("", "dokument"),
    ],
)
def test_ids_are_plain(name, expected):
    """Ids are lower-case ASCII that a URL and a command line take as they are."""
    assert slug(name) == expected


def test_the_fingerprint_covers_all_that_parses():
    """Every module that reading, parsing and cutting import counts for the fingerprint."""
    root = Path(fingerprint.__file__).parent
    covered = {
        p
        for part in fingerprint.PARSING
        for p in ([root / part] if part.endswith(".py") else (root / part).rglob("*.py"))
    }
    waiting, seen = (
        [root / "plan.py", root / "passages.py", root / "canonical.py", *(root / "formats").glob("*.py")],
        set(),
    )
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("index"):
                place = root.joinpath(*node.module.split(".")[1:])
                waiting += [
                    p
                    for p in (place.with_suffix(".py"), *(place / f"{a.name}.py" for a in node.names))
                    if p.is_file()
                ]
    assert {p.name for p in seen - covered} <= {"errors.py"}
