"""In each engine: a question checked on its own page before it is answered, and after, typed and without typing."""

from pathlib import Path

import pytest

from tests.support.browser import HTML
from tests.support.missing import missing

START = 180  # seconds for Python, on a busy machine
if not (HTML / "lite").is_dir():
    missing("built without “Run in the browser”: no network")

ANSWER, CHECK = '[data-cell="weighted-sum-answer"]', '[data-cell="weighted-sum-check"]'
RUN_CHECK = f"{CHECK} .nn-cell-bar button"


@pytest.fixture
def python(book):
    """The browser's Python beside the listening book, which has none."""
    place = Path(book.folder, "lite")
    place.symlink_to(HTML / "lite")
    yield
    place.unlink()


def says(words):
    return f"document.querySelector('{CHECK} .cell_output').innerText.includes({words!r})"


def test_a_question_is_answered_on_its_page(reader, row, python):
    row("exercises", "a question is answered on its page")
    reader.open(reader.book.address + "exercises/03-weighted-sums.html")
    reader.run("localStorage.clear()")
    reader.click(RUN_CHECK)
    reader.wait_until(says("✗ weighted-sum: not written yet"), START)
    reader.click(f"{ANSWER} pre")
    reader.wait_until(f"document.activeElement.matches('{ANSWER} textarea')")
    reader.press("Control+a")
    reader.press(*"def weighted_sum(w, a, b):", "Enter", *"return np.sum([np.dot(w, a), b])", "Shift+Enter")
    reader.wait_until(f"document.querySelector('{ANSWER} .nn-cell-state').innerText.startsWith('It ran')")
    reader.click(RUN_CHECK)
    reader.wait_until(says("✓ weighted-sum: 3 visible checks passed"))
    assert reader.run("localStorage.getItem('nn-exercise:exercises/03-weighted-sums#weighted-sum')") == "1"
    reader.click(f"{ANSWER} [aria-expanded]")
    reader.click(f'{ANSWER} .nn-tap input[value="np.dot(w, a) - b"]')
    reader.click(f"{ANSWER} .nn-tap > .nn-cell-bar button")
    reader.wait_until(says("✗ weighted-sum: "))
    assert reader.run(f"document.querySelector('{ANSWER} textarea').value.endsWith('return np.dot(w, a) - b')")
    assert reader.run(says("the bias is subtracted"))
