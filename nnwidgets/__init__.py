"""The course's live widgets: the mathematics runs in the browser, the state is numpy arrays in Python."""

from nnwidgets.backprop import Backprop
from nnwidgets.bar_quiz import BarQuiz
from nnwidgets.cost_meter import CostMeter
from nnwidgets.descent import Descent
from nnwidgets.digit_pad import DigitPad
from nnwidgets.digit_strip import DigitStrip
from nnwidgets.frame.digits_model import DigitsModel
from nnwidgets.frame.network_model import NetworkModel
from nnwidgets.gears import Gears
from nnwidgets.hand_wire import HandWire
from nnwidgets.labels_shuffled import LabelsShuffled
from nnwidgets.layer_explorer import LayerExplorer
from nnwidgets.neuron_looks import NeuronLooks
