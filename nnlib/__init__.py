"""The course's network, in numpy: what every chapter imports."""

from nnlib.activation import relu, relu_derivative, sigmoid, sigmoid_derivative
from nnlib.cost import cost, cost_of_each
from nnlib.digits import Digits, Split, load_digits, one_hot
from nnlib.gradient import gradient
from nnlib.network import Layer, Network
from nnlib.training import Batch, Epoch, falling, train
