"""Execute the notebooks again when the Python or the data of nnlib, nnrepair or nnwidgets change.

jupyter-cache compares the notebooks' own cells alone, so an edit of the library would not reach the page. Here the
cache's folder is named after the library's content instead. Widgets' JavaScript and CSS do not count: front_ends.py
gives each page those of now.
"""

import shutil
from hashlib import sha256
from pathlib import Path

PACKAGES = ("nnlib", "nnrepair", "nnwidgets")
NOT_RUN = {".js", ".css", ".md", ".pyc"}


def library_digest(root):
    """Twelve hexadecimal digits that change when a file that notebooks run or read does: its name or its content."""
    digest = sha256()
    for path in sorted(path for package in PACKAGES for path in Path(root, package).rglob("*")):
        if path.is_file() and path.suffix not in NOT_RUN:
            digest.update(f"{path.relative_to(root).as_posix()}\0{path.stat().st_size}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def cache_for_this_library(app, config):
    caches = Path(app.outdir).parent / ".jupyter_cache"
    cache = caches / library_digest(app.srcdir)
    for stale in caches.glob("*"):
        if stale != cache:
            shutil.rmtree(stale) if stale.is_dir() else stale.unlink()
    config.nb_execution_cache_path = str(cache)


def setup(app):
    app.connect("config-inited", cache_for_this_library)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
