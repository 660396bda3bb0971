"""Opens files until there are no more descriptors."""

ANSWER = """
def weighted_sum(w, a, b):
    files = []
    while True:
        files.append(open("/dev/null"))
"""
SAYS = "Too many open files"
