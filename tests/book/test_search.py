"""The search page shows where a word stands, and loads only what it shows."""

import re

from playwright.sync_api import expect

from tests.support.browser import HTML


def test_only_the_pages_of_results_in_view_are_loaded_and_each_once(open_page, site):
    page = open_page(site + "search.html", viewport={"width": 1280, "height": 800})
    loaded = []
    page.on("request", lambda request: request.resource_type == "fetch" and loaded.append(request.url))
    page.goto(site + "search.html?q=gradient")
    results = page.locator("#search-results li")
    expect(page.get_by_text(re.compile("found [0-9]+ page"))).to_be_visible()
    expect(results.first.locator(".context .highlighted").first).to_have_text(re.compile("gradient", re.IGNORECASE))
    assert 0 < len(loaded) < results.count() / 2
    page.set_viewport_size({"width": 1280, "height": 8000})
    expect(results.filter(has_not=page.locator(".context"))).to_have_count(0)
    assert len(loaded) == len(set(loaded)) < results.count()
    assert not any("On this page" in text for text in results.locator(".context").all_inner_texts())  # the page's frame


def test_the_search_page_says_what_it_is_for():
    assert re.search(r'<meta name="description" content="Search [^"]+"', (HTML / "search.html").read_text("utf-8"))
