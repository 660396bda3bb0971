"""What tests know of SprayNoise."""

from nnwidgets import SprayNoise
from tests.support.about_widget import AboutWidget, InLab, NumberFields

ABOUT = AboutWidget(
    make=SprayNoise,
    picture="A 3, partly turned to noise",
    sentence="With JavaScript you can spray noise",
    keys=[
        ("slider", "From the 3 to noise", "Home"),
        ("radio", "as dark as the digit", "Space"),
        ("radio", "untrained", "Space"),
    ],
    lab=InLab(
        lambda widget: widget.get_by_role("radio", name="untrained").check(force=True), "network_shown", "untrained"
    ),
    numbers=[NumberFields(SprayNoise, [("From the 3 to noise", "snow", False)])],
)
