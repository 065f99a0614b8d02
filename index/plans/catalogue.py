"""Catalogues: actions numbered under a numbered indsats ("2.1 Åben rådgivning (FF / marts 2023)"), without a label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.months import ANY_MONTH
from index.plans.columns import WHEN
from index.plans.events import Event, Heading, Pair, Text
from index.plans.forms import plain_number
from index.plans.lines import BOLD
from index.plans.text import cut, is_blank
from index.records import Field
from index.vocabulary import FIELD_LABELS, Label

# "(Vej / juni 2024)", "[2024, Vej og Park]"; "– 2024, Vej og Park" without brackets
_INSIDE = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]{3,120})[)\]]\s*\.?$")
_BEHIND_DASH = re.compile(r".*\S(?P<dash>\s+[–—-]\s+)(?P<inside>[^()\[\]/;|]{3,80}?)\s*\.?$", re.DOTALL)
_MARK = re.compile(r"\s*(?:[/;|]|\s[·–—-]\s)\s*")
_COMMA = re.compile(r"\s*,\s*")
_SAID = re.compile(
    r"(?:ansvarlig\w*|tovholder\w*|frist|deadline|tidsfrist)(?:\s*:|(?=\s[A-ZÆØÅ\d]))\s*", re.IGNORECASE
)
# who is still to be found is not stated; what opens so is a remark and no one
_NO_ONE = re.compile(
    r"(?:ejer|ansvarlig|tovholder|hvem)?\s*(?:er )?(?:endnu )?(?:ikke|u)\s?(?:afklare|udpege|fastlag|besat)\w*",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"(?:hvis|når|som|der|og|dog|men|se|jf|efter|med|inkl\w*|i|på|ca|cirka|forudsat|afhæng\w*|igen|senest|heraf|hvoraf|forvent\w*|ved|til|fra|for|samt|derefter|også)\b|.*\d",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?<!\d)(?:19|20)\d\d(?!\d)|\b(?:" + ANY_MONTH + r"|"
    r"kvartal|halvår|løbende|primo|medio|ultimo|årlig\w*|hvert år|forår\w*|efterår\w*|uge \d)",
    re.IGNORECASE,
)
_ACTIVITY = Label("aktivitet")
_NAMES_SO_LONG = 10  # words of who does it
_SAYS_SO_MUCH = 2  # words beside the time itself that make a remark of it


def catalogued(events: Sequence[Event], text: str) -> list[Event]:
    """Put the label of activities before items that are actions of the heading above them.

    They are where their numbers continue that of the heading, and where the list right below a
    heading says in parentheses who does what and when. An action with label lines of its own
    ("2.1 Samtalegrupper", "Ansvarlig: …") is headed by its number, so that they become its own.

    Args:
        events: the document's events.
        text: canonical text.

    Returns:
        The events; items that stand under a goal's or a status's label are left to it.
    """
    out: list[Event] = []
    above: Heading | None = None
    open_to_lists = False
    last = ""  # the number of the last action, "" where none is open
    listed = False
    for i, event in enumerate(events):
        if isinstance(event, Heading | Pair) and event.label is not None:
            said = isinstance(event, Pair) and bool(event.blocks)
            open_to_lists = event.label.name in FIELD_LABELS or (said and event.label.name == "mål")
            listed = False
        elif isinstance(event, Heading):
            above, open_to_lists, last, listed = event, True, "", False
        elif above is not None and isinstance(event, Text):
            own = _continues(event, above)
            if (
                own
                and (open_to_lists or _next(last, own))
                and not (listed and last and not _labelled(events, i))
            ):
                out.append(Heading(_number(event) if _labelled(events, i) else _name(above), BOLD, _ACTIVITY))
                open_to_lists, listed = True, True
            elif not own and not listed and isinstance(events[i - 1], Heading) and _in_list(events, i, text):
                out.append(Heading(_name(above), BOLD, _ACTIVITY))
                listed = True
            last = own or last
        out.append(event)
    return out


def _continues(event: Text, above: Heading) -> str:
    """Return an item's number when it continues that of the heading above, else nothing."""
    number = above.explicit.number if above.explicit and above.explicit.number else plain_number(above.number)
    if number is None or event.block.kind != "item" or not event.block.number:
        return ""
    own = event.block.number.rstrip(".)")
    return own if own.startswith(f"{number}.") and own.count(".") == number.count(".") + 1 else ""


def _next(last: str, number: str) -> bool:
    """Tell whether a number is the one after another: "2.3" after "2.2"."""
    return (
        bool(last)
        and [int(n) for n in re.findall(r"\d+", number)][-1] == int(re.findall(r"\d+", last)[-1]) + 1
    )


def _labelled(events: Sequence[Event], at: int) -> bool:
    """Tell whether an action has lines of its own on who, when or how it went."""
    after = events[at + 1] if at + 1 < len(events) else None
    return (
        isinstance(after, Pair)
        and after.label is not None
        and after.label.name in ("responsible", "deadline")
    )


def _in_list(events: Sequence[Event], at: int, text: str) -> bool:
    """Tell whether a list says in parentheses who does what and when, in half of its items or more."""
    items: list[Field] = []
    for event in events[at:]:
        if not isinstance(event, Text) or event.block.kind != "item":
            break
        items.append(Field(event.block.text, event.block.start, event.block.end))
    return bool(items) and sum(in_parentheses(i, text) is not None for i in items) * 2 >= len(items)


def _number(event: Text) -> Field:
    number = event.block.number or ""
    return Field(number, event.block.start, event.block.start + len(number))


def _name(above: Heading) -> Field:
    return above.explicit.name if above.explicit and above.explicit.name else above.field


def in_parentheses(said: Field, text: str) -> tuple[Field, Field | None, Field | None] | None:
    """Divide "Plakater i haller (BB / juni 2023)" into the action, who does it and when; None for other text.

    Args:
        said: the goal or activity.
        text: canonical text.
    """
    for pattern, loose in ((_INSIDE, True), (_BEHIND_DASH, False)):
        found = pattern.search(said.text) if loose else pattern.match(said.text)
        begins = found.start("dash" if not loose else 0) if found else 0
        if found is None or not said.text[:begins].strip():
            continue
        divided = _divided(
            cut(text, said.start + found.start("inside"), said.start + found.end("inside")), text, loose=loose
        )
        if divided:
            return cut(text, said.start, said.start + begins), *divided
    return None


def _divided(inside: Field, text: str, *, loose: bool) -> tuple[Field | None, Field | None] | None:
    """Return who and when of "Vej / juni 2024", in either order; None where it is a remark."""
    marks = list(_MARK.finditer(inside.text))
    if marks:
        one = len(marks) == 1 and loose
        return _who_and_when(_halves(inside, marks[0], text)) if one else None
    commas = list(_COMMA.finditer(inside.text))
    found = [
        (len(WHEN.sub(" ", told[1].text).split()), told)
        for comma in commas[-1:] + commas[:1]
        if (told := _who_and_when(_halves(inside, comma, text))) and told[1]
        if told[0] is None or _is_someone(told[0].text, loose=loose)
    ]
    words, told = min(found, key=lambda f: f[0], default=(_SAYS_SO_MUCH, None))
    return told if words < _SAYS_SO_MUCH else None


def _halves(inside: Field, mark: re.Match[str], text: str) -> tuple[Field, Field]:
    """Cut in two at a mark, and drop what only says which half is which ("tovholder: Vej")."""
    ends = ((inside.start, inside.start + mark.start()), (inside.start + mark.end(), inside.end))
    first, second = (cut(text, start + _label(text[start:end]), end) for start, end in ends)
    return first, second


def _label(half: str) -> int:
    """Return how long the label in front of a half is, 0 without one."""
    found = _SAID.match(half.strip())
    return found.end() + half.index(found.group()) if found else 0


def _who_and_when(parts: Sequence[Field]) -> tuple[Field | None, Field | None] | None:
    """Tell two parts apart; None when neither is a time or a dash, or both are of one kind."""
    blank = [p for p in parts if is_blank(p.text) or _NO_ONE.fullmatch(p.text)]
    when = [p for p in parts if p not in blank and _DATED.search(p.text)]
    who = [p for p in parts if p not in blank and p not in when]
    if not blank + when or max(len(who), len(when), len(blank)) > 1:
        return None
    return who[0] if who else None, when[0] if when else None


def _is_someone(who: str, *, loose: bool) -> bool:
    """Tell whether a text beside a time can be who does it: a name, or outside of a list's brackets one with a capital."""
    return not _REMARK.match(who) and len(who.split()) <= _NAMES_SO_LONG and (loose or who[:1].isupper())
