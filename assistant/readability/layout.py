"""What stands where on a page of text: paragraphs, headings, list items, labels and table cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.readability.text import UnitKind

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_MONTH = r"(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)"
_MARKER = re.compile(
    r"(?:[-–—•*·‣▪▫◦●○■□☐☑☒✓✔✗➢➤→>\uf0b7\uf0a7\uf0d8\uf0fc]|o(?=[ \t]+[A-ZÆØÅ])|\[[ xX]?\])[ \t\u00a0]+(?=\S)"
    r"|[•▪◦●·\uf0b7\uf0a7](?=\w)"
    r"|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zæøåA-H]|[ivx]{1,4})\)[ \t\u00a0]+(?=\S)"
    r"|\d{1,2}(?:\.\d{1,2}){0,3}\.?[ \t\u00a0]+(?=[A-ZÆØÅ\"»“«{])"
    r"|[a-h]\.[ \t]+(?=\S)"
)
_ORDINAL = re.compile(rf"\d{{1,2}}\.[ \t]+{_MONTH}", re.IGNORECASE)
_BARE_NUMBER = re.compile(r"\d+(?:\.\d+)*[ \t\u00a0]")
_NUMBER_POINT = re.compile(r"(\d{1,2})[.)][ \t\u00a0]+(?=\S)")
_SECOND_POINT = re.compile(r"^[ \t]*\(?2[.)][ \t]", re.MULTILINE)
_BLANKS = 4  # lines looked back over blank ones for the item before
_HASHES = re.compile(r"#{1,6}[ \t]+")
_RULE = re.compile(r"[\s|:+=_*~\-–—]+$")
_STOPPED = re.compile(r"[.!?…:;][\"”’'»«)\]*_]*$")
_ENDED = re.compile(r"[.!?…][\"”’'»«)\]*_]*$")
_LABEL = re.compile(r"(?:[^\W\d_][\w\-/.]*[ \t]){0,3}[^\W\d_][\w\-/.()]*:(?=[ \t\u00a0]|$)")
_SALUTATION = re.compile(r"(?:kære|hej|til|att\.?)\b[^.!?]{0,60}$", re.IGNORECASE)
_UNFINISHED = re.compile(
    r"(?:,|[ \t](?:og|eller|at|som|der|i|på|til|for|af|med|om|fra|ved|en|et|den|det|de|er|har|kan|skal|vil|ikke|samt|efter|under|hvis|når|din|dit|dine|"
    r"vores|deres|jf\.|nr\.|stk\.|ca\.|kl\.|§))$",
    re.IGNORECASE,
)
_HEADING_WORDS = 12  # longer lines without a full stop are taken for prose
_LONGEST_LIST = 40  # lines
_LEAD_IN = 5  # words from which a line in front of a list leads it in without a colon
_WRAPPED = (45, 110)  # characters; a line of hard-wrapped mail or PDF text is about that long


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that no sentence crosses; `kind` is what a unit without further ado would be."""

    start: int
    end: int
    kind: UnitKind
    paragraph: int


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    marker: int  # length of a bullet or number in front
    kind: str  # "blank", "rule", "hash", "row", "item", "prose"

    @property
    def content(self) -> str:
        return self.text[self.marker :]


def blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text in reading order; bullets, numbers of list items and table lines are left out."""
    found: list[Block] = []
    paragraph = -1
    for group in _groups(_lines(text)):
        if group[0].kind == "row":
            paragraph += 1
            found += [Block(a, b, "cell", paragraph) for line in group for a, b in _cells(line)]
            continue
        for members, kind, opens in _logical(group):
            if opens or paragraph < 0:
                paragraph += 1
            found.append(Block(members[0].start + members[0].marker, members[-1].end, kind, paragraph))
    return _last_line_is_prose(text, tuple(found))


def _last_line_is_prose(text: str, found: tuple[Block, ...]) -> tuple[Block, ...]:
    """Take a text of a single line for a sentence: there is nothing that it could be the heading of."""
    if len(found) == 1 and found[0].kind == "heading" and not text.lstrip().startswith("#"):
        only = found[0]
        return (Block(only.start, only.end, "sentence", only.paragraph),)
    return found


def _lines(text: str) -> list[_Line]:
    spans, at = [], 0
    for mark in _BREAK.finditer(text):
        spans.append((at, mark.start()))
        at = mark.end()
    spans.append((at, len(text)))
    lines: list[_Line] = []
    counts = _SECOND_POINT.search(text) is not None
    for start, end in spans:
        raw = text[start:end]
        left = start + len(raw) - len(raw.lstrip())
        words = raw.strip()
        marker, kind = _kind(words, lines, counts=counts)
        lines.append(_Line(left, left + len(words), words, marker, kind))
    return lines


def _kind(line: str, earlier: Sequence[_Line], *, counts: bool) -> tuple[int, str]:
    """Return the length of the marker in front of a line and what kind of line it is."""
    previous = earlier[-1] if earlier else None
    if not line:
        return 0, "blank"
    if _RULE.fullmatch(line):
        return 0, "blank" if not (previous and previous.kind == "row") else "rule"
    hashes = _HASHES.match(line)
    if hashes:
        return hashes.end(), "hash"
    if line.startswith("|") or line.count(" | ") >= 1:
        return 0, "row"
    marker = _marker(line, earlier, counts=counts)
    if "\t" in line[marker:].strip():
        return 0, "row"
    return marker, "item" if marker else "prose"


def _marker(line: str, earlier: Sequence[_Line], *, counts: bool) -> int:
    """Return the length of a bullet or number, 0 when the line opens with a word, a date or an amount."""
    previous = earlier[-1] if earlier else None
    found = _MARKER.match(line)
    if found and not _ORDINAL.match(line):
        plain_number = _BARE_NUMBER.match(line)
        if plain_number and not (previous is None or previous.kind != "prose"):
            return 0  # "… for\n2 Pladser": a wrapped line
        return found.end()
    number = _NUMBER_POINT.match(line)
    if number and not _ORDINAL.match(line) and _continues_list(int(number.group(1)), earlier, counts=counts):
        return number.end()
    return 0


def _continues_list(number: int, earlier: Sequence[_Line], *, counts: bool) -> bool:
    """Tell "2. ring til os" in a list from an ordinal; `counts` says whether any line goes on with a 2."""
    if number == 1:
        opens = not earlier or earlier[-1].kind == "blank" or earlier[-1].text.endswith(":")
        return counts and opens
    item = next((line for line in reversed(earlier[-_BLANKS:]) if line.kind != "blank"), None)
    before = _NUMBER_POINT.match(item.text) if item and item.kind == "item" else None
    return before is not None and int(before.group(1)) + 1 == number


def _groups(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Give the lines between blank ones; rows of a table are groups of their own."""
    group: list[_Line] = []
    for line in lines:
        table = bool(group) and (group[0].kind == "row") != (line.kind in {"row", "rule"})
        if group and (line.kind == "blank" or table):
            yield group
            group = []
        if line.kind not in {"blank", "rule"}:
            group.append(line)
    if group:
        yield group


def _cells(line: _Line) -> Iterator[tuple[int, int]]:
    """Give the spans of the cells of a row."""
    for cell in re.finditer(r"[^|\t]+", line.text):
        words = cell.group().strip()
        if words and not _RULE.fullmatch(words):
            left = line.start + cell.start() + len(cell.group()) - len(cell.group().lstrip())
            yield left, left + len(words)


def _logical(group: Sequence[_Line]) -> Iterator[tuple[list[_Line], UnitKind, bool]]:
    """Give the wrapped lines joined, with the kind of unit and whether a paragraph opens."""
    wrapped = _looks_wrapped(group)
    bare_items = _bare_items(group)
    current: list[_Line] = []
    before: _Line | None = None
    opens = True
    for number, line in enumerate(group):
        if current and _goes_on(current[-1], line, wrapped=wrapped, bare=number in bare_items):
            current.append(line)
            continue
        if current:
            kind = _unit(current, line, bare=number - 1 in bare_items, after=before)
            yield current, kind, opens
            opens = _opens(current, line, kind, wrapped=wrapped)
            before = current[-1]
        current = [line]
    yield current, _unit(current, None, bare=len(group) - 1 in bare_items, after=before), opens


def _looks_wrapped(group: Sequence[_Line]) -> bool:
    """Tell whether a paragraph's lines were broken by a program: all but the last are about as long."""
    body = [len(line.text) for line in group[:-1] if line.kind == "prose"]
    return (
        bool(body) and max(body) <= _WRAPPED[1] and sum(n >= _WRAPPED[0] for n in body) * 3 >= len(body) * 2
    )


def _bare_items(group: Sequence[_Line]) -> frozenset[int]:
    """Return which lines are items without bullets: several short ones after a line that ends in a colon."""
    for at, line in enumerate(group):
        if line.text.endswith(":") and line.kind == "prose" and len(group) - at <= _LONGEST_LIST:
            rest = group[at + 1 :]
            if len(rest) >= 2 and all(
                r.kind == "prose"
                and len(r.text) <= _WRAPPED[0]
                and not _UNFINISHED.search(r.text.rstrip(","))
                for r in rest
            ):
                return frozenset(range(at + 1, len(group)))
    return frozenset()


def _goes_on(before: _Line, line: _Line, *, wrapped: bool, bare: bool) -> bool:
    """Decide whether `line` is the same paragraph, item or sentence going on."""
    if bare or line.kind != "prose" or before.kind == "hash":
        return False
    first = line.text.lstrip("\"”»„“('«")[:1]
    stopped = _STOPPED.search(before.text) is not None
    if before.text.endswith(":"):
        return False
    if stopped and before.kind == "prose":
        return first.islower() or (wrapped and len(before.text) >= _WRAPPED[0])
    if stopped:
        return first.islower() or len(before.text) >= _WRAPPED[0]
    if _SALUTATION.fullmatch(before.text) and not first.islower():
        return False
    if first.islower() or _UNFINISHED.search(before.text):
        return True
    return wrapped and _WRAPPED[0] <= len(before.text) <= _WRAPPED[1]


def _unit(members: Sequence[_Line], following: _Line | None, *, bare: bool, after: _Line | None) -> UnitKind:
    """Return the kind of a logical line that stands between the lines `after` and `following`."""
    first, last = members[0], members[-1]
    if first.kind == "hash" or _is_numbered_heading(members, following, after):
        return "heading"
    if first.kind == "item" or bare:
        return "item"
    words = " ".join(line.text for line in members)
    if _LABEL.match(words) and len(words.split()) <= _HEADING_WORDS and not _ENDED.search(words):
        lead_in = words.endswith(":") and following is not None and len(words.split()) > 2
        return "sentence" if lead_in else "label"
    if last.text.endswith(":") or _STOPPED.search(last.text):
        return "sentence"
    long_enough = len(words.split()) >= _LEAD_IN or "," in words
    leads_in = following is not None and following.kind == "item" and long_enough
    return "heading" if len(words.split()) <= _HEADING_WORDS and not leads_in else "sentence"


def _is_numbered_heading(members: Sequence[_Line], following: _Line | None, after: _Line | None) -> bool:
    """Tell "2.1 Mål og rammer" from an item: it stands alone and has no full stop."""
    line = members[0]
    if (
        len(members) > 1
        or line.kind != "item"
        or not line.text[0].isdigit()
        or not line.content[:1].isupper()
        or _STOPPED.search(line.text)
    ):
        return False
    alone = not any(
        other and (other.kind == "item" or other.text.endswith(":")) for other in (following, after)
    )
    return alone and len(line.content.split()) <= _HEADING_WORDS


def _opens(members: Sequence[_Line], line: _Line, kind: UnitKind, *, wrapped: bool) -> bool:
    """Decide whether a paragraph opens with `line`; a list belongs to the line that leads it in."""
    if kind in {"heading", "label"} and not members[-1].text.endswith(":"):
        return True
    if line.kind == "hash":
        return True
    if line.kind == "item" or kind == "item":
        return line.kind != "item" and kind == "item" and members[0].kind == "item"
    return not wrapped and max(len(members[-1].text), len(line.text)) > _WRAPPED[1]
