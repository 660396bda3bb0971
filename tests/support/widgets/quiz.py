"""What tests know of Quiz."""

from nnwidgets import Quiz
from tests.support.about_widget import AboutWidget

ABOUT = AboutWidget(
    make=lambda: Quiz("sky", "Which colour?", {"blue": "By day.", "black": "By night."}, "blue"),
    picture=None,
    sentence="Which colour?",
    keys=[("radio", "black", "Space"), ("button", "Check", "Enter")],
    lab="test_quiz_lab.py",
)
