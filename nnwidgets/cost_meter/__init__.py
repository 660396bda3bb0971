"""CostMeter: what one image costs, and what a turn of one weight does to it and to all others."""

from nnwidgets.cost_meter.widget import CostMeter

__all__ = ["CostMeter"]
