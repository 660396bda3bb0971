"""The course's network, in numpy: what every chapter imports."""

from nnlib.activation import relu, relu_derivative, sigmoid, sigmoid_derivative
from nnlib.cost import cost, cost_of_each
from nnlib.digits import load_digits
from nnlib.drawing import normalise_drawing
from nnlib.evidence import claim
from nnlib.finite_differences import check_gradient, finite_difference_gradient
from nnlib.five_seeds import five_seeds
from nnlib.gradient import gradient
from nnlib.mean_images import load_mean_images
from nnlib.network import Layer, Network
from nnlib.network_file import load_network, save_network
from nnlib.split import Digits, Split, one_hot
from nnlib.trained import load_trained
from nnlib.training import Batch, Epoch, falling, train

__all__ = [
    "Batch",
    "Digits",
    "Epoch",
    "Layer",
    "Network",
    "Split",
    "check_gradient",
    "claim",
    "cost",
    "cost_of_each",
    "falling",
    "finite_difference_gradient",
    "five_seeds",
    "gradient",
    "load_digits",
    "load_mean_images",
    "load_network",
    "load_trained",
    "normalise_drawing",
    "one_hot",
    "relu",
    "relu_derivative",
    "save_network",
    "sigmoid",
    "sigmoid_derivative",
    "train",
]
