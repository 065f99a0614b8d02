"""Where a line of prose begins a new block, and where it only goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.formats.blocks import Block
from index.formats.inline import Marked, clean, marker, whole_bold
from index.formats.joining import ends_closed, ends_low, ends_open, starts_low, width
from index.formats.style import NUMBERED_HEADING, Style, depth, is_title_line, label_of
from index.vocabulary import match

_BOLD_LABEL = re.compile(r"^\s*(?:\*\*|__)[^*_]{2,60}(?::(?:\*\*|__)|(?:\*\*|__)\s*:)")
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d(?::\s|\.\s+[A-ZÆØÅ])")
_MUNICIPALITY = re.compile(r"[\w-]+(?: [\w-]+)? kommune", re.IGNORECASE)
_YEARS_LAST = re.compile(r"(?<![\d.])(?:19|20)\d\d\s*[-–]\s*(?:19|20)?\d\d$")
# the end of a line of a table of contents
CONTENTS = re.compile(r"\S\s*(?:\.{4,}|(?:\s\.){4,}|_{4,}|…{2,})[\s.…]*\d{1,3}\s*$")
_HALF = 0.6  # of a full line: where a line ends before that and the next word starts big, the author broke it


def starts_new(taken: Sequence[str], shape: Block, style: Style, text: str) -> bool:
    """Say whether a line begins a new paragraph below the lines taken so far.

    Args:
        taken: the lines of the block being collected, perhaps none.
        shape: its kind and number.
        style: what is known of the whole document.
        text: the line.
    """
    if not taken:
        return True
    above = taken[-1]
    if CONTENTS.search(above):
        return True
    if style.unwrapped and not starts_low(text.strip()) and not ends_open(above):
        return True
    if ends_closed(above) and (
        _YEAR_FIRST.match(text.strip()) or (is_title_line(text) and label_of(taken[0]))
    ):
        return True
    if clean(text) in style.recurring or (len(taken) == 1 and clean(above) in style.recurring):
        return True
    if len(taken) == 1 and _ends_title(above.strip(), text.strip()):
        return True
    if (
        label_of(text)
        and (ends_closed(above) or label_of(taken[0]) or not starts_low(text))
        and not ends_open(above)
    ):
        return True
    if text[:1] == " " and above[:1] != " " and shape.kind == "paragraph" and not starts_low(text.strip()):
        return True
    if (whole_bold(text) and not whole_bold(above)) or _BOLD_LABEL.match(text) or above.endswith("\\"):
        return True
    if not starts_low(text.strip()) and not ends_open(above):
        lettered = shape.number is not None and shape.number[0].isalpha() and len(taken) == 1
        early = (shape.kind == "paragraph" or lettered) and _breaks_early(above, text, _HALF * style.measure)
        if early or above.endswith("  "):
            return True
    if is_title_line(text) and match(clean(text)).year is not None and not ends_open(above):  # type: ignore[union-attr]
        return True
    return whole_bold(above) is not None and len(taken) == 1 and whole_bold(text) is None


def _ends_title(above: str, text: str) -> bool:
    """Say whether a line of a title page stands by itself: in capitals above others, or closed by its years."""
    if starts_low(text) or len(above) > 70 or ends_open(above):
        return False
    if len(above) > 5 and ((above.isupper() and not text.isupper()) or _MUNICIPALITY.fullmatch(above)):
        return True
    return _YEARS_LAST.search(above) is not None and len(text) < 70 and not ends_closed(text)


def mid_sentence(taken: Sequence[str], shape: Block, text: str, found: Marked, following: str) -> bool:
    """Say whether a line starting with a dash or number only goes on with a sentence ("opnå -/- eller bevare")."""
    if found.number and taken and not shape.number and ends_low(taken[-1], found.text):
        return True
    if not taken or text.lstrip()[0] not in "-–—" or shape.kind == "item":
        return False
    above = taken[-1].rstrip()
    return not ends_closed(above) and following.lstrip()[:1] not in ("-", "–", "—") and len(above) > 30


def numbered_heading(text: str, following: str, style: Style) -> bool:
    """Say whether a numbered line is a heading: short, without a full stop, with its text below it.

    It stands alone, above its own "1.1", or far too short to be wrapped where the line below begins big.
    """
    if (
        len(text) >= 90
        or not NUMBERED_HEADING.match(text)
        or ends_closed(clean(text))
        or CONTENTS.search(text)
    ):
        return False
    below = following.strip()
    if not below:
        return True
    found = marker(below)
    if found.kind:
        parent = re.match(rf"{text.split(maxsplit=1)[0].rstrip('.')}\.\d", found.number or "")
        return text.isupper() and parent is not None
    if starts_low(below) or ends_open(text) or depth(text) in style.dense:
        return False
    return label_of(below) is not None or _breaks_early(text, below, _HALF * style.measure)


def stands_alone(taken: Sequence[str], shape: Block, style: Style, text: str) -> bool:
    """Say whether the line taken last is one that ends by itself: it is no list, and the next had fitted on it."""
    if len(taken) > 1 or shape.kind != "paragraph" or ends_closed(taken[0]) or ends_open(taken[0]):
        return False
    return _breaks_early(taken[0], text, _HALF * style.measure)


def _breaks_early(above: str, text: str, limit: float) -> bool:
    """Say whether a line ends although the next line's first word had fitted within a width."""
    return width(above.strip()) + 1 + width(text.split(maxsplit=1)[0]) <= limit
