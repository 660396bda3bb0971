"""How evenly every widget moves, on the built pages in headless Chromium, with motion allowed.

    python benchmarks/frames.py [weight-wall descent …]

Each widget gets some of its gestures, its buttons are pressed, and what that sets in motion runs to its end. A row
tells how many frames that took, their median and longest interval in milliseconds, and how many frames were asked for
in a second after all had come to rest, which must be none. At the end stand the rows beyond 17 ms in the middle, 50 ms
at worst. It needs a computer that does nothing else: a neighbour's work is an interval of its own.
"""

import argparse
from pathlib import Path
from statistics import median

from book.tools.chromium import FLAGS, find_chromium
from book.tools.widget_gestures import GESTURES, gesture

ROOT = Path(__file__).resolve().parent.parent
HTML = ROOT / "_build" / "html"

MIDDLE, WORST = 17, 50  # milliseconds
# Frames that follow one another: asked for in one, given in the next. A pause between two motions is no interval.
COUNTER = """(() => {
  const ask = requestAnimationFrame.bind(globalThis);
  let frame = null;
  globalThis.frames = { asked: 0, intervals: new Map(), clear() { this.asked = 0; this.intervals.clear(); } };
  globalThis.requestAnimationFrame = (call) => {
    const before = frame;
    frames.asked++;
    return ask((time) => {
      if (before !== null && time > before) frames.intervals.set(time, time - before);
      frame = time;
      try { call(time); } finally { frame = null; }
    });
  };
})();"""
MOVE = """async ([name, make, count, buttons]) => {
  const root = document.querySelector(`[class$=" nn-${name}"]`);
  root.closest(".nn-veiled")?.classList.remove("nn-veiled");
  for (const ask of document.querySelectorAll(".nn-veil-ask button")) ask.click(); // what is veiled does not move
  const pass = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const rest = async () => {
    for (let asked = -1, tries = 0; asked !== frames.asked && tries < 100; tries++) {
      asked = frames.asked;
      await pass(300);
    }
  };
  await rest();
  frames.clear();
  root.scrollIntoView({ block: "center" }); // a curve draws itself
  await rest();
  const gesture = eval(make)(root);
  for (let i = 0; i < count; i++) {
    try { gesture(i); } catch {} // what is opened may hide what is touched
    await pass(180);
  }
  for (const one of [...root.querySelectorAll("button, input[type=radio]")].slice(0, buttons)) {
    if (one.disabled || !one.getClientRects().length) continue;
    one.click();
    await pass(300);
  }
  for (const one of root.querySelectorAll("button")) if (one.textContent === "Pause") one.click();
  await rest();
  const intervals = [...frames.intervals.values()];
  frames.clear();
  await pass(1000);
  return [intervals, frames.asked];
}"""
GESTURES_OF_EACH, BUTTONS_OF_EACH = 8, 14


def main():
    """Print the table."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("widgets", nargs="*", help="all, if none is named")
    wanted = parser.parse_args().widgets or [*GESTURES]
    rows = {}
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        for path in sorted(HTML.glob("*/*.html")):
            text = path.read_text("utf8")
            kinds = [name for name in wanted if name not in rows and f"widgets/{name.replace('-', '_')}.js" in text]
            if not kinds:
                continue
            page = chromium.new_page(viewport={"width": 1280, "height": 800}, bypass_csp=True)
            page.add_init_script(COUNTER)
            page.goto(path.as_uri())
            page.wait_for_function("!document.querySelector('script[type$=\"widget-view+json\"]')")
            for name in kinds:
                if page.locator(f'[class$=" nn-{name}"]').count():
                    rows[name] = moved(page, name)
            page.close()
        chromium.close()
    print_table(rows)
    if missing := set(wanted) - rows.keys():
        print("On no built page:", ", ".join(sorted(missing)))


def moved(page, name):
    """The intervals between a widget's frames, and how many it asks for at rest."""
    return page.evaluate(MOVE, [name, gesture(name), GESTURES_OF_EACH, BUTTONS_OF_EACH])


def print_table(rows):
    """A row for each widget, and those that are slower than they may be."""
    print(f"| {'widget':22} | frames | median ms | longest ms | asked at rest |")
    print(f"|{'-' * 24}|-------:|----------:|-----------:|--------------:|")
    beyond = []
    for name, (intervals, at_rest) in sorted(rows.items()):
        middle, longest = (median(intervals), max(intervals)) if intervals else (0, 0)
        figures = (f"{middle:9.1f}", f"{longest:10.1f}") if intervals else (f"{'still':>9}", " " * 10)
        print(f"| {name:22} | {len(intervals):6} | {figures[0]} | {figures[1]} | {at_rest:13} |")
        if middle > MIDDLE or longest > WORST or at_rest:
            beyond.append(name)
    print("Beyond the limits:", ", ".join(beyond) or "none")


if __name__ == "__main__":
    main()
