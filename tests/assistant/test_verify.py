"""A written sentence against the texts that it cites."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.verify import MOST_WORDS, Frame, judge, verdict_of
from assistant.verifying.supports import Support

from .verify_cases import ASIDE, SHUFFLED, TUNING, Source


def frame_of(source: Source, **more: object) -> Frame:
    about = f"{source.indsats} {source.about}"
    support = Support((1,), source.text, about, source.indsats or None, source.year, source.planned)
    return Frame((support,), subjects=frozenset({source.indsats} - {""}), **more)  # type: ignore[arg-type]


def pairs(which: str) -> list[tuple[Source, str]]:
    return [
        (source, sentence) for source in (*TUNING, *ASIDE, *SHUFFLED) for sentence in getattr(source, which)
    ]


@pytest.mark.parametrize(
    ("source", "sentence"), pairs("supported"), ids=lambda v: v if isinstance(v, str) else ""
)
def test_what_the_source_says_is_kept(source: Source, sentence: str) -> None:
    """In its own words and order, or joined otherwise."""
    assert judge(sentence, (1,), frame_of(source)).numbers == (1,)


@pytest.mark.parametrize(
    ("source", "sentence"), pairs("unsupported"), ids=lambda v: v if isinstance(v, str) else ""
)
def test_what_it_does_not_say_is_left_out(source: Source, sentence: str) -> None:
    """A number, a name, a word or a "ikke" too many, too few or exchanged."""
    ruling = judge(sentence, (1,), frame_of(source))
    assert ruling.fault is not None
    assert ruling.numbers == ()


LAID = Support((1,), "Vi har lagt gummi på to legepladser.", "Leg for alle Status 2021", "Leg for alle", 2021)
HIRED = Support((2,), "Vi har ansat tre livreddere.", "Åben hal Status 2021", "Åben hal", 2021)
LATER = Support((3,), "Vi har sat fire gynger op.", "Leg for alle Status 2022", "Leg for alle", 2022)


def test_only_the_citations_that_are_needed_are_kept() -> None:
    """A mark that supports nothing is taken off; the others keep their order."""
    frame = Frame((LAID, HIRED, LATER))
    assert judge("Der er lagt gummi på to legepladser.", (2, 1, 3), frame).numbers == (1,)
    both = "Der er ansat tre livreddere, og der er lagt gummi på to legepladser."
    assert judge(both, (1, 2), frame).numbers == (1, 2)
    assert judge(both, (1,), frame).fault


def test_what_is_told_of_another_must_name_it() -> None:
    """About one indsats, a sentence on another's source is left out unless it says whose it is."""
    frame = Frame((LAID, HIRED), subjects=frozenset({"Leg for alle"}))
    assert judge("Der er ansat tre livreddere.", (2,), frame).fault == "marks"
    assert judge("I Åben hal er der ansat tre livreddere.", (2,), frame).numbers == (2,)
    assert judge("I Leg for alle er der ansat tre livreddere.", (2,), frame).fault
    assert judge("I Åben hal er der lagt gummi på to legepladser.", (1, 2), frame).fault


def test_what_is_told_of_another_year_must_name_it() -> None:
    """About one year, a sentence on another year's source says which year."""
    frame = Frame((LAID, LATER), years=frozenset({2021}))
    assert judge("Der er sat fire gynger op.", (3,), frame).fault
    assert judge("I 2022 er der sat fire gynger op.", (3,), frame).numbers == (3,)
    assert judge("I 2021 er der sat fire gynger op.", (3,), frame).fault


def test_a_yes_or_no_is_the_answers_own() -> None:
    """A model may not turn the answer round, nor add one."""
    frame = Frame((LAID,), verdict="yes")
    assert judge("Ja, der er lagt gummi på to legepladser.", (1,), frame).numbers == (1,)
    assert judge("Nej, der er lagt gummi på to legepladser.", (1,), frame).fault == "verdict"
    assert judge("Ja, der er lagt gummi på to legepladser.", (1,), Frame((LAID,))).fault == "verdict"
    assert verdict_of("Jakob er ansvarlig.") is None


def test_a_sentence_of_the_answer_without_a_model_supports_on_all_its_citations() -> None:
    """What only a count over several records says, stands on them together."""
    counted = Support((1, 2), "To indsatser har status for 2021: »Leg for alle« og »Åben hal«.")
    frame = Frame((LAID, HIRED, counted))
    told = "To indsatser har status for 2021: Leg for alle og Åben hal."
    assert judge(told, (1, 2), frame).numbers == (1, 2)
    assert judge(told, (1,), frame).fault


@pytest.mark.parametrize(
    "text",
    [
        "", "Ja", "Der er lagt", "gummi " * (MOST_WORDS + 1), "Der er lagt gummi på to legepladser. Der er ansat tre.",
        "Der er lagt\ngummi på to legepladser.", "Der er lagt gummi på to legepladser <b>nu</b>.", "Der er lagt “asfalt” på to legepladser.",
        "Der er lagt gummi på to legepladser (læs http://x.example).", "There is rubber on two playgrounds.", "Kilde 1 siger det hele.",
    ],
)  # fmt: skip
def test_what_is_no_sentence_of_an_answer_is_left_out(text: str) -> None:
    """Too short, too long, more than one, marked up, in another language, or about nothing."""
    assert judge(text, (1,), Frame((LAID,))).fault


WORDS = st.sampled_from(
    "vi har lagt gummi på to tre legepladser ikke kun skal Nørreby 2021 2022 12 kr. og , [1] “ ” < 🎈 \u202e ä".split()
)


@given(st.lists(WORDS, max_size=14), st.lists(st.integers(0, 4), max_size=3))
def test_any_text_gets_a_ruling(words: list[str], marks: list[int]) -> None:
    """Citations that are kept are among those given, once each, and every figure kept is the source's."""
    text = " ".join(words)
    ruling = judge(text, tuple(marks), Frame((LAID, HIRED)))
    assert set(ruling.numbers) <= set(marks) & {1, 2}
    assert len(set(ruling.numbers)) == len(ruling.numbers)
    assert bool(ruling.numbers) == (ruling.fault is None)
    if ruling.numbers:
        assert "2022" not in text
        assert "12" not in text
