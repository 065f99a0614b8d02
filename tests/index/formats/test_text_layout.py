"""Tables and headings in text that keeps a page's columns apart by spaces, rows close together."""

import pytest

from index.canonical import place
from index.formats import text as reader
from index.formats.blocks import Block
from index.formats.grid import cell_text
from index.plan import parse
from index.records import Plan


def blocks(source: str) -> tuple[Block, ...]:
    return reader.read(source.encode(), "plan.txt").blocks


def plans(source: str) -> tuple[Plan, ...]:
    return parse(place(blocks(source)), "d", "plan.txt")


def tables(source: str) -> list[Block]:
    return [b for b in blocks(source) if b.kind == "table"]


def grid(table: Block) -> list[list[str]]:
    return [[cell_text(c.blocks) for c in row] for row in table.rows]


FOLLOW_UP = """
  Nr.  Indsats              Ansvarlig       Status 2031                 Status 2032
  A1   Flere bænke i        Vej og Park     Der er sat 12 bænke op      Yderligere fire bænke.
       parkerne                             i tre parker.
  A2   Lys på stien         Vej og Park     Udbuddet er sendt ud.       Lyset er tændt.
                                                                        Naboerne er glade.
  B1   Ny bro               Havnen          -
"""


def test_rows_without_a_blank_line_between_them_are_told_by_their_columns() -> None:
    """A column that has text again after none begins a row; what only goes on below stays in its row."""
    (table,) = tables(FOLLOW_UP)
    assert grid(table)[1:] == [
        ["A1", "Flere bænke i parkerne", "Vej og Park", "Der er sat 12 bænke op i tre parker.", "Yderligere fire bænke."],
        ["A2", "Lys på stien", "Vej og Park", "Udbuddet er sendt ud.", "Lyset er tændt. Naboerne er glade."],
        ["B1", "Ny bro", "Havnen", "-", ""],
    ]  # fmt: skip


def test_rows_that_all_reach_their_last_line_are_told_by_their_words() -> None:
    """A full line whose neighbours' sentences have ended above begins a row though no column was blank."""
    (table,) = tables(
        "Indsats               Status 2031                  Næste skridt\n"
        "Telefon på én         Telefonen åbnede i april.    Åbningstiden udvides\n"
        "dag                   Svartiden er kort.           om torsdagen.\n"
        "Flere lærlinge        47 pladser.                  Kravet skal også\n"
        "                                                   gælde rengøring.\n"
    )
    assert [row[0] for row in grid(table)[1:]] == ["Telefon på én dag", "Flere lærlinge"]


def test_heads_over_two_lines_are_one_row_of_heads() -> None:
    """The end of a broken head, and a second line of names, belong to the heads."""
    (table,) = tables(
        "Hvad?             Hvem?                Hvornår?        Vurde-\n"
        "Indsats           Ansvarlig                            ring\n"
        "Ny sti            Vejafdelingen        2031            Grøn\n"
        "Nyt skur          Havnen               2032            Gul\n"
    )
    assert table.header_rows == 1
    assert [b.text for b in table.rows[0][0].blocks] == ["Hvad?", "Indsats"]
    assert [row[0] for row in grid(table)[1:]] == ["Ny sti", "Nyt skur"]


def test_one_space_parts_columns_where_a_head_begins() -> None:
    """A cell as wide as its column leaves one space before the next; running text with a space there is no row."""
    (table, after) = [
        b
        for b in blocks(
            "Mål                   Ansvarlig      Frist\n"
            "Flere cykler          Trafikkontoret 1. juni\n"
            "Færre biler           Havnen         2. maj\n"
            "Planen evalueres samlet i 2032 af hele det nye byråd.\n"
        )
        if b.kind in ("table", "paragraph")
    ]
    assert grid(table)[1:] == [
        ["Flere cykler", "Trafikkontoret", "1. juni"],
        ["Færre biler", "Havnen", "2. maj"],
    ]
    assert after.text == "Planen evalueres samlet i 2032 af hele det nye byråd."


def test_labels_without_a_value_open_a_row_of_their_own() -> None:
    """Of two labels below each other the one without a value keeps a blank cell; bullets are no column."""
    (table,) = tables(
        "Indsatsens navn     Bussen\n"
        "Målgruppe           Borgere på gaden\n"
        "Status 2031         Bussen kører.\n"
        "Status 2032\n"
        "\n"
        "Bemærkninger        Ingen.\n"
    )
    assert grid(table)[2:] == [
        ["Status 2031", "Bussen kører."],
        ["Status 2032", ""],
        ["Bemærkninger", "Ingen."],
    ]
    found = blocks("Handlinger:\n\n   \uf0b7    Nye lamper\n   \uf0b7    Nye skilte\n")
    assert [b.text for b in found if b.kind == "item"] == ["Nye lamper", "Nye skilte"]


WIDE = "Mange borgere fortæller, at de møder for mange forskellige medarbejdere, og at de derfor ikke\nved, hvem der kommer i morgen. Det skaber utryghed.\n"


def test_a_numbered_line_far_too_short_to_be_wrapped_is_a_heading() -> None:
    """No blank line stands between a heading and its text in a page's text; the heading stands apart all the same."""
    found = blocks(f"{WIDE}\n1. Den samme i døren\n{WIDE}\n2. Mad med smag\n{WIDE}")
    assert [b.text for b in found if b.kind == "heading"] == ["1. Den samme i døren", "2. Mad med smag"]


def test_numbered_lines_right_below_text_are_a_list() -> None:
    """Where numbered lines follow close upon sentences they are items, also the first of them."""
    source = f"{WIDE}\n1.1 Nye stier\nAnsvarlig: Park.\n1.2 Nye bænke\nAnsvarlig: Lauget.\n"
    assert [b.text for b in blocks(source) if b.kind == "item"] == ["1.1 Nye stier", "1.2 Nye bænke"]


def test_the_first_lines_of_a_form_on_each_page_are_no_running_head() -> None:
    """A label and its value apart by spaces may stand at the top of every page, and stay."""
    page = "Handleplan for Søby Kommune\n\n  Tema              Bolig\n  Formål            {}\n  Ansvarlig         {}\n"
    found = tables("\f".join(page.format(f"Formål {c}.", f"Afdeling {c}") for c in "ABCD"))
    assert [t.rows[0][1].blocks[0].text for t in found] == ["Bolig"] * 4


FORM = "Det vil vi\n     {}\nHvem\n     {}\nStatus 2031\n     {}\n\n"


def test_short_lines_above_a_forms_first_label_are_its_title() -> None:
    """Titles without any mark are told by the label below them, also below a label that was left blank."""
    source = f"{WIDE}\n" + "".join(
        f"{title}\n" + FORM.format(*values)
        for title, values in (
            ("Gamle brønde væk", ("150 brønde er sløjfet i 2031.", "Forsyningen", "48 er sløjfet.")),
            ("Giftfri haver", ("Ingen haver sprøjtes.", "Biblioteket", "")),
            ("Nødforsyning", ("Alle værker kan få vand.", "Beredskabet", "Ledningen er lagt.")),
        )
    )
    found = [b.text for b in blocks(source) if b.kind == "heading"]
    assert found[::4] == ["Gamle brønde væk", "Giftfri haver", "Nødforsyning"]
    assert "Forsyningen" not in found


def test_a_lettered_chapter_does_not_swallow_the_title_below_it() -> None:
    """A short line "A. Byerne" and the title on the next line are two blocks."""
    texts = [b.text for b in blocks(f"{WIDE}\nA. Byerne\nCykelgade i Storegade\n\n{WIDE}")]
    assert {"A. Byerne", "Cykelgade i Storegade"} <= set(texts)


def test_words_that_a_narrow_cell_broke_are_put_together() -> None:
    """A word as wide as its cell that goes on below without a hyphen is one word; two words stay two."""
    (table,) = tables(
        "Indsats          Ansvarlig        Frist\n"
        "Helårsturism     Handelsforenin   2031\n"
        "e                gen og Vej\n"
        "Liv i tomme      Jobcentret       2032\n"
        "butikker\n"
    )
    assert grid(table)[1:] == [
        ["Helårsturisme", "Handelsforeningen og Vej", "2031"],
        ["Liv i tomme butikker", "Jobcentret", "2032"],
    ]


def test_a_coded_title_above_a_label_is_a_heading() -> None:
    """ "A1 Nye stier" right above "Formål: …" heads what follows, also under the chapter's own title."""
    found = blocks(
        f"{WIDE}\nTema A: Natur\n\nA1 Nye stier\nFormål: At flere går.\n\nA2 Ny bro\nFormål: At krydse åen.\n"
    )
    assert [b.text for b in found if b.kind == "heading"] == ["A1 Nye stier", "A2 Ny bro"]


def test_a_year_with_a_full_stop_begins_a_paragraph() -> None:
    """Below a sentence that has ended, "2032." opens the next year's text."""
    found = blocks(f"{WIDE}\n2031. Ventetiden var 21 uger.\n2032. Svalereden blev udvidet.\n")
    assert [b.text for b in found][1:] == [
        "2031. Ventetiden var 21 uger.",
        "2032. Svalereden blev udvidet.",
    ]


def test_left_and_right_hand_pages_have_running_heads_of_their_own() -> None:
    """A head that stands on every other page only is no text of the plan, however many pages lack it."""
    left, right = "Boligplan 2031-2034           Søby Kommune", "Søby Kommune           Boligplan 2031-2034"
    pages = [
        f"{right if n % 2 else left}\n\nAfsnittet om {word} fortæller, hvad vi gør for dem.\n\n\n      Side {n} af 7"
        for n, word in enumerate(("haver", "altaner", "gårde", "kældre", "lofter", "trapper"), start=2)
    ]
    source = "\f".join(["Boligplan 2031-2034\n\nVedtaget af byrådet i Søby Kommune.", *pages])
    said = [b.text for b in blocks(source)]
    assert said[0] == "Boligplan 2031-2034"
    assert [t for t in said if "Søby Kommune" in t] == ["Vedtaget af byrådet i Søby Kommune."]


AREAS = """Boligplan 2031-2034

Indhold

{word} A: Et sted at bo 2
{word} B: Et sted at leje 3

{word} A: Et sted at bo

{first}

A.1  Flere grunde

Mål:                  Vi sælger tyve grunde om året til nye naboer.
Ansvarlig:            Ejendomschefen
Staus 2031:           Der er solgt 12 grunde ved søen.
Status 2032:

{word} B: Et sted at leje

Vi hjælper.

B.1  Prøv et hus

Mål:                  Fem huse kan lejes i et år, mens man søger arbejde.
Ansvarlig:            Planchefen
Status 2031:          Tre huse er lejet ud.
Status 2032:          -
"""


@pytest.mark.parametrize("word", ["Indsatsområde", "Tema", "Spor", "Fokusområde"])
@pytest.mark.parametrize(
    "first", ["Vi bygger.", f"Vi bygger, {'så alle kan bo godt og tæt på skolen, ' * 4}år for år."]
)
def test_chapters_of_one_series_are_headings_alike(word: str, first: str) -> None:
    """A chapter's line is a heading whatever stands above it and however short its text is; its goals get its name."""
    found = plans(AREAS.format(word=word, first=first))
    named = {i.name: [t.name for t in i.themes] for i in found[0].initiatives}
    assert named == {"Flere grunde": ["Et sted at bo"], "Prøv et hus": ["Et sted at leje"]}
    assert [s.year for s in found[0].initiatives[0].statuses] == [2031, 2032]


THEMED = """
  Nr.   Indsats        Mål                    Aktivitet             Ansvarlig      Status   Bemærkninger
{gap}  {word} 1: Veje og broer
{gap}  1.1   Slidlag        Vejene holder.         Nyt slidlag på        Vejchefen      Gul      Prisen er steget, og
                                              Kirkevej                                      resten må vente.
{gap}  1.2   Slidlag                               Revner lukkes         Driftslederen  Grøn     Udført.
{gap}  {word} 2: Parker
{gap}  2.1   Bænke          Flere kan hvile sig.   30 bænke              Parkchefen     Rød      Standset.
"""


@pytest.mark.parametrize("gap", ["", "\n"], ids=["close", "apart"])
@pytest.mark.parametrize("word", ["Tema", "Spor", "Indsatsområde"])
def test_a_themes_line_across_the_columns_is_a_row_of_the_table(gap: str, word: str) -> None:
    """A line that numbers a theme ends no table; the rows below it keep the heads and bear its name."""
    (plan,) = plans("Opfølgning 2031 på Vejplan\n\n" + THEMED.format(gap=gap, word=word))
    named = {i.name: [t.name for t in i.themes] for i in plan.initiatives}
    assert named == {"Slidlag": ["Veje og broer"], "Bænke": ["Parker"]}
    notes = [s.note.text for i in plan.initiatives for s in i.statuses if s.note]
    assert notes == ["Prisen er steget, og resten må vente.", "Udført.", "Standset."]


def test_the_rest_of_a_row_below_repeated_heads_is_no_head() -> None:
    """A page that cuts a row leaves its last words under the heads it repeats; the heads stay what they are."""
    (table,) = tables(
        """
  Nr.   Indsats        Mål                    Aktivitet             Ansvarlig
        krydsninger                           skoleveje
  2.3   Lavere fart    Færre kører for        Chikaner i byen       Vejchefen
                       stærkt.
"""
    )
    assert grid(table)[0] == ["Nr.", "Indsats", "Mål", "Aktivitet", "Ansvarlig"]
    assert grid(table)[-1] == [
        "2.3",
        "Lavere fart",
        "Færre kører for stærkt.",
        "Chikaner i byen",
        "Vejchefen",
    ]


def test_what_a_form_says_to_go_on_from_is_no_running_head() -> None:
    """ "Jeg kan nu …" at the top of several pages is a part of the form; the running head above it goes."""
    pages = "\f".join(
        f"Nordby Kommune. Handleplan\nJeg kan nu …\nsvømme {n} baner.\n\nUgen gik godt.\n"
        for n in (5, 10, 20)
    )
    found = [b.text for b in blocks(pages)]
    assert sum(t.startswith("Jeg kan nu …") for t in found) == 3
    assert found.count("Nordby Kommune. Handleplan") <= 1
