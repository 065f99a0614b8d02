"""The one home of pdfplumber: a PDF page as words, rules and fills.

What is done here: text outside the crop box or invisible is left out (and reported), letters printed
twice to look bold are read once, symbol fonts become plain bullets and check boxes, form fields get
their value, pages written sideways are turned upright.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from index.formats import pdf_bullets, pdf_ink, pdf_symbols
from index.formats.pdf_parts import Box, Fill, PageContent, Rule, Word
from index.formats.pdf_turn import Turn, turned

_BOLD = ("bold", "black", "heavy", "semibold", "demi", "fett", "-bd")
_LIGATURES = {chr(c): unicodedata.normalize("NFKC", chr(c)) for c in range(0xFB00, 0xFB07)}
_MINIMUM_SIZE = 2.5  # points; smaller type is there to be hidden
_INVISIBLE, _STROKED = "pdf:invisible", "pdf:stroked"


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page as it is printed: how it is turned, and its letters, seen and hidden, with what lies under them."""

    turn: Turn
    crop: Box
    fills: list[Fill]
    images: list[Box]
    seen: list[dict[str, Any]]
    hidden: list[dict[str, Any]]
    scan: bool

    @classmethod
    def of(cls, page: Any) -> _Sheet:
        page._layout = _layout(page)  # noqa: SLF001 - the one way to learn of invisible text
        turn = Turn.of(page)
        crop = turn.box(dict(zip(("x0", "top", "x1", "bottom"), page.cropbox, strict=True)))
        fills = _fills(page, turn, crop)
        images = [turn.box(i) for i in page.images]
        inside = [c for c in turned(page, turn) if crop.holds(*_middle(c))]
        scan = _is_scan(inside, images, crop)
        return cls(turn, crop, fills, images, *_visible(inside, fills, images, scan=scan), scan)


def content(page: Any) -> PageContent:
    """Return what stands on a pdfplumber page."""
    sheet = _Sheet.of(page)
    turn, crop, fills = sheet.turn, sheet.crop, sheet.fills
    width, height = turn.sides
    rules = _rules(page, turn, crop)
    words = _words(_once(sheet.seen), rules)
    boxes, rules, inner = pdf_ink.check_boxes(rules, _marks(page, turn), fills, words)
    words = [w for w in words if w not in inner] + boxes + _fields(page, turn, crop)
    words += pdf_bullets.drawn(_dots(page, turn), words)
    words = pdf_symbols.settled(words)
    return PageContent(
        number=page.page_number,
        width=width,
        height=height,
        words=tuple(sorted(words, key=lambda w: (w.top, w.x0))),
        rules=tuple(rules),
        fills=tuple(fills),
        warnings=_warnings(page.page_number, sheet.hidden, words, scan=sheet.scan),
        images=any(i.area > 0.3 * width * height for i in sheet.images),
        undecoded=sum("(cid:" in w.text for w in words),
    )


def lines(page: Any) -> list[str]:
    """Return the lines that can be seen on a pdfplumber page, each from edge to edge."""
    from pdfplumber.utils.text import extract_text  # noqa: PLC0415 - heavy

    return str(extract_text(_once(_Sheet.of(page).seen), x_tolerance_ratio=0.15)).splitlines()


def _layout(page: Any) -> Any:
    """Interpret the page as pdfplumber would, and mark the letters that are drawn invisibly or stroked."""
    from pdfminer.pdfinterp import PDFPageInterpreter  # noqa: PLC0415 - heavy
    from pdfplumber.page import PDFPageAggregatorWithMarkedContent  # noqa: PLC0415 - heavy

    class Device(PDFPageAggregatorWithMarkedContent):
        render = 0

        def render_string(self, textstate: Any, *args: Any) -> None:
            self.render = textstate.render
            super().render_string(textstate, *args)

        def render_char(self, *args: Any, **kwargs: Any) -> Any:
            advance = super().render_char(*args, **kwargs)
            if self.cur_item._objs:  # noqa: SLF001
                how = {3: _INVISIBLE, 7: _INVISIBLE, 1: _STROKED, 2: _STROKED}.get(self.render)
                setattr(self.cur_item._objs[-1], "tag", how)  # noqa: B010, SLF001 - pdfplumber adds it
            return advance

    device = Device(page.pdf.rsrcmgr, pageno=page.page_number, laparams=page.pdf.laparams)
    PDFPageInterpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    return device.get_result()


def _middle(char: dict[str, Any]) -> tuple[float, float]:
    return (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2


def _is_scan(chars: list[dict[str, Any]], images: list[Box], crop: Box) -> bool:
    """Say whether the page is a picture with invisible recognised text over it."""
    invisible = sum(c["tag"] == _INVISIBLE for c in chars)
    covered = any(i.area > 0.6 * crop.area for i in images)
    return covered and bool(chars) and invisible > 0.8 * len(chars)


def _visible(
    chars: list[dict[str, Any]], fills: list[Fill], images: list[Box], *, scan: bool
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Part the letters a reader sees from those he does not."""
    seen: list[dict[str, Any]] = []
    hidden: list[dict[str, Any]] = []
    for char in chars:
        x, y = _middle(char)
        small = 0 < char["size"] < _MINIMUM_SIZE
        on_image = any(i.holds(x, y) for i in images)
        if (char["tag"] == _INVISIBLE and not scan) or small:
            hidden.append(char)
        elif on_image or char["tag"] in (_INVISIBLE, _STROKED):
            seen.append(char)
        else:
            ink = pdf_ink.rgb(char["non_stroking_color"])
            paper = pdf_ink.paper(fills, x, y)
            (hidden if pdf_ink.same(ink, paper) else seen).append(char)
    return seen, hidden


def _once(chars: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Drop letters that repeat another a hair's breadth away (fake bold, shadows), and make that one bold."""
    kept: dict[tuple[str, int, int], list[dict[str, Any]]] = {}
    out: list[dict[str, Any]] = []
    for char in chars:
        reach = min(1.0, 0.12 * char["size"])
        column, row = round(char["x0"]), round(char["top"])
        near = (
            k
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
            for k in kept.get((char["text"], column + dx, row + dy), ())
        )
        twin = next(
            (k for k in near if abs(k["x0"] - char["x0"]) < reach and abs(k["top"] - char["top"]) < reach),
            None,
        )
        if twin is not None and char["text"].strip():
            twin["bold"] = True
            continue
        name = char["fontname"].lower()
        own = {**char, "bold": any(b in name for b in _BOLD) or char["tag"] == _STROKED}
        kept.setdefault((char["text"], column, row), []).append(own)
        out.append(own)
    return out


def _words(chars: list[dict[str, Any]], rules: list[Rule]) -> list[Word]:
    from pdfplumber.utils.text import extract_words  # noqa: PLC0415 - heavy

    words: list[Word] = []
    for way in sorted({c["way"] for c in chars}):
        group = [c for c in chars if c["way"] == way]
        up = _reads_up(group)
        found = extract_words(
            pdf_symbols.plain(group),
            x_tolerance_ratio=0.15,
            char_dir_rotated="btt" if up else "ttb",
            line_dir_rotated="ltr" if up else "rtl",
            return_chars=True,
        )
        parts = [part for w in found for part in _split(w["chars"], rules)]
        words += [w for part in parts if (w := _word(part)).text]
    return _upended(words)


def _reads_up(group: list[dict[str, Any]]) -> bool:
    """Say whether letters that do not stand upright run up the page (as it is turned now)."""
    steps: list[float] = [b["top"] - a["top"] for a, b in pairwise(group)]
    return sum(s < 0 for s in steps) > len(steps) / 2


def _split(chars: list[dict[str, Any]], rules: list[Rule]) -> list[list[dict[str, Any]]]:
    """Part a word where a vertical line runs through it: two cells whose texts nearly touch."""
    if len(chars) < 2 or not chars[0]["upright"]:
        return [chars]
    y = (chars[0]["top"] + chars[0]["bottom"]) / 2
    cuts = [
        r.at
        for r in rules
        if r.vertical and chars[0]["x0"] + 1 < r.at < chars[-1]["x1"] - 1 and r.start <= y <= r.end
    ]
    parts: dict[int, list[dict[str, Any]]] = {}
    for char in chars:
        parts.setdefault(sum((char["x0"] + char["x1"]) / 2 > cut for cut in cuts), []).append(char)
    return [parts[k] for k in sorted(parts)]


def _word(chars: list[dict[str, Any]]) -> Word:
    text = "".join(_LIGATURES.get(c["text"], c["text"]) for c in chars)
    letters = [c for c in chars if c["text"].isalnum()] or chars
    return Word(
        text=unicodedata.normalize("NFC", text.replace("\0", "")),
        x0=min(c["x0"] for c in chars),
        x1=max(c["x1"] for c in chars),
        top=min(c["top"] for c in chars),
        bottom=max(c["bottom"] for c in chars),
        size=round(max(c["size"] for c in letters) * 2) / 2,
        bold=sum(c["bold"] for c in letters) > len(letters) / 2,
        upright=bool(chars[0]["upright"]),
    )


def _upended(words: list[Word]) -> list[Word]:
    """Join words of one sideways line into one, so that they stay in their order."""
    out: list[Word] = []
    for word in words:
        last = out[-1] if out else None
        if last and not word.upright and not last.upright and abs(last.x0 - word.x0) < 2:
            gap = max(word.top - last.bottom, last.top - word.bottom)
            if gap < 1.5 * word.size:
                top, bottom = min(last.top, word.top), max(last.bottom, word.bottom)
                out[-1] = replace(last, text=f"{last.text} {word.text}", top=top, bottom=bottom)
                continue
        out.append(word)
    return out


def _fills(page: Any, turn: Turn, crop: Box) -> list[Fill]:
    shapes = [s for s in (*page.rects, *page.curves) if s["fill"] and s["non_stroking_color"] is not None]
    boxes = [(turn.box(s).clipped(crop), pdf_ink.rgb(s["non_stroking_color"]), s) for s in shapes]
    return [
        Fill(b, c, ornament=pdf_ink.is_ornament(s.get("pts", ())))
        for b, c, s in boxes
        if c is not None and b.width > pdf_ink.THIN and b.height > pdf_ink.THIN
    ]


def _rules(page: Any, turn: Turn, crop: Box) -> list[Rule]:
    drawn = [c for c in page.curves if pdf_ink.is_rectangle(c["pts"])]
    shapes = (*page.lines, *page.rects, *drawn)
    return pdf_ink.rules((turn.box(s).clipped(crop), bool(s["stroke"])) for s in shapes)


def _marks(page: Any, turn: Turn) -> list[Box]:
    """Return slanted lines and curves: the strokes of a cross or a tick."""
    slanted = [
        s for s in page.lines if s["x1"] - s["x0"] > pdf_ink.THIN and s["bottom"] - s["top"] > pdf_ink.THIN
    ]
    curved = [s for s in page.curves if not pdf_ink.is_rectangle(s["pts"])]
    return [turn.box(s) for s in (*slanted, *curved)]


def _dots(page: Any, turn: Turn) -> list[Box]:
    """Return what may be a drawn bullet: paths, and painted rectangles."""
    return [turn.box(s) for s in (*page.curves, *(r for r in page.rects if r["fill"]))]


def _fields(page: Any, turn: Turn, crop: Box) -> list[Word]:
    """Return the form fields' values as words: check boxes, radio buttons, filled-in text."""
    words: list[Word] = []
    for annotation in page.annots:
        box = turn.box(annotation)
        if crop.holds(box.x, box.y):
            words += pdf_symbols.field(annotation["data"], box)
    return words


def _warnings(
    number: int, hidden: Iterable[dict[str, Any]], words: list[Word], *, scan: bool
) -> tuple[str, ...]:
    text = " ".join("".join(c["text"] for c in hidden).split())
    out = []
    if text:
        shown = text if len(text) <= 60 else text[:59] + "…"
        out.append(
            f"Side {number}: skjult tekst (usynlig, i papirets farve eller meget lille skrift) er ikke læst ind: »{shown}«."
        )
    if scan:
        out.append(f"Side {number} er et scannet billede; teksten er maskinlæst (OCR) og kan have fejl.")
    if words and sum("(cid:" in w.text for w in words) > 0.2 * len(words):
        out.append(
            f"Side {number}: en del af teksten kan ikke afkodes, fordi PDF'en mangler tegnoplysninger."
        )
    return tuple(out)
