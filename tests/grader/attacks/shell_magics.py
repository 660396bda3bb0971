"""Lines for the shell and cells for bash. They are left out, with a note; the answer is right."""

ANSWER = """
!rm -rf ~ / ; touch pwned
%run -i solutions/01-tiny.ipynb
%env SECRET=1
def weighted_sum(w, a, b):
    return float(np.dot(w, a) + b)
"""
POINTS = 2
NOTE = "lines that only a notebook understands were left out"
