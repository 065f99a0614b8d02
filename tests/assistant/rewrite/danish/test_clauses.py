"""Clauses are told apart by their openers, their finite verb and their subject."""

import pytest

from assistant.readability.segments import segment
from assistant.rewrite.danish.clauses import main_at, segments
from assistant.rewrite.danish.finite import finites, is_finite, opens_infinitive
from assistant.rewrite.danish.words import words


def read(text):
    return words(segment(text).sentences[0])


def kinds(text):
    return [(s.kind, s.opener) for s in segments(read(text))]


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Kommunen sender brevet i dag.", "sender", "Kommunen"),
        ("Den af kommunen trufne afgørelse gælder fra i dag.", "gælder", "Den af kommunen trufne afgørelse"),
        ("De ansatte i jobcentret støtter de ledige.", "støtter", "De ansatte i jobcentret"),
        ("Fristen for at klage var den 3. maj.", "var", "Fristen for at klage"),
        ("Derfor skal du betale beløbet.", "skal", "du"),
        ("I 2024 får byrådet en ny plan.", "får", "byrådet"),
        ("Der er sat penge af i budgettet.", "er", "Der"),
        ("Hjørring Kommune har svaret.", "har", "Hjørring Kommune"),
        ("Udgifter efter § 14, stk. 2, er små.", "er", "Udgifter efter § 14, stk. 2,"),
        ("95 % af eleverne består.", "består", "95 % af eleverne"),
    ],
)
def test_a_main_clause_has_subject_and_verb(text, verb, subject):
    """Subject and finite verb are found, whichever stands first."""
    found = read(text)
    clause = main_at(found, 0)
    assert clause is not None
    assert found.texts[clause.finite] == verb
    said = " ".join(found.texts[slice(*clause.subject)]).replace(" ,", ",")
    assert said == subject


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Du får svar, når vi har læst sagen.", [("main", ""), ("sub", "når")]),
        ("Hvis du flytter, skal du ringe.", [("sub", "hvis"), ("resumed", "")]),
        ("Vi ved, at du venter.", [("main", ""), ("sub", "at")]),
        ("Vi skriver til dem, der har søgt.", [("main", ""), ("relative", "der")]),
        ("Planen, som byrådet vedtog, gælder nu.", [("rest", ""), ("relative", "som"), ("resumed", "")]),
        ("Vi flytter mødet, således at alle kan komme.", [("main", ""), ("sub", "således at")]),
        ("Sagen lukkes, hvorfor du ikke får svar.", [("main", ""), ("relative", "hvorfor")]),
        ("Kommunen oplyser at du har fået svar.", [("main", ""), ("sub", "at")]),
        ("Inden fristen skal du sende kvitteringen.", [("main", "")]),
        ("Inden du søger, skal du læse vejledningen.", [("sub", "inden"), ("resumed", "")]),
    ],
)
def test_segments_are_named(text, expected):
    """Main, subordinate and relative clauses are told apart, with and without a comma before them."""
    assert kinds(text) == expected


def test_a_law_reference_is_no_list():
    """The commas of "§ 14, stk. 2, nr. 3" part no segments."""
    assert kinds("Du får svar efter § 14, stk. 2, nr. 3.") == [("main", "")]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("En leder har ringet.", "leder", False),
        ("Kommunen leder efter en bolig.", "leder", True),
        ("Vi ved det godt.", "ved", True),
        ("Mødet holdes ved skolen.", "ved", False),
        ("Planer for byen er vigtige.", "Planer", False),
    ],
)
def test_a_finite_verb_is_told_from_a_noun(text, word, expected):
    """What stands before a word tells whether it is a verb where it could be both."""
    found = read(text)
    at = found.texts.index(word)
    assert (is_finite(found, at) and at > 0) == expected


def test_the_sure_verb_wins():
    """In "de ansatte har svaret" the participle is no verb."""
    found = read("De ansatte har svaret.")
    assert finites(found, 0, len(found)) == (2,)


def test_at_before_an_infinitive_opens_no_clause():
    """ "at søge" is no clause, "at kommunen søger" is one."""
    assert opens_infinitive(read("Du har ret til at søge hjælp."), 4)
    assert not opens_infinitive(read("Vi ved, at kommunen søger."), 3)


def test_a_sentence_read_twice_is_the_same_object():
    """Rules share the reading of a sentence."""
    text = "Kommunen sender brevet i dag."
    assert read(text) is read(text)
