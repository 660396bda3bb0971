"""The course's live widgets: the mathematics runs in the browser, the state is numpy arrays in Python."""

from nnwidgets.backprop import Backprop
from nnwidgets.bar_quiz import BarQuiz
from nnwidgets.cost_meter import CostMeter
from nnwidgets.descent import Descent
from nnwidgets.digit_pad import DigitPad
from nnwidgets.digit_strip import DigitStrip
from nnwidgets.edge_fit import EdgeFit
from nnwidgets.frame.digits_model import DigitsModel
from nnwidgets.frame.network_model import NetworkModel
from nnwidgets.gathering_digits import GatheringDigits
from nnwidgets.gears import Gears
from nnwidgets.hand_wire import HandWire
from nnwidgets.labels_shuffled import LabelsShuffled
from nnwidgets.layer_explorer import LayerExplorer
from nnwidgets.let_it_draw import LetItDraw
from nnwidgets.live_plot import LivePlot
from nnwidgets.matrix_vector_product import MatrixVectorProduct
from nnwidgets.nearest_template import NearestTemplate
from nnwidgets.neuron_looks import NeuronLooks
from nnwidgets.number_quiz import NumberQuiz
from nnwidgets.own_digits import OwnDigits
from nnwidgets.parameter_count import ParameterCount
from nnwidgets.parts_network import PartsNetwork
from nnwidgets.pick_quiz import PickQuiz
from nnwidgets.pixels_to_neurons import PixelsToNeurons
from nnwidgets.push_the_digit import PushTheDigit
from nnwidgets.quiz import Quiz
from nnwidgets.rank_quiz import RankQuiz
from nnwidgets.rule_by_hand import RuleByHand
from nnwidgets.shuffled_pixels import ShuffledPixels
from nnwidgets.sigmoid_bias import SigmoidBias
from nnwidgets.sliding_kernel import SlidingKernel
from nnwidgets.spray_noise import SprayNoise
from nnwidgets.sum_of_bends import SumOfBends
from nnwidgets.ten_springs import TenSprings
from nnwidgets.train_live import TrainLive
from nnwidgets.training_film import TrainingFilm
from nnwidgets.two_digits import TwoDigits
from nnwidgets.weight_grid import WeightGrid
from nnwidgets.weight_wall import WeightWall

__all__ = [
    "Backprop",
    "BarQuiz",
    "CostMeter",
    "Descent",
    "DigitPad",
    "DigitStrip",
    "DigitsModel",
    "EdgeFit",
    "GatheringDigits",
    "Gears",
    "HandWire",
    "LabelsShuffled",
    "LayerExplorer",
    "LetItDraw",
    "LivePlot",
    "MatrixVectorProduct",
    "NearestTemplate",
    "NetworkModel",
    "NeuronLooks",
    "NumberQuiz",
    "OwnDigits",
    "ParameterCount",
    "PartsNetwork",
    "PickQuiz",
    "PixelsToNeurons",
    "PushTheDigit",
    "Quiz",
    "RankQuiz",
    "RuleByHand",
    "ShuffledPixels",
    "SigmoidBias",
    "SlidingKernel",
    "SprayNoise",
    "SumOfBends",
    "TenSprings",
    "TrainLive",
    "TrainingFilm",
    "TwoDigits",
    "WeightGrid",
    "WeightWall",
]
