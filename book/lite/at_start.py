# ruff: noqa: F401 - what is imported is to be among sys.modules
"""Which modules of the standard library Python on a page imports before a first cell runs. Runs in Pyodide, with numpy.

Compiled they are quick to import; the others, compiled, would only be more to load.
"""

import ast
import asyncio
import base64
import contextlib
import dataclasses
import difflib
import html
import importlib.abc
import importlib.resources
import io
import json
import linecache
import shutil
import symtable
import sys
import textwrap
import traceback
import zipfile

import numpy.random
import pyodide._package_loader
import pyodide.code

# Their seed would be the same for every reader of a kept memory.
SEEDED = ("random", "secrets", "tempfile")


def names_at_start():
    return [name for name in sys.modules if name.partition(".")[0] in sys.stdlib_module_names | {"pyodide", "_pyodide"}]


def names_in_memory():
    """Without those that the seeded ones, or what holds one of them, and without Pyodide's doors to JavaScript."""
    left_out = {"__main__", *SEEDED}
    return [name for name in names_at_start() if name not in left_out and not holds(sys.modules[name], SEEDED)]


def holds(module, names):
    return any(getattr(value, "__name__", "") in names for value in vars(module).values())
