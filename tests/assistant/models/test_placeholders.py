"""Personal numbers and addresses stay here."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.models.guarded import Guarded
from assistant.models.placeholders import shielded
from assistant.models.protocol import Deadline, Prompt, complete
from assistant.models.scripted import ScriptedModel

PRIVATE = (
    "010190-1234", "010190 1234", "0101901234", "12 34 56 78".replace("1", "2", 1), "22345678", "2234 5678", "+45 22 34 56 78", "+4522345678",
    "anna.larsen@soeby.dk", "anna+plan@mail.soeby.dk",
)  # fmt: skip
PUBLIC = (
    "2021-2023", "2019 2020", "2020 2021", "400.000 kr.", "22345678 kr.", "2.234.567,89", "den 1. maj 2023", "§ 42, stk. 2",
    "sagsnr. 2021/22345678", "12 34", "1,6 mio. kWh",
)  # fmt: skip


@pytest.mark.parametrize("private", PRIVATE)
def test_what_is_private_is_not_sent(private: str) -> None:
    """A model sees another of the same shape, and what it writes is put back."""
    text = f"Ring til Anna på {private} i dag."
    sent, placeholders = shielded(Prompt("Regler", text))
    assert private not in sent.material
    assert re.sub(r"\d", "9", sent.material) == re.sub(r"\d", "9", text) or "@" in private
    assert placeholders.put_back(sent.material) == text


@pytest.mark.parametrize("public", PUBLIC)
def test_what_only_looks_so_is_sent(public: str) -> None:
    """Years, amounts, dates and case numbers are what a model needs."""
    assert shielded(Prompt("", f"Der står {public} i planen."))[1].pairs == ()


def test_one_thing_has_one_placeholder_and_two_have_two() -> None:
    """The same number is the same wherever it stands; another is another."""
    text = "Ring 22 34 56 78 eller 33 44 55 66, helst 22 34 56 78."
    sent, placeholders = shielded(Prompt("", text))
    assert len(placeholders.pairs) == 2
    found = re.findall(r"\d\d \d\d \d\d \d\d", sent.material)
    assert found[0] == found[2] != found[1]


def test_our_own_instructions_are_left_alone() -> None:
    """Only the material is looked through."""
    assert shielded(Prompt("Skriv til 22 34 56 78.", "Hej"))[0].instructions == "Skriv til 22 34 56 78."


def test_they_are_put_back_in_a_stream_however_it_is_cut() -> None:
    """A placeholder that comes in two pieces is put back too."""
    model = ScriptedModel([lambda prompt: f"Nummeret er {prompt.material.rpartition(' ')[2]}\nog så videre"])
    reply = complete(Guarded(model), Prompt("", "Nummeret er 010190-1234"), Deadline.after(5))
    assert reply == "Nummeret er 010190-1234\nog så videre"
    assert "010190" not in model.prompts[0].material


@given(
    st.lists(
        st.sampled_from((*PRIVATE, *PUBLIC, "Anna", "0000-0001", "00 00 00 01", "000000-0001")), max_size=8
    )
)
def test_putting_in_and_back_gives_the_text(words: list[str]) -> None:
    """Whatever stands beside it, also what looks like a placeholder."""
    text = ", ".join(words)
    sent, placeholders = shielded(Prompt("", text))
    assert placeholders.put_back(sent.material) == text
