"""Questions in JupyterLab: Python knows what was answered."""

import pytest

SETUP = """
import numpy as np
from nnwidgets import BarQuiz, NumberQuiz, PickQuiz, Quiz, RankQuiz
from IPython.display import display
choice = Quiz("lab-choice", "Is $w_1$ a *weight*?", {"yes": "It is.", "no": "It is one."}, "yes")
number = NumberQuiz("lab-number", "Two and two?", 4, tolerance=0.1, right="Four.", otherwise="Count.")
ends = {"low": 0, "high": 10, "step": 1}
texts = {"right": "Eight.", "too_low": "More.", "too_high": "Less."}
bar = BarQuiz("lab-bar", "Four and four?", 8, **ends, tolerance=1, **texts)
rank = RankQuiz("lab-rank", "Which is larger?", {"one": 1, "two": 2}, right="Two.", otherwise="No.")
grids, told = np.ones((4, 784)), {"kinds": ("blue", "red"), "notes": [""] * 4, "why": "Two are blue."}
pick = PickQuiz("lab-pick", "Which two are blue?", grids[:2], -grids[2:], **told)
display(choice, number, bar, rank, pick)
"""
TELL = """print(choice.tried, choice.correct, number.tried, number.correct, bar.tried, bar.correct)
print(rank.tried, pick.tried)"""


@pytest.mark.long
def test_python_hears_the_answers_and_can_forget_them(lab):
    notebook = lab(SETUP, TELL, "choice.tried = []")
    page = notebook.page
    notebook.run(0)
    page.locator(".nn-widget[data-ready]").nth(4).wait_for()
    assert page.locator(".nn-question").first.inner_text().endswith("Is w1 a weight?")
    page.get_by_label("no", exact=True).check()
    page.get_by_role("button", name="Check").first.click()
    page.get_by_label("Your number").fill("4.05")
    page.get_by_label("Your number").press("Enter")
    page.locator(".nn-why", has_text="Four.").wait_for()
    page.get_by_role("slider", name="Four and four?").press("End")
    page.get_by_role("button", name="Check").nth(2).click()
    page.locator(".nn-why", has_text="Less.").wait_for()
    for key in ("Space", "ArrowLeft", "Space"):
        page.get_by_role("button", name="two, place").press(key)
    page.locator(".nn-rank-quiz").get_by_role("button", name="Check").click()
    page.locator(".nn-why", has_text="Two.").wait_for()
    for grid in ("grid 0", "grid 1"):
        page.locator(".nn-pick-quiz").get_by_role("button", name=grid).click()
    page.locator(".nn-pick-quiz").get_by_role("button", name="Check").click()
    page.locator(".nn-why", has_text="Two are blue.").wait_for()
    notebook.run_until(1, "['no'] False [4.05] True [10] False\n['two > one'] ['0 1']")
    notebook.run(2)
    page.wait_for_function("!document.querySelector('.nn-choice .nn-why')")

    notebook.run(0)  # again: this device remembers the number
    page.wait_for_function("document.querySelectorAll('.nn-widget[data-ready]').length === 5")
    page.locator(".nn-why", has_text="Four.").wait_for()
    notebook.run_until(1, "[] False [4.05] True [10] False\n['two > one'] ['0 1']")
