"""The small words of Danish by class: what holds a sentence together and takes no endings.

Source: the closed classes as any Danish grammar lists them (pronouns, articles, prepositions, conjunctions), kept to
words that official texts use. A word may stand in several lists; its place in the sentence decides.
"""

from __future__ import annotations

NOMINATIVE = frozenset("jeg du han hun vi man".split())
# "I" (you, plural) is told from the preposition by its capital; see `wordclass.classes`.
PRONOUNS = NOMINATIVE | frozenset(
    "det den de dette denne disse der alle ingen intet nogen noget nogle begge enhver hver mange flere andre andet alt "
    "sådanne hvem hvad ingenting førstnævnte sidstnævnte vedkommende undertegnede".split()
)
OBLIQUE = frozenset("mig dig ham hende os jer dem sig hinanden".split())
POSSESSIVES = frozenset(
    "min mit mine din dit dine sin sit sine hans hendes dens dets vores vor vort vore jeres deres".split()
)
DETERMINERS = POSSESSIVES | frozenset(
    "en et den det de denne dette disse hver hvert enhver ethvert nogen noget nogle ingen intet alle al alt begge mange "
    "flere få færre enkelte samme sådan sådant sådanne anden andet andre egen eget egne visse diverse øvrige hele halve "
    "selve hvilken hvilke samtlige adskillige".split()
)
NEUTER = frozenset("et det dette dit mit sit vort hvert ethvert noget intet alt sådant andet eget".split())
COMMON = frozenset("en den denne din min sin vor enhver sådan anden egen".split())
PLURAL = frozenset(
    "de disse dine mine sine vore nogle alle begge mange flere få færre andre visse diverse".split()
)

PREPOSITIONS = frozenset(
    "af ad bag blandt efter for foran forbi fra før gennem hos i igennem ifølge imellem imod inden indenfor "
    "inkl. inklusive ekskl. langs med mellem mod om omkring op over overfor på pr. per siden til trods uden udenfor "
    "under ved vedr. vedrørende via angående grundet pga. mht. ift. ifm. iht. jf. jfr. mhp. undtagen udover ud".split()
)
SUBORDINATORS = frozenset(
    "at fordi hvis når da mens før inden efter idet eftersom såfremt dersom ifald medmindre selvom skønt uanset "
    "hvorvidt om end indtil siden førend forudsat ligesom".split()
)
# Those that open a clause wherever they stand; the others are also prepositions or adverbs.
SURE_SUBORDINATORS = frozenset(
    "fordi hvis når mens idet eftersom såfremt dersom ifald medmindre selvom skønt hvorvidt førend ligesom".split()
)
CONDITIONAL = frozenset("hvis når såfremt dersom ifald medmindre forudsat".split())
RELATIVES = frozenset(
    "som der hvilket hvilken hvilke hvor hvorfor hvorefter hvorved hvoraf hvortil hvorom hvormed hvorpå hvori "
    "hvorunder hvorimod hvorfra hvoraf hvorledes hvordan hvornår hvem hvad".split()
)
COORDINATORS = frozenset("og eller men samt".split())

# Stand after the finite verb in a main clause and before it in a subordinate one.
SENTENCE_ADVERBS = frozenset(
    "ikke følgelig desværre heldigvis naturligvis selvfølgelig aldrig altid også kun blot jo dog nok vel vist ofte sjældent desuden endvidere derfor dermed således "
    "ligeledes imidlertid alene udelukkende stadig allerede endnu tidligere normalt heller hermed herved herefter "
    "derefter først især måske formentlig muligvis eventuelt evt. fortsat samtidig hverken næppe gerne straks bl.a. "
    "f.eks. fx netop derved herudover derudover dernæst sædvanligvis almindeligvis typisk generelt umiddelbart nu "
    "igen netop hovedsageligt navnlig primært imens løbende automatisk alligevel derimod "
    "efterfølgende foreløbig foreløbigt endelig endeligt oprindeligt faktisk tillige mindst højst senest tidligst "
    "ydermere ellers delvis delvist".split()
)
# Open a main clause and turn its word order: "Derfor skal du".
FRONT_ADVERBS = frozenset(
    "derfor desuden derudover herudover endvidere samtidig derefter herefter dernæst efterfølgende ligeledes dog "
    "imidlertid her der nu således dermed derved endelig først senere tidligere ellers derimod tilsvarende "
    "samtidigt ydermere herved hermed sidst så".split()
)
ADVERBS = (
    SENTENCE_ADVERBS
    | FRONT_ADVERBS
    | frozenset(
        "her der hjem ind ud op ned frem tilbage væk sammen meget mere mest mindre mindst så ganske helt næsten cirka ca. "
        "højst senest tidligst snart hurtigst bedst selv heraf herfra hertil herom herfor dertil deraf derfra derom "
        "undervejs fremover fremadrettet årligt dagligt ugentligt månedligt foruden særligt betydeligt langt fuldt væsentligt "
        "osv. mv. m.v. m.m. m.fl. hhv. henholdsvis både enten dels siden igennem bort hen hjemme inde ude oppe nede".split()
    )
)

INFINITIVE_MODALS = frozenset({"kunne", "skulle"})
MODALS = frozenset("kan kunne skal skulle vil ville må måtte bør burde tør turde".split())
AUXILIARIES = frozenset("er var har havde bliver blev får fik".split())
# Present and past forms that no regular ending gives away.
FINITE = (
    MODALS
    | AUXILIARIES
    | frozenset(
        "ved vidste gør gjorde går gik står stod slår slog ser ler dør døde bor tror gror når sker skete ligger lå siger sagde "
        "spurgte lod lader tog gav kom fandt bandt bad sad gjaldt skrev blev drev steg faldt holdt lød bød brød skød frøs nød "
        "fløj løb sprang sang drak sank slap traf var vandt valgte solgte talte satte lagde bragte fulgte brugte førte "
        "skyldes findes synes lykkes mislykkes trives mødes mødtes".split()
    )
)
