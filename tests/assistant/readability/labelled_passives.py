"""Sentences with their passives: "*" stands before each passive verb form or the participle of each blive-passive."""

PASSIVE = """
Ansøgningen *behandles af forvaltningen.
Afgørelsen *træffes af udvalget.
Beløbet *udbetales den 1. i måneden.
Brevet skal *sendes inden fristen.
Sagen kan *genoptages, hvis der kommer nye oplysninger.
Der *afsættes 2 mio. kr. til formålet.
Planen *vedtages af byrådet i maj.
Der må ikke *parkeres foran indgangen.
Skemaet bør *udfyldes digitalt.
Støtten *ydes som et lån.
Reglerne *ændres fra nytår.
Tilskuddet falder bort, når boligen *sælges.
Der *henvises til bilag 1.
Der *gøres opmærksom på fristen.
Det *oplyses, at sagen er lukket.
Det *indstilles, at planen *godkendes.
Det *forventes, at arbejdet *afsluttes i maj.
Det *anbefales at søge i god tid.
Hjælpen *gives til borgere over 65 år.
Midlerne *anvendes til kurser.
Vejen *asfalteres til sommer.
Sagen blev *behandlet i går.
Sagen *behandledes i går.
Klagen *afvistes uden grund.
Der *lagdes vægt på alderen.
Beslutningen *toges i 2019.
Pengene *sendtes til kontoen.
Beløbet *beregnes ud fra din indkomst.
Barnet *undersøges af en læge.
Borgeren *tilbydes en samtale.
Du *indkaldes til et møde.
Eleverne *undervises i små hold.
Huset *opvarmes med fjernvarme.
Aftalen kan *opsiges med en måneds varsel.
Fristen kan ikke *forlænges.
Kravet *nedsættes til 500 kr.
Oplysningerne *videregives ikke.
Planen *iværksættes i 2025.
Projektet *igangsættes til august.
Udgiften *afholdes af ejeren.
Mødet *afholdes på rådhuset.
Bilen må ikke *bruges privat.
Kommunen kan *pålægges at betale.
Arbejdet skal *udføres af en fagmand.
Der *foretages en vurdering.
Loven *fortolkes snævert.
Referatet *lægges på nettet.
Der *spørges til familien.
Affaldet *hentes hver torsdag.
Døren *åbnes klokken otte.
Vi håber, at det *løses hurtigt.
Problemet *løses af naboen.
Midlerne *samles i en pulje.
Reglerne skal *følges.
Forslaget *mødes med kritik.
Aftalen *kendes ugyldig.
Fejlen skal *findes og *rettes.
Det *ses af bilaget, at prisen er steget.
Kommunens regler *udstedes hvert år.
Lovens krav skal *opfyldes.
Sagen bliver *afgjort af nævnet.
Pengene bliver *udbetalt i morgen.
Du vil blive *kontaktet af en sagsbehandler.
Ansøgningen er blevet *afslået.
Der er blevet *lavet en plan.
Børnene blev *hentet af deres far.
Hvis du bliver *indkaldt, skal du møde op.
Derfor bliver ansøgningen ikke *behandlet.
I går blev der *vedtaget et budget.
Planen vil blive *revideret næste år.
Huset er blevet *solgt.
Brevene blev ikke *læst.
Blev sagen *afsluttet?
Bliver du syg, bliver du *kontaktet.
Der bliver *arbejdet på en løsning.
Han blev *ansat i maj.
Hun bliver *bedt om at svare.
Du bliver *spurgt om din indkomst.
Ingen må blive *glemt.
Vejen skal blive *repareret.
Det blev *besluttet at lukke skolen.
Det blev *sagt på mødet.
Boligen bliver *stillet til rådighed.
Sagen er sendt tilbage og bliver *vurderet igen.
Udvalget blev *orienteret om og *inddraget i sagen.
Rapporten *skrives og *trykkes i maj.
Tallene *offentliggøres og *drøftes på mødet.
En aftale *indgås med ejeren.
En ordning *etableres for alle.
De unge *hjælpes i gang.
Personalet *inddrages i planen.
Stillingen *opslås internt.
Der *ansættes to medarbejdere.
Alle sager *gennemgås hvert år.
Der kan *dispenseres fra kravet.
Loven trådte i kraft, da den blev *kundgjort.
Ydelsen *fås ved at søge.
Kvaliteten *måles hvert år.
Arealet *udlægges til boliger.
Varen *leveres på adressen.
Målet *nås ikke i år.
Planen kan *ses på nettet.
Hunden skal *føres i snor.
Et barns behov skal *imødekommes.
Der blev på mødet den 3. maj *truffet beslutning om lukning.
Du vil i løbet af maj blive *indkaldt til en samtale.
Kan du ikke *nås på telefonen, *sendes der et brev.
Sagen blev *læst, *vurderet og *afsluttet.
Der blev *fundet forurenet jord.
Huset blev *kendt ulovligt.
Naboerne *høres om planen.
Der *ses bort fra kravet.
De ældres behov *vurderes.
Prisernes udvikling *følges.
"""
TRAPS = """
Børnene trives i skolen.
Det lykkes ofte at finde en plads.
Det lykkedes ikke for os.
Fejlen skyldes et forkert tal.
Der findes tre skoler i byen.
Skolen findes stadig.
Hun synes om planen.
Jeg længes efter sommeren.
Vi mødes klokken ti.
Parterne mødes på torsdag.
Naboerne enes om et hegn.
De skændes om prisen.
Hunden slås med katten.
De to sager følges ad.
De hjælpes ad med opgaven.
Vi ses på mandag.
Vi høres ved i morgen.
De tales ved hver dag.
Vi skiftes til at lave mad.
Eleverne omgås hinanden pænt.
Vi må nøjes med en plan.
Jeg undres over svaret.
Trafikken færdes på vejen.
Befolkningen ældes hurtigt.
Familien samles om bordet.
Forældrene skilles til foråret.
Han føles fremmed for os.
Jeg mindes ikke brevet.
Det behøves ikke.
Det rygtes, at skolen lukker.
Kommunens svar er klart.
Borgernes ønsker er forskellige.
Sagens akter ligger her.
Lovens ord er klare.
Byens borgere er glade.
Årets plan er færdig.
Dagens møde er slut.
Barnets behov er store.
Skolernes ledere mødes ofte.
En aftales indhold er vigtigt.
Et hus har plads til alle.
Udvalgets formand er syg.
Ellers kommer vi for sent.
Dels er det dyrt, dels er det svært.
Vi kommer straks.
Deres svar er sendt.
Hendes sag er lukket.
Vores by er stor.
Alles mening tæller.
Det er gratis for børn.
Vi er tilfreds med svaret.
Vi har fælles regler.
Det er særdeles godt.
Ligeledes er prisen fast.
Det er således slut.
Det gik anderledes.
Udendørs er der koldt.
Status er god.
Basis er på plads.
Der er fokus på trivsel.
En virus kan smitte.
Kursus starter i maj.
Han bor hos sin mor.
Prisen er høj, plus gebyr.
Politiets tal er nye.
Jens bor i Aarhus.
Hans hus er stort.
Lars og Jens kommer.
Anders skriver et brev.
Hun bliver træt.
Han bliver syg af det.
Det bliver dyrere.
Det bliver nødvendigt med et møde.
Planen bliver til noget.
Han bliver ved med at ringe.
Hun bliver leder.
Vejret bliver godt.
De blev enige om en pris.
Vi bliver nødt til at lukke.
Det blev mørkt.
Du bliver klar til maj.
Hun blev meget glad.
Det bliver spændende at se.
Planen bliver en succes.
Det blev sent.
Byen bliver større.
Svaret blev et nej.
Vi bliver hjemme.
Han er blevet gammel.
De er blevet flere.
Kommunen har sendt et brev.
Vi har behandlet sagen.
Afgørelsen er truffet.
Sagen er afsluttet.
Planen var vedtaget.
Hun har skrevet et brev.
Vi sender dit brev.
Du skal svare os.
Udgifter til køb af hus er store.
Vi kan ikke huske navnet.
Et års ventetid er lang.
To ugers ferie er nok.
En måneds varsel er kort.
Efter 14 dages pause går det godt.
Vi har god tid til alles spørgsmål.
Proces og plan hænger sammen.
Praksis er ændret.
Det er indenlands post.
Et års løn er et krav.
Min kones bil er ny.
En skoles leder har ansvaret.
Kommunerne enedes om en aftale.
Hvis du vil, kan du klage.
Mens vi venter, ringer vi.
Et brev fra en læges klinik ligger her.
Familiens økonomi er god.
En sags forløb kan være langt.
Byrådets beslutning gælder.
Han er ansat i kommunen.
Hun er uddannet lærer.
De ansattes løn følger aftalen.
Hun blev formand for rådet.
Hun blev længere på grund af tiltaget.
De blev overraskede over svaret.
Børnene slås i frikvarteret.
Den syges ret til hjælp er klar.
Der skal være plads til de unges cykler.
Naboerne ses tit.
"""
