"""BarQuiz in Python and on a static page."""

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from nnwidgets import BarQuiz
from tests.support.accessibility import violations
from tests.support.seen import seen

SHARE = "selector => Number(document.querySelector(selector).style.getPropertyValue('--at'))"


def question(**changes):
    arguments = {"name": "read-right", "question": "How many of 100 does it read right?", "answer": 96.2}
    arguments |= {"low": 0, "high": 100, "step": 1, "unit": " %", "tolerance": 3}
    arguments |= {"right": "Nearly all.", "too_low": "Too low: it reads better.", "too_high": "Too high: it errs more."}
    return BarQuiz(**(arguments | changes))


def drag_to(page, share):
    """Drag the bar's end to a share of its way."""
    track, handle = page.locator(".nn-track").bounding_box(), page.get_by_role("slider").bounding_box()
    y = handle["y"] + handle["height"] / 2
    page.mouse.move(track["x"] + track["width"] / 2, y)
    page.mouse.down()
    page.mouse.move(track["x"] + share * track["width"], y, steps=5)
    page.mouse.up()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"answer": 120}, "answer must lie on the bar, from 0 to 100; got 120"),
        ({"answer": float("nan")}, "answer must be a finite number; got nan"),
        ({"step": 0}, "step must be above 0; got 0"),
        ({"tolerance": -1}, "tolerance must be at least 0; got -1"),
        ({"log": True, "low": 1, "tolerance": 0.5}, "tolerance must be a factor of at least 1; got 0.5"),
        ({"log": True, "tolerance": 2}, "low must be above 0 on a logarithmic bar; got 0"),
        ({"too_low": ""}, "too_low must be a text; got ''"),
    ],
)
def test_bad_input_is_refused(changes, message):
    with pytest.raises(ValueError, match=message):
        question(**changes)


def test_python_knows_what_was_guessed():
    quiz = question()
    quiz.tried = [90]
    assert (quiz.answered, quiz.correct) == (True, False)
    quiz.tried = [94]
    assert quiz.correct
    factor = question(low=1, high=10_000, answer=900, log=True, tolerance=2)
    factor.tried = [460]
    assert factor.correct
    factor.tried = [440]
    assert not factor.correct
    with pytest.raises(TraitError, match="tried must lie on the bar, from 0 to 100; got 101"):
        quiz.tried = [101]


@pytest.mark.parametrize("log", [False, True])
def test_every_place_of_the_bar_has_its_number(evaluate, log):
    scale = {"low": 1 if log else -20, "high": 10_000 if log else 60, "step": 1 if log else 5, "log": log, "unit": ""}
    shares = np.linspace(0, 1, 41)
    found = np.array(evaluate("bar_quiz/scale.js", "x[1].map((share) => m.valueAt(x[0], share))", [scale, [*shares]]))
    exact = 10_000**shares if log else -20 + 80 * shares
    half_a_step = 10 ** np.floor(np.log10(exact) + 1e-9) / 2 if log else 2.5
    assert (np.abs(found - exact) <= half_a_step + 1e-6).all()
    again = evaluate("bar_quiz/scale.js", "x[1].map((value) => m.shareOf(x[0], value))", [scale, found.tolist()])
    expected = np.log(found) / np.log(10_000) if log else (found + 20) / 80
    np.testing.assert_allclose(again, expected, atol=1e-9)


def test_numbers_have_their_unit_thousands_and_a_true_minus(evaluate):
    script = "[1234567, -3, 0.25].map((value) => m.inUnit({ unit: ' times' }, value))"
    assert evaluate("bar_quiz/scale.js", script) == ["1,234,567\u00a0times", "−3\u00a0times", "0.25\u00a0times"]


def test_the_measured_bar_grows_beside_the_guess_after_the_check(widget_page):
    page = widget_page(question())
    assert not page.locator(".nn-measured").is_visible()
    drag_to(page, 0.45)
    assert abs(page.evaluate(SHARE, ".nn-guess") - 0.45) < 0.02
    guessed = page.locator(".nn-guessed").inner_text()
    page.get_by_role("button", name="Check").click()
    page.locator(".nn-measured", has_text="measured: 96.2\u00a0%").wait_for()
    page.wait_for_function(f"Math.abs(({SHARE})('.nn-truth') - 0.962) < 1e-6")
    assert seen(page, "Too low: it reads better.").is_visible()
    assert page.locator(".nn-guessed").inner_text() == guessed
    expect(page.get_by_role("slider")).to_be_disabled()
    assert violations(page) == []


def test_what_is_said_above_the_bar_stays_clear_of_its_grip_on_a_phone(widget_page):
    page = widget_page(question(), width=320)
    said, grip = (page.locator(f".nn-bar-quiz {part}").bounding_box() for part in (".nn-guessed", ".nn-guess"))
    assert said["y"] + said["height"] <= grip["y"]


def test_a_check_without_a_guess_asks_for_one_and_keys_set_the_bar(widget_page):
    page = widget_page(question())
    page.get_by_role("button", name="Check").click()
    assert seen(page, "Set the bar first").is_visible()
    handle = page.get_by_role("slider")
    assert handle.get_attribute("aria-valuetext") == "not set yet"
    handle.focus()
    page.keyboard.press("End")
    assert handle.get_attribute("aria-valuetext") == "100\u00a0%"
    page.keyboard.press("PageDown")
    page.get_by_role("button", name="Check").press("Enter")
    page.get_by_role("status").filter(has_text="Too low").wait_for(state="attached")


def test_a_guess_of_an_earlier_visit_is_there_with_its_answer_and_can_be_forgotten(widget_page):
    page = widget_page(question())
    drag_to(page, 0.97)
    page.get_by_role("button", name="Check").click()
    assert seen(page, "Nearly all.").is_visible()
    page.reload()
    page.locator(".nn-measured", has_text="measured: 96.2\u00a0%").wait_for()
    assert page.evaluate(SHARE, ".nn-truth") == pytest.approx(0.962)
    page.get_by_role("button", name="Forget my answer").click()
    assert not page.locator(".nn-measured").is_visible()
    expect(page.get_by_role("slider")).to_be_enabled()
    assert seen(page, "drag the bar to your guess").is_visible()
