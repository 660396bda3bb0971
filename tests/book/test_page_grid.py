"""One axis for text, pictures and formulas; nothing of code or of what it prints is cut, on a laptop and on a phone."""

import pytest
from playwright.sync_api import expect

from tests.support.long_run import later

CHAPTER = "chapters/08-backpropagation.html"
ALL_AT_ONCE = ".bd-article section { content-visibility: visible !important }"
BOXES = """selector => [...document.querySelectorAll(selector)].map((e) => e.getBoundingClientRect())
  .filter(({ width }) => width).map(({ left, right, width }) => ({ middle: (left + right) / 2, width }))"""
COLUMN = ".bd-article > section > section >"
CUT = """() => [...document.querySelectorAll(".bd-article pre, .bd-article .nn-code-line")]
  .filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1).map((e) => e.textContent)"""
LINKS_THAT_TOUCH = """() => [...document.querySelectorAll("figure.nn-figure")].filter((figure) => {
  const [link, ...below] = [...figure.querySelectorAll(".nn-link button, .nn-under-picture > *")]
    .filter((e) => e.checkVisibility()).map((e) => e.getBoundingClientRect());
  return figure.querySelector(".nn-link") && below.some((box) => box.width && link.left < box.right
    && box.left < link.right && link.top < box.bottom && box.top < link.bottom);
}).length"""
PHONE, LAPTOP, WIDE = {"width": 360, "height": 740}, {"width": 1280, "height": 800}, {"width": 1600, "height": 900}


@pytest.fixture(params=[PHONE, LAPTOP, *later(WIDE)], ids=["phone", "laptop", "wide"])
def page(request, open_page, site):
    page = open_page(site + CHAPTER, viewport=request.param, reduced_motion="reduce")
    page.add_style_tag(content=ALL_AT_ONCE)
    return page


def test_text_pictures_and_formulas_have_one_axis(page):
    text = page.evaluate(BOXES, f"{COLUMN} p")
    pictures = page.evaluate(BOXES, "figure.nn-figure")
    others = page.evaluate(BOXES, f"{COLUMN} div.math, .prev-next-footer, footer.bd-footer-content")
    assert pictures and others
    (axis,) = {round(box["middle"]) for box in text}
    assert {round(box["middle"]) for box in pictures + others} <= {axis - 1, axis, axis + 1}
    assert max(box["width"] for box in text) <= 656
    assert max(box["width"] for box in pictures) <= 800
    places = page.evaluate(BOXES, "figure.nn-figure .nn-embed")
    assert max(box["width"] for box in places) == max(box["width"] for box in pictures)  # no frame takes of it


def test_digits_in_a_row_stand_on_it_too(open_page, site):
    page = open_page(f"{site}chapters/01-neurons.html", viewport=LAPTOP, reduced_motion="reduce")
    page.add_style_tag(content=ALL_AT_ONCE)
    page.wait_for_function("document.querySelectorAll('.nn-digit-strip[data-ready]').length > 2")
    (axis,) = {round(box["middle"]) for box in page.evaluate(BOXES, f"{COLUMN} p")}
    assert {round(box["middle"]) for box in page.evaluate(BOXES, ".nn-tiles")} == {axis}


@pytest.mark.parametrize("viewport", [PHONE, LAPTOP], ids=["phone", "laptop"])
@pytest.mark.parametrize(
    "path", [CHAPTER, "exercises/03-weighted-sums.html", *later("chapters/11-memory-or-structure.html")]
)
def test_no_line_is_cut(open_page, site, path, viewport):
    page = open_page(site + path, viewport=viewport, before="localStorage.setItem('nn-code', 'all')")
    page.add_style_tag(content=ALL_AT_ONCE)
    assert page.locator(".nn-code-line").count() > 50
    assert page.evaluate(CUT) == []


def test_the_teachers_plans_are_cards_on_a_phone(open_page, site):
    page = open_page(site + "book/for-teachers.html", viewport=PHONE)
    assert min(box["width"] for box in page.evaluate(BOXES, "#for-teachers td")) > 250


def test_print_begins_with_the_title_and_the_text(open_page, site):
    page = open_page(site + CHAPTER)
    page.emulate_media(media="print")
    assert page.locator(".bd-article h1").is_visible()
    assert not page.locator("#jb-print-docs-body").is_visible()


@pytest.mark.parametrize("viewport", [PHONE, *later(LAPTOP)], ids=["phone", "laptop"])
def test_the_link_below_a_widget_is_neither_cut_off_nor_on_the_caption(open_page, site, viewport):
    page = open_page(site + CHAPTER, viewport=viewport)
    page.add_style_tag(content=ALL_AT_ONCE)
    expect(page.locator(".nn-embed:not([data-alive])")).to_have_count(0)
    assert page.evaluate(LINKS_THAT_TOUCH) == 0
    link = page.locator(".nn-link button").first
    link.scroll_into_view_if_needed()
    assert page.evaluate("[...document.querySelectorAll('.cell_output > .output')].every((box) => !box.scrollTop)")
    assert link.evaluate("""link => { const { x, y, width, height } = link.getBoundingClientRect();
        return document.elementFromPoint(x + width / 2, y + height / 2) === link; }""")
