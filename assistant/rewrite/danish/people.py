"""Who can act: words for persons, for bodies of which a text knows one, and for places where people work."""

from __future__ import annotations

from assistant.rewrite.danish.wordclass import known_base

PEOPLE_HEADS = frozenset(
    "unge ældre ledige pårørende ansatte voksne studerende syge borgere handicappede udsatte nyansatte gravide døve blinde "
    "frivillige besøgende berørte fremmødte implicerede lignende forsikrede berettigede beskæftigede arbejdsløse bosiddende".split()
)
_PERSONS = frozenset(
    "borger ansøger formand leder chef direktør borgmester lærer pædagog sagsbehandler læge sygeplejerske medarbejder "
    "forælder mor far barn kvinde mand ægtefælle partner nabo ejer lejer modtager elev studerende person konsulent "
    "beboer deltager gæst vidne medlem personale familie behandler terapeut hjælper plejer visitator assistent psykolog arkitekt "
    "ingeniør håndværker chauffør redaktør sekretær bygherre udlejer underviser planlægger forbruger koordinator vejleder rådgiver klager skatteyder kunde bruger patient pensionist værge repræsentant politiker "
    "minister advokat ansatte datter søn søster bror kontaktperson jobkonsulent plejefamilie kollega frivillig tandlæge revisor".split()
)
# Bodies of which a text knows one, and that names of bodies end in.
_BODIES = tuple(
    "kommune kommunalbestyrelse byråd byrådet region regionsråd regering folketing stat jobcenter center forvaltning "
    "ankestyrelse styrelse nævn ministerium udvalg råd borgerservice direktion politi skattestyrelse økonomiudvalg "
    "ældreråd handicapråd administration".split()
)
_WORKPLACES = tuple(
    "skole afdeling bestyrelse institution forening team gruppe ledelse sekretariat virksomhed firma domstol landsret "
    "sygehus hospital bibliotek børnehave plejehjem plejecenter leverandør entreprenør rådgivning klub myndighed tilsyn fond selskab kontor forsyning kasse".split()
)
_NAMED_ACTORS = frozenset(
    {"udbetaling danmark", "atp", "kl", "hr", "begge parter", "erhvervsstyrelsen", "skat"}
)


def is_body(word: str) -> bool:
    """Whether a noun names a body, also as the last part of its name: "Skoleudvalget"."""
    return (known_base(word) or word).endswith(_BODIES)


def is_workplace(word: str) -> bool:
    """Whether a noun names where people work, and that may act for them: "skolen"."""
    return (known_base(word) or word).endswith(_WORKPLACES)


def is_named_actor(phrase: str) -> bool:
    """Whether a lower-case phrase is the name of somebody who acts."""
    return phrase in _NAMED_ACTORS


def is_person(word: str) -> bool:
    """Whether a noun means a person, for whom neither "den" nor "det" will do."""
    base = known_base(word) or word
    if base in _PERSONS or word in _PERSONS or word in PEOPLE_HEADS:
        return True
    return any(form.endswith(p) for form in (base, word) for p in _PERSONS if len(p) > 4)
