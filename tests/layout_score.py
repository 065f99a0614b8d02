"""How well plans in other layouts are recognised: `python -m tests.layout_score [-v] [NAME…]`.

A development tool. Each document of `tests/layouts/tuning` is read, placed and parsed, and compared
leniently with its gold records: initiatives, fields, goals, statuses, amounts, themes. Printed are the
share of gold facts found and the share of found records that are in the gold; with `-v` also
what is missing (-) and what was invented (+). Never point it at documents that are set aside for
measuring unless you mean to measure: then only the figures are printed.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from index.canonical import place
from index.formats import read
from index.plan import parse
from index.records import Initiative, Plan

HERE = Path(__file__).parent / "layouts" / "tuning"
_GOALS = {"aktivitet": {"aktivitet", "handlemål"}, "handlemål": {"aktivitet", "handlemål"}}
_STATUS = ("status", "midtvejsstatus")


@dataclass
class Score:
    """What was found of one document's gold, and what else."""

    wanted: int = 0
    right: int = 0
    given: int = 0
    extra: int = 0
    missing: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Return the share of gold facts found."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        """Return the share of given records that the gold has."""
        return 1 - self.extra / self.given if self.given else 1.0

    def expect(self, found: object, what: str) -> None:
        """Count a gold fact."""
        self.wanted += 1
        if found:
            self.right += 1
        else:
            self.missing.append(what)

    def give(self, known: object, what: str) -> None:
        """Count a record that the parser gave."""
        self.given += 1
        if not known:
            self.extra += 1
            self.invented.append(what)


def words(text: str | None) -> str:
    """Return a text for comparison: lower case, no punctuation or numbers' dots."""
    return " ".join(re.sub(r"[^\w]+", " ", (text or "").lower()).split())


def alike(one: str | None, other: str | None) -> bool:
    """Tell whether two texts say the same, allowing for a label, number or neighbour more."""
    first, second = words(one), words(other)
    if not first or not second:
        return first == second
    if fuzz.ratio(first, second) >= 85:
        return True
    short, long = sorted((first, second), key=len)
    return short in long and len(short) * 2 >= len(long)


def within(gold: str | None, given: str | None) -> bool:
    """Tell whether a record holds what the gold says, perhaps with more around it."""
    return alike(gold, given) or (bool(words(gold)) and words(gold) in words(given))


def compare(gold: dict[str, Any], plans: tuple[Plan, ...]) -> Score:
    """Score a document's plans against its gold."""
    score = Score()
    given = [i for p in plans for i in p.initiatives]
    wanted = [(p, i) for p in gold["plans"] for i in p["initiatives"]]
    if gold["plans"]:
        score.expect(any(alike(p["title"], q.title) for p in gold["plans"] for q in plans), "titel")
    for gold_plan in gold["plans"]:
        if gold_plan["period"]:
            hit = any(q.period and list(q.period) == gold_plan["period"] for q in plans)
            score.expect(hit, f"periode {gold_plan['period']}")
        if gold_plan["department"]:
            hit = any(within(gold_plan["department"], q.department) for q in plans)
            score.expect(hit, f"forvaltning {gold_plan['department']}")
    taken: dict[str, dict[str, Any]] = {}
    for _, initiative in wanted:
        found = _named(initiative["name"], given, taken)
        score.expect(found, f"INDSATS {initiative['name']}")
        if found:
            taken[found.id] = initiative
        _facts(initiative, found, score)
    for found in given:
        score.give(found.id in taken, f"INDSATS {found.name}")
        if found.id in taken:
            _given(found, taken[found.id], score)
    return score


def _named(name: str, given: list[Initiative], taken: dict[str, dict[str, Any]]) -> Initiative | None:
    free = [i for i in given if i.id not in taken]
    ranked = sorted(free, key=lambda i: -fuzz.ratio(words(i.name), words(name)))
    return next((i for i in ranked if alike(i.name, name)), None)


def _facts(gold: dict[str, Any], found: Initiative | None, score: Score) -> None:
    name = gold["name"][:30]
    for kind, text in gold["fields"].items():
        score.expect(found and _has_field(found, kind, text), f"[{name}] {kind}: {text[:70]}")
    for goal in gold["goals"]:
        kinds = _GOALS.get(goal["kind"], {goal["kind"]})
        same = [g for g in (found.goals if found else ()) if within(goal["text"], g.text)]
        right = [g for g in same if g.kind in kinds]
        score.expect(
            right or (same and goal["kind"] == "succeskriterium"),
            f"[{name}] {goal['kind']}: {goal['text'][:70]}",
        ) if not (
            goal["kind"] in ("succeskriterium", "mål")
            and found
            and _has_field(found, "indicator", goal["text"])
        ) else score.expect(True, "")
        for part in ("responsible", "deadline"):
            if goal[part]:
                on = [getattr(g, part) for g in same if getattr(g, part)]
                hit = any(within(goal[part], f.text) for f in on) or (
                    found and not on and _has_field(found, part, goal[part])
                )
                score.expect(hit, f"[{name}] {part} af {goal['text'][:30]}: {goal[part][:40]}")
    for status in gold["statuses"]:
        _status(status, found, score, name)
    for amount in gold["amounts"]:
        score.expect(
            found and any(_same_amount(amount, a) for a in found.amounts),
            f"[{name}] beløb {amount['value']} {amount['unit']} {amount['year_from']}-{amount['year_to']}",
        )
    for theme, marked in gold["themes"].items():
        hit = found and any(
            alike(theme, t.name) and (t.marked == marked or "unknown" in (marked, t.marked))
            for t in found.themes
        )
        score.expect(hit, f"[{name}] tema {theme} {marked}")


def _has_field(found: Initiative, kind: str, text: str) -> bool:
    kinds = {kind, "indicator"} if kind == "succeskriterium" else {kind}
    if any(f.kind in kinds and f.value and within(text, f.value.text) for f in found.fields):
        return True
    if kind in ("responsible", "deadline"):
        on = [getattr(g, kind) for g in found.goals if getattr(g, kind)]
        return any(within(text, f.text) for f in on)
    return any(g.kind == "mål" and alike(text, g.text) for g in found.goals) and kind == "purpose"


def _status(gold: dict[str, Any], found: Initiative | None, score: Score, name: str) -> None:
    same = [s for s in (found.statuses if found else ()) if s.year == gold["year"]]
    what = f"[{name}] {gold['kind']} {gold['year']}"
    score.expect(
        [s for s in same if s.state == gold["state"] or gold["state"] != "empty"], f"{what} {gold['state']}"
    )
    for part in ("done", "achieved", "next", "note", "level"):
        if gold[part]:
            hit = any(within(gold[part], said.text) for s in same if (said := getattr(s, part)))
            score.expect(hit, f"{what} {part}: {gold[part][:70]}")


def _same_amount(gold: dict[str, Any], given: Any) -> bool:
    scale = {"mio. kr.": 1_000_000, "t.kr.": 1000, "1.000 kr.": 1000, "mia. kr.": 1_000_000_000}
    want = float(gold["value"]) * scale.get(gold["unit"], 1)
    have = float(given.value) * scale.get(given.unit, 1)
    years = gold["year_from"] == given.year_from and gold["year_to"] == given.year_to
    return abs(want - have) < 0.5 and years


def _given(found: Initiative, gold: dict[str, Any], score: Score) -> None:
    name = found.name[:30]
    facts = [*gold["fields"].values(), *(g["text"] for g in gold["goals"])]
    facts += [s[p] for s in gold["statuses"] for p in ("done", "achieved", "next", "note", "level") if s[p]]
    facts += [
        g[p] for g in gold["goals"] for p in ("responsible", "deadline", "purpose", "start") if g.get(p)
    ]
    for goal in found.goals:
        score.give(any(alike(goal.text, t) for t in facts), f"[{name}] {goal.kind}: {goal.text[:70]}")
    for labelled in found.fields:
        if labelled.value and labelled.kind not in ("other", "description"):
            hit = any(within(labelled.value.text, t) or within(t, labelled.value.text) for t in facts)
            score.give(hit, f"[{name}] {labelled.kind}: {labelled.value.text[:70]}")
    years = {s["year"] for s in gold["statuses"]}
    for status in found.statuses:
        score.give(status.year in years, f"[{name}] {status.kind} {status.year}: {_said(status)[:60]}")


def _said(status: Any) -> str:
    parts = (getattr(status, p) for p in ("note", "done", "achieved", "next"))
    return next((p.text for p in parts if p), "")


def scored(folder: Path, names: list[str]) -> Iterator[tuple[str, Score]]:
    """Yield the score of each document in a folder, or of those whose names begin so."""
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        if names and not any(gold["file"].startswith(n) for n in names):
            continue
        reading = read((folder / gold["file"]).read_bytes(), gold["file"])
        plans = parse(place(reading.blocks), "d", gold["file"])
        yield gold["file"], compare(gold, plans)


def main() -> None:
    """Print the scores."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("names", nargs="*")
    options.add_argument("-v", action="store_true", help="say what is missing and what was invented")
    given = options.parse_args()
    total = Score()
    for name, score in scored(HERE, given.names):
        sys.stdout.write(
            f"{name[:44]:44} fundet {score.recall:5.0%} ({score.right}/{score.wanted})"
            f"  rigtige {score.precision:5.0%} ({score.given - score.extra}/{score.given})\n"
        )
        if given.v:
            sys.stdout.writelines(f"   - {m}\n" for m in score.missing)
            sys.stdout.writelines(f"   + {m}\n" for m in score.invented)
        total.wanted, total.right = total.wanted + score.wanted, total.right + score.right
        total.given, total.extra = total.given + score.given, total.extra + score.extra
    sys.stdout.write(f"{'i alt':44} fundet {total.recall:5.0%}  rigtige {total.precision:5.0%}\n")


if __name__ == "__main__":
    main()
