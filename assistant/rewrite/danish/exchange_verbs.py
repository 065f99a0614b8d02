"""Putting a plain verb in a heavy one's place: the form, the auxiliary, the particle and the word order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from assistant.rewrite.danish import closed
from assistant.rewrite.danish import exchange_special as special
from assistant.rewrite.danish.clauses import segments
from assistant.rewrite.danish.finite import skip_adverbs
from assistant.rewrite.danish.nominal import phrase_ends
from assistant.rewrite.danish.nouns import number
from assistant.rewrite.danish.patterns import Match
from assistant.rewrite.danish.people import is_person
from assistant.rewrite.danish.places import Place
from assistant.rewrite.danish.verb_places import (
    BE,
    HAVE,
    Piece,
    auxiliary_before,
    denied,
    empty_subject,
    has_had,
    join,
    repeats_preposition,
    subject_behind,
)
from assistant.rewrite.danish.verbs import WITH_BE, VerbForm, parts, verbs
from assistant.rewrite.danish.wordclass import is_definite
from assistant.rewrite.danish.words import Words

# Present forms that are also nouns ("en ansøger", "en leder").
_ALSO_NOUNS = frozenset("ansøger iværksætter indsender modtager anvender".split())
_FAR = 6  # words between the empty "der" and its verb
_INSIDE = 6  # words between an article and its participle
_BEFORE_NOUN = closed.DETERMINERS - frozenset({"det", "den", "alle"})


def exchange(place: Place, match: Match) -> Piece | None:
    """Return the plain wording of a verb row's match, or None where it can't be put in safely."""
    row = match.row
    if row.plain is None or _is_noun(place, match) or not _may_change(place.words, match, row.plain):
        return None
    for flag, turned in _TURNED.items():
        if row.flag(flag):
            return turned(place, match)
    form = _form(place.words, match)
    if form is None or (_is_attribute(place.words, match) and not row.flag("attribute")):
        return None
    for flag, put in _PUT.items():
        if row.flag(flag):
            return put(place, match, form)
    word = verbs()[parts(row.plain)[0]].form(form)
    return None if word is None else _put_in(place, match, form, word)


_TURNED: Mapping[str, Callable[[Place, Match], Piece | None]] = MappingProxyType(
    {
        "informed": special.informed,
        "start": special.start,
        "happens": special.happens,
    }
)
_PUT: Mapping[str, Callable[[Place, Match, VerbForm], Piece | None]] = MappingProxyType(
    {"particle": special.with_particle, "object": special.with_object, "obliged": special.obliged}
)


def _may_change(words: Words, match: Match, plain: str) -> bool:
    """Whether the row's own conditions on what stands around hold, and no second preposition hangs on the phrase."""
    row = match.row
    if " ".join(row.rest) != parts(plain)[1] and repeats_preposition(words, match.rest, match.end):
        return False
    if row.flag("personal") and empty_subject(words, match.first - _FAR, match.rest) is not None:
        return False
    if row.flag("person") and not _for_person(words, match):
        return False
    if row.flag("affirmative") and denied(words, match.first, match.end):
        return False
    return not row.flag("direct") or _goes_straight_on(words, match)


def _put_in(place: Place, match: Match, form: VerbForm, word: str) -> Piece | None:
    """Return the plain verb in its form, with its rest and what stood inside the heavy phrase."""
    words, row = place.words, match.row
    plain, rest = parts(row.plain or "")
    impersonal = form in {"passive", "past_passive"} or (
        form == "participle" and not has_had(words, match.first)
    )
    if "there" in row.options and impersonal:
        return _impersonal(place, match, word)
    if rest and len(row.heavy) == 1 and words.has(match.end, "oblique"):
        return None  # "vedrører dig ikke": a denial would have to move
    if plain in closed.INFINITIVE_MODALS and not words.has(skip_adverbs(words, match.end), "infinitive"):
        return None  # "er forpligtet til, at sagen …": no modal without its verb
    if rest and len(row.heavy) == 1 and form in {"present", "past"}:
        return _with_rest_behind(place, match, word, rest)
    gap = place.cut(match.first + 1, match.rest)
    if form == "participle" and plain in WITH_BE:
        auxiliary = auxiliary_before(words, match.first, frozenset(HAVE))
        if auxiliary is not None:
            between = place.cut(auxiliary + 1, match.first)
            return Piece(auxiliary, match.end, join(HAVE[words.lower[auxiliary]], between, word, gap, rest))
    return Piece(match.first, match.end, join(word, gap, rest))


def _with_rest_behind(place: Place, match: Match, word: str, rest: str) -> Piece | None:
    """Put what belongs to a finite verb behind its subject and adverbs: "Derfor svarer kommunen ikke på (brevet)"."""
    words, end = place.words, match.end
    clause = next((s.clause for s in segments(words) if s.clause and s.clause.finite == match.first), None)
    if clause is None:
        return None
    if clause.order == "inverted":
        if clause.subject[0] != end:
            return None
        end = clause.subject[1]
    end = skip_adverbs(words, end)
    return Piece(match.first, end, join(word, place.cut(match.end, end), rest))


def _impersonal(place: Place, match: Match, word: str) -> Piece | None:
    """Put in a passive whose empty "der" stays, or becomes "det" before a clause: "det besluttes, at"."""
    words = place.words
    there = empty_subject(words, match.first - 4, match.rest)
    if there is None:
        return None
    stays = match.row.options["there"] == "der"
    rest = parts(match.row.plain or "")[1]
    if (
        stays
        and not rest
        and any(is_definite(w) or w in {"den", "det", "de"} for w in words.lower[match.end : match.end + 2])
    ):
        return None
    first = min(there, match.first)
    shown = [words.texts[at] for at in range(first, match.rest)]
    shown[there - first] = "der" if stays else "det"
    shown[match.first - first] = word
    return Piece(first, match.end, join(*shown, rest))


def _goes_straight_on(words: Words, match: Match) -> bool:
    """Whether nothing but adverbs, or a subject in inverted order, stands inside the phrase."""
    inside = range(match.first + 1, match.rest)
    if all(words.has(at, "sadverb") for at in inside):
        return True
    return subject_behind(words, match.first) == (match.first + 1, match.rest)


def _form(words: Words, match: Match) -> VerbForm | None:
    """Return the form to put in: that of the match, settled where one word is several, None where it may not be."""
    form, active = match.form, match.row.flag("active")
    helped = auxiliary_before(words, match.first, frozenset(HAVE) | BE) is not None
    if form == "past" and helped and _is_participle(match):
        form = "participle"  # "er afholdt", "har afholdt"
    before = words.lower[match.first - 1] if match.first else ""
    if form == "imperative":
        return "imperative" if match.first == 0 or before in {"og", "eller"} else None
    if form == "plural":
        return "plural" if match.row.flag("attribute") and not active else None
    if form == "participle" and active and not has_had(words, match.first):
        return None
    if form in {"passive", "past_passive"} and active:
        return None
    return next((name for name in _FORMS if name == form), None)


def _is_participle(match: Match) -> bool:
    """Whether a past form is the participle's too: "afholdt"."""
    forms = verbs()[match.row.heavy[0]].forms
    return forms.get("past") == forms.get("participle")


_FORMS: tuple[VerbForm, ...] = ("infinitive", "present", "past", "participle", "plural", "imperative", "passive", "past_passive")  # fmt: skip


def _is_noun(place: Place, match: Match) -> bool:
    """Whether the word is a noun here: "en ansøger om ydelsen", "er modtager af"."""
    words, at = place.words, match.first
    if match.form != "present" or words.lower[at] not in _ALSO_NOUNS:
        return False
    before = words.lower[at - 1] if at else ""
    if words.lower[match.end : match.end + 1] == ("af",) or before in BE | {
        "en",
        "enhver",
        "hver",
        "ingen",
        "den",
    }:
        return True
    return at == 0 or (words.has(at - 1, "preposition", "adjective", "genitive", "determiner") and before not in {"der", "det", "de", "du"})  # fmt: skip


def _is_attribute(words: Words, match: Match) -> bool:
    """Whether a participle stands before its noun: "de anvendte metoder", "et udarbejdet notat"."""
    at = match.first
    if match.form not in {"participle", "plural", "past"} or len(match.row.heavy) > 1:
        return False
    if not words.has(match.end, "noun", "adjective", "name"):
        return False
    if at == 0 or _stands_inside_phrase(words, at):
        return True
    before = words.lower[at - 1]
    if match.form == "participle":
        return before in _BEFORE_NOUN or words.has(at - 1, "preposition", "genitive")
    if before in {"den", "det"} and number(words.lower[match.end]) == "singular":
        return True
    subject = before in closed.NOMINATIVE or before in {"der", "som", "det", "den"}
    definite = words.has(at - 1, "noun", "name") and not words.has(at - 1, "genitive")
    return not (subject or definite) and words.has(
        at - 1, "determiner", "preposition", "genitive", "adjective"
    )


def _stands_inside_phrase(words: Words, at: int) -> bool:
    """Whether a participle has words of its own behind its article: "det af HR udarbejdede skema"."""
    for head in range(at - 2, max(at - 2 - _INSIDE, -1), -1):
        if not words.classes[head]:
            return False
        if words.lower[head] in {"den", "det", "de"} and words.has(head + 1, "preposition"):
            return at in phrase_ends(words, head + 2)
    return False


def _for_person(words: Words, match: Match) -> bool:
    """Whether a person turns to somebody: "tilbuddet henvender sig til unge" means something else."""
    reflexive = words.lower[match.rest] if match.rest < len(words) else ""
    if reflexive in {"dig", "mig", "os", "jer"} or match.form == "imperative":
        return True
    before = [words.lower[at] for at in range(max(match.first - 4, 0), match.rest)]
    return any(word in closed.NOMINATIVE or is_person(word) for word in before)
