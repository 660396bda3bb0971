"""What tests know of LabelsShuffled."""

from nnwidgets import LabelsShuffled
from tests.support.about_widget import AboutWidget, InLab, NumberFields

ABOUT = AboutWidget(
    make=LabelsShuffled,
    picture="training accuracy rises to 100% in 18 epochs",
    sentence="With JavaScript you can guess first.",
    keys=[
        ("application", "Training accuracy", "ArrowRight"),
        ("application", "Training accuracy", "ArrowUp"),
        ("button", "Reveal", "Enter"),
        ("slider", "Epoch", "End"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("spinbutton", name="Epoch").fill("5"), "epoch", "5"),
    numbers=[
        NumberFields(lambda: LabelsShuffled(revealed=True), [("Epoch", "epoch", True)]),
    ],
)
