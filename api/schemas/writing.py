"""Texts to be scored and rewritten. They are never kept."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from api.schemas.base import Body, Request
from assistant.readability.language import Language
from assistant.readability.text import UnitKind
from assistant.rewrite.contract import Audience, Strength

MAX_TEXT = 50_000  # characters; some twenty pages
EXAMPLE = "Der skal foretages en vurdering af ansøgningen, inden der kan træffes afgørelse."


class Draft(Request):
    """A text to be rewritten in plainer words."""

    text: Annotated[str, Field(min_length=1, max_length=MAX_TEXT, examples=[EXAMPLE])]
    audience: Annotated[Audience, Field(description="Hvem teksten er til.")] = "borgerbrev"
    strength: Annotated[Strength, Field(description="Hvor meget der må ændres.")] = "normal"
    changes: Annotated[
        list[int] | None,
        Field(
            max_length=10_000, description="Numre på de ændringer, der skal med i en Word-fil; ellers alle."
        ),
    ] = None


class Scored(Request):
    """A text to be scored."""

    text: Annotated[str, Field(min_length=1, max_length=MAX_TEXT, examples=[EXAMPLE])]
    audience: Annotated[Audience, Field(description="Hvem teksten er til.")] = "borgerbrev"


class VectorBody(Body):
    """Absolute counts over the whole text; none may rise in a rewriting."""

    words: int
    sentences: int
    long_words: int
    longest_sentence: int
    passives: int
    nominalisations: int
    kancelli: int


class FindingBody(Body):
    """A place that makes the text hard, in code points of the text given."""

    rule: str
    start: int
    end: int
    message: str
    replacement: str | None
    advice: str | None


class ChangeBody(Body):
    """One piece of the rewriting; any of them may be left out."""

    start: int
    end: int
    before: str
    after: str
    rules: list[str]
    reasons: list[str]
    sources: list[str]


class ExplanationBody(Body):
    term: str
    explanation: str


class RewriteBody(Body):
    """A suggestion; `suggestion` equals the text given when nothing was changed, and `reason` says why."""

    text: Annotated[str | None, Field(description="Teksten i den Word-fil, der blev sendt; ellers null.")] = (
        None
    )
    suggestion: str
    changed: bool
    reason: str
    lix_before: float
    lix_after: float
    vector_before: VectorBody
    vector_after: VectorBody
    findings: list[FindingBody]
    lost: list[str]
    changes: list[ChangeBody]
    explanations: list[ExplanationBody]


class TargetBody(Body):
    """Upper bounds for a text of one kind; lengths are words."""

    called: str
    lix: int
    mean_sentence: int
    longest_sentence: int
    per_hundred: int
    source: str


class UnitBody(Body):
    """The counts of one sentence, heading, item, label or cell."""

    start: int
    end: int
    kind: UnitKind
    paragraph: int
    words: int
    long_words: int
    passives: int
    nominalisations: int
    kancelli: int
    rare: int
    lix: float


class ParagraphBody(Body):
    start: int
    end: int
    words: int
    sentences: int
    longest_sentence: int
    long_words: int
    passives: int
    nominalisations: int
    kancelli: int
    rare: int
    lix: float


class ScoresBody(Body):
    """The figures of a text. `band` is null under a hundred words; `long_share` is per cent."""

    language: Language | None
    lix: float
    band: str | None
    rix: float
    words: int
    body_sentences: int
    mean_sentence: float
    long_share: float
    rare: int
    whole_lix: float
    vector: VectorBody
    paragraphs: list[ParagraphBody]
    sentences: list[UnitBody]
    target: TargetBody
