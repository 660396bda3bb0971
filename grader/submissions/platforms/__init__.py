"""How platforms name what students hand in: a file for each platform, which says where its form is from."""

from collections.abc import Collection, Mapping

from grader.submissions.platforms.blackboard import BLACKBOARD, is_receipt
from grader.submissions.platforms.brightspace import BRIGHTSPACE
from grader.submissions.platforms.canvas import CANVAS
from grader.submissions.platforms.gradescope import GRADESCOPE, is_metadata, is_submission
from grader.submissions.platforms.ilias import ILIAS
from grader.submissions.platforms.moodle import MOODLE
from grader.submissions.platforms.owner import Owner, Owners, Part

# Of two whose forms a name has, the first: what a student calls his own file stands at a name's end.
PLATFORMS = [GRADESCOPE, MOODLE, CANVAS, BLACKBOARD, BRIGHTSPACE, ILIAS]

__all__ = ["PLATFORMS", "Owner", "Owners", "Part", "owners_of", "parts_of", "platform_of", "tells_of_others"]


def parts_of(path: Collection[str]) -> list[Part]:
    """The parts of a path that a platform can have named: up to an archive, as its inside is a student's own."""
    parts = []
    for i, name in enumerate(path, 1):
        archive = name.lower().endswith(".zip")
        parts.append(Part(name, i < len(path) and not archive))
        if archive:
            break
    return parts


def owners_of(parts: Collection[Part], texts: Mapping[str, str]) -> Owners:
    """Whose each part is that a platform named."""
    found: Owners = {}
    for platform in reversed(PLATFORMS):
        found |= platform.owners(parts, texts)
    return found


def tells_of_others(file: str) -> bool:
    """Whether a path is that of a text in which a platform tells whose the files beside it are."""
    return is_metadata(file) or is_receipt(file.rsplit("/", 1)[-1])


def platform_of(file: str) -> str:
    """The platform in whose form a path is written; empty for others."""
    for part in parts_of(file.split("/")):
        if is_submission(part):
            return GRADESCOPE.name
        if found := next((platform.name for platform in PLATFORMS if platform.owners([part], {})), ""):
            return found
    return ""
