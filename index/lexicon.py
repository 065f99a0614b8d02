"""The Danish dictionary: which words exist, their base form, and what a compound is made of.

simplemma's word list is read as it is shipped, but decoding its 790,000 entries takes most of a
second, too much for a command that has two. So the decoded list is kept, in small compressed
blocks, as a file in the user's cache folder; reading that takes some milliseconds. Nothing depends
on the file: it is remade when missing, of another version or damaged, and where it cannot be
written the list is simply decoded again by the next process.
"""

from __future__ import annotations

import json
import mmap
import os
import tempfile
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_BLOCK = 64  # words between two entries of the directory, searched one after another
_LAYOUT = 1  # of the cache file; another number is remade
_LONGEST = 60  # letters; no Danish word is longer, and the search for parts grows with the square


@dataclass(frozen=True, slots=True)
class WordList:
    """Sorted lines "word TAB base form"; `firsts` has each block's first word, `starts` its place and the end."""

    firsts: tuple[bytes, ...]
    starts: tuple[int, ...]
    data: bytes | mmap.mmap

    def lemma(self, word: str) -> str | None:
        """Return a word's base form, or None when the list lacks it. Case counts."""
        key = word.encode()
        block = bisect_right(self.firsts, key) - 1
        if block < 0:
            return None
        line = b"\n%b\t" % key
        at = self.data.find(line, self.starts[block] - 1, self.starts[block + 1])
        if at < 0:
            return None
        return self.data[at + len(line) : self.data.find(b"\n", at + 1)].decode()


@lru_cache(maxsize=1)
def words() -> WordList:
    """Return simplemma's Danish list, from the cache file when there is one."""
    from importlib.metadata import version  # noqa: PLC0415  brings the e-mail parser along

    edition = f"{_LAYOUT} simplemma {version('simplemma')}"
    path = _cache_folder() / "danish-words.bin"
    kept = _read(path, edition)
    if kept is None:
        kept = _pack(_decoded())
        _write(path, edition, kept)
    return kept


@lru_cache(maxsize=1)
def _ours() -> Mapping[str, str]:
    """Return the base forms that `forms.txt` puts right, by form."""
    text = (Path(__file__).parent / "forms.txt").read_text(encoding="utf-8")
    lines = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {form: line[0] for line in lines for form in line}


@lru_cache(maxsize=65536)
def lemma(word: str) -> str | None:
    """Return the base form of a lower-case word, lower case, or None for a word not in the list."""
    ours = _ours().get(word)
    if ours:
        return ours
    found = words().lemma(word) or words().lemma(word.capitalize())
    return found.lower() if found else None


# First parts that look like a word and are a prefix or an adverb bound to a verb: no compound.
_PARTICLES = frozenset(
    "afsides anti bag bagud bort efter ekstra fast for forbi foran fore forud frem fremad gen hen hinanden hjem igennem imod ind inde inden indad kom med "
    "mellem mis mod modsat ned nedad non nær oms omkring ope opad oven over over- per pro rund sam sammen selv sig tilbage til trans ude uden udad ulig "
    "under van ved vel videre yder inte kon kons kont komp prod prof part- hver hvor denne dette andet anden alle begge".split()
)
# Last parts that are words by accident, or endings rather than words.
_ENDINGS = frozenset(
    "hed heds heden heder hederne heds skab skaber skabet skaberne skabs dom dommen domme dommene lig lige ligt som somme bar bare bart ning ningen ninger else elsen elser ing ings inger ingen "
    "isk iske eri erier erne ende ene ens eren eres ering eringen ede dele delse sel ler ner ter ten tet tes ser ses set sen rer rne gen get ger ker ket len let lse lær ver vet vis vise vist løs løse løst fuld fuldt fulde "
    "mæssig mæssige mæssigt værdig værdige ance ant ens ist ister isme tion tionen tioner ation ationen ationer ion ioner ret rede heden agtig agtige artet ring rens agn agne agnen age ager aget rive rev omme ål åle ålet smål småle iteringe iteringer slig øre ageren "
    "ative ativ ity ment menter tør tører løber rig rige rigt dater ikke erende ende ender iver ivere ivers ere ner nen net nes".split()
)
# Parts of two or three letters that do make compounds; other short words are accidents far more often.
_SHORT = frozenset(
    "arm avu bad ben bil bo bus by bær båd dag dør efu eud fag far fgu fly fod fup gas hal hav hus hår id is it job jul kor kys lov lyd løb løn mad mål mor mål møl nat net ord pen "
    "puf pæd ro råd sag sal sfo sky sne sol sti stu sti syg syn sø tag tal tid tog tro tv uge ung ur uu vej vin vis år ø øre øje".split()
)


@lru_cache(maxsize=65536)
def parts(word: str) -> tuple[str, ...]:
    """Return the base forms of a compound's two parts, () for a word that is no compound.

    "handicapområdet" gives ("handicap", "område"), "arbejdsmarkedsforvaltning" gives
    ("arbejdsmarked", "forvaltning"): linking s and e are taken off the first part.
    """
    split = _split(word)
    return (split[1], split[2]) if split else ()


@lru_cache(maxsize=65536)
def base_form(word: str) -> str:
    """Return a word's base form, by its last part for a compound that no list has, else the word."""
    known = lemma(word)
    if known:
        return known
    split = _split(word)
    return word[: split[0]] + split[2] if split else word


@lru_cache(maxsize=65536)
def _split(word: str) -> tuple[int, str, str] | None:
    """Return (where the last part starts, first part's base form, last part's), the best such split.

    Best is the split with both parts in the list, then the one whose shorter part is longest:
    accidental words are short ones.
    """
    if not 6 <= len(word) <= _LONGEST or not word.isalpha():
        return None
    found: list[tuple[bool, int, int, str, str]] = []
    for at in range(2, len(word) - 1):
        last = _last_part(word[at:])
        first = _first_part(word[:at]) if last else None
        if first and last:
            listed = lemma(word[at:]) is not None and lemma(first) is not None
            found.append((listed, min(at, len(word) - at, 4), at, first, last))
    if not found:
        return None
    _, _, at, first, last = max(found)
    return at, first, last


@lru_cache(maxsize=65536)
def _last_part(text: str) -> str | None:
    if text in _ENDINGS or text in _PARTICLES or len(text) < 3:
        return None
    known = lemma(text)
    if known and (len(text) > 3 or text in _SHORT) and known not in _ENDINGS:
        return known
    if len(text) < 8:
        return None
    split = _split(text)
    return text[: split[0]] + split[2] if split else None


@lru_cache(maxsize=65536)
def _first_part(text: str) -> str | None:
    """Return the base form of a first part, its linking s or e taken off."""
    if text in _PARTICLES or text in _ENDINGS:
        return None
    for form in _unlinked(text):
        if form not in _PARTICLES and form not in _ENDINGS and (len(form) > 3 or form in _SHORT):
            base = lemma(form)
            if base:
                return form if base.startswith(form) else base
    split = _split(text.removesuffix("s")) if len(text) >= 8 else None
    return text.removesuffix("s")[: split[0]] + split[2] if split else None


def _unlinked(text: str) -> Iterable[str]:
    """Yield what a first part may be, likeliest first: arbejds -> arbejde, sundheds -> sundhed, børne -> børn.

    A form that is its own base form goes first, so that "indsats" isn't taken for a form of "indsætte".
    """
    forms = [text, text.removesuffix("s"), text.removesuffix("e")]
    if text.endswith("s") and lemma(text) != text[:-1]:
        forms.insert(1, text[:-1] + "e")
    yield from (form for form in forms if lemma(form) == form)
    yield from reversed(forms)


def _pack(pairs: Iterable[tuple[str, str]]) -> WordList:
    lines = sorted(f"{word}\t{base}\n".encode() for word, base in pairs)
    firsts, starts, place = [], [], 1
    for number, line in enumerate(lines):
        if number % _BLOCK == 0:
            firsts.append(line.partition(b"\t")[0])
            starts.append(place)
        place += len(line)
    starts.append(place)
    return WordList(tuple(firsts), tuple(starts), b"\n" + b"".join(lines))


def _decoded() -> Iterable[tuple[str, str]]:
    from simplemma.strategies import DefaultDictionaryFactory  # noqa: PLC0415  80 ms, and only without the cache

    return DefaultDictionaryFactory().get_dictionary("da").items()


def _cache_folder() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "klarplan"


def _read(path: Path, edition: str) -> WordList | None:
    """Return the kept list, or None when it is missing, of another edition or cut short.

    The file is the lines, then the directory as JSON, then the directory's length in eight bytes.
    """
    try:
        with path.open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        length = int.from_bytes(data[-8:], "big")
        head = json.loads(data[-8 - length : -8])
        if head["edition"] != edition:
            return None
        return WordList(tuple(first.encode() for first in head["firsts"]), tuple(head["starts"]), data)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write(path: Path, edition: str, kept: WordList) -> None:
    """Keep the list for the next process; a folder that cannot be written is no error."""
    firsts = [first.decode() for first in kept.firsts]
    head = json.dumps(
        {"edition": edition, "firsts": firsts, "starts": kept.starts}, ensure_ascii=False
    ).encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(bytes(kept.data) + head + len(head).to_bytes(8, "big"))
        Path(file.name).replace(path)
    except OSError:
        return
