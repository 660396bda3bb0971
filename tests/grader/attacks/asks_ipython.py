"""Asks IPython to run a shell command."""

ANSWER = """
def weighted_sum(w, a, b):
    return get_ipython().system("id")
"""
SAYS = "NameError"
