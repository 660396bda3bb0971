"""The version of the course that is installed here, which exercises, results and pages carry."""

from importlib.metadata import PackageNotFoundError, version


def course_version() -> str:
    """Such as "1.0.0"; "0" where the course's folder was copied and not installed."""
    try:
        return version("nnlib")
    except PackageNotFoundError:
        return "0"
