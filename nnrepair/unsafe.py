"""What must not run a second time: whatever reads, writes, draws, waits, or asks."""

import ast
from typing import Any

MODULES = {
    "plt",
    "plots",
    "pyplot",
    "os",
    "sys",
    "subprocess",
    "socket",
    "shutil",
    "pathlib",
    "requests",
    "urllib",
    "time",
}
MODULES |= {"asyncio", "threading", "multiprocessing", "display", "IPython", "js", "pyodide"}
CALLS = {"open", "input", "exec", "eval", "compile", "sleep", "exit", "quit", "savefig", "show", "savetxt", "loadtxt"}
CALLS |= {
    "save",
    "load",
    "urlopen",
    "display",
    "breakpoint",
    "get_ipython",
    "globals",
    "setattr",
    "__import__",
    "tofile",
}


def runs_once_only(tree: ast.AST) -> bool:
    """Whether something in the tree must not be run again."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id in (MODULES | CALLS):
            return True
        if isinstance(node, ast.Attribute) and node.attr in CALLS:
            return True
        if isinstance(node, (ast.Global, ast.Nonlocal, ast.Await, ast.AsyncFor, ast.AsyncFunctionDef, ast.AsyncWith)):
            return True
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            modules = [alias.name for alias in node.names] + [getattr(node, "module", None) or ""]
            if MODULES & {part for module in modules for part in module.split(".")}:
                return True
    return False


def calls_others(node: ast.AST, own: set[str]) -> bool:
    """Whether a line at a cell's top calls more than numpy, Python's own and the cell's functions: it may train."""
    known = own | {"len", "sum", "max", "min", "abs", "round", "range", "sorted", "list", "tuple", "dict", "set", "int"}
    known |= {"float", "str", "zip", "enumerate", "reversed", "map", "filter", "print", "any", "all", "bool"}
    for part in ast.walk(node):
        if isinstance(part, ast.Call):
            function: Any = part.func
            if isinstance(function, ast.Name) and function.id not in known:
                return True
            if isinstance(function, ast.Attribute):
                while isinstance(function, ast.Attribute):
                    function = function.value
                if isinstance(function, ast.Name) and function.id not in ("np", "numpy", "math", "random"):
                    return True
    return False
