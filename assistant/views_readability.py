"""How scores look in a terminal and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from rich.table import Table

from assistant.readability.audience import Target, target
from assistant.readability.lix import BAND_FROM, BANDS, HARDEST
from assistant.readability.passages import HardPassage
from assistant.readability.score import Scores, SentenceScore
from assistant.readability.second_opinion import second_opinion
from assistant.rewrite.contract import Audience
from assistant.views import console, one_line, shown

_WIDTH = 60  # columns of the gauge
_TOP = 70  # LIX at its right end
_COLOURS = ("green", "green", "yellow", "dark_orange", "red")
_LANGUAGES = {"da": "dansk", "sv": "svensk", "nb": "norsk", "en": "engelsk", None: "kan ikke afgøres"}


def gauge(value: float) -> str:
    """Return a bar for a LIX with the bands' bounds, for a terminal that knows rich's markup."""
    reached = round(min(value, _TOP) / _TOP * _WIDTH)
    bounds = [*(bound for bound, _ in BANDS), _TOP]
    colours = [
        next(
            c
            for b, c in zip(bounds, _COLOURS, strict=True)
            if (n + 0.5) * _TOP / _WIDTH <= b + 0.5 or b == _TOP
        )
        for n in range(_WIDTH)
    ]
    return "".join(f"[{c}]{'█' if n < reached else '░'}[/{c}]" for n, c in enumerate(colours))


def show_scores(text: str, scores: Scores, audience: Audience, top: int) -> None:
    """Print the gauge, the figures beside what to aim at, and the hardest sentences."""
    screen = console()
    aim = target(audience)
    screen.print(f"[bold]LIX {_figure(scores.lix)}[/bold]  {scores.band or 'for kort til et navn'}")
    screen.print(gauge(scores.lix))
    screen.print(f"[dim]{_scale()}[/dim]\n")
    screen.print(_table(scores, aim))
    other = second_opinion(text)
    if other:
        screen.print(
            f"[dim]Til sammenligning, talt af textstat: LIX {_figure(other.lix)}, RIX {_figure(other.rix)}.[/dim]"
        )
    for remark in remarks(scores):
        screen.print(f"[yellow]{remark}[/yellow]")
    hardest = scores.hardest(top)
    if hardest:
        screen.print("\n[bold]De sværeste sætninger[/bold]")
    for number, sentence in enumerate(hardest, 1):
        screen.print(
            f"[cyan]{number:>2}[/cyan] {one_line(text[sentence.start : sentence.end])}\n   [dim]{_about(sentence)}[/dim]"
        )


def remarks(scores: Scores) -> tuple[str, ...]:
    """Return, in Danish, what a reader of the figures must know about this text."""
    said = []
    if scores.words == 0:
        said.append("Teksten har ingen ord, så der er intet at måle.")
    elif scores.words < BAND_FROM:
        said.append(
            f"Teksten har under {BAND_FROM} ord. LIX svinger meget i korte tekster; se på tallene enkeltvis."
        )
    if scores.words and scores.language != "da":
        said.append(f"Sproget: {_LANGUAGES[scores.language]}. Tallene er lavet til dansk.")
    return tuple(said)


def _scale() -> str:
    names = [f"{name} til {bound}" for bound, name in BANDS]
    return f"{', '.join(names)}, derover {HARDEST}"


def _table(scores: Scores, aim: Target) -> Table:
    counts = scores.vector
    official = counts.passives + counts.nominalisations + counts.kancelli
    share = 100 * official / counts.words if counts.words else 0.0
    drawn = Table("", "Teksten", f"Mål: {aim.called}", box=None, pad_edge=False)
    drawn.columns[1].justify = drawn.columns[2].justify = "right"
    for name, value, bound in (
        ("LIX", scores.lix, aim.lix),
        ("RIX (lange ord pr. sætning)", scores.rix, None),
        ("Ord pr. sætning", scores.mean_sentence, aim.mean_sentence),
        ("Længste sætning (ord)", counts.longest_sentence, aim.longest_sentence),
        ("Lange ord (over 6 bogstaver, pct.)", scores.long_share, None),
        ("Passiver", counts.passives, None),
        ("Verber gjort til navneord", counts.nominalisations, None),
        ("Kancelliord", counts.kancelli, None),
        ("De tre i alt pr. 100 ord", share, aim.per_hundred),
        ("Sjældne ord", scores.rare, None),
        ("Ord / sætninger", f"{scores.words} / {scores.body_sentences}", None),
        ("LIX med overskrifter og korte punkter", scores.whole_lix, None),
    ):
        drawn.add_row(name, _marked(value, bound), f"højst {bound}" if bound is not None else "")
    return drawn


def _marked(value: float | str, bound: int | None) -> str:
    if isinstance(value, str):
        return value
    colour = (
        "red"
        if bound is not None and int(value + 0.5) > bound
        else "green"
        if bound is not None
        else "default"
    )
    return f"[{colour}]{_figure(value)}[/{colour}]"


def _figure(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:.1f}".replace(".", ",")


def _about(sentence: SentenceScore) -> str:
    counted = (
        (sentence.words, "ord", "ord"),
        (sentence.long_words, "langt ord", "lange ord"),
        (sentence.passives, "passiv", "passiver"),
        (sentence.nominalisations, "verbalnavneord", "verbalnavneord"),
        (sentence.kancelli, "kancelliord", "kancelliord"),
        (sentence.rare, "sjældent ord", "sjældne ord"),
    )
    return ", ".join(f"{n} {one if n == 1 else many}" for n, one, many in counted if n)


def scores_json(text: str, scores: Scores, audience: Audience) -> dict[str, object]:
    """Return the scores with the bounds for the audience, textstat's figures and the remarks."""
    other = second_opinion(text)
    return {
        **asdict(scores),
        "audience": audience,
        "target": asdict(target(audience)),
        "textstat": asdict(other) if other else None,
        "remarks": list(remarks(scores)),
    }


def show_passages(found: Sequence[HardPassage]) -> None:
    """Print the hardest passages with where they stand."""
    screen = console()
    if not found:
        screen.print("Der er ingen passager på 15 ord eller mere. Læs planer ind med klarplan ingest.")
    for number, passage in enumerate(found, 1):
        where = " · ".join(
            part
            for part in (
                passage.document,
                passage.indsats,
                passage.section,
                f"side {passage.page}" if passage.page else None,
            )
            if part
        )
        screen.print(f"[cyan]{number:>2}[/cyan] [bold]LIX {_figure(passage.lix)}[/bold]  {shown(where)}")
        screen.print(f"   {one_line(passage.text)}")
