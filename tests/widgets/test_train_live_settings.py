"""TrainLive in Python: its settings, and what it ships."""

import numpy as np
import pytest
from traitlets import TraitError

from nnlib import Network
from nnwidgets import NetworkModel, TrainLive
from nnwidgets.train_live.digits import DIGITS


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"learning_rate": 0}, "learning_rate must be a finite number above 0; got 0"),
        ({"learning_rate": float("nan")}, "learning_rate must be a finite number above 0; got nan"),
        ({"batch_size": 0}, "batch_size"),
        ({"hidden": [16, 65]}, "hidden"),
        ({"hidden": [16] * 4}, "hidden"),
        ({"epochs": 0}, "epochs"),
        ({"decay": -1}, "decay"),
        ({"seed": 1000}, "seed"),
    ],
)
def test_bad_settings_are_refused(settings, message):
    with pytest.raises(TraitError, match=message):
        TrainLive(**settings)


@pytest.mark.parametrize(("sizes", "activation"), [([784, 16, 10], "sigmoid"), ([784, 16, 16, 10], "relu")])
def test_a_pupil_of_another_form_is_refused(sizes, activation):
    pupil = NetworkModel(Network(sizes, activation=activation, rng=np.random.default_rng(0)))
    with pytest.raises(TraitError, match=r"pupil must be a sigmoid network with the sizes \[784, 16, 16, 10\]"):
        TrainLive(pupil=pupil)


def test_python_has_no_network_before_the_first_report():
    assert TrainLive().network is None


def test_the_digits_are_small():
    assert len(DIGITS.script) <= 2_500_000
