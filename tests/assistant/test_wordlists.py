"""House word lists: what a municipality writes in YAML, and what it is told when that is wrong."""

import pytest

from assistant.wordlists import HouseWords, WordListError, built_in, load, parse

GOOD = """
foretrukne:
  brugerbetaling: egenbetaling
undgå:
  klient: Skriv borger.
beskyttede:
  - Den Gode Modtagelse
forklaringer:
  mentor: En, der støtter dig.
"""


def test_a_list_has_four_parts():
    """Each part of the file comes back as it stands."""
    words = parse(GOOD.encode())
    assert words == HouseWords(
        (("brugerbetaling", "egenbetaling"),),
        (("klient", "Skriv borger."),),
        ("Den Gode Modtagelse",),
        (("mentor", "En, der støtter dig."),),
    )


def test_an_empty_list_is_no_error():
    """A file with nothing but a comment asks for nothing."""
    assert parse(b"# endnu ingen ord\n") == HouseWords()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("foretrukne: [", "linje"),
        ("ukendt:\n  a: b", "foretrukne, undgå, beskyttede, forklaringer"),
        ("foretrukne:\n  - a", "ord: tekst"),
        ("foretrukne:\n  a: 3", "tekst efter kolon"),
        ("beskyttede: a", "liste"),
        ("- a", "dele"),
    ],
)
def test_a_wrong_list_is_told_in_danish(text, told):
    """The message says what to mend."""
    with pytest.raises(WordListError, match=told):
        parse(text.encode())


def test_a_list_in_another_encoding_is_told():
    """Latin-1 is not read as something else."""
    with pytest.raises(WordListError, match="UTF-8"):
        parse("undgå:\n  må: nej".encode("latin-1"))


def test_yaml_makes_no_objects():
    """A tag that would run code is an error."""
    with pytest.raises(WordListError):
        parse(b"foretrukne: !!python/object/apply:os.system ['true']")


def test_a_missing_file_is_told(tmp_path):
    """The message names the file."""
    with pytest.raises(WordListError, match=r"husord\.yaml"):
        load(tmp_path / "husord.yaml")


def test_a_file_is_read(tmp_path):
    """A file with a byte order mark is read like any other."""
    path = tmp_path / "husord.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.encode())
    assert load(path).protected == ("Den Gode Modtagelse",)


def test_the_municipality_goes_before_the_program():
    """Where both explain a term, the municipality's explanation is used."""
    own = HouseWords(glossary=(("mentor", "Vores egen."),))
    assert dict(built_in().merged(own).glossary)["mentor"] == "Vores egen."
    assert len(built_in().glossary) > 50
