"""What sentences of running text say of an initiative, and the initiatives of plans that are running text throughout."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from index.formats.blocks import Block
from index.plans import amounts
from index.plans.draft import Draft
from index.plans.outline import is_chapter
from index.records import Field
from index.sentences import spans
from index.vocabulary import STATUS_LABELS, match

_SOMEONE = r"(?:vi|byrådet|kommunen|kommunalbestyrelsen|regionen|[a-zæøå]+udvalget|[\wæøå]+ kommune|(?:[\wæøå]+- og )?[\wæøå-]+(?:afdelingen|forvaltningen|centret|centeret|huset|skolen)|jobcent\w+)"
SAYS: dict[str, re.Pattern[str]] = {
    "responsible": re.compile(
        r"^(?:(?:hoved)?ansvarlige?|projektledere?n?|tovholdere?n?) (?:for [^.,]{3,40} )?(?:er|var|har været)\b|\b(?:har (?:det (?:overordnede|daglige|faglige|samlede)\s+)?(?:hoved)?ansvaret?\b|(?:er|var|har været) (?:(?:hoved)?ansvarligt?e?\b(?! over )|tovholdere?\b|projektledere?\b)|har tovholderrollen|"
        r"ansvaret (?:for indsatsen )?(?:ligger|er forankret|er placeret|varetages)|er forankret (?:i|hos)|forankres (?:i|hos)|står i spidsen for|står for (?:indsatsen|projektet|driften|arbejdet)\b|leder (?:indsatsen|projektet|arbejdet))",
        re.IGNORECASE,
    ),
    "target_group": re.compile(
        r"^(?:\w+ )?målgruppen (?:er|omfatter|består)|^(?:indsatsen|projektet|tilbuddet|tiltaget|forløbet|initiativet) (?:er (?:for|målrettet|rettet mod|til for)|retter sig|henvender sig|er tænkt til|gælder for)\b|"
        r"^(?:borgere|unge|ældre|børn|familier|forældre|ledige|pårørende)\b,? (?:der|som|med|over|under|mellem)\b[^.]{5,120}?,? (?:kan (?:vælge|få|deltage|bruge|komme|søge)|får tilbud|får tilbudt|får (?:en|et|én|ét)|tilbydes)\b|"
        r"\b(?:åben|åbent|tilbud|målrettet|rettet mod)\b[^.,]{0,25}\b(?:(?:for|til) )?(?:borgere|unge|ældre|børn|familier|forældre|ledige|pårørende)\b (?:der|som|med|over|under|mellem|i)\b",
        re.IGNORECASE,
    ),
    "partners": re.compile(
        r"\bsamarbejder (?:\w+ ){0,3}med\b|\b(?:i|et|tæt) samarbejde med\b|\b(?:løftes|løses|gennemføres|udføres|laves|drives|sker|arbejder|står)\b[^.]{0,30}\bsammen med\b|\bsamarbejdspartnere?\w* er\b|"
        r"\b(?:stiller|har stillet) (?:med )?(?:frivillige|lokaler|instruktører|undervisere)\b|\b(?:region(?:en)?(?: [A-ZÆØÅ]\w+)?|\w*forening(?:en|er|erne)|\w*selskab(?:et|er|erne)|virksomhed(?:er|erne)|frivillige) stiller\b[^.]{3,80}\btil rådighed\b|\bdeltager i (?:den |det )?(?:\w+ )?(?:erfa\w*|partnerskab\w*|styregruppe\w*|følgegruppe\w*|samarbejde\w*|netværk\w*)\b",
        re.IGNORECASE,
    ),
    "deadline": re.compile(
        r"^(?:indsatsen|projektet|arbejdet|initiativet|tiltaget|forløbet)\b[^.]{0,30}\b(?:gennemføres|løber|begynder|igangsættes|afsluttes|starter|sættes i gang|skal være færdig\w*|er færdig\w*|varer)\b[^.]*\b(?:19|20)\d\d|"
        r"^(?!målet\b)[^.,]{3,60}\b(?:begynder|starter|åbner|igangsættes|etableres|indføres|gennemføres|afsluttes|færdiggøres|skal være færdig\w*|står færdig\w*|tages i brug) (?:senest|inden(?! for)|ved udgangen af)\b.*\b20\d\d",
        re.IGNORECASE,
    ),
    "succeskriterium": re.compile(
        r"\b(?:det|indsatsen|den) er (?:en succes|lykkedes),? (?:når|hvis)|\bvi (?:er lykkedes|lykkes|er i mål|har succes),? (?:når|hvis)|\bvi ved,? (?:at )?.{0,25}\b(?:lykkedes|i mål|virker),? når|"
        r"\bsucceskriteri\w+ er\b|\btegn på succes er\b",
        re.IGNORECASE,
    ),
    "purpose": re.compile(r"^(?:det (?:overordnede )?)?formålet (?:(?:med|for) (?:[\wæøå-]+ ){1,4})?(?:er|var|har været)\b", re.IGNORECASE),
    "mål": re.compile(
        r"^(?:(?:det|vores|kommunens|byrådets|det overordnede|hoved)\s*)?(?:mål(?:et|sætningen)?|ambitionen|hensigten|visionen)(?: (?:for|med) [\wæøå]+)?(?: \w+)? er\b(?! (?:nået|opfyldt|indfriet|ikke|fortsat|delvist))",
        re.IGNORECASE,
    ),
}  # fmt: skip
# said in so many words, though not called a goal
_WISH = re.compile(
    rf"^(?:derfor (?:skal|vil)\b|(?:i \d{{4}} )?{_SOMEONE} (?:vil|ønsker)\b(?! (?:arbejde videre|fortsætte))|[^,.]{{3,60}} skal kunne\b)",
    re.IGNORECASE,
)
_MEANT = re.compile(
    r"^(?!(?:vi|de|den|det|der|derfor|her|alle)\b)[\wæøåé -]{3,40}\b(?:skal|skulle) (?!(?:have|være|stå|stoppe|ned|op|vi|der|i dag|nu|ofte|selv)\b)[a-zæøå]+\b",
    re.IGNORECASE,
)
_ACT = r"(?:opretter|etablerer|åbner|indfører|ansætter|laver|starter|igangsætter|udvikler|afholder|holder|inviterer|tilbyder|bygger|anlægger|uddanner|sender|indretter|udvider|udarbejder|gennemfører|flytter|fjerner|ombygger|køber|plejer|uddeler|oplyser)"
_ACTIVITY = re.compile(
    rf"^(?:derfor {_ACT} {_SOMEONE}\b|(?:fra \d{{4}} |i \d{{4}} )?{_SOMEONE} {_ACT}\b)", re.IGNORECASE
)
# what is yet to begin when a status says it in the present tense
_BEGINS = re.compile(
    rf"^{_SOMEONE} (?:opretter|etablerer|åbner|indfører|ansætter|starter|igangsætter|inviterer|bygger|anlægger|uddanner|undersøger|udvider|afprøver|flytter|går i gang med|begynder)\b",
    re.IGNORECASE,
)
_BY_COUNCIL = re.compile(
    r"^(?:udvalget|byrådet|kommunalbestyrelsen|økonomiudvalget|[\w-]+(?:- og [\w-]+)?udvalget)\b(?: \w+){0,2} (?:får|behandler|drøfter|beslutter|forelægges|præsenteres|tager stilling)\b|^(?:sagen|en sag|en plan|et forslag)\b[^.]{0,40}\b(?:forelægges|behandles|drøftes)\b",
    re.IGNORECASE,
)
_LONGEST_HEADING = 14


def wish(sentence: str) -> bool:
    """Tell whether a sentence says what is wanted ("Derfor skal alle børn …"), without the word goal."""
    return _WISH.search(sentence) is not None and not sentence.lower().startswith(
        ("de ", "den ", "det ", "her ")
    )


def meant(sentence: str) -> bool:
    """Tell whether a sentence says what a thing is for ("Gulvene skal give besked, når …")."""
    return _MEANT.search(sentence) is not None


def activity(sentence: str) -> bool:
    """Tell whether a sentence says what is done ("Vi åbner et værksted", "Derfor opretter kommunen …")."""
    return _ACTIVITY.search(sentence) is not None


def begins(sentence: str) -> bool:
    """Tell whether a sentence says in the present tense what someone sets about ("Kommunen ansætter to vejledere")."""
    return _BEGINS.search(sentence) is not None


def by_council(sentence: str) -> bool:
    """Tell whether a sentence says what politicians are to see or decide ("Udvalget får en sag i foråret")."""
    return _BY_COUNCIL.search(sentence) is not None


def told(blocks: Sequence[Block]) -> list[Draft]:
    """Return a draft for each section of a text without any labels that tells of an indsats.

    Args:
        blocks: the document's blocks, placed.

    Returns:
        The sections under headings of one level, when two or more of them name a goal, who is
        responsible, a criterion of success or money set aside; nothing otherwise. A chapter of
        follow-up counts only where nothing else does: it takes up again what stands before it.
    """
    return sectioned(list(_outside_follow_up(blocks)), _tells) or sectioned(blocks, _tells)


def _outside_follow_up(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks that stand under no heading of follow-up ("Hvor langt er vi?") but a document's title."""
    level: int | None = None
    for block in blocks:
        if block.kind == "heading" and (level is None or block.level <= level):
            label = match(block.text)
            level = block.level if label and label.name in STATUS_LABELS and block.level > 1 else None
        if level is None:
            yield block


def sectioned(
    blocks: Sequence[Block], tells: Callable[[Sequence[Block]], bool], *, share: float = 0.0
) -> list[Draft]:
    """Return a draft for each section that tells of an indsats, under headings of one level.

    Args:
        blocks: the document's blocks, placed.
        tells: whether a section's paragraphs do.
        share: how many of that level's sections must.
    """
    sections = list(_sections(blocks))
    telling = [(h, body) for h, body in sections if tells(body)]
    levels = Counter(h.level for h, _ in telling)
    if not levels:
        return []
    level, often = levels.most_common(1)[0]
    if often < 2 or often < share * sum(h.level == level for h, _ in sections):
        return []
    drafts = []
    for heading, body in telling:
        if heading.level == level:
            name = Field(
                heading.text.rstrip(" .:"), heading.start, heading.start + len(heading.text.rstrip(" .:"))
            )
            end = body[-1].end
            drafts.append(
                Draft(name, None, level, heading.start, end, ranges=[(heading.start, end)], prose=True)
            )
    return drafts


def _sections(blocks: Sequence[Block]) -> Iterator[tuple[Block, list[Block]]]:
    """Yield the headings that paragraphs stand right under, and these paragraphs; not the document's title."""
    open_heading: Block | None = None
    body: list[Block] = []
    for block in blocks:
        if block.kind == "heading":
            if open_heading is not None and body:
                yield open_heading, body
            named = len(block.text.split()) <= _LONGEST_HEADING and not is_chapter(block.text)
            open_heading, body = (block if named and match(block.text) is None else None), []
        elif block.kind in ("paragraph", "item"):
            body.append(block)
    if open_heading is not None and body:
        yield open_heading, body


def _tells(body: Sequence[Block]) -> bool:
    sentences = [b.text[i:j] for b in body for i, j in spans(b.text)]
    said = {kind for s in sentences for kind, pattern in SAYS.items() if pattern.search(s)}
    said -= {"partners", "deadline"}
    paid = any(amounts.find(s) for s in sentences)
    acts = any(activity(s) for s in sentences)
    return len(said) + paid + acts >= 2 or (paid and any(wish(s) for s in sentences)) or "mål" in said
