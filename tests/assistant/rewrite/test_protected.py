"""Protected stretches: what they are, and which replacements leave them whole."""

import pytest

from assistant.readability.segments import segment
from assistant.rewrite.protected import keeps, protected


def kept(text, *terms):
    return {text[start:end] for start, end in protected(segment(text), terms)}


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("Han sagde »vi anvender det« i går.", "»vi anvender det«"),
        ("Han sagde “vi anvender det” i går.", "“vi anvender det”"),
        ('Han sagde "vi anvender det" i går.', '"vi anvender det"'),
        ("Kære «Navn», du får svar i morgen.", "«Navn»"),
        ("Skriv til a@lindum.dk i morgen.", "a@lindum.dk"),
        ("§ 12. Kommunen anvender reglerne.", "§ 12. Kommunen anvender reglerne."),
        ("Lov om social service\n\nVi skriver, fordi du har søgt om hjælp.", "Lov om social service"),
    ],
)
def test_quotations_merge_fields_law_and_headings_are_protected(text, stretch):
    """Each is kept from its first to its last letter."""
    assert stretch in kept(text)


def test_terms_are_protected_whatever_their_capitals():
    """A term of the list is found as a whole word, also over a line break."""
    text = "Vi anvender den gode\nmodtagelse og modtagelsen."
    assert "den gode\nmodtagelse" in kept(text, "Den gode modtagelse")
    assert "modtagelsen" not in kept(text, "modtagelse")


def test_plain_prose_is_not_protected():
    """Ordinary sentences may be changed."""
    assert kept("Vi anvender reglerne i dag. Du får svar i morgen.") == set()


def test_a_replacement_that_holds_the_stretch_keeps_it():
    """A sentence may be turned round about a quotation that stays word for word."""
    text = "I brevet står »nej tak« i dag."
    spans = protected(segment(text))
    assert keeps(text, spans, 0, len(text), "I dag står »nej tak« i brevet.")
    assert not keeps(text, spans, 0, len(text), "I dag står »nej« i brevet.")
    assert not keeps(text, spans, text.index("nej"), text.index("nej") + 3, "ja")
    assert keeps(text, spans, 0, 1, "Her i")
