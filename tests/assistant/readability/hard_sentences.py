"""Hard cases for telling where Danish sentences end: "¦" stands where a new sentence begins."""

RUNNING = """
Vi har bl.a. holdt kurser. ¦Det gik godt.
Kommunen skal f.eks. sende et brev. ¦Det sker i maj.
Det gælder f. eks. biler og m. v. og huse.
Det er fx dig. ¦Eller din nabo.
Hjælpen er ca. 4 timer om ugen, jf. din aftale.
Vi ser på sagen ift. Hjørring. ¦Vi skriver til dig.
Du får brev mhp. Afklaring og møde.
Det sker iht. Serviceloven.
Det følger af reglerne, jf. Barnets Lov.
Se nr. 3 i listen. ¦Den er kort.
Se § 14, stk. 2, nr. 3. ¦Den handler om frister.
Se § 12, stk. 2. ¦Her står reglen.
Mødet er kl. 12.30 på rådhuset.
Mødet er kl. 12. ¦Kom gerne før.
Det koster 3 mio. kr. ¦Det betaler kommunen.
Det koster 3 mio. kr. om året.
Det koster 2,75 mio. kr. ift. budgettet.
Beløbet er 1.250.000 kr. ¦Du får det i juni.
Beløbet er 1.250.000 kr. pr. år.
Prisen er kr. 89,50. ¦Den stiger ikke.
Prisen er 1.250,-. ¦Den er fast.
Vi har breve mv. ¦Kommunen gemmer dem.
Vi har breve mv. og papirer.
Her er naboer m.fl. ¦Derefter kommer andre.
Her er naboer m.fl. fra byen.
Her er regler m.v. ¦De er nye.
Det er køb, salg osv. ¦Vi ser på det hele.
Det er køb, salg osv. i hele byen.
Det drejer sig om 12 pct. ¦Det er mange.
Det drejer sig om 12 pct. af alle.
Der er stole, borde o.l. ¦Du kan låne dem.
Der er kaffe, te m.m. ¦Det er gratis.
Se kap. 3 i planen. ¦Den er ny.
Se pkt. 4.2. ¦Her er tallene.
Se pkt. 4.2 i aftalen.
Vedr. din ansøgning: vi har læst den.
Du kan ringe på tlf. 72 33 33 33. ¦Vi svarer hele dagen.
Hr. Hansen og fr. Jensen kommer. ¦De er til tiden.
Vi bor på Gl. Kongevej. ¦Der er støj.
Han bor i Sdr. Omme og hun i Nr. Sundby.
Kgs. Lyngby ligger ved København.
Dr. Møller ser på dig. ¦Du får svar.
Det er evt. Hjørring, der betaler.
Det gælder inkl. Løkken og ekskl. Hirtshals.
Udgiften er hhv. 2 og 3 mio. kr. ¦Den falder.
Sagen er fra d. 3. maj 2024. ¦Den er lukket.
Fristen er d. 12. 3. 2024. ¦Den kan ikke ændres.
Fristen er den 1. januar. ¦Husk det.
Fristen er den 1. Januar 2025.
Det er 3. gang, vi skriver. ¦Svar nu.
Han er født i 1950. ¦Han er nu syg.
Det skete i 2024. ¦25 borgere klagede.
Det skete i 2021-2025. ¦Siden er det gået godt.
Hun går i 9. klasse. ¦Hun er 15 år.
Den 2. verdenskrig sluttede i 1945.
Den 2. Verdenskrig sluttede i 1945.
Huset er fra Christian 4. og står endnu.
Christian 4.s hus står endnu.
Vi følger version 2.1. ¦Den er god.
Vi mødes 1.-3. maj på skolen.
Se bilag 1. ¦Det er vedlagt.
Se bilag 2 og 3. ¦De er vedlagt.
Se bilag B. ¦Det er vedlagt.
Hun har hepatitis C. ¦Det kan behandles.
H. C. Andersen boede her. ¦Huset står endnu.
H.C. Andersen boede her.
Jens P. Hansen er leder. ¦Han er ny.
Vi bor ved Lille Å. ¦Arealerne er våde.
Vi talte med Jens Å. Hansen i går. ¦Han er ny.
Brevet er fra J. Hansen og P. Olsen.
Loven er LBK nr. 55 af 17. januar 2024. ¦Den gælder.
Se §§ 5-7. ¦De er korte.
Reglen står i § 83 a. ¦Den er klar.
Reglen står i § 83a. ¦Den er klar.
Loven er nr. 1089. ¦Vi følger den.
Send det til post@hjoerring.dk. ¦Vi svarer.
Skriv til a.b-c@hjoerring.dk, og vent.
Læs mere på www.borger.dk. ¦Der er hjælp.
Læs mere på borger.dk/pension. ¦Der er hjælp.
Læs https://www.hjoerring.dk/a?b=1.2#c. ¦Det er kort.
Se hjoerring.dk og borger.dk, og ring så.
Filen hedder plan.docx. ¦Den er vedlagt.
Hvad gør du nu? ¦Du ringer til os!
Hvorfor? ¦Fordi det haster.
"Kommer du?" spurgte hun.
"Ja!" sagde han. ¦Så gik de.
Hun sagde: ¦"Vi kommer." ¦Så gik hun.
Han skrev: ¦»Jeg klager.« ¦Vi svarede.
»Jeg klager,« skrev han. ¦Vi svarede.
Han sagde, at "det er slut." ¦Vi svarede.
Vi læste brevet (det fra maj). ¦Så svarede vi.
Vi læste brevet. ¦(Se bilag 1.) ¦Så svarede vi.
Vi læste (se § 3.) og svarede.
Vent … og se. ¦Så sker det.
Vi venter... ¦Måske sker det.
Vi venter ... på svar.
Det er sådan: du skal søge.
Det er sådan: ¦Du skal søge.
Bemærk: ¦Du skal svare inden 14 dage.
Mødet er kl. 14:15 i dag. ¦Kom til tiden.
Forholdet er 1:2. ¦Det er fint.
Du skal svare; ellers lukker vi sagen.
Teknik- og Miljøudvalget holder møde. ¦Du kan komme.
Vi taler om job-uge og e-mail. ¦Det er nyt.
Du kan få og/eller give hjælp. ¦Vælg selv.
Vi bruger a-kasse, it-system og covid-19-test. ¦De virker.
EU's regler gælder. ¦De er strenge.
Det koster 100% mere. ¦Det er meget.
Det er 8 km. fra byen.
Det er 8 km. ¦Du kan cykle.
Det tager 30 min. ¦Derefter er du færdig.
Det tager 30 min. med bus.
Sagen er min. ¦Din er en anden.
Kommunen er en del af landet. ¦Art. er noget andet.
Hun er ked af det. ¦Ved du hvorfor?
Vi giver 5 stk. ¦Du må tage dem.
Han fik det i år. ¦Hun fik det sidste år.
Sagen handler om A/S Dansk Byg. ¦Den er lukket.
Firmaet er Byg ApS. ¦Det er lukket.
Kære «Navn», vi har læst din sag. ¦Du får ret.
Du får [BELØB] kr. om måneden. ¦Det er fra {{dato}}.
Sagen <<sagsnr>> er lukket. ¦Den kan åbnes.
Fristen er xx.xx.xxxx. ¦Den er fast.
Dato: ____ og navn: ____
Vi skriver til «Navn». ¦Du skal svare.
«Navn» skal svare. ¦Det haster.
Vi har sendt brevet.¦Kommunen venter på svar.
Vi  har  sendt   brevet.   ¦Du  skal svare.
Vi sender brevet. ¦e-Boks viser det.
Vi sender det i dag.  ¦ÆTTER er et ord. ¦Ånd er et andet.
Det gælder for 1. og 2. sal. ¦Resten er lukket.
Det gælder stk. 1, 2. og 3. pkt. i loven.
Det er 1. pkt. ¦Det næste er langt.
Sag nr. 24/01234 er ny. ¦Den er stor.
Matr.nr. 7c ligger i byen. ¦Den er din.
J.nr. 2023-0456 er lukket.
Vi citerer s. 12 ff. i bogen.
Tallene er: 1) høje 2) lave.
Du skal gøre to ting: 1. Send brevet.
Vi bor Nygade 3, 2. tv., 9800 Hjørring. ¦Du kan komme.
P.t. er der lukket. ¦Vi åbner i maj.
Vi har p.t. ingen plads. ¦Vi skriver, når der er.
Dvs. at du skal søge. ¦Gør det nu.
Du skal søge, dvs. Du skal sende et brev.
Udgiften er 5 t.kr. ¦Den er lille.
Loven trådte i kraft d. 1.7.2024. ¦Den er ny.
Temperaturen er -5 grader. ¦Det er koldt.
Vi har åbent man.-fre. kl. 9-15. ¦Lørdag er lukket.
Skriv til os (senest den 1. maj 2024). ¦Så svarer vi.
Er du under 18? ¦Så skal dine forældre skrive under.
Skal du have hjælp?! ¦Ring til os.
Vi har set på din sag – og du får ret. ¦Det er godt.
Efter ½ år ser vi på det igen. ¦Du får brev.
Det er ikke nok. ¦2 borgere har klaget.
"Vi vil gerne hjælpe. ¦Du kan ringe." ¦Det sagde hun.
Han fik nej, bl.a. fordi han kom for sent, jf. § 5, stk. 1, 2. pkt. ¦Han klagede.
"""

# Texts of several lines, with their units as (kind, text)
LAYOUTS = (
    ("Afgørelse om støtte\n\nDu får støtte til bil.", [("heading", "Afgørelse om støtte"), ("sentence", "Du får støtte til bil.")]),
    ("Afgørelse om støtte\nDu får støtte til bil.", [("heading", "Afgørelse om støtte"), ("sentence", "Du får støtte til bil.")]),
    ("# Støtte\nDu får støtte.", [("heading", "Støtte"), ("sentence", "Du får støtte.")]),
    ("Kommunen har modtaget din ansøgning om\nstøtte til bil.", [("sentence", "Kommunen har modtaget din ansøgning om\nstøtte til bil.")]),
    ("Kommunen har modtaget din ansøgning om støtte i\r\nHjørring Kommune.\r\nVi svarer snart.", [("sentence", "Kommunen har modtaget din ansøgning om støtte i\r\nHjørring Kommune."), ("sentence", "Vi svarer snart.")]),
    ("Du skal sende:\n- pas\n- billede", [("sentence", "Du skal sende:"), ("item", "pas"), ("item", "billede")]),
    ("Du skal sende:\n• pas,\n• billede og\n• bevis.", [("sentence", "Du skal sende:"), ("item", "pas,"), ("item", "billede og"), ("item", "bevis.")]),
    ("Du skal sende:\n1. Et pas\n2. Et billede", [("sentence", "Du skal sende:"), ("item", "Et pas"), ("item", "Et billede")]),
    ("Du skal sende:\n1. et pas\n2. et billede", [("sentence", "Du skal sende:"), ("item", "et pas"), ("item", "et billede")]),
    ("Du skal sende:\na) et pas\nb) et billede.", [("sentence", "Du skal sende:"), ("item", "et pas"), ("item", "et billede.")]),
    ("Du skal sende:\n1) et pas\n2) et billede", [("sentence", "Du skal sende:"), ("item", "et pas"), ("item", "et billede")]),
    ("Du skal sende:\npas\nkørekort\nbillede", [("sentence", "Du skal sende:"), ("item", "pas"), ("item", "kørekort"), ("item", "billede")]),
    ("- Ring til os. Vi svarer hele dagen.\n- Skriv til os.", [("sentence", "Ring til os."), ("sentence", "Vi svarer hele dagen."), ("item", "Skriv til os.")]),
    ("- et punkt der går over\n  to linjer\n- det næste", [("item", "et punkt der går over\n  to linjer"), ("item", "det næste")]),
    ("Vi holder møde den\n3. maj på rådhuset.", [("sentence", "Vi holder møde den\n3. maj på rådhuset.")]),
    ("1. januar er en helligdag.\nDer er lukket.", [("sentence", "1. januar er en helligdag."), ("sentence", "Der er lukket.")]),
    ("Formål:\nBorgerne skal have hjælp.", [("label", "Formål:"), ("sentence", "Borgerne skal have hjælp.")]),
    ("Formål: Borgerne skal have hjælp.", [("label", "Formål:"), ("sentence", "Borgerne skal have hjælp.")]),
    ("Formål: at borgerne får hjælp.", [("sentence", "Formål: at borgerne får hjælp.")]),
    ("Sagsnummer: 24/01234\nDato: 3. maj 2024\n\nDu får hjælp.", [("label", "Sagsnummer: 24/01234"), ("label", "Dato: 3. maj 2024"), ("sentence", "Du får hjælp.")]),
    ("Adresse: Rådhuset\nDu kan komme i dag.", [("label", "Adresse: Rådhuset"), ("sentence", "Du kan komme i dag.")]),
    ("Mål\tStatus\nKort ventetid\tNået", [("cell", "Mål"), ("cell", "Status"), ("cell", "Kort ventetid"), ("cell", "Nået")]),
    ("| Mål | Status |\n|---|:--|\n| Kort tid | Vi har nået målet helt. Det er godt. |", [("cell", "Mål"), ("cell", "Status"), ("cell", "Kort tid"), ("sentence", "Vi har nået målet helt."), ("sentence", "Det er godt.")]),
    ("Mål | Status\nKort tid | Nået", [("cell", "Mål"), ("cell", "Status"), ("cell", "Kort tid"), ("cell", "Nået")]),
    ("Kære Anne Hansen\n\nDu får hjælp.\n\nMed venlig hilsen\nHjørring Kommune", [("heading", "Kære Anne Hansen"), ("sentence", "Du får hjælp."), ("heading", "Med venlig hilsen"), ("heading", "Hjørring Kommune")]),
    ("Kære Anne,\nVi har læst din sag.", [("heading", "Kære Anne,"), ("sentence", "Vi har læst din sag.")]),
    ("Hvad kan du få?\nDu kan få en bil.", [("sentence", "Hvad kan du få?"), ("sentence", "Du kan få en bil.")]),
    ("Kommunen behandler ansøgningen", [("sentence", "Kommunen behandler ansøgningen")]),
    ("Du får hjælp.   \n\n\n   Ring til os.  ", [("sentence", "Du får hjælp."), ("sentence", "Ring til os.")]),
    ("Du får hjælp.\n---\nRing til os.", [("sentence", "Du får hjælp."), ("sentence", "Ring til os.")]),
    ("1 Indledning\n\nPlanen gælder i fire år.\n\n2.1 Mål og rammer\n\nMålene er få.", [("heading", "Indledning"), ("sentence", "Planen gælder i fire år."), ("heading", "Mål og rammer"), ("sentence", "Målene er få.")]),
    ("☐ Pas er vedlagt\n☒ Billede er vedlagt", [("item", "Pas er vedlagt"), ("item", "Billede er vedlagt")]),
    ("Vi sender et brev til dig,\nhvis du skriver til os.", [("sentence", "Vi sender et brev til dig,\nhvis du skriver til os.")]),
    ('Hun sagde: "Du får ret."', [("sentence", "Hun sagde:"), ("sentence", '"Du får ret."')]),
    ("Hej", [("sentence", "Hej")]),
    ("Husk: pas, kort og billede.", [("sentence", "Husk: pas, kort og billede.")]),
    ("Byrådet beslutter, at:\n1. planen godkendes.\n2. der afsættes 2 mio. kr.", [("sentence", "Byrådet beslutter, at:"), ("item", "planen godkendes."), ("item", "der afsættes 2 mio. kr.")]),
    ("Du kan få hjælp til:\n\n- mad\n- rengøring\n\nRing til os.", [("sentence", "Du kan få hjælp til:"), ("item", "mad"), ("item", "rengøring"), ("sentence", "Ring til os.")]),
    ("Udvalget indstiller, at byrådet\n1) godkender planen\n2) ser på økonomien", [("sentence", "Udvalget indstiller, at byrådet"), ("item", "godkender planen"), ("item", "ser på økonomien")]),
    ("1. pladsen gik til Bo.\nDer var fest.", [("sentence", "1. pladsen gik til Bo."), ("sentence", "Der var fest.")]),
    ("1. send et brev\n\n2. ring til os", [("item", "send et brev"), ("item", "ring til os")]),
    ("Du sender klagen til:\nHjørring Kommune\nNørregade 5\n9800 Hjørring", [("sentence", "Du sender klagen til:"), ("item", "Hjørring Kommune"), ("item", "Nørregade 5"), ("item", "9800 Hjørring")]),
    ("Bilag\n1. Plan\n2. Budget", [("heading", "Bilag"), ("item", "Plan"), ("item", "Budget")]),
    ("Udvalget indstiller,\nat planen godkendes, og\nat der afsættes 2 mio. kr.", [("sentence", "Udvalget indstiller,\nat planen godkendes, og\nat der afsættes 2 mio. kr.")]),
)  # fmt: skip
