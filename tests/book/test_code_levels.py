"""Code in three levels: key lines at first, none or all by a switch that is remembered; each cell's on demand."""

import pytest
from playwright.sync_api import expect

from tests.support.browser import built_pages
from tests.support.built_page import built_page

CHAPTER = "chapters/01-neurons.html"
FORBIDDEN = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden'); } })"
CHAPTERS = [path for path in built_pages() if path.startswith("chapters/")]
long_code = ".nn-code-key:has(.nn-more)"


def level(page, name):
    return page.get_by_role("group", name="Code").get_by_role("radio", name=name)


def seen_lines(code):
    return code.locator(".nn-code-line").locator("visible=true")


def test_key_lines_are_shown_first_and_the_rest_on_demand(open_page, site):
    page = open_page(site + CHAPTER)
    expect(level(page, "key lines")).to_be_checked()
    code = page.locator(long_code).first
    code.scroll_into_view_if_needed()
    assert 1 <= seen_lines(code).count() <= 6
    more = code.get_by_role("button", name="lines")
    more.focus()
    page.keyboard.press("Enter")
    expect(more).to_have_attribute("aria-expanded", "true")
    expect(seen_lines(code)).to_have_count(code.locator(".nn-code-line").count())


def test_the_code_of_a_picture_is_folded_under_it(open_page, site):
    page = open_page(site + CHAPTER)
    figure = page.locator("figure.nn-figure", has_text="One image of the 60,000")
    figure.scroll_into_view_if_needed()
    code = figure.locator(".nn-code-folded")
    expect(code).to_be_hidden()
    figure.get_by_role("button", name="Code of this picture").click()
    expect(code).to_be_visible()
    assert code.bounding_box()["y"] > figure.locator(".nn-embed, img").first.bounding_box()["y"]


@pytest.mark.parametrize("before", ["", FORBIDDEN], ids=["kept", "storage forbidden"])
def test_the_level_is_chosen_by_the_keyboard_and_kept(open_page, site, before):
    page = open_page(site + CHAPTER, before=before)
    level(page, "key lines").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("html")).to_have_attribute("data-code", "all")
    page.locator(".nn-code-folded").first.scroll_into_view_if_needed()
    expect(page.locator(".nn-code-folded").first).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.locator("html")).to_have_attribute("data-code", "hidden")
    expect(page.locator(".nn-code-key").first).to_be_hidden()
    page.reload()
    expect(level(page, "key lines" if before else "hidden")).to_be_checked()


def test_without_javascript_all_code_is_in_sight(chromium, site):
    page = chromium.new_page(java_script_enabled=False)
    page.goto(site + CHAPTER)
    assert page.locator(".nn-more, .nn-code-folded").first.is_visible()
    assert not page.locator(".nn-code-mark, .nn-code-levels").first.is_visible()
    page.close()


@pytest.mark.parametrize("path", CHAPTERS)
def test_no_question_shows_its_source(path):
    page = built_page(path)
    code = "\n".join(block.get_text() for block in page.select("article pre"))
    assert "Quiz(" not in code and "answer=" not in code


@pytest.mark.parametrize("path", CHAPTERS)
def test_at_key_lines_no_cell_shows_more_than_six(path):
    page = built_page(path)
    for code in page.select(".nn-code-key"):
        lines = code.select(".nn-code-line:not(.nn-more)")
        assert 1 <= len(lines) <= 6, code.get_text()
