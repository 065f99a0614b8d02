"""How people ask, as data: the Danish and English cues of each field and each kind of question.

Patterns are matched against the question in lower case with punctuation gone (a "§" and digits
stay) and single spaces. A longer pattern of the same place wins. New ways of asking are one line here.
"""

from __future__ import annotations

import re
from functools import lru_cache

# field -> patterns; the fields are the labels of `index/vocabulary.py` plus "amount"
FIELD_CUES: dict[str, tuple[str, ...]] = {
    "mål": (
        r"(?:overordnede |konkrete )?mål(?:et|ene|sætning(?:en|er|erne)?)?(?: med)?", r"hovedmål(?:et|ene)?", r"(?:hvad )?(?:vil|ønsker) (?:\w+ ){0,4}?(?:at )?opnå",
        r"hvad vil (?:vi|kommunen|man|de)(?= med)", r"hvad er ambitionen(?: med)?", r"goals?", r"objectives?", r"aims?", r"want to achieve", r"hope to achieve", r"målsat",
    ),
    "delmål": (r"(?:del|etape|mellem)mål(?:et|ene)?", r"undermål(?:et|ene)?", r"sub[- ]?goals?", r"intermediate goals?", r"interim goals?", r"milestones?", r"derfor vil vi"),
    "handlemål": (r"handlemål(?:et|ene)?", r"handlingsmål(?:et|ene)?", r"det betyder at", r"action (?:goals?|targets?|points?)"),
    "aktivitet": (
        r"aktivitet(?:en|er|erne)?", r"handling(?:en|er|erne)?", r"tiltag(?:et|ene)?", r"opgave(?:n|r|rne)?", r"actions?", r"activit(?:y|ies)", r"measures?",
        r"hvad (?:vil|skal) (?:\w+ ){0,3}?gøre(?: konkret)?", r"hvad gør (?:vi|man|kommunen|i)", r"hvordan vil (?:vi|kommunen|man|i)(?: konkret)?",
        r"hvad gør(?= (?:\w+ ){1,4}?for (?:at|de|den|det|børn|unge|ældre|borger))", r"hvordan (?:vil|skal)(?= (?:\w+ ){1,4}?(?:få|sikre|gøre|skabe|nå|hjælpe|styrke|forbedre|mindske|øge|støtte|nedbringe|forebygge|undgå)\b)",
        r"hvordan gennemføres", r"what (?:does|do|will|is|are)(?= (?:\w+ ){1,4}?(?:do|doing) (?:to|for|about)\b)",
    ),
    "succeskriterium": (
        r"succes ?kriteri(?:er|et|erne|um|ummet|e)", r"succesmål(?:et|ene)?", r"(?:hvornår er (?:det|\w+(?: \w+){0,5}?) (?:en )?)succes(?:fuld)?", r"succes(?:en)?", r"tegn på succes", r"success(?: criteri(?:a|on))?",
        r"hvornår (?:er|lykkes) (?:\w+ ){0,5}?lykke(?:s|des|t)", r"lykkes", r"lykkedes", r"hvornår (?:er|kan|synes) .{1,60}? (?:i mål|tilfredse?|glade|gået godt|godt nok)", r"hvordan (?:ved vi|måler vi|måles|ses)(?: det)?(?: om)?(?: at)?", r"resultatmål(?:et|ene)?", r"how (?:will|do|does|is|are) .{1,60}? measured?",
    ),
    "purpose": (r"formål(?:et|ene)?(?: med)?", r"hensigt(?:en)?(?: med)?", r"idé(?:en)? (?:med|bag)", r"ide(?:en|n)? (?:med|bag)", r"mening(?:en)? med", r"hvad skal .{1,60}? (?:til for|gavne|gøre godt for)", r"hvorfor (?:har|laver|gør|findes|indfører|arbejder) (?:\w+ )?(?:vi|man|kommunen|i|der)?", r"purpose(?: of)?"),
    "target_group": (r"(?:mål|alders|borger)gruppe(?:n|r|rne)?", r"hvem (?:er|gælder|henvender|retter) (?:\w+ ){0,8}?(?:sig (?:til|mod)|til for|rettet mod|målrettet(?: mod)?|beregnet til|tiltænkt|henvendt til)", r"hvem (?:er|gælder) .{0,60}? for$", r"(?:hvem|hvilke \w+) (?:gælder|henvender|retter|er) .{0,60}?(?:sig (?:til|mod)|rettet mod|målrettet|tiltænkt)", r"gælder .{0,60}? for$", r"(?:for|til|mod) hvem", r"rettet mod", r"målrettet", r"target groups?", r"target audience", r"who is .{0,60}? for$", r"aimed at", r"hvem (?:der )?kan (?:få|deltage|bruge|være med|komme med|søge)"),
    "partners": (r"samarbejdspart(?:ner|nere|nerne|neren|er|erne)", r"samarbejd(?:e|er|et|es|ede)(?: med| om| mellem)?", r"hvem (?:er )?(?:\w+ ){0,4}?sammen med", r"partner(?:e|ne|en|s)?", r"aktører(?:ne)?", r"hvem er (?:\w+ ){0,2}med (?:omkring|i|til|på|om)", r"interessenter(?:ne)?", r"work(?:s|ing)? (?:together )?with", r"cooperat(?:e|es|ion|ing)(?: with)?", r"collaborat(?:e|es|ion|ing|ors?)(?: with)?", r"hvem deltager", r"involvere(?:t|de|r)"),
    "responsible": (r"ansvar(?:et|lig|lige|ligt)?(?: for)?", r"tovholder(?:e|en|ne)?(?: for| på)?", r"hvem står (?:for|bag)", r"står for", r"hvem har (?:opgaven|ansvaret)", r"projektleder(?:en|e)?", r"leder(?:en)? (?:af|for)", r"chef(?:en)? (?:for|af)", r"ejer(?:en)?(?: af| på| for)", r"hvem (?:leder|ejer|udfører|driver|styrer)", r"responsible(?: for)?", r"in charge(?: of)?", r"hvem (?:skal|vil) (?:gøre|udføre|sørge for|gennemføre|lave|lægge|bygge|holde|tage sig af|stå for|koordinere|indkalde|skrive|oprette|anlægge|etablere|vedligeholde|følge op)", r"hvem (?:sørger for|tager sig af|bygger|koordinerer|gennemfører|indkalder|vedligeholder|følger op)", r"forankret", r"(?:afholdes|arrangeres|drives|udføres|varetages|ledes|koordineres|gennemføres|styres) af", r"kontaktperson(?:en|er)?", r"hvem (?:skal|kan|må) (?:jeg|vi|man|borgeren|de) (?:ringe|skrive|henvende sig) til", r"hvem (?:skal|kan|må) (?:jeg|vi|man|borgeren|de) (?:kontakte|spørge|tale med|få fat i)"),
    "deadline": (r"frist(?:en|er|erne)?(?: for)?", r"tidsfrist(?:en|er)?", r"deadline(?:n|s)?(?: for)?", r"tidsplan(?:en|er)?(?: for)?", r"tidsramme(?:n|r)?(?: for)?", r"tidshorisont(?:en)?", r"hvornår (?:skal|er|bliver|forventes|starter|slutter|begynder|går)", r"hvornår", r"hvor ?længe", r"time(?:line|frame|table)", r"schedule", r"due", r"when", r"hvilke(?:n|t) periode", r"milepæl(?:e|en|ene)?"),
    "indicator": (r"indikator(?:en|er|erne)?", r"målepunkt(?:er|et|erne)?", r"måltal(?:let|lene)?", r"nøgletal(?:let|lene)?", r"indicators?", r"hvad måles (?:der )?på", r"effektmål(?:et|ene)?", r"kpi(?:er|erne)?"),
    "economy": (r"økonomi(?:en|ske)?(?: konsekvenser(?:ne)?)?", r"budget(?:tet|ter)?(?: for| til)?", r"ressource(?:r|rne|behov|behovet)", r"finansier(?:ing|ingen|et|es)", r"betal(?:er|t|es|ing)", r"paid(?: for)?", r"pays?(?: for)?", r"hvad (?:koster|kostede|vil .{1,40}? koste)", r"hvem betaler(?: for)?", r"bevil(?:get|ges)", r"(?:sat|afsat|givet|brugt) (?:nogen |der )?penge(?: af)?(?: til)?", r"penge (?:sat )?af(?: til)?", r"koste(?:r|de|t)?", r"pris(?:en)? (?:på|for)", r"hvad er prisen", r"udgift(?:er|en|erne)?", r"cost(?:s|ing)?", r"fund(?:ing|ed)", r"budgets?", r"financ(?:e|ial|ed|ing)(?: consequences)?", r"økonomisk"),
    "amount": (r"hvor ?meget(?= (?:er|bliver|blev) der|.{0,40}?(?:penge|afs[aæ]t|kost|kr\\b|kroner|budget|bevilg|tilskud|støtte))", r"hvor mange (?:penge|kroner|millioner|midler|mio(?: kr)?|tusind)", r"hvor stor(?:t)? (?:et )?(?:beløb|en sum|er bevillingen|bevilling|budget|pulje)", r"afs(?:at|ætte|ættes|ætter|atte)", r"beløb(?:et)?", r"mio(?: kr)?", r"kr(?:oner)?", r"midler(?:ne)?", r"penge(?:ne)?", r"løber .{1,60}? op i", r"how much(?: money)?", r"allocated", r"set aside", r"money", r"sat af(?: til)?", r"tilført"),
    "status": (r"status(?:sen|er|tekst(?:en|er)?)?(?: for| på| i)?", r"hvordan (?:går|gik|er det gået|ser det ud|står det til)(?: det)?(?: med)?", r"hvor langt er (?:vi|man|kommunen|i)?(?: nået)?(?: med)?", r"opfølgning(?:en)?(?: på| for)?", r"evaluering(?:en)?(?: af)?", r"fremdrift(?:en)?", r"progress(?: on| of)?", r"how (?:is|did|was) .{1,60}? (?:go|going|doing)", r"(?:er der )?fulgt op(?: på)?", r"meldt (?:ind|tilbage)(?: om| for)?", r"rapportere(?:t|r|de)", r"ind(?:rapporteret|berettet|sendt|meldt)", r"meldt status", r"afrapporter(?:et|ing|ingen)", r"årsstatus", r"hvor står (?:vi|det|man|sagen)(?: med| for| i)?", r"(?:sidste|seneste) nyt(?: om| fra)?", r"hvad skete der(?: med| i)?", r"hvad er der sket(?: med)?", r"reported"),
    "midtvejsstatus": (r"midtvejs ?status(?:sen)?", r"midtvejsevaluering(?:en)?", r"mid[- ]?term(?: status)?", r"halvårsstatus", r"midtvejs"),
    "done": (r"hvad (?:har|fik) (?:\w+ ){1,7}?(?:gjort|lavet|gennemført|foretaget|arbejdet med|iværksat|sat i gang|udført|nået)", r"hvad (?:blev|er) der (?:blevet )?(?:gjort|lavet|gennemført|foretaget|arbejdet med|iværksat|sat i gang|udført|nået)", r"hvad (?:lavede|gjorde|gennemførte) (?:vi|man|kommunen|de|i)", r"(?:har|blev) (?:vi|der) (?:gjort|gennemført)", r"gennemførte (?:handlinger|aktiviteter)", r"vi har gjort", r"what (?:was|has been|have .{1,40}?|has .{1,40}? been|did .{1,40}?) (?:done|do)", r"done", r"udførte handlinger", r"gjort"),
    "achieved": (r"hvad (?:gik|er gået) (?:godt|bedst)", r"(?:hvad )?(?:har|fik|blev|er) (?:\w+ ){0,8}?opnået", r"(?:er|blev|bliver|har) .{0,60}?mål\w* .{0,60}?(?:nået|opfyldt|indfriet)", r"nåede .{1,60}? mål(?:et|ene)?", r"kriteri\\w* .{0,60}?(?:nået|opfyldt|indfriet)", r"mål(?:et|ene)? (?:er |blev )?(?:nået|opfyldt|indfriet)", r"opfyldt", r"indfriet", r"opnå(?:et|ede|elser?)(?: resultater)?", r"(?:hvad )?opnåede .{0,60}?(?= i (?:19|20))", r"opnåede", r"resultat(?:er|et|erne)?(?: af)?", r"(?:hvad )?kom der ud af", r"hvad fik (?:\w+ ){1,6}?ud af", r"udbytte(?:t)?(?: af)?", r"effekt(?:en|er|erne)?(?: af)?", r"achiev(?:e|ed|ements?|ing)", r"results?(?: of)?", r"outcomes?(?: of)?"),
    "next": (r"(?:hvad )?(?:vil|skal|kan) (?:\w+ ){0,8}?arbejde(?:s)? videre(?: med)?", r"arbejde(?:s|r|t)?(?: (?!videre)\w+){0,6}? videre(?: med)?", r"(?:det )?videre(?: arbejde| forløb| proces)?(?: med)?", r"(?:det )?næste(?: skridt| trin| fase)?(?: for| med| i)?", r"fremadrettet", r"fremover", r"hvad (?:er planen|skal der ske|sker der(?! hvis| når))(?: nu| fremover| herefter| bagefter)?(?: for| med)?", r"hvad så (?:nu|bagefter|derefter|efter)", r"planlægge(?:r|s|t)", r"planerne fremad", r"hvad (?:vil|ville|skal) (?:\w+ ){1,5}?i gang med", r"next steps?(?: for)?", r"what (?:is|comes|happens|are) next(?: for)?", r"next", r"continue(?: to)?(?: work(?:ing)?)?(?: with| on)?", r"follow up", r"går videre med", r"fortsætte(?:r|s)? med"),
    "description": (r"hvad handler (?:\w+ ){1,8}?om", r"handler (?:\w+ ){1,8}?om", r"(?:uddybende )?beskriv(?:else|elsen|es|er)?(?: af)?", r"fortæl (?:mig )?(?:lidt |mere )?om", r"kort om", r"forklar (?:mig )?(?:indsatsen|projektet)", r"hvad (?:er|laver) (?:indsatsen|projektet|initiativet)(?! med)", r"what is .{1,60}? about", r"describe", r"description(?: of)?", r"tell me about", r"hvad består (?:\w+ ){1,8}?(?:i|af)", r"indhold(?:et)?(?: i| af)?"),
    "background": (r"baggrund(?:en)?(?: for| til)?", r"background", r"anledning(?:en)?(?: til)?", r"udfordring(?:en|er|erne)?"),
    "themes": (r"tema(?:er|et|erne)?(?: for)?", r"themes?", r"politikområde(?:r|t)?"),
    "level": (r"trafiklys(?:et)?", r"vurdering(?:en)?(?: af| for)?", r"farve(?:n|r)?", r"røde?", r"gule?", r"grønne?", r"grønt", r"gult", r"rødt", r"(?:grøn|gul|rød)(?=$| (?:status|vurdering|farve)\b)", r"traffic light", r"lyser", r"red", r"yellow", r"green"),
}  # fmt: skip

# kind of question -> patterns
KIND_CUES: dict[str, tuple[str, ...]] = {
    "count": (r"hvor ?mang\w*", r"antal(?:let)?(?: af)?", r"how many", r"number of"),
    "sum": (r"i alt", r"ialt", r"sammenlagt", r"samlet(?: set)?", r"samlede?", r"tilsammen", r"total(?:t)?", r"(?:når (?:man|vi|du) )?(?:læg|lagt|lægger) (?:\w+ ){0,6}?sammen", r"summen(?: af)?", r"altogether", r"in total"),
    "list": (r"hvilke(?:n|t)?", r"list(?:e)?(?: over)?", r"vis(?: mig)?(?: alle)?", r"oversigt(?: over)?", r"alle", r"which", r"list(?: all)?", r"show(?: me)?", r"nævn", r"opremse?", r"giv mig"),
    "missing": (r"glemt at \w+", r"mangle(?:r|nde)?(?: (?:vi|man|de|der))?(?: at (?:udfylde|indberette|rapportere|skrive|følge op))?", r"ikke (?:ind)?rapporteret", r"ikke (?:blevet )?(?:ind)?(?:rapporteret|udfyldt|indberettet|afleveret)", r"uden status", r"(?:er |har |står )tomme?", r"tomme? (?:felt|celle|rubrik|skema|række)\w*", r"tomme?$", r"(?:har|have) ikke (?:\w+ ){0,2}?(?=status|opfølgning|indberet)", r"endnu ikke", r"ikke (?:er |blevet )?fulgt op(?: på)?", r"(?:slet )?ikke (?:\w+ ){0,2}?(?:skrevet|indberettet|udfyldt)(?: noget)?(?: i)?", r"missing", r"not (?:been )?(?:reported|filled)", r"(?:have|has) no (?=status|report)", r"(?:without|no|lacks?|lacking) (?:a )?(?:status|report)", r"huller", r"ingen status", r"ikke er (?:ind)?rapporteret"),
    "compare": (r"adskille(?:r|s)?(?= (?:\w+ ){0,4}?fra)", r"sammenlign(?:ing)?(?: af)?(?: mellem)?", r"forskel(?:len|le)?(?: på| mellem)?", r"(?:ligheder|fælles)(?: mellem)?", r"kontra", r"versus", r"vs", r"compare(?:d)?", r"differ(?:ence|ences|ent)?(?: between)?", r"både", r"(?:flere|færre|mere|mindre|højere|lavere|bedre) .{0,60}?end i"),
    "change": (r"ændre(?:t|r|de|s)?(?: sig)?", r"ændring(?:er|en|erne)?", r"(?:hvad er |noget )?nyt(?= (?:i|siden|fra|om))", r"udvikle(?:t|r|de)(?: sig)?", r"steget", r"faldet", r"vokset", r"increased?", r"decreased?", r"developed?", r"udvikling(?:en)?(?= (?:fra|i|mellem|over))", r"change(?:d|s)?", r"fra (?:19|20)\d\d til (?:19|20)\d\d", r"from (?:19|20)\d\d to (?:19|20)\d\d", r"(?:det )?samme som", r"siden (?:sidst|start(?:en)?|begyndelsen)", r"gennem årene", r"over (?:the years|årene|tid)", r"år for år", r"udvikling(?:en)?(?: i)?", r"gentag(?:er|et|elser)"),
    "revision": (r"revider(?:et|ede|ing|ingen|es)(?: af)?", r"revision(?:en)?(?: af)?", r"bibehold(?:t|es|er)?", r"fasthold(?:t|es|er)?", r"(?:det|den|de) (?:nye|nuværende|gældende) (?=mål|delmål|etapemål|handlemål|succeskriteri|kriteri)", r"revis(?:ed|ion)", r"kept", r"still (?:apply|applies|hold|holds|valid)", r"gælder (?:\S+ ){0,9}?stadig", r"stadig gælder", r"nye? handleplan", r"justere(?:t|de|s)", r"justering(?:en|er|erne)?", r"lavet om(?: på)?", r"pillet ved", r"rørt ved"),
    "belongs": (r"hører (?:ind )?(?:under|til)", r"ligger (?:ind )?under", r"falder (?:ind )?under", r"sorterer under", r"hører hjemme", r"markeret (?:med|under|i)", r"sat kryds (?:ved|i|ud for)", r"kryds(?:et)? (?:ved|af|i)", r"belongs? (?:to|under)", r"inden ?for"),
    "most": (r"flest", r"mest", r"størst(?:e)?", r"højest(?:e)?", r"dyrest(?:e)?", r"most", r"highest", r"largest", r"biggest"),
    "least": (r"færrest", r"mindst(?:e)?", r"lavest(?:e)?", r"billigst(?:e)?", r"least", r"lowest", r"smallest", r"fewest"),
    "definition": (r"hvornår (?:tæller|regnes)(?: (?:det|noget|man))?(?: som| for)?", r"hvem (?:regnes|tæller|betragtes|anses|forstås|menes)(?: (?:som|for|med|ved))?", r"hvad (?:regnes|tæller) (?:som|for|med)", r"hvad (?:betyder|menes der med|mener .{1,40}? med|dækker .{1,40}? over|forstås (?:der )?ved|forstår .{1,40}? ved|kalder .{1,40}? for|står .{1,30}? for)", r"hvad er definitionen på", r"hvad vil .{1,40}? sige", r"hvad går .{1,40}? ud på i denne", r"definition(?:en)?(?: af| på)?", r"defineres", r"betyd(?:er|e|else|elsen|ning|ningen)?(?: af)?", r"hvad .{1,40}? står for$", r"what (?:does .{1,40}? mean|is meant by)", r"meaning of", r"define", r"hvad er en?"),
}  # fmt: skip

# things a person says that are no question to the plans
GREETINGS = (r"hej(?:sa)?(?: med (?:dig|jer))?", r"hejhej", r"goddag", r"god ?(?:morgen|dag|aften|eftermiddag|weekend)", r"davs", r"halløj", r"mojn", r"hello(?: there)?", r"hi(?: there)?", r"good (?:morning|afternoon|evening)", r"hey")  # fmt: skip
THANKS = (r"(?:det )?var (?:det|fint|godt|alt)(?: for (?:i dag|nu|denne gang))?", r"det var (?:fint|godt|super|dejligt|en god hjælp|til stor hjælp)", r"(?:mange |tusind )?tak(?: for (?:hjælpen|det|svaret|nu|i dag))?(?: skal du have)?", r"super", r"perfekt", r"fedt", r"fint", r"ok(?:ay)?", r"thanks?(?: you)?(?: very much| so much)?", r"great", r"farvel", r"hav en god (?:dag|weekend)", r"vi ses", r"bye", r"det var (?:alt|det)(?: for (?:i dag|nu|denne gang))?", r"godt svar", r"dejligt")  # fmt: skip
CAPABILITIES = (
    r"hvad (?:kan|ved) du(?: (?:hjælpe(?: mig)? med|svare på|gøre(?: for mig)?|fortælle(?: mig)?(?: om)?|om|egentlig|så))*", r"hvem er du", r"hvad er du(?: for en)?", r"hvordan (?:virker|fungerer|bruger (?:jeg|man)) (?:du|det(?: her)?|dig|klarplan|den her chat|chatten)",
    r"hjælp(?: mig)?", r"help(?: me)?", r"what can you (?:do|help(?: me)? with|tell me|answer)(?: about)?", r"who are you", r"how do(?:es)? (?:you|this|it) work", r"hvad kan (?:jeg|man) spørge (?:dig )?om", r"er du der", r"hvor står det(?: henne)?", r"hvad er (?:din |dine )?kilde(?:n|r|rne)?", r"kan du (?:sige|forklare|skrive) det (?:kortere|lettere|enklere|igen|tydeligere)", r"where does it say that", r"hvordan har du det", r"how are you(?: doing)?", r"er du (?:en robot|et menneske|en ai|chatgpt)", r"hvad hedder du", r"hvad er klarplan", r"kan du hjælpe(?: mig)?(?: med noget)?", r"what can i ask(?: you)?(?: about)?", r"(?:how )?can you help(?: me)?(?: with (?:something|that))?", r"hvordan kan du hjælpe(?: mig)?", r"kan du svare på spørgsmål", r"are you (?:a robot|human|an ai)",
)  # fmt: skip

# requests to drop the rules; they are taken out of the question, and only what is left is answered
INJECTIONS = (
    r"(?:ignor[ée]r|glem|se bort fra|tilsidesæt|drop|overse|forget|ignore|disregard|override)\b[^.!?:\n]{0,60}?\b(?:instruktion|instruks|regler|prompt|kilder|ovenstående|foregående|tidligere|instruction|rules|previous|above|sources|citation|citat|henvisning)\w*[^.!?:,\n]*?(?:[.!?:,]|\s(?:og|and|men|but)\s|$)",
    r"(?:vis|print|gengiv|gentag|afslør|skriv|fortæl|udskriv|show|reveal|print|repeat|give|tell|output)\b[^.!?:\n]{0,40}?\b(?:system ?prompt|systembesked|system ?instruks|prompt|skjulte? (?:instruktion|regler)|instruktioner|hidden instructions?|system message|initial instructions?|dine regler|your rules|your instructions)\w*[^.!?:,\n]*?(?:[.!?:,]|\s(?:og|and|men|but)\s|$)",
    r"(?:du er nu|lad som om du|opfør dig som|you are now|act as|pretend (?:to be|you are)|spil rollen)\b[^.!?:,\n]*?(?:[.!?:,]|\s(?:og|and|men|but)\s|$)",
    r"(?:vis|hent|giv|list|udlever|skriv|dump|læs|åbn|slet|show|get|give|list|read|open|delete|drop)\b[^.!?:\n]{0,40}?\b(?:/etc/\w+|passwd|password|adgangskode|kodeord|api ?nøgle|api ?key|miljøvariab|environment variab|database|databasen|tabel users|table|serverens|filsystem|filer på serveren|andre brugere|other users|cpr ?numre|cpr ?nummer|logfil|log files?|samtaler fra andre|private data)\w*[^.!?:\n\[<]*[.!?:]?",
    r"(?:svar|answer|respond|reply|skriv)\s+(?:kun|bare|altid|only|just|always)\s+(?:med|with|ordet|the word|\"|'|«|»|“|ja\b|nej\b|yes\b|no\b)[^.!?:\n<]*[.!?:]?",
    r"(?:svar|answer|find på|opfind|gæt|make up|invent)\b[^.!?:\n]{0,40}?\b(?:uden (?:kilder|citater|at bruge)|without (?:sources|citations)|selv|noget|something|et tal|a number|uanset hvad)[^.!?:\n]*[.!?:]?",
    r"(?:slå|sluk|fjern|deaktiv\w+|turn off|disable|remove)\b[^.!?:\n]{0,40}?\b(?:begrænsning|filt|sikkerhed|spærring|restriction|filter|safety|guardrail|limit)\w*[^.!?:\n]*[.!?:]?",
    r"(?:hvad (?:er|lyder)|what (?:is|are)|vis|show)\b[^.!?:\n]{0,20}\b(?:din|dine|your)\b[^.!?:\n]{0,20}\b(?:system ?prompt|instruktion\w*|instructions?|prompt|regler|rules)\b[^.!?:\n]*[.!?:]?",
    r"(?:tal|skriv|svar|snak|speak|talk) (?:som|like) (?:en|et|a)\b[^.!?:,\n]*[.!?:,]?",
    r"<script\b.*?</script\s*>", r"</?[a-z][^<>]{0,80}>",
    r"(?:jailbreak|DAN-?mode|developer mode|udviklertilstand|sudo mode|admin ?mode)[^.!?:\n]*[.!?:]?",
    r"(?:;|')\s*(?:drop|delete|insert|update|select)\s+\w+[^\n;]*(?:;\s*(?:--)?|$)", r"<\|?(?:system|im_start|assistant|user)\|?>[^<\n]*", r"<\|?/?(?:system|im_start|im_end|assistant|user)\|?>",
    r"(?:send|mail|upload|videresend|post)\b[^.!?\n]{0,60}?(?:@|https?://)\S*(?:\s(?:og|and)\s\S*(?:@|https?://)\S*)*[.!?]?", r"\[/?(?:INST|SYS|SYSTEM)\]", r"(?:^|(?<=\n))\s*#*\s*(?:system|assistant)\s*:[^\n]*",
)  # fmt: skip

LISTING = re.compile(  # a question about themes, or about several indsatser
    r"\b(?:tema|under\b|indsatser|initiativer|projekter|themes?|initiatives|projects)"
)

INJECTED = re.compile("|".join(f"(?i:{p})" for p in INJECTIONS[:3]))

# words that say nothing about what is sought: never evidence for or against an answer
# last parts of compounds that name a plan, not its content: "frivillighedspolitik", "klimahandlingsplan"
PLAN_WORDS: frozenset[str] = frozenset(
    "plan handleplan handlingsplan politik strategi indsatsplan opfølgning".split()
)

EMPTY_WORDS: frozenset[str] = frozenset(
    """plan planen planer planerne planernes handleplan handleplanen handleplaner handleplanerne handleplanens kommune kommunen kommunens kommuner
    indsats indsatsen indsatser indsatserne indsatsens projekt projektet projekter initiativ initiativet initiativer område området områder
    år året årene årlig årligt afsnit afsnittet felt feltet felter dokument dokumentet dokumenter tekst teksten side siden politik politikken strategi strategien
    står stå nævnes nævner nævnt skriver skrevet skrives fremgår fremgå ifølge angår vedrører vedrørende omhandler findes finde fundet er hedder
    konkret konkrete konkret vigtigste vigtig primære hoved centrale præcis præcist helt egentlig overhovedet nøjagtig kort samlet mere lidt meget gerne lige nu stadig
    ting noget nogen sige siger fortælle fortæl vide ved kende kender se vis vise giv give få får fået svar svare spørgsmål spørge information oplysning oplysninger info detaljer
    gøre gør gjort gjorde lave laver lavet lavede ske sker skete sket arbejde arbejder arbejdet arbejdede bruge bruger brugt opnå indeholder indeholde omfatter
    hvad hvem hvor hvornår hvorfor hvordan hvilke hvilken hvilket mon
    the of in for to a an is are was were be do does did has have had what who when where why how which about on with by plan plans municipality initiative initiatives project projects action
    it its they their this that there any all say says tell please according mentioned stated document year years give list information state specific exactly
    sat stor stort store andel andelen lang langt høj højt holdes holdt afholdt afholdes lokale lokal sætte sættes skal vil kan må bør blev bliver været være haft have havde får vores deres man også endnu allerede især ellers bare især nemlig ny nye nyt seneste sidste første
    seneste aktuel aktuelle nuværende gældende udfyldt angivet beskrevet oplyst planlagt forventet kommunal kommunale kommunalt via gennem færdig færdige færdigt klar klart klare nå når nåede nået altså tage tager godt god gode egne egen flere få færre indenfor inden vurderet lyser markeret hører ligger gælder tag bliver blive bringer siges oplys oplyses mener søger pr tal tallet køre kører driver""".split()
)

_GAP = re.compile(r"(?:\.|\(\?:\\[wS]\+ \))\{\d+,\d+\}\??")  # `.{1,40}?` and `(?:\w+ ){0,5}?` in a cue


@lru_cache(maxsize=64)
def any_of(cues: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of whole words that match any of some cues; what a gap holds is a group of its own."""
    return re.compile(r"(?<!\w)(?:" + "|".join(_GAP.sub(r"(\g<0>)", cue) for cue in cues) + r")(?!\w)")
