"""Asks IPython to run a shell command; here is no IPython, and nothing happens."""

ANSWER = """
def weighted_sum(w, a, b):
    return get_ipython().system("id")
"""
SAYS = "it is None"
