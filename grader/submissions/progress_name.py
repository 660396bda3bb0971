"""How a file is called that the book's page "Your progress" saved, as it came through browsers and platforms."""

import re

FORM = re.compile(r"my-progress([^/]*)\.json$", re.IGNORECASE)


def is_progress(file: str) -> bool:
    """Whether a path's last part is `my-progress.json`, `anna-my-progress (1).json` and the like."""
    return FORM.search(file) is not None


def as_a_notebook(file: str, stem: str) -> str:
    """The path as that of a chapter's notebook beside it would be: names tell of both alike whose they are."""
    return FORM.sub(lambda found: f"{stem}{found[1]}.ipynb", file)
