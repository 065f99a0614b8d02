"""Tables as CSV that a Danish spreadsheet opens: semicolons, a byte order mark, and no formulas."""

from __future__ import annotations

import csv
import io

from api.schemas.records import OverviewBody, OverviewCell

STATES = {"reported": "indrapporteret", "partly": "delvist", "empty": "ikke indrapporteret"}
KINDS = {"status": "status", "midtvejsstatus": "midtvejsstatus"}
# What a spreadsheet takes for the start of a formula (OWASP, "CSV Injection")
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def overview_csv(body: OverviewBody) -> bytes:
    """Return the indsats × year matrix: a row for each indsats, a column for each year."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow(["Kommune", "Afdeling", "Plan", "Indsats", "Temaer", *body.years, "Dokument"])
    for row in body.rows:
        themes = ", ".join(t.name for t in row.themes if t.marked == "yes")
        states = [_state([c for c in row.cells if c.year == year]) for year in body.years]
        texts = [row.municipality, row.department, row.plan_title, row.name, themes, *states, row.document]
        writer.writerow([_plain(text or "") for text in texts])
    return out.getvalue().encode("utf-8-sig")


def _state(cells: list[OverviewCell]) -> str:
    if not cells:
        return ""
    if len(cells) == 1:
        return STATES[cells[0].state]
    return "; ".join(dict.fromkeys(f"{KINDS[c.kind]}: {STATES[c.state]}" for c in cells))


def _plain(text: str) -> str:
    """Return a text on one line that no spreadsheet reads as a formula."""
    line = " ".join(text.split())
    return f"'{line}" if line.startswith(FORMULA) else line
