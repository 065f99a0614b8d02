"""Answers written by a language model, over the same citations as the answer without it.

A sentence is given only when it is verified; and none is given before the verified ones together say all
that the answer without a model says. So what was given always stands, whatever the model does next.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, replace

from assistant.answer import Answer, Sentence
from assistant.answers.citations import resolve
from assistant.answers.context import Context
from assistant.answers.material import Material, gather, orders
from assistant.answers.replies import Claim, ReplyReader
from assistant.models.protocol import Deadline, LanguageModel
from assistant.verify import judge, verdict_of
from assistant.verifying.supports import Line, has_words, line_of, lines_of, share
from index.errors import ModelUnavailableError, UnknownCitationError

logger = logging.getLogger(__name__)

LONGEST = 6  # sentences of an answer without a model, beyond which it is an exact list and stays one
MOST = 6  # sentences of a written answer
RETOLD = 0.33  # of the words of each part of the answer without a model: it is retold, not passed over
_TELLING = (
    0.25  # of the question's words, for a sentence that no citation of the answer without a model supports
)
_QUOTED = re.compile(r"“[^”]*”")
_NAMED = re.compile(r"»([^«]+?)(?: …)?«")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes answers with a model; where it may not, or the model fails, the answer stays as it is."""

    model: LanguageModel

    def write(
        self, context: Context, offline: Answer, deadline: Deadline
    ) -> Generator[Sentence, None, Answer]:
        """Give the sentences of the answer as they are verified; return the answer that they make.

        Args:
            context: of the question.
            offline: the answer without a model.
            deadline: by when the model must be done.
        """
        if not may_write(offline):
            yield from offline.sentences
            return offline
        material = gather(context, offline)
        written = Written(context, material)
        try:
            for claim in self._claims(material, deadline):
                yield from written.take(claim)
                if written.full:
                    break
        except ModelUnavailableError:
            logger.info("a written answer broke off; sentences kept: %d", len(written.given))
        if not written.given:
            yield from offline.sentences
            return offline
        return written.answer()

    def _claims(self, material: Material, deadline: Deadline) -> Iterator[Claim]:
        reader = ReplyReader()
        for piece in self.model.stream(material.prompt, deadline):
            yield from reader.feed(piece)
        yield from reader.end()


def may_write(offline: Answer) -> bool:
    """Say whether a model may write an answer.

    Not for a refusal; nor for a table or a long list, which are exact; nor over a text that gives orders, which
    is quoted and never retold.
    """
    return (
        offline.kind == "answer"
        and offline.table is None
        and 0 < len(offline.sentences) <= LONGEST
        and all(s.citations for s in offline.sentences)
        and not any(orders(c.text) for c in offline.citations)
    )


class Written:
    """The verified sentences of one answer, held back until they say enough."""

    def __init__(self, context: Context, material: Material) -> None:
        self._context = context
        self._material = material
        self._kept: list[Sentence] = []  # with the material's numbers
        self._numbers: dict[int, int] = {}  # the material's number → the answer's
        self.given: list[Sentence] = []

    @property
    def full(self) -> bool:
        return len(self.given) >= max(MOST, len(self._material.offline.sentences))

    def take(self, claim: Claim) -> list[Sentence]:
        """Verify a sentence; return what may be given now."""
        sentence = self._verified(claim)
        if sentence is None:
            return []
        self._kept.append(sentence)
        if not self.given and not says_all(self._material, self._kept):
            return []
        new = [self._numbered(s) for s in self._kept[len(self.given) :]]
        self.given += new
        return new

    def answer(self) -> Answer:
        """Return the answer that the given sentences make, its citations numbered in the order of their use."""
        citations = tuple(
            replace(self._material.citations[old - 1], n=new) for old, new in self._numbers.items()
        )
        return replace(self._material.offline, sentences=tuple(self.given), citations=citations)

    def _verified(self, claim: Claim) -> Sentence | None:
        try:
            marks = tuple(resolve(claim.marks, self._material.citations))
        except UnknownCitationError:
            return self._left_out("unknown")
        ruling = judge(claim.text, marks, self._material.frame)
        if ruling.fault is not None:
            return self._left_out(ruling.fault)
        if any(claim.text == s.text for s in self._kept) or not self._belongs(claim.text, ruling.numbers):
            return self._left_out("needless")
        return Sentence(claim.text, ruling.numbers)

    def _belongs(self, text: str, numbers: Iterable[int]) -> bool:
        """Say whether a sentence is about what was asked: by its citations, else by its words."""
        own = len(self._material.offline.citations)
        return any(n <= own for n in numbers) or self._context.content.coverage(text) >= _TELLING

    @staticmethod
    def _left_out(fault: str) -> None:
        logger.debug("a written sentence was left out: %s", fault)

    def _numbered(self, sentence: Sentence) -> Sentence:
        numbers = tuple(self._numbers.setdefault(n, len(self._numbers) + 1) for n in sentence.citations)
        return Sentence(sentence.text, numbers)


def says_all(material: Material, kept: list[Sentence]) -> bool:
    """Say whether sentences hold what the answer without a model says beside its quotes, and stand on each of its parts."""
    offline = material.offline.sentences
    text = " ".join(s.text for s in kept)
    used = {n for s in kept for n in s.citations}
    if any(used.isdisjoint(s.citations) for s in offline):
        return False
    if any(share(_first(s.text).words, line_of(text).terms) < RETOLD for s in offline):
        return False
    if verdict_of(offline[0].text) != verdict_of(kept[0].text):
        return False
    composed = " ".join(_QUOTED.sub(" ", s.text) for s in offline)
    names = dict.fromkeys(found[1] for found in _NAMED.finditer(composed))
    if len(names) > 1 and not all(has_words(text, name) for name in names):
        return False
    return _figures(_NAMED.sub(" ", composed)) - _figures(material.question) <= _figures(text)


def _first(sentence: str) -> Line:
    """Return the first sentence of what is quoted, else all that is said."""
    quote = _QUOTED.search(sentence)
    lines = lines_of(quote[0].strip("“”") if quote else sentence)
    return lines[0] if lines else line_of(sentence)


def _figures(text: str) -> frozenset[str]:
    return frozenset(f.value for f in line_of(text).exact if not _YEAR.fullmatch(f.value))
