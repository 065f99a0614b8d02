"""Amounts by who pays them: the municipality's own share, beside what others pay."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answers.draft import Place
from assistant.answers.summands import Found, danish_number, plain
from assistant.understand import Query

_SHARE = r"(?:andel|del|bidrag|tilskud|finansiering|medfinansiering|egenfinansiering|udgifte?r?|penge|midler|regning|kasse|lomme)\w*"
_OWN_SHARE = re.compile(
    rf"\bkommunens? (?:\w+ )?(?:selv|egen|eget|egne)\b|\b(?:kommunens|kommunale) {_SHARE}"
    r"|\b(?:betaler|betalte|bidrager|bidrog|finansierer|skyder|skød|lægger|lagde|giver|gav) (?:\w+ )?(?:kommunen|byrådet|vi)(?: selv)?\b"
    r"|\bkommunens? (?:\w+ )?(?:betale|betaler|betalt|bidrage|bidrager|bidraget|finansiere|finansierer|finansieret|skyde|skyder|skudt)\b"
    r"|\b(?:municipality s own|own share|municipality itself|municipality (?:pays?|contributes?))\b"
)
_PAYS = re.compile(
    r"\b(?:betaler|betalte|har betalt|bidrager|bidrog|finansierer|finansierede|dækker|dækkede|skyder|lægger|afsætter|afsatte|har afsat|giver|gav|har givet|bevilger|bevilgede|har bevilget|støtter|yder|ydede)\b",
    re.IGNORECASE,
)
_MUNICIPALITY = re.compile(r"\b(?:\w*kommunen?|byråd\w*|byen|forvaltningen|vi)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:]|\b(?:mens|men|samt)\b")
_MONEY = re.compile(
    rf"\bhvor meget\b|\bhow much\b|\bkommunen?s? (?:\w+ )?{_SHARE}|\bkommunale {_SHARE}|betale?r?|\bpay"
)
_PAYING = re.compile(r"betal\w*|bidrag\w*|finansier\w*|skyde\w*|lægge\w*|pays?|paid")


def own_share_asked(query: Query) -> Query | None:
    """Return a question for what the municipality pays itself, bare of the words that say so; None for any other."""
    found = _OWN_SHARE.search(query.text)
    if not found:
        return None
    money = {"economy", "amount"}.intersection(query.fields) or _MONEY.search(query.text)
    if not money or set(query.fields) - {"economy", "amount"}:
        return None
    said = set(found.group().split())
    return replace(
        query,
        residual=tuple(t for t in query.residual if t.word not in said and not _PAYING.fullmatch(t.word)),
        content=tuple(t for t in query.content if t.word not in said and not _PAYING.fullmatch(t.word)),
    )


def own_share(found: Sequence[Found], text: Callable[[Place], str]) -> tuple[list[Found], bool]:
    """Keep the amounts that the municipality is said to pay, and tell whether any is; else those that nobody else is said to."""
    paid = [(f, _payer(f, text(f.place()))) for f in found]
    own = [f for f, payer in paid if payer and _is_municipality(f, payer)]
    return (own, True) if own else ([f for f, payer in paid if payer is None], False)


def _payer(found: Found, sentence: str) -> str | None:
    """Return the words that stand for who pays an amount: before the last verb of paying, or after it at the start."""
    at = re.search(rf"(?<![\d.,]){re.escape(danish_number(plain(found.amount.value)))}", sentence)
    before = sentence[: at.start()] if at else sentence
    pays = list(_PAYS.finditer(before))
    if not pays:
        return None
    subject = _CLAUSE.split(before[: pays[-1].start()])[-1]
    opens = re.match(r"\W*(?:(?:i|fra|til) )?(?:19|20)?\d*\W*$", subject, re.IGNORECASE)
    return before[pays[-1].end() :] if opens else subject


def _is_municipality(found: Found, payer: str) -> bool:
    department = (found.plan.department or "").lower()
    return bool(_MUNICIPALITY.search(payer)) or bool(department and department in payer.lower())
