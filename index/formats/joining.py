"""How broken lines become one text again: spaces, line-end hyphens, sentences that go on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

# Words after which a Danish sentence cannot stop.
_OPEN_WORDS = frozenset(
    "og i på af til for med at som der den det de en et eller samt ved om fra hos mellem under over efter mod uden "
    "via inden blandt vores deres sin sit sine denne dette disse hvor hvis når men ift. bl.a. herunder er har vil "
    "skal kan blive være ikke".split()
)  # fmt: skip
_END = re.compile(r"[.!?:;…][\"”“»')\]]*$")
_BLANK_VALUE = re.compile(r":\s*[-–—]$")
_HYPHEN_END = re.compile(r"(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)[-\u2010\u00ad]$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_JOINERS = frozenset(("og", "eller", "samt", "til", "som", "hhv", "henholdsvis"))


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the lower-cased words of a document, hyphenated ones whole, for `join`."""
    return frozenset(w.lower() for text in texts for w in _WORD.findall(text))


def join(lines: Sequence[str], known: frozenset[str] = frozenset()) -> str:
    """Join wrapped lines by one space, or by nothing after a hyphen that only broke the line.

    Args:
        lines: the lines of one paragraph.
        known: the document's words; a break that gives a word used elsewhere is believed.
    """
    parts: list[str] = []
    for line in lines:
        text = line.strip()
        if not text:
            continue
        if not parts:
            parts.append(text)
            continue
        before = parts[-1]
        hyphen = _HYPHEN_END.search(before[-80:])
        follow = _FIRST_WORD.match(text)
        if not hyphen or not follow:
            parts.append(" " + text)
        elif before[-1] == "\u00ad":
            parts[-1] = before[:-1]
            parts.append(text)
        else:
            glue = _glue(hyphen["word"], follow.group(), known)
            parts[-1] = before[:-1] + glue if glue != "- " else before
            parts.append(text if glue != "- " else " " + text)
    return "".join(parts)


def _glue(left: str, right: str, known: frozenset[str]) -> str:
    """Return what stands between two halves of a word at a line end: "", "-" or "- "."""
    if right.lower() in _JOINERS:
        return "- "
    last = left.rsplit("-", 1)[-1]
    if f"{left}{right}".lower() in known:
        return ""
    if f"{left}-{right}".lower() in known:
        return "-"
    # An initialism or a name keeps its hyphen ("EU-regler", "Teknik-Miljø"); so does a single letter ("e-mail").
    if right[0].isupper() or len(last) == 1 or (len(last) > 1 and last.isupper()):
        return "-"
    return ""


def ends_open(text: str) -> bool:
    """Say whether a text clearly stops in mid-sentence."""
    text = text.rstrip()
    if not text or _END.search(text) or _BLANK_VALUE.search(text):
        return False
    return (text[-1] in ",-–(" and len(text) > 1) or text.split()[-1].lower() in _OPEN_WORDS


def ends_closed(text: str) -> bool:
    """Say whether a text ends with a sentence's last character."""
    return bool(_END.search(text.rstrip()))


def continues(before: str, after: str) -> bool:
    """Say whether `after` goes on with the sentence that `before` breaks off."""
    if not before or not after or ends_closed(before):
        return False
    return ends_open(before) or starts_low(after)


def ends_low(above: str, numbered: str) -> bool:
    """Say whether a line that starts with a number goes on with a sentence ("til / 10. klassecentret")."""
    words = numbered.split()
    return not ends_closed(above) and len(words) > 1 and words[1][:1].islower()


def starts_low(text: str) -> bool:
    """Say whether a text starts with a small letter."""
    return text.lstrip("\"”“»'(")[:1].islower()


_NARROW, _WIDE = frozenset("iljtfrI.,;:'!|()[]- "), frozenset("mwMW@%ÆØ—…")


def width(text: str) -> float:
    """Estimate a text's printed width in average letters of a proportional font."""
    return sum(0.55 if c in _NARROW else 1.5 if c in _WIDE else 1.2 if c.isupper() else 1.0 for c in text)
