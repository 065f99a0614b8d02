"""Passive clauses with a stated agent, turned active: "sagen behandles af kommunen" gives "kommunen behandler sagen"."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.readability.text import Sentence
from assistant.rewrite.danish import closed
from assistant.rewrite.danish.clauses import Segment
from assistant.rewrite.danish.nominal import core_ends, head, is_actor, phrase_ends
from assistant.rewrite.danish.people import is_body
from assistant.rewrite.danish.turning import written
from assistant.rewrite.danish.verbs import VerbForm, readings
from assistant.rewrite.danish.wordclass import is_verb
from assistant.rewrite.danish.words import Words
from index.lexicon import lemma

_BE = frozenset({"er", "var"})
_BECOME: dict[str, VerbForm] = {"bliver": "present", "blev": "past"}
_AS_OBJECT = {"jeg": "mig", "du": "dig", "vi": "os", "han": "ham", "hun": "hende", "de": "dem", "i": "jer"}
_AS_SUBJECT = {obj: subj for subj, obj in _AS_OBJECT.items()}
_NO_OBJECT = frozenset({"man", "der"})
_BACKWARD = frozenset("dens dets deres hans hendes sin sit sine".split())
_LIGHT = frozenset({"den", "det", "de", *_AS_OBJECT})
_AFTER_PARTICLE = frozenset("ud ind op ned hen frem bort væk uden ved på på".split())


_PLACES = frozenset({"i", "på", "ved", "hos", "fra"})
_TIMES = frozenset(
    "januar februar marts april maj juni juli august september oktober november december foråret sommeren efteråret vinteren "
    "året år måned måneden uge ugen dag dagen weekenden perioden dag morgen møde mødet forbindelse samarbejde baggrund grundlag "
    "overensstemmelse forhold henhold stedet tide forvejen alt praksis almindelighed tirsdag onsdag torsdag fredag mandag".split()
)


# Acts that are over when they are done, so that "er vedtaget af" means "har vedtaget".
_DONE = frozenset(
    "træffe vedtage beslutte godkende udarbejde skrive sende fastsætte behandle undersøge indsamle udpege vælge oprette bevilge "
    "tildele anmelde afgøre udføre gennemføre foretage udstede bestille betale bygge tegne lave udvikle foreslå fremsætte "
    "indsende indgive underskrive aftale ændre ophæve afslå afvise forelægge offentliggøre meddele opsige fremsende beregne "
    "vurdere iværksætte påbegynde registrere indberette udfylde udbetale indkalde anbefale anbringe henvise ansætte konstatere "
    "fastslå notere indhente gennemgå modtage indstille igangsætte etablere varsle drøfte besigtige kontrollere måle købe sælge "
    "levere aflevere installere reparere udbedre udgive rådgive inspicere".split()
)


@dataclass(frozen=True, slots=True)
class Group:
    """The verbs of a passive: `verbs` places of the words that go, and what is said instead.

    `finite` takes the place of the finite verb, `other` that of the main verb ("har ... behandlet"), or is empty.
    """

    places: tuple[int, ...]
    finite: str
    other: str


def passive_group(words: Words, finite: int, end: int) -> Group | None:
    """Read the passive at a finite verb and give its active words; None for what is none, or has no sure form."""
    word = words.lower[finite]
    if word.endswith("s") and words.has(finite, "passive"):
        tense: VerbForm = "past" if word.endswith(("des", "tes")) and not is_verb(word[:-1]) else "present"
        active = active_form(word, tense)
        return Group((finite,), active, "") if active else None
    if word in closed.MODALS:
        return _after_modal(words, finite, end)
    if word in _BECOME:
        return _with_participle(words, finite, end, _BECOME[word])
    if word in _BE:
        return _result(words, finite, end)
    return None


def active_form(word: str, form: VerbForm) -> str | None:
    """Return an active form of the verb that a passive form or a participle belongs to."""
    names = {"passive", "past_passive", "participle", "plural"}
    for verb, name in readings(word):
        if name in names:
            return verb.form(form)
    base = lemma(word) or ""
    if not base.endswith("e") or not is_verb(base):
        return None
    if form == "infinitive":
        return base
    if form == "present":
        return base + "r"
    if form == "past":
        return next(
            (p for p in (base + "de", base[:-1] + "te") if lemma(p) == base and base + "r" != p), None
        )
    return next((p for p in (base[:-1] + "et", base[:-1] + "t") if lemma(p) == base), None)


def _after_modal(words: Words, modal: int, end: int) -> Group | None:
    for at in range(modal + 1, end):
        if words.has(at, "passive"):
            active = active_form(words.lower[at], "infinitive")
            return Group((modal, at), words.texts[modal], active) if active else None
        if words.lower[at] == "blive":
            verb = _participle(words, at + 1, end)
            active = active_form(words.lower[verb], "infinitive") if verb else None
            return Group((modal, at, verb), words.texts[modal], active) if verb and active else None
        if words.has(at, "infinitive") or words.lower[at] in {"af", "og", "at"}:
            return None
    return None


def _with_participle(words: Words, finite: int, end: int, tense: VerbForm) -> Group | None:
    verb = _participle(words, finite + 1, end)
    active = active_form(words.lower[verb], tense) if verb else None
    return Group((finite, verb), active, "") if verb and active else None


def _result(words: Words, finite: int, end: int) -> Group | None:
    """Read "er blevet sendt" and "er sendt": the perfect, or the past where a date or year says when."""
    become = next((at for at in range(finite + 1, end) if words.lower[at] == "blevet"), None)
    verb = _participle(words, (become or finite) + 1, end)
    if verb is None or (become is None and active_form(words.lower[verb], "infinitive") not in _DONE):
        return None  # "er ejet af" tells how things are, not what somebody did
    places = (finite, verb) if become is None else (finite, become, verb)
    if words.lower[finite] == "er" and any(words.has(at, "number") for at in range(finite, end)):
        past = active_form(words.lower[verb], "past")
        return Group(places, past, "") if past else None
    done = active_form(words.lower[verb], "participle")
    return Group(places, "har" if words.lower[finite] == "er" else "havde", done) if done else None


def _participle(words: Words, start: int, end: int) -> int | None:
    """Return the participle of a passive: the one right before the agent or the clause's last one."""
    for at in range(start, end):
        if words.lower[at] == "af":
            return None
        if (
            words.has(at, "supine", "participle")
            and not words.has(at - 1, "determiner")
            and lemma(words.lower[at])
        ) and (not words.has(at + 1, "noun") or words.has(at + 1, "preposition")):
            return at
    return None


def is_participle(words: Words, at: int) -> bool:
    """Whether a token may be the participle of a passive: "truffet", "sendt"."""
    word = words.lower[at]
    known = any(name in {"participle", "plural"} for _, name in readings(word))
    return known or (words.has(at, "supine", "participle") and lemma(word) is not None)


def as_subject(word: str) -> str | None:
    """Return the subject form of an object pronoun, with the capital of "De" and "I"; None for any other word."""
    subject = _AS_SUBJECT.get(word.lower())
    polite = subject == "i" or (subject == "de" and word[0].isupper())
    return subject.capitalize() if subject and polite else subject


def agent_at(words: Words, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of the phrase after "af" that says who acts; None when what follows is no person or body."""
    for at in range(start, end - 1):
        if words.lower[at] != "af" or words.is_in(at - 1, _AFTER_PARTICLE):
            continue
        if at > start and (_owns(words, at - 1) or words.has(at - 1, "determiner")):
            return None  # "anvendelsen af skolen", "det af dem betalte": who is named belongs to the noun
        stop = max((e for e in core_ends(words, at + 1) if e <= end), default=None)
        if stop is None or not is_actor(words, at + 1, stop):
            return None
        body = head(words, at + 1, stop)
        named = body is not None and is_body(words.lower[body])
        if named and stop < end and words.lower[stop] in {"af", "for"}:  # "af udvalget for teknik"
            stop = max(
                (e for e in phrase_ends(words, stop + 1) if _is_plain(words, stop + 1, e, end)), default=stop
            )
        if words.lower[stop : stop + 1] == ("i",) and words.is_proper(stop + 1):  # "byrådet i Tornsø"
            stop = max((e for e in core_ends(words, stop + 1) if e <= end), default=stop)
        return at + 1, stop
    return None


def _owns(words: Words, at: int) -> bool:
    """Whether a word may have an "af" of its own: a noun that doesn't tell when or where the passive happens."""
    return words.has(at, "noun") and words.lower[at] not in _TIMES and not words.has(at, "supine", "sadverb")


def _is_plain(words: Words, start: int, stop: int, end: int) -> bool:
    return stop <= end and not any(
        words.has(at, "preposition", "number", "determiner") for at in range(start, stop)
    )


def activated(sentence: Sentence, words: Words, segment: Segment) -> tuple[int, int, str] | None:
    """Turn a segment's passive with a stated agent active.

    Returns:
        The first token, the token after the last, and the active words for them, in lower case but for names;
        None where the clause has no agent or no safe active form.
    """
    clause = segment.clause
    if clause is None or (segment.joined and clause.order == "inverted"):  # fmt: skip
        return None
    group = passive_group(words, clause.finite, segment.end)
    agent = agent_at(words, max(group.places) + 1, segment.end) if group else None
    if group is None or agent is None or not _fits(words, segment, agent):
        return None
    if clause.finite < clause.subject[0] < agent[0] < clause.subject[1]:
        return None  # "påbegyndes arbejdet af entreprenøren": whose work, or who begins
    start, finite = clause.subject[0], clause.finite
    last = max(*group.places, clause.subject[1] - 1)
    who = as_subject(words.texts[agent[0]]) if agent[1] == agent[0] + 1 else None
    who = who or _mild(sentence, words, *agent)
    adverbs, rest = _adverbs(words, last + 1, agent[0] - 1)
    before_verb = _without(sentence, finite + 1, last, group.places)
    after = [written(sentence, rest, agent[0] - 1)]
    object_ = "" if clause.gap else _object(sentence, words, *clause.subject)
    loose = written(sentence, last + 1, rest) if adverbs else ""
    if segment.kind in {"sub", "relative"}:
        mid = written(sentence, clause.subject[1], finite)
        parts = [who, mid, loose, group.finite, before_verb, group.other, object_, *after]
        return start, agent[1], _joined(parts)
    if clause.order == "inverted":
        mid = _without(sentence, clause.subject[1], last, group.places)
        parts = [group.finite, who, mid, loose, group.other, object_, *after]
        return finite, agent[1], _joined(parts)
    light = not group.other and clause.subject[1] == start + 1 and words.lower[start] in _LIGHT
    _, stop = _adverbs(words, finite + 1, last)
    first = _without(sentence, finite + 1, stop, group.places)
    late = _without(sentence, stop, last, group.places)  # a time or a place goes behind the object
    middle = [object_, first, loose] if light else [first, loose, group.other, object_]
    return start, agent[1], _joined([who, group.finite, *middle, late, *after])


def _fits(words: Words, segment: Segment, agent: tuple[int, int]) -> bool:
    """Whether subject and agent may change places: no pronoun points back, no clause hangs on either."""
    clause = segment.clause
    if clause is None or (words.is_in(clause.subject[0], _NO_OBJECT) and not clause.gap):  # fmt: skip
        return False
    if clause.subject[0] == 0 and clause.subject[1] == 1 and words.texts[0] == "De":
        return False  # "they" or the polite "you": the capital of a first word doesn't tell
    if any(words.lower[at] in _BACKWARD for at in range(*agent)) or words.has(agent[0], "number"):
        return False
    if any(words.texts[at] in {",", "("} for at in (*range(*clause.subject), *range(*agent))):
        return False
    follows = words.lower[agent[1]] if agent[1] < len(words) else ""
    if follows == "," and words.has(agent[1] + 1, "relative"):
        return False
    if segment.kind == "relative" and not clause.gap:
        return False
    if follows in _PLACES and not _tells_time(words, agent[1] + 1):
        return False  # "skolerne i kommunen": agent and place may belong together
    return follows not in {"og", "eller", "samt", "som", "der", "men"}


def _tells_time(words: Words, at: int) -> bool:
    """Whether a phrase after "i" or "på" tells when, or is a set phrase: it goes with the verb."""
    return any(words.lower[p] in _TIMES or words.has(p, "number") for p in range(at, min(at + 3, len(words))))


def _object(sentence: Sentence, words: Words, start: int, end: int) -> str:
    if end == start + 1 and words.lower[start] in _AS_OBJECT:
        new = _AS_OBJECT[words.lower[start]]
        return new.capitalize() if words.texts[start] == "De" else new
    return _mild(sentence, words, start, end)


def _mild(sentence: Sentence, words: Words, start: int, end: int) -> str:
    """Return a phrase as it stands inside a sentence: the first word without its capital, unless it is a name."""
    phrase = written(sentence, start, end)
    if start or words.is_proper(start + 1) or not words.classes[0] or "name" in words.classes[0]:
        return phrase
    return phrase[0].lower() + phrase[1:]


def _adverbs(words: Words, start: int, end: int) -> tuple[bool, int]:
    at = start
    while at < end and words.has(at, "sadverb"):
        at += 1
    return at > start, at


def _without(sentence: Sentence, start: int, end: int, gone: tuple[int, ...]) -> str:
    return " ".join(written(sentence, at, at + 1) for at in range(start, end) if at not in gone)


def _joined(parts: list[str]) -> str:
    return " ".join(part for part in parts if part)
