"""What tests know of BarQuiz."""

from nnwidgets import BarQuiz
from tests.support.about_widget import AboutWidget

ABOUT = AboutWidget(
    make=lambda: BarQuiz(
        "read-right",
        "How many of 100 images does it read right?",
        96.0,
        low=0,
        high=100,
        step=1,
        unit=" %",
        tolerance=5,
        right="Nearly all of them.",
        too_low="Too low: it is better than that.",
        too_high="Too high: it is not that good.",
    ),
    picture=None,
    sentence="How many of 100 images does it read right?",
    keys=[("slider", "How many of 100 images does it read right?", "ArrowRight"), ("button", "Check", "Enter")],
    lab="test_quiz_lab.py",
)
