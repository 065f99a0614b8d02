"""Rules on sentences keep word order, conditions, agents and facts, and leave what is doubtful."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.readability.segments import segment
from assistant.rewrite.rules import (
    and_split,
    cause_split,
    fronted_condition,
    herunder,
    hidden_list,
    hvilket_split,
    hvor_split,
    hvorefter_split,
    hvorfor_split,
    idet_split,
    inserted_clause,
    participle_before_noun,
    passive,
    relative_split,
    saaledes_at,
    semicolon_split,
    shared_subject_split,
)  # fmt: skip

SPLITTING = (
    and_split, cause_split, herunder, hidden_list, hvilket_split, hvor_split, hvorefter_split, hvorfor_split, idet_split, relative_split, saaledes_at,
    semicolon_split, shared_subject_split,
)  # fmt: skip
MOVING = (fronted_condition, inserted_clause, participle_before_noun, passive)


def replaced(module, text):
    """Return the text with the rule's replacements, from the back."""
    found = sorted(
        (f for f in module.RULE.find(segment(text)) if f.replacement is not None), key=lambda f: -f.start
    )
    for finding in found:
        text = text[: finding.start] + finding.replacement + text[finding.end :]
    return text


@pytest.mark.parametrize("module", SPLITTING, ids=lambda m: m.RULE.id)
def test_each_splitting_rule_shows_six_rewrites(module):
    """A rule that splits is shown on six sentences or more."""
    assert len(module.RULE.rewrites) >= 6


@pytest.mark.parametrize(
    "pair", [pytest.param(p, id=f"{m.RULE.id}-{n}") for m in SPLITTING for n, p in enumerate(m.RULE.rewrites)]
)
def test_splitting_never_makes_the_longest_sentence_longer(pair):
    """Each half is at most as long as the whole was."""
    before, after = (max(len(s.words) for s in segment(t).sentences) for t in pair)
    assert after <= before


@pytest.mark.parametrize(
    "pair",
    [
        pytest.param(p, id=f"{m.RULE.id}-{n}")
        for m in (*SPLITTING, *MOVING)
        for n, p in enumerate(m.RULE.rewrites)
    ],
)
def test_numbers_names_and_placeholders_stay(pair):
    """Every figure, address and merge field is still there, once."""
    before, after = (
        sorted(t.text for s in segment(t).sentences for t in s.tokens if t.kind in {"number", "placeholder"})
        for t in pair
    )
    assert before == after


@pytest.mark.parametrize(
    "pair",
    [
        pytest.param(p, id=f"{m.RULE.id}-{n}")
        for m in (*SPLITTING, *MOVING)
        for n, p in enumerate(m.RULE.rewrites)
    ],
)
def test_every_sentence_opens_with_a_capital_and_ends(pair):
    """No sentence begins small or lacks its mark."""
    sentences = [s for s in segment(pair[1]).sentences if s.kind == "sentence"]
    for sentence in sentences:
        first = pair[1][sentence.start]
        assert first == first.upper()
    assert pair[1].rstrip()[-1] in ".:"


@pytest.mark.parametrize(
    ("module", "text"),
    [
        # the condition in front holds for both halves
        (and_split, "Hvis du flytter til en anden kommune i løbet af året, skal du give os besked, og kommunen stopper din støtte fra den dag."),
        # what is reported may go on after the comma
        (and_split, "Lægen skriver i sin udtalelse fra maj, at du ikke kan arbejde mere end ti timer, og kommunen skal finde et andet job."),
        # a quotation stays in one piece
        (and_split, "Der står i brevet: »Kommunen har modtaget din ansøgning den 3. maj 2024, og sagsbehandleren vurderer nu, om du kan få hjælp.«"),
        # "både ... og" reaches over the cut
        (and_split, "Både skal kommunen hjælpe de unge videre i uddannelse eller job inden sommeren, og kommunen skal også støtte de ældre borgere."),
        # which borgere is meant is told by the clause
        (relative_split, "Tilskuddet på 1.250 kr. om måneden gives til borgere i kommunen, som har en indtægt under grænsen på 12.000 kr. om måneden."),
        (relative_split, "Tilskuddet på 1.250 kr. om måneden gives til den del af byen, som ligger nærmest ved havnen og den nye bro over fjorden."),
        # "ikke ..., fordi" may deny the reason
        (cause_split, "Du skal ikke betale beløbet på 2.300 kr. tilbage til kommunen, fordi du har fået for meget udbetalt i de sidste tre måneder."),
        # "da" tells a time
        (cause_split, "Borgeren henvendte sig til kommunens afdeling for byggeri i foråret, da han havde fået brev om en ny sag om sit hus."),
        # "hvorfor" asks
        (hvorfor_split, "Vi vil gerne forklare dig på et møde i juni, hvorfor du ikke kan få tilskud til en ny bil i år."),
        # two reasons belong together
        (idet_split, "Kommunen giver afslag på ansøgningen om en ny carport, idet den er for høj, og idet den ligger for tæt på skellet mod vejen."),
        # the subject of the second verb is in doubt
        (shared_subject_split, "Planen skal sendes til afdelingen for børn og unge senest den 12. juni 2024 og bliver derefter lagt frem på mødet i byrådet."),
        # a body and a thing: who gets what can't be turned
        (passive, "Udgiften dækkes af forsikringen."),
        (passive, "Støtten gives af hensyn til barnet."),
        (passive, "Bygningen er ejet af en fond."),
        (passive, "Sagen behandles hurtigst muligt."),
        (inserted_clause, "Kommunen kan, hvis du flytter, og hvis du ikke giver os besked inden en måned, stoppe hjælpen."),
        (fronted_condition, "Hvis borgeren flytter til en anden kommune i den periode, hvor sagen bliver behandlet, skal han give os besked."),
    ],
)  # fmt: skip
def test_what_is_doubtful_is_left(module, text):
    """No replacement where a half could lose its condition, its speaker or its subject."""
    assert replaced(module, text) == text


def test_no_agent_is_invented():
    """A passive without agent is only asked about, with a question to the writer."""
    text = "Ydelsen beregnes hver måned og udbetales den sidste hverdag."
    (finding,) = passive.RULE.find(segment(text))
    assert finding.replacement is None
    assert finding.advice is not None
    assert "Hvem gør det?" in finding.advice


@pytest.mark.parametrize("module", [*SPLITTING, *MOVING], ids=lambda m: m.RULE.id)
@given(
    words=st.lists(
        st.sampled_from(
            "kommunen har ikke , og som der skal . af du at hvis idet hvorfor § 14 stk. 2 ( ) » « sendes".split()
        ),
        max_size=25,
    )
)
def test_no_order_of_words_breaks_a_rule(module, words):
    """Whatever the words, findings lie inside the text and in order."""
    text = " ".join(words)
    for finding in module.RULE.find(segment(text)):
        assert 0 <= finding.start < finding.end <= len(text)
