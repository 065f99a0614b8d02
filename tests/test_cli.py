"""The command line keeps its contract: commands, shapes of JSON, statuses, what a pipe gets."""

import json
import re
from pathlib import Path

import pytest

from assistant.__main__ import app
from index.embedders.hashing import HashEmbedder
from index.store.store import Store

from .command_line import EXAMPLES, environment, plan, process, run, start

COMMANDS = sorted(c.name or c.callback.__name__ for c in app.registered_commands)
ANSWER = ["id", "kind", "refused", "answer", "sentences", "citations", "table", "suggestions", "conversation"]
CITATION = ["n", "text", "document", "document_id", "indsats", "section", "year", "page", "pages", "start", "end"]  # fmt: skip
PASSAGE = ["text", "document", "indsats", "section", "year", "score"]
REPORT = ["added", "changed", "unchanged", "missing", "removed", "duplicates", "failed", "documents"]
DOCUMENT = ["id", "name", "source", "format", "plans", "initiatives", "passages", "embedded", "recognised", "unrecognised", "warnings", "editions"]  # fmt: skip
ESCAPE = "\x1b"


def batch(path, *lines):
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return path


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_help_is_danish(command):
    """Each command tells in Danish what it does and takes."""
    done = run(*([command] if command else []), "--help")
    assert done.status == 0
    assert done.out.startswith(f"Brug: klarplan {command} " if command else "Brug: klarplan ")
    assert "Vis denne hjælp." in done.out
    assert not re.search(r"Usage|Options|Commands|Arguments|Show this|default|required", done.out)
    assert command or all(f"\n  {name} " in done.out for name in COMMANDS)


def test_every_option_and_argument_is_explained():
    """No option of any command is without a line of help."""
    for command in COMMANDS:
        for line in run(command, "--help").out.split("\n"):
            assert not re.fullmatch(r"  (--?[a-z-]+( [A-ZÆØÅ]+)?|[A-ZÆØÅ]+( …)?)", line), (command, line)


def test_no_command_shows_the_help():
    """`klarplan` alone shows what there is."""
    done = run()
    assert done.status == 2
    assert "Kommandoer:" in done.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["plns"], "Mente du »plans«"),
        (["xyzzy"], "findes ikke"),
        (["ask"], "Skriv ét spørgsmål"),
        (["ask", "hvad", "er", "målet"], "anførselstegn"),
        (["ask", "x", "--batch", "y"], "Skriv ét spørgsmål"),
        (["ask", "x", "--jsn"], "Mente du --json"),
        (["search"], "Skriv, hvad du søger"),
        (["search", "x", "-k", "0"], "fra 1 til 100"),
        (["search", "x", "-k", "mange"], "fra 1 til 100"),
        (["search", "x", "-k"], "skal have en værdi"),
        (["plans", "--json=1"], "tager ingen værdi"),
        (["ingest"], "STI"),
        (["remove"], "ID"),
        (["plans", "--data"], "skal have en værdi"),
    ],
)
def test_a_command_written_wrongly_is_told_in_danish(klarplan, arguments, said):
    """Status 2 and one Danish line that says what to write instead."""
    told = klarplan(*arguments).told()
    assert said in told
    assert not re.search(r"Usage|Error|Missing|No such|Invalid|Got unexpected", told)


@pytest.mark.parametrize("command", [["ask", "x"], ["search", "x"], ["plans"]])
def test_without_plans_it_says_how_to_get_some(klarplan, command):
    """Asking before anything was ingested points to ingest, and makes no folder."""
    assert "klarplan ingest" in klarplan(*command).told()
    assert not Path("data").exists()


def test_the_report_of_ingest(klarplan, tmp_path):
    """The report has every kind of outcome by name; what didn't change costs nothing."""
    folder = tmp_path / "planer"
    folder.mkdir()
    (folder / "havn.md").write_text(plan(), encoding="utf-8")
    (folder / "kopi.md").write_text(plan(), encoding="utf-8")
    first = klarplan("ingest", folder, "--json")
    assert first.status == 0
    assert first.err == ""
    assert list(first.json) == REPORT
    assert (first.json["added"], first.json["duplicates"][0]["of"]) == (["havn"], "havn")
    (document,) = first.json["documents"]
    assert list(document) == DOCUMENT
    assert (document["plans"], document["initiatives"]) == (1, 1)
    assert document["embedded"] == document["passages"] > 3
    assert klarplan("ingest", folder, "--json").json["unchanged"] == ["havn"]
    (folder / "havn.md").write_text(plan(goal="Der skal være 30 bænke."), encoding="utf-8")
    changed = klarplan("ingest", folder, "--json").json
    assert changed["changed"] == ["havn"]
    assert changed["documents"][0]["embedded"] < document["embedded"]


def test_the_report_in_words(klarplan, tmp_path):
    """A person reads which file became what, what is missing and how to remove it."""
    folder = tmp_path / "planer"
    folder.mkdir()
    for name in ("havn", "skov"):
        (folder / f"{name}.md").write_text(plan(f"Bænke ved {name}"), encoding="utf-8")
    assert re.search(r"✓ havn\.md \(ny, text\): \d+ passager, 1 indsatser", klarplan("ingest", folder).out)
    (folder / "skov.md").unlink()
    missing = klarplan("ingest", folder)
    assert missing.status == 0
    assert "--prune" in missing.out
    assert "skov" in klarplan("plans").out
    assert "1 fjernede" in klarplan("ingest", folder, "--prune").out
    assert "skov" not in klarplan("plans").out


def test_an_answer_has_the_contracts_shape(examples, examples_data):
    """`ask --json` gives exactly the Answer object, and each citation is where it says it is."""
    done = examples("ask", "sammenlign målene for Vilde vejkanter og Piktogrammer i dagtilbud", "--json")
    assert (done.status, done.err) == (0, "")
    answer = done.json
    assert list(answer) == ANSWER
    assert (answer["kind"], answer["refused"], answer["conversation"]) == ("answer", False, None)
    assert answer["answer"] == " ".join(
        s["text"] + "".join(f"[{n}]" for n in s["citations"]) for s in answer["sentences"]
    )
    assert [list(s) for s in answer["sentences"]] == [["text", "citations"]] * len(answer["sentences"])
    assert [c["n"] for c in answer["citations"]] == [*range(1, len(answer["citations"]) + 1)]
    assert {d for c in answer["citations"] for d in [c["document"]]} <= {p.name for p in EXAMPLES.iterdir()}
    with Store.open(examples_data, HashEmbedder()) as store:
        for citation in answer["citations"]:
            assert list(citation) == CITATION
            text = store.document_text(citation["document_id"])
            assert text[citation["start"] : citation["end"]] == citation["text"]
    assert list(answer["table"]) == ["caption", "columns", "rows"]
    assert all(
        list(cell) == ["text", "citations"]
        for row in answer["table"]["rows"]
        for cell in row
        if len(row) == len(answer["table"]["columns"])
    )


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("hej", {"smalltalk"}),
        ("Hvad er status 2026 for Vilde vejkanter?", {"empty"}),
        ("Hvad er status 2035 for Vilde vejkanter?", {"no_field"}),
        ("Hvad er hovedstaden i Mongoliet?", {"not_found", "no_field"}),
    ],
)
def test_every_kind_of_answer_has_the_same_keys(examples, question, kinds):
    """Also answers without citations have the keys that programs look for; refusing is no failure."""
    done = examples("ask", question, "--json")
    assert done.status == 0
    assert list(done.json) == ANSWER
    assert done.json["kind"] in kinds
    assert done.json["refused"] == (done.json["kind"] in {"no_field", "not_found"})


def test_an_answer_on_the_screen(examples):
    """A person sees the sentence with its marks, and each source with file, indsats and the whole quote."""
    answer = examples("ask", "Hvad er målet for Vilde vejkanter?", "--json").json
    shown = examples("ask", "Hvad er målet for Vilde vejkanter?").out
    assert f"{answer['sentences'][0]['text']} [1]" in shown
    for citation in answer["citations"]:
        assert f"[{citation['n']}] {citation['document']} · Vilde vejkanter · {citation['section']}" in shown
        assert " ".join(citation["text"].split()) in shown
    assert f"  {answer['suggestions'][0]}" in shown


def test_search_gives_passages(examples):
    """`search --json` is a list of at most k passages, best first, each with exactly the contract's keys."""
    done = examples("search", "blomster langs vejene", "-k", "4", "--json")
    assert done.status == 0
    assert [list(passage) for passage in done.json] == [PASSAGE] * 4
    scores = [passage["score"] for passage in done.json]
    assert scores == sorted(scores, reverse=True)
    shown = examples("search", "blomster langs vejene", "-k", "4").out
    assert all(" ".join(passage["text"].split()) in shown for passage in done.json)


def test_a_batch_keeps_ids_and_order(examples, tmp_path):
    """Each line comes back under its own id, of whatever type, in the order of the file."""
    ids = ["b", "a", 7, "b", None, {"x": 1}]
    lines = [{"id": id_, "question": f"Hvad er målet for {name}?"} for id_, name in zip(ids, ["Vilde vejkanter", "Piktogrammer"] * 3, strict=True)]  # fmt: skip
    questions, answers = batch(tmp_path / "ind.jsonl", *lines), tmp_path / "ud.jsonl"
    done = examples("ask", "--batch", questions, "--out", answers)
    assert (done.status, done.out, done.err) == (0, "", "")
    written = [json.loads(line) for line in answers.read_text(encoding="utf-8").splitlines()]
    assert [line["id"] for line in written] == ids
    assert all(list(line) == ANSWER for line in written)
    assert "Vilde vejkanter" in written[0]["answer"]
    assert "Piktogrammer" in written[1]["answer"]
    assert "ø" in answers.read_text(encoding="utf-8")
    assert [line["id"] for line in examples("ask", "--batch", questions).lines] == ids


def test_a_batch_of_searches(examples, tmp_path):
    """`search --batch` gives {id, passages} with k passages a line."""
    questions = batch(tmp_path / "ind.jsonl", {"id": 2, "question": "cykel"}, {"id": 1, "question": "skole"})
    done = examples("search", "--batch", questions, "-k", 3)
    assert [list(line) for line in done.lines] == [["id", "passages"]] * 2
    assert [line["id"] for line in done.lines] == [2, 1]
    assert [list(p) for line in done.lines for p in line["passages"]] == [PASSAGE] * 6


def test_dialogues_of_a_batch_do_not_mix(examples, tmp_path):
    """Lines with the same conversation are turns of it, also when another's turns stand between."""
    questions = batch(
        tmp_path / "ind.jsonl",
        {"id": 1, "question": "Hvad er status 2021 for Vilde vejkanter?", "conversation": "a"},
        {"id": 2, "question": "Hvad er status 2021 for Piktogrammer i dagtilbud?", "conversation": "b"},
        {"id": 3, "question": "og i 2023?", "conversation": "a"},
        {"id": 4, "question": "og i 2023?", "conversation": "b"},
        {"id": 5, "question": "og i 2023?"},
    )
    lines = examples("ask", "--batch", questions).lines
    assert [line["conversation"] for line in lines] == ["a", "b", "a", "b", None]
    third, fourth = lines[2], lines[3]
    assert {(c["indsats"], c["year"]) for c in third["citations"]} == {("Vilde vejkanter", 2023)}
    assert {(c["indsats"], c["year"]) for c in fourth["citations"]} == {("Piktogrammer i dagtilbud", 2023)}
    assert {c["indsats"] for c in lines[4]["citations"]} != {"Vilde vejkanter"}


def test_a_conversation_goes_on_in_another_process(klarplan, tmp_path):
    """`--conversation` remembers what was spoken of; a conversation of another name doesn't know it."""
    for name in ("Bænke ved havnen", "Krolf i parken"):
        (tmp_path / f"{name}.md").write_text(plan(name, f"Mål om {name}."), encoding="utf-8")
        assert klarplan("ingest", f"{name}.md").status == 0
    assert klarplan("ask", "Hvad er målet for krolf?", "--conversation", "s1").status == 0
    follow = process("ask", "og hvem er målgruppen?", "--conversation", "s1", "--json")
    assert follow.json["conversation"] == "s1"
    assert {c["indsats"] for c in follow.json["citations"]} == {"Krolf i parken"}
    stranger = klarplan("ask", "og hvem er målgruppen?", "--conversation", "s2", "--json").json
    assert {c["indsats"] for c in stranger["citations"]} != {"Krolf i parken"}


def test_remove(klarplan, tmp_path):
    """A document goes with all of its text; an id that isn't there is told, with status 1."""
    (tmp_path / "havn.md").write_text(plan(), encoding="utf-8")
    (tmp_path / "skov.md").write_text(plan("Kildevæld i skoven", "Zinnober."), encoding="utf-8")
    klarplan("ingest", "havn.md", "skov.md")
    done = klarplan("remove", "skov", "findes-ikke")
    assert (done.status, done.out, done.err) == (1, "skov: fjernet\n", "findes-ikke: findes ikke\n")
    assert [p["document_id"] for p in klarplan("plans", "--json").json] == ["havn"]
    assert not any(b"Zinnober" in p.read_bytes() for p in Path("data").rglob("*") if p.is_file())
    assert klarplan("doctor").status == 0


def test_plans_show_what_is_reported(klarplan, tmp_path):
    """The matrix has each indsats with its years, states and what is missing."""
    (tmp_path / "havn.md").write_text(plan(), encoding="utf-8")
    klarplan("ingest", "havn.md")
    (found,) = klarplan("plans", "--json").json
    assert (found["document_id"], found["document"], found["period"]) == ("havn", "havn.md", [2021, 2024])
    (initiative,) = found["initiatives"]
    assert list(initiative) == ["id", "name", "themes", "statuses", "missing"]
    assert [(s["year"], s["state"]) for s in initiative["statuses"]] == [(2021, "reported"), (2022, "empty")]
    assert initiative["missing"] == [2022]
    row = next(line for line in klarplan("plans").out.split("\n") if "│ Bænke ved havnen" in line)
    assert row.index("●") < row.index("○")


def test_the_doctor(examples):
    """A healthy installation: each finding with what, well and words; status 0."""
    done = examples("doctor", "--json")
    assert done.status == 0
    assert [list(finding) for finding in done.json] == [["what", "well", "says"]] * len(done.json)
    assert all(finding["well"] for finding in done.json)
    assert {"Klarplan", "Datamappe", "Planer", "Sprogmodel", "Lager", "Adgang", "Samtaler"} == {
        f["what"] for f in done.json
    }


def test_the_doctor_finds_what_is_wrong(klarplan):
    """Without plans, or with a setting that is not allowed, the status is 1 and the words say why."""
    done = klarplan("doctor", "--json")
    assert done.status == 1
    assert "klarplan ingest" in next(f["says"] for f in done.json if not f["well"])


def test_rebuild_says_how_much_it_did(klarplan, tmp_path):
    """All passages are embedded anew."""
    (tmp_path / "havn.md").write_text(plan(), encoding="utf-8")
    passages = klarplan("ingest", "havn.md", "--json").json["documents"][0]["passages"]
    assert klarplan("rebuild").out == f"{passages} passager er indlejret forfra.\n"


def test_a_pipe_gets_whole_lines_without_colours(klarplan, tmp_path, monkeypatch):
    """Names of files, names of indsatser and quotes are never broken, however narrow the terminal was."""
    monkeypatch.setenv("COLUMNS", "30")
    name = "En indsats med et meget langt navn, " * 3 + "som ender her"
    goal = "Flere skal gå en tur hver dag, " * 5 + "og så er det godt."
    file = tmp_path / ("Handleplan for Sund Ø med et langt navn " * 4 + "v2.md")
    file.write_text(plan(name, goal), encoding="utf-8")
    for arguments, whole in (
        (("ingest", file.name), [file.name]),
        (("plans",), [file.name, name]),
        (("ask", "Hvad er målet?"), [file.name, name, goal]),
        (("search", "gå tur", "-k", "50"), [name, goal]),
        (("doctor",), [str(tmp_path / "data")]),
        (("ingest", file.name + "x" * 80), [file.name + "x" * 80]),
    ):
        out = klarplan(*arguments).out
        assert ESCAPE not in out
        for text in whole:
            assert text in out, (arguments, out)


def test_plan_text_is_text(klarplan, tmp_path):
    """What a plan says can't colour, steer or turn the terminal, and its brackets stay."""
    bad = f"Se [bold]bilag[/bold] [1] {ESCAPE}[31mrødt{ESCAPE}]0;titel\x07 \u202evendt \\[x] \\"
    (tmp_path / "[red]plan.md").write_text(plan("Bænke [blå] ved havnen", bad), encoding="utf-8")
    assert klarplan("ingest", "[red]plan.md").out.count("[red]plan.md") == 1
    for command in (["ask", "Hvad er målet?"], ["search", "bilag"], ["plans"]):
        out = klarplan(*command).out
        assert not set(out) & {ESCAPE, "\x07", "\u202e"}
        assert "Bænke [blå] ved havnen" in out
    assert "Se [bold]bilag[/bold] [1]" in klarplan("ask", "Hvad er målet?").out


@pytest.mark.usefixtures("examples")
def test_a_terminal_without_the_letters():
    """A terminal that knows no æ gets question marks, not a fault."""
    done = process("plans", env=environment(PYTHONIOENCODING="ascii", PYTHONUTF8="0"))
    assert done.status == 0
    assert "Vilde vejkanter" in done.out


@pytest.mark.usefixtures("examples")
def test_a_reader_that_leaves():
    """`klarplan plans | head -1` ends quietly."""
    with start("plans") as started:
        started.stdout.close()
        assert started.stderr.read() == ""
