"""Tests of tables that fell to lists of a column's cells, or to cell after cell without blank lines."""

from __future__ import annotations

import pytest

from index.formats import read
from index.formats.blocks import Block
from index.formats.grid import cell_text


def tables(text: str) -> list[list[list[str]]]:
    """The cells of a text's tables, heads and all."""
    blocks = read(text.encode(), "plan.txt").blocks
    return [[[cell_text(c.blocks) for c in row] for row in b.rows] for b in blocks if b.kind == "table"]


def kinds(text: str) -> list[Block]:
    """The blocks of a text."""
    return list(read(text.encode(), "plan.txt").blocks)


STACKED = """Indsats 1: Dansk på jobbet
Mål:
Flere skal have løntimer.
Handlinger{mark}
Oprette hold på tre store
arbejdspladser
Uddanne sprogmakkere i samarbejde med
Fagforeningen og Røde Kors
Trykke en ordliste{gap}
Ansvar{mark}
Leder af sprogcentret
Virksomhedskonsulenten
Kommunikation{gap}
Tid{mark}
2. kvartal 2024
-
Oktober 2024{gap}
Status pr. 1. marts 2025{mark}
Der er hold to steder. 18 kursister er begyndt.
18 makkere er uddannet.
Listen er trykt
i 500 eksemplarer.

Indsats 2: Kvinder i arbejde
"""


@pytest.mark.parametrize("mark", [":", ""])
@pytest.mark.parametrize("gap", ["", "\n"])
def test_lists_of_cells_are_one_table(mark: str, gap: str) -> None:
    """Columns that stand below each other are rows again, whether or not their cells wrap."""
    (table,) = tables(STACKED.format(mark=mark, gap=gap))
    assert table == [
        ["Handlinger", "Ansvar", "Tid", "Status pr. 1. marts 2025"],
        [
            "Oprette hold på tre store arbejdspladser",
            "Leder af sprogcentret",
            "2. kvartal 2024",
            "Der er hold to steder. 18 kursister er begyndt.",
        ],
        [
            "Uddanne sprogmakkere i samarbejde med Fagforeningen og Røde Kors",
            "Virksomhedskonsulenten",
            "-",
            "18 makkere er uddannet.",
        ],
        ["Trykke en ordliste", "Kommunikation", "Oktober 2024", "Listen er trykt i 500 eksemplarer."],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Aktiviteter:\nEt værksted.\nAnsvarlig:\nBiblioteket\nFrist:\n2024\n\nMere tekst følger her.\n",
        "Mål:\nVi vil have flere cyklister.\nDe skal køre trygt.\nAnsvarlig:\nTeknik og Miljø\nTidsplan:\n2024 og 2025\n",
        "Aktiviteter:\nEt værksted\nEn tur\n\nAnsvarlig:\nBiblioteket\nMuseet\n",
    ],
)
def test_label_lines_with_one_value_are_no_table(text: str) -> None:
    """A form has one value below each label; two labels are too few to tell."""
    assert tables(text) == []


HEADS = {
    "colons": "Handlinger:                         Ansvar:              Tid:            Status pr. 1. marts 2025:",
    "close": "Handlinger: Ansvar: Tid: Status pr. 1. marts 2025:",
    "gaps": "Handlinger                          Ansvar               Tid             Status pr. 1. marts 2025",
}


@pytest.mark.parametrize("head", HEADS)
def test_cells_without_blank_lines_are_dealt_to_their_columns(head: str) -> None:
    """Each line is told by what its column holds; a cell may wrap, be blank, or have a word for blank."""
    (table,) = tables(
        f"Indsats 6: Ældre flygtninge\n{HEADS[head]}\nSamle opgaver om bolig, skole\nog job hos fire\nIntegrationschefen\n"
        "1. september 2024\nGennemført. Konsulenterne sidder på Rådhuset.\nSamtalecafé på arabisk og bosnisk\n"
        "Aktivitetscentret Solhjørnet\nHver anden torsdag fra feb. 2025\nBesøgsven, der taler borgerens sprog\n"
        "Ældre Sagen, Sivholm\n2025\nFire besøgsvenner er i gang.\nTolk ved hjemmebesøg\nVisitationen\nFra 2024\nn/a\n\n"
        "5. Sådan måler vi\nRådet får en rapport hvert forår.\n"
    )
    assert [[c.strip() for c in row] for row in table[1:]] == [
        [
            "Samle opgaver om bolig, skole og job hos fire",
            "Integrationschefen",
            "1. september 2024",
            "Gennemført. Konsulenterne sidder på Rådhuset.",
        ],
        [
            "Samtalecafé på arabisk og bosnisk",
            "Aktivitetscentret Solhjørnet",
            "Hver anden torsdag fra feb. 2025",
            "",
        ],
        [
            "Besøgsven, der taler borgerens sprog",
            "Ældre Sagen, Sivholm",
            "2025",
            "Fire besøgsvenner er i gang.",
        ],
        ["Tolk ved hjemmebesøg", "Visitationen", "Fra 2024", "n/a"],
    ]


def test_a_line_of_labels_with_their_values_is_no_head() -> None:
    """ "Ansvarlig: Skolen" says something itself."""
    assert (
        tables("Handling: Et råd Ansvarlig: Skolen Frist: 2024\nDer er mere at sige.\nOg mere endnu.\n") == []
    )


def test_no_word_is_lost() -> None:
    """All lines of a fallen table stand in its cells, in order of their rows."""
    text = STACKED.format(mark=":", gap="")
    said = " ".join(
        b.text if b.kind != "table" else " ".join(cell_text(c.blocks) for r in b.rows for c in r)
        for b in kinds(text)
    )
    assert sorted(said.replace(":", "").split()) == sorted(text.replace(":", "").split())


def test_wide_gaps_and_a_colon_far_right_are_read_in_one_go():
    """A line of wide gaps that holds a colon is no row of heads; it costs no more than its length to tell."""
    line = "Mål" + (" " * 200 + "ord") * 40 + ": x"
    assert not any(b.kind == "table" and len(b.rows) > 1 for b in kinds(f"Før.\n\n{line}\n\nEfter."))
