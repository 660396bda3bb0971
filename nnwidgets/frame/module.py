"""A widget's JavaScript and CSS, each made into one text: anywidget and the static page load no relative imports."""

import re
from pathlib import Path

__all__ = ["build_css", "build_module", "files_of_module"]

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
    files = files_of_module(path)
    owners = {}
    for file, source in files.items():
        for _, name in DECLARATION.findall(source):
            if name in owners:
                raise ValueError(f"{_named(file)} and {_named(owners[name])} both declare {name}; rename one of them")
            owners[name] = file
    *shared, entry = (IMPORT.sub("", source) for source in files.values())
    bodies = [re.sub(r"^export ", "", source, flags=re.MULTILINE) for source in shared] + [entry]
    return "".join(bodies)


def build_css(*paths):
    """Style sheets one after the other, without comments."""
    return "".join(re.sub(r"/\*.*?\*/\n?", "", Path(path).read_text("utf8"), flags=re.DOTALL) for path in paths)


def files_of_module(path):
    """Of each file of a module its text, by path: what is used stands before its user.

    Raises
    ------
    ValueError
        If a file or a name that is imported does not exist, or an import has another form.
    """
    files = {}
    _collect(Path(path).resolve(), files)
    return files


def _collect(path, files):
    if path in files:
        return
    source = path.read_text("utf8")
    for found in IMPORT.finditer(source):
        names, target = found.groups()
        imported = (path.parent / target).resolve()
        if not imported.is_file():
            raise ValueError(f"{_place(path, found)}: imports {target}, which does not exist")
        exported = {name for export, name in DECLARATION.findall(imported.read_text("utf8")) if export}
        for name in filter(None, (name.strip() for name in names.split(","))):
            if name not in exported:
                raise ValueError(
                    f"{_place(path, found)}: imports {name} from {target}, which exports {', '.join(sorted(exported))}"
                )
        _collect(imported, files)
    for found in re.finditer(r"^import\b.*", source, re.MULTILINE):
        if not IMPORT.match(source, found.start()):
            form = 'import { name } from "./file.js";'
            raise ValueError(f"{_place(path, found)}: write imports as {form} got {found[0]}")
    files[path] = source


def _named(path):
    """Every widget has a widget.js: its folder belongs to its name."""
    return f"{path.parent.name}/{path.name}"


def _place(path, found):
    return f"{_named(path)}:{found.string.count(chr(10), 0, found.start()) + 1}"
