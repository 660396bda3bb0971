"""Which lines of a cell say its idea: one to six, under 68 characters where there are such."""

import ast

MOST = 6
WIDTH = 67


def key_lines(source, tagged=None):
    """The numbers of the lines to show first, counted from 1.

    Those that the cell names; else all of a short cell, the first function that fits, or the longest run of whole
    statements that does. Imports and what only prints are passed over.

    Parameters
    ----------
    source : str
    tagged : (str, str), optional
        How the first and the last of the key lines begin, from the cell's metadata `key_lines`.

    Raises
    ------
    ValueError
        If no line begins so.
    """
    lines = source.split("\n")
    if tagged:
        return named_lines(lines, *tagged)
    if len(lines) <= MOST and fits(lines):
        return list(range(1, len(lines) + 1))
    statements = [statement for statement in ast.parse(source).body if says_something(statement)]
    spans = [(first_line(statement), statement.end_lineno) for statement in statements]
    functions = [span for span, each in zip(spans, statements) if isinstance(each, ast.FunctionDef)]
    runs = [run for span in functions if (run := longest_run([span], lines))][:1]
    runs = runs or [run for start in range(len(spans)) if (run := longest_run(spans[start:], lines))]
    if runs:
        first, last = max(runs, key=lambda run: run[1] - run[0])
        return list(range(first, last + 1))
    first, last = spans[0] if spans else (1, len(lines))
    return list(range(first, min(last, first + MOST - 1) + 1))


def named_lines(lines, beginning, end):
    first = next((n for n, line in enumerate(lines, 1) if line.strip().startswith(beginning)), None)
    if first is None:
        raise ValueError(f"key_lines: no line begins with {beginning!r}")
    last = next((n for n, line in enumerate(lines[first - 1 :], first) if line.strip().startswith(end)), None)
    if last is None:
        raise ValueError(f"key_lines: no line after {beginning!r} begins with {end!r}")
    return list(range(first, last + 1))


def fits(lines):
    return all(len(line) <= WIDTH for line in lines)


def says_something(statement):
    if isinstance(statement, ast.Expr):
        called = statement.value.func if isinstance(statement.value, ast.Call) else None
        return not isinstance(statement.value, (ast.Constant, ast.Name)) and getattr(called, "id", "") != "print"
    return not isinstance(statement, (ast.Import, ast.ImportFrom))


def first_line(statement):
    decorators = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(decorator.lineno for decorator in decorators)])


def longest_run(spans, lines):
    """First and last line of as many of these neighbours as fit, from the first on; None if it does not."""
    first, run = spans[0][0], None
    for _, last in spans:
        shown = lines[first - 1 : last]
        if len(shown) > MOST or not fits(shown):
            break
        run = first, last
    return run


def without_calls(source, names):
    """The source without the statements that call one of `names`, and without imports; "" if nothing is left."""
    lines, kept = source.split("\n"), []
    for statement in ast.parse(source).body:
        calls = {getattr(call.func, "id", "") for call in ast.walk(statement) if isinstance(call, ast.Call)}
        if not calls & set(names) and says_something(statement):
            kept += lines[first_line(statement) - 1 : statement.end_lineno]
    return "\n".join(kept)
