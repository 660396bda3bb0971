"""What stands around the text answers mouse, touch and keyboard, and keeps no reader waiting for a widget."""

import re
from threading import Event

import pytest
from playwright.sync_api import expect

from book.tools.serve import BookHandler, served
from tests.support.browser import HTML, built_pages
from tests.support.long_run import later

CHAPTER = "chapters/08-backpropagation.html"
PHONE = {"width": 360, "height": 740}
SHIFTS = """globalThis.shifted = 0;
new PerformanceObserver((shifts) => shifts.getEntries().forEach(({ value }) => { shifted += value; }))
  .observe({ type: "layout-shift", buffered: true });"""
FIRST_FRAME = """requestAnimationFrame(() => {
  globalThis.placesInFirstFrame = document.querySelectorAll(".nn-embed").length;
});"""
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"
SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>[^<]*)")


def test_no_script_stands_in_the_way_of_a_page_but_the_one_that_starts_its_first_widget():
    for path in built_pages():
        html = (HTML / path).read_text("utf-8")
        scripts = [script["attributes"] for script in SCRIPT.finditer(html) if "src=" in script["attributes"]]
        first = [attributes for attributes in scripts if "nn-embed.js" in attributes]
        waiting = [attributes for attributes in scripts if attributes not in first]
        assert waiting and all("defer" in attributes for attributes in waiting), path
        assert len(first) == ('class="nn-embed"' in html), path
        for attributes in first:
            assert "defer" not in attributes and re.search(r'data-first="widgets/\w+\.js\?v=\w+"', attributes), path
            assert html.index(attributes) < html.index('rel="stylesheet"'), path


def test_what_is_far_below_costs_nothing_before_the_reader_comes_near(open_page, site):
    page = open_page(site + CHAPTER)
    drawn = "heading => heading.checkVisibility({ contentVisibilityAuto: true })"
    last = page.locator("section h2").last
    assert page.locator("section h2").first.evaluate(drawn)
    assert not last.evaluate(drawn)
    page.evaluate("location.hash = '#further-reading'")
    expect(last).to_be_in_viewport()
    assert last.evaluate(drawn)


@pytest.fixture
def slow_site():
    """The address of the book on a host that sends a page as far as its first widget; the rest when the test ends."""
    over = Event()

    class SlowHandler(BookHandler):
        def copyfile(self, source, outputfile):
            head, widget, rest = source.read().partition(b"widget-view+json")
            view, end, rest = rest.partition(b"</div>")
            outputfile.write(head + widget + view)
            if widget:
                outputfile.flush()
                over.wait(60)
            outputfile.write(end + rest)

    with served(HTML, handler=SlowHandler) as address:
        yield address
        over.set()


@pytest.mark.parametrize(
    ("path", "button", "answer"),
    [
        ("book/intro.html", "Example", "The network reads"),
        ("chapters/05-matrix-form.html", "Check", "Set the bar first: drag it, or use the arrow keys."),
    ],
)
def test_the_first_widget_answers_before_the_page_is_read(chromium, slow_site, path, button, answer):
    page = chromium.new_page(bypass_csp=True)
    page.goto(slow_site + path, wait_until="commit")
    first = page.locator(".nn-embed").first.locator(".nn-widget[data-ready]")
    first.get_by_role("button", name=button).click()
    expect(first).to_contain_text(answer)
    assert page.evaluate("document.readyState") == "loading"
    assert first.evaluate("widget => getComputedStyle(widget).borderTopColor") != "rgb(0, 0, 0)"
    page.close()


def slow_page(chromium):
    """A page on a computer four times as slow: it shows what a fast one is done with before anyone looks."""
    page = chromium.new_page(viewport={"width": 1280, "height": 800}, bypass_csp=True)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    return page


@pytest.mark.parametrize("path", ["chapters/06-cost.html", *later("chapters/10-what-it-learned.html")])
def test_the_first_that_is_shown_holds_the_first_widgets_place(chromium, site, path):
    page = slow_page(chromium)
    page.add_init_script(FIRST_FRAME)
    page.goto(site + path)
    assert page.evaluate("placesInFirstFrame") > 0
    page.close()


def test_the_page_keeps_still_while_its_widget_comes_alive(chromium, site):
    page = slow_page(chromium)
    page.add_init_script(SHIFTS)
    page.goto(f"{site}book/intro.html")
    page.locator(".nn-digit-pad[data-ready]").wait_for()
    page.evaluate(PAINTED)
    assert page.evaluate("shifted") < 0.05  # of the window's height and width, as Chromium counts what moves
    page.close()


def test_the_readers_progress_keeps_still_while_a_late_script_writes_it(chromium):
    painted = Event()

    class LateHandler(BookHandler):
        def do_GET(self):
            if "/progress.js" in self.path:
                painted.wait(60)
            super().do_GET()

    with served(HTML, handler=LateHandler) as address:
        page = slow_page(chromium)
        page.add_init_script(SHIFTS)
        page.goto(f"{address}book/progress.html", wait_until="commit")
        page.locator("#progress > p").wait_for()
        page.evaluate(PAINTED)
        painted.set()
        page.locator(".nn-layer").last.wait_for()
        page.evaluate(PAINTED)
        shifted = page.evaluate("shifted")
        page.close()
    assert shifted < 0.05


@pytest.mark.parametrize("way_out", ["beside it", *later("a section")])
def test_the_sidebar_opens_on_a_phone_and_closes(open_page, site, way_out):
    page = open_page(site + CHAPTER, viewport=PHONE)
    button, dialog = page.locator(".primary-toggle"), page.locator("#pst-primary-sidebar-modal")
    button.click()
    expect(dialog.get_by_role("link", name="1 Neurons")).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    button.click()
    if way_out == "a section":
        dialog.get_by_role("link", name="Recap").click()
        expect(page.locator("#recap h2")).to_be_in_viewport()
    else:
        page.mouse.click(PHONE["width"] - 2, PHONE["height"] - 2)
    expect(dialog).to_be_hidden()


def test_search_opens_by_button_and_by_key(open_page, site):
    page = open_page(site + CHAPTER)
    field = page.get_by_role("searchbox")
    page.locator(".search-button__button:visible").first.click()
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(field).to_be_hidden()
    page.keyboard.press("Control+k")
    field.fill("bias")
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"search\.html\?q=bias"))
    page.wait_for_load_state("load")
    page.keyboard.press("Control+k")
    expect(page.locator(":not(dialog) > form.bd-search input")).to_be_focused()


def test_the_menu_of_downloads_opens_and_closes(open_page, site):
    page = open_page(site + CHAPTER, viewport=PHONE)
    button, notebook = page.get_by_role("button", name="Download this page"), page.get_by_role("link", name=".ipynb")
    button.press("Enter")
    expect(notebook).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")
    expect(notebook).to_be_hidden()
    expect(button).to_be_focused()
    button.press("Enter")
    expect(notebook).to_be_visible()
    page.mouse.click(100, 400)
    expect(button).to_have_attribute("aria-expanded", "false")


def test_the_list_of_sections_shows_where_the_reader_is(open_page, site):
    page = open_page(site + CHAPTER, viewport={"width": 1500, "height": 800})
    page.evaluate("location.hash = '#three-levers'")
    expect(page.locator(".nn-sections [aria-current]")).to_have_text("Three levers")


def test_chosen_colours_are_there_before_the_text_and_stay(open_page, site):
    page = open_page(site + CHAPTER, color_scheme="light")
    page.locator(".theme-switch-button:visible").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.locator("html")).to_have_attribute("data-mode", "dark")
