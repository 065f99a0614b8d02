"""Danish inflection: verbs, nouns, adjectives, and what agrees with a noun."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.rewrite.danish.adjectives import agreeing, common, is_adjective, neuter
from assistant.rewrite.danish.inflect import before_noun, demonstrative
from assistant.rewrite.danish.nouns import definite, gender, nouns, number
from assistant.rewrite.danish.verbs import imperative, readings, verbs


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("sende", "sender sendte sendt sendte send sendes sendtes"),
        ("lave", "laver lavede lavet lavede lav laves lavedes"),
        ("bestemme", "bestemmer bestemte bestemt bestemte bestem bestemmes bestemtes"),
        ("træffe", "træffer traf truffet trufne træf træffes"),
        ("få", "får fik fået fåede få fås"),
        ("iværksætte", "iværksætter iværksatte iværksat iværksatte iværksæt iværksættes iværksattes"),
    ],
)
def test_a_verb_has_all_its_forms(infinitive, forms):
    """Regular verbs follow their class, irregular ones their parts; strong ones have no passive of the past."""
    verb = verbs()[infinitive]
    assert [
        verb.form(name)
        for name in ("present", "past", "participle", "plural", "imperative", "passive", "past_passive")
        if verb.form(name)
    ] == forms.split()


def test_a_form_may_be_several():
    """ "Holdt" is past and participle."""
    assert {(verb.infinitive, form) for verb, form in readings("holdt")} == {
        ("holde", "past"),
        ("holde", "participle"),
    }


def test_every_listed_verb_has_the_principal_parts():
    """No verb lacks what a rule asks for."""
    assert len(verbs()) > 200
    for verb in verbs().values():
        assert all(verb.form(name) for name in ("infinitive", "present", "past", "participle"))


def test_an_imperative_has_no_double_consonant():
    """skaffe, skaf; gå, gå; ændre keeps what it has."""
    assert (imperative("skaffe"), imperative("gå"), imperative("sende")) == ("skaf", "gå", "send")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("foranstaltning", "c"),
        ("tiltag", "n"),
        ("notat", "n"),
        ("lokalplanforslag", "n"),
        ("udvalgsmøde", "n"),
        ("sagen", "c"),
        ("regler", "c"),
        ("xyzzy", None),
    ],
)
def test_a_nouns_gender(word, expected):
    """A compound has the gender of its last part; what no list knows has none."""
    assert gender(word) == expected


def test_a_nouns_number_is_read_off_its_ending():
    """Bare, definite, plural, definite plural."""
    assert [number(w) for w in ("sag", "sagen", "sager", "sagerne", "notatet")] == [
        "singular",
        "definite",
        "plural",
        "definite_plural",
        "definite",
    ]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("sag", "sagen"),
        ("sager", "sagerne"),
        ("borgere", "borgerne"),
        ("skema", "skemaet"),
        ("tidsrum", "tidsrummet"),
        ("regler", "reglerne"),
        ("sagen", None),
    ],
)
def test_a_noun_is_made_definite(word, expected):
    """Indefinite nouns get their article behind; definite ones are left."""
    assert definite(word) == expected


def test_exchanged_nouns_have_their_genders():
    """The list of the rules itself: each noun has a gender and a definite form."""
    for noun in nouns().values():
        assert noun.gender in {"c", "n"}
        assert noun.form("definite")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("ny", "nyt"),
        ("grundig", "grundigt"),
        ("lille", "lille"),
        ("politisk", "politisk"),
        ("kompleks", "komplekst"),
        ("omfattende", "omfattende"),
        ("ambitiøs", "ambitiøst"),
        ("egen", "eget"),
    ],
)
def test_an_adjective_in_the_neuter_and_back(word, expected):
    """-t where Danish has it, nothing after -sk, -e and participles; and the way back."""
    assert neuter(word) == expected
    assert common(expected) == word


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("en ny", ("et", "nyt")),
        ("kommunen har en omfattende og grundig", ("et", "omfattende", "og", "grundigt")),
        ("denne", ("dette",)),
        ("vores nye", ("vores", "nye")),
        ("kommunens", ()),
        ("alle", None),
        ("den ukendtord", None),
    ],
)
def test_what_stands_before_a_noun_follows_its_gender(words, expected):
    """Article and adjectives change together; where a word can't be read, nothing does."""
    assert before_noun(words.split(), "n") == expected


def test_a_demonstrative_needs_a_gender():
    """denne, dette, disse; none where the gender is unknown."""
    assert [
        demonstrative("c", plural=False),
        demonstrative("n", plural=False),
        demonstrative(None, plural=True),
        demonstrative(None, plural=False),
    ] == ["denne", "dette", "disse", None]


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzæøå", min_size=1, max_size=20))
def test_any_word_can_be_asked_about(word):
    """No word breaks the morphology, whatever its letters."""
    (
        gender(word),
        number(word),
        definite(word),
        neuter(word),
        common(word),
        is_adjective(word),
        agreeing(word, "n"),
    )
    list(readings(word))
