import string
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import analysis, lexicon


def meets(question: str, text: str) -> bool:
    """Tell whether some content word of the question has a term in common with the text."""
    found = set(analysis.terms(text))
    return any(
        found.intersection(term.alternatives) for term in analysis.question_terms(question) if term.content
    )


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("indsats", "Indsatserne"),
        ("indsatser", "indsatsen"),
        ("handicap", "handicapområdet"),
        ("bevilling", "hjælpemiddelbevillinger"),
        ("hjælpemiddelbevilling", "bevilling af et hjælpemiddel"),
        ("jobuge", "Job-ugen"),
        ("job-uge", "jobugen"),
        ("maalgruppe", "Målgruppe"),
        ("boern", "børnene"),
        ("Aabenraa", "Åbenrå"),
        ("sundhedsområdet", "sundheds- og arbejdsmarkedsområdet"),
        ("alvorligt", "alvorlige"),
        ("lederne", "leder"),
        ("skolelederne", "skoleledere"),
        ("cyklerne", "cykel"),
        ("priser", "prisen"),
        ("afholdt", "afholde"),
        ("koordination", "koordinere"),
        ("improvisere", "improvisation"),
        ("helbredsmæssige", "helbredet"),
        ("jobcentrene", "Jobcenter"),
        ("WCAG 2.1", "version 2.1"),
        ("2020", "perioden 2019-2020"),
        ("EU", "EU's regler"),
        ("What is the goal?", "Målet er"),
        ("Who is responsible?", "Ansvarlig: Centerlederen"),
        ("Which citizens benefit?", "borgerne"),
    ],
)
def test_a_question_meets_the_text_that_says_it_otherwise(question, text):
    """Inflection, compounds, hyphens, spelled-out letters, codes and English all meet the plan's own words."""
    assert meets(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("virksomhed", "hedepleje"),
        ("fællesskab", "et skab"),
        ("udvikling", "en vikling"),
        ("mål", "måske"),
        ("unge", "ældre"),
        ("arbejdsløse", "ledelsen"),
        ("farlige", "forældrene"),
        ("billet", "køretøjer"),
        ("reducere", "få"),
    ],
)
def test_a_question_does_not_meet_words_that_only_look_alike(question, text):
    """Endings and prefixes that happen to be words make no compound, and a shared stem makes no synonym."""
    assert not meets(question, text)


def test_function_words_carry_no_content():
    """Question and function words are marked, words of the domain weigh less than others."""
    by_word = {term.word: term for term in analysis.question_terms("Hvad er målgruppen i kommunens plan?")}
    assert not by_word["hvad"].content
    assert by_word["hvad"].weight == 0
    assert by_word["målgruppen"].weight == 1
    assert 0 < by_word["plan"].weight < 1
    assert 0 < by_word["kommunens"].weight < 1


def test_danish_questions_are_not_read_as_english():
    """A Danish question with words that English has too ("for", "is", "plan") is not translated."""
    assert not analysis.is_english("Er der is til alle i denne plan for job?")
    assert analysis.is_english("What is the plan for jobs?")


def test_parts_are_kept_apart_from_the_words_own_forms():
    """The parts of a compound are alternatives, and named as the weaker ones."""
    (term,) = analysis.question_terms("handicapområdet")
    assert {"handicap", "område"} <= set(term.parts) < set(term.alternatives)
    assert "handicapområde" not in term.parts


def test_a_misspelt_word_finds_the_word_of_the_index():
    """The nearest terms of the index's own vocabulary stand in for a word that it lacks."""
    vocabulary = ["kantinerne", "kantin", "samarbejdspartnere", "økonomi", "målgruppe", "indsats"]
    assert analysis.correct("kantinrne", vocabulary)[0] == "kantinerne"
    assert analysis.correct("samarbejdpartnere", vocabulary) == ("samarbejdspartnere",)
    assert analysis.correct("okonomi", vocabulary) == ("økonomi",)
    assert analysis.correct("rumfart", vocabulary) == ()
    assert analysis.correct("mål", vocabulary) == ()


@given(st.text(alphabet=string.ascii_letters + "æøåÆØÅé0123456789 -–.,'\"*()_\n", max_size=80))
def test_any_text_gives_clean_terms(text):
    """Terms are never empty, hold no white space and no quote, and a text meets itself."""
    found = analysis.terms(text)
    assert all(term and not set(term) & set(' \n"*()') for term in found)
    for term in analysis.question_terms(text):
        assert set(term.alternatives) & set(found)


def test_the_kept_word_list_says_the_same_as_the_decoded_one(tmp_path):
    """The list read from the cache file is the list that was written, and a damaged file is remade."""
    pairs = [("borgerne", "borger"), ("kantiner", "kantine"), ("Zealand", "Zealand"), ("å", "å")]
    made = lexicon._pack(pairs)
    path = tmp_path / "words.bin"
    lexicon._write(path, "1", made)
    kept = lexicon._read(path, "1")
    assert [kept.lemma(word) for word, _ in pairs] == [base for _, base in pairs]
    assert kept.lemma("borger") is None
    assert lexicon._read(path, "2") is None
    path.write_bytes(path.read_bytes()[:-5])
    assert lexicon._read(path, "1") is None
    path.write_bytes(b"")
    assert lexicon._read(path, "1") is None


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path):
    """Where the word list cannot be kept it is used all the same."""
    (tmp_path / "file").write_text("")
    lexicon._write(tmp_path / "file" / "words.bin", "1", lexicon._pack([("a", "a")]))


def test_a_question_finds_the_words_that_mean_the_same():
    """Synonyms and translations stand in for a word, and are told from its own forms."""
    (dropped,) = analysis.question_terms("droppet")
    assert "opgive" in dropped.meant
    assert "droppet" not in dropped.meant
    (reading,) = [
        t for t in analysis.question_terms("Who runs the reading workshops?") if t.word == "reading"
    ]
    assert "læsning" in reading.meant


def test_a_word_counts_by_its_own_passages_before_its_synonyms():
    """A word that the plans use weighs by its own frequency, one that they lack by that of its synonyms."""
    (dropped,) = analysis.question_terms("droppet")
    assert dropped.frequency(Counter(droppe=2, opgive=9).__getitem__) == 2
    assert dropped.frequency(Counter(opgive=9).__getitem__) == 9
    assert dropped.frequency(lambda _: 0) == 0


@pytest.mark.parametrize(
    ("question", "text"),
    [("forlængelse", "fortsætte"), ("forlænge", "fortsættelse"), ("inddragelse", "involvering")],
)
def test_verbs_that_mean_the_same_lend_that_to_their_nouns(question, text):
    """A pair of verbs in the list of synonyms pairs the nouns made of them too, and either with the other's verb."""
    assert meets(question, text)


def test_the_forms_that_are_put_right_stand_in_order():
    """Each line begins with its base form, once, where the alphabet puts it, and no form has two base forms."""
    text = (Path(lexicon.__file__).parent / "forms.txt").read_text(encoding="utf-8")
    lines = [line.split() for line in text.splitlines() if not line.startswith("#")]
    assert [line[0] for line in lines] == sorted({line[0] for line in lines})
    assert max(Counter(form for line in lines for form in line).values()) == 1
    assert all(lexicon.base_form(form) == line[0] for line in lines for form in line)
