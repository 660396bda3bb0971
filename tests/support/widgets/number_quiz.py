"""What tests know of NumberQuiz."""

from nnwidgets import NumberQuiz
from tests.support.about_widget import AboutWidget

ABOUT = AboutWidget(
    make=lambda: NumberQuiz("half", "Half of 1?", 0.5, right="Yes.", otherwise="Divide by 2."),
    picture=None,
    sentence="Half of 1?",
    keys=[("textbox", "Your number", "2"), ("button", "Check", "Enter")],
    lab="test_quiz_lab.py",
)
