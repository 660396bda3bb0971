"""Write the data that widgets fetch on demand into the site's _static/data/."""

from pathlib import Path

from nnwidgets.frame.data_files import SOURCES, data_script


def write_data_files(app):
    if app.builder.format != "html":
        return
    folder = Path(app.outdir, "_static", "data")
    folder.mkdir(parents=True, exist_ok=True)
    for name in SOURCES:
        (folder / f"{name}.js").write_text(data_script(name), "ascii")


def setup(app):
    app.connect("builder-inited", write_data_files)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
