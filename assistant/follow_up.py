"""What a follow-up takes from the conversation."""

from __future__ import annotations

from dataclasses import replace

from assistant.understand import Query

_YEARLY = frozenset({"status", "midtvejsstatus", "done", "achieved", "next", "level", "amount", "economy"})


def carry_over(query: Query, before: Query | None) -> Query:
    """Take from the conversation what a follow-up leaves out; a change of topic takes nothing."""
    if before is None:
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
    named = bool(query.groups or query.plans or query.themes)
    if named or (query.continues and query.residual):  # "og Sekretariatet?", "hvad med svømmehallen?"
        bare = not query.fields and not query.kinds - {"belongs"} and (named or query.continues)
        if not bare or (query.residual and not query.continues):
            return query
        years = query.years or before.years
        return replace(query, fields=before.fields, kinds=before.kinds, years=years, carried=True)
    if query.residual and not query.points_back:
        return query
    carried = replace(
        query, groups=before.groups, sure=before.sure, plans=before.plans, themes=before.themes, carried=True
    )
    if not query.fields and not query.residual and not query.kinds & {"missing", "definition"}:
        carried = replace(
            carried, fields=before.fields, kinds=query.kinds | (before.kinds - {"list", "count"})
        )
    if (
        not query.fields and not query.residual and query.years and before.residual
    ):  # "og i 2023?" after a count
        carried = replace(
            carried,
            residual=before.residual,
            content=before.content,
            words=before.words,
            counted=before.counted,
            asks=before.asks,
        )
    if not carried.years and _YEARLY & set(carried.fields):
        carried = replace(carried, years=before.years)
    return carried
