"""Paragraphs that are too long to take in at once."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.handbooks import BULLETS

_LONGEST = 110  # words; about eight lines of a letter
_FEWEST = 4  # sentences: fewer can't be parted


def _find(text: Text) -> Iterator[Finding]:
    for number, (start, end) in enumerate(text.paragraphs):
        sentences = [s for s in text.sentences if s.paragraph == number and s.kind == "sentence"]
        words = sum(len(s.words) for s in sentences)
        if words > _LONGEST and len(sentences) >= _FEWEST:
            middle = sentences[len(sentences) // 2]
            advice = f"Begynd fx et nyt afsnit ved “{text.quote(middle)[:40].rstrip()} …”, og giv afsnittene overskrifter."
            yield Finding(
                "long_paragraph", start, end, f"Afsnittet har {words} ord. Del det op.", advice=advice
            )


_SENTENCE = "Vi har læst din ansøgning og talt med din læge, din skole og din arbejdsgiver om, hvad der kan lade sig gøre for dig nu. "
RULE = Rule(
    id="long_paragraph",
    message=f"Afsnittet har over {_LONGEST} ord. Del det op.",
    source=BULLETS,
    find=_find,
    flags=(_SENTENCE * 5,),
    passes=(_SENTENCE * 2, _SENTENCE * 2 + "\n\n" + _SENTENCE * 2),
)
