"""GatheringDigits: a few hundred digits on a plane, layer by layer, as far apart as their activations."""

from nnwidgets.gathering_digits.widget import GatheringDigits

__all__ = ["GatheringDigits"]
