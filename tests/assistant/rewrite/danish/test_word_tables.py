"""The word tables: every row can be used, and the fact sheet's list is there as a whole."""

import pytest

from assistant.rewrite.danish.light import action_verbs
from assistant.rewrite.danish.nouns import nouns
from assistant.rewrite.danish.patterns import rows
from assistant.rewrite.danish.row_findings import TURNS
from assistant.rewrite.danish.verbs import parts, verbs

KINDS = {"phrase", "verb", "noun", "proform", "word"}
OPTIONS = set(
    "n heavy plain kind auto forms active attribute next not_next prev not_prev near not_near before not_before around "
    "not_around front advice quiet event adverb clause amount affirmative article turn there direct particle start "
    "informed object person statement close subjected before_clause before_phrase personal happens obliged".split()
)
ACTIONS = range(228, 236)  # numbers of the fact sheet that the table of action nouns covers
LAST = 257


@pytest.mark.parametrize("table", ["kancelli", "light_verbs"])
def test_every_row_can_be_used(table):
    """Verbs and nouns are known, options spelt right, advice ends as a sentence."""
    for row in rows(table):
        assert set(row.options) <= OPTIONS, row.heavy
        assert row.kind in KINDS, row.heavy
        assert row.auto in {"A", "S", "M", "-"}, row.heavy
        if row.kind == "verb":
            assert row.heavy[0] in verbs(), row.heavy
            assert row.plain is None or parts(row.plain)[0] in verbs(), row.plain
        if row.kind == "noun":
            assert row.heavy[0] in nouns(), row.heavy
            assert row.plain is None or row.plain in nouns(), row.plain
        assert row.options.get("turn") in {None, *TURNS}
        assert str(row.options.get("advice", ".")).endswith((".", "”")), row.heavy


def test_the_whole_list_is_there():
    """Each number of the fact sheet's list has a row, if only one that says to leave the word."""
    numbers = {row.options["n"] for table in ("kancelli", "light_verbs") for row in rows(table)}
    assert set(range(1, LAST + 1)) - numbers <= set(ACTIONS)


def test_every_action_has_a_verb():
    """Each action noun's verb is one whose forms are known."""
    for noun, plain in action_verbs().items():
        assert plain
        assert all(parts(verb)[0] in verbs() for verb in plain.values()), noun
