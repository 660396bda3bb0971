"""What some synthetic students have done in the book: the progress files that they hand in beside their notebooks."""

import json
import random
from collections.abc import Mapping

from grader.progress_files.outline import Chapter
from grader.progress_files.read import COURSE, VERSION

NAME = "my-progress.json"
EVERY = 3  # one student in so many hands one in
AT_ONCE, LATER = 0.55, 0.8  # shares of questions that are right at once, and at all; a hard one's are less


def progress_file(chapters: Mapping[str, Chapter], choose: random.Random) -> bytes:
    """A file as the book's page saves it, of a reader who has come some way."""
    stems = list(chapters)
    entries: dict[str, str] = {}
    for stem in stems[: choose.randint(2, min(9, len(stems)))]:
        entries[f"nn-read:chapters/{stem}"] = "1"
        for name in chapters[stem].questions:
            if choose.random() < 0.85:
                entries[f"nn-quiz:{name}"] = json.dumps(_answers(name, choose), separators=(",", ":"))
        for task in sorted(chapters[stem].exercises):
            if choose.random() < 0.6:
                entries[f"nn-exercise:exercises/{stem}#{task}"] = "1"
    file = {"course": COURSE, "version": VERSION, "entries": dict(sorted(entries.items()))}
    return f"{json.dumps(file, indent=2)}\n".encode()


def _answers(name, choose):
    ease = random.Random(name).uniform(-0.4, 0.3)  # the same for everybody
    draw = choose.random() - ease
    if draw < AT_ONCE:
        return {"tried": ["a"], "correct": True}
    return {"tried": ["b", "a"], "correct": True} if draw < LATER else {"tried": ["b"], "correct": False}
