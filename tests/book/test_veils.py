"""What answers a question is veiled until the reader has answered it or asks to see."""

import re

import pytest
from playwright.sync_api import expect

from book.tools.widget_gestures import gesture

CHAPTER = "chapters/03-weighted-sums.html"


@pytest.fixture
def veil(open_page, site):
    page = open_page(site + CHAPTER)
    veil = page.locator(".nn-veil:has(.nn-claim)").last
    veil.scroll_into_view_if_needed()
    expect(veil).to_have_class("nn-veil nn-shut")
    return veil


def test_a_veil_over_a_few_words_holds_its_own(open_page, site):
    page = open_page(site + "chapters/04-sigmoid-bias-relu.html", viewport={"width": 360, "height": 740})
    expect(page.locator(".nn-veil.nn-shut").first).to_be_attached()
    below = """veils => veils.map((veil) => veil.getBoundingClientRect().bottom
      - veil.querySelector(".nn-veil-ask").getBoundingClientRect().bottom)"""
    assert min(page.locator(".nn-veil.nn-shut").evaluate_all(below)) > 0


def test_what_is_veiled_cannot_be_reached(veil):
    assert veil.locator(".nn-veiled").evaluate("veiled => veiled.inert")
    veil.get_by_role("button", name="show me").focus()
    veil.page.keyboard.press("Tab")
    assert not veil.evaluate("veil => veil.contains(document.activeElement)")


def test_asking_to_see_is_remembered(veil):
    veil.get_by_role("button", name="show me").click()
    expect(veil).to_have_class("nn-veil")
    expect(veil.locator(".nn-veiled")).to_be_focused()
    veil.page.reload()
    expect(veil).to_have_class("nn-veil")


def test_answering_lifts_the_veil(veil):
    question = veil.locator("xpath=preceding-sibling::div[1]").locator(".nn-widget[data-ready]")
    kind = max(re.findall(r"nn-([a-z-]*quiz)", question.get_attribute("class")), key=len)
    for i in (3, 4):
        question.evaluate(f"(question) => ({gesture(kind)})(question)({i})")
    expect(veil).to_have_class("nn-veil")


def test_a_link_below_a_veil_lifts_it(veil):
    target = veil.locator(".nn-claim").first.get_attribute("id")
    veil.page.evaluate(f"location.hash = '{target}'")
    expect(veil).to_have_class("nn-veil")


def test_print_and_a_page_without_javascript_have_no_veil(veil, chromium, site):
    veil.page.emulate_media(media="print")
    assert veil.locator(".nn-veiled").evaluate("e => getComputedStyle(e).filter") == "none"
    page = chromium.new_page(java_script_enabled=False)
    page.goto(site + CHAPTER)
    assert not page.locator(".nn-shut").count() and not page.locator(".nn-veil-ask").first.is_visible()
    page.close()
