"""The rules, one module each: a new rule is a new file with `RULE` and one line in `RULES`."""

from __future__ import annotations

from assistant.rewrite.contract import Rule

RULES: tuple[Rule, ...] = ()
