"""SprayNoise: what a network answers when a digit turns to noise, and how sure it is of pure noise."""

from nnwidgets.spray_noise.widget import SprayNoise

__all__ = ["SprayNoise"]
