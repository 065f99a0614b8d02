"""A message of several sentences is read as one question."""

import pytest

from .questions import BRO, LAES, LEG, STI


@pytest.mark.parametrize(
    ("message", "name"),
    [
        (f"Udvalget drøfter {BRO} i morgen. Hvad er formålet med den?", BRO),
        (f"Jeg skal skrive om {BRO}. Hvad er formålet?", BRO),
        (f"Udvalget drøfter {BRO} i morgen. Hvad er formålet med {STI}?", STI),
    ],
)
def test_the_matter_told(soeby, message, name):
    """What a sentence beside the question tells of is what is asked about, unless the question names its own."""
    assert soeby.ask(message).answer == soeby.ask(f"Hvad er formålet med {name}?").answer


@pytest.mark.parametrize(
    "message",
    [
        f"Redaktøren af bladet Havkajakken ringede i går. Hvad er formålet med {BRO}?",
        f"En borger spørger, hvad formålet er med {BRO}. Hvad kan jeg sige?",
        f"Hej, jeg er ny sekretær, hvad er formålet med {BRO}?",
    ],
)
def test_other_words_are_no_demand(soeby, message):
    """What else is said need not stand in the plans."""
    assert soeby.ask(message).answer == soeby.ask(f"Hvad er formålet med {BRO}?").answer


def test_a_name_told_stands_for_a_pronoun(soeby):
    """Somebody named in the sentence before is who "de" are."""
    told = soeby.ask("Formanden for Danske Handicaporganisationer kommer. Hvilke indsatser er de med i?")
    named = soeby.ask("Hvilke indsatser er Danske Handicaporganisationer med i?")
    assert (told.kind, told.answer) == (named.kind, named.answer)


def test_who_asks_does_not_change_the_topic(soeby):
    """A sentence about the asker leaves the conversation as it was."""
    _, before = soeby.chain.ask(f"Hvad er formålet med {BRO}?")
    _, after = soeby.chain.ask(f"Jeg arbejder med {STI}. Hvad er fristen for den?", before)
    assert after is not None
    assert after.groups == before.groups


@pytest.mark.parametrize("wrapping", ["", "Jeg er ny her. ", "Kan du fortælle mig, "])
def test_refusals_stay(soeby, wrapping):
    """What no plan says is refused, however it is wrapped."""
    assert soeby.ask(f"{wrapping}hvad koster et parkeringskort?").kind == "not_found"


def test_a_year_told_is_the_year_asked_for(soeby):
    """A year in the words before a question counts for it."""
    said = soeby.ask(f"Sagen om {BRO} i 2021: hvad er der opnået?")
    assert said.answer == soeby.ask(f"Hvad er der opnået i 2021 med {BRO}?").answer


@pytest.mark.parametrize(
    ("said", "once"),
    [
        (f"Hvem er {BRO} for? Altså hvilke borgere kan vi henvise?", f"Hvem er {BRO} for?"),
        (f"Hvad er status for {BRO}? Altså hvordan gik det i 2021?", f"Hvad er status 2021 for {BRO}?"),
        (f"hvad er formaalet med {BRO}", f"Hvad er formålet med {BRO}?"),
        (f"Hvornår regner vi {LAES} for en succes?", f"Hvad er succeskriteriet for {LAES}?"),
        (f"Jeg skal bruge målet for {BRO} til et opslag på intranettet", f"Hvad er målet for {BRO}?"),
        (f"sum {LEG} 2021-2023", f"Hvor meget er afsat til {LEG} i alt i 2021-2023?"),
    ],
)
def test_other_words_for_the_same(soeby, said, once):
    """A question that is said twice, spelled out or told as a need is answered as the plain one."""
    assert soeby.ask(said).answer == soeby.ask(once).answer


def test_what_is_reported_of_a_year(soeby):
    """Whether anything has been reported asks for the status of that year."""
    asked = soeby.talk(f"Hvad er formålet med {LEG}?", "Nå. Er der meldt noget ind for 2021?")
    assert {c.section.split(":")[0] for c in asked.citations} == {"Status 2021"}


def test_a_name_taken_back(soeby):
    """Who meant another indsats is answered the same of that one."""
    meant = soeby.talk(f"Hvad er formålet med {BRO}?", f"Nej, jeg mente {LEG}")
    assert meant.answer == soeby.ask(f"Hvad er formålet med {LEG}?").answer


def test_whether_it_was_reached(soeby):
    """ "Er det nået?" asks for what was to be reached and what was, whatever was asked before."""
    _, about = soeby.chain.ask(f"Hvem er ansvarlig for {BRO}?")
    _, then = soeby.chain.ask("Er det så nået?", about)
    assert then.fields == ("succeskriterium", "achieved")
