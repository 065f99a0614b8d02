"""What holds for every answer, whatever was asked."""

import json
import re
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from assistant.chain import MAX_QUESTION, Turn
from index.errors import BadQuestionError

from .questions import ALL, DIALOGUES

KEYS = ["id", "kind", "refused", "answer", "sentences", "citations", "table", "suggestions", "conversation"]
CITED = [
    "n",
    "text",
    "document",
    "document_id",
    "indsats",
    "section",
    "year",
    "page",
    "pages",
    "start",
    "end",
]
KINDS = {"answer", "empty", "clarify", "smalltalk", "no_field", "not_found", "blocked"}
LONGEST = 60  # words of a citation (the answer contract)
NUMBER = re.compile(r"\d+(?:\.\d{3})*(?:,\d+)?")
QUOTED = re.compile(r"“([^”]*)”")
NAMED = re.compile(r"»[^«]*«")

any_text = st.text(alphabet=st.characters(), max_size=200)  # lone surrogates too
some_words = st.lists(
    st.sampled_from(sorted({w for asked in ALL for w in asked.question.split()})), min_size=1, max_size=12
).map(" ".join)
once = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)  # the fixture is of the session: nothing is left behind between examples


@pytest.fixture(scope="module")
def answers(soeby):
    """All questions with their answers."""
    return [(asked.question, soeby.ask(asked.question)) for asked in ALL] + [
        (" / ".join(turns), soeby.talk(*turns)) for turns, _, _ in DIALOGUES
    ]


def said(answer):
    """Return all of an answer but its own id."""
    return {key: value for key, value in answer.to_json().items() if key != "id"}


def plain(text):
    """Return a text without white space and the semicolons that join a list's items."""
    return re.sub(r"[\s;]+", "", text).lower()


def numbers(text):
    return {Decimal(n.replace(".", "").replace(",", ".")) for n in NUMBER.findall(text)}


def check(soeby, answer):
    """Assert what every answer must be."""
    assert answer.kind in KINDS
    assert answer.sentences
    assert answer.refused == (answer.kind in {"no_field", "not_found", "blocked"})
    numbered = {c.n for c in answer.citations}
    assert sorted(numbered) == list(range(1, len(answer.citations) + 1))
    marks = [*(n for s in answer.sentences for n in s.citations)]
    cells = [c for row in answer.table.rows for c in row] if answer.table else []
    assert {*marks, *(n for c in cells for n in c.citations)} == numbered
    for cited in answer.citations:
        assert soeby.store.document_text(cited.document_id)[cited.start : cited.end] == cited.text
        assert cited.text.strip() == cited.text != ""
        assert len(cited.text.split()) <= LONGEST
        assert cited.page == (cited.pages[0] if cited.pages else None)
    if answer.kind in {"answer", "empty"}:
        assert all(s.citations for s in answer.sentences)
    else:
        assert not answer.citations


def test_every_answer_keeps_the_contract(soeby, answers):
    """Kinds, refusals, marks and citations are as promised in every answer, and a citation is the source's own text."""
    for _, answer in answers:
        check(soeby, answer)


def test_what_is_quoted_stands_in_the_citation(answers):
    """Every stretch between quotation marks occurs in a citation of the same sentence."""
    for question, answer in answers:
        by_number = {c.n: plain(c.text) for c in answer.citations}
        for sentence in answer.sentences if answer.citations else ():
            for quote in QUOTED.findall(sentence.text):
                assert any(plain(quote) in by_number[n] for n in sentence.citations), (question, sentence)


def test_numbers_stand_in_the_citation_or_are_added_up_in_view(answers):
    """A number outside the quotes is a cited one, its status' year, a revision's, the question's own, or a sum shown with its terms."""
    for question, answer in answers:
        cited = {c.n: c for c in answer.citations}
        for sentence in answer.sentences if answer.citations else ():
            own = NAMED.sub("", QUOTED.sub("", sentence.text))
            quotes = [cited[n] for n in sentence.citations]
            known = {n for c in quotes for n in numbers(c.text)} | {Decimal(c.year) for c in quotes if c.year}
            known |= numbers(question)
            known |= {n / scale for n in known for scale in (Decimal(1000), Decimal(10**6))}
            for revision in re.findall(r"revisionen (\d{4}-\d{4})", own):
                known |= numbers(revision)
            for terms in re.findall(r"\(([^()]*\+[^()]*)\)", own):
                assert numbers(terms) <= known, (question, sentence)
                known.add(
                    sum(Decimal(t.strip().replace(".", "").replace(",", ".")) for t in terms.split("+"))
                )
            assert numbers(own) <= known, (question, sentence)


def test_answer_is_the_sentences_with_their_marks(answers):
    """The answer's text is its sentences joined, each followed by its marks."""
    for _, answer in answers:
        bare = re.sub(r"(?:\[\d+\])+(?= |$)", "", answer.answer)
        assert bare == " ".join(s.text for s in answer.sentences)
        assert re.findall(r"\[(\d+)\]", answer.answer) == [
            str(n) for s in answer.sentences for n in s.citations
        ]


def test_json_has_the_keys_of_the_contract(answers):
    """The JSON form has exactly the contract's keys, in its order, and survives `json`."""
    for _, answer in answers:
        plain_answer = json.loads(json.dumps(answer.to_json(), ensure_ascii=False))
        assert list(plain_answer) == KEYS
        assert all(list(c) == CITED for c in plain_answer["citations"])
        assert all(list(s) == ["text", "citations"] for s in plain_answer["sentences"])
        if plain_answer["table"]:
            assert list(plain_answer["table"]) == ["caption", "columns", "rows"]


def test_tables_are_rectangular(answers):
    """Every row of a table has a cell for each column."""
    tables = [answer.table for _, answer in answers if answer.table]
    assert tables
    assert all(len(row) == len(t.columns) for t in tables for row in t.rows)


def test_suggestions_have_answers(soeby, answers):
    """What is suggested, when asked, is answered; and every refusal suggests something."""
    assert all(answer.suggestions for _, answer in answers if answer.refused)
    for suggestion in {s for _, answer in answers for s in answer.suggestions}:
        assert soeby.ask(suggestion).kind == "answer", suggestion


def test_ids_are_each_answers_own(answers):
    """No two answers share an id."""
    assert len({a.id for _, a in answers}) == len(answers)


def test_asking_again_gives_the_same(soeby, answers):
    """An answer depends on the question and the plans alone."""
    for asked, (_, answer) in zip(ALL, answers, strict=False):
        assert said(soeby.ask(asked.question)) == said(answer)


def test_runnable_answers_as_ask_does(soeby):
    """The LangChain runnable gives the answer of `ask`, in a conversation too."""
    first = ALL[8].question
    turn = soeby.chain.runnable.invoke(Turn(first))
    answer, about = soeby.chain.ask(first)
    assert said(turn.answer) == said(answer)
    assert turn.query == about
    again = soeby.chain.runnable.invoke(Turn("og i 2022?", before=turn.query))
    assert said(again.answer) == said(soeby.chain.ask("og i 2022?", about)[0])


def test_several_threads_get_the_same_answers(soeby, answers):
    """People asking at the same time get what each would get alone."""
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(soeby.ask, [asked.question for asked in ALL]))
    assert [said(a) for a in found] == [said(answer) for _, answer in answers[: len(ALL)]]


def ask_anything(soeby, question):
    try:
        answer, about = soeby.chain.ask(question)
        check(soeby, answer)
        check(soeby, soeby.chain.ask("og i 2022?", about)[0])
    except BadQuestionError:
        assert not question.strip() or len(question.strip()) > MAX_QUESTION
    else:
        json.dumps(answer.to_json()).encode()


@once
@given(any_text)
@example("\x00")
@example("\u202e\u200bmål")
@example('"*" OR (NEAR/')
@example("[1][2]")
@example("“”»«")
@example("𓀀" * MAX_QUESTION)
@example("a" * MAX_QUESTION + "bcd")
@example("mål " * (MAX_QUESTION // 4))
def test_any_text_is_answered_or_refused_in_words(soeby, question):
    """Whatever is typed gets an answer that keeps the contract, or is told that it is empty or too long."""
    ask_anything(soeby, question)


@once
@given(some_words)
def test_any_jumble_of_known_words_keeps_the_contract(soeby, question):
    """Words that each mean something, in any order, get an answer that keeps the contract."""
    ask_anything(soeby, question)


@pytest.mark.parametrize("question", ["", " ", "\n\t", "x" * (MAX_QUESTION + 1)])
def test_empty_and_long_questions_are_errors_in_words(soeby, question):
    """An empty or far too long question is told so in Danish."""
    with pytest.raises(BadQuestionError, match="Spørgsmålet er"):
        soeby.ask(question)


def test_a_long_question_is_told_the_limit(soeby):
    """The error for a long question names its length and the limit, with a dot between thousands."""
    with pytest.raises(BadQuestionError, match=r"på 2\.001 tegn\. Skriv højst 2\.000 tegn"):
        soeby.ask("x" * 2001)
