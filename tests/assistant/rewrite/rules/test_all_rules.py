"""Every rule: listed, named after its file, with a source, and true to its own examples."""

from pathlib import Path

import pytest

from assistant.readability.segments import segment
from assistant.rewrite import rules
from assistant.rewrite.rules import RULES

FOLDER = Path(rules.__file__).parent
ROUNDS = 6


def rewritten(rule, text):
    """Return a text with all that a rule alone puts in, round after round."""
    for _ in range(ROUNDS):
        found = sorted(
            (f for f in rule.find(segment(text)) if f.replacement is not None),
            key=lambda f: (f.start, -f.end),
        )
        if not found:
            break
        position, parts = 0, []
        for finding in found:
            if finding.start >= position:
                parts += [text[position : finding.start], finding.replacement]
                position = finding.end
        text = "".join((*parts, text[position:]))
    return text


def pairs(name):
    return [
        pytest.param(rule, text, id=f"{rule.id}-{str(text)[:40]}")
        for rule in RULES
        for text in getattr(rule, name)
    ]


def test_each_module_is_listed_under_its_name():
    """A rule is listed once, and its id is the name of its file."""
    names = sorted(
        p.stem
        for p in FOLDER.glob("*.py")
        if not p.stem.startswith("_") and "RULE = " in p.read_text("utf-8")
    )
    assert sorted(rule.id for rule in RULES) == names


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_says_why_and_what(rule):
    """A rule has a message that ends as a sentence, a source with its date, and examples of both kinds."""
    assert rule.message.rstrip().endswith((".", "?"))
    assert len(rule.source) > 10
    assert any(year in rule.source for year in map(str, range(1969, 2030)))
    assert rule.flags
    assert rule.passes


@pytest.mark.parametrize(("rule", "text"), pairs("flags"))
def test_what_a_rule_is_for_is_found(rule, text):
    """Each text of `flags` gives a finding of the rule, with spans inside the text."""
    found = list(rule.find(segment(text)))
    assert found
    for finding in found:
        assert finding.rule == rule.id
        assert 0 <= finding.start <= finding.end <= len(text)
        assert finding.message


@pytest.mark.parametrize(("rule", "text"), pairs("passes"))
def test_what_a_rule_is_not_for_is_left(rule, text):
    """No text of `passes` gives a finding."""
    assert list(rule.find(segment(text))) == []


@pytest.mark.parametrize(("rule", "pair"), pairs("rewrites"))
def test_a_rule_rewrites_as_it_says(rule, pair):
    """Each text of `rewrites` becomes its value when the rule alone is applied."""
    before, after = pair
    assert rewritten(rule, before) == after


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_that_replaces_shows_how(rule):
    """The engine looks again only with rules that have examples of rewriting; one without must only mark."""
    found = [f for text in (*rule.flags, *rule.passes) for f in rule.find(segment(text))]
    assert rule.rewrites or all(f.replacement is None for f in found)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
@pytest.mark.parametrize("text", ["", " \n", "Ja", "12 13 14", "»", "- \n- ", "«Navn»", "A.\n\n\nB,"])
def test_no_rule_breaks_on_scraps(rule, text):
    """Empty, short and broken texts give no error."""
    assert all(f.end <= len(text) for f in rule.find(segment(text)))
