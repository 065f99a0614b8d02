"""Word lists in YAML: our own, and those that a municipality adds. The only module that reads YAML.

A municipality's file has up to four parts, all of them optional::

    foretrukne:            # a word or phrase and what to write instead
      brugerbetaling: egenbetaling
    undgå:                 # a word or phrase and why, or what to do
      klient: Skriv borger.
    beskyttede:            # never changed
      - Den Gode Modtagelse
    forklaringer:          # offered beside the text
      mentor: En person, der støtter dig i hverdagen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from index.errors import PlanError

_PARTS = ("foretrukne", "undgå", "beskyttede", "forklaringer")
_MOST = 1_000_000  # bytes; a word list is far smaller, and YAML can be made to grow


class WordListError(PlanError):
    """A word list that can't be used; the message says, in Danish, what to mend."""


@dataclass(frozen=True, slots=True)
class HouseWords:
    """What a municipality asks of its writers; every part may be empty.

    `preferred` pairs a word with what to write instead, `forbidden` a word with advice, `glossary` a term with its
    explanation. `protected` terms are never changed, whatever a rule says.
    """

    preferred: tuple[tuple[str, str], ...] = ()
    forbidden: tuple[tuple[str, str], ...] = ()
    protected: tuple[str, ...] = ()
    glossary: tuple[tuple[str, str], ...] = ()

    def merged(self, other: HouseWords) -> HouseWords:
        """Return both lists as one; where both explain a term or prefer a word, `other` counts."""
        return HouseWords(
            tuple({**dict(self.preferred), **dict(other.preferred)}.items()),
            tuple({**dict(self.forbidden), **dict(other.forbidden)}.items()),
            tuple(dict.fromkeys((*self.protected, *other.protected))),
            tuple({**dict(self.glossary), **dict(other.glossary)}.items()),
        )


def load(path: Path) -> HouseWords:
    """Read a municipality's word list.

    Raises:
        WordListError: The file is missing, is no YAML, or has a part that isn't known or has the wrong shape.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise WordListError(f"Ordlisten {path.name} kan ikke læses. Tjek, at filen findes, og at du har adgang til den.") from error  # fmt: skip
    return parse(raw, path.name)


def parse(raw: bytes, name: str = "ordlisten") -> HouseWords:
    """Read a word list from its bytes; `name` is what messages call it. Raises as `load`."""
    if len(raw) > _MOST:
        raise WordListError(f"{name} er for stor. En ordliste kan højst fylde 1 MB.")
    try:
        data = _yaml(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise WordListError(f"{name} er ikke gemt som UTF-8. Gem den igen med den tegnkodning.") from error
    if data is None:
        return HouseWords()
    if not isinstance(data, dict) or set(data) - set(_PARTS):
        raise WordListError(
            f"{name} har dele, som ikke kendes. En ordliste kan have delene {', '.join(_PARTS)}."
        )
    return HouseWords(
        tuple(_pairs(data, "foretrukne", name)),
        tuple(_pairs(data, "undgå", name)),
        tuple(_words(data, "beskyttede", name)),
        tuple(_pairs(data, "forklaringer", name)),
    )


@lru_cache(maxsize=1)
def built_in() -> HouseWords:
    """Return the list that comes with the program: protected terms, and a glossary of common municipal terms."""
    return parse(
        (Path(__file__).parent / "rewrite/danish/terms.yaml").read_bytes(), "Programmets egen ordliste"
    )


def package_data(name: str) -> Mapping[str, Any]:
    """Return one of our own data files; `name` is its path under assistant/."""
    data: Mapping[str, Any] = _yaml((Path(__file__).parent / name).read_text(encoding="utf-8"))
    return data


def _yaml(text: str) -> Any:
    """Read YAML that makes plain values alone.

    Raises:
        WordListError: It is no YAML; the message names the line.
    """
    import yaml  # noqa: PLC0415  only a rewriting needs it

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(text, Loader=loader)  # noqa: S506  both loaders are safe ones
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" i linje {mark.line + 1}" if mark else ""
        raise WordListError(
            f"Ordlisten er ikke gyldig YAML{where}. Tjek indrykning, kolon og anførselstegn."
        ) from error


def _pairs(data: Mapping[str, Any], part: str, name: str) -> Iterator[tuple[str, str]]:
    given = data.get(part) or {}
    if not isinstance(given, dict):
        raise WordListError(f"Delen “{part}” i {name} skal være linjer af formen “ord: tekst”.")
    for word, value in given.items():
        if not isinstance(word, str) or not isinstance(value, str) or not word.strip() or not value.strip():
            raise WordListError(
                f"“{word}” under “{part}” i {name} skal have en tekst efter kolon. Sæt den i anførselstegn."
            )
        yield word.strip(), value.strip()


def _words(data: Mapping[str, Any], part: str, name: str) -> Iterator[str]:
    given = data.get(part) or []
    if not isinstance(given, list) or not all(isinstance(word, str) and word.strip() for word in given):
        raise WordListError(
            f"Delen “{part}” i {name} skal være en liste med ét ord på hver linje efter “- ”."
        )
    yield from (word.strip() for word in given)
