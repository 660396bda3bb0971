"""The built site at an address that is no secure context, such as a school's server on plain http."""

import pytest
from playwright.sync_api import expect

from tests.support.browser import PLAIN_HTTP, built_pages
from tests.support.drawn_digits import THREE, draw, reading
from tests.support.long_run import later_all

WITH_WIDGETS = ["book/intro.html", *(path for path in built_pages() if path.startswith("chapters/"))]
INK = """[...document.querySelector('.nn-pad canvas').getContext('2d').getImageData(0, 0, 140, 140).data]
  .filter((value, k) => k % 4 === 0 && value > 127).length"""


@pytest.fixture
def plain_site(site):
    return site.replace("127.0.0.1", PLAIN_HTTP)


def open_plain(open_page, address):
    page = open_page(address, viewport={"width": 1280, "height": 900})
    assert page.evaluate("[isSecureContext, typeof navigator.clipboard]") == [False, "undefined"]
    page.wait_for_function("!document.querySelector('script[type=\"application/vnd.jupyter.widget-view+json\"]')")
    return page


def test_a_digit_drawn_on_the_front_page_leaves_its_whole_stroke_and_is_read(open_page, plain_site):
    page = open_plain(open_page, plain_site + "book/intro.html")
    page.locator(".nn-digit-pad").scroll_into_view_if_needed()
    draw(page, THREE)
    expect(reading(page)).to_have_text("3")
    assert page.evaluate(INK) > 1000  # a dot is 80


def test_a_detectors_link_is_copied(open_page, plain_site):
    page = open_plain(open_page, plain_site + "chapters/05-matrix-form.html")
    detector = page.locator(".nn-embed:has(.nn-hand-wire)")
    detector.get_by_role("button", name="Add a detector").click()
    detector.get_by_role("button", name="Link to this").click()
    expect(detector.locator(".nn-link-said")).to_have_text("Copied.")
    page.evaluate("document.body.prepend(document.createElement('textarea'))")
    page.locator("body > textarea").focus()
    page.keyboard.press("Control+V")
    assert page.locator("body > textarea").input_value() == page.url and "=1:parameters=" in page.url


@pytest.mark.parametrize("path", later_all(WITH_WIDGETS, WITH_WIDGETS[::6]))
def test_every_widget_of_every_chapter_starts(open_page, plain_site, path):
    page = open_plain(open_page, plain_site + path)
    page.wait_for_function("!document.querySelector('.nn-arriving')")
    expect(page.locator(".nn-widget").first).to_be_attached()
    assert page.locator(".nn-embed").count() == page.locator(".nn-embed .nn-widget[data-ready]").count()


def test_progress_is_noted(open_page, plain_site):
    page = open_plain(open_page, plain_site + "book/progress.html")
    page.get_by_label("Read to its end").first.check()
    page.reload()
    expect(page.get_by_label("Read to its end").first).to_be_checked()
