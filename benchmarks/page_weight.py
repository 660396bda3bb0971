"""What the built pages weigh on the wire, by kind, and how soon the first widget answers on a slow computer.

    python benchmarks/page_weight.py [chapters/09-training.html …]

Every response counts gzipped, as a host sends it. "First view" is what a page asks for until it rests, in a window of
1280 × 800; "to its end" is what it has asked for after the reader scrolled down to the end. "Answer" is the time from
the click on a link to the first frame after a gesture in the page's first widget, with the processor slowed down four
times; it needs a computer that does nothing else. "CPU" is what the page's main thread computes until that widget is
ready, not slowed down, on a busy computer too. The browser is the one that `python -m book.tools.chromium` prints;
a whole browser without a screen takes half as long again as Chromium's headless shell: NN_CHROMIUM=/usr/bin/chromium.
"""

import argparse
from collections import Counter
from pathlib import Path

from book.tools import wire
from book.tools.chromium import FLAGS, find_chromium
from book.tools.serve import served
from book.tools.widget_gestures import GESTURES, gesture

ROOT = Path(__file__).resolve().parent.parent
HTML = ROOT / "_build" / "html"

OTHERS = ["book/intro.html", "exercises/03-weighted-sums.html", "solutions/03-weighted-sums.html", "book/evidence.html"]
WINDOW = {"width": 1280, "height": 800}
SLOWER = 4
ROUNDS = 3
# Playwright's own waiting costs the page as much as a widget: the page looks for its first widget by itself.
ANSWER = """(() => {
  const gestures = { %s };
  const look = () => {
    const root = document.querySelector(".nn-widget[data-ready]");
    if (!root || !document.querySelector(".nn-embed").contains(root)) return requestAnimationFrame(look);
    const name = [...root.classList].map((part) => part.slice(3)).reverse().find((part) => part in gestures);
    %s
  };
  requestAnimationFrame(look);
})();"""
# A strip of one digit has no second to choose, a plot without a handle none to drag: what can be done first.
TOUCH = """const act = gestures[name](root);
    for (let i = 1, made = false; !made && i < 9; i++) try { act(i); made = true; } catch {}
    requestAnimationFrame(() => requestAnimationFrame(() => console.debug(`answered ${performance.now()}`)));"""
READY = "if (name) console.debug(`answered ${performance.now()}`);"


def main():
    """Print the table."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pages", nargs="*", help="as they stand below _build/html; without any, one row for each kind")
    pages = parser.parse_args().pages or [
        *OTHERS[:1],
        *sorted(path.relative_to(HTML).as_posix() for path in HTML.glob("chapters/*.html")),
        *OTHERS[1:],
    ]
    print(
        f"| {'KB, gzipped':32} |",
        " | ".join(f"{kind:>7}" for kind in wire.KINDS),
        "| first view | to its end | answer, ms | CPU, ms |",
    )
    print("|" + "-" * 34 + "|" + "--------:|" * len(wire.KINDS) + "-----------:|-----------:|-----------:|--------:|")
    with sync_playwright() as playwright, served(HTML) as address:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        for path in pages:
            first, end = weigh(chromium, address, path)
            times = ("", "")
            if "widget-view+json" in (HTML / path).read_text("utf8"):
                times = first_answer(chromium, address + path), computing(chromium, address + path)
            cells = [f"{first[kind] / 1000:7.0f}" for kind in wire.KINDS]
            totals = f"{first.total() / 1000:10.0f} | {end.total() / 1000:10.0f}"
            print(f"| {path:32} |", " | ".join(cells), f"| {totals} | {times[0]:>10} | {times[1]:>7} |", flush=True)
        chromium.close()


def weigh(chromium, address, path):
    """Bytes by kind at first view, and after scrolling to the end."""
    page = chromium.new_page(viewport=WINDOW, bypass_csp=True)
    weights = Counter()
    page.on("requestfinished", lambda request: weights.update(wire.weigh(HTML, request.url.removeprefix(address))))
    page.goto(address + path, wait_until="networkidle")
    first = weights.copy()
    while not page.evaluate("scrollY + innerHeight >= document.documentElement.scrollHeight - 2"):
        page.evaluate("scrollBy({ top: innerHeight * 0.8, behavior: 'instant' })")
        page.wait_for_load_state("networkidle")
    page.wait_for_timeout(500)
    page.close()
    return first, weights


def first_answer(chromium, url):
    """Milliseconds from the navigation to the answer of the first widget: the middle one of three."""
    return round(sorted(visit(chromium, url, TOUCH, SLOWER)[0] for _ in range(ROUNDS))[ROUNDS // 2])


def computing(chromium, url):
    """Milliseconds of the main thread's own time until the first widget is ready: the least of three."""
    return round(min(visit(chromium, url, READY)[1] for _ in range(ROUNDS)))


def visit(chromium, url, when_ready, slower=1):
    """When the first widget answered, and what the main thread had computed by then, in milliseconds."""
    context = chromium.new_context(viewport=WINDOW, bypass_csp=True)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    gestures = ", ".join(f'"{name}": {gesture(name)}' for name in GESTURES)
    page.add_init_script(ANSWER % (gestures, when_ready))
    with page.expect_console_message(lambda message: message.text.startswith("answered")) as answer:
        page.goto(url, wait_until="commit")
    metrics = {metric["name"]: metric["value"] for metric in session.send("Performance.getMetrics")["metrics"]}
    context.close()
    return float(answer.value.text.split()[1]), 1000 * metrics["TaskDuration"]


if __name__ == "__main__":
    main()
