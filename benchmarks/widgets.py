"""Time every widget on the built pages, in headless Chromium: until it is ready, and at each of 100 gestures.

A gesture's time is that of its JavaScript and layout, from the event to the end of the frame that paints it;
waiting for the screen does not count. Prints a table.
"""

from pathlib import Path
from statistics import median

from book.tools.chromium import FLAGS, find_chromium
from book.tools.widget_gestures import GESTURES, gesture

ROOT = Path(__file__).resolve().parent.parent
HTML = ROOT / "_build" / "html"

WARM_UP, COUNT = 30, 100
# How long each widget takes from its empty place to its first picture, by class, in milliseconds.
WATCH = """
globalThis.starts = {};
const began = new WeakMap();
new MutationObserver((changes) => {
  const now = performance.now();
  for (const { target, addedNodes, type } of changes) {
    if (type === "attributes") starts[target.className] ??= now - began.get(target.parentNode);
    else if (target.className === "nn-embed") for (const node of addedNodes) began.set(node, now);
  }
}).observe(document, { subtree: true, childList: true, attributeFilter: ["data-ready"] });
"""
MODULES = "() => Object.entries(globalThis.nnFrontEnds).map(([file, { _esm }]) => [file, _esm])"
TIMES = """async ([name, make, count]) => {
  const root = document.querySelector(`[class$=" nn-${name}"]`);
  root.scrollIntoView({ block: "center" });
  const gesture = eval(make)(root);
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const times = [];
  for (let i = 0; i < count; i++) {
    await frame();
    let painting = 0;
    requestAnimationFrame(() => (painting = performance.now()));
    const began = performance.now();
    try { gesture(i); } catch { continue; } // not every one of its kind has all that is touched
    const heard = performance.now();
    await frame();
    root.getBoundingClientRect(); // the layout
    times.push(heard - began + performance.now() - painting);
  }
  return times;
}"""


def main():
    """Print the table."""
    from playwright.sync_api import sync_playwright

    rows = {}
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        for path in sorted(HTML.glob("*/*.html")):
            text = path.read_text("utf8")
            if "widget-view+json" not in text:
                continue
            page = chromium.new_page(viewport={"width": 1280, "height": 1000}, reduced_motion="reduce", bypass_csp=True)
            page.add_init_script(WATCH)
            page.goto(path.as_uri())
            page.wait_for_function("!document.querySelector('script[type$=\"widget-view+json\"]')")
            starts = {key.split(" nn-")[-1]: time for key, time in page.evaluate("starts").items()}
            sizes = {Path(file).stem.replace("_", "-"): len(module.encode()) for file, module in page.evaluate(MODULES)}
            for name, size in sizes.items():
                if name in rows or name not in GESTURES:
                    continue
                rows[name] = (size, starts[name], *times_of(page, name))
            page.close()
        chromium.close()
    print(f"| {'widget':18} | module KB | ms to ready | ms per gesture: median | worst of {COUNT} |")
    print(f"|{'-' * 20}|----------:|------------:|-----------------------:|-------------:|")
    for name, (size, ready, middle, worst) in sorted(rows.items()):
        print(f"| {name:18} | {size / 1000:9.1f} | {ready:11.0f} | {middle:22.1f} | {worst:12.1f} |")
    if missing := GESTURES.keys() - rows.keys():
        print("On no built page:", ", ".join(sorted(missing)))


def times_of(page, name):
    """Median and worst time of a gesture, in milliseconds, after some to warm up."""
    if name == "training-film":
        page.locator(".nn-training-film").scroll_into_view_if_needed()
        page.locator(".nn-training-film").get_by_role("button", name="Play", exact=True).wait_for()
    times = page.evaluate(TIMES, [name, gesture(name), WARM_UP + COUNT])[WARM_UP:]
    return median(times), max(times)


if __name__ == "__main__":
    main()
