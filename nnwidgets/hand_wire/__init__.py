"""HandWire: a detector for one digit, wired by hand and scored on real images."""

from nnwidgets.hand_wire.widget import HandWire

__all__ = ["HandWire"]
