"""Build the example plan that is a PDF: ruled tables over several pages, drawn and symbol tick boxes, two-column prose."""

from __future__ import annotations

from typing import Any

from layout import BOLD, BOTTOM, LEFT, PAD, RIGHT, Sheet, wrap

GOAL_HEADER = ("Mål", "Delmål", "Handlemål", "Succeskriterier", "Ansvarlig", "Tidsfrist")
GOAL_WIDTHS = (142.0, 142.0, 158.0, 158.0, 76.0, 66.0)
STATUS_HEADER = ("Hvad er gjort?", "Resultater", "Næste skridt", "Vurdering")
STATUS_WIDTHS = (280.0, 230.0, 168.0, 64.0)
LABELS = (
    ("purpose", "Formål"), ("target_group", "Målgruppe"), ("partners", "Samarbejdspartnere"),
    ("economy", "Økonomi"), ("description", "Uddybende beskrivelse"), ("responsible", "Ansvarlig"), ("deadline", "Tidsplan"),
)  # fmt: skip
BASIS = (
    "Birkevig Kommunes klima- og naturpolitik 2021-2026 blev vedtaget af byrådet den 27. januar 2021. Politikken sætter to mål. "
    "Kommunens egen virksomhed skal udlede 50 pct. mindre drivhusgas i 2026 end i 2018, og naturen på kommunens arealer skal have det "
    "bedre, end den havde ved periodens begyndelse.\n"
    "Kommunen som virksomhed udledte 5.910 ton CO2 i 2020. Hele kommunen som geografisk område udledte samme år 214.000 ton, eller for "
    "hver borger i gennemsnit 4,3 ton, når landbruget ikke regnes med.\n"
    "Klimahandleplanen samler de indsatser, som Teknik og Miljø er ansvarlig for. Indsatser i de øvrige forvaltninger fremgår af deres "
    "egne planer. Byrådet har afsat 41 mio. kr. til planen i 2021-2026, og det meste af beløbet skal lånes af Kommunekredit."
)
LEFT_COLUMN = (
    "Sådan følger vi op\n"
    "Hver indsats har en ansvarlig, som skriver status i januar. Klima- og Miljøudvalget drøfter den samlede status i marts. "
    "Undervejs følges planen af en klimagruppe med ni medlemmer, som mødes hver anden torsdag i måneden. I gruppen sidder "
    "medarbejdere fra alle forvaltninger samt to repræsentanter for Borgerråd for Klima, som blev valgt ved lodtrækning.\n"
    "Midt i perioden udarbejdes en midtvejsstatus, som kan føre til, at mål bliver ændret. Et mål, der fastholdes, gælder uændret "
    "resten af perioden."
)
RIGHT_COLUMN = (
    "Sådan læses vurderingen\n"
    "Hver status får en farve. Grøn betyder, at indsatsen følger planen. Gul betyder, at der er forsinkelser eller andre "
    "udfordringer, men at målet stadig kan nås. Rød betyder, at målet ikke kan nås uden en ny beslutning.\n"
    "Farven sættes af klimagruppen og ikke af den, der er ansvarlig for indsatsen. I 2022 fik to af kommunens 14 klimaindsatser rød, "
    "fem fik gul og syv fik grøn.\n"
    "Tal for elforbrug kommer fra elnetselskabets målere og er ikke korrigeret for vejret."
)


def build(plan: dict[str, Any]) -> bytes:
    """Return the PDF of a plan as the expected records describe it; drawn twice, since pages say how many there are."""
    total = _draw(plan, None)[1]
    return _draw(plan, total)[0]


def _draw(plan: dict[str, Any], total: int | None) -> tuple[bytes, int]:
    sheet = Sheet(plan["title"], plan["department"], "Birkevig Kommune · Klima- og naturpolitik", total)
    _front(sheet, plan)
    lights, rain, verges = plan["initiatives"]
    _lights(sheet, lights)
    _rain(sheet, rain)
    _verges(sheet, verges)
    return sheet.finish(), sheet.page


def _front(sheet: Sheet, plan: dict[str, Any]) -> None:
    sheet.skip(60)
    sheet.text(plan["title"], font=BOLD, size=26, gap=4)
    sheet.text(plan["department"], size=16, gap=30)
    sheet.text("Indledning", font=BOLD, size=14)
    sheet.text(BASIS)
    sheet.hidden("Udkast 0.7 ikke til offentliggørelse", size=9, white=True)
    sheet.new_page()
    sheet.text("Om planen", font=BOLD, size=14)
    sheet.columns((LEFT_COLUMN, RIGHT_COLUMN))
    sheet.skip(24)
    sheet.text("Udledning fra kommunen som virksomhed, ton CO2", font=BOLD, size=11)
    sheet.table(
        ("Område", "2018", "2020", "2022"),
        (
            ("Opvarmning af bygninger", "3.140", "2.870", "2.410"),
            ("El", "1.760", "1.590", "1.120"),
            ("Kørsel", "1.520", "1.450", "1.380"),
            ("I alt", "6.420", "5.910", "4.910"),
        ),
        (260, 90, 90, 90),
    )
    sheet.hidden("sagsnr 21-004417 intern kladde", size=1, white=False)


def _facts(sheet: Sheet, initiative: dict[str, Any], labels: float = 140, *, ruled: bool = True) -> None:
    """Draw the named fields, as a ruled table of two columns or as plain lines."""
    for key, label in LABELS:
        if key not in initiative["fields"]:
            continue
        value = initiative["fields"][key]
        lines = wrap(value, "Helvetica", 10, RIGHT - LEFT - labels - 2 * PAD)
        height = len(lines) * 13 + 2 * PAD
        if ruled:
            sheet.canvas.rect(LEFT, sheet.y - height, labels, height)
            sheet.canvas.rect(LEFT + labels, sheet.y - height, RIGHT - LEFT - labels, height)
        for number, line in enumerate(lines, 1):
            y = sheet.y - PAD - number * 13 + 3
            if number == 1:
                sheet.at(LEFT + PAD, y, label if ruled else f"{label}:", font=BOLD)
            sheet.at(LEFT + labels + PAD, y, line)
        sheet.skip(height)
    sheet.skip(14)


def _goals(sheet: Sheet, initiative: dict[str, Any], revision: str | None, *, owners: bool = True) -> None:
    """Draw the goals of one revision in rows of four, with who and when beside them."""
    goals = [g for g in initiative["goals"] if g["revision"] == revision]
    rows = []
    for start in range(0, len(goals), 4):
        row = [goal["text"] for goal in goals[start : start + 4]]
        rows.append([*row, goals[start]["responsible"], goals[start]["deadline"]] if owners else row)
    if owners:
        sheet.table(GOAL_HEADER, rows, GOAL_WIDTHS)
    else:
        sheet.table(GOAL_HEADER[:4], rows, (180, 180, 190, 190))


def _status(sheet: Sheet, status: dict[str, Any], *, repeat: bool) -> None:
    word = "Midtvejsstatus" if status["kind"] == "midtvejsstatus" else "Status"
    row = [status[key] or "" for key in ("done", "achieved", "next", "level")]
    sheet.table(STATUS_HEADER, [row], STATUS_WIDTHS, title=f"{word} {status['year']}", repeat=repeat)


def _lights(sheet: Sheet, initiative: dict[str, Any]) -> None:
    """Draw the first initiative: drawn tick boxes, a header that is repeated, a row over two pages."""
    sheet.new_page()
    sheet.text(f"1. {initiative['name']}", font=BOLD, size=16, gap=10)
    sheet.text("Temaer (sæt kryds)", font=BOLD, gap=2)
    for name, mark in initiative["themes"].items():
        sheet.skip(15)
        sheet.box(LEFT + 4, sheet.y - 1, crossed=mark == "yes")
        sheet.at(LEFT + 20, sheet.y, name)
    sheet.skip(16)
    _facts(sheet, initiative)
    _goals(sheet, initiative, None)
    for status in initiative["statuses"][:2]:
        _status(sheet, status, repeat=True)
    sheet.y = min(sheet.y, BOTTOM + 96)  # so that the long row starts low on the page
    for status in initiative["statuses"][2:]:
        _status(sheet, status, repeat=True)


def _rain(sheet: Sheet, initiative: dict[str, Any]) -> None:
    """Draw the second initiative: ticks of the symbol font, a row over three pages without repeated header."""
    sheet.new_page()
    sheet.text(f"2. {initiative['name']}", font=BOLD, size=16, gap=10)
    sheet.text("Temaer (sæt kryds)", font=BOLD, gap=2)
    for name, mark in initiative["themes"].items():
        sheet.skip(15)
        sheet.symbol(LEFT + 4, sheet.y, "✔" if mark == "yes" else "❏")
        sheet.at(LEFT + 20, sheet.y, name)
    sheet.skip(16)
    _facts(sheet, initiative)
    _goals(sheet, initiative, None)
    first, second, midway, *later = initiative["statuses"]
    _status(sheet, first, repeat=False)
    _status(sheet, second, repeat=False)
    sheet.y = min(sheet.y, BOTTOM + 120)
    _status(sheet, midway, repeat=False)
    sheet.text("Revision af mål for 2024-2026", font=BOLD, size=12)
    sheet.text(initiative["name"])
    _goals(sheet, initiative, "2024-2026")
    for status in later:
        _status(sheet, status, repeat=False)


def _verges(sheet: Sheet, initiative: dict[str, Any]) -> None:
    """Draw the third initiative: fields without rules, filled squares for ticks, the years as columns."""
    sheet.new_page()
    sheet.text(f"3. {initiative['name']}", font=BOLD, size=16, gap=10)
    sheet.text("Temaer", font=BOLD, gap=2)
    for name, mark in initiative["themes"].items():
        sheet.skip(15)
        sheet.symbol(LEFT + 4, sheet.y, "■" if mark == "yes" else "❏")
        sheet.at(LEFT + 20, sheet.y, name)
    sheet.skip(16)
    _facts(sheet, initiative, ruled=False)
    _goals(sheet, initiative, None, owners=False)
    sheet.new_page()
    sheet.text(f"Status for {initiative['name']}", font=BOLD, size=12)
    years = initiative["statuses"]
    sheet.table(
        [f"Status {status['year']}" for status in years],
        [[status["note"] or "" for status in years]],
        (160, 80, 160, 180, 80, 80),
    )
