"""How long a reader waits for the first ✓ on a page and in JupyterLite, by turns.

    python benchmarks/page_start.py [--rounds 3]

Each round begins with a browser that has nothing kept. On the page of exercise 3 an answer stands that its reader wrote
before; seconds count from the click on *Check*, or on *Run in the browser*, to the ✓. Then the answer is changed and
checked again; a figure is drawn; and on another page, exercise 4, a first question is checked. MB are what was sent
until then. Once over this computer's own network, once over a line of 20 Mbit/s. The server gzips, as a host of static
pages does. It needs a computer that does nothing else.
"""

import argparse
import json
import os
import time
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from gzip_server import GzipHandler, gzipped
from lite_site import HTML, ROOT, open_notebook, run_all, site_with
from paced_server import paced

from book.tools.chromium import FLAGS, find_chromium
from book.tools.serve import served
from book.tools.wire import COMPRESSED
from grader.authoring.blank import without_marks
from grader.authoring.exercise import read_exercise

FIRST, SECOND = ("03-weighted-sums", "weighted-sum"), ("04-sigmoid-bias-relu", "sigmoid")
FIGURE = "who-excites-it-look"
MBIT = 20
# Milliseconds from the click on a cell's first button until its output has a new element of some kind.
PRESS = """(cell, kind) => new Promise((tell) => {
  const find = () => cell.querySelectorAll(`.cell_output ${kind}`);
  const old = new Set(find());
  new MutationObserver(() => {
    if ([...find()].some((each) => !old.has(each))) tell(performance.now() - begun);
  }).observe(cell, { subtree: true, childList: true, attributes: true });
  const begun = performance.now();
  cell.querySelector(".nn-cell-bar button").click();
})"""
KEPT = "caches.open('nn-python').then((cache) => cache.keys()).then((kept) => kept.length)"


def main():
    """Print the tables."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with TemporaryDirectory() as place, sync_playwright() as playwright:
        notebooks = {f"exercises/{stem}.ipynb": until_check(stem, id) for stem, id in (FIRST, SECOND)}
        notebooks[f"chapters/{FIRST[0]}.ipynb"] = {"cells": [], "metadata": {}}  # a site has some
        site = site_with(notebooks, Path(place))
        print(f"load {os.getloadavg()[0]:.1f}\n")
        print(
            "| network | where | ✓ cold, s | changed ✓, s | first figure, s | ✓ on the next page, s | MB | figure, MB |"
        )
        print("|---|---|--:|--:|--:|--:|--:|--:|")
        with served(site, handler=GzipHandler) as address:
            in_turns(playwright, address, 1)  # now the server has gzipped all that is asked for
            tell("this computer's", in_turns(playwright, address, options.rounds))
        with served(site, handler=paced(GzipHandler, MBIT * 1e6)) as address:
            tell(f"{MBIT} Mbit/s", in_turns(playwright, address, options.rounds))


def until_check(stem, id):
    """The exercise's notebook up to the check of a question, which is answered."""
    notebook = json.loads((ROOT / "exercises" / f"{stem}.ipynb").read_text("utf8"))
    names = [cell["id"] for cell in notebook["cells"]]
    notebook["cells"] = notebook["cells"][: names.index(f"{id}-check") + 1]
    notebook["cells"][names.index(f"{id}-answer")]["source"] = answer(stem, id)
    return notebook


def answer(stem, id):
    return without_marks(read_exercise(ROOT / "solutions" / f"{stem}.ipynb").questions[id].answer)


def in_turns(playwright, address, rounds):
    """Of each place the measured rows, a round each."""
    rows = {"page": [], "JupyterLite": []}
    for _ in range(rounds):
        with browser(playwright, address) as (context, _, came):
            rows["page"].append(on_the_page(context, address, came))
        with browser(playwright, address) as (context, _, came):
            rows["JupyterLite"].append(in_jupyterlite(context, address, came))
    return rows


def tell(network, rows):
    for where, measured in rows.items():
        columns = [[value for value in column if value is not None] for column in zip(*measured)]
        told = [f"{median(each):.2f} ({min(each):.2f}–{max(each):.2f})" if each else "" for each in columns]
        print(f"| {network} | {where} | {' | '.join(told)} |", flush=True)


@contextmanager
def browser(playwright, address):
    """A context that has nothing kept, a mark in the command line of its browser, and the MB that were sent."""
    mark = f"--measured={time.time_ns()}"
    chromium = playwright.chromium.launch(executable_path=find_chromium(), args=[*FLAGS, mark])
    context = chromium.new_context(bypass_csp=True)
    came, known = [0.0], set()

    def weigh(request):
        path = urlsplit(request.url).path
        if request.url.startswith(address) and path not in known and Path(HTML, path[1:]).is_file():
            known.add(path)
            file = Path(HTML, path[1:])
            came[0] += (file.stat().st_size if file.suffix in COMPRESSED else len(gzipped(file))) / 1e6

    context.on("requestfinished", weigh)
    yield context, mark, came
    chromium.close()


def on_the_page(context, address, came):
    for stem, id in (FIRST, SECOND):
        context.add_init_script(script=edited(stem, id))
    page = opened(context, address, FIRST[0])
    before = came[0]
    cold = pressed(page, f"{FIRST[1]}-check", ".nn-passed")
    page.wait_for_timeout(1000)  # Playwright tells of requests a little later
    until_first = came[0] - before
    field = page.locator(f'[data-cell="{FIRST[1]}-answer"] textarea')
    field.fill(field.input_value() + "\n")
    again = pressed(page, f"{FIRST[1]}-check", ".nn-passed")
    before = came[0]
    figure = pressed(page, FIGURE, "img")
    page.wait_for_timeout(1000)
    of_figure = came[0] - before
    page.wait_for_function(KEPT, polling=500)  # as while one reads on
    page.close()
    page = opened(context, address, SECOND[0])
    return cold, again, figure, pressed(page, f"{SECOND[1]}-check", ".nn-passed"), until_first, of_figure


def edited(stem, id):
    """A script that keeps the answer to a question as if its reader had written it on the page."""
    cell = f"{id}-answer"
    notebook = json.loads((ROOT / "exercises" / f"{stem}.ipynb").read_text("utf8"))
    [printed] = ["".join(each["source"]) for each in notebook["cells"] if each["id"] == cell]
    total = 0x811C9DC5  # as book/page_python/kept_edits.js
    for byte in printed.encode():
        total = (total ^ byte) * 0x01000193 & 0xFFFFFFFF
    edit = json.dumps({"printed": f"{total:08x}", "text": answer(stem, id)})
    return f"localStorage.setItem('nn-cell:exercises/{stem}#{cell}', {json.dumps(edit)})"


def opened(context, address, stem, folder="exercises"):
    page = context.new_page()
    page.set_default_timeout(300_000)
    page.goto(f"{address}{folder}/{stem}.html", wait_until="networkidle")
    return page


def pressed(page, cell, kind):
    """Seconds from the click on a cell's first button until an element of a kind is new below it."""
    return page.locator(f'[data-cell="{cell}"]').evaluate(PRESS, kind, timeout=300_000) / 1000


def in_jupyterlite(context, address, came):
    seconds, before = [], None
    for stem, _ in (FIRST, SECOND):
        page = context.new_page()
        began = came[0]
        clicked = open_notebook(page, f"{address}exercises/{stem}.html")
        *_, (moment, _) = run_all(page)
        assert "✓" in page.locator(".jp-Notebook").text_content()
        seconds.append(moment - clicked)
        before = before or came[0] - began
        page.close()
    return seconds[0], None, None, seconds[1], before, None


if __name__ == "__main__":
    main()
