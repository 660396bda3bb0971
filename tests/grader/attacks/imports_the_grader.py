"""Imports the grader's own modules by every name, to ask for the reference."""

ANSWER = """
import importlib, sys
def weighted_sum(w, a, b):
    sys.path += ["/srv/course", "/course", "/", "..", "../.."]
    found = []
    for name in ("grader.authoring.reference", "grader.authoring.exercise", "grader.grading", "grader.sandbox.client",
        "grader.sandbox.proxy", "reference", "tests.support.tiny_course", "nbval"):
        try:
            module = importlib.import_module(name)
            found.append(name) if name != "nbval" else None
        except ImportError:
            pass
    raise ValueError(f"found {found}")
"""
SAYS = r"found \[\]"
