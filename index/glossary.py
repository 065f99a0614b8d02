"""Words that questions use and plans do not: English ones, and everyday Danish for the plans' own terms.

Data only. A new word is one entry here. The values are base forms; inflection is `index.analysis`'s work.
"""

from __future__ import annotations

# English word (base form) -> what Danish plans call it
ENGLISH: dict[str, tuple[str, ...]] = {
    "absence": ("fravær",), "accessibility": ("tilgængelighed",), "accessible": ("tilgængelig", "tilgængelighed"), "accident": ("ulykke",),
    "achieve": ("opnå", "opnået", "resultat"), "achievement": ("opnået", "resultat"), "action": ("handling", "handlemål", "aktivitet", "tiltag"), "activity": ("aktivitet",),
    "addiction": ("afhængighed", "misbrug"), "adult": ("voksen",), "advice": ("rådgivning",), "adviser": ("rådgiver",), "afford": ("råd",), "age": ("alder",),
    "aid": ("hjælpemiddel", "støtte"), "aim": ("mål", "formål"), "alcohol": ("alkohol",), "allocate": ("afsætte", "afsat"), "allocated": ("afsat", "afsætte"),
    "amount": ("beløb", "mio", "kr"), "annual": ("årlig",), "apartment": ("bolig", "lejlighed"), "app": ("app",), "apprentice": ("lærling",), "apprenticeship": ("læreplads",),
    "art": ("kunst",), "artificial": ("kunstig",), "association": ("forening",), "average": ("gennemsnit",), "background": ("baggrund",), "barrier": ("barriere",),
    "beach": ("strand",), "bench": ("bænk",), "bicycle": ("cykel",), "bike": ("cykel",), "biodiversity": ("biodiversitet",), "bird": ("fugl",), "blind": ("blind", "synshandicap"),
    "board": ("bestyrelse", "udvalg"), "bridge": ("bro", "brobygger"), "budget": ("budget", "økonomi"), "building": ("bygning", "byggeri"), "bully": ("mobning",),
    "bullying": ("mobning",), "bus": ("bus",), "business": ("virksomhed",), "canteen": ("kantine",), "car": ("bil",), "care": ("pleje", "omsorg"), "career": ("karriere",),
    "case": ("sag",), "caseworker": ("sagsbehandler",), "center": ("center",), "centre": ("center",), "chair": ("formand",), "challenge": ("udfordring",), "change": ("ændring",),
    "charge": ("ansvarlig",), "child": ("barn",), "children": ("barn", "børn"), "chronic": ("kronisk",), "citizen": ("borger",), "city": ("by",), "civil": ("civil",),
    "class": ("klasse",), "classroom": ("klasse",), "clean": ("ren", "rengøring"), "climate": ("klima",), "club": ("klub", "forening"), "coast": ("kyst",),
    "collaborate": ("samarbejde",), "collaboration": ("samarbejde",), "committee": ("udvalg",), "communication": ("kommunikation",), "community": ("fællesskab",),
    "commute": ("pendle",), "company": ("virksomhed",), "competence": ("kompetence",), "complete": ("afslutte", "gennemføre"), "completed": ("gennemført", "afsluttet"),
    "concert": ("koncert",), "construction": ("byggeri", "anlæg"), "consultant": ("konsulent",), "contact": ("kontakt",), "cook": ("køkken", "mad"),
    "cooperation": ("samarbejde",), "cost": ("udgift", "økonomi", "kr"), "council": ("råd", "byråd"), "counselling": ("rådgivning", "vejledning"),
    "counsellor": ("vejleder", "rådgiver"), "course": ("kursus", "forløb"), "covid": ("covid", "corona"), "criteria": ("kriterium", "succeskriterium"),
    "criterion": ("kriterium", "succeskriterium"), "crossing": ("krydsning", "overgang"), "culture": ("kultur",), "customer": ("kunde", "borger"), "cycling": ("cykling", "cykel"),
    "cyclist": ("cyklist",), "data": ("data",), "daycare": ("dagpleje", "dagtilbud"), "deadline": ("frist", "deadline", "tidsplan"), "deaf": ("døv",), "death": ("død",),
    "decrease": ("fald", "falde"), "definition": ("definition", "betyde"), "delay": ("forsinkelse",), "delayed": ("forsinket",), "dementia": ("demens",),
    "democracy": ("demokrati",), "dental": ("tand", "tandsundhed"), "department": ("forvaltning", "afdeling"), "describe": ("beskrivelse",), "description": ("beskrivelse",),
    "diet": ("kost",), "digital": ("digital",), "digitalisation": ("digitalisering",), "digitalization": ("digitalisering",), "disability": ("handicap", "funktionsnedsættelse"),
    "disabled": ("handicap", "handicappet"), "disadvantaged": ("udsat",), "disease": ("sygdom",), "doctor": ("læge",), "dropout": ("frafald",), "drug": ("stof", "misbrug"),
    "economic": ("økonomisk",), "economy": ("økonomi",), "education": ("uddannelse",), "effect": ("effekt",), "elderly": ("ældre",), "electric": ("el",),
    "electricity": ("el", "strøm"), "email": ("mail",), "emission": ("udledning",), "emissions": ("udledning",), "employee": ("medarbejder",),
    "employer": ("arbejdsgiver", "virksomhed"), "employment": ("beskæftigelse",), "energy": ("energi",), "environment": ("miljø",), "equal": ("lige",),
    "equality": ("ligestilling", "lighed"), "equipment": ("udstyr",), "establish": ("etablere",), "evaluate": ("evaluere", "evaluering"),
    "evaluation": ("evaluering", "opfølgning"), "event": ("arrangement",), "exercise": ("motion",), "expect": ("forvente",), "expense": ("udgift",), "facility": ("facilitet",),
    "family": ("familie",), "farm": ("landbrug",), "farmer": ("landmand",), "father": ("far",), "finance": ("økonomi", "finansiering"), "financial": ("økonomisk", "økonomi"),
    "flat": ("bolig", "lejlighed"), "flood": ("oversvømmelse",), "follow": ("opfølgning",), "food": ("mad", "fødevare"), "foreigner": ("udlænding",), "forest": ("skov",),
    "foster": ("pleje",), "free": ("gratis",), "fuel": ("brændstof",), "fund": ("midler", "pulje"), "funding": ("finansiering", "midler", "økonomi"),
    "future": ("fremtid", "videre"), "garden": ("have",), "goal": ("mål",), "grant": ("bevilling", "tilskud"), "green": ("grøn",), "group": ("gruppe",), "hall": ("hal",),
    "handicap": ("handicap",), "harbour": ("havn",), "health": ("sundhed",), "healthcare": ("sundhed",), "hearing": ("hørelse", "høretab", "høring"), "heat": ("varme",),
    "heating": ("varme",), "help": ("hjælp", "støtte"), "hire": ("ansætte",), "home": ("hjem", "bolig"), "homeless": ("hjemløs",), "hospital": ("sygehus",), "hour": ("time",),
    "house": ("bolig", "hus"), "housing": ("bolig", "boligforhold"), "hygiene": ("hygiejne",), "illness": ("sygdom",), "immigrant": ("indvandrer",),
    "implement": ("gennemføre", "implementere"), "improve": ("forbedre",), "include": ("inkludere",), "inclusion": ("inklusion",), "income": ("indkomst",),
    "increase": ("stigning", "stige"), "indicator": ("indikator",), "industry": ("erhverv",), "inequality": ("ulighed",), "infrastructure": ("infrastruktur",),
    "initiative": ("indsats", "initiativ"), "integration": ("integration",), "internship": ("praktik", "praktikforløb"), "interpreter": ("tolk",), "interview": ("samtale",),
    "introduction": ("indledning",), "invest": ("investere",), "investment": ("investering",), "isolation": ("ensomhed", "isolation"), "job": ("job",),
    "kindergarten": ("børnehave", "dagtilbud"), "kitchen": ("køkken",), "kroner": ("kr",), "lake": ("sø",), "language": ("sprog",), "law": ("lov",), "leader": ("leder",),
    "learning": ("læring",), "leisure": ("fritid",), "level": ("niveau",), "library": ("bibliotek",), "light": ("lys", "belysning"), "lighting": ("belysning",),
    "loneliness": ("ensomhed",), "lonely": ("ensom",), "loop": ("slynge", "teleslynge"), "lunch": ("frokost",), "maintenance": ("vedligeholdelse",),
    "manager": ("leder", "ansvarlig"), "marginalised": ("udsat",), "mayor": ("borgmester",), "meal": ("måltid",), "measure": ("indsats", "tiltag", "måling"), "meeting": ("møde",),
    "mental": ("mental", "psykisk"), "mentor": ("mentor",), "midterm": ("midtvejsstatus",), "midway": ("midtvejsstatus",), "milestone": ("milepæl",), "million": ("mio",),
    "mobility": ("mobilitet",), "money": ("penge", "midler", "mio", "kr"), "mother": ("mor", "mødre"), "motion": ("motion",), "municipal": ("kommunal",),
    "municipality": ("kommune",), "museum": ("museum",), "music": ("musik",), "nature": ("natur",), "neighbourhood": ("boligområde", "kvarter"), "network": ("netværk",),
    "newcomer": ("nyankommen", "tilflytter"), "next": ("videre", "næste"), "nicotine": ("nikotin",), "noise": ("støj",), "number": ("antal",), "nurse": ("sygeplejerske",),
    "nursery": ("vuggestue",), "nursing": ("pleje", "plejehjem"), "obesity": ("overvægt",), "objective": ("mål", "formål"), "occupational": ("erhverv",), "office": ("kontor",),
    "opportunity": ("mulighed",), "outcome": ("resultat", "effekt"), "outdoor": ("udeliv", "frilufts"), "owner": ("ansvarlig", "tovholder"), "parent": ("forælder",),
    "park": ("park",), "parking": ("parkering",), "participation": ("deltagelse", "samfundsdeltagelse"), "partner": ("partner", "samarbejdspartner"), "passenger": ("passager",),
    "path": ("sti",), "pedestrian": ("fodgænger",), "pension": ("pension",), "people": ("menneske", "person", "borger"), "percent": ("procent",),
    "percentage": ("procent", "andel"), "period": ("periode",), "person": ("person",), "physical": ("fysisk",), "pilot": ("pilot", "forsøg"), "plan": ("plan", "handleplan"),
    "planned": ("planlagt",), "plant": ("plante",), "plastic": ("plast",), "playground": ("legeplads",), "policy": ("politik",), "politics": ("politik",),
    "pollution": ("forurening",), "pool": ("bassin", "svømmehal"), "poor": ("fattig",), "poverty": ("fattigdom",), "pregnant": ("gravid",), "prevent": ("forebygge",),
    "prevention": ("forebyggelse",), "priority": ("prioritet",), "private": ("privat",), "problem": ("problem",), "procurement": ("indkøb",), "progress": ("fremdrift", "status"),
    "project": ("projekt", "indsats"), "psychiatric": ("psykiatrisk",), "psychologist": ("psykolog",), "public": ("offentlig",), "pupil": ("elev",), "purchase": ("indkøb",),
    "purpose": ("formål",), "quality": ("kvalitet",), "rain": ("regn",), "rainwater": ("regnvand",), "rate": ("andel",), "reading": ("læsning",), "reason": ("årsag",),
    "recommendation": ("anbefaling",), "recycle": ("genbrug",), "recycling": ("genbrug", "genanvendelse"), "red": ("rød",), "reduce": ("nedbringe", "reducere"),
    "reduction": ("reduktion",), "refugee": ("flygtning",), "region": ("region",), "rehabilitation": ("rehabilitering",), "relative": ("pårørende",), "renovate": ("renovere",),
    "renovation": ("renovering",), "rent": ("husleje", "leje"), "rental": ("leje",), "repair": ("reparation",), "report": ("rapport", "status"),
    "reported": ("indrapportere", "status"), "residence": ("bolig",), "resident": ("beboer", "borger"), "resource": ("ressource",), "respite": ("aflastning",),
    "responsibility": ("ansvar",), "responsible": ("ansvarlig", "ansvar", "tovholder"), "result": ("resultat", "opnået"), "retirement": ("pension",), "revise": ("revidere",),
    "revised": ("revideret", "revidere"), "revision": ("revidering", "revision"), "right": ("ret", "rettighed"), "road": ("vej",), "robot": ("robot",), "room": ("lokale",),
    "rural": ("land", "landdistrikt"), "safety": ("sikkerhed", "tryghed"), "scheme": ("ordning",), "school": ("skole",), "screening": ("screening",), "sea": ("hav",),
    "section": ("afsnit",), "self": ("selv",), "senior": ("ældre", "senior"), "service": ("service", "tilbud"), "share": ("andel",), "shelter": ("herberg", "krisecenter"),
    "shop": ("butik",), "sick": ("syg",), "sidewalk": ("fortov",), "sign": ("tegn", "skilt"), "skill": ("kompetence", "færdighed"), "smoke": ("ryge", "røgfri"),
    "smoking": ("rygning", "ryge"), "social": ("social",), "society": ("samfund",), "software": ("system",), "solar": ("sol", "solcelle"), "special": ("særlig", "special"),
    "specialist": ("specialist",), "speed": ("hastighed",), "spend": ("afsætte", "bruge"), "sport": ("idræt", "sport"), "square": ("torv", "plads"),
    "staff": ("medarbejder", "personale"), "start": ("begynde", "start"), "station": ("station",), "status": ("status",), "step": ("skridt",), "strategy": ("strategi",),
    "street": ("gade",), "stress": ("stress",), "student": ("elev", "studerende"), "subgoal": ("delmål",), "success": ("succes", "succeskriterium"), "supplier": ("leverandør",),
    "support": ("støtte",), "survey": ("undersøgelse", "måling"), "sustainability": ("bæredygtighed",), "sustainable": ("bæredygtig",), "swimming": ("svømning", "svømmehal"),
    "system": ("system",), "target": ("mål", "målgruppe"), "task": ("opgave",), "tax": ("skat",), "teacher": ("lærer",), "team": ("team",), "technology": ("teknologi",),
    "teenager": ("ung", "teenager"), "teeth": ("tand", "tænder"), "tenant": ("lejer",), "theatre": ("teater",), "theme": ("tema",), "therapy": ("terapi",),
    "timeline": ("tidsplan",), "toilet": ("toilet",), "tooth": ("tand",), "tourism": ("turisme",), "town": ("by",), "trade": ("fag", "erhverv"), "traffic": ("trafik",),
    "train": ("tog",), "training": ("træning", "uddannelse"), "transport": ("transport",), "tree": ("træ",), "trial": ("forsøg",), "truancy": ("fravær",), "underway": ("gang",),
    "unemployed": ("ledig",), "unemployment": ("ledighed",), "upskilling": ("opkvalificering",), "vehicle": ("køretøj",), "victim": ("offer",), "village": ("landsby",),
    "vision": ("vision", "syn"), "visit": ("besøg",), "visitor": ("gæst", "besøg"), "vocational": ("erhvervsuddannelse", "erhverv"), "volunteer": ("frivillig",),
    "vote": ("stemme", "valg"), "voter": ("vælger",), "wage": ("løn",), "waste": ("affald",), "water": ("vand",), "web": ("web",), "website": ("websted", "hjemmeside"),
    "welfare": ("velfærd",), "wellbeing": ("trivsel",), "wheelchair": ("kørestol",), "wind": ("vind",), "woman": ("kvinde",), "work": ("arbejde",), "worker": ("medarbejder",),
    "workplace": ("arbejdsplads",), "workshop": ("værksted",), "year": ("år",), "yellow": ("gul",), "young": ("ung",), "youth": ("ung", "unge"),
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
