"""What was left out of a Word file, counted while reading and told in the ingest report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from index.formats.docx_styles import Concealed
from index.formats.docx_xml import Element, tag

_CHANGES = frozenset({"w:ins", "w:del", "w:moveTo"})
_HIDDEN: dict[Concealed, str] = {
    "hidden": "som er markeret skjult",
    "colour": "med skrift i samme farve som baggrunden",
    "tiny": "med skrift på højst ét punkt",
}


@dataclass(slots=True)
class Tally:
    """Counts kept while one document is read; `notes` are warnings in their final words."""

    concealed: dict[Concealed, list[str]] = field(default_factory=dict)
    unanswered: int = 0
    changes: int = 0
    comments: int = 0
    pictures: int = 0
    notes: list[str] = field(default_factory=list)

    def hide(self, reason: Concealed, text: str) -> None:
        """Count a stretch of text that a reader of the document cannot see."""
        self.concealed.setdefault(reason, []).append(text)

    def end_paragraph(self) -> None:
        """Keep the words of two paragraphs apart."""
        for stretches in self.concealed.values():
            stretches.append(" ")

    def survey(self, root: Element) -> None:
        """Count open changes, comments and pictures of a part."""
        for element in root.iter():
            name = tag(element)
            self.changes += name in _CHANGES
            self.comments += name == "w:commentReference"
            self.pictures += name in ("w:drawing", "w:pict")

    def warnings(self, *, found_text: bool) -> Iterator[str]:
        """Yield the warnings, in Danish."""
        if not found_text:
            seen = " Den indeholder billeder, måske af indscannede sider." if self.pictures else ""
            yield f"Der er ingen tekst i Word-filen, som kan læses.{seen} Kontrollér, at det er den rigtige fil."
        if self.changes:
            yield (
                f"Filen har {_count(self.changes, 'åben ændring', 'åbne ændringer')} (Registrér ændringer): "
                "indsat tekst er taget med, slettet tekst er udeladt. Godkend eller afvis dem i Word for en endelig tekst."
            )
        for reason, stretches in self.concealed.items():
            words = len("".join(stretches).split())
            if words:
                yield (
                    f"{_count(words, 'ord', 'ord')} {_HIDDEN[reason]}, er udeladt. "
                    "Gør teksten synlig i Word, hvis den skal kunne findes."
                )
        if self.unanswered:
            yield (
                f"{_count(self.unanswered, 'felt', 'felter')} i skabelonen er ikke udfyldt og er læst som "
                f"{'tomt' if self.unanswered == 1 else 'tomme'}."
            )
        if self.comments:
            yield f"{_count(self.comments, 'kommentar', 'kommentarer')} i margenen er udeladt."
        yield from self.notes


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
