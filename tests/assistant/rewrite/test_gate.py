"""The gate: absolute counts of the whole passage, none of which may rise, however the text is dressed up."""

import pytest

from assistant.readability.counts import vector
from assistant.readability.segments import segment
from assistant.rewrite.contract import Vector
from assistant.rewrite.gate import Tally, exchanged, faults, improved, longest_run, raised

COUNTS = Vector(
    words=20, sentences=2, long_words=5, longest_sentence=12, passives=2, nominalisations=1, kancelli=3
)


def changed(**counts):
    names = (
        "words",
        "sentences",
        "long_words",
        "longest_sentence",
        "passives",
        "nominalisations",
        "kancelli",
    )
    return Vector(**{name: counts.get(name, getattr(COUNTS, name)) for name in names})


@pytest.mark.parametrize(
    "name", ["long_words", "longest_sentence", "passives", "nominalisations", "kancelli"]
)
def test_each_count_is_gated(name):
    """A count that rises is named; one that falls by one improves the text."""
    assert raised(COUNTS, changed(**{name: 13})) == (name,)
    assert improved(COUNTS, changed(**{name: 0}))
    assert not improved(COUNTS, changed(**{name: 13}))


def test_more_words_or_sentences_are_no_fault_and_no_gain():
    """What counts is what makes reading hard."""
    assert raised(COUNTS, changed(words=30, sentences=4)) == ()
    assert not improved(COUNTS, changed(words=10, sentences=4))


def test_one_fall_doesn_t_outweigh_a_rise():
    """Fewer official words for a passive more is no improvement."""
    assert not improved(COUNTS, changed(kancelli=0, passives=3))


LONG = "Kommunen skal sende brevet til dig i dag, og du skal svare på det, inden ugen er omme."


@pytest.mark.parametrize(
    "after",
    [
        LONG.replace(", og", "; og så"),
        LONG.replace(", og", ", og så"),
        LONG.replace(", og", "\nog så her"),
        LONG.replace(", og", ":\n- og så her\n- også"),
        LONG.replace("brevet", "orienteringsbrevet"),
        LONG.replace("sende", "foretage fremsendelse af"),
    ],
)
def test_tricks_are_no_improvement(after):
    """Semicolons, line breaks and bullets end no sentence for the strict counting, and added words are seen."""
    assert faults(segment(LONG), segment(after))


def test_a_split_is_no_fault():
    """Two sentences for one are easier in both countings."""
    after = LONG.replace(", og du", ". Du")
    assert faults(segment(LONG), segment(after)) == ()
    assert improved(vector(segment(LONG)), vector(segment(after)))


def test_from_a_hundred_words_the_number_counts_too():
    """In a long text LIX may not rise, also where no count does."""
    short = "Vi går. Du ser. Jeg er. Vi går. Du ser. " * 12
    heavy = "Kommunalbestyrelsen behandler budgetforslaget. " * 12
    before, after = segment(short + heavy), segment(heavy + short[: len(short) // 2])
    assert "lix" in faults(before, after)


def test_the_longest_stretch_runs_over_what_has_no_full_stop():
    """A list without full stops is one stretch for the strict counting."""
    assert longest_run(segment("Du skal sende:\n- et budget\n- et regnskab\n\nVi svarer.")) == 9
    assert longest_run(segment("")) == 0


def test_exchanging_a_stretch_counts_as_counting_anew():
    """Counts kept while editing are those of the text that comes of it."""
    first, old, new = (
        "Vi går hjem.",
        "Sagen behandles i henhold til planen.",
        "Vi behandler sagen efter planen.",
    )
    whole = vector(segment(f"{first} {old}"))
    made = exchanged(whole, vector(segment(old)), vector(segment(new)), longest=3)
    assert made == vector(segment(f"{first} {new}"))


def test_a_tally_counts_as_the_vector_does():
    """What was counted before is remembered rightly."""
    tally = Tally()
    for text in (LONG, f"{LONG} {LONG}", "Formål:\n- Sagen behandles.\n- Nej"):
        assert tally.counts(segment(text)) == vector(segment(text))
