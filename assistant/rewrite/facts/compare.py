"""Compares the facts of a text before and after: nothing lost, nothing added, nothing moved to another subject."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from assistant.readability.text import Text
from assistant.rewrite.facts.fact import Fact, Kind
from assistant.rewrite.facts.names import agents, capitals, is_body, spoken
from assistant.rewrite.facts.scene import Scene, key_of, scene

_ORDERED: tuple[tuple[Kind, ...], ...] = (
    ("amount", "number"),
    ("date", "time"),
    ("reference",),
    ("placeholder",),
    ("name",),
    ("agent",),
)
_PRONOUNS = frozenset(("vi", "du", "I", "jeg", "man"))
_PRIVATE = frozenset(("du", "I", "jeg", "man", "borgeren", "ejeren"))
_APART = frozenset(("name", "agent"))  # compared by rules of their own
_PASSIVE_MARKS = frozenset("blev bliver blive er blevet var".split())


def lost(before: Text, after: Text, known: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Say in Danish which facts a rewriting lost, added or moved.

    Args:
        before: the text as it was, or the stretch of it that was rewritten.
        after: the same after the rewriting.
        known: who acts in the text around, see `acting`; they may be named in the stretch.

    Returns:
        One phrase for each such fact; empty when all facts are kept and belong to what they belonged to.
    """
    if before.text == after.text:
        return ()
    old, new = scene(before), scene(after)
    return tuple(
        dict.fromkeys(
            (*_counted(old, new), *_names(old, new), *_agents(old, new, known), *_moved_in_order(old, new))
        )
    )


def acting(text: Text) -> frozenset[str]:
    """Return who acts in a text."""
    return frozenset(fact.value for fact in agents(text.text))


def authority(text: Text) -> int:
    """Return how often an authority is said to act: "vi", the municipality and its bodies."""
    return sum(fact.value not in _PRIVATE for fact in agents(text.text))


def _grouped(scene_: Scene) -> dict[tuple[Kind, str], list[Fact]]:
    groups: dict[tuple[Kind, str], list[Fact]] = defaultdict(list)
    for fact in scene_.facts:
        if fact.kind not in _APART:
            groups[fact.kind, fact.value].append(fact)
    return groups


def _counted(old: Scene, new: Scene) -> Iterator[str]:
    """Give what is missing, what has come, and what is now said of something else."""
    was, now = _grouped(old), _grouped(new)
    for key in {**was, **now}:
        befores, afters = was.get(key, []), now.get(key, [])
        pairs = _paired(old, new, befores, afters)
        for left, right in pairs:
            if _moved(old, new, left, right):
                yield f"{left.told} hører nu til noget andet"
        yield from (f"{f.told} mangler" for f in befores if all(f is not left for left, _ in pairs))
        for added in (f for f in afters if all(f is not right for _, right in pairs)):
            if not _repeated_modal(old, new, added, befores):
                yield f"{added.told} er kommet til"


def _paired(old: Scene, new: Scene, befores: list[Fact], afters: list[Fact]) -> list[tuple[Fact, Fact]]:
    """Pair facts of one value, those of the likest clauses first, else in their order."""
    if len(befores) == 1 and len(afters) == 1:
        return [(befores[0], afters[0])]
    ranked = sorted(
        ((i, j) for i in range(len(befores)) for j in range(len(afters))),
        key=lambda ij: (-_likeness(old, new, befores[ij[0]], afters[ij[1]]), abs(ij[0] - ij[1]), ij),
    )
    left: set[int] = set()
    right: set[int] = set()
    pairs = []
    for i, j in ranked:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((befores[i], afters[j]))
    return pairs


def _likeness(old: Scene, new: Scene, left: Fact, right: Fact) -> float:
    one, other = old.clauses[old.clause(left)], new.clauses[new.clause(right)]
    shared = one.about & other.about
    return len(shared & old.telling) + 0.3 * len(shared) + 0.3 * len(one.agents & other.agents)


def _moved(old: Scene, new: Scene, left: Fact, right: Fact) -> bool:
    """Say whether a fact now stands with other words, or with another who acts."""
    one, other = old.clauses[old.clause(left)], new.clauses[new.clause(right)]
    if left.kind != "name" and _disjoint(one.agents, other.agents):
        return True
    itself = {key_of(left.text.lower())}
    return _disjoint(
        (one.about - itself) & old.telling & new.words, (other.about - itself) & new.telling & old.words
    )


def _disjoint(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and not one & other


def _repeated_modal(old: Scene, new: Scene, added: Fact, befores: list[Fact]) -> bool:
    """Say whether a modal is said again since one sentence became two ("Du skal A og B": "Du skal A. Du skal B.")."""
    if added.kind != "modality" or len(new.text.sentences) <= len(old.text.sentences):
        return False
    about = new.clauses[new.clause(added)].about
    sentences = {old.clauses[old.clause(fact)].sentence for fact in befores}
    return any(clause.about & about for clause in old.clauses if clause.sentence in sentences)


def _names(old: Scene, new: Scene) -> Iterator[str]:
    """Give names that are gone or new; a word counts as written with a capital, wherever in a sentence."""
    was, now = Counter(capitals(old.text.text)), Counter(capitals(new.text.text))
    more = max(0, len(new.text.sentences) - len(old.text.sentences))
    for names, there, what, spare in (
        (_by_value(old), now, "mangler", 0),
        (_by_value(new), was, "er kommet til", more),
    ):
        for value, those in names.items():
            if is_body(value) and spoken(old.text.text, value) == spoken(new.text.text, value):
                continue  # moved to the front of a sentence, or from there
            if len(those) > there[value] + (spare if there[value] else 0):
                yield f"{those[0].told} {what}"
    once, again = _single(old, ("name",)), _single(new, ("name",))
    for value in once.keys() & again.keys():
        if _moved(old, new, once[value], again[value]):
            yield f"{once[value].told} hører nu til noget andet"


def _by_value(scene_: Scene) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in scene_.facts:
        if fact.kind == "name":
            found[fact.value].append(fact)
    return found


def _agents(old: Scene, new: Scene, known: frozenset[str]) -> Iterator[str]:
    """Give who is now said to act and was not in the text, and who is no longer named."""
    was = {fact.value: fact for fact in old.facts if fact.kind == "agent"}
    now = {fact.value: fact for fact in new.facts if fact.kind == "agent"}
    yield from (f"{now[value].told} er kommet til" for value in now.keys() - was.keys() - known)
    yield from (f"{was[value].told} mangler" for value in was.keys() - now.keys() - _PRONOUNS)


def _moved_in_order(old: Scene, new: Scene) -> Iterator[str]:
    """Give facts that changed places inside their clause ("12 børn og 3 voksne": "3 børn og 12 voksne")."""
    for kinds in _ORDERED:
        was, now = _single(old, kinds), _single(new, kinds)
        both = [value for value in was if value in now]
        for one, other in combinations(both, 2):
            together = _together(old, was[one], was[other]) and _together(new, now[one], now[other])
            if together and (_place(old, was[one]) < _place(old, was[other])) != (
                _place(new, now[one]) < _place(new, now[other])
            ):
                yield f"{was[one].told} og {was[other].told} har byttet plads"


def _single(scene_: Scene, kinds: tuple[Kind, ...]) -> dict[str, Fact]:
    """Return the facts of some kinds whose value stands once in the text."""
    once: dict[str, Fact] = {}
    again: set[str] = set()
    for fact in scene_.facts:
        if fact.kind in kinds and not (fact.kind == "agent" and fact.value in _PRONOUNS):
            if fact.value in once:
                again.add(fact.value)
            once[fact.value] = fact
    return {value: fact for value, fact in once.items() if value not in again}


def _together(scene_: Scene, one: Fact, other: Fact) -> bool:
    """Say whether two facts share a clause; for places in the law, a sentence ("§ 14, stk. 2")."""
    here, there = scene_.clause(one), scene_.clause(other)
    if one.kind == "reference":
        return scene_.clauses[here].sentence == scene_.clauses[there].sentence
    return here == there


def _place(scene_: Scene, fact: Fact) -> int:
    """Return where a fact stands; who acts behind "af" in a passive stands in front of all, as in the active."""
    if fact.kind not in {"name", "agent"}:
        return fact.start
    ahead = scene_.text.text[: fact.start].rstrip().lower()
    number = scene_.clause(fact)
    start = scene_.clauses[number].start
    words = scene_.text.text[start : fact.start].lower().split()
    passive = any(word in _PASSIVE_MARKS or (word.endswith("s") and len(word) > 4) for word in words)
    return start - 1 if passive and ahead.endswith(" af") else fact.start
