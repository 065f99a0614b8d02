"""A text that came without a Word file is given as one, with the suggestion in it."""

from __future__ import annotations

import io

from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.rewrite.suggest import suggest
from assistant.rewrite.word import text_of
from assistant.rewrite.word.fresh import from_text

TEXT = """

Kære Anna

Der skal foretages en vurdering af ansøgningen, inden der kan træffes afgørelse.
Vi ringer til dig.
   \n
I henhold til loven bedes du fremsende dokumentation.
"""


def deleted(data: bytes) -> list[str]:
    """Return what is marked as deleted, change by change."""
    body = Document(io.BytesIO(data)).element.body
    return [
        "".join(t.text for t in d.iter() if t.tag.endswith("delText"))
        for d in body.iter()
        if d.tag.endswith("}del")
    ]


def test_accepting_all_gives_the_suggestion() -> None:
    """Paragraphs stay paragraphs, lines lines, and each change is tracked."""
    suggestion = suggest(TEXT)
    assert suggestion.changed
    paragraphs = [p.strip() for p in suggestion.text.split("\n\n") if p.strip()]
    assert [p.strip() for p in text_of(from_text(suggestion)).split("\n\n")] == paragraphs


def test_only_the_chosen_changes_are_in_it() -> None:
    """A change that was left out is not there; with none chosen, the text is as it was."""
    suggestion = suggest(TEXT)
    every = range(len(suggestion.changes))
    assert deleted(from_text(suggestion, chosen=())) == []
    assert (
        0
        < len(deleted(from_text(suggestion, chosen=(0,))))
        < len(deleted(from_text(suggestion, chosen=every)))
    )


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_becomes_a_word_file(text: str) -> None:
    """Control codes, half letters, blank lines of all kinds: no word is lost, and nothing breaks."""
    written = text_of(from_text(suggest(text)))
    kept = [c for c in written if c.isalnum()]
    assert kept == [c for c in text if c.isalnum() and not 0xD800 <= ord(c) <= 0xDFFF]
