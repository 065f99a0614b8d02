"""What `docs/widget.md` tells of the widget is what the widget has."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOC = (ROOT / "docs/widget.md").read_text(encoding="utf-8")
SOURCES = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted((ROOT / "api/web/src/chat").glob("*.ts"))
)
STYLES = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted((ROOT / "api/web/src/styles").glob("*.css"))
)


def test_every_custom_property_is_told_of():
    """The table has the custom properties that the style sheets read, and no others."""
    read = set(re.findall(r"var\((--klarplan-[\w-]+)", STYLES))
    assert read == set(re.findall(r"--klarplan-[\w-]+", DOC))


def test_every_part_is_told_of():
    """The list has the parts that the views name, and no others."""
    listed = next(line for line in DOC.splitlines() if line.startswith("Parts for"))
    assert set(re.findall(r'part="(\w+)"', SOURCES)) == set(re.findall(r"`(\w+)`", listed))


def test_every_attribute_is_told_of():
    """The table has the element's public properties."""
    properties = set(re.findall(r"^    (\w+): \{ type:", SOURCES, re.MULTILINE))
    assert properties == set(re.findall(r"^\| `(\w+)` \|", DOC, re.MULTILINE))


def test_every_event_is_told_of():
    """The events are those that the element sends."""
    happenings = re.search(r"type Happening = ([^;]+);", SOURCES)
    assert happenings
    sent = {f"klarplan-{name}" for name in re.findall(r'"(\w+)"', happenings.group(1))}
    assert sent == set(re.findall(r"`(klarplan-\w+ed)`", DOC))
