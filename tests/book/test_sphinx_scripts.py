"""Sphinx' own scripts under the pages' policy: in a book in another language, and in a browser that keeps nothing."""

import subprocess
import sys

import pytest
from playwright.sync_api import expect
from sphinx.errors import ExtensionError

from book._ext.finished_pages.sphinx_scripts import without_display, without_eval
from book.tools.serve import served
from tests.support.browser import ROOT

NO_STORAGE = """Object.defineProperty(globalThis, "localStorage",
  { get() { throw new DOMException("denied", "SecurityError"); } });"""
FULL_STORAGE = """Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };"""
CONFIGURATION = """
from book._ext import finished_pages

html_theme = "basic"
language = "pl"
{more}

def setup(app):
    finished_pages.drop_unused = lambda context: None  # it knows the scripts of the course's theme alone
    finished_pages.drop_files = lambda static: None
    finished_pages.setup(app)
"""


@pytest.fixture(scope="module")
def polish(tmp_path_factory):
    """A function that builds a book of one page, with Sphinx' words in Polish, and returns its folder."""

    def build(more=""):
        source = tmp_path_factory.mktemp("source")
        (source / "conf.py").write_text(CONFIGURATION.format(more=more), "utf-8")
        (source / "index.rst").write_text("Neuron\n======\n\nA neuron holds a number.\n", "utf-8")
        command = [sys.executable, "-m", "sphinx", "-q", "-W", str(source), str(source / "html")]
        path = {"PYTHONPATH": str(ROOT)}
        subprocess.run(command, check=True, env=path)
        return source / "html"

    return build


def test_a_book_in_another_language_says_its_messages_and_its_plurals_without_an_error(polish, chromium):
    page, problems = chromium.new_page(), []
    page.on("console", lambda message: message.type == "error" and problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    with served(polish()) as address:
        page.goto(f"{address}search.html?q=neuron")
        expect(page.locator("#search-results")).to_be_attached()
        plurals = page.evaluate("[1, 2, 5].map((n) => Documentation.PLURAL_EXPR(n))")
        locale = page.evaluate("Documentation.LOCALE")
    page.close()
    assert problems == []
    assert (plurals, locale) == ([0, 1, 2], "pl")


def test_a_rule_that_only_says_whether_it_is_plural_chooses_a_form():
    german = (
        'Documentation.addTranslations({"locale": "de", "messages": {"a": ["b", "c"]}, "plural_expr": "(n != 1)"});'
    )
    assert "(n) => Number((n != 1))" in without_eval(german)


def test_the_page_names_the_language_of_its_text_and_not_of_the_words_around_it(polish):
    assert '<html lang="en"' in (polish() / "index.html").read_text("utf-8")
    assert '<html lang="pl"' in (polish('prose_language = "pl"') / "index.html").read_text("utf-8")


@pytest.mark.parametrize("storage", [NO_STORAGE, FULL_STORAGE], ids=["forbidden", "full"])
def test_where_the_browser_keeps_nothing_a_search_finds_a_word(open_page, site, storage):
    page = open_page(site + "book/notation.html")
    page.add_init_script(storage)
    page.goto(site + "search.html?q=bias")
    results = page.locator("#search-results li a")
    results.filter(has_text="Glossary").first.click()
    expect(page.locator("article h1")).to_contain_text("Glossary")


def test_a_search_that_begins_in_another_way_than_we_know_is_told():
    with pytest.raises(ExtensionError, match="no longer begins"):
        without_display("Search.start();")
