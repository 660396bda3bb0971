"""The ids of the questions: one list for the whole course."""

from pathlib import Path

from grader.authoring.exercise import ROOT, cells_of, solutions


def question_ids(path: Path) -> set[str]:
    """The ids of a solutions notebook's questions; none where it is no notebook."""
    try:
        abouts = [cell.metadata.get("nn_exercise", {}) for cell in cells_of(path)]
    except ValueError:
        return set()
    return {about["id"] for about in abouts if about.get("id")}


def ids_of_other_chapters(stem: str, root: Path = ROOT) -> list[str]:
    """A sentence for each question of this chapter whose id another chapter has too."""
    ids = {path.stem: question_ids(path) for path in solutions(root=root)}
    return [
        f"{question}: this id stands in {stem}.ipynb and in {other}.ipynb: "
        "ids are one list for the whole course, rename it in all cells of the newer question"
        for other in ids
        if other != stem
        for question in sorted(ids[stem] & ids[other])
    ]
