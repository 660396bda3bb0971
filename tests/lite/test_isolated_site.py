"""On a host that sends what book/_headers says, and each page's own policy as a header, too: cells run, and a signal
stops them."""

import re
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import expect

from book.tools.serve import BookHandler, served
from tests.support.browser import HTML
from tests.support.missing import missing
from tests.support.page_cell import PageCell

pytestmark = pytest.mark.long
if not (HTML / "lite").is_dir():
    missing("built without “Run in the browser”: no network")
OWN_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def rules_of(text):
    """Of each path, with * at its end or not, the headers that stand below it."""
    rules = {}
    for line in text.splitlines():
        if line.startswith("/"):
            headers = rules.setdefault(line, [])
        elif line.startswith(" "):
            headers.append(line.strip().split(": ", 1))
    return rules


RULES = rules_of((HTML / "_headers").read_text("utf8"))


class StrictHandler(BookHandler):
    """Sends them."""

    def end_headers(self):
        path = self.path.partition("?")[0]
        for place, headers in RULES.items():
            if path.startswith(place.rstrip("*")):
                for header in headers:
                    self.send_header(*header)
        if path.endswith(".html"):
            own = OWN_POLICY.search(Path(self.translate_path(path)).read_text("utf8"))
            self.send_header("Content-Security-Policy", unescape(own[1]))
        super().end_headers()


@pytest.fixture
def strict_site():
    with served(HTML, handler=StrictHandler) as address:
        yield address


def test_a_signal_stops_a_cell_and_what_was_made_stays(open_page, strict_site):
    page = open_page(f"{strict_site}exercises/03-weighted-sums.html", bypass_csp=False)
    page.set_default_timeout(180_000)
    made, endless = PageCell(page, "patch-answer"), PageCell(page, "weighted-sum-answer")
    made.write("kept = 41")
    made.run()
    expect(made.state).to_have_text("It ran, and printed nothing.", timeout=180_000)
    endless.write("print('on and on', flush=True)\nwhile True: pass")
    endless.run()
    expect(endless.printed).to_have_text("on and on\n")
    endless.run()  # the same button
    expect(endless.raised).to_have_text("Stopped. What the cells made until then is still there.")
    endless.write("print(kept + 1)")
    endless.run()
    expect(endless.printed).to_have_text("42\n")

    # One product of numpy heeds no signal.
    endless.write("a = np.ones((3000, 3000))\nprint('on and on', flush=True)\nwhile True: a = a @ a")
    endless.run()
    expect(endless.printed).to_have_text("on and on\n")
    endless.run()
    expect(endless.raised).to_contain_text("Stopped. Python starts anew")
    endless.write("print('kept' in globals())")
    endless.run()
    expect(endless.printed).to_have_text("False\n", timeout=180_000)


def test_a_widget_of_a_chapter_lives(open_page, strict_site):
    page = open_page(f"{strict_site}chapters/05-matrix-form.html", bypass_csp=False)
    explorer = PageCell(page, "layer-explorer-widget")
    explorer.cell.locator(".nn-cell-bar button").first.evaluate("(button) => button.click()")
    expect(explorer.cell.locator(".cell_output .nn-embed[data-alive]")).to_have_count(1, timeout=180_000)
    expect(explorer.state).to_have_text("", timeout=180_000)
