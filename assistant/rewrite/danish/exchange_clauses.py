"""Phrases whose plain wording turns the sentence round: duty, complaint, opinion, both-and."""

from __future__ import annotations

from assistant.rewrite.danish import closed
from assistant.rewrite.danish.clauses import main_at
from assistant.rewrite.danish.nominal import phrase_ends
from assistant.rewrite.danish.phrase_end import phrase_end
from assistant.rewrite.danish.places import Place
from assistant.rewrite.danish.verb_places import Piece, empty_subject, join
from assistant.rewrite.danish.words import Words

_SUBJECTS = {"dig": "du", "mig": "jeg", "os": "vi", "ham": "han", "hende": "hun", "dem": "de"}
_OWNERS = {"vores": "vi", "min": "jeg", "hans": "han", "hendes": "hun", "deres": "de"}
_OPINIONS = {"vurdering": "vurderer", "opfattelse": "mener", "holdning": "mener", "vurderingen": "vurderer", "overbevisning": "mener"}  # fmt: skip
_MEANS = frozenset({"telefon", "telefonnummer", "tlf.", "tlf", "mail", "e-mail", "mailadressen", "nummer"})
_SHORT = 4  # words between "der" and its verb
_LONGEST = 8  # words of a phrase that is moved


def duty(place: Place, at: int) -> Piece | None:
    """Turn "Det påhviler ejeren at rydde" into "Ejeren skal rydde"."""
    words = place.words
    if words.lower[at : at + 2] != ("det", "påhviler"):
        return None
    for end in phrase_ends(words, at + 2):
        mark = end + (words.texts[end] == "," if end < len(words) else 0)
        if mark < len(words) and words.lower[mark] == "at" and words.has(mark + 1, "infinitive") and end - at <= _LONGEST:  # fmt: skip
            who = place.cut(at + 2, end)
            return Piece(at, mark + 1, f"{_SUBJECTS.get(who.lower(), who)} skal")
    return None


def complaint(place: Place, at: int) -> Piece | None:
    """Turn "Afgørelsen kan påklages" into "Der kan klages over afgørelsen"."""
    words = place.words
    clause = main_at(words, 0)
    if words.lower[at] != "påklages" or clause is None or clause.order != "straight" or clause.start != 0:
        return None
    first, end = clause.subject
    between = words.lower[clause.finite + 1 : at]
    if words.lower[clause.finite] not in closed.MODALS or any(not words.has(clause.finite + 1 + i, "sadverb") for i in range(len(between))):  # fmt: skip
        return None
    if words.has(first, "pronoun", "oblique") or end != clause.finite or end - first > _LONGEST:
        return None
    phrase = place.cut(first, end)
    if not words.is_proper(first) and not words.has(first, "name"):
        phrase = phrase[:1].lower() + phrase[1:]
    return Piece(0, at + 1, join("Der", place.cut(clause.finite, at), "klages over", phrase))


def contact(place: Place, at: int) -> Piece | None:
    """Turn "skal der rettes henvendelse til kommunen" into "skal kommunen kontaktes", also with "der" in front."""
    words = place.words
    there = empty_subject(words, at - _SHORT, at)
    if words.lower[at : at + 3] != ("rettes", "henvendelse", "til"):
        return None
    reached = (
        e
        for e in phrase_ends(words, at + 3)
        if words.lower[e : e + 1] == ("på",) and words.is_in(e + 1, _MEANS)
    )
    end = next(reached, None) or phrase_end(words, at + 3)
    if (
        end is None
        or words.has(at + 3, "oblique")
        or (there and words.lower[there - 1 : there] == ("bedes",))
    ):
        return None
    who = place.cut(at + 3, end)
    if there is None:  # "Er du syg, rettes henvendelse til lægen"
        return Piece(at, end, f"kontaktes {who}") if at and words.texts[at - 1] == "," else None
    if there == at - 1:
        return Piece(there, end, join(who, "kontaktes"))
    return Piece(there, end, join(who, place.cut(there + 1, at), "kontaktes"))


def opinion(place: Place, at: int) -> Piece | None:
    """Turn "Det er kommunens vurdering, at" into "Kommunen vurderer, at", also with the verb first."""
    words = place.words
    straight = words.lower[at : at + 2] == ("det", "er")
    if not straight and words.lower[at : at + 2] != ("er", "det"):
        return None
    if not straight and not (
        at and words.has(at - 1, "noun", "adverb", "sadverb", "number", "name", "participle")
    ):
        return None
    if len(words) < at + 6 or words.lower[at + 4 : at + 6] != (",", "at"):
        return None
    owner, verb = _owner(words, at + 2), _OPINIONS.get(words.lower[at + 3])
    if owner is None or verb is None:
        return None
    return Piece(at, at + 4, f"{owner} {verb}" if straight else f"{verb} {owner}")


def both(place: Place, at: int) -> Piece | None:
    """Turn "såvel A som B" into "både A og B", where both are plain phrases."""
    words = place.words
    if words.lower[at] != "såvel" or at + 1 >= len(words):
        return None
    for end in phrase_ends(words, at + 1):
        if words.lower[end : end + 1] == ("som",) and end - at <= _LONGEST:
            if words.lower[end + 1 : end + 2] == ("også",) or not phrase_ends(words, end + 1):
                return None
            phrase = place.cut(at + 1, end)
            return None if " og " in f" {phrase} " else Piece(at, end + 1, f"både {phrase} og")
    return None


def _owner(words: Words, at: int) -> str | None:
    word = words.texts[at]
    if word.lower() in _OWNERS:
        return _OWNERS[word.lower()]
    if words.has(at, "genitive") and word.endswith(("ens", "ets", "nes")) and not word.endswith("ss"):
        return word[:-1]
    return None
