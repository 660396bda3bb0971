"""LayerExplorer: digits on their way through the layers, and layers of any size."""

from nnwidgets.layer_explorer.widget import LayerExplorer

__all__ = ["LayerExplorer"]
