"""The version of the course in this folder, which exercises, results and pages carry."""

import tomllib
from functools import cache
from pathlib import Path

ABOUT = Path(__file__).resolve().parents[1] / "pyproject.toml"


@cache
def course_version() -> str:
    """Such as "1.0.0"; "0" where the folder has lost its pyproject.toml. What was installed may be older."""
    try:
        return str(tomllib.loads(ABOUT.read_text("utf-8"))["project"]["version"])
    except (OSError, ValueError, KeyError):
        return "0"
