"""axe-core in a page: what it finds, in lines that say where and why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

SCRIPT = Path(__file__).parents[2] / "api/web/node_modules/axe-core/axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice")
HOW = "axe-core er ikke installeret: kør »npm ci« i api/web."


def findings(page: Page) -> list[str]:
    """Return what axe finds wrong with the page as it is, shadow roots included."""
    if not SCRIPT.exists():
        pytest.fail(HOW)
    page.evaluate(SCRIPT.read_text(encoding="utf-8") + "; 0")
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    result = page.evaluate("(options) => axe.run(document, options)", options)
    return [
        f"{rule['id']} ({rule['impact']}): {json.dumps(node['target'], ensure_ascii=False)} {node['failureSummary']}"
        for rule in result["violations"]
        for node in rule["nodes"]
    ]
