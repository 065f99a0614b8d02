"""Danish sentences: where one ends, knowing abbreviations, ordinals, dates and decimals."""

from __future__ import annotations

import re

# Abbreviations that take a full stop and seldom end a sentence.
# Source: Retskrivningsordbogen, list of common abbreviations (Dansk Sprognævn, rpo.dsn.dk, § 42-43 and entries).
ABBREVIATIONS = frozenset(
    """
    a adr afd afs alm anm ang ann apr att aud aug bd bem bl bla ca cand cf chr cirk cit d dec dek dept dir div dok dr dvs
    e eks ekskl ekspl ex f feb febr ff fig fmd fork forts fr frk fx g gl gr gym hft hhv hr ift ifm iht incl inkl ib jan
    jf jfr jul jun jvf kap kbh kgl kl komm kpt kr kvt lb lic lok m maj max mfl mht mia mill min mio mr mv mvh måned
    ndf nl no nov nr obs okt omr op opg opl ordf oms osv ovf p pct pers pga pgf pkt pl pr prof ps pt red ref reg res rev
    s sal sek sekr sep sept sml sp st stk str sv sådan t td tidl tilf tlf tr udg udv uds u ult v var vedk vedr vha vol
    vs v/ ø årg årh kgs skt ing inst cirka tsk spsk
    """.split()
) - {"sådan", "måned", "cirka", "maj", "op", "sal", "no", "var", "ing", "u"}
# Some abbreviations do end sentences now and then: then a capital letter follows.
_MAY_END = frozenset({"mv", "osv", "mfl", "kr", "mio", "mia", "ff", "pct", "m", "tlf", "o", "a", "stk"})
_ENDS = re.compile(r"[.!?…]+[\"”’'»)\]]*(?=\s|$)|\n+")
_WORD_BEFORE = re.compile(r"[\w/-]+(?:\.[\w/-]+)*$")
_LONGEST_WORD = 100  # characters looked back for the word before a full stop
_OPENS = re.compile(r"\s*[\"”“„’'«»(\[–—-]*\s*(\S)")
_MONTH = re.compile(r"\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)", re.IGNORECASE)


def spans(text: str) -> list[tuple[int, int]]:
    """Return the sentences of a text as spans, without the white space between them.

    A line break ends a sentence. "bl.a.", "f.eks.", "ca.", "kl. 12.30", "1. januar", "2. etage",
    initials and "mio. kr." end none, unless the next word can only open a new one.

    Args:
        text: any text; list items and headings stand on lines of their own.

    Returns:
        Half-open spans of code points, in order; together they hold every non-space character.
    """
    ends = (e for e in _ENDS.finditer(text) if e.group().startswith("\n") or _ends_sentence(text, e))
    cuts = [*(e.end() for e in ends), len(text)]
    found = []
    start = 0
    for cut in cuts:
        left, right = _trim(text, start, cut)
        if left < right:
            found.append((left, right))
        start = cut
    return found


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _ends_sentence(text: str, mark: re.Match[str]) -> bool:
    following = _OPENS.match(text, mark.end())
    if following is None:
        return True
    opener = following.group(1)
    upper = opener.isupper()
    if mark.group()[0] != ".":
        # "…" and "?" inside a sentence go on with a small letter
        return upper or opener.isdigit() or opener in "•-–"
    if mark.group().startswith(".."):
        return upper
    word = _WORD_BEFORE.search(text, max(0, mark.start() - _LONGEST_WORD), mark.start())
    before = word.group().lower() if word else ""
    if before.isdigit():
        return _after_number(text, mark, before, upper=upper)
    if _is_abbreviation(before):
        last = before.rsplit(".", 1)[-1]
        return upper and (last in _MAY_END or before in ("m.v", "m.m", "o.l", "o.lign", "m.fl", "o.a"))
    if len(before) == 1 and before.isalpha():
        # an initial such as "H. C. Andersen", or "a)" lists
        return False
    return upper or opener.isdigit() or not opener.isalpha()


def _after_number(text: str, mark: re.Match[str], number: str, *, upper: bool) -> bool:
    """Decide whether a full stop after a number ends the sentence: ordinals and list numbers do not."""
    if not upper or _MONTH.match(text, mark.end()):
        return False
    start = mark.start() - len(number)
    if start == 0 or text[start - 1] == "\n":
        return False
    # "den 2. Division" and "Christian 4. Vej" are ordinals; other figures before a capital end a sentence
    previous = _WORD_BEFORE.search(text, max(0, start - 1 - _LONGEST_WORD), start - 1)
    ordinal = previous is not None and (
        previous.group().lower() in {"den", "d"} or previous.group()[0].isupper()
    )
    return len(number) >= 3 or not ordinal


def _is_abbreviation(word: str) -> bool:
    """Tell whether a word before a full stop is short for something."""
    if "." in word:
        return all(len(part) <= 5 for part in word.split(".")) and not any(
            p.isdigit() for p in word.split(".")
        )
    return word in ABBREVIATIONS
