"""The text reader: encodings, refusals, Markdown, HTML, check marks, hyphens, running heads."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.canonical import leaves, place
from index.errors import UnreadableDocumentError
from index.formats import text as reader

PLANS = Path(__file__).parents[3].parent / "shared" / "plans"


def blocks(source):
    data = source if isinstance(source, bytes) else source.encode()
    return reader.read(data, "plan.txt").blocks


def flat(source):
    return [(b.kind, b.text) for b in leaves(blocks(source))]


def texts(source):
    return [b.text for b in leaves(blocks(source))]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp1252"]
)
def test_danish_letters_survive_every_encoding(encoding):
    """A text reads the same from UTF-8, UTF-16 with and without mark, UTF-32, latin-1 and Windows-1252."""
    source = "Formål: Ældre på Ærø får øget støtte af fællesskabet på ål-dage."
    assert reader.recognises(source.encode(encoding))
    assert texts(source.encode(encoding)) == [source]


def test_windows_quotation_marks_are_read():
    """Windows-1252 quotation marks and dashes are not taken for control codes."""
    assert texts("Mål: “større” trivsel – nu".encode("cp1252")) == ["Mål: “større” trivsel – nu"]


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n%\xe2\xe3", b"PK\x03\x04word", bytes(range(256)) * 40, b"\x00\x01\x02" * 500, b""]
)
def test_what_is_not_text_is_not_recognised(data):
    """PDF, zip, noise and an empty file are not text."""
    assert not reader.recognises(data)


@pytest.mark.parametrize(
    ("data", "word"), [(b"", "tom"), (b" \n\n\t ", "blanke"), (b"\x00\x01\x02\xff" * 500, "ikke tekst")]
)
def test_unreadable_files_are_refused_by_name(data, word):
    """A refusal names the file and says in Danish what is wrong."""
    with pytest.raises(UnreadableDocumentError, match=word) as error:
        reader.read(data, "indsats.txt")
    assert "indsats.txt" in str(error.value)


def test_far_too_long_a_text_is_refused(monkeypatch):
    """A text above the limit is refused with both figures."""
    monkeypatch.setattr(reader, "MAX_CHARACTERS", 1000)
    with pytest.raises(UnreadableDocumentError, match=r"1\.001 tegn; grænsen er 1\.000"):
        reader.read(b"a" * 1001, "stor.txt")


def test_a_hundred_thousand_nested_elements_are_read():
    """Depth of HTML is no problem, and the text inside is found."""
    assert texts("<div>" * 100_000 + "inderst" + "</div>" * 100_000) == ["inderst"]
    assert "inderst" in texts("<table><tr><td>" * 20_000 + "inderst")


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_no_text_makes_the_reader_fall(source):
    """Any text is read or refused in words, and canonical text holds what the blocks hold."""
    try:
        found = blocks(source)
    except UnreadableDocumentError:
        return
    placed = place(found)
    for leaf in leaves(placed.blocks):
        assert placed.text[leaf.start : leaf.end] == leaf.text


@given(
    st.lists(
        st.sampled_from(
            [
                "- a",
                "# Om",
                "",
                "a\tb",
                "| x | y |",
                "<p>z</p>",
                "Mål Delmål",
                "Status 2020",
                "Ord uden ende",
                "  ind",
            ]
        ),
        max_size=25,
    )
)
@settings(max_examples=200, deadline=None)
def test_no_word_of_a_mixture_vanishes(rows):
    """Markdown, HTML, tab rows, pipes and flattened heads in any order keep all their words."""
    source = "\n".join(rows)
    if not source.strip():
        return
    expected = re.findall(r"\w+", re.sub(r"</?p>", " ", source))
    found = re.findall(r"\w+", " ".join(texts(source)))
    assert set(found) == set(expected)


def test_markdown_headings_of_both_forms():
    """Hash and underlined headings carry their level; marks are dropped."""
    found = blocks("# Plan #\n\nBørn\n====\n\nUnge\n----\n\n### **Formål** med *det*\n")
    assert [(b.kind, b.level, b.text) for b in found] == [
        ("heading", 1, "Plan"),
        ("heading", 1, "Børn"),
        ("heading", 2, "Unge"),
        ("heading", 3, "Formål med det"),
    ]


def test_a_numbered_line_is_a_heading_when_underlined_in_its_whole_length() -> None:
    """ "5. HANDLEPLAN" over a rule as long opens a chapter; an item over a short rule stays one."""
    found = blocks(
        "Plan\n====\n\n5. HANDLEPLAN\n=============\n\n1. Byg en sti til skolen, og sæt lys på den.\n2. Køb cykler til dem, der ingen har.\n---\n\nSlut.\n"
    )
    assert [(b.kind, b.text, b.number) for b in found[1:4]] == [
        ("heading", "5. HANDLEPLAN", "5."),
        ("item", "1. Byg en sti til skolen, og sæt lys på den.", "1."),
        ("item", "2. Køb cykler til dem, der ingen har.", "2."),
    ]


def test_a_bold_line_alone_ranks_with_the_bold_headings():
    """A bold line is a heading at the level of the document's marked bold headings."""
    found = blocks("## Plan\n\n### **Første**\n\nTekst her.\n\n**Status 2020**\n\nMere tekst.\n")
    assert [(b.level, b.text) for b in found if b.kind == "heading"] == [
        (2, "Plan"),
        (3, "Første"),
        (3, "Status 2020"),
    ]


def test_bold_marks_never_split_a_label_from_its_value():
    """Bold inside a line leaves one paragraph with all its words."""
    assert texts("**Formål:** At **styrke** fælles*skab*.") == ["Formål: At styrke fællesskab."]
    assert texts("**Formål**: A\n**Målgruppe**: B") == ["Formål: A", "Målgruppe: B"]


def test_stars_and_underscores_that_are_no_marks_stay():
    """Arithmetic, file names and unknown angle brackets are text."""
    assert texts("2*3*4 = 24, min_fil_navn, <navn> og 3 < 5") == ["2*3*4 = 24, min_fil_navn, <navn> og 3 < 5"]


def test_lists_keep_their_nesting_and_numbers():
    """Bullets are dropped and numbers kept; indents give levels."""
    found = blocks("Vi vil:\n- åbne\n  - langsomt\n- lukke\n\n1. Først\n2. Siden, som er\n   lang\n")
    assert [(b.kind, b.level, b.number, b.text) for b in found[1:]] == [
        ("item", 0, None, "åbne"),
        ("item", 1, None, "langsomt"),
        ("item", 0, None, "lukke"),
        ("item", 0, "1.", "1. Først"),
        ("item", 0, "2.", "2. Siden, som er lang"),
    ]


def test_a_date_is_no_list_number():
    """ "3. januar" starts a sentence, not a list."""
    assert flat("3. januar 2020 begynder vi.") == [("paragraph", "3. januar 2020 begynder vi.")]


@pytest.mark.parametrize(
    ("line", "checked"),
    [
        ("[x] Bolig", True), ("[ ] Bolig", False), ("- [X] Bolig", True), ("☒ Bolig", True), ("☐ Bolig", False), ("☑ Bolig", True),
        ("✓ Bolig", True), ("✗ Bolig", True), ("\uf0fe Bolig", True), ("\uf078 Bolig", True), ("\uf0a8 Bolig", False), ("\uf06f Bolig", False),
        ("Bolig ☒", True), ("(x) Bolig", True), ("( ) Bolig", False),
        ('<input type="checkbox" checked=""/> Bolig', True), ('<p>Bolig <input type="checkbox"></p>', False),
    ],
)  # fmt: skip
def test_check_marks_in_all_their_forms(line, checked):
    """Boxes, ticks, Wingdings and HTML inputs are one kind of block."""
    found = blocks(line)
    assert [(b.kind, b.text, b.checked) for b in found] == [("checkbox", "Bolig", checked)]


def test_several_boxes_on_a_line_are_several():
    """A line with three boxes gives three blocks."""
    assert [(b.text, b.checked) for b in blocks("☐ Bolig ☒ Fritid ☐ Kultur")] == [
        ("Bolig", False),
        ("Fritid", True),
        ("Kultur", False),
    ]


def test_boxes_whose_marks_were_lost():
    """Short lines below "Sæt kryds" are boxes of unknown state; one letter x makes the state known."""
    lost = blocks("Sæt kryds ved de temaer, indsatsen vedrører:\nBolig\nSkole\n\nFormål: At bo.")
    assert [(b.text, b.checked) for b in lost if b.kind == "checkbox"] == [("Bolig", None), ("Skole", None)]
    crossed = blocks("Sæt kryds ved de temaer, indsatsen vedrører:\nBolig\nX Skole\n\nFormål: At bo.")
    assert [(b.text, b.checked) for b in crossed if b.kind == "checkbox"] == [
        ("Bolig", False),
        ("Skole", True),
    ]


@pytest.mark.parametrize(
    ("source", "joined"),
    [
        ("et forbedrings-\npotentiale", "et forbedringspotentiale"),
        ("Teknik- og Miljø samt Børne-\nog Skoleområdet", "Teknik- og Miljø samt Børne- og Skoleområdet"),
        ("nye EU-\nregler", "nye EU-regler"),
        (
            "en phoner-\nkampagne, som phoner-kampagner er flest",
            "en phonerkampagne, som phoner-kampagner er flest",
        ),
        ("en job-\nmesse. Årets job-messe", "en job-messe. Årets job-messe"),
        ("en job-\nmesse. Årets jobmesse", "en jobmesse. Årets jobmesse"),
        ("blød\u00ad\nbinde\u00adstreg", "blødbindestreg"),
    ],
)
def test_hyphens_at_line_ends(source, joined):
    """A hyphen goes when it only broke the line; the document's own spelling decides the doubtful ones."""
    assert texts(source) == [joined]


def test_wrapped_labels_stay_one_paragraph_each():
    """A label and its value over several lines are one block; the next label starts another."""
    assert texts("Formål: At give\nalle en chance\ntil.\nMålgruppe: Unge\nfra 18 år.") == [
        "Formål: At give alle en chance til.",
        "Målgruppe: Unge fra 18 år.",
    ]


def test_a_mark_alone_on_its_line_belongs_to_the_next():
    """Symbol fonts leave the mark on a line of its own."""
    found = blocks("Sæt kryds ved temaer: \n\n\uf0a8 \n Bolig \n\n\uf0fe \n Leg og læring \n")
    assert [(b.text, b.checked) for b in found[1:]] == [("Bolig", False), ("Leg og læring", True)]


def test_a_dash_is_a_whole_value():
    """A label whose value is a dash does not swallow the next label."""
    assert texts("Samarbejdspartnere: -\nDelmål: Tolv bisiddere") == [
        "Samarbejdspartnere: -",
        "Delmål: Tolv bisiddere",
    ]


def test_a_sentence_cut_by_a_page_is_one_block():
    """Form feed, running head, foot and page number fall away, and the sentence goes on; pages are counted."""
    source = "\f".join(
        f"Lunde Kommune · Handleplan\n\n{body}\n\nUdarbejdet af Staben     Side {n} af 3\n"
        for n, body in enumerate(
            [
                "Vi har i det forløbne år arbejdet med at",
                "samle kræfterne.\n\nFormål: At nå det.",
                "Slut er godt.",
            ],
            1,
        )
    )
    found = blocks(source)
    assert [(b.text, b.page, b.end_page) for b in found] == [
        ("Lunde Kommune · Handleplan", 1, None),
        ("Vi har i det forløbne år arbejdet med at samle kræfterne.", 1, 2),
        ("Formål: At nå det.", 2, None),
        ("Slut er godt.", 3, None),
    ]


def test_a_running_head_without_form_feeds_is_kept_once():
    """A head repeated beside page numbers is kept where it first stood; the numbers go."""
    body = ["Vi åbner klubben.", "Vi lukker klubben.", "Vi holder fri."]
    source = "".join(f"Handleplan for Fritid\n\n{b}\n\n\n\n{n}\n\n \n" for n, b in enumerate(body, 1))
    assert texts(source) == ["Handleplan for Fritid", *body]


def test_a_heading_repeated_for_each_indsats_stays():
    """Repeated names of parts are content, also below wide gaps."""
    source = "\n\n\n\n".join(f"## Handleplan fra:\n\nIndsats {n} er god." for n in range(4))
    assert sum(b.kind == "heading" for b in blocks(source)) == 4


@pytest.mark.parametrize("glyph", ["+", "−", "▾", "▼", "›", "»", "×", "+ −"])
@pytest.mark.parametrize(
    "page",
    [
        "<h2><button>Sund mad <span>{}</span></button></h2>",
        "<h3><span>{}</span> Sund mad</h3>",
        "<details><summary>Sund mad {}</summary>",
    ],
)
def test_the_sign_that_folds_a_heading_is_no_part_of_it(glyph, page):
    """The heading of an accordion is its words alone, whichever sign stands before or behind them."""
    (block,) = blocks(f"<html><body>{page.format(glyph)}</body></html>")
    assert block.text == "Sund mad"


@pytest.mark.parametrize("name", ["Sundhed 65+", "»Ud i det fri«", "Mad – og så ro", "Klasse A+"])
def test_other_signs_in_a_web_heading_stay(name):
    """A plus in a word, quotation marks and dashes between words are part of a name."""
    (block,) = blocks(f"<html><body><h2>{name}</h2></body></html>")
    assert block.text == name


def test_html_page_drops_head_script_and_style():
    """A whole page gives its body's blocks only."""
    page = "<!doctype html><html><head><title>T</title><style>p{x}</style></head><body><h2>Om &aelig;bler</h2><script>var a='<p>nej</p>'</script><p>Ja &amp; nej<br>Måske</p></body></html>"
    assert reader.read(page.encode(), "x.html").format == "html"
    assert flat(page) == [("heading", "Om æbler"), ("paragraph", "Ja & nej"), ("paragraph", "Måske")]


@pytest.mark.parametrize(
    "hidden",
    [
        '<p style="display: none">skjult ord</p>', "<p hidden>skjult ord</p>", '<p style="color:#fff">skjult ord</p>', '<p style="font-size:1px">skjult ord</p>',
        '<p><font color="white">skjult ord</font></p>', '<div style="visibility:hidden"><p>skjult ord</p></div>',
    ],
)  # fmt: skip
def test_hidden_text_is_left_out_and_reported(hidden):
    """Text that no reader sees is not indexed, and a warning shows it."""
    reading = reader.read(f"<p>Synligt</p>\n{hidden}\n".encode(), "x.md")
    assert [b.text for b in reading.blocks] == ["Synligt"]
    assert "skjult ord" in reading.warnings[0]


def test_white_text_on_a_painted_cell_shows():
    """White letters on a dark header row are visible."""
    reading = reader.read(
        b'<table><tr style="background:#036"><th style="color:white">Emne</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>',
        "x",
    )
    assert reading.warnings == ()
    assert reading.blocks[0].rows[0][0].blocks[0].text == "Emne"


def test_comments_are_no_text():
    """HTML comments vanish from Markdown, too, over several lines."""
    assert texts("Før <!-- gem\nmig --> efter") == ["Før", "efter"] or texts(
        "Før <!-- gem\nmig --> efter"
    ) == ["Før efter"]


@pytest.mark.skipif(not PLANS.exists(), reason="the shared plans are not here")
@pytest.mark.parametrize("path", sorted(PLANS.glob("*")) if PLANS.exists() else [], ids=lambda p: p.suffix)
def test_no_word_of_a_real_plan_vanishes(path):
    """The words of a plan's blocks are those of its file, less tags, marks and repeated heads and numbers."""
    source = (
        re.sub(r"<[^>]*>", " ", path.read_text("utf-8"))
        .replace("&amp;", "&")
        .replace("forbedrings- \npotentiale", "forbedringspotentiale")
    )
    want = re.findall(r"\w+", source)
    have = re.findall(r"\w+", " ".join(texts(path.read_bytes())))
    heads = {
        w
        for line in source.splitlines()
        if source.count(line.strip()) > 1 and "Hand" in line
        for w in re.findall(r"\w+", line)
    }
    assert set(have) <= set(want)
    assert set(want) - set(have) <= {"3"}
    for word in set(want) - heads - {"3"}:
        assert have.count(word) == want.count(word), word


def test_a_title_pages_lines_stay_apart():
    """A line in capitals and a title closed by its years are not joined with the next line."""
    source = "NORDBY KOMMUNE\nHandleplan for broer 2022-2024\nVejafdelingen\n\nEn lang sætning om broer står her.\n"
    assert texts(source)[:3] == ["NORDBY KOMMUNE", "Handleplan for broer 2022-2024", "Vejafdelingen"]


def test_lines_that_come_back_are_headings_of_the_plans_own():
    """A short line that stands three times is not joined with what stands under it."""
    source = "".join(f"Idé\n{what}\n\n" for what in ("En bog til alle.", "Et værksted.", "Et studie."))
    assert texts(source) == ["Idé", "En bog til alle.", "Idé", "Et værksted.", "Idé", "Et studie."]


def test_front_matter_is_read_line_by_line() -> None:
    """What stands between the fences at the top is no underlined heading; the title stands without its key."""
    data = "---\ntitel: Status på havneplanen\nbilag: Punkt 4\n---\n\n# Havnen for alle\n\nVi bygger bænke.\n"
    blocks = reader.read(data.encode(), "havn.md").blocks
    assert [b.text for b in blocks] == [
        "Status på havneplanen",
        "bilag: Punkt 4",
        "Havnen for alle",
        "Vi bygger bænke.",
    ]
    assert blocks[1].kind == "paragraph"
    assert (blocks[2].kind, blocks[2].level) == ("heading", 1)
