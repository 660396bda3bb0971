"""Write the data that widgets fetch on demand into the site's _static/data/.

To read MNIST and deflate it takes a second: they are kept in _build/data until nnlib or nnwidgets change.
"""

import shutil
from pathlib import Path

import nnwidgets
from book._ext.library_cache import library_digest

KINDS = [kind for kind in map(vars(nnwidgets).get, nnwidgets.__all__) if hasattr(kind, "data_file")]
DATA_FILES = list({id(kind.data_file): kind.data_file for kind in KINDS}.values())  # of two widgets, one may be both's


def write_data_files(app):
    if app.builder.format != "html":
        return
    kept = Path(app.outdir).parent / "data" / library_digest(app.srcdir)
    if not kept.is_dir():
        shutil.rmtree(kept.parent, ignore_errors=True)
        being_written = kept.with_suffix(".part")  # a build that is broken off leaves no half of them
        being_written.mkdir(parents=True)
        for data in DATA_FILES:
            (being_written / f"{data.name}.js").write_text(data.script, "ascii")
        being_written.rename(kept)
    shutil.copytree(kept, Path(app.outdir, "_static", "data"), dirs_exist_ok=True)


def setup(app):
    app.connect("builder-inited", write_data_files)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
