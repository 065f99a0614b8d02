"""What the doctor says of a language model."""

from __future__ import annotations

from pathlib import Path

from assistant.doctor import examine
from assistant.models.health import tried
from assistant.settings import Settings

from ...scripted_server import fails, says, served  # noqa: TID252


def test_no_model_is_nothing_to_look_at() -> None:
    """It is optional."""
    assert tried(Settings()) is None


def test_one_that_answers_is_well(tmp_path: Path) -> None:
    """Asked one word, and told nothing of anybody."""
    with served(says("ja")) as server:
        settings = Settings(data=tmp_path / "data", embedder="hash", model="skrevet", model_url=server.url)
        found = {f.what: f for f in examine(settings)}["Sprogmodel til tekst"]
        assert (found.well, found.says) == (True, "skrevet svarer")


def test_one_that_does_not_is_told_with_what_to_look_at() -> None:
    """The status, and that answers are given without it."""
    with served(fails(401)) as server:
        answered = tried(Settings(model="skrevet", model_url=server.url))
    assert answered is not None
    assert not answered[0]
    assert "401" in answered[1]
    assert "nøgle" in answered[1]


def test_settings_that_cannot_be_are_told() -> None:
    """As at the start of a command."""
    answered = tried(Settings(model="x", model_options="{"))
    assert answered is not None
    assert not answered[0]
    assert "KLARPLAN_MODEL_OPTIONS" in answered[1]
