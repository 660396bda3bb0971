"""How what an answer gave relates to what is expected: a factor, an axis, a sign, a shape."""

from nnrepair.values.partly import enough, in_common
from nnrepair.values.relations import relation
from nnrepair.values.shapes import shape_fault
from nnrepair.values.together import together
from nnrepair.values.typing_slips import typing_slip

__all__ = ["enough", "in_common", "relation", "shape_fault", "together", "typing_slip"]
