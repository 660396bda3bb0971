"""The course's live widgets: the mathematics runs in the browser, the state is numpy arrays in Python."""

from nnlib.widgets.digit_pad import DigitPad
from nnlib.widgets.digits_model import DigitsModel
from nnlib.widgets.network_model import NetworkModel
from nnlib.widgets.weight_grid import WeightGrid

__all__ = ["DigitPad", "DigitsModel", "NetworkModel", "WeightGrid"]
