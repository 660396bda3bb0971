"""A widget's JavaScript and CSS, each made into one text: anywidget and the static page load no relative imports."""

import re
from functools import cache
from pathlib import Path

__all__ = ["build_css", "build_module"]

IMPORT = re.compile(r'^import \{([^}]*)\} from "([^"]+)";\n', re.MULTILINE)
DECLARATION = re.compile(r"^(export )?(?:async )?(?:function|class|const|let|var)\*? (\w+)", re.MULTILINE)


def build_module(path):
    """A module with everything it imports in front of it.

    Parameters
    ----------
    path : str or pathlib.Path
        A JavaScript file; its imports have the form `import { name, name } from "../shared/file.js";`.

    Returns
    -------
    str

    Raises
    ------
    ValueError
        If a file or a name that is imported does not exist, an import has another form, or two files
        declare the same name.
    """
    files = {}
    _collect(Path(path).resolve(), files)
    owners = {}
    for file, source in files.items():
        for _, name in DECLARATION.findall(source):
            if name in owners:
                raise ValueError(f"{file.name} and {owners[name].name} both declare {name}; rename one of them")
            owners[name] = file
    *shared, entry = (IMPORT.sub("", source) for source in files.values())
    bodies = [re.sub(r"^export ", "", source, flags=re.MULTILINE) for source in shared] + [entry]
    return "".join(bodies)


def build_css(*paths):
    """Style sheets one after the other, without comments."""
    return "".join(re.sub(r"/\*.*?\*/\n?", "", Path(path).read_text("utf8"), flags=re.DOTALL) for path in paths)


def _collect(path, files):
    """Fill files (path to source) with what path imports, and then path: what is used stands before its user."""
    if path in files:
        return
    source = _read(path)
    for names, target in IMPORT.findall(source):
        imported = (path.parent / target).resolve()
        if not imported.is_file():
            raise ValueError(f"{path.name} imports {target}, which does not exist")
        exported = {name for export, name in DECLARATION.findall(_read(imported)) if export}
        for name in filter(None, (name.strip() for name in names.split(","))):
            if name not in exported:
                raise ValueError(
                    f"{path.name} imports {name} from {target}, which exports {', '.join(sorted(exported))}"
                )
        _collect(imported, files)
    if strange := re.search(r"^import\b.*", IMPORT.sub("", source), re.MULTILINE):
        raise ValueError(f'{path.name}: write imports as import {{ name }} from "./file.js"; got {strange[0]}')
    files[path] = source


@cache
def _read(path):
    return path.read_text("utf8")
