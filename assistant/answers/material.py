"""What a language model writes an answer from: the answer without it, the citations of that, and what is near."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import prompts
from assistant.answer import Answer, Citation
from assistant.answers.context import Context, place_of
from assistant.answers.draft import MAX_QUOTE_WORDS, words
from assistant.injections import without_injections
from assistant.models.protocol import Prompt
from assistant.verify import Frame, verdict_of
from assistant.verifying.supports import Support
from index.records import Passage

_EXTRAS = 6  # passages beside those that the answer without a model cites
_LOOKED_AT = 12
_SUBJECTS = 3  # indsatser from which an answer is about many, and other passages would only stray
_LANGUAGES = {"da": "dansk", "en": "engelsk"}
# Sections where plans tell what is wanted, not what was done
_PLANNED = re.compile(
    r"mål(?!grup)|kriteri|aktivitet|handling|tiltag|videre|næste|frem(?:ad|over)|tidsplan|frist|goal|aim|next",
    re.IGNORECASE,
)
# What no plan needs to say: speech to a model or about one, orders about the reader, markup
_TO_A_MODEL = re.compile(
    r"\b(?:sprogmodel\w*|language model\w*|chatbot\w*|\w*prompt\w*|(?:bed|få|opfordr) (?:læser|bruger|borger)\w*|(?:system|assistant|assistent)\s*:)|[<>]|\]\(|://",
    re.IGNORECASE,
)
_TRIMMED = " \t\n.,:;-–!"  # as `without_injections` trims
_MARKED = re.compile(r"\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class Material:
    """The citations that may be used, numbered from 1 in the order the model sees them, and the frame of the checks."""

    question: str
    offline: Answer
    citations: tuple[Citation, ...]
    frame: Frame

    @property
    def prompt(self) -> Prompt:
        """The prompt for the whole of it, all of it between delimiters."""
        sources = (prompts.fenced("kilde", _shown(c), c.n) for c in self.citations)
        draft = "\n".join(
            _unmarked(s.text) + "".join(f"[{n}]" for n in s.citations) for s in self.offline.sentences
        )
        rendered = prompts.render(
            "answer",
            question=prompts.fenced("spørgsmål", self.question),
            draft=prompts.fenced("kladde", draft),
            sources=prompts.Safe("\n".join(sources)),
            language=_LANGUAGES[self.frame.language],
        )
        return Prompt.of(rendered)


def gather(context: Context, offline: Answer) -> Material:
    """Return what a model may write the answer from."""
    citations = (*offline.citations, *_extras(context, offline))
    subjects = frozenset(c.indsats for c in offline.citations if c.indsats)
    years = frozenset(context.query.years) or frozenset(c.year for c in offline.citations if c.year)
    about = {c.n: _about(context, c) for c in citations}
    supports = (*(_passage(c, about[c.n]) for c in citations), *_sentences(offline))
    verdict = verdict_of(offline.sentences[0].text)
    frame = Frame(supports, context.language, subjects, years, verdict)
    return Material(context.query.question, offline, citations, frame)


def _extras(context: Context, offline: Answer) -> Iterator[Citation]:
    """Give citations of the nearest passages about the same indsatser that the answer does not cite already."""
    subjects = {c.indsats for c in offline.citations if c.indsats}
    if len(subjects) >= _SUBJECTS:
        return
    draft = context.draft()
    for hit in context.hits[:_LOOKED_AT]:
        passage, place = hit.passage, place_of(context, hit.passage)
        if (
            words(passage.text) > MAX_QUOTE_WORDS
            or _cited(passage, offline.citations)
            or orders(passage.text)
        ):
            continue
        if subjects and place.indsats not in subjects:
            continue
        draft.cite(place)
    first = len(offline.citations) + 1
    for number, citation in enumerate(draft.finish("answer").citations[:_EXTRAS], first):
        yield replace(citation, n=number)


def _cited(passage: Passage, citations: Sequence[Citation]) -> bool:
    return any(
        c.document_id == passage.document and c.start < passage.end and passage.start < c.end
        for c in citations
    )


def orders(text: str) -> bool:
    """Say whether a text seems to speak to a model or to order the reader about: it is quoted, never retold."""
    bare = " ".join(text.split())
    return bool(_TO_A_MODEL.search(bare)) or len(without_injections(bare)) < len(bare.strip(_TRIMMED))


def _passage(citation: Citation, about: str) -> Support:
    planned = bool(_PLANNED.search(citation.section))
    return Support((citation.n,), citation.text, about, citation.indsats, citation.year, planned)


def _sentences(offline: Answer) -> Iterator[Support]:
    """Give the sentences of the answer without a model: they are right, standing on all their citations together."""
    by_number = {c.n: c for c in offline.citations}
    for sentence in offline.sentences:
        cited = [by_number[n] for n in sentence.citations]
        if cited:
            named = {c.indsats for c in cited}
            planned = all(_PLANNED.search(c.section) for c in cited)
            yield Support(
                sentence.citations,
                sentence.text,
                indsats=named.pop() if len(named) == 1 else None,
                planned=planned,
            )


def _about(context: Context, citation: Citation) -> str:
    """Return the headings a citation stands under."""
    plans = [plan for d, _, plan in context.catalogue.plans if d == citation.document_id]
    names = (
        [n for p in plans for n in (p.title, p.department, p.municipality) if n] if len(plans) == 1 else []
    )
    return " · ".join(
        str(part) for part in (*names, citation.indsats, citation.section, citation.year) if part
    )


def _shown(citation: Citation) -> str:
    heading = " · ".join(str(p) for p in (citation.indsats, citation.section, citation.year) if p)
    return f"{heading}\n{_unmarked(citation.text)}"


def _unmarked(text: str) -> str:
    """Return a text without numbers in brackets, which would be taken for marks."""
    return _MARKED.sub(r"(\1)", text)
