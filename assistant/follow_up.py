"""What a follow-up takes from the conversation."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.understand import Query

_YEARLY = frozenset({"status", "midtvejsstatus", "done", "achieved", "next", "level", "amount", "economy"})
_BESIDE = {  # years counted from the one before
    1: re.compile(
        r"\b(?:året efter|(?:det )?(?:næste|følgende) år|the (?:year after|following year|next year))\b"
    ),
    -1: re.compile(r"\b(?:året før|(?:det )?(?:forrige|foregående) år|the (?:year before|previous year))\b"),
}
_SAME_YEAR = re.compile(
    r"\b(?:(?:det )?samme år|det år(?! (?:hvor|der|som|man|vi|de)\b)|dengang|the same year|that year)\b"
)
_AGAINST = (
    r"\b(?:som|end|mod|fra|ift|i forhold til|sammenlignet med|than|as|from|compared (?:to|with)) (?:i )?"
)
_WENT = re.compile(
    r"\b(?:gik|går|har) det (?:\w+ ){0,2}?(?:bedre|godt|dårlige?r?e?|værre|fremad|skidt)\b|\bdid it go (?:\w+ )?(?:better|worse|well)\b"
)
_BOTH = re.compile(r"\b(?:de to|begge(?: to)?|dem begge|the two|both)\b")
_REACHED = re.compile(
    r"\b(?:nået|nåede|opfyldt|indfriet|i mål|reached|achieved|fulfilled|met)\b"
)  # of what was spoken of
_GOALS = frozenset({"mål", "delmål", "handlemål", "aktivitet", "succeskriterium", "indicator", "achieved"})
_REMEMBERED = 3  # indsatser of the turns before
_PLACES = ("første", "anden", "tredje", "fjerde", "femte", "first", "second", "third", "fourth", "fifth")
_ORDINAL = re.compile(
    rf"\b(?:den|det|the|nr|nummer|number) (?P<place>{'|'.join(_PLACES)}|sidste|last|andet|[1-5])\b(?! (?:år|year))"
)


def carry_over(query: Query, before: Query | None) -> Query:
    """Take from the conversation what a follow-up leaves out; a change of topic takes nothing."""
    query = _against_year_beside(query)
    if before is None:
        return query
    spoken_of = (*before.initiatives, *(before.told[:1] if not before.groups else ()), *before.earlier)
    query = replace(query, earlier=tuple(dict.fromkeys(spoken_of))[:_REMEMBERED])
    query = _both(_one_of(_year_beside(query, before), before), before)
    if query.carried:
        return query
    if query.plans and not query.groups and before.groups and query.points_back:
        return replace(
            before,
            question=query.question,
            text=query.text,
            language=query.language,
            plans=query.plans,
            carried=True,
        )
    if query.groups or query.plans or query.themes or (query.continues and query.residual):
        return _same_of_another(query, before)
    if query.residual and not query.points_back:  # most likely still about the same
        return replace(query, hinted=before.initiatives[:1] or before.told[:1])
    return _more_of_the_same(query, before)


def of_year_alone(query: Query) -> Query | None:
    """Ask for the status of a year, where a follow-up that says only the year asks in vain what was asked before it.

    What is counted in one year is not told by another year's status: a count stays unanswered.
    """
    own = set(query.text.split()).intersection(t.word for t in query.residual)
    bare = query.carried and query.groups and query.years and query.residual and not own
    if not bare or query.counted or query.fields:
        return None
    return replace(query, fields=("status",), residual=(), content=(), words=(), asks=None)


def _same_of_another(query: Query, before: Query) -> Query:
    """Ask the same of something else, when a question only names it: "og Sekretariatet?", "hvad med svømmehallen?"."""
    bare = not query.fields and not query.kinds - {"belongs"}
    if not bare or (query.residual and not query.continues):
        return query
    years = query.years or before.years
    return replace(query, fields=before.fields, kinds=before.kinds, years=years, carried=True)


def _more_of_the_same(query: Query, before: Query) -> Query:
    """Ask on of what the conversation is about; a question that says nothing else asks the same again: "og i 2023?"."""
    groups = before.groups or tuple((i,) for i in before.told if len(before.told) == 1)
    carried = replace(
        query, groups=groups, sure=before.sure, plans=before.plans, themes=before.themes, carried=True
    )
    bare = not query.fields and not query.residual
    if bare and not query.kinds & {"missing", "definition"}:
        kinds = query.kinds | (before.kinds - {"list", "count"} - ({"compare"} if query.years else set()))
        carried = replace(carried, fields=before.fields, kinds=kinds)
    if bare and query.years and before.residual:  # after a count
        carried = replace(
            carried,
            residual=before.residual,
            content=before.content,
            words=before.words,
            counted=before.counted,
            asks=before.asks,
        )
    if (
        query.yes_no
        and _REACHED.search(query.text)
        and (before.counted or groups or _GOALS.intersection(carried.fields))
    ):
        return replace(carried, fields=("succeskriterium", "achieved"), kinds=query.kinds)
    if not carried.years and _YEARLY & set(carried.fields):
        carried = replace(carried, years=before.years)
    return carried


def _against_year_beside(query: Query) -> Query:
    """Read "i 2020 end året før" as the two years, side by side."""
    if len(query.years) != 1:
        return query
    for step, said in _BESIDE.items():
        if found := re.search(_AGAINST + said.pattern, query.text):
            years = tuple(sorted((query.years[0], query.years[0] + step)))
            query = _without(replace(query, years=years, kinds=query.kinds | {"compare"}), found.group())
            went = _WENT.search(query.text)
            return _without(replace(query, fields=("status",)), went.group()) if went else query
    return query


def _both(query: Query, before: Query) -> Query:
    """Read "de to" as the two indsatser that the conversation told of last, in one answer or in two turns."""
    found = _BOTH.search(query.text)
    two = before.told if len(before.told) == 2 else query.earlier[:2]
    if not found or query.groups or len(two) < 2:
        return query
    bare = not query.fields and not query.kinds - {"sum", "compare"}
    fields = before.fields if bare else query.fields
    return _without(
        replace(
            query,
            groups=tuple((i,) for i in two),
            sure=True,
            fields=fields,
            years=query.years or (before.years if _YEARLY.intersection(fields) else ()),
            carried=True,
        ),
        found.group(),
    )


def _year_beside(query: Query, before: Query) -> Query:
    """Read "året efter" and "samme år" from the year that the turn before was about."""
    if query.years or not before.years:
        return query
    if found := _SAME_YEAR.search(query.text):
        return _without(replace(query, years=before.years), found.group())
    for step, said in _BESIDE.items():
        if found := said.search(query.text):
            year = (max if step > 0 else min)(before.years) + step
            return _without(replace(query, years=(year,)), found.group())
    return query


def _one_of(query: Query, before: Query) -> Query:
    """Read "den første" as the first of the indsatser that the answer before told of."""
    found = _ORDINAL.search(query.text)
    if not found or query.groups or len(before.told) < 2:
        return query
    said = found["place"]
    if said in {"sidste", "last"}:
        place = len(before.told) - 1
    else:
        place = int(said) - 1 if said.isdigit() else _PLACES.index(said.replace("andet", "anden")) % 5
    if place >= len(before.told):
        return query
    bare = not query.fields and not query.kinds
    return _without(
        replace(
            query,
            groups=((before.told[place],),),
            sure=True,
            fields=(before.fields or ("description",)) if bare else query.fields,
            years=query.years or (before.years if bare else ()),
            carried=True,
        ),
        found.group(),
    )


def _without(query: Query, said: str) -> Query:
    """Return a query without the words that only point into the conversation."""
    words = set(said.split())
    residual, content = (
        tuple(t for t in terms if t.word not in words) for terms in (query.residual, query.content)
    )
    return replace(query, residual=residual, content=content)
