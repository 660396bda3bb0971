"""PixelsToNeurons: which input neuron belongs to a pixel."""

from nnwidgets.pixels_to_neurons.widget import PixelsToNeurons

__all__ = ["PixelsToNeurons"]
