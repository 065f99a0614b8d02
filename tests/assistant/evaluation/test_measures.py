import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.evaluation.measures import consistency, grade, refusals, summarise
from assistant.evaluation.retrieval import Found, recall, relevant, retrieval
from assistant.evaluation.sets import Item
from assistant.evaluation.text import contains, word_count

TEXT = "Svømmehallen\n\nVi har købt en lift til bassinet.\n\nFlere borgere bruger bassinet nu end før."
QUOTE = "Vi har købt en lift til bassinet."

ITEM = Item(
    id="q1",
    question="Hvad har svømmehallen gjort?",
    kind="done",
    collection="examples",
    expected_kinds=("answer",),
    documents=("hal.md",),
    gold_facts=(("lift", "hejs"), ("bassin",)),
    gold_quotes=(QUOTE,),
)


def citation(n, text, start=None):
    start = TEXT.index(text) if start is None else start
    return {
        "n": n,
        "text": text,
        "document": "hal.md",
        "document_id": "d",
        "start": start,
        "end": start + len(text),
    }


def answer(*sentences, citations=(), kind="answer", table=None):
    """Return an Answer object; each sentence cites all citations."""
    numbers = [c["n"] for c in citations]
    return {
        "kind": kind,
        "refused": kind in {"no_field", "not_found", "blocked"},
        "answer": " ".join(s + "".join(f"[{n}]" for n in numbers) for s in sentences),
        "sentences": [{"text": s, "citations": numbers} for s in sentences],
        "citations": list(citations),
        "table": table,
    }


GOOD = answer("Svømmehallen har købt en lift til bassinet.", citations=[citation(1, QUOTE)])


def test_a_right_answer_gets_full_marks():
    """All facts, an expected kind, a valid citation that supports: right on every measure."""
    g = grade(ITEM, GOOD, {"d": TEXT})
    assert (g.right, g.valid, g.cited, g.supported, g.precision, g.early) == (
        True,
        True,
        True,
        True,
        1.0,
        True,
    )
    assert g.words == 7


def test_a_missing_fact_is_wrong_and_named():
    """One gold fact missing makes the answer wrong; the report can say which."""
    g = grade(ITEM, answer("Svømmehallen har købt en lift.", citations=[citation(1, QUOTE)]))
    assert not g.right
    assert g.missing == (("bassin",),)
    assert g.early is None


def test_a_forbidden_string_is_wrong():
    """An answer with the facts and something that must not be there is wrong."""
    g = grade(replace(ITEM, forbidden=("lift",)), GOOD)
    assert not g.right
    assert g.forbidden == ("lift",)


def test_another_kind_is_wrong_whatever_the_facts():
    """A clarifying question that happens to hold the facts isn't the answer that was due."""
    assert not grade(ITEM, answer("Mener du en lift til bassinet?", kind="clarify")).right


def test_a_refusal_where_one_is_right_needs_no_facts():
    """Facts are asked only of answers."""
    item = replace(ITEM, expected_kinds=("answer", "not_found"))
    assert grade(item, answer("Det fremgår ikke.", kind="not_found")).right


def test_a_fact_may_stand_in_the_table():
    """The table is part of what the answer says."""
    table = {"caption": "", "columns": ["Indsats"], "rows": [[{"text": "lift i bassinet", "citations": []}]]}
    assert grade(ITEM, answer("En:", table=table)).right


def test_a_citation_must_be_what_stands_at_its_span():
    """A quote moved by one letter is invalid."""
    moved = answer("lift bassin", citations=[citation(1, QUOTE, start=TEXT.index(QUOTE) + 1)])
    assert grade(ITEM, moved, {"d": TEXT}).valid is False
    assert grade(ITEM, moved).valid is None


def test_every_sentence_needs_a_citation_that_exists():
    """A sentence without a mark, or with a mark out of range, fails."""
    bare = answer("lift bassin")
    stray = answer("lift bassin", citations=[citation(1, QUOTE)])
    stray["sentences"][0]["citations"] = [2]
    assert grade(ITEM, bare).cited is False
    assert grade(ITEM, stray).cited is False


def test_citations_outside_the_gold_cell_cost_precision():
    """Half of two citations being to the point is a precision of one half."""
    two = [citation(1, QUOTE), citation(2, "Flere borgere bruger bassinet nu end før.")]
    assert grade(ITEM, answer("lift bassin", citations=two), {"d": TEXT}).precision == 0.5


def test_a_citation_in_the_same_cell_is_precise():
    """Another sentence of the cell that holds the gold quote is to the point."""
    text = "Status\n\nHallen er lukket. Liften kom i maj 2021 efter en licitation.\n\nAndet"
    item = replace(ITEM, gold_quotes=("Liften kom i maj 2021 efter en licitation.",))
    cited = {**citation(1, QUOTE), "text": "Hallen er lukket.", "start": 8, "end": 25}
    assert grade(item, answer("x", citations=[cited]), {"d": text}).precision == 1.0
    assert (
        grade(item, answer("x", citations=[cited]), {"d": text.replace("lukket. ", "lukket.\n\n")}).precision
        == 0.0
    )


def test_refusals_are_counted_both_ways():
    """Precision: refusals that were due; recall: due ones that came; undecided questions left out."""
    due, other = replace(ITEM, expected_kinds=("not_found",)), ITEM
    either = replace(ITEM, expected_kinds=("empty", "no_field"))
    refused, answered = answer("Nej.", kind="not_found"), GOOD
    grades = [grade(due, refused), grade(due, answered), grade(other, refused), grade(either, refused)]
    precision, recall_, f1 = refusals(grades)
    assert (precision, recall_, f1) == (0.5, 0.5, 0.5)


def test_consistency_looks_at_wordings_of_one_question():
    """A question right in one wording and wrong in another is inconsistent; one wording says nothing."""
    wrong = answer("Nej.", citations=[citation(1, QUOTE)])
    assert consistency([grade(ITEM, GOOD), grade(replace(ITEM, id="q2", same="q1"), wrong)]) == 0
    assert consistency([grade(ITEM, GOOD), grade(replace(ITEM, id="q2", same="q1"), GOOD)]) == 1
    assert math.isnan(consistency([grade(ITEM, GOOD)]))


def test_a_summary_of_nothing_has_no_figures():
    """Nothing measured gives NaN, not zero."""
    assert math.isnan(summarise([]).accuracy)


@pytest.mark.parametrize(
    ("text", "fact", "found"),
    [
        ("Der er afsat 5 mio. kr.", "5 mio kr", True),
        ("Der er afsat 15 mio. kr.", "5 mio kr", False),
        ("4,6 mio. kr.", "4,6 mio.", True),
        ("14,6 mio. kr.", "4,6 mio.", False),
        ("Centerlederen", "centerleder", True),
        ("JOB-UGE i [3] uge 49", "job uge i uge 49", True),
    ],
)
def test_facts_are_found_whatever_case_and_punctuation(text, fact, found):
    """Numbers match as whole numbers, words from their beginning on."""
    assert contains(text, fact) is found


def test_marks_are_no_words():
    """The marks of citations do not count as words."""
    assert word_count("Et svar.[1][2] Mere. [3]") == 3


def test_relevance_goes_both_ways_and_stays_in_the_document():
    """A passage with most of the quote, or most of which is in the quote, is relevant; another file's isn't."""
    long_quote = QUOTE + " Den står klar ved kanten fra klokken otte hver dag."
    assert relevant(Found("Vi har nu købt en lift til bassinet i hallen"), QUOTE, ())
    assert relevant(Found(QUOTE), long_quote, ())
    assert not relevant(Found("Vi har mange planer for fremtiden"), QUOTE, ())
    assert not relevant(Found("Vi har"), "Vi købte en lift", ())
    assert not relevant(Found(QUOTE, "andet.md"), QUOTE, ("hal.md",))


def test_recall_mrr_and_words_of_a_known_ranking():
    """One of two quotes at rank two: recall one half, MRR one half."""
    item = replace(ITEM, gold_quotes=(QUOTE, "Flere borgere bruger bassinet nu end før."))
    passages = [Found("Noget helt andet om cykler", "hal.md"), Found(QUOTE, "hal.md")]
    assert recall(item, passages, 5) == 0.5
    assert recall(item, passages, 1) == 0
    measured = retrieval([item], {"q1": passages})
    assert (measured.recall5, measured.mrr, measured.words5) == (0.5, 0.5, 12)
    assert 0 < measured.ndcg10 < 1


@given(st.lists(st.sampled_from([QUOTE, "andet", "Vi har købt"]), max_size=12))
def test_retrieval_figures_are_shares(texts):
    """Whatever the ranking, all figures lie between 0 and 1, and recall grows with k."""
    measured = retrieval([ITEM], {"q1": [Found(text) for text in texts]})
    assert 0 <= measured.recall5 <= measured.recall10 <= 1
    assert 0 <= measured.mrr <= 1
    assert 0 <= measured.ndcg10 <= 1
