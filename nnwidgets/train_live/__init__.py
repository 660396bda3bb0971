"""TrainLive: a network that learns in the page."""

from nnwidgets.train_live.widget import TrainLive

__all__ = ["TrainLive"]
