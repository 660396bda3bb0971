"""Quiz and NumberQuiz in JupyterLab: Python knows what was answered."""

SETUP = """
from nnwidgets import NumberQuiz, Quiz
from IPython.display import display
choice = Quiz("lab-choice", "Is $w_1$ a *weight*?", {"yes": "It is.", "no": "It is one."}, "yes")
number = NumberQuiz("lab-number", "Two and two?", 4, tolerance=0.1, right="Four.", otherwise="Count.")
display(choice, number)
"""


def test_python_hears_the_answers_and_can_forget_them(lab):
    notebook = lab(SETUP, "print(choice.tried, choice.correct, number.tried, number.correct)", "choice.tried = []")
    page = notebook.page
    notebook.run(0)
    page.locator(".nn-widget[data-ready]").nth(1).wait_for()
    assert page.locator(".nn-question").first.inner_text().endswith("Is w1 a weight?")
    page.get_by_label("no", exact=True).check()
    page.get_by_role("button", name="Check").first.click()
    page.get_by_label("Your number").fill("4.05")
    page.get_by_label("Your number").press("Enter")
    page.locator(".nn-why", has_text="Four.").wait_for()
    notebook.run_until(1, "['no'] False [4.05] True")
    notebook.run(2)
    page.wait_for_function("!document.querySelector('.nn-choice .nn-why')")

    notebook.run(0)  # again: this device remembers the number
    page.wait_for_function("document.querySelectorAll('.nn-widget[data-ready]').length === 2")
    page.locator(".nn-why", has_text="Four.").wait_for()
    notebook.run_until(1, "[] False [4.05] True")
