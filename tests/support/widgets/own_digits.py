"""What tests know of OwnDigits."""

from nnwidgets import OwnDigits
from tests.support.about_widget import AboutWidget, InLab


def guess_nine(widget):
    widget.get_by_role("combobox", name="My guess").select_option("9")


ABOUT = AboutWidget(
    make=OwnDigits,
    picture="Ten handwritten digits, 0 to 9",
    sentence="With JavaScript you can write ten of your own",
    keys=[
        ("application", "Writing pad", "ArrowUp"),
        ("application", "Writing pad", "Space"),
        ("button", "Take it", "Enter"),
        ("button", "Forget them", "Enter"),
    ],
    lab=InLab(guess_nine, "guess", "9"),
    begins_empty=True,
)
