"""Going about with the keyboard alone."""

from __future__ import annotations

from playwright.sync_api import Page

MOST = 120  # presses of Tab: more than any page has stops
# What has the focus, through shadow roots, by the name that a person would call it
FOCUSED = """() => {
  let at = document.activeElement;
  while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
  if (!at || at === document.body) return "";
  const labels = at.labels ? [...at.labels].map((label) => label.textContent).join(" ") : "";
  return (at.getAttribute("aria-label") || labels || at.textContent || at.getAttribute("placeholder") || "").trim().replace(/\\s+/g, " ");
}"""


def focused(page: Page) -> str:
    """Return the name of what has the focus."""
    return str(page.evaluate(FOCUSED))


def tab_to(page: Page, name: str, *, back: bool = False) -> None:
    """Press Tab until something of that name has the focus."""
    seen = [focused(page)]
    for _ in range(MOST):
        if seen[-1].startswith(name):
            return
        page.keyboard.press("Shift+Tab" if back else "Tab")
        seen.append(focused(page))
    raise AssertionError(f"{name} was not reached by Tab, only {seen}")
