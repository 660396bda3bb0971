"""A guess comes back where the chapter decides it, and only there."""

import json

import nbformat
import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect

from tests.support.browser import ROOT

CHAPTER = "chapters/04-sigmoid-bias-relu.html"
QUESTION = "bias-what-it-still-finds"


def kept(tried):
    return f"localStorage.setItem('nn-quiz:{QUESTION}', '{json.dumps({'tried': tried})}')"


@pytest.fixture
def page(open_page, site):
    return open_page(site + CHAPTER)


@pytest.mark.parametrize(
    ("tried", "written"),
    [
        ([62], "Your guess was 62 %."),
        ([1500.5], "Your guess was 1,500.5 %."),
        (["A 4", "A 9"], "Your guess was “A 4”."),
    ],
)
def test_the_first_guess_stands_where_it_is_decided(page, tried, written):
    page.evaluate(kept(tried))
    page.reload()
    expect(page.locator(".nn-kept-guess")).to_have_text(written)


def test_who_guessed_nothing_or_forgot_it_reads_nothing(page):
    place = page.locator(".nn-kept-guess")
    expect(place).to_have_text("")
    page.evaluate(kept([40]) + "; dispatchEvent(new Event('nn-kept'))")
    expect(place).to_have_text("Your guess was 40 %.")
    page.evaluate("localStorage.clear(); dispatchEvent(new Event('nn-kept'))")
    expect(place).to_have_text("")


def test_a_guess_comes_back_below_its_question():
    found = 0
    for notebook in sorted((ROOT / "chapters").glob("*.ipynb")):
        above = ""
        for cell in nbformat.read(notebook, as_version=4).cells:
            for place in BeautifulSoup(cell.source, "html.parser").select(".nn-kept-guess"):
                assert f'"{place["data-of"]}"' in above, f"{notebook.name}: {place}"
                found += 1
            above += cell.source if cell.cell_type == "code" else ""
    assert found
