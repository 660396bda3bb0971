"""How soon a page shows something and is at rest, as Lighthouse asks, for one page of each kind; and its manners.

    python benchmarks/page_speed.py [chapters/09-training.html …]

A visit with empty caches and the processor slowed down four times, over this computer's own network and over one like
slow 4G: 1.6 Mbit/s, 150 ms; the server gzips, as a host of static pages does. FCP: the first text or picture, ms. LCP:
the largest one of the first view, ms. TBT: what the main thread's tasks take beyond 50 ms each between FCP and rest,
ms. CLS: how much moves under the reader's eyes. Lighthouse calls good: FCP up to 1800, LCP 2500, TBT 200, CLS 0.10. It
needs a computer that does nothing else. Missing manners are named below the table; axe looks after accessibility
(tests/book/test_pages_in_browser.py).
"""

import argparse
from pathlib import Path
from urllib.parse import urlsplit

from gzip_server import GzipHandler

from book.tools.chromium import FLAGS, find_chromium
from book.tools.serve import served

ROOT = Path(__file__).resolve().parent.parent
HTML = ROOT / "_build" / "html"

ONE_OF_EACH_KIND = [
    "book/intro.html",
    "chapters/08-backpropagation.html",
    "exercises/08-backpropagation.html",
    "solutions/08-backpropagation.html",
    "book/evidence.html",
    "book/progress.html",
    "book/what-a-teacher-sees.html",
    "search.html?q=bias",
]
SLOWER = 4
HAS_ADDRESS = (HTML / "sitemap.xml").exists()  # without one no page can name where it stands
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
ROUNDS = 3
WATCH = """globalThis.seen = { lcp: 0, cls: 0, tasks: [] };
const watch = (type, look) => new PerformanceObserver((list) => list.getEntries().forEach(look))
  .observe({ type, buffered: true });
watch("largest-contentful-paint", ({ startTime }) => { seen.lcp = startTime; });
watch("layout-shift", ({ value, hadRecentInput }) => { if (!hadRecentInput) seen.cls += value; });
watch("longtask", ({ startTime, duration }) => seen.tasks.push([startTime, duration]));"""
SEEN = """() => {
  const fcp = performance.getEntriesByName("first-contentful-paint")[0].startTime;
  const late = seen.tasks.filter(([start]) => start >= fcp);
  return [fcp, seen.lcp, late.reduce((sum, [, duration]) => sum + duration - 50, 0), seen.cls];
}"""
MANNERS = """(hasAddress) => {
  const has = (selector) => document.querySelectorAll(selector).length === 1;
  const unsized = [...document.images].filter((image) => !image.hasAttribute("width") && !image.style.width
    && getComputedStyle(image).display !== "none" && !/rem|em|px/.test(image.style.height)).length;
  return Object.entries({
    "no language": has("html[lang]"), "no title": document.title.length > 0,
    "no description": has('meta[name="description"]'), "not one viewport": has('meta[name="viewport"]'),
    "not one canonical link": has('link[rel="canonical"]') === hasAddress,
    "not one h1": has(":is(article, .bd-search-container) h1"), "no doctype": document.compatMode === "CSS1Compat",
    "pictures without a size": !unsized,
  }).filter(([, good]) => !good).map(([fault]) => fault);
}"""


def main():
    """Print the table, and the faults below it."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pages", nargs="*", help="as they stand below _build/html; without any, one of each kind")
    pages = parser.parse_args().pages or ONE_OF_EACH_KIND
    print("|                                    |           this network |           slow 4G      |      | requests |")
    print("| page                               |   FCP |   LCP |   TBT |   FCP |   LCP |   TBT |  CLS | all | out |")
    print("|------------------------------------|" + "------:|" * 6 + "-----:|----:|----:|")
    faults = {}
    with sync_playwright() as playwright, served(HTML, handler=GzipHandler) as address:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        for path in pages:
            *quick, shift, requests, faults[path] = middle(visit(chromium, address, path) for _ in range(ROUNDS))
            *slow, slow_shift, _, _ = visit(chromium, address, path, SLOW_4G)
            times = " | ".join(f"{time:5.0f}" for time in [*quick, *slow])
            outside = sum(not url.startswith((address, "data:", "blob:")) for url in requests)
            shift = max(shift, slow_shift)
            print(f"| {path:34} | {times} | {shift:4.2f} | {len(requests):3} | {outside:3} |", flush=True)
        chromium.close()
    for path, found in faults.items():
        if found:
            print(f"{path}: {', '.join(found)}")


def middle(visits):
    """Of several visits the one whose largest picture or text came neither first nor last."""
    visits = sorted(visits, key=lambda visit: visit[1])
    return visits[len(visits) // 2]


def visit(chromium, address, path, network=None):
    """FCP, LCP and TBT in milliseconds, CLS, the addresses asked for, the faults found."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800}, bypass_csp=True)
    page = context.new_page()
    page.add_init_script(WATCH)
    requests, errors = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: message.type == "error" and errors.append(f"error: {message.text}"))
    page.on("pageerror", lambda error: errors.append(f"error: {error}"))
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    if network:
        session.send("Network.emulateNetworkConditions", network)
    page.goto(address + path, wait_until="networkidle")
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
    measured = page.evaluate(SEEN)
    faults = page.evaluate(MANNERS, HAS_ADDRESS) + errors
    context.close()
    return *measured, [url for url in requests if urlsplit(url).path != "/favicon.ico"], faults


if __name__ == "__main__":
    main()
