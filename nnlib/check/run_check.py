"""Running a check cell's source without a kernel: what it says, as plain data."""

import contextlib
import io
from typing import Any

from nnlib.check.learners_error import sentence_of
from nnlib.check.run_source import run_source
from nnlib.check.verdict import Verdict
from nnlib.check.wrong import Wrong


def run_check(source: str, namespace: dict[str, Any], question: str, name: str) -> Verdict:
    """Run a check in a namespace that holds the answer; an interrupt is all that escapes.

    Parameters
    ----------
    source : str
        Of a visible or hidden check cell.
    namespace : dict
    question : str
        The question's id.
    name : str
        What an error's traceback calls the cell.

    Returns
    -------
    Verdict
        Of an answer that is right the message is all that the check printed.
    """
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            run_source(source, namespace, name)
    except KeyboardInterrupt:
        raise
    except Wrong as wrong:
        return wrong.verdict
    except BaseException as error:
        return Verdict(question, "stopped", f"✗ {question}: {sentence_of(error)}")
    return Verdict(question, "right", printed.getvalue())
