"""What tests know of PushTheDigit."""

from nnwidgets import PushTheDigit
from tests.support.about_widget import AboutWidget, InLab

ABOUT = AboutWidget(
    make=PushTheDigit,
    picture="A digit in its frame",
    sentence="With JavaScript you can push it",
    keys=[
        ("application", "in the middle", "ArrowRight"),
        ("application", "pushed 1 right", "ArrowRight"),
        ("application", "pushed 2 right", "ArrowUp"),
        ("button", "Another digit", "Enter"),
        ("radio", "untrained", "Space"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("application").press("ArrowRight"), "right", "1"),
)
