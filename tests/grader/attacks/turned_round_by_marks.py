"""Hides code behind marks that turn the direction of writing, in a text and in a comment. It is right."""

ANSWER = '''
def weighted_sum(w, a, b):
    """\u202e tpircs \u2066"""
    return float(np.dot(w, a) + b)  # \u202e ;0 nruter
'''
POINTS = 2
