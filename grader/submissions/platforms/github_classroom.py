"""GitHub Classroom: `exercise-3-submissions/exercise-3-aberg`, a repository a student.

From github/gh-classroom, cmd/gh-classroom/clone/student-repos/student-repos.go: the folder is the assignment's slug
and `-submissions`; in it lies each repository under its own name, which is the slug and the student's login, or the
team's slug. A login tells no name: `--who` does.
"""

import os.path
from collections.abc import Collection

END = "-submissions"


def assignment(outer: Collection[str], repositories: Collection[str], sure: bool = False) -> str:
    """What the names of all repositories begin with; empty where nothing tells.

    Parameters
    ----------
    outer : collection of str
        Names of folders that hold all of the class.
    repositories : collection of str
        The names of what looks like repositories.
    sure : bool
        Whether one of the folders has to tell; else it is what several names have in common.
    """
    slugs = [folder.removesuffix(END) + "-" for folder in outer if folder.endswith(END)]
    told = next((slug for slug in slugs if repositories and all(name.startswith(slug) for name in repositories)), "")
    if told or sure or len(repositories) < 2:
        return told
    prefix = os.path.commonprefix(sorted(repositories))  # noqa: RUF071 - of names, not of paths
    return prefix[: prefix.rfind("-") + 1]
