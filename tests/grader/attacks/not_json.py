"""A text that is no JSON."""

REJECTED = True
SAYS = "not valid JSON in line 1"


def notebook(content):
    return b"Dear teacher, my dog has eaten my notebook."
