"""Asks for a kernel of its own, whose name is a path and whose command is a shell's."""

ANSWER = "def weighted_sum(w, a, b):\n    return 0"


def notebook(content):
    spec = {
        "name": "../../../tmp/evil",
        "display_name": "<b>",
        "language": "bash",
        "argv": ["sh", "-c", "touch /tmp/pwned"],
    }
    return {**content, "metadata": {"kernelspec": spec, "language_info": {"name": "bash", "version": "$(id)"}}}


SAYS = "0, expected 3.0"
