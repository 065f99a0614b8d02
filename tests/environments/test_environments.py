"""Tests that need an environment of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGES_CANNOT_BE_HAD = 75


@pytest.mark.slow
def test_a_real_sentence_transformers_model():
    """A real model by folder embeds, fills a store, finds, and is told apart from another."""
    script = Path(__file__).with_name("sentence_transformers.sh")
    done = subprocess.run(
        ["sh", script],
        env=os.environ | {"PYTHON": sys.executable},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == PACKAGES_CANNOT_BE_HAD and not os.environ.get("CI"):
        pytest.skip("torch and sentence-transformers cannot be installed here")
    assert done.returncode == 0, done.stderr[-2000:]
