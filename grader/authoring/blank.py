"""An answer cell without its answer, and without the marks around it."""

import re

BEGIN, END = re.compile(r"(\s*)# BEGIN SOLUTION\s*"), re.compile(r"\s*# END SOLUTION\s*")
VALUE = re.compile(r"(.*?[^=!<>]=)\s.*#\s*SOLUTION\s*")


def blank(source: str, name: str) -> str:
    """Take the answer out of a cell: the learner's place to write is left.

    Parameters
    ----------
    source : str
        With `# BEGIN SOLUTION` … `# END SOLUTION` around a function's body, or `name = value  # SOLUTION`.
    name : str
        The question's id; stands in the blank.

    Returns
    -------
    str
        The body is `raise NotImplementedError(…)`, the value is `...`.

    Raises
    ------
    ValueError
        If the marks do not match, or there are none.
    """
    kept, inside, blanks = [], False, 0
    for line in source.splitlines():
        if match := BEGIN.fullmatch(line):
            if inside:
                raise ValueError(f"{name}: BEGIN SOLUTION stands inside another: put an END SOLUTION before it")
            inside, blanks = True, blanks + 1
            indent = match[1]
            kept.append(
                f'{indent}raise NotImplementedError("{name}: your code here")' if indent else "# your code here"
            )
        elif END.fullmatch(line):
            if not inside:
                raise ValueError(f"{name}: END SOLUTION without BEGIN SOLUTION: put # BEGIN SOLUTION before the answer")
            inside = False
        elif not inside:
            match = VALUE.fullmatch(line)
            blanks += bool(match)
            kept.append(f"{match[1]} ..." if match else line)
    if inside or not blanks:
        if inside:
            raise ValueError(f"{name}: END SOLUTION is missing: put # END SOLUTION after the answer")
        raise ValueError(
            f"{name}: the answer cell marks no solution: put # BEGIN SOLUTION and # END SOLUTION around it, "
            "or # SOLUTION after a value"
        )
    return "\n".join(kept)


def without_marks(source: str) -> str:
    """An answer without the marks by which the exercise is made from it."""
    lines = [line for line in source.split("\n") if not BEGIN.fullmatch(line) and not END.fullmatch(line)]
    return "\n".join(line.removesuffix("  # SOLUTION") for line in lines)
