"""The cause of a wrong answer, from the learner's own source: which slip, undone, makes its checks pass.

Python and numpy alone; nothing here knows a question, an expected value or nnlib.
"""

from nnrepair.cause import cause
from nnrepair.costs import COSTS
from nnrepair.evidence import Evidence
from nnrepair.finding import Finding
from nnrepair.plain_errors import in_plain_words
from nnrepair.probes import changed_arguments
from nnrepair.traps import KINDS as OF_TRAPS

KINDS = frozenset(COSTS) | OF_TRAPS

__all__ = ["KINDS", "Evidence", "Finding", "cause", "changed_arguments", "in_plain_words"]
