"""The rules about words together: hard sentences they must get right, and sentences they must leave."""

from itertools import pairwise

import pytest

from assistant.readability.segments import segment
from assistant.rewrite.rules import RULES

WORDS = frozenset(
    "abbreviation ambiguous_connector ambiguous_modal changing_terms double_negation filler_formula kancelli light_verb "
    "long_word nominalisation_chain noun_stack rare_word relative_date unexplained_term".split()
)
WORD_RULES = tuple(rule for rule in RULES if rule.id in WORDS)
ROUNDS = 8


def rewritten(text):
    """Carry out what the word rules put in, rule after rule, until nothing changes."""
    for _ in range(ROUNDS):
        before = text
        for rule in WORD_RULES:
            found = [f for f in rule.find(segment(text)) if f.replacement is not None]
            for finding in sorted(found, key=lambda f: -f.start):
                text = text[: finding.start] + finding.replacement + text[finding.end :]
        if text == before:
            return text
    raise AssertionError(text)


def test_all_rules_about_words_are_listed():
    """The table of this module and the list of rules agree."""
    assert {rule.id for rule in WORD_RULES} == WORDS


@pytest.mark.parametrize("rule", WORD_RULES, ids=lambda rule: rule.id)
def test_replacements_of_a_rule_never_overlap(rule):
    """All texts of a rule in one: its replacements can be carried out together."""
    text = "\n\n".join((*rule.flags, *rule.passes, *(heavy for heavy, _ in rule.rewrites)))
    places = sorted((f.start, f.end) for f in rule.find(segment(text)) if f.replacement is not None)
    assert all(first[1] <= second[0] for first, second in pairwise(places))


@pytest.mark.parametrize(
    ("heavy", "plain"),
    [
        # both the word before the noun and the noun change gender
        ("Send os nærværende skrivelse igen.", "Send os dette brev igen."),
        ("Den nye målsætning er ambitiøs og kræver arbejde.", "Det nye mål er ambitiøst og kræver arbejde."),
        # the empty subject goes, the thing acted on comes in its place
        ("Det kan oplyses, at der skal foretages en måling af støjen.", "Støjen skal måles."),
        ("Såfremt der foretages ændringer i aftalen, skal du underrettes om det.", "Hvis aftalen ændres, skal du have besked om det."),
        # one of several, a form that is singular and plural, an adjective no list has
        ("En af foranstaltningerne er dyr.", "En af foranstaltningerne er dyr."),
        ("Ovennævnte forhold er alvorlige.", "Ovennævnte forhold er alvorlige."),
        ("Sådan en foranstaltning er sjælden.", "Sådan et tiltag er sjældent."),
        ("Et mindre vederlag udbetales årligt.", "En mindre betaling udbetales årligt."),
        ("De pågældende borgere har fået svar.", "Borgerne har fået svar."),
        ("Hvilken foranstaltning er valgt?", "Hvilket tiltag er valgt?"),
        # the full stop of an abbreviation that moves away from the end
        ("Der foretages ikke udbetaling af beløb under 50 kr.", "Beløb under 50 kr. udbetales ikke."),
        # words that only look like the listed ones
        ("Tilbuddet henvender sig til unge, og de benytter lejligheden.", "Tilbuddet henvender sig til unge, og de benytter lejligheden."),
        ("Du er modtager af kontanthjælp.", "Du er modtager af kontanthjælp."),
        ("Sagen vedrører dig ikke.", "Sagen vedrører dig ikke."),
        ("Den udarbejdede plan er god.", "Den udarbejdede plan er god."),
        ("Ankestyrelsen rettede skarp kritik mod kommunen.", "Ankestyrelsen rettede skarp kritik mod kommunen."),
        ("Du har ingen mulighed for at klage.", "Du har ingen mulighed for at klage."),
        ("Personer over 65 år udgør en stor gruppe.", "Personer over 65 år udgør en stor gruppe."),
        ("Der er afsat 2 mio. kr. vedrørende vejen.", "Der er afsat 2 mio. kr. vedrørende vejen."),
        # two actions joined, and a purpose that belongs to the noun
        ("Udvidelse af skolen og opførelse af en hal gennemføres i 2026.", "Udvidelse af skolen og opførelse af en hal gennemføres i 2026."),
        ("Der foretages en vurdering af dine muligheder for at få et job.", "Der foretages en vurdering af dine muligheder for at få et job."),
        # a verb shared by a row keeps its form
        ("Så skal arbejdet stoppes, døren lukkes og lederen underrettes.", "Så skal arbejdet stoppes, døren lukkes og lederen underrettes."),
        # a phrase that reaches over two things is left
        ("Huset er hverken i overensstemmelse med planen eller med loven.", "Huset er hverken i overensstemmelse med planen eller med loven."),
        ("Kommunen yder ikke vejledning om skat.", "Kommunen vejleder ikke om skat."),
        ("Kommunen har haft kendskab til fejlen.", "Kommunen har kendt fejlen."),
        ("Med henblik på en vurdering af sagen afholdes der møde.", "For at vurdere sagen holdes der møde."),
        ("Der er ansat tre medarbejdere til udførelse af opgaven.", "Der er ansat tre medarbejdere til udførelse af opgaven."),
        ("Der skal ske omgående orientering af lederen.", "Der skal ske omgående orientering af lederen."),
        ("Du har efterfølgende mulighed for at klage.", "Du kan derefter klage."),
        ("Bekendtgørelse om nye foranstaltninger gælder her.", "Bekendtgørelse om nye foranstaltninger gælder her."),
    ],
)  # fmt: skip
def test_hard_sentences(heavy, plain):
    """What agrees, what shares a verb and what reaches over two things comes out right, or stays."""
    assert rewritten(heavy) == plain


@pytest.mark.parametrize(
    "text",
    [
        "Du får svar på din ansøgning inden tre uger. Vi ringer, hvis vi mangler noget.",
        "Kommunen betaler ikke for medicin. Du kan søge hjælp hos jobcentret.",
        "Børnene spiser frokost i haven, når vejret er godt.",
        "Vi har besluttet at lukke svømmehallen i juli.",
        "Hun er leder af børnehaven og bor i Hirtshals.",
        "Du må ikke køre på cykel i gågaden, men du må gerne trække den.",
        "Vil du vide mere, så læs videre på hjoerring.dk eller skriv til os.",
        "Mødet er mandag den 3. maj 2024 kl. 14.15 på rådhuset.",
        "Planen gælder til og med 2026 og koster 2,5 mio. kr.",
        "Han sagde: “Såfremt du fremsender den, foretager vi en vurdering af sagen.”",
    ],
)
def test_plain_prose_gives_no_finding(text):
    """On plain Danish the rules about words are silent."""
    assert [(rule.id, f.message) for rule in WORD_RULES for f in rule.find(segment(text))] == []
