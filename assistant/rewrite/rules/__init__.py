"""The rules, one module each: a new rule is a new file with `RULE` and one line in `RULES`."""

from __future__ import annotations

from assistant.rewrite.contract import Rule
from assistant.rewrite.rules import (
    and_split,
    cause_split,
    hidden_list,
    hvilket_split,
    hvorefter_split,
    hvorfor_split,
    kancelli,
    light_verb,
    long_sentence,
    participle_before_noun,
    passive,
    relative_split,
    saaledes_at,
    semicolon_split,
)

RULES: tuple[Rule, ...] = (
    and_split.RULE,
    cause_split.RULE,
    hidden_list.RULE,
    hvilket_split.RULE,
    hvorefter_split.RULE,
    hvorfor_split.RULE,
    kancelli.RULE,
    light_verb.RULE,
    long_sentence.RULE,
    participle_before_noun.RULE,
    passive.RULE,
    relative_split.RULE,
    saaledes_at.RULE,
    semicolon_split.RULE,
)  # fmt: skip
