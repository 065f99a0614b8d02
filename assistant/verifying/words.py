"""The words that the checks of written sentences go by, as data."""

from __future__ import annotations

import re

# Small words that say something all the same: they must be the source's own
TELLING = frozenset(
    "nok altid alle begge helt hele meget mange mest flest mere flere næsten måske overhovedet selv stadig igen allerede samme sammen hvert hver første andet tredje fjerde femte sjette syvende ottende niende tiende sidste".split()
)
# Words that a written answer joins what it tells with; they say nothing that could be wrong
BRIDGES = frozenset(
    """plan planen planer planerne handleplan handleplanen handleplaner handleplanerne kommune kommunen kommunens kommuner indsats indsatsen indsatser indsatserne
    projekt projektet initiativ initiativet område området arbejde arbejder arbejdet status år året oplyse oplyser oplyst beskrive beskriver beskrevet fremgå fremgår angive angiver angivet
    skrive skriver skrevet stå står nævne nævner nævnt handle handler omfatte omfatter indebære indebærer bestå består dreje drejer gælde gælder vedrøre vedrører lyde lyder hedde hedder
    løbe løber varer varighed periode perioden hvoraf heraf hvorefter hvortil hvormed ligeledes ydermere dertil derefter herefter dernæst endelig samtidigt sideløbende
    ifølge blandt dels desuden derudover endvidere samtidig herunder dermed således dog bl.a f.eks følgende næste skridt oplysning oplysninger svar svaret
    gøre gør gjort ske sker sket finde findes fundet have været blive blevet få fået indeholde indeholder tale
    plan plans municipality initiative initiatives project according also says states work year""".split()
)
# Those of the bridges that may act: where a source has one, it is told of what the source tells of it
ACTING = frozenset(
    "kommunen kommune kommunens kommuner projektet projekt planen handleplanen initiativet området".split()
)
# Verbs, by their beginnings, of what has not come about
SPOKEN_OF = tuple(
    """drøft diskut overvej undersøg foreslå foreslog ansøg søgt planlæg planlagt aflys aflyst udskyd udskud udskød udsæt udsat opgiv opgav afvis forbered analys kortlæg vurder anbefal nedlæg nedlagt
    afskaf droppe droppet fravalg fravælg indstil ophæv ophør foresp efterly afslå afslog mangl begynd påbegynd forsøg""".split()
)
# What weakens or lessens a statement, and goes with it
LESSENING = re.compile(
    r"\b(?:næsten|delvis\w*|stort set|halvt|til dels|måske|muligvis|formentlig|forhåbentlig|mindre|færre|dårligere|lavere|sjældnere)\b",
    re.IGNORECASE,
)
# Pairs of which the one is the other's contrary; each word with the beginning of its forms
CONTRARIES = tuple(
    tuple(pair.split("/"))
    for pair in """steg/fald stig/fald øge/reducer øge/mindsk øget/reduceret flere/færre mere/mindre højere/lavere bedre/dårliger forbedr/forværr
    åbn/lukk start/afslut begynd/slut før/efter ansat/afskedig ansæt/afskedig tilføj/fjern opfyldt/uopfyldt intern/ekstern størst/mindst højst/lavest
    positiv/negativ fordel/ulempe styrk/svæk vokse/skrump voks/skrump billig/dyr hurtig/langsom indtægt/udgift udvid/indskrænk tilfreds/utilfreds
    frivillig/obligatorisk unge/ældre børn/voksne mænd/kvinder drenge/piger sommer/vinter forår/efterår nord/syd øst/vest offentlig/privat""".split()
)
