"""Verbs whose plain word needs another order or auxiliary: sætte i gang, begynde på, give besked, få besked."""

from __future__ import annotations

from assistant.rewrite.danish import closed
from assistant.rewrite.danish.clauses import segments
from assistant.rewrite.danish.light import ACTS
from assistant.rewrite.danish.nominal import head, phrase_ends
from assistant.rewrite.danish.patterns import Match
from assistant.rewrite.danish.phrase_end import begins_adjunct, goes_on_as_list
from assistant.rewrite.danish.places import Place
from assistant.rewrite.danish.verb_places import (
    HAVE,
    Piece,
    auxiliary_before,
    closes,
    empty_subject,
    has_had,
    is_straight,
    join,
    modal_before,
    shares_modal,
    subject_behind,
)
from assistant.rewrite.danish.verbs import VerbForm, parts, verbs
from assistant.rewrite.danish.voice import agent_at
from assistant.rewrite.danish.words import Words

_GET = {"bliver": "får", "blev": "fik", "blive": "få", "er": "har fået", "var": "havde fået"}
_OBLIGING = frozenset({"skal", "skulle", "bør", "må", "måtte", "burde"})
_FURTHEST = 12  # words between "forpligtet til" and its "at"
_EMPTY = frozenset({"der", "det", "den", "de"})
_FAR = 6  # words between the empty "der" and its verb
_LONGEST_OBJECT = 5  # words; a longer one would part the verb from its particle too far


def start(place: Place, match: Match) -> Piece | None:
    """påbegynde: "begynde på" something; what "påbegyndes" begins by itself."""
    words, at, end = place.words, match.first, match.end
    if words.lower[end : end + 1] == ("af",) or agent_at(words, end, len(words)) is not None:
        return None
    if match.form == "passive":
        infinitive = modal_before(words, at) is not None
        if not infinitive and shares_modal(words, at):
            return None
        return Piece(at, end, "begynde" if infinitive else "begynder")
    if match.form == "past_passive":
        return Piece(at, end, "begyndte")
    if match.form == "participle":
        if auxiliary_before(words, at, frozenset({"er", "var"})) is not None and not phrase_ends(words, end):
            return Piece(at, end, "begyndt")
        have = auxiliary_before(words, at, frozenset(HAVE))
        if have is None or not phrase_ends(words, end):
            return None
        return Piece(have, end, join(HAVE[words.lower[have]], place.cut(have + 1, at), "begyndt på"))
    if match.form not in {"infinitive", "present", "past"} or not phrase_ends(words, end):
        return None
    if match.form != "infinitive" and not is_straight(words, at):
        return None
    return Piece(
        at, end, {"infinitive": "begynde på", "present": "begynder på"}.get(match.form, "begyndte på")
    )


def informed(place: Place, match: Match) -> Piece | None:
    """Orienteres om, blive orienteret om: "få besked om"."""
    words, at = place.words, match.first
    rest, gap = " ".join(match.row.heavy[1:]), place.cut(match.first + 1, match.rest)
    if empty_subject(words, at - _FAR, match.rest) is not None:
        return None  # "der orienteres om": nobody is named who gets word
    if match.form == "passive":
        modal = modal_before(words, at)
        if modal is None and shares_modal(words, at):
            return None
        word = "får" if modal is None else "have" if modal in _OBLIGING else "få"
        shown = (gap, word, "besked", rest) if modal else (word, gap, "besked", rest)
        return Piece(at, match.end, join(*shown))
    if match.form != "participle":
        return None
    become = auxiliary_before(words, at, frozenset({"blevet"}))
    if become is not None:
        been = auxiliary_before(words, become, frozenset({"er", "var"}))
        had = {"er": "har", "var": "havde"}.get(words.lower[been]) if been is not None else None
        if been is None or had is None:
            return None
        between = place.cut(been + 1, become)
        return Piece(
            been, match.end, join(had, between, "fået", place.cut(become + 1, at), "besked", gap, rest)
        )
    auxiliary = auxiliary_before(words, at, frozenset(_GET))
    if auxiliary is None:
        return None
    first, _, second = _GET[words.lower[auxiliary]].partition(" ")
    return Piece(auxiliary, match.end, join(first, place.cut(auxiliary + 1, at), second, "besked", gap, rest))


def with_particle(place: Place, match: Match, form: VerbForm) -> Piece | None:
    """iværksætte: "sætte en indsats i gang", "sættes i gang"."""
    words, at, end = place.words, match.first, match.end
    plain, particle = parts(match.row.plain or "")
    word = verbs()[plain].form(form)
    if word is None or form in {"plural", "imperative"} or words.lower[end : end + 1] == ("af",):
        return None
    passive = form in {"passive", "past_passive"} or (form == "participle" and not has_had(words, at))  # fmt: skip
    impersonal = words.lower[end : end + 1] == ("der",) or empty_subject(words, at - _FAR, at) is not None
    if passive and impersonal and particle != "i gang":
        return None
    if passive and words.lower[end : end + 1] == ("der",):
        return Piece(at, end + 1, f"{word} der gang i") if phrase_ends(words, end + 1) else None
    if passive and empty_subject(words, at - 4, at) is not None:
        return Piece(at, end, f"{word} gang i") if phrase_ends(words, end) else None
    subject = subject_behind(words, at) if form in {"present", "past", "passive", "past_passive"} else None
    if passive:
        if subject and closes(words, subject[1]):
            return Piece(at, subject[1], join(word, place.cut(*subject), particle))
        return Piece(at, end, join(word, particle)) if closes(words, end) else None
    if subject:
        end, word = subject[1], join(word, place.cut(*subject))
    elif form in {"present", "past"} and not is_straight(words, at):
        return None
    if end >= len(words) or not words.classes[end]:
        return Piece(at, end, join(word, particle))
    ends = [stop for stop in phrase_ends(words, end) if closes(words, stop)]
    if not ends or ends[0] - end > _LONGEST_OBJECT or goes_on_as_list(words, ends[0]):
        return None
    return Piece(at, ends[0], join(word, place.cut(end, ends[0]), particle))


def happens(place: Place, match: Match) -> Piece | None:
    """Say that what somebody does happens: "Tilmelding foretages på nettet" is "Tilmelding sker på nettet"."""
    words, at = place.words, match.first
    behind = at + 1 < len(words) and not begins_adjunct(words, at + 1) and phrase_ends(words, at + 1)
    if behind or agent_at(words, at + 1, len(words)) is not None:
        return None
    modal = next(
        (p for p in range(at - 1, max(at - 1 - _FAR, -1), -1) if words.lower[p] in closed.MODALS), None
    )
    finite = at if modal is None else modal
    clause = next((s.clause for s in segments(words) if s.clause and s.clause.finite == finite), None)
    turned = clause is not None and clause.order == "inverted" and (modal is None or clause.subject[1] > at)
    if clause is None or turned or clause.gap or words.is_in(clause.subject[0], _EMPTY):
        return None
    acts = head(words, *clause.subject)
    if acts is None or not words.lower[acts].endswith(ACTS):
        return None
    return Piece(at, match.end, "sker" if modal is None else "ske")


def obliged(place: Place, match: Match, form: VerbForm) -> Piece | None:
    """Turn "er forpligtet til senest 1. maj at svare" into "skal senest 1. maj svare"; so "anmodes om", "bedes"."""
    words, end = place.words, match.end
    mark = next(
        (
            p
            for p in range(end, min(end + _FURTHEST, len(words)))
            if words.lower[p] == "at" or not words.classes[p]
        ),
        None,
    )
    if (
        mark is None
        or mark == end
        or words.lower[mark : mark + 1] != ("at",)
        or not words.has(mark + 1, "infinitive")
    ):
        return None
    if any(
        words.has(p, "infinitive", "supine") and not words.has(p, "noun") for p in range(end, mark)
    ) or _shares_at(words, mark):
        return None
    word = verbs()[match.row.plain or ""].form(form)
    if word is None:
        return None
    inside = place.cut(match.first + 1, match.rest)
    return Piece(match.first, mark + 1, join(word, inside, place.cut(end, mark)))


def _shares_at(words: Words, at: int) -> bool:
    """Whether a second infinitive with its "at" is joined on."""
    return any(
        words.lower[p] in {"og", "samt", "eller"} and words.lower[p + 1] == "at"
        for p in range(at, len(words) - 1)
    )


def with_object(place: Place, match: Match, form: VerbForm) -> Piece | None:
    """Underrette borgeren om: "give borgeren besked om"."""
    words, at = place.words, match.first
    plain, rest = parts(match.row.plain or "")
    word = verbs()[plain].form(form)
    if word is None or form not in {"infinitive", "present", "past", "participle", "imperative"}:
        return None
    if form == "participle" and not has_had(words, at):
        return None
    if match.rest == at + 1 or match.rest not in {match.end, match.end - 1} or (form in {"present", "past"} and not is_straight(words, at)):  # fmt: skip
        return None
    if match.rest not in phrase_ends(words, at + 1):
        return None
    return Piece(at, match.end, join(word, place.cut(at + 1, match.rest), rest))
