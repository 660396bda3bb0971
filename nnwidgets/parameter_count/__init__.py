"""ParameterCount: every weight and bias of a network as a dot, for layers of any size."""

from nnwidgets.parameter_count.widget import ParameterCount

__all__ = ["ParameterCount"]
