"""Every built page, in Chromium: clean, accessible, not too wide for a phone, at home in any folder and in a file."""

import pytest
from playwright.sync_api import expect

from book.tools import wire
from book.tools.serve import served
from tests.support.accessibility import violations
from tests.support.browser import HTML, built_pages
from tests.support.faint_words import faint_words
from tests.support.long_run import later_all
from tests.support.missing import missing

WCAG = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}
PAGES = built_pages()
ONE_OF_A_KIND = [
    "book/evidence.html",
    "book/intro.html",
    "exercises/03-weighted-sums.html",
    "solutions/03-weighted-sums.html",
]
CHAPTERS = [path for path in PAGES if path.startswith("chapters/")]
# The other pages are much like these, and for the long run.
SOME = [*ONE_OF_A_KIND, "book/glossary.html", "book/progress.html", "search.html"]


# A section far below is not laid out, and cuts what is too wide for it; here nothing may be too wide.
ALL_AT_ONCE = ".bd-article > section > section { content-visibility: visible !important }"
MOST_BYTES_AT_FIRST_VIEW = 600_000  # of a chapter, gzipped; `make page-weight` shows them by kind


def settle(page):
    """Wait until the widgets are mounted."""
    page.wait_for_function("!document.querySelector('script[type=\"application/vnd.jupyter.widget-view+json\"]')")


def formulas(page):
    """How many formulas the page holds, and how many of them are set."""
    return page.locator(".math").count(), page.locator(".math mjx-container").count()


def weight(page, site, path):
    """Bytes on the wire of all that the page has loaded."""
    loaded = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    return sum(wire.weigh(HTML, address).total() for address in [path, *(name.removeprefix(site) for name in loaded)])


def heaviest(count):
    """The chapters whose own file weighs most: what they load besides differs less."""
    return sorted(CHAPTERS, key=lambda path: wire.weigh(HTML, path).total())[-count:]


@pytest.fixture(scope="session")
def below_a_folder():
    """The address of the built book below a folder, as on a site that holds more than the course."""
    if not (HTML / "index.html").is_file():
        missing(f"no built book in {HTML}: run make book")
    with served(HTML, prefix="/course") as address:
        yield address


@pytest.mark.parametrize("path", later_all(CHAPTERS, heaviest(4)))
def test_a_chapter_is_light_enough_for_a_phone_s_network(open_page, below_a_folder, path):
    page = open_page(below_a_folder + path)
    settle(page)
    assert weight(page, below_a_folder, path) <= MOST_BYTES_AT_FIRST_VIEW


@pytest.mark.parametrize("path", later_all(PAGES, SOME))
def test_is_accessible_in_both_themes_and_fits_a_phone_below_a_folder(open_page, below_a_folder, path):
    page = open_page(below_a_folder + path, color_scheme="light", reduced_motion="reduce")
    settle(page)
    there, done = formulas(page)
    assert done == there
    page.add_style_tag(content=ALL_AT_ONCE)

    assert page.evaluate("document.documentElement.dataset.theme") == "light"
    # faint_words judges every word's contrast in a hundredth of the time that axe takes; the widgets' tests have axe.
    rules = {"color-contrast": {"enabled": path in ONE_OF_A_KIND}}
    assert violations(page, without=[".highlight pre"], runOnly=WCAG, rules=rules) == []
    assert faint_words(page) == []

    page.set_viewport_size({"width": 320, "height": 640})
    page.wait_for_function("document.documentElement.scrollWidth <= document.documentElement.clientWidth")

    page.set_viewport_size({"width": 1280, "height": 720})
    page.emulate_media(color_scheme="dark")
    page.wait_for_function("document.documentElement.dataset.theme === 'dark'")
    assert faint_words(page) == []


@pytest.mark.parametrize("path", later_all(CHAPTERS + ONE_OF_A_KIND, SOME))
def test_works_from_a_file(open_page, path):
    page = open_page((HTML / path).as_uri())
    settle(page)
    there, done = formulas(page)
    assert done == there


def test_a_formula_that_overflows_is_reached_by_the_keyboard(open_page, site):
    page = open_page(site + CHAPTERS[0], viewport={"width": 320, "height": 640})
    settle(page)
    page.evaluate("document.querySelector('mjx-container[display]').scrollIntoView()")
    near = """[...document.querySelectorAll("mjx-container[display]")]
        .filter((e) => e.checkVisibility({ contentVisibilityAuto: true }))"""
    reached = ".every((e) => (e.scrollWidth > e.clientWidth) === (e.tabIndex === 0))"
    page.wait_for_function(f"{near}.length > 0 && {near}{reached}")
    page.set_viewport_size({"width": 1600, "height": 800})
    page.wait_for_function(f"{near}{reached}")


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


def test_the_front_page_leads_from_its_pad_to_what_the_network_makes_of_no_digit(open_page, site):
    page = open_page(site)
    page.locator("p").filter(has_text="Draw what is no digit").get_by_role("link", name="chapter 10").click()
    expect(page.locator("article h1")).to_contain_text("What did it learn?")
