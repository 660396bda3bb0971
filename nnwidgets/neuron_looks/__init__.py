"""NeuronLooks: an image under a pane of weights, and a balance that weighs the light."""

from nnwidgets.neuron_looks.widget import NeuronLooks

__all__ = ["NeuronLooks"]
