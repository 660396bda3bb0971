"""How what an answer gave relates to what is expected: a factor, an axis, a sign, a shape."""

from nnrepair.values.relations import relation
from nnrepair.values.shapes import shape_fault

__all__ = ["relation", "shape_fault"]
