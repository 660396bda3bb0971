"""What tests know of Gears."""

from nnwidgets import Gears
from tests.support.about_widget import AboutWidget, InLab, NumberFields

WEIGHTS, BIASES = [1.5, -2.0, 1.2, 1.5, -2.0, 1.2, 1.5, -2.0], [-0.6, 0.5, 0.1, -0.6, 0.5, 0.1, -0.6, 0.5]


def make():
    return Gears(WEIGHTS, BIASES, layers=1)


ABOUT = AboutWidget(
    make=make,
    picture="Wheels from the weight to the cost",
    sentence="With JavaScript you can turn the first wheel",
    keys=[
        ("slider", "The first wheel", "PageUp"),
        ("button", "z = −6", "Enter"),
        ("radio", "8", "Space"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("slider", name="The first wheel").press("PageUp"), "weight", "2.5"),
    numbers=[NumberFields(make, [("Weight w", "weight", False)])],
    blue_and_red=True,
)
