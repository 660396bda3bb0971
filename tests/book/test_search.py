"""The search page: chapters first, in our words, with the sentences that hold the word; nothing is marked later."""

import re

from playwright.sync_api import expect

from tests.support.browser import HTML


def test_chapters_come_first_and_solutions_last(open_page, site):
    page = open_page(site + "search.html?q=gradient")
    groups = page.locator("#search-results h2")
    expect(page.get_by_text(re.compile("“gradient” stands on [0-9]+ pages"))).to_be_visible()
    names = groups.all_inner_texts()
    assert names[0] == "Chapters" and names[-1] == "Solutions"
    first = page.locator("#search-results li > a").first
    expect(first).to_have_text("7 Gradient descent")


def test_only_the_pages_of_results_in_view_are_loaded_and_each_once(open_page, site):
    page = open_page(site + "search.html", viewport={"width": 1280, "height": 800})
    loaded = []
    page.on("request", lambda request: request.resource_type == "fetch" and loaded.append(request.url))
    page.goto(site + "search.html?q=gradient")
    results = page.locator("#search-results li")
    expect(results.first.locator(".context mark").first).to_have_text(re.compile("gradient", re.IGNORECASE))
    assert 0 < len(loaded) < results.count() / 2
    page.set_viewport_size({"width": 1280, "height": 9000})
    page.wait_for_function("document.querySelectorAll('#search-results li').length > 0")
    expect(results.last.locator("mark").first).to_be_visible()
    assert len(loaded) == len(set(loaded)) <= results.count()


def test_a_result_leads_to_the_section_that_holds_the_word(open_page, site):
    page = open_page(site + "search.html?q=scouts")
    page.locator("#search-results .context a").first.click()
    expect(page).to_have_url(re.compile(r"chapters/07-gradient-descent\.html#[\w-]+$"))


def test_a_page_visited_after_a_search_has_no_marks(open_page, site):
    page = open_page(site + "search.html?q=bias")
    page.locator("#search-results li > a").first.click()
    expect(page.locator("article h1")).to_be_visible()
    assert page.locator(".highlighted, .highlight-link, article mark").count() == 0
    assert page.evaluate("localStorage.getItem('sphinx_highlight_terms')") is None
    assert not (HTML / "_static" / "sphinx_highlight.js").exists()


def test_it_says_when_there_is_nothing(open_page, site):
    page = open_page(site + "search.html?q=quokka")
    expect(page.get_by_text("Nothing found for “quokka”.")).to_be_visible()


def test_what_is_searched_for_is_text_and_no_markup(open_page, site):
    page = open_page(site + "search.html?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E")
    expect(page.locator("#search-said")).to_contain_text("<img src=x")
    assert page.locator("#search-said img").count() == 0


def test_from_a_file_it_shows_titles_alone(open_page):
    page = open_page(f"{HTML.as_uri()}/search.html?q=gradient")
    expect(page.get_by_text("Titles alone")).to_be_visible()
    assert page.locator("#search-results li > a").count() > 5


def test_the_search_page_says_what_it_is_for():
    assert re.search(r'<meta name="description" content="Search [^"]+"', (HTML / "search.html").read_text("utf-8"))
