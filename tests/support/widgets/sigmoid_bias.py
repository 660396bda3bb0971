"""What tests know of SigmoidBias."""

from nnwidgets import SigmoidBias
from tests.support.about_widget import AboutWidget, InLab, NumberFields

ABOUT = AboutWidget(
    make=SigmoidBias,
    picture="Sigmoid of a weighted sum",
    sentence="With JavaScript you can move its weight",
    keys=[
        ("slider", "Bias b", "ArrowLeft"),
        ("slider", "Weight w", "Home"),
        ("checkbox", "Show a plain switch", "Space"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("spinbutton", name="Bias b").fill("-8"), "bias", "-8.0"),
    numbers=[
        NumberFields(SigmoidBias, [("Weight w", "weight", False), ("Bias b", "bias", False), ("Input a", "a", False)]),
    ],
)
