import io
import json
from contextlib import contextmanager

import pytest
from rich.console import Console

from assistant.evaluation import baseline, report, run
from assistant.evaluation.retrieval import Found
from assistant.evaluation.sets import Item, QuestionSetError, conversations, load, quoted
from index.embedders.hashing import HashEmbedder

LINES = [
    {"id": "a", "question": "Hvem er målgruppen?", "kind": "target_group", "collection": "examples", "expected_kinds": ["answer"], "gold_facts": [["alle børn"]], "gold_quotes": ["Målgruppen er alle børn i byen."]},
    {"id": "b", "question": "og målet?", "kind": "followup", "collection": "examples", "expected_kinds": ["answer"], "conversation": "t1"},
    {"id": "c", "question": "Hvad koster rumfart?", "kind": "unanswerable", "collection": "examples", "expected_kinds": ["not_found"], "answerable": False},
]  # fmt: skip


def write(path, lines):
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
    return path


class Parrot:
    """Answers every question with the same sentence, and keeps what it was asked."""

    def __init__(self):
        self.asked = []
        self.embedder = HashEmbedder(8)

    def ask(self, question, conversation):
        self.asked.append((question, conversation))
        sentence = "Målgruppen er alle børn i byen."
        cited = {
            "n": 1,
            "text": sentence,
            "document": "p.md",
            "document_id": "d",
            "start": 0,
            "end": len(sentence),
        }
        return {"kind": "answer", "refused": False, "answer": sentence + "[1]", "sentences": [{"text": sentence, "citations": [1]}], "citations": [cited], "table": None}  # fmt: skip

    def search(self, question, k):
        return [Found("Målgruppen er alle børn i byen.", "p.md")][:k] if question else []

    def texts(self):
        return {"d": ("p.md", "Målgruppen er alle børn i byen.")}


@pytest.fixture
def parrot():
    return Parrot()


@pytest.fixture
def evaluation(parrot, tmp_path, monkeypatch):
    write(tmp_path / "set.jsonl", LINES)
    (tmp_path / "p.md").write_text("Målgruppen er alle børn i byen.")
    monkeypatch.setattr(run, "SHIPPED", tmp_path)
    folders = {"shared": (tmp_path / "none",), "examples": (tmp_path,), "layouts": ()}
    monkeypatch.setattr(run, "FOLDERS", folders)

    @contextmanager
    def opener(paths, data):
        assert [path.name for path in paths] == ["p.md"]
        assert data.is_dir()
        yield parrot

    return run.evaluate(opener)


def test_every_question_is_asked_and_judged(evaluation, parrot):
    """Each item is asked once, turns under their conversation, and its answer judged."""
    assert parrot.asked == [
        ("Hvem er målgruppen?", None),
        ("og målet?", "eval-t1"),
        ("Hvad koster rumfart?", None),
    ]
    assert [g.right for g in evaluation.grades] == [True, True, False]


def test_search_is_measured_on_questions_with_quotes(evaluation):
    """Only items with gold quotes, outside talks, count for search."""
    (result,) = [r for r in evaluation.results if r.collection == "examples"]
    assert result.retrieval.questions == 1
    assert result.retrieval.recall5 == 1


def test_a_collection_that_is_not_there_is_skipped_with_a_note(evaluation):
    """A missing folder is said, not an error."""
    notes = {r.collection: r.note for r in evaluation.results}
    assert notes["examples"] is None
    assert notes["shared"]


def test_the_report_prints_figures_and_failures(evaluation):
    """The tables name the collection; each wrong answer is listed with its question."""
    console = Console(file=io.StringIO(), width=160)
    report.show(evaluation, console, failures=True)
    printed = console.file.getvalue()
    assert "examples" in printed
    assert "66,7 %" in printed
    assert "Hvad koster rumfart?" in printed
    assert "Hvem er målgruppen?" not in printed


def test_the_report_as_json_has_no_nan(evaluation):
    """What could not be measured is null, so that any JSON reader takes it."""
    text = json.dumps(report.as_json(evaluation), allow_nan=False)
    assert json.loads(text)["summary"]["questions"] == 3


def test_the_baseline_finds_an_exact_quote():
    """LangChain's recipe is measured with the same embedder over the same text."""
    item = Item("a", "Alle børn i byen", "prose", "examples", ("answer",), gold_facts=(("alle børn",),), gold_quotes=("Alle børn i byen",))  # fmt: skip
    results = baseline.measure([item], {"p.md": "Alle børn i byen"}, HashEmbedder(8))
    assert [r.retrieval.recall5 for r in results] == [1, 1]
    assert results[0].accuracy == 1


def test_talks_keep_their_order(tmp_path):
    """Lines of one conversation are turns in order, other lines talks of their own."""
    lines = [LINES[1], LINES[0], LINES[1] | {"id": "d"}]
    talks = conversations(load([write(tmp_path / "s.jsonl", lines)]))
    assert [[item.id for item in talk] for talk in talks] == [["b", "d"], ["a"]]


def test_a_quote_by_place_is_read_out_of_the_document(tmp_path):
    """The opening words are found across line breaks and punctuation; a stretch that is gone is an error."""
    span = {"document": "p.md", "start_words": "Målgruppen er", "words": 5}
    (item,) = load([write(tmp_path / "s.jsonl", [LINES[1] | {"gold_spans": [span]}])])
    assert quoted(item, {"p.md": "Om\nMålgruppen\ner: alle børn i byen."}).gold_quotes == (
        "Målgruppen er: alle børn i",
    )
    assert quoted(item, {}).gold_quotes == ()
    with pytest.raises(QuestionSetError, match="står ikke i"):
        quoted(item, {"p.md": "Målgruppen var"})


def test_a_folder_named_aside_sets_its_questions_aside(tmp_path):
    """The folder marks them, unless the line says otherwise."""
    (tmp_path / "aside").mkdir()
    path = write(tmp_path / "aside" / "s.jsonl", [LINES[0], LINES[1] | {"aside": False}])
    assert [item.aside for item in load([path])] == [True, False]


@pytest.mark.parametrize(
    ("change", "fault"),
    [({"kind": "gaol"}, "kind"), ({"expected_kinds": ["maybe"]}, "expected_kinds"), ({"question": ""}, "question"), ({"gold_quotes": "x"}, "gold_quotes")],
)  # fmt: skip
def test_a_faulty_line_is_named(tmp_path, change, fault):
    """The message says which file, line and field."""
    path = write(tmp_path / "s.jsonl", [LINES[1], LINES[0] | change])
    with pytest.raises(QuestionSetError, match=rf"s\.jsonl, linje 2: .*{fault}"):
        load([path])


def test_ids_are_unique_over_all_sets(tmp_path):
    """A repeated id would hide a question's answer."""
    path = write(tmp_path / "s.jsonl", [LINES[0]])
    with pytest.raises(QuestionSetError, match="to gange"):
        load([path, path])


def test_all_shipped_sets_load():
    """Every shipped line is valid, and the aside layouts' questions are among those set aside."""
    load(run.question_sets())
    for item in run.items_of(("layouts",), aside=True):
        assert item.aside
