"""What a reader does on a page, the same in every engine: look, point, draw, press keys.

An engine is an object with these methods; `tests/engines/chromium.py`, `firefox.py` and `webkit.py` have one each.

- `open(url)` goes to a page and waits until it is loaded.
- `run(expression)` is the value of a JavaScript expression in the page, which may be a promise; it raises `PageError`.
- `drag(points)` presses the mouse at the first (x, y) of the window, moves to the others, and lets go.
- `press(*keys)` presses keys one after the other; `"Control+k"` presses two together.
- `resize(width, height)` sets the page's size in CSS pixels.
- `picture(path)` writes what is seen as a PNG.
"""

import json
import time

PATIENCE = 90  # seconds; a busy machine is no failure
MOUNTED = """document.readyState === "complete" && !document.querySelector('script[type$="widget-view+json"]')"""
STILL = 5  # frames in which an element keeps its place before it is pressed
# A page holds its layout back for what is far away: scroll to the element until it keeps its place, before all else.
# What would give an answer away is veiled until the reader asks to see it.
PLACE = """new Promise((done, fail) => {{
  const node = document.querySelector({selector});
  node.closest(".nn-veil.nn-shut")?.querySelector(".nn-veil-ask button").click();
  const end = performance.now() + {patience} * 1000;
  let [before, still] = ["", 0];
  const look = () => {{
    node.scrollIntoView({{ block: "center", behavior: "instant" }});
    const {{ x, y, width, height }} = node.getBoundingClientRect();
    const place = [x, y, width, height];
    const found = document.elementFromPoint(x + width / 2, y + height / 2);
    still = place.join() === before && node.contains(found) ? still + 1 : 0;
    before = place.join();
    if (still === {still}) done(place);
    else if (performance.now() > end) fail(new Error(`at ${{before}} there is ${{found?.outerHTML.slice(0, 200)}}`));
    else requestAnimationFrame(look);
  }};
  look();
}})"""


class PageError(RuntimeError):
    """What was asked of a page failed there, or the page went away meanwhile."""


class Reader:
    """A reader at the page of an engine."""

    def __init__(self, engine, book):
        self.engine = engine
        self.book = book
        self.run = engine.run

    def open(self, url):
        """Go to a page, and wait until its widgets are alive."""
        self.book.refused.clear()
        self.engine.open(url)
        self.wait_until(MOUNTED)

    def wait_until(self, condition, patience=PATIENCE):
        """Wait until a JavaScript expression holds, at most so many seconds; the page may be left meanwhile."""
        end = time.monotonic() + patience
        last = None
        while time.monotonic() < end:
            try:
                last = self.run(f"Boolean({condition})")
            except PageError as error:
                last = error
            if last is True:
                return
        raise AssertionError(f"{condition} does not hold after {patience} seconds: {last}")

    def place(self, selector):
        """The (x, y, width, height) of an element in the window, after it was scrolled to."""
        return self.run(PLACE.format(selector=json.dumps(selector), still=STILL, patience=PATIENCE))

    def click(self, selector):
        x, y, width, height = self.place(selector)
        self.engine.drag([(x + width / 2, y + height / 2)])

    def drag(self, selector, points):
        """Draw over an element, through points in parts of its width and height."""
        x, y, width, height = self.place(selector)
        self.engine.drag([(x + across * width, y + down * height) for across, down in points])

    def press(self, *keys):
        self.engine.press(*keys)

    def text(self, selector):
        return self.run(f"document.querySelector({json.dumps(selector)}).innerText")

    def problems(self):
        """What went wrong on this page so far: errors, rejections, what the policy forbids, what was not found."""
        return self.run("heard") + self.book.refused
