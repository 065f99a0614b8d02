"""The engine: what may be applied is, what would lose a fact or make the text harder is undone alone."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.readability.segments import segment
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.suggest import apply, suggest
from assistant.wordlists import HouseWords

HEAVY = "Såfremt du ikke fremsender ansøgningen senest den 3. maj 2024, er du forpligtet til at betale 500 kr. i henhold til § 14, stk. 2."
PLAIN = "Hvis du ikke sender ansøgningen senest den 3. maj 2024, skal du betale 500 kr. efter § 14, stk. 2."


def rule(id_, swaps, safety="normal"):
    """Return a rule that puts one word in the place of another, whatever comes of it."""

    def find(text):
        for old, new in swaps.items():
            for found in re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", text.text):
                yield Finding(id_, found.start(), found.end(), f"Skriv {new}.", new, safety=safety)

    return Rule(id_, "Skriv noget andet.", "Kilden, 2026", find, (), (), tuple(swaps.items()))


PLAINER = rule(
    "plainer", {"Såfremt": "Hvis", "såfremt": "hvis", "fremsender": "sender", "anvender": "bruger"}
)


def said(text, *rules, **options):
    return suggest(text, rules=rules, **options)


def test_a_heavy_letter_becomes_plain():
    """With all rules the text says the same in fewer and shorter words."""
    made = suggest(HEAVY)
    assert made.text == PLAIN
    assert made.changed
    assert made.lost == ()
    assert made.vector_after.kancelli < made.vector_before.kancelli


def test_changes_carry_their_evidence():
    """Each change names its rule, why, who advises it, and what stood and stands there."""
    for change in suggest(HEAVY).changes:
        assert HEAVY[change.start : change.end] == change.before
        assert change.rules
        assert change.reasons
        assert change.sources


def test_any_subset_of_changes_may_be_applied():
    """All changes give the suggestion, none the original, and each alone only itself."""
    made = suggest(HEAVY)
    assert apply(made, range(len(made.changes))) == made.text
    assert apply(made, ()) == HEAVY
    first = made.changes[0]
    assert apply(made, [0]) == HEAVY[: first.start] + first.after + HEAVY[first.end :]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "tom"),
        ("  \n\t ", "tom"),
        ("12 13 14\n2.500 3.000", "tal"),
        ("Ja", "for kort"),
        (f"{HEAVY} \ud800", "i stykker"),
        ("Kommunen", "for kort"),
        ("Vi har fått din ansökan och återkommer så snart vi kan. Du behöver inte göra något mer.", "svensk"),
        ("Vi har mottatt søknaden din og kommer tilbake så snart vi kan. Du trenger ikke å gjøre noe mer nå.", "norsk"),
        ("We have received your application and will return to you as soon as we can.", "engelsk"),
        ("Vi har fået dit brev. Du hører fra os i næste uge.", "klar"),
    ],
)  # fmt: skip
def test_what_isn_t_to_be_rewritten_comes_back_whole(text, part):
    """Anything but Danish prose, and plain prose, is unchanged character for character, with the reason in Danish."""
    made = suggest(text)
    assert made.text == text
    assert not made.changed
    assert part in made.reason
    assert made.changes == ()


@pytest.mark.parametrize("before", ["\n\n", "  ", "\ufeff"])
@pytest.mark.parametrize("after", ["", "\n", "  \n\n"])
def test_blanks_around_stay(before, after):
    """Only what is changed changes: blanks and line breaks stay as they are."""
    made = suggest(f"{before}{HEAVY}{after}")
    assert made.text == f"{before}{PLAIN}{after}"


def test_a_change_that_loses_a_fact_is_undone_alone():
    """The rest stays, and the proposal is shown as advice."""
    text = "Såfremt du svarer inden den 3. maj, fremsender vi et brev i løbet af den følgende uge."
    wrong = rule("wrong", {"3. maj": "5. maj"}, "certain")
    made = said(text, wrong, PLAINER)
    assert made.text == "Hvis du svarer inden den 3. maj, sender vi et brev i løbet af den følgende uge."
    refused = next(f for f in made.findings if f.rule == "wrong")
    assert refused.replacement is None
    assert "5. maj" in refused.advice


@pytest.mark.parametrize(
    "swaps",
    [{"ikke": "altid"}, {"skal": "kan"}, {"Hvis": "Når"}, {"500": "600"}, {"Lindum": "Solrød"}, {"sendes": "sendes af kommunen"}],
)  # fmt: skip
def test_no_rule_gets_a_fact_past_the_check(swaps):
    """Whatever a rule proposes, negation, duty, condition, number, name and agent stay."""
    text = "Hvis skemaet fra Lindum sendes for sent, skal du betale 500 kr., og du kan ikke klage."
    assert not said(text, rule("wrong", swaps, "certain")).changed


def test_no_count_rises():
    """A change that adds a long word or lengthens the longest sentence is not made."""
    text = "Vi anvender brevet fra skolen i sagen, og du kan se det på nettet fra i dag."
    longer = rule("longer", {"brevet": "orienteringsbrevet"}, "certain")
    wordier = rule("wordier", {"nettet": "nettet hos os alle sammen"}, "certain")
    passive = rule("passive", {"kan se det": "kan få det vist, når det sendes"}, "certain")
    assert not said(text, longer, wordier, passive).changed


def test_what_costs_is_applied_when_other_changes_pay():
    """Writing out an abbreviation is no improvement alone; beside others that outweigh it, it is made."""
    out = rule("abbreviation", {"bl.a": "blandt andet"})
    alone = said("Vi tilbyder bl.a. kurser, som du kan deltage i, når du har tid og lyst til at lære.", out)
    assert not alone.changed
    swap = rule("abbreviation", {"ang": "angående"})
    text = "Såfremt du fremsender brev ang. sagen, svarer vi."
    assert said(text, swap).text == text
    assert "angående" in said(text, swap, PLAINER).text


def test_neighbouring_changes_follow_each_other():
    """A word and what agrees with it are never changed in one breath, each blind to the other."""
    first = rule("first", {"nærværende skrivelse": "denne skrivelse"})
    second = rule("second", {"nærværende skrivelse": "nærværende brev", "denne skrivelse": "dette brev"})
    made = said("Såfremt du får nærværende skrivelse, svarer du.", first, second, PLAINER)
    assert "denne brev" not in made.text


def test_strength_decides_what_is_applied():
    """Careful takes sure changes alone, normal the normal ones too, easy all."""
    rules = (
        rule("sure", {"Såfremt": "Hvis"}, "certain"),
        rule("usual", {"fremsender": "sender"}, "normal"),
        rule("easy", {"anmodning": "brev"}, "easy"),
    )
    text = "Såfremt du fremsender din anmodning i dag, svarer vi i morgen."
    assert said(text, *rules, strength="forsigtig").text.startswith("Hvis du fremsender din anmodning")
    assert said(text, *rules, strength="normal").text.startswith("Hvis du sender din anmodning")
    assert said(text, *rules, strength="let").text.startswith("Hvis du sender din brev")


@pytest.mark.parametrize(
    "kept",
    [
        "Loven siger: »Såfremt borgeren fremsender klage, behandles den.«",
        'Der står "såfremt du fremsender klagen" i brevet, som du har fået.',
        "§ 12. Såfremt borgeren fremsender klage, behandler kommunen den.",
        "Stk. 2. Såfremt borgeren fremsender klage, behandler kommunen den.",
        "> Såfremt du fremsender klagen, svarer vi.",
    ],
)
def test_quotations_and_words_of_the_law_stay(kept):
    """What another has said, and what the law says, is never reworded."""
    text = f"{kept}\n\nSåfremt du flytter, fremsender vi et nyt brev."
    made = said(text, PLAINER)
    assert made.text == f"{kept}\n\nHvis du flytter, sender vi et nyt brev."


def test_protected_terms_stay():
    """A municipality's protected term is kept word for word, and the rest is changed."""
    house = HouseWords(protected=("Den Anvendte Skole",))
    swap = rule("swap", {"Anvendte": "Brugte", "Såfremt": "Hvis"}, "certain")
    made = said("Såfremt du går på Den Anvendte Skole, ringer vi.", swap, words=house)
    assert made.text == "Hvis du går på Den Anvendte Skole, ringer vi."


def test_a_municipality_s_words_are_put_in_and_marked():
    """Preferred words are put in, also where nothing else is to do, and avoided ones get the house's advice."""
    house = HouseWords(preferred=(("støttecenter", "værested"),), forbidden=(("klient", "Skriv borger."),))
    made = suggest("Vi har et støttecenter til hver klient i maj.", words=house)
    assert made.text == "Vi har et værested til hver klient i maj."
    assert any(f.advice == "Skriv borger." for f in made.findings)


def test_a_plain_text_gets_the_municipality_s_words_and_nothing_else():
    """A house list opens no door for other changes of a text that is plain already."""
    house = HouseWords(preferred=(("støttecenter", "værested"),))
    other = rule("other", {"bor": "er"}, "certain")
    made = said("Vi har et støttecenter, og du bor lige ved det.", other, words=house)
    assert made.text == "Vi har et værested, og du bor lige ved det."
    assert "egne ord" in made.reason or "lettere" in made.reason


def test_terms_are_explained_beside_the_text_at_easy_alone():
    """The glossary never gets into the text."""
    house = HouseWords(glossary=(("partshøring", "Du får lov at udtale dig, før kommunen afgør sagen."),))
    text = "Såfremt du ønsker partshøring, fremsender vi sagen til dig."
    made = suggest(text, words=house, strength="let")
    assert ("partshøring", "Du får lov at udtale dig, før kommunen afgør sagen.") in made.explanations
    assert "udtale dig" not in made.text
    assert suggest(text, words=house).explanations == ()


def test_a_stretch_without_full_stops_is_only_marked():
    """What no one could call a sentence is left, and takes no longer than other texts."""
    text = "såfremt kommunen anvender midlerne og " * 100
    made = suggest(text)
    assert not made.changed
    assert made.findings


TEXTS = (
    HEAVY,
    "Der gøres opmærksom på, at ansøgninger, som er modtaget efter fristens udløb, ikke vil kunne imødekommes.",
    "Kommunen foretager en vurdering af behovet, hvorefter der træffes afgørelse i sagen, som fremsendes til dig.",
    "Nærværende skrivelse vedrører din henvendelse af 2. juni 2025, hvorfor du bedes rette henvendelse til undertegnede.",
    "Med henblik på at sikre en hurtig sagsbehandling anmodes du om at indsende bl.a. lønsedler samt årsopgørelse.",
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("strength", ["forsigtig", "normal", "let"])
def test_a_second_run_changes_nothing(text, strength):
    """A suggestion is as plain as this strength makes it."""
    once = suggest(text, strength=strength)
    assert suggest(once.text, strength=strength).text == once.text


def test_paragraphs_don_t_disturb_each_other():
    """A long text gets in each paragraph what the paragraph alone gets."""
    alone = [suggest(text).text for text in TEXTS]
    assert suggest("\n\n".join(TEXTS)).text.split("\n\n") == alone


@given(
    st.lists(
        st.sampled_from([*HEAVY.split(), ".", ",", "\n", "- ", "»", "«", "og", "samt", "som"]), max_size=25
    )
)
def test_whatever_is_given_the_promises_hold(words):
    """Spans are right, no count rises, and changes are in order and apart."""
    text = " ".join(words)
    made = suggest(text)
    for finding in made.findings:
        assert 0 <= finding.start <= finding.end <= len(text)
    assert all(a.end <= b.start for a, b in zip(made.changes, made.changes[1:], strict=False))
    assert apply(made, range(len(made.changes))) == made.text
    for name in ("long_words", "longest_sentence", "passives", "nominalisations", "kancelli"):
        assert getattr(made.vector_after, name) <= getattr(made.vector_before, name)


def test_findings_don_t_depend_on_the_order_of_rules():
    """The same places are found, however the rules are listed."""
    other = rule("other", {"ansøgningen": "skemaet"})
    one, two = said(HEAVY, PLAINER, other), said(HEAVY, other, PLAINER)
    assert one.findings == two.findings
    assert one.text == two.text


def test_a_text_is_the_same_whatever_its_paragraphs_are():
    """The suggestion's counts are those of its text."""
    made = suggest("\n\n".join(TEXTS))
    assert made.vector_after.words == sum(len(s.words) for s in segment(made.text).sentences)


def test_advice_about_words_that_go_is_left_out():
    """What a replacement takes away is not advised on as well: the writer would look for it in vain."""
    made = suggest("Det skal hertil bemærkes, at fristen for at fremsende klagen til kommunen er den 3. maj.")
    assert made.text.startswith("Fristen for at sende klagen")
    assert "hertil" not in {made.original[f.start : f.end] for f in made.findings}


def test_a_long_sentence_is_never_advised_to_end_before_what_is_said():
    """A clause with "at" can't be a sentence; without another joint the writer is told to part the information."""
    text = (
        "Ved gennemgangen af sagen er det desværre konstateret af tilsynet, at der siden den 1. november 2025 har "
        "været tilmeldt endnu en person på den adresse i Møllegade, som kommunen har fået oplyst."
    )
    advice = [f.advice or "" for f in suggest(text).findings if f.rule == "long_sentence"]
    assert advice
    assert not any("før “at" in said for said in advice)
