"""What tests know of OwnDigits."""

from nnwidgets import OwnDigits
from tests.support.about_widget import AboutWidget, InLab


def write_a_dot(widget):
    pad = widget.get_by_role("application", name="Writing pad")
    pad.focus()
    pad.press("Space")
    widget.get_by_role("button", name="Take it").click()


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
    lab=InLab(write_a_dot, "hand.shape[0]", "1"),
)
