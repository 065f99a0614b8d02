"""Reader of text files: plain text, Markdown, HTML and what falls out of a PDF, in any mixture."""

from __future__ import annotations

import re

from index.errors import UnreadableDocumentError
from index.formats import html_plain, plain
from index.formats.assembly import assemble
from index.formats.blocks import Block, Reading
from index.formats.bold_titles import bold_titles
from index.formats.encoding import decode
from index.formats.furniture import strip_furniture
from index.formats.html import read_html
from index.formats.html_tokens import drop_comments, is_page
from index.formats.lines import split
from index.formats.respaced import respaced, single_spaced
from index.formats.torn import in_order
from index.vocabulary import match

_FRONT_MATTER = re.compile(
    r"\A\ufeff?\s*---[ \t]*\r?\n(?P<keys>(?:[\w -]{1,30}:[^\n]*\n){1,30})---[ \t]*(?:\r?\n|\Z)"
)
_TITLE_KEY = re.compile(r"^(?:titel|title):\s*", re.IGNORECASE)
# "**Tovholder** Sprogcentret"
_BOLD_LABEL = re.compile(
    r"^(?P<bold>(?P<mark>\*\*|__)(?P<label>[A-ZÆØÅ][^*_:.\n]{1,60})(?P=mark))[ \t]+(?=[A-ZÆØÅ\d])",
    re.MULTILINE,
)
_FEWEST_LABELS = 2
MAX_CHARACTERS = 5_000_000  # some 2,000 pages, as many as a PDF may have


def recognises(data: bytes) -> bool:
    """Say whether bytes are text in UTF-8, UTF-16, UTF-32 or Windows-1252; binary noise is not."""
    return bool(data) and decode(data) is not None


def read(data: bytes, name: str) -> Reading:
    """Read a text file into blocks; every stretch is recognised by itself, whatever the name says.

    Args:
        data: the file's bytes.
        name: the file's name, for messages.

    Raises:
        UnreadableDocumentError: empty, not text, or too large.
    """
    text = _decoded(data, name)
    if is_page(text):
        outcome = read_html(text)
        return Reading("html", bold_titles(outcome.blocks), _warnings(outcome.hidden))
    blocks, hidden = read_lines(text)
    return Reading("text", blocks, _warnings(hidden))


def read_plainly(data: bytes, name: str) -> Reading:
    """Return a text line by line, without its HTML. Raises UnreadableDocumentError as `read` does."""
    text = _decoded(data, name)
    return plain.reading("html" if is_page(text) else "text", [(None, html_plain.lines(text))])


def _decoded(data: bytes, name: str) -> str:
    if not data:
        raise UnreadableDocumentError(
            f"Filen »{name}« er tom (0 byte). Gem dokumentet igen, og indlæs det på ny."
        )
    text = decode(data)
    if text is None:
        raise UnreadableDocumentError(
            f"Filen »{name}« er ikke tekst. Gem den som PDF, Word (.docx) eller tekst (UTF-8), og indlæs den igen."
        )
    if len(text) > MAX_CHARACTERS:
        raise UnreadableDocumentError(
            f"Tekstfilen »{name}« har {len(text):,} tegn; grænsen er {MAX_CHARACTERS:,}. Del den i flere filer.".replace(
                ",", "."
            )
        )
    if not text.strip():
        raise UnreadableDocumentError(f"Filen »{name}« indeholder kun blanke linjer. Er det den rigtige fil?")
    return text


def read_lines(text: str) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Read lines of text into blocks.

    Returns:
        the blocks in reading order, and the pieces of text left out as hidden.
    """
    source = _labels_apart(drop_comments(_without_fences(text)))
    lines, title = strip_furniture(single_spaced(split(source)))
    blocks, hidden = assemble(in_order(respaced(lines)))
    if title:
        blocks = (Block("heading", title, level=1, page=1 if lines[0].page else None), *blocks)
    return blocks, hidden


def _without_fences(text: str) -> str:
    """Return a text whose front matter ("---", "titel: …", "---") stands as paragraphs, a title without its key."""
    found = _FRONT_MATTER.match(text)
    if found is None:
        return text
    said = [_TITLE_KEY.sub("", line).strip("\"'") for line in found["keys"].splitlines() if line.strip()]
    return "\n\n".join((*said, text[found.end() :]))


def _labels_apart(text: str) -> str:
    """Return a text in which bold labels with their value behind them, and no colon, stand on lines of their own.

    Only what is known as a label counts, and only where the document has two or more of them.
    """
    found = [m for m in _BOLD_LABEL.finditer(text) if match(m["label"])]
    for label in reversed(found if len(found) >= _FEWEST_LABELS else []):
        text = f"{text[: label.end('bold')]}\n\n{text[label.end() :]}"
    return text


def _warnings(hidden: tuple[str, ...]) -> tuple[str, ...]:
    """Tell of text that was left out because readers cannot see it."""
    if not hidden:
        return ()
    sample = hidden[0] if len(hidden[0]) <= 80 else hidden[0][:80] + "…"
    places = "ét sted" if len(hidden) == 1 else f"{len(hidden)} steder"
    return (
        f"Skjult tekst er udeladt {places}; den første: »{sample}«. Vis teksten i dokumentet, hvis den skal med.",
    )
