"""The cause of a wrong answer, from the learner's own source: which one slip, undone, makes its checks pass.

Python and numpy alone; nothing here knows a question, an expected value or nnlib.
"""

from nnrepair.cause import cause
from nnrepair.evidence import Evidence
from nnrepair.finding import Finding
from nnrepair.plain_errors import in_plain_words

__all__ = ["Evidence", "Finding", "cause", "in_plain_words"]
