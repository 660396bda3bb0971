"""The course's live widgets: the mathematics runs in the browser, the state is numpy arrays in Python."""

from nnlib.widgets.backprop import Backprop
from nnlib.widgets.cost_meter import CostMeter
from nnlib.widgets.descent import Descent
from nnlib.widgets.digit_pad import DigitPad
from nnlib.widgets.digits_model import DigitsModel
from nnlib.widgets.hand_wire import HandWire
from nnlib.widgets.labels_shuffled import LabelsShuffled
from nnlib.widgets.layer_explorer import LayerExplorer
from nnlib.widgets.network_model import NetworkModel
from nnlib.widgets.number_quiz import NumberQuiz
from nnlib.widgets.pixels_to_neurons import PixelsToNeurons
from nnlib.widgets.quiz import Quiz
from nnlib.widgets.sigmoid_bias import SigmoidBias
from nnlib.widgets.train_live import TrainLive
from nnlib.widgets.training_film import TrainingFilm
from nnlib.widgets.weight_grid import WeightGrid
from nnlib.widgets.what_it_learned import WhatItLearned

__all__ = [
    "Backprop",
    "CostMeter",
    "Descent",
    "DigitPad",
    "DigitsModel",
    "HandWire",
    "LabelsShuffled",
    "LayerExplorer",
    "NetworkModel",
    "NumberQuiz",
    "PixelsToNeurons",
    "Quiz",
    "SigmoidBias",
    "TrainLive",
    "TrainingFilm",
    "WeightGrid",
    "WhatItLearned",
]
