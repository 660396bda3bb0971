"""What tests know of LetItDraw."""

from nnwidgets import LetItDraw
from tests.support.about_widget import AboutWidget, InLab

ABOUT = AboutWidget(
    make=LetItDraw,
    picture="A 3 that a person wrote",
    sentence="With JavaScript you can let the network draw one",
    keys=[("button", "One step", "Enter"), ("button", "Draw", "Enter"), ("radio", "untrained", "Space")],
    lab=InLab(lambda widget: widget.get_by_role("button", name="One step").click(), "steps", "1"),
    begins_empty=True,
)
