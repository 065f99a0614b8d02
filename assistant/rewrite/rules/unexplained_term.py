"""Terms of law and casework that stand without a word of explanation."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.places import Place, places
from assistant.wordlists import built_in
from index.lexicon import base_form

# Terms of the glossary that readers meet only in letters from an authority. Others ("handleplan") are known to
# those who get them, and are explained beside the text without being marked.
_HARD = frozenset(
    "agterskrivelse bemyndigelse depositum dispensation forældelsesfrist hjemmel inhabil jobafklaringsforløb merudgifter "
    "merudgiftsydelse partshøring partsrepræsentant partsfuldmagt progression refusion ressourceforløb revalidering revisitation "
    "servitut tilbagebetalingspligt tinglysning trangsbestemt visitation visitator væsentlighedskriterium".split()
)
_PHRASES = (("opsættende", "virkning"), ("solidarisk", "hæftelse"))
_EXPLAINING = frozenset("( – dvs. betyder altså".split())
_NEAR = 6  # words after the term in which its explanation begins


def find_unexplained_terms(text: Text) -> Iterator[Finding]:
    """Yield hard terms at their first mention, unless an explanation follows."""
    seen: set[str] = set()
    for place in places(text):
        for at in range(len(place.words)):
            found = _term(place, at)
            if found is None or found[0] in seen:
                continue
            term, end = found
            seen.add(term)
            if _is_explained(place, end) or not place.is_open(at, end):
                continue
            message = f"“{place.cut(at, end)}” er et fagord. Forklar det første gang, du bruger det."
            yield Finding("unexplained_term", *place.span(at, end), message, advice=_explanations()[term])


@lru_cache(maxsize=1)
def _explanations() -> dict[str, str]:
    return dict(built_in().glossary)


def _term(place: Place, at: int) -> tuple[str, int] | None:
    lower = place.words.lower
    for phrase in _PHRASES:
        if lower[at : at + 2] == phrase:
            return " ".join(phrase), at + 2
    base = base_form(lower[at])
    for word in (lower[at], base):
        if word in _HARD:
            return word, at + 1
    return None


def _is_explained(place: Place, end: int) -> bool:
    lower = place.words.lower
    after = lower[end : end + _NEAR]
    clause = after[:1] == (",",) and bool({"dvs.", "altså", "hvor", "som"} & set(after[1:3]))
    return clause or bool(_EXPLAINING & set(after[:2])) or "vil sige" in " ".join(after)


RULE = Rule(
    id="unexplained_term",
    message="Et fagord uden forklaring. Forklar det første gang.",
    source="Lejre Kommune, Sprogpolitik (læst 2026): forklar de fagord, du ikke kan undvære",
    find=find_unexplained_terms,
    flags=(
        "Din klage har ikke opsættende virkning.",
        "Vi sender sagen i partshøring.",
        "Du kan søge dispensation.",
    ),
    passes=(
        "Du kan søge dispensation (lov til at bygge højere).",
        "Din klage har opsættende virkning, det vil sige, at du ikke skal betale nu.",
        "Du har fået en afgørelse om din handleplan.",
    ),
)
