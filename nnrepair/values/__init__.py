"""How what an answer gave relates to what is expected: a factor, an axis, a sign, a shape."""

from nnrepair.values.in_full import in_full
from nnrepair.values.partly import the_one
from nnrepair.values.relations import relation
from nnrepair.values.shapes import shape_fault
from nnrepair.values.together import together
from nnrepair.values.typing_slips import typing_slip

__all__ = ["in_full", "relation", "shape_fault", "the_one", "together", "typing_slip"]
