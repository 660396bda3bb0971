"""In each engine: what a reader does with real mouse and keys, and what the page answers."""

import json

import pytest

from tests.engines.page_kinds import ONE_OF_EACH_KIND
from tests.support.browser import ROOT

SUM = "document.querySelector('.nn-weight-grid .nn-sum data').value"
BIAS = "document.querySelectorAll('.nn-sigmoid-bias .nn-slider input[type=range]')[1]"
TRAINED = "/[1-9]\\d* of \\d+ epoch/.test(document.querySelector('.nn-train-live .nn-drive').innerText)"
THEME = "document.documentElement.dataset.theme"
TOTAL = "document.querySelector('.nn-progress-total').innerText"
FINISHED = "/stands on [0-9]+ page/.test(document.querySelector('#search-said').innerText)"
RESULTS = "document.querySelectorAll('#search-results li a').length"


@pytest.fixture(params=["server", "file"])
def place(request, book):
    """A function: the address of a page, from a server or as a file."""
    return {"server": lambda path: book.address + path, "file": book.file}[request.param]


def changes(reader, value):
    """The JavaScript condition that a value is no more what it is now."""
    return f"{value} !== {json.dumps(reader.run(value))}"


def test_weights_are_painted_by_the_mouse(reader, row):
    row("chapters", "weights are painted by the mouse")
    reader.open(reader.book.address + "chapters/03-weighted-sums.html")
    changed = changes(reader, SUM)
    reader.drag(".nn-weight-grid .nn-paintable canvas", [(0.3, 0.3), (0.7, 0.6)])
    reader.wait_until(changed)


def test_a_slider_follows_the_mouse_and_the_arrow_keys(reader, row):
    row("chapters", "a slider follows mouse and arrow keys")
    reader.open(reader.book.address + "chapters/04-sigmoid-bias-relu.html")
    reader.run(f"{BIAS}.id = 'bias'")
    drawn = "document.querySelector('.nn-sigmoid-bias .nn-sigmoid .nn-curve').getAttribute('d')"
    changed = changes(reader, drawn)
    reader.drag("#bias", [(0.5, 0.5), (0.55, 0.5)])
    reader.wait_until(changed)
    before = reader.run("+bias.value")
    changed = changes(reader, drawn)
    reader.press("ArrowLeft", "ArrowLeft")
    reader.wait_until(changed)
    assert reader.run("+bias.value") < before


def test_a_grip_in_a_drawing_is_dragged(reader, row):
    row("chapters", "a grip in a drawing is dragged")
    reader.open(reader.book.address + "chapters/04-sigmoid-bias-relu.html")
    changed = changes(reader, f"{BIAS}.value")
    reader.drag(".nn-sigmoid-bias .nn-sigmoid .nn-grip", [(0.5, 0.5), (2.5, 0.5)])
    reader.wait_until(changed)


def test_questions_are_answered_by_mouse_and_keys(reader, row):
    row("chapters", "questions are answered")
    reader.open(reader.book.address + "chapters/03-weighted-sums.html")
    changed = changes(reader, "document.querySelector('.nn-quiz').innerText")
    reader.click(".nn-quiz .nn-choice")
    reader.click(".nn-quiz .nn-check")
    reader.wait_until(changed)
    changed = changes(reader, "document.querySelector('.nn-number-quiz').innerText")
    reader.click(".nn-number-quiz input")
    reader.press("-", "1", ".", "5", "Enter")
    reader.wait_until(changed)
    assert reader.run("document.querySelector('.nn-number-quiz input').value") == "-1.5"


def test_a_network_is_trained_in_the_background(reader, place, row):
    row("chapters", "a network is trained in the background")
    reader.open(place("chapters/09-training.html"))
    reader.click(".nn-train-live .nn-drive button")
    reader.wait_until(TRAINED)


def test_the_colours_are_chosen_and_stay(reader, row):
    row("chapters", "the colours are chosen and stay")
    reader.open(reader.book.address + "chapters/01-neurons.html")
    reader.run("localStorage.clear()")
    was = reader.run(THEME)
    paper = "getComputedStyle(document.body).backgroundColor"
    changed = changes(reader, paper)
    reader.click(".bd-header-article .theme-switch-button")
    reader.wait_until(f"{THEME} !== {json.dumps(was)} && {changed}")
    reader.open(reader.book.address + "exercises/01-neurons.html")
    assert reader.run(THEME) != was


def test_search_finds_a_word_and_its_sentence(reader, row):
    row("search", "a word is found, with its sentence")
    reader.open(reader.book.address + "chapters/01-neurons.html")
    reader.press("Control+k")
    reader.wait_until("document.activeElement.matches('#pst-search-dialog input')")
    reader.press(*"backpropagation", "Enter")
    reader.wait_until(f"location.pathname.endsWith('search.html') && {RESULTS} > 5 && {FINISHED}")
    reader.wait_until("document.querySelector('#search-results .context mark')")
    reader.click("#search-results li a")
    reader.wait_until("document.querySelector('article h1')")


def test_search_in_a_file_lists_titles_and_says_why_no_more(reader, row):
    row("search", "a word is found from a file, titles alone")
    reader.open(reader.book.file("search.html") + "?q=bias")
    reader.wait_until(f"{RESULTS} > 5 && {FINISHED}")
    assert "Titles alone" in reader.text(".search-note")


def test_an_exercise_gives_its_hint(reader, row):
    row("exercises", "a hint opens")
    reader.open(reader.book.address + "exercises/03-weighted-sums.html")
    reader.click("article details:not([open]) > summary")
    reader.wait_until("[...document.querySelectorAll('article details')].some((hint) => hint.open)")


def test_progress_is_ticked_and_kept(reader, row):
    row("progress", "a tick is counted and kept")
    reader.open(reader.book.address + "404.html")
    reader.run("localStorage.clear()")
    reader.open(reader.book.address + "book/progress.html")
    chapters = len(list(ROOT.glob("chapters/*.ipynb")))
    reader.wait_until(f"document.querySelectorAll('.nn-layer').length === {chapters}")
    changed = changes(reader, TOTAL)
    reader.click(".nn-layer input[type=checkbox]")
    reader.wait_until(changed)
    reader.open(reader.book.address + "book/progress.html")
    reader.wait_until(f"{TOTAL}.includes('1 of {chapters}')")


def test_the_sidebar_opens_on_a_phone_and_closes(reader, row):
    row("chapters", "the sidebar opens on a phone and closes")
    reader.engine.resize(360, 740)
    reader.open(reader.book.address + "chapters/08-backpropagation.html")
    reader.click(".bd-header-article .primary-toggle")
    reader.wait_until("document.querySelector('#pst-primary-sidebar-modal').open")
    reader.press("Escape")
    reader.wait_until("!document.querySelector('#pst-primary-sidebar-modal').open")


def test_the_menu_of_downloads_opens(reader, row):
    row("exercises", "the menu of downloads opens")
    reader.open(reader.book.address + "exercises/03-weighted-sums.html")
    reader.click(".dropdown-download-buttons > .dropdown-toggle")
    reader.wait_until("document.querySelector('.dropdown-download-buttons .dropdown-menu').checkVisibility()")


def test_a_link_leads_to_its_heading_far_below(reader, row):
    row("chapters", "a link leads to its heading far below")
    reader.open(reader.book.address + "chapters/08-backpropagation.html#further-reading")
    reader.wait_until("""((heading) => heading && heading.getBoundingClientRect().top >= 0
      && heading.getBoundingClientRect().bottom <= innerHeight)(document.querySelector("#further-reading h2"))""")


@pytest.mark.parametrize("path", ONE_OF_EACH_KIND)
def test_the_keyboard_reaches_what_can_be_used(reader, row, path):
    row("one of each kind", "Tab reaches the skip link, and it shows")
    reader.open(reader.book.address + path)
    if reader.run("!document.querySelector('#pst-skip-link')"):
        return
    # The search page begins in its field; here the keyboard begins where the page does.
    reader.run("document.body.tabIndex = -1, document.body.focus()")
    reader.press("Tab")
    assert reader.run("document.activeElement.closest('#pst-skip-link') && document.activeElement.checkVisibility()")
