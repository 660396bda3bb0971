"""LabelsShuffled: guess how a network learns shuffled labels, then compare with the real run."""

from nnwidgets.labels_shuffled.widget import LabelsShuffled

__all__ = ["LabelsShuffled"]
