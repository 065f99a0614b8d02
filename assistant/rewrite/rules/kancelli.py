"""Kancelli words and phrases, with the plain wording that fits where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule, Safety
from assistant.rewrite.danish import exchange_nouns, exchange_verbs
from assistant.rewrite.danish.patterns import Match, matches
from assistant.rewrite.danish.places import Place, as_written, nested, places
from assistant.rewrite.danish.verb_places import Piece

_MARKS = frozenset({",", ";", ":", "–", "("})


def find_kancelli(text: Text) -> Iterator[Finding]:
    """Yield the heavy words of the list: replaced where that is safe, else with a proposed wording."""
    for place in places(text):
        found = [finding for candidates in matches(place) if (finding := _best(place, candidates))]
        yield from nested(text.text, found)


def _best(place: Place, candidates: tuple[Match, ...]) -> Finding | None:
    """Return the first replacement that is safe, else the advice that says most."""
    for match in candidates:
        finding = _finding(place, match)
        if finding:
            return finding
    if any(match.row.flag("quiet") for match in candidates):
        return None
    told = [match for match in candidates if "advice" in match.row.options]
    return _advice(place, (told or list(candidates))[0])


def _finding(place: Place, match: Match) -> Finding | None:
    row = match.row
    piece = _piece(place, match) if row.plain is not None and row.auto != "M" else None
    if piece is None or not place.is_open(piece.first, piece.end):
        return None
    start, end = place.span(piece.first, piece.end)
    replacement = piece.text
    if replacement.startswith(", ") or not replacement:
        start = _space_before(place, piece.first)
        if replacement and (place.is_front(piece.first) or _after_mark(place, piece.first)):
            start, replacement = place.span(piece.first, piece.end)[0], replacement.removeprefix(", ")
            replacement = as_written(replacement, place.words.texts[piece.first])
    old = place.cut(match.first, match.end)
    shown = f"Skriv “{replacement.removeprefix(', ')}”." if replacement else "Slet ordet."
    return Finding(
        "kancelli", start, end, f"“{old}” er kancellisprog. {shown}", replacement, safety=_safety(match)
    )


def _piece(place: Place, match: Match) -> Piece | None:
    row, words = match.row, place.words
    if row.kind == "verb":
        piece = exchange_verbs.exchange(place, match)
        return piece and Piece(piece.first, piece.end, as_written(piece.text, words.texts[piece.first]))
    if row.kind == "noun":
        return exchange_nouns.exchange(place, match)
    if row.kind == "proform":
        return exchange_nouns.proform(place, match)
    if row.flag("statement") and not _states(place, match.end):
        return None
    if row.heavy == ("samt",) and not _joins_alone(place, match.first):
        return None
    return Piece(
        match.first, match.end, as_written((row.plain or "").replace(" ,", ","), words.texts[match.first])
    )


def _advice(place: Place, match: Match) -> Finding:
    row = match.row
    start, end = place.span(match.first, match.end)
    advice = row.options.get("advice") or f"Skriv “{row.plain}”, hvis det passer i sætningen."
    return Finding(
        "kancelli", start, end, f"“{place.cut(match.first, match.end)}” er kancellisprog.", advice=advice
    )


def _safety(match: Match) -> Safety:
    return "certain" if match.row.auto == "A" else "normal"


def _space_before(place: Place, at: int) -> int:
    tokens = place.sentence.tokens
    return tokens[at - 1].end if at else tokens[at].start


def _after_mark(place: Place, at: int) -> bool:
    return at > 0 and (
        place.words.texts[at - 1] in _MARKS or place.words.lower[at - 1] in {"og", "eller", "men"}
    )


def _states(place: Place, at: int) -> bool:
    """Whether a sentence goes on with ", at": "det fremgår af § 12, stk. 2, at"."""
    lower = place.words.lower
    return any(lower[i : i + 2] == (",", "at") for i in range(at, min(at + 12, len(lower))))


def _joins_alone(place: Place, at: int) -> bool:
    """Whether "samt" may be "og": not beside another "og" of the same list."""
    words = place.words
    for step, furthest in ((-1, -1), (1, len(words))):
        for spot in range(at + step, furthest, step):
            if words.lower[spot] in {"og", "eller"}:
                return False
            if not words.classes[spot] or (words.has(spot, "finite") and not words.has(spot, "noun")):
                break
    return True


RULE = Rule(
    id="kancelli",
    message="Et ord eller udtryk fra kancellisproget. Skriv det almindelige ord.",
    source="Justitsministeriets vejledning nr. 224 af 15. oktober 1969 om sproget i love; Lejre Kommunes sprogpolitik",
    find=find_kancelli,
    flags=(
        "Der iværksættes straks en undersøgelse af forholdene.",
        "I det omfang du har brug for det, kan du få hjælp.",
        "Den pågældende sag er afsluttet.",
        "De anvendte metoder er gode.",
        "Målsætningen er klar, og den er vigtig for os.",
        "Det påhviler ejeren at rydde sne.",
    ),
    passes=(
        "Hvis du flytter, skal du give os besked senest fem dage efter.",
        "Kommunen har ikke pligt til at betale.",
        "Vi har fået dit brev og svarer inden for to uger.",
        "Han skrev: “Såfremt du fremsender brevet, svarer vi.”",
        "Efter lov om anvendelse af tvang kan du klage.",
        "Foranstaltningsplanen ligger på nettet.",
        "Spørgsmålet er, hvorfor fristen blev så kort.",
        "Du kan søge om hjælp, uanset hvor du bor.",
        "Hun bor alene med sine to børn.",
        "Ansøgningen er modtaget.",
    ),
    rewrites=(
        (
            "Såfremt du ikke fremsender dokumentationen, stopper hjælpen.",
            "Hvis du ikke sender dokumentationen, stopper hjælpen.",
        ),
        (
            "Du kan få hjælp under forudsætning af, at du bor i kommunen.",
            "Du kan få hjælp, hvis du bor i kommunen.",
        ),
        ("Det fremgår af § 12, stk. 2, at du kan klage.", "Der står i § 12, stk. 2, at du kan klage."),
        (
            "Kommunen har iværksat en omfattende foranstaltning.",
            "Kommunen har sat et omfattende tiltag i gang.",
        ),
        ("Foranstaltningen er nødvendig for familien.", "Tiltaget er nødvendigt for familien."),
        ("Denne foranstaltning varer et år.", "Dette tiltag varer et år."),
        ("Ingen foranstaltninger er sat i gang.", "Ingen tiltag er sat i gang."),
        ("Den nye skrivelse er sendt til dig.", "Det nye brev er sendt til dig."),
        ("Skrivelserne ligger i sagen.", "Brevene ligger i sagen."),
        ("En kompleks problemstilling kræver tid.", "Et komplekst problem kræver tid."),
        ("Målsætningerne er klare.", "Målene er klare."),
        ("Målsætningen er klar.", "Målet er klart."),
        ("Et rimeligt vederlag er aftalt.", "En rimelig betaling er aftalt."),
        ("Nærværende notat og nærværende regler gælder.", "Dette notat og disse regler gælder."),
        ("Nærværende sag handler om en klage.", "Denne sag handler om en klage."),
        ("Det førnævnte notat ligger på sagen.", "Det nævnte notat ligger på sagen."),
        ("Førnævnte notat ligger på sagen.", "Det nævnte notat ligger på sagen."),
        ("Indsatsen iværksættes den 1. maj 2024.", "Indsatsen sættes i gang den 1. maj 2024."),
        ("Derfor iværksætter kommunen en indsats.", "Derfor sætter kommunen en indsats i gang."),
        ("Der iværksættes en indsats for unge.", "Der sættes gang i en indsats for unge."),
        ("Borgeren orienteres om muligheden.", "Borgeren får besked om muligheden."),
        ("Du skal orienteres om dine rettigheder.", "Du skal have besked om dine rettigheder."),
        ("Du bliver orienteret om afgørelsen.", "Du får besked om afgørelsen."),
        ("Kommunen underretter borgeren om afgørelsen.", "Kommunen giver borgeren besked om afgørelsen."),
        ("Arbejdet påbegyndes i maj.", "Arbejdet begynder i maj."),
        ("Du har påbegyndt uddannelsen.", "Du er begyndt på uddannelsen."),
        ("Udgifterne afholdes af kommunen.", "Udgifterne betales af kommunen."),
        ("Mødet afholdes den 3. maj.", "Mødet holdes den 3. maj."),
        ("Er du forpligtet til at betale?", "Skal du betale?"),
        ("Du er berettiget til hjælp.", "Du har ret til hjælp."),
        ("Endvidere skal du huske fristen.", "Desuden skal du huske fristen."),
        ("Du skal endvidere huske fristen.", "Du skal også huske fristen."),
        ("Du bedes rette henvendelse til Borgerservice.", "Du bedes kontakte Borgerservice."),
        ("Budgettet udgør 500.000 kr.", "Budgettet er 500.000 kr."),
        ("Kommunen tilstræber, at du får svar.", "Kommunen arbejder for, at du får svar."),
        ("Hjælpen stopper som følge af, at du er flyttet.", "Hjælpen stopper, fordi du er flyttet."),
    ),
)
