"""The notebooks that the reader finds in the browser's JupyterLab, and the listing it finds them by."""

import json
from datetime import UTC, datetime
from hashlib import sha256

FOLDERS = ("chapters", "exercises")
# Minutes that a cell takes in a browser, where they are two or more (make lite-notebooks), by the cell's id.
SLOW_CELLS = {
    "labels-shuffled-widget": 4,
    "six-starts": 2,
    "bent-path": 2,
    "six-ends-trained-on": 8,
    "sigmoid-against-relu": 10,
    "one-epoch-run": 2,
}
NOTE = (
    "*In the browser the next cell takes about {minutes} minutes: Python multiplies matrices some ten times slower "
    "here than on your own computer. Read on meanwhile; what it puts out stands on [the chapter's page]({page}), too.*"
)
# What the browser's Python writes into a notebook. It stands there before, or each that is opened counts as changed.
PYTHON = {
    "kernelspec": {"name": "python", "display_name": "Python (Pyodide)", "language": "python"},
    "language_info": {
        "codemirror_mode": {"name": "python", "version": 3},
        "file_extension": ".py",
        "mimetype": "text/x-python",
        "name": "python",
        "nbconvert_exporter": "python",
        "pygments_lexer": "ipython3",
        "version": "3.8",
    },
}
HAND_IN = (
    "**To hand in:** the button *Download* above the notebook saves it as `{name}`, with your answers. Hand in that "
    "file, and keep its name."
)


def notebook_text(path):
    """A notebook as the browser gets it.

    Without outputs, a note before each cell that takes minutes, how to hand an exercise in, and in the metadata which
    version of the notebook it is: by that the page finds a reader's copy of an older one (page/older_copy.js).
    """
    notebook = json.loads(path.read_text("utf8"))
    notebook["cells"] = [part for cell in notebook["cells"] for part in (*notes(cell, path), cell)]
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None
    if path.parent.name == "exercises":
        notebook["cells"].append(prose("hand-in-from-a-browser", HAND_IN.format(name=path.name)))
    version = sha256(json.dumps(notebook["cells"]).encode()).hexdigest()[:12]
    notebook["metadata"] |= PYTHON | {"nn_course": {"version": version}}
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"


def notes(cell, path):
    """The cells to stand before a cell: a note where it is slow."""
    if minutes := SLOW_CELLS.get(cell.get("id")):
        text = NOTE.format(minutes=minutes, page=f"../{path.parent.name}/{path.name}")
        yield prose(f"{cell['id']}-in-a-browser", text)


def prose(name, text):
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": text}


def write_contents(lite, tree):
    """Write the notebooks of `tree` into the built `lite`: files/, and api/contents/, which lists them."""
    top = []
    for folder in FOLDERS:
        entries = []
        (lite / "files" / folder).mkdir(parents=True, exist_ok=True)
        for path in sorted((tree / folder).glob("*.ipynb")):
            text = notebook_text(path)
            (lite / "files" / folder / path.name).write_text(text, "utf8")
            entries.append(entry(f"{folder}/{path.name}", "notebook", len(text.encode()), path.stat().st_mtime))
        write_listing(lite, folder, entries)
        top.append(entry(folder, "directory", None, max(path.stat().st_mtime for path in (tree / folder).iterdir())))
    write_listing(lite, "", top)


def entry(path, kind, size, seconds):
    """One line of a listing, in the form of Jupyter's contents API."""
    moment = datetime.fromtimestamp(seconds, UTC).isoformat()
    return {
        "name": path.rpartition("/")[2],
        "path": path,
        "type": kind,
        "size": size,
        "created": moment,
        "last_modified": moment,
        "content": None,
        "format": None,
        "mimetype": None,
        "hash": None,
        "hash_algorithm": None,
        "writable": True,
    }


def write_listing(lite, path, entries):
    now = max((item["last_modified"] for item in entries), default="1980-01-01T00:00:00+00:00")
    listing = entry(path, "directory", None, datetime.fromisoformat(now).timestamp())
    listing |= {"content": entries, "format": "json"}
    folder = lite / "api" / "contents" / path
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "all.json").write_text(json.dumps(listing), "utf8")
