"""The tokens of HTML: tags, text, comments; found in linear time, without recursion."""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterator

BLOCK_TAGS = frozenset(
    "html body p div ul ol li table thead tbody tfoot tr td th caption h1 h2 h3 h4 h5 h6 section article header footer main nav "
    "aside form fieldset legend blockquote pre dl dt dd hr figure figcaption address details summary center menu colgroup col".split()
)  # fmt: skip
_INLINE_TAGS = frozenset(
    "b i u s em strong span a br input label font sup sub small big code abbr img mark del ins strike tt q cite wbr button select "
    "option optgroup textarea kbd var samp time data bdo bdi nobr acronym svg path picture source video audio iframe object".split()
)  # fmt: skip
_OTHER = frozenset("script style template noscript title head meta link base area embed param".split())
VOID = frozenset("br hr img input col wbr meta link source base area embed param".split())
KNOWN = BLOCK_TAGS | _INLINE_TAGS | _OTHER
_TAG = re.compile(
    r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})((?:\s(?:[^<>\"']++|\"[^\"<]{0,4000}\"|'[^'<]{0,4000}'|[\"'])*+)?+)/?>"
)
_ATTRIBUTE = re.compile(r"([a-zA-Z_:][\w:.-]{0,60})(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_BLOCK_START = re.compile(rf"\s*<(?:{'|'.join(sorted(BLOCK_TAGS))})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def is_page(text: str) -> bool:
    """Say whether a text is a whole HTML page."""
    return bool(_PAGE.match(text[:5000]))


def starts_block(line: str) -> bool:
    """Say whether a line starts with a block-level HTML element."""
    return bool(_BLOCK_START.match(line))


def drop_comments(text: str) -> str:
    """Drop HTML comments from a text, keeping its line numbers."""
    if "<!--" not in text:
        return text
    parts, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        parts += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end + 3
    return "".join([*parts, text[at:]])


def has_tags(text: str) -> bool:
    """Say whether a text holds any known HTML tag."""
    return "<" in text and any(m[2].lower() in KNOWN for m in _TAG.finditer(text))


def open_depth(text: str) -> int:
    """Return how many block elements a text opens and does not close; p and li close themselves."""
    depth = 0
    for found in _TAG.finditer(text):
        name = found[2].lower()
        if name in BLOCK_TAGS and name not in VOID and name not in ("li", "dt", "dd", "tr", "td", "th"):
            depth += -1 if found[1] else 0 if found[0].endswith("/>") else 1
    return max(0, depth)


def tokens(text: str, *, whole: bool) -> Iterator[tuple[str, str, str]]:
    """Yield ("text", words, ""), ("open", tag, attributes) and ("close", tag, ""), in linear time."""
    lower = text.lower()
    at = 0
    while at < len(text):
        less = text.find("<", at)
        if less < 0:
            yield "text", text[at:], ""
            return
        if less > at:
            yield "text", text[at:less], ""
        found = _TAG.match(text, less)
        if found and (whole or found[2].lower() in KNOWN or ":" in found[2]):
            name, at = found[2].lower(), found.end()
            yield ("close" if found[1] else "open"), name, found[3] or ""
            if name in ("script", "style") and not found[1]:
                end = lower.find(f"</{name}", at)
                at = len(text) if end < 0 else end
            continue
        end = _comment_end(text, less)
        if end:
            at = end
        else:
            yield "text", "<", ""
            at = less + 1


def _comment_end(text: str, at: int) -> int:
    """Return where a comment, doctype or processing instruction ends, 0 if none starts here."""
    if text.startswith("<!--", at):
        end = text.find("-->", at, at + 200_000)
        return end + 3 if end >= 0 else 0
    if text.startswith(("<!DOCTYPE", "<!doctype", "<?xml", "<![")):
        end = text.find(">", at, at + 1000)
        return end + 1 if end >= 0 else 0
    if text[at : at + 3].lower() in ("<!d", "<?x", "<!["):
        end = text.find(">", at, at + 1000)
        return end + 1 if end >= 0 else 0
    return 0


def attributes_of(source: str) -> dict[str, str]:
    return {
        m[1].lower(): entities.unescape(next((g for g in m.groups()[1:] if g is not None), ""))
        for m in _ATTRIBUTE.finditer(source[:20_000])
    }
