"""What tests know of TrainLive."""

from nnwidgets import TrainLive
from tests.support.about_widget import AboutWidget, NumberFields

ABOUT = AboutWidget(
    make=TrainLive,
    picture="The weights of 8 untrained neurons",
    sentence="With JavaScript you can train it here",
    keys=[("button", "Another seed", "Enter"), ("combobox", "Hidden neurons", "ArrowDown")],
    lab="test_train_live_lab.py",
    numbers=[
        NumberFields(TrainLive, [("Seed", "seed", True)]),
    ],
)
