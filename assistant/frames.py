"""What people say round a question, as data: how they open, soften and close it, and who they are.

Patterns are matched in any case against the question as typed. What they match is taken out, so a
pattern must end before the first word that says what is asked: "sige" alone is no frame, since one
may ask how a flat is to be given up ("sige op"). New ways of wrapping a question are one line here.
"""

from __future__ import annotations

# words that begin a question, direct or not
ASKING = (
    r"(?:hvad|hvem|hvor|hvornår|hvorfor|hvordan|hvilken|hvilket|hvilke|hvorvidt"
    r"|what|who|when|where|why|how|which)\b"
)
# words that begin a yes/no question or a request
VERB_FIRST = (
    r"(?:er|var|har|havde|kan|kunne|skal|skulle|vil|ville|må|gider|bliver|blev|findes|får|fik|gik|går|gør|gjorde|kom|lykkedes"
    r"|nåede|mangler|gælder|står|stod|deltager|indgår|samarbejder|hører|beskriv|forklar|fortæl|giv|list|nævn|oplist"
    r"|opsummer|sammenlign|vis|send|find|is|are|was|were|did|does|do|has|have|can|will|list|show|compare|describe|tell)\b"
)

SOFT = (  # softening words, any number of them
    r"(?:(?:lige|kort|hurtigt|egentlig|gerne|godt|bare|måske|evt|eventuelt|venligst|så|også|nu|nok|mon|tilfældigvis"
    r"|helt|præcis|præcist|konkret|nærmere|noget|da|jo|for|mig|os|her|dog|selv|sgu|please|briefly|quickly|maybe)[,.]? )*"
)
_WHO = (  # who asks: "jeg", "en borger", "formanden for udvalget", "min nye kollega"
    r"(?:jeg|vi|man|han|hun|de|(?:(?:der er )?(?:en|et|min|mit|mine|vores|den|det|de|nogle|flere|to)(?: nye| anden| andet)? )?[\wæøå-]+"
    r"(?: (?:for|i|fra|på|ved) [\wæøå-]+(?: [A-ZÆØÅ][\wæøå]+)?)?)"
)
_WANTS = (  # what a person who asks does
    r"(?:vil(?:le)?|kunne|skal|skulle|må) "
    + SOFT
    + r"(?:have |få )?(?:at )?(?:vide|høre|spørge(?: dig)?(?: om)?|finde ud af|undersøge|svare(?: på)?|bruge(?: at vide)?|kende|tænke (?:mig|os) at (?:vide|høre|få at vide))"
    r"|(?:bliver|blev|er blevet) spurgt(?: om| til)?|(?:spørger|spurgte)(?: mig| os| ind)?(?: til| om)?|har spurgt(?: mig| os)?(?: til| om)?"
    r"|undrer (?:mig|os|sig)(?: over)?|tænkte(?: på)?|tænker(?: på)?|(?:er|kom|sidder) (?:lidt |nu )?(?:i tvivl om|nysgerrig (?:på|efter)|og (?:tænkte|tænker) på)|søger svar på|beder om(?: at få at vide)?|mangler(?: at vide| svar på| at finde ud af)"
    r"|har (?:lige |kun |et |lidt )*(?:brug for(?: at vide)?|behov for at vide|spørgsmål(?: om)?|glemt|lovet at svare på)|leder efter(?: svar på)?|ved (?:faktisk |slet )?ikke(?: helt)?|kan ikke (?:lige )?(?:huske|se|finde(?: ud af)?|gennemskue)|er interesseret i(?: at vide| at høre)?"
)
_TELLS = (  # what the one who is asked is to do
    r"(?:sig|fortæl|forklar|oplys|bekræft|tjek|find ud af|undersøg|se efter|kig efter|slå op|svar på)"
)
_TO_TELL = r"(?:sige|fortælle|forklare|oplyse|bekræfte|svare(?: på)?|afklare|give (?:mig |os )?(?:svar|besked) (?:på|om)|minde (?:mig|os) (?:på|om)|finde(?: frem(?: til)?| ud af)?|tjekke|undersøge|se(?: efter)?|slå(?: op)?|kigge efter|opsummere|hjælpe (?:mig |os )?(?:med(?: at (?:finde(?: ud af)?|svare på|forstå))?)|huske)"

# before a question word, or before "om" and a yes/no question; each ends where that begins
OPENINGS: tuple[str, ...] = (
    _WHO + r" (?:der |som )?" + SOFT + r"(?:" + _WANTS + r")",
    r"(?:kan|kunne|vil|ville|gider|må) (?:du|i|jeg|man|vi) " + SOFT + r"(?:være (?:så )?(?:sød|venlig|flink) (?:og|at|til at) )?" + SOFT + _TO_TELL,
    r"må (?:jeg|man|vi) " + SOFT + r"(?:spørge(?: dig)?(?: om(?: noget)?)?|få at vide|vide|høre)",
    r"(?:ved|husker|kender) (?:du|i|man|nogen)(?: noget om| om)?",
    SOFT + _TELLS,
    r"(?:(?:mit|et|kort|hurtigt|lille|dumt|det) )*spørgsmål(?:et)?(?: er| lyder| går på)?(?: så| nu| derfor)?",
    r"(?:det|hvad) (?:jeg|vi) (?:gerne )?(?:vil|ville|skal|mangler)(?: gerne)?(?: have)?(?: at)?(?: vide| bruge| høre)?(?:,? er)?",
    r"(?:er|var) det " + SOFT + r"(?:muligt|rigtigt|sådan|korrekt)(?: at (?:sige|se|oplyse|få at vide))?",
    r"(?:har|får) (?:du|i) (?:styr på|svar på|overblik over|tal (?:på|for)|oplysninger om|noget om)",
    r"(?:fremgår|står|kan (?:man|jeg|vi) (?:se|læse))(?: det| der)?(?: noget)?(?: et sted| nogen steder)?(?: i planen| i planerne| i handleplanen)?(?: om)?",
    r"(?:can|could|would|will) you (?:please |briefly |quickly |kindly )*(?:tell|explain|say|check|find out|remind|let)(?: (?:me|us))?(?: know)?",
    r"(?:i|we)(?: would|['’]d)? (?:like|want|need)(?: to know| to ask| to find out)",
    r"(?:i am|i['’]m|we are|we['’]re) (?:wondering|unsure|not sure)", r"(?:i|we) (?:was |were )?(?:wonder(?:ing|ed)?|don['’]t know)", r"do you (?:happen to )?know", r"(?:please )?tell (?:me|us)",
)  # fmt: skip

# a request whose verb says what is asked: "gider du sammenligne …" is "sammenlign …"
_LISTS = r"sammenligne|opliste|opsummere|opremse|nævne|liste|gengive|citere|opstille|beskrive"
_HANDS = r"vise|give|sende|finde|hente|skaffe"
REQUESTS = (
    r"(?:kan|kunne|vil|ville|gider|må) (?:(?P<you>du)|i|nogen)(?: ikke)?(?: kunne)? "
    + SOFT
    + r"(?:være (?:så )?(?:sød|venlig|flink|rar) (?:og|at|til at) )?"
    + SOFT
    + rf"(?P<verb>{_LISTS}|(?:{_HANDS})(?(you)| (?:mig|os)))\b(?! (?:ud af|plads|hinanden|sted|frem til|op)\b)"
)
# a request told as a need: "jeg skal bruge målet for badebroen"
NEEDS = (
    r"(?:(?:jeg|vi|(?:min|vores) [\wæøå]+|udvalget|chefen|direktøren|borgmesteren|formanden|en (?:kollega|borger|journalist)) (?:(?:skal|vil|ville|kunne|må) "
    + SOFT
    + r"(?:have (?:brug for|fat i)|bruge|have|se|læse|finde|kende|bede om)|har "
    + SOFT
    + r"(?:brug|behov) for|mangler|ønsker|søger|efterlyser|leder efter|beder om)|(?:i|we) need) "
    + SOFT
    + r"(?:at (?:få|se|have|kende|finde) )?(?!(?:lidt |noget |jeres |din )?(?:hjælp|det|dem|tid|møde)\b|(?:at|to|om)\b)"
)
# a word taken back: "nej, jeg mente stien"
MEANT = rf"(?:(?:nej|undskyld|sorry|no),? )*(?:(?:jeg|vi) (?:mente|mener|tænkte på|tænker på|snakker om)|i (?:meant|mean))(?: altså| nu| egentlig| selvfølgelig| faktisk)* (?!at\b|ikke\b|det\b|{ASKING})"
HANDED = r"(?:skriv|lav)(?: mig| os)? (?=(?:et|en) (?:kort |samlet )*(?:resum[eé]|opsummering|oversigt|overblik|liste|sammenfatning)\b)|(?:send|find|hent|skaf|mail|skriv|giv)(?: lige| venligst| gerne)* (?:mig|os)(?: lige| venligst| gerne)*(?= \w)"
# what such a request is for: it ends it, and asks nothing
PURPOSE = r",? (?:til|i|som led i) (?:brug (?:for|i|til) )?(?:et|en|den|det|min|mit|vores|dagens|morgendagens|næste|en kommende)(?: kort\w*| ny\w*| intern\w*)? (?:\w*(?:opslag|møde|mødet|notat|notatet|oplæg|oplægget|svar|artikel|artiklen|nyhedsbrev|nyhedsbrevet|præsentation|præsentationen|rapport|rapporten|dagsorden|dagsordenen|referat|mail|pressemeddelelse|tale|talen|slide|slides|powerpoint|orientering|indstilling|redegørelse|henvendelse|avis|årsberetning))(?: (?:på|i|om|til|hos|for|med) [\wæøå ]+)?[.!? ]*$"  # fmt: skip
# a sentence that says the one before it once more
AGAIN = r"(?:altså|dvs\.?|d\.v\.s\.?|det vil (?:altså )?sige|med andre ord|sagt på en anden måde|sagt med andre ord|eller rettere|jeg mener|jeg tænker(?: på)?|jeg tænker især på|that is|i\.e\.|in other words|i mean)\b[\s,.:–-]*(?:at )?"

# anywhere, between commas or not
FILLERS: tuple[str, ...] = (
    r"(?<=\bfor )(?:alt )?det (?:der |her )?med(?= \w)", r"(?<=\btil )(?:alt )?det (?:der |her )?med(?= \w)", r"(?<=\b(?:om|på|af) )(?:alt )?det (?:der |her )?med(?= \w)",
    r"så vidt (?:du|i|man|vi|jeg|det) (?:kan |lige )*(?:se|vide|ved|husker|forstår|fremgår|læse)(?: ud af| i| af)?(?: (?:det|planen|planerne|handleplanen|handleplanerne|teksten))?",
    r"(?:sådan )?(?:helt|rent) (?:ærligt|konkret|præcis|præcist|nøjagtigt|kort|enkelt|overordnet|faktisk|reelt|praktisk|lavpraktisk|grundlæggende|generelt|ud)",
    r"i (?:det hele taget|virkeligheden|realiteten|praksis|bund og grund|grunden|korte træk|grove træk|store træk|få ord|al korthed|øvrigt|princippet|det store hele)",
    r"(?:alt i alt|alt taget i betragtning|når alt kommer til alt|sådan set|sådan cirka|sådan nogenlunde|kort sagt|kort og godt|kort fortalt|ganske kort|med (?:få|andre|dine egne) ord|enkelt sagt|helt ærligt|ærlig talt|for resten|for øvrigt|om jeg så må sige|som sådan|trods alt|i hvert fald|når det kommer til stykket)",
    r"(?:på|i) (?:nuværende|indeværende|det nuværende|dette) (?:tidspunkt|øjeblik)", r"(?:lige|her og) nu", r"(?:her )?for (?:tiden|øjeblikket)", r"i (?:øjeblikket|skrivende stund)", r"indtil (?:nu|videre)", r"på (?:længere |lang |lidt længere )?sigt", r"p\.?t\.?(?=[ ,?])", r"for noget(?=[ ,?.!]|$)(?! (?:af|at|om|i|der|som))",
    r"(?:hvis|når) (?:jeg|vi|man|du)(?: (?:lige|nu|bare|så|må|skal|skulle|kan|vil|ville))+ (?:sige|forklare|fortælle|spørge|se|opsummere|svare)(?: (?:på|om))?(?: det)?(?: (?:meget |helt |ganske )?(?:kort|enkelt|konkret|ærligt|nemt|lige|med få ord))*(?: (?:til|for) (?:en |et |den |min |vores )?[\wæøå]+)?",
    r"(?:hvis|om) (?:jeg|man|vi) må spørge", r"hvis (?:det er |du |i |det )?(?:kan|muligt|ved)(?: det)?", r"(?:om|hvis) (?:du|i) kan se det", r"hvis der er noget(?=[,?.!]|$)",
    r"(?:ifølge|i følge|if(?:ø)?lg\.?) (?:planen|planerne|handleplanen|handleplanerne|jer|kommunen|dig|dokumentet|dokumenterne|teksten|det skrevne)(?= ?[,?.!]| (?:så|nu)\b|$| " + VERB_FIRST + r")",
    r"(?:det kan godt være|det er (?:nok|måske|sikkert)|undskyld,? det er)(?: et)? (?:dumt|dumt spørgsmål|lidt dumt|mærkeligt) ?(?:spørgsmål)?,? (?:men)?",
    r"(?:jeg|vi) skal bruge det (?:til|i) (?:et|en|den|mit|min|vores|næste)? ?[\wæøå]+(?: (?:i (?:dag|morgen|aften|eftermiddag|næste uge)|på [a-zæøå]+dag))?", r"det er til (?:et|en|mit|min|vores) [\wæøå]+", r"til (?:et|mit|vores) (?:møde|notat|oplæg|svar)(?: (?:i (?:dag|morgen)|på [a-zæøå]+dag))?(?= ?[,:])",
    r"(?:på forhånd|mange) tak(?: for hjælpen)?(?=[.! ]*$)", r"tak på forhånd", r"(?:(?:med )?venlig hilsen|mvh|vh|de bedste hilsner)\b[^?]*$", r"det haster(?: lidt)?",
    r"(?<=hvad )(?:ville|vil) du (?:sige|mene|svare)(?: at)?", r"som (?:du|i) (?:ved|kan se)", r"(?:eller hvad|ikke også|ikke sandt|vel|ikk)(?= ?\?? *$)", r"tak(?= ?\?? *$)",
    r"(?:as far as you (?:can see|know)|right now|at the moment|currently|by any chance|according to the plans?(?= ?[,?]|$)|in short|in general|please(?= ?\?? *$))",
    r"(?<=\w )(?:egentligt?|mon|overhovedet|faktisk|i grunden)(?= \w)",
    r"(?:det )?her (?:i|hos) (?:kommunen|os)(?= ?[,?]|$)", r"(?:ude|inde|nede|henne|oppe) (?:hos|i|ved|på) (?:jer|os|kommunen)",
)  # fmt: skip

# words before a question that only make it sound like talk; "og" and "men" stay: they begin a follow-up
LEADS = r"(?:(?:hej(?:sa)?|goddag|god ?(?:morgen|dag|aften|eftermiddag)|davs|hello|hi|hey)(?: (?:med (?:dig|jer)|igen|klarplan|alle|there))?|okay|ok|nå|nåh|jamen|altså|undskyld|tja|hmm+|øh+|fint|super|perfekt|forresten|så|(?:mange )?tak(?: for (?:det|hjælpen|svaret|sidst|i går))?|kære klarplan|(?:noget (?:helt )?|et )andet(?: spørgsmål)?|nyt (?:emne|spørgsmål)|well|so)(?=[,.!:;…–-]|$| (?:og |men |så |lige )?(?:" + ASKING + r"|" + VERB_FIRST + r"))"  # fmt: skip

# a sentence that asks nothing of the plans but what to do with what was said before it
CLOSINGS: tuple[str, ...] = (
    r"(?:hvad|hvordan) (?:kan|skal|bør|må|ville|vil) (?:jeg|vi|man|du|i) (?:så |mon |bedst |kort |lige |roligt )*(?:sige|svare|fortælle|skrive|oplyse|melde|gøre ved det)(?: (?:til |tilbage(?: til)? |om )?(?:ham|hende|dem|vedkommende|borgeren|borgerne|journalisten|det|(?:den|en|min|vores) [\wæøå]+|[\wæøå]+en))?(?: til (?:det|ham|hende|dem|borgeren))?",
    r"(?:kan|vil|gider|kunne) (?:du|i|nogen) (?:lige |godt |måske |også )*(?:hjælpe(?: mig| os)?(?: med (?:det|at svare|et svar))?|finde (?:det|ud af det)(?: for mig)?|svare(?: på det)?|tjekke(?: det)?|slå det op|undersøge det|be- eller afkræfte det|bekræfte det|se det)(?: for (?:mig|os))?",
    r"(?:ved|husker) (?:du|i|nogen) det", r"(?:er|passer|kan) det (?:mon )?(?:rigtigt|korrekt|sandt|passe|stemme)", r"(?:passer|stemmer) det", r"(?:har|kan) (?:du|i) (?:et bud|noget|svar|styr på det)(?: (?:på|om) det)?", r"(?:hvad|hvor) (?:står|er) der(?: (?:i planen|i planerne|om det))+", r"hjælp(?: mig)?", r"can you help(?: me)?(?: with that)?", r"what (?:can|should) (?:i|we) (?:say|answer|tell (?:them|him|her))", r"do you know", r"må (?:jeg|man|vi) (?:lige )?spørge(?: dig| jer)?(?: om (?:noget|en ting|et spørgsmål))?", r"(?:jeg|vi) har (?:lige |kun )?(?:et|en|nogle|to|tre)? ?(?:lille |hurtigt |kort |dumt )*(?:spørgsmål|ting)",
)  # fmt: skip

# a sentence that says who asks: what it names is not what is asked about
INTRODUCTIONS = (
    r"(?:(?:jeg|vi) (?:er (?!ved at|i gang|nået|i tvivl|nysgerrig|interesseret)|hedder|sidder (?:i|på|hos|her)\b|arbejder (?:i|på|hos|med|som)\b|kommer fra|ringer fra|skriver fra|har (?:lige|netop) (?:fået|begyndt|startet))"
    r"|mit navn er|(?:i am|i'm|i’m|we are|my name is) )"
)
# a clause that says why it is asked; its question may follow after a comma alone
SITUATIONS = (
    INTRODUCTIONS[:-1]
    + r"|(?:jeg|vi) (?:har|står|mangler|kan ikke|skal|sidder|arbejder|er)\b|(?:min|vores|en) (?:kollega|chef|leder|borger|journalist)\b|det haster)"
)
