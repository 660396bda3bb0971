"""Every built page, in Chromium: clean, accessible, not too wide for a phone, at home in any folder and in a file."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import HTML, built_pages, served

# Without preload axe does not fetch the style sheets a second time.
WCAG = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}, "preload": False}
PAGES = built_pages()
every_page = pytest.mark.parametrize("path", PAGES)


def settle(page):
    """Wait until the formulas are set and the widgets are mounted."""
    page.wait_for_function("!window.MathJax || !!window.MathJax.startup?.promise")
    page.evaluate("window.MathJax?.startup?.promise")
    page.wait_for_function("!document.querySelector('script[type=\"application/vnd.jupyter.widget-view+json\"]')")


def formulas(page):
    """How many formulas the page holds, and how many of them are set."""
    return page.locator(".math").count(), page.locator(".math mjx-container").count()


@every_page
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(open_page, site, path, theme):
    page = open_page(site + path, color_scheme=theme)
    settle(page)
    assert page.evaluate("document.documentElement.dataset.theme") == theme
    violations = Axe().run(page, options=WCAG).response["violations"]
    found = [(v["id"], [node["target"] for node in v["nodes"]]) for v in violations]
    assert found == []


@every_page
def test_fits_a_screen_of_320_pixels(open_page, site, path):
    page = open_page(site + path, viewport={"width": 320, "height": 640})
    settle(page)
    excess = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert excess <= 0


@every_page
def test_works_from_a_file(open_page, path):
    page = open_page((HTML / path).as_uri())
    settle(page)
    there, done = formulas(page)
    assert done == there


@every_page
def test_works_below_a_folder(open_page, path):
    with served(HTML, prefix="/course") as address:
        page = open_page(address + path)
        settle(page)
        there, done = formulas(page)
        assert done == there
        if logo := page.locator(".navbar-brand img").first.element_handle(timeout=5000):
            assert logo.evaluate("image => image.naturalWidth") > 0


def test_a_formula_that_overflows_is_reached_by_the_keyboard(open_page, site):
    chapter = next(path for path in PAGES if path.startswith("chapters/"))
    page = open_page(site + chapter, viewport={"width": 320, "height": 640})
    settle(page)
    page.wait_for_function("""[...document.querySelectorAll("mjx-container[display]")]
        .every((e) => (e.scrollWidth > e.clientWidth) === (e.tabIndex === 0))""")
    page.set_viewport_size({"width": 1600, "height": 800})
    page.wait_for_function("""[...document.querySelectorAll("mjx-container[display]")]
        .every((e) => (e.scrollWidth > e.clientWidth) === (e.tabIndex === 0))""")


def test_the_theme_can_be_chosen(open_page, site):
    page = open_page(site + "book/intro.html", color_scheme="light")
    button = page.get_by_role("button", name="Color mode").locator("visible=true")
    seen = {page.evaluate("document.documentElement.dataset.theme")}
    for _ in range(2):
        button.click()
        seen.add(page.evaluate("document.documentElement.dataset.theme"))
    assert seen == {"light", "dark"}


def test_search_finds_a_word(open_page, site):
    page = open_page(site + "search.html?q=neuron")
    assert page.locator("#search-results li a").first.get_attribute("href", timeout=10_000)
