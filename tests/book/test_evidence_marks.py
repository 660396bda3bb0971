"""Evidence is a mark at the sentence that it proves; the mark opens what was said and measured."""

import pytest
from playwright.sync_api import expect

CHAPTER = "chapters/01-neurons.html"


@pytest.fixture(params=[1280, 360])
def page(request, open_page, site):
    return open_page(site + CHAPTER, viewport={"width": request.param, "height": 740})


def test_a_mark_opens_its_note_by_the_keyboard_and_closes_it(page):
    note = page.locator("#c35")
    mark = page.locator("[aria-controls=c35]")
    page.locator(".nn-veil", has=mark).get_by_role("button", name="show me").click()
    mark.scroll_into_view_if_needed()
    expect(note).to_be_hidden()
    mark.focus()
    page.keyboard.press("Enter")
    expect(note).to_contain_text("The lesson says: Two 3s light up very different pixels")
    expect(note).to_contain_text("We measured: Two 3s share")
    box, width = note.bounding_box(), page.viewport_size["width"]
    assert box["x"] >= 0 and box["x"] + box["width"] <= width and box["height"] < 400
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(mark).to_be_focused()


def test_a_mark_stands_in_the_margin_where_there_is_one(page):
    mark = page.get_by_role("button", name="Evidence: reproduced").last
    paragraph = mark.locator("xpath=ancestor::p").bounding_box()
    in_margin = mark.bounding_box()["x"] >= paragraph["x"] + paragraph["width"]
    assert in_margin == (page.viewport_size["width"] == 1280)


def test_the_evidence_page_leads_to_an_open_note(open_page, site):
    page = open_page(f"{site}{CHAPTER}#c35")
    expect(page.locator("#c35")).to_be_visible()
    expect(page.locator("#c35")).to_be_in_viewport()


def test_without_javascript_the_notes_are_in_sight(chromium, site):
    page = chromium.new_page(java_script_enabled=False)
    page.goto(site + CHAPTER)
    assert page.locator("#c35").is_visible()
    page.close()
