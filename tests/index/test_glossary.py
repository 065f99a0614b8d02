"""The word lists that stand between how people ask and how plans write."""

from index import glossary


def test_every_line_says_something():
    """No word is alone on its line, and none stands twice in it."""
    for lines in (
        glossary._lines("synonyms.txt"),
        (line.replace(":", "") for line in glossary._lines("english.txt")),
    ):
        for line in lines:
            words = line.split()
            assert len(words) > 1, line
            assert len(words) == len(set(words)) or words[0] in words[1:], line


def test_synonyms_work_both_ways():
    """The first word of a line finds the others, and they find it."""
    same = glossary.everyday()
    for word, others in same.items():
        assert all(word in same[other] for other in others)


def test_no_english_word_stands_twice():
    """A second line for a word would hide the first."""
    words = [line.partition(":")[0] for line in glossary._lines("english.txt")]
    assert len(words) == len(set(words))
