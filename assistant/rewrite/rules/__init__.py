"""The rules, one module each: a new rule is a new file with `RULE` and one line in `RULES`."""

from __future__ import annotations

from assistant.rewrite.contract import Rule
from assistant.rewrite.rules import and_split, kancelli

RULES: tuple[Rule, ...] = (
    and_split.RULE,
    kancelli.RULE,
)  # fmt: skip
