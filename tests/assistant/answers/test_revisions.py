"""What a revision changed, kept and dropped."""

from __future__ import annotations

import pytest

from assistant.chain import Chain
from index.ingest import ingest
from index.search import Searcher
from index.store.store import Store
from tests.word_embedder import WordEmbedder


@pytest.mark.parametrize(
    "question",
    [
        "Hvad var delmålet for Træer i byen før, og hvad er det nu?",
        "Hvad lød delmålet for Træer i byen på før revisionen, og hvordan lyder det nu?",
    ],
)
def test_before_and_now_are_both_told(roedkaer, question):
    """A goal that was changed is told as it is and as it was."""
    answer = roedkaer.talk(question)
    assert "500 træer inden 2026" in answer.answer
    assert "300 træer inden 2024" in answer.answer


def test_a_dropped_goal_is_told_with_its_reason(roedkaer):
    """Asked why a goal is gone, the revision's own reason answers."""
    answer = roedkaer.talk("Hvorfor har Træer i byen ikke noget handlemål længere?")
    assert "bortfalder, da gartnerne er flyttet" in answer.answer


def test_a_kept_goal_does_not_hide_what_was_changed(roedkaer):
    """Where the goal itself was kept, the goals that were revised are told first, then that it was kept."""
    said = [s.text for s in roedkaer.talk("Hvad er de reviderede mål for Træer i byen?").sentences]
    assert "500 træer inden 2026" in said[0]
    assert "Ved revisionen 2024-2026 er målet for »Træer i byen« bibeholdt: “Målet bibeholdes.”" in said


def test_whether_a_goal_stands_is_answered_of_that_goal_alone(roedkaer):
    """Asked if the goal still stands, what else a revision changed is no part of the answer."""
    answer = roedkaer.talk("Gælder målet for Træer i byen stadig?").answer
    assert answer.startswith("Ja, ")
    assert "500 træer" not in answer


_IN_WORDS = """# Handleplan 2023-2026

Lindby Kommune

## 1. Støtte på skærm

**Mål:** Flere får støtte på skærm.

**Ansvarlig:** Støttecentret

**Revideret:** Kriteriet om samtaler på skærm blev sat ned fra 50 til 40 procent i maj 2024.

## 2. Sund mad

**Mål:** Flere spiser grønt.

**Ansvarlig:** Køkkenet
"""


@pytest.mark.parametrize(
    "question",
    ["Hvad blev revideret for Støtte på skærm?", "Er kriteriet om samtaler på skærm blevet ændret?"],
)
def test_a_line_that_tells_of_a_revision_is_quoted(tmp_path, question: str):
    """ "Revideret: …" says in words what was changed, of an indsats that is named or of what it tells."""
    (tmp_path / "plan.md").write_text(_IN_WORDS)
    embedder = WordEmbedder()
    with Store.open(tmp_path / "data", embedder, wait=0) as store:
        assert not ingest([tmp_path / "plan.md"], store).failed
        answer, _ = Chain(store, Searcher(store, embedder)).ask(question)
    assert answer.kind == "answer"
    assert "sat ned fra 50 til 40 procent" in answer.answer
    assert all(s.citations for s in answer.sentences)
