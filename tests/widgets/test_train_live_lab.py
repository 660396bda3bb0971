"""TrainLive and TrainingFilm in JupyterLab: their data come from Python, and what they learn goes there."""

import pytest
from playwright.sync_api import expect

TRAIN = """
from nnwidgets import TrainingFilm, TrainLive
live = TrainLive(epochs=2, hidden=[16], speed="max")
live
"""
CHECK = """
import numpy as np
from nnlib import Split
from nnwidgets.train_live.digits import digits_to_learn_from
shades, labels = digits_to_learn_from()
kept_apart = Split(shades[-2000:] / np.float32(31), labels[-2000:])
print(live.network.sizes, len(live.curve), abs(live.network.accuracy(kept_apart) - live.curve[-1, 2]) < 1e-3)
"""


@pytest.mark.long
def test_data_come_from_python_and_the_network_goes_there(lab):
    notebook = lab(
        TRAIN, CHECK, "film = TrainingFilm()\nfilm", "print(film.moment)", "film.moment = 3", "live.seed = 5"
    )
    page = notebook.page
    notebook.run(0)
    page.get_by_role("button", name="Fetch 12,000 digits").click()
    page.get_by_role("button", name="Train again").wait_for()
    notebook.run_until(1, "(784, 16, 10) 9 True")

    notebook.run(2)
    slider = page.get_by_role("slider", name="Moment of the training")
    slider.scroll_into_view_if_needed()
    expect(slider).to_be_enabled()
    slider.fill("12")
    page.locator(".nn-reel").get_by_text("After 100 batches", exact=True).wait_for()
    notebook.run_until(3, "12")
    notebook.run(4)
    page.locator(".nn-reel").get_by_text("After 3 batches", exact=True).wait_for()

    notebook.run(5)  # another seed begins again
    page.get_by_text("0 of 2 epochs, 0.0 s of computing", exact=True).wait_for()


@pytest.mark.long
def test_a_slow_kernel_loses_no_point_of_the_curve(lab):
    slow = "import time\nhear = live.set_state\nlive.set_state = lambda state: (time.sleep(0.5), hear(state))"
    notebook = lab(TRAIN, slow, CHECK)
    notebook.run(0)
    notebook.run(1)
    notebook.page.get_by_role("button", name="Fetch 12,000 digits").click()
    notebook.page.get_by_role("button", name="Train again").wait_for()
    notebook.run_until(2, "(784, 16, 10) 9 True")
