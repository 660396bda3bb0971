"""What tests know of WhatItLearned."""

from nnwidgets import WhatItLearned
from tests.support.about_widget import AboutWidget, InLab

ABOUT = AboutWidget(
    make=WhatItLearned,
    picture="16 weight grids of the trained network",
    sentence="With JavaScript you can show the network noise",
    keys=[
        ("button", "Neuron 1", "Enter"),
        ("radio", "Noise", "Space"),
        ("radio", "Shift", "Space"),
        ("radio", "Draw", "Space"),
    ],
    lab=InLab(
        lambda widget: widget.get_by_role("radio", name="Untrained").check(force=True), "network_shown", "untrained"
    ),
    blue_and_red=True,
)
