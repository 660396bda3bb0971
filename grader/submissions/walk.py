"""Every file of a download: folders walked through, archives unpacked, the platform's own texts read."""

import errno
import os
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from grader.submissions.archive import LARGEST_INNER, SKIPPED, Found, not_a_notebook, unpack
from grader.submissions.layouts import holds_a_class
from grader.submissions.platforms import tells_of_others
from grader.submissions.progress_name import is_progress


def everything(source: Path, into: Path) -> list[Found]:
    """What lies in a folder or a zip, or a single file; archives are unpacked into the other folder.

    Raises
    ------
    ValueError
        If there is no such folder or file.
    """
    if not source.exists():
        raise ValueError(f"there is no {source}: name the folder or zip that your platform's download gave")
    if source.is_dir():
        return _without_classes(list(_walk(source, into)))
    return unpack(source, into) if source.suffix.lower() == ".zip" else [Found(source.name, source)]


def platforms_texts(found: list[Found]) -> dict[str, str]:
    """What stands in the files that a platform put beside what was handed in, by name, the outermost of each."""
    telling = [
        (item.name, item.path)
        for item in found
        if item.stray and item.path and not is_progress(item.name) and ".zip/" not in item.name.lower()
    ]
    texts = {}
    for name, path in sorted(telling, key=lambda item: -item[0].count("/")):
        try:
            with path.open("rb") as file:
                texts[name.rsplit("/", 1)[-1]] = file.read(LARGEST_INNER).decode("utf-8", "replace")
        except OSError:  # the names are told less well, and nobody's work is lost
            continue
    return texts


def _walk(source: Path, into: Path) -> Iterator[Found]:
    """Every file below a folder, links not followed, archives unpacked."""
    waiting, archives = [source], 0
    while waiting:
        folder = waiting.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            if folder == source:
                raise
            what = f"its folder cannot be opened: {error.strerror}"
            yield Found(_label(folder, source), None, what, stray=True, away=error.errno != errno.ENAMETOOLONG)
            continue
        for entry in entries:
            path = Path(entry.path)
            name = _label(path, source)
            if entry.name in SKIPPED or entry.name.startswith("."):
                continue
            if entry.is_symlink():
                yield Found(name, None, "it is a symbolic link, not a file")
            elif entry.is_dir():
                waiting.append(path)
            elif not entry.is_file():
                yield Found(name, None, "it is not a regular file")
            elif path.suffix.lower() == ".zip":
                archives += 1
                yield from unpack(path, into / f"{archives}", one_author=True, inside=f"{name}/")
            elif path.suffix.lower() == ".ipynb":
                yield Found(name, path)
            else:
                yield not_a_notebook(name, path if tells_of_others(name) or is_progress(name) else None)


def _label(path, source):
    """Where it lay; written as in archives: a Mac writes an é otherwise than a platform."""
    name = str(path.relative_to(source)).encode("utf-8", "replace").decode()
    return unicodedata.normalize("NFC", name)


def _without_classes(found):
    """What lies in a folder, where an archive of a whole class beside others is no student's."""
    inside = defaultdict(list)
    for item in found:
        outer, zipped, name = item.name.partition(".zip/")
        if zipped:
            inside[f"{outer}.zip"].append(name)
    classes = {archive for archive, names in inside.items() if holds_a_class(names)}
    what = "it holds what several students handed in: give this zip itself to nn-grade"
    others = [item for item in found if f"{item.name.partition('.zip/')[0]}.zip" not in classes]
    return others + [Found(archive, None, what) for archive in sorted(classes)]
