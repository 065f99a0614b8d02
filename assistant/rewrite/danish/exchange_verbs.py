"""Putting a plain verb in a heavy one's place: the form, the auxiliary, the particle and the word order."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.rewrite.danish import closed
from assistant.rewrite.danish.clauses import main_at
from assistant.rewrite.danish.nominal import is_person, phrase_ends
from assistant.rewrite.danish.patterns import Match
from assistant.rewrite.danish.places import Place
from assistant.rewrite.danish.verbs import WITH_BE, VerbForm, verbs
from assistant.rewrite.danish.words import Words

# Present forms that are also nouns ("en ansøger", "en leder").
_ALSO_NOUNS = frozenset("ansøger iværksætter indsender modtager anvender".split())
_HAVE = {"har": "er", "havde": "var", "have": "være"}
_BE = frozenset("er var være været bliver blev blive blevet".split())
_GET = {"bliver": "får", "blev": "fik", "blive": "få", "er": "har fået", "var": "havde fået"}
_OBLIGING = frozenset({"skal", "skulle", "bør", "må", "måtte", "burde"})
_BACK = 4  # words in which the auxiliary is looked for
_BEFORE_NOUN = closed.DETERMINERS - frozenset({"det", "den", "alle"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens first..end of a sentence and what to write for them."""

    first: int
    end: int
    text: str


def exchange(place: Place, match: Match) -> Piece | None:
    """Return the plain wording of a verb row's match, or None where it can't be put in safely."""
    words, row = place.words, match.row
    if row.plain is None or _is_noun(place, match):
        return None
    if row.flag("informed"):
        return _informed(place, match)
    if row.flag("person") and not _for_person(words, match):
        return None
    if row.flag("start"):
        return _start(place, match)
    if _is_attribute(words, match) and not row.flag("attribute"):
        return None
    form = _form(words, match)
    if form is None:
        return None
    plain, rest = _parts(row.plain)
    if row.flag("particle"):
        return _with_particle(place, match, form)
    if row.flag("object"):
        return _with_object(place, match, form)
    word = verbs()[plain].form(form)
    if word is None:
        return None
    gap = place.cut(match.first + 1, match.rest)
    if row.flag("affirmative") and _denied(words, match):
        return None
    if form == "participle" and plain in WITH_BE:
        auxiliary = auxiliary_before(words, match.first, frozenset(_HAVE))
        if auxiliary is not None:
            between = place.cut(auxiliary + 1, match.first)
            return Piece(auxiliary, match.end, _join(_HAVE[words.lower[auxiliary]], between, word, gap, rest))
    return Piece(match.first, match.end, _join(word, gap, rest))


def auxiliary_before(words: Words, at: int, wanted: frozenset[str]) -> int | None:
    """Return the nearest auxiliary before a participle, None when another verb or a mark stands between."""
    for place in range(at - 1, max(at - 1 - _BACK, -1), -1):
        if words.lower[place] in wanted:
            return place
        if not words.classes[place] or words.lower[place] in _BE or words.lower[place] in _HAVE:
            return None
    return None


def modal_before(words: Words, at: int) -> str | None:
    """Return the modal verb that governs an infinitive: "skal", None for none nearby."""
    for place in range(at - 1, max(at - 1 - 6, -1), -1):
        if words.lower[place] in closed.MODALS:
            return words.lower[place]
        if not words.classes[place] or words.lower[place] in {"at", "og"}:
            return None
    return None


def is_straight(words: Words, verb: int) -> bool:
    """Whether a finite verb surely follows its subject in a main clause: "Kommunen sender", not "Nu sender"."""
    clause = main_at(words, 0)
    return clause is not None and clause.finite == verb and clause.order == "straight"


def _form(words: Words, match: Match) -> VerbForm | None:
    """Return the form to put in: that of the match, settled where one word is several, None where it may not be."""
    form, active = match.form, match.row.flag("active")
    before = words.lower[match.first - 1] if match.first else ""
    if form == "imperative":
        return "imperative" if match.first == 0 or before in {"og", "eller"} else None
    if form == "plural":
        return "plural" if match.row.flag("attribute") and not active else None
    if form == "participle" and active and auxiliary_before(words, match.first, frozenset(_HAVE)) is None:
        return None
    if form in {"passive", "past_passive"} and active:
        return None
    return next((name for name in _FORMS if name == form), None)


_FORMS: tuple[VerbForm, ...] = ("infinitive", "present", "past", "participle", "plural", "imperative", "passive", "past_passive")  # fmt: skip


def _is_noun(place: Place, match: Match) -> bool:
    """Whether the word is a noun here: "en ansøger om ydelsen", "er modtager af"."""
    words, at = place.words, match.first
    if match.form != "present" or words.lower[at] not in _ALSO_NOUNS:
        return False
    before = words.lower[at - 1] if at else ""
    if words.lower[match.end : match.end + 1] == ("af",) or before in _BE | {
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
    if at == 0:
        return True
    before = words.lower[at - 1]
    if match.form == "participle":
        return before in _BEFORE_NOUN or words.has(at - 1, "preposition", "genitive")
    subject = before in closed.NOMINATIVE or before in {"der", "som", "det", "den"}
    definite = words.has(at - 1, "noun", "name") and not words.has(at - 1, "genitive")
    return not (subject or definite) and words.has(
        at - 1, "determiner", "preposition", "genitive", "adjective"
    )


def _for_person(words: Words, match: Match) -> bool:
    """Whether a person turns to somebody: "tilbuddet henvender sig til unge" means something else."""
    reflexive = words.lower[match.rest] if match.rest < len(words) else ""
    if reflexive in {"dig", "mig", "os", "jer"} or match.form == "imperative":
        return True
    before = [words.lower[at] for at in range(max(match.first - 4, 0), match.rest)]
    return any(word in closed.NOMINATIVE or is_person(word) for word in before)


def _start(place: Place, match: Match) -> Piece | None:
    """påbegynde: "begynde på" something; what "påbegyndes" begins by itself."""
    words, at, end = place.words, match.first, match.end
    if words.lower[end : end + 1] == ("af",):
        return None
    if match.form == "passive":
        infinitive = modal_before(words, at) is not None
        return Piece(at, end, "begynde" if infinitive else "begynder")
    if match.form == "past_passive":
        return Piece(at, end, "begyndte")
    if match.form == "participle":
        if auxiliary_before(words, at, frozenset({"er", "var"})) is not None and not phrase_ends(words, end):
            return Piece(at, end, "begyndt")
        have = auxiliary_before(words, at, frozenset(_HAVE))
        if have is None or not phrase_ends(words, end):
            return None
        return Piece(have, end, _join(_HAVE[words.lower[have]], place.cut(have + 1, at), "begyndt på"))
    if match.form not in {"infinitive", "present", "past"} or not phrase_ends(words, end):
        return None
    if match.form != "infinitive" and not is_straight(words, at):
        return None
    return Piece(
        at, end, {"infinitive": "begynde på", "present": "begynder på"}.get(match.form, "begyndte på")
    )


def _informed(place: Place, match: Match) -> Piece | None:
    """Orienteres om, blive orienteret om: "få besked om"."""
    words, at = place.words, match.first
    rest, gap = match.row.heavy[-1], place.cut(match.first + 1, match.rest)
    if match.form == "passive":
        modal = modal_before(words, at)
        word = "får" if modal is None else "have" if modal in _OBLIGING else "få"
        return Piece(at, match.end, _join(word, "besked", gap, rest)) if not gap or modal else None
    if match.form != "participle":
        return None
    auxiliary = auxiliary_before(words, at, frozenset(_GET))
    if auxiliary is None:
        return None
    first, _, second = _GET[words.lower[auxiliary]].partition(" ")
    return Piece(
        auxiliary, match.end, _join(first, place.cut(auxiliary + 1, at), second, "besked", gap, rest)
    )


def _with_particle(place: Place, match: Match, form: VerbForm) -> Piece | None:
    """iværksætte: "sætte en indsats i gang", "sættes i gang"."""
    words, at, end = place.words, match.first, match.end
    plain, particle = _parts(match.row.plain or "")
    word = verbs()[plain].form(form)
    if word is None or form in {"plural", "imperative"} or words.lower[end : end + 1] == ("af",):
        return None
    passive = form in {"passive", "past_passive"} or (form == "participle" and auxiliary_before(words, at, frozenset(_HAVE)) is None)  # fmt: skip
    if passive and _there_before(words, at):
        return Piece(at, end, f"{word} gang i") if phrase_ends(words, end) else None
    subject = _subject_behind(words, at) if form in {"present", "past", "passive", "past_passive"} else None
    if passive:
        if subject and _closes(words, subject[1]):
            return Piece(at, subject[1], _join(word, place.cut(*subject), particle))
        return Piece(at, end, _join(word, particle)) if _closes(words, end) else None
    if subject:
        end, word = subject[1], _join(word, place.cut(*subject))
    elif form in {"present", "past"} and not is_straight(words, at):
        return None
    if end >= len(words) or not words.classes[end]:
        return Piece(at, end, _join(word, particle))
    ends = [stop for stop in phrase_ends(words, end) if _closes(words, stop)]
    if not ends or ends[0] - end > 5:
        return None
    return Piece(at, ends[0], _join(word, place.cut(end, ends[0]), particle))


def _with_object(place: Place, match: Match, form: VerbForm) -> Piece | None:
    """Underrette borgeren om: "give borgeren besked om"."""
    words, at = place.words, match.first
    plain, rest = _parts(match.row.plain or "")
    word = verbs()[plain].form(form)
    if word is None or form not in {"infinitive", "present", "past", "participle", "imperative"}:
        return None
    if form == "participle" and auxiliary_before(words, at, frozenset(_HAVE)) is None:
        return None
    if match.rest == at + 1 or match.rest not in {match.end, match.end - 1} or (form in {"present", "past"} and not is_straight(words, at)):  # fmt: skip
        return None
    if match.rest not in phrase_ends(words, at + 1):
        return None
    return Piece(at, match.end, _join(word, place.cut(at + 1, match.rest), rest))


def _subject_behind(words: Words, verb: int) -> tuple[int, int] | None:
    """Return the subject where it follows the finite verb: "Derfor sætter kommunen"."""
    clause = main_at(words, 0)
    inverted = clause is not None and clause.finite == verb and clause.order == "inverted"
    return clause.subject if clause and inverted else None


def _denied(words: Words, match: Match) -> bool:
    """Whether a denial stands at the phrase: "er ikke forpligtet til" is no "skal ikke"."""
    near = words.lower[max(match.first - 1, 0) : match.end + 1]
    return any(word in {"ikke", "aldrig", "hverken", "næppe"} for word in near)


def _there_before(words: Words, at: int) -> bool:
    return any(words.lower[place] == "der" and not words.has(place - 1, "noun") for place in range(max(at - 4, 0), at))  # fmt: skip


def _closes(words: Words, at: int) -> bool:
    """Whether an object or subject surely doesn't go on, or begin, at a token."""
    if at >= len(words) or not words.classes[at]:
        return True
    if words.lower[at] == "den" and words.has(at + 1, "number"):
        return True
    return (words.has(at, "preposition", "subordinator", "sadverb") and words.lower[at] not in {"af", "for"}) or words.lower[at] in {"og", "eller"}  # fmt: skip


def _parts(plain: str) -> tuple[str, str]:
    first, _, rest = plain.partition(" ")
    return first, rest


def _join(*parts: str) -> str:
    return " ".join(part for part in parts if part).replace(" ,", ",")
