"""Measuring rewriting: the set is sound, and the judge sees what is wrong with a suggestion."""

import json
from dataclasses import replace

import pytest
from rich.console import Console

from assistant.evaluation.rewriting import Passage, RewritingSetError, judged, passages, summarise
from assistant.evaluation.rewriting_report import as_json, sheet, show
from assistant.rewrite.suggest import suggest

TEXT = "Såfremt du fremsender klagen senest den 3. maj, svarer vi."
PASSAGE = Passage("p", TEXT, "bureaucratic", "letter", ("3. maj",), aside=False)


def giving(text, *, again=None):
    """Return a rewriting that gives a text, and another at the second run."""

    def rewrite(given):
        made = suggest(given)
        wanted = text if given == TEXT else again or given
        return replace(made, original=given, text=wanted)

    return rewrite


def test_the_set_is_large_enough_and_sound():
    """At least 120 passages of three kinds, a third set aside, with facts that stand in them."""
    everything = passages()
    assert len(everything) >= 120
    assert len({p.id for p in everything}) == len(everything)
    assert {p.kind for p in everything} == {"bureaucratic", "plain", "degenerate"}
    assert 0.25 <= len(passages(aside=True)) / len(everything) <= 0.45
    assert len(passages(aside=True)) + len(passages(aside=False)) == len(everything)
    for passage in everything:
        for fact in passage.facts:
            assert fact.lower() in passage.text.lower(), passage.id


def test_a_good_suggestion_is_right():
    """Kept facts, lower counts and a stable result: nothing to remark."""
    verdict = judged(PASSAGE)
    assert verdict.right
    assert verdict.improved


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (TEXT.replace("3. maj", "4. maj"), "missing"),
        (TEXT.replace("svarer vi", "svarer vi ikke"), "lost"),
        (TEXT.replace("svarer vi", "svarer vi dig i henhold til reglerne"), "harder"),
    ],
)
def test_a_bad_suggestion_is_seen(text, fault):
    """The judge goes by the text alone."""
    verdict = judged(PASSAGE, giving(text))
    assert getattr(verdict, fault)
    assert not verdict.right


def test_a_suggestion_that_changes_again_is_seen():
    """A second run must change nothing."""
    assert judged(PASSAGE, giving("Hvis du sender klagen senest den 3. maj, svarer vi.", again="Nej.")).again


def test_a_plain_passage_that_is_changed_is_a_fault():
    """Plain passages must come back whole."""
    plain = replace(PASSAGE, kind="plain")
    assert not judged(plain).right


def test_figures_are_shares_of_what_they_speak_of():
    """Improved counts the heavy ones, untouched the plain ones."""
    verdicts = [
        judged(PASSAGE),
        judged(replace(PASSAGE, text="Vi svarer dig i dag.", kind="plain", facts=())),
    ]
    figures = summarise(verdicts)
    assert (figures.improved, figures.plain_unchanged, figures.facts_kept) == (1.0, 1.0, 1.0)
    assert summarise([]).lix_fall is None


def test_the_reader_s_sheet_has_both_texts_and_room_for_a_verdict():
    """One row for each changed passage, with an empty column."""
    page = sheet([judged(replace(PASSAGE, text=f"{TEXT}\nMed | streg"))])
    row = page.splitlines()[-1]
    assert "Såfremt du fremsender" in row
    assert "Hvis du sender" in row
    assert "<br>Med \\| streg" in row
    assert row.endswith("| | |")


def test_reports_name_what_failed():
    """Screen and JSON tell of each passage that isn't right."""
    verdicts = [judged(PASSAGE, giving(TEXT.replace("3. maj", "4. maj")))]
    console = Console(record=True, width=200)
    show(verdicts, console, failures=True)
    assert "mangler: 3. maj" in console.export_text()
    assert json.loads(json.dumps(as_json(verdicts)))["failures"][0]["missing"] == ["3. maj"]


def test_a_line_that_is_no_passage_is_told(tmp_path):
    """The message names file and line."""
    (tmp_path / "rewriting-x.jsonl").write_text('{"id": "a"}\n', encoding="utf-8")
    with pytest.raises(RewritingSetError, match=r"rewriting-x\.jsonl, linje 1"):
        passages(tmp_path)
