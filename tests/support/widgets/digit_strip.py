"""What tests know of DigitStrip."""

from nnlib import load_digits
from nnwidgets import DigitStrip
from tests.support.about_widget import AboutWidget

ABOUT = AboutWidget(
    make=lambda: DigitStrip(load_digits().test.images[:3], ["7", "2", "1"], label="Three digits"),
    picture="Three digits, 1 of 3",
    sentence="With JavaScript each image opens",
    keys=[
        ("button", "a 7", "ArrowRight"),
        ("button", "a 2", "Enter"),
        ("application", "2", "ArrowDown"),
        ("button", "The next one", "Enter"),
        ("button", "Close", "Enter"),
    ],
    lab="test_digit_strip_lab.py",
)
