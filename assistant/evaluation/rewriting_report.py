"""Prints what became of the passages, and writes the sheet for reading suggestions aloud."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from assistant.evaluation.rewriting import Verdict, summarise

_COLUMNS = (
    ("facts_kept", "fakta bevaret"),
    ("never_harder", "ikke sværere"),
    ("improved", "tunge lettere"),
    ("marked", "resten markeret"),
    ("plain_unchanged", "klare urørt"),
    ("degenerate_unchanged", "andet urørt"),
    ("stable", "stabil"),
)


def show(verdicts: Sequence[Verdict], console: Console, *, failures: bool = False) -> None:
    """Print the figures by genre and for all; with `failures` each passage where something is wrong."""
    genres = sorted({v.passage.genre for v in verdicts})
    groups = [*((g, [v for v in verdicts if v.passage.genre == g]) for g in genres), ("alle", list(verdicts))]
    table = Table(title="Omskrivning", title_justify="left")
    table.add_column("Genre")
    for label in ("Passager", *(label for _, label in _COLUMNS), "LIX-fald (median)"):
        table.add_column(label, justify="right")
    for name, group in groups:
        figures = summarise(group)
        fall = "–" if figures.lix_fall is None else _number(figures.lix_fall)
        shares = (_percent(getattr(figures, field)) for field, _ in _COLUMNS)
        table.add_row(name, str(figures.passages), *shares, fall)
    console.print(table)
    if failures:
        for verdict in verdicts:
            if not verdict.right:
                console.print(_failure(verdict), soft_wrap=True)


def as_json(verdicts: Sequence[Verdict]) -> dict[str, object]:
    """Return figures, how often each rule changed something, and what failed."""
    used = Counter(r for v in verdicts for c in v.suggestion.changes for r in c.rules)
    return {
        "summary": asdict(summarise(verdicts)),
        "rules": dict(used.most_common()),
        "failures": [
            {
                "id": v.passage.id,
                "missing": list(v.missing),
                "lost": list(v.lost),
                "harder": list(v.harder),
                "again": v.again,
                "suggestion": v.suggestion.text,
            }
            for v in verdicts
            if not v.right
        ],
    }


def sheet(verdicts: Iterable[Verdict]) -> str:
    """Return the reader's sheet: each changed passage before and after, with a column for a reader's verdict."""
    lines = [
        "# Læseark",
        "",
        "Læs hver linje højt. Skriv god, ok eller dårlig under Dom, og hvad der er galt under Bemærkning.",
        "",
        "| Nr. | Før | Efter | LIX | Regler | Dom | Bemærkning |",
        "|---|---|---|---|---|---|---|",
    ]
    for verdict in verdicts:
        made = verdict.suggestion
        if made.changed:
            rules = ", ".join(dict.fromkeys(r for c in made.changes for r in c.rules))
            figures = f"{_number(made.lix_before)} → {_number(made.lix_after)}"
            lines.append(
                f"| {verdict.passage.id} | {_cell(made.original)} | {_cell(made.text)} | {figures} | {rules} | | |"
            )
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return text.strip().replace("|", "\\|").replace("<", "&lt;").replace("\n", "<br>")


def _failure(verdict: Verdict) -> str:
    wrong = [
        *(f"mangler: {fact}" for fact in verdict.missing),
        *verdict.lost,
        *(f"sværere: {name}" for name in verdict.harder),
        *(["ændres igen ved anden kørsel"] if verdict.again else []),
        *(["er ændret"] if verdict.suggestion.changed and verdict.passage.kind != "bureaucratic" else []),
    ]
    return (
        f"[bold]{escape(verdict.passage.id)}[/] ({verdict.passage.kind}): {escape('; '.join(wrong))}\n"
        f"  før:   {escape(verdict.passage.text)}\n  efter: {escape(verdict.suggestion.text)}"
    )


def _percent(value: float) -> str:
    return f"{100 * value:.1f} %".replace(".", ",")


def _number(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")
