"""Quiz and NumberQuiz in Python and on a static page."""

import json

import pytest
from traitlets import TraitError

from book._ext.mathjax_in_node import typeset
from nnwidgets import NumberQuiz, Quiz
from tests.support.accessibility import violations
from tests.support.browser import ROOT
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.seen import seen

TYPESETTER = ROOT / "book" / "static" / "formulas-in-questions.js"
WITH_FORMULAS = """<script type="application/json" id="formulas">%s</script><script defer src="%s"></script>"""
NO_STORAGE = """<script>
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("blocked", "SecurityError"); } });
</script>"""


def colours(**changes):
    arguments = {
        "name": "colour-of-the-sky",
        "question": "Which *colour* is $a_1 \\cdot 2$ times the sky?",
        "choices": {
            "green & <b>blue</b>": "Green is `grass`, **not** sky.",
            "blue at $\\sigma(z)$": "By day.",
            "black": "At night.",
        },
        "answer": "blue at $\\sigma(z)$",
    }
    return Quiz(**(arguments | changes))


def number(**changes):
    arguments = {"name": "half-a-half", "question": "Half of −½?", "answer": -0.25, "tolerance": 0.01}
    arguments |= {"right": "Half again.", "wrong": {0.25: "Mind the sign."}, "otherwise": "Divide by 2."}
    return NumberQuiz(**(arguments | changes))


def check(page, label=None):
    if label:
        page.get_by_label(label).check()
    page.get_by_role("button", name="Check").click()


def words(node):
    return " ".join(node.inner_text().split())


def enter(page, text):
    page.get_by_label("Your number").fill(text)
    page.keyboard.press("Enter")


@pytest.mark.parametrize(
    ("make", "changes", "message"),
    [
        (colours, {"name": "Two words"}, "name must be words of a-z and 0-9 joined by hyphens.*got 'Two words'"),
        (colours, {"question": " "}, "question must be a text; got ' '"),
        (colours, {"choices": {"one": "why"}}, "choices must be two or more.*got {'one': 'why'}"),
        (colours, {"choices": {"one": "why", "two": ""}}, "the explanation of 'two' must be a text; got ''"),
        (colours, {"answer": "red"}, "answer must be one of the choices.*'black'; got 'red'"),
        (number, {"answer": float("nan")}, "answer must be a finite number; got nan"),
        (number, {"tolerance": -1}, "tolerance must be at least 0; got -1"),
        (number, {"wrong": {-0.245: "why"}}, "wrong -0.245 counts as right: it is within 0.01 of -0.25"),
        (number, {"otherwise": ""}, "otherwise must be a text; got ''"),
    ],
)
def test_bad_input_is_refused(make, changes, message):
    with pytest.raises(ValueError, match=message):
        make(**changes)


def test_python_knows_what_was_answered():
    quiz = colours()
    heard = []
    quiz.observe(lambda change: heard.append(change.name), ["answered", "correct"])
    assert (quiz.answered, quiz.correct) == (False, False)
    quiz.tried = ["black"]
    assert (quiz.answered, quiz.correct) == (True, False)
    quiz.tried = ["black", "blue at $\\sigma(z)$"]
    assert (quiz.answered, quiz.correct) == (True, True)
    assert heard == ["answered", "correct"]
    with pytest.raises(TraitError, match="tried must hold choices of this quiz; got 'red'"):
        quiz.tried = ["red"]
    with pytest.raises(TraitError, match="tried must be a finite number; got inf"):
        number().tried = [float("inf")]
    answered = number()
    answered.tried = [3, -0.255]
    assert answered.correct


def test_each_choice_has_its_own_explanation_after_the_check(widget_page):
    page = widget_page(colours())
    page.get_by_label("black").check()
    assert not seen(page, "At night.").is_visible()
    check(page)
    assert words(page.locator(".nn-choice", has_text="black")) == "black ✗ Not this one. At night."
    assert not seen(page, "By day.").is_visible()
    page.get_by_role("status").filter(has_text="Not this one. At night.").wait_for(state="attached")
    check(page, "blue at")
    assert words(page.locator(".nn-choice", has_text="blue at")) == "blue at σ(z) ✓ Right. By day."
    page.get_by_role("status").filter(has_text="Right. By day.").wait_for(state="attached")
    assert seen(page, "At night.").is_visible()


def test_a_check_without_an_answer_asks_for_one(widget_page):
    page = widget_page(colours())
    check(page)
    assert seen(page, "Choose one of the answers first.").is_visible()
    check(page, "black")
    assert not page.locator(".nn-missing").is_visible()


def test_an_explanation_that_says_right_says_it_once(widget_page):
    page = widget_page(colours(choices={"one": "Yes: one.", "two": "Two."}, answer="one"))
    check(page, "one")
    assert words(page.locator(".nn-why")) == "✓ Yes: one."


def test_markdown_becomes_elements_and_nothing_else_does(widget_page):
    page = widget_page(colours())
    check(page, "green")
    assert page.locator(".nn-choice").first.locator("label").inner_text() == "green & <b>blue</b>"
    assert page.locator(".nn-question em").inner_text() == "colour"
    assert page.locator(".nn-why code").inner_text() == "grass"
    assert page.locator(".nn-why strong").inner_text() == "not"
    assert page.locator(".nn-question .nn-formula").inner_html() == "<i>a</i><sub>1</sub> · 2"


def test_formulas_are_those_set_with_the_page(widget_page):
    html, _ = typeset({("x^2", False), ("a_1 \\cdot 2", False)})
    formulas = json.dumps({tex: formula for (tex, _), formula in html.items()}).replace("</", "<\\/")
    head = WITH_FORMULAS % (formulas, TYPESETTER.as_uri())
    page = widget_page(colours(choices={"one": "It is $x^2$.", "two": "No."}, answer="one"), head=head)
    page.locator(".nn-question mjx-container").wait_for(state="attached")
    check(page, "one")
    page.locator(".nn-why mjx-container mjx-msup").wait_for(state="attached")


@pytest.mark.parametrize(
    ("typed", "said"),
    [("-0,25", "Right. Half again."), ("−1/4", "Right. Half again."), ("-.259", "Right. Half again."),
     ("25 %", "Not this one. Mind the sign."), ("-0.27", "Not this one. Divide by 2.")],
)  # fmt: skip
def test_a_number_is_judged_by_its_value(widget_page, typed, said):
    page = widget_page(number())
    enter(page, typed)
    assert page.locator(".nn-why p").inner_text() == said


@pytest.mark.parametrize(
    ("typed", "value"),
    [("13,002", 13002), ("13 002", 13002), ("1,234,567.5", 1234567.5), ("0,125", 0.125), ("1e-3", 0.001), ("2/0", None),
     (" 7 ", 7), ("", None), ("-", None), ("1/", None), ("seven", None)],
)  # fmt: skip
def test_numbers_as_people_type_them(evaluate, typed, value):
    assert evaluate("shared/typed_number.js", "m.readNumber(x)", typed) == value


def test_the_answer_can_be_asked_for_after_two_tries(widget_page):
    page = widget_page(number())
    enter(page, "1")
    tell = page.get_by_role("button", name="Tell me the answer")
    assert not tell.is_visible()
    enter(page, "2")
    tell.click()
    assert seen(page, "The answer is −0.25. Half again.").is_visible()
    assert page.evaluate("document.activeElement.type") == "text"


def test_answers_are_remembered_here_and_can_be_forgotten(widget_page):
    page = widget_page(colours(), number())
    check(page.locator(".nn-widget").first, "black")
    enter(page, "−0.25")
    assert json.loads(page.evaluate("localStorage['nn-quiz:colour-of-the-sky']")) == {
        "tried": ["black"], "correct": False,
    }  # fmt: skip
    page.reload()
    seen(page, "At night.").wait_for()
    assert page.get_by_label("black").is_checked()
    assert page.get_by_label("Your number").input_value() == "−0.25"
    page.get_by_role("button", name="Forget my answer").first.click()
    assert not seen(page, "At night.").is_visible()
    assert not page.get_by_label("black").is_checked()
    assert page.evaluate("Object.keys(localStorage)") == ["nn-quiz:half-a-half"]


def test_it_works_where_storage_is_blocked(widget_page):
    page = widget_page(colours(), head=NO_STORAGE)
    check(page, "black")
    assert seen(page, "At night.").is_visible()


def test_the_keyboard_alone_will_do(widget_page):
    page = widget_page(colours())
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert seen(page, "By day.").is_visible()
    for name in ("Check", "Forget my answer"):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.innerText") == name


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    page = widget_page(colours(), number(), width=width, dark=dark, touch=width == 320)
    page.add_style_tag(content=".nn-why { animation: none !important }")
    check(page.locator(".nn-widget").first, "black")
    check(page.locator(".nn-widget").first, "blue at")
    enter(page, "1")
    enter(page, "2")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
    heights = page.locator(".nn-widget :is(button, label)").evaluate_all(
        "nodes => nodes.map(node => node.getBoundingClientRect().height)"
    )
    assert width > 320 or min(heights) >= 44


def test_without_javascript_question_choices_and_answer_remain(widget_page):
    page = widget_page(colours(), javascript=False)
    assert page.get_by_text("Which colour is a1 · 2 times the sky?").is_visible()
    assert page.get_by_text("green & <b>blue</b>").is_visible()
    page.get_by_text("The answer").click()
    assert page.get_by_text("By day.").is_visible()
