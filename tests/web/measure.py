"""Measure what the browser adds: `python -m tests.web.measure`.

Prints the main thread's work for a page with the widget beside the same page without it, and the time that the
page itself takes between Enter and the first sentence shown, the service's own time left out.
"""

from __future__ import annotations

import gzip
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from .browser import chromium, context_of, signed_in
from .service import Running, running
from .states import QUESTION

TIMES = 15
SCRIPT = Path(__file__).parents[2] / "api/static/klarplan-chat.js"
# When the question leaves, when the first sentence is in the page's hands, when it stands in the document
CLOCK = """
window.clock = {};
const ask = window.fetch;
window.fetch = (to, init) => {
  if (String(to).endsWith("/api/ask/stream")) clock.sent = performance.now();
  return ask(to, init);
};
const read = ReadableStreamDefaultReader.prototype.read;
ReadableStreamDefaultReader.prototype.read = async function () {
  const part = await read.call(this);
  if (clock.sent && !clock.arrived && String(part.value).includes("delta")) clock.arrived = performance.now();
  return part;
};
addEventListener("keydown", (event) => { if (event.key === "Enter") window.clock = { pressed: performance.now() }; }, true);
"""
SHOWN = """() => new Promise((done) => {
  const root = document.querySelector("klarplan-chat").shadowRoot;
  const count = root.querySelectorAll(".sentence").length;
  new MutationObserver((_, observer) => {
    if (root.querySelectorAll(".sentence").length === count) return;
    observer.disconnect();
    requestAnimationFrame(() => done({ ...clock, shown: performance.now() }));
  }).observe(root, { childList: true, subtree: true });
  root.querySelector("#question").focus();
})"""


def added_by_the_page(page: Page) -> Iterator[float]:
    """Yield, for each of some questions, the milliseconds from Enter to the first sentence but for the service's own."""
    page.add_init_script(CLOCK)
    page.goto("/")
    for _ in range(TIMES):
        page.get_by_role("textbox", name="Dit spørgsmål").fill(QUESTION)
        page.evaluate(f"() => {{ window.waiting = ({SHOWN})(); }}")
        page.keyboard.press("Enter")
        times = page.evaluate("() => window.waiting")
        yield (times["sent"] - times["pressed"]) + (times["shown"] - times["arrived"])
        page.get_by_role("button", name="Ny samtale").click()


def work_of(browser: Browser, service: Running, *, widget: bool) -> float:
    """Return the main thread's milliseconds until a page of another origin has been painted, with the widget or without."""
    found = []
    for _ in range(TIMES):
        context = context_of(browser, service)
        page = context.new_page()
        if not widget:
            page.route(
                "**/klarplan-chat.js", lambda route: route.fulfill(content_type="text/javascript", body="")
            )
        session = context.new_cdp_session(page)
        session.send("Performance.enable")
        page.goto(service.host_page, wait_until="networkidle")
        metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
        found.append(1000 * metrics["TaskDuration"])
        context.close()
    return statistics.median(found)


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as data, running(Path(data)) as service, chromium() as browser:
        without, beside = (work_of(browser, service, widget=widget) for widget in (False, True))
        state = signed_in(browser, service)["asker"]
        added = sorted(added_by_the_page(context_of(browser, service, storage_state=state).new_page()))
    say = sys.stdout.write
    say(f"widget, gzipped: {len(gzip.compress(SCRIPT.read_bytes(), 9))} bytes\n")
    say(
        f"main thread, page without and with the widget: {without:.0f} and {beside:.0f} ms (median of {TIMES})\n"
    )
    say(
        f"added from Enter to the first sentence: median {statistics.median(added):.0f} ms, most {added[-1]:.0f} ms\n"
    )


if __name__ == "__main__":
    main()
