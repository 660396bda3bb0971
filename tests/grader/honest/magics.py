"""Lines that only a notebook understands, and names that only a notebook has."""

from tests.support.class_of_tiny_course import RIGHT
from tests.support.messy_notebook import answer, own

NOTEBOOKS = {
    "magic: matplotlib inline": [answer("%matplotlib inline\n" + RIGHT)],
    "magic: time of a cell": [answer("%%time\n" + RIGHT)],
    "magic: time of a line": [answer(RIGHT + "\n%time weighted_sum([1], [2], 3)")],
    "magic: a time kept": [answer(RIGHT + "\nt = %timeit -o -n 1 -r 1 weighted_sum([1], [2], 3)\nprint(t.average)")],
    "magic: a timed value": [answer("eight = %time 4 + 4\ncount = eight", "count")],
    "magic: a listing kept": [answer("files = !ls\n" + RIGHT)],
    "magic: shell in a line": [answer("!ls\n" + RIGHT)],
    "magic: in an own cell": [
        own("%load_ext autoreload\n%autoreload 2\nBIAS = 0"),
        answer("def weighted_sum(w, a, b):\n    return np.dot(w, a) + b + BIAS"),
    ],
    "magic: help in a line": [answer(RIGHT + "\nnp.dot?")],
    "get_ipython in the cell": [answer("get_ipython().run_line_magic('precision', '4')\n" + RIGHT)],
    "display before the answer": [answer("display('here I go')\n" + RIGHT)],
    "display inside the answer": [answer("def weighted_sum(w, a, b):\n    display(w)\n    return np.dot(w, a) + b")],
    "display imported": [
        own("from IPython.display import display, Markdown\ndisplay(Markdown('*x*'))"),
        answer(RIGHT.replace("    return", "    display(w)\n    return")),
    ],
    "what was put out before": [answer("_, Out, In\n" + RIGHT)],
    "await at the top": [
        answer("async def start():\n    return 0\nzero = await start()\n" + RIGHT.replace("+ b", "+ b + zero"))
    ],
    "a value with a semicolon": [answer("count = 8;", "count")],
}
