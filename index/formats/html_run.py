"""A run of text between two blocks of HTML: its words, whether all are bold, and the label they may open with."""

from __future__ import annotations

from dataclasses import dataclass, field

from index.formats.inline import opens_value, tidy
from index.vocabulary import match


@dataclass(slots=True)
class Run:
    """Text as it comes in; `bold` holds while nothing but bold words came."""

    parts: list[str] = field(default_factory=list)
    bold: bool = True
    _lead: str = ""  # the bold words before the first that are not

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def add(self, value: str, *, bold: bool) -> None:
        if value.strip() and not bold:
            self._lead = self.text if self.bold else self._lead
            self.bold = False
        self.parts.append(value)

    def label(self) -> str:
        """Return the bold words in front when they are a field's name without a colon ("<b>Mål</b> Ti gåture."), else nothing."""
        bare, rest = tidy(self._lead), self.text[len(self._lead) :]
        apart = bool(bare) and bare[-1] not in ".:!?;," and opens_value(rest)
        return self._lead if apart and match(bare) is not None else ""
