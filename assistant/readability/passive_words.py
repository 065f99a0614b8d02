"""The words that tell passives from what only looks like them.

Source: Retskrivningsordbogen on deponent verbs, and Allan, Holmes and Lundskær-Nielsen, Danish: A Comprehensive
Grammar (2nd ed. 2010), on the passive and on reciprocal and deponent s-forms.
"""

from __future__ import annotations

# Forms in -s that are never passive: deponents, adverbs, nouns and pronouns.
ACTIVE = frozenset(
    """
    synes syntes lykkes lykkedes mislykkes mislykkedes skyldes skyldtes trives trivedes længes længtes færdes færdedes ældes ældedes enes enedes
    skændes skændtes omgås omgikkes nøjes nøjedes undres undredes blues væmmes væmmedes kappes kappedes rygtes rygtedes findes fandtes fattes grues gruedes
    dages dagedes dvæles forfærdes glædes grånes gyses harmes harmedes ængstes ængstedes brydes kives kivedes krænkes. mundhugges næbbes slås sloges
    lades lades. tykkes tyktes vantrives vantrivedes vedkendes. vredes vånes ynkes ynkedes åndes fødes. mindes mindedes forekommes behøves behøvedes
    ellers dels straks langs tilfreds utilfreds fælles ens gratis særdeles ligeledes således anderledes fremdeles forgæves indendørs udendørs deres hendes
    vores jeres alles hos plus minus vis pris kurs proces basis praksis status fokus campus bonus virus mens hvis tværs afsides stedvis ofres. sådan
    aldeles ingenlunde nogenlunde udenlands indenlands undervejs tillykkes dennes dettes disses hvilkes begges andres ens selvfølges ligefrems medens
    afsnits tids års dags steds lands slags ledes sommetider senderes undertides samtidigs børnenes ugers timers dages måneders ordens bords lovens
    vers kaos tros hus mus lys kryds spids spas kys las glas græs gas løs fos pas plads lås nås. blandts
    """.replace(". ", " ").split()
)
# Both passive and middle: people as subject make them middle.
EITHER = frozenset(
    "mødes mødtes samles samledes følges fulgtes kendes ses sås føles føltes høres opleves skilles skiltes forenes deles kysses krammes krammedes vies giftes forliges forligtes mindes slås tales nærmes".split()
)
# With these behind, they are middle: "følges ad", "høres ved".
PARTICLES: dict[str, frozenset[str]] = {
    "følges": frozenset({"ad"}), "fulgtes": frozenset({"ad"}), "hjælpes": frozenset({"ad"}), "hjalpes": frozenset({"ad"}), "høres": frozenset({"ved"}),
    "tales": frozenset({"ved"}), "taltes": frozenset({"ved"}), "ses": frozenset({"igen"}), "skiftes": frozenset({"til"}), "skiftedes": frozenset({"til"}),
    "tages": frozenset(), "kendes": frozenset({"ved"}), "slås": frozenset({"med", "om"}), "bides": frozenset(), "mødes": frozenset(),
}  # fmt: skip
PEOPLE = frozenset(
    """
    vi i de jer os man parterne partnerne forældrene forældre borgerne borgere medarbejderne medarbejdere børnene børn eleverne elever udvalget byrådet gruppen
    arbejdsgruppen ægtefællerne naboerne venner vennerne beboerne familien familierne deltagerne medlemmerne lederne pårørende hinanden kollegerne
    """.split()
)
DETERMINERS = frozenset(
    """
    en et den det de denne dette disse min mit mine din dit dine sin sit sine vores jeres deres hans hendes dens dets hver hvert enhver ethvert ingen intet
    nogen noget nogle alle anden andet andre samme sådan sådant
    """.split()
)
PREPOSITIONS = frozenset(
    "af i på til for med om fra ved efter under over mellem hos mod gennem uden inden før ifølge pr.".split()
)
BREAKS = frozenset(
    "at og eller men som der hvis når fordi selvom så hvor hvilket idet mens medmindre end da".split()
)
# After blive they are adjectives: a state, no act.
ADJECTIVES = frozenset(
    """
    træt glad syg rask færdig klar nødt uenig enig aktuel nødvendig interesseret bekymret overrasket skuffet forvirret begejstret irriteret
    stresset gift skilt ansat kendt berømt fortvivlet frustreret forelsket vant bevidst let svært muligt umuligt tydeligt ældre yngre
    uddannet pensioneret selvstændig arbejdsløs lidt meget mest godt dårligt kort langt stort mindre større sent tidligt koldt varmt mørkt lyst
    """.split()
)
