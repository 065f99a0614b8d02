"""Every rule about words and phrases does what its own examples say."""

import pytest

from assistant.readability.segments import segment
from assistant.rewrite.rules import kancelli

RULES = (kancelli.RULE,)


def applied(rule, text):
    """Carry out every replacement of one rule."""
    for finding in sorted(rule.find(segment(text)), key=lambda f: -f.start):
        if finding.replacement is not None:
            text = text[: finding.start] + finding.replacement + text[finding.end :]
    return text


def each(kind):
    return [pytest.param(rule, example, id=f"{rule.id}-{n}") for rule in RULES for n, example in enumerate(getattr(rule, kind))]  # fmt: skip


@pytest.mark.parametrize(("rule", "text"), each("flags"))
def test_it_finds_what_it_should(rule, text):
    """Each text that must be found gives a finding, inside the text, that tells the writer what to do."""
    found = list(rule.find(segment(text)))
    assert found
    for finding in found:
        assert finding.rule == rule.id
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.message.endswith((".", "?", "”"))


@pytest.mark.parametrize(("rule", "text"), each("passes"))
def test_it_leaves_plain_text_alone(rule, text):
    """No plain text gives a finding."""
    assert [(f.message, f.advice) for f in rule.find(segment(text))] == []


@pytest.mark.parametrize(("rule", "example"), each("rewrites"))
def test_it_rewrites_as_shown(rule, example):
    """Each rewriting gives exactly the plain text, and doing it again changes nothing."""
    heavy, plain = example
    assert applied(rule, heavy) == plain
    assert applied(rule, plain) == plain


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_replacements_never_overlap(rule):
    """All texts of a rule in one: its replacements can be carried out together."""
    text = "\n\n".join((*rule.flags, *rule.passes, *(heavy for heavy, _ in rule.rewrites)))
    places = sorted((f.start, f.end) for f in rule.find(segment(text)) if f.replacement is not None)
    assert all(first[1] <= second[0] for first, second in zip(places, places[1:], strict=False))
