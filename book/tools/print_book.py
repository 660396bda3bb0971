"""Print the built book: one page with everything in the order of _toc.yml, and a PDF of it.

    python -m book.tools.print_book

Reads _build/html and writes _build/print/course.html and course.pdf. Live pictures become still ones, photographed as
they look when their page opens. The page takes its styles and pictures from _build/html beside it.
"""

import sys
import time
from pathlib import Path

import yaml
from playwright.sync_api import sync_playwright

from book.tools.chromium import FLAGS, find_chromium
from book.tools.print_page import book_page, name_of, read_page

ROOT = Path(__file__).resolve().parents[2]
HTML = ROOT / "_build" / "html"
PRINT = ROOT / "_build" / "print"
STILL = {"reduced_motion": "reduce", "bypass_csp": True}  # a style is added, which the pages allow nobody
FOR_PHOTOGRAPHS = """#pst-skip-link, .bd-header-article { display: none !important } /* would be in the picture */
.bd-article section { content-visibility: visible !important } /* what is laid out on the way moves its neighbours */"""
LIVES_ONLY_ON_A_SCREEN = "book/progress"
NUMBER = (
    '<div style="width:100%;text-align:center;font:8pt sans-serif;color:#555"><span class="pageNumber"></span></div>'
)


def pages_in_order(toc):
    """The paths of the printed pages below the site's root, in the order of its table of contents."""
    contents = yaml.safe_load(Path(toc).read_text("utf-8"))
    chapters = [chapter["file"] for part in contents["parts"] for chapter in part["chapters"]]
    return [f"{file}.html" for file in [contents["root"], *chapters] if file != LIVES_ONLY_ON_A_SCREEN]


def live_widgets(html):
    """The places, among the page's .nn-embed elements, of those that are pictures; a question prints as text."""
    return [n for n, widget in enumerate(html.select("article .nn-embed")) if not widget.select(":scope > details")]


def photograph(browser, path, places):
    """Pictures of a page's live widgets, as files in the folder pictures/; returns their addresses by place."""
    page = browser.new_page(viewport={"width": 1500, "height": 2000}, device_scale_factor=2, **STILL)
    page.goto((HTML / path).as_uri(), wait_until="load")
    page.add_style_tag(content=FOR_PHOTOGRAPHS)
    addresses = {}
    for place in places:
        addresses[place] = f"pictures/{name_of(path)}-{place}.png"
        widget = page.locator("article .nn-embed").nth(place)
        widget.locator("[data-ready]").wait_for()  # what it shows first is drawn
        widget.screenshot(path=PRINT / addresses[place])
    page.close()
    return addresses


def print_pdf(browser):
    page = browser.new_page(reduced_motion="reduce")
    page.goto((PRINT / "course.html").as_uri(), wait_until="load")
    page.pdf(
        path=PRINT / "course.pdf",
        prefer_css_page_size=True,
        display_header_footer=True,
        header_template="<span></span>",
        footer_template=NUMBER,
        print_background=True,
        outline=True,
        tagged=True,
    )


def main():
    paths = pages_in_order(ROOT / "_toc.yml")
    if missing := [path for path in paths if not (HTML / path).is_file()]:
        print(f"{HTML}: {missing[0]} is not built; run make book", file=sys.stderr)
        return 1
    chromium = find_chromium()
    if chromium is None:
        print("No Chromium found: install chromium or Google Chrome, or set NN_CHROMIUM to its path", file=sys.stderr)
        return 1
    (PRINT / "pictures").mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        places = {path: live_widgets(read_page(HTML, path)) for path in paths}
        photographs = {path: photograph(browser, path, at) for path, at in places.items() if at}
        (PRINT / "course.html").write_text(book_page(HTML, paths, "../html", photographs), "utf-8")
        print_pdf(browser)
        browser.close()
    size = (PRINT / "course.pdf").stat().st_size / 1e6
    print(f"{PRINT / 'course.pdf'}: {size:.1f} MB, {time.monotonic() - started:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
