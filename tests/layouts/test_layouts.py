"""The layout documents, their gold records and their questions agree with one another."""

from __future__ import annotations

import html
import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

HERE = Path(__file__).parent
GOLD = sorted(HERE.glob("*/*.gold.json"))
MARKUP = re.compile(r"<[^>]+>|[*_|>#\u00ad]")
PUNCTUATION = ".,:;!?()\"'»«”“–-…[]{}\\ "


def load_build() -> ModuleType:
    """Import build.py, which is a script and no part of a package."""
    spec = importlib.util.spec_from_file_location("layouts_build", HERE / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def words(text: str) -> set[str]:
    """Return the words of a text, without markup and the signs round them."""
    plain = MARKUP.sub(lambda m: "" if m[0] in "*_\u00ad" else " ", html.unescape(text))
    plain += " " + re.sub(r"(\w)-\s*\n\s*(\w)", r"\1\2", plain)  # words divided at the end of a line
    return {word for part in plain.split() if (word := part.strip(PUNCTUATION).lower())}


def document_text(gold_file: Path, name: str) -> str:
    """Return the text a document was made of."""
    as_text = gold_file.parent / "source" / f"{Path(name).stem}.txt"
    if as_text.exists():  # a file that another program built, and its text as that program gives it
        return as_text.read_text("utf-8")
    if name.endswith((".docx", ".pdf")):
        source = json.loads((gold_file.parent / "source" / f"{Path(name).stem}.json").read_text("utf-8"))
        return json.dumps(source, ensure_ascii=False).replace("\\n", " ")
    data = (gold_file.parent / name).read_bytes()
    for encoding in ("utf-16", "utf-8") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8",):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252")


def gold_texts(gold: dict[str, Any]) -> list[str]:
    """Return every text of a gold file that must stand in its document."""
    texts = list(gold["prose"])
    for plan in gold["plans"]:
        texts += [plan["title"], plan["department"] or ""]
        for initiative in plan["initiatives"]:
            texts += [initiative["name"], *initiative["themes"], *initiative["fields"].values()]
            for goal in initiative["goals"]:
                texts += [goal["text"], goal["responsible"] or "", goal["deadline"] or ""]
            for status in initiative["statuses"]:
                texts += [status[key] or "" for key in ("done", "achieved", "next", "note", "level")]
    return texts


def questions(gold_file: Path) -> list[dict[str, Any]]:
    """Return the questions beside a gold file."""
    path = gold_file.with_name(gold_file.name.replace(".gold.json", ".questions.jsonl"))
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.name.split(".")[0])
def test_gold_stands_in_the_document(path: Path) -> None:
    """Every word of the gold records and of the gold quotes stands in the document."""
    gold = json.loads(path.read_text("utf-8"))
    there = words(document_text(path, gold["file"]))
    quotes = [quote for question in questions(path) for quote in question["gold_quotes"]]
    for text in gold_texts(gold) + quotes:
        assert words(text) <= there, (text, words(text) - there)


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.name.split(".")[0])
def test_questions_are_complete(path: Path) -> None:
    """Each document has at least twelve questions, three or more of them unanswerable, all about that document."""
    asked = questions(path)
    name = json.loads(path.read_text("utf-8"))["file"]
    unanswerable = [q["answerable"] for q in asked].count(False)
    assert len(asked) >= 12
    assert unanswerable >= 3
    for question in asked:
        assert question["documents"] == [name]
        assert question.get("aside", False) == (path.parent.name == "aside")
        assert bool(question["gold_facts"]) == (
            question["answerable"] and question["expected_kinds"][0] == "answer"
        )


def test_question_ids_are_unique() -> None:
    """No two questions of all documents share an id."""
    ids = [question["id"] for path in GOLD for question in questions(path)]
    assert len(ids) == len(set(ids)) > 0


def test_building_twice_gives_the_same_bytes() -> None:
    """A Word file and a PDF are the same bytes each time they are built."""
    build = load_build()
    block_list = {"blocks": [{"h": 1, "text": "Plan"}, {"table": [["**Mål**", "Ø"]], "widths": [3, 3]}]}
    assert build.build_docx(block_list) == build.build_docx(block_list)
    assert build.build_pdf(block_list) == build.build_pdf(block_list)
