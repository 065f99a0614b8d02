"""A reply as it comes, piece by piece."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answers.replies import Claim, ReplyReader

REPLY = "Der er lagt gummi.[1]\nDer er 2,5 mio. kr. til f.eks. gynger.[2][3] Nej, ikke flere.[1]\n"
CLAIMS = [
    Claim("Der er lagt gummi.", "[1]"),
    Claim("Der er 2,5 mio. kr. til f.eks. gynger.", "[2][3]"),
    Claim("Nej, ikke flere.", "[1]"),
]


def read(reply: str, *cuts: int) -> list[Claim]:
    """Read a reply that comes in pieces."""
    reader, found, at = ReplyReader(), list[Claim](), 0
    for cut in (*sorted(cuts), len(reply)):
        found += reader.feed(reply[at:cut])
        at = cut
    return found + reader.end()


@given(st.lists(st.integers(0, len(REPLY)), max_size=12))
def test_pieces_may_be_cut_anywhere(cuts: list[int]) -> None:
    """The sentences are the same, with their marks."""
    assert read(REPLY, *cuts) == CLAIMS


@pytest.mark.parametrize(
    ("reply", "claims"),
    [
        ("- **Der er lagt gummi** [1].", [Claim("Der er lagt gummi.", "[1]")]),
        ("1) Der er lagt gummi [1, 2]", [Claim("Der er lagt gummi.", "[1, 2]")]),
        ("<think>\nMåske [9]?\n</think>\nDer er gummi.[1]", [Claim("Der er gummi.", "[1]")]),
        ("<thinking>uden ende [1]\nDer er gummi.[1]", []),
        ("Der er gummi. Der er græs.[1][2]", [Claim("Der er gummi.", "[1][2]"), Claim("Der er græs.", "[1][2]")]),
        ("Der er lagt [1] gummi.", [Claim("Der er lagt.", "[1]"), Claim("gummi.", "")]),
        ("Under 5 &lt; 7 &amp; 8.[1]", [Claim("Under 5 < 7 & 8.", "[1]")]),
        ("", []), ("\n\n[1]\n", []),
    ],
)  # fmt: skip
def test_what_models_put_round_a_sentence_is_taken_off(reply: str, claims: list[Claim]) -> None:
    """Bullets, bold, thoughts and entities; nothing is said where nothing is."""
    assert read(reply) == claims


@pytest.mark.parametrize(
    "reply", ["Der er lagt gummi", "Der er lagt gummi.[1", "Der er lagt gummi.[1]", "<thi"]
)
def test_what_is_not_complete_is_not_given_yet(reply: str) -> None:
    """A stream that breaks off here leaves nothing."""
    assert ReplyReader().feed(reply) == []


def test_memory_is_that_of_one_sentence() -> None:
    """What was given is not kept."""
    reader = ReplyReader()
    for _ in range(3):
        assert reader.feed("Der er gummi.[1]\n") == [Claim("Der er gummi.", "[1]")]
    assert reader.end() == []
