"""`klarplan load` measures a real service, and its figures hang together."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.load import measure, told
from assistant.settings import Settings


@pytest.mark.slow
def test_many_askers_at_once_all_get_answers(tmp_path: Path) -> None:
    """No asker meets an error, and each figure has its line."""
    found = measure(Settings(data=tmp_path / "unused", embedder="hash"), askers=8, seconds=2)
    assert found.errors == 0
    assert found.answers >= 8
    assert found.seconds >= 2
    assert 0 < found.p50 <= found.p99
    assert found.per_second == pytest.approx(found.answers / found.seconds)
    assert len(dict(told(found))) == 12
    assert not (tmp_path / "unused").exists()
