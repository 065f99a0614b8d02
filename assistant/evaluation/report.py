"""Prints an evaluation as tables, or gives it as JSON."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from assistant.evaluation.measures import Grade, Summary, summarise
from assistant.evaluation.retrieval import Retrieval
from assistant.evaluation.run import Evaluation, Result

_SUMMARY_ROWS = (
    ("accuracy", "Rigtige svar"), ("refusal_precision", "Afvisning: præcision"), ("refusal_recall", "Afvisning: genkald"), ("refusal_f1", "Afvisning: F1"),
    ("citations_valid", "Svar med gyldige citater"), ("sentences_cited", "Svar, hvor hver sætning har kilde"), ("support", "Kilde støtter svaret"), ("citation_precision", "Kildernes præcision"),
    ("early", "Svaret i de første 25 ord"), ("consistency", "Ens på tværs af formuleringer"),
)  # fmt: skip


def show(evaluation: Evaluation, console: Console, *, failures: bool = False) -> None:
    """Print the tables; with `failures` every question that was not answered right, too."""
    for result in evaluation.results:
        if result.note:
            console.print(f"{result.collection}: sprunget over, {result.note}.")
    measured = [result for result in evaluation.results if not result.note]
    console.print(_retrieval_table(measured))
    if evaluation.grades:
        console.print(_answer_table(measured, evaluation.summary()))
        console.print(_breakdown("Efter spørgsmålets art", evaluation.grades, lambda g: g.item.kind))
        console.print(_breakdown("Efter stil", evaluation.grades, lambda g: g.item.style))
    if failures:
        for line in failing(evaluation.grades):
            console.print(line, soft_wrap=True)


def failing(grades: Iterable[Grade]) -> list[str]:
    """Return one paragraph for each answer that isn't right: question, what was expected, what came."""
    return [_failure(g) for g in grades if not g.right]


def as_json(evaluation: Evaluation) -> dict[str, Any]:
    """Return the evaluation ready for `json.dumps`; what could not be measured is null."""
    return {
        "aside": evaluation.aside,
        "summary": _plain(asdict(evaluation.summary())) if evaluation.grades else None,
        "collections": [_collection_json(result) for result in evaluation.results],
        "failures": [
            {
                "id": g.item.id,
                "question": g.item.question,
                "expected": list(g.item.expected_kinds),
                "kind": g.kind,
                "missing": [list(fact) for fact in g.missing],
                "forbidden": list(g.forbidden),
                "answer": g.answer,
            }
            for g in evaluation.grades
            if not g.right
        ],
    }


def _collection_json(result: Result) -> dict[str, Any]:
    return {
        "collection": result.collection,
        "note": result.note,
        "retrieval": _plain(asdict(result.retrieval)) if result.retrieval else None,
        "baselines": [
            {"recipe": b.recipe.name, "accuracy": b.accuracy, **_plain(asdict(b.retrieval))}
            for b in result.baselines
        ],
        "answers": _plain(asdict(summarise(result.grades))) if result.grades else None,
    }


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {k: None if isinstance(v, float) and math.isnan(v) else v for k, v in values.items()}


def _retrieval_table(results: Sequence[Result]) -> Table:
    table = Table(title="Søgning", title_justify="left")
    for column in ("Samling", "Metode"):
        table.add_column(column)
    for column in ("Spørgsmål", "recall@5", "recall@10", "MRR", "nDCG@10", "ord i top 5", "rigtige svar"):
        table.add_column(column, justify="right")
    for result in results:
        if result.retrieval:
            right = _share(summarise(result.grades).accuracy) if result.grades else ""
            table.add_row(result.collection, "Klarplan", *_cells(result.retrieval), right)
        for found in result.baselines:
            table.add_row("", found.recipe.name, *_cells(found.retrieval), _share(found.accuracy))
    return table


def _cells(found: Retrieval) -> list[str]:
    shares = (found.recall5, found.recall10, found.mrr, found.ndcg10)
    return [str(found.questions), *map(_share, shares), _number(found.words5)]


def _answer_table(results: Sequence[Result], total: Summary) -> Table:
    table = Table(title="Svar", title_justify="left")
    table.add_column("Mål")
    summaries = [summarise(result.grades) for result in results] + [total]
    for name in [*(result.collection for result in results), "alle"]:
        table.add_column(name, justify="right")
    table.add_row("Spørgsmål", *(str(s.questions) for s in summaries))
    for field, label in _SUMMARY_ROWS:
        table.add_row(label, *(_share(getattr(s, field)) for s in summaries))
    table.add_row("Ord i svaret: median", *(_number(s.words_median) for s in summaries))
    table.add_row("Ord i svaret: 90 %", *(_number(s.words_p90) for s in summaries))
    return table


def _breakdown(title: str, grades: Sequence[Grade], key: Callable[[Grade], str]) -> Table:
    groups: dict[str, list[Grade]] = defaultdict(list)
    for g in grades:
        groups[key(g)].append(g)
    table = Table(title=title, title_justify="left")
    table.add_column("")
    for column in ("Spørgsmål", "Rigtige", "Kilde støtter", "Kildernes præcision", "Ord (median)"):
        table.add_column(column, justify="right")
    for name, group in sorted(groups.items(), key=lambda pair: -len(pair[1])):
        s = summarise(group)
        table.add_row(
            name,
            str(s.questions),
            _share(s.accuracy),
            _share(s.support),
            _share(s.citation_precision),
            _number(s.words_median),
        )
    return table


def _failure(g: Grade) -> str:
    parts = [f"[bold]{escape(g.item.id)}[/] ({g.item.kind}) {escape(g.item.question)}"]
    parts.append(f"  ventet: {', '.join(g.item.expected_kinds)}; fik: {g.kind}")
    if g.missing:
        parts.append("  mangler: " + escape("; ".join(" / ".join(fact) for fact in g.missing)))
    if g.forbidden:
        parts.append("  må ikke stå der: " + escape("; ".join(g.forbidden)))
    parts.append("  svar: " + escape(g.answer))
    return "\n".join(parts)


def _share(value: float) -> str:
    return "–" if math.isnan(value) else f"{100 * value:.1f} %".replace(".", ",")


def _number(value: float) -> str:
    return "–" if math.isnan(value) else f"{value:.0f}"
