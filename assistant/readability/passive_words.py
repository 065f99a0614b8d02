"""The words that tell passives from what only looks like them.

Source: Retskrivningsordbogen (Dansk Sprognævn) on verbs in -s, and Allan, Holmes and Lundskær-Nielsen, Danish: A
Comprehensive Grammar (2nd ed. 2010), on passive, reciprocal and deponent s-forms.
"""

from __future__ import annotations

# Verb forms in -s that are never passive: deponent and middle verbs.
DEPONENT = frozenset(
    """
    synes syntes lykkes lykkedes mislykkes mislykkedes skyldes skyldtes trives trivedes vantrives længes længtes færdes færdedes ældes ældedes
    enes enedes skændes skændtes småskændes omgås omgikkes nøjes nøjedes undres undredes blues væmmes væmmedes kappes kappedes rygtes rygtedes
    fattes fattedes grues gruedes dages dagedes glædes glædedes harmes harmedes ængstes ængstedes kives kivedes mundhugges tykkes tyktes vredes
    ynkes ynkedes åndes fødes fødtes behøves behøvedes føles føltes mindes mindedes lades forekommes modnes modnedes bedres bedredes mørknes klarnes stilnes
    aldres græmmes skammes vedkendes fornøjes blegnes rødmes gryes lysnes lystes opstås forgås forældes forældedes forulykkes
    """.split()
)
# Other words in -s that the dictionary could take for verb forms.
NO_VERBS = frozenset(
    """
    ellers dels straks langs tilfreds utilfreds fælles ens gratis særdeles ligeledes således anderledes fremdeles forgæves indendørs udendørs deres hendes
    vores jeres alles hos plus minus vis pris kurs proces basis praksis status fokus campus bonus virus mens hvis tværs afsides stedvis aldeles
    ingenlunde nogenlunde udenlands indenlands undervejs dennes dettes disses hvilkes begges andres medens sommetider undertides tids års dags steds
    lands slags vers kaos hus mus lys kryds spids kys las glas græs gas løs pas plads lås tros bos livs sågars des agnes centres hannes mercedes ines andels blandt
    """.split()
)
# Middle when people are the subject, passive otherwise: "parterne samles", "midlerne samles".
BETWEEN_PEOPLE = frozenset(
    "samles samledes ses skilles skiltes forenes forenedes genforenes forsones kysses kyssedes krammes krammedes giftes giftedes forliges forligtes "
    "følges fulgtes kendes kendtes træffes modsiges".split()
)
# "mødes med" one of these, or "af" somebody, is passive; people meet otherwise.
RECEPTIONS = frozenset(
    "kritik modstand protester skepsis forståelse respekt åbenhed krav mistillid venlighed interesse velvilje mistro tavshed sanktioner forbehold bekymring opbakning undren".split()
)
# "slås fast" is passive, "slås med" is not.
BEATEN = frozenset("fast sammen op ned til ihjel stykker".split())
# With one of these close behind, the form is middle: "følges ad", "høres ved".
PARTICLES: dict[str, tuple[tuple[str, ...], ...]] = {
    "følges": (("ad",),), "fulgtes": (("ad",),), "hjælpes": (("ad",),), "hjalpes": (("ad",),), "høres": (("ved",),), "hørtes": (("ved",),),
    "tales": (("ved",),), "taltes": (("ved",),), "ses": (("igen",),), "skiftes": (("til", "at"), ("om",)), "skiftedes": (("til", "at"), ("om",)), "deles": (("om", "at"),),
    "brydes": (("om",), ("sig", "om"), ("ikke", "om")), "kendes": (("ved",),), "tages": (("ved",),), "rives": (("om",),), "slås": (("med",), ("om",)),
    "trækkes": (("med",),), "bides": (("med",),), "kappes": (("om",),), "skilles": (("ad", "i"),),
}  # fmt: skip
PEOPLE_PRONOUNS = frozenset("vi i de man jeg du hun han alle begge".split())
# Base forms of nouns for people and their bodies.
PEOPLE = frozenset(
    """
    part partner forælder borger medarbejder barn elev udvalg byråd gruppe arbejdsgruppe styregruppe ægtefælle nabo ven veninde beboer familie deltager medlem leder pårørende
    kollega kollegaer lærer pædagog politiker person folk menneske ung unge ældre kvinde mand dreng pige parti bestyrelse råd nævn team klasse hold patient kunde bruger ejer læge
    sygeplejerske frivillig bror søster søskende par ansat ansatte kommune region minister repræsentant formand rådgiver mentor studerende lejer udlejer
    """.split()
)
MODALS = frozenset("skal kan må bør vil skulle kunne måtte burde ville".split())
ADVERBS = frozenset(
    """
    ikke også altid aldrig ofte tit snart nu så da igen stadig allerede først kun dog jo nok vel måske sjældent jævnligt løbende straks herefter derefter fortsat endnu
    desuden endvidere bare helt fast gerne normalt typisk automatisk hurtigt hurtigst muligt samtidig
    herved hermed hertil herom heraf herfor herpå herfra derved dermed dertil derom deraf
    """.split()
)
COMMON_DETERMINERS = frozenset("en den denne enhver ingen anden min din sin hver hvilken sådan samme vores deres jeres hans hendes dens dets".split())  # fmt: skip
NEUTER_DETERMINERS = frozenset("et det dette ethvert intet andet mit dit sit hvert hvilket sådant samme vores deres jeres hans hendes dens dets".split())  # fmt: skip
DETERMINERS = frozenset(
    [*"de disse mine dine sine nogle noget nogen alle".split(), *COMMON_DETERMINERS, *NEUTER_DETERMINERS]
)
PREPOSITIONS = frozenset(
    "af i på til for med om fra ved efter under over mellem hos mod gennem uden inden før ifølge pr. blandt omkring trods via jf. senest siden som".split()
)
BREAKS = frozenset(
    "at og eller men som der hvis når fordi selvom så hvor hvilket idet mens medmindre end da samt hvorefter hvorved".split()
)
# After blive they are adjectives or adverbs: a state, no act.
ADJECTIVES = frozenset(
    """
    træt født nødt interesseret bekymret overrasket skuffet forvirret begejstret irriteret stresset gift skilt kendt berømt fortvivlet frustreret forelsket vant bevidst let svært
    uddannet pensioneret lidt meget mest godt dårligt kort langt stort sent tidligt koldt varmt mørkt lyst stolt ret sikkert hårdt frit tørt nemt fast tæt overvægtig
    beruset forkølet forundret fascineret motiveret inspireret forpustet udmattet udbrændt fuldstændigt bange højt lavt fedt rart flot smukt stille
    fortrolig anderledes fortvivlede trætte interesserede bekymrede overraskede skuffede kendte gifte skilte fornærmet chokeret rystet lettet nervøst
    opmærksom glat trist tomt rask raskt slapt klart anspændt deprimeret afhængigt ophidset engageret fokuseret
    """.split()
)
