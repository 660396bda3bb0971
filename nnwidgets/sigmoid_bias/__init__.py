"""SigmoidBias: one neuron with one input, squished by a sigmoid and by ReLU."""

from nnwidgets.sigmoid_bias.widget import SigmoidBias

__all__ = ["SigmoidBias"]
