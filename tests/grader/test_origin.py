"""A mark is made anew when the code that made it has changed: all of that code is in its hash."""

import subprocess
import sys

from grader.results.origin import MARKING, ROOT

# What comes after a mark; the blank, which is an author's; and the list of who is who.
NOT_MARKING = {"grader/authoring/blank.py", "grader/results/origin.py", "grader/results/record.py"}
NOT_MARKING |= {"grader/spreadsheet.py"}
LOADED = """
import sys
import grader.grading.grade_submission, grader.grading.session, grader.grading.stand_in, grader.grading.trusted_kernel
print(*(m.__file__ for n, m in sys.modules.items() if n.startswith("grader") and m.__file__), sep="\\n")
"""


def test_what_marking_imports_of_the_grader_is_hashed():
    run = subprocess.run([sys.executable, "-c", LOADED], cwd=ROOT, capture_output=True, text=True, check=True)
    hashed = {str(path) for pattern in MARKING for path in ROOT.glob(pattern)}
    missing = {path.removeprefix(f"{ROOT}/") for path in set(run.stdout.split()) - hashed}
    assert {path for path in missing if not path.endswith("__init__.py")} <= NOT_MARKING
