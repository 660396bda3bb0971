"""Says in metadata, tags and comments that nbval should skip the cell or ignore what it prints."""

ANSWER = (
    "# NBVAL_SKIP\n# NBVAL_IGNORE_OUTPUT\n# NBVAL_RAISES_EXCEPTION\n# PYTEST_VALIDATE_IGNORE_OUTPUT\nraise ValueError"
)


def notebook(content):
    for cell in content["cells"]:
        cell["metadata"]["tags"] = ["nbval-skip", "raises-exception", "skip-execution", "nbval-raises-exception"]
    return content


SAYS = "ValueError"
