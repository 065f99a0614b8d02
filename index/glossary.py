"""Words that questions use and plans do not: English ones, and everyday Danish for the plans' own terms.

Data only. A new word is one entry here. The values are base forms; inflection is `index.analysis`'s work.
"""

from __future__ import annotations

# English word (base form) -> what Danish plans call it
ENGLISH: dict[str, tuple[str, ...]] = {
    "accessibility": ("tilgængelighed",), "accessible": ("tilgængelig", "tilgængelighed"), "achieve": ("opnå", "opnået", "resultat"), "achievement": ("opnået", "resultat"),
    "action": ("handling", "handlemål", "aktivitet", "tiltag"), "activity": ("aktivitet",), "adult": ("voksen",), "age": ("alder",), "aid": ("hjælpemiddel", "støtte"),
    "aim": ("mål", "formål"), "allocate": ("afsætte", "afsat"), "allocated": ("afsat", "afsætte"), "amount": ("beløb", "mio", "kr"), "annual": ("årlig",), "app": ("app",),
    "background": ("baggrund",), "barrier": ("barriere",), "budget": ("budget", "økonomi"), "building": ("bygning", "byggeri"), "business": ("virksomhed",), "bus": ("bus",),
    "canteen": ("kantine",), "care": ("pleje", "omsorg"), "child": ("barn",), "children": ("barn", "børn"), "citizen": ("borger",), "city": ("by",), "climate": ("klima",), "collaborate": ("samarbejde",),
    "collaboration": ("samarbejde",), "communication": ("kommunikation",), "community": ("fællesskab",), "company": ("virksomhed",), "construction": ("byggeri", "anlæg"),
    "cooperation": ("samarbejde",), "cost": ("udgift", "økonomi", "kr"), "council": ("råd", "byråd"), "covid": ("covid", "corona"), "criterion": ("kriterium", "succeskriterium"), "criteria": ("kriterium", "succeskriterium"),
    "culture": ("kultur",), "cycling": ("cykling", "cykel"), "bicycle": ("cykel",), "bike": ("cykel",), "deadline": ("frist", "deadline", "tidsplan"), "democracy": ("demokrati",), "department": ("forvaltning", "afdeling"),
    "describe": ("beskrivelse",), "description": ("beskrivelse",), "digital": ("digital",), "disability": ("handicap", "funktionsnedsættelse"), "disabled": ("handicap", "handicappet"),
    "economic": ("økonomisk",), "economy": ("økonomi",), "education": ("uddannelse",), "elderly": ("ældre",), "employee": ("medarbejder",), "employer": ("arbejdsgiver", "virksomhed"), "employment": ("beskæftigelse",),
    "energy": ("energi",), "environment": ("miljø",), "evaluation": ("evaluering", "opfølgning"), "evaluate": ("evaluere", "evaluering"), "expense": ("udgift",), "family": ("familie",), "finance": ("økonomi", "finansiering"), "financial": ("økonomisk", "økonomi"),
    "follow": ("opfølgning",), "fund": ("midler", "pulje"), "funding": ("finansiering", "midler", "økonomi"), "future": ("fremtid", "videre"), "goal": ("mål",), "green": ("grøn",), "group": ("gruppe",), "health": ("sundhed",), "healthcare": ("sundhed",), "help": ("hjælp", "støtte"),
    "home": ("hjem", "bolig"), "homeless": ("hjemløs",), "house": ("bolig", "hus"), "housing": ("bolig", "boligforhold"), "implement": ("gennemføre", "implementere"), "inclusion": ("inklusion",), "indicator": ("indikator",),
    "initiative": ("indsats", "initiativ"), "integration": ("integration",), "internship": ("praktik", "praktikforløb"), "introduction": ("indledning",), "job": ("job",), "kindergarten": ("børnehave", "dagtilbud"), "kroner": ("kr",), "language": ("sprog",), "law": ("lov",), "learning": ("læring",),
    "leisure": ("fritid",), "library": ("bibliotek",), "manager": ("leder", "ansvarlig"), "measure": ("indsats", "tiltag", "måling"), "meeting": ("møde",), "mental": ("mental", "psykisk"), "midterm": ("midtvejsstatus",), "midway": ("midtvejsstatus",), "million": ("mio",), "mobility": ("mobilitet",), "money": ("penge", "midler", "mio", "kr"),
    "municipal": ("kommunal",), "municipality": ("kommune",), "nature": ("natur",), "next": ("videre", "næste"), "objective": ("mål", "formål"), "outcome": ("resultat", "effekt"), "owner": ("ansvarlig", "tovholder"), "parent": ("forælder",), "park": ("park",), "participation": ("deltagelse", "samfundsdeltagelse"), "partner": ("partner", "samarbejdspartner"),
    "people": ("menneske", "person", "borger"), "period": ("periode",), "person": ("person",), "plan": ("plan", "handleplan"), "policy": ("politik",), "politics": ("politik",), "progress": ("fremdrift", "status"), "project": ("projekt", "indsats"), "purpose": ("formål",), "rehabilitation": ("rehabilitering",),
    "report": ("rapport", "status"), "reported": ("indrapportere", "status"), "resource": ("ressource",), "responsibility": ("ansvar",), "responsible": ("ansvarlig", "ansvar", "tovholder"), "result": ("resultat", "opnået"), "revise": ("revidere",), "revised": ("revideret", "revidere"), "revision": ("revidering", "revision"), "road": ("vej",), "safety": ("sikkerhed", "tryghed"), "school": ("skole",),
    "section": ("afsnit",), "senior": ("ældre", "senior"), "service": ("service", "tilbud"), "social": ("social",), "society": ("samfund",), "spend": ("afsætte", "bruge"), "sport": ("idræt", "sport"), "staff": ("medarbejder", "personale"), "status": ("status",), "step": ("skridt",), "strategy": ("strategi",), "student": ("elev", "studerende"), "subgoal": ("delmål",), "success": ("succes", "succeskriterium"),
    "support": ("støtte",), "target": ("mål", "målgruppe"), "team": ("team",), "theme": ("tema",), "timeline": ("tidsplan",), "town": ("by",), "traffic": ("trafik",), "training": ("træning", "uddannelse"), "transport": ("transport",), "unemployed": ("ledig",), "unemployment": ("ledighed",), "volunteer": ("frivillig",), "waste": ("affald",), "water": ("vand",), "web": ("web",), "website": ("websted", "hjemmeside"), "welfare": ("velfærd",),
    "woman": ("kvinde",), "work": ("arbejde",), "workplace": ("arbejdsplads",), "year": ("år",), "young": ("ung",), "youth": ("ung", "unge"), "website's": ("websted",),
}  # fmt: skip

# English function words: they tell that a question is English, and carry nothing to search for.
ENGLISH_FUNCTION = frozenset(
    "a about all an and any are as be been being by can could did do does done doing each for from get give had has have having here how i if in into is it its list many me more most much my no not of on or our out please "
    "should show so some tell than that the their them then there these they this those to until up us was we were what when where which who whom whose why will with within would you your".split()
)
# Of these, the ones that no Danish question would hold: one is enough to call a question English.
ENGLISH_ONLY = ENGLISH_FUNCTION - frozenset(
    "a all an by do for had have i if in is it me my no not of on or so us den there list give here".split()
)

# everyday Danish -> what plans call it
EVERYDAY: dict[str, tuple[str, ...]] = {
    "arbejdsløs": ("ledig",), "arbejdsløshed": ("ledighed",), "chef": ("leder", "ansvarlig"), "cykle": ("cykel",), "deltager": ("samarbejdspartner", "deltage"), "deadline": ("tidsplan", "frist"), "folkepensionist": ("folkepensionsalder", "pensionist"), "gammel": ("ældre",), "handicappet": ("handicap", "funktionsnedsættelse"),
    "hjemmeside": ("websted", "web"), "koste": ("økonomi", "udgift"), "corona": ("covid",), "covid": ("corona",), "partner": ("samarbejdspartner",), "penge": ("økonomi", "midler", "mio"), "pris": ("økonomi", "udgift"), "pulje": ("midler",), "budget": ("økonomi", "midler"), "samarbejde": ("samarbejdspartner",), "tovholder": ("ansvarlig",), "ansvarlig": ("tovholder", "ansvar"), "website": ("websted", "hjemmeside"), "websted": ("hjemmeside",), "firma": ("virksomhed",), "arbejde": ("beskæftigelse", "job"), "arbejdsplads": ("virksomhed",),
}  # fmt: skip

# Danish function and question words: what nobody searches for.
FUNCTION = frozenset(
    "ad af alle allerede alt altid anden andet andre at bare begge bl bla blandt blev blevet blive bliver burde både bør ca da de dem den denne der deres derfor derved desuden det dette dig din dine disse dit dog du efter ej eks el eller en end endnu ens enten er et f eks få får fik fået "
    "for fordi forbindelse fra før gennem giv give giver gør gøre gjort går ham han hans har hatte have havde haft hej hen hende hendes her herunder heraf hos hun hvad hvem hver hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor hvorhen hvorledes hvormed hvornår hvorvidt i ifm ifølge ift igen igennem ikke ind inden indenfor indtil "
    "ja jeg jer jeres jf jo kan kom komme kommer kun kunne lad lige ligger man mange med meget mellem men mens mere mest mht mig min mine mit mod må måtte nej netop nogen noget nogle nok nu når næsten og også om omkring op os over overhovedet pga på samt se ser sig sige siger sin sine sit skal skulle så sådan således som står "
    "stadig sædvanligvis tak til tilbage trods ud uden under var ved vedr vedrørende vi via vil ville vise vis viser vor vores være været fortæl fortælle venligst lidt altså egentlig måske helt hele selv vide ved findes stå står henhold".split()
)
# Words that nearly every passage of a plan is about: they count, but little.
DOMAIN = frozenset(
    "plan handleplan handlingsplan kommune indsats initiativ projekt dokument område forvaltning arbejde arbejder gennemføre følge følges nævne nævnt beskrive beskrevet stå omtale omhandle handle gælde gøre afsnit tekst år periode "
    "skrive skrevet formulere oplyse oplysning information spørgsmål svar person borger konkret samlet forskellig sætte fortsat".split()
)
