"""What axe cannot see: order and visibility of focus, reflow, target sizes, names of errors, motion."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import BrowserContext, Page, expect

from .browser import NARROW, WIDE, look
from .service import Running
from .states import STATES, State

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("web")]
MOST = 400  # presses of Tab
DISTINCT = 100  # of 255 steps between ink and ground
STILL = 20  # pictures taken before giving up that a page comes to rest
SMALLEST = 24  # CSS pixels, WCAG 2.2 success criterion 2.5.8

# The element that has the focus: is it on screen, uncovered, and does it show that it has the focus?
STOP = """() => {
  let at = document.activeElement;
  while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
  if (!at || at === document.body || at === document.documentElement) return null;
  window.stops ??= new Map();
  if (!window.stops.has(at)) window.stops.set(at, window.stops.size);
  const box = at.getBoundingClientRect();
  const label = at.labels?.[0]?.getBoundingClientRect() ?? box;
  const seen = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].some(([x, y]) => {
    let hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    while (hit?.shadowRoot) {
      const inner = hit.shadowRoot.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return hit && (hit === at || at.contains(hit) || hit.contains(at));
  });
  const ringed = [at, ...(at.labels ?? []), at.closest("label")].some((one) => one && getComputedStyle(one).outlineStyle !== "none");
  return {
    n: window.stops.get(at),
    name: (at.getAttribute("aria-label") || at.textContent || at.id).trim().slice(0, 60),
    seen,
    ringed,
  };
}"""

# Targets that are too small: links in running text are exempt, and a field's label is part of it
SMALL = """(smallest) => {
  const all = (root) => [...root.querySelectorAll("*")].flatMap((one) => one.shadowRoot ? [one, ...all(one.shadowRoot)] : [one]);
  const targets = all(document).filter((one) => one.matches("a[href], button, input, select, textarea, summary") && one.checkVisibility({ visibilityProperty: true }));
  return targets.filter((one) => {
    if (one.matches("a") && getComputedStyle(one).display === "inline" && one.closest("p, li, td, th, h3")) return false;
    const box = (one.closest("label") ?? one).getBoundingClientRect();
    return box.width > 1 && (box.width < smallest || box.height < smallest);
  }).map((one) => `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 40)} ${JSON.stringify(one.getBoundingClientRect())}`);
}"""
SCROLLED = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_focus_is_seen_and_nothing_is_lost_when_zoomed(
    state: State, visit: Callable[..., BrowserContext], service: Running
):
    """At 1280 and at 320 px (400 % zoom): Tab goes in the order of the content, what has the focus shows it and
    isn't covered, every target is at least 24 by 24, and the page scrolls one way alone."""
    page = visit(state.role).new_page()
    state.reach(page, service)
    for size in (WIDE, NARROW):
        page.set_viewport_size(size)
        assert page.evaluate(SCROLLED) <= 0
        assert page.evaluate(SMALL, SMALLEST) == []
        stops = _stops(page)
        assert stops
        assert [stop["name"] for stop in stops if not stop["seen"]] == []
        assert [stop["name"] for stop in stops if not stop["ringed"]] == []
    assert page.locator("[tabindex]:not([tabindex='0']):not([tabindex='-1'])").count() == 0


def _stops(page: Page) -> list[dict[str, object]]:
    """Press Tab through the page once, to its end or round to the first stop."""
    found: list[dict[str, object]] = []
    page.evaluate("() => { window.stops = new Map(); document.activeElement?.blur?.(); }")
    for _ in range(MOST):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or stop["n"] < len(found):
            return found
        found.append(stop)
    raise AssertionError("Tab does not come to an end")


# Where each piece of text on a coloured ground stands in the window
INK = """() => {
  const all = (root) => [...root.querySelectorAll("*")].flatMap((one) => one.shadowRoot ? [one, ...all(one.shadowRoot)] : [one]);
  return all(document).filter((one) => one.matches("button, a.solid, label.file, .badge, .toast span, mark, .skip, dd, .problem"))
    .map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      const { left, top, width, height } = range.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      let hit = document.elementFromPoint(x, y);
      while (hit?.shadowRoot) hit = hit.shadowRoot.elementFromPoint(x, y);
      return { text: one.textContent.trim(), left, top, right: left + width, bottom: top + height, seen: hit !== null && one.contains(hit) };
    })
    .filter((box) => box.text && box.seen && box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight);
}"""
COLOURED = (
    "spoerg-svar",
    "spoerg-kilde",
    "skriv-forslag",
    "admin-slet",
    "log-ind-fejl",
    "widget",
    "widget-svar",
)


@pytest.mark.parametrize("name", COLOURED)
def test_text_is_seen_in_high_contrast(name: str, visit: Callable[..., BrowserContext], service: Running):
    """In the reader's own colours no text is of the colour that it stands on, whatever the browser lays behind it."""
    state = next(state for state in STATES if state.name == name)
    page = visit(state.role).new_page()
    state.reach(page, service)
    look(page, "kontrast")
    boxes, picture = _pictured(page)
    assert boxes
    unseen = []
    for box in boxes:
        inside = picture.crop(tuple(round(box[side]) for side in ("left", "top", "right", "bottom")))
        darkest, brightest = inside.getextrema()
        if brightest - darkest < DISTINCT:
            unseen.append(box["text"])
    assert unseen == []


def _pictured(page: Page) -> tuple[list[dict[str, Any]], Image.Image]:
    """Return where the text is and a grey picture of it, taken while the page stands still: a pane that scrolls to
    a quote between the two would be seen where it no longer is."""
    for _ in range(STILL):
        before = page.evaluate(INK)
        picture = Image.open(io.BytesIO(page.screenshot())).convert("L")
        if page.evaluate(INK) == before:
            return before, picture
    raise AssertionError("The page does not come to rest")


def test_nothing_moves_for_those_who_asked_for_that(visit: Callable[..., BrowserContext], service: Running):
    """The drawing pen moves while an answer is waited for, and stands still with reduced motion."""
    waiting = next(state for state in STATES if state.name == "spoerg-venter")
    for motion, moving in (("no-preference", True), ("reduce", False)):
        page = visit("asker", reduced_motion=motion).new_page()
        waiting.reach(page, service)
        running = page.locator(".pen").evaluate("(pen) => pen.getAnimations().length > 0")
        assert running is moving


def test_an_error_is_named_at_its_field(visit: Callable[..., BrowserContext], service: Running):
    """A wrong key is told beside the field, which is marked as wrong and described by the message."""
    page = visit(None).new_page()
    wrong = next(state for state in STATES if state.name == "log-ind-fejl")
    wrong.reach(page, service)
    field = page.get_by_label("Nøgle")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(
        r"Nøglen gælder ikke. Den har du fået af dem, der passer Klarplan. Den begynder med klarplan_."
    )


def test_pages_are_danish_and_titled(visit: Callable[..., BrowserContext]):
    """Each page has its language, its own title, one first heading and a way past the header."""
    page = visit().new_page()
    titles = set()
    for address in ("/", "/skriv", "/overblik", "/statusnotat", "/admin", "/log-ind"):
        page.goto(address)
        expect(page.locator("html")).to_have_attribute("lang", "da")
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator("main")).to_be_focused()
        titles.add(page.title())
    assert len(titles) == 6
