"""What tests know of ParameterCount."""

from nnwidgets import ParameterCount
from tests.support.about_widget import AboutWidget, InLab, NumberFields

ABOUT = AboutWidget(
    make=ParameterCount,
    picture=None,
    sentence="Every weight and every bias is one dot.",
    keys=[
        ("slider", "Neurons in hidden layer 1", "ArrowRight"),
        ("slider", "Neurons in hidden layer 2", "ArrowRight"),
        ("radio", "none", "Space"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("radio", name="100").check(), "n_parameters", "79510"),
    numbers=[
        NumberFields(lambda: ParameterCount([16]), [("Neurons in hidden layer 1", "hidden", True)]),
    ],
)
