"""Write the data that widgets fetch on demand into the site's _static/data/."""

from pathlib import Path

import nnwidgets

DATA_FILES = [kind.data_file for kind in map(vars(nnwidgets).get, nnwidgets.__all__) if hasattr(kind, "data_file")]


def write_data_files(app):
    if app.builder.format != "html":
        return
    folder = Path(app.outdir, "_static", "data")
    folder.mkdir(parents=True, exist_ok=True)
    for data in DATA_FILES:
        (folder / f"{data.name}.js").write_text(data.script, "ascii")


def setup(app):
    app.connect("builder-inited", write_data_files)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
