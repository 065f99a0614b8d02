"""What the text of a section says: notes, traffic lights, years, goals, themes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from index.formats.blocks import Block
from index.plans.catalogue import in_parentheses
from index.plans.lines import label_starts
from index.plans.text import (
    cut,
    is_blank,
    is_level,
    is_light,
    is_pointer,
    level_first,
    value,
)
from index.plans.told_parts import told_parts
from index.records import (
    Field,
    ThemeMark,
)
from index.vocabulary import match

_YEAR_MARK = re.compile(
    r"(?:(?:status|opfølgning|ultimo|i)\s+)?(?P<year>(?:19|20)\d\d)\s*(?::|–|—|-)\s+(?!(?:19|20)\d\d)",
    re.IGNORECASE,
)


_WHO = re.compile(r"(?:hoved)?ansvarlige? (?:for [^.,]{3,40} )?er\s", re.IGNORECASE)
# "Ungehuset (tovholder)" and "Ungehuset står for indsatsen" among those that take part
_ROLE = re.compile(
    r"(?:^|[,;\n])\s*(?P<who>[^,;()\n]{2,80}?)\s*\((?:(?:hoved|projekt)?ansvarlige?|tovholdere?|projektledere?|(?:delt|fælles) ansvar)\)",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"(?P<who>[A-ZÆØÅ][^.,:]{2,60}?) (?:står for|leder|har ansvaret for) (?:indsatsen|projektet|arbejdet)\b"
)
_BOXED = re.compile(r"(?P<box>[☐☒])\s*(?P<name>[^☐☒]+)")  # "☐Bolig ☒Job" in one line
_TICKED = re.compile(r"^\s*(?:\[?[xX✓✔☒☑]\]?)\s+(?=\S)|\s+\(?[xX✓✔☒☑]\)?\s*$")


def note_parts(blocks: Sequence[Block], text: str) -> dict[str, Field | None]:
    """Read an undivided status: a note, with its traffic light if it is or opens with one."""
    said = value(blocks, text)
    if said is None:
        return {"note": None} if blocks else {}
    return note_field(said, text)


def note_field(said: Field, text: str) -> dict[str, Field | None]:
    """Read one stretch of status text: a note, a traffic light, or a light with a note after it."""
    if is_blank(said.text):
        return {"note": None}
    if is_light(said.text):
        return {"level": said}
    if is_level(said.text):
        # a word of progress is both: what the status says, and its level
        return {"level": said, "note": said}
    light = level_first(said.text)
    if light is None:
        return told_parts(said, text) or {"note": said}
    level = Field(said.text[light[0] : light[1]], said.start + light[0], said.start + light[1])
    rest = re.match(r"[\s:;.–—-]*", said.text[light[1] :])
    note = cut(text, said.start + light[1] + (rest.end() if rest else 0), said.end)
    return {"level": level, **(told_parts(note, text) or {"note": note if note.text else None})}


def by_years(said: Field, text: str) -> list[tuple[int, Field]]:
    """Divide "2022: … 2023: …" into its years; nothing when a text isn't so divided from its beginning."""
    marks = [
        m
        for m in _YEAR_MARK.finditer(said.text)
        if m.start() == 0
        or said.text[: m.start()].rstrip()[-1:] in ".!?;)\n"
        or "\n" in said.text[m.start() - 1 : m.start()]
    ]
    if not marks or marks[0].start() != 0:
        return []
    ends = [*(m.start() for m in marks[1:]), len(said.text)]
    return [
        (int(m["year"]), cut(text, said.start + m.end(), said.start + end))
        for m, end in zip(marks, ends, strict=True)
    ]


def before_prose(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return a section's blocks up to the first paragraph that follows a list, unless it leads in another.

    A sentence that says who is responsible ends the section too.
    """
    for index, block in enumerate(blocks):
        listed = any(b.kind == "item" for b in blocks[:index])
        said = index > 0 and block.kind == "paragraph" and not block.text.rstrip().endswith(":")
        if said and (listed or _WHO.match(block.text)):
            return blocks[:index]
    return blocks


def goal_values(blocks: Sequence[Block], text: str) -> list[Field]:
    """Return the goals of a list or of paragraphs: one each, an item together with the items beneath it."""
    found: list[Field] = []
    blocks = before_prose(blocks)
    index = 0
    while index < len(blocks):
        block = blocks[index]
        last = index
        while (
            block.kind == "item"
            and last + 1 < len(blocks)
            and blocks[last + 1].kind == "item"
            and blocks[last + 1].level > block.level
        ):
            last += 1
        lead_in = block.kind == "paragraph" and block.text.rstrip().endswith(":")
        field_found = cut(text, _after_number(block), blocks[last].end)
        if not lead_in and not is_blank(field_found.text) and not is_pointer(field_found.text):
            found.append(field_found)
        index = last + 1
    return found


def leading(said: Field, text: str) -> Field | None:
    """Return who of those that take part is said to be responsible ("Ungehuset (tovholder)"), None where it is unsaid."""
    told = _LEADS.match(said.text)
    if told:
        return cut(text, said.start, said.start + told.end("who"))
    found = _ROLE.search(said.text)
    if found is None:
        return None
    start, end = found.span("who")
    line = said.text[said.text.rfind("\n", 0, start) + 1 : start]
    if "," in line and " og " in found["who"]:
        start = said.text.rindex(" og ", start, end) + len(" og ")
    return cut(text, said.start + start, said.start + end)


def parts_of_goal(said: Field, text: str) -> tuple[Field, Field | None, Field | None]:
    """Divide "Et råd på alle skoler. Ansvarlig: Skolelederne. Frist: 2024." into goal, responsible and deadline.

    Only where nothing but such labels follows the goal itself.
    """
    cuts = label_starts(said.text)
    if not cuts or cuts[0] == 0:
        return in_parentheses(said, text) or (said, None, None)
    found: dict[str, Field] = {}
    for start, end in pairwise([*cuts, len(said.text)]):
        name, _, rest = said.text[start:end].partition(":")
        label = match(name)
        if label is None or label.name not in ("responsible", "deadline"):
            return said, None, None
        left = said.start + end - len(rest)
        found[label.name] = cut(text, left, left + len(rest.rstrip(" .;,)|/·")))
    goal = cut(text, said.start, said.start + len(said.text[: cuts[0]].rstrip(" (;,|/·–-")))
    return goal, found.get("responsible"), found.get("deadline")


def _after_number(block: Block) -> int:
    """Return where an item's text starts behind its own number."""
    skip = len(block.number) if block.number and block.text.startswith(block.number) else 0
    return block.start + skip


def theme_values(blocks: Sequence[Block], text: str, *, ticklist: bool) -> list[tuple[Field, ThemeMark]]:
    """Return the themes that plain text names; in a list to be ticked a cross marks them, else all are meant."""
    found: list[tuple[Field, ThemeMark]] = []
    for block in blocks:
        start = block.start
        if len(boxes := list(_BOXED.finditer(block.text))) > 1:
            marks: list[ThemeMark] = ["yes" if b["box"] == "☒" else "no" for b in boxes]
            names = [cut(text, start + b.start("name"), start + b.end("name")) for b in boxes]
            found += list(zip(names, marks, strict=True))
            continue
        for part in re.split(r"([,;\n]|\s/\s)", block.text):
            name = cut(text, start, start + len(part))
            start += len(part)
            if not name.text or re.fullmatch(r"[,;/\s.–-]+", name.text) or is_blank(name.text):
                continue
            if not ticklist:
                tail = len(name.text.rstrip(".")) if not name.text.endswith("mv.") else len(name.text)
                found.append((cut(text, name.start, name.start + tail), "yes"))
                continue
            ticked = _TICKED.search(name.text)
            if ticked:
                left = 0 if ticked.start() else ticked.end()
                right = ticked.start() or len(name.text)
                name = cut(text, name.start + left, name.start + right)
            found.append((name, "yes" if ticked else "unknown"))
    if any(m == "yes" for _, m in found):
        return [(n, "yes" if m == "yes" else "no") for n, m in found]
    return found


def ticked(boxes: Sequence[Block]) -> list[tuple[Field, ThemeMark]]:
    """Return the themes of a tick list: marked, unmarked, or unknown when the text shows no marks at all."""
    marks: dict[bool | None, ThemeMark] = {True: "yes", False: "no", None: "unknown"}
    if any(b.checked for b in boxes):
        marks[None] = "no"
    return [(Field(b.text, b.start, b.end), marks[b.checked]) for b in boxes]
