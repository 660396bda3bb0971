"""Every widget of the course, as a reader meets it first."""

from nnwidgets import (
    Backprop,
    CostMeter,
    Descent,
    DigitPad,
    HandWire,
    LabelsShuffled,
    LayerExplorer,
    NumberQuiz,
    PixelsToNeurons,
    Quiz,
    SigmoidBias,
    TrainingFilm,
    TrainLive,
    WeightGrid,
    WhatItLearned,
)
from nnwidgets.frame.data_files import data_script

EVERY_WIDGET = {
    "backprop": Backprop,
    "cost-meter": CostMeter,
    "descent": Descent,
    "digit-pad": DigitPad,
    "hand-wire": HandWire,
    "labels-shuffled": LabelsShuffled,
    "layer-explorer": LayerExplorer,
    "number-quiz": lambda: NumberQuiz("half", "Half of 1?", 0.5, right="Yes.", otherwise="Divide by 2."),
    "pixels-to-neurons": PixelsToNeurons,
    "quiz": lambda: Quiz("sky", "Which colour?", {"blue": "By day.", "black": "By night."}, "blue"),
    "sigmoid-bias": SigmoidBias,
    "train-live": TrainLive,
    "training-film": TrainingFilm,
    "weight-grid": WeightGrid,
    "what-it-learned": WhatItLearned,
}


def show(widget_page, tmp_path, name, caption="", **settings):
    """A page with one widget, and its data beside it if it has any; a film is fetched and stands still."""
    widget = EVERY_WIDGET[name]()
    widget.caption = caption
    if source := getattr(widget, "data_source", None):
        (tmp_path / "data").mkdir()
        (tmp_path / "data" / f"{source}.js").write_text(data_script(source), "ascii")
    page = widget_page(widget, **settings)
    if name == "training-film" and settings.get("javascript", True):
        page.emulate_media(reduced_motion="reduce")
        page.get_by_role("button", name="Fetch the film").click()
        page.get_by_role("button", name="Play", exact=True).wait_for()
    return page
