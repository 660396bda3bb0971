"""The HTML of the book's pages, each parsed once for all tests that read it."""

from functools import cache

from bs4 import BeautifulSoup

from tests.support.browser import HTML
from tests.support.missing import missing


@cache
def built_page(path):
    """A page that was built, by its path below the book's root; to be read and not changed."""
    file = HTML / path
    if not file.is_file():
        missing(f"no {file}: run make book")
    return BeautifulSoup(file.read_text("utf-8"), "html.parser")
