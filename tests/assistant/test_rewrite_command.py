"""`klarplan rewrite`: its contract, its files, and what it says of wrong commands."""

import io
import json

import docx
import pytest

HEAVY = "Såfremt du ikke fremsender ansøgningen senest den 3. maj 2024, er du forpligtet til at betale 500 kr. i henhold til § 14."
PLAIN = "Hvis du ikke sender ansøgningen senest den 3. maj 2024, skal du betale 500 kr. efter § 14."
KEYS = ["id", "suggestion", "changed", "reason", "lix_before", "lix_after", "vector_before", "vector_after", "findings", "lost"]  # fmt: skip
FINDING = ["rule", "start", "end", "message", "replacement"]
VECTOR = ["words", "sentences", "long_words", "longest_sentence", "passives", "nominalisations", "kancelli"]


@pytest.fixture
def letter(tmp_path):
    path = tmp_path / "brev.txt"
    path.write_text(HEAVY, encoding="utf-8")
    return path


def test_json_is_the_contract(klarplan, letter):
    """The object has the promised parts, and spans index the text given."""
    made = klarplan("rewrite", letter, "--json").json
    assert list(made)[: len(KEYS)] == KEYS
    assert made["suggestion"] == PLAIN
    assert made["changed"] is True
    assert made["lost"] == []
    assert list(made["vector_before"]) == list(made["vector_after"]) == VECTOR
    for finding in made["findings"]:
        assert list(finding)[: len(FINDING)] == FINDING
    for change in made["changes"]:
        assert HEAVY[change["start"] : change["end"]] == change["before"]
        assert change["rules"]
        assert change["reasons"]
        assert change["sources"]


def test_the_screen_shows_before_after_figures_and_reasons(klarplan, letter):
    """A reader sees both texts, the gauge, the counts and why."""
    shown = klarplan("rewrite", letter).out
    for part in (HEAVY, PLAIN, "Før", "Forslag", "LIX før", "LIX efter", "Kancelliord", "Såfremt → Hvis"):
        assert part in shown


def test_what_the_suggestion_took_away_is_not_left_to_the_writer(klarplan, tmp_path):
    """Words that went with a formula are not shown among those to look at."""
    path = tmp_path / "brev.txt"
    path.write_text(
        "Det meddeles hermed, at kommunen har modtaget din klage, såfremt du spørger.", encoding="utf-8"
    )
    shown = klarplan("rewrite", path).out
    assert "hermed:" not in shown.partition("Se selv på")[2]


def test_a_plain_text_is_left_and_said_to_be(klarplan, tmp_path):
    """The reason stands where a suggestion would."""
    path = tmp_path / "klar.txt"
    path.write_text("Vi har fået dit brev. Du får svar på fredag.", encoding="utf-8")
    shown = klarplan("rewrite", path).out
    assert "allerede klar" in shown
    assert "Forslag" not in shown


def test_text_is_written_to_a_file(klarplan, letter, tmp_path):
    """`--out` gets the suggestion and nothing else."""
    out = tmp_path / "ud.txt"
    assert "ændringer er skrevet" in klarplan("rewrite", letter, "--out", out).out
    assert out.read_text(encoding="utf-8") == PLAIN


def test_a_batch_keeps_ids_and_texts(klarplan, tmp_path):
    """Each line comes back under its id; what isn't changed comes back as it was."""
    texts = {
        "a": HEAVY,
        "b": "",
        "c": "12 13",
        "d": " \n",
        "e": "Vi har fått din ansökan och svarar så snart vi kan.",
    }
    lines = "".join(json.dumps({"id": k, "text": t}, ensure_ascii=False) + "\n" for k, t in texts.items())
    path = tmp_path / "ind.jsonl"
    path.write_text(lines, encoding="utf-8")
    klarplan("rewrite", "--batch", path, "--out", tmp_path / "ud.jsonl")
    made = [json.loads(line) for line in (tmp_path / "ud.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [m["id"] for m in made] == list(texts)
    assert made[0]["suggestion"] == PLAIN
    for one in made[1:]:
        assert one["suggestion"] == texts[one["id"]]
        assert one["changed"] is False
        assert one["reason"]


def test_a_word_file_comes_back_with_changes_and_comments(klarplan, tmp_path):
    """From .docx to .docx: tracked changes and comments in the writer's own file."""
    document = docx.Document()
    document.add_paragraph(HEAVY)
    document.save(str(tmp_path / "brev.docx"))
    klarplan("rewrite", tmp_path / "brev.docx", "--out", tmp_path / "ud.docx")
    back = docx.Document(io.BytesIO((tmp_path / "ud.docx").read_bytes()))
    xml = back.element.xml
    assert "<w:ins " in xml
    assert "<w:del " in xml
    assert len(list(back.comments)) >= 3
    shown = klarplan("rewrite", tmp_path / "ud.docx", "--json").json
    assert shown["suggestion"] == PLAIN


def test_strength_and_words_are_heard(klarplan, letter, tmp_path):
    """A municipality's list is used, and careful changes less than normal."""
    words = tmp_path / "ord.yaml"
    words.write_text("beskyttede:\n  - ansøgningen\nforetrukne:\n  ansøgningen: skemaet\n", encoding="utf-8")
    made = klarplan("rewrite", letter, "--words", words, "--json").json
    assert "ansøgningen" in made["suggestion"]
    careful = klarplan("rewrite", letter, "--strength", "forsigtig", "--json").json
    normal = klarplan("rewrite", letter, "--json").json
    assert len(careful["changes"]) <= len(normal["changes"])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Giv én fil"),
        (["brev.txt", "--batch", "x"], "Giv én fil"),
        (["findes-ikke.txt"], "findes ikke"),
        (["brev.txt", "--strength", "hård"], "forsigtig, normal, let"),
        (["brev.txt", "--audience", "alle"], "borgerbrev, web, internt, letlæst"),
        (["brev.txt", "--out", "x.docx"], "Word"),
        (["brev.txt", "--words", "findes-ikke.yaml"], "findes-ikke.yaml"),
        (["brev.txt", "--out", "ingen/mappe/x.txt"], "mappen"),
        (["findes-ikke.docx"], "findes-ikke.docx"),
        (["--batch", "forkert.jsonl"], '"text"'),
    ],
)
def test_wrong_commands_are_told(klarplan, letter, arguments, said):
    """Status 2 and one line in Danish that says what to do."""
    (letter.parent / "forkert.jsonl").write_text('{"id": 1, "question": "x"}\n', encoding="utf-8")
    assert said in klarplan("rewrite", *arguments).told()


def test_what_a_text_holds_never_steers_the_terminal(klarplan, tmp_path):
    """Control codes and markup in a text are shown as text."""
    path = tmp_path / "ond.txt"
    path.write_text(f"{HEAVY} [red]Rød[/red] \x1b[31m", encoding="utf-8")
    shown = klarplan("rewrite", path).out
    assert "[red]Rød[/red]" in shown
    assert "\x1b[31m" not in shown


def test_the_setting_names_the_municipalitys_words(klarplan, tmp_path, monkeypatch):
    """Words of KLARPLAN_WORDS count without --words."""
    words = tmp_path / "ord.yaml"
    words.write_text("foretrukne:\n  tandlæge: tandklinik\n", encoding="utf-8")
    (tmp_path / "brev.txt").write_text(
        "Du skal gå til en tandlæge, før du får svar fra kommunen.", encoding="utf-8"
    )
    before = klarplan("rewrite", tmp_path / "brev.txt", "--json")
    monkeypatch.setenv("KLARPLAN_WORDS", str(words))
    after = klarplan("rewrite", tmp_path / "brev.txt", "--json")
    assert "tandklinik" not in before.out
    assert "tandklinik" in after.out
