"""Tests of the scores of a text and of its parts."""

from __future__ import annotations

from assistant.readability.audience import TARGETS, target
from assistant.readability.rare import rare
from assistant.readability.score import score
from assistant.readability.segments import segment

LETTER = """Afgørelse om støtte

Såfremt ansøgningen ikke fremsendes inden fristens udløb, vil der ikke blive truffet afgørelse i sagen. Ring til os.

Du får svar i maj."""


def test_paragraphs_and_sentences_have_their_own_figures() -> None:
    """Each part is scored where it stands, and the parts add up."""
    scores = score(segment(LETTER))
    assert len(scores.paragraphs) == 3
    assert [LETTER[s.start : s.end] for s in scores.sentences][2] == "Ring til os."
    assert (
        sum(p.words for p in scores.paragraphs)
        == sum(s.words for s in scores.sentences)
        == scores.vector.words
    )
    assert sum(s.passives for s in scores.sentences) == scores.vector.passives == 2
    assert scores.paragraphs[1].lix > scores.paragraphs[2].lix


def test_the_hardest_sentence_comes_first() -> None:
    """A long sentence with passives is harder than a short one; a heading is never among them."""
    text = segment(LETTER)
    hardest = score(text).hardest(5)
    assert LETTER[hardest[0].start :].startswith("Såfremt")
    assert all(s.kind != "heading" for s in hardest)


def test_an_empty_text_scores_nothing() -> None:
    """Nothing to read gives noughts, no band and no language."""
    scores = score(segment(" \n"))
    assert (scores.lix, scores.rix, scores.words, scores.mean_sentence) == (0, 0, 0, 0)
    assert scores.band is None
    assert scores.language is None
    assert scores.sentences == scores.paragraphs == ()


def test_a_name_for_the_band_needs_a_hundred_words() -> None:
    """The same sentences get a band when there are enough of them."""
    assert score(segment("Vi svarer dig i dag. " * 10)).band is None
    assert score(segment("Vi svarer dig i dag. " * 20)).band == "meget let"


def test_rare_words_are_those_that_few_know() -> None:
    """Inflections and compounds of everyday words are not rare, nor are names and figures."""
    found = rare(
        segment(
            "Kommunerne refunderer sygedagpengene til Hjørring, men oppebærer ikke vederlaget."
        ).sentences[0]
    )
    assert [t.text for t in found] == ["refunderer", "oppebærer"]


def test_every_audience_has_bounds_with_a_source() -> None:
    """The four audiences differ, easy reading being the strictest."""
    assert set(TARGETS) == {"borgerbrev", "web", "internt", "letlæst"}
    assert target("letlæst").lix < target("borgerbrev").lix < target("internt").lix
    assert all(t.source for t in TARGETS.values())
