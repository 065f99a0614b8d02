"""Words and phrases of official Danish that have a plainer word, in base form, one entry a line.

Each word matches its inflections; "..." stands for up to three words and a comma for a comma.

Source: the word lists of Lejre, Vejle, Varde and Assens Kommune, of Landsskatteretten ("Skriveguide") and of
borger.dk ("Sådan skriver vi på borger.dk", 2012). Words of everyday Danish that they also name (da, alene, sikre,
modtage, borger, ydelse) are left out: counting them would make plain text look heavy.
"""

LISTED = """
# -- conjunctions and relative words
såfremt
dersom
ifald
i tilfælde af at
under forudsætning af
for så vidt
i det omfang
medmindre
idet
eftersom
uagtet
uanset at
, hvorfor
, hvilket
hvoraf
hvorved
hvorefter
hvorvidt
således
samt
såvel ... som
dels
henholdsvis
hhv
forinden
førend
# -- adverbs and adjectives
endvidere
ligeledes
yderligere
imidlertid
herunder
herved
hermed
hertil
herom
herfor
heraf
herefter
derved
udelukkende
navnlig
pt
dd
dags dato
snarest
omgående
fremadrettet
indtil videre
efterfølgende
forudgående
pågældende
nærværende
ovennævnte
ovenstående
nedenstående
førnævnte
behørig
fyldestgørende
eventuel
evt
gældende
berettiget til
forpligtet til
# -- prepositions and phrases
vedrørende
vedr
angående
i henhold til
iht
i medfør af
i overensstemmelse med
med henblik på
mhp
med hensyn til
mht
i forbindelse med
ifm
ifbm
i relation til
i forhold til
ift
på baggrund af
som følge af
grundet
på foranledning af
i kraft af
ved hjælp af
ved brug af
inden for rammerne af
under hensyn til
under hensyntagen til
under henvisning til
i givet fald
i modsat fald
til enhver tid
i det væsentlige
i øvrigt
af hensyn til
i nødvendigt omfang
# -- verbs
fremsende
tilsende
indsende
oversende
returnere
påbegynde
iværksætte
igangsætte
effektuere
implementere
foranledige
foranstalte
tilvejebringe
udfærdige
udarbejde
foretage
afholde
anmode
ansøge
anvende
benytte
besidde
erhverve
oppebære
meddele
underrette
orientere om
henlede opmærksomheden på
gøre ... opmærksom på
henvise
henvende sig
rette henvendelse
rekvirere
indhente
fremskaffe
redegøre
klarlægge
afklare
fastslå
fastsætte
træffe afgørelse
imødekomme
bevilge
bortfalde
ophøre
tilstræbe
påhvile
tilkomme
vedrøre
omfatte
henhøre
udgøre
andrage
bero på
foreligge
fremgå af
fremkomme med
indgive
påklage
efterkomme
undlade
fravige
henstille
pålægge
påbyde
tilbagekalde
ekspedere
kvittere for
specificere
visitere
# -- nouns
foranstaltning
skrivelse
henvendelse
anmodning
bistand
assistance
vederlag
beløbsmodtager
egenbetaling
restance
forfaldsdato
ikrafttræden
ikrafttrædelse
bestemmelse
hjemmel
beføjelse
forpligtelse
dispensation
partshøring
sagsbehandlingstid
sagsfremstilling
indstilling
redegørelse
beskaffenhed
problematik
problemstilling
målsætning
tidsramme
kendskab til
anledning
ægtefælle
matrikel
beboelse
vedkommende
undertegnede
# -- light verbs with a noun
gennemføre en ... af
træffe beslutning
tage stilling til
tage i anvendelse
finde anvendelse
finde sted
give tilsagn
give afslag på
give samtykke til
have mulighed for at
være i stand til at
være af den opfattelse
yde ... støtte
yde ... vejledning
yde ... hjælp
yde ... bistand
afgive ... høringssvar
ske i form af
der ske ... af
være gældende
stille krav om
rette kritik
være til hinder for
bringe til ophør
"""
