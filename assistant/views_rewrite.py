"""How a suggestion looks in a terminal: before and after, what was found, and the figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.table import Table

from assistant.rewrite.contract import Change, Finding, Suggestion
from assistant.rewrite.gate import DANISH, GATED, LIX_FROM
from assistant.views import console, one_line, shown
from assistant.views_readability import gauge


def show_suggestion(suggestion: Suggestion) -> None:
    """Print the text with its findings underlined, the suggestion with its changes, and figures of both."""
    screen = console()
    screen.print("[bold]Før[/bold]")
    screen.print(_underlined(suggestion.original, suggestion.findings), soft_wrap=True)
    if suggestion.changed:
        screen.print("\n[bold]Forslag[/bold]")
        screen.print(_after(suggestion), soft_wrap=True)
    screen.print(f"\n{shown(suggestion.reason)}")
    _figures(suggestion)
    _reasons(suggestion)
    if suggestion.explanations:
        screen.print("\n[bold]Ord at forklare[/bold]")
    for term, explanation in suggestion.explanations:
        screen.print(f"  [cyan]{shown(term)}[/cyan]: {one_line(explanation)}")


def _underlined(text: str, findings: Sequence[Finding]) -> str:
    """Return the text with what was found underlined, overlapping places as one."""
    parts, position = [], 0
    for start, end in _joined((f.start, f.end) for f in findings):
        parts += [
            shown(text[position:start]),
            f"[underline yellow]{shown(text[start:end])}[/underline yellow]",
        ]
        position = end
    return "".join((*parts, shown(text[position:])))


def _joined(spans: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    current: tuple[int, int] | None = None
    for start, end in sorted(spans):
        if current and start < current[1]:
            current = (current[0], max(end, current[1]))
            continue
        if current:
            yield current
        current = (start, end) if end > start else None
    if current:
        yield current


def _after(suggestion: Suggestion) -> str:
    """Return the suggestion with what is new in green."""
    parts, position = [], 0
    for change in suggestion.changes:
        parts.append(shown(suggestion.original[position : change.start]))
        if change.after:
            parts.append(f"[green]{shown(change.after)}[/green]")
        position = change.end
    return "".join((*parts, shown(suggestion.original[position:])))


def _figures(suggestion: Suggestion) -> None:
    screen = console()
    before, after = suggestion.vector_before, suggestion.vector_after
    screen.print(f"\nLIX før   {gauge(suggestion.lix_before)} {_figure(suggestion.lix_before)}")
    if suggestion.changed:
        screen.print(f"LIX efter {gauge(suggestion.lix_after)} {_figure(suggestion.lix_after)}")
    if before.words < LIX_FROM:
        screen.print(f"[dim]LIX svinger i tekster under {LIX_FROM} ord. Se på tallene herunder.[/dim]")
    drawn = Table("", "Før", "Efter", box=None, pad_edge=False)
    drawn.columns[1].justify = drawn.columns[2].justify = "right"
    for name in ("words", "sentences", *GATED):
        was, now = getattr(before, name), getattr(after, name)
        mark = f"[green]{now}[/green]" if now < was and name in GATED else str(now)
        drawn.add_row(_NAMES.get(name) or DANISH[name].capitalize(), str(was), mark)
    screen.print(drawn)


_NAMES = {"words": "Ord", "sentences": "Sætninger"}


def _reasons(suggestion: Suggestion) -> None:
    """Print why each change was made, and what the writer must look at."""
    screen = console()
    if suggestion.changes:
        screen.print("\n[bold]Ændret[/bold]")
    for number, change in enumerate(suggestion.changes, 1):
        screen.print(f"[cyan]{number:>3}[/cyan] {_told(change)}")
        screen.print(f"    [dim]{one_line(' '.join(change.reasons))}[/dim]")
    open_ones = [f for f in suggestion.findings if not _done(f, suggestion)]
    if open_ones:
        screen.print("\n[bold]Se selv på[/bold]")
    for finding in open_ones:
        said = suggestion.original[finding.start : finding.end]
        advice = f" [dim]{one_line(finding.advice)}[/dim]" if finding.advice else ""
        screen.print(f"  [yellow]{_short(said)}[/yellow]: {one_line(finding.message)}{advice}")


def _done(finding: Finding, suggestion: Suggestion) -> bool:
    """Say whether a change took care of what was found, or took the words away that it was found on."""
    said = suggestion.original[finding.start : finding.end].lower()
    touching = [c for c in suggestion.changes if c.start < finding.end and finding.start < c.end]
    return any(
        (finding.replacement is not None and finding.rule in c.rules)
        or (c.start <= finding.start and finding.end <= c.end and said not in c.after.lower())
        for c in touching
    )


def _told(change: Change) -> str:
    before = f"[strike red]{_short(change.before)}[/strike red]" if change.before.strip() else ""
    after = f"[green]{_short(change.after)}[/green]" if change.after.strip() else "[dim](udgår)[/dim]"
    return f"{before} → {after}" if before else after


def _short(text: str) -> str:
    line = " ".join(text.split())
    return shown(line if len(line) <= 80 else f"{line[:50]} … {line[-24:]}")


def _figure(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")
