"""What a good language model would write, and what a bad one would, over the answers to questions about Søby's plans."""

from __future__ import annotations

# The question, and a faithful answer in other words: it should be given
FAITHFUL: tuple[tuple[str, str], ...] = (
    ("Hvad har Læsevenner i indskolingen opnået i 2021?", "Eleverne har lånt dobbelt så mange bøger som året før.[1]"),
    ("Hvad har Læsevenner i indskolingen opnået i 2021?", "I 2021 har Læsevenner i indskolingen opnået, at eleverne har lånt dobbelt så mange bøger som året før.[1]"),
    ("Hvad er målet for Legepladser for alle?", "Målet er, at ingen børn må stå uden for legepladsen.[1]"),
    ("Hvem er ansvarlig for Legepladser for alle?", "Det er landskabsarkitekt Ditte Holm, der er ansvarlig for Legepladser for alle.[1]"),
    ("Hvad vil Legepladser for alle arbejde videre med?", "Næste skridt er at male striber på kanterne.[1]"),
    ("Hvad vil Legepladser for alle arbejde videre med?", "Legepladser for alle vil efter 2022 male striber på kanterne.[1]"),
    ("Hvor meget er der afsat til legepladser i 2022?", "I 2022 er der afsat 650.000 kr. til tre gynger.[1]"),
    ("Hvor meget er der afsat til legepladser i 2022?", "Legepladser for alle har fået afsat 650.000 kr. i 2022.[1]\nPengene går til tre gynger.[1]"),
    ("Hvad er succeskriteriet for Læsevenner?", "Succeskriteriet er, at otte ud af ti elever flytter sig et læsetrin på et år.[1]"),
    ("Er der sat gynger op?", "Ja, i 2022 er der sat tre gynger op, og de blev åbnet med en lagkagedag.[1]"),
    ("Hvor mange læsevenner er i gang?", "Der er 17 læsevenner i gang på Østerskolen og Klitskolen.[1]"),
    ("Hvem er målgruppen for Legepladser for alle?", "Målgruppen er børn mellem 3 og 12 år og deres bedsteforældre.[1]"),
    ("Hvornår er handleplanen vedtaget?", "Handleplanen er vedtaget af byrådet den 14. december 2020.[1]"),
    ("Hvornår er handleplanen vedtaget?", "Byrådet vedtog handleplanen den 14. december 2020, og den gælder alle skoler og dagtilbud i Søby Kommune.[1]"),
    ("Hvad er status i 2022 for Legepladser for alle?", "I 2022 satte Legepladser for alle tre gynger op og åbnede dem med en lagkagedag.[1]\nDet næste er at male striber på kanterne.[2]"),
    ("Hvor mange børn har prøvet den nye belægning?", "48 børn har prøvet den nye belægning, og 41 af dem var glade for den.[1]"),
    ("Hvem samarbejder Badebro på havnen med?", "Badebro på havnen samarbejder med Vinterbadeklubben Isbjørnen.[1]"),
    ("Hvad er formålet med Stier til stranden?", "Formålet med Stier til stranden er, at alle kan komme helt ned til vandet på hårdt underlag.[1]"),
    ("Hvad har vi opnået i 2022 med Stier til stranden?", "Stien til Nordstranden er 310 meter lang og 1,6 meter bred.[1]"),
    ("Hvad har vi opnået i 2022 med Badebro på havnen?", "I august 2022 brugte 73 badende om ugen liften.[1]"),
    ("Hvad er næste skridt for Ledelinjer på havnen?", "Linjerne vil blive fræset i foråret.[1]"),
    ("Hvad er delmålet for Stier til stranden?", "Delmålet er, at stierne skal være mindst 1,5 meter brede.[1]"),
    ("Hvad er delmålet for Badebro på havnen?", "Broen skal have lift og gelænder i begge sider.[1]"),
    ("Hvad betyder nærskole?", "En nærskole er en skole, som barnet selv kan gå eller cykle til på højst et kvarter.[1]"),
    ("Hvad er målgruppen for Badebro på havnen?", "Badebro på havnen er for vinterbadere og borgere med nedsat førlighed.[1]"),
    ("Hvad har vi gjort i 2023 med Badebro på havnen?", "I 2023 er der kommet lys på gelænderet.[1]"),
    ("Hvad har vi opnået i 2023 med Badebro på havnen?", "Ingen badende er kommet til skade i 2023.[1]"),
)  # fmt: skip

# The question, and an answer that is wrong in a way that a reader might not see: the answer without a model stands
FALSE: tuple[tuple[str, str], ...] = (
    ("Hvad har Læsevenner i indskolingen opnået i 2021?", "Eleverne har lånt tre gange så mange bøger som året før.[1]"),
    ("Hvad er målet for Legepladser for alle?", "Målet er, at alle børn må stå uden for legepladsen.[1]"),
    ("Hvem er ansvarlig for Legepladser for alle?", "Landskabsarkitekt Dorte Holm er ansvarlig.[1]"),
    ("Hvad vil Legepladser for alle arbejde videre med?", "Legepladser for alle har malet striber på kanterne.[1]"),
    ("Hvor meget er der afsat til legepladser i 2022?", "Der er afsat 650.000 kr. i 2022 til tre rutsjebaner.[1]"),
    ("Hvor meget er der afsat til legepladser i 2022?", "Der er i alt afsat 1.300.000 kr. til legepladser.[1]"),
    ("Er der sat gynger op?", "Nej, der er ikke sat gynger op i 2022.[1]"),
    ("Er der sat gynger op?", "Ja, der er sat fire gynger op i 2022.[1]"),
    ("Hvor mange læsevenner er i gang?", "25 læsevenner er i gang på Østerskolen og Klitskolen.[1]"),
    ("Hvor mange læsevenner er i gang?", "Der er 17 læsevenner i gang på Fjordskolen.[1]"),
    ("Hvor mange børn har prøvet den nye belægning?", "41 børn har prøvet den nye belægning, og 48 af dem var glade for den.[1]"),
    ("Hvor mange børn har prøvet den nye belægning?", "Ingen børn har prøvet den nye belægning.[1]"),
    ("Hvad er status i 2022 for Legepladser for alle?", "I 2022 blev der sat tre gynger op på Fyrskolen, og de blev åbnet med en lagkagedag.[1]\nStriberne er malet på kanterne.[2]"),
    ("Hvad er formålet med Stier til stranden?", "Formålet er, at ingen kan komme helt ned til vandet på hårdt underlag.[1]"),
    ("Hvad er delmålet for Stier til stranden?", "Stierne er mindst 1,5 meter brede.[1]"),
    ("Hvad er delmålet for Stier til stranden?", "Delmålet er, at stierne skal være højst 1,5 meter brede.[1]"),
    ("Hvad har vi opnået i 2023 med Badebro på havnen?", "Badende er kommet til skade i 2023.[1]"),
    ("Hvem samarbejder Badebro på havnen med?", "Badebro på havnen samarbejder med Danmarks Naturfredningsforening.[1]"),
    ("Hvad er næste skridt for Ledelinjer på havnen?", "Linjerne blev fræset i foråret.[1]"),
)  # fmt: skip
