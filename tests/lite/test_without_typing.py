"""An answer without typing: by touch at 360, by keyboard, for a screen reader; what is tapped stands in the cell."""

import pytest
from playwright.sync_api import expect

from grader.authoring.blank import without_marks
from grader.authoring.exercise import ROOT, read_exercise
from tests.support.accessibility import violations
from tests.support.browser import HTML
from tests.support.missing import missing
from tests.support.page_cell import NO_PYTHON, PageCell

if not (HTML / "lite").is_dir():
    missing("built without “Run in the browser”: no network")
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
SMALL = """[...document.querySelectorAll(".nn-tap :is(label, button)")].filter(({ hidden }) => !hidden)
  .map((el) => el.getBoundingClientRect()).filter(({ width, height }) => width < 44 || height < 44).length"""


class Tapped:
    """The form of a question on an open page."""

    def __init__(self, page, question):
        self.answer, self.check = PageCell(page, f"{question}-answer"), PageCell(page, f"{question}-check")
        self.button = self.answer.cell.get_by_role("button", name="Without typing")
        self.form = self.answer.cell.get_by_role("region", name="Without typing")
        self.state = self.form.get_by_role("status")

    def gap(self, number):
        return self.form.get_by_role("group", name=f"Gap {number}")

    def choose(self, number, text):
        self.gap(number).get_by_text(text, exact=True).tap()

    def press(self, name):
        self.form.get_by_role("button", name=name, exact=True).tap()


@pytest.fixture
def phone(open_page, site):
    return open_page(f"{site}exercises/03-weighted-sums.html", before=NO_PYTHON, **PHONE)


def test_what_is_tapped_stands_in_the_cell_and_is_kept(phone):
    of = Tapped(phone, "patch")
    of.button.tap()
    expect(of.button).to_have_attribute("aria-expanded", "true")
    of.press("Check")
    expect(of.state).to_have_text("Choose what stands in gap 1.")
    of.choose(1, "np.zeros((28, 28))")
    of.choose(2, "top : top + height")
    of.choose(3, "left : left + width")
    assert of.answer.field.count() == 0  # a gap is open
    of.choose(4, "1")
    right = without_marks(read_exercise(ROOT / "solutions" / "03-weighted-sums.ipynb").questions["patch"].answer)
    expect(of.answer.field).to_have_value(right)
    assert phone.evaluate(SMALL) == 0
    assert phone.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert violations(phone, within='[data-cell="patch-answer"]') == []
    phone.reload()
    expect(of.answer.field).to_have_value(right)
    of.button.tap()
    expect(of.gap(2).get_by_role("radio", name="top : top + height", exact=True)).to_be_checked()
    of.button.tap()
    expect(of.form).to_have_count(0)  # folded


def test_letters_are_tapped_in_order_and_taken_back(phone):
    of = Tapped(phone, "who-excites-it")
    of.button.tap()
    for letter in "DBC":
        of.press(letter)
    of.press("Check")
    expect(of.state).to_have_text("1 still to be placed.")
    placed = of.form.locator("button[value=C]")
    expect(placed).to_have_attribute("aria-pressed", "true")
    placed.tap()
    expect(placed).to_have_attribute("aria-pressed", "false")
    for letter in "AC":
        of.press(letter)
    expect(of.answer.field).to_have_value('largest_first = "DBAC"')


def test_in_a_form_taller_than_the_screen_the_code_and_the_check_stay_in_reach(open_page, site):
    page = open_page(f"{site}exercises/08-backpropagation.html", before=NO_PYTHON, **PHONE)
    of = Tapped(page, "gradients")
    of.button.tap()
    assert of.form.bounding_box()["height"] > PHONE["viewport"]["height"]
    last = of.gap(4).get_by_role("radio").last
    for choice in (of.gap(1).get_by_role("radio").first, last):
        choice.focus()
        choice.press("Space")
        expect(choice).to_be_checked()
        assert of.form.evaluate(COVERED, choice.locator("..").element_handle()) == []
    gap = of.form.locator(".nn-tap-gap").last
    assert of.form.evaluate(COVERED, gap.element_handle()) == []
    assert violations(page, within='[data-cell="gradients-answer"]') == []


# Of a form on a phone what lies below something else, or outside the screen: an element of it, its check, its code.
COVERED = """(form, element) => [element, ...form.querySelectorAll(".nn-cell-bar button:not([hidden]), .nn-tap-code")]
  .filter((each) => {
    const { left, top, width, height } = each.getClientRects()[0];
    return !each.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  }).map((each) => each.className || each.textContent)"""


@pytest.mark.long
def test_what_a_reader_has_typed_stays_until_the_check_and_comes_back(phone):
    of = Tapped(phone, "weighted-sum")
    of.answer.write("def weighted_sum(w, a, b): return 0")
    of.button.tap()
    of.choose(1, "np.dot(w, a) * b")
    expect(of.answer.field).to_have_value("def weighted_sum(w, a, b): return 0")
    of.press("Check")
    expect(of.answer.field).to_have_value(
        "".join(['def weighted_sum(w, a, b):\n    """', DOCSTRING, '"""\n    return np.dot(w, a) * b'])
    )
    phone.reload()
    of.button.tap()
    of.press("Bring mine back")
    expect(of.answer.field).to_have_value("def weighted_sum(w, a, b): return 0")
    phone.reload()
    of.button.tap()
    expect(of.answer.field).to_have_value("def weighted_sum(w, a, b): return 0")
    expect(of.form.get_by_role("button", name="Bring mine back")).to_be_hidden()


DOCSTRING = "The weighted sum plus bias, one number: weights w (n,), activations a (n,), bias b a number."


def test_by_keyboard_and_what_a_screen_reader_hears(open_page, site):
    page = open_page(f"{site}exercises/03-weighted-sums.html", before=NO_PYTHON)
    of = Tapped(page, "separating-bias")
    of.button.focus()
    page.keyboard.press("Enter")
    expect(of.form).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(of.answer.field).to_have_value(chosen(of))
    expect(of.form).to_match_aria_snapshot(HEARD)


def chosen(of):
    """The source with what is chosen in each gap."""
    source = without_marks(
        read_exercise(ROOT / "solutions" / "03-weighted-sums.ipynb").questions["separating-bias"].answer
    )
    return (
        source.replace(".min()", ".max()")
        .replace("unwanted @ w).max()", "unwanted @ w).min()")
        .replace(" + ", " - ", 1)
    )


HEARD = """
- region "Without typing, cell 13":
  - group "Gap 1":
    - radio "max" [checked]
    - radio "min"
  - group "Gap 2":
    - radio "max"
    - radio "min" [checked]
  - group "Gap 3":
    - radio "minus" [checked]
    - radio "plus"
  - button "Check"
"""


@pytest.mark.long
def test_by_touch_a_question_is_answered_wrongly_and_then_rightly(open_page, site):
    page = open_page(f"{site}exercises/03-weighted-sums.html", **PHONE)
    page.set_default_timeout(180_000)
    of = Tapped(page, "weighted-sum")
    of.button.tap()
    of.choose(1, "np.dot(w, a) - b")
    of.press("Check")
    expect(of.state).to_have_text("Checking …")
    expect(of.check.raised).to_contain_text("Known mistake: “the bias is subtracted”", timeout=180_000)
    expect(of.check.raised).to_be_in_viewport()
    of.choose(1, "np.dot(w, a) + b")
    of.press("Check")
    expect(of.check.printed).to_have_text("✓ weighted-sum: 3 visible checks passed\n")
    expect(of.state).to_have_text("")
    assert page.evaluate("localStorage.getItem('nn-exercise:exercises/03-weighted-sums#weighted-sum')") == "1"
