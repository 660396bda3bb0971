"""What a reader by ear or by keyboard meets around the text: names of folds and landmarks, and the way past them."""

import pytest
from playwright.sync_api import expect

from book._ext.finished_pages.spoken_names import with_names
from tests.support.long_run import later

CHAPTER = "chapters/03-weighted-sums.html"
# Past the end of a page the keyboard leaves it.
STOPS = 200


def test_a_fold_is_called_by_its_words_and_its_section(open_page, site):
    page = open_page(site + CHAPTER)
    page.add_style_tag(content=".bd-article section { content-visibility: visible !important }")
    folds = page.locator("details.hide > summary")
    names = [" ".join(name.split()) for name in folds.all_inner_texts()]  # what is shown and what is only spoken
    assert names[0] == "Show the answer : Try it yourself"
    assert len(names) >= 2 and len(set(names)) == len(names)
    assert page.locator("[aria-label='Toggle hidden content']").count() == 0


def test_a_heading_is_its_words(open_page, site):
    page = open_page(site + CHAPTER)
    expect(page.get_by_role("heading", name="One number for every pixel", exact=True)).to_have_count(1)
    assert page.locator("a.headerlink:not([aria-hidden])").count() == 0


def test_the_way_past_the_navigation_leads_to_the_title(open_page, site):
    page = open_page(site + CHAPTER)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Weighted sums")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_landmarks_have_names_of_their_own(open_page, site):
    page = open_page(site + CHAPTER, viewport={"width": 1500, "height": 800})
    for name in ("Chapters", "Chapter 3", "Before and after"):
        expect(page.get_by_role("navigation", name=name, exact=True)).to_have_count(1)


@pytest.mark.parametrize("width", [320, *later(640, 1280)])
def test_the_focus_never_goes_where_nothing_is_to_be_seen(open_page, site, width):
    page = open_page(site + CHAPTER, viewport={"width": width, "height": 500}, reduced_motion="reduce")
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => {
              const node = document.activeElement;
              if (node === document.body) return "end";
              const { left, right, top, bottom } = node.getBoundingClientRect();
              const inside = right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
              return inside && node.checkVisibility({ visibilityProperty: true }) ? "" : node.outerHTML.slice(0, 120);
            }"""
        )
        if seen == "end":
            return
        assert seen == ""
    raise AssertionError("the focus never left the page")


def test_naming_a_page_twice_changes_nothing(site):
    once = with_names('<article class="bd-article"><section><h1>A<a class="headerlink" href="#a">#</a></h1></section>')
    assert with_names(once) == once
    assert 'id="page-title"' in once
