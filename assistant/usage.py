"""The command line's own words in Danish: its help, and what it says to a command that was written wrongly."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from index.errors import PlanError

_HELP = "Vis denne hjælp."


class UsageError(PlanError):
    """A command that was written wrongly; the message says how to write it."""


class DanishCommand(TyperCommand):
    """A command whose help and usage errors are Danish."""

    allow_extra_args = True  # so that `parse_args` can say what to do about them

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse; words that have no place are most often a question without quotation marks."""
        rest = super().parse_args(ctx, args)
        if rest:
            raise UsageError(
                f"Der er for mange ord: {' '.join(rest)!r}. Sæt anførselstegn om et spørgsmål eller en sti "
                f"med mellemrum. Se {ctx.command_path} --help."
            )
        return rest

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        _write_start(self, ctx, formatter)
        _write_parameters(self.params, formatter)


class DanishGroup(TyperGroup):
    """The program itself: its help lists the commands."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse; without a command, show the help."""
        if not args:
            typer.echo(ctx.get_help())
            ctx.exit(2)
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command, or say which one may have been meant."""
        if args[0] not in self.commands and not args[0].startswith("-"):
            near = get_close_matches(args[0], self.commands, n=1)
            meant = f" Mente du »{near[0]}«?" if near else ""
            raise UsageError(f"Kommandoen »{args[0]}« findes ikke.{meant} Se {ctx.command_path} --help.")
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help with the list of commands."""
        _write_start(self, ctx, formatter)
        with formatter.section("Kommandoer"):
            formatter.write_dl([(name, command.help or "") for name, command in self.commands.items()])
        _write_parameters(self.params, formatter)


class DanishListing(DanishGroup):
    """A group that does something of its own when no command of it is given."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse; without a command, let the group itself answer."""
        return TyperGroup.parse_args(self, ctx, args)


def told(error: typer.TyperException) -> str:
    """Return in Danish what typer has against a command; by the error's fields, since its classes are private."""
    kind = type(error).__name__
    option = getattr(error, "option_name", None)
    parameter = getattr(error, "param", None)
    name = _name(parameter) if parameter else option
    path = getattr(getattr(error, "ctx", None), "command_path", "klarplan")
    if kind == "NoSuchOption":
        near = getattr(error, "possibilities", None)
        said = f"Tilvalget {option} findes ikke.{f' Mente du {near[0]}?' if near else ''}"
    elif kind == "MissingParameter":
        said = f"Der mangler {name}."
    elif kind == "BadOptionUsage":
        takes_none = "not take a value" in str(error)
        said = f"Tilvalget {option} {'tager ingen værdi' if takes_none else 'skal have en værdi efter sig'}."
    elif name:
        allowed = _range(parameter)
        said = f"Værdien efter {name} kan ikke bruges.{allowed}"
    else:
        said = "Kommandoen kan ikke forstås."
    return f"{said} Se {path} --help."


def _range(parameter: Any) -> str:
    low, high = getattr(parameter, "min", None), getattr(parameter, "max", None)
    return f" Skriv et tal fra {low} til {high}." if low is not None and high is not None else ""


def _write_start(command: TyperCommand | TyperGroup, ctx: Any, formatter: Any) -> None:
    pieces = [
        _name(p) if p.required else f"[{_name(p)}]" for p in command.params if p.param_type_name == "argument"
    ]
    group = isinstance(command, TyperGroup)
    formatter.write_usage(
        ctx.command_path, " ".join(["[TILVALG]", *pieces, *(["KOMMANDO …"] if group else [])]), "Brug: "
    )
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(command.help or "")


def _write_parameters(parameters: Iterable[Any], formatter: Any) -> None:
    arguments = [p for p in parameters if p.param_type_name == "argument"]
    options = [p for p in parameters if p.param_type_name == "option"]
    if arguments:
        with formatter.section("Skal skrives" if all(p.required for p in arguments) else "Kan skrives"):
            formatter.write_dl([(_name(p), p.help or "") for p in arguments])
    with formatter.section("Tilvalg"):
        formatter.write_dl([*((_option(p), p.help or "") for p in options), ("--help", _HELP)])


def _name(parameter: Any) -> str:
    if parameter.param_type_name == "option":
        return str(parameter.opts[0])
    return str(parameter.metavar or parameter.name.upper())


def _option(parameter: Any) -> str:
    names = ", ".join(parameter.opts)
    return names if getattr(parameter, "is_flag", False) else f"{names} {parameter.metavar or ''}".rstrip()
