"""In the trusted kernel the mark stands by which a check looks for no cause: nothing of an answer's runs there."""

import subprocess
import sys

WITHIN = """
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
from grader.grading.kernel import Kernel
kernel = Kernel(shell)
from nnlib.check.cause import APART
print(shell.user_ns.get(APART), APART in kernel.names)
"""


def test_kernel_of_the_grader_looks_for_no_cause():
    run = subprocess.run([sys.executable, "-c", WITHIN], capture_output=True, text=True)
    assert run.stdout.split() == ["True", "True"], run.stderr


def test_it_still_stands_when_a_check_begins_with_fresh_names():
    fresh = WITHIN.partition("print")[0] + (
        "kernel.own_names = frozenset(kernel.names)\n"
        "kernel._at_work = lambda: type('Session', (), {\n"
        "    'faults_kept': lambda self: __import__('contextlib').nullcontext(),\n"
        "    'names_for': lambda self, question, hidden: {'f': 1}})()\n"
        "kernel.names['left'] = 1\n"
        "kernel.check('count', False)\n"
        "print(APART in kernel.names, 'left' in kernel.names, 'f' in kernel.names)"
    )
    run = subprocess.run([sys.executable, "-c", fresh], capture_output=True, text=True)
    assert run.stdout.split() == ["True", "False", "True"], run.stderr
