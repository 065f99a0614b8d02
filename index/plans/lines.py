"""Headings, paragraphs and list items as events: labels, "label: value" lines, names, plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from index.formats.blocks import Block
from index.plans.events import Box, Event, Heading, Pair, Text, explicit
from index.plans.text import cut, is_blank, is_level, is_pointer
from index.records import Field
from index.vocabulary import FIELD_LABELS, GOAL_LABELS, STATUS_LABELS, STATUS_PARTS, Label, match, unchaptered

_COLON = re.compile(r"^(?P<label>[^:]{1,90}?)\s*:\s*(?P<value>.*)$")
# "Hvem gør det? Skolen"
_ASKED = re.compile(r"^(?P<label>(?:Hv|Sådan|Derfor|Det)[^?:.]{2,60}\?)\s+(?P<value>\S.*)$")
# the same once more in the line: "… Hvad er resultatet? 71 % er tilfredse."
_ASKED_AGAIN = re.compile(r"(?:^|(?<=[.!?]\s))(?P<asked>(?:Hv|Sådan)[^?:.!]{2,60}\?)(?=\s)")
_DAY = re.compile(r"\bden \d{1,2}\.\s+[a-zæøå]+ (?:19|20)\d\d$")  # when a paper is from: no name
_DASH = re.compile(r"^(?P<label>[\w /()&.]{2,40}?)\s+[–—-]\s+(?P<value>\S.*)$")
# "Delmål 1.1 Enge i stedet for plæner"
_COUNTED = re.compile(
    r"^(?P<label>(?:Delmål|Handlemål|Handling|Aktivitet)\s+\d{1,2}(?:\.\d{1,2})+)[.:)]?\s+(?P<value>[A-ZÆØÅ\d].*)$"
)
_WORD = re.compile(r"\S+")
_PICTURE = re.compile(r"(?:fotos?|fotograf|illustration|billede|billedtekst)\s*:\s", re.IGNORECASE)
_LEADING_DASH = re.compile(r"^[-–—]\s+")
_NOT_LABELS = re.compile(
    r"^(?:nb|obs|bemærk|note|fx|f\.eks\.?|eksempel|eksempelvis|kilde|læs mere|https?|www|kl\.? ?\d*|tlf\.?|mail|e-mail|telefon)$",
    re.IGNORECASE,
)
_LABELLED = {
    *FIELD_LABELS,
    *GOAL_LABELS,
    *STATUS_LABELS,
    *STATUS_PARTS,
    "level",
    "themes",
    "initiative",
    "area",
    "department",
    "revision",
    "number",
    "year",
    "other",
}
# a heading's level when it is a table's own title row, or only a bold line, a short line, or an item with items beneath it
TITLE, BOLD, SHORT, ITEM = 9, 10, 11, 12
_SHORT_WORDS = 12


def read_lines(blocks: Sequence[Block], text: str) -> Iterator[Event]:
    """Yield the events of blocks that are no tables; what stands under a picture is part of nothing."""
    whole = [part for block in blocks if not _PICTURE.match(block.text) for part in _undashed(block)]
    for index, block in enumerate(whole):
        following = whole[index + 1] if index + 1 < len(whole) else None
        event = _event(block, following, text)
        yield Text(block) if isinstance(event, Pair) and _is_step(event, whole, index) else event


def _is_step(pair: Pair, blocks: Sequence[Block], at: int) -> bool:
    """Tell whether a counted label in a list is a step of the item above that leads it in ("… tre trin:", "Trin 1: …")."""
    block = blocks[at]
    counted = pair.label is not None and pair.label.name in GOAL_LABELS and pair.heading.text[-1:].isdigit()
    if block.kind != "item" or not counted:
        return False
    over = (blocks[i] for i in range(at - 1, -1, -1))
    above = next((b for b in over if b.kind != "item" or b.level < block.level), None)
    return above is not None and above.kind == "item" and above.text.rstrip().endswith(":")


def _undashed(block: Block) -> Iterator[Block]:
    """Divide a line where several labels ran together ("Resultat: - Næste skridt: …", "Ansvarlig: Vej Frist: 2023").

    Only a line that begins with a known label, or with the dash of a blank value, is divided.
    """
    cuts = label_starts(block.text) if block.kind in ("paragraph", "item") else []
    leading = _LEADING_DASH.match(block.text)
    after_dash = leading is not None and bool(cuts) and cuts[0] == leading.end()
    if after_dash or (len(cuts) > 1 and cuts[0] == 0):
        yield from _divided(block, cuts)
    else:
        yield block


def _divided(block: Block, cuts: Sequence[int]) -> Iterator[Block]:
    for start, end in pairwise([*cuts, len(block.text)]):
        said = block.text[start:end].rstrip(" \t·|•;/")
        yield replace(
            block,
            text=said,
            start=block.start + start,
            end=block.start + start + len(said),
            number=block.number if not start else None,
        )


def label_starts(text: str) -> list[int]:
    """Return where known labels with a colon stand in a line, in order."""
    found: list[int] = [a.start("asked") for a in _ASKED_AGAIN.finditer(text) if match(a["asked"])]
    after = 0
    for colon in re.finditer(r":(?=\s|$)", text):
        words, after = list(_WORD.finditer(text, after, colon.start()))[-4:], colon.end()
        for word in words:
            label = text[word.start() : colon.start()]
            known = match(label) if label[:1].isupper() and len(label) > 2 else None
            if known and known.name in _LABELLED - {"year", "number", "initiative", "area", "department"} | (
                {"initiative", "area"} if not found else set()
            ):
                found.append(word.start())
                break
    return sorted(found)


def _event(block: Block, following: Block | None, text: str) -> Event:
    if block.kind == "checkbox":
        return Box(block)
    whole = Field(block.text, block.start, block.end)
    if block.kind == "heading":
        return heading(block, whole, block.level, text)
    deeper = (
        following is not None
        and following.kind == "item"
        and (block.kind != "item" or following.level > block.level)
    )
    label = match(block.text)
    said = re.search(r":\s*\S", unchaptered(block.text))
    if label and not said and label.name in _LABELLED and _stands_alone(block, following, deeper=deeper):
        return Heading(_uncoloned(whole), _depth(block), label, number=block.number)
    named = explicit(_numberless(block, whole)) if block.kind == "paragraph" and block.bold else None
    if named and named.number and label is None:
        return Heading(whole, BOLD, None, named, number=block.number)
    pair = _pair(block, whole, text)
    if pair:
        return pair
    if _looks_like_heading(block, deeper=deeper):
        level = BOLD if block.bold else ITEM + block.level if block.kind == "item" else SHORT
        return Heading(
            whole, level, None, explicit(_numberless(block, whole)), number=block.number, weak=not block.bold
        )
    return Text(block)


def heading(block: Block, whole: Field, level: int, text: str) -> Heading | Pair:
    """Read a heading block: a label, a label with its value ("Formål: …"), an explicit name or just a heading."""
    named = explicit(_numberless(block, whole))
    label = match(block.text)
    if label and not re.search(r":\s*\S", unchaptered(block.text)):
        return Heading(_uncoloned(whole), level, label, None, number=block.number)
    if named is None or named.rank == "goal":
        pair = _pair(block, whole, text)
        if pair and not (named and named.rank == "goal" and named.number):
            return pair
    return Heading(whole, level, None, named, number=block.number)


def _uncoloned(whole: Field) -> Field:
    """Return a label without the colon behind it."""
    bare = whole.text.rstrip(" :")
    return Field(bare, whole.start, whole.start + len(bare)) if bare else whole


def _depth(block: Block) -> int:
    return BOLD if block.bold else ITEM + block.level if block.kind == "item" else SHORT


def _stands_alone(block: Block, following: Block | None, *, deeper: bool) -> bool:
    """Tell whether a block that matches a label is one: a list item needs a colon or items beneath it."""
    if block.kind != "item":
        return True
    return deeper or (block.text.rstrip().endswith((":", "?")) and following is not None)


def _numberless(block: Block, whole: Field) -> Field:
    """Return a block's text without its own number in front."""
    if block.number and block.text.startswith(block.number):
        skip = len(block.number)
        rest = block.text[skip:].lstrip()
        return Field(rest, whole.end - len(rest), whole.end)
    return whole


def _pair(block: Block, whole: Field, text: str) -> Pair | None:
    found = _ASKED.match(block.text) or _COUNTED.match(block.text) or _COLON.match(block.text)
    label = match(found["label"]) if found else None
    if found is None or label is None or label.name not in _LABELLED:
        found = _dashed(block) or found
        if found is None or found.re is _ASKED:
            return None
        label = match(found["label"])
        if label is None and not _unknown_label(block, found):
            return None
    at = whole.start + found.end("label")
    name = cut(text, whole.start, at)
    value = cut(text, whole.start + found.start("value"), whole.end)
    if not value.text:
        return Pair(name, label, (), None, open=True, number=block.number) if label else None
    rest = replace(block, text=value.text, start=value.start, end=value.end, number=None)
    said = None if is_blank(value.text) or is_pointer(value.text) else value
    return Pair(name, label, (rest,), said, open=True, number=block.number, source=block)


def _dashed(block: Block) -> re.Match[str] | None:
    """Read "Ansvarlig – Teknik og Miljø"; only an exactly known label may stand before a dash."""
    found = _DASH.match(block.text)
    if found is None or len(found["label"].split()) > 4:
        return None
    label = match(found["label"])
    return (
        found if label and label.name in _LABELLED - {"initiative", "area", "department", "number"} else None
    )


def _unknown_label(block: Block, found: re.Match[str]) -> bool:
    """Tell whether "Verdensmål: 3 og 11" may be a label line; its neighbours decide in the end."""
    name = found["label"]
    return (
        block.kind == "paragraph"
        and len(name.split()) <= 3
        and name[:1].isupper()
        and bool(found["value"])
        and not _NOT_LABELS.match(name)
        and not any(c.isdigit() for c in name)
    )


def _looks_like_heading(block: Block, *, deeper: bool) -> bool:
    words = block.text.split()
    if is_level(block.text) or match_value(block.text) or _DAY.search(block.text):
        return False
    if not words or len(words) > _SHORT_WORDS or not any(c.isalpha() for c in block.text):
        return False
    ends_open = block.text.rstrip("\"”“»«'’ ")[-1:] in (*".!?,;:…", "")
    if block.kind == "item" and block.bold and block.number:
        return not ends_open
    if block.kind == "item":
        return deeper and not block.text.rstrip().endswith((".", ",", ";", ":"))
    first = block.text.lstrip("\"”“»'0123456789.) ")[:1]
    return not ends_open and (block.bold or first.isupper())


def match_value(text: str) -> bool:
    """Tell whether a short line is what a field says rather than a name ("Ingen bemærkninger")."""
    return (
        re.match(r"(?:ingen|intet|ikke|ja|nej|løbende|inden for)\b", text.strip(), re.IGNORECASE) is not None
        and len(text.split()) <= 4
    )


def is_known(label: Label | None) -> bool:
    """Tell whether a label is one that a plan's parts bear."""
    return label is not None and label.name in _LABELLED
