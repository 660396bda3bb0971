"""What the chapters' form has come to, a row for each chapter of the built book.

    python -m tests.support.page_form

Pictures, and how many of them can be touched; questions, and how many are answered by a gesture; where the first
gesture stands, as a share of the chapter and in pixels from its top; KB at first view, gzipped; the tallest widget,
without its caption, in a window of 1280 x 800 and on a phone of 360 x 740, in pixels; the smallest type in a widget on
that phone.
"""

import sys
from contextlib import contextmanager

from book.tools import wire
from book.tools.chromium import FLAGS, find_chromium
from book.tools.serve import served
from tests.support.page_pictures import pictures_of, questions_of

LAPTOP, PHONE = {"width": 1280, "height": 800}, {"width": 360, "height": 740}
HEAD = ["chapter", "pictures", "touched", "questions", "gestures", "first, %", "first, px", "KB", "tallest", "on phone"]
HEAD += ["type, px"]
# A question to be ticked is no gesture.
FIRST_GESTURE = """() => {
  const article = document.querySelector("article").getBoundingClientRect();
  const first = [...document.querySelectorAll(".nn-embed")].find((place) =>
    !place.querySelector(".nn-quiz:not(.nn-bar-quiz, .nn-rank-quiz, .nn-pick-quiz)"));
  const { top } = first.getBoundingClientRect();
  return [(top - article.top) / article.height, top + scrollY];
}"""
ALIVE = """!document.querySelector('script[type="application/vnd.jupyter.widget-view+json"]')
  && !document.querySelector(".nn-arriving")"""
ALL_LAID_OUT = ".bd-article > section > section { content-visibility: visible !important }"
TALLEST = """() => Math.max(...[...document.querySelectorAll(".nn-widget")].map((widget) =>
  widget.offsetHeight - widget.querySelector(":scope > .nn-caption").offsetHeight))"""
SMALLEST_TYPE = """() => {
  const sizes = [...document.querySelectorAll(".nn-widget")].flatMap((widget) => {
    const words = document.createTreeWalker(widget, NodeFilter.SHOW_TEXT);
    const found = [];
    while (words.nextNode()) {
      const { parentElement: box, textContent: text } = words.currentNode;
      if (text.trim() && !box.closest(".nn-hidden")) found.push(parseFloat(getComputedStyle(box).fontSize));
    }
    return found;
  });
  return Math.min(...sizes);
}"""


@contextmanager
def opened(browser, address, loaded, **options):
    """A page when all its widgets are alive; `loaded` gets the addresses of what it has asked for."""
    page = browser.new_page(bypass_csp=True, reduced_motion="reduce", **options)
    page.on("requestfinished", lambda request: loaded.append(request.url))
    page.goto(address)
    page.wait_for_function(ALIVE)
    yield page
    page.close()


def row(browser, site, html, path):
    """The figures of a chapter, in the order of HEAD."""
    pictures, questions = pictures_of(path), questions_of(path)
    loaded = []
    with opened(browser, site + path, loaded, viewport=LAPTOP) as page:
        weight = sum(wire.weigh(html, address.removeprefix(site)).total() for address in loaded)
        figures = [100 * page.evaluate(FIRST_GESTURE)[0], page.evaluate(FIRST_GESTURE)[1], weight / 1000]
        page.add_style_tag(content=ALL_LAID_OUT)
        figures.append(page.evaluate(TALLEST))
    with opened(browser, site + path, [], viewport=PHONE, has_touch=True, is_mobile=True) as page:
        page.add_style_tag(content=ALL_LAID_OUT)
        figures += [page.evaluate(TALLEST), page.evaluate(SMALLEST_TYPE)]
    touched, gestures = sum(picture.live for picture in pictures), sum(question.by_hand for question in questions)
    return [path[9:11], len(pictures), touched, len(questions), gestures, *map(round, figures)]


def main():
    from playwright.sync_api import sync_playwright

    from tests.support.browser import HTML

    print("| " + " | ".join(HEAD) + " |\n|" + "---:|" * len(HEAD))
    with sync_playwright() as playwright, served(HTML) as site:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        paths = sorted(path.relative_to(HTML).as_posix() for path in HTML.glob("chapters/*.html"))
        for path in [path for path in paths if path[9:11] in sys.argv[1:]] or paths:
            cells = zip(HEAD, row(browser, site, HTML, path))
            print("| " + " | ".join(f"{cell:>{len(name)}}" for name, cell in cells) + " |", flush=True)


if __name__ == "__main__":
    main()
