"""What tests know of TrainingFilm."""

from nnwidgets import TrainingFilm
from tests.support.about_widget import AboutWidget

ABOUT = AboutWidget(
    make=TrainingFilm,
    picture="Sixteen squares of weights after training",
    sentence="With JavaScript you can watch them take shape.",
    keys=[("slider", "Moment", "Home"), ("slider", "Moment", "ArrowRight"), ("button", "Next", "Enter")],
    lab="test_train_live_lab.py",
    asks_python=True,
)
