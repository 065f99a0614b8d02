"""Lines become blocks: headings, paragraphs, list items, check boxes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import quantiles

from index import vocabulary
from index.formats import pdf_hyphens
from index.formats.blocks import Block
from index.formats.pdf_contents import ends_in_page
from index.formats.pdf_hyphens import Words
from index.formats.pdf_parts import BOXES, BULLET, Line, Word

_BULLETS = frozenset((BULLET, "-", "–", "—", "o", "·", "*", "✓", "✗", "■", ">", "»"))
_DASHES = frozenset(("-", "–", "—", "o", "*", "·", ">", "»"))  # a bullet only where a bullet may stand
_NUMBER = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|\(?[a-zæøå]\)|[a-h]\.|[ivx]{1,4}[.)])"
)
_GLUED = re.compile(r"[-–][A-Za-zÆØÅæøå]{2,}")
_MONTHS = frozenset(
    "januar februar marts april maj juni juli august september oktober november december "
    "jan. feb. mar. apr. jun. jul. aug. sep. sept. okt. nov. dec. kvartal kvt. kv. halvår klasse".split()
)
_TERMINAL = re.compile(r"[.!?:;…][\"”’»)]*$")
_LABEL_WORDS = 5  # of a label in front of its value
_BLANK_VALUE = re.compile(r":\s*[-–—]$")
_HEADING_WORDS = 16  # a longer stretch of large or bold type is text, not a heading


@dataclass(frozen=True, slots=True)
class Style:
    """What the document looks like: body size (points), levels of larger sizes, line pitch over size, its words."""

    body: float
    levels: dict[float, int]
    leading: float
    words: Words


@dataclass(slots=True)
class _Draft:
    """A block under way; `text_x` is where its text begins, `mark_x` where its bullet stands."""

    kind: str
    lines: list[Line]
    text_x: float
    mark_x: float
    checked: bool | None = None
    number: str | None = None


def blocks_of(lines: Sequence[Line], style: Style, *, headings: bool) -> list[Block]:
    """Return the blocks of a stretch of lines in reading order.

    Args:
        lines: lines of one flow of text; it may run over columns and pages.
        style: of the whole document.
        headings: whether large and bold lines are headings (not so in table cells).
    """
    pieces = [p for line in lines for p in _pieces(line)]
    leading = _leading(lines, style)
    drafts: list[_Draft] = []
    for kind, line, checked in pieces:
        current = drafts[-1] if drafts else None
        if kind == "line" and current is not None and not current.lines[0].words:
            current.lines[0], current.text_x = line, line.x0  # the words of a box that stood alone
            continue
        opened = _opens(kind, line, checked, current, leading)
        if opened is not None:
            drafts.append(opened)
        elif current is not None and not _breaks(current, line, leading):
            current.lines.append(line)
        else:
            drafts.append(_Draft("text", [line], line.x0, line.x0))
    return list(_levelled([(d, _block(d, style, headings=headings)) for d in drafts]))


def _pieces(line: Line) -> Iterable[tuple[str, Line, bool | None]]:
    """Cut a line before each check box; a box at the line's end belongs to the words before it."""
    at = [i for i, w in enumerate(line.words) if w.text in BOXES]
    if not at:
        yield from (("line", part, None) for part in _unlabelled(line))
        return
    if at[0] > 0 and at[-1] == len(line.words) - 1:
        starts = [0, *(i + 1 for i in at[:-1])]
        for start, box in zip(starts, at, strict=True):
            if box > start:
                yield "label", replace(line, words=line.words[start:box]), BOXES[line.words[box].text]
        return
    if at[0] > 0:
        yield "line", replace(line, words=line.words[: at[0]]), None
    for box, end in zip(at, [*at[1:], len(line.words)], strict=True):
        yield "check", replace(line, words=line.words[box:end]), BOXES[line.words[box].text]


def _unlabelled(line: Line) -> Iterable[Line]:
    """Part a known label in bold from its value on the same line, where no colon does ("Hvem Skolen")."""
    bold = next((i for i, w in enumerate(line.words) if not w.bold), 0)
    label = " ".join(w.text for w in line.words[:bold])
    opens = 0 < bold <= _LABEL_WORDS and not line.words[bold].text[0].islower() and label[-1].isalnum()
    if not opens or vocabulary.match(label) is None:
        return (line,)
    return replace(line, words=line.words[:bold]), replace(line, words=line.words[bold:])


def _opens(
    kind: str, line: Line, checked: bool | None, current: _Draft | None, leading: float
) -> _Draft | None:
    """Return a new draft when the line begins with a mark of its own, else None."""
    if kind == "label":
        return _Draft("checkbox", [line], line.x0, line.x0, checked)
    if kind == "check":
        words = line.words[1:]
        text_x = words[0].x0 if words else line.x1
        return _Draft("checkbox", [replace(line, words=words)], text_x, line.x0, checked)
    first = line.words[0]
    bullet = first.text in _BULLETS or _is_private(first.text)
    if bullet and len(line.words) > 1 and _may_open(line, current, leading):
        return _Draft("item", [replace(line, words=line.words[1:])], line.words[1].x0, first.x0)
    if _GLUED.match(first.text) and _may_open(line, current, leading):
        bare = replace(first, text=first.text[1:])
        return _Draft("item", [replace(line, words=(bare, *line.words[1:]))], first.x0, first.x0)
    if _is_numbered(line) and _may_open(line, current, leading):
        return _Draft("item", [line], line.words[1].x0, first.x0, number=first.text)
    return None


def is_mark(word: Word) -> bool:
    """Say whether a word is a bullet, a check box or a list number."""
    return (
        word.text in _BULLETS
        or word.text in BOXES
        or _is_private(word.text)
        or bool(_NUMBER.fullmatch(word.text))
    )


def _is_private(text: str) -> bool:
    """Say whether a text is one symbol of an unknown font, which can only be a bullet."""
    return len(text) == 1 and "\ue000" <= text <= "\uf8ff"


def _is_numbered(line: Line) -> bool:
    """Say whether a line begins with a number or letter of a list, and not with a date."""
    if len(line.words) < 2 or not _NUMBER.fullmatch(line.words[0].text):
        return False
    second = line.words[1].text.lower().strip(",")
    return second not in _MONTHS and any(c.isalpha() for c in second)


def _may_open(line: Line, current: _Draft | None, leading: float) -> bool:
    """Say whether a dash or number at a line's start can be a list mark rather than part of a sentence."""
    if (
        line.words[0].text in _BULLETS - _DASHES
        or _is_private(line.words[0].text)
        or current is None
        or not current.lines[-1].words
    ):
        return True
    gap = line.words[1].x0 - line.words[0].x1 if len(line.words) > 1 else 0.0
    if gap > 0.55 * line.size:
        return True
    return _breaks(current, line, leading) or abs(line.x0 - current.mark_x) < 1.5 < abs(
        line.x0 - current.text_x
    )


def _breaks(current: _Draft, line: Line, leading: float) -> bool:
    """Say whether a line begins a new paragraph rather than going on with the current one."""
    last = current.lines[-1]
    if not last.words:
        return False
    runs_on, turned = _runs_on(last, line), not (last.words[-1].upright and line.words[0].upright)
    listed = ends_in_page(last) and not runs_on
    if turned or listed or last.framed != line.framed or _opens_label(last, line):
        return True
    larger, smaller = max(last.size, line.size), min(last.size, line.size)
    if larger > 1.8 * smaller or (larger - smaller > 0.13 * larger and not (runs_on and len(last.words) > 2)):
        return True
    full = not _fits(last, line)
    if line.page != last.page or line.top < last.top - last.size or abs(line.right - last.right) > 1:
        return not (runs_on or (full and last.bold == line.bold))
    pitch = line.y_middle - last.y_middle
    if pitch > 1.2 * leading * max(line.size, last.size):
        return True
    if runs_on:
        return False
    if last.bold != line.bold and (not full or _ends(last) or _is_label(current)):
        return True
    if current.kind != "text" and line.x0 < current.text_x - 0.4 * line.size:
        return not full or _ends(last)
    if (
        current.kind == "text"
        and len(current.lines) > 1
        and line.x0 > last.x0 + 0.8 * line.size
        and _ends(last)
    ):
        return True
    return not full


def _opens_label(last: Line, line: Line) -> bool:
    """Say whether a line begins with a label in bold ("Hvem: Skolen"), a known one where the line above is bold too."""
    at = next((i for i, w in enumerate(line.words[:_LABEL_WORDS]) if w.text.endswith(":")), None)
    if at is None or line.bold or not all(w.bold for w in line.words[: at + 1]):
        return False
    label = " ".join(w.text for w in line.words[: at + 1])
    return not any(w.bold for w in line.words[at + 1 :]) and (
        not last.words[-1].bold or vocabulary.match(label) is not None
    )


def _is_label(draft: _Draft) -> bool:
    """Say whether what was read so far is a name for a part of a plan, in bold letters."""
    bold = all(line.bold for line in draft.lines if line.words)
    return bold and vocabulary.match(" ".join(line.text for line in draft.lines)) is not None


def _runs_on(last: Line, line: Line) -> bool:
    """Say whether the words show that the sentence goes on."""
    return not _ends(last) and line.words[0].text[:1].islower()


def _ends(line: Line) -> bool:
    return bool(_TERMINAL.search(line.words[-1].text))


def _fits(last: Line, line: Line) -> bool:
    """Say whether the line's first word had room on the line before, so that the break was meant."""
    word = line.words[0]
    return last.right - last.x1 > (word.x1 - word.x0) + 0.6 * line.size


def _leading(lines: Sequence[Line], style: Style) -> float:
    """Return the usual line pitch over type size: the region's own when it has enough lines."""
    ratios = pitches(lines)
    own = quantiles(ratios, n=4)[0] if len(ratios) >= 4 else style.leading
    return max(1.0, min(own, style.leading))


def pitches(lines: Sequence[Line]) -> list[float]:
    """Return the line pitches over type size of neighbouring lines of the same size on one page."""
    out = []
    for a, b in pairwise(lines):
        pitch = b.y_middle - a.y_middle
        if a.page == b.page and a.size == b.size and 0.8 * a.size < pitch < 2.5 * a.size:
            out.append(pitch / a.size)
    return out


def _block(draft: _Draft, style: Style, *, headings: bool) -> Block:
    lines = [line for line in draft.lines if line.words]
    text = pdf_hyphens.joined(lines, style.words)
    pages = [line.page for line in draft.lines]
    block = Block(
        kind="paragraph",
        text=text,
        number=draft.number,
        bold=bool(lines) and all(line.bold for line in lines),
        page=pages[0],
        end_page=pages[-1],
    )
    if draft.kind == "checkbox":
        return replace(block, kind="checkbox", checked=draft.checked)
    level = _heading_level(block, lines, style) if headings else 0
    if level:
        return replace(block, kind="heading", level=level)
    return replace(block, kind="item") if draft.kind == "item" else block


def _heading_level(block: Block, lines: Sequence[Line], style: Style) -> int:
    """Return the level of a heading, 0 for ordinary text."""
    if not lines or len(block.text.split()) > _HEADING_WORDS or not any(c.isalpha() for c in block.text):
        return 0
    size = max(line.size for line in lines)
    if size in style.levels:
        return style.levels[size]
    if block.bold and not block.text.endswith((".", ";", ",")) and not _BLANK_VALUE.search(block.text):
        return max(style.levels.values(), default=0) + 1
    return 0


def _levelled(drafts: Sequence[tuple[_Draft, Block]]) -> Iterable[Block]:
    """Give list items their indent level from where their marks stand."""
    stack: list[float] = []
    for draft, block in drafts:
        if block.kind not in ("item", "checkbox"):
            stack = [] if block.kind == "heading" else stack
            yield block
            continue
        while stack and draft.mark_x < stack[-1] - 5:
            stack.pop()
        if not stack or draft.mark_x > stack[-1] + 5:
            stack.append(draft.mark_x)
        yield replace(block, level=len(stack) - 1)
