"""A guess comes back where the chapter decides it, and only there."""

import json

import nbformat
import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect

from tests.support.browser import ROOT

BAR = "chapters/04-sigmoid-bias-relu.html", "bias-what-it-still-finds", 40, "Your guess was 40\u00a0%."
CHOICE = "chapters/03-weighted-sums.html", "weighted-sums-stroke-or-blob", "The blob", "Your guess was “The blob”."


def kept(question, answer):
    """What a question keeps on the reader's device (nnwidgets/quiz/memory.js)."""
    return f"localStorage.setItem('nn-quiz:{question}', {json.dumps(json.dumps({'tried': [answer]}))})"


@pytest.mark.parametrize(("chapter", "question", "answer", "written"), [BAR, CHOICE], ids=["a bar", "a choice"])
def test_a_guess_of_an_earlier_visit_stands_where_it_is_decided(open_page, site, chapter, question, answer, written):
    page = open_page(site + chapter, before=kept(question, answer))
    expect(page.locator(f".nn-kept-guess[data-of='{question}']")).to_have_text(written)


def test_a_guess_comes_when_it_is_made_and_goes_when_it_is_forgotten(open_page, site):
    chapter, question, _, _ = BAR
    page = open_page(site + chapter)
    place = page.locator(f".nn-kept-guess[data-of='{question}']")
    expect(place).to_have_text("")
    quiz = page.locator(".nn-bar-quiz[data-ready]").first
    quiz.get_by_role("slider").press("ArrowRight")
    quiz.get_by_role("button", name="Check").click()
    expect(place).to_have_text("Your guess was 50\u00a0%.")
    quiz.get_by_role("button", name="Forget my answer").click()
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
