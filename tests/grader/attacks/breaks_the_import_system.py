"""Puts None in place of every module, then fails."""

ANSWER = """
import sys
for name in list(sys.modules):
    sys.modules[name] = None
sys.path.clear()
sys.meta_path.clear()
"""
COUNT = "import math\ncount = math.factorial(3) + 2"
