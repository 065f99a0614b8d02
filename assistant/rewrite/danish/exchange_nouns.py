"""Putting a plain noun in a heavy one's place: article, adjectives and predicate follow its gender."""

from __future__ import annotations

from assistant.rewrite.danish.adjectives import agreeing, is_adjective, looks_like_adjective
from assistant.rewrite.danish.inflect import PLURAL, article, before_noun, demonstrative
from assistant.rewrite.danish.nouns import Gender, Noun, definite, gender, nouns, number
from assistant.rewrite.danish.patterns import Match
from assistant.rewrite.danish.places import Place, as_written
from assistant.rewrite.danish.verb_places import Piece
from assistant.rewrite.danish.wordclass import Class
from assistant.rewrite.danish.words import Words

_COPULAS = frozenset("er var bliver blev være blive blevet været".split())
_LATER = frozenset("den denne dens hvilken det dette dets hvilket".split())
_PROFORMS = frozenset("nærværende førnævnte ovennævnte pågældende ovenstående nedenstående".split())
_ONE = frozenset("en ene hver ingen nogen hvilken anden et ingen enkelt".split())
_SAME_IN_PLURAL = (
    "forhold", "vilkår", "krav", "tal", "mål", "år", "tiltag", "forslag", "tilbud", "tilskud", "beløb", "afslag", "svar", "spørgsmål",
    "ord", "anlæg", "bidrag", "forløb", "ophold", "besøg", "valg", "udvalg", "indgreb", "tilfælde", "lån", "råd", "job", "træk", "tegn",
)  # fmt: skip
_AFTER_COPULA: tuple[Class, ...] = ("preposition", "determiner", "noun", "supine", "participle", "number", "pronoun", "infinitive", "genitive", "subordinator", "name")  # fmt: skip
_BETWEEN = 3  # words between noun and predicate that are looked past: "er stadig meget nødvendig"


def exchange(place: Place, match: Match) -> Piece | None:
    """Return the plain wording of a noun row's match with all that agrees, or None where it isn't sure."""
    if match.row.plain is None:
        return None
    old, new = nouns()[match.row.heavy[0]], nouns()[match.row.plain]
    name = match.form.removesuffix("_genitive")
    form = next((text for key, text in new.forms.items() if key == name), None)
    if form is None:
        return None
    word = form + ("s" if match.form != name else "")
    at, words = match.first, place.words
    plural = name.endswith("plural")
    if plural and (_is_doubtful(words, at, old) or (old.gender != new.gender and _one_of(words, at))):
        return None
    if old.gender == new.gender or plural:
        return Piece(at, match.end, as_written(word, words.texts[at]))
    if _refers_later(place, match.end):
        return None
    first, lead = at, ""
    if at and words.lower[at - 1] in _PROFORMS:
        return None  # it agrees with the old noun, and is exchanged first
    if name == "singular":
        before = before_noun(words.lower[:at], new.gender)
        if before is None:
            return None
        first = at - len(before)
        lead = " ".join(as_written(b, words.texts[first + i]) for i, b in enumerate(before))
    after = _predicate(place, match.end, new.gender)
    if after is None:
        return None
    end, tail = after
    if not place.is_open(first, end):
        return None
    head = word if lead else as_written(word, words.texts[at])
    return Piece(first, end, " ".join(part for part in (lead, head, tail) if part))


def _is_doubtful(words: Words, at: int, noun: Noun) -> bool:
    """Whether a plural looks like the singular, and nothing before it tells: "foranstaltninger" does not."""
    if noun.form("plural") != noun.lemma:
        return False
    before = range(max(at - 3, 0), at)
    return not any(words.lower[b] in PLURAL or words.has(b, "number") for b in before)


def proform(place: Place, match: Match) -> Piece | None:
    """Return "denne", "dette", "disse", or "den/det/de nævnte", for "nærværende" and "førnævnte"."""
    words, at = place.words, match.end
    while at < len(words) and looks_like_adjective(words.lower[at]) and not words.has(at, "noun"):
        at += 1
    if at >= len(words) or not words.has(at, "noun"):
        return None
    form, kind = number(words.lower[at]), gender(words.lower[at])
    if form not in {"singular", "plural"}:
        return None
    shown = words.lower[match.first - 1] in {"den", "det", "de"} if match.first else False
    if _looks_plural(words.lower[at]) and not shown:
        return None
    before = words.lower[match.first - 1] if match.first else ""
    if match.row.plain and match.row.plain.startswith("definite"):
        return _made_definite(place, match, at)
    if match.row.plain == "denne":
        pronoun = demonstrative(kind, plural=form == "plural")
        if (
            pronoun is None
            or before in {"den", "det", "de", "denne", "dette", "disse"}
            or words.has(match.first - 1, "genitive")
        ):
            return None
        return Piece(match.first, match.end, as_written(pronoun, words.texts[match.first]))
    if before in {"den", "det", "de", "disse", "denne", "dette"}:
        return Piece(match.first, match.end, "nævnte")
    which = article(kind, plural=form == "plural")
    if which is None:
        return None
    return Piece(match.first, match.end, as_written(f"{which} nævnte", words.texts[match.first]))


def _one_of(words: Words, at: int) -> bool:
    """Whether a plural is what one is taken of: "en af foranstaltningerne"."""
    return any(
        words.lower[of] == "af" and of and words.lower[of - 1] in _ONE for of in range(max(at - 4, 0), at)
    )


def _looks_plural(word: str) -> bool:
    """Whether a noun has the same form in singular and plural."""
    return word.endswith(_SAME_IN_PLURAL)


def _made_definite(place: Place, match: Match, noun: int) -> Piece | None:
    """Turn "den pågældende sag" into "sagen", "nedenstående skema" into "skemaet herunder"."""
    words = place.words
    article = match.first > 0 and words.lower[match.first - 1] in {"den", "det", "de"}
    if noun != match.end or (
        match.first > 0 and not article and words.has(match.first - 1, "determiner", "genitive", "adjective")
    ):
        return None
    if article and words.lower[match.first - 1] == "de" and number(words.lower[noun]) != "plural":
        return None
    form = definite(words.lower[noun])
    if form is None or (match.row.plain == "definite" and not article):
        return None
    first = match.first - article
    tail = (match.row.plain or "").removeprefix("definite").strip()
    return Piece(first, noun + 1, as_written(f"{form} {tail}".strip(), words.texts[first]))


def _refers_later(place: Place, at: int) -> bool:
    """Whether a pronoun after a noun may stand for it, here or at the next sentence's beginning."""
    words = place.words
    for later in range(at, len(words)):
        if words.lower[later] in _LATER and not words.has(later + 1, "noun", "adjective", "number", "name"):
            if words.lower[later] == "det" and words.has(later - 1, "finite"):
                continue
            return True
    following = [s for s in place.text.sentences if s.start > place.sentence.start][:1]
    return any(t.lower in {"den", "denne", "dens"} for s in following for t in s.tokens[:4])


def _predicate(place: Place, at: int, to: Gender) -> tuple[int, str] | None:
    """Return the stretch after a noun up to an adjective that agrees with it, in the new gender.

    (at, "") where nothing agrees; None where something may, but stands too far away to tell.
    """
    words = place.words
    for verb in range(at, len(words)):
        if words.lower[verb] not in _COPULAS:
            continue
        first = next((s for s in range(verb + 1, len(words)) if not words.has(s, "sadverb")), len(words))
        unknown = first < len(words) and bool(words.classes[first]) and not words.has(first, *_AFTER_COPULA)
        if (
            verb == at
            and unknown
            and not _agrees(words, first)
            and agreeing(words.lower[first], to) != words.lower[first]
        ):
            return None
        for spot in range(verb + 1, min(verb + 1 + _BETWEEN, len(words))):
            if not _agrees(words, spot):
                continue
            new = agreeing(words.lower[spot], to)
            if new == words.lower[spot]:
                break
            return (spot + 1, f"{place.cut(at, spot)} {new}") if new and verb == at else None
    return at, ""


def _agrees(words: Words, at: int) -> bool:
    """Whether a word after "er" is an adjective in the singular, which follows its subject's gender."""
    word = words.lower[at]
    if words.has(at, "sadverb", "adverb", "preposition", "determiner", "pronoun", "supine", "participle"):
        return is_adjective(word) and not words.has(at, "sadverb")
    return is_adjective(word) or (
        words.has(at, "adjective") and not words.has(at, "noun") and not word.endswith("e")
    )
