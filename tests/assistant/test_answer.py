import pytest

from assistant.answer import Answer, Citation, Sentence, Table, TableCell

CITED = Citation(1, "Broen er rød.", "p.md", "p", "Broen", "Mål", None, 3, (3, 4), 10, 23)


def answer(kind="answer", *sentences, **more):
    return Answer("x", kind, sentences or (Sentence("Broen er rød.", (1,)),), (CITED,), **more)


@pytest.mark.parametrize("kind", ["no_field", "not_found", "blocked"])
def test_a_no_is_refused(kind):
    """The three kinds of no are refusals."""
    assert answer(kind).refused
    assert answer(kind).to_json()["refused"] is True


@pytest.mark.parametrize("kind", ["answer", "empty", "clarify", "smalltalk"])
def test_all_else_is_not_refused(kind):
    """An empty cell, a question back and small talk are no refusals."""
    assert not answer(kind).refused


def test_sentences_are_joined_with_their_marks():
    """Each sentence is followed by the marks of its citations, a sentence without any by none."""
    said = answer("answer", Sentence("Ja.", (1, 2)), Sentence("Nej."), Sentence("Måske.", (3,)))
    assert said.answer == "Ja.[1][2] Nej. Måske.[3]"


def test_json_is_plain():
    """The JSON form holds plain values only: dicts, sequences, strings, numbers."""
    table = Table("Mål", ("Indsats",), ((TableCell("Broen", (1,)),),))
    plain = answer(table=table, suggestions=("Hvad er målet?",), conversation="c").to_json()
    assert plain["table"]["rows"][0][0] == {"text": "Broen", "citations": (1,)}
    assert plain["citations"][0]["pages"] == (3, 4)
    assert (plain["suggestions"], plain["conversation"]) == (("Hvad er målet?",), "c")
    assert plain["answer"] == "Broen er rød.[1]"
